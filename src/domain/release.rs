//! A release: what was made public once, and stays known for ever.

use serde::{Deserialize, Serialize};

use super::cycle::{DisclosureSettings, Participants};
use super::response::Evidence;
use super::status::Status;

/// One counted answer of a finished build, by names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedAnswer {
    /// The member's id.
    pub member_id: String,
    /// Name of its group as it was counted.
    pub group: String,
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
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// Its number, such as `2026.1`.
    pub number: String,
    /// Text of the public `aggregates.csv`.
    pub aggregates: String,
    /// Text of the public `quality.csv`.
    pub quality: String,
    /// Text of the public `transitions.csv`, where there was a cycle before.
    pub transitions: Option<String>,
    /// The answers behind it, and in which blocks they stand; restricted.
    pub state: ReleasedState,
}

/// What an earlier cycle published last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierRelease {
    /// Its number, such as `2024.2`.
    pub number: String,
    /// Text of its public `aggregates.csv`.
    pub aggregates: String,
}

/// Settings that bind everything that is released later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BindingSettings {
    /// Smallest number of members of a block.
    pub threshold: u32,
    /// How many members together may learn nothing.
    pub coalition: u32,
    /// Whether the public may know who submitted.
    pub participants: Participants,
    /// Name of the region scheme.
    pub regions: String,
}

impl BindingSettings {
    /// Those of a cycle.
    #[must_use]
    pub fn of(settings: &DisclosureSettings, regions: &str) -> Self {
        Self {
            threshold: settings.threshold,
            coalition: settings.coalition,
            participants: settings.participants,
            regions: regions.to_owned(),
        }
    }
}

/// What is published about answers, by names: the form that the ledger keeps.
#[derive(Debug, Clone, PartialEq)]
pub struct ReleasedState {
    /// How the blocks stand.
    pub blocks: ReleasedBlocks,
    /// The participants with their answers.
    pub members: Vec<ReleasedMember>,
}

/// How the blocks of a release stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleasedBlocks {
    /// Settings that may not change any more.
    pub settings: BindingSettings,
    /// Whether nothing about answers is published.
    pub is_withheld: bool,
    /// The tables of the first release, then of those that came in later.
    pub waves: Vec<Vec<ReleasedTable>>,
    /// Evidence and timing of each group and audience.
    pub evidence: Vec<ReleasedEvidence>,
}

/// A table of blocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleasedTable {
    /// Names of the groups.
    pub groups: Vec<String>,
    /// Ids of the commitments.
    pub commitments: Vec<String>,
    /// Sets of names of regions.
    pub regions: Vec<Vec<String>>,
}

/// Evidence and timing of groups and an audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleasedEvidence {
    /// Names of the groups that are published together.
    pub groups: Vec<String>,
    /// Code of the audience.
    pub audience: String,
    /// Completed answers with evidence, and those verified.
    pub evidence: Option<(u32, u32)>,
    /// Answers in time.
    pub on_time: Option<u32>,
}

/// A participant with its published answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleasedMember {
    /// The member's id.
    pub member: String,
    /// Name of its group as it was counted.
    pub group: String,
    /// Name of its region as it was counted.
    pub region: String,
    /// Whether it was in time.
    pub on_time: bool,
    /// Id of the commitment, the answer, when it came in, and the part of its block.
    pub answers: Vec<(String, Status, usize, String)>,
}
