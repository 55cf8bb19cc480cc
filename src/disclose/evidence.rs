//! Whether `with_evidence`, `verified` and `on_time` are shown: of a group as a whole, where they pass the
//! primary rule in each of its audiences. Decided once; after a release they stay as they were released, for
//! otherwise two releases would tell the evidence of those who came between them.

use super::draw::Key;
use super::partition::count;
use super::primary::{PrimaryRule, yes_or_no};
use super::weights::chance_left_out;
use crate::domain::cube::{Basis, CellKey, Cube, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;
use crate::domain::publication::PublishedEvidence;

/// What was counted of an audience of a group, participation apart.
#[derive(Default)]
struct Tally {
    members: u32,
    reported: u32,
    on_time: u32,
    completed: u32,
    with_evidence: u32,
    verified: u32,
    commitments: usize,
}

/// Decides for every group that is published.
pub(super) fn decide(
    cube: &Cube,
    left_out: &[Group],
    key: &Key,
    settings: &DisclosureSettings,
) -> Vec<PublishedEvidence> {
    let rule = PrimaryRule::of(settings);
    let groups = Group::ALL.into_iter().filter(|group| !left_out.contains(group));
    groups
        .flat_map(|group| {
            let tallies = tallies(cube, group);
            let members = tallies.iter().map(|(_, tally)| tally.members).max();
            let chance = chance_left_out(members.unwrap_or(0), &rule);
            // As groups are, evidence and timing are left out now and then though they pass.
            let is_left_out = |what: &str| {
                let label = format!("{}/{}/{what}", cube.dimensions.cycle, group.name());
                key.numbers(&label).next() < chance
            };
            let passes = |yes: u32, no: u32, tally: &Tally| {
                rule.admits(&yes_or_no(yes, no), tally.members, count(tally.commitments))
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
                && tallies.iter().all(|(_, tally)| {
                    passes(tally.on_time, tally.reported - tally.on_time, tally)
                });
            tallies.into_iter().map(move |(audience_index, tally)| PublishedEvidence {
                group,
                audience_index,
                evidence: shows_evidence.then_some((tally.with_evidence, tally.verified)),
                on_time: shows_on_time.then_some(tally.on_time),
            })
        })
        .collect()
}

/// What a group's answers come to in each audience that it belongs to.
fn tallies(cube: &Cube, group: Group) -> Vec<(usize, Tally)> {
    let audiences = 0..cube.dimensions.codes(Level::Audience).len();
    let tally = |audience: usize| {
        let mut tally = Tally::default();
        for index in cube.dimensions.commitments_of(Level::Audience, audience) {
            if cube.dimensions.commitments()[index].derived {
                continue;
            }
            let key = CellKey {
                basis: Basis::All,
                level: Level::Commitment,
                code_index: index,
                group: Some(group),
                region_index: None,
            };
            let Some(row) = cube.get(&key) else { continue };
            let counts = &row.counts;
            tally.commitments += 1;
            tally.members = tally.members.max(counts.reported());
            tally.reported += counts.reported();
            tally.on_time += counts.on_time;
            tally.completed += counts.completed();
            tally.with_evidence += counts.with_evidence;
            tally.verified += counts.verified;
        }
        tally
    };
    let tallies = audiences.map(|audience| (audience, tally(audience)));
    tallies.filter(|(_, tally)| tally.reported > 0).collect()
}
