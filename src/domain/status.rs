//! The scale on which members answer: five ordered steps and two typed blanks.

use serde::{Deserialize, Serialize};

/// One answer on the status scale. The order of the first five is the order of progress; the
/// typed blanks stand outside it. No answer at all is not a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing has been done yet.
    NotStarted,
    /// Work is decided and scheduled.
    Planned,
    /// Work is under way.
    InProgress,
    /// The commitment is implemented.
    Implemented,
    /// In place and kept up; for standing commitments.
    Sustained,
    /// The commitment does not apply to this member.
    NotApplicable,
    /// The member declines to answer.
    Withheld,
}

impl Status {
    /// Every status, in the order of the scale and of the columns in every table.
    pub const ALL: [Self; 7] = [
        Self::NotStarted,
        Self::Planned,
        Self::InProgress,
        Self::Implemented,
        Self::Sustained,
        Self::NotApplicable,
        Self::Withheld,
    ];

    /// The label on the template and in the report.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::Planned => "Planned",
            Self::InProgress => "In progress",
            Self::Implemented => "Implemented",
            Self::Sustained => "Sustained",
            Self::NotApplicable => "Not applicable",
            Self::Withheld => "Withheld",
        }
    }

    /// The column name in data files.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Planned => "planned",
            Self::InProgress => "in_progress",
            Self::Implemented => "implemented",
            Self::Sustained => "sustained",
            Self::NotApplicable => "not_applicable",
            Self::Withheld => "withheld",
        }
    }

    /// Position in [`Status::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether the status counts as completed: implemented or sustained.
    #[must_use]
    pub const fn is_completed(self) -> bool {
        matches!(self, Self::Implemented | Self::Sustained)
    }

    /// Whether this is a typed blank: not applicable or withheld.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::NotApplicable | Self::Withheld)
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.label())
    }
}
