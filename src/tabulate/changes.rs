//! The counted answers at one moment, and what changed from one moment to another.

use std::collections::BTreeMap;

use crate::domain::changes::{Changed, Changes};
use crate::domain::cube::{Dimensions, Level};
use crate::domain::cycle::Cycle;
use crate::domain::fold::fold;
use crate::domain::participation::{Settled, reports};
use crate::domain::release::ReleasedAnswer;

/// Every counted answer, in the form in which a release keeps it.
#[must_use]
pub fn counted_answers(settled: &[&Settled], cycle: &Cycle) -> Vec<ReleasedAnswer> {
    let members = cycle.roster.members();
    let reports = reports(settled.iter().copied());
    reports
        .iter()
        .flat_map(|(index, report)| {
            let member = &members[*index];
            report.answers.iter().map(move |answer| ReleasedAnswer {
                member_id: member.id.clone(),
                group: member.group,
                region: cycle.scheme.regions()[member.region_index].clone(),
                commitment: cycle.catalogue.commitments[answer.response.commitment_index]
                    .id
                    .clone(),
                status: answer.response.status,
                evidence: answer.response.evidence,
                on_time: answer.of.on_time,
            })
        })
        .collect()
}

/// What changed between two moments. Answers in regions or to commitments that are no more count in the
/// first ones.
#[must_use]
pub fn changes_between(
    before: &[ReleasedAnswer],
    now: &[ReleasedAnswer],
    dimensions: &Dimensions,
) -> Changes {
    let (before, now) = (by_member(before), by_member(now));
    let mut changes = Changes::default();
    let mut note = |answer: &ReleasedAnswer, is_new: bool| {
        let find = |names: &[String], name: &str| names.iter().position(|known| known == name);
        let code = find(dimensions.codes(Level::Commitment), &answer.commitment);
        let code = code.unwrap_or_default();
        if dimensions.commitments()[code].derived {
            changes.take_part(answer.group);
            return;
        }
        let region = find(&dimensions.regions, &answer.region).unwrap_or_default();
        let Changed { gone, came } = changes.at(answer.group, region, code);
        let answers = if is_new { came } else { gone };
        answers[answer.status.index()] += 1;
    };
    for (key, answer) in &before {
        if now.get(key).is_none_or(|other| !is_same(answer, other)) {
            note(answer, false);
        }
    }
    for (key, answer) in &now {
        if before.get(key).is_none_or(|other| !is_same(answer, other)) {
            note(answer, true);
        }
    }
    changes
}

fn by_member(answers: &[ReleasedAnswer]) -> BTreeMap<(String, &str), &ReleasedAnswer> {
    let key = |answer: &ReleasedAnswer| fold(&answer.member_id);
    answers
        .iter()
        .map(|answer| ((key(answer), answer.commitment.as_str()), answer))
        .collect()
}

/// Whether two answers of one member count alike in every figure.
fn is_same(left: &ReleasedAnswer, right: &ReleasedAnswer) -> bool {
    left.group == right.group
        && left.region == right.region
        && left.status == right.status
        && left.evidence == right.evidence
        && left.on_time == right.on_time
}
