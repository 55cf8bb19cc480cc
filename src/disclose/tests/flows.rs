//! Releases one after another: late reports, corrections, departures, a panel.

use std::collections::HashSet;
use std::slice::from_ref;

use super::{Person, PublishedPeople, dimensions, members, publish, rule, settings};
use crate::disclose::{AuditFailure, ChangedAnswer, Published, audit, audit_release};
use crate::domain::cube::{Basis, Dimensions, JoinedRegions, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::publication::PublishedState;

/// The published answers that are others in a later state.
fn changes(then: &PublishedState, now: &PublishedState) -> Vec<ChangedAnswer> {
    let in_blocks = then.answers.iter().filter(|old| !old.is_attributed());
    in_blocks
        .filter_map(|old| {
            let answer = &old.answer;
            let same = |new: &&crate::domain::publication::PublishedAnswer| {
                let is_of = |of: &crate::domain::publication::PublishedAnswer| {
                    (of.wave, of.answer.member, of.answer.code_index)
                };
                is_of(new) == is_of(old)
            };
            let status = now.answers.iter().find(same).map(|new| new.answer.status);
            (status != Some(answer.status)).then_some(ChangedAnswer {
                member: answer.member,
                wave: old.wave,
                group: answer.group,
                region_index: answer.region_index,
                code_index: answer.code_index,
                before: answer.status,
                now: status,
            })
        })
        .collect()
}

/// Audits a publication beside an earlier one.
pub(super) fn beside(
    then: &PublishedPeople,
    now: &PublishedPeople,
    settings: &DisclosureSettings,
) -> Result<(), AuditFailure> {
    let after = audit(&now.text, &now.known, rule(settings))?;
    audit_release(
        "2026.1",
        Published {
            aggregates: &then.text,
            known: &then.known,
        },
        &after,
        &changes(&then.continued.state, &now.continued.state),
        rule(settings),
    )
}

/// Answers behind the published total of everything.
fn answers(of: &PublishedPeople) -> usize {
    of.continued.state.answers.len()
}

fn with_late(people: &[Person], late: &[usize]) -> Vec<Person> {
    let mut people = people.to_vec();
    for (member, person) in people.iter_mut().enumerate() {
        person.submitted = !late.contains(&member);
    }
    people
}

/// How many answers each release after the first takes in: of eleven late members, of four more, and of three more.
fn flow(dimensions: &Dimensions, seed: u64, coalition: u32) -> [usize; 3] {
    let settings = settings(coalition, Participants::List);
    let all = members(seed, 350, dimensions);
    let mut random = fastrand::Rng::with_seed(seed);
    let mut order: Vec<usize> = (0..all.len()).collect();
    random.shuffle(&mut order);
    let mut releases: Vec<PublishedPeople> = Vec::new();
    // The last one comes with nothing new: nothing changes.
    for still_late in [&order[..18], &order[..7], &order[..3], &[], &[]] {
        let before: Vec<PublishedState> = releases
            .iter()
            .map(|release| release.continued.state.clone())
            .collect();
        let people = with_late(&all, still_late);
        let now = publish(dimensions, &people, &before, &settings, 1);
        for then in releases.iter().chain([&now]) {
            beside(then, &now, &settings).expect("a release beside those before and itself");
        }
        releases.push(now);
    }
    assert_eq!(releases[3].text, releases[4].text);
    [0, 1, 2].map(|at| answers(&releases[at + 1]) - answers(&releases[at]))
}

#[test]
fn eleven_late_reports_and_four_more_get_into_the_totals() {
    let dimensions = dimensions(5);
    let (mut eleven, mut four_alone, mut seven) = (0, 0, 0);
    for seed in 0..5 {
        for coalition in [1, 2] {
            let [first, second, third] = flow(&dimensions, seed, coalition);
            eleven += usize::from(first > 0);
            four_alone += usize::from(first > 0 && second > 0);
            seven += usize::from(coalition == 1 && second + third > 0);
        }
    }
    assert_eq!(eleven, 10);
    // Of seven two hold nearly half of the answers: mostly too many where coalitions of two are feared.
    assert_eq!(seven, 5);
    // Four are fewer than the threshold: they wait for more.
    assert_eq!(four_alone, 0);
}

/// Late reports that came at several times may be published in blocks that overlap in their commitments: each time
/// has rows of its own, and every release passes beside every one before.
#[test]
fn late_reports_of_several_times_stand_apart() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::List);
    let mut overlapping = 0;
    for seed in 0..6 {
        let all = members(seed, 350, &dimensions);
        let mut order: Vec<usize> = (0..all.len()).collect();
        fastrand::Rng::with_seed(seed).shuffle(&mut order);
        let mut releases: Vec<PublishedPeople> = Vec::new();
        for still_late in [&order[..100], &order[..60], &order[..25], &[]] {
            let before: Vec<PublishedState> = releases
                .iter()
                .map(|release| release.continued.state.clone())
                .collect();
            let people = with_late(&all, still_late);
            let now = publish(&dimensions, &people, &before, &settings, 3);
            for then in &releases {
                beside(then, &now, &settings).expect("beside an earlier release");
            }
            releases.push(now);
        }
        let last = releases.last().expect("releases");
        let waves = &last.continued.state.waves;
        assert_eq!(waves.len(), 4, "seed {seed}");
        for (at, wave) in waves.iter().enumerate().skip(1) {
            for table in &wave.tables {
                let earlier = waves[1..at].iter().flat_map(|wave| &wave.tables);
                let meets = earlier
                    .filter(|other| other.groups == table.groups && other.codes != table.codes)
                    .filter(|other| other.codes.iter().any(|code| table.codes.contains(code)));
                overlapping += meets.count();
            }
            let own = last.public.joined().iter();
            let own = own.filter(|row| row.regions == JoinedRegions::LateAt(at));
            assert!(own.count() >= wave.tables.len(), "seed {seed}, wave {at}");
        }
    }
    assert!(overlapping > 10, "{overlapping} tables that overlap");
}

/// Late reports have a row of their own, and totals grow by it.
#[test]
fn totals_grow_by_the_late_reports_and_rows_of_regions_stay() {
    let dimensions = dimensions(5);
    let settings = settings(1, Participants::List);
    let all = members(3, 350, &dimensions);
    let late: Vec<usize> = (0..60).collect();
    let first = publish(&dimensions, &with_late(&all, &late), &[], &settings, 2);
    let second = publish(
        &dimensions,
        &with_late(&all, &[]),
        from_ref(&first.continued.state),
        &settings,
        2,
    );
    let mut grown = 0;
    for (then, now) in first.public.rows().iter().zip(second.public.rows()) {
        assert_eq!(then.key, now.key);
        if then.key.level == Level::Submission || then.key.basis == Basis::Panel {
            continue;
        }
        let is_derived = then.key.level == Level::Commitment
            && dimensions.commitments()[then.key.code_index].derived;
        let reported = |row: &crate::domain::cube::PublicRow| {
            row.figures.map(|figures| figures.counts.reported())
        };
        if then.key.region_index.is_some() && !is_derived {
            assert_eq!(reported(then), reported(now), "{:?}", then.key);
        }
        let Some(group) = then.key.group.filter(|_| then.key.region_index.is_none()) else {
            continue;
        };
        let late = second.public.joined().iter().find(|row| {
            row.regions == JoinedRegions::Late
                && row.level == then.key.level
                && row.code_indices == [then.key.code_index]
                && row.groups == [group]
        });
        if let (Some(late), Some(before), Some(after)) = (late, reported(then), reported(now)) {
            assert_eq!(
                after,
                before + late.figures.counts.reported(),
                "{:?}",
                then.key
            );
            grown += 1;
        }
    }
    assert!(grown > 20, "{grown}");
}

#[test]
fn few_corrections_and_departures_change_nothing() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::List);
    let people = members(8, 350, &dimensions);
    let first = publish(&dimensions, &people, &[], &settings, 5);
    let released = from_ref(&first.continued.state);
    let mut corrected = people.clone();
    for person in corrected
        .iter_mut()
        .filter(|person| person.submitted)
        .take(3)
    {
        for answer in person.answers.iter_mut().flatten() {
            answer.0 = (answer.0 + 3) % 5;
        }
    }
    let second = publish(&dimensions, &corrected, released, &settings, 5);
    same(&second, &first);
    assert!(!second.continued.unchanged.is_empty());
    let mut left = people;
    for person in left.iter_mut().filter(|person| person.submitted).take(2) {
        person.submitted = false;
    }
    let third = publish(&dimensions, &left, released, &settings, 5);
    same(&third, &first);
}

/// Not a line differs.
fn same(left: &PublishedPeople, right: &PublishedPeople) {
    for (left, right) in left.text.lines().zip(right.text.lines()) {
        assert_eq!(left, right);
    }
    assert_eq!(left.text.len(), right.text.len());
}

#[test]
fn a_correction_of_many_is_published_where_it_passes() {
    let dimensions = dimensions(2);
    let settings = settings(1, Participants::List);
    let people = members(8, 350, &dimensions);
    let first = publish(&dimensions, &people, &[], &settings, 5);
    let mut corrected = people;
    for (member, person) in corrected.iter_mut().enumerate() {
        if member % 2 == 0 {
            for (code, answer) in person.answers.iter_mut().enumerate() {
                if let Some(answer) = answer {
                    answer.0 = (answer.0 + 1 + (member + code) % 3) % 5;
                }
            }
        }
    }
    let second = publish(
        &dimensions,
        &corrected,
        from_ref(&first.continued.state),
        &settings,
        5,
    );
    assert_ne!(second.text, first.text);
    beside(&first, &second, &settings).expect("crowds pass");
}

/// Whoever comes and goes, no release can be subtracted from any other, however long ago it was made.
#[test]
fn every_release_stands_beside_every_other_whoever_changes_back() {
    let dimensions = dimensions(2);
    let settings = settings(1, Participants::List);
    let original = members(8, 350, &dimensions);
    let mut random = fastrand::Rng::with_seed(4);
    let mut people = original.clone();
    let mut releases: Vec<PublishedPeople> = Vec::new();
    let mut changed = 0;
    for round in 0..14 {
        let before: Vec<PublishedState> = releases
            .iter()
            .map(|release| release.continued.state.clone())
            .collect();
        let now = publish(&dimensions, &people, &before, &settings, 5);
        for then in &releases {
            beside(then, &now, &settings).expect("beside every release before");
        }
        changed += usize::from(releases.last().is_some_and(|last| last.text != now.text));
        releases.push(now);
        // Many change, and of those that have changed most change back; many leave, and most of them come back.
        for (member, person) in people.iter_mut().enumerate() {
            let is_back = original[member].submitted && random.f64() < 0.6;
            let leaves = random.f64() < 0.1;
            person.submitted = if person.submitted { !leaves } else { is_back };
            for (code, answer) in person.answers.iter_mut().enumerate() {
                let Some(answer) = answer else { continue };
                let was = original[member].answers[code].map_or(answer.0, |was| was.0);
                if answer.0 != was && random.f64() < 0.9 {
                    answer.0 = was;
                } else if random.f64() < 0.08 {
                    answer.0 = (answer.0 + 1 + (member + round) % 3) % 5;
                }
            }
        }
    }
    assert!(changed > 5, "{changed}");
}

/// A figure of the panel stands only where every block beneath can be split.
#[test]
fn panel_rows_are_unions_of_split_blocks() {
    let dimensions = dimensions(2);
    let settings = settings(1, Participants::List);
    let mut shown = HashSet::new();
    for seed in 0..8 {
        let people = members(seed, 350, &dimensions);
        let published = publish(&dimensions, &people, &[], &settings, 5);
        audit(&published.text, &published.known, rule(&settings)).expect("it passes");
        let rows = published.public.rows().iter();
        shown.extend(
            rows.filter(|row| row.key.basis == Basis::Panel && row.figures.is_some())
                .filter(|row| row.key.level != Level::Submission)
                .map(|row| row.key),
        );
    }
    assert!(shown.len() > 5, "{}", shown.len());
}

/// Where participants are hidden, nothing changes after a release.
#[test]
fn hidden_participants_freeze_every_figure() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::Hide);
    let all = members(6, 120, &dimensions);
    let first = publish(
        &dimensions,
        &with_late(&all, &[1, 2, 3, 4, 5, 6, 7]),
        &[],
        &settings,
        1,
    );
    let second = publish(
        &dimensions,
        &all,
        from_ref(&first.continued.state),
        &settings,
        1,
    );
    assert_eq!(first.text, second.text);
}
