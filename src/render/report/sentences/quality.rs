//! How good the data are, and the rules that say so.

use crate::finding::Severity;

use super::words::{MEMBER, number, plural};

/// First words on quality.
#[must_use]
pub fn lead(of: Option<u32>) -> String {
    let counted = of.map_or_else(String::new, |of| {
        format!(" {} had a submission that is counted.", capital(of))
    });
    format!(
        "Every submission was checked against the same rules. What a rule found was reported back \
         with its place in the workbook and one way to mend it.{counted}"
    )
}

fn capital(of: u32) -> String {
    format!("{} {}", number(of), MEMBER.after(of))
}

/// What severities do.
pub const SEVERITIES: &str = "An error means that an answer, or a whole submission, was left out; \
    an answer left out counts as unanswered. A warning means that the answer was used, but changed \
    or doubtful. A note changed nothing.";

/// No submission was counted.
pub const NOTHING_COUNTED: &str =
    "No submission is counted, so there is nothing to report on the quality of answers.";

/// Nothing was found.
pub const NOTHING_FOUND: &str = "No rule found anything in the counted submissions.";

/// The row about answers left out.
pub const LEFT_OUT: &str = "At least one answer was left out because of an error.";

/// The row about findings of a rule that decisions lifted.
#[must_use]
pub fn waived(summary: &str) -> String {
    format!("{summary} – lifted by a decision of the secretariat")
}

/// Columns of the table of findings.
pub const COLUMNS: [&str; 4] = ["What was found", "Severity", "Rule", "Members"];

/// Under the table of findings.
pub const NOTE: &str = "Members whose counted submission has at least one such finding, of all \
    members whose submission is counted. Rules that found nothing are left out; Annex C lists \
    all of them.";

/// Numbers of members that are withheld: how many such rows there are.
#[must_use]
pub fn withheld(rows: u32) -> String {
    format!(
        "{} {}, where the number of members is withheld ([c]), {} in the file \
         public/data/quality.csv.",
        number(rows),
        plural(rows, "row", "rows"),
        plural(rows, "is", "are")
    )
}

/// Columns of the table of rules.
pub const RULE_COLUMNS: [&str; 3] = ["Rule", "Severity", "What it finds"];

/// Above the table of rules.
#[must_use]
pub fn rules_lead(version: &str, count: u32) -> String {
    format!(
        "The {} rules of version {version}, in the order workbook, member, answer, decision.",
        number(count)
    )
}

/// The word for a severity in a table.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    }
}
