//! Across submissions: which one of a member's counts, what became of each file, and who was late.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::decide::{Uses, decide_findings};
use super::set_aside::set_aside;
use super::{Context, normalise, unusable};
use crate::domain::change::Change;
use crate::domain::cycle::Cycle;
use crate::domain::decision::{Ruling, Said};
use crate::domain::participation::Settled;
use crate::domain::place::Place;
use crate::domain::raw::RawSubmission;
use crate::domain::submission::{SourceFile, Verdict};
use crate::finding::{Finding, receipt, rules};

/// A submission on its way to being settled.
#[derive(Debug)]
pub struct Item {
    /// The submission and what became of it.
    pub settled: Settled,
    /// Findings about the file, ordered by place once settled.
    pub findings: Vec<Finding>,
    /// What was forgiven.
    pub changes: Vec<Change>,
    /// By this code a member's own check and a build recognise that they saw the same.
    pub receipt: String,
    /// What decisions did to it.
    pub(super) uses: Uses,
}

/// Judges one file, or one submission of a file that holds several: everything that can be said
/// without the others. `raw` is what was read of it, if anything could be used; `findings` and
/// `changes` are what reading it gave.
///
/// Without a cycle the verdict is final; with one, [`settle`] gives it.
#[must_use]
pub fn judge(
    file: SourceFile,
    raw: Option<&RawSubmission>,
    mut findings: Vec<Finding>,
    mut changes: Vec<Change>,
    context: &Context<'_>,
) -> Item {
    let normalised = raw.map(|raw| (raw, normalise(raw, context)));
    // Where the roster's group is not the workbook's own, answers are read otherwise than the member's
    // own check reads them; the receipt is the check's.
    let alone = match &normalised {
        Some((raw, normalised)) if !normalised.as_claimed => {
            Some(normalise(raw, &context.alone()).findings)
        }
        _ => None,
    };
    let own = match (&alone, &normalised) {
        (Some(alone), _) => alone.as_slice(),
        (None, Some((_, normalised))) => normalised.findings.as_slice(),
        (None, None) => &[],
    };
    let receipt = receipt(
        &file.sha256,
        &context.catalogue.id,
        findings.iter().chain(own),
    );
    let (submission, uses) = match normalised {
        None => (unusable(file), Uses::default()),
        Some((_, normalised)) => {
            findings.extend(normalised.findings);
            changes.extend(normalised.changes);
            (normalised.submission, normalised.uses)
        }
    };
    let mut item = Item {
        settled: Settled {
            submission,
            verdict: Verdict::Rejected,
            counted: false,
            on_time: None,
            is_set_aside: false,
        },
        findings,
        changes,
        receipt,
        uses,
    };
    if context.cycle.is_none() {
        item.conclude();
        if raw.is_none() {
            item.settled.verdict = Verdict::Rejected;
        }
    }
    item
}

impl Item {
    /// Gives the verdict and puts findings and changes in order.
    fn conclude(&mut self) {
        self.settled.verdict = if self.findings.iter().any(Finding::rejects) {
            Verdict::Rejected
        } else if self.findings.iter().any(Finding::taints) {
            Verdict::AcceptedWithWarnings
        } else {
            Verdict::Accepted
        };
        self.findings.sort_by(|left, right| {
            (&left.place, left.rule.code).cmp(&(&right.place, right.rule.code))
        });
        self.changes
            .sort_by(|left, right| (&left.place, left.rule).cmp(&(&right.place, right.rule)));
    }

    fn is_rejected(&self) -> bool {
        self.settled.submission.member_index.is_none() || self.findings.iter().any(Finding::rejects)
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
    for item in items.iter_mut() {
        set_aside(item, cycle);
    }
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
        choose(indices, items, cycle);
    }
    for item in items {
        finish(item, cycle);
    }
}

/// Chooses among one member's submissions, newest first in `indices`.
fn choose(indices: &[usize], items: &mut [Item], cycle: &Cycle) {
    let usable: Vec<usize> = indices
        .iter()
        .copied()
        .filter(|&index| !items[index].is_rejected())
        .collect();
    if let Some(used) = decided_use(&usable, items, cycle) {
        items[used].settled.counted = true;
        let name = items[used].settled.submission.file.name.to_string();
        for &index in usable.iter().filter(|&&index| index != used) {
            let found = format!("{name} is used, by a decision of the secretariat");
            let rule = &rules::SUPERSEDED_SUBMISSION;
            let finding = Finding::new(rule, items[index].place(), found)
                .in_our_words()
                .effect("the file that the secretariat chose is used instead of this one");
            items[index].findings.push(finding);
        }
        return;
    }
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
            items[index].findings.push(finding.in_our_words());
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
        let finding = Finding::new(rule, items[index].place(), found)
            .in_our_words()
            .effect(effect);
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
        items[newest].findings.push(finding.in_our_words());
    }
}

/// The one of a member's usable submissions that the secretariat decided to use.
fn decided_use(usable: &[usize], items: &mut [Item], cycle: &Cycle) -> Option<usize> {
    let mut chosen = Vec::new();
    for &index in usable {
        let file = Arc::clone(&items[index].settled.submission.file.name);
        let said = cycle
            .decisions
            .about(&file, None)
            .ask(|decision| (decision.ruling == Ruling::Use).then_some(()));
        if let Said::One((), sayers) = said {
            chosen.push((index, file, sayers));
        }
    }
    if let [(index, file, sayers)] = &mut chosen[..] {
        let said = Said::One((), std::mem::take(sayers));
        items[*index]
            .uses
            .take(said, |()| format!("{file} is used"));
        return Some(*index);
    }
    for (index, _, sayers) in chosen {
        items[index]
            .uses
            .contradict(sayers.into_iter().map(|(decision, _)| decision));
    }
    None
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
    let member_id: Option<Arc<str>> = item
        .settled
        .submission
        .member_index
        .map(|index| Arc::from(cycle.roster.members()[index].id.as_str()));
    item.settled.on_time = on_time(item, cycle, member_id.as_deref());
    if item.settled.on_time == Some(false) && item.settled.counted {
        let submitted = item.settled.submission.submitted;
        let found = submitted.map_or_else(|| "by a decision".to_owned(), |day| day.to_string());
        let finding = Finding::new(&rules::LATE_SUBMISSION, item.place(), found)
            .in_our_words()
            .expected(format!("a submission date on or before {}", cycle.deadline));
        item.findings.push(finding);
    }
    decide_findings(item, cycle, member_id.as_deref());
    for finding in &mut item.findings {
        finding.member_id.clone_from(&member_id);
    }
    item.conclude();
    if item.settled.submission.member_index.is_none() {
        item.settled.verdict = Verdict::Rejected;
    }
}

/// Whether it came in time: as the secretariat decided, else by the workbook's own date.
fn on_time(item: &mut Item, cycle: &Cycle, member_id: Option<&str>) -> Option<bool> {
    let submission = &item.settled.submission;
    let file = Arc::clone(&submission.file.name);
    let by_date = submission.submitted.map(|day| day <= cycle.deadline);
    let said = cycle
        .decisions
        .about(&file, member_id)
        .ask(|decision| match decision.ruling {
            // What the date says already is not decided.
            Ruling::OnTime(on_time) if by_date != Some(on_time) => Some(on_time),
            _ => None,
        });
    let outcome = |on_time: &bool| {
        let when = if *on_time { "on time" } else { "late" };
        format!("{file} counts as {when}")
    };
    match item.uses.take(said, outcome) {
        Some((on_time, _)) => Some(on_time),
        None => by_date,
    }
}
