//! What the audit found out about every withheld cell: the rows of `disclosure-audit.csv`.

use std::sync::Arc;

use crate::disclose::pool::Range;

/// What readers can work out about one measure of one withheld cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Names the pool; `-` for a cell in no published sum.
    pub pool: Arc<str>,
    /// Which members.
    pub basis: Arc<str>,
    /// Stakeholder group.
    pub group: Arc<str>,
    /// Region.
    pub region: Arc<str>,
    /// Id of the commitment, or `*` for level `submission`.
    pub commitment: Arc<str>,
    /// The answer, `completed` or `not_completed`.
    pub measure: &'static str,
    /// Members in the cell.
    pub members: u32,
    /// What a reader from outside can work out.
    pub outside: Range,
    /// What the inside reader who learns most can work out about the members but itself.
    pub inside: Range,
    /// Whether anybody is given away.
    pub leaks: bool,
}

impl AuditRow {
    /// The header of `disclosure-audit.csv`.
    pub const COLUMNS: [&'static str; 12] = [
        "pool",
        "basis",
        "group",
        "region",
        "commitment",
        "measure",
        "members",
        "low",
        "high",
        "inside_low",
        "inside_high",
        "verdict",
    ];

    /// The row as texts, in the order of the header.
    #[must_use]
    pub fn texts(&self) -> [String; 12] {
        [
            self.pool.to_string(),
            self.basis.to_string(),
            self.group.to_string(),
            self.region.to_string(),
            self.commitment.to_string(),
            self.measure.to_owned(),
            self.members.to_string(),
            self.outside.low.to_string(),
            self.outside.high.to_string(),
            self.inside.low.to_string(),
            self.inside.high.to_string(),
            if self.leaks { "leak" } else { "safe" }.to_owned(),
        ]
    }
}

/// The audit of a table that may be published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditReport {
    /// One row for each withheld cell and measure.
    pub rows: Vec<AuditRow>,
    /// Pools of which readers know the sum.
    pub pools: usize,
    /// Withheld cells.
    pub withheld_cells: usize,
    /// Rows with figures.
    pub public_rows: usize,
    /// Rows without.
    pub withheld_rows: usize,
}
