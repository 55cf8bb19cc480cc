//! Transitions: how the answers of the panel changed from one cycle to the next. Counts of responses
//! that have a counterpart in the other cycle; participation is none.

use super::cube::Level;
use super::group::Group;
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
    /// Counts by [`Status::index`] before, then now.
    pub counts: Pairs,
    /// The same for each region of the scheme, where the row is about one commitment and one group; else
    /// empty. Never published.
    pub regions: Vec<Pairs>,
}

/// Counts of answers by [`Status::index`] before, then now.
pub type Pairs = [[u32; 7]; 7];

/// What is published of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Movement {
    /// Responses with a counterpart.
    pub compared: u32,
    /// Moved to a later status.
    pub forward: u32,
    /// The same.
    pub unchanged: u32,
    /// Moved to an earlier status.
    pub back: u32,
    /// Moved from or to "not applicable" or "withheld".
    pub beside: u32,
    /// Completed in the cycle before.
    pub completed_before: u32,
    /// Completed now.
    pub completed: u32,
}

impl Transition {
    /// What happened, in short.
    #[must_use]
    pub fn movement(&self) -> Movement {
        Movement::of(&self.counts)
    }
}

impl Movement {
    /// What pairs of answers come to.
    #[must_use]
    pub fn of(pairs: &Pairs) -> Self {
        let mut movement = Movement::default();
        for before in Status::ALL {
            for now in Status::ALL {
                let count = pairs[before.index()][now.index()];
                movement.compared += count;
                *match Direction::of(before, now) {
                    Direction::Forward => &mut movement.forward,
                    Direction::Unchanged => &mut movement.unchanged,
                    Direction::Back => &mut movement.back,
                    Direction::Beside => &mut movement.beside,
                } += count;
                movement.completed_before += count * u32::from(before.is_completed());
                movement.completed += count * u32::from(now.is_completed());
            }
        }
        movement
    }
}

/// A row as it may be published: with figures where they passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicTransition {
    /// What the row is about.
    pub key: TransitionKey,
    /// The figures; none where they are withheld.
    pub movement: Option<Movement>,
}
