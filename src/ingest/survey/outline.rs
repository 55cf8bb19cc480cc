//! A survey export without a mapping, laid out for somebody who writes one: which sheet holds the responses, how
//! many header rows it has, and what each column is called. Nothing is decided here.

use std::collections::BTreeSet;

use super::header::{IMPORT_ID, names};
use super::heading::{Heading, Named};
use super::programs::{HeadingUse, is_heading_for};
use super::recognise::{is_plainly_export, is_question};
use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, SheetCells};
use crate::ingest::columns::{column_of, member_field_of};
use crate::ingest::sheet::Sheet;

/// The header rows begin within so many filled rows.
const WITHIN: usize = 10;

/// So many responses tell whether the row above them is one, too.
const LOOKED_AT: usize = 200;

/// A sheet of an export.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveySheet {
    /// Its name.
    pub name: String,
    /// How many header rows it has.
    pub header_rows: u32,
    /// Which of the header rows names the columns, from 1; none where all of them do together.
    pub names_row: Option<u32>,
    /// Its columns, from left to right.
    pub columns: Vec<SurveyColumn>,
}

/// A column of an export.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyColumn {
    /// Its heading, as a mapping names it.
    pub heading: String,
    /// The heading as it is compared: without markup and entities, folded.
    pub key: String,
    /// The same without its numbering.
    pub bare: String,
    /// What the other header rows say of it, where one names it and they explain it.
    pub label: String,
    /// What stands below the heading, as it is shown; empty cells left out.
    pub values: Vec<String>,
}

/// What is said of the layout of an export by somebody who has looked at it.
#[derive(Debug, Clone, Default)]
pub struct KnownLayout {
    /// The sheet of the responses.
    pub sheet: Option<String>,
    /// How many header rows that has.
    pub header_rows: Option<u32>,
}

/// The sheets of an export that have headings: first the one with the responses, then the others. None where the
/// sheet that is said to hold the responses is not there, or has none.
#[must_use]
pub fn outline(
    cells: Vec<SheetCells>,
    known: &KnownLayout,
) -> Option<(Option<&'static str>, Vec<SurveySheet>)> {
    let sheets: Vec<Sheet> = cells
        .into_iter()
        .filter(|sheet| sheet.visible)
        .map(|sheet| Sheet {
            name: sheet.name,
            visible: true,
            cells: sheet
                .cells
                .into_iter()
                .map(|cell| (cell.at, cell.value))
                .collect(),
            ..Sheet::default()
        })
        .collect();
    let recognised = is_plainly_export(&sheets);
    let program = recognised.as_ref().and_then(|found| found.program);
    let row_of = |sheet: &Sheet| {
        let recognised = recognised.as_ref();
        let here = recognised.filter(|found| found.sheet.name == sheet.name);
        here.map(|found| found.row_index)
            .or_else(|| widest_row(sheet))
    };
    let first = match &known.sheet {
        Some(named) => {
            let mut named = sheets
                .iter()
                .filter(|sheet| fold(&sheet.name) == fold(named));
            Some(named.next()?.name.clone())
        }
        None => recognised.as_ref().map(|found| found.sheet.name.clone()),
    };
    let mut outlined: Vec<SurveySheet> = sheets
        .iter()
        .filter_map(|sheet| {
            let is_first = first.as_ref().is_none_or(|name| *name == sheet.name);
            let header_rows = known.header_rows.filter(|_| is_first);
            Some(sheet_outline(sheet, row_of(sheet)?, header_rows))
        })
        .collect();
    let is_first = |sheet: &SurveySheet| first.as_ref().is_some_and(|name| sheet.name == *name);
    // Without a program's own headings the widest sheet is taken for the responses.
    outlined.sort_by_key(|sheet| (!is_first(sheet), std::cmp::Reverse(sheet.columns.len())));
    let is_there = known.sheet.is_none() || outlined.first().is_some_and(is_first);
    is_there.then_some((program, outlined))
}

/// The first of the rows with the most texts.
fn widest_row(sheet: &Sheet) -> Option<u32> {
    let mut best: Option<(usize, u32)> = None;
    for (row_index, cells) in sheet.rows().take(WITHIN) {
        let is_text = |value: &CellValue| matches!(value, CellValue::Text(_)) && !value.is_blank();
        let texts = cells.iter().filter(|(_, value)| is_text(value)).count();
        if texts >= 2 && texts > best.map_or(0, |(most, _)| most) {
            best = Some((texts, row_index));
        }
    }
    let (_, row_index) = best?;
    // The row of items has more texts than that of the questions above it.
    let above = row_index.checked_sub(1);
    Some(
        above
            .filter(|&above| has_items_below(sheet, above))
            .unwrap_or(row_index),
    )
}

fn sheet_outline(sheet: &Sheet, row_index: u32, header_rows: Option<u32>) -> SurveySheet {
    let (first_row, header_rows, names_row) = match header_rows {
        Some(rows) => {
            let first_row = first_of(sheet, row_index, rows);
            let has_codes = rows > 1 && are_codes(sheet, first_row);
            (first_row, rows, has_codes.then_some(1))
        }
        None => header_of(sheet, row_index),
    };
    let explained = names(sheet, first_row, header_rows, None);
    let columns = names(sheet, first_row, header_rows, names_row)
        .into_iter()
        .map(|named| {
            let below = sheet.cells.iter().filter(|(at, value)| {
                at.column_index == named.column_index
                    && at.row_index >= first_row + header_rows
                    && !value.is_blank()
            });
            SurveyColumn {
                heading: named.whole.written.clone(),
                key: named.whole.key.clone(),
                bare: named.whole.bare.clone(),
                label: label_of(&named, &explained),
                values: below
                    .map(|(_, value)| value.quoted().trim().to_owned())
                    .collect(),
            }
        })
        .collect();
    SurveySheet {
        name: sheet.name.clone(),
        header_rows,
        names_row,
        columns,
    }
}

/// The first of so many header rows, one of which is at `row_index`: as far up as every one of them has texts.
fn first_of(sheet: &Sheet, row_index: u32, rows: u32) -> u32 {
    let highest = row_index.saturating_sub(rows - 1);
    let has_texts = |wanted: u32| texts(sheet, wanted).len() > 1;
    let mut first_row = row_index;
    while first_row > highest && has_texts(first_row - 1) {
        first_row -= 1;
    }
    first_row
}

/// The header that has a row at `row_index`: its first row, how many it has, and which of them names the columns.
fn header_of(sheet: &Sheet, row_index: u32) -> (u32, u32, Option<u32>) {
    let marked = sheet.rows().find(|(row, cells)| {
        let is_near = (row_index + 1..=row_index + 2).contains(row);
        let is_mark = |value: &CellValue| matches!(value, CellValue::Text(text) if text.starts_with(IMPORT_ID));
        is_near && cells.iter().any(|(_, value)| is_mark(value))
    });
    if let Some((row, _)) = marked {
        return (row_index, row - row_index + 1, Some(1));
    }
    // A row of codes, and below it the questions that they stand for.
    let above = row_index.checked_sub(1);
    let codes = [above, Some(row_index)].into_iter().flatten();
    let mut codes = codes.filter(|row| are_codes(sheet, *row) && asks_more(sheet, *row));
    if let Some(first_row) = codes.next() {
        let items = u32::from(has_items_below(sheet, first_row + 1));
        return (first_row, 2 + items, Some(1));
    }
    let items = u32::from(has_items_below(sheet, row_index));
    (row_index, 1 + items, None)
}

/// The texts of a row, by column.
fn texts(sheet: &Sheet, wanted: u32) -> Vec<(u32, &str)> {
    let mut rows = sheet.rows();
    let cells = rows.find(|(row_index, _)| *row_index == wanted);
    let cells = cells.into_iter().flat_map(|(_, cells)| cells);
    cells
        .filter_map(|(at, value)| match value {
            CellValue::Text(text) if !value.is_blank() => Some((at.column_index, text.trim())),
            _ => None,
        })
        .collect()
}

/// Whether a row has codes for the columns: words without spaces, each once.
fn are_codes(sheet: &Sheet, row_index: u32) -> bool {
    let texts = texts(sheet, row_index);
    let distinct: BTreeSet<&str> = texts.iter().map(|(_, text)| *text).collect();
    texts.len() > 1
        && distinct.len() == texts.len()
        && texts
            .iter()
            .all(|(_, text)| !text.contains(char::is_whitespace))
}

/// Whether the row below one of codes has the questions, and no response: what is known for a heading, or asks
/// something, and stands there once.
fn asks_more(sheet: &Sheet, row_index: u32) -> bool {
    let codes = texts(sheet, row_index);
    let below = texts(sheet, row_index + 1);
    let responses = sheet.rows().filter(|(row, _)| *row > row_index + 1);
    let responses = responses.take(LOOKED_AT).flat_map(|(_, cells)| cells);
    let given: BTreeSet<(u32, String)> = responses
        .map(|(at, value)| (at.column_index, fold(&value.quoted())))
        .collect();
    let is_asking = |(column_index, text): &&(u32, &str)| {
        let heading = Heading::new(text);
        let is_known = [&heading.key, &heading.bare].into_iter().any(|key| {
            is_heading_for(key, HeadingUse::State)
                || member_field_of(key).is_some()
                || column_of(key).is_some()
        });
        // A value of a response is no heading, whatever it says.
        (is_known || is_question(&heading)) && !given.contains(&(*column_index, fold(text)))
    };
    let is_code = |(column, text): &&(u32, &str)| {
        let mut codes = codes.iter();
        codes.any(|(of, code)| of == column && code == text)
    };
    let asking = below.iter().filter(is_asking).count();
    let same = below.iter().filter(is_code).count();
    asking > 1 && asking * 3 >= below.len() && same * 2 < below.len()
}

/// What the header rows say of a column besides what names it: the last of them. `explained` are the columns as
/// all header rows together call them.
pub(super) fn label_of(named: &Named, explained: &[Named]) -> String {
    let mut columns = explained.iter();
    let whole = columns.find(|one| one.column_index == named.column_index);
    let parts = whole.map(|one| one.parts.as_slice()).unwrap_or_default();
    let labels = parts
        .iter()
        .filter(|part| part.written != named.whole.written && !part.written.starts_with('{'));
    labels
        .map(|part| part.key.clone())
        .next_back()
        .unwrap_or_default()
}

/// Whether the row below a header names items of its questions: it has texts where the header has none.
fn has_items_below(sheet: &Sheet, row_index: u32) -> bool {
    let row = |wanted: u32| {
        sheet
            .rows()
            .find(|(row, _)| *row == wanted)
            .map(|(_, cells)| cells)
    };
    let (Some(header), Some(below)) = (row(row_index), row(row_index + 1)) else {
        return false;
    };
    let is_filled = |column: u32| {
        let mut cells = header.iter();
        cells.any(|(at, value)| at.column_index == column && !value.is_blank())
    };
    let items = below.iter().filter(|(at, value)| {
        matches!(value, CellValue::Text(_)) && !value.is_blank() && !is_filled(at.column_index)
    });
    // The first cells of a response are filled, those of a row of items are not.
    let first = |cells: &[(CellRef, CellValue)]| {
        let mut filled = cells.iter().filter(|(_, value)| !value.is_blank());
        filled.next().map(|(at, _)| at.column_index)
    };
    let starts_empty = first(header) < first(below);
    starts_empty && items.count() > 0
}
