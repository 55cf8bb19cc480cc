//! The tables that are protected together, for one pattern of withheld regions holds for all of
//! them. Counts are of members.
//!
//! A block is a section. Where who submitted is protected too, it is everything at once: the number
//! that reported is nearly the same for every commitment, so that two patterns could be subtracted.

use super::primary::{Answers, add, passes, yes_or_no};
use crate::domain::cube::{Basis, CellKey, CommitmentPlace, Cube, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;
use crate::domain::measures::Counts;

/// A (group, region) pair: position in [`Group::ALL`], position in the region scheme.
pub(super) type Cell = (usize, usize);

/// What must be protected about one commitment: a table of groups by regions.
#[derive(Clone)]
pub(super) struct Layer {
    /// Positions of the groups it addresses.
    pub groups: Vec<usize>,
    cells: Vec<Answers>,
    regions: usize,
}

impl Layer {
    fn new(groups: &[Group], regions: usize, answers: impl Fn(Group, usize) -> Answers) -> Self {
        let mut cells = vec![[0; 7]; Group::ALL.len() * regions];
        for group in groups {
            for region in 0..regions {
                cells[group.index() * regions + region] = answers(*group, region);
            }
        }
        Self {
            groups: groups.iter().map(|group| group.index()).collect(),
            cells,
            regions,
        }
    }

    /// The answers in one cell.
    pub(super) fn at(&self, (group, region): Cell) -> &Answers {
        &self.cells[group * self.regions + region]
    }

    /// The answers in several cells together.
    pub(super) fn sum(&self, cells: impl IntoIterator<Item = Cell>) -> Answers {
        let mut sum = [0; 7];
        for cell in cells {
            add(&mut sum, self.at(cell));
        }
        sum
    }

    /// The answers of a whole group.
    pub(super) fn total(&self, group: usize) -> Answers {
        self.sum((0..self.regions).map(|region| (group, region)))
    }
}

/// Tables that share one pattern of withheld regions.
#[derive(Clone)]
pub(super) struct Block {
    /// Positions, among the commitment codes, of the commitments the pattern holds for.
    pub commitments: Vec<usize>,
    /// Whether the pattern holds for level `submission` too.
    pub submissions: bool,
    /// Positions of the groups addressed by any of them.
    pub groups: Vec<usize>,
    /// Cells that hold a secret, group by group.
    pub cells: Vec<Cell>,
    /// The tables to protect.
    pub layers: Vec<Layer>,
}

impl Block {
    /// Whether a cell may stand on its own in every table that has it.
    pub(super) fn passes(&self, cell: Cell, threshold: u32) -> bool {
        self.layers_of(cell.0)
            .all(|layer| passes(layer.at(cell), threshold))
    }

    /// The tables that address a group.
    pub(super) fn layers_of(&self, group: usize) -> impl Iterator<Item = &Layer> {
        self.layers
            .iter()
            .filter(move |layer| layer.groups.contains(&group))
    }

    /// A section without some of its commitments.
    pub(super) fn without(&self, commitments: &[usize]) -> Self {
        let mut left = self.clone();
        let mut stays = self
            .commitments
            .iter()
            .map(|index| !commitments.contains(index));
        left.layers.retain(|_| stays.next().unwrap_or(true));
        left.commitments
            .retain(|index| !commitments.contains(index));
        left
    }

    /// How much a cell holds, to compare what it costs to withhold it.
    pub(super) fn weight(&self, cell: Cell) -> u64 {
        self.layers_of(cell.0)
            .flat_map(|layer| layer.at(cell))
            .map(|count| u64::from(*count))
            .sum()
    }
}

/// The blocks of one basis of a cube.
pub(super) fn blocks(cube: &Cube, basis: Basis, settings: DisclosureSettings) -> Vec<Block> {
    let source = Source { cube, basis };
    let places = cube.dimensions.commitments();
    let protected: Vec<usize> = (0..places.len())
        .filter(|index| !places[*index].derived)
        .collect();
    if settings.participants == Participants::Hide {
        return vec![source.everything(places, protected)];
    }
    (0..cube.dimensions.codes(Level::Section).len())
        .map(|section| {
            let of_section = protected
                .iter()
                .copied()
                .filter(|index| places[*index].section_index == section)
                .collect();
            source.section(places, of_section)
        })
        .filter(|block| !block.commitments.is_empty())
        .collect()
}

/// Whether nobody of a group and region submitted, so that all its figures are known to be 0.
pub(super) fn is_silent(cube: &Cube, basis: Basis, cell: Cell) -> bool {
    Source { cube, basis }.is_silent(Group::ALL[cell.0], cell.1)
}

/// The answers to a commitment in one cell.
pub(super) fn answers_at(cube: &Cube, basis: Basis, commitment: usize, cell: Cell) -> Answers {
    let source = Source { cube, basis };
    source
        .counts(Level::Commitment, commitment, Group::ALL[cell.0], cell.1)
        .statuses
}

struct Source<'a> {
    cube: &'a Cube,
    basis: Basis,
}

impl Source<'_> {
    fn counts(&self, level: Level, code_index: usize, group: Group, region: usize) -> Counts {
        let key = CellKey {
            basis: self.basis,
            level,
            code_index,
            group: Some(group),
            region_index: Some(region),
        };
        self.cube
            .get(&key)
            .map_or_else(Counts::default, |row| row.counts)
    }

    fn submitted(&self, group: Group, region: usize) -> (u32, u32) {
        let key = CellKey {
            basis: self.basis,
            level: Level::Submission,
            code_index: 0,
            group: Some(group),
            region_index: Some(region),
        };
        self.cube.get(&key).map_or((0, 0), |row| {
            (
                row.submissions,
                row.counts.addressed.saturating_sub(row.submissions),
            )
        })
    }

    fn is_silent(&self, group: Group, region: usize) -> bool {
        self.submitted(group, region).0 == 0
    }

    fn answers(&self, place: &CommitmentPlace, commitment: usize) -> Layer {
        Layer::new(&place.groups, self.regions(), |group, region| {
            self.counts(Level::Commitment, commitment, group, region)
                .statuses
        })
    }

    /// Who answered at all, and who did not.
    fn turnout(&self, place: &CommitmentPlace, commitment: usize) -> Layer {
        Layer::new(&place.groups, self.regions(), |group, region| {
            let counts = self.counts(Level::Commitment, commitment, group, region);
            yes_or_no(counts.reported(), counts.unanswered())
        })
    }

    fn regions(&self) -> usize {
        self.cube.dimensions.regions.len()
    }

    fn cells(&self, groups: &[usize], holds: impl Fn(Group, usize) -> bool) -> Vec<Cell> {
        groups
            .iter()
            .flat_map(|group| (0..self.regions()).map(move |region| (*group, region)))
            .filter(|(group, region)| holds(Group::ALL[*group], *region))
            .collect()
    }

    fn section(&self, places: &[CommitmentPlace], commitments: Vec<usize>) -> Block {
        let layers: Vec<Layer> = commitments
            .iter()
            .map(|index| self.answers(&places[*index], *index))
            .collect();
        let groups = groups_of(&layers);
        Block {
            cells: self.cells(&groups, |group, region| !self.is_silent(group, region)),
            submissions: false,
            commitments,
            groups,
            layers,
        }
    }

    fn everything(&self, places: &[CommitmentPlace], commitments: Vec<usize>) -> Block {
        let mut layers = vec![Layer::new(&Group::ALL, self.regions(), |group, region| {
            let (yes, no) = self.submitted(group, region);
            yes_or_no(yes, no)
        })];
        for index in &commitments {
            layers.push(self.answers(&places[*index], *index));
            layers.push(self.turnout(&places[*index], *index));
        }
        let groups = groups_of(&layers);
        Block {
            cells: self.cells(&groups, |group, region| {
                self.submitted(group, region) != (0, 0)
            }),
            submissions: true,
            commitments,
            groups,
            layers,
        }
    }
}

fn groups_of(layers: &[Layer]) -> Vec<usize> {
    (0..Group::ALL.len())
        .filter(|group| layers.iter().any(|layer| layer.groups.contains(group)))
        .collect()
}
