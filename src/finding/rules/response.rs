//! Rules that look at an answer: which commitment it is to, and what its status is.

use crate::finding::{Needs, Rule, Scope, Severity};

/// The commitment is not in the catalogue.
pub static UNKNOWN_COMMITMENT: Rule = Rule {
    code: "unknown-commitment",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The commitment is not in the catalogue.",
    expected: "the ID of a commitment in the catalogue",
    fix: "enter the commitment's ID as the template has it",
    effect: "this answer is left out",
    why: "An answer counts for the commitment it names.",
    good: "G3b",
    bad: "G9z",
    since: "2026.1",
};

/// The commitment could be more than one.
pub static AMBIGUOUS_COMMITMENT: Rule = Rule {
    code: "ambiguous-commitment",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The commitment could be more than one.",
    expected: "the whole ID of one commitment",
    fix: "enter the commitment's ID as the template has it",
    effect: "this answer is left out",
    why: "The same number means other things to other groups.",
    good: "G3b",
    bad: "3 b, from an organisation that no numbered commitment addresses",
    since: "2026.1",
};

/// The commitment is not addressed to the member's group.
pub static COMMITMENT_NOT_ADDRESSED: Rule = Rule {
    code: "commitment-not-addressed",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The commitment is not addressed to the member's group.",
    expected: "a commitment addressed to the group",
    fix: "correct the commitment's ID, or delete the row",
    effect: "this answer is left out",
    why: "Shares are of the members that a commitment addresses.",
    good: "P1a, from a company",
    bad: "P1a, from a government",
    since: "2026.1",
};

/// The commitment stands in two rows that agree.
pub static REPEATED_ROW: Rule = Rule {
    code: "repeated-row",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The commitment stands in two rows that agree.",
    expected: "one row for each commitment",
    fix: "delete one of the two rows",
    effect: "the two rows count as one answer",
    why: "Two rows could be taken for two answers.",
    good: "one row for G3b",
    bad: "two rows for G3b, both In progress",
    since: "2026.1",
};

/// The commitment stands in rows that disagree.
pub static CONFLICTING_ROWS: Rule = Rule {
    code: "conflicting-rows",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The commitment stands in rows that disagree.",
    expected: "one row for each commitment",
    fix: "delete the row that is out of date",
    effect: "neither answer counts until you say which one is right",
    why: "Choosing for the member would be guessing.",
    good: "one row for G3b",
    bad: "G3b Planned and G3b Implemented",
    since: "2026.1",
};

/// A sentence that is printed twice, as two commitments, has different answers.
pub static ALIAS_DIFFERS: Rule = Rule {
    code: "alias-differs",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: true,
    summary: "A sentence that is printed twice, as two commitments, has different answers.",
    expected: "the same answer to both",
    fix: "give both rows the same status",
    effect: "the lower of the two counts",
    why: "They are one commitment.",
    good: "P1a Planned and P1f Planned",
    bad: "P1a Implemented and P1f Planned",
    since: "2026.1",
};

/// A sentence that is printed twice, as two commitments, has answers that contradict each other.
pub static ALIAS_CONFLICT: Rule = Rule {
    code: "alias-conflict",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: true,
    summary: "A sentence that is printed twice, as two commitments, has answers that contradict each other.",
    expected: "the same answer to both",
    fix: "give both rows the same status",
    effect: "neither answer counts",
    why: "They are one commitment, and a blank cannot be weighed against an answer.",
    good: "P1a Planned and P1f Planned",
    bad: "P1a Implemented and P1f Not applicable",
    since: "2026.1",
};

/// A commitment addressed to the member has no answer.
pub static UNANSWERED_COMMITMENT: Rule = Rule {
    code: "unanswered-commitment",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::Cycle,
    tells_an_answer: true,
    summary: "A commitment addressed to the member has no answer.",
    expected: "a status for every commitment; Withheld and Not applicable are answers too",
    fix: "choose a status from the list, if you want to give an answer",
    effect: "counted as unanswered, never as not started",
    why: "The report says how much silence could change the figures.",
    good: "G3b In progress",
    bad: "no row for G3b",
    since: "2026.1",
};

/// The status is not on the scale.
pub static UNKNOWN_STATUS: Rule = Rule {
    code: "unknown-status",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The status is not on the scale.",
    expected: "Not started, Planned, In progress, Implemented, Sustained, Not applicable or Withheld",
    fix: "choose a status from the list",
    effect: "this answer is left out",
    why: "A status that nobody knows cannot be counted.",
    good: "In progress",
    bad: "TBC",
    since: "2026.1",
};

/// The cell names more than one status.
pub static AMBIGUOUS_STATUS: Rule = Rule {
    code: "ambiguous-status",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The cell names more than one status.",
    expected: "one status of the scale",
    fix: "choose the status that holds for the whole commitment",
    effect: "this answer is left out",
    why: "Choosing for the member would be guessing.",
    good: "In progress",
    bad: "Planned / In progress",
    since: "2026.1",
};

/// The row has an answer but no status.
pub static MISSING_STATUS: Rule = Rule {
    code: "missing-status",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The row has an answer but no status.",
    expected: "Not started, Planned, In progress, Implemented, Sustained, Not applicable or Withheld",
    fix: "choose a status from the list",
    effect: "this answer is left out",
    why: "A comment cannot be counted.",
    good: "In progress",
    bad: "an empty status beside a filled comment",
    since: "2026.1",
};

/// “Ongoing” is read as in progress.
pub static ONGOING_STATUS: Rule = Rule {
    code: "ongoing-status",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: true,
    summary: "“Ongoing” is read as in progress.",
    expected: "In progress, or Sustained for what is in place and kept up",
    fix: "choose Sustained if the work is in place and kept up; otherwise nothing to do",
    effect: "counted as in progress",
    why: "The word is used both for work not finished and for work that never ends.",
    good: "Sustained",
    bad: "Ongoing",
    since: "2026.1",
};

/// The commitment to report is answered as not started, in a report.
pub static DERIVED_NOT_STARTED: Rule = Rule {
    code: "derived-not-started",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: true,
    summary: "The commitment to report is answered as not started, in a report.",
    expected: "Implemented: this submission implements it",
    fix: "nothing to do",
    effect: "counted as implemented",
    why: "Submitting a report is what the commitment asks for.",
    good: "O4 Implemented",
    bad: "O4 Not started",
    since: "2026.1",
};

/// A party to an instrument that the commitment names answers not started or planned.
pub static PARTY_NOT_STARTED: Rule = Rule {
    code: "party-not-started",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::Cycle,
    tells_an_answer: true,
    summary: "A party to an instrument that the commitment names answers not started or planned.",
    expected: "In progress or further, from a party to the instrument",
    fix: "check whether the ratification was overlooked; if not, there is nothing to do",
    effect: "the status counts",
    why: "Whoever is bound by an instrument has begun with what a commitment to it asks.",
    good: "G1b Implemented, from a party to the Lanzarote Convention",
    bad: "G1b Not started, from a party to the Lanzarote Convention",
    since: "2026.1",
};

/// The answer fell back from a completed one.
pub static STATUS_FELL_BACK: Rule = Rule {
    code: "status-fell-back",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::Cycle,
    tells_an_answer: true,
    summary: "The answer fell back since the last cycle.",
    expected: "a commitment once implemented is still implemented, or Comments say what changed",
    fix: "check the status; if it is right, say in Comments what changed",
    effect: "the status counts",
    why: "Most often another person answered, and did not know what was done before.",
    good: "Implemented, and Implemented in the last cycle",
    bad: "Planned, and Implemented in the last cycle",
    since: "2026.1",
};

/// Of two sheets that differ, only one gives this answer.
pub static UNCONFIRMED_ANSWER: Rule = Rule {
    code: "unconfirmed-answer",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Of two sheets that differ, only one gives this answer.",
    expected: "one sheet with answers",
    fix: "delete the sheet that does not count, such as an example or a draft",
    effect: "this answer is left out",
    why: "Of two sheets that say different things nobody can tell which is meant; what they agree on counts.",
    good: "one sheet with answers",
    bad: "the sheets Answers and Example, with different answers",
    since: "2026.1",
};

/// Two columns of one meaning say different things.
pub static CONFLICTING_COLUMNS: Rule = Rule {
    code: "conflicting-columns",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Two columns of one meaning say different things.",
    expected: "one column for each thing that is asked",
    fix: "keep the column that holds, and delete the other",
    effect: "this answer is left out",
    why: "Nobody can tell which of the two is meant.",
    good: "one column Status",
    bad: "Planned under Status, Implemented under Current status",
    since: "2026.1",
};

/// The answer is struck through.
pub static STRUCK_THROUGH_ANSWER: Rule = Rule {
    code: "struck-through-answer",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The answer is struck through.",
    expected: "answers that hold, not struck through",
    fix: "delete the row's answer if it no longer holds, or remove the line through it if it does",
    effect: "this answer is left out",
    why: "Most people strike through what no longer holds.",
    good: "a row without a line through it",
    bad: "a row struck through instead of deleted",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[
    &UNKNOWN_COMMITMENT,
    &AMBIGUOUS_COMMITMENT,
    &COMMITMENT_NOT_ADDRESSED,
    &REPEATED_ROW,
    &CONFLICTING_ROWS,
    &UNCONFIRMED_ANSWER,
    &CONFLICTING_COLUMNS,
    &STRUCK_THROUGH_ANSWER,
    &ALIAS_DIFFERS,
    &ALIAS_CONFLICT,
    &UNANSWERED_COMMITMENT,
    &UNKNOWN_STATUS,
    &AMBIGUOUS_STATUS,
    &MISSING_STATUS,
    &ONGOING_STATUS,
    &DERIVED_NOT_STARTED,
    &PARTY_NOT_STARTED,
    &STATUS_FELL_BACK,
];
