//! What the answers of an earlier cycle come to that have a counterpart in this one. They may be known where
//! the blocks that the earlier cycle published can be split: both parts pass the primary rule, or one is
//! empty. Two overlapping partitions of one table would tell more than either.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::draw::Key;
use super::partition::count;
use super::primary::{PrimaryRule, Sums, add, completed};
use super::state::{block_label, may_split};
use crate::domain::cube::{Dimensions, Level};
use crate::domain::group::Group;
use crate::domain::publication::{Part, PublishedState};

/// Responses compared, and those of them completed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PanelTotals {
    /// Responses with a counterpart.
    pub compared: u32,
    /// Of those, implemented or sustained.
    pub completed: u32,
}

/// A block: its wave, table, set of regions and part.
type BlockKey = (usize, usize, usize, Part);

/// Table and set of regions by group, region and commitment.
type PlacesByAtom = HashMap<(Group, usize, usize), (usize, usize)>;

/// Groups and commitments of a block, with the sum of its panel where it can be split.
type Judged = (BTreeSet<(Group, usize)>, Option<Sums>);

/// A block with the answers that have a counterpart.
#[derive(Default)]
struct Halves {
    atoms: BTreeSet<(Group, usize)>,
    sums: [Sums; 2],
    members: [HashSet<usize>; 2],
}

/// What a row of all regions comes to, for some groups and a code of a level; none where it is no union of
/// blocks that can be split. `counterparts` holds member and commitment of the answers that have one.
#[expect(clippy::implicit_hasher, reason = "made by the same program")]
pub fn panel_totals(
    state: &PublishedState,
    counterparts: &HashSet<(usize, usize)>,
    dimensions: &Dimensions,
    rule: PrimaryRule,
    key: &Key,
) -> impl Fn(Level, usize, &[Group]) -> Option<PanelTotals> + use<> {
    let dimensions = dimensions.clone();
    let mut blocks: HashMap<BlockKey, Halves> = HashMap::new();
    let mut places: Vec<PlacesByAtom> = Vec::new();
    for wave in &state.waves {
        let mut by_atom = HashMap::new();
        for (table, of_table) in wave.tables.iter().enumerate() {
            for (block, regions) in of_table.blocks.iter().enumerate() {
                for group in &of_table.groups {
                    for region in regions {
                        for code in &of_table.codes {
                            by_atom.insert((*group, *region, *code), (table, block));
                        }
                    }
                }
            }
        }
        places.push(by_atom);
    }
    for published in &state.answers {
        let answer = &published.answer;
        let atom = (answer.group, answer.region_index, answer.code_index);
        let Some((table, block)) = places[published.wave].get(&atom).copied() else {
            continue;
        };
        let key = (published.wave, table, block, published.part);
        let halves = blocks.entry(key).or_default();
        let half = usize::from(!counterparts.contains(&(answer.member, answer.code_index)));
        halves.atoms.insert((answer.group, answer.code_index));
        halves.sums[half][answer.status.index()] += 1;
        halves.members[half].insert(answer.member);
    }
    let judged: Vec<Judged> = blocks
        .into_iter()
        .map(|((wave, table, block, part), halves)| {
            let of_table = &state.waves[wave].tables[table];
            let both = [0, 1].map(|half| (halves.sums[half], count(halves.members[half].len())));
            let label = format!(
                "{}/{}/{wave}",
                block_label(&dimensions, of_table, block),
                part.name()
            );
            let is_split = may_split(&both, count(of_table.codes.len()), rule, key, &label);
            (halves.atoms, is_split.then_some(halves.sums[0]))
        })
        .collect();
    let left_out = state.left_out.clone();
    move |level, code, groups| {
        let codes = dimensions.commitments_of(level, code);
        let places = dimensions.commitments();
        let is_asked = |group: &Group| {
            codes
                .iter()
                .any(|code| places[*code].groups.contains(group))
        };
        if groups
            .iter()
            .any(|group| left_out.contains(group) && is_asked(group))
        {
            return None;
        }
        let mut sum = [0; 8];
        for (atoms, panel) in &judged {
            let inside =
                |(group, code): &&(Group, usize)| groups.contains(group) && codes.contains(code);
            let met = atoms.iter().filter(inside).count();
            if met == 0 {
                continue;
            }
            if met < atoms.len() {
                return None;
            }
            add(&mut sum, panel.as_ref()?);
        }
        Some(PanelTotals {
            compared: sum.iter().sum(),
            completed: completed(&sum),
        })
    }
}
