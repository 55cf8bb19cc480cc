//! A submission: one workbook, or one row of a survey export, after reading and normalising.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use super::group::Group;
use super::place::Place;
use super::response::Response;
use super::source::{Part, SourceFile, SurveyRow};

/// When something was sent, as far as it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// The day, as written.
    pub day: Date,
    /// The day and the time, as written; none where only the day is known.
    pub time: Option<DateTime>,
    /// The same by universal time, where an offset from it was written; else as written.
    pub universal: Option<DateTime>,
}

impl Sent {
    /// A day without a time.
    #[must_use]
    pub const fn on(day: Date) -> Self {
        Self {
            day,
            time: None,
            universal: None,
        }
    }

    /// Whether it is known to be later than another: of the same day only where both give a time.
    #[must_use]
    pub fn is_after(&self, other: &Self) -> bool {
        match (self.universal, other.universal) {
            (Some(left), Some(right)) => left > right,
            _ => self.day > other.day,
        }
    }
}

impl std::fmt::Display for Sent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}", time.strftime("%Y-%m-%dT%H:%M:%S")),
            None => write!(f, "{}", self.day),
        }
    }
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Used, without an error or a warning.
    Accepted,
    /// Used, with errors or warnings on responses.
    AcceptedWithWarnings,
    /// Nothing of it was used.
    Rejected,
}

impl Verdict {
    /// The word in data files and messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::AcceptedWithWarnings => "accepted-with-warnings",
            Self::Rejected => "rejected",
        }
    }
}

/// What the member lets the alliance do with its answers. Recorded, never acted on: this program
/// publishes no attributable answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Answers may be attributed.
    Attributable,
    /// Answers may be used in aggregates only.
    AggregateOnly,
}

impl Consent {
    /// The label on the template.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Attributable => "Attributable",
            Self::AggregateOnly => "Aggregate only",
        }
    }
}

/// Whose a workbook says it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claim {
    /// The member ID, as written.
    pub member_id: Option<String>,
    /// The member's name, as written.
    pub name: Option<String>,
    /// The stakeholder group, where the words mean one.
    pub group: Option<Group>,
}

/// One workbook, or one row of a survey export, after normalising.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// The file it came in.
    pub file: SourceFile,
    /// What of the file it is.
    pub part: Part,
    /// Whose it says it is.
    pub claim: Claim,
    /// Position of the member in the roster, once it is known.
    pub member_index: Option<usize>,
    /// Version that the member gave, 1 if none.
    pub version: u32,
    /// When it was sent, by its own submission date.
    pub submitted: Option<Sent>,
    /// Publication consent, if given.
    pub consent: Option<Consent>,
    /// Answers that can be used, one for each commitment at the most, in catalogue order.
    pub responses: Vec<Response>,
    /// How many answers an error left out.
    pub left_out: usize,
    /// Whether nothing of it can be used: there is no table of answers in it, or it could not be read.
    pub is_unusable: bool,
}

impl Submission {
    /// What it is called: the file, or the file and its row.
    #[must_use]
    pub const fn name(&self) -> &Arc<str> {
        match &self.part {
            Part::Row(row) => &row.name,
            Part::Workbook | Part::Export => &self.file.name,
        }
    }

    /// SHA-256 of what it is made of: the file, or the row.
    #[must_use]
    pub fn sha256(&self) -> &str {
        match &self.part {
            Part::Row(row) => &row.sha256,
            Part::Workbook | Part::Export => &self.file.sha256,
        }
    }

    /// The row of a survey export that it is, if it is one.
    #[must_use]
    pub const fn row(&self) -> Option<&SurveyRow> {
        match &self.part {
            Part::Row(row) => Some(row),
            Part::Workbook | Part::Export => None,
        }
    }

    /// Whether it is a survey export as a whole, which is nobody's submission.
    #[must_use]
    pub const fn is_export(&self) -> bool {
        matches!(self.part, Part::Export)
    }

    /// False when the spreadsheet hides it.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.row().is_none_or(|row| row.is_seen)
    }

    /// The submission as a whole: the file, or the cell that stands for the row.
    #[must_use]
    pub fn place(&self) -> Place {
        match &self.part {
            Part::Row(row) => row.place(),
            Part::Workbook | Part::Export => Place::file(Arc::clone(&self.file.name)),
        }
    }

    /// Whether it is known to be newer than another of the same member: by its version, then by when it was
    /// sent. What a spreadsheet hides is never newer than what it shows.
    #[must_use]
    pub fn is_newer_than(&self, other: &Self) -> bool {
        if self.is_seen() != other.is_seen() {
            return self.is_seen();
        }
        if self.version != other.version {
            return self.version > other.version;
        }
        match (self.submitted, other.submitted) {
            (Some(left), Some(right)) => left.is_after(&right),
            // Which of two is the newer one is not known where one has no date.
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sent;
    use jiff::civil::{date, datetime};

    #[test]
    fn of_one_day_only_times_tell_which_is_later() {
        let at = |hour| {
            let time = datetime(2026, 11, 12, hour, 0, 0, 0);
            Sent {
                day: time.date(),
                time: Some(time),
                universal: Some(time),
            }
        };
        let day = Sent::on(date(2026, 11, 12));
        assert!(at(11).is_after(&at(10)) && !at(10).is_after(&at(11)));
        assert!(!at(11).is_after(&day) && !day.is_after(&at(11)));
        assert!(at(0).is_after(&Sent::on(date(2026, 11, 11))));
        assert_eq!(at(9).to_string(), "2026-11-12T09:00:00");
        assert_eq!(day.to_string(), "2026-11-12");
    }
}
