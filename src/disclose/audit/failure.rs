//! What the audit can object to, in plain words. Each objection names the rows it is about.

use crate::domain::cube::LATE_REPORTS;

/// Names one row of `aggregates.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowName {
    /// Which members.
    pub basis: String,
    /// Stakeholder group, or `All`.
    pub group: String,
    /// Region, or `All`.
    pub region: String,
    /// Level.
    pub level: String,
    /// Code.
    pub code: String,
}

impl RowName {
    /// Whether the row is about reports that came after the first release.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.region == LATE_REPORTS || self.late_wave().is_some()
    }

    /// Which time of several these reports came at, counted from 1; none for all of them.
    #[must_use]
    pub fn late_wave(&self) -> Option<usize> {
        let wave = self.region.strip_prefix(LATE_REPORTS)?;
        wave.strip_prefix(' ')?.parse().ok()
    }
}

impl std::fmt::Display for RowName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            basis,
            group,
            region,
            level,
            code,
        } = self;
        write!(
            f,
            "{level} {code}, group {group}, region {region} (basis {basis})"
        )
    }
}

/// One objection.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not the table it should be.
    #[error("aggregates.csv cannot be understood: {0}")]
    Unreadable(String),
    /// Two rows with one name.
    #[error("{0}: stands there twice")]
    Repeated(RowName),
    /// A row that should be there.
    #[error("{0}: the row is missing")]
    Missing(RowName),
    /// A row that should not be there.
    #[error("{0}: nobody is addressed, so there should be no such row")]
    Unexpected(RowName),
    /// Some figures withheld, others not.
    #[error("{row}: {column} is published although the row is withheld, or the other way round")]
    HalfWithheld {
        /// The row.
        row: RowName,
        /// The column.
        column: String,
    },
    /// Figures that cannot be true.
    #[error("{row}: {detail}")]
    Contradiction {
        /// The row.
        row: RowName,
        /// What contradicts what.
        detail: String,
    },
    /// A published cell that may not stand on its own.
    #[error("{row}: published, but fails the primary rule ({members} members)")]
    FailsPrimaryRule {
        /// The row.
        row: RowName,
        /// Members contributing.
        members: u32,
    },
    /// A name that joins what is not there.
    #[error("{row}: {part:?} is no {what} of this cycle")]
    UnknownPart {
        /// The row.
        row: RowName,
        /// What the part should be.
        what: &'static str,
        /// The part.
        part: String,
    },
    /// Published rows that overlap without one holding the other.
    #[error("{row}: overlaps {other}: subtracted from each other they tell more than either")]
    Crossing {
        /// The row.
        row: RowName,
        /// A row with which it shares answers.
        other: RowName,
    },
    /// Figures that are not those of the blocks that a row is made of.
    #[error("{0}: its figures are not the sum of the blocks that it joins")]
    OtherSum(RowName),
    /// Answers that no published row holds.
    #[error("{group}, {region}, {commitment}: answers that no published row holds")]
    NotCovered {
        /// Stakeholder group.
        group: String,
        /// Region.
        region: String,
        /// Commitment.
        commitment: String,
    },
    /// A block of the panel that, subtracted from the whole block, leaves too few.
    #[error(
        "{0}: subtracted from the figures of all members, it leaves too few, or answers too much alike"
    )]
    LeakOfPanel(RowName),
    /// Figures about answers where there may be none.
    #[error("{0}: figures about answers, of which not even all together pass the primary rule")]
    Withheld(RowName),
    /// Blocks that are not those of a release.
    #[error(
        "{0}: what it joins is not what the release {1} joins; two partitions can be subtracted"
    )]
    OtherPartition(RowName, String),
    /// Figures that, subtracted from those of a release, give somebody away.
    #[error("{0}: subtracted from release {1}, it tells of too few, or of answers too much alike")]
    LeakOfRelease(RowName, String),
    /// An answer that stood in a block of a release, and is published under its member's name now.
    #[error(
        "{group}, {region}, {commitment}: more answers under their members' names than in release {release}, in whose blocks they stand"
    )]
    Attributed {
        /// Stakeholder group.
        group: String,
        /// Region.
        region: String,
        /// Commitment.
        commitment: String,
        /// The release.
        release: String,
    },
    /// A count of `quality.csv` that tells of few.
    #[error(
        "quality.csv, {0}: a count of few or of nearly all, or some of its groups without the others"
    )]
    LeakOfQuality(String),
    /// A comparison that does not follow from blocks.
    #[error("transitions.csv, {0}: not the sum of blocks that may be compared in both cycles")]
    LeakOfTransition(String),
    /// `on_time`, `with_evidence` or `verified` where they may not stand.
    #[error("{row}: {column} may not be shown here")]
    Column {
        /// The row.
        row: RowName,
        /// The column.
        column: &'static str,
    },
}

/// The audit refused publication.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(.problems))]
pub struct AuditFailure {
    /// Everything it objects to; never empty.
    pub problems: Vec<Problem>,
}

/// Problems spelled out in the message; all are in the list.
const SPELLED_OUT: usize = 20;

fn summary(problems: &[Problem]) -> String {
    let mut text = format!(
        "the disclosure audit found {} problem{}; nothing was published",
        problems.len(),
        if problems.len() == 1 { "" } else { "s" }
    );
    for problem in problems.iter().take(SPELLED_OUT) {
        text.push_str("\n  ");
        text.push_str(&problem.to_string());
    }
    if problems.len() > SPELLED_OUT {
        text.push_str("\n  …");
    }
    text
}
