//! What the audit can object to, in plain words. Each objection names the rows it is about.

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
    /// A sum that readers can work out and that may not stand on its own.
    #[error(
        "{row}: can be worked out by subtraction, but fails the primary rule ({members} members)"
    )]
    DerivedTotal {
        /// A withheld cell in the sum.
        row: RowName,
        /// Members contributing.
        members: u32,
    },
    /// Commitments of one section with different withheld regions.
    #[error("{0}: not withheld in the same regions as other commitments protected with it")]
    Pattern(RowName),
    /// A published row that says something about withheld cells that no pool says.
    #[error("{0}: published, but no sum of published rows: it gives an equation outside the pools")]
    OtherEquation(RowName),
    /// A pool that no answers can explain.
    #[error(
        "{row}: the published rows leave {found} for {members} withheld answers, which cannot be"
    )]
    Infeasible {
        /// A withheld cell of the pool.
        row: RowName,
        /// What the published rows leave, by answer.
        found: String,
        /// How many answers the pool holds.
        members: u32,
    },
    /// A withheld cell that gives somebody away.
    #[error("{row}: readers can tell that {low} to {high} of its {members} members are {measure}")]
    Leak {
        /// The withheld cell.
        row: RowName,
        /// What is known.
        measure: &'static str,
        /// Members in the cell.
        members: u32,
        /// The least, to the reader who learns most.
        low: u32,
        /// The most.
        high: u32,
    },
    /// Withheld cells of one group, taken together, that give somebody away.
    #[error("{0}: the withheld cells of the group, taken together, give somebody away")]
    LeakOfGroup(RowName),
    /// Figures of the panel that, subtracted from those of all members, give somebody away.
    #[error("{0}: subtracted from the figures of all members, it gives somebody away")]
    LeakOfPanel(RowName),
    /// Figures that, subtracted from those of a release, give somebody away.
    #[error("{0}: subtracted from what was released, it gives somebody away")]
    LeakOfRelease(RowName),
    /// A transition that tells what few did, or that no published row supports.
    #[error("{0}: tells what few did, or does not follow from the rows it is made of")]
    LeakOfTransition(RowName),
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
