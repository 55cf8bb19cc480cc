//! The registry as a page of documentation.

use std::fmt::Write as _;

use super::{RULES_VERSION, Scope, rules};

/// `docs/rules.md`: every rule, by what it looks at.
#[must_use]
pub fn render_markdown() -> String {
    let mut text = format!(
        "# Rules\n\nRule set {RULES_VERSION}.\n\nAn **error** leaves out an answer or the submission, a **warning** says that it was used but changed or doubtful, a **note** that nothing changed.\n"
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
    /// Writes the documentation anew where `BIENNIAL_DOCS` is set, as `make docs` does.
    #[test]
    fn the_documentation_is_up_to_date() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
        let rules = super::render_markdown();
        if std::env::var_os("BIENNIAL_DOCS").is_some() {
            std::fs::write(path, &rules).expect("docs/rules.md can be written");
        }
        let committed = std::fs::read_to_string(path).expect("docs/rules.md");
        assert!(
            committed == rules,
            "docs/rules.md is stale: run `make docs`"
        );
    }
}
