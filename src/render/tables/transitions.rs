//! `transitions.csv`: before and after of the same answers, in the cycle before and in this one; and its
//! restricted form, from each answer to each.

use std::borrow::Cow;

use super::written::read_rows;
use super::{Cell, Field, Table, Values};
use crate::domain::cube::{Dimensions, Level, group_name};
use crate::domain::status::Status;
use crate::domain::transition::{BeforeAfter, PublicTransition, Transition, TransitionKey};

static FIELDS: [Field; 11] = [
    Field::text("cycle", "Year of the reporting cycle."),
    Field::text("previous", "Year of the cycle it is compared with."),
    Field::text("group", "Stakeholder group, or All.").of(Values::GroupOrAll),
    Field::text(
        "level",
        "What the code names: all, audience, section, framework or commitment.",
    )
    .of(Values::Level),
    Field::text(
        "code",
        "Code of the commitment, section, audience or framework; * at level all.",
    )
    .of(Values::Code),
    Field::count(
        "compared",
        "Responses of members of both cycles that answered in both; participation is left out.",
    ),
    Field::count(
        "applicable_before",
        "Of those, not answered not applicable or withheld in the cycle before.",
    ),
    Field::count(
        "completed_before",
        "Of those, implemented or sustained in the cycle before.",
    ),
    Field::count(
        "applicable",
        "Of those compared, not answered not applicable or withheld now.",
    ),
    Field::count("completed", "Of those, implemented or sustained now."),
    Field::text(
        "marker",
        "[c] where the figures are withheld to protect confidentiality, and are not zero: do not add rows over them; or -.",
    ),
];

/// The years of the two cycles, this one first.
pub type Years = (u16, u16);

fn key_cells(dimensions: &Dimensions, key: &TransitionKey, years: Years) -> Vec<Cell> {
    [
        years.0.to_string(),
        years.1.to_string(),
        group_name(key.group).to_owned(),
        key.level.name().to_owned(),
        dimensions.codes(key.level)[key.code_index].clone(),
    ]
    .map(Cell::Text)
    .into()
}

/// The public table.
#[must_use]
pub fn transitions_table(
    rows: &[PublicTransition],
    dimensions: &Dimensions,
    years: Years,
) -> Table {
    let cells = |row: &PublicTransition| {
        let mut cells = key_cells(dimensions, &row.key, years);
        cells.extend(row.figures.map_or([const { Cell::Withheld }; 5], figures));
        let marker = if row.figures.is_none() { "[c]" } else { "-" };
        cells.push(Cell::Text(marker.to_owned()));
        cells
    };
    Table {
        name: "transitions",
        title: Cow::Borrowed(
            "Before and after: the same answers in the cycle before and in this one",
        ),
        fields: Cow::Borrowed(&FIELDS),
        key: &["cycle", "previous", "group", "level", "code"],
        rows: rows.iter().map(cells).collect(),
    }
}

fn figures(figures: BeforeAfter) -> [Cell; 5] {
    [
        figures.compared,
        figures.applicable_before,
        figures.completed_before,
        figures.applicable,
        figures.completed,
    ]
    .map(Cell::Count)
}

/// The rows of a table that was written before, in its order; none where it is no such table.
#[must_use]
pub fn read_transitions(text: &str, dimensions: &Dimensions) -> Vec<PublicTransition> {
    let rows = read_rows(text, |row| {
        let (level, code) = (row.get("level")?, row.get("code")?);
        let place = Level::parse(level).and_then(|level| {
            let mut codes = dimensions.codes(level).iter();
            Some((level, codes.position(|known| known == code)?))
        });
        let group = dimensions.groups.named(row.get("group")?);
        let counts = [
            row.count("compared")?,
            row.count("applicable_before")?,
            row.count("completed_before")?,
            row.count("applicable")?,
            row.count("completed")?,
        ];
        let figures = match counts {
            [
                Some(compared),
                Some(applicable_before),
                Some(completed_before),
                Some(applicable),
                Some(completed),
            ] => Some(BeforeAfter {
                compared,
                applicable_before,
                completed_before,
                applicable,
                completed,
            }),
            _ => None,
        };
        Ok(place.map(|(level, code_index)| PublicTransition {
            key: TransitionKey {
                level,
                code_index,
                group,
            },
            figures,
        }))
    });
    rows.unwrap_or_default().into_iter().flatten().collect()
}

static FULL_FIELDS: [Field; 8] = [
    FIELDS[0],
    FIELDS[1],
    FIELDS[2],
    FIELDS[3],
    FIELDS[4],
    Field::text("from", "The answer in the cycle before."),
    Field::text("to", "The answer now."),
    Field::count("responses", "How many changed so."),
];

/// The restricted table: from each answer to each, where anybody moved so.
#[must_use]
pub fn full_transitions_table(rows: &[Transition], dimensions: &Dimensions, years: Years) -> Table {
    let mut table = Vec::new();
    for row in rows {
        for before in Status::ALL {
            for now in Status::ALL {
                let responses = row.counts[before.index()][now.index()];
                if responses > 0 {
                    let mut cells = key_cells(dimensions, &row.key, years);
                    cells.extend([before, now].map(|it| Cell::Text(it.column().to_owned())));
                    cells.push(Cell::Count(responses));
                    table.push(cells);
                }
            }
        }
    }
    Table {
        name: "transitions-full",
        title: Cow::Borrowed("How answers moved since the cycle before, none withheld"),
        fields: Cow::Borrowed(&FULL_FIELDS),
        key: &["cycle", "previous", "group", "level", "code", "from", "to"],
        rows: table,
    }
}
