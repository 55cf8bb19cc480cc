//! Who reported, once every submission has been settled: what tabulating starts from.

use super::submission::{Submission, Verdict};

/// A submission with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The submission.
    pub submission: Submission,
    /// What became of it.
    pub verdict: Verdict,
    /// Whether its answers are counted: accepted, and the one chosen for its member.
    pub counted: bool,
    /// Whether it came in time: none when the workbook gives no submission date.
    pub on_time: Option<bool>,
    /// Whether the secretariat decided that the file is no submission.
    pub is_set_aside: bool,
}
