//! Who reported: accepted submissions among the members expected, by group and by region.

use plotters::style::RGBColor;

use super::canvas::{Area, Canvas};
use super::error::ChartError;
use super::figures::{PROTECTED, key, percent_cell, percent_shown, protected_of, small_note};
use super::names::NamePart;
use super::rows::{BarLayout, BarRow, Sizes, say, say_withheld};
use super::sheet::{ChartSheet, Swatch};
use super::table::ChartTable;
use super::{Chart, Source, palette};
use crate::domain::cube::{Level, PublicFigures};
use crate::domain::measures::Share;
use crate::domain::shown::ShownRow;
use crate::render::language::Language;

const SIZES: Sizes = Sizes { bar: 13, gap: 5 };

/// Response by stakeholder group.
pub(super) fn by_group(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let groups = source.cube.dimensions.groups;
    let parts = groups
        .iter()
        .filter_map(|group| {
            let found = source
                .cube
                .single(&key(Level::Submission, 0, Some(group), None))?;
            Some(ResponseMark {
                label: source.language.name(group.name()).into_owned(),
                row: found,
            })
        })
        .collect();
    let heading = source.heading("chart-response-by-group", &source.about());
    chart(source, "response-by-group", heading, parts)
}

/// Response by region.
pub(super) fn by_region(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let regions = &source.cube.dimensions.regions;
    let parts = regions
        .iter()
        .enumerate()
        .filter_map(|(index, name)| {
            let found = source
                .cube
                .single(&key(Level::Submission, 0, None, Some(index)))?;
            Some(ResponseMark {
                label: name.clone(),
                row: found,
            })
        })
        .collect();
    let heading = source.heading("chart-response-by-region", &source.about());
    chart(source, "response-by-region", heading, parts)
}

/// One bar: its label, and its row of the cube.
struct ResponseMark<'a> {
    label: String,
    row: ShownRow<'a>,
}

impl ResponseMark<'_> {
    fn is_total(&self) -> bool {
        self.row.is_of_several_groups() && self.row.region_indices().is_none()
    }
}

fn chart<'a>(
    source: &Source<'a>,
    name: &str,
    [title, subtitle]: [String; 2],
    mut marks: Vec<ResponseMark<'a>>,
) -> Result<Option<Chart>, ChartError> {
    if marks.is_empty() {
        return Ok(None);
    }
    if let Some(row) = source.cube.single(&key(Level::Submission, 0, None, None)) {
        marks.push(ResponseMark {
            label: source.text("row-all-members"),
            row,
        });
    }
    let figures = || marks.iter().filter_map(|mark| mark.row.figures());
    let shows_on_time = figures().all(|figures| figures.shows_on_time);
    let any_withheld = marks.iter().any(|mark| mark.row.figures().is_none());
    let nobody = !any_withheld && figures().all(|figures| figures.submissions == 0);
    let data_csv = table(source, &marks)?;
    let language = source.language;
    let rows: Vec<BarRow> = marks
        .iter()
        .map(|mark| BarRow {
            code: String::new(),
            label: mark.label.clone(),
            is_total: mark.is_total(),
            opens_block: mark.is_total(),
            figures: shown(language, mark.row)
                .into_iter()
                .chain([on_time(mark.row, |count| language.number(count))])
                .collect(),
        })
        .collect();
    let headers = [
        "chart-column-accepted",
        "chart-column-share",
        "chart-column-on-time",
    ];
    let columns = if shows_on_time { 3 } else { 2 };
    let headers: Vec<String> = headers[..columns]
        .iter()
        .map(|id| source.text(id))
        .collect();
    let kinds = kinds(&marks, shows_on_time);
    let parts = parts(language, &marks, &kinds);
    let plan = BarLayout::new(source, &rows, &headers, SIZES, &parts);
    let shares = marks.iter().filter_map(|mark| accepted(mark.row));
    let sheet = ChartSheet {
        name: name.to_owned(),
        title,
        subtitle,
        alert: nobody.then(|| source.text("chart-nobody-accepted")),
        legend: if plan.has_names() {
            Vec::new()
        } else {
            legend(language, &kinds)
        },
        notes: any_withheld
            .then(|| source.text("chart-note-withheld"))
            .into_iter()
            .chain(small_note(language, shares))
            .collect(),
    };
    sheet
        .into_chart(source, data_csv, plan.height(), |canvas, top| {
            plan.draw(canvas, top);
            for (index, mark) in marks.iter().enumerate() {
                let track = plan.track(index, top);
                draw_mark(canvas, source, (&plan, track), (mark.row, shows_on_time));
            }
        })
        .map(Some)
}

fn draw_mark(
    canvas: &mut Canvas<'_>,
    source: &Source<'_>,
    (plan, track): (&BarLayout<'_>, Area),
    (row, shows_on_time): (ShownRow<'_>, bool),
) {
    let (Some(figures), Some(share)) = (row.figures(), accepted(row)) else {
        return say_withheld(canvas, source.language, track);
    };
    if figures.submissions == 0 {
        return say(canvas, track, &source.text("chart-no-answers"));
    }
    canvas.fill(track, palette::TRACK);
    let bar = Area {
        right: plan.x(share),
        ..track
    };
    if !shows_on_time {
        return canvas.fill(bar, palette::ON_TIME);
    }
    canvas.fill(bar, palette::LATE);
    let in_time = Share::new(figures.counts.on_time, row.addressed());
    let right = plan.x(in_time);
    canvas.fill(Area { right, ..track }, palette::ON_TIME);
}

fn table(source: &Source<'_>, marks: &[ResponseMark<'_>]) -> Result<String, ChartError> {
    let columns = ["addressed", "reported", "on_time", "response_rate"];
    let mut table = ChartTable::new(source.cube, &columns)?;
    for mark in marks {
        let share = accepted(mark.row);
        let hidden = || PROTECTED.to_owned();
        let cells = [
            mark.row.addressed().to_string(),
            share.map_or_else(hidden, |share| share.numerator.to_string()),
            on_time(mark.row, |count| count.to_string()),
            share.map_or_else(hidden, percent_cell),
        ];
        let marker = if share.is_none() { PROTECTED } else { "" };
        let shown = shown(source.language, mark.row).join("; ");
        let shown = shown.trim_end_matches("; ");
        table.push(mark.row, &mark.label, &cells, marker, shown)?;
    }
    table.finish()
}

/// The figures beside a bar: accepted of expected, and the share.
fn shown(language: &Language, row: ShownRow<'_>) -> [String; 2] {
    accepted(row).map_or_else(
        || {
            [
                protected_of(language, row.addressed()),
                PROTECTED.to_owned(),
            ]
        },
        |share| [language.count_of(share), percent_shown(language, share)],
    )
}

/// Accepted submissions in time.
fn on_time(row: ShownRow<'_>, write: impl Fn(u32) -> String) -> String {
    row.figures()
        .filter(|figures| figures.shows_on_time)
        .map_or_else(
            || PROTECTED.to_owned(),
            |figures| write(figures.counts.on_time),
        )
}

/// Accepted submissions of the members expected; none where withheld.
fn accepted(found: ShownRow<'_>) -> Option<Share> {
    let figures = found.figures()?;
    Some(Share::new(figures.submissions, found.addressed()))
}

/// What a member expected to report may have done.
#[derive(Debug, Clone, Copy)]
enum ResponseKind {
    OnTime,
    Late,
    /// Accepted, where it is not said when.
    Accepted,
    Missing,
}

impl ResponseKind {
    fn name(self, language: &Language) -> String {
        language.text(match self {
            Self::OnTime => "chart-kind-on-time",
            Self::Late => "chart-kind-late",
            Self::Accepted => "chart-kind-accepted",
            Self::Missing => "chart-kind-missing",
        })
    }

    const fn colour(self) -> RGBColor {
        match self {
            Self::OnTime | Self::Accepted => palette::ON_TIME,
            Self::Late => palette::LATE,
            Self::Missing => palette::TRACK,
        }
    }

    /// How many members of a row.
    const fn of(self, figures: &PublicFigures, addressed: u32) -> u32 {
        match self {
            Self::OnTime => figures.counts.on_time,
            Self::Late => figures.submissions - figures.counts.on_time,
            Self::Accepted => figures.submissions,
            Self::Missing => addressed - figures.submissions,
        }
    }
}

/// The kinds that any bar shows, in the order of its segments.
fn kinds(marks: &[ResponseMark<'_>], shows_on_time: bool) -> Vec<ResponseKind> {
    let kinds = if shows_on_time {
        &[
            ResponseKind::OnTime,
            ResponseKind::Late,
            ResponseKind::Missing,
        ][..]
    } else {
        &[ResponseKind::Accepted, ResponseKind::Missing][..]
    };
    let occurs = |kind: &ResponseKind| {
        marks.iter().any(|mark| {
            let figures = mark.row.figures();
            figures.is_some_and(|figures| kind.of(figures, mark.row.addressed()) > 0)
        })
    };
    let kinds: Vec<ResponseKind> = kinds.iter().copied().filter(occurs).collect();
    if let [ResponseKind::Missing] = kinds[..] {
        return Vec::new();
    }
    kinds
}

/// The segments of the first bar; none where it has none.
fn parts(language: &Language, marks: &[ResponseMark<'_>], kinds: &[ResponseKind]) -> Vec<NamePart> {
    let Some((figures, addressed)) = marks
        .first()
        .and_then(|mark| Some((mark.row.figures()?, mark.row.addressed())))
        .filter(|(figures, _)| figures.submissions > 0)
    else {
        return Vec::new();
    };
    let mut sum = 0;
    kinds
        .iter()
        .map(|kind| {
            let from = Share::new(sum, addressed);
            sum += kind.of(figures, addressed);
            NamePart {
                name: kind.name(language),
                from,
                to: Share::new(sum, addressed),
            }
        })
        .collect()
}

fn legend(language: &Language, kinds: &[ResponseKind]) -> Vec<(Swatch, String)> {
    kinds
        .iter()
        .map(|kind| (Swatch::Solid(kind.colour()), kind.name(language)))
        .collect()
}
