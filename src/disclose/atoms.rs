//! The answers of each (group, region, commitment), and what sets of them add up to.

use super::primary::{Sums, add};
use crate::domain::cube::{Basis, Cube, Dimensions, Level};
use crate::domain::cycle::Participants;
use crate::domain::group::Group;
use crate::domain::publication::Answer;

/// The answers of every atom of one wave. Derived commitments have none.
#[derive(Debug, Clone)]
pub(super) struct Atoms {
    regions: usize,
    codes: usize,
    sums: Vec<Sums>,
}

impl Atoms {
    /// No answers at all.
    pub(super) fn new(dimensions: &Dimensions) -> Self {
        let regions = dimensions.regions.len();
        let codes = dimensions.codes(Level::Commitment).len();
        Self {
            regions,
            codes,
            sums: vec![[0; 8]; Group::ALL.len() * regions * codes],
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
            atoms.at(answer.group, answer.region_index, answer.code_index)[answer.status.index()] += 1;
        }
        atoms
    }

    /// The answers of all members, from the full cube. Where who submitted is protected, too, those who did
    /// not answer stand beside them.
    pub(super) fn of_cube(cube: &Cube, basis: Basis, participants: Participants) -> Self {
        let mut atoms = Self::new(&cube.dimensions);
        for row in cube.rows() {
            let key = row.key;
            let (Some(group), Some(region)) = (key.group, key.region_index) else {
                continue;
            };
            let is_atom = key.basis == basis
                && key.level == Level::Commitment
                && !cube.dimensions.commitments()[key.code_index].derived;
            if is_atom {
                let sums = atoms.at(group, region, key.code_index);
                sums[..7].copy_from_slice(&row.counts.statuses);
                if participants == Participants::Hide {
                    sums[7] = row.counts.unanswered();
                }
            }
        }
        atoms
    }

    const fn position(&self, group: Group, region: usize, code: usize) -> usize {
        (group.index() * self.regions + region) * self.codes + code
    }

    /// An atom, to be added to.
    pub(super) fn at(&mut self, group: Group, region: usize, code: usize) -> &mut Sums {
        let at = self.position(group, region, code);
        &mut self.sums[at]
    }

    /// The answers of an atom.
    pub(super) fn of(&self, group: Group, region: usize, code: usize) -> &Sums {
        &self.sums[self.position(group, region, code)]
    }

    /// How many answers an atom holds.
    pub(super) fn size(&self, group: Group, region: usize, code: usize) -> u32 {
        self.of(group, region, code).iter().sum()
    }

    /// How many regions there are.
    pub(super) const fn regions(&self) -> usize {
        self.regions
    }

    /// The answers of a group in some regions to some commitments.
    pub(super) fn sum(&self, group: Group, regions: &[usize], codes: &[usize]) -> Sums {
        let mut sum = [0; 8];
        for region in regions {
            for code in codes {
                add(&mut sum, self.of(group, *region, *code));
            }
        }
        sum
    }

    /// At least how many members these are: the most that answered one of the commitments.
    pub(super) fn members(&self, group: Group, regions: &[usize], codes: &[usize]) -> u32 {
        let answered = |code: &usize| -> u32 {
            let sizes = regions.iter().map(|region| self.size(group, *region, *code));
            sizes.sum()
        };
        codes.iter().map(answered).max().unwrap_or(0)
    }

    /// The commitments that anyone of a group answered, ascending.
    pub(super) fn answered(&self, group: Group) -> Vec<usize> {
        let any = |code: &usize| (0..self.regions).any(|region| self.size(group, region, *code) > 0);
        (0..self.codes).filter(any).collect()
    }

    /// The regions in which anyone of a group answered one of the commitments, ascending.
    pub(super) fn regions_of(&self, group: Group, codes: &[usize]) -> Vec<usize> {
        let any = |region: &usize| codes.iter().any(|code| self.size(group, *region, *code) > 0);
        (0..self.regions).filter(any).collect()
    }
}
