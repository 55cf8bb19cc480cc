//! `quality.csv`: members touched by each kind of fault.

use super::{Cell, Field, Kind, Table};
use crate::domain::quality::QualityRow;

/// The columns.
static FIELDS: [Field; 6] = [
    Field {
        name: "cycle",
        kind: Kind::Text,
        description: "Year of the reporting cycle.",
    },
    Field {
        name: "measure",
        kind: Kind::Text,
        description: "rule: a finding of the rule named by the code; waived: such a finding, lifted by a decision of the secretariat; left-out: an answer left out by an error.",
    },
    Field {
        name: "code",
        kind: Kind::Text,
        description: "Code of the rule, or *.",
    },
    Field {
        name: "members",
        kind: Kind::Count,
        description: "Members whose counted submission is touched.",
    },
    Field {
        name: "of",
        kind: Kind::Count,
        description: "Members whose submission is counted.",
    },
    Field {
        name: "marker",
        kind: Kind::Text,
        description: "[c] where the number is withheld to protect confidentiality, or -.",
    },
];

/// The rows of a table that was written before; those of measures that are no more are left out.
#[must_use]
pub fn read_quality(text: &str) -> Vec<QualityRow> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().flatten();
    let row = |row: csv::StringRecord| {
        let measures = ["rule", "waived", "left-out"];
        Some(QualityRow {
            measure: measures
                .into_iter()
                .find(|known| row.get(1) == Some(known))?,
            code: row.get(2)?.to_owned(),
            members: row.get(3)?.parse().ok(),
            of: row.get(4)?.parse().ok()?,
        })
    };
    rows.filter_map(row).collect()
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
                row.members.map_or(Cell::Withheld, Cell::Count),
                Cell::Count(row.of),
                Cell::Text(if row.members.is_none() { "[c]" } else { "-" }.to_owned()),
            ]
        })
        .collect();
    Table {
        name: "quality",
        title: "Members touched by each kind of fault",
        fields: &FIELDS,
        rows,
    }
}
