//! What was found and what to do: findings that one action mends are one entry, gravest first. The template
//! shows as many as the first page has room for.

use std::collections::HashMap;

use super::tree::{Findings, SheetEntry};
use super::{LONGEST_NAME, Received, View, count};
use crate::finding::{Finding, Severity, printable, shortened};
use crate::render::language::Args;

/// More entries than a page has room for.
const MOST: usize = 40;

/// Characters in a line, about.
const CHARACTERS_A_LINE: usize = 95;

/// Most lines that the places of one entry take, of errors and of everything else.
const PLACES: (usize, usize) = (4, 2);

/// Longest quotation, and longest action, in characters.
const QUOTED: usize = 48;
const LONGEST: usize = 240;

/// Findings of one rule in one file that one action mends.
struct RuleFindings<'a> {
    file: &'a Received<'a>,
    findings: Vec<&'a Finding>,
}

pub(super) fn findings(view: &View<'_>) -> Findings {
    let groups = grouped(view);
    let all: usize = groups.iter().map(|group| group.findings.len()).sum();
    let shown = &groups[..groups.len().min(MOST)];
    let mut left = all;
    let mut after = vec![more(view, all, left)];
    for group in shown {
        left -= group.findings.len();
        after.push(more(view, all, left));
    }
    let lead = if all == 0 {
        "sheet-findings-none"
    } else {
        "sheet-findings-lead"
    };
    Findings {
        heading: view.text("sheet-findings"),
        lead: view.text(lead),
        entries: shown.iter().map(|group| entry(view, group)).collect(),
        after,
    }
}

/// The findings that still hold, by what mends them: gravest first, then as they were ordered.
fn grouped<'a>(view: &'a View<'a>) -> Vec<RuleFindings<'a>> {
    let mut groups: Vec<RuleFindings<'a>> = Vec::new();
    let mut places: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for file in view.spoken_of() {
        for finding in file.findings.iter().filter(|finding| !finding.waived) {
            // What was counted needs no action of its own for each cell.
            let fix = match finding.severity() {
                Severity::Error => &*finding.fix,
                Severity::Warning | Severity::Note => "",
            };
            let key = (file.name(), finding.rule.code, fix);
            let index = *places.entry(key).or_insert_with(|| {
                groups.push(RuleFindings {
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

fn entry(view: &View<'_>, group: &RuleFindings<'_>) -> SheetEntry {
    let first = group.findings[0];
    let tag = match first.severity() {
        Severity::Error => "sheet-error",
        Severity::Warning => "sheet-warning",
        Severity::Note => "sheet-note",
    };
    let all = |same: fn(&Finding, &Finding) -> bool| {
        let mut findings = group.findings.iter();
        findings.all(|finding| same(first, finding))
    };
    let fix = if all(|one, other| one.fix == other.fix) {
        &first.fix
    } else {
        first.rule.fix
    };
    let effect = if all(|one, other| one.effect == other.effect) {
        &first.effect
    } else {
        first.rule.effect
    };
    let told = |id: &str, name: &'static str, text: &str| {
        let mut text = shortened(&printable(text), LONGEST);
        if !text.ends_with(['.', '?', '!', '…']) {
            text.push('.');
        }
        view.tell(id, &Args::new().text(name, text))
    };
    SheetEntry {
        severity: first.severity().name(),
        tag: view.text(tag),
        title: first.rule.summary.to_owned(),
        places: places(view, group),
        to_do: told("sheet-to-do", "fix", fix),
        effect: told("sheet-effect", "effect", effect),
    }
}

/// Where, and what stands there.
fn places(view: &View<'_>, group: &RuleFindings<'_>) -> String {
    let mut texts: Vec<String> = Vec::new();
    let lines = match group.findings[0].severity() {
        Severity::Error => PLACES.0,
        Severity::Warning | Severity::Note => PLACES.1,
    };
    let mut room = lines * CHARACTERS_A_LINE;
    for finding in &group.findings {
        let text = place(view, finding);
        match room.checked_sub(text.chars().count()) {
            Some(rest) => room = rest,
            None if texts.is_empty() => room = 0,
            None => break,
        }
        texts.push(text);
    }
    let more = group.findings.len() - texts.len();
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
    let said = if finding.quotes {
        view.tell("sheet-quoted", &Args::new().text("found", &*found))
    } else {
        found.clone()
    };
    let Some(cell) = finding.place.cell else {
        return said;
    };
    let sheet = shortened(finding.place.sheet_text(), QUOTED);
    let cell = match &*sheet {
        "" => cell.to_string(),
        sheet => format!("{sheet}!{cell}"),
    };
    let commitments = &view.input.cycle.catalogue.commitments;
    let about = finding.commitment_index;
    let code = about.and_then(|index| commitments.get(index));
    let code = code.map_or("", |commitment| &commitment.id);
    if !code.is_empty() && found.contains(code) {
        return format!("{code} ({cell})");
    }
    let colon = if finding.quotes { "" } else { ":" };
    let place = format!("{cell}{colon} {said}");
    if code.is_empty() {
        place
    } else {
        format!("{code} ({place})")
    }
}

/// How many findings the sheet does not list, and where all of them are.
fn more(view: &View<'_>, all: usize, more: usize) -> String {
    let mut texts = Vec::new();
    if more > 0 {
        let args = Args::new().number("more", count(more));
        texts.push(view.tell("sheet-findings-more", &args));
    }
    let quoted = |copy: &str| {
        let name = shortened(copy, LONGEST_NAME);
        view.tell("sheet-quoted", &Args::new().text("found", name))
    };
    let names: Option<Vec<String>> = view
        .spoken_of()
        .filter(|file| !file.findings.is_empty())
        .map(|file| file.copy.map(quoted))
        .collect();
    match names {
        Some(names) if all > 0 => {
            let args = Args::new()
                .number("all", count(all))
                .number("copies", count(names.len()))
                .text("names", view.say.list(&names));
            texts.push(view.tell("sheet-findings-copied", &args));
        }
        _ if more > 0 => texts.push(view.text("sheet-findings-validate")),
        _ => {}
    }
    texts.join(" ")
}
