//! What the answers of an earlier cycle come to that have a counterpart in this one. They may be known where
//! the blocks that the earlier cycle published can be split: both parts pass the primary rule, or one is
//! empty. Two overlapping partitions of one table would tell more than either.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::draw::Key;
use super::partition::count;
use super::primary::{PrimaryRule, Sums, add, applicable, completed};
use super::state::{Crowd, block_label, may_split, places_of};
use super::weights::LogFactorials;
use crate::domain::cube::{Dimensions, Level};
use crate::domain::group::Group;
use crate::domain::publication::{Part, PublishedState};

/// Responses compared, and those of them that apply and that are completed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PanelTotals {
    /// Responses with a counterpart.
    pub compared: u32,
    /// Of those, on commitments that apply.
    pub applicable: u32,
    /// Of those, implemented or sustained.
    pub completed: u32,
}

/// A block: its wave, table, set of regions and part.
type BlockKey = (usize, usize, usize, Part);

/// Groups and commitments of a block, with the sum of its panel where it can be split.
type Judged = (BTreeSet<(Group, usize)>, Option<Sums>);

/// A block with the answers that have a counterpart.
#[derive(Default)]
struct Halves {
    atoms: BTreeSet<(Group, usize)>,
    crowds: [Crowd; 2],
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
    let places = places_of(state, &dimensions);
    for published in state.answers.iter().filter(|of| !of.is_attributed()) {
        let answer = &published.answer;
        let Some((table, block)) = places[published.wave].of_answer(answer) else {
            continue;
        };
        let key = (published.wave, table, block, published.part);
        let halves = blocks.entry(key).or_default();
        let half = usize::from(!counterparts.contains(&(answer.member, answer.code_index)));
        halves.atoms.insert((answer.group, answer.code_index));
        halves.crowds[half].add(answer);
    }
    let sizes = blocks.values().map(|halves| {
        let [panel, others] = &halves.crowds;
        panel.sums.iter().chain(&others.sums).sum()
    });
    let logs = LogFactorials::up_to(sizes.max().unwrap_or(0));
    let judged: Vec<Judged> = blocks
        .into_iter()
        .map(|((wave, table, block, part), halves)| {
            let of_table = &state.waves[wave].tables[table];
            let label = format!(
                "{}/{}/{wave}",
                block_label(&dimensions, of_table, block),
                part.name()
            );
            let each = count(of_table.codes.len());
            let is_split = may_split(&halves.crowds, each, rule, (&logs, key), &label);
            (halves.atoms, is_split.then_some(halves.crowds[0].sums))
        })
        .collect();
    let is_withheld = state.is_withheld;
    move |level, code, groups| {
        let codes = dimensions.commitments_of(level, code);
        if is_withheld {
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
            applicable: applicable(&sum),
            completed: completed(&sum),
        })
    }
}
