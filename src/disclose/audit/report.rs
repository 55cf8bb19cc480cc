//! What the audit found: the blocks of which every published figure is made.

use std::collections::{BTreeMap, HashMap};

use super::atom::Atom;
use super::failure::RowName;
use super::known::KnownCell;
use crate::disclose::primary::{Sums, completed};

/// One block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditBlock {
    /// The row that shows it.
    pub name: RowName,
    /// The answers it holds.
    pub(super) atoms: Vec<Atom>,
    /// Their sum.
    pub(super) sums: Sums,
    /// At least how many members gave them.
    pub members: u32,
    /// At most how many each gave.
    pub answers_each: u32,
    /// How many regions it joins, and how many commitments.
    pub joins: (usize, usize),
}

impl AuditBlock {
    /// The header of `disclosure-audit.csv`.
    pub const COLUMNS: [&'static str; 11] = [
        "group",
        "region",
        "level",
        "code",
        "regions",
        "commitments",
        "members",
        "answers",
        "largest_status",
        "completed",
        "answers_each",
    ];

    /// The row as texts, in the order of the header.
    #[must_use]
    pub fn texts(&self) -> [String; 11] {
        let largest = self.sums.iter().max().copied().unwrap_or(0);
        [
            self.name.group.clone(),
            self.name.region.clone(),
            self.name.level.clone(),
            self.name.code.clone(),
            self.joins.0.to_string(),
            self.joins.1.to_string(),
            self.members.to_string(),
            self.sums.iter().sum::<u32>().to_string(),
            largest.to_string(),
            completed(&self.sums).to_string(),
            self.answers_each.to_string(),
        ]
    }
}

/// The audit of a table that may be published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditReport {
    /// The blocks.
    pub blocks: Vec<AuditBlock>,
    /// How many answers of each cell are published under their members' names.
    pub(super) attributed: BTreeMap<KnownCell, u32>,
    /// Where each answer stands.
    pub(super) block_of: HashMap<Atom, usize>,
    /// Rows with figures.
    pub public_rows: usize,
    /// Rows without.
    pub withheld_rows: usize,
}
