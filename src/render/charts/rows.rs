//! Rows of a bar chart: labels at the left, a scale from 0 to 100%, figures at the right. On a phone, labels
//! and figures stand above the bars, which have the whole width.
//!
//! Every width is measured: the labels take what they need up to a limit and wrap beyond it, the
//! columns of figures take what they need, and the scale gets the rest.

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{Face, LINE, RISE, TEXT, Weight};
use super::figures::{along, scale_point};
use super::names::{AxisNames, NamePart, ROOM};
use super::{Source, palette};
use crate::domain::measures::Share;
use crate::render::language::Language;

/// Widest a label gets before it wraps.
const LABEL_LIMIT: i32 = 210;
/// Space between labels, scale and columns.
const GUTTER: i32 = 12;
/// Space between "100%", at the end of the scale, and what stands beside it: on one line they must not
/// read as one.
const CLEAR: i32 = 18;
/// Space between words and the bar below them.
const ABOVE: i32 = 3;

/// One row's words.
pub(super) struct BarRow {
    /// Code before the label; may be empty.
    pub(super) code: String,
    /// The label.
    pub(super) label: String,
    /// Whether the row sums the others.
    pub(super) is_total: bool,
    /// Whether space sets it apart from the row above.
    pub(super) opens_block: bool,
    /// Figures at the right, one for each column.
    pub(super) figures: Vec<String>,
}

/// The sizes of bars.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// Height of a bar.
    pub(super) bar: i32,
    /// Space between rows.
    pub(super) gap: i32,
}

/// Where a row stands, relative to the top of the body.
struct RowPlace {
    /// Top of the bar.
    bar: i32,
    /// Baselines of the first line of its label, and of its figures.
    label: i32,
    figures: i32,
}

/// Where everything stands, relative to the top of the body.
pub(super) struct BarLayout<'a> {
    language: &'a Language,
    rows: &'a [BarRow],
    labels: Vec<Vec<String>>,
    headers: Vec<Vec<String>>,
    header_height: i32,
    names: Option<AxisNames>,
    label_left: i32,
    left: i32,
    right: i32,
    column_ends: Vec<i32>,
    places: Vec<RowPlace>,
    is_stacked: bool,
    bar: i32,
    height: i32,
}

impl<'a> BarLayout<'a> {
    /// Measures and places rows; `headers` stand above the columns of figures, the names of the
    /// `parts` of the first bar above it, where they fit.
    pub(super) fn new(
        source: &'a Source<'_>,
        rows: &'a [BarRow],
        headers: &[String],
        sizes: Sizes,
        parts: &[NamePart],
    ) -> Self {
        let face = source.face;
        let is_stacked = source.format.is_phone();
        let width = source.format.width();
        let code_width = widest(
            face,
            rows.iter().map(|row| (row.code.as_str(), weight_of(row))),
        );
        let label_left = if code_width > 0 { code_width + 6 } else { 0 };
        let columns = Columns::new(source, rows, headers);
        let end = columns.left;
        let header_lines = columns
            .headers
            .iter()
            .map(Vec::len)
            .max()
            .unwrap_or(1)
            .max(1);
        let label_limit = if is_stacked {
            end - label_left
        } else {
            LABEL_LIMIT
        };
        let labels: Vec<Vec<String>> = rows
            .iter()
            .map(|row| face.wrap(&row.label, label_limit, TEXT, weight_of(row)))
            .collect();
        let label_width = widest(
            face,
            rows.iter()
                .zip(&labels)
                .flat_map(|(row, lines)| lines.iter().map(|line| (line.as_str(), weight_of(row)))),
        );
        // The words of the scale stand centred on its points: half of the outer ones needs room.
        let half = |percent| {
            let words = scale_point(source.language, percent);
            (face.width(&words, TEXT, Weight::Regular) + 1) / 2
        };
        let has_figures = end < width;
        let (left, right) = if is_stacked {
            (half(0), width - half(100))
        } else {
            let limit = if has_figures {
                end + GUTTER - CLEAR
            } else {
                width
            };
            (label_left + label_width + GUTTER, limit - half(100))
        };
        let scale_lines = header_lines + usize::from(is_stacked && has_figures);
        let header_height = lines_height(scale_lines) + 6;
        let x = |share| left + along(share, right - left);
        // Beside a label of one line, which is no higher than its bar, lines pass above it.
        let is_low = labels.first().is_some_and(|lines| lines.len() == 1);
        let edges = [if is_low { 0 } else { left - GUTTER }, width];
        let parts = if is_stacked { &[] } else { parts };
        let names = AxisNames::fit(face, parts, edges, x);
        let first = header_height + names.as_ref().map_or(0, |_| ROOM);
        let (places, height) = place_rows(rows, &labels, (sizes, is_stacked), first);
        Self {
            language: source.language,
            rows,
            labels,
            headers: columns.headers,
            header_height,
            names,
            label_left,
            left,
            right,
            column_ends: columns.ends,
            places,
            is_stacked,
            bar: sizes.bar,
            height,
        }
    }

    /// Height of the whole.
    pub(super) const fn height(&self) -> i32 {
        self.height
    }

    /// Whether the segments of the first bar bear their names, so that no legend is needed.
    pub(super) const fn has_names(&self) -> bool {
        self.names.is_some()
    }

    /// The full length of a row's bar.
    pub(super) fn track(&self, index: usize, top: i32) -> Area {
        let bar_top = top + self.places[index].bar;
        Area {
            left: self.left,
            top: bar_top,
            right: self.right,
            bottom: bar_top + self.bar,
        }
    }

    /// The x coordinate of a share.
    pub(super) fn x(&self, share: Share) -> i32 {
        self.left + along(share, self.right - self.left)
    }

    /// Draws the scale, its grid, and all words and figures; marks go on top.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let muted = Pen::PLAIN.in_colour(palette::MUTED);
        let scale_y = top + self.header_height;
        for quarter in 0..=4u32 {
            let x = self.x(Share::new(quarter, 4));
            let label = scale_point(self.language, quarter * 25);
            canvas.text(&label, x, scale_y - 7, muted.anchored(Anchor::Middle));
            if self.is_stacked {
                // Not through the words.
                for index in 0..self.rows.len() {
                    let Area { top, bottom, .. } = self.track(index, top);
                    canvas.line((x, top - 2), (x, bottom + 2), palette::GRID, 1);
                }
            } else {
                canvas.line((x, scale_y - 3), (x, top + self.height), palette::GRID, 1);
            }
        }
        if let Some(names) = &self.names {
            names.draw(canvas, scale_y + 1, self.track(0, top).top);
        }
        for (lines, &x) in self.headers.iter().zip(&self.column_ends) {
            let below = lines.len().saturating_sub(1) + usize::from(self.is_stacked);
            let first = scale_y - 7 - lines_height(below);
            draw_lines(canvas, lines, x, first, muted.anchored(Anchor::End));
        }
        for ((row, lines), place) in self.rows.iter().zip(&self.labels).zip(&self.places) {
            let pen = Pen::PLAIN.in_weight(weight_of(row));
            canvas.text(&row.code, 0, top + place.label, pen);
            draw_lines(canvas, lines, self.label_left, top + place.label, pen);
            for (figure, &x) in row.figures.iter().zip(&self.column_ends) {
                canvas.text(figure, x, top + place.figures, pen.anchored(Anchor::End));
            }
        }
    }
}

/// Columns of figures in their places.
struct Columns {
    /// Where each ends.
    ends: Vec<i32>,
    headers: Vec<Vec<String>>,
    /// What they leave.
    left: i32,
}

impl Columns {
    fn new(source: &Source<'_>, rows: &[BarRow], headers: &[String]) -> Self {
        let face = source.face;
        let width = source.format.width();
        let mut left = width;
        let mut ends = Vec::new();
        let mut wrapped = Vec::new();
        for (index, header) in headers.iter().enumerate().rev() {
            let cells = rows
                .iter()
                .map(|row| (row.figures[index].as_str(), weight_of(row)));
            let cells = widest(face, cells);
            ends.push(left);
            if cells == 0 {
                // Nothing in the whole column, which then needs no head and no room.
                wrapped.push(Vec::new());
                continue;
            }
            let lines = in_two_lines(face, header, (cells, width));
            left -= cells.max(face.widest(&lines, TEXT, Weight::Regular)) + GUTTER;
            wrapped.push(lines);
        }
        ends.reverse();
        wrapped.reverse();
        Self {
            ends,
            headers: wrapped,
            left,
        }
    }
}

/// Places rows below one another, and says where they end.
fn place_rows(
    rows: &[BarRow],
    labels: &[Vec<String>],
    (sizes, is_stacked): (Sizes, bool),
    first: i32,
) -> (Vec<RowPlace>, i32) {
    let mut y = first;
    let mut places: Vec<RowPlace> = Vec::new();
    for (row, lines) in rows.iter().zip(labels) {
        if row.opens_block && !places.is_empty() {
            y += sizes.gap + 2;
        }
        let words = lines_height(lines.len());
        if is_stacked {
            let label = y + RISE;
            let bar = y + words + ABOVE;
            places.push(RowPlace {
                bar,
                label,
                figures: label,
            });
            y = bar + sizes.bar + sizes.gap;
        } else {
            let height = sizes.bar.max(words) + sizes.gap;
            let centre = y + height / 2;
            places.push(RowPlace {
                bar: centre - sizes.bar / 2,
                label: first_baseline(centre, lines.len()),
                figures: first_baseline(centre, 1),
            });
            y += height;
        }
    }
    (places, y)
}

fn widest<'a>(face: &Face, words: impl Iterator<Item = (&'a str, Weight)>) -> i32 {
    let widths = words.map(|(text, weight)| face.width(text, TEXT, weight));
    widths.max().unwrap_or(0)
}

/// A header in at most two lines of whole words, as narrow as they allow within these limits.
fn in_two_lines(face: &Face, header: &str, (least, most): (i32, i32)) -> Vec<String> {
    let words: Vec<String> = header.split(' ').map(str::to_owned).collect();
    let narrowest = least.max(face.widest(&words, TEXT, Weight::Regular));
    (narrowest..=narrowest.max(most))
        .map(|width| face.wrap(header, width, TEXT, Weight::Regular))
        .find(|lines| lines.len() <= 2)
        .unwrap_or_default()
}

/// Marks a row as withheld where its bar would be.
pub(super) fn say_withheld(canvas: &mut Canvas<'_>, language: &Language, track: Area) {
    canvas.hatch(track);
    say(canvas, track, &language.text("chart-withheld"));
    canvas.outline(track, palette::HATCH);
}

/// Writes words where a row's bar would be: what to say when there is none to draw.
pub(super) fn say(canvas: &mut Canvas<'_>, track: Area, words: &str) {
    let centre = i32::midpoint(track.top, track.bottom);
    let plate = Area {
        left: track.left + 8,
        right: track.left + 16 + canvas.face.width(words, TEXT, Weight::Regular),
        top: track.top.max(centre - 9),
        bottom: track.bottom.min(centre + 9),
    };
    canvas.fill(plate, palette::PAPER);
    let baseline = first_baseline(centre, 1);
    canvas.text(words, plate.left + 4, baseline, Pen::PLAIN);
}

/// Baseline of the first of some lines centred on `centre`.
pub(super) fn first_baseline(centre: i32, lines: usize) -> i32 {
    centre - lines_height(lines) / 2 + RISE
}

/// Draws lines one below the other.
pub(super) fn draw_lines(
    canvas: &mut Canvas<'_>,
    lines: &[String],
    x: i32,
    first_baseline: i32,
    pen: Pen,
) {
    let mut baseline = first_baseline;
    for line in lines {
        canvas.text(line, x, baseline, pen);
        baseline += LINE;
    }
}

/// Height of a number of lines.
pub(super) fn lines_height(lines: usize) -> i32 {
    i32::try_from(lines).unwrap_or(i32::MAX / LINE) * LINE
}

const fn weight_of(row: &BarRow) -> Weight {
    if row.is_total {
        Weight::Bold
    } else {
        Weight::Regular
    }
}

#[cfg(test)]
mod tests {
    use super::{Face, in_two_lines};

    #[test]
    fn headers_break_between_words_only() {
        let face = Face::load().expect("face");
        for header in ["Answers", "On time", "Completed of applicable"] {
            let lines = in_two_lines(&face, header, (0, 640));
            assert!(lines.len() <= 2);
            assert_eq!(lines.join(" "), header);
        }
    }
}
