//! What the chart of change shows.

use super::figures::percent_shown;
use super::table::RowName;
use crate::domain::cube::{ALL_NAME, Basis, Level, group_name};
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::domain::transition::BeforeAfter;
use crate::render::language::Language;

/// The lines of one audience.
pub(super) struct SlopeBlock<'a> {
    pub(super) title: String,
    pub(super) lines: Vec<SlopeLine<'a>>,
}

/// One line: a section, or a group of it.
pub(super) struct SlopeLine<'a> {
    pub(super) group: Option<Group>,
    pub(super) code: &'a str,
    /// Title of the section, or the group.
    pub(super) name: &'a str,
    /// Tells the lines of an audience apart: the code, or the group.
    pub(super) short: &'a str,
    /// What is published of it.
    pub(super) change: Option<Change>,
}

impl SlopeLine<'_> {
    pub(super) fn row_name(&self) -> RowName {
        RowName {
            basis: Basis::Panel,
            group: group_name(self.group).to_owned(),
            region: ALL_NAME.to_owned(),
            level: Level::Section,
            code: self.code.to_owned(),
        }
    }
}

/// A completed share before and now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    pub(super) before: Share,
    pub(super) now: Share,
}

impl Change {
    pub(super) const fn of(figures: &BeforeAfter) -> Self {
        Self {
            before: Share::new(figures.completed_before, figures.compared),
            now: Share::new(figures.completed, figures.compared),
        }
    }
}

/// The figures at one end of a line: the count, and the percentage where there is one.
pub(super) fn figures(language: &Language, share: Share) -> [String; 2] {
    [language.count_of(share), percent_shown(language, share)]
}
