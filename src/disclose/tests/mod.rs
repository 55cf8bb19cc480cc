//! The protection as a whole.

mod attributed;
mod cubes;
mod flows;
mod planted;
mod possible;
mod writer;

use cubes::{Person, counted, dimensions, members, tabulate};
use writer::write;

use super::state::Counted;
use super::{Continued, Key, Known, PrimaryRule, Secrets, audit, public_cube, publish_answers};
use crate::domain::cube::{Cube, Dimensions, PublicCube};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::publication::PublishedState;

/// One publication with everything behind it.
struct PublishedPeople {
    cube: Cube,
    now: Counted,
    continued: Continued,
    public: PublicCube,
    known: Known,
    text: String,
}

const fn settings(coalition: u32, participants: Participants) -> DisclosureSettings {
    DisclosureSettings {
        threshold: 5,
        participants,
        coalition,
        beta: 4.0,
    }
}

fn rule(settings: &DisclosureSettings) -> PrimaryRule {
    PrimaryRule::of(settings)
}

/// Publishes what members answered, after a release where there was one.
fn publish(
    dimensions: &Dimensions,
    people: &[Person],
    releases: &[PublishedState],
    settings: &DisclosureSettings,
    key: u8,
) -> PublishedPeople {
    let now = counted(dimensions, people);
    publish_counted(dimensions, people, now, releases, settings, key)
}

/// The same where what counts is known.
fn publish_counted(
    dimensions: &Dimensions,
    people: &[Person],
    now: Counted,
    releases: &[PublishedState],
    settings: &DisclosureSettings,
    key: u8,
) -> PublishedPeople {
    let cube = tabulate(dimensions, people);
    let key = Key([key; 32]);
    let secrets = Secrets {
        key: &key,
        neighbourhoods: &[vec![0, 1], vec![2, 3]],
    };
    let continued = publish_answers(&cube, &now, releases, settings, &secrets);
    let public = public_cube(&cube, &continued.state, &now, settings.participants);
    let known = Known::new(&cube, &continued.state, &now, settings.participants);
    PublishedPeople {
        text: write(&public),
        cube,
        now,
        continued,
        public,
        known,
    }
}

/// Whatever members answer, what is published passes the audit.
#[test]
fn what_is_published_passes_the_audit() {
    let mut blocks = 0;
    for (size, regions) in [(6, 2), (20, 5), (40, 5), (120, 5), (350, 5), (350, 9)] {
        let dimensions = dimensions(regions);
        for seed in 0..6 {
            for participants in [Participants::List, Participants::Hide] {
                let settings = settings(1 + u32::try_from(seed).expect("small") % 2, participants);
                let people = members(seed, size, &dimensions);
                let published = publish(&dimensions, &people, &[], &settings, 7);
                match audit(&published.text, &published.known, rule(&settings)) {
                    Ok(report) => blocks += report.blocks.len(),
                    Err(failure) => panic!("{size} {seed} {participants:?}: {failure}"),
                }
            }
        }
    }
    assert!(blocks > 3_000, "{blocks} blocks");
}

#[test]
fn the_total_of_the_alliance_is_public_and_most_of_the_groups() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::List);
    let mut shown = 0;
    for seed in 0..10 {
        let people = members(seed, 350, &dimensions);
        let published = publish(&dimensions, &people, &[], &settings, 3);
        for row in published.public.rows() {
            let key = row.key;
            let is_total = key.region_index.is_none()
                && key.basis == crate::domain::cube::Basis::All
                && key.level == crate::domain::cube::Level::All;
            if is_total && key.group.is_none() {
                assert!(row.figures.is_some(), "{key:?}");
            } else if is_total {
                shown += usize::from(row.figures.is_some());
            }
        }
    }
    assert!(shown >= 30, "{shown}");
}

/// Who submitted stays hidden: no figure of participation that does not pass.
#[test]
fn hidden_participants_are_nowhere_told() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::Hide);
    let people = members(5, 120, &dimensions);
    let published = publish(&dimensions, &people, &[], &settings, 3);
    let rows = published.public.rows().iter();
    let participation = rows.filter(|row| row.key.level == crate::domain::cube::Level::Submission);
    let (mut shown, mut hidden) = (0, 0);
    for row in participation {
        match row.figures {
            Some(figures) => {
                shown += 1;
                let silent = row.addressed - figures.submissions;
                assert!(figures.submissions >= 3 && silent >= 3, "{:?}", row.key);
                assert!(!figures.shows_on_time);
            }
            None => hidden += 1,
        }
    }
    assert!(shown > 0 && hidden > 0, "{shown} {hidden}");
}

/// The tables of a publication as a reader meets them.
fn attacked(of: &PublishedPeople) -> Vec<super::AttackedTable> {
    use super::atoms::Atoms;
    let atoms = Atoms::of_answers(&of.cube.dimensions, of.now.answers.iter());
    let tables = of.continued.state.waves[0].tables.iter();
    tables
        .map(|table| super::AttackedTable {
            name: format!("{:?} {:?}", table.groups, table.codes),
            answers_each: atoms.answers_each(&table.groups, &table.codes),
            blocks: table
                .blocks
                .iter()
                .map(|regions| super::AttackedBlock {
                    sizes: regions
                        .iter()
                        .map(|region| {
                            let sums = atoms.sum(&table.groups, &[*region], &table.codes);
                            (*region, sums.iter().sum())
                        })
                        .collect(),
                    sums: atoms.sum(&table.groups, regions, &table.codes),
                })
                .collect(),
        })
        .collect()
}

/// The odds of a member's answer hardly move by what is joined. Seeds are not those by which weights were chosen.
#[test]
fn the_pattern_moves_odds_little() {
    let mut outside = Vec::new();
    let mut inside = Vec::new();
    for (size, regions, coalition) in [(60, 5, 1), (120, 5, 2), (350, 5, 2)] {
        let dimensions = dimensions(regions);
        let settings = settings(coalition, Participants::List);
        for seed in 101..103 {
            let people = members(seed, size, &dimensions);
            let published = publish(&dimensions, &people, &[], &settings, 9);
            let tables = attacked(&published);
            let together = [vec![0, 1], vec![2, 3]];
            let shifts =
                super::odds_shifts(&tables, &dimensions, &together, rule(&settings), 4.0, 1_000);
            outside.extend(shifts.iter().map(|shift| shift.outside));
            inside.extend(shifts.iter().map(|shift| shift.inside));
        }
    }
    let quantile = |list: &mut Vec<f64>, share: usize| {
        list.sort_by(f64::total_cmp);
        list[(list.len() - 1) * share / 100]
    };
    let found = [
        quantile(&mut outside, 50),
        quantile(&mut outside, 95),
        quantile(&mut outside, 100),
        quantile(&mut inside, 95),
    ];
    assert!(outside.len() > 100, "{} tables: {found:.2?}", outside.len());
    for (found, most) in found.into_iter().zip([1.2, 2.2, 4.0, 3.5]) {
        assert!(found <= most, "{found} is more than {most}");
    }
}
