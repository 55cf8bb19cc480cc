//! Reading the public cube: which row answers a question of the report, and how figures are written in
//! tables where they are withheld or do not exist.

use super::cells::{AggregateRow, Cells};
use crate::domain::catalogue::Audience;
use crate::domain::cube::{ALL_CODES, Basis, CellKey, Level, PublicCube};
use crate::domain::group::Group;
use crate::domain::measures::{Counts, Share};
use crate::render::language::{Figure, Language, Ratio};

/// Shorthand for a figure withheld to protect confidentiality.
pub const CONFIDENTIAL: &str = "[c]";
/// Written behind a rate of a row that had other figures in an earlier release.
pub const REVISED: &str = "[r]";

/// Shorthand for a figure that is not available.
pub const NOT_AVAILABLE: &str = "[x]";

/// Shorthand for a figure that does not apply.
pub const NOT_APPLICABLE: &str = "[z]";

/// The public cube, asked by names.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The cube.
    pub cube: &'a PublicCube,
    /// How figures are written.
    pub language: &'a Language,
}

/// Who submitted, of some members.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResponseCounts {
    /// Members expected to report.
    pub expected: Figure,
    /// Accepted submissions; none where withheld.
    pub reported: Option<Figure>,
    /// Accepted submissions in time; none where withheld.
    pub on_time: Option<Figure>,
    /// Members without an accepted submission; none where withheld.
    pub missing: Option<Figure>,
}

impl ResponseCounts {
    fn of(entry: AggregateRow<'_>) -> Self {
        Self {
            expected: entry.addressed(),
            reported: entry.cells().map(Cells::reported),
            on_time: entry.cells().and_then(Cells::on_time),
            missing: entry.cells().map(Cells::missing),
        }
    }

    /// Of no members.
    fn of_nobody() -> Self {
        Self {
            expected: Figure::default(),
            reported: Some(Figure::default()),
            on_time: Some(Figure::default()),
            missing: Some(Figure::default()),
        }
    }

    /// Whether it is public that nobody reported, or nobody was expected to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let nobody = |figure: &Figure| figure.value() == 0;
        nobody(&self.expected) || self.reported.as_ref().is_some_and(nobody)
    }

    /// Those who reported among those expected.
    #[must_use]
    pub fn rate(&self) -> Option<Ratio> {
        Some(self.reported.clone()?.of(self.expected.clone()))
    }

    fn plus(self, other: Self) -> Self {
        let both = |one: Option<Figure>, other: Option<Figure>| Some(one?.plus(other?));
        Self {
            expected: self.expected.plus(other.expected),
            reported: both(self.reported, other.reported),
            on_time: both(self.on_time, other.on_time),
            missing: both(self.missing, other.missing),
        }
    }
}

impl<'a> View<'a> {
    /// The key of all members and regions with this code at this level.
    #[must_use]
    pub fn key(self, level: Level, code: &str) -> Option<CellKey> {
        let codes = self.cube.dimensions.codes(level);
        Some(CellKey {
            basis: Basis::All,
            level,
            code_index: codes.iter().position(|found| found == code)?,
            group: None,
            region_index: None,
        })
    }

    /// The row of all commitments, of all groups but those left out.
    #[must_use]
    pub fn of_all(self) -> Option<AggregateRow<'a>> {
        self.of(Level::All, ALL_CODES)
    }

    /// The row of all members, but those of groups left out, that holds this code at this level: its own, or
    /// one that joins it with others. Withheld where all of its groups are left out; none where nobody is
    /// addressed.
    #[must_use]
    pub fn of(self, level: Level, code: &str) -> Option<AggregateRow<'a>> {
        let row = self.cube.holding(&self.key(level, code)?)?;
        Some(AggregateRow { row })
    }

    /// The same, only where its figures are of this code alone.
    #[must_use]
    pub fn of_only(self, level: Level, code: &str) -> Option<AggregateRow<'a>> {
        self.of(level, code)
            .filter(|entry| entry.row.code_indices().len() == 1)
    }

    /// The rows that hold these codes of a level, in order, each once.
    #[must_use]
    pub fn of_each<'c>(
        self,
        level: Level,
        codes: impl Iterator<Item = &'c str>,
    ) -> Vec<AggregateRow<'a>> {
        let keys = codes.filter_map(|code| self.key(level, code));
        let rows = self.cube.holding_each(keys).into_iter();
        rows.map(|row| AggregateRow { row }).collect()
    }

    /// The rows of all commitments for each stakeholder group, or for those that are counted together.
    #[must_use]
    pub fn of_groups(self) -> Vec<AggregateRow<'a>> {
        let Some(all) = self.key(Level::All, ALL_CODES) else {
            return Vec::new();
        };
        let groups = self.cube.dimensions.groups;
        let keys = groups.iter().map(|group| CellKey {
            group: Some(group),
            ..all
        });
        let rows = self.cube.holding_each(keys).into_iter();
        rows.map(|row| AggregateRow { row }).collect()
    }

    /// Who submitted, of a group or of all, in a region or everywhere.
    #[must_use]
    pub fn participation(
        self,
        group: Option<Group>,
        region_index: Option<usize>,
    ) -> ResponseCounts {
        self.participation_of(Basis::All, group, region_index)
    }

    /// The same of all members, or of the panel.
    #[must_use]
    pub fn participation_of(
        self,
        basis: Basis,
        group: Option<Group>,
        region_index: Option<usize>,
    ) -> ResponseCounts {
        let key = CellKey {
            basis,
            level: Level::Submission,
            code_index: 0,
            group,
            region_index,
        };
        let row = self.cube.single(&key).map(|row| AggregateRow { row });
        row.map_or_else(ResponseCounts::of_nobody, ResponseCounts::of)
    }

    /// Who submitted, of the groups an audience addresses.
    #[must_use]
    pub fn audience_participation(self, audience: &Audience) -> ResponseCounts {
        if audience.groups.len() == self.cube.dimensions.groups.count() {
            return self.participation(None, None);
        }
        audience
            .groups
            .iter()
            .map(|&group| self.participation(Some(group), None))
            .reduce(ResponseCounts::plus)
            .unwrap_or_default()
    }

    /// The regions in which any member is expected, with their names.
    #[must_use]
    pub fn regions(self) -> Vec<(usize, &'a str)> {
        let regions = self.cube.dimensions.regions.iter().enumerate();
        regions
            .filter(|&(index, _)| self.participation(None, Some(index)).expected.value() > 0)
            .map(|(index, name)| (index, name.as_str()))
            .collect()
    }

    /// How a count that may be withheld is written in a table.
    #[must_use]
    pub fn count(self, figure: Option<&Figure>) -> String {
        let write = |figure: &Figure| self.language.number(figure.value());
        figure.map_or_else(|| CONFIDENTIAL.to_owned(), write)
    }

    /// How a share is written in a table, where its numerator and denominator stand in columns of their
    /// own.
    #[must_use]
    pub fn rate(self, share: Share) -> String {
        let rate = self.language.rate(share);
        rate.unwrap_or_else(|| NOT_APPLICABLE.to_owned())
    }

    /// Six cells about a row: addressed, reported, applicable, completed, rate, bounds.
    #[must_use]
    pub fn result_cells(self, entry: Option<AggregateRow<'_>>) -> Vec<String> {
        let number = |count| self.language.number(count);
        let count = |of: fn(&Counts) -> u32| cell(entry, |counts| number(of(counts)));
        vec![
            number(entry.map_or(0, |entry| entry.row.addressed())),
            count(Counts::reported),
            count(Counts::applicable),
            count(Counts::completed),
            cell(entry, |counts| {
                let rate = self.rate(counts.completion_rate());
                let figures = entry.and_then(|entry| entry.row.figures());
                if figures.is_some_and(|figures| figures.is_revised) {
                    format!("{rate} {REVISED}")
                } else {
                    rate
                }
            }),
            cell(entry, |counts| {
                let (low, high) = (counts.completion_low(), counts.completion_high());
                let bounds = self.language.bounds(low, high);
                bounds.unwrap_or_else(|| NOT_APPLICABLE.to_owned())
            }),
        ]
    }
}

/// How a figure of a row is written in a table: `[z]` where nobody is addressed, `[c]` where it is withheld.
#[must_use]
pub fn cell(entry: Option<AggregateRow<'_>>, write: impl Fn(&Counts) -> String) -> String {
    let Some(entry) = entry else {
        return NOT_APPLICABLE.to_owned();
    };
    let cells = entry.cells();
    cells.map_or_else(|| CONFIDENTIAL.to_owned(), |cells| write(cells.counts()))
}
