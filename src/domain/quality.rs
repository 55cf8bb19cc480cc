//! How good the data are: how many members each kind of fault touched.

/// One row of `quality.csv`: members whose counted submission has something, of all counted
/// submissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualityRow {
    /// What is counted: `rule` (a finding of the rule `code`), `waived` (such a finding, lifted by a
    /// decision of the secretariat) or `left-out` (answers left out by an error, code `*`).
    pub measure: &'static str,
    /// The rule's code, or `*`.
    pub code: String,
    /// Members touched; none where the number is withheld.
    pub members: Option<u32>,
    /// Members whose submission is counted.
    pub of: u32,
}
