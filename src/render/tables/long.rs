//! `aggregates-long.csv`: the aggregates in long (tidy) form, one figure a row, each with its label.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::aggregates::{FIELDS, KEY};
use super::{Cell, Field, Table, TableKind, Values};
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

/// The long form of the aggregates. `labels` says what each code stands for.
#[must_use]
pub fn long_table(aggregates: &Table, labels: &BTreeMap<String, String>) -> Table {
    let names = KEY.len();
    let figures = &FIELDS[names..FIELDS.len() - 1];
    let mut rows = Vec::with_capacity(aggregates.rows.len() * figures.len());
    for row in &aggregates.rows {
        let code = row[names - 1].text();
        let label: Vec<&str> = joined_names(&code)
            .map(|part| labels.get(part).map_or(part, String::as_str))
            .collect();
        let label = Cell::Text(label.join("; "));
        let of_row = row[FIELDS.len() - 1].text();
        for (field, cell) in figures.iter().zip(&row[names..]) {
            let unit = match field.kind {
                TableKind::Percent => "percent",
                TableKind::Text | TableKind::Count | TableKind::Number => "count",
            };
            let text = |text: &str| Cell::Text(text.to_owned());
            let own = Some(cell.shorthand()).filter(|shorthand| !shorthand.is_empty());
            let beside = of_row
                .split(' ')
                .filter(|mark| matches!(*mark, "[r]" | "[b]"));
            let marks: Vec<&str> = own.into_iter().chain(beside).collect();
            let marker = if marks.is_empty() {
                "-".to_owned()
            } else {
                marks.join(" ")
            };
            let mut cells = row[..names].to_vec();
            cells.extend([
                label.clone(),
                text(field.name),
                text(unit),
                cell.clone(),
                Cell::Text(marker),
            ]);
            rows.push(cells);
        }
    }
    Table {
        name: "aggregates-long",
        title: Cow::Borrowed("The aggregates in long form, one figure a row"),
        fields: FIELDS[..names].iter().chain(&OWN_FIELDS).copied().collect(),
        key: &[
            "cycle", "scheme", "basis", "group", "region", "level", "code", "measure",
        ],
        rows,
    }
}
