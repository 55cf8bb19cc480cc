//! The secretariat's own tables beside a cycle: CSV files with a fixed first line.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::csv_text::separator_of;
use super::cycle_folder::{CycleError, table_error};
use crate::domain::suggest::closest;

/// A question at the end of a message: the name that was probably meant.
pub(super) fn hint<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> String {
    closest(text, names)
        .map(|near| format!("; did you mean {near}?"))
        .unwrap_or_default()
}

/// Goes through the rows of a table whose first line must be `columns`. `take` gets the line of the
/// file, from 1, and the row; what it finds wrong is said with the line. `path` is for messages.
///
/// # Errors
/// When a line cannot be used; the message says which, and what to do.
pub(super) fn for_each_row<R: DeserializeOwned>(
    text: &str,
    path: &Path,
    columns: &str,
    trim: csv::Trim,
    mut take: impl FnMut(u64, R) -> Result<(), String>,
) -> Result<(), CycleError> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator_of(text))
        .trim(trim)
        .from_reader(text.as_bytes());
    let headers = reader
        .headers()
        .map_err(|error| table_error(path, &error))?
        .clone();
    if !headers.iter().eq(columns.split(',')) {
        let found: Vec<&str> = headers.iter().collect();
        return Err(CycleError::Table {
            path: path.to_owned(),
            line: 1,
            reason: format!(
                "the first line must be {columns}; it is {}",
                found.join(",")
            ),
        });
    }
    for record in reader.records() {
        let record = record.map_err(|error| table_error(path, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let wrong = |reason: String| CycleError::Table {
            path: path.to_owned(),
            line,
            reason,
        };
        let row = record
            .deserialize(Some(&headers))
            .map_err(|error| wrong(error.to_string()))?;
        take(line, row).map_err(wrong)?;
    }
    Ok(())
}
