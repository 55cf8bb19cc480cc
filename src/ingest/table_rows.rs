//! The rows of a progress table, with what is known of them besides their values; and the columns that hold
//! something but are hidden, or not recognised.

use std::cell::LazyCell;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::columns::column_perhaps;
use super::header::Header;
use super::layout::Layout;
use super::sheet::Sheet;
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place, column_letters};
use crate::domain::raw::{CellValue, Column, RawRow, Remark};
use crate::finding::{Finding, rules};

impl Layout {
    /// The rows below the header that hold anything, with what is known of them.
    pub(super) fn rows(&mut self, sheet: &Sheet, header: &Header, name: &Arc<str>) -> Vec<RawRow> {
        let column_at = |column_index: u32| {
            Column::ALL
                .into_iter()
                .find(|column| header.columns[column.index()] == Some(column_index))
        };
        let further_at = |column_index: u32| {
            let repeated = header.repeated.iter();
            repeated
                .filter(|(at, ..)| at.column_index == column_index)
                .map(|(.., column)| *column)
                .next()
        };
        for at in &sheet.formulas_without_value {
            if let Some(column) = column_at(at.column_index).or_else(|| further_at(at.column_index))
                && at.row_index > header.row_index
            {
                let place = Place::cell(Arc::clone(&self.file), Arc::clone(name), *at);
                let found = format!("a formula without a value in {}", column.label());
                let finding = Finding::new(&rules::FORMULA_WITHOUT_VALUE, place, found);
                self.findings.push(finding.in_our_words());
            }
        }
        let mut rows = Vec::new();
        for (row_index, cells) in sheet.rows().filter(|(row, _)| *row > header.row_index) {
            let mut row = RawRow {
                row_index,
                ..RawRow::default()
            };
            for (at, value) in cells {
                let own = column_at(at.column_index);
                let Some(column) = own.or_else(|| further_at(at.column_index)) else {
                    continue;
                };
                if let CellValue::Error(error) = value {
                    let place = Place::cell(Arc::clone(&self.file), Arc::clone(name), *at);
                    let finding = Finding::new(&rules::FORMULA_ERROR, place, error.clone());
                    self.findings.push(finding);
                } else if value.is_blank() {
                } else if own.is_some() {
                    row.cells[column.index()] = Some(value.clone());
                } else {
                    row.remarks.push(Remark::Further {
                        column,
                        at: *at,
                        value: value.clone(),
                    });
                }
            }
            for (at, text) in of_row(&sheet.struck_through, row_index) {
                let column = column_at(at.column_index);
                let text = text.clone();
                row.remarks
                    .extend(column.map(|column| Remark::StruckThrough { column, text }));
            }
            let holds_anything = row.cells.iter().any(Option::is_some) || !row.remarks.is_empty();
            if !holds_anything || header.is_repeated_by(&row) {
                continue;
            }
            if !sheet.merged.is_empty() {
                fill_from_merged(&mut row, sheet, header);
            }
            for (at, target) in of_row(&sheet.links, row_index) {
                let column = column_at(at.column_index);
                let target = target.clone();
                row.remarks
                    .extend(column.map(|column| Remark::Link { column, target }));
            }
            if sheet.hides_row(row_index) {
                row.remarks.push(Remark::Hidden);
            }
            rows.push(row);
        }
        rows
    }

    /// Columns that hold answers and are hidden.
    pub(super) fn report_hidden_columns(
        &mut self,
        sheet: &Sheet,
        header: &Header,
        name: &Arc<str>,
    ) {
        for (at, column, is_read) in &header.hidden {
            let filled = filled_below(sheet, *at);
            if filled == 0 {
                continue;
            }
            let place = Place::cell(Arc::clone(&self.file), Arc::clone(name), *at);
            let letters = column_letters(at.column_index);
            let found = format!("the hidden column {letters}, {}", column.label());
            let finding = Finding::new(&rules::HIDDEN_COLUMNS, place, found).in_our_words();
            self.findings.push(if *is_read {
                finding.effect("the hidden column is used: there is no other of its kind")
            } else {
                finding.effect("the column that can be seen is used, and not the hidden one")
            });
        }
    }

    /// Columns that hold something and are not read. `asked` are headings that were asked about.
    pub(super) fn report_unrecognised(
        &mut self,
        sheet: &Sheet,
        header: &Header,
        asked: &[CellRef],
    ) {
        let statuses = LazyCell::new(|| statuses_below(sheet, header));
        // How many cells of a column are filled, and how many of them read like statuses.
        let mut filled: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
        for (at, value) in &sheet.cells {
            if at.row_index > header.row_index
                && !value.is_blank()
                && !header.reads(at.column_index)
            {
                let (count, alike) = filled.entry(at.column_index).or_default();
                *count += 1;
                *alike += usize::from(statuses.contains(&fold(&value.quoted())));
            }
        }
        let heads = sheet.rows().find(|(row, _)| *row == header.row_index);
        let heads = heads.map(|(_, cells)| cells).unwrap_or_default();
        let is_hidden = |column_index: u32| {
            let mut hidden = header.hidden.iter();
            hidden.any(|(at, ..)| at.column_index == column_index)
        };
        for (column_index, (count, alike)) in filled {
            let at = CellRef::new(header.row_index, column_index);
            if is_hidden(column_index) || asked.contains(&at) {
                continue;
            }
            let heading = heads.iter().find(|(head, _)| *head == at);
            let heading = heading.map(|(_, value)| value.quoted().trim().to_owned());
            let heading = heading.filter(|heading| !heading.is_empty());
            if heading.as_deref().is_some_and(is_previous_answer) {
                continue;
            }
            let times = if count == 1 { "cell" } else { "cells" };
            let found = match &heading {
                Some(heading) => format!("the column \"{heading}\", with {count} filled {times}"),
                None => format!("a column without a name, with {count} filled {times}"),
            };
            let place = self.cell_place(sheet, at);
            if alike * 2 > count && statuses.len() > 1 {
                let found = format!("{found} that read like statuses");
                let finding = Finding::new(&rules::DUPLICATED_COLUMN, place, found).in_our_words();
                self.findings
                    .push(finding.effect("the column Status is used, and not this one"));
                continue;
            }
            let rule = &rules::UNRECOGNISED_COLUMN;
            let finding = Finding::new(rule, place, found).in_our_words();
            let perhaps = heading.as_deref().and_then(column_perhaps);
            self.findings.push(match perhaps {
                Some(column) => finding.fix(format!(
                    "did you mean {}? If so, give the column that name",
                    column.label()
                )),
                None => finding,
            });
        }
    }
}

/// The different texts of the column Status, folded.
fn statuses_below(sheet: &Sheet, header: &Header) -> HashSet<String> {
    let status = header.columns[Column::Status.index()];
    let cells = sheet.cells.iter().filter(|(at, value)| {
        Some(at.column_index) == status && at.row_index > header.row_index && !value.is_blank()
    });
    cells.map(|(_, value)| fold(&value.quoted())).collect()
}

/// What belongs to a row, of a list that is ordered by cell.
pub(super) fn of_row<T>(list: &[(CellRef, T)], row_index: u32) -> &[(CellRef, T)] {
    let start = list.partition_point(|(at, _)| at.row_index < row_index);
    let end = list.partition_point(|(at, _)| at.row_index <= row_index);
    &list[start..end]
}

/// How many cells below a heading hold anything.
fn filled_below(sheet: &Sheet, heading: CellRef) -> usize {
    let below = sheet.cells.iter().filter(|(at, value)| {
        at.column_index == heading.column_index
            && at.row_index > heading.row_index
            && !value.is_blank()
    });
    below.count()
}

/// Gives a row what stands in merged cells that reach down over it.
fn fill_from_merged(row: &mut RawRow, sheet: &Sheet, header: &Header) {
    for column in Column::ALL {
        let Some(column_index) = header.columns[column.index()] else {
            continue;
        };
        if row.cells[column.index()].is_some() {
            continue;
        }
        let at = CellRef::new(row.row_index, column_index);
        if let Some((range, value)) = sheet.merged_value_over(at, header.row_index) {
            row.cells[column.index()] = Some(value.clone());
            row.remarks.push(Remark::Merged { column, range });
        }
    }
}

/// Whether a heading is that of the answers of an earlier cycle, which the template repeats.
fn is_previous_answer(heading: &str) -> bool {
    let folded = fold(heading);
    let year = folded.strip_prefix("answer in ");
    year.is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
}
