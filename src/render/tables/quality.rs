//! `quality.csv`: members touched by each kind of fault.

use std::borrow::Cow;

use super::{Cell, Field, Table, Values};
use crate::domain::quality::QualityRow;

/// The columns.
static FIELDS: [Field; 6] = [
    Field::text("cycle", "Year of the reporting cycle."),
    Field::text(
        "measure",
        "rule: a finding of the rule named by the code; waived: such a finding, lifted by a decision of the secretariat; left-out: an answer left out by an error.",
    )
    .of(Values::Measure),
    Field::text("code", "Code of the rule, or *.").of(Values::Rule),
    Field::count("members", "Members whose counted submission is touched."),
    Field::count("of", "Members whose submission is counted.").of(Values::Always),
    Field::text(
        "marker",
        "[c] where the number is withheld to protect confidentiality, or -.",
    ),
];

/// The table of a cycle's quality rows.
#[must_use]
pub fn quality_table(cycle: u16, rows: &[QualityRow]) -> Table {
    let rows = rows
        .iter()
        .map(|row| {
            vec![
                Cell::Text(cycle.to_string()),
                Cell::Text(row.measure.to_owned()),
                Cell::Text(row.code.clone()),
                row.members.map_or(Cell::Withheld, Cell::Count),
                Cell::Count(row.of),
                Cell::Text(if row.members.is_none() { "[c]" } else { "-" }.to_owned()),
            ]
        })
        .collect();
    Table {
        name: "quality",
        title: Cow::Borrowed("Members touched by each kind of fault"),
        fields: Cow::Borrowed(&FIELDS),
        key: &["cycle", "measure", "code"],
        rows,
    }
}
