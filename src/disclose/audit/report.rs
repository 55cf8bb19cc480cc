//! What the audit found out about every withheld cell: the rows of `disclosure-audit.csv`.

use crate::disclose::pool::Range;

/// What readers can work out about one measure of one withheld cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Names the pool; `-` for a cell in no published sum.
    pub pool: String,
    /// Which members.
    pub basis: String,
    /// Stakeholder group.
    pub group: String,
    /// Region.
    pub region: String,
    /// Id of the commitment, or `*` for level `submission`.
    pub commitment: String,
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
            self.pool.clone(),
            self.basis.clone(),
            self.group.clone(),
            self.region.clone(),
            self.commitment.clone(),
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
