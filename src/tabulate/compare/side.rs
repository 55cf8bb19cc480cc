//! One of two builds, as far as it was read.

use std::collections::BTreeMap;

use super::figures::FigureTable;
use crate::domain::fold::fold;
use crate::domain::release::ReleasedAnswer;

/// What the public manifest of a build says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Id of the build.
    pub build: String,
    /// Year of its cycle.
    pub cycle: u16,
    /// What it was made with and how: (what, value), each thing once, in the same order for every build.
    pub stated: Vec<(&'static str, String)>,
}

impl Facts {
    /// Whether two builds were made with another value of any of these.
    #[must_use]
    pub fn differ(&self, other: &Self, names: &[&str]) -> bool {
        let of = |facts: &Self| -> Vec<(&'static str, String)> {
            let stated = facts.stated.iter();
            let wanted = stated.filter(|(name, _)| names.contains(name));
            wanted.cloned().collect()
        };
        of(self) != of(other)
    }
}

/// Where a commitment is counted besides its own row: (level, code).
pub type RowPlace = (&'static str, String);

/// A counted answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedAnswer {
    /// The answer.
    pub answer: ReleasedAnswer,
    /// Whether it counts in the panel, too.
    pub in_panel: bool,
}

/// A submission that was received: a file, or a row of a survey export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// Its name: the file in the submissions folder, and the row.
    pub file: String,
    /// SHA-256 of what it is made of.
    pub sha256: String,
    /// The member it was found to be from, folded; empty if none was.
    pub member: String,
    /// Its id, as on the roster.
    pub id: String,
    /// Its name, as on the roster.
    pub name: String,
    /// Whether it counts for its member.
    pub counted: bool,
    /// Where the member is counted.
    pub group: String,
    /// The same.
    pub region: String,
    /// Whether it was in time.
    pub on_time: bool,
}

/// A decision of the secretariat.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ruled {
    /// The file it is about, or nothing.
    pub file: String,
    /// The member it is about, folded, or nothing.
    pub member: String,
    /// The commitment it is about, or nothing.
    pub commitment: String,
    /// What is decided, and how.
    pub decision: (String, String),
}

/// What only the secretariat may read of a build.
#[derive(Debug)]
pub struct RestrictedSide {
    /// Every figure.
    pub full: FigureTable,
    /// Every counted answer.
    pub answers: Vec<ComparedAnswer>,
    /// Every file.
    pub submissions: Vec<Submitted>,
    /// Every decision.
    pub decisions: Vec<Ruled>,
    /// What else the build was made from: name and SHA-256.
    pub inputs: BTreeMap<String, String>,
}

impl RestrictedSide {
    /// The submissions that count for a member.
    pub(super) fn files_of(&self, member: &str) -> Vec<&Submitted> {
        let files = self.submissions.iter();
        files
            .filter(|file| file.counted && file.member == member)
            .collect()
    }

    /// The member that a decision is about, folded.
    pub(super) fn member_of<'a>(&'a self, ruled: &'a Ruled) -> &'a str {
        if !ruled.member.is_empty() {
            return &ruled.member;
        }
        let same = |file: &&Submitted| fold(&file.file) == fold(&ruled.file);
        let found = self.submissions.iter().find(same);
        found.map_or("", |file| &file.member)
    }
}

/// One of two builds.
#[derive(Debug)]
pub struct Side {
    /// What its manifest says.
    pub facts: Facts,
    /// Every published figure.
    pub published: FigureTable,
    /// Where each commitment is counted.
    pub places: BTreeMap<String, Vec<RowPlace>>,
    /// What is not public, if that is to be compared.
    pub inside: Option<RestrictedSide>,
}
