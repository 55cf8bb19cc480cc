//! Whatever the answers, what is protected passes the audit.

use proptest::prelude::*;

use super::cubes::{Person, dimensions, tabulate};
use super::writer::write;
use crate::disclose::{Known, audit, protect};
use crate::domain::cube::{Cube, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;

/// How the members of one group in one region answer.
#[derive(Debug, Clone, Copy)]
enum Habit {
    /// Nobody submits.
    Silent,
    /// All give one answer.
    Alike,
    /// All but one give one answer.
    OneApart,
    /// Two answers, so that none or all are completed.
    OneSided,
    /// Anything.
    Mixed,
    /// Anything, with answers missing.
    Patchy,
}

fn habit() -> impl Strategy<Value = Habit> {
    prop_oneof![
        1 => Just(Habit::Silent),
        1 => Just(Habit::Alike),
        2 => Just(Habit::OneApart),
        1 => Just(Habit::OneSided),
        10 => Just(Habit::Mixed),
        2 => Just(Habit::Patchy),
    ]
}

fn size() -> impl Strategy<Value = usize> {
    prop_oneof![
        2 => Just(0_usize),
        2 => Just(1),
        2 => 2_usize..5,
        2 => Just(5),
        4 => 6_usize..14,
        1 => 20_usize..40,
    ]
}

/// A number from a seed and a place, the same each time.
fn pick(seed: u64, place: u64, below: u64) -> usize {
    let mut x = seed ^ place.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((x ^ (x >> 31)) % below).unwrap_or(0)
}

fn status(habit: Habit, seed: u64, member: usize, commitment: usize) -> Option<usize> {
    let random = |below| pick(seed, (member * 1000 + commitment) as u64, below);
    let usual = pick(seed, commitment as u64 + 1_000_000, 7);
    match habit {
        Habit::Silent => None,
        Habit::Alike => Some(usual),
        Habit::OneApart => Some(if member == 0 { (usual + 1) % 7 } else { usual }),
        Habit::OneSided => Some(3 * usize::from(usual > 3) + random(2)),
        Habit::Mixed => Some(random(7)),
        Habit::Patchy => (random(9) > 0).then(|| random(6)),
    }
}

/// What a member of the cycle before did then, if it was one: eight in nine were, most answered.
fn before(seed: u64, member: usize, commitments: usize) -> Option<(bool, Vec<bool>)> {
    let random = |place: usize, below| pick(seed ^ 0xBEF0, (member * 1000 + place) as u64, below);
    let answered = (0..commitments).map(|index| random(index, 30) > 0);
    (random(997, 9) > 0).then(|| (random(998, 8) > 0, answered.collect()))
}

prop_compose! {
    /// Four groups in three to seven regions and `Global`; at times with a panel.
    pub fn any_cube()(regions in 3_usize..8)(
        cells in prop::collection::vec((size(), habit()), 4 * (regions + 1)),
        regions in Just(regions),
        // Now and then whole groups stand in one region, or have one habit.
        narrow in prop::option::weighted(0.3, 0_usize..4),
        seed in any::<u64>(),
        has_panel in prop::bool::weighted(0.6),
    ) -> Cube {
        let dimensions = dimensions(regions);
        let mut people = Vec::new();
        for (index, (size, habit)) in cells.iter().enumerate() {
            let (group, region) = (index / (regions + 1), index % (regions + 1));
            if narrow == Some(group) && region != 1 {
                continue;
            }
            for member in 0..*size {
                let answers = (0..dimensions.commitments().len())
                    .map(|commitment| {
                        status(*habit, seed ^ index as u64, member, commitment)
                            .map(|status| (status, pick(seed, member as u64, 2) == 0))
                    })
                    .collect();
                let before = if has_panel {
                    before(seed ^ index as u64, member, dimensions.commitments().len())
                } else {
                    None
                };
                people.push(Person {
                    before,
                    group: Group::ALL[group],
                    region,
                    submitted: !matches!(habit, Habit::Silent) && pick(seed, index as u64 * 77 + member as u64, 8) > 0,
                    answers,
                });
            }
        }
        tabulate(dimensions, &people)
    }
}

fn settings(participants: Participants, threshold: u32) -> DisclosureSettings {
    DisclosureSettings {
        threshold,
        participants,
    }
}

fn check(cube: &Cube, settings: DisclosureSettings) -> Result<(), TestCaseError> {
    let protected = protect(cube, &settings);
    prop_assert_eq!(protected.public.rows().len(), cube.rows().len());
    let known = Known::from_cube(cube);
    let verdict = audit(&write(&protected.public), &known, &settings);
    match verdict {
        Err(failure) => Err(TestCaseError::fail(failure.to_string())),
        Ok(report) => {
            let atoms: usize = protected.pools.iter().map(|pool| pool.atoms.len()).sum();
            if settings.participants == Participants::List {
                prop_assert_eq!(report.withheld_cells, atoms);
                let pools = protected
                    .pools
                    .iter()
                    .filter(|pool| pool.sum_is_known)
                    .count();
                prop_assert_eq!(report.pools, pools);
            }
            Ok(())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn protected_cubes_pass_the_audit(cube in any_cube(), threshold in 3_u32..8) {
        check(&cube, settings(Participants::List, threshold))?;
    }

    #[test]
    fn so_they_do_where_participants_are_hidden(cube in any_cube(), threshold in 3_u32..8) {
        check(&cube, settings(Participants::Hide, threshold))?;
    }

    #[test]
    fn identical_cells_are_treated_alike(cube in any_cube()) {
        let settings = settings(Participants::List, 5);
        let public = protect(&cube, &settings).public;
        let code = |level: Level, name: &str| {
            cube.dimensions.codes(level).iter().position(|code| code == name).expect("a code")
        };
        for (upper, upper_code, commitment) in [
            (Level::Framework, "lanzarote", "G1b"),
            (Level::Section, "C2", "C2a"),
        ] {
            for row in public.rows().iter().filter(|row| {
                row.key.level == Level::Commitment
                    && row.key.code_index == code(Level::Commitment, commitment)
            }) {
                let mut key = row.key;
                key.level = upper;
                key.code_index = code(upper, upper_code);
                let twin = public.get(&key).expect("a row");
                prop_assert_eq!(twin.figures.is_some(), row.figures.is_some());
                key = row.key;
                key.group = None;
                let wide = public.get(&key).expect("a row");
                prop_assert_eq!(wide.figures.is_some(), row.figures.is_some());
            }
        }
    }
}
