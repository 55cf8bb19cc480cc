//! What a closed commitment tells: nothing of itself. A reader who knows the program, every answer to
//! every other commitment and its own would have seen the same tables, whatever the answers to it were.

use std::collections::BTreeSet;

use super::cubes::{Person, dimensions, tabulate};
use super::realistic::{FIVE_REGIONS, members};
use crate::disclose::closed::pairs;
use crate::disclose::protect;
use crate::domain::cube::{Basis, CellKey, Dimensions, Level, PublicCube};
use crate::domain::cycle::DisclosureSettings;

fn published(people: &[Person]) -> PublicCube {
    let cube = tabulate(dimensions(FIVE_REGIONS.len() - 1), people);
    protect(&cube, &DisclosureSettings::default()).public
}

/// The commitments of which not even the total over all groups is public.
fn closed(public: &PublicCube) -> BTreeSet<usize> {
    (0..public.dimensions.commitments().len())
        .filter(|code_index| {
            let key = CellKey {
                basis: Basis::All,
                level: Level::Commitment,
                code_index: *code_index,
                group: None,
                region_index: None,
            };
            public.get(&key).is_some_and(|row| row.figures.is_none())
        })
        .collect()
}

/// Small alliances, every second one with a panel.
fn small_alliance(seed: u64, dimensions: &Dimensions) -> Vec<Person> {
    let mut random = fastrand::Rng::with_seed(seed + 500);
    let commitments = dimensions.commitments().len();
    let mut people = members(seed, 25 + random.usize(..30), &FIVE_REGIONS, commitments);
    if seed.is_multiple_of(2) {
        for person in &mut people {
            let answered = (0..commitments).map(|_| random.u8(..50) > 0).collect();
            person.before = (random.u8(..8) > 0).then_some((random.u8(..8) > 0, answered));
        }
    }
    people
}

/// Other answers to one commitment: of all, or of all but one who knows its own.
fn answer(people: &mut [Person], code: usize, own: usize, status: impl Fn(usize) -> usize) {
    for (index, person) in people
        .iter_mut()
        .enumerate()
        .filter(|(index, _)| *index != own)
    {
        if let Some(answer) = &mut person.answers[code] {
            answer.0 = status(index);
        }
    }
}

#[test]
fn the_same_would_be_published_whatever_the_answers_to_a_closed_commitment() {
    let settled = dimensions(FIVE_REGIONS.len() - 1);
    let pairs = pairs(settled.commitments());
    let (mut tried, mut mixed) = (0, 0);
    for seed in 0..24 {
        let people = small_alliance(seed, &settled);
        let public = published(&people);
        let closed = closed(&public);
        let mut random = fastrand::Rng::with_seed(seed);
        for pair in &pairs {
            let (first, second) = (pair[0], pair[pair.len() - 1]);
            assert!(
                pair.iter()
                    .all(|code| closed.contains(code) == closed.contains(&first)),
                "seed {seed}: one of a pair is closed without the other"
            );
            if !closed.contains(&first) {
                continue;
            }
            for (free, alike) in [(first, second), (second, first)] {
                let mut others = people.clone();
                // Nobody in particular, or a member with answers to both.
                let own = random.usize(..people.len() * 2);
                let usual = random.usize(..7);
                let drawn: Vec<usize> = people.iter().map(|_| random.usize(..7)).collect();
                let is_alike = random.u8(..4) == 0;
                answer(&mut others, free, own, |index| {
                    if is_alike { drawn[0] } else { drawn[index] }
                });
                answer(&mut others, alike, own, |_| usual);
                assert_eq!(
                    published(&others).rows(),
                    public.rows(),
                    "seed {seed}: {free} beside {alike}, as seen by {own}"
                );
                tried += 1;
                mixed += usize::from(!is_alike);
            }
        }
    }
    assert!(
        tried > 100 && mixed > 60,
        "{tried} tried, {mixed} of them with mixed answers"
    );
}

#[test]
fn commitments_are_closed_with_their_neighbours() {
    let dimensions = dimensions(2);
    let codes = dimensions.codes(Level::Commitment);
    let pairs: Vec<Vec<&str>> = pairs(dimensions.commitments())
        .iter()
        .map(|pair| pair.iter().map(|code| codes[*code].as_str()).collect())
        .collect();
    assert_eq!(
        pairs[..4],
        [["O1", "O2"], ["O3", "O5"], ["G1a", "G1b"], ["G1c", "G2a"]]
    );
    assert_eq!(pairs.last(), Some(&vec!["C1a", "C1b", "C2a"]));
    assert!(pairs.iter().all(|pair| matches!(pair.len(), 2 | 3)));
}
