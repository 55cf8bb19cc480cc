//! The table beside a chart: one row for each mark, in the columns of `aggregates.csv`.
//!
//! `name` is what the code stands for; `shown` is the text beside the mark, its parts separated by
//! semicolons. No cell can become a formula in the reader's spreadsheet.

use csv::Writer;

use super::error::ChartError;
use crate::domain::cube::{Basis, Level, PublicCube};
use crate::domain::shown::ShownRow;

/// The mark of a row that had other figures in an earlier release.
const REVISED: &str = "[r]";

/// What a row is about, as data files name it.
pub(super) struct RowName {
    pub(super) basis: Basis,
    pub(super) group: String,
    pub(super) region: String,
    pub(super) level: Level,
    pub(super) code: String,
    pub(super) is_revised: bool,
}

impl From<ShownRow<'_>> for RowName {
    fn from(row: ShownRow<'_>) -> Self {
        Self {
            basis: row.basis(),
            group: row.group_name(),
            region: row.region_name(),
            level: row.level(),
            code: row.code(),
            is_revised: row.figures().is_some_and(|figures| figures.is_revised),
        }
    }
}

/// A table being filled.
pub(super) struct ChartTable<'a> {
    cube: &'a PublicCube,
    writer: Writer<Vec<u8>>,
}

impl<'a> ChartTable<'a> {
    /// An empty table with these figures beside the keys.
    pub(super) fn new(cube: &'a PublicCube, figures: &[&str]) -> Result<Self, ChartError> {
        let mut writer = Writer::from_writer(Vec::new());
        let keys = [
            "cycle", "scheme", "basis", "group", "region", "level", "code", "name",
        ];
        writer.write_record(keys.iter().chain(figures).chain(&["marker", "shown"]))?;
        Ok(Self { cube, writer })
    }

    /// Adds one row. `figures` are in the order of the columns; `marker` is empty where there is
    /// none.
    pub(super) fn push(
        &mut self,
        row: impl Into<RowName>,
        name: &str,
        figures: &[String],
        marker: &str,
        shown: &str,
    ) -> Result<(), ChartError> {
        let (row, dimensions) = (row.into(), &self.cube.dimensions);
        let cycle = dimensions.cycle.to_string();
        let marker = match (marker, row.is_revised) {
            ("", true) => REVISED,
            ("", false) => "-",
            _ => marker,
        };
        let keys = [
            cycle.as_str(),
            &dimensions.scheme,
            row.basis.name(),
            &row.group,
            &row.region,
            row.level.name(),
            &row.code,
            name,
        ];
        let cells = keys
            .into_iter()
            .chain(figures.iter().map(String::as_str))
            .chain([marker, shown]);
        self.writer.write_record(cells.map(guarded))?;
        Ok(())
    }

    /// The text of the table.
    pub(super) fn finish(self) -> Result<String, ChartError> {
        let bytes = self
            .writer
            .into_inner()
            .map_err(|error| ChartError::Table(error.into_error().into()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// A cell that no spreadsheet takes for a formula: names may come from a file that is not ours.
fn guarded(cell: &str) -> String {
    if cell != "-" && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
