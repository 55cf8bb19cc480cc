//! The scale on which members answer: five ordered steps and two typed blanks.

use serde::{Deserialize, Serialize};

use super::fold::fold;

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

    /// The label of an alliance that has none of its own.
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

/// What an alliance calls the statuses, on its template and in everything that people read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StatusLabels {
    not_started: String,
    planned: String,
    in_progress: String,
    implemented: String,
    sustained: String,
    not_applicable: String,
    withheld: String,
}

impl Default for StatusLabels {
    fn default() -> Self {
        let label = |status: Status| status.label().to_owned();
        Self {
            not_started: label(Status::NotStarted),
            planned: label(Status::Planned),
            in_progress: label(Status::InProgress),
            implemented: label(Status::Implemented),
            sustained: label(Status::Sustained),
            not_applicable: label(Status::NotApplicable),
            withheld: label(Status::Withheld),
        }
    }
}

impl StatusLabels {
    /// The label of a status.
    #[must_use]
    pub fn of(&self, status: Status) -> &str {
        match status {
            Status::NotStarted => &self.not_started,
            Status::Planned => &self.planned,
            Status::InProgress => &self.in_progress,
            Status::Implemented => &self.implemented,
            Status::Sustained => &self.sustained,
            Status::NotApplicable => &self.not_applicable,
            Status::Withheld => &self.withheld,
        }
    }

    /// All of them, in the order of the scale.
    #[must_use]
    pub fn all(&self) -> [&str; 7] {
        Status::ALL.map(|status| self.of(status))
    }

    /// A label that is empty, or that two statuses share but for case and accents.
    #[must_use]
    pub fn ambiguous(&self) -> Option<&str> {
        let labels = self.all();
        let mut seen = Vec::new();
        labels.into_iter().find(|label| {
            let folded = fold(label);
            let is_bad = folded.is_empty() || seen.contains(&folded);
            seen.push(folded);
            is_bad
        })
    }

    /// The status with exactly this label.
    #[must_use]
    pub fn named(&self, label: &str) -> Option<Status> {
        let mut all = Status::ALL.into_iter();
        all.find(|status| self.of(*status) == label)
    }
}
