//! Rules that look at survey exports.

use crate::finding::{Needs, Rule, Scope, Severity};

/// A survey export that cycle.toml does not map, or maps twice.
pub static UNMAPPED_SURVEY: Rule = Rule {
    code: "unmapped-survey",
    severity: Severity::Error,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The file is a survey export, and no mapping, or more than one, says how to read it.",
    expected: "a workbook of the template, or a mapping of the export in cycle.toml",
    fix: "draft a mapping with `biennial survey` and the name of the file, put it into cycle.toml, and build again",
    effect: "nothing of this file was used",
    why: "Which question asks about which commitment is not guessed.",
    good: "an export that cycle.toml names under [[survey]]",
    bad: "an export put into the submissions folder as it came",
    since: "2026.1",
};

/// A heading that the mapping names is not in the export.
pub static MISSING_SURVEY_HEADING: Rule = Rule {
    code: "missing-survey-heading",
    severity: Severity::Error,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A heading that cycle.toml names is not in the survey export.",
    expected: "every heading that cycle.toml names for this survey",
    fix: "correct the heading in cycle.toml, or export the survey again",
    effect: "the answers under this heading are not read",
    why: "A question that was reworded after the mapping was written would be lost for every member.",
    good: "\"Q7. How far are you?\" in cycle.toml and in the export",
    bad: "\"Q7. How far are you?\" in cycle.toml, \"Q7. How far have you come?\" in the export",
    since: "2026.1",
};

/// A column that no mapping names, and that looks like answers.
pub static UNMAPPED_ANSWERS: Rule = Rule {
    code: "unmapped-answers",
    severity: Severity::Warning,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A column of a survey export looks like answers, and cycle.toml does not name it.",
    expected: "a line for every question about a commitment under [survey.questions]",
    fix: "say in cycle.toml which commitment the heading asks about, if it asks about one",
    effect: "nothing under this heading is used",
    why: "A question that was added or reworded after the mapping was written would be lost for every member.",
    good: "\"Q9. G3b\" in the export and in cycle.toml",
    bad: "\"Q9. G3b\" in the export alone, with 31 answers below it",
    since: "2026.1",
};

/// Columns that no mapping names.
pub static UNMAPPED_COLUMNS: Rule = Rule {
    code: "unmapped-columns",
    severity: Severity::Note,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Filled columns of a survey export are named nowhere in cycle.toml.",
    expected: "columns that cycle.toml names, or that nothing is to be read from",
    fix: "nothing to do, unless one of them was meant to be read; then name it in cycle.toml",
    effect: "nothing under these headings is used",
    why: "What members wrote there is not looked at.",
    good: "an export whose questions are all in cycle.toml",
    bad: "a question about a link that cycle.toml does not name",
    since: "2026.1",
};

/// Commitments that the mapping has no question for.
pub static UNASKED_COMMITMENTS: Rule = Rule {
    code: "unasked-commitments",
    severity: Severity::Note,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "No heading of the survey export asks about some commitments.",
    expected: "a question for every commitment that is addressed to those who answer",
    fix: "nothing to do, unless the survey asks about one of them; then name its heading in cycle.toml",
    effect: "they count as unanswered for those who answered in this survey alone",
    why: "What nobody was asked cannot be told from what nobody answered.",
    good: "a survey for civil society that asks about O1 to O5 and C1a to C2a",
    bad: "a survey whose question about C2a is not in cycle.toml",
    since: "2026.1",
};

/// `where` keeps no row.
pub static NO_ROW_KEPT: Rule = Rule {
    code: "no-row-kept",
    severity: Severity::Error,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "By what cycle.toml says under `where`, no row of a survey export is a submission.",
    expected: "a row that cycle.toml keeps by `where`",
    fix: "let `where` in cycle.toml name the values of rows that are submissions",
    effect: "nothing of this file was used",
    why: "A value that the survey program writes otherwise would lose every answer.",
    good: "where = { \"State\" = [\"Complete\"] }, and rows with the state Complete",
    bad: "where = { \"State\" = [\"Completed\"] }, and rows with the state Complete",
    since: "2026.1",
};

/// A row that the mapping says is no submission.
pub static ROW_LEFT_OUT: Rule = Rule {
    code: "row-left-out",
    severity: Severity::Note,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A row of a survey export is no submission, by what cycle.toml says.",
    expected: "a row that cycle.toml keeps by `where`",
    fix: "nothing to do, unless the row was meant to count",
    effect: "the row is not judged, and nothing of it is used",
    why: "Previews and unfinished responses stand in the same export as what members sent.",
    good: "State: Complete",
    bad: "State: Partial",
    since: "2026.1",
};

/// A response that looks unfinished, or like a preview.
pub static UNFINISHED_RESPONSE: Rule = Rule {
    code: "unfinished-response",
    severity: Severity::Warning,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A survey response looks like a preview, a test, or one that was not finished.",
    expected: "a response that was finished and sent",
    fix: "say in cycle.toml which rows are submissions, such as where = { \"Finished\" = [\"True\"] }",
    effect: "the answers are used",
    why: "What was never sent is not a member's answer.",
    good: "Finished: True",
    bad: "Status: Survey Preview",
    since: "2026.1",
};

/// Two rows with one response ID.
pub static REPEATED_RESPONSE_ID: Rule = Rule {
    code: "repeated-response-id",
    severity: Severity::Warning,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Two rows of a survey export have the same response ID.",
    expected: "an ID of its own for each row",
    fix: "let cycle.toml name a column with different IDs, or none",
    effect: "the rows are called by their numbers instead",
    why: "A decision about a row names it.",
    good: "R_1 and R_2",
    bad: "R_1 twice",
    since: "2026.1",
};

/// An answer of which no row says whose it is.
pub static UNJOINED_ANSWER: Rule = Rule {
    code: "unjoined-answer",
    severity: Severity::Error,
    scope: Scope::Survey,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "An answer on the second sheet of a survey export belongs to no row of the first.",
    expected: "the index of a row of the first sheet",
    fix: "export both sheets again, at the same time",
    effect: "this answer is left out",
    why: "Whose answer it is stands on the first sheet.",
    good: "_parent_index 1, where a row has the _index 1",
    bad: "_parent_index 7, where no row has that _index",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[
    &UNMAPPED_SURVEY,
    &MISSING_SURVEY_HEADING,
    &UNMAPPED_ANSWERS,
    &UNMAPPED_COLUMNS,
    &UNASKED_COMMITMENTS,
    &NO_ROW_KEPT,
    &ROW_LEFT_OUT,
    &UNFINISHED_RESPONSE,
    &REPEATED_RESPONSE_ID,
    &UNJOINED_ANSWER,
];
