//! What a mapping in `cycle.toml` comes to: how an export is read.

use std::collections::HashMap;

use super::heading::Heading;
use crate::domain::date_order::DateOrder;
use crate::domain::fold::fold;
use crate::domain::group::{Group, Groups};
use crate::domain::raw::{Column, MemberField};
use crate::domain::status::{Status, StatusLabels};

/// How a survey export is read.
#[derive(Debug, Clone)]
pub struct Survey {
    /// Names of files, or patterns.
    pub(super) files: Vec<String>,
    /// The sheet of the responses, where it is said.
    pub(super) sheet: Option<String>,
    pub(super) header_rows: Option<u32>,
    pub(super) names_row: Option<u32>,
    pub(super) dates: Option<DateOrder>,
    /// Which rows are kept, by the position of the filter.
    pub(super) filters: Vec<Filter>,
    /// What is asked of the sheet of the responses.
    pub(super) wanted: Vec<Wanted>,
    /// What the export's codes mean, by the folded code.
    pub(super) values: HashMap<String, Status>,
    pub(super) long: Option<Long>,
    /// IDs of commitments that no heading asks about.
    pub(super) unasked: Vec<String>,
    /// The groups that each commitment is addressed to, by its ID.
    pub(super) addressed: HashMap<String, Vec<Group>>,
    /// The groups of the alliance.
    pub(super) groups: Groups,
    /// What it calls the statuses.
    pub(super) labels: StatusLabels,
}

/// A heading that is asked for, and what stands under it.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub heading: Heading,
    pub target: Target,
}

impl Wanted {
    pub(super) fn new(heading: &str, target: Target) -> Self {
        Self {
            heading: Heading::new(heading),
            target,
        }
    }
}

/// Which values of a column are kept.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    pub written: Vec<String>,
    pub folded: Vec<String>,
}

impl Filter {
    /// Whether a row with this value is kept.
    pub(super) fn keeps(&self, text: &str) -> bool {
        self.folded.contains(&fold(text))
    }
}

/// One row for each member and commitment.
#[derive(Debug, Clone)]
pub(super) struct Long {
    /// The second sheet, where the answers stand on one, with what is wanted of it.
    pub second: Option<(String, Vec<Wanted>)>,
}

/// What stands under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// What the row is called.
    Id,
    /// What decides whether the row is a submission, by the position of the filter.
    Filter(usize),
    /// By what the rows of the second sheet name the row.
    Index,
    /// The row of the first sheet to which a row of the second belongs.
    Parent,
    /// A field of the member.
    Member(MemberField),
    /// A part of the answer to a commitment, by its ID.
    Answer(String, Column),
    /// A part of the answer to the commitment that the row names.
    Named(Column),
}
