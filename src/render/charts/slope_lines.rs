//! What the chart of change shows.

use super::figures::percent_shown;
use super::table::RowName;
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Level, group_name};
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::domain::transition::BeforeAfter;
use crate::render::language::Language;

/// The lines that stand together: all commitments, or those of one audience.
pub(super) struct SlopeBlock<'a> {
    pub(super) title: String,
    pub(super) lines: Vec<SlopeLine<'a>>,
}

/// One line: all commitments or a section, or a group of either.
pub(super) struct SlopeLine<'a> {
    pub(super) level: Level,
    pub(super) group: Option<Group>,
    /// The code of the section, as the chart has it: empty for all commitments.
    pub(super) code: &'a str,
    /// Title of the section, or the group.
    pub(super) name: &'a str,
    /// Tells the lines of an audience apart: the code, or the group.
    pub(super) short: &'a str,
    /// What is published of it.
    pub(super) figures: Option<BeforeAfter>,
    /// The shares that are drawn.
    pub(super) change: Option<Change>,
}

impl SlopeLine<'_> {
    pub(super) fn row_name(&self) -> RowName {
        RowName {
            basis: Basis::Panel,
            group: group_name(self.group).to_owned(),
            region: ALL_NAME.to_owned(),
            level: self.level,
            code: match self.level {
                Level::All => ALL_CODES.to_owned(),
                _ => self.code.to_owned(),
            },
            // What changed since the cycle before stays as it was released first.
            is_revised: false,
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
            before: figures.rate_before(),
            now: figures.rate(),
        }
    }
}

/// The figures at one end of a line: the count, and the percentage where there is one.
pub(super) fn figures(language: &Language, share: Share) -> [String; 2] {
    [language.count_of(share), percent_shown(language, share)]
}
