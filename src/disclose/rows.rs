//! The public rows: blocks, and unions of blocks; nothing else about answers.
//!
//! A row of the cube keeps its figures where it is a union of blocks. Where regions, commitments, sections or
//! groups are joined, rows with the joined names stand beside it: those of the finest sets that are unions.

use std::collections::HashMap;

use rayon::prelude::*;

use super::atoms::AtomGrid;
use super::draw::items_of;
use super::primary::{Sums, add};
use super::seats::{self, seated};
use super::state::{BlockSums, Counted, block_sums};
use crate::domain::cube::{
    Basis, CellKey, CommitmentPlace, Cube, CubeRow, JoinedRegions, JoinedRow, Level, PublicCube,
    PublicFigures, PublicRow,
};
use crate::domain::cycle::Participants;
use crate::domain::group::{Group, Groups};
use crate::domain::measures::Counts;
use crate::domain::publication::{Answer, BlockTable, PublishedState};
use crate::domain::status::Status;

/// Levels that sum answers, all of them in [`Level`]'s order.
const LEVELS: [Level; 5] = [
    Level::All,
    Level::Audience,
    Level::Section,
    Level::Framework,
    Level::Commitment,
];

/// Makes the public cube of what is published. `cube` names the rows and says who is addressed now, `now`
/// where each member is expected.
#[must_use]
pub fn public_cube(
    cube: &Cube,
    state: &PublishedState,
    now: &Counted,
    participants: Participants,
) -> PublicCube {
    let cube = &*seated(cube, state, now, participants);
    let sums = block_sums(state, &cube.dimensions);
    let unions = Unions::new(cube, state, &sums, now, participants);
    let rows = cube.rows().par_iter().map(|row| unions.row(row)).collect();
    let joined = unions.joined();
    PublicCube::new(cube.dimensions.clone(), rows, joined, state.is_withheld)
}

/// A table of the first wave, with the sums of its blocks.
struct SummedTable<'a> {
    of: &'a BlockTable,
    sets: Vec<u64>,
    sums: &'a [BlockSums],
}

/// A table of a later wave, with the sum of its one block.
struct LateTable<'a> {
    wave: usize,
    of: &'a BlockTable,
    sum: Sums,
}

impl LateTable<'_> {
    /// Whether it came with this wave, or with any.
    fn is_of(&self, wave: Option<usize>) -> bool {
        wave.is_none_or(|wave| self.wave == wave)
    }

    fn is_inside(&self, groups: &[Group], codes: &[bool]) -> bool {
        self.of.groups.iter().all(|group| groups.contains(group))
            && self.of.codes.iter().all(|code| codes[*code])
    }
}

struct Unions<'a> {
    cube: &'a Cube,
    state: &'a PublishedState,
    participants: Participants,
    /// Tables of the first wave.
    tables: Vec<SummedTable<'a>>,
    /// Tables of later waves.
    late: Vec<LateTable<'a>>,
    /// Answers that are published under their members' names.
    attributed: Vec<&'a Answer>,
    addressed: Addressed,
    /// Members expected, participants and those in time, by basis, group and region.
    taking_part: [Vec<[u32; 3]>; 2],
}

/// What a row covers.
struct RowCover<'a> {
    basis: Basis,
    groups: &'a [Group],
    /// Flags by commitment.
    codes: Vec<bool>,
    /// A set of regions; none for all.
    regions: Option<u64>,
}

impl RowCover<'_> {
    /// Whether an answer that is published by itself is one of the row's. The panel has none.
    fn holds(&self, answer: &Answer) -> bool {
        let is_of_region = |regions: u64| regions >> answer.region_index & 1 == 1;
        self.basis == Basis::All
            && self.groups.contains(&answer.group)
            && self.codes[answer.code_index]
            && self.regions.is_none_or(is_of_region)
    }
}

impl<'a> Unions<'a> {
    fn new(
        cube: &'a Cube,
        state: &'a PublishedState,
        sums: &'a [Vec<Vec<BlockSums>>],
        now: &Counted,
        participants: Participants,
    ) -> Self {
        let (mut tables, mut late) = (Vec::new(), Vec::new());
        for (wave, (tables_of, sums)) in state.waves.iter().zip(sums).enumerate() {
            for (table, sums) in tables_of.tables.iter().zip(sums) {
                if wave > 0 {
                    let mut sum = [0; 8];
                    for block in sums {
                        add(&mut sum, &block.all);
                    }
                    late.push(LateTable {
                        wave,
                        of: table,
                        sum,
                    });
                    continue;
                }
                let set = |regions: &Vec<usize>| regions.iter().fold(0, |set, at| set | 1 << at);
                tables.push(SummedTable {
                    of: table,
                    sets: table.blocks.iter().map(set).collect(),
                    sums,
                });
            }
        }
        Self {
            cube,
            state,
            participants,
            tables,
            late,
            attributed: (state.answers.iter())
                .filter(|published| published.is_attributed())
                .map(|published| &published.answer)
                .collect(),
            addressed: Addressed::new(cube),
            taking_part: [Basis::All, Basis::Panel]
                .map(|basis| taking_part(cube, state, now, basis)),
        }
    }

    fn regions(&self) -> usize {
        self.cube.dimensions.regions.len()
    }

    fn groups(&self) -> Groups {
        self.cube.dimensions.groups
    }

    /// A row of the cube as it is published.
    fn row(&self, row: &CubeRow) -> PublicRow {
        let key = row.key;
        let derived = key.level == Level::Commitment
            && self.cube.dimensions.commitments()[key.code_index].derived;
        if key.level == Level::Submission || derived {
            return self.participation(row);
        }
        let own = key.group.map(|group| [group]);
        let groups: &[Group] = own.as_ref().map_or(self.groups().all(), |own| own);
        let cover = RowCover {
            basis: key.basis,
            groups,
            codes: self.codes(key.level, &[key.code_index]),
            regions: key.region_index.map(|region| 1 << region),
        };
        PublicRow {
            key,
            addressed: self.addressed.of(&cover),
            figures: self.figures(&cover, key.level, &[key.code_index]),
        }
    }

    /// A row on who takes part.
    fn participation(&self, row: &CubeRow) -> PublicRow {
        let key = row.key;
        let groups = key
            .group
            .map_or_else(|| self.groups().all().to_vec(), |group| vec![group]);
        if self.participants == Participants::Hide {
            return self.protected_participation(row, &groups);
        }
        let mut sums = [0; 3];
        for group in groups.iter().filter(|group| self.concerns(&key, **group)) {
            for region in 0..self.regions() {
                if key.region_index.is_none_or(|only| only == region) {
                    let at = group.index() * self.regions() + region;
                    let part = self.taking_part[key.basis as usize][at];
                    sums.iter_mut()
                        .zip(part)
                        .for_each(|(sum, part)| *sum += part);
                }
            }
        }
        let [addressed, submitted, on_time] = sums;
        let mut counts = Counts {
            addressed,
            on_time,
            ..Counts::default()
        };
        let is_submission = key.level == Level::Submission;
        if !is_submission {
            counts.statuses[Status::Implemented.index()] = submitted;
        }
        PublicRow {
            key,
            addressed,
            figures: Some(PublicFigures {
                counts,
                submissions: if is_submission { submitted } else { 0 },
                shows_on_time: true,
                shows_evidence: false,
                is_revised: false,
            }),
        }
    }

    /// Whether a row of participation is about a group.
    fn concerns(&self, key: &CellKey, group: Group) -> bool {
        key.level == Level::Submission
            || self.cube.dimensions.commitments()[key.code_index]
                .groups
                .contains(&group)
    }

    /// Participation where it is protected: the blocks of the commitment that reporting itself implements.
    fn protected_participation(&self, row: &CubeRow, groups: &[Group]) -> PublicRow {
        let key = row.key;
        let places = self.cube.dimensions.commitments();
        let derived = if key.level == Level::Commitment {
            Some(key.code_index)
        } else {
            let for_all = |place: &CommitmentPlace| {
                place.derived && groups.iter().all(|group| place.groups.contains(group))
            };
            places.iter().position(for_all)
        };
        let figures = derived
            .filter(|_| key.basis == Basis::All)
            .and_then(|code| {
                let cover = RowCover {
                    basis: Basis::All,
                    groups,
                    codes: (0..places.len()).map(|index| index == code).collect(),
                    regions: key.region_index.map(|region| 1 << region),
                };
                let mut figures = self.figures(&cover, Level::Commitment, &[code])?;
                figures.counts.addressed = row.counts.addressed;
                if key.level == Level::Submission {
                    figures.submissions = figures.counts.completed();
                    figures.counts.statuses = [0; 7];
                }
                Some(figures)
            });
        PublicRow {
            key,
            addressed: row.counts.addressed,
            figures,
        }
    }

    /// Flags of the commitments that codes of a level sum.
    fn codes(&self, level: Level, code_indices: &[usize]) -> Vec<bool> {
        let dimensions = &self.cube.dimensions;
        let mut flags = vec![false; dimensions.commitments().len()];
        for code in code_indices {
            for index in dimensions.commitments_of(level, *code) {
                flags[index] = true;
            }
        }
        flags
    }

    /// The figures of a row; none unless it is a union of blocks.
    fn figures(
        &self,
        cover: &RowCover<'_>,
        level: Level,
        codes: &[usize],
    ) -> Option<PublicFigures> {
        let mut sums = [0; 8];
        let places = self.cube.dimensions.commitments().iter();
        let mut covered = places.zip(&cover.codes).filter(|(_, is_in)| **is_in);
        let is_participation = covered.all(|(place, _)| place.derived);
        if self.state.is_withheld && !is_participation {
            return None;
        }
        let mut groups = cover.groups.iter();
        if !groups.all(|group| self.is_in_tables(*group, &cover.codes)) {
            return None;
        }
        add(&mut sums, &self.first_sum(cover)?);
        if cover.basis == Basis::All && cover.regions.is_none() {
            add(&mut sums, &self.late_sum(None, cover.groups, &cover.codes));
        }
        for answer in self.attributed.iter().filter(|answer| cover.holds(answer)) {
            sums[answer.status.index()] += 1;
        }
        let mut counts = Counts {
            addressed: self.addressed.of(cover),
            ..Counts::default()
        };
        counts.statuses.copy_from_slice(&sums[..7]);
        let mut figures = PublicFigures {
            counts,
            submissions: 0,
            shows_on_time: false,
            shows_evidence: false,
            is_revised: false,
        };
        let is_wide = matches!(level, Level::Audience | Level::All)
            && cover.basis == Basis::All
            && cover.regions.is_none();
        if is_wide {
            self.show_evidence(cover.groups, level, codes, &mut figures);
        }
        Some(figures)
    }

    /// Whether a row holds answers of a group.
    fn is_asked(&self, group: Group, codes: &[bool]) -> bool {
        let places = self.cube.dimensions.commitments().iter().zip(codes);
        places
            .filter(|(_, is_covered)| **is_covered)
            .any(|(place, _)| self.is_answer(place) && place.groups.contains(&group))
    }

    /// Whether a commitment holds answers: participation is one where it is protected.
    fn is_answer(&self, place: &CommitmentPlace) -> bool {
        !place.derived || self.participants == Participants::Hide
    }

    /// The answers of the first wave; none where a block lies on the edge, or is not split.
    fn first_sum(&self, cover: &RowCover<'_>) -> Option<Sums> {
        let mut sums = [0; 8];
        for SummedTable {
            of: table,
            sets,
            sums: of_blocks,
        } in &self.tables
        {
            let [by_code, by_group] = [
                share(table.codes.iter().map(|code| cover.codes[*code])),
                share(
                    table
                        .groups
                        .iter()
                        .map(|group| cover.groups.contains(group)),
                ),
            ];
            match (by_code, by_group) {
                (Overlap::None, _) | (_, Overlap::None) => continue,
                (Overlap::All, Overlap::All) => {}
                _ => return None,
            }
            for (set, of_block) in sets.iter().zip(*of_blocks) {
                let inside = cover.regions.map_or(*set, |regions| set & regions);
                if inside == 0 {
                    continue;
                }
                if inside != *set {
                    return None;
                }
                match cover.basis {
                    Basis::All => add(&mut sums, &of_block.all),
                    Basis::Panel => add(&mut sums, of_block.panel.as_ref()?),
                }
            }
        }
        Some(sums)
    }

    /// Where who submitted is protected, whether every commitment of a row that addresses a group stands in a
    /// table: without one, nothing of it may be known, not even that nobody answered.
    fn is_in_tables(&self, group: Group, codes: &[bool]) -> bool {
        if self.participants == Participants::List {
            return true;
        }
        let places = self.cube.dimensions.commitments();
        let mut covered =
            (0..codes.len()).filter(|code| codes[*code] && places[*code].groups.contains(&group));
        covered.all(|code| {
            let mut tables = self
                .tables
                .iter()
                .filter(|table| table.of.groups.contains(&group));
            let regions = 0..self.regions();
            let mut addressed = regions
                .map(|region| self.addressed.all[self.addressed.grid.at(group, region, code)]);
            tables.any(|table| table.of.codes.contains(&code)) || addressed.all(|count| count == 0)
        })
    }

    /// The late answers, of one wave or all, of blocks that lie wholly inside.
    fn late_sum(&self, wave: Option<usize>, groups: &[Group], codes: &[bool]) -> Sums {
        let mut sums = [0; 8];
        let tables = self.late.iter();
        for table in tables.filter(|it| it.is_of(wave) && it.is_inside(groups, codes)) {
            add(&mut sums, &table.sum);
        }
        sums
    }

    /// Evidence and timing as they were decided, where all that a row sums are shown.
    fn show_evidence(
        &self,
        groups: &[Group],
        level: Level,
        codes: &[usize],
        figures: &mut PublicFigures,
    ) {
        let own = self.state.evidence.iter().filter(|of| {
            let is_wanted = level == Level::All || codes.contains(&of.audience_index);
            is_wanted && of.groups.iter().any(|group| groups.contains(group))
        });
        let own: Vec<_> = own.collect();
        let counts = &mut figures.counts;
        // Of every group in the row something was decided.
        let asked = groups.iter().filter(|group| {
            self.is_asked(**group, &self.codes(level, codes)) && self.has_answers(**group)
        });
        let mut shows = asked
            .clone()
            .all(|group| own.iter().any(|of| of.groups.contains(group)));
        shows &= own
            .iter()
            .all(|of| of.groups.iter().all(|group| groups.contains(group)));
        let (mut shows_evidence, mut shows_on_time) = (shows, shows);
        for of in own {
            match of.evidence {
                Some((with_evidence, verified)) => {
                    counts.with_evidence += with_evidence;
                    counts.verified += verified;
                }
                None => shows_evidence = false,
            }
            match of.on_time {
                Some(on_time) => counts.on_time += on_time,
                None => shows_on_time = false,
            }
        }
        // Corrections may leave fewer completed than had evidence at the release.
        shows_evidence &= counts.with_evidence <= counts.completed();
        shows_on_time &= counts.on_time <= counts.reported();
        if !shows_evidence {
            (counts.with_evidence, counts.verified) = (0, 0);
        }
        if !shows_on_time {
            counts.on_time = 0;
        }
        figures.shows_evidence = shows_evidence;
        figures.shows_on_time = shows_on_time;
    }

    /// Whether any published answers are of a group.
    fn has_answers(&self, group: Group) -> bool {
        let first = self.tables.iter().map(|table| table.of);
        let mut all = first.chain(self.late.iter().map(|table| table.of));
        let mut attributed = self.attributed.iter();
        all.any(|table| table.groups.contains(&group))
            || attributed.any(|answer| answer.group == group)
    }

    /// Every row that joins several, in the order in which tables list them.
    fn joined(&self) -> Vec<JoinedRow> {
        let mut rows = Vec::new();
        let bases: &[Basis] = if self.addressed.panel.iter().any(|count| *count > 0) {
            &[Basis::All, Basis::Panel]
        } else {
            &[Basis::All]
        };
        let shown: Vec<Group> = self
            .groups()
            .iter()
            .filter(|group| self.has_answers(*group))
            .collect();
        let mut sets: Vec<Vec<Group>> = shown.iter().map(|group| vec![*group]).collect();
        let all = self.tables.iter().map(|table| table.of);
        sets.extend(all.map(|table| table.groups.clone()));
        sets.push(shown);
        sets.sort();
        sets.dedup();
        for basis in bases {
            for level in LEVELS {
                for groups in &sets {
                    for codes in self.joins_of_codes(level, groups) {
                        self.push_rows(*basis, level, groups, &codes, &mut rows);
                    }
                }
            }
        }
        let of_several = self.late.iter().map(|table| table.of.groups.clone());
        sets.extend(of_several.filter(|groups| groups.len() > 1));
        sets.sort();
        sets.dedup();
        // Where late reports came at several times, those of each time have rows of their own: their blocks may
        // overlap in what they are about.
        let waves = self.state.waves.len() - 1;
        let times = (1..=waves).filter(|_| waves > 1).map(Some);
        for wave in std::iter::once(None).chain(times) {
            for groups in &sets {
                self.push_late(wave, groups, &mut rows);
            }
        }
        rows.sort_by(|left, right| {
            let of = |row: &JoinedRow| (row.basis, row.level);
            let joins = |row: &JoinedRow| row.groups.len() > 1;
            (of(left).cmp(&of(right)))
                .then_with(|| left.code_indices.cmp(&right.code_indices))
                .then_with(|| joins(left).cmp(&joins(right)))
                .then_with(|| left.groups.cmp(&right.groups))
                .then_with(|| left.regions.cmp(&right.regions))
        });
        // Of two sets of groups only the same ones may be asked.
        rows.dedup();
        rows
    }

    /// The finest sets of codes of a level that are unions of blocks in all these groups. A framework's
    /// commitments lie in several sections: it has a row of its own, or none.
    fn joins_of_codes(&self, level: Level, groups: &[Group]) -> Vec<Vec<usize>> {
        let tables = self.tables.iter().map(|table| table.of);
        let own = tables.filter(|table| table.groups.iter().any(|group| groups.contains(group)));
        self.joins(level, &own.collect::<Vec<_>>())
    }

    /// The finest sets of codes of a level of which no table holds only a part.
    fn joins(&self, level: Level, tables: &[&BlockTable]) -> Vec<Vec<usize>> {
        let dimensions = &self.cube.dimensions;
        let codes = dimensions.codes(level).len();
        let mut items: HashMap<usize, Vec<usize>> = HashMap::new();
        for code in 0..codes {
            for index in dimensions.commitments_of(level, code) {
                if self.is_answer(&dimensions.commitments()[index]) {
                    items.entry(index).or_default().push(code);
                }
            }
        }
        let mut join = Join::new(codes);
        let mut is_met = vec![false; codes];
        for table in tables {
            let met = table.codes.iter().filter_map(|code| items.get(code));
            let met: Vec<usize> = met.flatten().copied().collect();
            for code in &met {
                is_met[*code] = true;
                if level != Level::Framework {
                    join.unite(met[0], *code);
                }
            }
        }
        let sets = join.sets().into_iter();
        sets.filter(|set| set.iter().any(|code| is_met[*code]))
            .collect()
    }

    /// The rows of some groups and codes that are not rows of the cube.
    fn push_rows(
        &self,
        basis: Basis,
        level: Level,
        groups: &[Group],
        code_indices: &[usize],
        rows: &mut Vec<JoinedRow>,
    ) {
        let codes = self.codes(level, code_indices);
        let own: Vec<Group> = groups
            .iter()
            .copied()
            .filter(|group| self.is_asked(*group, &codes))
            .collect();
        if own.is_empty() || (groups.len() > 1 && own.len() < 2) {
            return;
        }
        let mut asked = self
            .groups()
            .iter()
            .filter(|group| self.is_asked(*group, &codes) && self.has_answers(*group));
        let is_all = asked.all(|group| own.contains(&group));
        let is_of_the_cube = code_indices.len() == 1 && (own.len() == 1 || is_all);
        let mut push = |groups: &[Group], regions: JoinedRegions, is_of_the_cube: bool| {
            let mask = match &regions {
                JoinedRegions::Some(regions) => {
                    Some(regions.iter().fold(0, |set, region| set | 1 << region))
                }
                _ => None,
            };
            let cover = RowCover {
                basis,
                groups,
                codes: codes.clone(),
                regions: mask,
            };
            let figures = self.figures(&cover, level, code_indices);
            if let Some(figures) = figures.filter(|_| !is_of_the_cube) {
                rows.push(JoinedRow {
                    basis,
                    level,
                    code_indices: code_indices.to_vec(),
                    groups: groups.to_vec(),
                    regions,
                    addressed: figures.counts.addressed,
                    figures,
                });
            }
        };
        push(&own, JoinedRegions::All, is_of_the_cube);
        let whole = self.regions_of(&own, &codes);
        let sets = self.joins_of_regions(&own, &codes);
        if sets.len() > 1 {
            for set in &sets {
                let is_region = set.len() == 1;
                push(
                    &own,
                    JoinedRegions::Some(set.clone()),
                    is_region && is_of_the_cube,
                );
            }
        }
        // Where nobody answered there is no block; a row of the cube says so by itself.
        let is_silent = |region: &usize| {
            let cover = RowCover {
                basis,
                groups: &own,
                codes: codes.clone(),
                regions: Some(1 << region),
            };
            !whole.contains(region) && self.addressed.of(&cover) > 0
        };
        for region in (0..self.regions()).filter(is_silent) {
            push(&own, JoinedRegions::Some(vec![region]), is_of_the_cube);
        }
        if !is_all || own.len() < 2 || level == Level::Framework {
            return;
        }
        // A region that is joined in some groups stands for the others.
        for region in whole {
            if sets.iter().any(|set| *set == [region]) {
                continue;
            }
            let alone = |group: &Group| {
                let present = self.regions_of(&[*group], &codes).contains(&region);
                let sets = self.joins_of_regions(&[*group], &codes);
                present && sets.len() > 1 && sets.iter().any(|set| *set == [region])
            };
            let some: Vec<Group> = own.iter().copied().filter(alone).collect();
            if some.len() > 1 && some.len() < own.len() {
                push(&some, JoinedRegions::Some(vec![region]), false);
            }
        }
    }

    /// The rows of late reports of some groups, of one wave or all. What a section or an audience holds as a
    /// whole stands there alone.
    fn push_late(&self, wave: Option<usize>, groups: &[Group], rows: &mut Vec<JoinedRow>) {
        let everything = vec![true; self.cube.dimensions.commitments().len()];
        let is_of_several = groups.len() > 1;
        let tables = self.late.iter();
        let tables: Vec<&BlockTable> = tables
            .filter(|table| table.is_of(wave) && table.is_inside(groups, &everything))
            .map(|table| table.of)
            .collect();
        let mut shown: Vec<Vec<bool>> = Vec::new();
        for level in [
            Level::All,
            Level::Audience,
            Level::Section,
            Level::Commitment,
        ] {
            for code_indices in self.joins(level, &tables) {
                let codes = self.codes(level, &code_indices);
                let asked = groups.iter().copied();
                let groups: Vec<Group> = asked
                    .filter(|group| self.is_asked(*group, &codes))
                    .collect();
                if is_of_several && groups.len() < 2 {
                    continue;
                }
                let sums = self.late_sum(wave, &groups, &codes);
                let total = sums.iter().sum();
                let own = late_codes(&tables, &codes);
                if total == 0 || (code_indices.len() > 1 && shown.contains(&own)) {
                    continue;
                }
                shown.push(own);
                let mut counts = Counts {
                    addressed: total,
                    ..Counts::default()
                };
                counts.statuses.copy_from_slice(&sums[..7]);
                rows.push(JoinedRow {
                    basis: Basis::All,
                    level,
                    code_indices,
                    groups,
                    regions: wave.map_or(JoinedRegions::Late, JoinedRegions::LateAt),
                    addressed: total,
                    figures: PublicFigures {
                        counts,
                        submissions: 0,
                        shows_on_time: false,
                        shows_evidence: false,
                        is_revised: false,
                    },
                });
            }
        }
    }

    /// The regions with published answers of these groups, ascending.
    fn regions_of(&self, groups: &[Group], codes: &[bool]) -> Vec<usize> {
        let own = self.tables_of(groups, codes);
        let all = own.fold(0, |set, table| {
            table.sets.iter().fold(set, |set, block| set | block)
        });
        items_of(all).collect()
    }

    /// The tables with answers of any of these groups to any of these commitments.
    fn tables_of<'b>(
        &'b self,
        groups: &'b [Group],
        codes: &'b [bool],
    ) -> impl Iterator<Item = &'b SummedTable<'a>> {
        self.tables.iter().filter(|table| {
            let table = table.of;
            table.codes.iter().any(|code| codes[*code])
                && table.groups.iter().any(|group| groups.contains(group))
        })
    }

    /// The finest sets of regions that are unions of blocks in all these groups.
    fn joins_of_regions(&self, groups: &[Group], codes: &[bool]) -> Vec<Vec<usize>> {
        let mut join = Join::new(self.regions());
        for table in self.tables_of(groups, codes) {
            for set in &table.of.blocks {
                for region in set {
                    join.unite(set[0], *region);
                }
            }
        }
        let present = self.regions_of(groups, codes);
        let sets = join.sets().into_iter();
        sets.filter(|set| set.iter().any(|region| present.contains(region)))
            .collect()
    }
}

/// Flags of the commitments of tables among those of a row.
fn late_codes(tables: &[&BlockTable], codes: &[bool]) -> Vec<bool> {
    let mut flags = vec![false; codes.len()];
    for table in tables {
        for code in table.codes.iter().filter(|code| codes[**code]) {
            flags[*code] = true;
        }
    }
    flags
}

/// How much of something lies in a row.
#[derive(Clone, Copy)]
enum Overlap {
    None,
    Some,
    All,
}

/// How many of these lie inside.
fn share(mut inside: impl Iterator<Item = bool>) -> Overlap {
    let Some(first) = inside.next() else {
        return Overlap::None;
    };
    match (inside.all(|is_inside| is_inside == first), first) {
        (false, _) => Overlap::Some,
        (true, true) => Overlap::All,
        (true, false) => Overlap::None,
    }
}

/// Sets that grow together.
struct Join(Vec<usize>);

impl Join {
    fn new(items: usize) -> Self {
        Self((0..items).collect())
    }

    fn root(&self, mut item: usize) -> usize {
        while self.0[item] != item {
            item = self.0[item];
        }
        item
    }

    fn unite(&mut self, left: usize, right: usize) {
        let (left, right) = (self.root(left), self.root(right));
        self.0[left.max(right)] = left.min(right);
    }

    fn sets(&self) -> Vec<Vec<usize>> {
        let mut sets: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for item in 0..self.0.len() {
            sets[self.root(item)].push(item);
        }
        sets.retain(|set| !set.is_empty());
        sets
    }
}

/// Who is addressed by each atom, by basis.
struct Addressed {
    grid: AtomGrid,
    all: Vec<u32>,
    panel: Vec<u32>,
}

impl Addressed {
    fn new(cube: &Cube) -> Self {
        let grid = AtomGrid::of(&cube.dimensions);
        let none = vec![0; grid.len()];
        let mut addressed = Self {
            grid,
            all: none.clone(),
            panel: none,
        };
        for row in cube.rows() {
            let key = row.key;
            if let (Level::Commitment, Some(group), Some(region)) =
                (key.level, key.group, key.region_index)
            {
                let at = grid.at(group, region, key.code_index);
                let of = match key.basis {
                    Basis::All => &mut addressed.all,
                    Basis::Panel => &mut addressed.panel,
                };
                of[at] += row.counts.addressed;
            }
        }
        addressed
    }

    fn of(&self, cover: &RowCover<'_>) -> u32 {
        let counts = match cover.basis {
            Basis::All => &self.all,
            Basis::Panel => &self.panel,
        };
        let covered = |region: &usize| cover.regions.is_none_or(|set| set >> region & 1 == 1);
        let mut sum = 0;
        for group in cover.groups {
            for region in (0..self.grid.regions).filter(covered) {
                let start = self.grid.at(*group, region, 0);
                let of_atoms = counts[start..start + self.grid.codes]
                    .iter()
                    .zip(&cover.codes);
                sum += of_atoms
                    .filter_map(|(count, is_covered)| is_covered.then_some(count))
                    .sum::<u32>();
            }
        }
        sum
    }
}

/// Members expected, those who are known to have submitted, and those of them in time, by group and region.
fn taking_part(cube: &Cube, state: &PublishedState, now: &Counted, basis: Basis) -> Vec<[u32; 3]> {
    let regions = cube.dimensions.regions.len();
    let mut counts = vec![[0; 3]; cube.dimensions.groups.count() * regions];
    let at = |group: Group, region: usize| group.index() * regions + region;
    for row in cube.rows() {
        let key = row.key;
        if let (Level::Submission, Some(group), Some(region)) =
            (key.level, key.group, key.region_index)
            && key.basis == basis
        {
            counts[at(group, region)][0] += row.counts.addressed;
        }
    }
    let panel = (basis == Basis::Panel).then(|| seats::panel(state, now));
    let counted = state.participants.iter().filter(|participant| {
        let panel = panel.as_ref();
        panel.is_none_or(|panel| panel.contains(&participant.member))
    });
    for participant in counted {
        let own = at(participant.group, participant.region_index);
        counts[own][1] += 1;
        counts[own][2] += u32::from(participant.on_time);
    }
    counts
}
