//! What a person sees differently from what stands in the cells of an export: merged cells, columns that are
//! hidden, and text that is struck through.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::header::Header;
use crate::domain::place::{CellRef, Place, column_letters};
use crate::domain::raw::{CellValue, Column, Remark};
use crate::finding::{Finding, rules};
use crate::ingest::limits::Limits;
use crate::ingest::sheet::{Budget, Refusal, Sheet};
use crate::ingest::table_rows::of_row;

/// Cells that were filled from a merged cell, each with the first and last cell of that.
type Merged = BTreeMap<CellRef, (CellRef, CellRef)>;

/// A sheet of an export with its header, as a person sees it.
pub(super) struct Seen<'a> {
    pub sheet: Cow<'a, Sheet>,
    pub name: Arc<str>,
    pub header: Header<'a>,
    /// Hidden columns that are passed over.
    pub passed_over: Vec<u32>,
    merged: Merged,
}

impl<'a> Seen<'a> {
    /// Fills the rows with what merged cells give them, and passes hidden columns over where one that can be seen
    /// holds the same thing. `findings` learns of hidden columns with answers.
    pub(super) fn new(
        file: &Arc<str>,
        sheet: &'a Sheet,
        mut header: Header<'a>,
        limits: &Limits,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, Refusal> {
        let name: Arc<str> = Arc::from(sheet.name.as_str());
        let asked = header.asked();
        if !sheet.hidden_columns.is_empty() {
            pass_hidden_over(file, &name, sheet, &mut header, findings);
        }
        let still_asked = header.asked();
        let passed_over = asked.into_iter();
        let passed_over = passed_over.filter(|column| still_asked.binary_search(column).is_err());
        let passed_over = passed_over.collect();
        let (sheet, merged) = if sheet.merged.is_empty() {
            (Cow::Borrowed(sheet), Merged::new())
        } else {
            fill_from_merged(sheet, &header, limits)?
        };
        Ok(Self {
            sheet,
            name,
            header,
            passed_over,
            merged,
        })
    }

    /// The merged cell that a cell was filled from.
    pub(super) fn merged(&self, at: CellRef) -> Option<(CellRef, CellRef)> {
        self.merged.get(&at).copied()
    }

    /// The cells of a row that were filled from merged cells.
    pub(super) fn filled_of(&self, row_index: u32) -> impl Iterator<Item = CellRef> {
        let row = CellRef::new(row_index, 0)..=CellRef::new(row_index, u32::MAX);
        self.merged.range(row).map(|(at, _)| *at)
    }

    /// What is struck through in a row.
    pub(super) fn struck_of(&self, row_index: u32) -> &[(CellRef, String)] {
        of_row(&self.sheet.struck_through, row_index)
    }

    /// What is known of a cell that stands for a column besides its value.
    pub(super) fn remarks(&self, at: CellRef, column: Column) -> Vec<Remark> {
        let text_of = |list: &[(CellRef, String)]| {
            let found = list.binary_search_by_key(&at, |(at, _)| *at);
            found.ok().map(|place| list[place].1.clone())
        };
        let struck = text_of(&self.sheet.struck_through);
        let link = text_of(&self.sheet.links);
        struck
            .map(|text| Remark::StruckThrough { column, text })
            .into_iter()
            .chain(link.map(|target| Remark::Link { column, target }))
            .collect()
    }

    /// Rows below the header of which everything that is asked for is struck through.
    pub(super) fn struck_rows(&self) -> BTreeMap<u32, CellRef> {
        let asked = self.header.asked();
        let is_asked = |at: &CellRef| {
            at.row_index > self.header.last_row && asked.binary_search(&at.column_index).is_ok()
        };
        let struck = self.sheet.struck_through.iter().map(|(at, _)| *at);
        let mut rows = BTreeMap::new();
        for at in struck.filter(is_asked) {
            rows.entry(at.row_index).or_insert(at);
        }
        if rows.is_empty() {
            return rows;
        }
        let holding = self.sheet.rows().filter(|(_, cells)| {
            let mut cells = cells.iter();
            cells.any(|(at, value)| is_asked(at) && !value.is_blank())
        });
        let holding: BTreeSet<u32> = holding.map(|(row_index, _)| row_index).collect();
        rows.retain(|row_index, _| !holding.contains(row_index));
        rows
    }
}

/// Takes columns that are hidden away from what they are asked for, where a column that can be seen is there.
fn pass_hidden_over(
    file: &Arc<str>,
    name: &Arc<str>,
    sheet: &Sheet,
    header: &mut Header<'_>,
    findings: &mut Vec<Finding>,
) {
    let is_hidden = |column: &u32| sheet.hides_column(*column);
    let mut said = BTreeSet::new();
    let mut kept = Vec::with_capacity(header.columns.len());
    for (wanted, columns) in &header.columns {
        let mut seen = header.columns_for(&wanted.target);
        let has_seen = seen.any(|column| !is_hidden(&column));
        for column in columns.iter().copied().filter(|column| is_hidden(column)) {
            let mut below = sheet.rows().filter(|(row, _)| *row > header.last_row);
            let is_filled = below.any(|(_, cells)| filled(cells, column).is_some());
            if !is_filled || !said.insert(column) {
                continue;
            }
            let at = CellRef::new(header.first_row, column);
            let place = Place::cell(Arc::clone(file), Arc::clone(name), at);
            let letters = column_letters(column);
            let found = format!("the hidden column {letters}, {}", wanted.heading.written);
            let finding = Finding::new(&rules::HIDDEN_COLUMNS, place, found).in_our_words();
            findings.push(finding.effect(if has_seen {
                "the column that can be seen is used, and not the hidden one"
            } else {
                "the hidden column is used: there is no other of its kind"
            }));
        }
        let was_there = !columns.is_empty();
        let columns: Vec<u32> = if has_seen {
            let columns = columns.iter().copied();
            columns.filter(|column| !is_hidden(column)).collect()
        } else {
            columns.clone()
        };
        // A heading that is there, if hidden, is not missing.
        if !(was_there && columns.is_empty()) {
            kept.push((*wanted, columns));
        }
    }
    header.columns = kept;
}

/// Gives rows what stands in merged cells that reach down over them, where they hold anything themselves.
fn fill_from_merged<'a>(
    sheet: &'a Sheet,
    header: &Header<'_>,
    limits: &Limits,
) -> Result<(Cow<'a, Sheet>, Merged), Refusal> {
    let asked = header.asked();
    let mut budget = Budget::new(limits);
    let mut merged = Merged::new();
    let mut added: Vec<(CellRef, CellValue)> = Vec::new();
    let below = sheet.rows().filter(|(row, _)| *row > header.last_row);
    for (row_index, cells) in below {
        if !asked.iter().any(|column| filled(cells, *column).is_some()) {
            continue;
        }
        for &column in &asked {
            let at = CellRef::new(row_index, column);
            if filled(cells, column).is_some() {
                continue;
            }
            if let Some((range, value)) = sheet.merged_value_over(at, header.last_row) {
                budget.take(value)?;
                added.push((at, value.clone()));
                merged.insert(at, range);
            }
        }
    }
    if added.is_empty() {
        return Ok((Cow::Borrowed(sheet), merged));
    }
    let mut sheet = sheet.clone();
    // A blank cell that the merged one covers makes room.
    sheet.cells.retain(|(at, _)| !merged.contains_key(at));
    sheet.cells.extend(added);
    sheet.order_cells();
    Ok((Cow::Owned(sheet), merged))
}

/// The value in a column of a row, where there is one.
pub(super) fn filled(
    cells: &[(CellRef, CellValue)],
    column_index: u32,
) -> Option<(CellRef, &CellValue)> {
    let at = cells.binary_search_by_key(&column_index, |(at, _)| at.column_index);
    let (at, value) = &cells[at.ok()?];
    (!value.is_blank()).then_some((*at, value))
}
