//! What the published table must consist of, worked out from what readers know alone: the cells
//! that hold answers, and every row with the cells it sums.

use super::equations::Signed;
use super::failure::RowName;
use crate::disclose::known::{Known, KnownBasis, KnownCommitment};
use crate::disclose::primary::{Answers, yes_or_no};
use crate::domain::cube::{ALL_CODES, ALL_NAME, Level};
use crate::domain::status::Status;

/// One (group, region, commitment) cell, or (group, region) at level `submission`.
pub(super) struct KnownAtom {
    pub group: usize,
    pub region: usize,
    /// Position of the commitment; one past the last for level `submission`.
    pub table: usize,
    pub addressed: u32,
    pub reported: u32,
    /// Its figures, where every reader knows them.
    pub constant: Option<Answers>,
}

impl KnownAtom {
    /// Members whose answer the cell holds.
    pub(super) fn size(&self, model: &Model<'_>) -> u32 {
        if self.table == model.submission_table() {
            self.addressed
        } else {
            self.reported
        }
    }
}

/// A row that must be in the table.
pub(super) struct KnownRow {
    /// Position among the rows.
    pub index: usize,
    pub name: RowName,
    pub level: Level,
    /// None for all groups.
    pub group: Option<usize>,
    /// None for all regions.
    pub region: Option<usize>,
    /// At levels `commitment` and `submission`: position of the table.
    pub table: Option<usize>,
    /// Positions of the cells it sums.
    pub atoms: Vec<usize>,
}

/// Everything a reader knows of one basis, by position.
pub(super) struct Model<'a> {
    pub basis: &'a str,
    pub commitments: &'a [KnownCommitment],
    pub groups: Vec<&'a str>,
    pub regions: Vec<&'a str>,
    pub atoms: Vec<KnownAtom>,
    /// Position of the atom by table, group and region.
    places: Vec<Option<usize>>,
    /// Members and submissions by group and region.
    members: Vec<(u32, u32)>,
    pub hides_participants: bool,
}

impl<'a> Model<'a> {
    /// Builds the model of one basis.
    pub(super) fn new(known: &'a Known, basis: &'a KnownBasis, hides_participants: bool) -> Self {
        let mut groups: Vec<&str> = Vec::new();
        let mut regions: Vec<&str> = Vec::new();
        for member in &basis.members {
            remember(&mut groups, &member.group);
            remember(&mut regions, &member.region);
        }
        for cell in &basis.cells {
            remember(&mut groups, &cell.group);
            remember(&mut regions, &cell.region);
        }
        let mut model = Self {
            basis: &basis.basis,
            commitments: &known.commitments,
            places: vec![None; (known.commitments.len() + 1) * groups.len() * regions.len()],
            members: vec![(0, 0); groups.len() * regions.len()],
            groups,
            regions,
            atoms: Vec::new(),
            hides_participants,
        };
        for member in &basis.members {
            let (group, region) = model.position(&member.group, &member.region);
            let at = group * model.regions.len() + region;
            model.members[at] = (member.expected, member.submitted);
            let table = model.submission_table();
            model.push(table, group, region, member.expected, member.submitted);
        }
        for cell in &basis.cells {
            let (group, region) = model.position(&cell.group, &cell.region);
            let found = known
                .commitments
                .iter()
                .position(|commitment| commitment.id == cell.commitment);
            if let Some(table) = found {
                model.push(table, group, region, cell.addressed, cell.reported);
            }
        }
        model
    }

    fn position(&self, group: &str, region: &str) -> (usize, usize) {
        (
            self.group_named(group).unwrap_or_default(),
            self.region_named(region).unwrap_or_default(),
        )
    }

    /// Position of the group of this name.
    pub(super) fn group_named(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|known| *known == name)
    }

    /// Position of the region of this name.
    pub(super) fn region_named(&self, name: &str) -> Option<usize> {
        self.regions.iter().position(|known| *known == name)
    }

    fn place(&self, table: usize, group: usize, region: usize) -> usize {
        (table * self.groups.len() + group) * self.regions.len() + region
    }

    fn push(&mut self, table: usize, group: usize, region: usize, addressed: u32, reported: u32) {
        if addressed == 0 {
            return;
        }
        let at = self.place(table, group, region);
        self.places[at] = Some(self.atoms.len());
        self.atoms.push(KnownAtom {
            group,
            region,
            table,
            addressed,
            reported,
            constant: self.constant(table, group, region, addressed, reported),
        });
    }

    fn constant(
        &self,
        table: usize,
        group: usize,
        region: usize,
        addressed: u32,
        reported: u32,
    ) -> Option<Answers> {
        if self.hides_participants {
            None
        } else if table == self.submission_table() {
            Some(yes_or_no(reported, addressed.saturating_sub(reported)))
        } else if self.commitments[table].derived {
            let mut answers = [0; 7];
            answers[Status::Implemented.index()] = reported;
            Some(answers)
        } else if self.submitted(group, region) == 0 {
            Some([0; 7])
        } else {
            None
        }
    }

    /// Submissions of a group in a region.
    pub(super) fn submitted(&self, group: usize, region: usize) -> u32 {
        self.members[group * self.regions.len() + region].1
    }

    /// The table of level `submission`: one past the commitments.
    pub(super) fn submission_table(&self) -> usize {
        self.commitments.len()
    }

    /// Whether a table holds participation, which needs no protection.
    pub(super) fn is_exempt(&self, table: usize) -> bool {
        !self.hides_participants
            && self
                .commitments
                .get(table)
                .is_none_or(|commitment| commitment.derived)
    }

    /// Whether a table is never public: submitting implements the commitment, and who submitted is
    /// protected.
    pub(super) fn is_never_public(&self, table: usize) -> bool {
        self.hides_participants
            && self
                .commitments
                .get(table)
                .is_some_and(|commitment| commitment.derived)
    }

    /// The atom of a table, group and region.
    pub(super) fn atom(&self, table: usize, group: usize, region: usize) -> Option<usize> {
        self.places[self.place(table, group, region)]
    }

    /// The name of a row at level `commitment` or `submission`.
    pub(super) fn name(
        &self,
        table: usize,
        group: Option<usize>,
        region: Option<usize>,
    ) -> RowName {
        let (level, code) = match self.commitments.get(table) {
            Some(commitment) => (Level::Commitment, commitment.id.as_str()),
            None => (Level::Submission, ALL_CODES),
        };
        self.row_name(level, code, group, region)
    }

    /// The name of a withheld cell.
    pub(super) fn atom_name(&self, atom: usize) -> RowName {
        let atom = &self.atoms[atom];
        self.name(atom.table, Some(atom.group), Some(atom.region))
    }

    fn row_name(
        &self,
        level: Level,
        code: &str,
        group: Option<usize>,
        region: Option<usize>,
    ) -> RowName {
        RowName {
            basis: self.basis.to_owned(),
            group: group
                .map_or(ALL_NAME, |index| self.groups[index])
                .to_owned(),
            region: region
                .map_or(ALL_NAME, |index| self.regions[index])
                .to_owned(),
            level: level.name().to_owned(),
            code: code.to_owned(),
        }
    }

    /// Every row that must be there: those in which anybody is addressed.
    pub(super) fn rows(&self) -> Vec<KnownRow> {
        let mut rows = Vec::new();
        for (level, code, tables) in self.codes() {
            let table = matches!(level, Level::Commitment | Level::Submission).then(|| tables[0]);
            for group in (0..self.groups.len()).map(Some).chain([None]) {
                for region in (0..self.regions.len()).map(Some).chain([None]) {
                    let atoms = self.atoms_of(&tables, group, region);
                    if !atoms.is_empty() {
                        rows.push(KnownRow {
                            index: rows.len(),
                            name: self.row_name(level, code, group, region),
                            level,
                            group,
                            region,
                            table,
                            atoms,
                        });
                    }
                }
            }
        }
        rows
    }

    fn atoms_of(
        &self,
        tables: &[usize],
        group: Option<usize>,
        region: Option<usize>,
    ) -> Vec<usize> {
        let groups = group.map_or(0..self.groups.len(), |group| group..group + 1);
        let regions = region.map_or(0..self.regions.len(), |region| region..region + 1);
        let mut atoms: Vec<usize> = tables
            .iter()
            .flat_map(|table| groups.clone().map(move |group| (*table, group)))
            .flat_map(|(table, group)| regions.clone().map(move |region| (table, group, region)))
            .filter_map(|(table, group, region)| self.atom(table, group, region))
            .collect();
        atoms.sort_unstable();
        atoms
    }

    /// Every code of every level, with the tables it sums.
    fn codes(&self) -> Vec<(Level, &'a str, Vec<usize>)> {
        let mut codes = vec![
            (Level::Submission, ALL_CODES, vec![self.submission_table()]),
            (Level::All, ALL_CODES, (0..self.commitments.len()).collect()),
        ];
        let first_upper = codes.len();
        for (table, commitment) in self.commitments.iter().enumerate() {
            let upper = [
                (Level::Audience, &commitment.audience),
                (Level::Section, &commitment.section),
            ];
            let frameworks = commitment
                .frameworks
                .iter()
                .map(|id| (Level::Framework, id));
            for (level, code) in upper.into_iter().chain(frameworks) {
                let found = codes[first_upper..]
                    .iter_mut()
                    .find(|(known, name, _)| *known == level && *name == code.as_str());
                match found {
                    Some((_, _, tables)) => tables.push(table),
                    None => codes.push((level, code, vec![table])),
                }
            }
        }
        for (table, commitment) in self.commitments.iter().enumerate() {
            codes.push((Level::Commitment, &commitment.id, vec![table]));
        }
        codes
    }
}

fn remember<'a>(names: &mut Vec<&'a str>, name: &'a str) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// Answers that may be subtracted.
pub(super) fn signed(answers: &Answers) -> Signed {
    answers.map(i64::from)
}
