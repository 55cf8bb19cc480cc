//! The cells of the heatmap: where they stand and how they are drawn.

use plotters::style::RGBColor;

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{TEXT, Weight};
use super::figures::{PROTECTED, counts, percent_shown};
use super::rows::{draw_lines, first_baseline, lines_height};
use super::{ChartError, Source, WIDTH, palette};
use crate::domain::cube::PublicRow;
use crate::domain::group::Group;
use crate::domain::measures::{Counts, Share};
use crate::render::language::Language;
use crate::render::shares::whole_percent;

const LABEL_LIMIT: i32 = 170;
const GUTTER: i32 = 10;
const CELL_PADDING: i32 = 6;
/// Space between cells.
const CELL_GAP: i32 = 2;
/// Space that sets the totals apart.
const TOTAL_GAP: i32 = 5;

/// One line of cells, in the order of the columns.
pub(super) struct Line<'a> {
    pub(super) label: String,
    pub(super) is_total: bool,
    pub(super) cells: Vec<Option<&'a PublicRow>>,
}

/// What stands in a cell; no rate where the denominator is small.
pub(super) struct Words {
    pub(super) rate: String,
    pub(super) count: String,
}

/// Where the cells stand, relative to the top of the body.
pub(super) struct Grid {
    labels: Vec<Vec<String>>,
    left: i32,
    column: i32,
    header: i32,
    tops: Vec<i32>,
    row: i32,
    pub(super) height: i32,
}

impl Grid {
    /// Measures and places the cells.
    pub(super) fn new(source: &Source<'_>, lines: &[Line<'_>], columns: &[Option<Group>]) -> Self {
        let face = &source.face;
        let weight = |line: &Line<'_>| {
            if line.is_total {
                Weight::Bold
            } else {
                Weight::Regular
            }
        };
        let labels: Vec<Vec<String>> = lines
            .iter()
            .map(|line| face.wrap(&line.label, LABEL_LIMIT, TEXT, weight(line)))
            .collect();
        let label_width = lines
            .iter()
            .zip(&labels)
            .map(|(line, wrapped)| face.widest(wrapped, TEXT, weight(line)))
            .max()
            .unwrap_or(0);
        let left = label_width + GUTTER;
        let count = i32::try_from(columns.len()).unwrap_or(1).max(1);
        let column = (WIDTH - TOTAL_GAP - left) / count;
        let tallest_label = labels.iter().map(Vec::len).max().unwrap_or(1);
        let row = lines_height(tallest_label.max(2)) + CELL_PADDING;
        let header = lines_height(1) + 4;
        let mut tops = Vec::new();
        let mut y = header;
        for line in lines {
            if line.is_total {
                y += TOTAL_GAP;
            }
            tops.push(y);
            y += row;
        }
        Self {
            labels,
            left,
            column,
            header,
            tops,
            row,
            height: y,
        }
    }

    /// Draws the heads, the labels and the cells.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        source: &Source<'_>,
        lines: &[Line<'_>],
        columns: &[Option<Group>],
        top: i32,
    ) -> Result<(), ChartError> {
        for (column, group) in columns.iter().enumerate() {
            let (area, bold) = (self.area(column, top, group.is_none()), group.is_none());
            let name = group_label(source, *group);
            let pen = Pen::PLAIN.in_weight(if bold { Weight::Bold } else { Weight::Regular });
            let x = i32::midpoint(area.left, area.right);
            let baseline = top + self.header - 6;
            canvas.text(&name, x, baseline, pen.anchored(Anchor::Middle))?;
        }
        for ((line, wrapped), &line_top) in lines.iter().zip(&self.labels).zip(&self.tops) {
            let pen = Pen::PLAIN.in_weight(if line.is_total {
                Weight::Bold
            } else {
                Weight::Regular
            });
            let centre = top + line_top + (self.row - CELL_GAP) / 2;
            draw_lines(
                canvas,
                wrapped,
                0,
                first_baseline(centre, wrapped.len()),
                pen,
            )?;
            for (column, cell) in line.cells.iter().enumerate() {
                let area = self.area(column, top + line_top, columns[column].is_none());
                draw_cell(canvas, source, area, *cell)?;
            }
        }
        Ok(())
    }

    fn area(&self, column: usize, top: i32, is_total: bool) -> Area {
        let gap = if is_total { TOTAL_GAP } else { 0 };
        let left = self.left + gap + self.column * i32::try_from(column).unwrap_or(0);
        Area {
            left,
            top,
            right: left + self.column - CELL_GAP,
            bottom: top + self.row - CELL_GAP,
        }
    }
}

/// The name of a group, or what all of them are called.
pub(super) fn group_label(source: &Source<'_>, group: Option<Group>) -> String {
    group.map_or_else(
        || source.text("chart-all-groups"),
        |group| group.name().to_owned(),
    )
}

fn draw_cell(
    canvas: &mut Canvas<'_>,
    source: &Source<'_>,
    area: Area,
    cell: Option<&PublicRow>,
) -> Result<(), ChartError> {
    let x = i32::midpoint(area.left, area.right);
    let centre = i32::midpoint(area.top, area.bottom);
    let pen = Pen::PLAIN.anchored(Anchor::Middle);
    let Some(row) = cell else {
        return canvas.text(
            "•",
            x,
            first_baseline(centre, 1),
            pen.in_colour(palette::MUTED),
        );
    };
    let Some(counts) = counts(row) else {
        canvas.hatch(area)?;
        let half = source.face.width(PROTECTED, TEXT, Weight::Regular) / 2 + 4;
        let plate = Area {
            left: x - half,
            right: x + half,
            top: centre - 8,
            bottom: centre + 8,
        };
        canvas.fill(plate, palette::PAPER)?;
        return canvas.text(PROTECTED, x, first_baseline(centre, 1), pen);
    };
    let ground = colour(counts.completion_rate());
    if let Some(ground) = ground {
        canvas.fill(area, ground)?;
    } else {
        canvas.outline(area, palette::GRID)?;
    }
    let pen = pen.in_colour(palette::text_on(ground.unwrap_or(palette::PAPER)));
    let words = words(source.language, counts);
    if words.rate.is_empty() {
        return canvas.text(&words.count, x, first_baseline(centre, 1), pen);
    }
    let baseline = first_baseline(centre, 2);
    canvas.text(&words.rate, x, baseline, pen.in_weight(Weight::Bold))?;
    canvas.text(&words.count, x, baseline + lines_height(1), pen)
}

/// The colour of a rate, by the whole percentage that is printed; none where there is no rate.
fn colour(rate: Share) -> Option<RGBColor> {
    let step = usize::from(whole_percent(rate)? / 20);
    Some(palette::RATE_STEPS[step.min(palette::RATE_STEPS.len() - 1)])
}

/// The words of a cell with figures: the rate, and completed of applicable.
pub(super) fn words(language: &Language, counts: &Counts) -> Words {
    let rate = counts.completion_rate();
    Words {
        rate: percent_shown(language, rate),
        count: if counts.reported() == 0 {
            language.text("chart-no-answers")
        } else {
            language.count_of(rate)
        },
    }
}
