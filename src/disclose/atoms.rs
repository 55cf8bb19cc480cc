//! The answers of each (group, region, commitment), and what sets of them add up to.

use super::primary::{Sums, add};
use crate::domain::cube::{Basis, Cube, Dimensions, Level};
use crate::domain::cycle::Participants;
use crate::domain::group::Group;
use crate::domain::publication::Answer;

/// Numbers the atoms of a cycle: every (group, region, commitment).
#[derive(Debug, Clone, Copy)]
pub(super) struct AtomGrid {
    /// How many groups there are.
    pub groups: usize,
    /// How many regions there are.
    pub regions: usize,
    /// How many commitments there are.
    pub codes: usize,
}

impl AtomGrid {
    pub(super) fn of(dimensions: &Dimensions) -> Self {
        Self {
            groups: dimensions.groups.count(),
            regions: dimensions.regions.len(),
            codes: dimensions.codes(Level::Commitment).len(),
        }
    }

    /// How many atoms there are.
    pub(super) const fn len(self) -> usize {
        self.groups * self.regions * self.codes
    }

    /// The number of an atom; those of a group and a region follow each other.
    pub(super) const fn at(self, group: Group, region: usize, code: usize) -> usize {
        (group.index() * self.regions + region) * self.codes + code
    }
}

/// The answers of every atom of one wave.
#[derive(Debug, Clone)]
pub(super) struct Atoms {
    grid: AtomGrid,
    sums: Vec<Sums>,
    /// Whether readers have the answers without their regions, as of those that came late.
    is_late: bool,
}

impl Atoms {
    /// No answers at all.
    pub(super) fn new(dimensions: &Dimensions) -> Self {
        let grid = AtomGrid::of(dimensions);
        Self {
            grid,
            sums: vec![[0; 8]; grid.len()],
            is_late: false,
        }
    }

    /// The same as readers have them of late answers: without their regions.
    pub(super) fn without_regions(self) -> Self {
        Self {
            is_late: true,
            ..self
        }
    }

    /// The answers of a list; those to derived commitments are participation, and left out.
    pub(super) fn of_answers<'a>(
        dimensions: &Dimensions,
        answers: impl Iterator<Item = &'a Answer>,
    ) -> Self {
        let mut atoms = Self::new(dimensions);
        let places = dimensions.commitments();
        for answer in answers.filter(|answer| !places[answer.code_index].derived) {
            atoms.at(answer.group, answer.region_index, answer.code_index)
                [answer.status.index()] += 1;
        }
        atoms
    }

    /// The answers of all members, from the full cube. Where who submitted is protected, too, those who did
    /// not answer stand beside them, and what reporting itself implements is protected like an answer.
    pub(super) fn of_cube(cube: &Cube, basis: Basis, participants: Participants) -> Self {
        let mut atoms = Self::new(&cube.dimensions);
        for row in cube.rows() {
            let key = row.key;
            let (Some(group), Some(region)) = (key.group, key.region_index) else {
                continue;
            };
            let is_hidden = participants == Participants::Hide;
            let derived = || cube.dimensions.commitments()[key.code_index].derived;
            let is_atom = key.basis == basis && key.level == Level::Commitment;
            if is_atom && (is_hidden || !derived()) {
                let sums = atoms.at(group, region, key.code_index);
                sums[..7].copy_from_slice(&row.counts.statuses);
                if is_hidden {
                    sums[7] = row.counts.unanswered();
                }
            }
        }
        atoms
    }

    /// The same without some of its answers, as those who know these have it.
    pub(super) fn without(mut self, answers: &[Answer]) -> Self {
        for answer in answers {
            let sums = self.at(answer.group, answer.region_index, answer.code_index);
            sums[answer.status.index()] -= 1;
        }
        self
    }

    /// An atom, to be added to.
    pub(super) fn at(&mut self, group: Group, region: usize, code: usize) -> &mut Sums {
        &mut self.sums[self.grid.at(group, region, code)]
    }

    /// The answers of an atom.
    pub(super) fn of(&self, group: Group, region: usize, code: usize) -> &Sums {
        &self.sums[self.grid.at(group, region, code)]
    }

    /// How many answers an atom holds.
    pub(super) fn size(&self, group: Group, region: usize, code: usize) -> u32 {
        self.of(group, region, code).iter().sum()
    }

    /// How many regions there are.
    pub(super) const fn regions(&self) -> usize {
        self.grid.regions
    }

    /// The answers of groups in some regions to some commitments.
    pub(super) fn sum(&self, groups: &[Group], regions: &[usize], codes: &[usize]) -> Sums {
        let mut sum = [0; 8];
        for group in groups {
            for region in regions {
                for code in codes {
                    add(&mut sum, self.of(*group, *region, *code));
                }
            }
        }
        sum
    }

    /// At least how many members these are, as readers can tell: of each group and region the most that answered one
    /// of the commitments; of late answers, of each group.
    pub(super) fn members(&self, groups: &[Group], regions: &[usize], codes: &[usize]) -> u32 {
        if self.is_late {
            let of_code = |group: &Group, code: &usize| -> u32 {
                let sizes = regions
                    .iter()
                    .map(|region| self.size(*group, *region, *code));
                sizes.sum()
            };
            let of_group = |group: &Group| codes.iter().map(|code| of_code(group, code)).max();
            return groups.iter().filter_map(of_group).sum();
        }
        let of_region = |group: &Group, region: &usize| {
            let sizes = codes.iter().map(|code| self.size(*group, *region, *code));
            sizes.max().unwrap_or(0)
        };
        let of_group =
            |group: &Group| -> u32 { regions.iter().map(|region| of_region(group, region)).sum() };
        groups.iter().map(of_group).sum()
    }

    /// The commitments that anyone of some groups answered, ascending.
    pub(super) fn answered(&self, groups: &[Group]) -> Vec<usize> {
        let any = |code: &usize| groups.iter().any(|group| self.has_answers(*group, *code));
        (0..self.grid.codes).filter(any).collect()
    }

    /// Whether anyone of a group answered a commitment.
    pub(super) fn has_answers(&self, group: Group, code: usize) -> bool {
        (0..self.grid.regions).any(|region| self.size(group, region, code) > 0)
    }

    /// At most how many of these commitments one member answered.
    pub(super) fn answers_each(&self, groups: &[Group], codes: &[usize]) -> u32 {
        let of_group = |group: &Group| {
            let own = codes.iter().filter(|code| self.has_answers(*group, **code));
            own.count()
        };
        super::partition::count(groups.iter().map(of_group).max().unwrap_or(0))
    }

    /// The regions in which anyone of some groups answered one of the commitments, ascending.
    pub(super) fn regions_of(&self, groups: &[Group], codes: &[usize]) -> Vec<usize> {
        let any = |region: &usize| {
            let mut sizes = groups
                .iter()
                .flat_map(|group| codes.iter().map(move |code| (group, code)));
            sizes.any(|(group, code)| self.size(*group, *region, *code) > 0)
        };
        (0..self.grid.regions).filter(any).collect()
    }
}
