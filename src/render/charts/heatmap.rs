//! Completion of all commitments together, by region (rows) and stakeholder group (columns).
//!
//! Regions are the rows because a scheme may have many of them, with long names.

use super::figures::{
    NOT_APPLICABLE, NOT_APPLICABLE_NOTE, PROTECTED, PROTECTED_NOTE, counts, percent_cell, row,
};
use super::grid::{Grid, Line, words};
use super::sheet::{Sheet, Swatch};
use super::table::Table;
use super::{Chart, ChartError, Source, palette};
use crate::domain::cube::{ALL_NAME, Level, PublicRow};
use crate::domain::group::Group;

/// Completion by group and region.
pub(super) fn by_group_and_region(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let columns: Vec<Option<Group>> = Group::ALL.into_iter().map(Some).chain([None]).collect();
    let lines = lines(source, &columns);
    if lines.iter().all(|line| line.is_total) {
        return Ok(None);
    }
    let data_csv = table(source, &lines)?;
    let cells = || lines.iter().flat_map(|line| line.cells.iter().copied());
    let any_withheld = cells().flatten().any(|row| row.figures.is_none());
    let any_answer = cells()
        .flatten()
        .any(|row| counts(row).is_none_or(|counts| counts.reported() > 0));
    let mut notes = Vec::new();
    if cells().any(|cell| cell.is_none()) {
        notes.push("• nobody addressed.".to_owned());
    }
    if any_withheld {
        notes.push(PROTECTED_NOTE.to_owned());
    }
    if cells()
        .flatten()
        .any(|row| counts(row).is_some_and(|counts| counts.applicable() == 0))
    {
        notes.push(NOT_APPLICABLE_NOTE.to_owned());
    }
    let sheet = Sheet {
        name: "completion-by-group-and-region".to_owned(),
        title: format!(
            "Completion by group and region, {}",
            source.cube.dimensions.cycle
        ),
        subtitle: format!(
            "Completed responses as a share of the responses to which the commitment applies, all \
             commitments together; under each rate, completed of applicable. Regions as in the \
             scheme {}.",
            source.cube.dimensions.scheme
        ),
        alert: (!any_answer).then(|| "No answers: nobody addressed has responded.".to_owned()),
        legend: legend(any_withheld),
        notes,
        sentences: cells().flatten().map(|row| sentence(source, row)).collect(),
    };
    let grid = Grid::new(source, &lines, &columns);
    sheet
        .into_chart(source, data_csv, grid.height, |canvas, top| {
            grid.draw(canvas, source, &lines, &columns, top)
        })
        .map(Some)
}

fn lines<'a>(source: &Source<'a>, columns: &[Option<Group>]) -> Vec<Line<'a>> {
    let regions = &source.cube.dimensions.regions;
    let named = regions
        .iter()
        .enumerate()
        .map(|(index, name)| (Some(index), name.as_str()));
    named
        .chain([(None, "All regions")])
        .map(|(region_index, label)| Line {
            label: label.to_owned(),
            is_total: region_index.is_none(),
            cells: columns
                .iter()
                .map(|&group| row(source.cube, Level::All, 0, group, region_index))
                .collect(),
        })
        .filter(|line| line.cells.iter().any(Option::is_some))
        .collect()
}

fn table(source: &Source<'_>, lines: &[Line<'_>]) -> Result<String, ChartError> {
    let columns = ["addressed", "completed", "applicable", "completion_rate"];
    let mut table = Table::new(source.cube, &columns)?;
    for row in lines
        .iter()
        .flat_map(|line| line.cells.iter().copied().flatten())
    {
        let addressed = row.addressed.to_string();
        let Some(counts) = counts(row) else {
            let hidden = PROTECTED.to_owned();
            let cells = [addressed, hidden.clone(), hidden.clone(), hidden];
            table.push(&row.key, "All commitments", &cells, PROTECTED, PROTECTED)?;
            continue;
        };
        let rate = counts.completion_rate();
        let cells = [
            addressed,
            counts.completed().to_string(),
            counts.applicable().to_string(),
            percent_cell(rate),
        ];
        let marker = if rate.denominator == 0 {
            NOT_APPLICABLE
        } else {
            ""
        };
        let words = words(counts);
        let shown = format!("{}; {}", words.rate, words.count);
        table.push(&row.key, "All commitments", &cells, marker, &shown)?;
    }
    table.finish()
}

fn legend(any_withheld: bool) -> Vec<(Swatch, String)> {
    let names = ["0–19%", "20–39%", "40–59%", "60–79%", "80–100%"];
    let mut legend: Vec<(Swatch, String)> = palette::RATE_STEPS
        .into_iter()
        .zip(names)
        .map(|(colour, name)| (Swatch::Solid(colour), name.to_owned()))
        .collect();
    if any_withheld {
        legend.push((Swatch::Hatch, "[c] withheld".to_owned()));
    }
    legend
}

fn sentence(source: &Source<'_>, row: &PublicRow) -> String {
    let group = row.key.group.map_or("All groups", Group::name);
    let region = source.cube.dimensions.region_name(&row.key);
    let region = if region == ALL_NAME {
        "all regions"
    } else {
        region
    };
    match counts(row) {
        None => format!("{group}, {region}: withheld to protect confidentiality."),
        Some(counts) if counts.reported() == 0 => format!("{group}, {region}: no answers."),
        Some(counts) => {
            let words = words(counts);
            format!(
                "{group}, {region}: {}, {} completed.",
                words.rate, words.count
            )
        }
    }
}
