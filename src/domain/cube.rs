//! The cube: every aggregate of a cycle, in a fixed order.

use super::catalogue::Catalogue;
use super::group::{Group, Groups};
use super::measures::Counts;
use super::region::RegionScheme;
use super::shown::ShownRow;

/// Which members a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// All members expected in the cycle.
    All,
    /// Members of both this cycle and the one before: like for like.
    Panel,
}

impl Basis {
    /// The word in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Panel => "panel",
        }
    }
}

/// What a row's `code` names. In the order of the data files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Members who submitted; code `*`.
    Submission,
    /// All commitments together; code `*`.
    All,
    /// All commitments of one audience.
    Audience,
    /// All commitments of one section.
    Section,
    /// All commitments that name one framework.
    Framework,
    /// One commitment.
    Commitment,
}

impl Level {
    /// Every level, in the order of the data files.
    pub const ALL: [Self; 6] = [
        Self::Submission,
        Self::All,
        Self::Audience,
        Self::Section,
        Self::Framework,
        Self::Commitment,
    ];

    /// The word in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::All => "all",
            Self::Audience => "audience",
            Self::Section => "section",
            Self::Framework => "framework",
            Self::Commitment => "commitment",
        }
    }

    /// The level with this word.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// The code of levels that have only one.
pub const ALL_CODES: &str = "*";

/// The display name for all groups, or all regions, together.
pub const ALL_NAME: &str = "All";

/// Names one row. `None` for group or region means all of them together. Ordered as data files are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// Which members.
    pub basis: Basis,
    /// What `code_index` names.
    pub level: Level,
    /// Position in [`Dimensions::codes`] of the level.
    pub code_index: usize,
    /// Stakeholder group.
    pub group: Option<Group>,
    /// Position in the region scheme.
    pub region_index: Option<usize>,
}

/// The names behind the positions in keys.
#[derive(Debug, Clone)]
pub struct Dimensions {
    /// The cycle's year.
    pub cycle: u16,
    /// Name of the region scheme.
    pub scheme: String,
    /// Region names by position.
    pub regions: Vec<String>,
    /// The groups of the alliance.
    pub groups: Groups,
    codes: [Vec<String>; 6],
    /// For each counted commitment (by position among them) its codes at the upper levels.
    commitments: Vec<CommitmentPlace>,
}

/// Where one counted commitment belongs.
#[derive(Debug, Clone)]
pub struct CommitmentPlace {
    /// Position in the catalogue.
    pub catalogue_index: usize,
    /// Position of its audience among the audience codes.
    pub audience_index: usize,
    /// Position of its section among the section codes.
    pub section_index: usize,
    /// Positions of its frameworks among the framework codes.
    pub framework_indices: Vec<usize>,
    /// The groups it addresses.
    pub groups: Vec<Group>,
    /// Whether submitting implements it.
    pub derived: bool,
}

impl Dimensions {
    /// The dimensions of a catalogue under a region scheme.
    #[must_use]
    pub fn new(cycle: u16, catalogue: &Catalogue, scheme: &RegionScheme) -> Self {
        let own = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
        let sections: Vec<&str> = catalogue
            .sections
            .iter()
            .map(|section| section.code.as_str())
            .collect();
        let audiences: Vec<&str> = catalogue
            .audiences
            .iter()
            .map(|audience| audience.code.as_str())
            .collect();
        let frameworks = catalogue.framework_ids();
        let position =
            |codes: &[&str], code: &str| codes.iter().position(|found| *found == code).unwrap_or(0);
        let commitments = catalogue
            .counted()
            .map(|(catalogue_index, commitment)| CommitmentPlace {
                catalogue_index,
                audience_index: position(&audiences, &catalogue.section_of(commitment).audience),
                section_index: position(&sections, &commitment.section),
                framework_indices: commitment
                    .frameworks
                    .iter()
                    .map(|id| position(&frameworks, id))
                    .collect(),
                groups: catalogue.audience_of(commitment).groups.clone(),
                derived: commitment.derived,
            })
            .collect();
        let ids: Vec<&str> = catalogue
            .counted()
            .map(|(_, commitment)| commitment.id.as_str())
            .collect();
        Self {
            cycle,
            scheme: scheme.name.clone(),
            regions: scheme.regions().to_vec(),
            groups: catalogue.groups(),
            codes: [
                vec![ALL_CODES.to_owned()],
                vec![ALL_CODES.to_owned()],
                own(&audiences),
                own(&sections),
                own(&frameworks),
                own(&ids),
            ],
            commitments,
        }
    }

    /// The codes of a level, in catalogue order.
    #[must_use]
    pub fn codes(&self, level: Level) -> &[String] {
        &self.codes[level as usize]
    }

    /// The code of a row.
    #[must_use]
    pub fn code(&self, key: &CellKey) -> &str {
        &self.codes(key.level)[key.code_index]
    }

    /// Where each counted commitment belongs, by its position among the commitment codes.
    #[must_use]
    pub fn commitments(&self) -> &[CommitmentPlace] {
        &self.commitments
    }

    /// Display name of a row's region.
    #[must_use]
    pub fn region_name(&self, key: &CellKey) -> &str {
        key.region_index
            .map_or(ALL_NAME, |index| &self.regions[index])
    }

    /// The positions, among the commitment codes, of the commitments a row sums. Empty for
    /// [`Level::Submission`]. What reporting itself implements is participation, and in no sum.
    #[must_use]
    pub fn commitments_of(&self, level: Level, code_index: usize) -> Vec<usize> {
        let belongs = |place: &CommitmentPlace, index: usize| match level {
            Level::Submission => false,
            Level::All => true,
            Level::Audience => place.audience_index == code_index,
            Level::Section => place.section_index == code_index,
            Level::Framework => place.framework_indices.contains(&code_index),
            Level::Commitment => index == code_index,
        };
        self.commitments
            .iter()
            .enumerate()
            .filter(|(index, place)| {
                belongs(place, *index) && (level == Level::Commitment || !place.derived)
            })
            .map(|(index, _)| index)
            .collect()
    }
}

/// Display name of a row's group.
#[must_use]
pub fn group_name(group: Option<Group>) -> &'static str {
    group.map_or(ALL_NAME, Group::name)
}

/// One row of the full cube.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CubeRow {
    /// What the row is about.
    pub key: CellKey,
    /// What was counted. At level `submission`, `addressed` are the members expected, `on_time` the
    /// accepted submissions in time, and every status count is 0; see [`CubeRow::reported`].
    pub counts: Counts,
    /// Accepted submissions, at level `submission` only.
    pub submissions: u32,
}

impl CubeRow {
    /// Responses, or at level `submission` accepted submissions.
    #[must_use]
    pub fn reported(&self) -> u32 {
        if self.key.level == Level::Submission {
            self.submissions
        } else {
            self.counts.reported()
        }
    }
}

/// All aggregates of a cycle: every row with anyone addressed, sorted by key.
#[derive(Debug, Clone)]
pub struct Cube {
    /// The names behind the keys.
    pub dimensions: Dimensions,
    rows: Vec<CubeRow>,
}

impl Cube {
    /// Keeps the rows in which anyone is addressed, in the order of their keys.
    #[must_use]
    pub fn new(dimensions: Dimensions, mut rows: Vec<CubeRow>) -> Self {
        rows.retain(|row| row.counts.addressed > 0);
        rows.sort_unstable_by_key(|row| row.key);
        Self { dimensions, rows }
    }

    /// Every row.
    #[must_use]
    pub fn rows(&self) -> &[CubeRow] {
        &self.rows
    }

    /// The row with this key; none where nobody is addressed.
    #[must_use]
    pub fn get(&self, key: &CellKey) -> Option<&CubeRow> {
        self.rows
            .binary_search_by(|row| row.key.cmp(key))
            .ok()
            .map(|index| &self.rows[index])
    }
}

/// One row of the public cube: how many are addressed is public, the figures only where they passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicRow {
    /// What the row is about.
    pub key: CellKey,
    /// Members, or member × commitment pairs, addressed: public, for membership is.
    pub addressed: u32,
    /// The figures; none where they are withheld.
    pub figures: Option<PublicFigures>,
}

/// The figures of a public row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicFigures {
    /// The counts. `on_time`, `with_evidence` and `verified` are 0 where they are withheld.
    pub counts: Counts,
    /// Accepted submissions, at level `submission` only.
    pub submissions: u32,
    /// Whether `on_time` may be shown.
    pub shows_on_time: bool,
    /// Whether `with_evidence` and `verified` may be shown.
    pub shows_evidence: bool,
    /// Whether an earlier release had other figures here.
    pub is_revised: bool,
}

impl PublicFigures {
    /// Responses, or at level `submission` accepted submissions.
    #[must_use]
    pub fn reported(&self, level: Level) -> u32 {
        if level == Level::Submission {
            self.submissions
        } else {
            self.counts.reported()
        }
    }
}

/// Which regions a joined row covers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinedRegions {
    /// All of them.
    All,
    /// These, by position in the scheme, ascending.
    Some(Vec<usize>),
    /// Reports that came after the first release, of all regions together.
    Late,
    /// Those of them that came at one time: the first, second and so on of several, counted from 1.
    LateAt(usize),
}

/// A public row that joins what has rows of its own in the cube: several regions, commitments, sections or
/// groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedRow {
    /// Which members.
    pub basis: Basis,
    /// What `code_indices` name.
    pub level: Level,
    /// Positions in [`Dimensions::codes`] of the level, ascending.
    pub code_indices: Vec<usize>,
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// The regions.
    pub regions: JoinedRegions,
    /// Member × commitment pairs addressed.
    pub addressed: u32,
    /// The figures.
    pub figures: PublicFigures,
}

/// Stands between the names of what is joined.
pub const JOIN: &str = " + ";

/// The display name of reports that came after the first release; a number follows where they came at several
/// times and those of one are meant.
pub const LATE_REPORTS: &str = "Late reports";

impl JoinedRow {
    /// The display name of its groups: `All` where it covers every group that its commitments address.
    #[must_use]
    pub fn group_name(&self, dimensions: &Dimensions) -> String {
        let addressed = self.code_indices.iter().flat_map(|code| {
            let commitments = dimensions.commitments_of(self.level, *code);
            commitments
                .into_iter()
                .flat_map(|index| dimensions.commitments()[index].groups.iter())
        });
        let mut addressed = addressed.collect::<Vec<_>>();
        addressed.sort_unstable();
        addressed.dedup();
        if self.groups.len() > 1 && self.groups.len() == addressed.len() {
            return ALL_NAME.to_owned();
        }
        let names: Vec<&str> = self.groups.iter().map(|group| group.name()).collect();
        names.join(JOIN)
    }

    /// The display name of its regions.
    #[must_use]
    pub fn region_name(&self, dimensions: &Dimensions) -> String {
        match &self.regions {
            JoinedRegions::All => ALL_NAME.to_owned(),
            JoinedRegions::Late => LATE_REPORTS.to_owned(),
            JoinedRegions::LateAt(wave) => format!("{LATE_REPORTS} {wave}"),
            JoinedRegions::Some(regions) => {
                let names: Vec<&str> = regions
                    .iter()
                    .map(|region| dimensions.regions[*region].as_str())
                    .collect();
                names.join(JOIN)
            }
        }
    }

    /// Its code: the codes that it joins.
    #[must_use]
    pub fn code(&self, dimensions: &Dimensions) -> String {
        let codes = dimensions.codes(self.level);
        let names: Vec<&str> = self
            .code_indices
            .iter()
            .map(|code| codes[*code].as_str())
            .collect();
        names.join(JOIN)
    }
}

/// What may be published: every row of the cube, with figures where they passed, and rows that join several.
#[derive(Debug, Clone)]
pub struct PublicCube {
    /// The names behind the keys.
    pub dimensions: Dimensions,
    rows: Vec<PublicRow>,
    joined: Vec<JoinedRow>,
    is_withheld: bool,
}

impl PublicCube {
    /// The public form of a cube; `rows` in any order, `joined` in the order in which tables list them.
    /// Nothing is published about answers where that `is_withheld`.
    #[must_use]
    pub fn new(
        dimensions: Dimensions,
        mut rows: Vec<PublicRow>,
        joined: Vec<JoinedRow>,
        is_withheld: bool,
    ) -> Self {
        rows.sort_unstable_by_key(|row| row.key);
        Self {
            dimensions,
            rows,
            joined,
            is_withheld,
        }
    }

    /// Every row of the cube.
    #[must_use]
    pub fn rows(&self) -> &[PublicRow] {
        &self.rows
    }

    /// Every row that joins several.
    #[must_use]
    pub fn joined(&self) -> &[JoinedRow] {
        &self.joined
    }

    /// The same with the rows marked as revised that are.
    #[must_use]
    pub fn revised(mut self, is_revised: impl Fn(ShownRow<'_>) -> bool) -> Self {
        let dimensions = &self.dimensions;
        let single = |row: &PublicRow| is_revised(ShownRow::single(dimensions, row));
        let single: Vec<bool> = self.rows.iter().map(single).collect();
        let joined = |row: &JoinedRow| is_revised(ShownRow::joined(dimensions, row));
        let joined: Vec<bool> = self.joined.iter().map(joined).collect();
        for (row, is_revised) in self.rows.iter_mut().zip(single) {
            if let Some(figures) = &mut row.figures {
                figures.is_revised = is_revised;
            }
        }
        for (row, is_revised) in self.joined.iter_mut().zip(joined) {
            row.figures.is_revised = is_revised;
        }
        self
    }

    /// Whether nothing is published about answers.
    #[must_use]
    pub const fn is_withheld(&self) -> bool {
        self.is_withheld
    }

    /// The row with this key; none where nobody is addressed.
    #[must_use]
    pub fn get(&self, key: &CellKey) -> Option<&PublicRow> {
        self.rows
            .binary_search_by(|row| row.key.cmp(key))
            .ok()
            .map(|index| &self.rows[index])
    }
}
