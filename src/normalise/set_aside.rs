//! Files that the secretariat set aside: no submissions, whatever they hold.

use std::sync::Arc;

use super::unusable;
use crate::domain::cycle::Cycle;
use crate::domain::decision::Ruling;
use crate::domain::submission::Submission;
use crate::finding::{Finding, JudgedSubmission, rules};

/// Takes everything away from a file that the secretariat set aside, but for the finding that says so.
pub(super) fn set_aside(item: &mut JudgedSubmission, cycle: &Cycle) {
    let submission = &item.settled.submission;
    let name = Arc::clone(submission.name());
    let said = cycle
        .decisions
        .about(&name, &submission.file.name, None)
        .ask(|decision| (decision.ruling == Ruling::Ignore).then_some(()));
    let Some(((), decision)) = item.uses.take(said, |()| format!("{name} is set aside")) else {
        return;
    };
    let found = format!("set aside {}", decision.said());
    let finding = Finding::new(&rules::SET_ASIDE_SUBMISSION, item.place(), found);
    item.findings = vec![finding.in_our_words()];
    item.changes = Vec::new();
    let part = item.settled.submission.part.clone();
    item.settled.submission = Submission {
        part,
        ..unusable(item.settled.submission.file.clone())
    };
    item.settled.is_set_aside = true;
}
