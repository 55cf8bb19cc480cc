//! Small pictures side by side, all on one scale: a panel for each region, or for regions that are counted together.

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{LINE, TEXT, Weight};
use super::figures::scale_point;
use super::rates::{draw_mark, x_of};
use super::rows::{draw_lines, first_baseline, lines_height};
use super::sheet::{draw_tick, hollow};
use super::{Source, palette};
use crate::domain::measures::Share;
use crate::domain::shown::ShownRow;
use crate::render::shares::is_small;

/// Height of a row.
const ROW: i32 = 15;
/// Space between panels.
const GAP: i32 = 16;
/// Space between a label and the scale, and on both sides of the scale for the marks at its ends.
const GUTTER: i32 = 8;
/// A scale of fewer units cannot be read.
const LEAST_SCALE: i32 = 48;
/// Panels side by side on a page, at least and at most.
const ON_PAGE: std::ops::RangeInclusive<i32> = 3..=6;
/// The most that a page leaves the panels.
const MOST_HEIGHT: i32 = 790;

/// A region, or several that are counted together.
pub(super) struct Panel<'a> {
    pub(super) name: String,
    pub(super) rows: Vec<PanelRow<'a>>,
}

/// A rate in a panel, and that of all regions.
pub(super) struct PanelRow<'a> {
    pub(super) label: String,
    pub(super) row: ShownRow<'a>,
    pub(super) total: ShownRow<'a>,
}

/// Where the panels stand, relative to the top of the body.
pub(super) struct PanelPlan<'a> {
    panels: &'a [Panel<'a>],
    /// The lines of each panel's name, and its left upper corner.
    heads: Vec<(Vec<String>, (i32, i32))>,
    /// The scale's ends, from the left of a panel.
    scale: (i32, i32),
    /// The words at the scale's ends.
    ends: [String; 2],
    pub(super) height: i32,
}

impl<'a> PanelPlan<'a> {
    /// As few panels side by side as the page has room for, below one another on a phone.
    pub(super) fn new(source: &Source<'_>, panels: &'a [Panel<'a>]) -> Self {
        if source.format.is_phone() {
            return Self::of(source, panels, 1);
        }
        let plan = |columns| Self::of(source, panels, columns);
        let is_readable = |plan: &Self| plan.scale.1 - plan.scale.0 >= LEAST_SCALE;
        let mut narrower = ON_PAGE.map(plan).filter(is_readable);
        let Some(mut best) = narrower.next() else {
            // Labels are long.
            let mut wider = (1..*ON_PAGE.start()).rev().map(plan);
            return wider.find(is_readable).unwrap_or_else(|| plan(1));
        };
        while best.height > MOST_HEIGHT {
            let Some(next) = narrower.next() else {
                break;
            };
            best = next;
        }
        best
    }

    fn of(source: &Source<'_>, panels: &'a [Panel<'a>], columns: i32) -> Self {
        let face = source.face;
        let width = (source.format.width() - GAP * (columns - 1)) / columns;
        let labels = panels.iter().flat_map(|panel| &panel.rows);
        let label = labels.map(|row| face.width(&row.label, TEXT, Weight::Regular));
        let ends = [0, 100].map(|percent| scale_point(source.language, percent));
        // The words at the ends stand centred below them.
        let half = |words: &str| face.width(words, TEXT, Weight::Regular) / 2 + 1;
        let left = label.max().unwrap_or(0) + GUTTER.max(half(&ends[0]));
        let scale = (left, width - GUTTER.max(half(&ends[1])));
        let mut heads = Vec::with_capacity(panels.len());
        let mut top = 0;
        let side_by_side = usize::try_from(columns).unwrap_or(1).max(1);
        for beside in panels.chunks(side_by_side) {
            let names = beside
                .iter()
                .map(|panel| face.wrap(&panel.name, width, TEXT, Weight::Bold));
            let names: Vec<Vec<String>> = names.collect();
            let lines = lines_height(names.iter().map(Vec::len).max().unwrap_or(0));
            let mut x = 0;
            let mut rows = 0;
            for (name, panel) in names.into_iter().zip(beside) {
                // Names of fewer lines stand just above their scale.
                let y = top + lines - lines_height(name.len());
                heads.push((name, (x, y)));
                x += width + GAP;
                rows = rows.max(height_of(panel));
            }
            top += lines + rows + LINE + GAP;
        }
        Self {
            panels,
            heads,
            scale,
            ends,
            height: top - GAP,
        }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        for (panel, (name, (x, y))) in self.panels.iter().zip(&self.heads) {
            let pen = Pen::PLAIN.in_weight(Weight::Bold);
            draw_lines(canvas, name, *x, first_line(top + y), pen);
            self.draw_panel(canvas, panel, (*x, top + y + lines_height(name.len())));
        }
    }

    fn draw_panel(&self, canvas: &mut Canvas<'_>, panel: &Panel<'_>, (left, top): (i32, i32)) {
        let bottom = top + height_of(panel);
        let scale = |top, bottom| Area {
            left: left + self.scale.0,
            top,
            right: left + self.scale.1,
            bottom,
        };
        let whole = scale(top, bottom);
        for quarter in 0..=4 {
            let x = x_of(whole, Share::new(quarter, 4));
            canvas.line((x, top + 2), (x, bottom), palette::GRID, 1);
        }
        let pen = Pen::PLAIN
            .in_colour(palette::MUTED)
            .anchored(Anchor::Middle);
        for (words, x) in self.ends.iter().zip([whole.left, whole.right]) {
            canvas.text(words, x, first_line(bottom), pen);
        }
        let mut y = top;
        for row in &panel.rows {
            let track = scale(y, y + ROW);
            let middle = y + ROW / 2;
            canvas.text(&row.label, left, first_baseline(middle, 1), Pen::PLAIN);
            if let Some(counts) = row.total.counts().filter(|counts| counts.applicable() > 0) {
                let x = x_of(track, counts.completion_rate());
                draw_tick(canvas, (x, middle));
            }
            if let Some(counts) = row.row.counts() {
                draw_mark(canvas, track, counts);
                if is_small(counts.completion_rate()) {
                    let x = x_of(track, counts.completion_rate());
                    hollow(canvas, (x, middle));
                }
            }
            y += ROW;
        }
    }
}

fn height_of(panel: &Panel<'_>) -> i32 {
    ROW * i32::try_from(panel.rows.len()).unwrap_or(i32::MAX / ROW)
}

/// The baseline of a line whose top is here.
fn first_line(top: i32) -> i32 {
    first_baseline(top + LINE / 2, 1)
}
