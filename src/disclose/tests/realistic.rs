//! How much stays public for alliances such as the one this was written for.

use std::time::Instant;

use super::cubes::{Person, dimensions, tabulate};
use super::writer::write;
use crate::disclose::{Known, audit, protect};
use crate::domain::cube::{Cube, Level, PublicRow};
use crate::domain::cycle::DisclosureSettings;
use crate::domain::group::Group;

/// Members by group: governments, companies, civil society, international organisations.
const SHARES: [f64; 4] = [0.35, 0.26, 0.31, 0.08];
/// Members by region; the last is `Global`.
const REGIONS: [f64; 6] = [0.22, 0.2, 0.2, 0.24, 0.08, 0.06];

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

/// Members of whom nine in ten submit, and answer as their group does, each commitment differently.
pub fn alliance(seed: u64, members: usize, regions: &[f64]) -> Cube {
    let mut random = fastrand::Rng::with_seed(seed);
    let dimensions = dimensions(regions.len() - 1);
    let commitments = dimensions.commitments().len();
    let habits: Vec<[f64; 7]> = (0..commitments)
        .map(|_| {
            let mut own = || 0.4 + random.f64();
            [
                0.12 * own(),
                0.2 * own(),
                0.33 * own(),
                0.2 * own(),
                0.1 * own(),
                0.03 * own(),
                0.02 * own(),
            ]
        })
        .collect();
    let people: Vec<Person> = (0..members)
        .map(|_| Person {
            group: Group::ALL[draw(&mut random, &SHARES)],
            region: draw(&mut random, regions),
            submitted: random.f64() < 0.9,
            answers: habits
                .iter()
                .map(|habit| {
                    (random.f64() < 0.96).then(|| (draw(&mut random, habit), random.bool()))
                })
                .collect(),
        })
        .collect();
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
        let [cell, total, all] = shares(&alliance(seed, 300, &REGIONS));
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
