//! A normalisation that was applied: what the member wrote, and how it is counted.

use super::place::Place;

/// Why a value was changed. The code is what `changes.csv` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeRule {
    /// A commitment written another way, such as `3 (b)` for `G3b`.
    CommitmentReference,
    /// A commitment recognised by its own words.
    CommitmentWording,
    /// A status synonym or another spelling of it.
    StatusSynonym,
    /// A code of a survey export, which `cycle.toml` says is a status.
    SurveyValue,
    /// A percentage written as text or as a fraction.
    PercentForm,
    /// A date written as text.
    DateForm,
    /// A country written another way than the roster has it.
    CountryName,
    /// A stakeholder group written another way.
    GroupName,
    /// A member found by name or alias, not by its ID.
    MemberIdentity,
    /// A sheet recognised under another name.
    SheetName,
    /// A column recognised under another header.
    ColumnHeader,
    /// An answer to `P1f` that serves `P1a`.
    CommitmentAlias,
    /// The answer to a derived commitment, set by the submission itself.
    DerivedCommitment,
    /// A repeated row that agrees with an earlier one and was merged into it.
    RepeatedRow,
    /// A value that a merged cell further up gives.
    MergedCell,
    /// Words that say that there is no evidence.
    NoEvidence,
    /// The address behind the text of a cell, taken as the link.
    LinkTarget,
    /// A status that the secretariat decided.
    Decision,
}

impl ChangeRule {
    /// The code, as printed.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CommitmentReference => "commitment-reference",
            Self::CommitmentWording => "commitment-wording",
            Self::StatusSynonym => "status-synonym",
            Self::SurveyValue => "survey-value",
            Self::PercentForm => "percent-form",
            Self::DateForm => "date-form",
            Self::CountryName => "country-name",
            Self::GroupName => "group-name",
            Self::MemberIdentity => "member-identity",
            Self::SheetName => "sheet-name",
            Self::ColumnHeader => "column-header",
            Self::CommitmentAlias => "commitment-alias",
            Self::DerivedCommitment => "derived-commitment",
            Self::RepeatedRow => "repeated-row",
            Self::MergedCell => "merged-cell",
            Self::NoEvidence => "no-evidence",
            Self::LinkTarget => "link-target",
            Self::Decision => "decision",
        }
    }
}

/// One change: where, why, what was written, what it is counted as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where the raw value stands.
    pub place: Place,
    /// Why it was changed.
    pub rule: ChangeRule,
    /// The value as the member wrote it.
    pub raw: String,
    /// The value as it is counted.
    pub canonical: String,
}

impl Change {
    /// Whether the member should hear of it: it wrote something else, not the same between spaces.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.raw.trim() != self.canonical
    }
}

/// The changes that a member is told of, in its verdict and on its sheet alike.
#[must_use]
pub fn told(changes: &[Change]) -> Vec<&Change> {
    changes.iter().filter(|change| change.is_told()).collect()
}
