//! The cells of a picture by region: where they stand and how they are drawn.

use plotters::style::RGBColor;

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{Face, RISE, TEXT, Weight};
use super::figures::{PROTECTED, percent_shown};
use super::rows::{draw_lines, first_baseline, lines_height};
use super::{Source, palette};
use crate::domain::measures::{Counts, Share};
use crate::domain::shown::ShownRow;
use crate::render::language::{Args, Language};
use crate::render::shares::whole_percent;

const LABEL_LIMIT: i32 = 124;
const CODE_GAP: i32 = 5;
const GUTTER: i32 = 8;
const CELL_PADDING: i32 = 4;
/// Space between cells.
const CELL_GAP: i32 = 2;
/// Space that sets the totals apart.
const TOTAL_GAP: i32 = 5;
/// Least space between the words of a cell and its edges.
const MARGIN: i32 = 3;

/// What stands in a line under a region.
#[derive(Debug, Clone, Copy)]
pub(super) enum GridCell<'a> {
    /// Nobody is addressed.
    Nobody,
    /// The region is counted in the total alone.
    InTotal,
    /// A row of the region, or of several with the same letter, the first of which bears the figure.
    Of {
        row: ShownRow<'a>,
        letter: Option<usize>,
        is_first: bool,
    },
}

/// One line of cells, one for each region of the scheme, and their total.
pub(super) struct GridLine<'a> {
    pub(super) code: String,
    /// What stands beside the code.
    pub(super) label: String,
    /// What the code stands for.
    pub(super) name: String,
    pub(super) cells: Vec<GridCell<'a>>,
    pub(super) total: ShownRow<'a>,
}

/// What stands in a cell; no rate where the denominator is small.
pub(super) struct Words {
    pub(super) rate: String,
    pub(super) count: String,
}

/// Where the cells stand, relative to the top of the body.
pub(super) struct Grid {
    /// Whether labels stand above the cells, and numbers above the columns.
    is_stacked: bool,
    labels: Vec<Vec<String>>,
    label_left: i32,
    heads: Vec<Vec<String>>,
    left: i32,
    column: i32,
    header: i32,
    rows: Vec<i32>,
    pub(super) height: i32,
}

impl Grid {
    /// Measures and places the cells.
    pub(super) fn new(source: &Source<'_>, lines: &[GridLine<'_>], columns: &[usize]) -> Self {
        let face = source.face;
        let is_stacked = source.format.is_phone();
        let width = source.format.width();
        let codes = lines
            .iter()
            .map(|line| face.width(&line.code, TEXT, Weight::Regular));
        let label_left = codes.max().unwrap_or(0) + CODE_GAP;
        let label_limit = if is_stacked {
            width - label_left
        } else {
            LABEL_LIMIT
        };
        let labels: Vec<Vec<String>> = lines
            .iter()
            .map(|line| face.wrap(&line.label, label_limit, TEXT, Weight::Regular))
            .collect();
        let label_widths = labels
            .iter()
            .map(|lines| face.widest(lines, TEXT, Weight::Regular));
        let left = if is_stacked {
            0
        } else {
            label_left + label_widths.max().unwrap_or(0) + GUTTER
        };
        let count = i32::try_from(columns.len() + 1).unwrap_or(1);
        let column = (width - TOTAL_GAP - left) / count;
        let heads: Vec<Vec<String>> = heads(source, columns)
            .into_iter()
            .enumerate()
            .map(|(index, name)| {
                let weight = weight_of(index == columns.len());
                // A hyphen is a place to break, too.
                let lines = face.wrap(&name.replace('-', "- "), column - CELL_GAP, TEXT, weight);
                lines
                    .into_iter()
                    .map(|line| line.replace("- ", "-"))
                    .collect()
            })
            .collect();
        let header = lines_height(heads.iter().map(Vec::len).max().unwrap_or(1)) + 6;
        let of_cell = |row: ShownRow<'_>, letter: Option<usize>| {
            let counts = row.counts()?;
            let count = count_lines(face, source.language, counts, column).len();
            Some(1 + count + usize::from(is_apart(source, letter, counts, column)))
        };
        let mut height = header;
        let rows = lines.iter().zip(&labels).map(|(line, label)| {
            let own = columns
                .iter()
                .filter_map(|region| match line.cells[*region] {
                    GridCell::Of { row, letter, .. } => of_cell(row, letter),
                    GridCell::Nobody | GridCell::InTotal => None,
                });
            let beside = if is_stacked { 0 } else { label.len() };
            let tallest = own.chain(of_cell(line.total, None)).chain([beside]).max();
            let row = lines_height(tallest.unwrap_or(2).max(2)) + CELL_PADDING;
            height += row;
            if is_stacked {
                height += label_height(label);
            }
            row
        });
        let rows = rows.collect();
        Self {
            is_stacked,
            labels,
            label_left,
            heads,
            left,
            column,
            header,
            rows,
            height,
        }
    }

    /// Draws the heads, the labels and the cells.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        source: &Source<'_>,
        lines: &[GridLine<'_>],
        columns: &[usize],
        top: i32,
    ) {
        for (column, head) in self.heads.iter().enumerate() {
            let area = self.area(column, top, self.header);
            let pen = Pen::PLAIN.in_weight(weight_of(column == columns.len()));
            let first = top + self.header - 6 - lines_height(head.len() - 1);
            let x = i32::midpoint(area.left, area.right);
            draw_lines(canvas, head, x, first, pen.anchored(Anchor::Middle));
        }
        let mut y = top + self.header;
        for ((line, label), &height) in lines.iter().zip(&self.labels).zip(&self.rows) {
            let baseline = if self.is_stacked {
                y += label_height(label);
                y - label_height(label) + CELL_PADDING + RISE
            } else {
                first_baseline(y + (height - CELL_GAP) / 2, label.len())
            };
            canvas.text(&line.code, 0, baseline, Pen::PLAIN);
            draw_lines(canvas, label, self.label_left, baseline, Pen::PLAIN);
            for (column, region) in columns.iter().enumerate() {
                self.draw_cell(
                    canvas,
                    source,
                    self.area(column, y, height),
                    line.cells[*region],
                );
            }
            let total = GridCell::Of {
                row: line.total,
                letter: None,
                is_first: true,
            };
            self.draw_cell(canvas, source, self.area(columns.len(), y, height), total);
            y += height;
        }
    }

    fn area(&self, column: usize, top: i32, height: i32) -> Area {
        let is_total = column + 1 == self.heads.len();
        let gap = if is_total { TOTAL_GAP } else { 0 };
        let left = self.left + gap + self.column * i32::try_from(column).unwrap_or(0);
        Area {
            left,
            top,
            right: left + self.column - CELL_GAP,
            bottom: top + height - CELL_GAP,
        }
    }

    fn draw_cell(
        &self,
        canvas: &mut Canvas<'_>,
        source: &Source<'_>,
        area: Area,
        cell: GridCell<'_>,
    ) {
        let x = i32::midpoint(area.left, area.right);
        let centre = i32::midpoint(area.top, area.bottom);
        let middle = Pen::PLAIN.anchored(Anchor::Middle);
        let muted = middle.in_colour(palette::MUTED);
        let (row, letter, is_first) = match cell {
            GridCell::Nobody => return canvas.text("•", x, first_baseline(centre, 1), muted),
            GridCell::InTotal => {
                let words = source.text("chart-in-total");
                let room = self.column - CELL_GAP;
                let lines = source.face.wrap(&words, room, TEXT, Weight::Regular);
                return draw_lines(
                    canvas,
                    &lines,
                    x,
                    first_baseline(centre, lines.len()),
                    muted,
                );
            }
            GridCell::Of {
                row,
                letter,
                is_first,
            } => (row, letter, is_first),
        };
        let Some(counts) = row.counts() else {
            canvas.hatch(area);
            let half = source.face.width(PROTECTED, TEXT, Weight::Regular) / 2 + 4;
            let plate = Area {
                left: x - half,
                right: x + half,
                top: centre - 8,
                bottom: centre + 8,
            };
            canvas.fill(plate, palette::PAPER);
            return canvas.text(PROTECTED, x, first_baseline(centre, 1), middle);
        };
        // No region by itself is as far as the members of several together.
        let ground = colour(counts.completion_rate()).filter(|_| letter.is_none());
        if let Some(ground) = ground {
            canvas.fill(area, ground);
        } else {
            canvas.outline(area, palette::GRID);
        }
        let ink = palette::text_on(ground.unwrap_or(palette::PAPER));
        let words = words(source.language, counts);
        let count = count_lines(source.face, source.language, counts, self.column);
        let apart = usize::from(is_apart(source, letter, counts, self.column));
        let lines = count.len() + usize::from(letter.is_some() || !words.rate.is_empty());
        let mut baseline = first_baseline(centre, lines + apart);
        if let Some(letter) = letter {
            let left = Pen::PLAIN.in_weight(Weight::Bold).in_colour(ink);
            canvas.text(&letter_of(letter), area.left + MARGIN, baseline, left);
        }
        if !is_first {
            return;
        }
        baseline += lines_height(apart);
        let pen = middle.in_colour(ink);
        canvas.text(&words.rate, x, baseline, pen.in_weight(Weight::Bold));
        let below = lines_height(lines - count.len());
        draw_lines(canvas, &count, x, baseline + below, pen);
    }
}

/// What stands above the columns, the total's last: their names; on a phone, numbers.
fn heads(source: &Source<'_>, columns: &[usize]) -> Vec<String> {
    let names = names(source, columns);
    if source.format.is_phone() {
        return (1..=names.len()).map(|number| number.to_string()).collect();
    }
    names
}

/// What the columns are called, the total's last.
fn names(source: &Source<'_>, columns: &[usize]) -> Vec<String> {
    let regions = &source.cube.dimensions.regions;
    let names = columns.iter().map(|region| regions[*region].clone());
    names.chain([source.text("row-all-regions")]).collect()
}

/// Which number stands for which column, where numbers stand above them.
pub(super) fn key_of(source: &Source<'_>, columns: &[usize]) -> Option<String> {
    let numbered = || {
        let names = names(source, columns).into_iter().zip(1..);
        names
            .map(|(name, number): (_, u32)| format!("{number}\u{a0}{name}"))
            .collect::<Vec<_>>()
    };
    source.format.is_phone().then(|| {
        let names = Args::new().text("names", numbered().join("; "));
        source.tell("chart-note-columns", &names)
    })
}

/// Height of a label above its cells, with the space around it.
fn label_height(label: &[String]) -> i32 {
    lines_height(label.len()) + 2 * CELL_PADDING
}

/// Whether the letter of a cell has a line of its own: where the column is too narrow for it and the rate.
fn is_apart(source: &Source<'_>, letter: Option<usize>, counts: &Counts, column: i32) -> bool {
    let Some(letter) = letter else {
        return false;
    };
    let width = |text: &str| source.face.width(text, TEXT, Weight::Bold);
    let rate = width(&words(source.language, counts).rate);
    let beside = MARGIN + width(&letter_of(letter)) + MARGIN;
    rate > 0 && 2 * beside + rate > column - CELL_GAP
}

/// `a` for the first.
fn letter_of(index: usize) -> String {
    ('a'..='z').nth(index).unwrap_or('z').to_string()
}

const fn weight_of(is_total: bool) -> Weight {
    if is_total {
        Weight::Bold
    } else {
        Weight::Regular
    }
}

/// The colour of a rate, by the whole percentage that is printed; none where there is no rate.
fn colour(rate: Share) -> Option<RGBColor> {
    let step = usize::from(whole_percent(rate)? / 20);
    Some(palette::RATE_STEPS[step.min(palette::RATE_STEPS.len() - 1)])
}

/// The words of a cell with figures: the rate, and completed of applicable.
pub(super) fn words(language: &Language, counts: &Counts) -> Words {
    let rate = counts.completion_rate();
    if counts.reported() == 0 {
        return Words {
            rate: String::new(),
            count: language.text("chart-no-answers"),
        };
    }
    Words {
        rate: percent_shown(language, rate),
        count: language.count_of(rate),
    }
}

/// The count of a cell, in two or three lines where the column is too narrow for one.
fn count_lines(face: &Face, language: &Language, counts: &Counts, column: i32) -> Vec<String> {
    let words = words(language, counts);
    let limit = column - CELL_GAP - 2 * MARGIN;
    let width = |text: &str| face.width(text, TEXT, Weight::Regular);
    if counts.reported() == 0 && words.count.split(' ').any(|word| width(word) > limit) {
        return vec![language.text("chart-none")];
    }
    if width(&words.count) <= limit || counts.reported() == 0 {
        return face.wrap(&words.count, limit, TEXT, Weight::Regular);
    }
    let rate = counts.completion_rate();
    let args = Args::new().number("denominator", rate.denominator);
    let of = language.say("chart-of", &args).text;
    let of = face.wrap(&of, limit, TEXT, Weight::Regular);
    std::iter::once(language.number(rate.numerator))
        .chain(of)
        .collect()
}
