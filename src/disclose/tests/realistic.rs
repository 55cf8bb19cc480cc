//! How much stays public for alliances such as the one this was written for.

use super::cubes::{Person, dimensions, tabulate};
use crate::disclose::protect;
use crate::domain::cube::{Basis, CellKey, Cube, Level, PublicRow};
use crate::domain::cycle::DisclosureSettings;
use crate::domain::group::Group;

/// Members by group: governments, companies, civil society, international organisations.
const SHARES: [f64; 4] = [35.0, 25.0, 35.0, 5.0];
/// Members in each of five regions of unlike size; nobody is `Global`.
pub const FIVE_REGIONS: [f64; 6] = [26.0, 20.0, 24.0, 22.0, 8.0, 0.0];
/// How the members of each group answer, in the order of the scale.
const HABITS: [[f64; 7]; 4] = [
    [12.0, 16.0, 30.0, 22.0, 14.0, 6.0, 1.0],
    [10.0, 12.0, 26.0, 28.0, 18.0, 6.0, 1.0],
    [8.0, 12.0, 28.0, 24.0, 24.0, 4.0, 1.0],
    [5.0, 10.0, 25.0, 30.0, 26.0, 4.0, 1.0],
];

fn draw(random: &mut fastrand::Rng, weights: &[f64]) -> usize {
    let mut left = random.f64() * weights.iter().sum::<f64>();
    for (index, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return index;
        }
    }
    weights.len() - 1
}

/// Members of whom 85 in a hundred submit, each with 98 in a hundred of its answers.
pub fn alliance(seed: u64, submitting: usize, regions: &[f64]) -> Cube {
    let dimensions = dimensions(regions.len() - 1);
    let people = members(seed, submitting, regions, dimensions.commitments().len());
    tabulate(dimensions, &people)
}

/// The members of such an alliance.
pub fn members(seed: u64, submitting: usize, regions: &[f64], commitments: usize) -> Vec<Person> {
    let mut random = fastrand::Rng::with_seed(seed);
    (0..submitting * 100 / 85)
        .map(|_| {
            let group = draw(&mut random, &SHARES);
            Person {
                group: Group::ALL[group],
                region: draw(&mut random, regions),
                submitted: random.f64() < 0.85,
                answers: (0..commitments)
                    .map(|_| {
                        (random.f64() < 0.98)
                            .then(|| (draw(&mut random, &HABITS[group]), random.bool()))
                    })
                    .collect(),
                before: None,
            }
        })
        .collect()
}

/// The same alliance, of whom `newcomers` in a hundred were no members in the cycle before.
fn with_panel(seed: u64, submitting: usize, newcomers: f64) -> Cube {
    let dimensions = dimensions(FIVE_REGIONS.len() - 1);
    let commitments = dimensions.commitments().len();
    let mut random = fastrand::Rng::with_seed(seed + 1_000);
    let mut people = members(seed, submitting, &FIVE_REGIONS, commitments);
    for person in &mut people {
        let answered = (0..commitments).map(|_| random.f64() < 0.98).collect();
        let was_member = random.f64() >= newcomers / 100.0;
        person.before = was_member.then(|| (random.f64() < 0.85, answered));
    }
    tabulate(dimensions, &people)
}

/// Public rows and all rows, in hundredths of all.
fn share<'a>(rows: impl Iterator<Item = &'a PublicRow>) -> f64 {
    let (mut shown, mut all) = (0_u32, 0_u32);
    for row in rows {
        all += 1;
        shown += u32::from(row.figures.is_some());
    }
    100.0 * f64::from(shown) / f64::from(all.max(1))
}

fn shares(cube: &Cube) -> [f64; 3] {
    let public = protect(cube, &DisclosureSettings::default()).public;
    let submitted = |row: &PublicRow| {
        let mut key = row.key;
        key.level = Level::Submission;
        key.code_index = 0;
        cube.get(&key).is_some_and(|row| row.submissions > 0)
    };
    let rows = || {
        public
            .rows()
            .iter()
            .filter(|row| row.key.level == Level::Commitment && submitted(row))
    };
    [
        share(rows().filter(|row| row.key.group.is_some() && row.key.region_index.is_some())),
        share(rows().filter(|row| row.key.group.is_some() && row.key.region_index.is_none())),
        share(rows().filter(|row| row.key.group.is_none() && row.key.region_index.is_none())),
    ]
}

#[test]
fn most_of_the_table_stays_public() {
    let mut cells: Vec<f64> = Vec::new();
    for seed in 0..25 {
        let [cell, total, all] = shares(&alliance(seed, 300, &FIVE_REGIONS));
        assert!(cell >= 55.0, "seed {seed}: {cell:.1} % of the cells");
        assert!(
            total >= 80.0,
            "seed {seed}: {total:.1} % of the totals of groups"
        );
        assert!(all >= 100.0, "seed {seed}: {all:.1} % of the totals");
        cells.push(cell);
    }
    cells.sort_by(f64::total_cmp);
    assert!(cells[12] >= 65.0, "{cells:?}");
}

#[test]
fn most_totals_of_small_alliances_stay_public() {
    let mut totals: Vec<f64> = Vec::new();
    for seed in 0..40 {
        let all = shares(&alliance(seed, 40, &FIVE_REGIONS))[2];
        totals.push(all);
    }
    totals.sort_by(f64::total_cmp);
    let half = totals.iter().filter(|all| **all >= 50.0).count();
    assert!(half >= 37 && totals[20] >= 70.0, "{totals:?}");
}

/// Few international organisations: their total must not stand, and must not follow from the others.
#[test]
fn a_group_too_small_for_a_total_is_pooled_with_a_partner() {
    let mut crossing = 0;
    for seed in 0..40 {
        let cube = alliance(seed, 60, &FIVE_REGIONS);
        let protected = protect(&cube, &DisclosureSettings::default());
        for pool in protected
            .pools
            .iter()
            .filter(|pool| pool.crosses_groups && pool.sum_is_known)
        {
            crossing += 1;
            let mut key = CellKey {
                basis: pool.basis,
                level: Level::Commitment,
                code_index: pool.atoms[0].code_index,
                group: None,
                region_index: None,
            };
            let shown = |key: &CellKey| {
                protected
                    .public
                    .get(key)
                    .is_some_and(|row| row.figures.is_some())
            };
            assert!(shown(&key), "the total over groups stays: {pool:?}");
            for atom in &pool.atoms {
                key.group = Some(atom.group);
                assert!(!shown(&key), "the totals of its groups do not: {pool:?}");
            }
        }
    }
    assert!(crossing > 0, "none of the alliances needed a partner");
}

/// In hundredths of their rows: the panel's cells, and its totals of groups.
fn panel_shares(cube: &Cube) -> [f64; 2] {
    let public = protect(cube, &DisclosureSettings::default()).public;
    let rows = |in_region: bool| {
        public.rows().iter().filter(move |row| {
            row.key.basis == Basis::Panel
                && row.key.level == Level::Commitment
                && row.key.group.is_some()
                && row.key.region_index.is_some() == in_region
        })
    };
    [share(rows(true)), share(rows(false))]
}

#[test]
fn the_panel_is_public_where_the_other_members_are_many() {
    let mut totals: Vec<f64> = Vec::new();
    for seed in 0..10 {
        totals.push(panel_shares(&with_panel(seed, 300, 15.0))[1]);
    }
    totals.sort_by(f64::total_cmp);
    assert!(totals[5] >= 40.0, "{totals:?}");
    let [cells, totals] = panel_shares(&with_panel(1, 2000, 15.0));
    assert!(cells >= 80.0 && totals >= 85.0, "{cells:.1}, {totals:.1}");
}

/// One government more than in the panel: its answers are the difference of the two tables.
#[test]
fn a_single_newcomer_keeps_the_panel_of_its_group_withheld() {
    let dimensions = dimensions(FIVE_REGIONS.len() - 1);
    let commitments = dimensions.commitments().len();
    let mut people = members(7, 300, &FIVE_REGIONS, commitments);
    let mut newcomers = 0;
    for person in &mut people {
        let is_newcomer = person.group == Group::Government && person.submitted && newcomers == 0;
        newcomers += u32::from(is_newcomer);
        let answered = person.answers.iter().map(Option::is_some).collect();
        person.before = (!is_newcomer).then_some((true, answered));
    }
    let cube = tabulate(dimensions, &people);
    let public = protect(&cube, &DisclosureSettings::default()).public;
    let places = cube.dimensions.commitments();
    let (cube, places) = (&cube, &places);
    let of = |group: Group| {
        public.rows().iter().filter(move |row| {
            row.key.basis == Basis::Panel
                && row.key.level == Level::Commitment
                && !places[row.key.code_index].derived
                && row.key.group == Some(group)
                && row.addressed > 0
                && cube
                    .get(&row.key)
                    .is_some_and(|row| row.counts.reported() > 0)
        })
    };
    assert!(of(Group::Government).count() > 0);
    assert!(of(Group::Government).all(|row| row.figures.is_none()));
    // Of the others all are in the panel: its figures are those of all members.
    let shown = of(Group::PrivateSector).filter(|row| row.figures.is_some());
    assert!(shown.count() > 0);
}
