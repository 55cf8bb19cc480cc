//! Rules that look at one answer.

use crate::finding::{Needs, Rule, Scope, Severity};

/// The commitment is not in the catalogue.
pub static UNKNOWN_COMMITMENT: Rule = Rule {
    code: "unknown-commitment",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The commitment is not in the catalogue.",
    expected: "the ID of a commitment in the catalogue, such as G3b",
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
    summary: "The commitment could be more than one.",
    expected: "the ID with its letter, such as G3b",
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
    summary: "The commitment stands in rows that disagree.",
    expected: "one row for each commitment",
    fix: "delete the row that is out of date",
    effect: "neither answer counts until you say which one is right",
    why: "Choosing for the member would be guessing.",
    good: "one row for G3b",
    bad: "G3b Planned and G3b Implemented",
    since: "2026.1",
};

/// P1a and P1f, the same sentence printed twice, have different answers.
pub static ALIAS_DIFFERS: Rule = Rule {
    code: "alias-differs",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "P1a and P1f, the same sentence printed twice, have different answers.",
    expected: "the same answer to both",
    fix: "give both rows the same status",
    effect: "the lower of the two counts",
    why: "They are one commitment.",
    good: "P1a Planned and P1f Planned",
    bad: "P1a Implemented and P1f Planned",
    since: "2026.1",
};

/// P1a and P1f, the same sentence printed twice, contradict each other.
pub static ALIAS_CONFLICT: Rule = Rule {
    code: "alias-conflict",
    severity: Severity::Error,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "P1a and P1f, the same sentence printed twice, contradict each other.",
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
    summary: "A commitment addressed to the member has no answer.",
    expected: "a status for every commitment; Withheld and Not applicable are answers too",
    fix: "choose a status from the list",
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
    summary: "“Ongoing” is read as in progress.",
    expected: "In progress, or Sustained for what is in place and kept up",
    fix: "choose Sustained if the work is in place and kept up; otherwise nothing to do",
    effect: "counted as in progress",
    why: "The word is used both for work not finished and for work that never ends.",
    good: "Sustained",
    bad: "Ongoing",
    since: "2026.1",
};

/// The percentage is not between 0 and 100.
pub static PERCENT_OUT_OF_RANGE: Rule = Rule {
    code: "percent-out-of-range",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The percentage is not between 0 and 100.",
    expected: "a percentage from 0 to 100",
    fix: "enter a number from 0 to 100, or leave the cell empty",
    effect: "the percentage is ignored; the status still counts",
    why: "Percentages are compared with the status.",
    good: "40",
    bad: "140%",
    since: "2026.1",
};

/// The percentage is not a number.
pub static UNREADABLE_PERCENT: Rule = Rule {
    code: "unreadable-percent",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The percentage is not a number.",
    expected: "a percentage from 0 to 100",
    fix: "enter a number from 0 to 100, or leave the cell empty",
    effect: "the percentage is ignored; the status still counts",
    why: "Percentages are compared with the status.",
    good: "40",
    bad: "about half",
    since: "2026.1",
};

/// The percentage does not go with the status.
pub static PERCENT_CONTRADICTS_STATUS: Rule = Rule {
    code: "percent-contradicts-status",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The percentage does not go with the status.",
    expected: "0 beside Not started, up to 50 beside Planned, less than 100 beside In progress, 100 beside Implemented or Sustained, none beside Not applicable or Withheld",
    fix: "correct the status or the percentage",
    effect: "the percentage is ignored; the status still counts",
    why: "One of the two is out of date.",
    good: "Implemented, 100",
    bad: "Implemented, 20",
    since: "2026.1",
};

/// A completed commitment has no evidence.
pub static MISSING_EVIDENCE: Rule = Rule {
    code: "missing-evidence",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "A completed commitment has no evidence.",
    expected: "a link, or a few words on what was done",
    fix: "add a link or a few words of description",
    effect: "the status counts, as one without evidence",
    why: "Readers ask how the alliance knows.",
    good: "Implemented, with a link to the law",
    bad: "Implemented, and nothing beside it",
    since: "2026.1",
};

/// The evidence link is not a web address.
pub static MALFORMED_LINK: Rule = Rule {
    code: "malformed-link",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The evidence link is not a web address.",
    expected: "an address that begins with https:// or http://",
    fix: "copy the address from your browser, or move the text to Evidence description",
    effect: "the text is kept as a description, not as a link; the status still counts",
    why: "A link that does not open is no evidence.",
    good: "https://www.example.org/law",
    bad: "see the website",
    since: "2026.1",
};

/// The date lies outside the reporting period.
pub static DATE_OUTSIDE_PERIOD: Rule = Rule {
    code: "date-outside-period",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::Cycle,
    summary: "The date lies outside the reporting period.",
    expected: "a date inside the reporting period",
    fix: "correct the date, or leave the cell empty",
    effect: "the date is ignored; the status still counts",
    why: "The report is about one period.",
    good: "2025-06-30",
    bad: "2019-03-01",
    since: "2026.1",
};

/// The date lies after the day of the figures.
pub static DATE_IN_FUTURE: Rule = Rule {
    code: "date-in-future",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::Cycle,
    summary: "The date lies after the day of the figures.",
    expected: "a date on or before the day of the figures",
    fix: "enter the date of the last action, not of the next one",
    effect: "the date is ignored; the status still counts",
    why: "The column is about what has been done.",
    good: "2025-06-30",
    bad: "a date next year",
    since: "2026.1",
};

/// The date cannot be read.
pub static UNREADABLE_DATE: Rule = Rule {
    code: "unreadable-date",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The date cannot be read.",
    expected: "a date such as 2025-06-30",
    fix: "enter the date as year-month-day",
    effect: "the date is ignored; the status still counts",
    why: "A date that is guessed may be wrong.",
    good: "2025-06-30",
    bad: "last spring",
    since: "2026.1",
};

/// The date can be read in two ways.
pub static AMBIGUOUS_DATE: Rule = Rule {
    code: "ambiguous-date",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::Cycle,
    summary: "The date can be read in two ways.",
    expected: "a date such as 2025-06-30",
    fix: "enter the date as year-month-day",
    effect: "the date is ignored; the status still counts",
    why: "03/04 is March to some and April to others.",
    good: "2026-04-03",
    bad: "03/04/2026",
    since: "2026.1",
};

/// Not applicable is given without a reason.
pub static MISSING_REASON: Rule = Rule {
    code: "missing-reason",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "Not applicable is given without a reason.",
    expected: "a reason in Comments",
    fix: "say in Comments why the commitment does not apply",
    effect: "the status counts, without a reason",
    why: "Members that a commitment does not address leave the denominator.",
    good: "Not applicable: another body answers for this",
    bad: "Not applicable, and nothing beside it",
    since: "2026.1",
};

/// The text is a placeholder.
pub static PLACEHOLDER_TEXT: Rule = Rule {
    code: "placeholder-text",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The text is a placeholder.",
    expected: "words about what was done, or an empty cell",
    fix: "replace the placeholder by what was done, or empty the cell",
    effect: "the text is not taken as evidence; the status still counts",
    why: "“TBC” is not evidence.",
    good: "The law was adopted in June.",
    bad: "TBC",
    since: "2026.1",
};

/// The text is longer than the limit.
pub static TEXT_TOO_LONG: Rule = Rule {
    code: "text-too-long",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The text is longer than the limit.",
    expected: "at most 5,000 characters",
    fix: "shorten the text and link to the rest",
    effect: "the text is cut at the limit; the status still counts",
    why: "Long texts belong in the linked document.",
    good: "a paragraph",
    bad: "a whole annual report pasted into a cell",
    since: "2026.1",
};

/// The text begins like a formula.
pub static FORMULA_LIKE_TEXT: Rule = Rule {
    code: "formula-like-text",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The text begins like a formula.",
    expected: "text that begins with a letter or a digit",
    fix: "put a word in front of it, if you want it to look as you wrote it",
    effect: "the text is written out with an apostrophe in front, so that it cannot run as a formula",
    why: "A spreadsheet would run it.",
    good: "Plus two new posts",
    bad: "+two new posts",
    since: "2026.1",
};

/// The commitment to report is answered as not started, in a report.
pub static DERIVED_NOT_STARTED: Rule = Rule {
    code: "derived-not-started",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The commitment to report is answered as not started, in a report.",
    expected: "Implemented: this submission implements it",
    fix: "nothing to do",
    effect: "counted as implemented",
    why: "Submitting a report is what the commitment asks for.",
    good: "O4 Implemented",
    bad: "O4 Not started",
    since: "2026.1",
};

/// A Party to the Lanzarote Convention answers not started or planned.
pub static LANZAROTE_PARTY_NOT_STARTED: Rule = Rule {
    code: "lanzarote-party-not-started",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::Cycle,
    summary: "A Party to the Lanzarote Convention answers not started or planned.",
    expected: "In progress or further, from a Party to the Lanzarote Convention",
    fix: "check whether the ratification was overlooked; if not, there is nothing to do",
    effect: "the status counts",
    why: "The commitment names the Convention.",
    good: "G1b Implemented, from a Party",
    bad: "G1b Not started, from a Party",
    since: "2026.1",
};

/// The answer fell back from a completed one.
pub static STATUS_FELL_BACK: Rule = Rule {
    code: "status-fell-back",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::Cycle,
    summary: "The answer fell back since the last cycle.",
    expected: "a commitment once implemented is still implemented, or Comments say what changed",
    fix: "check the status; if it is right, say in Comments what changed",
    effect: "the status counts",
    why: "Most often another person answered, and did not know what was done before.",
    good: "Implemented, and Implemented in the last cycle",
    bad: "Planned, and Implemented in the last cycle",
    since: "2026.1",
};

/// The obstacle is not on the list.
pub static UNLISTED_OBSTACLE: Rule = Rule {
    code: "unlisted-obstacle",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::File,
    summary: "The obstacle is not on the list.",
    expected: "one of the obstacles that the template lists, or an empty cell",
    fix: "choose an obstacle from the list, and put the words in Comments",
    effect: "the words are kept; the obstacle is not counted under any of the list",
    why: "Only what is on the list can be counted together.",
    good: "Funding",
    bad: "the budget was cut in May",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[
    &UNKNOWN_COMMITMENT,
    &AMBIGUOUS_COMMITMENT,
    &COMMITMENT_NOT_ADDRESSED,
    &REPEATED_ROW,
    &CONFLICTING_ROWS,
    &ALIAS_DIFFERS,
    &ALIAS_CONFLICT,
    &UNANSWERED_COMMITMENT,
    &UNKNOWN_STATUS,
    &AMBIGUOUS_STATUS,
    &MISSING_STATUS,
    &ONGOING_STATUS,
    &PERCENT_OUT_OF_RANGE,
    &UNREADABLE_PERCENT,
    &PERCENT_CONTRADICTS_STATUS,
    &MISSING_EVIDENCE,
    &MALFORMED_LINK,
    &DATE_OUTSIDE_PERIOD,
    &DATE_IN_FUTURE,
    &UNREADABLE_DATE,
    &AMBIGUOUS_DATE,
    &MISSING_REASON,
    &PLACEHOLDER_TEXT,
    &TEXT_TOO_LONG,
    &FORMULA_LIKE_TEXT,
    &DERIVED_NOT_STARTED,
    &LANZAROTE_PARTY_NOT_STARTED,
    &STATUS_FELL_BACK,
    &UNLISTED_OBSTACLE,
];
