//! The partition of a group's answers into blocks, drawn in four levels: audiences into runs, sections into
//! runs, commitments into blocks, and for each of these the regions. Each level is one random choice among all
//! that are admissible, with weights from what the level above publishes. The whole is admissible at each
//! level, because the level above tested it.

use super::atoms::Atoms;
use super::draw::{Family, Key, Weighed, items_of};
use super::primary::{PrimaryRule, Sums};
use super::weights::{LogFactorials, RegionSet, chance_left_out, of_commitments, of_regions};
use crate::domain::cube::{Dimensions, Level};
use crate::domain::group::Group;
use crate::domain::publication::BlockTable;

/// What every draw of a cycle needs.
pub(super) struct Drawing<'a> {
    pub dimensions: &'a Dimensions,
    pub rule: PrimaryRule,
    /// Distaste for large joined blocks of regions.
    pub beta: f64,
    pub key: &'a Key,
    /// Regions that lie together, as sets.
    pub neighbourhoods: Vec<u64>,
    pub logs: LogFactorials,
}

/// What becomes of the answers of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nobody answered.
    Empty,
    /// Nothing of it is published.
    LeftOut,
    /// They are published in these tables.
    Published(Vec<BlockTable>),
}

impl Drawing<'_> {
    /// Draws the partition of a group's answers of the first release.
    pub(super) fn group(&self, atoms: &Atoms, group: Group) -> Outcome {
        let codes = atoms.answered(group);
        if codes.is_empty() {
            return Outcome::Empty;
        }
        let of_group = OfGroup {
            drawing: self,
            atoms,
            group,
            wave: 0,
        };
        if !of_group.admits(&codes) {
            return Outcome::LeftOut;
        }
        let members = of_group.members(&codes);
        let label = format!("{}/left out", of_group.label());
        if self.key.numbers(&label).next() < chance_left_out(members, &self.rule) {
            return Outcome::LeftOut;
        }
        let tables = of_group.commitment_blocks(codes).into_iter();
        Outcome::Published(tables.map(|codes| of_group.table(codes)).collect())
    }

    /// Draws the partition of a group's late answers, all regions together; none where they do not pass as a
    /// whole, and have to wait.
    pub(super) fn late(&self, atoms: &Atoms, group: Group, wave: usize) -> Option<Vec<BlockTable>> {
        let codes = atoms.answered(group);
        let of_group = OfGroup {
            drawing: self,
            atoms,
            group,
            wave,
        };
        if codes.is_empty() || !of_group.admits(&codes) {
            return None;
        }
        let blocks = of_group.commitment_blocks(codes).into_iter();
        let table = |codes: Vec<usize>| BlockTable {
            groups: vec![group],
            blocks: vec![atoms.regions_of(group, &codes)],
            codes,
        };
        Some(blocks.map(table).collect())
    }
}

/// The draw of one group.
struct OfGroup<'a> {
    drawing: &'a Drawing<'a>,
    atoms: &'a Atoms,
    group: Group,
    wave: usize,
}

impl OfGroup<'_> {
    fn label(&self) -> String {
        let cycle = self.drawing.dimensions.cycle;
        format!("{cycle}/{}/{}", self.group.name(), self.wave)
    }

    /// A label that names the commitments by their ids.
    fn label_of(&self, level: &str, codes: &[usize]) -> String {
        let ids = self.drawing.dimensions.codes(Level::Commitment);
        let names: Vec<&str> = codes.iter().map(|code| ids[*code].as_str()).collect();
        format!("{}/{level}/{}", self.label(), names.join("+"))
    }

    fn all_regions(&self) -> Vec<usize> {
        (0..self.atoms.regions()).collect()
    }

    fn total(&self, codes: &[usize]) -> Sums {
        self.atoms.sum(self.group, &self.all_regions(), codes)
    }

    fn members(&self, codes: &[usize]) -> u32 {
        self.atoms.members(self.group, &self.all_regions(), codes)
    }

    fn admits(&self, codes: &[usize]) -> bool {
        let rule = &self.drawing.rule;
        rule.admits(&self.total(codes), self.members(codes), count(codes.len()))
    }

    /// The blocks of commitments: audiences into runs, sections into runs, commitments into blocks.
    fn commitment_blocks(&self, codes: Vec<usize>) -> Vec<Vec<usize>> {
        let places = self.drawing.dimensions.commitments();
        let by = |of: fn(&crate::domain::cube::CommitmentPlace) -> usize, codes: Vec<usize>| {
            let mut items: Vec<(usize, Vec<usize>)> = Vec::new();
            for code in codes {
                let item = of(&places[code]);
                match items.iter_mut().find(|(found, _)| *found == item) {
                    Some((_, codes)) => codes.push(code),
                    None => items.push((item, vec![code])),
                }
            }
            items.into_iter().map(|(_, codes)| codes).collect::<Vec<_>>()
        };
        let audiences = by(|place| place.audience_index, codes);
        let audiences = self.split("audiences", audiences, Family::runs);
        let sections = audiences.into_iter().flat_map(|codes| {
            let sections = by(|place| place.section_index, codes);
            self.split("sections", sections, Family::runs)
        });
        sections
            .flat_map(|codes| {
                let single = codes.into_iter().map(|code| vec![code]).collect();
                self.split("commitments", single, Family::any_sets)
            })
            .collect()
    }

    /// One level: joins items, each a set of commitments, into admissible blocks.
    fn split(
        &self,
        level: &str,
        items: Vec<Vec<usize>>,
        family: fn(usize) -> Family,
    ) -> Vec<Vec<usize>> {
        if items.len() == 1 {
            return items;
        }
        let whole: Vec<usize> = items.concat();
        let total = self.total(&whole);
        let drawing = self.drawing;
        let codes_of = |block: u64| -> Vec<usize> {
            let mut codes: Vec<usize> =
                items_of(block).flat_map(|item| items[item].iter().copied()).collect();
            codes.sort_unstable();
            codes
        };
        let weighed = family(items.len()).weigh(|block| {
            let codes = codes_of(block);
            let members = self.members(&codes);
            let sums = self.total(&codes);
            let each = count(codes.len());
            if !drawing.rule.admits(&sums, members, each) {
                return 0.0;
            }
            of_commitments(
                &drawing.logs,
                &total,
                sums.iter().sum(),
                drawing.rule.margin(each),
                block.count_ones(),
                members < drawing.rule.threshold,
            )
        });
        let mut numbers = drawing.key.numbers(&self.label_of(level, &whole));
        match weighed.draw(&mut numbers) {
            Some(blocks) => blocks.into_iter().map(codes_of).collect(),
            None => vec![codes_of(u64::MAX >> (64 - items.len()))],
        }
    }

    /// The regions of a block of commitments.
    fn table(&self, codes: Vec<usize>) -> BlockTable {
        let regions = self.drawing.order(&self.atoms.regions_of(self.group, &codes));
        let blocks = if regions.len() == 1 {
            vec![regions]
        } else {
            let weighed = self.drawing.weigh_regions(self.atoms, self.group, &codes, &regions);
            let label = self.label_of("regions", &codes);
            let drawn = weighed.draw(&mut self.drawing.key.numbers(&label));
            let named = |block: u64| {
                let mut set: Vec<usize> = items_of(block).map(|item| regions[item]).collect();
                set.sort_unstable();
                set
            };
            match drawn {
                Some(blocks) => blocks.into_iter().map(named).collect(),
                None => vec![named(u64::MAX >> (64 - regions.len()))],
            }
        };
        BlockTable {
            groups: vec![self.group],
            codes,
            blocks,
        }
    }
}

impl Drawing<'_> {
    /// Regions in an order in which those that lie together stand together.
    fn order(&self, regions: &[usize]) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::with_capacity(regions.len());
        let closest = self.neighbourhoods.iter().copied().flat_map(items_of);
        for region in closest.chain(regions.iter().copied()) {
            if regions.contains(&region) && !order.contains(&region) {
                order.push(region);
            }
        }
        order
    }

    /// Weighs the sets of regions of a table.
    pub(super) fn weigh_regions(
        &self,
        atoms: &Atoms,
        group: Group,
        codes: &[usize],
        regions: &[usize],
    ) -> Weighed {
        let each = count(codes.len());
        let margin = self.rule.margin(each);
        let total = atoms.sum(group, regions, codes);
        let present = regions.iter().fold(0_u64, |set, region| set | 1 << region);
        let mut chances: Vec<(u32, f64)> = Vec::new();
        Family::any_sets(regions.len()).weigh(|block| {
            let set: Vec<usize> = items_of(block).map(|item| regions[item]).collect();
            let sums = atoms.sum(group, &set, codes);
            let members = atoms.members(group, &set, codes);
            if !self.rule.admits(&sums, members, each) {
                return 0.0;
            }
            let named = set.iter().fold(0_u64, |set, region| set | 1 << region);
            let together = |known: &u64| *known & present == named;
            let set = RegionSet {
                drawn: sums.iter().sum(),
                members,
                is_joined: set.len() > 1,
                is_neighbourhood: self.neighbourhoods.iter().any(together),
            };
            // Sets of one size share their chance.
            let known = chances.iter().find(|(drawn, ..)| *drawn == set.drawn);
            let chance = match known {
                Some((_, chance)) => *chance,
                None => {
                    let chance = self.logs.chance_to_fail(&total, set.drawn, margin);
                    chances.push((set.drawn, chance));
                    chance
                }
            };
            of_regions(&total, &set, &self.rule, chance, self.beta)
        })
    }
}

/// A number of commitments or members. No catalogue or roster has more than this type holds.
pub(super) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
