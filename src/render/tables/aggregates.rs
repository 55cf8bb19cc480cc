//! `aggregates.csv` and `aggregates-full.csv`: the same columns, public and restricted.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Cell, Field, Table, Values};
use crate::domain::cube::{CellKey, Cube, Dimensions, Level, PublicCube, group_name};
use crate::domain::measures::Counts;
use crate::domain::status::Status;

/// The columns, in the order of the files.
pub static FIELDS: [Field; 26] = [
    Field::text("cycle", "Year of the reporting cycle."),
    Field::text("scheme", "Region scheme under which countries are grouped."),
    Field::text(
        "basis",
        "Which members: all (every member expected in the cycle) or panel (members of both this cycle and the one before).",
    ).of(Values::Basis),
    Field::text("group", "Stakeholder group, or All.").of(Values::GroupOrAll),
    Field::text(
        "region",
        "Region, or All. Global holds members that work everywhere.",
    ).of(Values::RegionOrAll),
    Field::text(
        "level",
        "What the code names: submission, all, audience, section, framework or commitment.",
    ).of(Values::Level),
    Field::text(
        "code",
        "Code of the commitment, section, audience or framework; * at levels all and submission.",
    ).of(Values::Code),
    Field::count(
        "addressed",
        "Member × commitment pairs addressed; members expected at level submission. Never withheld: membership is public.",
    ).of(Values::Always),
    Field::count(
        "reported",
        "Responses; accepted submissions at level submission.",
    ),
    Field::count(
        "on_time",
        "Responses of submissions in time; submissions in time at level submission.",
    ),
    Field::count("not_started", "Responses with the status not started."),
    Field::count("planned", "Responses with the status planned."),
    Field::count("in_progress", "Responses with the status in progress."),
    Field::count("implemented", "Responses with the status implemented."),
    Field::count(
        "sustained",
        "Responses with the status sustained: in place and kept up.",
    ),
    Field::count(
        "not_applicable",
        "Responses that the commitment does not apply.",
    ),
    Field::count(
        "withheld",
        "Responses by which the member declined to answer.",
    ),
    Field::count("unanswered", "addressed − reported."),
    Field::count("applicable", "reported − not_applicable − withheld."),
    Field::count("completed", "implemented + sustained."),
    Field::count(
        "with_evidence",
        "Completed responses with evidence described, linked or verified.",
    ),
    Field::count(
        "verified",
        "Completed responses whose evidence the secretariat has verified.",
    ),
    Field::percent("completion_rate", "Percentage: completed / applicable."),
    Field::percent(
        "completion_low",
        "Percentage: completed / (applicable + withheld + unanswered); the rate if every silent member had done nothing.",
    ),
    Field::percent(
        "completion_high",
        "Percentage: (completed + withheld + unanswered) / (applicable + withheld + unanswered); the rate if every silent member had done everything.",
    ),
    Field::text(
        "marker",
        "Shorthand that applies to the row: [c] every figure of it is withheld to protect confidentiality, [z] its completion rate has no denominator, [r] it was revised since a release, [b] it cannot be compared with the cycle before, which reported on another catalogue, or -; several stand side by side. Single figures withheld in other rows carry [c] themselves.",
    ),
];

/// The columns that name a row.
const KEY: [&str; 7] = [
    "cycle", "scheme", "basis", "group", "region", "level", "code",
];

/// Position of the first figure that may be withheld.
const FIRST_FIGURE: usize = 8;

/// The full cube: every count an integer.
#[must_use]
pub fn full_table(cube: &Cube) -> Table {
    let rows = cube
        .rows()
        .iter()
        .map(|row| {
            let mut cells = key_cells(&cube.dimensions, &row.key, row.counts.addressed);
            let counts = &row.counts;
            cells.extend([Cell::Count(row.reported()), Cell::Count(counts.on_time)]);
            cells.extend(Status::ALL.map(|status| Cell::Count(counts.of(status))));
            if row.key.level == Level::Submission {
                cells.push(Cell::Count(counts.addressed - row.submissions));
                cells.extend([0, 0, 0, 0].map(Cell::Count));
                cells.extend([
                    Cell::NotApplicable,
                    Cell::NotApplicable,
                    Cell::NotApplicable,
                ]);
            } else {
                cells.push(Cell::Count(counts.unanswered()));
                cells.push(Cell::Count(counts.applicable()));
                cells.push(Cell::Count(counts.completed()));
                cells.push(Cell::Count(counts.with_evidence));
                cells.push(Cell::Count(counts.verified));
                cells.extend(rates(counts));
            }
            cells.push(marker(&cells, false, false));
            cells
        })
        .collect();
    Table {
        name: "aggregates-full",
        title: Cow::Borrowed("All aggregates, none withheld"),
        fields: Cow::Borrowed(&FIELDS),
        key: &KEY,
        rows,
    }
}

/// The public cube: withheld figures are `[c]`; rows that were `revised` since a release, and, where it
/// `breaks` with the cycle before, all rows about commitments are marked.
#[must_use]
pub fn public_table(cube: &PublicCube, revised: &BTreeSet<CellKey>, breaks: bool) -> Table {
    let rows = cube
        .rows()
        .iter()
        .map(|row| {
            let mut cells = key_cells(&cube.dimensions, &row.key, row.addressed);
            let Some(figures) = row.figures else {
                cells.resize(FIELDS.len() - 1, Cell::Withheld);
                cells.push(Cell::Text("[c]".to_owned()));
                return cells;
            };
            let counts = &figures.counts;
            let shown = |shown: bool, cell: Cell| if shown { cell } else { Cell::Withheld };
            cells.push(Cell::Count(figures.reported(row.key.level)));
            cells.push(shown(figures.shows_on_time, Cell::Count(counts.on_time)));
            if row.key.level == Level::Submission {
                cells.extend(Status::ALL.map(|_| Cell::NotApplicable));
                cells.push(Cell::Count(row.addressed - figures.submissions));
                cells.resize(FIELDS.len() - 1, Cell::NotApplicable);
            } else {
                cells.extend(Status::ALL.map(|status| Cell::Count(counts.of(status))));
                cells.push(Cell::Count(counts.unanswered()));
                cells.push(Cell::Count(counts.applicable()));
                cells.push(Cell::Count(counts.completed()));
                cells.push(shown(
                    figures.shows_evidence,
                    Cell::Count(counts.with_evidence),
                ));
                cells.push(shown(figures.shows_evidence, Cell::Count(counts.verified)));
                cells.extend(rates(counts));
            }
            let is_break = breaks && row.key.level != Level::Submission;
            cells.push(marker(&cells, revised.contains(&row.key), is_break));
            cells
        })
        .collect();
    Table {
        name: "aggregates",
        title: Cow::Borrowed("Completion of commitments by stakeholder group and region"),
        fields: Cow::Borrowed(&FIELDS),
        key: &KEY,
        rows,
    }
}

fn key_cells(dimensions: &Dimensions, key: &CellKey, addressed: u32) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(FIELDS.len());
    let texts = [
        &dimensions.cycle.to_string(),
        &dimensions.scheme,
        key.basis.name(),
        group_name(key.group),
        dimensions.region_name(key),
        key.level.name(),
        dimensions.code(key),
    ];
    cells.extend(
        texts
            .into_iter()
            .map(|text: &str| Cell::Text(text.to_owned())),
    );
    cells.push(Cell::Count(addressed));
    debug_assert_eq!(cells.len(), FIRST_FIGURE);
    cells
}

fn rates(counts: &Counts) -> [Cell; 3] {
    [
        Cell::Percent(counts.completion_rate()),
        Cell::Percent(counts.completion_low()),
        Cell::Percent(counts.completion_high()),
    ]
}

fn marker(cells: &[Cell], is_revised: bool, is_break: bool) -> Cell {
    let has_no_rate = cells[FIELDS.len() - 4].text() == "[z]";
    let marks = [(has_no_rate, "[z]"), (is_revised, "[r]"), (is_break, "[b]")];
    let marks: Vec<&str> = marks
        .into_iter()
        .filter_map(|(holds, mark)| holds.then_some(mark))
        .collect();
    Cell::Text(match marks.join(" ") {
        none if none.is_empty() => "-".to_owned(),
        some => some,
    })
}
