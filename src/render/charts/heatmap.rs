//! Completion by region (rows) and stakeholder group (columns): of all commitments together, or,
//! where hardly anything of that is public, of those that address every group.
//!
//! Regions are the rows because a scheme may have many of them, with long names.

use super::figures::{PROTECTED, counts, derived_note, nobody, row};
use super::grid::{Grid, Line, words};
use super::rates::{self, Rate};
use super::sheet::{Sheet, Swatch};
use super::{Chart, ChartError, Source, palette};
use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{Level, PublicCube, PublicRow, group_name};
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::render::language::{Args, Language};

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

    /// The audience it is about; none where it is about all commitments.
    pub(super) fn audience_index(&self) -> Option<usize> {
        (self.level == Level::Audience).then_some(self.code_index)
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

/// What a title is given that names the commitments of a subject.
pub(super) fn about(source: &Source<'_>, subject: Subject) -> Args {
    let is_all = subject.level == Level::All || source.catalogue.audiences.len() == 1;
    let subject = if is_all { "all" } else { "everyone" };
    source.about().text("subject", subject)
}

/// Completion by group and region.
pub(super) fn by_group_and_region(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let columns: Vec<Option<Group>> = Group::ALL.into_iter().map(Some).chain([None]).collect();
    let subject = subject(source.cube, source.catalogue);
    let about = about(source, subject);
    let (language, name) = (source.language, source.tell("chart-subject", &about));
    let lines = lines(source, &columns, subject);
    if lines.iter().all(|line| line.is_total) {
        return Ok(None);
    }
    let rates = rates_of(source, &lines, &name, |counts| {
        let words = words(language, counts);
        let shown = format!("{}; {}", words.rate, words.count);
        shown.trim_start_matches("; ").to_owned()
    });
    let data_csv = rates::table(source, &rates)?;
    let mut notes = nobody_addressed(language, &lines);
    notes.extend(derived_note(
        source,
        subject.audience_index(),
        rates.iter().map(|rate| rate.row),
    ));
    notes.extend(rates::notes(language, &rates));
    let [title, subtitle] = source.heading("chart-heatmap", &about);
    let sheet = Sheet {
        name: NAME.to_owned(),
        title,
        subtitle,
        alert: nobody(language, rates.iter().map(|rate| rate.row)),
        legend: legend(language, &rates),
        notes,
        sentences: rates.iter().map(|rate| rate.sentence(language)).collect(),
    };
    let grid = Grid::new(source, &lines, &columns);
    sheet
        .into_chart(source, data_csv, grid.height, |canvas, top| {
            grid.draw(canvas, source, &lines, &columns, top)
        })
        .map(Some)
}

pub(super) fn lines<'a>(
    source: &Source<'a>,
    columns: &[Option<Group>],
    subject: Subject,
) -> Vec<Line<'a>> {
    let Subject {
        level, code_index, ..
    } = subject;
    let regions = &source.cube.dimensions.regions;
    let named = regions
        .iter()
        .enumerate()
        .map(|(index, name)| (Some(index), name.clone()));
    named
        .chain([(None, source.text("row-all-regions"))])
        .map(|(region_index, label)| Line {
            label,
            is_total: region_index.is_none(),
            cells: columns
                .iter()
                .map(|&group| row(source.cube, level, code_index, group, region_index))
                .collect(),
        })
        .filter(|line| line.cells.iter().any(Option::is_some))
        .collect()
}

/// The cells in which anyone is addressed; `shown` says what stands in one with figures.
pub(super) fn rates_of<'a>(
    source: &Source<'_>,
    lines: &[Line<'a>],
    name: &'a str,
    shown: impl Fn(&Counts) -> String,
) -> Vec<Rate<'a>> {
    let rows = lines
        .iter()
        .flat_map(|line| line.cells.iter().copied().flatten());
    rows.map(|row| Rate {
        row,
        name,
        what: cell(source, row),
        shown: counts(row).map_or_else(|| PROTECTED.to_owned(), &shown),
    })
    .collect()
}

/// What the dot of an empty cell means, where there is one.
pub(super) fn nobody_addressed(language: &Language, lines: &[Line<'_>]) -> Vec<String> {
    let mut cells = lines.iter().flat_map(|line| &line.cells);
    let any = cells.any(Option::is_none);
    any.then(|| language.text("chart-note-nobody"))
        .into_iter()
        .collect()
}

fn legend(language: &Language, rates: &[Rate<'_>]) -> Vec<(Swatch, String)> {
    let any_withheld = rates.iter().any(|rate| rate.row.figures.is_none());
    let bounds = [(0, 19), (20, 39), (40, 59), (60, 79), (80, 100)];
    let steps = palette::RATE_STEPS.into_iter().zip(bounds);
    let mut legend: Vec<(Swatch, String)> = steps
        .filter(|_| rates::any_drawn(rates))
        .map(|(colour, (low, high))| {
            let args = Args::new().number("low", low).number("high", high);
            (Swatch::Solid(colour), language.say("bounds", &args).text)
        })
        .collect();
    if any_withheld {
        legend.push((Swatch::Hatch, language.text("chart-withheld")));
    }
    legend
}

/// Which cell it is, in words.
fn cell(source: &Source<'_>, row: &PublicRow) -> String {
    let region = source.cube.dimensions.region_name(&row.key);
    let args = Args::new()
        .text("group", group_name(row.key.group))
        .text("region", region);
    source.tell("chart-cell", &args)
}
