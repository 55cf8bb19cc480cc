//! What was found and what to do: findings that one action mends are one entry, gravest first, and no more
//! than a page has room for.

use std::collections::HashMap;

use super::tree::{Entry, Findings};
use super::{Received, View, count};
use crate::finding::{Finding, Severity, printable, shortened};
use crate::render::language::Args;

/// Lines that the first page has for findings when everything else on it is as short as usual.
const LINES: usize = 46;

/// Characters in a line, few enough for wide ones.
const CHARACTERS_A_LINE: usize = 84;

/// Most lines that the places of one entry take, of errors and of everything else.
const PLACES: (usize, usize) = (4, 2);

/// Longest quotation, and longest action, in characters.
const QUOTED: usize = 48;
const LONGEST: usize = 240;

/// Findings of one rule in one file that one action mends.
struct Group<'a> {
    file: &'a Received<'a>,
    findings: Vec<&'a Finding>,
}

/// `taken` are the lines that the rest of the page takes beyond the usual.
pub(super) fn findings(view: &View<'_>, taken: usize) -> Findings {
    let groups = grouped(view);
    let all: usize = groups.iter().map(|group| group.findings.len()).sum();
    let mut room = LINES.saturating_sub(taken);
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
            // What was counted needs no action of its own for each cell.
            let fix = match finding.severity() {
                Severity::Error => &*finding.fix,
                Severity::Warning | Severity::Note => "",
            };
            let key = (file.name(), finding.rule.code, fix);
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
    Entry {
        severity: first.severity().name(),
        tag: view.text(tag),
        title: first.rule.summary.to_owned(),
        places: places(view, group),
        to_do: told("sheet-to-do", "fix", fix),
        effect: told("sheet-effect", "effect", effect),
    }
}

/// Where, and what stands there.
fn places(view: &View<'_>, group: &Group<'_>) -> String {
    let mut texts: Vec<String> = Vec::new();
    let lines = match group.findings[0].severity() {
        Severity::Error => PLACES.0,
        Severity::Warning | Severity::Note => PLACES.1,
    };
    let mut room = lines * CHARACTERS_A_LINE;
    for finding in &group.findings {
        let text = place(view, finding);
        match room.checked_sub(width(&text)) {
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
    let Some(cell) = finding.place.cell else {
        return found;
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
    let quoted = view.tell("sheet-quoted", &Args::new().text("found", found));
    let place = format!("{cell} {quoted}");
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
    let quoted = |copy: &str| view.tell("sheet-quoted", &Args::new().text("found", copy));
    let names: Option<Vec<String>> = view
        .spoken_of()
        .filter(|file| !file.findings.is_empty())
        .map(|file| file.copy.map(quoted))
        .collect();
    match names {
        Some(names) if all > 0 => {
            let args = Args::new()
                .number("copies", count(names.len()))
                .text("names", view.say.list(&names));
            texts.push(view.tell("sheet-findings-copied", &args));
        }
        _ if more > 0 => texts.push(view.text("sheet-findings-validate")),
        _ => {}
    }
    texts.join(" ")
}

/// How wide a text is at the most, in ordinary characters.
fn width(text: &str) -> usize {
    // Characters of other scripts, and boxes for those that cannot be shown, are wider; so are capitals.
    let wide = |c: char| match c {
        c if c.is_ascii_uppercase() => 3,
        c if c.is_ascii() => 2,
        _ => 4,
    };
    text.chars().map(wide).sum::<usize>() / 2
}

/// How many lines an entry takes, at the most.
fn lines(entry: &Entry) -> usize {
    let advice = format!("{} {}", entry.to_do, entry.effect);
    let texts = [&entry.title, &entry.places, &advice];
    1 + texts.iter().map(|text| lines_of(text)).sum::<usize>()
}

/// How many lines a text takes, at the most.
pub(super) fn lines_of(text: &str) -> usize {
    width(text).div_ceil(CHARACTERS_A_LINE).max(1)
}
