//! Transitions: how the answers of the panel changed from one cycle to the next. Counts of responses
//! that have a counterpart in the other cycle; participation is none.

use super::cube::Level;
use super::group::Group;
use super::measures::Share;
use super::status::Status;

/// Names one row. All regions stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransitionKey {
    /// What `code_index` names; never `submission`.
    pub level: Level,
    /// Position among the codes of the level.
    pub code_index: usize,
    /// Stakeholder group; none for all together.
    pub group: Option<Group>,
}

/// Which way an answer moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To a later status of the scale.
    Forward,
    /// The same status.
    Unchanged,
    /// To an earlier status.
    Back,
    /// From or to "not applicable" or "withheld", which stand beside the scale.
    Beside,
}

impl Direction {
    /// Which way it is from one answer to another.
    #[must_use]
    pub fn of(before: Status, now: Status) -> Self {
        if before == now {
            Self::Unchanged
        } else if before.is_blank() || now.is_blank() {
            Self::Beside
        } else if before < now {
            Self::Forward
        } else {
            Self::Back
        }
    }
}

/// One row: how often each answer then became each answer now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// What the row is about.
    pub key: TransitionKey,
    /// Counts by [`Status::index`] before, then now. Never published.
    pub counts: Pairs,
}

/// Counts of answers by [`Status::index`] before, then now.
pub type Pairs = [[u32; 7]; 7];

/// What is published of a row: before and after of the same answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BeforeAfter {
    /// Responses with a counterpart.
    pub compared: u32,
    /// Of those, in the cycle before, those on commitments that applied.
    pub applicable_before: u32,
    /// Completed in the cycle before.
    pub completed_before: u32,
    /// Of those compared, now, those on commitments that apply.
    pub applicable: u32,
    /// Completed now.
    pub completed: u32,
}

impl BeforeAfter {
    /// The completion rate in the cycle before.
    #[must_use]
    pub const fn rate_before(&self) -> Share {
        Share::new(self.completed_before, self.applicable_before)
    }

    /// The completion rate now.
    #[must_use]
    pub const fn rate(&self) -> Share {
        Share::new(self.completed, self.applicable)
    }
}

/// A row as it may be published: with figures where they passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicTransition {
    /// What the row is about.
    pub key: TransitionKey,
    /// The figures; none where they are withheld.
    pub figures: Option<BeforeAfter>,
}
