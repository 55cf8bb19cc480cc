//! The reader of xls. It takes in everything while opening, so that nothing inside can be capped: it runs only
//! where memory and time are limited from outside, in a worker process or in a browser's worker.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader as _, SheetVisible, Xls, XlsError};

use super::damage::{damaged, damaged_sheet};
use super::limits::Limits;
use super::ooxml::{check_number, value_of};
use super::protected_old::open_old_by_default;
use super::sheet::{Budget, Refusal, Sheet};
use crate::domain::place::CellRef;

/// Reads an xls. Nothing inside can be capped: only to be called under a limit of memory and of time.
pub(super) fn read_xls(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    match Xls::new(Cursor::new(bytes)) {
        Ok(workbook) => read_all(workbook, limits),
        Err(XlsError::Password) => {
            let plain = open_old_by_default(bytes).ok_or(Refusal::Encrypted)?;
            let workbook = Xls::new(Cursor::new(plain.as_slice()));
            read_all(workbook.map_err(|error| damaged(&error))?, limits)
        }
        Err(error) => Err(damaged(&error)),
    }
}

fn read_all(mut workbook: Xls<Cursor<&[u8]>>, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let metadata = workbook.sheets_metadata().to_vec();
    check_number(metadata.len(), limits)?;
    let mut budget = Budget::new(limits);
    let mut sheets = Vec::new();
    for meta in metadata {
        let mut sheet = Sheet {
            name: meta.name.clone(),
            visible: meta.visible == SheetVisible::Visible,
            ..Sheet::default()
        };
        let merged = workbook
            .merge_cells_by_sheet_name(&meta.name)
            .unwrap_or_default();
        sheet.merged = merged
            .iter()
            .filter_map(rows_merged)
            .take(limits.rows)
            .collect();
        match workbook.worksheet_range(&meta.name) {
            Ok(range) => {
                let (top, left) = range.start().unwrap_or((0, 0));
                for (row, column, value) in range.used_cells() {
                    let Some(value) = value_of(&borrowed(value), limits) else {
                        continue;
                    };
                    budget.take(&value)?;
                    let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
                    let column = u32::try_from(column)
                        .unwrap_or(u32::MAX)
                        .saturating_add(left);
                    sheet.cells.push((CellRef::new(row, column), value));
                }
            }
            Err(error) => sheet.fail(damaged_sheet(&error)),
        }
        sheet.order_cells();
        sheets.push(sheet);
    }
    Sheet::fail_if_named_twice(&mut sheets);
    Ok(sheets)
}

/// A merged cell that reaches over several rows. Its corners may be the wrong way round.
fn rows_merged(range: &calamine::Dimensions) -> Option<(CellRef, CellRef)> {
    let corner = |rows: fn(u32, u32) -> u32| {
        let row = rows(range.start.0, range.end.0);
        CellRef::new(row, rows(range.start.1, range.end.1))
    };
    let (first, last) = (corner(u32::min), corner(u32::max));
    (first.row_index < last.row_index).then_some((first, last))
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
