//! Rules that look at who submits.

use crate::finding::{Needs, Rule, Scope, Severity};

/// The member is not on the roster.
pub static UNKNOWN_MEMBER: Rule = Rule {
    code: "unknown-member",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The member is not on the roster.",
    expected: "a member ID, name or alias of the roster",
    fix: "enter the member ID that the secretariat gave you",
    effect: "nothing of this file was used",
    why: "Answers are counted under the member that gave them.",
    good: "M00042",
    bad: "an ID with a digit missing",
    since: "2026.1",
};

/// The workbook could be from more than one member.
pub static AMBIGUOUS_MEMBER: Rule = Rule {
    code: "ambiguous-member",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The workbook could be from more than one member.",
    expected: "a member ID and a name that belong to one member",
    fix: "enter the member ID that the secretariat gave you",
    effect: "nothing of this file was used",
    why: "Answers must not be counted under the wrong member.",
    good: "the ID and the name of the same member",
    bad: "the ID of one member with the name of another",
    since: "2026.1",
};

/// The member is not expected to report in this cycle.
pub static NOT_EXPECTED_MEMBER: Rule = Rule {
    code: "not-expected-member",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The member is not expected to report in this cycle.",
    expected: "a member of the alliance on the reference date",
    fix: "ask the secretariat, if you are a member and the roster is out of date",
    effect: "nothing of this file was used",
    why: "Shares are of the members expected.",
    good: "a member that joined before the reference date",
    bad: "a member that has left",
    since: "2026.1",
};

/// The workbook does not say whose it is.
pub static MISSING_MEMBER: Rule = Rule {
    code: "missing-member",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook does not say whose it is.",
    expected: "a member ID or a member name on the sheet Member",
    fix: "enter the member ID that the secretariat gave you on the sheet Member",
    effect: "nothing of this file was used",
    why: "Answers are counted under the member that gave them.",
    good: "Member ID: M00042",
    bad: "an empty Member ID and Member name",
    since: "2026.1",
};

/// The member's name is not the roster's.
pub static NAME_DIFFERS_FROM_ROSTER: Rule = Rule {
    code: "name-differs-from-roster",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The member's name is not the roster's.",
    expected: "the name on the roster",
    fix: "check the member ID; if it is yours, correct the name or ask the secretariat to correct the roster",
    effect: "counted under the member with this ID",
    why: "A wrong ID would count the answers under someone else.",
    good: "the name as the secretariat has it",
    bad: "the name of a predecessor organisation",
    since: "2026.1",
};

/// The stakeholder group is not the roster's.
pub static GROUP_DIFFERS_FROM_ROSTER: Rule = Rule {
    code: "group-differs-from-roster",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The stakeholder group is not the roster's.",
    expected: "the group on the roster",
    fix: "correct the group, or ask the secretariat to correct the roster",
    effect: "the roster's group is used",
    why: "The group decides which commitments are addressed to the member.",
    good: "Government",
    bad: "Civil society, for a ministry",
    since: "2026.1",
};

/// The stakeholder group is not known.
pub static UNKNOWN_GROUP: Rule = Rule {
    code: "unknown-group",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The stakeholder group is not known.",
    expected: "one of the alliance's stakeholder groups",
    fix: "choose one of the groups from the list",
    effect: "the roster's group is used",
    why: "The group decides which commitments are addressed to the member.",
    good: "Private sector",
    bad: "Other",
    since: "2026.1",
};

/// The country is not known.
pub static UNKNOWN_COUNTRY: Rule = Rule {
    code: "unknown-country",
    severity: Severity::Warning,
    scope: Scope::Member,
    // A cycle may add countries.
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The country is not known.",
    expected: "a country's name or its ISO code",
    fix: "enter the country's usual name, or its ISO code",
    effect: "the roster's country is used",
    why: "A region is made of countries.",
    good: "Côte d'Ivoire",
    bad: "Atlantis",
    since: "2026.1",
};

/// The country is not the roster's.
pub static COUNTRY_DIFFERS_FROM_ROSTER: Rule = Rule {
    code: "country-differs-from-roster",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The country is not the roster's.",
    expected: "the country on the roster",
    fix: "correct the country, or ask the secretariat to correct the roster",
    effect: "the roster's country is used",
    why: "The country decides in which region the answers are counted.",
    good: "the country of the headquarters",
    bad: "the country of a branch office",
    since: "2026.1",
};

/// The workbook is for another cycle.
pub static WRONG_CYCLE: Rule = Rule {
    code: "wrong-cycle",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The workbook is for another cycle.",
    expected: "a workbook for this cycle",
    fix: "fill in this cycle's template; if this is it, correct the cycle on the sheet Member",
    effect: "nothing of this file was used",
    why: "Answers of another cycle say nothing about this one.",
    good: "2026",
    bad: "2024",
    since: "2026.1",
};

/// Publication consent is not given.
pub static MISSING_CONSENT: Rule = Rule {
    code: "missing-consent",
    severity: Severity::Note,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Publication consent is not given.",
    expected: "Attributable or Aggregate only",
    fix: "choose one of the two from the list",
    effect: "treated as Aggregate only",
    why: "Consent is recorded; it cannot be guessed.",
    good: "Aggregate only",
    bad: "an empty cell",
    since: "2026.1",
};

/// Publication consent is not one of the choices.
pub static UNKNOWN_CONSENT: Rule = Rule {
    code: "unknown-consent",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Publication consent is not one of the choices.",
    expected: "Attributable or Aggregate only",
    fix: "choose one of the two from the list",
    effect: "treated as Aggregate only",
    why: "Consent is recorded; it cannot be guessed.",
    good: "Attributable",
    bad: "maybe",
    since: "2026.1",
};

/// Free text holds an e-mail address or a telephone number.
pub static PERSONAL_DATA: Rule = Rule {
    code: "personal-data",
    severity: Severity::Note,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Free text holds an e-mail address or a telephone number.",
    expected: "no personal data outside the contact fields",
    fix: "move it to the contact fields, or delete it",
    effect: "the text stays with the secretariat and is not published",
    why: "Nobody's address belongs in a table that others read.",
    good: "the focal point of the ministry",
    bad: "jane@example.org",
    since: "2026.1",
};

/// Several submissions of one member are as new, and were merged.
pub static MERGED_SUBMISSIONS: Rule = Rule {
    code: "merged-submissions",
    severity: Severity::Note,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "Several submissions of one member are counted together.",
    expected: "one submission of each member, or several that share its commitments out",
    fix: "nothing to do, unless one of them was not meant",
    effect: "each commitment counts as the one that answers it has it",
    why: "The ministries of one government may report apart.",
    good: "one ministry answers G1 to G3, another G4 to G7",
    bad: "a draft sent beside the report",
    since: "2026.1",
};

/// Answers that only an older submission holds are kept.
pub static OLDER_ANSWERS_KEPT: Rule = Rule {
    code: "older-answers-kept",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "Answers that only an older submission holds are counted.",
    expected: "a newest submission that answers whatever an older one answered",
    fix: "send all answers in one workbook with a higher version, or ask the secretariat to let the newer one replace this one",
    effect: "what the newer submission does not answer counts as this older one has it",
    why: "An answer that was left out of a correction may have been dropped, or overlooked.",
    good: "version 2 with all answers of version 1, and corrections",
    bad: "version 2 with the corrected answers alone",
    since: "2026.1",
};

/// Another submission of the same member is used.
pub static SUPERSEDED_SUBMISSION: Rule = Rule {
    code: "superseded-submission",
    severity: Severity::Note,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "Another submission of the same member is used.",
    expected: "one submission of each member",
    fix: "nothing to do, unless the newer one was not meant",
    effect: "the newer submission is used instead of this one",
    why: "Members may correct themselves.",
    good: "version 1, when version 2 is there too",
    bad: "version 1 sent again after version 2",
    since: "2026.1",
};

/// The newest submission was rejected, so the one before it is used.
pub static EARLIER_SUBMISSION_USED: Rule = Rule {
    code: "earlier-submission-used",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The newest submission was rejected, so the one before it is used.",
    expected: "a newest submission that can be used",
    fix: "mend the newer file and send it again",
    effect: "this earlier submission is used",
    why: "An earlier answer is better than none, but it may be out of date.",
    good: "a newer file that was accepted",
    bad: "a newer file protected with a password",
    since: "2026.1",
};

/// The submission came after the deadline.
pub static LATE_SUBMISSION: Rule = Rule {
    code: "late-submission",
    severity: Severity::Note,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The submission came after the deadline.",
    expected: "a submission date on or before the deadline",
    fix: "nothing to do",
    effect: "the answers are used and counted as late",
    why: "The report says how many members were on time.",
    good: "2026-12-05",
    bad: "2026-12-19",
    since: "2026.1",
};

/// The submission date is missing.
pub static MISSING_SUBMISSION_DATE: Rule = Rule {
    code: "missing-submission-date",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The submission date is missing.",
    expected: "the day on which the workbook was sent",
    fix: "enter the day on which you send the workbook on the sheet Member",
    effect: "the answers are used; the submission is not shown as on time",
    why: "The report says how many members were on time.",
    good: "2026-11-12",
    bad: "an empty cell",
    since: "2026.1",
};

/// The version is not a number.
pub static UNREADABLE_VERSION: Rule = Rule {
    code: "unreadable-version",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The version is not a number.",
    expected: "a whole number: 1, 2, 3 …",
    fix: "enter 1 for the first submission, 2 for its correction, and so on",
    effect: "read as version 1",
    why: "The highest version is the one that counts.",
    good: "2",
    bad: "final FINAL",
    since: "2026.1",
};

/// Nothing has been filled in.
pub static NO_ANSWERS: Rule = Rule {
    code: "no-answers",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook holds no answer.",
    expected: "a status for at least one commitment",
    fix: "fill in the sheet Progress, save the file, and send it again",
    effect: "nothing of this file was used",
    why: "An empty workbook would count as a report, and every commitment in it as unanswered.",
    good: "a workbook with answers",
    bad: "the template, as it came",
    since: "2026.1",
};

/// The workbook gives two member IDs.
pub static CONFLICTING_MEMBERS: Rule = Rule {
    code: "conflicting-members",
    severity: Severity::Error,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook gives two member IDs.",
    expected: "one member ID",
    fix: "keep your own member ID, and delete the other",
    effect: "nothing of this file was used",
    why: "Answers must not be counted under the wrong member.",
    good: "one line Member ID",
    bad: "two lines Member ID, with M00042 and M00043",
    since: "2026.1",
};

/// A field of the sheet Member is filled in twice, differently.
pub static CONFLICTING_FIELD: Rule = Rule {
    code: "conflicting-field",
    severity: Severity::Warning,
    scope: Scope::Member,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A field of the sheet Member is filled in twice, differently.",
    expected: "each field once",
    fix: "keep the line that holds, and delete the other",
    effect: "neither of the two is used",
    why: "Nobody can tell which of the two is meant.",
    good: "one line Version",
    bad: "Version 1 in one line, Version 2 in another",
    since: "2026.1",
};

/// The secretariat set the file aside.
pub static SET_ASIDE_SUBMISSION: Rule = Rule {
    code: "set-aside-submission",
    severity: Severity::Note,
    scope: Scope::Member,
    needs: Needs::Cycle,
    tells_an_answer: false,
    summary: "The secretariat set the file aside.",
    expected: "nothing",
    fix: "nothing to do",
    effect: "nothing of this file was used",
    why: "A test, or a file sent by mistake, is no submission.",
    good: "a file with the member's answers",
    bad: "a file sent to try the address",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[
    &UNKNOWN_MEMBER,
    &AMBIGUOUS_MEMBER,
    &NOT_EXPECTED_MEMBER,
    &MISSING_MEMBER,
    &CONFLICTING_MEMBERS,
    &CONFLICTING_FIELD,
    &SET_ASIDE_SUBMISSION,
    &NAME_DIFFERS_FROM_ROSTER,
    &GROUP_DIFFERS_FROM_ROSTER,
    &UNKNOWN_GROUP,
    &UNKNOWN_COUNTRY,
    &COUNTRY_DIFFERS_FROM_ROSTER,
    &WRONG_CYCLE,
    &MISSING_CONSENT,
    &UNKNOWN_CONSENT,
    &PERSONAL_DATA,
    &MERGED_SUBMISSIONS,
    &OLDER_ANSWERS_KEPT,
    &SUPERSEDED_SUBMISSION,
    &EARLIER_SUBMISSION_USED,
    &LATE_SUBMISSION,
    &MISSING_SUBMISSION_DATE,
    &UNREADABLE_VERSION,
    &NO_ANSWERS,
];
