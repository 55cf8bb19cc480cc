//! The ledger: everything ever released, in order. It never shrinks; a withdrawn release stays known.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::release::Release;

/// For whom a release is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Readership {
    /// Everybody.
    Public,
    /// The alliance's board.
    Board,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Entry {
    /// A build was released.
    Released {
        /// Its number, such as `2026.1`.
        number: String,
        /// The build it was made from.
        build: String,
        /// For whom.
        to: Readership,
        /// When.
        date: Date,
        /// What readers should know, such as what was corrected.
        notice: Option<String>,
        /// The files kept in the ledger, with their SHA-256.
        files: BTreeMap<String, String>,
    },
    /// A release was withdrawn.
    Withdrawn {
        /// Which.
        number: String,
        /// Why.
        reason: String,
        /// When.
        date: Date,
    },
}

/// Everything ever released of one cycle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Every line, in order.
    pub entries: Vec<Entry>,
    /// What was released, in order; withdrawn releases are still known to who read them.
    pub releases: Vec<Release>,
}

impl Ledger {
    /// The number of the next release of a cycle.
    #[must_use]
    pub fn next_number(&self, cycle: u16) -> String {
        format!("{cycle}.{}", self.releases.len() + 1)
    }

    /// Whether a release of this number was made, and not withdrawn.
    #[must_use]
    pub fn stands(&self, number: &str) -> bool {
        let withdrawn = |entry: &Entry| matches!(entry, Entry::Withdrawn { number: gone, .. } if gone == number);
        self.releases.iter().any(|release| release.number == number)
            && !self.entries.iter().any(withdrawn)
    }
}
