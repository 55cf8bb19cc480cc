//! Across submissions: which of a member's count, what became of each, and who was late.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::decide::decide_findings;
use super::hands::join;
use super::set_aside::set_aside;
use super::{Context, normalise, unusable};
use crate::domain::catalogue::Catalogue;
use crate::domain::change::Change;
use crate::domain::cycle::{Cycle, CycleDates};
use crate::domain::decision::{DecisionLog, Ruling, Said};
use crate::domain::fold::fold;
use crate::domain::participation::Settled;
use crate::domain::place::Place;
use crate::domain::raw::RawSubmission;
use crate::domain::source::{Part, SourceFile};
use crate::domain::submission::Verdict;
use crate::finding::{Finding, JudgedSubmission, receipt, rules};

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
) -> JudgedSubmission {
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
    let row = raw.and_then(|raw| raw.row.as_ref());
    let receipt = receipt(
        row.map_or(&file.sha256, |row| &row.sha256),
        &context.catalogue.id,
        findings.iter().chain(own),
    );
    let (submission, uses) = match normalised {
        None => (unusable(file), DecisionLog::default()),
        Some((_, normalised)) => {
            findings.extend(normalised.findings);
            changes.extend(normalised.changes);
            (normalised.submission, normalised.uses)
        }
    };
    let mut item = JudgedSubmission {
        settled: Settled {
            submission,
            verdict: Verdict::Rejected,
            counted: false,
            set_aside: Vec::new(),
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
    }
    item
}

/// Judges a survey export as a whole, whose rows are submissions of their own: `findings` are about the file.
#[must_use]
pub fn judge_export(
    file: SourceFile,
    findings: Vec<Finding>,
    changes: Vec<Change>,
    context: &Context<'_>,
) -> JudgedSubmission {
    let mut item = judge(file, None, findings, changes, context);
    item.settled.submission.part = Part::Export;
    item.settled.submission.is_unusable = false;
    item.conclude();
    item
}

impl JudgedSubmission {
    /// Gives the verdict and puts findings and changes in order.
    fn conclude(&mut self) {
        self.settled.verdict = if self.is_of_no_use() {
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

    /// Whether nothing of it can be used, whoever it is from.
    fn is_of_no_use(&self) -> bool {
        self.settled.submission.is_unusable || self.findings.iter().any(Finding::rejects)
    }

    fn is_rejected(&self) -> bool {
        self.settled.submission.member_index.is_none() || self.is_of_no_use()
    }

    /// Whose it says it is, folded: by the ID, else by the name; none where nothing of it can be used.
    #[must_use]
    pub fn claimant(&self) -> Option<String> {
        let claim = &self.settled.submission.claim;
        let named = claim.member_id.as_ref().or(claim.name.as_ref());
        named
            .filter(|_| !self.is_of_no_use())
            .map(|named| fold(named))
    }

    pub(super) fn place(&self) -> Place {
        self.settled.submission.place()
    }

    fn name(&self) -> Arc<str> {
        Arc::clone(self.settled.submission.name())
    }
}

/// Settles a cycle's submissions: those of one member are merged by commitment.
pub fn settle(items: &mut [JudgedSubmission], cycle: &Cycle) {
    for item in items.iter_mut() {
        set_aside(item, cycle);
    }
    let member = |item: &JudgedSubmission| item.settled.submission.member_index;
    for indices in alike(items, member) {
        choose(&indices, items, cycle);
    }
    for item in items {
        finish(item, cycle);
    }
}

/// Settles submissions where there is no roster: those that say that they are from one member are merged by
/// commitment, as a cycle would. Where the dates of a cycle are known, what comes late is told so.
pub fn settle_by_claim(
    items: &mut [JudgedSubmission],
    catalogue: &Catalogue,
    dates: Option<CycleDates>,
) {
    for indices in alike(items, JudgedSubmission::claimant) {
        join(&indices, items, catalogue);
        for index in indices {
            items[index].conclude();
        }
    }
    for item in items {
        let submission = &item.settled.submission;
        let sent = submission.submitted.filter(|_| !submission.is_unusable);
        if let Some((sent, dates)) = sent.zip(dates)
            && sent.day > dates.deadline
        {
            let found = sent.to_string();
            item.findings
                .push(late(item.place(), found, dates.deadline));
            item.conclude();
        }
    }
}

/// That a submission came after the deadline.
fn late(place: Place, found: String, deadline: Date) -> Finding {
    Finding::new(&rules::LATE_SUBMISSION, place, found)
        .in_our_words()
        .expected(format!("a submission date on or before {deadline}"))
}

/// Positions of the items that have the same key, each group in the order of the names.
fn alike<K: Ord>(
    items: &[JudgedSubmission],
    key: impl Fn(&JudgedSubmission) -> Option<K>,
) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(key) = key(item) {
            groups.entry(key).or_default().push(index);
        }
    }
    groups
        .into_values()
        .map(|mut indices| {
            // Rows of one export stay in the order of their rows.
            indices.sort_by_key(|&index| {
                let submission = &items[index].settled.submission;
                let row = submission.row().map(|row| (Arc::clone(&row.sheet), row.at));
                (Arc::clone(&submission.file.name), row)
            });
            indices
        })
        .collect()
}

/// Chooses among one member's submissions.
fn choose(indices: &[usize], items: &mut [JudgedSubmission], cycle: &Cycle) {
    let mut usable: Vec<usize> = indices
        .iter()
        .copied()
        .filter(|&index| !items[index].is_rejected())
        .collect();
    if let Some(used) = decided_use(&usable, items, cycle) {
        items[used].settled.counted = true;
        let name = items[used].name();
        for &index in usable.iter().filter(|&&index| index != used) {
            let found = format!("{name} is used, by a decision of the secretariat");
            let finding = Finding::new(&rules::SUPERSEDED_SUBMISSION, items[index].place(), found)
                .in_our_words()
                .effect("the submission that the secretariat chose is used instead of this one");
            items[index].findings.push(finding);
        }
        return;
    }
    drop_replaced(&mut usable, items, cycle);
    if usable.is_empty() {
        return;
    }
    join(&usable, items, &cycle.catalogue);
    warn_of_rejected(indices, &usable, items);
}

/// Takes out the submissions that another replaces wholly, by a decision.
fn drop_replaced(usable: &mut Vec<usize>, items: &mut [JudgedSubmission], cycle: &Cycle) {
    let mut replaced: BTreeMap<usize, usize> = BTreeMap::new();
    let mut decisions = Vec::new();
    for &by in usable.iter() {
        let rulings = {
            let submission = &items[by].settled.submission;
            let about = cycle
                .decisions
                .about(submission.name(), &submission.file.name, None);
            about.found().to_vec()
        };
        for (position, decision) in rulings {
            let Ruling::Replaces(other) = &decision.ruling else {
                continue;
            };
            let other = usable.iter().copied().find(|&index| {
                let submission = &items[index].settled.submission;
                index != by && (**submission.name() == **other || *submission.file.name == **other)
            });
            if let Some(other) = other {
                decisions.push((position, by, other));
                replaced.insert(other, by);
            }
        }
    }
    for (position, by, other) in decisions {
        // Two that replace each other say nothing.
        if replaced.get(&by) == Some(&other) {
            items[by].uses.contradict(std::iter::once(position));
            continue;
        }
        let (name, gone) = (items[by].name(), items[other].name());
        items[by]
            .uses
            .note(position, format!("{name} replaces {gone}"));
        let found = format!("{name} replaces it, by a decision of the secretariat");
        let finding = Finding::new(&rules::SUPERSEDED_SUBMISSION, items[other].place(), found)
            .in_our_words()
            .effect("nothing of it is used: the other submission replaces it wholly");
        items[other].findings.push(finding);
        usable.retain(|&index| index != other);
    }
}

/// Warns that a newer submission than those that count was rejected.
fn warn_of_rejected(indices: &[usize], usable: &[usize], items: &mut [JudgedSubmission]) {
    let newest = |index: &usize| {
        let mut others = usable.iter();
        let one = &items[*index].settled.submission;
        !others.any(|&other| items[other].settled.submission.is_newer_than(one))
    };
    let Some(newest) = usable.iter().copied().find(newest) else {
        return;
    };
    let rejected = indices.iter().copied().find(|&index| {
        let submission = &items[index].settled.submission;
        !usable.contains(&index)
            && items[index].is_rejected()
            && submission.is_newer_than(&items[newest].settled.submission)
    });
    if let Some(rejected) = rejected {
        let found = format!(
            "{} was rejected; {} is used",
            items[rejected].name(),
            items[newest].name()
        );
        let place = items[newest].place();
        let finding = Finding::new(&rules::EARLIER_SUBMISSION_USED, place, found);
        items[newest].findings.push(finding.in_our_words());
    }
}

/// The one of a member's usable submissions that the secretariat decided to use.
fn decided_use(usable: &[usize], items: &mut [JudgedSubmission], cycle: &Cycle) -> Option<usize> {
    let mut chosen = Vec::new();
    for &index in usable {
        let file = items[index].name();
        let said = cycle
            .decisions
            .about(&file, &file, None)
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

fn finish(item: &mut JudgedSubmission, cycle: &Cycle) {
    let member_id: Option<Arc<str>> = item
        .settled
        .submission
        .member_index
        .map(|index| Arc::from(cycle.roster.members()[index].id.as_str()));
    item.settled.on_time = on_time(item, cycle, member_id.as_deref());
    if item.settled.on_time == Some(false) && item.settled.counted {
        let submitted = item.settled.submission.submitted;
        let found = submitted.map_or_else(|| "by a decision".to_owned(), |sent| sent.to_string());
        item.findings
            .push(late(item.place(), found, cycle.deadline));
    }
    decide_findings(item, cycle, member_id.as_deref());
    for finding in &mut item.findings {
        finding.member_id.clone_from(&member_id);
    }
    item.conclude();
    let submission = &item.settled.submission;
    if submission.member_index.is_none() && !submission.is_export() {
        item.settled.verdict = Verdict::Rejected;
    }
}

/// Whether it came in time: as the secretariat decided, else by the workbook's own date.
fn on_time(item: &mut JudgedSubmission, cycle: &Cycle, member_id: Option<&str>) -> Option<bool> {
    let submission = &item.settled.submission;
    let file = Arc::clone(submission.name());
    let by_date = submission.submitted.map(|sent| sent.day <= cycle.deadline);
    let said = cycle
        .decisions
        .about(&file, &submission.file.name, member_id)
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
