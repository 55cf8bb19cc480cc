//! A submission: one workbook after reading and normalising.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::group::Group;
use super::response::Response;

/// A file as it came in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFile {
    /// Path relative to the submissions folder, with `/` between its parts.
    pub name: Arc<str>,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// The e-mail or the archive it came in, where it did.
    pub container: Option<Arc<Self>>,
}

impl SourceFile {
    /// The file as it lies in the folder: itself, or what it came in.
    #[must_use]
    pub fn in_the_folder(&self) -> &Self {
        self.container.as_deref().unwrap_or(self)
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

/// One workbook after normalising.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// The file it came in.
    pub file: SourceFile,
    /// Whose it says it is.
    pub claim: Claim,
    /// Position of the member in the roster, once it is known.
    pub member_index: Option<usize>,
    /// Version that the member gave, 1 if none.
    pub version: u32,
    /// The workbook's own submission date.
    pub submitted: Option<Date>,
    /// Publication consent, if given.
    pub consent: Option<Consent>,
    /// Answers that count, one for each commitment at the most, in catalogue order.
    pub responses: Vec<Response>,
    /// How many answers an error left out.
    pub left_out: usize,
}
