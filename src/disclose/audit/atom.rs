//! The smallest thing that figures are about.

use crate::domain::group::Group;

/// Answers that nobody can tell apart by any name: those of a group and a region to a commitment, or those
/// that came in later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Atom {
    /// Of the first release: group, region, commitment.
    First(Group, usize, usize),
    /// Later: wave, group, commitment.
    Late(usize, Group, usize),
}

impl Atom {
    pub(super) const fn group(self) -> Group {
        match self {
            Self::First(group, ..) | Self::Late(_, group, _) => group,
        }
    }

    pub(super) const fn commitment(self) -> usize {
        match self {
            Self::First(.., commitment) | Self::Late(.., commitment) => commitment,
        }
    }
}
