//! Which answers a row covers, by its name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::atom::Atom;
use super::failure::{Problem, RowName};
use super::known::{Known, KnownCommitment, KnownSize};
use super::report::AuditBlock;
use crate::disclose::atoms::AtomGrid;
use crate::disclose::primary::{Sums, add};
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, JOIN, LATE_REPORTS, Level};
use crate::domain::group::Group;

/// What a row covers.
pub(super) struct Cover {
    /// Answers, where there are any, and any are published.
    pub atoms: Vec<Atom>,
    /// Whether it is about answers, and nothing about them is published.
    pub is_withheld: bool,
    /// How many are addressed.
    pub addressed: u32,
    /// Whether it joins what has rows of its own.
    pub is_joined: bool,
    /// The answers among its own that everybody knows.
    pub attributed: Sums,
}

/// Where the code of who takes part stands among all codes.
const SUBMISSION: usize = 0;

/// A code of a level.
struct Code<'a> {
    level: Level,
    name: &'a str,
    /// The commitments it sums, ascending; none of who takes part.
    commitments: Vec<usize>,
}

/// Reads names of rows.
pub(super) struct Covers<'a> {
    known: &'a Known,
    /// Every code of every level, that of who takes part first.
    codes: Vec<Code<'a>>,
    /// Where a code stands among them, by level and name.
    by_code: HashMap<(&'static str, &'a str), usize>,
    /// How many stand in each cell.
    grid: AtomGrid,
    sizes: Vec<KnownSize>,
    late: BTreeMap<usize, Vec<(Group, usize)>>,
}

impl<'a> Covers<'a> {
    pub(super) fn new(known: &'a Known) -> Self {
        let mut codes: Vec<Code<'a>> = Vec::new();
        let mut by_code = HashMap::new();
        let mut push = |level: Level, code: &'a str, commitment: Option<usize>| {
            let at = *by_code.entry((level.name(), code)).or_insert_with(|| {
                codes.push(Code {
                    level,
                    name: code,
                    commitments: Vec::new(),
                });
                codes.len() - 1
            });
            codes[at].commitments.extend(commitment);
        };
        push(Level::Submission, ALL_CODES, None);
        for (index, commitment) in known.commitments.iter().enumerate() {
            push(Level::Commitment, &commitment.id, Some(index));
            if !commitment.derived {
                push(Level::Section, &commitment.section, Some(index));
                push(Level::Audience, &commitment.audience, Some(index));
                push(Level::All, ALL_CODES, Some(index));
                for framework in &commitment.frameworks {
                    push(Level::Framework, framework, Some(index));
                }
            }
        }
        let grid = AtomGrid {
            groups: known.groups.len(),
            regions: known.regions.len(),
            codes: known.commitments.len(),
        };
        let mut sizes = vec![KnownSize::default(); grid.len()];
        for ((group, region, commitment), size) in &known.cells {
            sizes[grid.at(*group, *region, *commitment)] = *size;
        }
        let mut late: BTreeMap<usize, Vec<(Group, usize)>> = BTreeMap::new();
        for (wave, group, commitment) in known.late.keys() {
            late.entry(*wave).or_default().push((*group, *commitment));
        }
        Self {
            known,
            codes,
            by_code,
            grid,
            sizes,
            late,
        }
    }

    /// Where a code stands.
    fn code(&self, level: &str, code: &str) -> Option<usize> {
        self.by_code.get(&(level, code)).copied()
    }

    fn is_answer(&self, commitment: &KnownCommitment) -> bool {
        !commitment.derived || self.known.hides_participants
    }

    /// What a row covers; none where it is no row about answers.
    pub(super) fn of(&self, name: &RowName) -> Result<Option<Cover>, Box<Problem>> {
        if name.level == Level::Submission.name() {
            return Ok(None);
        }
        let unknown = |what, part: &str| {
            Box::new(Problem::UnknownPart {
                row: name.clone(),
                what,
                part: part.to_owned(),
            })
        };
        let mut commitments: BTreeSet<usize> = BTreeSet::new();
        let codes: Vec<&str> = name.code.split(JOIN).collect();
        for code in &codes {
            let found = self.code(&name.level, code);
            let found = found.ok_or_else(|| unknown("code", code))?;
            commitments.extend(&self.codes[found].commitments);
        }
        if commitments
            .iter()
            .any(|index| !self.is_answer(&self.known.commitments[*index]))
        {
            return Ok(None);
        }
        let addressed: BTreeSet<Group> = commitments
            .iter()
            .flat_map(|index| self.known.commitments[*index].groups.iter().copied())
            .collect();
        let groups: BTreeSet<Group> = if name.group == ALL_NAME {
            addressed.clone()
        } else {
            let named = name.group.split(JOIN).map(|part| {
                let found = self.known.group(part);
                found.ok_or_else(|| unknown("group", part))
            });
            named.collect::<Result<_, _>>()?
        };
        let (regions, joins_regions) = self.regions(name, &unknown)?;
        let is_about_answers = commitments
            .iter()
            .any(|index| !self.known.commitments[*index].derived);
        let mut cover = Cover {
            atoms: Vec::new(),
            is_withheld: is_about_answers && self.known.is_withheld,
            addressed: 0,
            attributed: [0; 8],
            is_joined: codes.len() > 1
                || joins_regions
                || (name.group != ALL_NAME && groups.len() > 1),
        };
        self.fill(name, &mut cover, &groups, &commitments, &regions);
        Ok(Some(cover))
    }

    /// The regions of a row, and whether it joins regions or is about late reports.
    fn regions(
        &self,
        name: &RowName,
        unknown: &dyn Fn(&'static str, &str) -> Box<Problem>,
    ) -> Result<(Vec<usize>, bool), Box<Problem>> {
        let position = |part: &str| self.known.regions.iter().position(|known| known == part);
        Ok(match name.region.as_str() {
            ALL_NAME => ((0..self.known.regions.len()).collect(), false),
            _ if name.is_late() => (Vec::new(), true),
            region => {
                if let Some(region) = position(region) {
                    return Ok((vec![region], false));
                }
                let parts = region.split(JOIN);
                let found = parts.map(|part| position(part).ok_or_else(|| unknown("region", part)));
                (found.collect::<Result<_, _>>()?, true)
            }
        })
    }

    fn fill(
        &self,
        name: &RowName,
        cover: &mut Cover,
        groups: &BTreeSet<Group>,
        commitments: &BTreeSet<usize>,
        regions: &[usize],
    ) {
        let is_panel = name.basis == Basis::Panel.name();
        for group in groups {
            for region in regions {
                for commitment in commitments {
                    let is_withheld =
                        self.known.is_withheld && !self.known.commitments[*commitment].derived;
                    let size = &self.sizes[self.grid.at(*group, *region, *commitment)];
                    cover.addressed += if is_panel {
                        size.panel_addressed
                    } else {
                        size.addressed
                    };
                    if size.answers > 0 && !is_withheld {
                        cover.atoms.push(Atom::First(*group, *region, *commitment));
                    }
                }
            }
        }
        if is_panel {
            return;
        }
        for ((group, region, commitment), sums) in &self.known.attributed {
            if groups.contains(group)
                && regions.contains(region)
                && commitments.contains(commitment)
            {
                add(&mut cover.attributed, sums);
            }
        }
        if !(name.is_late() || name.region == ALL_NAME) {
            return;
        }
        // Late answers of one wave and group stand together where they lie wholly inside.
        let only = name.late_wave();
        for (wave, atoms) in self
            .late
            .iter()
            .filter(|it| only.is_none_or(|only| *it.0 == only))
        {
            for part in self.late_parts(*wave, atoms) {
                let inside = part.iter().all(|(group, commitment)| {
                    groups.contains(group) && commitments.contains(commitment)
                });
                if inside {
                    for (group, commitment) in part {
                        cover.atoms.push(Atom::Late(*wave, group, commitment));
                        if name.is_late() {
                            cover.addressed += self.known.late[&(*wave, group, commitment)];
                        }
                    }
                }
            }
        }
    }

    /// The tables of a wave of late answers.
    fn late_parts(&self, wave: usize, atoms: &[(Group, usize)]) -> Vec<Vec<(Group, usize)>> {
        let tables = &self.known.late_tables;
        let own = tables.iter().filter(|table| table.wave == wave);
        own.map(|table| {
            let held = atoms.iter().filter(|(group, commitment)| {
                table.groups.contains(group) && table.commitments.contains(commitment)
            });
            held.copied().collect()
        })
        .collect()
    }

    /// Every row of the cube with how many it addresses.
    pub(super) fn rows_of_the_cube(&self) -> CubeRows<'_> {
        let mut rows = CubeRows {
            covers: self,
            addressed: vec![
                0;
                2 * (self.grid.groups + 1) * (self.grid.regions + 1) * self.codes.len()
            ],
        };
        let mut codes_of = vec![Vec::new(); self.grid.codes];
        for (at, code) in self.codes.iter().enumerate() {
            for commitment in &code.commitments {
                codes_of[*commitment].push(at);
            }
        }
        for ((group, region, commitment), size) in &self.known.cells {
            for code in &codes_of[*commitment] {
                rows.count(Basis::All, (*group, *region), *code, size.addressed);
                rows.count(Basis::Panel, (*group, *region), *code, size.panel_addressed);
            }
        }
        for (place, (expected, _)) in &self.known.members {
            rows.count(Basis::All, *place, SUBMISSION, *expected);
        }
        for (place, expected) in &self.known.panel_members {
            rows.count(Basis::Panel, *place, SUBMISSION, *expected);
        }
        rows
    }

    /// How many answers an atom holds.
    pub(super) fn size(&self, atom: &Atom) -> u32 {
        match *atom {
            Atom::First(group, region, commitment) => {
                self.sizes[self.grid.at(group, region, commitment)].answers
            }
            Atom::Late(wave, group, commitment) => self
                .known
                .late
                .get(&(wave, group, commitment))
                .copied()
                .unwrap_or(0),
        }
    }

    /// Every atom with answers that have to be published.
    pub(super) fn atoms(&self) -> Vec<Atom> {
        let first = self.known.cells.iter().filter(|((.., commitment), size)| {
            size.answers > 0
                && !self.known.is_withheld
                && !self.known.commitments[*commitment].derived
        });
        let first =
            first.map(|((group, region, commitment), _)| Atom::First(*group, *region, *commitment));
        let late = self.known.late.keys();
        let late = late.map(|(wave, group, commitment)| Atom::Late(*wave, *group, *commitment));
        first.chain(late).collect()
    }

    pub(super) fn not_covered(&self, atom: &Atom) -> Problem {
        let region = match atom {
            Atom::First(_, region, _) => self.known.regions[*region].clone(),
            Atom::Late(..) => LATE_REPORTS.to_owned(),
        };
        Problem::NotCovered {
            group: atom.group().name().to_owned(),
            region,
            commitment: self.known.commitments[atom.commitment()].id.clone(),
        }
    }

    /// At least how many members gave these answers, by a size of each: of each group and region the most that
    /// answered one commitment.
    fn members_by(atoms: &[Atom], size: impl Fn(&Atom) -> u32) -> u32 {
        let mut by_region: BTreeMap<(Group, Option<usize>), u32> = BTreeMap::new();
        for atom in atoms {
            let region = match atom {
                Atom::First(_, region, _) => Some(*region),
                Atom::Late(..) => None,
            };
            let most = by_region.entry((atom.group(), region)).or_default();
            *most = size(atom).max(*most);
        }
        by_region.values().sum()
    }

    /// At most how many of these answers one member gave.
    pub(super) fn answers_each(atoms: &[Atom]) -> u32 {
        let mut by_group: BTreeMap<Group, BTreeSet<usize>> = BTreeMap::new();
        for atom in atoms {
            by_group
                .entry(atom.group())
                .or_default()
                .insert(atom.commitment());
        }
        let most = by_group.values().map(BTreeSet::len).max().unwrap_or(0);
        u32::try_from(most).unwrap_or(u32::MAX)
    }

    /// At least how many members of both cycles, and how many others, gave these answers.
    pub(super) fn panel_members(&self, atoms: &[Atom]) -> (u32, u32) {
        let panel = |atom: &Atom| match *atom {
            Atom::First(group, region, commitment) => {
                self.sizes[self.grid.at(group, region, commitment)].panel_answers
            }
            Atom::Late(..) => 0,
        };
        let others = |atom: &Atom| self.size(atom).saturating_sub(panel(atom));
        (
            Self::members_by(atoms, panel),
            Self::members_by(atoms, others),
        )
    }

    /// A block as the report shows it.
    pub(super) fn block(&self, name: RowName, atoms: Vec<Atom>, sums: Sums) -> AuditBlock {
        let regions: BTreeSet<Option<usize>> = atoms
            .iter()
            .map(|atom| match atom {
                Atom::First(_, region, _) => Some(*region),
                Atom::Late(..) => None,
            })
            .collect();
        let commitments: BTreeSet<usize> = atoms.iter().map(|atom| atom.commitment()).collect();
        AuditBlock {
            name,
            members: Self::members_by(&atoms, |atom| self.size(atom)),
            answers_each: Self::answers_each(&atoms),
            joins: (regions.len(), commitments.len()),
            atoms,
            sums,
        }
    }

    /// How many of the members of a row are known to have submitted.
    pub(super) fn submitted(&self, name: &RowName) -> u32 {
        let covered = self.known.members.iter().filter(|((group, region), _)| {
            (name.group == ALL_NAME || name.group == group.name())
                && (name.region == ALL_NAME || name.region == self.known.regions[*region])
        });
        covered.map(|(_, (_, submitted))| submitted).sum()
    }

    /// The row about the commitment that reporting itself implements, of the same members.
    pub(super) fn derived_row(&self, name: &RowName) -> Option<RowName> {
        let derived = self
            .known
            .commitments
            .iter()
            .find(|commitment| commitment.derived)?;
        Some(RowName {
            level: Level::Commitment.name().to_owned(),
            code: derived.id.clone(),
            ..name.clone()
        })
    }
}

/// The rows that have to be there, each with how many it addresses: by basis, group, region and code, each with
/// a place for all.
pub(super) struct CubeRows<'a> {
    covers: &'a Covers<'a>,
    addressed: Vec<u32>,
}

impl CubeRows<'_> {
    /// Where a row stands.
    fn at(&self, basis: Basis, group: Option<Group>, region: Option<usize>, code: usize) -> usize {
        let regions = self.covers.grid.regions;
        let groups = self.covers.grid.groups;
        let group = group.map_or(groups, Group::index);
        let table = basis as usize * (groups + 1) + group;
        (table * (regions + 1) + region.unwrap_or(regions)) * self.covers.codes.len() + code
    }

    /// Adds members of a group and a region to the four rows that hold them.
    fn count(&mut self, basis: Basis, (group, region): (Group, usize), code: usize, count: u32) {
        for group in [Some(group), None] {
            for region in [Some(region), None] {
                let at = self.at(basis, group, region, code);
                self.addressed[at] += count;
            }
        }
    }

    /// How many a row addresses, which is then no longer missing; none where it is no row of the cube.
    pub(super) fn take(&mut self, name: &RowName) -> Option<u32> {
        let basis = [Basis::All, Basis::Panel]
            .into_iter()
            .find(|basis| basis.name() == name.basis)?;
        let group = match name.group.as_str() {
            ALL_NAME => None,
            group => Some(self.covers.known.group(group)?),
        };
        let region = match name.region.as_str() {
            ALL_NAME => None,
            region => Some(
                self.covers
                    .known
                    .regions
                    .iter()
                    .position(|known| known == region)?,
            ),
        };
        let at = self.at(
            basis,
            group,
            region,
            self.covers.code(&name.level, &name.code)?,
        );
        Some(std::mem::take(&mut self.addressed[at])).filter(|count| *count > 0)
    }

    /// The names of those that are left.
    pub(super) fn names(&self) -> Vec<RowName> {
        let mut names = Vec::new();
        let known = &self.covers.known.groups;
        let groups = || known.iter().copied().map(Some).chain([None]);
        let regions = || (0..self.covers.grid.regions).map(Some).chain([None]);
        for basis in [Basis::All, Basis::Panel] {
            for group in groups() {
                for region in regions() {
                    for (code, of) in self.covers.codes.iter().enumerate() {
                        if self.addressed[self.at(basis, group, region, code)] > 0 {
                            names.push(RowName {
                                basis: basis.name().to_owned(),
                                group: group.map_or(ALL_NAME, Group::name).to_owned(),
                                region: region
                                    .map_or(ALL_NAME, |region| &self.covers.known.regions[region])
                                    .to_owned(),
                                level: of.level.name().to_owned(),
                                code: of.name.to_owned(),
                            });
                        }
                    }
                }
            }
        }
        names
    }
}
