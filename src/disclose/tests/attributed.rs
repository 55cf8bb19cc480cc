//! Answers that are published under their members' names: known to everybody, they give nobody else away.

use std::collections::HashSet;
use std::slice::from_ref;

use super::flows::beside;
use super::{
    Person, PublishedPeople, counted, dimensions, members, publish, publish_counted, rule, settings,
};
use crate::disclose::{Problem, audit};
use crate::domain::cube::{Basis, Dimensions, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::publication::PublishedState;
use crate::domain::status::Status;

type Chosen = HashSet<(usize, usize)>;

/// About so many in a hundred of the answers that are given.
fn chosen(dimensions: &Dimensions, people: &[Person], seed: u64, share: f64) -> Chosen {
    let mut random = fastrand::Rng::with_seed(seed);
    let answers = counted(dimensions, people).answers.into_iter();
    let chosen = answers.filter(|_| random.f64() < share);
    chosen
        .map(|answer| (answer.member, answer.code_index))
        .collect()
}

/// Publishes with some answers under names.
fn publish_named(
    dimensions: &Dimensions,
    people: &[Person],
    named: &Chosen,
    releases: &[PublishedState],
    settings: &DisclosureSettings,
) -> PublishedPeople {
    let mut now = counted(dimensions, people);
    now.attributed.clone_from(named);
    if let Some(counterparts) = &mut now.counterparts {
        counterparts.retain(|answer| !named.contains(answer));
    }
    publish_counted(dimensions, people, now, releases, settings, 5)
}

/// The answers of a publication that stand under names.
fn named_in(of: &PublishedPeople) -> Vec<(usize, usize, Status)> {
    let answers = of.continued.state.answers.iter();
    let named = answers.filter(|published| published.is_attributed());
    named
        .map(|published| {
            let answer = published.answer;
            (answer.member, answer.code_index, answer.status)
        })
        .collect()
}

/// What is left of every figure without the answers that everybody knows passes by itself, and figures stay true.
#[test]
fn whatever_is_known_by_name_the_rest_passes() {
    let (mut blocks, mut named_answers, mut refused_otherwise) = (0, 0, 0);
    for (size, share) in [(20, 0.3), (40, 0.1), (120, 0.05), (120, 0.4), (350, 0.02)] {
        let dimensions = dimensions(5);
        for seed in 0..4 {
            let settings = settings(1 + u32::from(seed % 2 == 0), Participants::List);
            let people = members(seed, size, &dimensions);
            let named = chosen(&dimensions, &people, seed, share);
            let of = publish_named(&dimensions, &people, &named, &[], &settings);
            let report = audit(&of.text, &of.known, rule(&settings));
            let report = report.unwrap_or_else(|failure| panic!("{size} {seed}: {failure}"));
            blocks += report.blocks.len();
            named_answers += named_in(&of).len();
            for row in of
                .public
                .rows()
                .iter()
                .filter(|row| row.key.basis == Basis::All)
            {
                if let Some(figures) = row.figures
                    && row.key.level != Level::Submission
                {
                    let truth = of.cube.get(&row.key).expect("a row of the cube").counts;
                    assert_eq!(figures.counts.statuses, truth.statuses, "{:?}", row.key);
                }
            }
            // Drawn as if nobody knew them, blocks would be left that tell something.
            let unaware = publish(&dimensions, &people, &[], &settings, 5);
            refused_otherwise +=
                usize::from(audit(&unaware.text, &of.known, rule(&settings)).is_err());
        }
    }
    assert!(blocks > 1_000, "{blocks} blocks");
    assert!(named_answers > 2_000, "{named_answers} answers under names");
    assert!(refused_otherwise > 10, "{refused_otherwise} of 20");
}

/// How much evidence there is stands only where those who know some of the answers cannot tell that of others.
#[test]
fn evidence_passes_for_who_knows_some_of_it() {
    let rule = rule(&settings(1, Participants::List));
    let passes = |known, yes, no| rule.admits_fact((yes, no), 40, 1, known);
    assert!(passes(0, 20, 20));
    assert!(passes(5, 20, 20));
    assert!(passes(0, 0, 0));
    for (known, yes, no) in [
        (0, 20, 0),
        (20, 20, 20),
        (30, 20, 20),
        (19, 20, 40),
        (66, 57, 0),
    ] {
        assert!(!passes(known, yes, no), "{known} of {yes} and {no}");
    }
}

/// After a release the list stays: what changes is shown where the member still lets it, and no name is added.
#[test]
fn after_a_release_no_name_is_added_and_what_is_shown_follows_the_member() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::List);
    let people = members(3, 200, &dimensions);
    let named = chosen(&dimensions, &people, 7, 0.03);
    let first = publish_named(&dimensions, &people, &named, &[], &settings);
    let released = from_ref(&first.continued.state);
    assert_eq!(named_in(&first).len(), named.len());
    assert!(named.len() > 50);

    // Nobody lets it be shown any more: what was published is known, and stands.
    let none = Chosen::new();
    let withdrawn = publish_named(&dimensions, &people, &none, released, &settings);
    assert_eq!(withdrawn.text, first.text);
    assert_eq!(named_in(&withdrawn), named_in(&first));

    // More are chosen: they stand in blocks that are released.
    let more = chosen(&dimensions, &people, 8, 0.05);
    let later = publish_named(&dimensions, &people, &more, released, &settings);
    assert_eq!(later.text, first.text);
    assert_eq!(named_in(&later), named_in(&first));
    assert_eq!(
        later.continued.unattributed,
        more.difference(&named).count()
    );

    // One of them changes: with permission it follows, without it stays and is counted among those that wait.
    let mut corrected = people.clone();
    let (member, code) = *named.iter().min().expect("an answer");
    let answer = corrected[member].answers[code].as_mut().expect("an answer");
    answer.0 = (answer.0 + 1) % 5;
    let followed = publish_named(&dimensions, &corrected, &named, released, &settings);
    let changed = named_in(&followed);
    let changed = changed.iter().filter(|of| !named_in(&first).contains(of));
    assert_eq!(changed.count(), 1);
    assert_ne!(followed.text, first.text);
    let stayed = publish_named(&dimensions, &corrected, &none, released, &settings);
    assert_eq!(stayed.text, first.text);
    let group = people[member].group;
    assert_eq!(stayed.continued.unchanged.get(&group), Some(&1));

    // Its member leaves: that would be told by the one answer, and it stays as all others of that member.
    let mut left = people.clone();
    left[member].submitted = false;
    let waits = publish_named(&dimensions, &left, &named, released, &settings);
    assert_eq!(waits.text, first.text);

    // Somebody leaves of whom everything stood under its name: it goes, and nothing else changes.
    let all_of_one: Chosen = counted(&dimensions, &people)
        .answers
        .iter()
        .filter(|answer| answer.member == member)
        .map(|answer| (answer.member, answer.code_index))
        .chain(named.iter().copied())
        .collect();
    let open = publish_named(&dimensions, &people, &all_of_one, &[], &settings);
    let released = from_ref(&open.continued.state);
    let gone = publish_named(&dimensions, &left, &all_of_one, released, &settings);
    assert!(named_in(&gone).iter().all(|of| of.0 != member));
    beside(&open, &gone, &settings).expect("beside the release");
    for of in [&withdrawn, &later, &followed, &stayed, &waits] {
        beside(&first, of, &settings).expect("beside the release");
    }
}

/// An answer that leaves a block for a name would lay the block open: two releases could be subtracted.
#[test]
fn an_answer_that_stood_in_a_block_gets_no_name() {
    let dimensions = dimensions(5);
    let settings = settings(1, Participants::List);
    let people = members(3, 200, &dimensions);
    let first = publish_named(&dimensions, &people, &Chosen::new(), &[], &settings);
    let named = chosen(&dimensions, &people, 7, 0.01);
    let drawn_anew = publish_named(&dimensions, &people, &named, &[], &settings);
    let failure = beside(&first, &drawn_anew, &settings).expect_err("it is refused");
    let is_named = |problem: &&Problem| matches!(problem, Problem::Attributed { .. });
    assert!(failure.problems.iter().filter(is_named).count() > 10);
}

/// Late reports and corrections of many, beside names: every release stands beside every other.
#[test]
fn names_stand_beside_late_reports_and_corrections() {
    let dimensions = dimensions(5);
    let settings = settings(1, Participants::List);
    for seed in 0..3 {
        let mut people = members(seed, 350, &dimensions);
        let named = chosen(&dimensions, &people, seed, 0.04);
        let mut random = fastrand::Rng::with_seed(seed);
        let late: Vec<usize> = (0..people.len()).filter(|_| random.f64() < 0.2).collect();
        let mut here: Vec<bool> = people.iter().map(|person| person.submitted).collect();
        let mut releases: Vec<PublishedPeople> = Vec::new();
        for round in 0..4 {
            for member in &late {
                people[*member].submitted = here[*member] && round > 0;
            }
            let before: Vec<PublishedState> = releases
                .iter()
                .map(|release| release.continued.state.clone())
                .collect();
            let now = publish_named(&dimensions, &people, &named, &before, &settings);
            for then in &releases {
                beside(then, &now, &settings).expect("beside every release before");
            }
            releases.push(now);
            for person in &mut people {
                for answer in person.answers.iter_mut().flatten() {
                    if random.f64() < 0.15 {
                        answer.0 = (answer.0 + 1) % 5;
                    }
                }
            }
            for is_here in &mut here {
                *is_here &= random.f64() < 0.97;
            }
        }
        assert_ne!(releases[0].text, releases[3].text, "seed {seed}");
    }
}
