//! What is known of one submission once it was judged: the one value that goes from normalising to whatever
//! counts, shows or records it.

use super::Finding;
use crate::domain::change::Change;
use crate::domain::decision::DecisionLog;
use crate::domain::participation::Settled;

/// A submission, and everything that is said about it.
#[derive(Debug)]
pub struct JudgedSubmission {
    /// The submission and what became of it.
    pub settled: Settled,
    /// Findings about the file, ordered by place once settled.
    pub findings: Vec<Finding>,
    /// What was forgiven.
    pub changes: Vec<Change>,
    /// By this code a member's own check and a build recognise that they saw the same.
    pub receipt: String,
    /// What decisions did to it.
    pub uses: DecisionLog,
}
