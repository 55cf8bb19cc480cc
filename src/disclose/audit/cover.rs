//! Which answers a row covers, by its name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::failure::{Problem, RowName};
use super::known::{Known, KnownCommitment};
use super::report::AuditBlock;
use crate::disclose::primary::Sums;
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, JOIN, LATE_REPORTS, Level};
use crate::domain::group::Group;

/// Answers that nobody can tell apart by any name: those of a group and a region to a commitment, or those
/// that came in later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Atom {
    /// Of the first release: group, region, commitment.
    First(Group, usize, usize),
    /// Later: wave, group, commitment.
    Late(usize, Group, usize),
}

impl Atom {
    const fn group(self) -> Group {
        match self {
            Self::First(group, ..) | Self::Late(_, group, _) => group,
        }
    }

    const fn commitment(self) -> usize {
        match self {
            Self::First(.., commitment) | Self::Late(.., commitment) => commitment,
        }
    }
}

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
}

/// Reads names of rows.
pub(super) struct Covers<'a> {
    known: &'a Known,
    /// Commitments by level and code.
    codes: HashMap<(&'static str, &'a str), Vec<usize>>,
    late: BTreeMap<usize, Vec<(Group, usize)>>,
}

impl<'a> Covers<'a> {
    pub(super) fn new(known: &'a Known) -> Self {
        let mut codes: HashMap<(&'static str, &'a str), Vec<usize>> = HashMap::new();
        for (index, commitment) in known.commitments.iter().enumerate() {
            let mut push = |level: Level, code: &'a str| {
                codes.entry((level.name(), code)).or_default().push(index);
            };
            push(Level::Commitment, &commitment.id);
            if !commitment.derived {
                push(Level::Section, &commitment.section);
                push(Level::Audience, &commitment.audience);
                push(Level::All, ALL_CODES);
                for framework in &commitment.frameworks {
                    push(Level::Framework, framework);
                }
            }
        }
        let mut late: BTreeMap<usize, Vec<(Group, usize)>> = BTreeMap::new();
        for (wave, group, commitment) in known.late.keys() {
            late.entry(*wave).or_default().push((*group, *commitment));
        }
        Self { known, codes, late }
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
        let mut commitments = BTreeSet::new();
        let codes: Vec<&str> = name.code.split(JOIN).collect();
        for code in &codes {
            let found = self
                .codes
                .iter()
                .find(|((level, known), _)| *level == name.level && known == code);
            let (_, found) = found.ok_or_else(|| unknown("code", code))?;
            commitments.extend(found.iter().copied());
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
                let found = Group::ALL.into_iter().find(|group| group.name() == part);
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
                    let cell = (*group, *region, *commitment);
                    let Some(size) = self.known.cells.get(&cell) else {
                        continue;
                    };
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
        if is_panel || !(name.is_late() || name.region == ALL_NAME) {
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
    pub(super) fn rows_of_the_cube(&self) -> HashMap<RowName, u32> {
        let mut rows: HashMap<RowName, u32> = HashMap::new();
        let mut push =
            |basis: Basis, group: &str, region: &str, level: &str, code: &str, count: u32| {
                if count > 0 {
                    let name = RowName {
                        basis: basis.name().to_owned(),
                        group: group.to_owned(),
                        region: region.to_owned(),
                        level: level.to_owned(),
                        code: code.to_owned(),
                    };
                    *rows.entry(name).or_default() += count;
                }
            };
        let codes_of = |commitment: usize| {
            let own = self.codes.iter();
            own.filter(move |(_, commitments)| commitments.contains(&commitment))
                .map(|((level, code), _)| (*level, *code))
                .collect::<Vec<_>>()
        };
        let codes: Vec<Vec<(&str, &str)>> =
            (0..self.known.commitments.len()).map(codes_of).collect();
        for ((group, region, commitment), size) in &self.known.cells {
            let region = self.known.regions[*region].as_str();
            for (level, code) in &codes[*commitment] {
                for group in [group.name(), ALL_NAME] {
                    for region in [region, ALL_NAME] {
                        push(Basis::All, group, region, level, code, size.addressed);
                        push(
                            Basis::Panel,
                            group,
                            region,
                            level,
                            code,
                            size.panel_addressed,
                        );
                    }
                }
            }
        }
        let submission = Level::Submission.name();
        for ((group, region), (expected, _)) in &self.known.members {
            let region = self.known.regions[*region].as_str();
            for group in [group.name(), ALL_NAME] {
                for region in [region, ALL_NAME] {
                    push(Basis::All, group, region, submission, ALL_CODES, *expected);
                }
            }
        }
        for ((group, region), expected) in &self.known.panel_members {
            let region = self.known.regions[*region].as_str();
            for group in [group.name(), ALL_NAME] {
                for region in [region, ALL_NAME] {
                    push(
                        Basis::Panel,
                        group,
                        region,
                        submission,
                        ALL_CODES,
                        *expected,
                    );
                }
            }
        }
        rows
    }

    /// How many answers an atom holds.
    pub(super) fn size(&self, atom: &Atom) -> u32 {
        match *atom {
            Atom::First(group, region, commitment) => {
                let cell = self.known.cells.get(&(group, region, commitment));
                cell.map_or(0, |size| size.answers)
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
                let cell = self.known.cells.get(&(group, region, commitment));
                cell.map_or(0, |size| size.panel_answers)
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
