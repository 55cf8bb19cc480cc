//! Answers that changed between two moments, by where they count.

use std::collections::{BTreeMap, BTreeSet};

use super::group::Group;

/// The answers of one cell that changed, in the order of [`super::status::Status::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// Those that are no more.
    pub gone: [u32; 7],
    /// Those that are new.
    pub came: [u32; 7],
}

/// Every cell with a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    cells: BTreeMap<(Group, usize, usize), Changed>,
    groups: BTreeSet<Group>,
}

impl Changes {
    /// The cell of a group, a region and a commitment, by their positions, to be added to.
    pub fn at(&mut self, group: Group, region_index: usize, code_index: usize) -> &mut Changed {
        self.groups.insert(group);
        self.cells
            .entry((group, region_index, code_index))
            .or_default()
    }

    /// Notes that who takes part in a group has changed.
    pub fn take_part(&mut self, group: Group) {
        self.groups.insert(group);
    }

    /// What changed in a cell.
    #[must_use]
    pub fn of(&self, group: Group, region_index: usize, code_index: usize) -> Changed {
        let found = self.cells.get(&(group, region_index, code_index));
        found.copied().unwrap_or_default()
    }

    /// Whether anything changed in a group.
    #[must_use]
    pub fn touch(&self, group: Group) -> bool {
        self.groups.contains(&group)
    }
}
