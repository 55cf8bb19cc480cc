//! Cubes made up for the tests, ordinary and awkward.

use std::collections::BTreeMap;

use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{
    Basis, CellKey, Dimensions, JoinedRegions, JoinedRow, Level, PublicCube, PublicFigures,
    PublicRow,
};
use crate::domain::group::{Group, fixtures};
use crate::domain::measures::Counts;
use crate::domain::region::RegionScheme;
use crate::domain::transition::{BeforeAfter, PublicTransition, TransitionKey};
use crate::ingest::built_in;

fn printed() -> Catalogue {
    built_in::newest_catalogue().clone()
}

fn scheme(wordy: bool) -> RegionScheme {
    let names = [
        "East Asia & Pacific",
        "Europe & Central Asia",
        "Latin America & Caribbean",
        "Middle East & North Africa",
        "North America",
        "South Asia",
        "Sub-Saharan Africa",
    ];
    let places: Vec<(String, String)> = names
        .iter()
        .enumerate()
        .map(|(index, name)| (format!("Q{index}"), name.repeat(if wordy { 4 } else { 1 })))
        .collect();
    RegionScheme::new("world-7", &places)
}

type Sums = BTreeMap<CellKey, (Counts, u32)>;

/// A cube made by a fixed recipe: `members` says how many stand in a group and region, `answers`
/// whether they respond at all, `shown` whether a row passes disclosure by itself; those that do not are joined.
#[derive(Clone, Copy)]
pub(super) struct Recipe {
    /// Whether labels, titles and region names are four times as long as they should be.
    pub(super) wordy: bool,
    /// How many commitments the last section of governments has beyond those printed.
    pub(super) more: usize,
    pub(super) members: fn(Group, usize) -> u32,
    pub(super) answers: bool,
    pub(super) shown: fn(&CellKey, u32) -> bool,
    /// Whether two groups are counted together.
    pub(super) together: bool,
}

/// The groups that may be counted together.
fn together() -> [Group; 2] {
    [fixtures::civil_society(), fixtures::intergovernmental()]
}

impl Recipe {
    /// The catalogue of the cube.
    pub(super) fn catalogue(&self) -> Catalogue {
        let mut catalogue = printed();
        let last = catalogue.commitments.iter().rfind(|of| of.section == "G7");
        let last = last.expect("G7").clone();
        catalogue
            .commitments
            .extend(('p'..).take(self.more).map(|letter| {
                let mut added = last.clone();
                added.id = format!("G7{letter}");
                added
            }));
        if self.wordy {
            for commitment in &mut catalogue.commitments {
                commitment.label = commitment.label.repeat(4);
            }
            for section in &mut catalogue.sections {
                section.title = format!(
                    "{} & <Donaudampfschifffahrtsgesellschaftskapitän's \"mate\">",
                    section.title.repeat(4)
                );
            }
        }
        catalogue
    }

    /// The cube.
    pub(super) fn cube(&self) -> PublicCube {
        let dimensions = Dimensions::new(2026, &self.catalogue(), &scheme(self.wordy));
        let mut sums = Sums::new();
        for group in fixtures::groups().iter() {
            for region in 0..dimensions.regions.len() {
                let members = (self.members)(group, region);
                self.add_members(&mut sums, &dimensions, (group, region), members);
            }
        }
        let rows = sums
            .iter()
            .filter(|(_, (counts, _))| counts.addressed > 0)
            .map(|(&key, &(counts, submissions))| PublicRow {
                key,
                addressed: counts.addressed,
                figures: self.shows(&sums, &key).then_some(PublicFigures {
                    counts,
                    submissions,
                    shows_on_time: key.level == Level::Submission,
                    shows_evidence: false,
                    is_revised: false,
                }),
            })
            .collect();
        let joined = self.joined(&dimensions, &sums);
        PublicCube::new(dimensions, rows, joined, false)
    }

    /// What of it is withheld, joined: regions of a group, commitments of a section.
    fn joined(&self, dimensions: &Dimensions, sums: &Sums) -> Vec<JoinedRow> {
        let is_shown = |key: &CellKey| self.shows(sums, key);
        let mut joined = Vec::new();
        let mut join = |keys: Vec<CellKey>, regions: JoinedRegions| {
            let (Some(first), true) = (keys.first().copied(), keys.len() > 1) else {
                return;
            };
            let mut counts = Counts::default();
            for key in &keys {
                counts.add(&sums[key].0);
            }
            let mut code_indices: Vec<usize> = keys.iter().map(|key| key.code_index).collect();
            code_indices.dedup();
            let mut groups: Vec<Group> = keys.iter().filter_map(|key| key.group).collect();
            groups.dedup();
            joined.push(JoinedRow {
                basis: Basis::All,
                level: first.level,
                code_indices,
                groups,
                regions,
                addressed: counts.addressed,
                figures: PublicFigures {
                    counts,
                    submissions: 0,
                    shows_on_time: false,
                    shows_evidence: false,
                    is_revised: false,
                },
            });
        };
        let everywhere = sums.keys().filter(|key| {
            key.group.is_some() && key.region_index.is_none() && key.level != Level::Submission
        });
        for key in everywhere {
            let regions = (0..dimensions.regions.len()).map(|region| CellKey {
                region_index: Some(region),
                ..*key
            });
            let hidden: Vec<CellKey> = regions
                .filter(|key| is_met(sums, key) && !is_shown(key))
                .collect();
            if is_shown(key) {
                let regions = hidden.iter().filter_map(|key| key.region_index).collect();
                join(hidden, JoinedRegions::Some(regions));
            }
        }
        let of_all = sums
            .keys()
            .filter(|key| key.group.is_none() && key.level != Level::Submission);
        for key in of_all.filter(|_| self.together) {
            let own = together().map(|group| CellKey {
                group: Some(group),
                ..*key
            });
            if own.iter().all(|key| is_met(sums, key)) {
                let regions = key
                    .region_index
                    .map(|region| JoinedRegions::Some(vec![region]));
                join(own.to_vec(), regions.unwrap_or(JoinedRegions::All));
            }
        }
        for section in 0..dimensions.codes(Level::Section).len() {
            for group in fixtures::groups().iter() {
                let key = |code_index| CellKey {
                    basis: Basis::All,
                    level: Level::Commitment,
                    code_index,
                    group: Some(group),
                    region_index: None,
                };
                let whole = CellKey {
                    level: Level::Section,
                    ..key(section)
                };
                let codes = dimensions
                    .commitments_of(Level::Section, section)
                    .into_iter()
                    .map(key);
                let hidden: Vec<CellKey> = codes.filter(|key| !is_shown(key)).collect();
                if is_shown(&whole) && sums.contains_key(&whole) {
                    join(hidden, JoinedRegions::All);
                }
            }
        }
        joined
    }

    /// Whether a row is public, or nobody is addressed by it.
    fn shows(&self, sums: &Sums, key: &CellKey) -> bool {
        let Some((counts, _)) = sums.get(key).filter(|_| is_met(sums, key)) else {
            return true;
        };
        let other = |group: Group| together().into_iter().find(|other| *other != group);
        let is_together = key
            .group
            .filter(|group| together().contains(group))
            .is_some_and(|group| {
                let other = CellKey {
                    group: other(group),
                    region_index: None,
                    ..*key
                };
                key.level != Level::Submission && is_met(sums, &other)
            });
        (self.shown)(key, counts.addressed) && !(self.together && is_together)
    }

    /// What changed: many shares that are alike, and some that are not.
    pub(super) fn transitions(&self, cube: &PublicCube) -> Vec<PublicTransition> {
        let sections = cube.rows().iter().filter(|row| {
            row.key.level == Level::Section && row.key.region_index.is_none() && self.answers
        });
        sections
            .map(|row| {
                let CellKey {
                    level,
                    code_index,
                    group,
                    ..
                } = row.key;
                let compared = row.addressed / 2 + 1;
                let steps = [4, 4, 5, 0, 10, 3][code_index % 6];
                PublicTransition {
                    key: TransitionKey {
                        level,
                        code_index,
                        group,
                    },
                    figures: (self.shown)(&row.key, row.addressed).then_some(BeforeAfter {
                        compared,
                        applicable_before: compared,
                        completed_before: compared * 3 / 10,
                        applicable: compared,
                        completed: compared * steps / 10,
                    }),
                }
            })
            .collect()
    }

    fn add_members(
        &self,
        sums: &mut Sums,
        dimensions: &Dimensions,
        (group, region): (Group, usize),
        members: u32,
    ) {
        let mut add = |level: Level, code_index: usize, counts: &Counts, submissions: u32| {
            for group in [Some(group), None] {
                for region_index in [Some(region), None] {
                    let basis = Basis::All;
                    let key = CellKey {
                        basis,
                        level,
                        code_index,
                        group,
                        region_index,
                    };
                    let sum = sums.entry(key).or_default();
                    sum.0.add(counts);
                    sum.1 += submissions;
                }
            }
        };
        let accepted = if self.answers { members * 3 / 4 } else { 0 };
        let participation = Counts {
            addressed: members,
            on_time: accepted * 2 / 3,
            ..Counts::default()
        };
        add(Level::Submission, 0, &participation, accepted);
        for (index, place) in dimensions.commitments().iter().enumerate() {
            if !place.groups.contains(&group) {
                continue;
            }
            let mut counts = Counts {
                addressed: members,
                ..Counts::default()
            };
            for answer in 0..accepted {
                let spread = (answer as usize * 5 + index * 3 + region) % 17;
                let status = [0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 6, 2][spread];
                counts.statuses[status] += 1;
            }
            add(Level::Commitment, index, &counts, 0);
            if !place.derived {
                add(Level::All, 0, &counts, 0);
                add(Level::Audience, place.audience_index, &counts, 0);
                add(Level::Section, place.section_index, &counts, 0);
                for framework in &place.framework_indices {
                    add(Level::Framework, *framework, &counts, 0);
                }
            }
        }
    }
}

fn many(group: Group, region: usize) -> u32 {
    match (group.key(), region) {
        ("intergovernmental", region) if region < 7 => 0,
        ("intergovernmental", _) => 9,
        ("government", 7) => 0,
        (_, region) => {
            let size = [21, 16, 14, 0][group.index()] + [3, 24, 5, 1, 0, 2, 8, 4][region];
            if region == 4 { size / 6 } else { size }
        }
    }
}

pub(super) const ORDINARY: Recipe = Recipe {
    wordy: false,
    more: 0,
    members: many,
    answers: true,
    shown: |key, addressed| {
        key.level == Level::Submission
            || (addressed % 5 != 0
                && !(key.level == Level::Commitment && [6, 7].contains(&(key.code_index % 11))))
    },
    together: false,
};

pub(super) fn awkward() -> Vec<(&'static str, Recipe)> {
    let silent = Recipe {
        shown: |_, _| true,
        answers: false,
        ..ORDINARY
    };
    let answering = Recipe {
        answers: true,
        ..silent
    };
    vec![
        ("ordinary", ORDINARY),
        (
            "wordy",
            Recipe {
                wordy: true,
                ..ORDINARY
            },
        ),
        (
            "groups together",
            Recipe {
                together: true,
                ..ORDINARY
            },
        ),
        (
            "many commitments",
            Recipe {
                more: 3,
                ..ORDINARY
            },
        ),
        (
            "empty",
            Recipe {
                members: |_, _| 0,
                ..answering
            },
        ),
        ("silent", silent),
        (
            "withheld",
            Recipe {
                shown: |_, _| false,
                ..ORDINARY
            },
        ),
        (
            "one region",
            Recipe {
                members: |_, region| u32::from(region == 2) * 12,
                ..answering
            },
        ),
        (
            "one member",
            Recipe {
                members: one,
                shown: |key, _| key.level == Level::Submission,
                ..ORDINARY
            },
        ),
        (
            "crowd",
            Recipe {
                members: |_, _| 2600,
                ..answering
            },
        ),
    ]
}

fn one(group: Group, region: usize) -> u32 {
    u32::from(region == 0 && group == fixtures::civil_society())
}

/// Whether anybody is addressed by a row.
fn is_met(sums: &Sums, key: &CellKey) -> bool {
    sums.get(key)
        .is_some_and(|(counts, _)| counts.addressed > 0)
}
