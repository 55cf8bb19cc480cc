//! The partition of answers into blocks, drawn level by level: groups, audiences and sections into runs,
//! commitments into blocks, and for each of these the regions. Each level is one random choice among all that are
//! admissible, with weights from what the level above publishes. The whole is admissible at each level, because
//! the level above tested it.
//!
//! Groups that are too few, or answer too much alike, are joined with others rather than left out, so that the
//! alliance's total is public whenever it passes by itself.

use rayon::prelude::*;

use super::atoms::Atoms;
use super::draw::{Family, Key, Weighed, items_of};
use super::primary::{PrimaryRule, Sums, add};
use super::weights::{
    CAUTION_COMMITMENTS, CAUTION_GROUPS, LogFactorials, RegionSet, of_joined, of_regions,
};
use crate::domain::cube::{CommitmentPlace, Dimensions, Level};
use crate::domain::group::Group;
use crate::domain::publication::BlockTable;

/// Sets of regions are bits of a number.
const MOST_REGIONS: usize = 64;

/// What every draw of a cycle needs.
pub(super) struct Drawing<'a> {
    pub dimensions: &'a Dimensions,
    pub rule: PrimaryRule,
    /// Distaste for large joined blocks of regions.
    beta: f64,
    pub key: &'a Key,
    /// Regions that lie together, as sets, the smallest ones first.
    neighbourhoods: Vec<u64>,
    /// Where each region stands in an order in which those that lie together stand together.
    ranks: [usize; MOST_REGIONS],
    pub logs: LogFactorials,
}

/// What is drawn by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// Answers of members.
    Answers,
    /// Who reported, where that is protected.
    Participation,
}

/// What becomes of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nobody answered.
    Empty,
    /// Not even all together pass: nothing of it is published.
    Fails,
    /// They are published in these tables.
    Published(Vec<BlockTable>),
}

impl<'a> Drawing<'a> {
    /// `neighbourhoods` are regions that lie together, by position, the first ones before those that hold them;
    /// `most` is how many answers a draw may hold.
    pub(super) fn new(
        dimensions: &'a Dimensions,
        rule: PrimaryRule,
        beta: f64,
        key: &'a Key,
        neighbourhoods: &[Vec<usize>],
        most: u32,
    ) -> Self {
        let set =
            |regions: &Vec<usize>| regions.iter().fold(0, |set, region| set | 1_u64 << region);
        let mut neighbourhoods: Vec<u64> = neighbourhoods.iter().map(set).collect();
        let mut order: Vec<usize> = Vec::with_capacity(MOST_REGIONS);
        let closest = neighbourhoods.iter().copied().flat_map(items_of);
        for region in closest.chain(0..MOST_REGIONS) {
            if !order.contains(&region) {
                order.push(region);
            }
        }
        let mut ranks = [0; MOST_REGIONS];
        for (rank, region) in order.into_iter().enumerate() {
            ranks[region] = rank;
        }
        neighbourhoods.sort_by_key(|near| near.count_ones());
        Self {
            dimensions,
            rule,
            beta,
            key,
            neighbourhoods,
            ranks,
            logs: LogFactorials::up_to(most),
        }
    }

    /// Draws the partition of all answers, or of participation: the answers to commitments that reporting itself
    /// implements.
    pub(super) fn first(&self, atoms: &Atoms, subject: Subject) -> Outcome {
        let groups: Vec<Group> = self
            .dimensions
            .groups
            .iter()
            .filter(|group| !self.answered(atoms, &[*group], subject).is_empty())
            .collect();
        if groups.is_empty() {
            return Outcome::Empty;
        }
        let all = OfGroups {
            drawing: self,
            atoms,
            subject,
            groups,
            wave: 0,
        };
        let Some(blocks) = all.group_blocks() else {
            return Outcome::Fails;
        };
        // Each choice has numbers of its own: in which order they are drawn does not matter.
        let tables = blocks.into_par_iter().flat_map(|(own, codes)| {
            let codes = own.commitment_blocks(codes).into_par_iter();
            codes.map(|codes| own.table(codes)).collect::<Vec<_>>()
        });
        Outcome::Published(tables.collect())
    }

    /// Draws the partition of late answers, all regions together; nothing where they do not pass as a whole, and
    /// have to wait.
    pub(super) fn late(&self, atoms: &Atoms, wave: usize) -> Vec<BlockTable> {
        let answered = |group: &Group| !atoms.answered(&[*group]).is_empty();
        let all = OfGroups {
            drawing: self,
            atoms,
            subject: Subject::Answers,
            groups: self.dimensions.groups.iter().filter(answered).collect(),
            wave,
        };
        let blocks = all.group_blocks().unwrap_or_default().into_iter();
        let tables = blocks.flat_map(|(own, codes)| {
            // Of several groups one block is enough: it grows the totals that hold all of them.
            let blocks = if own.groups.len() > 1 {
                vec![codes]
            } else {
                own.commitment_blocks(codes)
            };
            let table = move |codes: Vec<usize>| BlockTable {
                groups: own.groups.clone(),
                blocks: vec![atoms.regions_of(&own.groups, &codes)],
                codes,
            };
            blocks.into_iter().map(table)
        });
        tables.collect()
    }

    /// The commitments of a subject that anyone of some groups answered.
    fn answered(&self, atoms: &Atoms, groups: &[Group], subject: Subject) -> Vec<usize> {
        let is_participation = subject == Subject::Participation;
        let mut codes = atoms.answered(groups);
        codes.retain(|code| self.dimensions.commitments()[*code].derived == is_participation);
        codes
    }

    /// The regions of a table as they are drawn from: those with fewer members than the threshold are joined
    /// beforehand, by sizes alone: with each other, with those close by first, and only then with larger ones.
    /// So no single member of a small region decides whether a large one can stand alone.
    pub(super) fn items(&self, regions: Vec<RegionPart>) -> Vec<RegionPart> {
        let mut items = regions;
        while items.len() > 1 {
            items.sort_by_key(|item| (item.members, item.regions.trailing_zeros()));
            let first = items[0];
            if first.members >= self.rule.threshold {
                break;
            }
            let others = &items[1..];
            let small = others
                .iter()
                .filter(|item| item.members < self.rule.threshold)
                .count();
            // They stand in the order of their size.
            let few = &others[..small.max(1)];
            let lies_in = |near: u64| {
                few.iter()
                    .position(|item| (first.regions | item.regions) & !near == 0)
            };
            let chosen = self
                .neighbourhoods
                .iter()
                .find_map(|near| lies_in(*near))
                .unwrap_or(0);
            items.remove(0);
            let item = &mut items[chosen];
            item.regions |= first.regions;
            item.members += first.members;
            add(&mut item.sums, &first.sums);
        }
        // As they were given: by their first region.
        items.sort_by_key(|item| {
            items_of(item.regions)
                .map(|region| self.ranks[region])
                .min()
        });
        items
    }

    /// The regions of a table, one by one.
    fn parts(&self, atoms: &Atoms, groups: &[Group], codes: &[usize]) -> Vec<RegionPart> {
        let mut regions = atoms.regions_of(groups, codes);
        regions.sort_by_key(|region| self.ranks[*region]);
        let part = |region: usize| RegionPart {
            regions: 1 << region,
            sums: atoms.sum(groups, &[region], codes),
            members: atoms.members(groups, &[region], codes),
        };
        regions.into_iter().map(part).collect()
    }

    /// The items of a table, and the weights of their sets.
    pub(super) fn weigh_table(
        &self,
        atoms: &Atoms,
        groups: &[Group],
        codes: &[usize],
    ) -> (Vec<RegionPart>, Weighed) {
        let items = self.items(self.parts(atoms, groups, codes));
        let weighed = self.weigh_items(&items, atoms.answers_each(groups, codes));
        (items, weighed)
    }

    /// Weighs the sets of items; each member gave at most so many answers.
    pub(super) fn weigh_items(&self, items: &[RegionPart], answers_each: u32) -> Weighed {
        let join = |set: u64| {
            let mut joined = RegionPart::default();
            for item in items_of(set).map(|item| &items[item]) {
                add(&mut joined.sums, &item.sums);
                joined.members += item.members;
                joined.regions |= item.regions;
            }
            joined
        };
        let all = join(u64::MAX >> (64 - items.len()));
        let mut chances: Vec<(u32, f64)> = Vec::new();
        Family::any_sets(items.len()).weigh(|block| {
            let joined = join(block);
            if !self.rule.admits(&joined.sums, joined.members, answers_each) {
                return 0.0;
            }
            let together = |known: &u64| *known & all.regions == joined.regions;
            let set = RegionSet {
                drawn: joined.sums.iter().sum(),
                members: joined.members,
                is_joined: block.count_ones() > 1,
                is_neighbourhood: self.neighbourhoods.iter().any(together),
            };
            // Sets of one size share their chance.
            let known = chances.iter().find(|(drawn, ..)| *drawn == set.drawn);
            let chance = if let Some((_, chance)) = known {
                *chance
            } else {
                let chance =
                    self.logs
                        .chance_to_fail(&all.sums, set.drawn, self.rule, answers_each);
                chances.push((set.drawn, chance));
                chance
            };
            of_regions(&all.sums, &set, self.rule, chance, self.beta)
        })
    }
}

/// The answers of some regions in a table.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RegionPart {
    /// A set of positions in the scheme.
    pub regions: u64,
    pub sums: Sums,
    /// At least how many members gave them.
    pub members: u32,
}

/// Answers of some groups to some commitments, in all regions.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Portion {
    groups: Vec<Group>,
    codes: Vec<usize>,
}

/// The draw of some groups together.
#[derive(Clone)]
struct OfGroups<'a> {
    drawing: &'a Drawing<'a>,
    atoms: &'a Atoms,
    subject: Subject,
    groups: Vec<Group>,
    wave: usize,
}

/// A level at which parts are joined into blocks.
struct JoinLevel {
    /// Its name in the label of a draw.
    name: &'static str,
    /// Which parts may stand together.
    family: fn(usize) -> Family,
    /// How strongly the chance to fail counts.
    caution: f64,
}

impl JoinLevel {
    const GROUPS: Self = Self::new("groups", Family::any_sets, CAUTION_GROUPS);
    const AUDIENCES: Self = Self::new("audiences", Family::runs, CAUTION_COMMITMENTS);
    const SECTIONS: Self = Self::new("sections", Family::runs, CAUTION_COMMITMENTS);
    const COMMITMENTS: Self = Self::new("commitments", Family::any_sets, CAUTION_COMMITMENTS);

    const fn new(name: &'static str, family: fn(usize) -> Family, caution: f64) -> Self {
        Self {
            name,
            family,
            caution,
        }
    }
}

impl OfGroups<'_> {
    /// A label that names what is drawn by names and ids.
    fn label(&self, level: &str, codes: &[usize]) -> String {
        let dimensions = self.drawing.dimensions;
        let ids = dimensions.codes(Level::Commitment);
        let codes: Vec<&str> = codes.iter().map(|code| ids[*code].as_str()).collect();
        let groups: Vec<&str> = self.groups.iter().map(|group| group.name()).collect();
        let (cycle, wave) = (dimensions.cycle, self.wave);
        format!(
            "{cycle}/{}/{wave}/{level}/{}",
            groups.join("+"),
            codes.join("+")
        )
    }

    /// The blocks of groups, each with its commitments; none where not even all together pass.
    fn group_blocks(&self) -> Option<Vec<(Self, Vec<usize>)>> {
        let parts: Vec<Portion> = self
            .groups
            .iter()
            .map(|group| self.part(&[*group]))
            .collect();
        if parts.is_empty() || !self.admits(&Self::join(&parts)) {
            return None;
        }
        let of_block = |block: Portion| {
            let own = Self {
                groups: block.groups,
                ..self.clone()
            };
            (own, block.codes)
        };
        let blocks = self.split(&JoinLevel::GROUPS, parts);
        Some(blocks.into_iter().map(of_block).collect())
    }

    fn all_regions(&self) -> Vec<usize> {
        (0..self.atoms.regions()).collect()
    }

    /// All answers of some of the groups.
    fn part(&self, groups: &[Group]) -> Portion {
        Portion {
            groups: groups.to_vec(),
            codes: self.drawing.answered(self.atoms, groups, self.subject),
        }
    }

    fn join(parts: &[Portion]) -> Portion {
        let mut groups: Vec<Group> = parts.iter().flat_map(|part| part.groups.clone()).collect();
        let mut codes: Vec<usize> = parts.iter().flat_map(|part| part.codes.clone()).collect();
        groups.sort_unstable();
        groups.dedup();
        codes.sort_unstable();
        codes.dedup();
        Portion { groups, codes }
    }

    fn sums(&self, part: &Portion) -> Sums {
        self.atoms
            .sum(&part.groups, &self.all_regions(), &part.codes)
    }

    fn members(&self, part: &Portion) -> u32 {
        self.atoms
            .members(&part.groups, &self.all_regions(), &part.codes)
    }

    fn admits(&self, part: &Portion) -> bool {
        let each = self.atoms.answers_each(&part.groups, &part.codes);
        self.drawing
            .rule
            .admits(&self.sums(part), self.members(part), each)
    }

    /// The blocks of commitments: audiences into runs, sections into runs, commitments into blocks.
    fn commitment_blocks(&self, codes: Vec<usize>) -> Vec<Vec<usize>> {
        let places = self.drawing.dimensions.commitments();
        let by = |of: fn(&CommitmentPlace) -> usize, codes: Vec<usize>| {
            let mut items: Vec<(usize, Vec<usize>)> = Vec::new();
            for code in codes {
                let item = of(&places[code]);
                match items.iter_mut().find(|(found, _)| *found == item) {
                    Some((_, codes)) => codes.push(code),
                    None => items.push((item, vec![code])),
                }
            }
            items
                .into_iter()
                .map(|(_, codes)| codes)
                .collect::<Vec<_>>()
        };
        let split = |level: &JoinLevel, items: Vec<Vec<usize>>| {
            let part = |codes| Portion {
                groups: self.groups.clone(),
                codes,
            };
            let parts = items.into_iter().map(part).collect();
            let blocks = self.split(level, parts).into_iter();
            blocks.map(|block| block.codes).collect::<Vec<_>>()
        };
        let audiences = by(|place| place.audience_index, codes);
        let audiences = split(&JoinLevel::AUDIENCES, audiences).into_iter();
        let sections = audiences.flat_map(|codes| {
            let sections = by(|place| place.section_index, codes);
            split(&JoinLevel::SECTIONS, sections)
        });
        sections
            .flat_map(|codes| {
                let single = codes.into_iter().map(|code| vec![code]).collect();
                split(&JoinLevel::COMMITMENTS, single)
            })
            .collect()
    }

    /// One level: joins parts into admissible blocks.
    fn split(&self, level: &JoinLevel, parts: Vec<Portion>) -> Vec<Portion> {
        if parts.len() == 1 {
            return parts;
        }
        let whole = Self::join(&parts);
        let total = self.sums(&whole);
        let drawing = self.drawing;
        let joined = |block: u64| {
            let chosen: Vec<Portion> = items_of(block).map(|item| parts[item].clone()).collect();
            Self::join(&chosen)
        };
        let weighed = (level.family)(parts.len()).weigh(|block| {
            let part = joined(block);
            let sums = self.sums(&part);
            let each = self.atoms.answers_each(&part.groups, &part.codes);
            if !drawing.rule.admits(&sums, self.members(&part), each) {
                return 0.0;
            }
            let chance = drawing
                .logs
                .chance_to_fail(&total, sums.iter().sum(), drawing.rule, each);
            of_joined(block.count_ones(), chance, level.caution)
        });
        let mut numbers = drawing.key.numbers(&self.label(level.name, &whole.codes));
        match weighed.draw(&mut numbers) {
            Some(blocks) => blocks.into_iter().map(joined).collect(),
            None => vec![whole],
        }
    }

    /// The regions of a block of commitments, of the groups that answered any of them.
    fn table(&self, codes: Vec<usize>) -> BlockTable {
        let answered = |group: &Group| {
            codes
                .iter()
                .any(|code| self.atoms.has_answers(*group, *code))
        };
        let groups: Vec<Group> = self.groups.iter().copied().filter(answered).collect();
        let (items, weighed) = self.drawing.weigh_table(self.atoms, &groups, &codes);
        let label = self.label("regions", &codes);
        let whole = u64::MAX >> (64 - items.len());
        let drawn = weighed.draw(&mut self.drawing.key.numbers(&label));
        let blocks = drawn.unwrap_or_else(|| vec![whole]).into_iter();
        let regions = |block: u64| {
            let joined = items_of(block).fold(0, |set, item| set | items[item].regions);
            items_of(joined).collect()
        };
        let blocks = blocks.map(regions).collect();
        BlockTable {
            groups,
            codes,
            blocks,
        }
    }
}

/// A number of commitments or members. No catalogue or roster has more than this type holds.
pub(super) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
