//! Across submissions: which one of a member's counts, what became of each file, and who was late.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::change::Change;
use crate::domain::cycle::Cycle;
use crate::domain::participation::Settled;
use crate::domain::place::Place;
use crate::domain::submission::{Submission, Verdict};
use crate::finding::{Finding, rules};

/// A submission on its way to being settled.
#[derive(Debug)]
pub struct Item {
    /// The submission and what became of it.
    pub settled: Settled,
    /// Findings about the file, ordered by place once settled.
    pub findings: Vec<Finding>,
    /// What was forgiven.
    pub changes: Vec<Change>,
}

impl Item {
    /// An item before settling.
    #[must_use]
    pub const fn new(submission: Submission, findings: Vec<Finding>, changes: Vec<Change>) -> Self {
        Self {
            settled: Settled {
                submission,
                verdict: Verdict::Rejected,
                counted: false,
                on_time: None,
            },
            findings,
            changes,
        }
    }

    fn is_rejected(&self) -> bool {
        self.settled.submission.member_index.is_none()
            || self.findings.iter().any(|finding| finding.rule.rejects())
    }

    fn place(&self) -> Place {
        Place::file(Arc::clone(&self.settled.submission.file.name))
    }

    /// Newer is greater: the version first, then the date.
    fn age(&self) -> (u32, Option<jiff::civil::Date>) {
        (
            self.settled.submission.version,
            self.settled.submission.submitted,
        )
    }
}

/// Settles a cycle's submissions: for every member the newest that can be used counts.
pub fn settle(items: &mut [Item], cycle: &Cycle) {
    let mut by_member: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(member_index) = item.settled.submission.member_index {
            by_member.entry(member_index).or_default().push(index);
        }
    }
    for indices in by_member.values_mut() {
        indices.sort_by_key(|&index| {
            (
                Reverse(items[index].age()),
                Arc::clone(&items[index].settled.submission.file.name),
            )
        });
        choose(indices, items);
    }
    for item in items {
        finish(item, cycle);
    }
}

/// Chooses among one member's submissions, newest first in `indices`.
fn choose(indices: &[usize], items: &mut [Item]) {
    let usable: Vec<usize> = indices
        .iter()
        .copied()
        .filter(|&index| !items[index].is_rejected())
        .collect();
    let Some(&newest) = usable.first() else {
        return;
    };
    let rivals: Vec<usize> = usable
        .iter()
        .copied()
        .filter(|&index| items[index].age() == items[newest].age())
        .collect();
    if rivals
        .iter()
        .any(|&index| !same_answers(&items[index], &items[newest]))
    {
        let names: Vec<String> = rivals
            .iter()
            .map(|&index| items[index].settled.submission.file.name.to_string())
            .collect();
        for &index in &usable {
            let finding = Finding::new(
                &rules::DUPLICATE_SUBMISSION,
                items[index].place(),
                names.join(" and "),
            );
            items[index].findings.push(finding);
        }
        return;
    }
    items[newest].settled.counted = true;
    let newest_name = items[newest].settled.submission.file.name.to_string();
    for &index in usable.iter().skip(1) {
        let (found, effect) = if rivals.contains(&index) {
            (
                format!("the same answers as {newest_name}"),
                "the other file is used; the answers are the same",
            )
        } else {
            (
                format!("{newest_name} is newer"),
                rules::SUPERSEDED_SUBMISSION.effect,
            )
        };
        let rule = &rules::SUPERSEDED_SUBMISSION;
        let finding = Finding::new(rule, items[index].place(), found).effect(effect);
        items[index].findings.push(finding);
    }
    let newer_rejected = indices
        .iter()
        .take_while(|&&index| index != newest)
        .find(|&&index| items[index].is_rejected());
    if let Some(&rejected) = newer_rejected {
        let found = format!(
            "{} was rejected; {newest_name} is used",
            items[rejected].settled.submission.file.name
        );
        let finding = Finding::new(
            &rules::EARLIER_SUBMISSION_USED,
            items[newest].place(),
            found,
        );
        items[newest].findings.push(finding);
    }
}

fn same_answers(left: &Item, right: &Item) -> bool {
    let answers = |item: &Item| -> Vec<_> {
        let responses = item.settled.submission.responses.iter();
        responses
            .map(|response| (response.commitment_index, response.status))
            .collect()
    };
    answers(left) == answers(right)
}

fn finish(item: &mut Item, cycle: &Cycle) {
    if let Some(submitted) = item.settled.submission.submitted {
        let on_time = submitted <= cycle.deadline;
        item.settled.on_time = Some(on_time);
        if !on_time && item.settled.counted {
            let finding =
                Finding::new(&rules::LATE_SUBMISSION, item.place(), submitted.to_string())
                    .expected(format!("a submission date on or before {}", cycle.deadline));
            item.findings.push(finding);
        }
    }
    item.settled.verdict = if item.is_rejected() {
        Verdict::Rejected
    } else if item.findings.iter().any(|finding| finding.rule.taints()) {
        Verdict::AcceptedWithWarnings
    } else {
        Verdict::Accepted
    };
    let member_id = item
        .settled
        .submission
        .member_index
        .map(|index| Arc::from(cycle.roster.members()[index].id.as_str()));
    for finding in &mut item.findings {
        finding.member_id.clone_from(&member_id);
    }
    item.findings
        .sort_by(|left, right| (&left.place, left.rule.code).cmp(&(&right.place, right.rule.code)));
    item.changes
        .sort_by(|left, right| (&left.place, left.rule).cmp(&(&right.place, right.rule)));
}
