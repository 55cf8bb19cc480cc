//! Rules that look at what stands beside a status: percentage, evidence, date, obstacle, texts.

use crate::finding::{Needs, Rule, Scope, Severity};

/// The percentage is not between 0 and 100.
pub static PERCENT_OUT_OF_RANGE: Rule = Rule {
    code: "percent-out-of-range",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
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
    tells_an_answer: false,
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
    tells_an_answer: true,
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
    tells_an_answer: true,
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
    tells_an_answer: false,
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
    tells_an_answer: false,
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
    tells_an_answer: false,
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
    tells_an_answer: false,
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
    tells_an_answer: false,
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
    tells_an_answer: true,
    summary: "Not applicable is given without a reason.",
    expected: "a reason in Comments",
    fix: "say in Comments why the commitment does not apply",
    effect: "the status counts, without a reason",
    why: "Members that a commitment does not address leave the denominator.",
    good: "Not applicable: another body answers for this",
    bad: "Not applicable, and nothing beside it",
    since: "2026.1",
};

/// It is not clear whether the answer may be published under the member's name.
pub static UNCLEAR_PERMISSION: Rule = Rule {
    code: "unclear-permission",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "It is not clear whether the answer may be published under the member's name.",
    expected: "Yes or No; and Attributable as publication consent where it is Yes",
    fix: "choose Yes or No under May be shown; for Yes, choose Attributable on the sheet Member, too",
    effect: "the answer counts, and is not published under the member's name",
    why: "An answer stands beside a name only where the member lets it.",
    good: "Yes, and the publication consent Attributable",
    bad: "Yes, and the publication consent Aggregate only",
    since: "2026.1",
};

/// The text is a placeholder.
pub static PLACEHOLDER_TEXT: Rule = Rule {
    code: "placeholder-text",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
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
    tells_an_answer: false,
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
    tells_an_answer: false,
    summary: "The text begins like a formula.",
    expected: "text that begins with a letter or a digit",
    fix: "put a word in front of it, if you want it to look as you wrote it",
    effect: "the text is written out with an apostrophe in front, so that it cannot run as a formula",
    why: "A spreadsheet would run it.",
    good: "Plus two new posts",
    bad: "+two new posts",
    since: "2026.1",
};

/// The obstacle is not on the list.
pub static UNLISTED_OBSTACLE: Rule = Rule {
    code: "unlisted-obstacle",
    severity: Severity::Note,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: true,
    summary: "The obstacle is not on the list.",
    expected: "one of the obstacles that the template lists, or an empty cell",
    fix: "choose an obstacle from the list, and put the words in Comments",
    effect: "the words are kept; the obstacle is not counted under any of the list",
    why: "Only what is on the list can be counted together.",
    good: "Funding",
    bad: "the budget was cut in May",
    since: "2026.1",
};

/// Two columns beside the status differ.
pub static CONFLICTING_DETAILS: Rule = Rule {
    code: "conflicting-details",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Two columns beside the status differ.",
    expected: "one column for each thing that is asked",
    fix: "keep the column that holds, and delete the other",
    effect: "neither of the two is used; the status still counts",
    why: "Nobody can tell which of the two is meant.",
    good: "one column Completion %",
    bad: "40 under Completion %, 60 under % done",
    since: "2026.1",
};

/// Text is struck through.
pub static STRUCK_THROUGH_TEXT: Rule = Rule {
    code: "struck-through-text",
    severity: Severity::Warning,
    scope: Scope::Response,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Text is struck through.",
    expected: "text that holds, not struck through",
    fix: "delete what no longer holds, or remove the line through it",
    effect: "what is struck through is not read; the rest is",
    why: "Most people strike through what no longer holds.",
    good: "a cell without struck-through text",
    bad: "an address struck through",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[
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
    &UNCLEAR_PERMISSION,
    &PLACEHOLDER_TEXT,
    &TEXT_TOO_LONG,
    &FORMULA_LIKE_TEXT,
    &UNLISTED_OBSTACLE,
    &CONFLICTING_DETAILS,
    &STRUCK_THROUGH_TEXT,
];
