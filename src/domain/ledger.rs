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

impl Readership {
    /// The readers, in words.
    #[must_use]
    pub const fn readers(self) -> &'static str {
        match self {
            Self::Public => "everybody",
            Self::Board => "the board",
        }
    }
}

/// A release as its readers meet it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Its number, such as `2026.1`.
    pub number: String,
    /// For whom it is.
    pub to: Readership,
    /// What readers should know, such as what was corrected.
    pub notice: Option<String>,
}

impl Issue {
    /// For whom it is, and what its readers should know, in sentences; none where nothing has to be said of it.
    #[must_use]
    pub fn remark(&self) -> Option<String> {
        let number = &self.number;
        let readers = match self.to {
            Readership::Public => None,
            board @ Readership::Board => Some(format!(
                "Release {number} is for {}, and not for publication.",
                board.readers()
            )),
        };
        let notice = self.notice.as_ref();
        let notice = notice.map(|notice| format!("Notice with release {number}: {notice}"));
        let said: Vec<String> = readers.into_iter().chain(notice).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
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
#[derive(Debug, Clone, Default, PartialEq)]
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

    /// For whom the release of this number was made; none if there is no such release.
    #[must_use]
    pub fn readership(&self, number: &str) -> Option<Readership> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Released {
                number: made, to, ..
            } if made == number => Some(*to),
            _ => None,
        })
    }

    /// The last release for everybody that was not withdrawn.
    #[must_use]
    pub fn last_public(&self) -> Option<&Release> {
        let is_public = |release: &&Release| {
            self.readership(&release.number) == Some(Readership::Public)
                && self.withdrawal(&release.number).is_none()
        };
        self.releases.iter().rev().find(is_public)
    }

    /// When, and why, the release of this number was withdrawn; none if it was not.
    #[must_use]
    pub fn withdrawal(&self, number: &str) -> Option<(Date, &str)> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Withdrawn {
                number: gone,
                reason,
                date,
            } if gone == number => Some((*date, reason.as_str())),
            _ => None,
        })
    }
}
