//! A workbook as its cells: what every reader makes, whatever the format was.

use jiff::civil::Date;
#[cfg(feature = "workers")]
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::limits::Limits;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, RawCell, SheetCells};

/// One sheet: its cells that hold anything, ordered by row, then column.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sheet {
    /// Name as shown.
    pub name: String,
    /// False when the spreadsheet hides it.
    pub visible: bool,
    /// Whether it is a table of a document, which has no names of sheets.
    pub is_of_document: bool,
    /// Cells with a value.
    pub cells: Vec<(CellRef, CellValue)>,
    /// Zero-based rows that are hidden, in order; none where the format does not tell.
    pub hidden_rows: Option<Vec<u32>>,
    /// Formulas saved without a value.
    pub formulas_without_value: Vec<CellRef>,
    /// Zero-based first and last of the columns that are hidden.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Merged cells that reach over several rows, as their first and last cell, by their first cell.
    pub merged: Vec<(CellRef, CellRef)>,
    /// Text that is struck through, by cell; it is no part of the cell's value.
    pub struck_through: Vec<(CellRef, String)>,
    /// Addresses behind the text of cells, by cell.
    pub links: Vec<(CellRef, String)>,
    /// Why reading it stopped early, if it did.
    pub failure: Option<String>,
}

impl Sheet {
    /// Marks a sheet that could not be read to its end. What was read of it goes: half a sheet would be
    /// a wrong figure.
    pub(super) fn fail(&mut self, reason: impl Into<String>) {
        self.failure = Some(reason.into());
        self.cells = Vec::new();
        self.formulas_without_value = Vec::new();
        self.struck_through = Vec::new();
    }

    /// Whether the spreadsheet does not show a row, as far as the format tells.
    pub(super) fn hides_row(&self, row_index: u32) -> bool {
        let hidden = self.hidden_rows.as_deref().unwrap_or_default();
        hidden.binary_search(&row_index).is_ok()
    }

    /// Whether the spreadsheet does not show a column.
    pub(super) fn hides_column(&self, column_index: u32) -> bool {
        let mut hidden = self.hidden_columns.iter();
        hidden.any(|(first, last)| (*first..=*last).contains(&column_index))
    }

    /// What stands in the merged cell that reaches down over an empty cell from the same column, below the
    /// header: its range, and its value where that can be used.
    pub(super) fn merged_value_over(
        &self,
        at: CellRef,
        header_row: u32,
    ) -> Option<((CellRef, CellRef), &CellValue)> {
        let range = self.merged_over(at)?;
        let (first, _) = range;
        if first.column_index != at.column_index || first.row_index <= header_row {
            return None;
        }
        let place = self
            .cells
            .binary_search_by_key(&first, |(at, _)| *at)
            .ok()?;
        let value = &self.cells[place].1;
        let is_usable = !value.is_blank() && !matches!(value, CellValue::Error(_));
        is_usable.then_some((range, value))
    }

    /// The merged cell that reaches down over a cell, where one does.
    fn merged_over(&self, at: CellRef) -> Option<(CellRef, CellRef)> {
        // In a sound sheet no two overlap: the nearest above is the only one that can be it.
        const NEAREST: usize = 64;
        let of_column = |(first, last): &(CellRef, CellRef)| {
            (first.column_index..=last.column_index).contains(&at.column_index)
                && first.row_index < at.row_index
                && at.row_index <= last.row_index
        };
        let end = self.merged.partition_point(|(first, _)| *first < at);
        let above = self.merged[..end].iter().rev();
        above.take(NEAREST).copied().find(of_column)
    }

    /// Marks the sheets that share a name: readers find sheets by name, and give the first one twice.
    pub(super) fn fail_if_named_twice(sheets: &mut [Self]) {
        let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        for sheet in sheets {
            if names.iter().filter(|name| **name == sheet.name).count() > 1 {
                sheet.fail("another sheet has the same name");
            }
        }
    }

    /// Puts cells in order; most readers deliver them so already.
    pub(super) fn order_cells(&mut self) {
        if !self.cells.is_sorted_by_key(|(at, _)| *at) {
            self.cells.sort_by_key(|(at, _)| *at);
        }
        if let Some(hidden) = &mut self.hidden_rows {
            hidden.sort_unstable();
        }
        self.merged.sort_unstable();
        self.struck_through.sort_by_key(|(at, _)| *at);
        self.links.sort_by_key(|(at, _)| *at);
    }

    /// The rows that hold anything, with their cells.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, &[(CellRef, CellValue)])> {
        self.cells
            .chunk_by(|(left, _), (right, _)| left.row_index == right.row_index)
            .map(|row| (row[0].0.row_index, row))
    }
}

impl From<Sheet> for SheetCells {
    fn from(mut sheet: Sheet) -> Self {
        for (at, text) in std::mem::take(&mut sheet.struck_through) {
            if let Err(place) = sheet.cells.binary_search_by_key(&at, |(at, _)| *at) {
                sheet.cells.insert(place, (at, CellValue::Text(text)));
            }
        }
        let cells = sheet.cells.into_iter();
        Self {
            name: sheet.name,
            visible: sheet.visible,
            cells: cells.map(|(at, value)| RawCell { at, value }).collect(),
        }
    }
}

/// What the cells of a workbook may still take.
pub(super) struct Budget {
    cells: usize,
    text_bytes: usize,
    limits: Limits,
}

impl Budget {
    /// All that the limits allow.
    pub(super) const fn new(limits: &Limits) -> Self {
        Self {
            cells: limits.cells,
            text_bytes: limits.text_bytes,
            limits: *limits,
        }
    }

    /// Takes what one more cell needs.
    pub(super) fn take(&mut self, value: &CellValue) -> Result<(), Refusal> {
        let over = |what: String| Refusal::TooLarge(what);
        self.cells = self
            .cells
            .checked_sub(1)
            .ok_or_else(|| over(format!("more than {} cells", self.limits.cells)))?;
        if let CellValue::Text(text) | CellValue::Error(text) = value {
            self.text_bytes = self.text_bytes.checked_sub(text.len()).ok_or_else(|| {
                over(format!(
                    "more than {} MiB of text in cells",
                    self.limits.text_bytes >> 20
                ))
            })?;
        }
        Ok(())
    }
}

/// Why a file gave no sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Refusal {
    /// Damaged, or beyond what the reader understands.
    Unreadable(String),
    /// Reading it took all the time or the memory that it may take.
    Exhausting(String),
    /// Protected with a password.
    Encrypted,
    /// Some other kind of file.
    NotASpreadsheet(String),
    /// Something a spreadsheet program opens all the same: a web page, an export.
    Exported(String),
    /// Over a limit.
    TooLarge(String),
}

/// A sheet on its way out of a worker process.
#[cfg(feature = "workers")]
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct WireSheet {
    name: String,
    visible: bool,
    cells: Vec<(u32, u32, WireValue)>,
    merged: Vec<[u32; 4]>,
    failure: Option<String>,
}

#[cfg(feature = "workers")]
#[derive(Debug, Serialize, Deserialize)]
enum WireValue {
    Text(String),
    Number(f64),
    Date(Date),
    Moment(DateTime),
    Bool(bool),
    Error(String),
}

#[cfg(feature = "workers")]
impl From<Sheet> for WireSheet {
    fn from(sheet: Sheet) -> Self {
        let cells = sheet
            .cells
            .into_iter()
            .map(|(at, value)| {
                let value = match value {
                    CellValue::Text(text) => WireValue::Text(text),
                    // The form on the way out knows no such numbers; a spreadsheet shows an error.
                    CellValue::Number(number) if !number.is_finite() => {
                        WireValue::Error("#NUM!".to_owned())
                    }
                    CellValue::Number(number) => WireValue::Number(number),
                    CellValue::Date(date) => WireValue::Date(date),
                    CellValue::Moment(moment) => WireValue::Moment(moment),
                    CellValue::Bool(value) => WireValue::Bool(value),
                    CellValue::Error(text) => WireValue::Error(text),
                };
                (at.row_index, at.column_index, value)
            })
            .collect();
        Self {
            name: sheet.name,
            visible: sheet.visible,
            cells,
            merged: sheet
                .merged
                .iter()
                .map(|(first, last)| {
                    [
                        first.row_index,
                        first.column_index,
                        last.row_index,
                        last.column_index,
                    ]
                })
                .collect(),
            failure: sheet.failure,
        }
    }
}

#[cfg(feature = "workers")]
impl From<WireSheet> for Sheet {
    fn from(wire: WireSheet) -> Self {
        let cells = wire
            .cells
            .into_iter()
            .map(|(row, column, value)| {
                let value = match value {
                    WireValue::Text(text) => CellValue::Text(text),
                    WireValue::Number(number) => CellValue::Number(number),
                    WireValue::Date(date) => CellValue::Date(date),
                    WireValue::Moment(moment) => CellValue::Moment(moment),
                    WireValue::Bool(value) => CellValue::Bool(value),
                    WireValue::Error(text) => CellValue::Error(text),
                };
                (CellRef::new(row, column), value)
            })
            .collect();
        Self {
            name: wire.name,
            visible: wire.visible,
            cells,
            merged: wire
                .merged
                .iter()
                .map(|[top, left, bottom, right]| {
                    (CellRef::new(*top, *left), CellRef::new(*bottom, *right))
                })
                .collect(),
            failure: wire.failure,
            ..Self::default()
        }
    }
}

/// The calendar date of a spreadsheet's year, month and day; none for the days that do not exist
/// (a serial number of 0 or 60 in the 1900 system).
pub(super) fn calendar_date(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

#[cfg(all(test, feature = "workers"))]
mod tests {
    use super::{CellRef, CellValue, Sheet, WireSheet};

    #[test]
    fn every_number_finds_its_way_out_of_a_worker() {
        let numbers = [1.5, f64::NAN, f64::INFINITY, -0.0, 5e-324, f64::MAX];
        let cells = numbers
            .iter()
            .zip(0..)
            .map(|(number, row)| (CellRef::new(row, 0), CellValue::Number(*number)));
        let sheet = Sheet {
            cells: cells.collect(),
            ..Sheet::default()
        };
        let line = serde_json::to_string(&WireSheet::from(sheet)).expect("JSON");
        let back: Sheet = serde_json::from_str::<WireSheet>(&line)
            .expect("a sheet")
            .into();
        let error = CellValue::Error("#NUM!".to_owned());
        assert_eq!(back.cells[0].1, CellValue::Number(1.5));
        assert_eq!((&back.cells[1].1, &back.cells[2].1), (&error, &error));
        assert_eq!(back.cells[4].1, CellValue::Number(5e-324));
    }
}
