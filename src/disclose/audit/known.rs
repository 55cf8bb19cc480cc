//! What any reader knows besides the published files: who is a member, who submitted, how many answered
//! what, and where each commitment belongs. All names are display names, so that the audit shares nothing
//! with the drawing of blocks.

use std::collections::BTreeMap;

use crate::disclose::primary::Sums;
use crate::disclose::seats::seated;
use crate::disclose::state::Counted;
use crate::domain::cube::{Basis, CommitmentPlace, Cube, Dimensions, Level};
use crate::domain::cycle::Participants;
use crate::domain::group::Group;
use crate::domain::publication::{Part, PublishedState};

/// What readers know.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The groups.
    pub groups: Vec<Group>,
    /// Names of the regions.
    pub regions: Vec<String>,
    /// Where each commitment belongs.
    pub commitments: Vec<KnownCommitment>,
    /// Every group, region and commitment with anyone addressed, by position.
    pub cells: BTreeMap<KnownCell, KnownSize>,
    /// The answers that came after the first release, by wave, group and commitment.
    pub late: BTreeMap<(usize, Group, usize), u32>,
    /// Which of these stand together.
    pub late_tables: Vec<LateTable>,
    /// The answers that are published under their members' names: they count as known to everybody.
    pub attributed: BTreeMap<KnownCell, Sums>,
    /// Every group and region with any member of both cycles: those expected in both.
    pub panel_members: BTreeMap<(Group, usize), u32>,
    /// Every group and region with any member: those expected, and those who submitted.
    pub members: BTreeMap<(Group, usize), (u32, u32)>,
    /// Whether nothing about answers is published.
    pub is_withheld: bool,
    /// Whether who submitted is protected, too; then nobody knows how many answered.
    pub hides_participants: bool,
    /// Whether how many answered is supposed, not known: to a stranger.
    pub is_supposed: bool,
}

/// Late answers that are published together.
#[derive(Debug, Clone)]
pub struct LateTable {
    /// When they came.
    pub wave: usize,
    /// Of these groups.
    pub groups: Vec<Group>,
    /// To these commitments, by position.
    pub commitments: Vec<usize>,
}

/// A group, a region and a commitment, by position.
pub type KnownCell = (Group, usize, usize);

/// How many stand in a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KnownSize {
    /// Members addressed.
    pub addressed: u32,
    /// Answers of the first release; where participants are hidden, members addressed.
    pub answers: u32,
    /// Members of both cycles addressed.
    pub panel_addressed: u32,
    /// Answers that have a counterpart in the cycle before and stand apart.
    pub panel_answers: u32,
}

/// Where one commitment belongs.
#[derive(Debug, Clone)]
pub struct KnownCommitment {
    /// Its id.
    pub id: String,
    /// Code of its section.
    pub section: String,
    /// Code of its audience.
    pub audience: String,
    /// The frameworks it names.
    pub frameworks: Vec<String>,
    /// The groups it addresses.
    pub groups: Vec<Group>,
    /// Whether submitting implements it.
    pub derived: bool,
}

impl Known {
    /// What readers know of what is published.
    #[must_use]
    pub fn new(
        cube: &Cube,
        state: &PublishedState,
        now: &Counted,
        participants: Participants,
    ) -> Self {
        let late = state.waves.iter().enumerate().skip(1);
        let mut known = Self {
            is_withheld: state.is_withheld,
            late_tables: late
                .flat_map(|(wave, of_wave)| {
                    of_wave.tables.iter().map(move |table| LateTable {
                        wave,
                        groups: table.groups.clone(),
                        commitments: table.codes.clone(),
                    })
                })
                .collect(),
            hides_participants: participants == Participants::Hide,
            ..Self::of_dimensions(&cube.dimensions)
        };
        known.count_members(&seated(cube, state, now, participants), state);
        known.count_answers(state);
        known
    }

    /// Where commitments belong, and no more.
    pub(super) fn of_dimensions(dimensions: &Dimensions) -> Self {
        let code = |level: Level, index: usize| dimensions.codes(level)[index].clone();
        let commitment = |(index, place): (usize, &CommitmentPlace)| KnownCommitment {
            id: code(Level::Commitment, index),
            section: code(Level::Section, place.section_index),
            audience: code(Level::Audience, place.audience_index),
            frameworks: place
                .framework_indices
                .iter()
                .map(|framework| code(Level::Framework, *framework))
                .collect(),
            groups: place.groups.clone(),
            derived: place.derived,
        };
        Self {
            groups: dimensions.groups.all().to_vec(),
            regions: dimensions.regions.clone(),
            commitments: dimensions
                .commitments()
                .iter()
                .enumerate()
                .map(commitment)
                .collect(),
            ..Self::default()
        }
    }

    /// The group with this display name.
    pub(super) fn group(&self, name: &str) -> Option<Group> {
        self.groups
            .iter()
            .copied()
            .find(|group| group.name() == name)
    }

    /// Whether a commitment is among those that codes of a level sum.
    pub(super) fn is_in(&self, commitment: usize, level: &str, codes: &[&str]) -> bool {
        let commitment = &self.commitments[commitment];
        let holds = |code: &str| codes.contains(&code);
        match Level::parse(level) {
            Some(Level::Commitment) => holds(&commitment.id),
            Some(Level::Section) => !commitment.derived && holds(&commitment.section),
            Some(Level::Audience) => !commitment.derived && holds(&commitment.audience),
            Some(Level::Framework) => commitment.frameworks.iter().any(|code| holds(code)),
            Some(Level::All) => !commitment.derived,
            Some(Level::Submission) | None => false,
        }
    }

    /// Takes who was addressed from the text of a table, as its readers could: membership may have changed
    /// since.
    pub fn take_addressed(&mut self, aggregates: &str) {
        for size in self.cells.values_mut() {
            (size.addressed, size.panel_addressed) = (0, 0);
        }
        for (expected, _) in self.members.values_mut() {
            *expected = 0;
        }
        self.panel_members.clear();
        for (name, addressed) in super::table::addressed(aggregates) {
            let group = self.group(&name.group);
            let region = self
                .regions
                .iter()
                .position(|region| *region == name.region);
            let (Some(group), Some(region)) = (group, region) else {
                continue;
            };
            let is_panel = name.basis == Basis::Panel.name();
            if name.level == Level::Submission.name() {
                if is_panel {
                    self.panel_members.insert((group, region), addressed);
                } else {
                    self.members.entry((group, region)).or_default().0 = addressed;
                }
                continue;
            }
            let code = self
                .commitments
                .iter()
                .position(|commitment| commitment.id == name.code);
            if let Some(code) = code.filter(|_| name.level == Level::Commitment.name()) {
                let size = self.cells.entry((group, region, code)).or_default();
                if is_panel {
                    size.panel_addressed = addressed;
                } else {
                    size.addressed = addressed;
                }
            }
        }
        if self.hides_participants {
            for size in self.cells.values_mut() {
                size.answers = size.addressed;
            }
        }
    }

    /// How many answers of each cell are published under their members' names.
    pub(super) fn attributed_sizes(&self) -> BTreeMap<KnownCell, u32> {
        let cells = self.attributed.iter();
        cells
            .map(|(cell, sums)| (*cell, sums.iter().sum()))
            .collect()
    }

    fn count_members(&mut self, cube: &Cube, state: &PublishedState) {
        for row in cube.rows() {
            let key = row.key;
            let (Some(group), Some(region)) = (key.group, key.region_index) else {
                continue;
            };
            match (key.level, key.basis) {
                (Level::Commitment, Basis::All) => {
                    let cell = self
                        .cells
                        .entry((group, region, key.code_index))
                        .or_default();
                    cell.addressed += row.counts.addressed;
                }
                (Level::Commitment, Basis::Panel) => {
                    let cell = self
                        .cells
                        .entry((group, region, key.code_index))
                        .or_default();
                    cell.panel_addressed += row.counts.addressed;
                }
                (Level::Submission, Basis::All) => {
                    self.members.entry((group, region)).or_default().0 += row.counts.addressed;
                }
                (Level::Submission, Basis::Panel) => {
                    *self.panel_members.entry((group, region)).or_default() += row.counts.addressed;
                }
                _ => {}
            }
        }
        for participant in &state.participants {
            let own = (participant.group, participant.region_index);
            self.members.entry(own).or_default().1 += 1;
        }
    }

    fn count_answers(&mut self, state: &PublishedState) {
        for published in &state.answers {
            let answer = &published.answer;
            if published.is_attributed() {
                let cell = (answer.group, answer.region_index, answer.code_index);
                self.attributed.entry(cell).or_default()[answer.status.index()] += 1;
                continue;
            }
            if published.wave > 0 {
                let late = (published.wave, answer.group, answer.code_index);
                *self.late.entry(late).or_default() += 1;
                continue;
            }
            let cell = (answer.group, answer.region_index, answer.code_index);
            let size = self.cells.entry(cell).or_default();
            size.answers += 1;
            size.panel_answers += u32::from(published.part == Part::Panel);
        }
        if self.hides_participants {
            for size in self.cells.values_mut() {
                size.answers = size.addressed;
            }
        }
    }
}
