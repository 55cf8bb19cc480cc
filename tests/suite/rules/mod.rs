//! Every rule on real workbooks: one on which it fires, at the right cell, with the right words and the
//! effect on the figures that its severity promises; and a near neighbour on which it must not.
//!
//! A new rule gets a [`Case`] in the file of its scope. All workbooks are one cycle, built once. Rules
//! about decisions are held by `tests/suite/decisions.rs`, those about survey exports by `tests/suite/surveys.rs`.

mod book;
mod case;
mod cycle;
mod member;
mod response;
mod workbook;

use std::collections::BTreeSet;

use crate::support::tables::Row;
use biennial::finding::{Rule, Scope, Severity, rules};
use case::{Case, Effect, Fires};
use cycle::{CYCLE, Sent};

/// Every case.
fn cases() -> Vec<Case> {
    let mut cases = workbook::cases();
    cases.extend(member::cases());
    cases.extend(response::cases());
    cases
}

/// Every firing workbook, with its case and as it was sent.
fn firing() -> impl Iterator<Item = (&'static Case, &'static Fires, &'static Sent)> {
    CYCLE.cases.iter().flat_map(|case| {
        let sent = (1..).map(|number| CYCLE.sent(case.rule, "fires", number));
        let fires = case.fires.iter().zip(sent);
        fires.map(move |(fires, sent)| (case, fires, sent))
    })
}

/// Whether single workbooks are what a rule looks at. Those about decisions and about surveys have tests of their own.
fn is_of_workbooks(rule: &Rule) -> bool {
    !matches!(rule.scope, Scope::Decision | Scope::Survey)
}

/// Fails with everything that is wrong, if anything is.
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// A finding in one line.
fn line(row: &Row) -> String {
    let [rule, sheet, cell, found] = ["rule", "sheet", "cell", "found"].map(|name| &*row[name]);
    format!("{rule} {sheet}!{cell} {found:?}")
}

#[test]
fn every_rule_has_a_workbook_that_fires_and_one_that_does_not() {
    let of_workbooks = rules::all().filter(|rule| is_of_workbooks(rule));
    let codes: BTreeSet<&str> = of_workbooks.map(|rule| rule.code).collect();
    let mut seen = BTreeSet::new();
    for case in cases() {
        assert!(codes.contains(case.rule), "{} is no rule", case.rule);
        assert!(seen.insert(case.rule), "{} has two cases", case.rule);
        assert!(!case.fires.is_empty(), "{} never fires", case.rule);
        assert!(!case.quiet.is_empty(), "{} is never quiet", case.rule);
    }
    let lacking: Vec<&&str> = codes.difference(&seen).collect();
    assert!(lacking.is_empty(), "no case for {lacking:?}");
}

#[test]
fn a_perfect_workbook_is_accepted_without_any_finding() {
    let sent = CYCLE.sent("perfect", "quiet", 1);
    let findings: Vec<String> = CYCLE.findings_on(&sent.file).map(line).collect();
    assert_none(&findings);
    let row = CYCLE.submission(&sent.file);
    let verdict = ["verdict", "counted", "answers"].map(|name| &*row[name]);
    assert_eq!(verdict, ["accepted", "yes", "27"]);
}

#[test]
fn every_rule_fires_at_the_right_cell_with_the_right_words() {
    let mut problems = Vec::new();
    for (case, fires, sent) in firing() {
        let (sheet, cell) = fires.at;
        let found = sent.filled_in(fires.found);
        let on_file: Vec<&Row> = CYCLE.findings_on(&sent.file).collect();
        let it = on_file.iter().find(|row| {
            [&*row["rule"], &row["sheet"], &row["cell"], &row["found"]]
                == [case.rule, sheet, cell, &found]
        });
        let Some(it) = it else {
            let said: Vec<String> = on_file.iter().map(|row| line(row)).collect();
            problems.push(format!(
                "{}: no {} {sheet}!{cell} {found:?}, but {said:#?}",
                sent.file, case.rule
            ));
            continue;
        };
        for (name, text) in [("expected", fires.expected), ("fix", fires.fix)] {
            let text = text.map(|text| sent.filled_in(text));
            if let Some(text) = text.filter(|text| it[name] != *text) {
                problems.push(format!(
                    "{}: {name} is {:?}, not {text:?}",
                    sent.file, it[name]
                ));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn no_rule_fires_on_a_near_neighbour() {
    let mut problems = Vec::new();
    for case in &CYCLE.cases {
        for number in 1..=case.quiet.len() {
            let sent = CYCLE.sent(case.rule, "quiet", number);
            let findings = CYCLE.findings_on(&sent.file);
            let fired = findings.filter(|row| row["rule"] == case.rule);
            problems.extend(fired.map(|row| format!("{}: {}", sent.file, line(row))));
        }
    }
    assert_none(&problems);
}

#[test]
fn severity_says_what_happened_to_the_figures() {
    let mut problems = Vec::new();
    for (case, _, sent) in firing() {
        let rule = rules::find(case.rule).expect("a rule");
        let effect = case.effect.unwrap_or(match (rule.severity, rule.scope) {
            (Severity::Error, Scope::Response) => Effect::NoAnswer,
            (Severity::Error, _) => Effect::Rejected,
            (Severity::Warning | Severity::Note, _) => Effect::Counted,
        });
        let row = CYCLE.submission(&sent.file);
        let [verdict, counted] = ["verdict", "counted"].map(|name| &*row[name]);
        let about = case.about.or(sent.about.as_deref());
        let status = CYCLE.status_of(&sent.id, about);
        let is_so = match effect {
            Effect::Rejected => (verdict, counted) == ("rejected", "no"),
            Effect::Superseded => verdict != "rejected" && counted == "no",
            Effect::NoAnswer => counted == "yes" && status.is_none(),
            Effect::Counted => counted == "yes" && status.is_some(),
            Effect::CountedAs(wanted) => counted == "yes" && status == Some(wanted),
        };
        // A note leaves a submission accepted, a warning or an error does not.
        let severities = || CYCLE.findings_on(&sent.file).map(|row| &*row["severity"]);
        let is_clean = severities().all(|severity| severity == "note");
        // The secretariat may set a file aside that has no fault.
        let is_judged = is_clean == (verdict == "accepted") || case.rule == "set-aside-submission";
        if !is_so || !is_judged {
            problems.push(format!(
                "{}: not {effect:?}: {verdict}, counted {counted}, {about:?} {status:?}",
                sent.file
            ));
        }
    }
    assert_none(&problems);
}

/// Rules that quote what the workbook says. What the others found is said in our own words.
const QUOTING: [&str; 31] = [
    "ambiguous-commitment",
    "ambiguous-date",
    "ambiguous-status",
    "commitment-not-addressed",
    "country-differs-from-roster",
    "date-in-future",
    "date-outside-period",
    "derived-not-started",
    "duplicated-column",
    "formula-error",
    "formula-like-text",
    "group-differs-from-roster",
    "malformed-link",
    "name-differs-from-roster",
    "older-template-version",
    "ongoing-status",
    "percent-out-of-range",
    "personal-data",
    "placeholder-text",
    "unexpected-sheet-name",
    "unknown-commitment",
    "unknown-consent",
    "unknown-country",
    "unknown-group",
    "unknown-member",
    "unknown-status",
    "unlisted-obstacle",
    "unreadable-date",
    "unreadable-percent",
    "unreadable-version",
    "wrong-cycle",
];

/// Rules that want several files of a member, or a decision; a check sees one file at a time.
const OF_SEVERAL_FILES: [&str; 5] = [
    "earlier-submission-used",
    "merged-submissions",
    "older-answers-kept",
    "set-aside-submission",
    "superseded-submission",
];

/// Only what the workbook says stands between quotation marks.
#[test]
fn what_is_quoted_is_the_workbooks() {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    let mut rule = "";
    for line in CYCLE.verdicts.lines() {
        if let Some((_, rest)) = line.split_once('[').filter(|_| !line.starts_with(' ')) {
            rule = rest.split(']').next().unwrap_or("");
        } else if line.is_empty() || !line.starts_with(' ') {
            rule = "";
        }
        let labels = ["expected ", "fix ", "effect ", "…"];
        let said = line.trim_start();
        let is_more = labels.iter().any(|label| said.starts_with(label));
        if rule.is_empty() || said == line || is_more {
            continue;
        }
        seen.insert(rule);
        // Near-misses of headers are listed, each between its own marks.
        let is_quoted = line.ends_with('"') && rule != "missing-header-row";
        if is_quoted != QUOTING.contains(&rule) {
            problems.push(format!("{rule}: {line}"));
        }
    }
    assert_none(&problems);
    let of_workbooks = rules::all().filter(|rule| is_of_workbooks(rule));
    let lacking: Vec<&str> = of_workbooks
        .map(|rule| rule.code)
        .filter(|code| !seen.contains(code) && !OF_SEVERAL_FILES.contains(code))
        .collect();
    assert!(lacking.is_empty(), "not seen: {lacking:?}");
}

#[test]
fn findings_speak_plainly() {
    let mut problems = Vec::new();
    for row in &CYCLE.findings {
        for name in ["found", "expected", "fix", "effect"] {
            let text = row[name].to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphabetic());
            let forbidden = ["null", "schema", "parse", "invalid", "illegal", "xml"];
            let is_plain = !words.any(|word| forbidden.contains(&word));
            if text.is_empty() || !is_plain || text.ends_with('.') && name != "found" {
                problems.push(format!("{}: {name} {:?}", line(row), row[name]));
            }
        }
    }
    assert_none(&problems);
}
