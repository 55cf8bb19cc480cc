//! Whether `with_evidence`, `verified` and `on_time` are shown: of groups that are published together, where they
//! pass the primary rule in each of their audiences. Decided once; after a release they stay as they were
//! released, for otherwise two releases would tell the evidence of those who came between them, or go.

use std::collections::{BTreeMap, BTreeSet};

use super::draw::Key;
use super::partition::count;
use super::primary::PrimaryRule;
use super::weights::chance_left_out;
use crate::domain::cube::{Basis, CellKey, Cube, Dimensions, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;
use crate::domain::publication::{Answer, PublishedEvidence, PublishedState, Wave};

/// What was counted of an audience of some groups, participation apart.
#[derive(Default)]
struct EvidenceTally {
    members: u32,
    reported: u32,
    on_time: u32,
    completed: u32,
    with_evidence: u32,
    verified: u32,
    answers_each: usize,
    /// Answers that everybody knows, with their evidence.
    attributed: u32,
}

/// Decides for all groups that are published.
pub(super) fn decide(
    cube: &Cube,
    wave: &Wave,
    attributed: &[Answer],
    key: &Key,
    settings: &DisclosureSettings,
) -> Vec<PublishedEvidence> {
    let rule = PrimaryRule::of(settings);
    let decide = |groups: Vec<Group>| {
        let tallies = tallies(cube, &groups, attributed);
        let members = tallies.iter().map(|(_, tally)| tally.members).max();
        let chance = chance_left_out(members.unwrap_or(0), rule);
        let names: Vec<&str> = groups.iter().map(|group| group.name()).collect();
        // Now and then they are left out though they pass.
        let is_left_out = |what: &str| {
            let label = format!("{}/{}/{what}", cube.dimensions.cycle, names.join("+"));
            key.numbers(&label).next() < chance
        };
        let passes = |yes: u32, no: u32, tally: &EvidenceTally| {
            let each = count(tally.answers_each);
            rule.admits_fact((yes, no), tally.members, each, tally.attributed)
        };
        let shows_evidence = !is_left_out("evidence")
            && tallies.iter().all(|(_, tally)| {
                let without = tally.completed - tally.with_evidence;
                let unverified = tally.completed - tally.verified;
                passes(tally.with_evidence, without, tally)
                    && (tally.verified == 0 || passes(tally.verified, unverified, tally))
            });
        let shows_on_time = settings.participants == Participants::List
            && !is_left_out("timing")
            && tallies
                .iter()
                .all(|(_, tally)| passes(tally.on_time, tally.reported - tally.on_time, tally));
        let decided = tallies
            .into_iter()
            .map(move |(audience_index, tally)| PublishedEvidence {
                groups: groups.clone(),
                audience_index,
                evidence: shows_evidence.then_some((tally.with_evidence, tally.verified)),
                on_time: shows_on_time.then_some(tally.on_time),
            });
        decided.collect::<Vec<_>>()
    };
    together(wave).into_iter().flat_map(decide).collect()
}

/// Lets go of evidence that no longer goes with what is completed: after corrections fewer may be completed than had
/// evidence at the release, or as good as all of them.
pub(super) fn let_go(state: &mut PublishedState, dimensions: &Dimensions, rule: PrimaryRule) {
    let goes_on = |of: &PublishedEvidence, yes: u32| {
        let codes = dimensions.commitments_of(Level::Audience, of.audience_index);
        let own = state.answers.iter().filter(|published| {
            let answer = &published.answer;
            of.groups.contains(&answer.group) && codes.contains(&answer.code_index)
        });
        let (mut completed, mut attributed, mut members) = (0, 0, BTreeMap::new());
        for published in own {
            completed += u32::from(published.answer.status.is_completed());
            attributed += u32::from(published.is_attributed());
            *members.entry(published.answer.member).or_insert(0) += 1;
        }
        let each = members.values().max().copied().unwrap_or(0);
        let no = completed - yes.min(completed);
        let members = count(members.len());
        yes <= completed && rule.admits_fact((yes, no), members, each, attributed)
    };
    let gone: Vec<Vec<Group>> = state
        .evidence
        .iter()
        .filter(|of| of.evidence.is_some_and(|(yes, _)| !goes_on(of, yes)))
        .map(|of| of.groups.clone())
        .collect();
    for of in &mut state.evidence {
        if gone.contains(&of.groups) {
            of.evidence = None;
        }
    }
}

/// The groups of which any answers are published together.
fn together(wave: &Wave) -> Vec<Vec<Group>> {
    let mut sets: Vec<BTreeSet<Group>> = Vec::new();
    for table in &wave.tables {
        let mut own: BTreeSet<Group> = table.groups.iter().copied().collect();
        sets.retain(|set| {
            let meets = !set.is_disjoint(&own);
            if meets {
                own.extend(set);
            }
            !meets
        });
        sets.push(own);
    }
    sets.sort();
    sets.into_iter()
        .map(|set| set.into_iter().collect())
        .collect()
}

/// What the answers of some groups come to in each audience that they belong to.
fn tallies(cube: &Cube, groups: &[Group], attributed: &[Answer]) -> Vec<(usize, EvidenceTally)> {
    let audiences = 0..cube.dimensions.codes(Level::Audience).len();
    let tally = |audience: usize| {
        let mut tally = EvidenceTally::default();
        for group in groups {
            let (mut members, mut answered) = (0, 0);
            for index in cube.dimensions.commitments_of(Level::Audience, audience) {
                let key = CellKey {
                    basis: Basis::All,
                    level: Level::Commitment,
                    code_index: index,
                    group: Some(*group),
                    region_index: None,
                };
                let Some(row) = cube.get(&key) else { continue };
                let counts = &row.counts;
                answered += usize::from(counts.reported() > 0);
                members = counts.reported().max(members);
                tally.reported += counts.reported();
                tally.on_time += counts.on_time;
                tally.completed += counts.completed();
                tally.with_evidence += counts.with_evidence;
                tally.verified += counts.verified;
            }
            tally.members += members;
            tally.answers_each = answered.max(tally.answers_each);
        }
        let codes = cube.dimensions.commitments_of(Level::Audience, audience);
        let known = attributed
            .iter()
            .filter(|answer| groups.contains(&answer.group) && codes.contains(&answer.code_index));
        tally.attributed = count(known.count());
        tally
    };
    let tallies = audiences.map(|audience| (audience, tally(audience)));
    tallies.filter(|(_, tally)| tally.reported > 0).collect()
}
