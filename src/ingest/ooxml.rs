//! xlsx, xlsm and xlsb, read in this process through calamine's streaming readers: memory grows
//! with the cells that exist, never with the rectangle they span.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsb, Xlsx};
use jiff::Unit;
use jiff::civil::{DateTime, Time};

use super::damage::{damaged, damaged_sheet};
use super::limits::Limits;
use super::package::Package;
use super::scan::{Around, Scan, Struck};
use super::sheet::{Budget, Refusal, Sheet, calendar_date};
use crate::domain::place::CellRef;
use crate::domain::raw::CellValue;

/// The grid of the format.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Reads the worksheets of an xlsx or xlsm package.
pub(super) fn read_xlsx(package: &Package, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook = Xlsx::new(Cursor::new(package.bytes())).map_err(|error| match error {
        calamine::XlsxError::Password => Refusal::Encrypted,
        error => damaged(&error),
    })?;
    let mut budget = Budget::new(limits);
    let mut sheets = empty_sheets(&workbook, limits)?;
    let around = Around::new(package);
    for sheet in &mut sheets {
        match workbook.worksheet_cells_reader(&sheet.name) {
            Ok(mut cells) => while push(sheet, cells.next_cell(), &mut budget, limits)? {},
            Err(error) => sheet.fail(damaged_sheet(&error)),
        }
        let scan = match &around {
            None => Some(Scan::default()),
            Some(around) => around.scan(&sheet.name),
        };
        sheet.order_cells();
        if let Some(scan) = scan.filter(|_| sheet.failure.is_none()) {
            take_in(sheet, scan);
        }
        sheet.order_cells();
    }
    Sheet::fail_if_named_twice(&mut sheets);
    Ok(sheets)
}

/// Adds to a sheet what the scan found.
fn take_in(sheet: &mut Sheet, scan: Scan) {
    sheet.hidden_rows = Some(scan.hidden_rows);
    sheet.hidden_columns = scan.hidden_columns;
    sheet.formulas_without_value = scan.formulas_without_value;
    sheet.merged = scan.merged;
    sheet.links = scan.links;
    for struck in scan.struck_through {
        strike_through(sheet, struck);
    }
}

/// Takes what is struck through out of a cell's value. Cells are in order.
fn strike_through(sheet: &mut Sheet, struck: Struck) {
    let Ok(place) = sheet.cells.binary_search_by_key(&struck.at, |(at, _)| *at) else {
        return;
    };
    let value = &mut sheet.cells[place].1;
    let text = if let Some(parts) = struck.parts {
        *value = CellValue::Text(parts.seen.trim().to_owned());
        parts.struck
    } else {
        let text = value.quoted().into_owned();
        *value = CellValue::Text(String::new());
        text
    };
    if !text.trim().is_empty() {
        sheet.struck_through.push((struck.at, text));
    }
}

/// Reads the worksheets of an xlsb package.
pub(super) fn read_xlsb(package: &Package, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook = Xlsb::new(Cursor::new(package.bytes())).map_err(|error| match error {
        calamine::XlsbError::Password => Refusal::Encrypted,
        error => damaged(&error),
    })?;
    let mut budget = Budget::new(limits);
    let mut sheets = empty_sheets(&workbook, limits)?;
    for sheet in &mut sheets {
        match workbook.worksheet_cells_reader(&sheet.name) {
            Ok(mut cells) => while push(sheet, cells.next_cell(), &mut budget, limits)? {},
            Err(error) => sheet.fail(damaged_sheet(&error)),
        }
        sheet.order_cells();
    }
    Sheet::fail_if_named_twice(&mut sheets);
    Ok(sheets)
}

/// The worksheets by name, without their cells.
fn empty_sheets<RS, R>(workbook: &R, limits: &Limits) -> Result<Vec<Sheet>, Refusal>
where
    RS: std::io::Read + std::io::Seek,
    R: calamine::Reader<RS>,
{
    let metadata = workbook.sheets_metadata();
    check_number(metadata.len(), limits)?;
    Ok(metadata
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            visible: sheet.visible == SheetVisible::Visible,
            ..Sheet::default()
        })
        .collect())
}

/// Refuses a workbook without sheets, or with more than any member needs.
pub(super) fn check_number(sheets: usize, limits: &Limits) -> Result<(), Refusal> {
    match sheets {
        0 => Err(Refusal::Unreadable("it holds no sheets".to_owned())),
        few if few <= limits.sheets => Ok(()),
        many => Err(Refusal::TooLarge(format!("{many} sheets"))),
    }
}

/// Adds the next cell to a sheet; false at the end of the sheet, or where reading it failed.
fn push<E: std::fmt::Display>(
    sheet: &mut Sheet,
    next: Result<Option<calamine::Cell<DataRef<'_>>>, E>,
    budget: &mut Budget,
    limits: &Limits,
) -> Result<bool, Refusal> {
    let cell = match next {
        Ok(Some(cell)) => cell,
        Ok(None) => return Ok(false),
        Err(error) => {
            sheet.fail(damaged_sheet(&error));
            return Ok(false);
        }
    };
    let (row_index, column_index) = cell.get_position();
    let Some(value) = value_of(cell.get_value(), limits) else {
        return Ok(true);
    };
    if row_index >= ROWS || column_index >= COLUMNS {
        sheet.fail("a cell outside the grid");
        return Ok(false);
    }
    budget.take(&value)?;
    sheet
        .cells
        .push((CellRef::new(row_index, column_index), value));
    Ok(true)
}

/// A cell's value in our terms; none when it is empty.
pub(super) fn value_of(value: &DataRef<'_>, limits: &Limits) -> Option<CellValue> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(number) =>
        {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a spreadsheet's numbers are floats"
            )]
            CellValue::Number(*number as f64)
        }
        DataRef::Float(number) => CellValue::Number(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => text_value(text, limits)?,
        DataRef::SharedString(text) => text_value(text, limits)?,
        DataRef::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(date) => match text.parse::<DateTime>() {
                Ok(moment) if moment.date() == date => day_or_moment(moment),
                _ => CellValue::Date(date),
            },
            None => text_value(text, limits)?,
        },
        DataRef::Bool(value) => CellValue::Bool(*value),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
            match calendar_date(year, month, day) {
                Some(date) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
                    let time = time_of([hour, minute, second], milli);
                    day_or_moment(date.to_datetime(time))
                }
                _ => CellValue::Number(moment.as_f64()),
            }
        }
        DataRef::Error(error) => CellValue::Error(error.to_string()),
    })
}

/// The time of day of a spreadsheet, which counts in fractions of a day.
fn time_of(clock: [u8; 3], milli: u16) -> Time {
    let [hour, minute, second] = clock.map(|number| i8::try_from(number).unwrap_or(0));
    let nanosecond = i32::from(milli) * 1_000_000;
    Time::new(hour, minute, second, nanosecond).unwrap_or(Time::midnight())
}

/// A day, with its time to the second where that is not midnight: a day alone is stored as midnight.
fn day_or_moment(moment: DateTime) -> CellValue {
    let moment = moment.round(Unit::Second).unwrap_or(moment);
    if moment.time() == Time::midnight() {
        CellValue::Date(moment.date())
    } else {
        CellValue::Moment(moment)
    }
}

fn text_value(text: &str, limits: &Limits) -> Option<CellValue> {
    if text.is_empty() {
        return None;
    }
    let most = limits.cell_characters;
    // Characters are counted only where bytes do not settle it: most texts are short.
    let end = (text.len() > most).then(|| text.char_indices().nth(most));
    let kept = end.flatten().map_or(text, |(end, _)| &text[..end]);
    Some(CellValue::Text(kept.to_owned()))
}
