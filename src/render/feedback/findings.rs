//! What was found and what to do: findings that one action mends are one entry, gravest first, and no more
//! than a page has room for.

use std::collections::HashMap;

use super::tree::{Entry, Findings};
use super::{Received, View, count};
use crate::finding::{Finding, Severity, printable, shortened};
use crate::render::language::Args;

/// Lines that the first page has for findings, when everything else on it is as long as it can be.
const LINES: usize = 34;

/// Characters in a line, few enough for wide ones.
const CHARACTERS_A_LINE: usize = 84;

/// Most places of one entry.
const PLACES: usize = 6;

/// Longest quotation, and longest action, in characters.
const QUOTED: usize = 48;
const LONGEST: usize = 240;

/// Findings of one rule in one file that one action mends.
struct Group<'a> {
    file: &'a Received<'a>,
    findings: Vec<&'a Finding>,
}

pub(super) fn findings(view: &View<'_>) -> Findings {
    let groups = grouped(view);
    let all: usize = groups.iter().map(|group| group.findings.len()).sum();
    let mut room = LINES;
    let mut told = 0;
    let mut entries = Vec::new();
    for group in &groups {
        let entry = entry(view, group);
        let Some(rest) = room.checked_sub(lines(&entry)) else {
            break;
        };
        room = rest;
        told += group.findings.len();
        entries.push(entry);
    }
    let lead = if all == 0 {
        "sheet-findings-none"
    } else {
        "sheet-findings-lead"
    };
    Findings {
        heading: view.text("sheet-findings"),
        lead: view.text(lead),
        entries,
        more: more(view, all, all - told),
    }
}

/// The findings that still hold, by what mends them: gravest first, then as they were ordered.
fn grouped<'a>(view: &'a View<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut places: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for file in view.spoken_of() {
        for finding in file.findings.iter().filter(|finding| !finding.lifted) {
            let key = (file.name(), finding.rule.code, &*finding.fix);
            let index = *places.entry(key).or_insert_with(|| {
                groups.push(Group {
                    file,
                    findings: Vec::new(),
                });
                groups.len() - 1
            });
            groups[index].findings.push(finding);
        }
    }
    groups.sort_by_key(|group| {
        let finding = group.findings[0];
        (finding.severity(), !finding.rejects())
    });
    groups
}

fn entry(view: &View<'_>, group: &Group<'_>) -> Entry {
    let first = group.findings[0];
    let tag = match first.severity() {
        Severity::Error => "sheet-error",
        Severity::Warning => "sheet-warning",
        Severity::Note => "sheet-note",
    };
    let same_effect = group
        .findings
        .iter()
        .all(|finding| finding.effect == first.effect);
    let effect = if same_effect {
        &first.effect
    } else {
        first.rule.effect
    };
    let told = |id: &str, name: &'static str, text: &str| {
        let args = Args::new().text(name, shortened(&printable(text), LONGEST));
        view.tell(id, &args)
    };
    Entry {
        severity: first.severity().name(),
        tag: view.text(tag),
        title: first.rule.summary.to_owned(),
        places: places(view, group),
        to_do: told("sheet-to-do", "fix", &first.fix),
        effect: told("sheet-effect", "effect", effect),
    }
}

/// Where, and what stands there.
fn places(view: &View<'_>, group: &Group<'_>) -> String {
    let mut texts: Vec<String> = group
        .findings
        .iter()
        .take(PLACES)
        .map(|finding| place(view, finding))
        .collect();
    let more = group.findings.len().saturating_sub(PLACES);
    if more > 0 {
        let args = Args::new().number("count", count(more));
        texts.push(view.tell("sheet-places-more", &args));
    }
    let text = texts.join("; ");
    if group.file.name() == view.main.name() {
        return text;
    }
    let args = Args::new().text("file", shortened(group.file.name(), QUOTED));
    format!("{text} ({})", view.tell("sheet-in-file", &args))
}

/// The commitment, the cell, and what stands in it.
fn place(view: &View<'_>, finding: &Finding) -> String {
    let found = shortened(&printable(&finding.found), QUOTED);
    let Some(cell) = finding.place.cell else {
        return found;
    };
    let args = Args::new().text("found", found);
    let quoted = view.tell("sheet-quoted", &args);
    let sheet = shortened(finding.place.sheet_text(), QUOTED);
    let commitments = &view.input.cycle.catalogue.commitments;
    let code = finding
        .commitment_index
        .and_then(|index| commitments.get(index))
        .map(|commitment| format!("{} ", commitment.id))
        .unwrap_or_default();
    match &*sheet {
        "" => format!("{code}{cell} {quoted}"),
        sheet => format!("{code}{sheet}!{cell} {quoted}"),
    }
}

/// Where all findings are, and how many the sheet does not list.
fn more(view: &View<'_>, all: usize, more: usize) -> Option<String> {
    if all == 0 {
        return None;
    }
    let copy = view.spoken_of().next().and_then(|file| file.copy);
    let args = Args::new().number("more", count(more));
    match copy {
        Some(copy) => Some(view.tell("sheet-findings-copy", &args.text("copy", copy))),
        None => (more > 0).then(|| view.tell("sheet-findings-more", &args)),
    }
}

/// How many lines an entry takes, at the most.
fn lines(entry: &Entry) -> usize {
    // Characters of other scripts, and boxes for those that cannot be shown, are wider.
    let width = |text: &str| -> usize {
        let wide = |c: char| if c.is_ascii() { 2 } else { 4 };
        text.chars().map(wide).sum::<usize>() / 2
    };
    let lines = |text: &str| width(text).div_ceil(CHARACTERS_A_LINE).max(1);
    let advice = format!("{} {}", entry.to_do, entry.effect);
    1 + lines(&entry.title) + lines(&entry.places) + lines(&advice)
}
