//! Completion rates, as several charts show them: the mark, the table, the sentences and the notes.

use super::canvas::{Area, Canvas};
use super::face::{TEXT, Weight};
use super::figures::{
    NOT_APPLICABLE, NOT_APPLICABLE_NOTE, PROTECTED, PROTECTED_NOTE, along, count_of, counts,
    percent_cell, small_note,
};
use super::rows::{say, say_withheld};
use super::sheet::{Swatch, draw_range};
use super::table::Table;
use super::{ChartError, Source, palette};
use crate::domain::cube::PublicRow;
use crate::domain::measures::{Counts, Share};
use crate::render::shares::{aside, percent};

/// What the dot is.
const DOT: &str = "Completed (implemented or sustained) as a share of the responses to which the commitment applies";
/// What the line is.
const RANGE: &str = "Where the share would lie if every member that declined or gave no answer had done \
     nothing, or everything";

/// A rate to show.
pub(super) struct Rate<'a> {
    pub(super) row: &'a PublicRow,
    /// What it is about, in the table.
    pub(super) name: &'a str,
    /// What it is about, at the head of its sentence.
    pub(super) head: String,
    /// The text beside the mark, its parts separated by semicolons.
    pub(super) shown: String,
}

impl Rate<'_> {
    /// The rate in words.
    pub(super) fn sentence(&self) -> String {
        self.in_words(|_| String::new())
    }

    /// The rate and its bounds in words.
    pub(super) fn sentence_with_bounds(&self) -> String {
        self.in_words(|counts| {
            format!(
                "; between {} and {} whatever the silent members have done",
                bound(counts.completion_low()),
                bound(counts.completion_high())
            )
        })
    }

    fn in_words(&self, more: impl Fn(&Counts) -> String) -> String {
        let said = match counts(self.row) {
            None => "withheld to protect confidentiality".to_owned(),
            Some(counts) if counts.reported() == 0 => "no answers".to_owned(),
            Some(counts) if counts.applicable() == 0 => "no applicable response".to_owned(),
            Some(counts) => {
                let rate = counts.completion_rate();
                let more = more(counts);
                format!("{} completed{}{more}", count_of(rate), aside(rate))
            }
        };
        format!("{}: {said}.", self.head)
    }
}

/// One end of the range in words.
fn bound(share: Share) -> String {
    percent(share).unwrap_or_else(|| count_of(share))
}

/// Whether any rate is drawn.
pub(super) fn any_drawn(rates: &[Rate<'_>]) -> bool {
    let mut shown = rates.iter().filter_map(|rate| counts(rate.row));
    shown.any(|counts| counts.applicable() > 0)
}

/// How to read the marks: the legend; empty where there are none.
pub(super) fn legend(rates: &[Rate<'_>]) -> Vec<(Swatch, String)> {
    if !any_drawn(rates) {
        return Vec::new();
    }
    vec![
        (Swatch::Dot, DOT.to_owned()),
        (Swatch::Range, RANGE.to_owned()),
    ]
}

/// How to read the marks, for those who cannot see the legend.
pub(super) fn reading(rates: &[Rate<'_>]) -> Option<String> {
    any_drawn(rates).then(|| format!("Dot: {DOT}. Line: {RANGE}."))
}

/// The shorthand used, for the foot of the chart.
pub(super) fn notes(rates: &[Rate<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    if rates.iter().any(|rate| rate.row.figures.is_none()) {
        notes.push(PROTECTED_NOTE.to_owned());
    }
    let shown = || rates.iter().filter_map(|rate| counts(rate.row));
    if shown().any(|counts| counts.applicable() == 0) {
        notes.push(NOT_APPLICABLE_NOTE.to_owned());
    }
    notes.extend(small_note(shown().map(Counts::completion_rate)));
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
    let mut table = Table::new(source.cube, &columns)?;
    for rate in rates {
        let mut cells = vec![rate.row.addressed.to_string()];
        let mut marker = "";
        if let Some(counts) = counts(rate.row) {
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
        table.push(&rate.row.key, rate.name, &cells, marker, &rate.shown)?;
    }
    table.finish()
}

/// Draws a rate and its bounds on a scale as wide as `track`, or why there is none.
pub(super) fn draw_rate(
    canvas: &mut Canvas<'_>,
    track: Area,
    row: &PublicRow,
) -> Result<(), ChartError> {
    let Some(counts) = counts(row) else {
        return say_withheld(canvas, track);
    };
    if counts.reported() == 0 {
        return say(canvas, track, "no answers");
    }
    if counts.applicable() == 0 {
        let words = "[z] no applicable response";
        let is_wide =
            canvas.face.width(words, TEXT, Weight::Regular) < track.right - track.left - 16;
        return say(canvas, track, if is_wide { words } else { NOT_APPLICABLE });
    }
    let x = |share| track.left + along(share, track.right - track.left);
    let y = i32::midpoint(track.top, track.bottom);
    let (low, high) = (x(counts.completion_low()), x(counts.completion_high()));
    draw_range(canvas, low, high, y)?;
    canvas.dot((x(counts.completion_rate()), y), 4, palette::RATE)
}
