//! `aggregates-long.csv`: the aggregates in long (tidy) form, one figure a row, each with its label.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::aggregates::{FIELDS, KEY};
use super::csv_file::push_field;
use super::{Field, Table, TableKind, Values};
use crate::domain::shown::joined_names;

static OWN_FIELDS: [Field; 5] = [
    Field::text(
        "label",
        "What the code stands for; several are separated by semicolons.",
    ),
    Field::text(
        "measure",
        "What is counted: the name of a column of aggregates.csv.",
    ),
    Field::text("unit", "count or percent.").of(Values::Unit),
    Field::number(
        "value",
        "The figure, as in that column of aggregates.csv. Figures that are withheld are not zero: do not add rows over them.",
    ),
    Field::text(
        "marker",
        "Shorthand that applies to the figure: [c] withheld to protect confidentiality, [z] not applicable, [r] its row was revised since a release, [b] its row cannot be compared with the cycle before, or -.",
    ),
];

/// The table, described; its rows are written by [`long_csv`].
#[must_use]
pub fn long_table() -> Table {
    Table {
        name: "aggregates-long",
        title: Cow::Borrowed("The aggregates in long form, one figure a row"),
        fields: names().chain(&OWN_FIELDS).copied().collect(),
        key: &[
            "cycle", "scheme", "basis", "group", "region", "level", "code", "measure",
        ],
        rows: Vec::new(),
    }
}

/// The columns that name a row of the aggregates.
fn names() -> impl Iterator<Item = &'static Field> {
    FIELDS[..KEY.len()].iter()
}

/// The long form of the aggregates as CSV. `labels` says what each code stands for. There are as many lines as there are
/// figures: they are written as they come.
#[must_use]
pub fn long_csv(aggregates: &Table, labels: &BTreeMap<String, String>) -> String {
    let figures = &FIELDS[KEY.len()..FIELDS.len() - 1];
    let header: Vec<&str> = names().chain(&OWN_FIELDS).map(|field| field.name).collect();
    let mut csv = header.join(",");
    csv.push('\n');
    for row in &aggregates.rows {
        let code = row[KEY.len() - 1].text();
        let label: Vec<&str> = joined_names(&code)
            .map(|part| labels.get(part).map_or(part, String::as_str))
            .collect();
        let mut named = String::new();
        for cell in &row[..KEY.len()] {
            push_field(&mut named, &cell.text());
            named.push(',');
        }
        push_field(&mut named, &label.join("; "));
        let of_row = row[FIELDS.len() - 1].text();
        let is_of_row = |mark: &&str| matches!(*mark, "[r]" | "[b]");
        let beside: Vec<&str> = of_row.split(' ').filter(is_of_row).collect();
        for (field, cell) in figures.iter().zip(&row[KEY.len()..]) {
            let unit = match field.kind {
                TableKind::Percent => "percent",
                TableKind::Text | TableKind::Count | TableKind::Number => "count",
            };
            let own = Some(cell.shorthand()).filter(|own| !own.is_empty());
            let marks: Vec<&str> = own.into_iter().chain(beside.iter().copied()).collect();
            let marks = marks.join(" ");
            let marker = if marks.is_empty() { "-" } else { &marks };
            let value = cell.text();
            for part in [
                &named, ",", field.name, ",", unit, ",", &value, ",", marker, "\n",
            ] {
                csv.push_str(part);
            }
        }
    }
    csv
}
