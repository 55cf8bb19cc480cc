//! What moved, and by what.

use super::cause::Cause;
use super::figures::{FigureTable, RowKey};

/// One cause of one move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The cause.
    pub cause: Cause,
    /// By how much it moved a count; none for shares, and where it is not known.
    pub amount: Option<i64>,
    /// Ids of the members whose answers did it, in order.
    pub members: Vec<String>,
}

/// A figure that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Its row.
    pub key: RowKey,
    /// Its column.
    pub measure: String,
    /// What it is in A and in B; empty where there is no such row.
    pub figures: [String; 2],
    /// What is published of it, where more than that is compared.
    pub published: Option<[String; 2]>,
    /// Why, the largest share first.
    pub causes: Vec<Because>,
}

/// A member whose answers changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedMember {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The submissions that count, separated by commas; empty for none.
    pub files: [String; 2],
    /// Why, the most frequent cause of its changed answers.
    pub cause: Cause,
    /// How many of its answers changed.
    pub answers: usize,
}

/// What changed between two builds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// What the builds were made with that differs: (what, in A, in B).
    pub stated: Vec<(&'static str, String, String)>,
    /// Names of inputs that differ, submissions apart, and how: `added`, `removed` or `changed`.
    pub inputs: Vec<(String, &'static str)>,
    /// The members whose answers changed, by cause, then by id; empty where that is not compared.
    pub members: Vec<ChangedMember>,
    /// The figures that moved, from the upper levels down.
    pub moved: Vec<Moved>,
}

/// Every row of either table: the second's in its order, then those that only the first has.
pub(super) fn rows_of<'a>(a: &'a FigureTable, b: &'a FigureTable) -> Vec<&'a RowKey> {
    let gone = a.keys().filter(|key| b.figures(key).is_empty());
    b.keys().chain(gone).collect()
}
