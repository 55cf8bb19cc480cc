//! The header rows of a survey export: which rows they are, and what each column is called.

use super::definition::{Target, Wanted};
use super::heading::{Heading, Named, columns_of};
use crate::domain::raw::CellValue;
use crate::ingest::sheet::Sheet;

/// The header rows begin within so many rows.
const HEADER_WITHIN: u32 = 30;

/// Most header rows that are found without being told.
const MOST_ROWS: u32 = 3;

/// How many headings an export must have to be known for one.
const LEAST: usize = 2;

/// By this Qualtrics marks the last of its header rows.
pub(super) const IMPORT_ID: &str = "{\"ImportId\"";

/// How many header rows there are, and which of them names the columns, where that is said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct HeaderRows {
    pub rows: Option<u32>,
    pub names_row: Option<u32>,
}

/// The header of a sheet.
pub(super) struct Header<'a> {
    /// Zero-based row of the first header row.
    pub first_row: u32,
    /// Zero-based row of the last header row.
    pub last_row: u32,
    /// What each column is called.
    pub named: Vec<Named>,
    /// What is wanted, and the columns that it stands for.
    pub columns: Vec<(&'a Wanted, Vec<u32>)>,
}

impl<'a> Header<'a> {
    /// The header of a sheet: the rows among the first thirty that have the most of what is wanted. None where
    /// fewer than two headings are there, and not all that are wanted.
    pub(super) fn find(sheet: &Sheet, wanted: &'a [Wanted], rows: HeaderRows) -> Option<Self> {
        let spans = match rows.rows {
            Some(rows) => rows..=rows,
            None => 1..=MOST_ROWS,
        };
        let headings: Vec<&Heading> = wanted.iter().map(|one| &one.heading).collect();
        let first_rows: Vec<u32> = sheet
            .rows()
            .map(|(row_index, _)| row_index)
            .take_while(|row_index| *row_index < HEADER_WITHIN)
            .collect();
        let mut best: Option<(usize, Self)> = None;
        for span in spans {
            for &first_row in &first_rows {
                let named = names(sheet, first_row, span, rows.names_row);
                let found = columns_of(&headings, &named);
                let matched = found.iter().filter(|columns| !columns.is_empty()).count();
                if matched > best.as_ref().map_or(0, |(most, _)| *most) {
                    let header = Self {
                        first_row,
                        last_row: first_row + span - 1,
                        named,
                        columns: wanted.iter().zip(found).collect(),
                    };
                    best = Some((matched, header));
                }
            }
        }
        let (matched, mut header) = best?;
        if rows.rows.is_none() {
            header.last_row = last_label_row(sheet, header.last_row);
        }
        (matched >= LEAST.min(wanted.len())).then_some(header)
    }

    /// How many of the wanted headings are there.
    pub(super) fn matched(&self) -> usize {
        let columns = self.columns.iter();
        columns.filter(|(_, columns)| !columns.is_empty()).count()
    }

    /// The wanted headings that are not there.
    pub(super) fn missing(&self) -> impl Iterator<Item = &'a Wanted> {
        let columns = self.columns.iter();
        columns
            .filter(|(_, columns)| columns.is_empty())
            .map(|(wanted, _)| *wanted)
    }

    /// The columns of a target; none where its heading is not there, or it is not wanted.
    pub(super) fn columns_for(&self, target: &Target) -> impl Iterator<Item = u32> {
        let of_target = self
            .columns
            .iter()
            .filter(move |(wanted, _)| wanted.target == *target);
        of_target.flat_map(|(_, columns)| columns.iter().copied())
    }

    /// Every column that something wanted stands in.
    pub(super) fn asked(&self) -> Vec<u32> {
        let mut asked: Vec<u32> = self
            .columns
            .iter()
            .flat_map(|(_, columns)| columns.iter().copied())
            .collect();
        asked.sort_unstable();
        asked.dedup();
        asked
    }
}

/// What the columns are called by `span` rows from `first_row` on, or by one of them.
pub(super) fn names(
    sheet: &Sheet,
    first_row: u32,
    span: u32,
    names_row: Option<u32>,
) -> Vec<Named> {
    let rows: Vec<Vec<(u32, String)>> = (first_row..first_row + span)
        .map(|wanted| {
            let mut rows = sheet.rows();
            let cells = rows.find(|(row_index, _)| *row_index == wanted);
            let cells = cells.into_iter().flat_map(|(_, cells)| cells);
            cells
                .filter(|(_, value)| !value.is_blank())
                .map(|(at, value)| (at.column_index, value.quoted().trim().to_owned()))
                .collect()
        })
        .collect();
    if let Some(row) = names_row {
        let at = usize::try_from(row - 1).unwrap_or(0);
        let cells = rows.get(at).map(Vec::as_slice).unwrap_or_default();
        return cells
            .iter()
            .map(|(column_index, text)| Named {
                column_index: *column_index,
                row_index: first_row + row - 1,
                whole: Heading::new(text),
                parts: Vec::new(),
            })
            .collect();
    }
    let mut columns: Vec<u32> = rows.iter().flatten().map(|(column, _)| *column).collect();
    columns.sort_unstable();
    columns.dedup();
    let called = |column_index: u32| {
        let mut parts: Vec<&str> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let own = row.iter().find(|(column, _)| *column == column_index);
            // A question stands over its first item alone; the items beside it are its own, too.
            let above = || {
                let has_item = rows[at + 1..]
                    .iter()
                    .flatten()
                    .any(|(column, _)| *column == column_index);
                let before = row.iter().rfind(|(column, _)| *column < column_index);
                before.filter(|_| has_item)
            };
            if let Some((_, text)) = own.or_else(above)
                && parts.last() != Some(&text.as_str())
            {
                parts.push(text);
            }
        }
        let has_own =
            |row: &Vec<(u32, String)>| row.iter().any(|(column, _)| *column == column_index);
        let named_in = (first_row..).zip(&rows).filter(|(_, row)| has_own(row));
        let row_index = named_in.map(|(row_index, _)| row_index).last();
        let whole = Heading::new(&parts.join(" / "));
        let parts = if parts.len() > 1 {
            parts.into_iter().map(Heading::new).collect()
        } else {
            Vec::new()
        };
        Named {
            column_index,
            row_index: row_index.unwrap_or(first_row),
            whole,
            parts,
        }
    };
    columns.into_iter().map(called).collect()
}

/// The last of the header rows where a program adds rows of labels below the names, and marks the last of them.
fn last_label_row(sheet: &Sheet, last_row: u32) -> u32 {
    let below = sheet
        .rows()
        .skip_while(|(row_index, _)| *row_index <= last_row)
        .take_while(|(row_index, _)| *row_index <= last_row + MOST_ROWS);
    let is_mark =
        |value: &CellValue| matches!(value, CellValue::Text(text) if text.starts_with(IMPORT_ID));
    let mut marked = below.filter(|(_, cells)| {
        let marks = cells.iter().filter(|(_, value)| is_mark(value)).count();
        marks > 0 && marks * 2 >= cells.len()
    });
    marked.next().map_or(last_row, |(row_index, _)| row_index)
}
