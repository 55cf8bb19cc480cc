//! What is published about answers: which stand together in blocks, in which release each came in, and what a
//! reader is told of them. Counts are of answers.

use super::cube::{Level, PublicCube};
use super::group::Group;
use super::ledger::Readership;
use super::quality::QualityRow;
use super::response::Evidence;
use super::status::Status;
use super::transition::PublicTransition;

/// One counted answer. Names are positions: of the member in a list that the caller keeps, of the region in
/// the scheme, of the commitment among the commitment codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The member.
    pub member: usize,
    /// Its stakeholder group.
    pub group: Group,
    /// Its region.
    pub region_index: usize,
    /// The commitment.
    pub code_index: usize,
    /// The answer.
    pub status: Status,
}

/// Whether an answer is published apart from the others of its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The block is not split.
    Whole,
    /// Answers that have a counterpart in the cycle before.
    Panel,
    /// Answers that have none.
    Newcomers,
    /// The answer stands in no block: it is published under its member's name, by the member's consent.
    Attributed,
}

impl PublishedAnswer {
    /// Whether it is published under its member's name: whatever is protected stands without it.
    #[must_use]
    pub fn is_attributed(&self) -> bool {
        self.part == Part::Attributed
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 4] = [Self::Whole, Self::Panel, Self::Newcomers, Self::Attributed];

    /// The word in the ledger.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Panel => "panel",
            Self::Newcomers => "newcomers",
            Self::Attributed => "attributed",
        }
    }
}

/// An answer as it is published: with the value that readers have, which may be older than the member's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishedAnswer {
    /// The answer.
    pub answer: Answer,
    /// Position of the wave it came in with.
    pub wave: usize,
    /// The part of its block.
    pub part: Part,
}

/// A member whose submission counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participation {
    /// The member.
    pub member: usize,
    /// Its stakeholder group.
    pub group: Group,
    /// Position of its region.
    pub region_index: usize,
    /// Whether it was in time.
    pub on_time: bool,
}

/// The answers of some groups to a set of commitments, in blocks of regions that are published together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockTable {
    /// The groups with answers in it, in order.
    pub groups: Vec<Group>,
    /// Positions among the commitment codes, ascending.
    pub codes: Vec<usize>,
    /// Disjoint sets of positions of regions, each ascending.
    pub blocks: Vec<Vec<usize>>,
}

/// How the answers that came in at one time are published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wave {
    /// Disjoint tables that cover every answer of the wave.
    pub tables: Vec<BlockTable>,
}

/// What readers have of evidence and timing of groups that are published together; fixed at the first release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedEvidence {
    /// The groups.
    pub groups: Vec<Group>,
    /// Position of the audience.
    pub audience_index: usize,
    /// Completed answers with evidence, and those verified; none where they are withheld.
    pub evidence: Option<(u32, u32)>,
    /// Answers in time; none where they are withheld.
    pub on_time: Option<u32>,
}

/// Everything that is published about answers, by answer: what the ledger keeps of a release.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublishedState {
    /// First what the first release holds, then what came in later.
    pub waves: Vec<Wave>,
    /// Whether nothing about answers is published: not even all of them together pass.
    pub is_withheld: bool,
    /// Who is known to have submitted.
    pub participants: Vec<Participation>,
    /// The answers behind the figures.
    pub answers: Vec<PublishedAnswer>,
    /// Evidence and timing.
    pub evidence: Vec<PublishedEvidence>,
}

/// What may be published of a cycle, after the audit: handed from protection to charts, report and data files.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The rows of `aggregates.csv`.
    pub cube: PublicCube,
    /// The rows of `quality.csv`.
    pub quality: Vec<QualityRow>,
    /// What changed since the cycle before, where there is one to compare with.
    pub comparison: Option<Comparison>,
    /// Who reported; none where that is protected.
    pub participants: Option<Vec<Participant>>,
    /// Answers that are published under their members' names, by commitment.
    pub attributed: Vec<AttributedAnswer>,
    /// What stays as it was in the last release, where there was one.
    pub repeated: Option<Repeated>,
}

/// How a cycle compares with the one before.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Year of the cycle before.
    pub previous: u16,
    /// The rows of `transitions.csv`, with figures where they passed.
    pub transitions: Vec<PublicTransition>,
}

impl Comparison {
    /// The rows of a code in which anything was compared: that of all its members, and those of its groups where
    /// several have one. Of a single group the first says all.
    #[must_use]
    pub fn rows_of(
        &self,
        level: Level,
        code_index: usize,
    ) -> (Option<&PublicTransition>, Vec<&PublicTransition>) {
        let rows = self.transitions.iter().filter(|row| {
            let is_of_code = row.key.level == level && row.key.code_index == code_index;
            is_of_code && row.figures.is_none_or(|figures| figures.compared > 0)
        });
        let (mut groups, all): (Vec<_>, Vec<_>) = rows.partition(|row| row.key.group.is_some());
        if groups.len() < 2 {
            groups.clear();
        }
        (all.first().copied(), groups)
    }
}

/// A member with a counted report, where the cycle lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Name as printed.
    pub name: String,
    /// Stakeholder group.
    pub group: Group,
    /// Name of its region.
    pub region: String,
}

/// An answer that is published under its member's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributedAnswer {
    /// Name of the member, as printed.
    pub member: String,
    /// Its stakeholder group.
    pub group: Group,
    /// Name of its region.
    pub region: String,
    /// Position of the commitment in the catalogue.
    pub commitment_index: usize,
    /// The answer.
    pub status: Status,
    /// What stands behind it.
    pub evidence: Evidence,
    /// Link to the evidence.
    pub link: Option<String>,
    /// The evidence in the member's words.
    pub description: Option<String>,
}

/// Groups whose public figures are those of the release before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// Number of that release.
    pub release: String,
    /// For whom it was made.
    pub to: Readership,
    /// The groups; may be none.
    pub groups: Vec<Group>,
}
