//! How far the alliance is: all answers together, and by whom the commitments address.

use super::{
    chapter, findings, lead, no_member, note_derived, note_late, note_withheld, paragraph,
    result_columns,
};
use crate::domain::cube::Level;
use crate::domain::status::Status;
use crate::render::joined;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-progress"), true, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let view = input.view();
    let who = view.participation(None, None);
    if who.is_empty() {
        return vec![lead(no_member(input, &who.expected))];
    }
    let all = view.of_all().and_then(AggregateRow::rated);
    let mut blocks: Vec<Block> = all
        .map(|cells| lead(answers(input, cells)))
        .into_iter()
        .collect();
    blocks.extend(note_withheld(input).map(paragraph));
    blocks.extend(note_late(input));
    blocks.push(audiences(input));
    blocks.extend(groups(input));
    blocks
}

/// What the answers to all commitments say.
fn answers(input: &ReportInput<'_>, cells: Cells<'_>) -> RichText {
    let rate = cells.rate();
    let args = Args::new()
        .figure("applicable", &rate.denominator)
        .figure("completed", &rate.numerator)
        .percent("percent", &rate)
        .figure("in-progress", &cells.of(Status::InProgress))
        .figure("planned", &cells.of(Status::Planned))
        .figure("not-started", &cells.of(Status::NotStarted))
        .rate("low", &cells.low())
        .rate("high", &cells.high());
    input.language.say("progress-answers", &args)
}

/// One row per audience, and the sum.
fn audiences(input: &ReportInput<'_>) -> Block {
    let (words, view) = (input.language, input.view());
    let catalogue = &input.cycle.catalogue;
    let audiences = catalogue.audiences.iter().map(|audience| &*audience.code);
    let mut rows: Vec<TableRow> = view
        .of_each(Level::Audience, audiences)
        .into_iter()
        .map(|entry| {
            let mut cells = vec![joined::label(words, catalogue, entry.row)];
            cells.extend(view.result_cells(Some(entry)));
            TableRow::data(cells)
        })
        .collect();
    let mut cells = vec![words.text("row-all-commitments")];
    cells.extend(view.result_cells(view.of_all()));
    rows.push(TableRow::total(cells));
    let mut columns = vec![TableColumn::words(words.text("column-commitments"), 1)];
    columns.extend(result_columns(input));
    let mut notes = vec![words.text("note-audiences").into()];
    notes.extend(note_derived(input, None));
    Block::Table(Table {
        finding: all_together(input),
        caption: words.text("caption-audiences"),
        columns,
        rows,
        notes,
        small: false,
    })
}

/// One row per stakeholder group, or for those that are counted together; nothing where there is one group only.
fn groups(input: &ReportInput<'_>) -> Option<Block> {
    let (words, view) = (input.language, input.view());
    let rows: Vec<TableRow> = view
        .of_groups()
        .into_iter()
        .map(|entry| {
            let mut cells = vec![entry.row.group_name()];
            cells.extend(view.result_cells(Some(entry)));
            TableRow::data(cells)
        })
        .collect();
    let mut columns = vec![TableColumn::words(words.text("column-group"), 1)];
    columns.extend(result_columns(input));
    (rows.len() > 1).then(|| {
        Block::Table(Table {
            finding: findings::groups(input),
            caption: words.text("caption-results-of-groups"),
            columns,
            rows,
            notes: vec![words.text("note-results-of-groups").into()],
            small: false,
        })
    })
}

fn all_together(input: &ReportInput<'_>) -> Option<RichText> {
    let cells = input.view().of_all().and_then(AggregateRow::rated)?;
    Some(findings::bounds(input, cells))
}
