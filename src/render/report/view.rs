//! Reading the public cube: which row answers a question of the report, and how its figures are
//! written where they are withheld or do not exist.

use crate::domain::catalogue::Audience;
use crate::domain::cube::{ALL_CODES, Basis, CellKey, Level, PublicCube, PublicFigures, PublicRow};
use crate::domain::group::Group;
use crate::domain::measures::{Counts, Share};

use super::sentences::words::{self, CONFIDENTIAL, NOT_APPLICABLE};

/// The public cube, asked by names.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The cube.
    pub cube: &'a PublicCube,
}

/// Who submitted, of some members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Participation {
    /// Members expected to report.
    pub expected: u32,
    /// Accepted submissions; none where withheld.
    pub reported: Option<u32>,
    /// Accepted submissions in time; none where withheld.
    pub on_time: Option<u32>,
}

impl Participation {
    fn of(row: &PublicRow) -> Self {
        let figures = row.figures.as_ref();
        Self {
            expected: row.addressed,
            reported: figures.map(|figures| figures.submissions),
            on_time: figures
                .filter(|figures| figures.shows_on_time)
                .map(|figures| figures.counts.on_time),
        }
    }

    /// Whether it is public that nobody reported, or nobody was expected to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.expected == 0 || self.reported == Some(0)
    }

    /// Those who reported among those expected.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        self.reported
            .map(|reported| Share::new(reported, self.expected))
    }

    fn plus(self, other: Self) -> Self {
        let both = |a: Option<u32>, b: Option<u32>| Some(a? + b?);
        Self {
            expected: self.expected + other.expected,
            reported: both(self.reported, other.reported),
            on_time: both(self.on_time, other.on_time),
        }
    }
}

impl<'a> View<'a> {
    /// The row with this code at this level.
    #[must_use]
    pub fn row(
        self,
        level: Level,
        code: &str,
        group: Option<Group>,
        region_index: Option<usize>,
    ) -> Option<&'a PublicRow> {
        self.row_of(Basis::All, level, code, group, region_index)
    }

    fn row_of(
        self,
        basis: Basis,
        level: Level,
        code: &str,
        group: Option<Group>,
        region_index: Option<usize>,
    ) -> Option<&'a PublicRow> {
        let codes = self.cube.dimensions.codes(level);
        self.cube.get(&CellKey {
            basis,
            level,
            code_index: codes.iter().position(|found| found == code)?,
            group,
            region_index,
        })
    }

    /// The row of all members that a code of an audience addresses. Where the audience is one
    /// group, the group's row and that of all groups are the same cell; either serves.
    #[must_use]
    pub fn of_audience(
        self,
        level: Level,
        code: &str,
        audience: &Audience,
    ) -> Option<&'a PublicRow> {
        self.row(level, code, None, None)
            .or_else(|| match audience.groups[..] {
                [group] => self.row(level, code, Some(group), None),
                _ => None,
            })
    }

    /// Who submitted, of a group or of all, in a region or everywhere.
    #[must_use]
    pub fn participation(self, group: Option<Group>, region_index: Option<usize>) -> Participation {
        self.participation_of(Basis::All, group, region_index)
    }

    /// The same of all members, or of the panel.
    #[must_use]
    pub fn participation_of(
        self,
        basis: Basis,
        group: Option<Group>,
        region_index: Option<usize>,
    ) -> Participation {
        self.row_of(basis, Level::Submission, ALL_CODES, group, region_index)
            .map_or(
                Participation {
                    expected: 0,
                    reported: Some(0),
                    on_time: Some(0),
                },
                Participation::of,
            )
    }

    /// Who submitted, of the groups an audience addresses.
    #[must_use]
    pub fn audience_participation(self, audience: &Audience) -> Participation {
        if audience.groups.len() == Group::ALL.len() {
            return self.participation(None, None);
        }
        audience
            .groups
            .iter()
            .map(|&group| self.participation(Some(group), None))
            .reduce(Participation::plus)
            .unwrap_or_default()
    }

    /// The regions in which any member is expected, with their names.
    #[must_use]
    pub fn regions(self) -> Vec<(usize, &'a str)> {
        self.cube
            .dimensions
            .regions
            .iter()
            .enumerate()
            .filter(|&(index, _)| self.participation(None, Some(index)).expected > 0)
            .map(|(index, name)| (index, name.as_str()))
            .collect()
    }
}

/// The counts of a row; none where they are withheld or nobody is addressed.
#[must_use]
pub fn counts(row: Option<&PublicRow>) -> Option<&Counts> {
    row.and_then(|row| row.figures.as_ref())
        .map(|figures| &figures.counts)
}

/// How a figure of a row is written: `[z]` where nobody is addressed, `[c]` where it is withheld.
#[must_use]
pub fn cell(row: Option<&PublicRow>, write: impl Fn(&PublicFigures) -> String) -> String {
    row.map_or_else(
        || NOT_APPLICABLE.to_owned(),
        |row| {
            row.figures
                .as_ref()
                .map_or_else(|| CONFIDENTIAL.to_owned(), write)
        },
    )
}

/// How a count that may be withheld is written.
#[must_use]
pub fn count(value: Option<u32>) -> String {
    value.map_or_else(|| CONFIDENTIAL.to_owned(), words::number)
}

/// How a share that may be withheld is written in a table.
#[must_use]
pub fn share(value: Option<Share>) -> String {
    value.map_or_else(|| CONFIDENTIAL.to_owned(), words::rate)
}

/// Six cells about a row: addressed, reported, applicable, completed, rate, bounds.
#[must_use]
pub fn result_cells(row: Option<&PublicRow>) -> Vec<String> {
    let count = |of: fn(&Counts) -> u32| cell(row, |figures| words::number(of(&figures.counts)));
    vec![
        row.map_or_else(|| "0".to_owned(), |row| words::number(row.addressed)),
        count(Counts::reported),
        count(Counts::applicable),
        count(Counts::completed),
        cell(row, |figures| words::rate(figures.counts.completion_rate())),
        cell(row, |figures| {
            words::bounds(
                figures.counts.completion_low(),
                figures.counts.completion_high(),
            )
        }),
    ]
}
