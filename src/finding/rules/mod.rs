//! The registry: every rule, once. Messages, `biennial rules`, `biennial explain`, `docs/rules.md`
//! and the report's annex all come from here.

mod decision;
mod member;
mod response;
mod row_details;
mod survey;
mod workbook;

pub use decision::*;
pub use member::*;
pub use response::*;
pub use row_details::*;
pub use survey::*;
pub use workbook::*;

use super::{Rule, Scope, Severity};

/// Every rule: of workbooks, of survey exports, of members, of responses, of decisions.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    workbook::ALL
        .iter()
        .chain(survey::ALL)
        .chain(member::ALL)
        .chain(response::ALL)
        .chain(row_details::ALL)
        .chain(decision::ALL)
        .copied()
}

/// The rule with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}

impl Rule {
    /// Whether the rule leaves out the whole submission: every error that is not about one answer,
    /// one sheet or one column.
    #[must_use]
    pub fn rejects(&self) -> bool {
        self.severity == Severity::Error
            && self.scope != Scope::Response
            && !IN_PART.iter().any(|rule| rule.code == self.code)
    }

    /// Whether the rule keeps a submission from being accepted without remark.
    #[must_use]
    pub fn taints(&self) -> bool {
        self.severity != Severity::Note
    }
}

/// Errors that lose a part of a file; the file is rejected only when nothing else of it has answers.
static IN_PART: [&Rule; 5] = [
    &UNREADABLE_SHEET,
    &MISSING_HEADER_ROW,
    &MISSING_COLUMN,
    &MISSING_SURVEY_HEADING,
    &UNJOINED_ANSWER,
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::all;

    #[test]
    fn codes_are_unique_and_name_faults_in_kebab_case() {
        let mut seen = HashSet::new();
        for rule in all() {
            assert!(seen.insert(rule.code), "{} stands twice", rule.code);
            assert!(
                rule.code
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c == '-'),
                "{}",
                rule.code
            );
        }
    }

    #[test]
    fn every_rule_speaks_to_members_in_plain_words() {
        for rule in all() {
            for text in [rule.summary, rule.expected, rule.fix, rule.effect, rule.why] {
                assert!(!text.is_empty(), "{} leaves a text empty", rule.code);
                for word in ["null", "schema", "parse", "invalid", "illegal"] {
                    assert!(
                        !text
                            .to_lowercase()
                            .split(|c: char| !c.is_alphabetic())
                            .any(|w| w == word),
                        "{} says {word:?}",
                        rule.code
                    );
                }
            }
            assert!(
                rule.summary.ends_with('.'),
                "{}: {}",
                rule.code,
                rule.summary
            );
            assert!(!rule.fix.ends_with('.'), "{}: {}", rule.code, rule.fix);
        }
    }
}
