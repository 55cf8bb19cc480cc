//! Rules that look at the secretariat's decisions.

use crate::finding::{Needs, Rule, Scope, Severity};

/// A decision was used nowhere.
pub static UNUSED_DECISION: Rule = Rule {
    code: "unused-decision",
    severity: Severity::Warning,
    scope: Scope::Decision,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "A decision was used nowhere.",
    expected: "a file or member that reported, and something there to decide",
    fix: "correct the file, member, commitment or field, or delete the line",
    effect: "the decision changes nothing",
    why: "A decision that is meant to change a figure and does not is a wrong figure.",
    good: "a decision about a file in the submissions folder",
    bad: "a decision about a file that was renamed since",
    since: "2026.1",
};

/// Two decisions contradict each other.
pub static CONTRADICTORY_DECISION: Rule = Rule {
    code: "contradictory-decision",
    severity: Severity::Warning,
    scope: Scope::Decision,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "Two decisions contradict each other.",
    expected: "one decision on one question",
    fix: "delete the line that no longer holds",
    effect: "neither decision is used",
    why: "The program does not choose between two rulings.",
    good: "one line that says how G3b of a file is counted",
    bad: "one line that counts G3b as planned, another as implemented",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[&UNUSED_DECISION, &CONTRADICTORY_DECISION];
