//! How good the data are, and what members said stands in the way: counts of members.

/// One row of `quality.csv`: members whose counted submission has something, of all counted
/// submissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualityRow {
    /// What is counted: `rule` (a finding of the rule `code`), `left-out` (answers left out by an error, code
    /// `*`) or [`OBSTACLE`].
    pub measure: &'static str,
    /// The rule's code, the obstacle, or `*`.
    pub code: String,
    /// Name of the stakeholder group that the members are of, or that of all.
    pub group: String,
    /// Members touched; none where the number is withheld.
    pub members: Option<u32>,
    /// Members whose submission is counted; none where that is protected.
    pub of: Option<u32>,
}

/// The measure of members that named the obstacle `code`, or any (`*`), beside at least one answer.
pub const OBSTACLE: &str = "obstacle";
