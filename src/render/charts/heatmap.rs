//! Completion by region (rows) and stakeholder group (columns): of all commitments together, or,
//! where hardly anything of that is public, of those that address every group.
//!
//! Regions are the rows because a scheme may have many of them, with long names.

use super::figures::{
    NOT_APPLICABLE, NOT_APPLICABLE_NOTE, PROTECTED, PROTECTED_NOTE, count_of, counts, percent_cell,
    row, small_note,
};
use super::grid::{Grid, Line, words};
use super::sheet::{Sheet, Swatch};
use super::table::Table;
use super::{Chart, ChartError, Source, palette};
use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{ALL_NAME, Level, PublicCube, PublicRow};
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::render::shares::aside;

/// Of how many cells at least one must have a rate for the picture to say something.
const WORTHWHILE: usize = 5;

/// File stem of this chart.
pub const NAME: &str = "completion-by-group-and-region";

/// Which answers the picture is about, and how much of it can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// `All`, or `Audience`.
    pub level: Level,
    /// Index of the audience at that level; 0 for all commitments.
    pub code_index: usize,
    /// Cells of one group in one region in which anyone is addressed.
    pub cells: usize,
    /// Those of them that have a public rate.
    pub rated: usize,
}

impl Subject {
    /// Whether enough cells have a rate for a picture to say something.
    #[must_use]
    pub const fn is_worthwhile(&self) -> bool {
        self.rated * WORTHWHILE >= self.cells && self.rated > 0
    }

    fn of(cube: &PublicCube, level: Level, code_index: usize) -> Self {
        let regions = 0..cube.dimensions.regions.len();
        let cells: Vec<&PublicRow> = regions
            .flat_map(|region| Group::ALL.map(|group| (group, region)))
            .filter_map(|(group, region)| row(cube, level, code_index, Some(group), Some(region)))
            .collect();
        Self {
            level,
            code_index,
            cells: cells.len(),
            rated: cells
                .iter()
                .filter(|row| counts(row).is_some_and(|counts| counts.applicable() > 0))
                .count(),
        }
    }
}

/// All commitments, or the first audience of every group of which enough more is public.
#[must_use]
pub fn subject(cube: &PublicCube, catalogue: &Catalogue) -> Subject {
    let all = Subject::of(cube, Level::All, 0);
    if all.is_worthwhile() {
        return all;
    }
    let everyone = catalogue
        .audiences
        .iter()
        .enumerate()
        .filter(|(_, audience)| audience.groups.len() == Group::ALL.len())
        .map(|(index, _)| Subject::of(cube, Level::Audience, index));
    everyone
        .into_iter()
        .find(Subject::is_worthwhile)
        .unwrap_or(all)
}

/// What the commitments of a subject are called in a title.
fn commitments(source: &Source<'_>, subject: Subject) -> &'static str {
    if subject.level == Level::All || source.catalogue.audiences.len() == 1 {
        "All commitments"
    } else {
        "Commitments of all members"
    }
}

/// Completion by group and region.
pub(super) fn by_group_and_region(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let columns: Vec<Option<Group>> = Group::ALL.into_iter().map(Some).chain([None]).collect();
    let subject = subject(source.cube, source.catalogue);
    let commitments = commitments(source, subject);
    let lines = lines(source, &columns, subject);
    if lines.iter().all(|line| line.is_total) {
        return Ok(None);
    }
    let data_csv = table(source, &lines, commitments)?;
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
    let rates = cells().flatten().filter_map(counts);
    notes.extend(small_note(rates.map(Counts::completion_rate)));
    let sheet = Sheet {
        name: NAME.to_owned(),
        title: format!(
            "{commitments}: completion by group and region, {}",
            source.cube.dimensions.cycle
        ),
        subtitle: format!(
            "Completed (implemented or sustained) as a share of the responses to which the \
             commitment applies, taken together; under each rate, the numbers. Regions as in the \
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

fn lines<'a>(source: &Source<'a>, columns: &[Option<Group>], subject: Subject) -> Vec<Line<'a>> {
    let Subject {
        level, code_index, ..
    } = subject;
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
                .map(|&group| row(source.cube, level, code_index, group, region_index))
                .collect(),
        })
        .filter(|line| line.cells.iter().any(Option::is_some))
        .collect()
}

fn table(source: &Source<'_>, lines: &[Line<'_>], name: &str) -> Result<String, ChartError> {
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
            table.push(&row.key, name, &cells, PROTECTED, PROTECTED)?;
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
        let shown = shown.trim_start_matches("; ");
        table.push(&row.key, name, &cells, marker, shown)?;
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
            let rate = counts.completion_rate();
            format!(
                "{group}, {region}: {} completed{}.",
                count_of(rate),
                aside(rate)
            )
        }
    }
}
