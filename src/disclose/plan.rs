//! What is withheld of one block: the cells of each group, and the totals of groups.

use super::block::{Block, Cell, Layer};
use super::choose::cheapest;
use super::pool;
use super::primary::{Answers, passes};
use crate::domain::group::Group;

/// What is withheld of a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// Withheld cells.
    pub cells: Vec<Cell>,
    /// Groups, by position, whose total over regions is withheld.
    pub without_total: Vec<usize>,
    /// Whether the cells of those groups form one pool, so that totals over groups stay public.
    pub crosses: bool,
    /// Commitments of which nothing is published, by position among the commitment codes.
    pub closed: Vec<usize>,
}

impl Plan {
    /// The plan of a commitment of which nothing is published.
    pub(super) fn nothing(block: &Block) -> Self {
        Self {
            cells: block.cells.clone(),
            without_total: answering(block),
            ..Self::default()
        }
    }

    /// Whether a group's total over regions is public.
    pub(super) fn shows_total(&self, group: usize) -> bool {
        !self.without_total.contains(&group)
    }

    /// Whether the total over regions and the given groups is public.
    pub(super) fn shows_all(&self, groups: &[usize]) -> bool {
        match hidden_among(&self.without_total, groups).len() {
            0 => true,
            1 => false,
            _ => self.crosses,
        }
    }
}

/// What a plan must withhold at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Least {
    /// The cells that may not stand on their own.
    Failing,
    /// All cells: nothing but totals is published.
    Every,
}

/// The plan of a block: every group on its own where that is safe, else with partners.
pub(super) fn plan(block: &Block, least: Least, threshold: u32) -> Plan {
    let own: Vec<Own> = block
        .groups
        .iter()
        .map(|group| Own::of(block, *group, least, threshold))
        .collect();
    let broken: Vec<usize> = own
        .iter()
        .filter(|own| own.withheld.is_none())
        .map(|own| own.group)
        .collect();
    let alone = Plan {
        cells: own
            .iter()
            .flat_map(|own| own.withheld.as_ref().unwrap_or(&own.failing))
            .copied()
            .collect(),
        without_total: broken,
        ..Plan::default()
    };
    if alone.without_total.is_empty() {
        return alone;
    }
    with_partners(block, &own, threshold).unwrap_or(alone)
}

/// Whether the total over all groups of a commitment may be public where no cell is, nor any total
/// of a single group that has others beside it.
pub(super) fn stands_as_one(block: &Block, layer: &Layer, threshold: u32) -> bool {
    let groups = answering(block);
    passes(&layer.sum(block.cells.iter().copied()), threshold)
        && is_safe(layer, &block.cells)
        && (groups.len() < 2 || groups_are_safe(layer, &groups, &block.cells))
}

/// The groups of which anybody submitted.
fn answering(block: &Block) -> Vec<usize> {
    let mut groups: Vec<usize> = block.cells.iter().map(|cell| cell.0).collect();
    groups.dedup();
    groups
}

/// What a group needs when it stands on its own.
struct Own {
    group: usize,
    /// Cells that must be withheld.
    failing: Vec<Cell>,
    /// Its other cells.
    passing: Vec<Cell>,
    /// The cells to withhold; none if the total cannot be public.
    withheld: Option<Vec<Cell>>,
}

impl Own {
    fn of(block: &Block, group: usize, least: Least, threshold: u32) -> Self {
        let (passing, failing): (Vec<Cell>, Vec<Cell>) = block
            .cells
            .iter()
            .filter(|cell| cell.0 == group)
            .partition(|cell| least == Least::Failing && block.passes(**cell, threshold));
        let total_passes = || {
            block
                .layers_of(group)
                .all(|layer| passes(&layer.total(group), threshold))
        };
        let withheld = if failing.is_empty() {
            Some(Vec::new())
        } else if total_passes() {
            cheapest(
                &failing,
                &passing,
                |cell| block.weight(cell),
                |set| block.layers_of(group).all(|layer| is_safe(layer, set)),
            )
        } else {
            None
        };
        Self {
            group,
            failing,
            passing,
            withheld,
        }
    }

    fn is_broken(&self) -> bool {
        self.withheld.is_none()
    }
}

/// One pool for the groups whose total cannot be public, with the partners that cost least: fewest
/// totals, then fewest cells, then least weight.
fn with_partners(block: &Block, own: &[Own], threshold: u32) -> Option<Plan> {
    let partners: Vec<&Own> = own
        .iter()
        .filter(|own| !(own.is_broken() || own.failing.is_empty() && own.passing.is_empty()))
        .collect();
    let mut best: Option<((usize, usize, u64), Plan)> = None;
    for choice in 0..1_u32 << partners.len() {
        let chosen = |group: usize| {
            partners
                .iter()
                .enumerate()
                .any(|(bit, own)| own.group == group && choice >> bit & 1 == 1)
        };
        let (pooled, others): (Vec<&Own>, Vec<&Own>) = own
            .iter()
            .partition(|own| own.is_broken() || chosen(own.group));
        let groups: Vec<usize> = pooled.iter().map(|own| own.group).collect();
        if groups.len() < 2 {
            continue;
        }
        let Some(mut cells) = shared_pool(block, &pooled, &groups, threshold) else {
            continue;
        };
        for own in others {
            cells.extend(own.withheld.iter().flatten());
        }
        let cost = (
            groups.len(),
            cells.len(),
            cells.iter().map(|cell| block.weight(*cell)).sum(),
        );
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            let plan = Plan {
                cells,
                without_total: groups,
                crosses: true,
                closed: Vec::new(),
            };
            best = Some((cost, plan));
        }
    }
    best.map(|(_, plan)| plan)
}

fn shared_pool(
    block: &Block,
    pooled: &[&Own],
    groups: &[usize],
    threshold: u32,
) -> Option<Vec<Cell>> {
    // Only tables that address several of the groups have a total over groups that stays public.
    let shared: Vec<(&Layer, Vec<usize>)> = block
        .layers
        .iter()
        .map(|layer| (layer, hidden_among(groups, &layer.groups)))
        .filter(|(_, hidden)| hidden.len() > 1)
        .collect();
    // Whoever subtracts the public totals learns the total of these groups: it must stand too.
    let sum_passes = |(layer, hidden): &(&Layer, Vec<usize>)| {
        let sum = layer.sum(
            block
                .cells
                .iter()
                .copied()
                .filter(|cell| hidden.contains(&cell.0)),
        );
        passes(&sum, threshold)
    };
    if shared.is_empty() || !shared.iter().all(sum_passes) {
        return None;
    }
    let failing: Vec<Cell> = pooled.iter().flat_map(|own| own.failing.clone()).collect();
    let passing: Vec<Cell> = pooled.iter().flat_map(|own| own.passing.clone()).collect();
    cheapest(
        &failing,
        &passing,
        |cell| block.weight(cell),
        |set| {
            shared.iter().all(|(layer, hidden)| {
                let cells: Vec<Cell> = set
                    .iter()
                    .copied()
                    .filter(|cell| hidden.contains(&cell.0))
                    .collect();
                is_safe(layer, &cells) && groups_are_safe(layer, hidden, &cells)
            })
        },
    )
}

/// Whether the cells of each group, taken as one, are safe too: else a total could be worked out.
fn groups_are_safe(layer: &Layer, groups: &[usize], cells: &[Cell]) -> bool {
    let sizes: Vec<u32> = groups
        .iter()
        .map(|group| size(&layer.sum(cells.iter().copied().filter(|cell| cell.0 == *group))))
        .collect();
    sizes.iter().all(|size| *size > 0) && pool::is_safe(&sizes, &layer.sum(cells.iter().copied()))
}

fn is_safe(layer: &Layer, cells: &[Cell]) -> bool {
    let sizes: Vec<u32> = cells.iter().map(|cell| size(layer.at(*cell))).collect();
    pool::is_safe(&sizes, &layer.sum(cells.iter().copied()))
}

fn size(answers: &Answers) -> u32 {
    answers.iter().sum()
}

fn hidden_among(without_total: &[usize], groups: &[usize]) -> Vec<usize> {
    (0..Group::ALL.len())
        .filter(|group| without_total.contains(group) && groups.contains(group))
        .collect()
}
