//! Files that the secretariat set aside: no submissions, whatever they hold.

use std::sync::Arc;

use super::settle::Item;
use super::unusable;
use crate::domain::cycle::Cycle;
use crate::domain::decision::Ruling;
use crate::domain::place::Place;
use crate::finding::{Finding, rules};

/// Takes everything away from a file that the secretariat set aside, but for the finding that says so.
pub(super) fn set_aside(item: &mut Item, cycle: &Cycle) {
    let file = Arc::clone(&item.settled.submission.file.name);
    let said = cycle
        .decisions
        .about(&file, None)
        .ask(|decision| (decision.ruling == Ruling::Ignore).then_some(()));
    let Some(((), decision)) = item.uses.take(said, |()| format!("{file} is set aside")) else {
        return;
    };
    let found = format!("set aside {}", decision.said());
    let finding = Finding::new(&rules::SET_ASIDE_SUBMISSION, Place::file(file), found);
    item.findings = vec![finding.in_our_words()];
    item.changes = Vec::new();
    item.settled.submission = unusable(item.settled.submission.file.clone());
    item.settled.is_set_aside = true;
}
