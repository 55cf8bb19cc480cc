//! What reading an export gives, gathered sheet by sheet.

use std::collections::{HashMap, HashSet};

use super::unmapped::UnmappedColumn;
use crate::domain::change::Change;
use crate::domain::place::Place;
use crate::domain::raw::RawSubmission;
use crate::finding::Finding;

/// What reading an export gives.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) raw: Vec<RawSubmission>,
    pub(super) findings: Vec<Finding>,
    pub(super) changes: Vec<Change>,
    /// Positions of the submissions by the index that rows of a second sheet name them with.
    pub(super) joins: HashMap<String, Vec<usize>>,
    /// Indices of rows that are no submissions.
    pub(super) left_out: HashSet<String>,
    /// Submissions with rows that are hidden, by position: where that is said, and which rows.
    pub(super) hidden: Vec<(usize, Place, Vec<u32>)>,
    /// Filled columns that no mapping names.
    pub(super) unmapped: Vec<UnmappedColumn>,
}
