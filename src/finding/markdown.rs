//! The registry as a page of documentation.

use std::fmt::Write as _;

use super::{RULES_VERSION, Scope, rules};

/// `docs/rules.md`: every rule, by what it looks at.
#[must_use]
pub fn render_markdown() -> String {
    let mut text = format!(
        "# Rules\n\nRule set {RULES_VERSION}. Generated from the registry by `make docs`; do not edit.\n\nAn **error** leaves out an answer or the submission, a **warning** says that it was used but changed or doubtful, a **note** that nothing changed.\n"
    );
    for (scope, title) in [
        (Scope::Workbook, "The workbook"),
        (Scope::Survey, "The survey export"),
        (Scope::Member, "The member"),
        (Scope::Response, "The answers"),
        (Scope::Decision, "The secretariat's decisions"),
    ] {
        let _infallible = writeln!(text, "\n## {title}");
        for rule in rules::all().filter(|rule| rule.scope == scope) {
            let _infallible = write!(
                text,
                "\n### `{}`\n\n{} *({}, since {})*\n\n- expected: {}\n- fix: {}\n- effect: {}\n- why: {}\n- good: {}\n- bad: {}\n",
                rule.code,
                rule.summary,
                rule.severity.name(),
                rule.since,
                rule.expected,
                rule.fix,
                rule.effect,
                rule.why,
                rule.good,
                rule.bad,
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_documentation_is_up_to_date() {
        let committed = include_str!("../../docs/rules.md");
        assert!(
            committed == super::render_markdown(),
            "docs/rules.md is stale: run `make docs`"
        );
    }
}
