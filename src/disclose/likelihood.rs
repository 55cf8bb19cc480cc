//! What the pattern of what is joined tells beyond the sums: a likelihood attack. Worlds are drawn among all that
//! have the published sums, as a reader would who knows nothing else; each weighs as its chance to lead to this
//! very partition, that is 1 / Z, where Z sums the weights of all partitions possible in it. The odds of a single
//! answer with and without these weights are compared.

use super::draw::Key;
use super::partition::{Drawing, RegionPart};
use super::primary::{PrimaryRule, Sums, completed};
use crate::domain::cube::Dimensions;

/// Answers that are in doubt: below and above such odds a shift says nothing of use.
const IN_DOUBT: std::ops::Range<f64> = 0.01..0.99;

/// A table as it was published: its regions in blocks, each with the sum of its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttackedTable {
    /// Names it to a reader.
    pub name: String,
    /// The blocks.
    pub blocks: Vec<AttackedBlock>,
    /// At most how many of its answers one member gave.
    pub answers_each: u32,
}

/// A block: how many answers each of its regions gave, by position in the scheme, and their sum by status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttackedBlock {
    /// Regions with their answers.
    pub sizes: Vec<(usize, u32)>,
    /// The published sum.
    pub sums: Sums,
}

/// What the pattern of one table tells at most.
#[derive(Debug, Clone, PartialEq)]
pub struct OddsShift {
    /// The table.
    pub table: String,
    /// The largest factor by which the odds of a member's answer move, seen from outside.
    pub outside: f64,
    /// The same for a member that knows its own answer.
    pub inside: f64,
}

/// Attacks tables of which at least one block joins several regions; `worlds` are drawn for each, with a fixed
/// seed.
#[must_use]
pub fn odds_shifts(
    tables: &[AttackedTable],
    dimensions: &Dimensions,
    neighbourhoods: &[Vec<usize>],
    rule: PrimaryRule,
    beta: f64,
    worlds: usize,
) -> Vec<OddsShift> {
    let most = tables.iter().flat_map(|table| &table.blocks);
    let most: u32 = most.map(|block| block.sums.iter().sum::<u32>()).sum();
    // Which partition the key draws does not matter here: the sums over all of them do.
    let key = Key([0; 32]);
    let drawing = Drawing::new(dimensions, rule, beta, &key, neighbourhoods, most);
    let is_joined = |table: &&AttackedTable| table.blocks.iter().any(|block| block.sizes.len() > 1);
    let attacked = tables.iter().filter(is_joined);
    attacked
        .filter_map(|table| shift(table, &drawing, worlds))
        .collect()
}

/// One table of answers with the published sums: by region, in the order of the blocks.
type World = Vec<Sums>;

fn shift(table: &AttackedTable, drawing: &Drawing<'_>, worlds: usize) -> Option<OddsShift> {
    let mut random = fastrand::Rng::with_seed(2026);
    let order: Vec<(usize, usize, u32)> = table
        .blocks
        .iter()
        .enumerate()
        .flat_map(|(block, of)| {
            of.sizes
                .iter()
                .map(move |(region, size)| (block, *region, *size))
        })
        .collect();
    let mut drawn: Vec<(World, f64)> = Vec::with_capacity(worlds);
    for _ in 0..worlds {
        let world = deal(table, &mut random);
        let part = |((_, region, size), sums): (&(usize, usize, u32), &Sums)| RegionPart {
            regions: 1 << region,
            sums: *sums,
            members: size.div_ceil(table.answers_each.max(1)),
        };
        let mut parts: Vec<RegionPart> = order.iter().zip(&world).map(part).collect();
        parts.sort_by_key(|part| part.regions);
        let items = drawing.items(parts);
        let sum = drawing.weigh_items(&items, table.answers_each).sum();
        if sum > 0.0 {
            drawn.push((world, 1.0 / sum));
        }
    }
    let all: f64 = drawn.iter().map(|(_, weight)| weight).sum();
    if all <= 0.0 {
        return None;
    }
    let (mut outside, mut inside) = (1.0_f64, 1.0_f64);
    for (at, (block, _, size)) in order.iter().enumerate() {
        if table.blocks[*block].sizes.len() < 2 || *size == 0 {
            continue;
        }
        for answer in 0..9 {
            let count = |world: &World| counted(&world[at], answer);
            let share = |world: &World| f64::from(count(world)) / f64::from(*size);
            outside = outside.max(ratio(&drawn, &share, &|_| 1.0));
            // A member of the region with another answer looks at the others.
            if *size > 1 {
                let others = |world: &World| f64::from(count(world)) / f64::from(*size - 1);
                let has_other = |world: &World| f64::from(*size - count(world));
                inside = inside.max(ratio(&drawn, &others, &has_other));
            }
        }
    }
    Some(OddsShift {
        table: table.name.clone(),
        outside,
        inside: inside.max(outside),
    })
}

/// How many gave an answer: one of the eight, or last any that says it is done.
fn counted(sums: &Sums, answer: usize) -> u32 {
    sums.get(answer).copied().unwrap_or_else(|| completed(sums))
}

/// By which factor the weights move the odds of something, given what else a reader knows of a world.
fn ratio(
    drawn: &[(World, f64)],
    share: &dyn Fn(&World) -> f64,
    known: &dyn Fn(&World) -> f64,
) -> f64 {
    let mean = |weight: &dyn Fn(f64) -> f64| {
        let (mut sum, mut all) = (0.0, 0.0);
        for (world, of_world) in drawn {
            let weight = weight(*of_world) * known(world);
            sum += weight * share(world);
            all += weight;
        }
        if all > 0.0 { sum / all } else { 0.0 }
    };
    let (plain, weighted) = (mean(&|_| 1.0), mean(&|weight| weight));
    if !IN_DOUBT.contains(&plain) || !(0.0..1.0).contains(&weighted) || weighted <= 0.0 {
        return 1.0;
    }
    let odds = |chance: f64| chance / (1.0 - chance);
    let shift = odds(weighted) / odds(plain);
    shift.max(1.0 / shift)
}

/// Deals the answers of each block to its regions.
fn deal(table: &AttackedTable, random: &mut fastrand::Rng) -> World {
    let mut world = Vec::new();
    for block in &table.blocks {
        let mut pool: Vec<usize> = Vec::new();
        for (status, count) in block.sums.iter().enumerate() {
            pool.extend((0..*count).map(|_| status));
        }
        random.shuffle(&mut pool);
        let mut dealt = pool.into_iter();
        for (_, size) in &block.sizes {
            let mut sums = [0; 8];
            for status in dealt.by_ref().take(*size as usize) {
                sums[status] += 1;
            }
            world.push(sums);
        }
    }
    world
}
