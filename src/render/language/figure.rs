//! Figures that know where they come from.

use serde::Serialize;

use crate::domain::measures::Share;

/// A cell of the published data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Origin {
    /// The row: table, basis, level, code, group and region, as the data files have them.
    pub key: String,
    /// The column.
    pub measure: &'static str,
}

/// A count with the cell that it was taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The count.
    pub value: u32,
    /// The cell.
    pub origin: Origin,
}

impl Figure {
    /// This figure of that one, as a share.
    #[must_use]
    pub const fn of(&self, all: &Self) -> Share {
        Share::new(self.value, all.value)
    }
}

/// A number in a sentence, as it is written, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The number.
    pub number: String,
    /// The cell.
    pub origin: Origin,
}

/// What is said, with the origins of its figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its figures.
    pub stated: Vec<Stated>,
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self {
            text,
            stated: Vec::new(),
        }
    }
}
