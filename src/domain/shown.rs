//! The public cube as tables, charts and sentences read it: rows of the cube, and in place of those that
//! are withheld the joined rows that hold them.

use super::cube::{
    Basis, CellKey, Dimensions, JOIN, JoinedRegions, JoinedRow, Level, PublicCube, PublicFigures,
    PublicRow, group_name,
};
use super::group::Group;
use super::measures::Counts;

/// A row of the public cube, of one cell or of several that are joined.
#[derive(Debug, Clone, Copy)]
pub struct ShownRow<'a> {
    dimensions: &'a Dimensions,
    row: RowSource<'a>,
}

#[derive(Debug, Clone, Copy)]
enum RowSource<'a> {
    Single(&'a PublicRow),
    Joined(&'a JoinedRow),
}

impl<'a> ShownRow<'a> {
    /// A row of the cube.
    #[must_use]
    pub const fn single(dimensions: &'a Dimensions, row: &'a PublicRow) -> Self {
        Self {
            dimensions,
            row: RowSource::Single(row),
        }
    }

    /// A joined row.
    #[must_use]
    pub const fn joined(dimensions: &'a Dimensions, row: &'a JoinedRow) -> Self {
        Self {
            dimensions,
            row: RowSource::Joined(row),
        }
    }

    /// The names behind its positions.
    #[must_use]
    pub const fn dimensions(self) -> &'a Dimensions {
        self.dimensions
    }

    /// Which members.
    #[must_use]
    pub const fn basis(self) -> Basis {
        match self.row {
            RowSource::Single(row) => row.key.basis,
            RowSource::Joined(row) => row.basis,
        }
    }

    /// What its code names.
    #[must_use]
    pub const fn level(self) -> Level {
        match self.row {
            RowSource::Single(row) => row.key.level,
            RowSource::Joined(row) => row.level,
        }
    }

    /// Positions of its codes at its level, ascending.
    #[must_use]
    pub fn code_indices(self) -> &'a [usize] {
        match self.row {
            RowSource::Single(row) => std::slice::from_ref(&row.key.code_index),
            RowSource::Joined(row) => &row.code_indices,
        }
    }

    /// Positions of its regions, ascending; none for all of them, or for late reports.
    #[must_use]
    pub fn region_indices(self) -> Option<&'a [usize]> {
        match self.row {
            RowSource::Single(row) => row.key.region_index.as_ref().map(std::slice::from_ref),
            RowSource::Joined(row) => match &row.regions {
                JoinedRegions::Some(regions) => Some(regions),
                JoinedRegions::All | JoinedRegions::Late | JoinedRegions::LateAt(_) => None,
            },
        }
    }

    /// Whether it is of several groups.
    #[must_use]
    pub const fn is_of_several_groups(self) -> bool {
        match self.row {
            RowSource::Single(row) => row.key.group.is_none(),
            RowSource::Joined(row) => row.groups.len() > 1,
        }
    }

    /// Whether it joins several cells of one level.
    #[must_use]
    pub const fn is_joined(self) -> bool {
        matches!(self.row, RowSource::Joined(_))
    }

    /// Its code, as data files have it.
    #[must_use]
    pub fn code(self) -> String {
        match self.row {
            RowSource::Single(row) => self.dimensions.code(&row.key).to_owned(),
            RowSource::Joined(row) => row.code(self.dimensions),
        }
    }

    /// Its stakeholder groups, as data files have them.
    #[must_use]
    pub fn group_name(self) -> String {
        match self.row {
            RowSource::Single(row) => group_name(row.key.group).to_owned(),
            RowSource::Joined(row) => row.group_name(self.dimensions),
        }
    }

    /// Its regions, as data files have them.
    #[must_use]
    pub fn region_name(self) -> String {
        match self.row {
            RowSource::Single(row) => self.dimensions.region_name(&row.key).to_owned(),
            RowSource::Joined(row) => row.region_name(self.dimensions),
        }
    }

    /// How many are addressed, which is never withheld.
    #[must_use]
    pub const fn addressed(self) -> u32 {
        match self.row {
            RowSource::Single(row) => row.addressed,
            RowSource::Joined(row) => row.addressed,
        }
    }

    /// The figures; none where they are withheld.
    #[must_use]
    pub const fn figures(self) -> Option<&'a PublicFigures> {
        match self.row {
            RowSource::Single(row) => row.figures.as_ref(),
            RowSource::Joined(row) => Some(&row.figures),
        }
    }

    /// The counts; none where they are withheld.
    #[must_use]
    pub fn counts(self) -> Option<&'a Counts> {
        self.figures().map(|figures| &figures.counts)
    }

    /// Whether two are the same row.
    #[must_use]
    pub fn is(self, other: Self) -> bool {
        match (self.row, other.row) {
            (RowSource::Single(one), RowSource::Single(other)) => one.key == other.key,
            (RowSource::Joined(one), RowSource::Joined(other)) => std::ptr::eq(one, other),
            _ => false,
        }
    }
}

/// A row in a place of its own, or the joined one that holds it.
impl PublicCube {
    /// The row of the cube with this key, whether its figures are public or not; none where nobody is addressed.
    #[must_use]
    pub fn single(&self, key: &CellKey) -> Option<ShownRow<'_>> {
        let row = self.get(key).filter(|row| row.addressed > 0)?;
        Some(ShownRow::single(&self.dimensions, row))
    }

    /// The finest public row that holds all of a row: itself, or one that counts it together with others. The row
    /// of all groups is held by that of all groups but those left out. Where there is none, the row itself,
    /// withheld; none where nobody is addressed.
    #[must_use]
    pub fn holding(&self, key: &CellKey) -> Option<ShownRow<'_>> {
        let own = self.single(key)?;
        if own.figures().is_some() {
            return Some(own);
        }
        let groups = self.groups_of(key);
        // Where one group is published, its row is that of all of them.
        if let (None, [only]) = (key.group, &groups[..]) {
            let of_group = CellKey {
                group: Some(*only),
                ..*key
            };
            return self
                .holding(&of_group)
                .filter(|row| row.figures().is_some())
                .or(Some(own));
        }
        let wider = [(key.group, None), (None, key.region_index), (None, None)];
        let singles = wider
            .into_iter()
            .filter_map(|(group, region_index)| {
                self.single(&CellKey {
                    group,
                    region_index,
                    ..*key
                })
            })
            .filter(|row| row.figures().is_some());
        let joined = self.joined().iter().filter(|row| {
            let covers_region = match (&row.regions, key.region_index) {
                (JoinedRegions::All, _) => true,
                (JoinedRegions::Some(regions), Some(region)) => regions.contains(&region),
                (JoinedRegions::Some(_), None)
                | (JoinedRegions::Late | JoinedRegions::LateAt(_), _) => false,
            };
            row.basis == key.basis
                && row.level == key.level
                && row.code_indices.contains(&key.code_index)
                && !groups.is_empty()
                && groups.iter().all(|group| row.groups.contains(group))
                && covers_region
        });
        let joined = joined.map(|row| ShownRow::joined(&self.dimensions, row));
        let size = |row: &ShownRow<'_>| {
            let groups = match row.row {
                RowSource::Single(row) => {
                    row.key.group.map_or(self.dimensions.groups.count(), |_| 1)
                }
                RowSource::Joined(row) => row.groups.len(),
            };
            (
                groups,
                row.code_indices().len(),
                row.region_indices().map_or(usize::MAX, <[usize]>::len),
            )
        };
        singles.chain(joined).min_by_key(size).or(Some(own))
    }

    /// The rows that hold these keys, in their order, each once.
    #[must_use]
    pub fn holding_each(&self, keys: impl IntoIterator<Item = CellKey>) -> Vec<ShownRow<'_>> {
        let mut rows: Vec<ShownRow<'_>> = Vec::new();
        for row in keys.into_iter().filter_map(|key| self.holding(&key)) {
            if !rows.iter().any(|known| known.is(row)) {
                rows.push(row);
            }
        }
        rows
    }

    /// The rows in which the regions of a row of all regions are published, in the order of the scheme, and
    /// that of late reports; none where they are only so together.
    #[must_use]
    pub fn by_region(&self, key: &CellKey) -> Vec<ShownRow<'_>> {
        let groups = self.groups_of(key);
        let group = match groups[..] {
            [only] => Some(only),
            _ => key.group,
        };
        let regions = 0..self.dimensions.regions.len();
        let keys = regions.map(|region| CellKey {
            group,
            region_index: Some(region),
            ..*key
        });
        let mut rows = self.holding_each(keys);
        let is_split = |row: &ShownRow<'_>| {
            row.region_indices().is_some()
                && row.figures().is_some()
                && row.code_indices() == [key.code_index]
        };
        if !rows
            .iter()
            .any(|row| is_split(row) && row.counts().is_some_and(|counts| counts.reported() > 0))
        {
            return Vec::new();
        }
        rows.retain(is_split);
        let is_late = |row: &&JoinedRow| {
            row.basis == key.basis
                && row.level == key.level
                && row.code_indices == [key.code_index]
                && row.groups == groups
                && row.regions == JoinedRegions::Late
        };
        let late = self.joined().iter().find(is_late);
        rows.extend(late.map(|row| ShownRow::joined(&self.dimensions, row)));
        rows
    }

    /// The groups of a row.
    fn groups_of(&self, key: &CellKey) -> Vec<Group> {
        if let Some(group) = key.group {
            return vec![group];
        }
        let everywhere = |group| CellKey {
            group: Some(group),
            region_index: None,
            ..*key
        };
        let is_addressed = |group: &Group| self.single(&everywhere(*group)).is_some();
        self.dimensions.groups.iter().filter(is_addressed).collect()
    }
}

/// What a name of data files joins.
pub fn joined_names(name: &str) -> impl Iterator<Item = &str> {
    name.split(JOIN)
}
