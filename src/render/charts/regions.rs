//! Where answers are completed: commitments (rows) by region (columns), for one audience; of an audience of
//! several groups, a row for each commitment and group.
//!
//! Regions that are counted together bear the same letter in their row, and the first of them their figure.

use super::error::ChartError;
use super::figures::{PROTECTED, key, nobody};
use super::grid::{Grid, GridCell, GridLine, key_of, words};
use super::rates::{self, Rate};
use super::sheet::{ChartSheet, Swatch};
use super::{Chart, Source, file_stem, palette};
use crate::domain::cube::{Level, PublicCube};
use crate::domain::group::Group;
use crate::domain::shown::ShownRow;
use crate::render::joined;
use crate::render::language::{Args, Language};

/// Begins the file stem of these charts; the audience's code follows.
pub const NAME: &str = "regions";

/// Completion by region, for the audience at this position of the catalogue; none where every commitment has
/// only a total of all regions.
pub(super) fn by_commitment(
    source: &Source<'_>,
    audience_index: usize,
) -> Result<Option<Chart>, ChartError> {
    let Some(audience) = source.catalogue.audiences.get(audience_index) else {
        return Ok(None);
    };
    let (cube, language) = (source.cube, source.language);
    let groups: Vec<Group> = cube
        .dimensions
        .groups
        .iter()
        .filter(|group| {
            cube.single(&key(Level::Audience, audience_index, Some(*group), None))
                .is_some()
        })
        .collect();
    let places = cube.dimensions.commitments().iter().enumerate();
    let commitments =
        places.filter(|(_, place)| place.audience_index == audience_index && !place.derived);
    let mut rows: Vec<(Group, ShownRow<'_>)> = Vec::new();
    for (index, _) in commitments {
        for group in &groups {
            let found = cube.holding(&key(Level::Commitment, index, Some(*group), None));
            let new = found.filter(|row| !rows.iter().any(|(_, known)| known.is(*row)));
            rows.extend(new.map(|row| (*group, row)));
        }
    }
    let lines: Vec<GridLine<'_>> = rows
        .into_iter()
        .filter_map(|(group, row)| line(source, group, row, groups.len() > 1))
        .collect();
    if lines.is_empty() {
        return Ok(None);
    }
    let rates = rates_of(source, &lines);
    let data_csv = rates::table(source, &rates)?;
    let about = source.about().text("audience", source.title_of(audience));
    let [title, subtitle] = source.heading("chart-regions", &about);
    let columns = columns(cube, &lines);
    let sheet = ChartSheet {
        name: file_stem(NAME, &audience.code),
        title,
        // What the columns are has to be known before they are read.
        subtitle: match key_of(source, &columns) {
            Some(key) => format!("{subtitle} {key}"),
            None => subtitle,
        },
        alert: nobody(language, rates.iter().map(|rate| rate.row)),
        legend: legend(language, &rates),
        notes: notes(source, &lines, &columns, &rates),
    };
    let grid = Grid::new(source, &lines, &columns);
    sheet
        .into_chart(source, data_csv, grid.height, |canvas, top| {
            grid.draw(canvas, source, &lines, &columns, top);
        })
        .map(Some)
}

/// The cells of a row of all regions; none where it is published of all regions together alone.
fn line<'a>(
    source: &Source<'a>,
    group: Group,
    total: ShownRow<'a>,
    names_group: bool,
) -> Option<GridLine<'a>> {
    let cube = source.cube;
    let first = *total.code_indices().first()?;
    let own = |region| key(Level::Commitment, first, Some(group), Some(region));
    let mut joins: Vec<ShownRow<'a>> = Vec::new();
    let cells: Vec<GridCell<'a>> = (0..cube.dimensions.regions.len())
        .map(|region| {
            let Some(row) = cube.holding(&own(region)) else {
                return GridCell::Nobody;
            };
            match row.region_indices() {
                None => GridCell::InTotal,
                Some([_]) => GridCell::Of {
                    row,
                    letter: None,
                    is_first: true,
                },
                Some(_) => {
                    let known = joins.iter().position(|join| join.is(row));
                    if known.is_none() {
                        joins.push(row);
                    }
                    let letter = known.unwrap_or(joins.len() - 1);
                    GridCell::Of {
                        row,
                        letter: Some(letter),
                        is_first: known.is_none(),
                    }
                }
            }
        })
        .collect();
    let is_split = cells.iter().any(|cell| match cell {
        GridCell::Of { row, .. } => row.counts().is_some_and(|counts| counts.reported() > 0),
        GridCell::Nobody | GridCell::InTotal => false,
    });
    let label = joined::label(source.language, source.catalogue, total);
    is_split.then(|| GridLine {
        code: joined::code(source.language, total),
        label: if names_group && total.code_indices().len() == 1 {
            total.group_name()
        } else {
            label.clone()
        },
        name: label,
        cells,
        total,
    })
}

/// The regions in which anyone is addressed by a line, by position.
fn columns(cube: &PublicCube, lines: &[GridLine<'_>]) -> Vec<usize> {
    let is_met = |region: &usize| {
        let mut cells = lines.iter().map(|line| &line.cells[*region]);
        cells.any(|cell| !matches!(cell, GridCell::Nobody))
    };
    (0..cube.dimensions.regions.len()).filter(is_met).collect()
}

/// What is shown, each row once: its regions, then all of them.
fn rates_of<'a>(source: &Source<'_>, lines: &[GridLine<'a>]) -> Vec<Rate<'a>> {
    let mut rates = Vec::new();
    for line in lines {
        let own = line.cells.iter().filter_map(|cell| match cell {
            GridCell::Of {
                row,
                is_first: true,
                ..
            } => Some(*row),
            _ => None,
        });
        rates.extend(own.chain([line.total]).map(|row| Rate {
            row,
            name: line.name.clone(),
            shown: row.counts().map_or_else(
                || PROTECTED.to_owned(),
                |counts| {
                    let words = words(source.language, counts);
                    let shown = format!("{}; {}", words.rate, words.count);
                    shown.trim_start_matches("; ").to_owned()
                },
            ),
        }));
    }
    rates
}

fn notes(
    source: &Source<'_>,
    lines: &[GridLine<'_>],
    columns: &[usize],
    rates: &[Rate<'_>],
) -> Vec<String> {
    let cells = || {
        lines
            .iter()
            .flat_map(|line| columns.iter().map(|region| &line.cells[*region]))
    };
    let is_joined = |cell: &GridCell<'_>| {
        matches!(
            cell,
            GridCell::Of {
                letter: Some(_),
                ..
            }
        )
    };
    let is_silent = |cell: &GridCell<'_>| match cell {
        GridCell::Of { row, .. } => row.counts().is_some_and(|counts| counts.reported() == 0),
        GridCell::Nobody | GridCell::InTotal => false,
    };
    let met = [
        (cells().any(is_joined), "chart-note-letters"),
        (
            lines
                .iter()
                .any(|line| line.total.is_of_several_groups() && line.total.is_joined()),
            "chart-note-groups",
        ),
        (
            cells().any(|cell| matches!(cell, GridCell::InTotal)),
            "chart-note-in-total",
        ),
        (
            cells().any(|cell| matches!(cell, GridCell::Nobody)),
            "chart-note-nobody",
        ),
        (
            source.format.is_phone() && cells().any(is_silent),
            "chart-note-none",
        ),
    ];
    let met = met
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, id)| source.text(id));
    met.chain(rates::notes(source.language, rates)).collect()
}

fn legend(language: &Language, rates: &[Rate<'_>]) -> Vec<(Swatch, String)> {
    let bounds = [(0, 19), (20, 39), (40, 59), (60, 79), (80, 100)];
    let steps = palette::RATE_STEPS.into_iter().zip(bounds);
    let mut legend: Vec<(Swatch, String)> = steps
        .filter(|_| rates::any_drawn(rates))
        .map(|(colour, (low, high))| {
            let args = Args::new().number("low", low).number("high", high);
            (Swatch::Solid(colour), language.say("bounds", &args).text)
        })
        .collect();
    if rates.iter().any(|rate| rate.row.figures().is_none()) {
        legend.push((Swatch::Hatch, language.text("chart-withheld")));
    }
    legend
}
