//! One chapter per audience of the catalogue: what was asked of it, and what it answered.

use crate::domain::catalogue::{Audience, Commitment, Section};
use crate::domain::cube::{CellKey, Level, by_completion};
use crate::domain::measures::Counts;
use crate::render::report::ReportInput;
use crate::render::report::sentences::words::{Noun, length};
use crate::render::report::sentences::{front, labels, results as say};
use crate::render::report::tree::{Block, Chapter, Column, CommitmentItem, Row, Table};
use crate::render::report::view;

use super::front::result_columns;
use super::{chapter, heading, lead, note_derived, paragraph};

/// Commitments in each of the two lists; all are in one list where there are fewer than two lists
/// could hold.
const LISTED: usize = 3;

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>, audience: &Audience) -> Chapter {
    let only_section = match sections(input, audience)[..] {
        [section] => Some(section.title.as_str()),
        _ => None,
    };
    chapter(
        labels::audience_chapter(audience, only_section),
        false,
        blocks(input, audience),
    )
}

fn sections<'a>(input: &ReportInput<'a>, audience: &Audience) -> Vec<&'a Section> {
    let sections = &input.cycle.catalogue.sections;
    sections
        .iter()
        .filter(|section| section.audience == audience.code)
        .collect()
}

/// The counted commitments of an audience.
pub fn commitments<'a>(input: &ReportInput<'a>, audience: &Audience) -> Vec<&'a Commitment> {
    let catalogue = &input.cycle.catalogue;
    catalogue
        .counted()
        .map(|(_, commitment)| commitment)
        .filter(|commitment| catalogue.audience_of(commitment).code == audience.code)
        .collect()
}

fn blocks(input: &ReportInput<'_>, audience: &Audience) -> Vec<Block> {
    let view = input.view();
    let who = view.audience_participation(audience);
    let sections = sections(input, audience);
    let commitments = commitments(input, audience);
    if who.is_empty() {
        return vec![
            lead(say::audience_lead(
                audience,
                length(&commitments),
                length(&sections),
                None,
            )),
            paragraph(front::nobody(Noun::of(audience), who.expected)),
        ];
    }
    let mut blocks = vec![lead(say::audience_lead(
        audience,
        length(&commitments),
        length(&sections),
        who.share(),
    ))];
    let public = |level, code: &str| view::counts(view.of_audience(level, code, audience));
    let any = public(Level::Audience, &audience.code).is_some()
        || commitments
            .iter()
            .filter(|commitment| !commitment.derived)
            .any(|commitment| public(Level::Commitment, &commitment.id).is_some());
    if !any {
        blocks.push(paragraph(say::ALL_WITHHELD));
        blocks.extend(note_derived(input, Some(&audience.code)).map(super::note));
        return blocks;
    }
    match public(Level::Audience, &audience.code) {
        Some(counts) if counts.applicable() > 0 => blocks.push(paragraph(format!(
            "{} {}",
            say::audience_answers(counts),
            say::audience_rate(audience, counts)
        ))),
        Some(_) => {}
        None => blocks.push(paragraph(say::SUM_WITHHELD)),
    }
    let derived = note_derived(input, Some(&audience.code));
    let status = input.figure(&format!("status-{}", audience.code));
    if sections.len() > 1 {
        blocks.push(heading(labels::BY_SECTION));
        blocks.extend(status);
        blocks.push(section_table(input, audience, &sections, derived));
    } else {
        blocks.extend(derived.map(super::note));
        blocks.extend(status);
    }
    blocks.extend(lists(input, audience, &commitments));
    if let Some(chart) = input.figure(&format!("completion-{}", audience.code)) {
        blocks.extend([heading(labels::BY_COMMITMENT), chart]);
    }
    blocks
}

fn section_table(
    input: &ReportInput<'_>,
    audience: &Audience,
    sections: &[&Section],
    derived: Option<String>,
) -> Block {
    let view = input.view();
    let mut columns = vec![Column::codes(labels::ID), Column::words(labels::SECTION, 1)];
    columns.extend(result_columns());
    let rows = sections
        .iter()
        .map(|section| {
            let row = view.of_audience(Level::Section, &section.code, audience);
            let mut cells = vec![section.code.clone(), section.title.clone()];
            cells.extend(view::result_cells(row));
            Row::data(cells)
        })
        .collect();
    let mut notes = vec![say::NOTE_SECTIONS.to_owned()];
    notes.extend(derived);
    Block::Table(Table {
        caption: labels::caption_sections(audience),
        columns,
        rows,
        notes,
        small: false,
    })
}

/// The commitments that are furthest along and furthest to go, or all of them where there are few.
/// Those that reporting implements say nothing about work, so they are not among them.
fn lists(input: &ReportInput<'_>, audience: &Audience, commitments: &[&Commitment]) -> Vec<Block> {
    let view = input.view();
    let mut known: Vec<(&Commitment, (CellKey, Counts))> = Vec::new();
    let mut some_withheld = false;
    for &commitment in commitments.iter().filter(|found| !found.derived) {
        let row = view.of_audience(Level::Commitment, &commitment.id, audience);
        match (row, view::counts(row)) {
            (Some(row), Some(counts)) if counts.applicable() > 0 => {
                known.push((commitment, (row.key, *counts)));
            }
            (_, Some(_)) => {}
            (_, None) => some_withheld = true,
        }
    }
    if known.is_empty() {
        return Vec::new();
    }
    known.sort_by(|left, right| by_completion(&left.1, &right.1));
    let items = |known: &[(&Commitment, (CellKey, Counts))]| Block::Commitments {
        items: known
            .iter()
            .map(|(commitment, (_, counts))| CommitmentItem {
                code: commitment.id.clone(),
                label: commitment.label.clone(),
                figure: say::commitment(Noun::of(audience), counts),
                wording: commitment.text.clone(),
            })
            .collect(),
    };
    let counted = paragraph(say::lists_lead(Noun::of(audience), some_withheld));
    if known.len() < 2 * LISTED {
        return vec![heading(labels::WHAT_WAS_SAID), counted, items(&known)];
    }
    let last = &mut known.split_off(known.len() - LISTED);
    last.reverse();
    vec![
        heading(labels::FURTHEST),
        counted,
        items(&known[..LISTED]),
        heading(labels::FURTHEST_TO_GO),
        items(last),
    ]
}
