//! The pattern tells nothing for certain: every table of answers with the published sums could have led to the
//! same publication.

use std::collections::{HashMap, HashSet};

use super::{cubes, dimensions, members};
use crate::disclose::atoms::Atoms;
use crate::disclose::draw::{Family, Key, Weighed, items_of};
use crate::disclose::partition::{Drawing, Outcome, RegionPart, Subject};
use crate::disclose::primary::{PrimaryRule, Sums};
use crate::domain::cube::{Dimensions, Level};
use crate::domain::group::{Group, fixtures};

fn group() -> Group {
    fixtures::civil_society()
}

fn drawing<'a>(
    dimensions: &'a Dimensions,
    key: &'a Key,
    threshold: u32,
    coalition: u32,
) -> Drawing<'a> {
    let rule = PrimaryRule {
        threshold,
        coalition,
        protects_silence: false,
    };
    Drawing::new(dimensions, rule, 4.0, key, &[vec![0, 1]], 10_000)
}

/// The commitment whose answers are written down.
fn code(dimensions: &Dimensions) -> usize {
    let ids = dimensions.codes(Level::Commitment);
    ids.iter().position(|id| id == "C1a").expect("a commitment")
}

/// Every way in which `members` can answer with three statuses.
fn vectors(members: u32) -> Vec<[u32; 3]> {
    (0..=members)
        .flat_map(|first| {
            (0..=members - first).map(move |second| [first, second, members - first - second])
        })
        .collect()
}

/// The answers of regions as atoms: not started, in progress and implemented.
fn atoms(dimensions: &Dimensions, world: &[[u32; 3]]) -> Atoms {
    let mut atoms = Atoms::new(dimensions);
    for (region, answers) in world.iter().enumerate() {
        let at = atoms.at(group(), region, code(dimensions));
        (at[0], at[2], at[3]) = (answers[0], answers[1], answers[2]);
    }
    atoms
}

/// Every partition with a chance, as lists of sets.
fn possible(weighed: &Weighed, family: Family, left: u64) -> Vec<Vec<u64>> {
    if left == 0 {
        return vec![Vec::new()];
    }
    let first = left & left.wrapping_neg();
    let blocks = family
        .blocks()
        .filter(|block| block & first != 0 && block & !left == 0);
    blocks
        .filter(|block| weighed.of(*block) > 0.0)
        .flat_map(|block| {
            let rest = possible(weighed, family, left ^ block);
            rest.into_iter().map(move |mut rest| {
                rest.push(block);
                rest.sort_unstable();
                rest
            })
        })
        .collect()
}

/// A partition with the sums of its blocks.
type SumsAndRows = (Vec<u64>, Vec<[u32; 3]>);

#[test]
fn each_publication_can_come_from_every_table_with_its_sums() {
    let key = Key([0; 32]);
    let mut outcomes = 0;
    for sizes in [
        vec![1, 4],
        vec![2, 4],
        vec![4, 4],
        vec![4, 5],
        vec![2, 2, 4],
        vec![1, 4, 4],
        vec![3, 3, 4],
        vec![1, 1, 6],
    ] {
        let dimensions = dimensions(sizes.len());
        let drawing = drawing(&dimensions, &key, 3, 1);
        let mut worlds: Vec<Vec<[u32; 3]>> = vec![Vec::new()];
        for size in &sizes {
            worlds = worlds
                .into_iter()
                .flat_map(|world| {
                    vectors(*size).into_iter().map(move |answers| {
                        let mut world = world.clone();
                        world.push(answers);
                        world
                    })
                })
                .collect();
        }
        let sums = |world: &[[u32; 3]], partition: &[u64]| {
            let sum = |block: &u64| {
                let mut sum = [0; 3];
                for (region, answers) in world.iter().enumerate() {
                    if block >> region & 1 == 1 {
                        sum.iter_mut()
                            .zip(answers)
                            .for_each(|(sum, more)| *sum += more);
                    }
                }
                sum
            };
            partition.iter().map(sum).collect::<Vec<_>>()
        };
        let mut seen: HashMap<SumsAndRows, HashSet<usize>> = HashMap::new();
        for (index, world) in worlds.iter().enumerate() {
            let atoms = atoms(&dimensions, world);
            let code = [code(&dimensions)];
            let (items, weighed) = drawing.weigh_table(&atoms, &[group()], &code);
            let family = Family::any_sets(items.len());
            let full = (1_u64 << items.len()) - 1;
            for partition in possible(&weighed, family, full) {
                let regions =
                    |block: &u64| items_of(*block).fold(0, |set, item| set | items[item].regions);
                let partition: Vec<u64> = partition.iter().map(regions).collect();
                let sums = sums(world, &partition);
                seen.entry((partition, sums)).or_default().insert(index);
            }
        }
        for ((partition, published), able) in &seen {
            let all: HashSet<usize> = worlds
                .iter()
                .enumerate()
                .filter(|(_, world)| sums(world, partition) == *published)
                .map(|(index, _)| index)
                .collect();
            assert_eq!(&all, able, "{sizes:?} {partition:?} {published:?}");
            outcomes += 1;
        }
    }
    assert!(outcomes > 200, "{outcomes}");
}

/// What is drawn stays possible, with the same weight of its blocks, when answers change places within blocks.
#[test]
fn weights_do_not_follow_answers_that_change_places() {
    let key = Key([9; 32]);
    let dimensions = dimensions(5);
    let drawing = drawing(&dimensions, &key, 5, 2);
    let mut random = fastrand::Rng::with_seed(4);
    let (mut joined, mut compared) = (0, 0);
    for seed in 0..12 {
        let people = members(seed, 160, &dimensions);
        let counted = cubes::counted(&dimensions, &people);
        let before = Atoms::of_answers(&dimensions, counted.answers.iter());
        let Outcome::Published(tables) = drawing.first(&before, Subject::Answers) else {
            continue;
        };
        for table in tables.into_iter().filter(|table| table.groups == [group()]) {
            let (items, weighed) = drawing.weigh_table(&before, &[group()], &table.codes);
            // Within blocks.
            let mut inside = before.clone();
            for block in &table.blocks {
                shuffle(&mut inside, block, &table.codes, &mut random);
                joined += usize::from(block.len() > 1);
            }
            let (_, moved) = drawing.weigh_table(&inside, &[group()], &table.codes);
            for block in &table.blocks {
                let set = set_of(block, &items);
                assert!(weighed.of(set) > 0.0);
                assert!((weighed.of(set) - moved.of(set)).abs() < f64::EPSILON);
            }
            // Anywhere in the table, a block of one item weighs the same, wherever it may stand.
            let mut anywhere = before.clone();
            let regions = before.regions_of(&[group()], &table.codes);
            shuffle(&mut anywhere, &regions, &table.codes, &mut random);
            let (_, moved) = drawing.weigh_table(&anywhere, &[group()], &table.codes);
            for item in 0..items.len() {
                let (left, right) = (weighed.of(1 << item), moved.of(1 << item));
                if left > 0.0 && right > 0.0 {
                    assert!((left - right).abs() < f64::EPSILON);
                    compared += 1;
                }
            }
        }
    }
    assert!(joined > 20 && compared > 100, "{joined} {compared}");
}

/// The items that make up a block of regions.
fn set_of(block: &[usize], items: &[RegionPart]) -> u64 {
    let regions = block.iter().fold(0_u64, |set, region| set | 1 << region);
    let inside = items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.regions & !regions == 0);
    inside.fold(0, |set, (at, _)| set | 1 << at)
}

/// Lets the answers to each commitment change places among regions; how many each region gave stays.
fn shuffle(atoms: &mut Atoms, regions: &[usize], codes: &[usize], random: &mut fastrand::Rng) {
    for code in codes {
        let mut pool: Vec<usize> = Vec::new();
        for region in regions {
            let answers = *atoms.of(group(), *region, *code);
            for (status, count) in answers.iter().enumerate() {
                pool.extend((0..*count).map(|_| status));
            }
        }
        random.shuffle(&mut pool);
        for region in regions {
            let size = atoms.size(group(), *region, *code);
            let mut answers: Sums = [0; 8];
            for _ in 0..size {
                answers[pool.pop().expect("as many as before")] += 1;
            }
            *atoms.at(group(), *region, *code) = answers;
        }
    }
}

/// The same key and answers give the same blocks; another key gives others.
#[test]
fn a_key_draws_the_same_blocks_every_time() {
    let dimensions = dimensions(5);
    let people = members(1, 200, &dimensions);
    let counted = cubes::counted(&dimensions, &people);
    let atoms = Atoms::of_answers(&dimensions, counted.answers.iter());
    let draw = |key: u8| {
        let key = Key([key; 32]);
        drawing(&dimensions, &key, 5, 2).first(&atoms, Subject::Answers)
    };
    assert_eq!(draw(1), draw(1));
    assert!((2..6).any(|key| draw(key) != draw(1)));
}
