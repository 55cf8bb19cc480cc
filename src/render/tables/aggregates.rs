//! `aggregates.csv` and `aggregates-full.csv`: the same columns, public and restricted.

use std::borrow::Cow;
use std::collections::HashSet;

use super::read_aggregates::Released;
use super::{Cell, Field, Table, Values};
use crate::domain::cube::{
    Basis, CellKey, Cube, Dimensions, Level, PublicCube, PublicFigures, group_name,
};
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
    Field::text("group", "Stakeholder group, All, or several that are joined, as A + B.").of(Values::GroupOrAll),
    Field::text(
        "region",
        "Region, All, or several that are joined, as A + B. Global holds members that work everywhere; Late reports are those that came after the first release, of all regions together; where they came at several times, Late reports 1, Late reports 2 and so on are those of each.",
    ).of(Values::RegionOrAll),
    Field::text(
        "level",
        "What the code names: submission, all, audience, section, framework or commitment.",
    ).of(Values::Level),
    Field::text(
        "code",
        "Code of the commitment, section, audience or framework, or several that are joined, as A + B; * at levels all and submission.",
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
        "Shorthand that applies to the row: [c] every figure of it is withheld to protect confidentiality, and is not zero: do not add rows over it, [z] its completion rate has no denominator, [r] it was revised since a release, [b] it cannot be compared with the cycle before, which reported on another catalogue, or -; several stand side by side. Single figures withheld in other rows carry [c] themselves.",
    ),
];

/// The columns that name a row.
pub const KEY: [&str; 7] = [
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

/// The public cube: withheld figures are `[c]`; rows that join several stand behind those of the first code
/// that they join. Rows that are revised, and, where it `breaks` with the cycle before, all rows about commitments are
/// marked.
#[must_use]
pub fn public_table(cube: &PublicCube, breaks: bool) -> Table {
    let dimensions = &cube.dimensions;
    let finish =
        |mut cells: Vec<Cell>, addressed: u32, level: Level, figures: Option<&PublicFigures>| {
            let Some(figures) = figures else {
                cells.resize(FIELDS.len() - 1, Cell::Withheld);
                cells.push(Cell::Text("[c]".to_owned()));
                return cells;
            };
            push_figures(&mut cells, addressed, level, figures);
            let is_break = breaks && level != Level::Submission;
            cells.push(marker(&cells, figures.is_revised, is_break));
            cells
        };
    let mut joined = cube.joined().iter().peekable();
    let mut rows = Vec::with_capacity(cube.rows().len() + cube.joined().len());
    let place = |key: &CellKey| (key.basis, key.level, key.code_index);
    let mut own = cube.rows().iter().peekable();
    while let Some(row) = own.next() {
        let cells = key_cells(dimensions, &row.key, row.addressed);
        rows.push(finish(
            cells,
            row.addressed,
            row.key.level,
            row.figures.as_ref(),
        ));
        let is_last = own
            .peek()
            .is_none_or(|next| place(&next.key) != place(&row.key));
        while let Some(join) = joined.next_if(|join| {
            let first = join.code_indices.first().copied().unwrap_or_default();
            is_last && (join.basis, join.level, first) <= place(&row.key)
        }) {
            let cells = texts_of_key(
                dimensions,
                join.basis,
                &join.group_name(dimensions),
                &join.region_name(dimensions),
                join.level,
                &join.code(dimensions),
                join.addressed,
            );
            rows.push(finish(
                cells,
                join.addressed,
                join.level,
                Some(&join.figures),
            ));
        }
    }
    Table {
        name: "aggregates",
        title: Cow::Borrowed("Completion of commitments by stakeholder group and region"),
        fields: Cow::Borrowed(&FIELDS),
        key: &KEY,
        rows,
    }
}

/// The cube, with the rows marked that have other figures than in a release.
#[must_use]
pub fn mark_revised(cube: PublicCube, released: &[Released]) -> PublicCube {
    if released.is_empty() {
        return cube;
    }
    let table = public_table(&cube, false);
    let revised: HashSet<[String; 5]> = table
        .rows
        .iter()
        .filter_map(|row| {
            let key = [2, 3, 4, 5, 6].map(|at: usize| row[at].text());
            let figures = &row[KEY.len()..FIELDS.len() - 1];
            let figures: Vec<String> = figures.iter().map(Cell::text).collect();
            let mut released = released.iter();
            released
                .any(|then| then.differs(&key, &figures))
                .then_some(key)
        })
        .collect();
    cube.revised(|row| {
        let (basis, level) = (row.basis().name(), row.level().name());
        let key = [
            basis.to_owned(),
            row.group_name(),
            row.region_name(),
            level.to_owned(),
            row.code(),
        ];
        revised.contains(&key)
    })
}

fn push_figures(cells: &mut Vec<Cell>, addressed: u32, level: Level, figures: &PublicFigures) {
    let counts = &figures.counts;
    let shown = |shown: bool, cell: Cell| if shown { cell } else { Cell::Withheld };
    cells.push(Cell::Count(figures.reported(level)));
    cells.push(shown(figures.shows_on_time, Cell::Count(counts.on_time)));
    if level == Level::Submission {
        cells.extend(Status::ALL.map(|_| Cell::NotApplicable));
        cells.push(Cell::Count(addressed - figures.submissions));
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
}

fn key_cells(dimensions: &Dimensions, key: &CellKey, addressed: u32) -> Vec<Cell> {
    texts_of_key(
        dimensions,
        key.basis,
        group_name(key.group),
        dimensions.region_name(key),
        key.level,
        dimensions.code(key),
        addressed,
    )
}

fn texts_of_key(
    dimensions: &Dimensions,
    basis: Basis,
    group: &str,
    region: &str,
    level: Level,
    code: &str,
    addressed: u32,
) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(FIELDS.len());
    let texts = [
        &dimensions.cycle.to_string(),
        &dimensions.scheme,
        basis.name(),
        group,
        region,
        level.name(),
        code,
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
