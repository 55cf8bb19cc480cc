//! A response: one member's answer to one commitment.

use jiff::civil::Date;

use super::place::Place;
use super::status::Status;

/// What stands behind an answer. Ordered from nothing to verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Neither words nor a link.
    None,
    /// Described in words.
    Described,
    /// A link to it.
    Linked,
    /// Verified by a decision of the secretariat.
    Verified,
}

impl Evidence {
    /// Every kind, from nothing to verified.
    pub const ALL: [Self; 4] = [Self::None, Self::Described, Self::Linked, Self::Verified];

    /// The word in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Described => "described",
            Self::Linked => "linked",
            Self::Verified => "verified",
        }
    }
}

/// One member's answer to one commitment, as it is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Position of the commitment in the catalogue; never an alias.
    pub commitment_index: usize,
    /// The answer.
    pub status: Status,
    /// Percentage from 0 to 100; for checks only, never in a published figure.
    pub percent: Option<f64>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// Link to the evidence, as written.
    pub evidence_url: Option<String>,
    /// Description of the evidence, as written.
    pub evidence_text: Option<String>,
    /// Date of last action.
    pub date: Option<Date>,
    /// Main obstacle, as written.
    pub obstacle: Option<String>,
    /// Comments, as written.
    pub comments: Option<String>,
    /// Whether it is published under the member's name.
    pub naming: Naming,
    /// The cell of the status.
    pub place: Place,
    /// Whether the secretariat decided the status.
    pub is_decided: bool,
    /// False where the spreadsheet hides its row.
    pub is_seen: bool,
}

/// Whether an answer is published under its member's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    /// It is part of totals alone.
    Never,
    /// The member lets it, and nobody has chosen it.
    Allowed,
    /// The member lets it, the cycle does it, and the secretariat chose it.
    Chosen,
}

impl Response {
    /// Whether it is published under the member's name.
    #[must_use]
    pub fn is_attributed(&self) -> bool {
        self.naming == Naming::Chosen
    }

    /// An answer with nothing beside it.
    #[must_use]
    pub const fn bare(commitment_index: usize, status: Status, place: Place) -> Self {
        Self {
            commitment_index,
            status,
            percent: None,
            evidence: Evidence::None,
            evidence_url: None,
            evidence_text: None,
            date: None,
            obstacle: None,
            comments: None,
            naming: Naming::Never,
            place,
            is_decided: false,
            is_seen: true,
        }
    }
}
