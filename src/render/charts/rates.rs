//! Completion rates, as several charts show them: the mark, the table and the notes.

use super::canvas::{Area, Canvas};
use super::error::ChartError;
use super::face::{TEXT, Weight};
use super::figures::{NOT_APPLICABLE, PROTECTED, along, percent_cell, small_note};
use super::rows::{say, say_withheld};
use super::sheet::{Swatch, draw_range};
use super::table::ChartTable;
use super::{Source, palette};
use crate::domain::measures::{Counts, Share};
use crate::domain::shown::ShownRow;
use crate::render::language::Language;

/// A rate to show.
pub(super) struct Rate<'a> {
    pub(super) row: ShownRow<'a>,
    /// What it is about, in the table.
    pub(super) name: String,
    /// The text beside the mark, its parts separated by semicolons.
    pub(super) shown: String,
}

/// Whether any rate is drawn.
pub(super) fn any_drawn(rates: &[Rate<'_>]) -> bool {
    let mut shown = rates.iter().filter_map(|rate| rate.row.counts());
    shown.any(|counts| counts.applicable() > 0)
}

/// How to read the marks: the legend; empty where there are none.
pub(super) fn legend(language: &Language, rates: &[Rate<'_>]) -> Vec<(Swatch, String)> {
    if !any_drawn(rates) {
        return Vec::new();
    }
    vec![
        (Swatch::Dot, language.text("chart-dot")),
        (Swatch::Range, language.text("chart-line")),
    ]
}

/// The shorthand used, for the foot of the chart; and what missing percentages mean.
pub(super) fn notes(language: &Language, rates: &[Rate<'_>]) -> Vec<String> {
    let shown = rates.iter().filter_map(|rate| rate.row.counts());
    let small = small_note(language, shown.map(Counts::completion_rate));
    shorthand(language, rates)
        .into_iter()
        .chain(small)
        .collect()
}

/// The shorthand used, for the foot of a chart without percentages.
pub(super) fn shorthand(language: &Language, rates: &[Rate<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    if rates.iter().any(|rate| rate.row.figures().is_none()) {
        notes.push(language.text("chart-note-withheld"));
    }
    let mut shown = rates.iter().filter_map(|rate| rate.row.counts());
    if shown.any(|counts| counts.applicable() == 0) {
        notes.push(language.text("chart-note-not-applicable"));
    }
    notes
}

/// The table behind the chart.
pub(super) fn table(source: &Source<'_>, rates: &[Rate<'_>]) -> Result<String, ChartError> {
    let columns = [
        "addressed",
        "completed",
        "applicable",
        "completion_rate",
        "completion_low",
        "completion_high",
    ];
    let mut table = ChartTable::new(source.cube, &columns)?;
    for rate in rates {
        let mut cells = vec![rate.row.addressed().to_string()];
        let mut marker = "";
        if let Some(counts) = rate.row.counts() {
            cells.extend([
                counts.completed().to_string(),
                counts.applicable().to_string(),
            ]);
            let shares = [
                counts.completion_rate(),
                counts.completion_low(),
                counts.completion_high(),
            ];
            cells.extend(shares.map(percent_cell));
            if shares.iter().any(|share| share.denominator == 0) {
                marker = NOT_APPLICABLE;
            }
        } else {
            cells.resize(columns.len(), PROTECTED.to_owned());
            marker = PROTECTED;
        }
        table.push(rate.row, &rate.name, &cells, marker, &rate.shown)?;
    }
    table.finish()
}

/// Draws a rate and its bounds on a scale as wide as `track`, or why there is none.
pub(super) fn draw_rate(
    canvas: &mut Canvas<'_>,
    language: &Language,
    track: Area,
    row: ShownRow<'_>,
) {
    let Some(counts) = row.counts() else {
        return say_withheld(canvas, language, track);
    };
    if counts.reported() == 0 {
        return say(canvas, track, &language.text("chart-no-answers"));
    }
    if counts.applicable() == 0 {
        let words = language.text("chart-not-applicable");
        let is_wide =
            canvas.face.width(&words, TEXT, Weight::Regular) < track.right - track.left - 16;
        return say(canvas, track, if is_wide { &words } else { NOT_APPLICABLE });
    }
    draw_mark(canvas, track, counts);
}

/// Draws a rate and its bounds.
pub(super) fn draw_mark(canvas: &mut Canvas<'_>, track: Area, counts: &Counts) {
    let y = i32::midpoint(track.top, track.bottom);
    let low = x_of(track, counts.completion_low());
    let high = x_of(track, counts.completion_high());
    draw_range(canvas, low, high, y);
    canvas.dot((x_of(track, counts.completion_rate()), y), 4, palette::RATE);
}

/// Where a share stands on a scale as wide as `track`.
pub(super) fn x_of(track: Area, share: Share) -> i32 {
    track.left + along(share, track.right - track.left)
}
