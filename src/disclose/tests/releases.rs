//! Two publications of one cycle: whatever changed between them, what is published passes the audit, and
//! what is published without regard to the first does not.

use std::collections::HashSet;

use super::cubes::{Person, dimensions, tabulate};
use super::realistic::{FIVE_REGIONS, members};
use super::writer::write;
use crate::disclose::{Known, Published, Since, audit, audit_release, protect, protect_since};
use crate::domain::changes::Changes;
use crate::domain::cube::{CellKey, Cube, PublicCube};
use crate::domain::cycle::DisclosureSettings;
use crate::domain::group::Group;

/// What changed from one list of the same members to another.
fn changes(before: &[Person], now: &[Person]) -> Changes {
    let mut changes = Changes::default();
    for (before, now) in before.iter().zip(now) {
        for code in 0..now.answers.len() {
            let answer =
                |person: &Person| person.submitted.then_some(person.answers[code]).flatten();
            let (old, new) = (answer(before), answer(now));
            if old != new {
                let cell = changes.at(now.group, now.region, code);
                if let Some((status, _)) = old {
                    cell.gone[status] += 1;
                }
                if let Some((status, _)) = new {
                    cell.came[status] += 1;
                }
            }
        }
    }
    // Derived commitments are participation.
    changes
}

/// Keeps only what a group of members may answer.
fn addressed(people: &mut [Person]) {
    let dimensions = dimensions(FIVE_REGIONS.len() - 1);
    for person in people {
        for (answer, place) in person.answers.iter_mut().zip(dimensions.commitments()) {
            if place.derived || !place.groups.contains(&person.group) {
                *answer = None;
            }
        }
    }
}

fn cube(people: &[Person]) -> Cube {
    tabulate(dimensions(FIVE_REGIONS.len() - 1), people)
}

fn public_rows(public: &PublicCube) -> HashSet<CellKey> {
    let rows = public.rows().iter().filter(|row| row.figures.is_some());
    rows.map(|row| row.key).collect()
}

struct Pair {
    first: Cube,
    first_public: PublicCube,
    second: Cube,
    changes: Changes,
}

/// An alliance, of which some members come late, correct an answer or leave after the first release; or
/// of which everybody that had not reported does.
fn pair(seed: u64, size: usize, changing: Option<usize>) -> Pair {
    let mut random = fastrand::Rng::with_seed(seed + 77);
    let mut before = members(seed, size, &FIVE_REGIONS, 45);
    addressed(&mut before);
    let mut now = before.clone();
    if changing.is_none() {
        for person in &mut now {
            person.submitted = true;
        }
    }
    for _ in 0..changing.unwrap_or(0) {
        let person = &mut now[random.usize(..before.len())];
        if random.u8(..3) == 0 {
            let code = random.usize(..person.answers.len());
            if person.answers[code].is_some() {
                person.answers[code] = Some((random.usize(..6), false));
            }
        } else {
            person.submitted = !person.submitted;
        }
    }
    let (first, second) = (cube(&before), cube(&now));
    Pair {
        first_public: protect(&first, &DisclosureSettings::default()).public,
        changes: changes(&before, &now),
        first,
        second,
    }
}

impl Pair {
    /// The audit of a second publication beside the first. `changes` are those behind it.
    fn verdict(&self, cube: &Cube, public: &PublicCube, changes: &Changes) -> bool {
        let settings = DisclosureSettings::default();
        let (then, now) = (Known::from_cube(&self.first), Known::from_cube(cube));
        let (before, after) = (write(&self.first_public), write(public));
        audit(&after, &now, &settings).is_ok()
            && audit_release(
                Published {
                    aggregates: &before,
                    known: &then,
                },
                Published {
                    aggregates: &after,
                    known: &now,
                },
                changes,
                &cube.dimensions,
                settings,
            )
            .is_ok()
    }
}

#[test]
fn what_follows_a_release_gives_nobody_away() {
    let settings = DisclosureSettings::default();
    let (mut held, mut updated, mut refused) = (0, 0, 0);
    let cases = [(60, Some(1)), (300, Some(2)), (300, Some(40)), (2500, None)];
    for (seed, (size, changing)) in (0..8).flat_map(|seed| cases.map(|case| (seed, case))) {
        let pair = pair(seed, size, changing);
        let since = Since {
            full: pair.first.clone(),
            public: public_rows(&pair.first_public),
            changes: pair.changes.clone(),
        };
        let continued = protect_since(&pair.second, &[since], &settings);
        let mut behind = Changes::default();
        for group in Group::ALL
            .iter()
            .filter(|group| !continued.held.contains(group))
        {
            for region in 0..pair.first.dimensions.regions.len() {
                for code in 0..pair.first.dimensions.commitments().len() {
                    *behind.at(*group, region, code) = pair.changes.of(*group, region, code);
                }
            }
        }
        let public = &continued.protected.public;
        assert!(
            pair.verdict(&continued.cube, public, &behind),
            "seed {seed}, {size} members, {changing:?} changes, held {:?}, updated {:?}",
            continued.held,
            continued.updated
        );
        held += continued.held.len();
        updated += continued.updated.len();
        // Without regard to the release.
        let careless = protect(&pair.second, &settings).public;
        if !continued.held.is_empty() {
            let is_told = !pair.verdict(&pair.second, &careless, &pair.changes);
            refused += usize::from(is_told);
        }
    }
    assert!(
        held > 20 && updated > 5 && refused > 20,
        "{held} {updated} {refused}"
    );
}
