//! A made-up cycle and its public cube, of any size, for the tests of the report.
//!
//! The cube's protection here is a simple rule: groups that fail as a whole are left out, and in each group
//! commitments and regions that fail are joined. Enough to have single, joined and withheld rows in the places
//! where a real one has them.

use std::collections::BTreeMap;

use jiff::civil::date;

use crate::domain::country::Countries;
use crate::domain::cube::{
    ALL_NAME, Basis, CellKey, Dimensions, JoinedRegions, JoinedRow, Level, PublicCube,
    PublicFigures, PublicRow,
};
use crate::domain::cycle::{Cycle, DisclosureSettings, Period};
use crate::domain::group::{Group, fixtures};
use crate::domain::imprint::Imprint;
use crate::domain::measures::Counts;
use crate::domain::publication::{Participant, Publication};
use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::domain::region::RegionScheme;
use crate::domain::roster::{Member, Roster};
use crate::finding::{Scope, rules};
use crate::ingest::built_in;
use crate::render::charts::Chart;
use crate::render::language::Language;
use crate::render::report::{AttackTest, Lineage, ReportInput, Source};

const REGIONS: [&str; 7] = [
    "East Asia & Pacific",
    "Europe & Central Asia",
    "Latin America & Caribbean",
    "Middle East & North Africa",
    "North America",
    "South Asia",
    "Sub-Saharan Africa",
];

/// What a report is made from.
pub struct Sample {
    pub cycle: Cycle,
    pub publication: Publication,
    pub charts: Vec<Chart>,
    pub lineage: Lineage,
    pub sources: Vec<Source>,
    pub attacks: Vec<AttackTest>,
    /// Every row, with its submissions.
    pub full: BTreeMap<CellKey, (Counts, u32)>,
}

impl Sample {
    /// The same with another cube.
    pub fn with_cube(mut self, cube: PublicCube) -> Self {
        self.publication.cube = cube;
        self
    }

    /// Who reported.
    pub fn participants(&mut self) -> &mut Vec<Participant> {
        self.publication
            .participants
            .as_mut()
            .expect("they are listed")
    }

    pub fn input(&self) -> ReportInput<'_> {
        ReportInput {
            language: Language::english(),
            cycle: &self.cycle,
            publication: &self.publication,
            charts: &self.charts,
            lineage: Some(&self.lineage),
            sources: &self.sources,
            attacks: &self.attacks,
            release: None,
            build_id: "0123456789ab",
            program_version: "0.1.0",
        }
    }
}

/// A cycle without members.
pub fn cycle(regions: usize) -> Cycle {
    let places: Vec<(String, String)> = REGIONS[..regions]
        .iter()
        .enumerate()
        .map(|(index, region)| (format!("XA{index}"), (*region).to_owned()))
        .collect();
    Cycle {
        year: 2026,
        title: "Biennial progress report 2026".to_owned(),
        fictional: true,
        period: Period {
            from: date(2024, 12, 6),
            to: date(2026, 12, 5),
        },
        deadline: date(2026, 12, 5),
        reference_date: date(2026, 12, 5),
        as_of: date(2026, 12, 5),
        catalogue: built_in::newest_catalogue().clone(),
        roster: Roster::default(),
        countries: Countries::default(),
        scheme: RegionScheme::new("world-7", &places),
        imprint: Imprint::default(),
        disclosure: DisclosureSettings::default(),
        previous: None,
        languages: vec!["en".to_owned()],
        attributes_answers: false,
        break_from: None,
        decisions: crate::domain::decision::Decisions::default(),
    }
}

/// A cycle of `members`, of whom `reporting` percent submit, in `regions` regions beside Global.
pub fn sample(members: usize, reporting: u32, regions: usize) -> Sample {
    let mut random = fastrand::Rng::with_seed(members as u64);
    let mut cycle = cycle(regions);
    let roster = (0..members)
        .map(|index| {
            let group =
                fixtures::groups().all()[[0, 0, 0, 0, 1, 1, 2, 2, 2, 3][random.usize(..10)]];
            Member {
                id: format!("M{index:04}"),
                name: format!(
                    "{} Example {index}",
                    ["Harbour", "Élan", "North"][index % 3]
                ),
                aliases: Vec::new(),
                group,
                country: None,
                region_index: random.usize(..=regions),
                joined: date(2020, 1, 1),
                left: None,
                contact: None,
                language: None,
            }
        })
        .collect();
    cycle.roster = Roster::new(roster);
    let dimensions = Dimensions::new(cycle.year, &cycle.catalogue, &cycle.scheme);
    let mut cells: BTreeMap<CellKey, (Counts, u32)> = BTreeMap::new();
    let mut participants = Vec::new();
    for member in cycle.roster.members() {
        let reports = random.u32(..100) < reporting;
        let in_time = random.u32(..10) < 9;
        if reports {
            participants.push(Participant {
                name: member.name.clone(),
                group: member.group,
                region: dimensions.regions[member.region_index].clone(),
            });
        }
        let own = Counts {
            addressed: 1,
            on_time: u32::from(reports && in_time),
            ..Counts::default()
        };
        let submitted = (Level::Submission, 0);
        spread(&mut cells, member, &[submitted], own, u32::from(reports));
        for (index, place) in dimensions.commitments().iter().enumerate() {
            if !place.groups.contains(&member.group) {
                continue;
            }
            let mut counts = Counts {
                addressed: 1,
                ..Counts::default()
            };
            if reports && random.u32(..10) < 9 {
                let leaning = index % 5;
                let status = (random.usize(..4) + random.usize(..4) + leaning).min(8) / 2;
                let status = if random.u32(..12) == 0 {
                    5 + random.usize(..2)
                } else {
                    status
                };
                counts.statuses[if place.derived { 3 } else { status }] = 1;
                counts.on_time = u32::from(in_time);
                counts.with_evidence = counts.completed() * u32::from(random.bool());
            }
            let mut codes = vec![(Level::Commitment, index)];
            if !place.derived {
                codes.extend([
                    (Level::All, 0),
                    (Level::Audience, place.audience_index),
                    (Level::Section, place.section_index),
                ]);
                let frameworks = place.framework_indices.iter();
                codes.extend(frameworks.map(|&framework| (Level::Framework, framework)));
            }
            spread(&mut cells, member, &codes, counts, 0);
        }
    }
    Sample {
        publication: Publication {
            cube: published(dimensions, &cells),
            quality: quality(participants.len()),
            comparison: None,
            participants: Some(participants),
            attributed: Vec::new(),
            repeated: None,
        },
        full: cells,
        charts: Vec::new(),
        cycle,
        lineage: Lineage::parse(include_str!("../../../../inputs/catalogue/lineage.toml"))
            .expect("the shipped lineage is well formed"),
        attacks: AttackTest::parse_all(include_str!("../../../../inputs/reference/attack.csv"))
            .expect("attacks"),
        sources: Source::parse_all(include_str!("../../../../inputs/reference/sources.toml"))
            .expect("the shipped sources are well formed"),
    }
}

/// Adds counts to the rows of a member's group and region, and of all of them.
fn spread(
    cells: &mut BTreeMap<CellKey, (Counts, u32)>,
    member: &Member,
    codes: &[(Level, usize)],
    counts: Counts,
    submissions: u32,
) {
    for &(level, code_index) in codes {
        for group in [None, Some(member.group)] {
            for region_index in [None, Some(member.region_index)] {
                let cell = cells
                    .entry(CellKey {
                        basis: Basis::All,
                        level,
                        code_index,
                        group,
                        region_index,
                    })
                    .or_default();
                cell.0.add(&counts);
                cell.1 += submissions;
            }
        }
    }
}

type Cells = BTreeMap<CellKey, (Counts, u32)>;

fn passes(counts: &Counts) -> bool {
    let reported = counts.reported();
    let is_alike = counts.statuses.iter().any(|&of| of + 1 >= reported);
    reported == 0 || (reported >= 5 && !is_alike)
}

fn figures(level: Level, is_wide: bool, counts: Counts, submissions: u32) -> PublicFigures {
    PublicFigures {
        counts,
        submissions,
        shows_on_time: level == Level::Submission,
        shows_evidence: level <= Level::Audience && is_wide,
        is_revised: false,
    }
}

/// The public form of some cells.
#[expect(clippy::too_many_lines, reason = "one kind of row after the other")]
fn published(dimensions: Dimensions, cells: &Cells) -> PublicCube {
    let all_of = |group| CellKey {
        basis: Basis::All,
        level: Level::All,
        code_index: 0,
        group: Some(group),
        region_index: None,
    };
    let is_participation = |key: &CellKey| {
        key.level == Level::Submission
            || key.level == Level::Commitment && dimensions.commitments()[key.code_index].derived
    };
    let fails = |group: &Group| {
        let own = cells.get(&all_of(*group));
        own.is_some_and(|(counts, _)| !passes(counts))
    };
    // Where one group fails, two are counted together.
    let pair = [fixtures::civil_society(), fixtures::intergovernmental()];
    let is_joined = fixtures::groups().all().iter().any(fails);
    let of_pair = |key: &CellKey| {
        let keys = pair.map(|group| CellKey {
            group: Some(group),
            ..*key
        });
        let are_addressed = pair.map(|group| {
            let everywhere = CellKey {
                group: Some(group),
                region_index: None,
                ..*key
            };
            cells.contains_key(&everywhere)
        });
        (is_joined && are_addressed == [true; 2]).then_some(keys)
    };
    let is_public = |key: &CellKey, counts: &Counts| {
        let is_of_pair = key.group.is_some_and(|group| pair.contains(&group));
        is_participation(key) || passes(counts) && !(is_of_pair && of_pair(key).is_some())
    };
    let rows: Vec<PublicRow> = cells
        .iter()
        .map(|(key, (counts, submissions))| PublicRow {
            key: *key,
            addressed: counts.addressed,
            figures: is_public(key, counts)
                .then(|| figures(key.level, key.region_index.is_none(), *counts, *submissions)),
        })
        .collect();
    let mut joined = Vec::new();
    let mut join = |level: Level,
                    codes: Vec<usize>,
                    groups: Vec<Group>,
                    regions: JoinedRegions,
                    keys: &[CellKey]| {
        let mut counts = Counts::default();
        for (own, _) in keys.iter().filter_map(|key| cells.get(key)) {
            counts.add(own);
        }
        if passes(&counts) && counts.addressed > 0 {
            let is_wide = regions == JoinedRegions::All;
            joined.push(JoinedRow {
                basis: Basis::All,
                level,
                code_indices: codes,
                groups,
                regions,
                addressed: counts.addressed,
                figures: figures(level, is_wide, counts, 0),
            });
        }
    };
    let wide = cells
        .iter()
        .filter(|(key, _)| key.region_index.is_none() && !is_participation(key));
    for (key, (counts, _)) in wide {
        let Some(group) = key.group else {
            if let Some(keys) = of_pair(key) {
                let groups = pair.to_vec();
                join(
                    key.level,
                    vec![key.code_index],
                    groups,
                    JoinedRegions::All,
                    &keys,
                );
            }
            continue;
        };
        if !is_public(key, counts) {
            continue;
        }
        let own = (0..dimensions.regions.len()).map(|region| CellKey {
            region_index: Some(region),
            ..*key
        });
        let failing: Vec<CellKey> = own
            .filter(|key| cells.get(key).is_some_and(|(counts, _)| !passes(counts)))
            .collect();
        if failing.len() > 1 {
            let regions = failing.iter().filter_map(|key| key.region_index).collect();
            join(
                key.level,
                vec![key.code_index],
                vec![group],
                JoinedRegions::Some(regions),
                &failing,
            );
        }
    }
    let sections = 0..dimensions.codes(Level::Section).len();
    for section in sections {
        for group in fixtures::groups().iter() {
            let of_code = |code_index| CellKey {
                level: Level::Commitment,
                code_index,
                ..all_of(group)
            };
            let codes = dimensions
                .commitments_of(Level::Section, section)
                .into_iter();
            let failing: Vec<usize> = codes
                .filter(|code| {
                    cells
                        .get(&of_code(*code))
                        .is_some_and(|(counts, _)| !passes(counts))
                })
                .collect();
            if failing.len() > 1 {
                let keys: Vec<CellKey> = failing.iter().map(|code| of_code(*code)).collect();
                join(
                    Level::Commitment,
                    failing,
                    vec![group],
                    JoinedRegions::All,
                    &keys,
                );
            }
        }
    }
    PublicCube::new(dimensions, rows, joined, false)
}

fn quality(counted: usize) -> Vec<QualityRow> {
    let of = u32::try_from(counted).expect("samples are small");
    let mut rows = vec![QualityRow {
        measure: "left-out",
        code: "*".to_owned(),
        group: ALL_NAME.to_owned(),
        members: Some(of / 3),
        of: Some(of),
    }];
    let of_members =
        rules::all().filter(|rule| !matches!(rule.scope, Scope::Workbook | Scope::Survey));
    // By the letters of its code, so that a new rule leaves the others as they are.
    let number = |code: &str| code.bytes().map(u32::from).sum::<u32>();
    rows.extend(of_members.map(|rule| QualityRow {
        measure: "rule",
        code: rule.code.to_owned(),
        group: ALL_NAME.to_owned(),
        members: (number(rule.code) % 5 > 0).then(|| of.saturating_sub(number(rule.code) % 50) / 5),
        of: Some(of),
    }));
    let offered = &built_in::newest_catalogue().alliance.obstacles;
    let obstacles = std::iter::once("*").chain(offered.iter().map(String::as_str));
    rows.extend(obstacles.enumerate().flat_map(|(index, code)| {
        let row = move |group: &str, of: u32| QualityRow {
            measure: OBSTACLE,
            code: code.to_owned(),
            group: group.to_owned(),
            members: (index % 4 < 3 && of > 10).then_some(of / 2),
            of: Some(of),
        };
        let groups = fixtures::groups();
        let own = groups.iter().map(move |group| row(group.name(), of / 4));
        let own = own.filter(move |_| index % 2 == 0);
        std::iter::once(row(ALL_NAME, of)).chain(own)
    }));
    rows
}

/// Charts of every name that a cycle without a cycle before has, each a plain picture.
pub fn charts() -> Vec<Chart> {
    [
        ("response-by-group", 260),
        ("response-by-region", 320),
        ("status-O", 160),
        ("status-G", 380),
        ("status-P", 320),
        ("status-C", 200),
        ("completion-O", 220),
        ("completion-G", 640),
        ("completion-P", 460),
        ("completion-C", 200),
        ("regions-O", 520),
        ("regions-G", 820),
        ("regions-P", 560),
        ("regions-C", 260),
    ]
    .into_iter()
    .map(|(name, height)| {
        let picture = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"{height}\" \
             viewBox=\"0 0 640 {height}\"><rect x=\"1\" y=\"1\" width=\"638\" height=\"{}\" \
             fill=\"none\" stroke=\"gray\"/><text x=\"20\" y=\"30\" \
             font-family=\"Libertinus Serif\" font-size=\"13\">{name}</text></svg>",
            height - 2
        );
        Chart {
            name: name.to_owned(),
            title: format!("A chart of the name {name}"),
            alt: format!("Bars for {name}."),
            svg: picture.clone(),
            inset: picture,
            data_csv: "cycle,group,addressed\n2026,Government,3\n2026,Civil society,4\n".to_owned(),
            ..Chart::default()
        }
    })
    .collect()
}
