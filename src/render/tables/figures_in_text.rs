//! `figures-in-text.csv`: the cells that every figure in the sentences of the report is made of.

use std::borrow::Cow;

use super::{Cell, Field, Table, Values};
use crate::render::language::{self, CitedNumber};
use crate::render::report::ReportModel;

static FIELDS: [Field; 14] = [
    Field::text("cycle", "Year of the reporting cycle."),
    Field::text(
        "chapter",
        "Number of the chapter in the report, letter of the annex, or main-points.",
    ),
    Field::count(
        "block",
        "Which piece of the chapter: a paragraph, a heading inside it, a list, a table with its notes, a chart or the key figures; counted from 1, the heading of the chapter itself not counted. Figures in the cells of tables and in charts are not in this file: those of a table stand in aggregates.csv, those of a chart in the file beside it.",
    )
    .of(Values::Always),
    Field::count(
        "figure",
        "Which figure of the piece, counted from 1. Figures may stand in another order in the text, or as words (none, one).",
    )
    .of(Values::Always),
    Field::text("number", "The figure as the report prints it."),
    Field::text(
        "part",
        "What the cell is part of: the count, or the numerator or the denominator of the percentage. Cells of the same part of a figure are added.",
    ),
    Field::text(
        "table",
        "The file that the cell is in: aggregates, quality or transitions (.csv).",
    ),
    Field::text(
        "basis",
        "Which members: all or panel, as in aggregates.csv.",
    )
    .of(Values::Basis),
    Field::text("group", "Stakeholder group of the row, or All.").of(Values::GroupOrAll),
    Field::text("region", "Region of the row, or All.").of(Values::RegionOrAll),
    Field::text(
        "level",
        "Level of the row, as in aggregates.csv; for quality.csv, its measure.",
    ),
    Field::text("code", "Code of the row."),
    Field::text("measure", "The column."),
    Field::count("value", "What stands in the cell.").of(Values::Always),
];

/// Where the page of main points would have a number.
const MAIN_POINTS: &str = "main-points";

/// The table of a report.
#[must_use]
pub fn figures_table(cycle: u16, model: &ReportModel) -> Table {
    let mut rows = Vec::new();
    for chapter in model.parts() {
        for (block, number) in chapter.blocks.iter().zip(1..) {
            for (stated, figure) in block.stated().zip(1..) {
                let place = [
                    Cell::Text(cycle.to_string()),
                    Cell::Text(match &*chapter.number {
                        "" => MAIN_POINTS.to_owned(),
                        number => number.to_owned(),
                    }),
                    Cell::Count(number),
                    Cell::Count(figure),
                    Cell::Text(stated.number.clone()),
                ];
                rows.extend(parts(stated).map(|(part, cell)| row(&place, part, cell)));
            }
        }
    }
    Table {
        name: "figures-in-text",
        title: Cow::Borrowed("Where the figures in the sentences of the report come from"),
        fields: Cow::Borrowed(&FIELDS),
        key: &[
            "cycle", "chapter", "block", "figure", "part", "table", "basis", "group", "region",
            "level", "code", "measure",
        ],
        rows,
    }
}

/// The cells of a figure, each with what it is part of.
fn parts(stated: &CitedNumber) -> impl Iterator<Item = (&'static str, &language::FigureCell)> {
    let part = if stated.of.is_some() {
        "numerator"
    } else {
        "count"
    };
    let cells = stated.figure.cells.iter().map(move |cell| (part, cell));
    let others = stated.of.iter().flat_map(|all| &all.cells);
    cells.chain(others.map(|cell| ("denominator", cell)))
}

fn row(place: &[Cell; 5], part: &str, cell: &language::FigureCell) -> Vec<Cell> {
    let origin = &cell.origin;
    let texts = [
        part,
        origin.table,
        origin.basis,
        &origin.group,
        &origin.region,
        origin.level,
        &origin.code,
        origin.measure,
    ];
    let mut row = place.to_vec();
    row.extend(texts.map(|text| Cell::Text(text.to_owned())));
    row.push(Cell::Count(cell.value));
    row
}
