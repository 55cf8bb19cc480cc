//! The secretariat's own tables beside a cycle: separated values, .xlsx or .ods, with known columns. All
//! faults of a table are said at once.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::csv_text::read_csv;
use super::cycle_error::CycleError;
use super::limits::Limits;
use super::ods::read_ods;
use super::ooxml::read_xlsx;
use super::package::Package;
use super::sheet::{Refusal, Sheet};
use super::sniff::{Format, Sniffed, sniff};
use crate::domain::fold::fold;
use crate::domain::raw::CellValue;
use crate::domain::suggest::closest;

/// A question at the end of a message: the name that was probably meant.
pub(super) fn hint<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> String {
    closest(text, names)
        .map(|near| format!("; did you mean {near}?"))
        .unwrap_or_default()
}

/// The endings that a table may have.
const ENDINGS: [&str; 3] = ["csv", "xlsx", "ods"];

/// The file of a table in `dir` that is named `stem`, with any of the endings; none where there is none.
///
/// # Errors
/// When there are several, which may differ.
pub(super) fn find_table(dir: &Path, stem: &str) -> Result<Option<PathBuf>, CycleError> {
    let names = ENDINGS.map(|ending| PathBuf::from(format!("{stem}.{ending}")));
    let mut there = names.into_iter().filter(|name| dir.join(name).exists());
    match (there.next(), there.next()) {
        (Some(one), Some(other)) => Err(CycleError::Setting {
            path: dir.to_owned(),
            reason: format!(
                "{} and {} are both there; keep the one that holds, or name it in cycle.toml",
                one.display(),
                other.display()
            ),
        }),
        (only, _) => Ok(only),
    }
}

/// Faults of a table, each with its line, from 1.
pub(super) type Faults = Vec<(u64, String)>;

impl CycleError {
    /// The faults of a table: at least one.
    pub(super) fn faults(path: &Path, mut faults: Vec<(u64, String)>) -> Self {
        let path = path.to_owned();
        if faults.len() != 1 {
            return Self::Tables { path, faults };
        }
        let (line, reason) = faults.remove(0);
        Self::Table { path, line, reason }
    }
}

/// The names of columns, separated by commas.
pub(super) struct OwnColumns {
    /// Those that a table must have.
    pub wanted: &'static str,
    /// Those that it may have besides.
    pub besides: &'static str,
}

/// Goes through the rows of a table that has these columns, in any order. `take` gets the line, from 1, and
/// the row, in which a column that is not there is empty; it adds to the faults what it finds wrong. `path` is for
/// messages.
///
/// # Errors
/// When anything is wrong: the message says what, in which lines, and what to do.
pub(super) fn for_each_row_of<R: DeserializeOwned>(
    bytes: &[u8],
    path: &Path,
    columns: &OwnColumns,
    mut take: impl FnMut(u64, R, &mut Vec<String>),
) -> Result<(), CycleError> {
    let sheets = read_table(bytes, path)?;
    let mut faults = Faults::new();
    let must: Vec<&str> = columns.wanted.split(',').collect();
    let besides = columns.besides.split(',').filter(|name| !name.is_empty());
    let wanted: Vec<&str> = must.iter().copied().chain(besides).collect();
    let columns = columns.wanted;
    let named = |sheet: &Sheet| {
        let heads = sheet.rows().find(|(_, cells)| !is_blank(cells));
        let heads = heads.map(|(_, cells)| cells).unwrap_or_default();
        let is_wanted =
            |(_, value): &&(_, CellValue)| column_of(&value.quoted(), &wanted).is_some();
        heads.iter().filter(is_wanted).count()
    };
    let sheet = sheets.iter().max_by_key(|sheet| named(sheet));
    let mut rows = sheet
        .into_iter()
        .flat_map(Sheet::rows)
        .filter(|(_, cells)| !is_blank(cells));
    let Some((head_index, heads)) = rows.next() else {
        faults.push((
            1,
            format!("the table is empty; its first line must be {columns}"),
        ));
        return Err(CycleError::faults(path, faults));
    };
    // Which sheet column holds each wanted one.
    let mut places: Vec<Option<u32>> = vec![None; wanted.len()];
    for (at, value) in heads {
        let name = value.quoted();
        let name = name.trim();
        match column_of(name, &wanted) {
            Some(index) if places[index].is_none() => places[index] = Some(at.column_index),
            Some(index) => faults.push((
                line_of(head_index),
                format!("the column {} stands twice", wanted[index]),
            )),
            None if name.is_empty() => {}
            None => faults.push((
                line_of(head_index),
                format!(
                    "the column {name:?} is none of {columns}{}",
                    hint(name, wanted.iter().copied())
                ),
            )),
        }
    }
    let missing: Vec<&str> = must
        .iter()
        .zip(&places)
        .filter(|(_, place)| place.is_none())
        .map(|(name, _)| *name)
        .collect();
    if !missing.is_empty() {
        let text = format!(
            "there is no column {}; the first line must be {columns}",
            missing.join(", ")
        );
        faults.push((line_of(head_index), text));
    }
    if !faults.is_empty() {
        return Err(CycleError::faults(path, faults));
    }
    let headers = csv::StringRecord::from(wanted.clone());
    for (row_index, cells) in rows {
        let line = line_of(row_index);
        let mut record = vec![String::new(); wanted.len()];
        for (at, value) in cells.iter().filter(|(_, value)| !value.is_blank()) {
            let text = value.quoted().trim().to_owned();
            match places
                .iter()
                .position(|place| *place == Some(at.column_index))
            {
                Some(index) => record[index] = text,
                None => faults.push((
                    line,
                    format!("{text:?} stands in {at}, below no column name"),
                )),
            }
        }
        match csv::StringRecord::from(record).deserialize(Some(&headers)) {
            Ok(row) => {
                let mut wrong = Vec::new();
                take(line, row, &mut wrong);
                faults.extend(wrong.into_iter().map(|reason| (line, reason)));
            }
            Err(error) => faults.push((line, error.to_string())),
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(CycleError::faults(path, faults))
    }
}

/// The sheets of a table, by what the file is.
fn read_table(bytes: &[u8], path: &Path) -> Result<Vec<Sheet>, CycleError> {
    let limits = Limits::default();
    let read = || match sniff(bytes) {
        Sniffed::Spreadsheet(Format::Csv) => Ok(vec![read_csv(bytes, "", &limits)?.sheet]),
        Sniffed::Spreadsheet(Format::Xlsx) => read_xlsx(&Package::open(bytes, &limits)?, &limits),
        Sniffed::Spreadsheet(Format::Ods) => read_ods(bytes, &limits),
        // One column, or nothing.
        Sniffed::Other("a text without columns" | "an empty file of 0 bytes") => {
            Ok(vec![read_csv(bytes, "", &limits)?.sheet])
        }
        Sniffed::Encrypted => Err(Refusal::Encrypted),
        _ => Err(Refusal::NotASpreadsheet(String::new())),
    };
    let wrong = |reason: String| CycleError::Setting {
        path: path.to_owned(),
        reason,
    };
    let sheets = super::reader::catch(read).map_err(|refusal| {
        wrong(match refusal {
            Refusal::Unreadable(reason) | Refusal::Exhausting(reason) => {
                format!("it cannot be read: {reason}")
            }
            Refusal::TooLarge(what) => format!("it is too large: {what}"),
            Refusal::Encrypted => "it is protected with a password; remove it".to_owned(),
            Refusal::NotASpreadsheet(_) | Refusal::Exported(_) => {
                "it is no table; save it as .csv, .xlsx or .ods".to_owned()
            }
        })
    })?;
    match sheets.iter().find_map(|sheet| sheet.failure.as_ref()) {
        Some(failure) => Err(wrong(format!("it cannot be read: {failure}"))),
        None => Ok(sheets),
    }
}

fn is_blank<T>(cells: &[(T, CellValue)]) -> bool {
    cells.iter().all(|(_, value)| value.is_blank())
}

const fn line_of(row_index: u32) -> u64 {
    row_index as u64 + 1
}

/// The wanted column that a heading names: `Member ID` for `member_id`.
fn column_of(name: &str, wanted: &[&str]) -> Option<usize> {
    let key = |name: &str| fold(name).replace([' ', '-'], "_");
    let named = key(name);
    wanted.iter().position(|column| key(column) == named)
}
