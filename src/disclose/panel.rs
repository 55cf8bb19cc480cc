//! What is withheld of the panel beside the table of all members. The difference of the two is a table
//! too: that of the members who are not in the panel.

use super::block::{Block, Cell, answers_at, is_silent};
use super::nested::Nested;
use super::plan::Plan;
use super::pool;
use super::primary::Answers;
use crate::domain::cube::{Basis, Cube};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;

/// How much of a group's panel is public in one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The same cells as of all members, and the total.
    Cells,
    /// The total over regions.
    Total,
    /// Nothing.
    Nothing,
}

/// The plan of the panel for the tables of a block, of which `all` is that of all members.
pub(super) fn plan(
    cube: &Cube,
    block: &Block,
    all: &Plan,
    settings: DisclosureSettings,
    updated: &[Group],
) -> Plan {
    let mut plan = Plan::default();
    for group in &block.groups {
        let table = Table::new(cube, block, all, *group, settings);
        let is_withheld = updated.contains(&Group::ALL[*group]) && !table.cells.is_empty();
        let shown = if is_withheld {
            Shown::Nothing
        } else {
            table.shown()
        };
        if shown == Shown::Nothing {
            plan.without_total.push(*group);
        }
        let withheld = table.cells.iter().filter(|cell| {
            let goes_with_all = shown == Shown::Cells && !all.cells.contains(cell);
            !goes_with_all
        });
        plan.cells.extend(withheld);
    }
    plan
}

/// The tables of one group in a block.
struct Table<'a> {
    cube: &'a Cube,
    block: &'a Block,
    all: &'a Plan,
    group: usize,
    settings: DisclosureSettings,
    /// The cells in which anybody of the panel submitted; where that is protected, all.
    cells: Vec<Cell>,
}

impl<'a> Table<'a> {
    fn new(
        cube: &'a Cube,
        block: &'a Block,
        all: &'a Plan,
        group: usize,
        settings: DisclosureSettings,
    ) -> Self {
        let hides = settings.participants == Participants::Hide;
        let regions = 0..cube.dimensions.regions.len();
        let cells = regions
            .map(|region| (group, region))
            .filter(|cell| hides || !is_silent(cube, Basis::Panel, *cell))
            .collect();
        Self {
            cube,
            block,
            all,
            group,
            settings,
            cells,
        }
    }

    fn shown(&self) -> Shown {
        if self.settings.participants == Participants::Hide {
            return Shown::Nothing;
        }
        if self.cells.is_empty() {
            return Shown::Cells;
        }
        // Beside a closed commitment the panel of its section stays closed too: it has one pattern.
        if !self.all.shows_total(self.group) || !self.all.closed.is_empty() {
            return Shown::Nothing;
        }
        let places = self.cube.dimensions.commitments();
        let commitments = || {
            let addresses = |index: &&usize| {
                let groups = &places[**index].groups;
                groups.iter().any(|group| group.index() == self.group)
            };
            self.block.commitments.iter().filter(addresses)
        };
        let nested: Option<Vec<(Nested, Vec<Answers>)>> =
            commitments().map(|index| self.nested(*index)).collect();
        let Some(nested) = nested else {
            return Shown::Nothing;
        };
        if nested
            .iter()
            .all(|(nested, parts)| nested.is_safe_with_cells(parts))
        {
            Shown::Cells
        } else if nested
            .iter()
            .all(|(nested, _)| nested.is_safe() && is_safe_pool(nested))
        {
            Shown::Total
        } else {
            Shown::Nothing
        }
    }

    /// One commitment: the table of all members with the total of the panel, and the cells of the panel.
    fn nested(&self, commitment: usize) -> Option<(Nested, Vec<Answers>)> {
        let cells = (0..self.cube.dimensions.regions.len()).map(|region| {
            let cell = (self.group, region);
            let answers = |basis| answers_at(self.cube, basis, commitment, cell);
            let is_shown = !self.all.cells.contains(&cell);
            (answers(Basis::All), answers(Basis::Panel), is_shown)
        });
        Nested::of_cells(cells, self.settings.threshold)
    }
}

/// Whether the panel's cells are a safe pool by themselves.
fn is_safe_pool(nested: &Nested) -> bool {
    let splits = nested.shown.iter().map(|(split, _)| split);
    let sizes: Vec<u32> = splits
        .chain(&nested.pooled)
        .map(|split| split.part)
        .collect();
    pool::is_safe(&sizes, &nested.part)
}
