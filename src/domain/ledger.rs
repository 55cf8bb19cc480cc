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
        /// SHA-256 of the line before; empty on the first one.
        previous: String,
    },
    /// A release was withdrawn.
    Withdrawn {
        /// Which.
        number: String,
        /// Why.
        reason: String,
        /// When.
        date: Date,
        /// SHA-256 of the line before.
        previous: String,
    },
}

impl Entry {
    /// SHA-256 of the line before; empty on the first one.
    #[must_use]
    pub fn previous(&self) -> &str {
        match self {
            Self::Released { previous, .. } | Self::Withdrawn { previous, .. } => previous,
        }
    }

    /// When it was entered.
    #[must_use]
    pub const fn date(&self) -> Date {
        match self {
            Self::Released { date, .. } | Self::Withdrawn { date, .. } => *date,
        }
    }
}

/// How far a ledger goes, as a build remembers it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerMark {
    /// How many lines it has.
    pub lines: usize,
    /// SHA-256 of the last one; empty where there is none.
    pub last: String,
}

/// Everything ever released of one cycle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// Every line, in order.
    pub entries: Vec<Entry>,
    /// What was released, in order; withdrawn releases are still known to who read them.
    pub releases: Vec<Release>,
    /// SHA-256 of every line, in order.
    pub hashes: Vec<String>,
    /// SHA-256 of the file up to the end of every line, in order.
    pub file_hashes: Vec<String>,
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of the whole lines: what follows them was cut off while it was written, and never counted.
    pub whole_bytes: u64,
    /// Whether the last line lacks the sign of its end.
    pub lacks_end: bool,
}

impl Ledger {
    /// The ledger as it was when it went as far as this.
    #[must_use]
    pub fn rewound(mut self, lines: usize) -> Self {
        self.entries.truncate(lines);
        self.hashes.truncate(lines);
        self.file_hashes.truncate(lines);
        let is_released = |entry: &&Entry| matches!(entry, Entry::Released { .. });
        let releases = self.entries.iter().filter(is_released).count();
        self.releases.truncate(releases);
        self
    }

    /// How far it goes.
    #[must_use]
    pub fn mark(&self) -> LedgerMark {
        LedgerMark {
            lines: self.hashes.len(),
            last: self.hashes.last().cloned().unwrap_or_default(),
        }
    }

    /// Whether it goes on from where a build remembers it.
    #[must_use]
    pub fn continues(&self, mark: &LedgerMark) -> bool {
        let Some(index) = mark.lines.checked_sub(1) else {
            return true;
        };
        self.hashes.get(index) == Some(&mark.last)
    }

    /// The build that the release of this number was made from; none if there is no such release.
    #[must_use]
    pub fn build_of(&self, number: &str) -> Option<&str> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Released {
                number: made,
                build,
                ..
            } if made == number => Some(build.as_str()),
            _ => None,
        })
    }

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
                ..
            } if gone == number => Some((*date, reason.as_str())),
            _ => None,
        })
    }
}
