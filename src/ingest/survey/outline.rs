//! A survey export without a mapping, laid out for somebody who writes one: which sheet holds the responses, how
//! many header rows it has, and what each column is called. Nothing is decided here.

use super::header::{IMPORT_ID, names};
use super::heading::Named;
use super::recognise::is_plainly_export;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, SheetCells};
use crate::ingest::sheet::Sheet;

/// The header rows begin within so many filled rows.
const WITHIN: usize = 10;

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

/// The sheets of an export that have headings: first the one with the responses, then the others.
#[must_use]
pub fn outline(cells: Vec<SheetCells>) -> (Option<&'static str>, Vec<SurveySheet>) {
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
    let first = recognised.map(|found| (found.sheet.name.clone(), found.row_index));
    let mut outlined: Vec<SurveySheet> = sheets
        .iter()
        .filter_map(|sheet| {
            let known = first.as_ref().filter(|(name, _)| *name == sheet.name);
            let row = known.map(|(_, row)| *row).or_else(|| widest_row(sheet))?;
            Some(sheet_outline(sheet, row))
        })
        .collect();
    let is_first = |sheet: &SurveySheet| match &first {
        Some((name, _)) => sheet.name == *name,
        None => false,
    };
    // Without a program's own headings the widest sheet is taken for the responses.
    outlined.sort_by_key(|sheet| (!is_first(sheet), std::cmp::Reverse(sheet.columns.len())));
    (program, outlined)
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

fn sheet_outline(sheet: &Sheet, first_row: u32) -> SurveySheet {
    let marked = sheet.rows().find(|(row_index, cells)| {
        let is_near = (first_row + 1..=first_row + 2).contains(row_index);
        let is_mark = |value: &CellValue| matches!(value, CellValue::Text(text) if text.starts_with(IMPORT_ID));
        is_near && cells.iter().any(|(_, value)| is_mark(value))
    });
    let (header_rows, names_row) = match marked {
        Some((row_index, _)) => (row_index - first_row + 1, Some(1)),
        None if has_items_below(sheet, first_row) => (2, None),
        None => (1, None),
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
