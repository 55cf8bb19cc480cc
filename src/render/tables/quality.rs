//! `quality.csv`: members touched by each kind of fault.

use std::borrow::Cow;

use super::written::read_rows;
use super::{Cell, Field, Table, Values};
use crate::domain::cube::ALL_NAME;
use crate::domain::quality::{OBSTACLE, QualityRow};

/// The columns.
static FIELDS: [Field; 7] = [
    Field::text("cycle", "Year of the reporting cycle."),
    Field::text(
        "measure",
        "rule: a finding of the rule named by the code; left-out: an answer left out by an error; obstacle: the obstacle named by the code, or any of them (*), stands beside at least one answer. The same rows stand in every cycle, whatever was found.",
    )
    .of(Values::Measure),
    Field::text("code", "Code of the rule, the obstacle, or *.").of(Values::Rule),
    Field::text(
        "group",
        "Stakeholder group of the members, or All. Obstacles are given by group where the counts of all groups may be shown, or of none of them.",
    )
    .of(Values::GroupOrAll),
    Field::count("members", "Members whose counted submission is touched, or names it."),
    Field::count("of", "Members whose submission is counted."),
    Field::text(
        "marker",
        "[c] where the number is withheld to protect confidentiality, as is every number of few members, of nearly all, or of none; or -.",
    ),
];

/// The rows of a table that was written before; those of measures that are no more are left out.
#[must_use]
pub fn read_quality(text: &str) -> Vec<QualityRow> {
    let rows = read_rows(text, |row| {
        let measure = row.get("measure")?;
        let known = ["rule", "left-out", OBSTACLE];
        let (code, members, of) = (row.get("code")?, row.count("members")?, row.count("of")?);
        Ok(known
            .into_iter()
            .find(|known| *known == measure)
            .map(|measure| QualityRow {
                measure,
                code: code.to_owned(),
                group: row.get("group").unwrap_or(ALL_NAME).to_owned(),
                members,
                of,
            }))
    });
    rows.unwrap_or_default().into_iter().flatten().collect()
}

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
                Cell::Text(row.group.clone()),
                row.members.map_or(Cell::Withheld, Cell::Count),
                row.of.map_or(Cell::Withheld, Cell::Count),
                Cell::Text(if row.members.is_none() { "[c]" } else { "-" }.to_owned()),
            ]
        })
        .collect();
    Table {
        name: "quality",
        title: Cow::Borrowed("Members touched by each kind of fault"),
        fields: Cow::Borrowed(&FIELDS),
        key: &["cycle", "measure", "code", "group"],
        rows,
    }
}
