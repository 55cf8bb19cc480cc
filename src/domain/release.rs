//! A release: what was made public once, and stays known for ever.

use super::group::Group;
use super::response::Evidence;
use super::status::Status;

/// One counted answer at the time of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedAnswer {
    /// The member's id.
    pub member_id: String,
    /// Its group as it was counted.
    pub group: Group,
    /// Name of its region as it was counted.
    pub region: String,
    /// Id of the commitment.
    pub commitment: String,
    /// The answer.
    pub status: Status,
    /// What stood behind it.
    pub evidence: Evidence,
    /// Whether it was in time.
    pub on_time: Option<bool>,
}

/// What was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number, such as `2026.1`.
    pub number: String,
    /// Text of the public `aggregates.csv`.
    pub aggregates: String,
    /// Text of the public `quality.csv`.
    pub quality: String,
    /// Text of `aggregates-full.csv`; restricted.
    pub full: String,
    /// The answers behind it; restricted.
    pub answers: Vec<ReleasedAnswer>,
}
