//! `time-series.csv`: the figures of all regions together over the cycles, as each cycle published them.

use std::borrow::Cow;

use super::aggregates::{FIELDS, KEY};
use super::written::read_rows;
use super::{Cell, Field, Table, Values};
use crate::domain::cube::{ALL_NAME, Basis};
use crate::domain::ledger::Issue;
use crate::domain::release::EarlierRelease;

static RELEASE: Field = Field::text(
    "release",
    "The release from which the row comes: of an earlier cycle its last public one; draft for a build that is not released.",
);

/// The rows of all members and of each group, for all regions together, of each earlier cycle and of this one. Those
/// of earlier cycles are as they were published; a figure that one did not have is `[x]`.
#[must_use]
pub fn time_series_table(
    aggregates: &Table,
    release: Option<&Issue>,
    earlier: &[EarlierRelease],
) -> Table {
    let number = release.map_or("draft", |release| release.number.as_str());
    let is_kept = |basis: &str, region: &str| basis == Basis::All.name() && region == ALL_NAME;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for release in earlier {
        let read = read_rows(&release.aggregates, |row| {
            if !is_kept(row.get("basis")?, row.get("region")?) {
                return Ok(None);
            }
            let figures = FIELDS.iter().map(|field| match row.get(field.name) {
                Ok(text) => cell_of(text),
                Err(_) => Cell::Text("[x]".to_owned()),
            });
            let first = Cell::Text(release.number.clone());
            Ok(Some(std::iter::once(first).chain(figures).collect()))
        });
        rows.extend(read.unwrap_or_default().into_iter().flatten());
    }
    let place = |name: &str| FIELDS.iter().position(|field| field.name == name);
    let [basis, region] = ["basis", "region"].map(place);
    let own = aggregates.rows.iter().filter(|row| {
        let text = |at: Option<usize>| at.map(|at| row[at].text()).unwrap_or_default();
        is_kept(&text(basis), &text(region))
    });
    rows.extend(own.map(|row| {
        let first = Cell::Text(number.to_owned());
        std::iter::once(first).chain(row.iter().cloned()).collect()
    }));
    Table {
        name: "time-series",
        title: Cow::Borrowed("All regions together over the cycles, as each cycle published them"),
        fields: std::iter::once(RELEASE)
            .chain(FIELDS.map(of_any_cycle))
            .collect(),
        key: &KEY,
        rows,
    }
}

/// A column whose values are not those of this cycle alone: another may have had other groups and codes.
fn of_any_cycle(field: Field) -> Field {
    match field.values {
        Values::GroupOrAll | Values::Code => field.of(Values::Any),
        _ => field,
    }
}

/// A cell as it was written.
fn cell_of(text: &str) -> Cell {
    match (text, text.parse()) {
        ("[c]", _) => Cell::Withheld,
        ("[z]", _) => Cell::NotApplicable,
        (_, Ok(count)) => Cell::Count(count),
        _ => Cell::Text(text.to_owned()),
    }
}
