//! The verdict on a terminal.

use std::fmt::Write as _;

use super::{Checked, Known, counted, in_all, submissions};
use crate::domain::catalogue::Catalogue;
use crate::domain::change::{Change, told};
use crate::domain::place::Place;
use crate::domain::submission::Verdict;
use crate::finding::{Finding, Rule, Severity, printable, shortened};

/// Most findings of one rule that are shown for one file; the count is always that of all.
const SHOWN: usize = 20;

/// Widest column of places, in characters.
const WIDEST: usize = 32;

/// Longest quotation, in characters.
const QUOTED: usize = 80;

/// The verdicts, one file after the other, with a line about all of them where there are several.
#[must_use]
pub fn render_text(checked: &[Checked], catalogue: &Catalogue) -> String {
    let texts: Vec<String> = checked.iter().map(|one| file(one, catalogue)).collect();
    let mut text = texts.join("\n\n");
    if checked.len() > 1 {
        let of = |verdict| {
            submissions(checked)
                .filter(|file| file.verdict == verdict)
                .count()
        };
        let _infallible = write!(
            text,
            "\n\n{}: {} accepted, {} accepted with warnings, {} not accepted\n",
            in_all(checked),
            of(Verdict::Accepted),
            of(Verdict::AcceptedWithWarnings),
            of(Verdict::Rejected),
        );
    }
    text
}

fn file(file: &Checked, catalogue: &Catalogue) -> String {
    let mut text = format!("{}\n", printable(&file.file));
    let mut line = |name: &str, value: &str| {
        let _infallible = writeln!(text, "  {name:9} {}", printable(value));
    };
    line("from", &from(file));
    line("verdict", &file.headline());
    line("receipt", &file.receipt);
    for summary in summary(file) {
        let _infallible = writeln!(text, "  {summary}");
    }
    for (rule, findings) in file.by_rule() {
        text.push('\n');
        text.push_str(&group(rule, &findings, catalogue));
    }
    text.push_str(&read_as(&file.changes));
    let _infallible = write!(text, "\nNext: {}", file.next_step());
    if !file.findings.is_empty() {
        text.push_str("\n`biennial explain CODE` says more about a rule, the word in brackets.");
    }
    text.push('\n');
    text
}

pub(super) fn from(file: &Checked) -> String {
    if file.is_export {
        return "many: it is a survey export, and each of its rows is checked by itself".to_owned();
    }
    let Some(member) = &file.member else {
        return "not known: no ID and no name could be read".to_owned();
    };
    let known = match file.known_by {
        Known::Roster => return member.in_words(),
        Known::Claim => "the roster and the dates of a cycle were not looked at",
        Known::ClaimInCycle => "the roster of the cycle was not looked at",
        Known::Unlisted => "the roster of the cycle has no such member",
        Known::Unclear => "which member of the roster that is could not be told",
    };
    format!("{}, as the workbook says; {known}", member.in_words())
}

/// Three lines: answers read, to fix, to check.
pub(super) fn summary(file: &Checked) -> [String; 3] {
    let errors = file.count(Severity::Error);
    let warnings = file.count(Severity::Warning);
    let notes = file.count(Severity::Note);
    let lost = match (file.verdict, file.left_out) {
        (Verdict::Rejected, _) => ": nothing in this file is counted".to_owned(),
        (_, 0) => String::new(),
        (_, lost) => format!(
            ": {} not counted",
            counted(lost, "answer is", "answers are")
        ),
    };
    let notes = match notes {
        0 => String::new(),
        notes => format!(", and {}", counted(notes, "note", "notes")),
    };
    [
        format!("{:>4} {} read", file.answers, plural(file.answers)),
        format!("{errors:>4} to fix{lost}"),
        format!("{warnings:>4} to check{notes}"),
    ]
}

const fn plural(answers: usize) -> &'static str {
    if answers == 1 { "answer" } else { "answers" }
}

/// The findings of one rule: what they share is said once.
fn group(rule: &Rule, findings: &[&Finding], catalogue: &Catalogue) -> String {
    let mut text = format!("{}[{}]  {}", rule.severity.name(), rule.code, rule.summary);
    if findings.len() > 1 {
        let _infallible = write!(text, "  ({} times)", findings.len());
    }
    text.push('\n');
    let first = findings[0];
    let shared =
        |same: fn(&Finding, &Finding) -> bool| findings.iter().all(|finding| same(first, finding));
    let same_expected = shared(|left, right| left.expected == right.expected);
    let same_fix = shared(|left, right| left.fix == right.fix);
    let same_effect = shared(|left, right| left.effect == right.effect);
    let places: Vec<String> = findings
        .iter()
        .take(SHOWN)
        .map(|finding| {
            let place = place(finding);
            printable(&match about(finding, catalogue) {
                Some(id) => format!("{place} ({id})"),
                None => place,
            })
        })
        .collect();
    let width = places.iter().map(|place| place.chars().count()).max();
    let width = width.unwrap_or(0).clamp(9, WIDEST);
    for (finding, place) in findings.iter().zip(&places) {
        let found = shortened(&printable(&finding.found), QUOTED);
        let mark = if finding.quotes { "\"" } else { "" };
        let _infallible = writeln!(text, "  {place:width$}  {mark}{found}{mark}");
        let mut own = |name: &str, value: &str, is_shared: bool| {
            if !is_shared {
                let value = printable(value);
                let _infallible = writeln!(text, "  {:width$}  {name:9} {value}", "");
            }
        };
        own("expected", &finding.expected, same_expected);
        own("fix", &finding.fix, same_fix);
        own("effect", &finding.effect, same_effect);
    }
    if findings.len() > SHOWN {
        let _infallible = writeln!(text, "  … and {} more", findings.len() - SHOWN);
    }
    for (name, value, is_shared) in [
        ("expected", &first.expected, same_expected),
        ("fix", &first.fix, same_fix),
        ("effect", &first.effect, same_effect),
    ] {
        if is_shared {
            let _infallible = writeln!(text, "  {name:9} {}", printable(value));
        }
    }
    text
}

/// What was read as something else than it was written: the member knows best whether it is right.
fn read_as(changes: &[Change]) -> String {
    let changes = told(changes);
    if changes.is_empty() {
        return String::new();
    }
    let mut text = "\nread as something else than written".to_owned();
    if changes.len() > 1 {
        let _infallible = write!(text, "  ({} times)", changes.len());
    }
    text.push('\n');
    for change in changes.iter().take(SHOWN) {
        let [place, raw, canonical] = [
            place_of(&change.place),
            change.raw.clone(),
            change.canonical.clone(),
        ]
        .map(|text| shortened(&printable(&text), QUOTED / 2));
        let _infallible = writeln!(text, "  {place}  \"{raw}\" as {canonical}");
    }
    if changes.len() > SHOWN {
        let _infallible = writeln!(text, "  … and {} more", changes.len() - SHOWN);
    }
    text
}

/// Where a finding is, as a spreadsheet program writes it.
pub(super) fn place(finding: &Finding) -> String {
    place_of(&finding.place)
}

/// The id of the commitment that a finding is about, where what was found does not name it.
pub(super) fn about<'a>(finding: &Finding, catalogue: &'a Catalogue) -> Option<&'a str> {
    let id = &catalogue.commitments.get(finding.commitment_index?)?.id;
    (!finding.found.contains(id.as_str())).then_some(id)
}

/// A place, as a spreadsheet program writes it.
pub(super) fn place_of(place: &Place) -> String {
    match (&place.sheet, place.cell) {
        (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
        (Some(sheet), None) => format!("sheet {sheet}"),
        (None, Some(cell)) => cell.to_string(),
        (None, None) => "the file".to_owned(),
    }
}
