//! Completion in each region: a small panel a region, a line a stakeholder group, with bounds and
//! numbers. The same cells as the heatmap, which gives the percentages.

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{TEXT, Weight};
use super::figures::{NOT_APPLICABLE, PROTECTED, along, counts, derived_note, nobody, scale_point};
use super::grid::{Line, group_label};
use super::heatmap::{about, lines, nobody_addressed, rates_of, subject};
use super::rates::{self, draw_rate};
use super::rows::{draw_lines, first_baseline, lines_height, say_withheld};
use super::sheet::Sheet;
use super::{Chart, ChartError, Source, WIDTH, palette};
use crate::domain::cube::PublicRow;
use crate::domain::group::Group;
use crate::domain::measures::{Counts, Share};
use crate::render::language::Language;

/// File stem of this chart.
pub const NAME: &str = "completion-in-each-region";

/// Most panels side by side.
const MOST_ABREAST: i32 = 3;
/// Shortest scale that can be read.
const SHORTEST_SCALE: i32 = 80;
/// Space between panels side by side, and beside the labels.
const GUTTER: i32 = 16;
/// Space between panels one above the other.
const GAP: i32 = 10;
/// Space between a scale and its figures.
const SPACE: i32 = 10;
/// Height of a line of a panel.
const ROW: i32 = 16;
/// Half of "0%", which stands centred on the start of the scale.
const OVERHANG: i32 = 8;

/// Completion in each region, by group.
pub(super) fn by_region(source: &Source<'_>) -> Result<Option<Chart>, ChartError> {
    let subject = subject(source.cube, source.catalogue);
    let addressed = |group: &Option<Group>| {
        let all = lines(source, &[*group], subject);
        !all.is_empty()
    };
    let groups: Vec<Option<Group>> = Group::ALL
        .into_iter()
        .map(Some)
        .filter(addressed)
        .chain([None])
        .collect();
    let panels = lines(source, &groups, subject);
    if panels.iter().all(|panel| panel.is_total) {
        return Ok(None);
    }
    let about = about(source, subject);
    let (language, name) = (source.language, source.tell("chart-subject", &about));
    let rates = rates_of(source, &panels, &name, |counts| figure(language, counts));
    let data_csv = rates::table(source, &rates)?;
    let mut notes = nobody_addressed(language, &panels);
    notes.extend(derived_note(
        source,
        subject.audience_index(),
        rates.iter().map(|rate| rate.row),
    ));
    notes.extend(rates::shorthand(language, &rates));
    let sentences = rates.iter().map(|rate| rate.sentence_with_bounds(language));
    let [title, subtitle] = source.heading("chart-panels", &about);
    let sheet = Sheet {
        name: NAME.to_owned(),
        title,
        subtitle,
        alert: nobody(language, rates.iter().map(|rate| rate.row)),
        legend: rates::legend(language, &rates),
        notes,
        sentences: rates::reading(language, &rates)
            .into_iter()
            .chain(sentences)
            .collect(),
    };
    let plan = Plan::new(source, &panels, &groups);
    sheet
        .into_chart(source, data_csv, plan.height, |canvas, top| {
            plan.draw(canvas, top, &panels)
        })
        .map(Some)
}

/// The numbers of a cell.
fn figure(language: &Language, counts: &Counts) -> String {
    let rate = counts.completion_rate();
    if rate.denominator == 0 {
        NOT_APPLICABLE.to_owned()
    } else {
        language.count_of(rate)
    }
}

/// The text at the right of a cell's mark.
fn shown(language: &Language, row: &PublicRow) -> String {
    counts(row).map_or_else(|| PROTECTED.to_owned(), |counts| figure(language, counts))
}

const fn weight_of(is_total: bool) -> Weight {
    if is_total {
        Weight::Bold
    } else {
        Weight::Regular
    }
}

/// Where everything stands, relative to the top of the body.
struct Plan<'a> {
    language: &'a Language,
    /// What stands at the left of each line, and whether it is of all groups.
    labels: Vec<(String, Weight)>,
    titles: Vec<Vec<String>>,
    /// Left edge of the first scale.
    left: i32,
    /// From one panel to the one beside it.
    step: i32,
    abreast: usize,
    scale: i32,
    figures: i32,
    /// Top of every row of panels, and the height of its titles.
    bands: Vec<(i32, i32)>,
    height: i32,
}

impl<'a> Plan<'a> {
    fn new(source: &'a Source<'_>, panels: &[Line<'_>], groups: &[Option<Group>]) -> Self {
        let Source { face, language, .. } = source;
        let labels: Vec<(String, Weight)> = groups
            .iter()
            .map(|group| (group_label(source, *group), weight_of(group.is_none())))
            .collect();
        let widths = labels.iter();
        let widths = widths.map(|(label, weight)| face.width(label, TEXT, *weight));
        let left = widths.max().unwrap_or(0) + GUTTER;
        let cells = panels.iter().flat_map(|panel| &panel.cells);
        let figures = cells
            .flatten()
            .map(|row| face.width(&shown(language, row), TEXT, Weight::Bold))
            .max()
            .unwrap_or(0);
        let count = i32::try_from(panels.len()).unwrap_or(i32::MAX);
        let step = |abreast: i32| (WIDTH - left + GUTTER) / abreast;
        let scale = |abreast: i32| step(abreast) - GUTTER - SPACE - figures;
        let abreast = (1..=MOST_ABREAST.min(count))
            .rev()
            .find(|&abreast| scale(abreast) >= SHORTEST_SCALE)
            .unwrap_or(1);
        let titles: Vec<Vec<String>> = panels
            .iter()
            .map(|panel| {
                let width = step(abreast) - GUTTER;
                face.wrap(&panel.label, width, TEXT, Weight::Bold)
            })
            .collect();
        let mut y = 0;
        let mut bands = Vec::new();
        let side_by_side = usize::try_from(abreast).unwrap_or(1);
        for band in titles.chunks(side_by_side) {
            let title = lines_height(band.iter().map(Vec::len).max().unwrap_or(1));
            bands.push((y, title));
            y += title + lines_height(1) + 6 + rows_height(groups.len()) + GAP;
        }
        Self {
            language,
            labels,
            titles,
            left,
            step: step(abreast),
            abreast: side_by_side,
            scale: scale(abreast),
            figures,
            bands,
            height: y - GAP,
        }
    }

    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        top: i32,
        panels: &[Line<'_>],
    ) -> Result<(), ChartError> {
        let panels: Vec<_> = panels.iter().zip(&self.titles).collect();
        for (band, &(band_top, title)) in panels.chunks(self.abreast).zip(&self.bands) {
            let first_row = top + band_top + title + lines_height(1) + 6;
            let mut centre = first_row + ROW / 2;
            for (label, weight) in &self.labels {
                let pen = Pen::PLAIN.in_weight(*weight);
                canvas.text(label, 0, first_baseline(centre, 1), pen)?;
                centre += ROW;
            }
            let mut left = self.left;
            for (panel, lines) in band {
                let pen = Pen::PLAIN.in_weight(Weight::Bold);
                let baseline = first_baseline(top + band_top + title / 2, lines.len());
                draw_lines(canvas, lines, left - OVERHANG, baseline, pen)?;
                let area = Area {
                    left,
                    top: first_row,
                    right: left + self.scale,
                    bottom: first_row + rows_height(self.labels.len()),
                };
                self.draw_panel(canvas, area, panel)?;
                left += self.step;
            }
        }
        Ok(())
    }

    /// The scale of a panel, and its lines; `area` is where the marks stand.
    fn draw_panel(
        &self,
        canvas: &mut Canvas<'_>,
        area: Area,
        panel: &Line<'_>,
    ) -> Result<(), ChartError> {
        let muted = Pen::PLAIN
            .in_colour(palette::MUTED)
            .anchored(Anchor::Middle);
        for half in 0..=2u32 {
            let x = area.left + along(Share::new(half, 2), area.right - area.left);
            let label = scale_point(self.language, half * 50);
            canvas.text(&label, x, area.top - 6, muted)?;
            canvas.line((x, area.top - 3), (x, area.bottom), palette::GRID, 1)?;
        }
        let rows = || panel.cells.iter().flatten();
        if rows().all(|row| row.figures.is_none()) && panel.cells.iter().all(Option::is_some) {
            return say_withheld(
                canvas,
                self.language,
                Area {
                    right: area.right + SPACE + self.figures - 1,
                    ..area
                },
            );
        }
        let mut top = area.top;
        for cell in &panel.cells {
            let track = Area {
                top: top + 2,
                bottom: top + ROW - 2,
                ..area
            };
            let baseline = first_baseline(top + ROW / 2, 1);
            match cell {
                None => {
                    let pen = Pen::PLAIN.in_colour(palette::MUTED);
                    canvas.text("•", area.left + SPACE, baseline, pen)?;
                }
                Some(row) => {
                    draw_rate(canvas, self.language, track, row)?;
                    let end = area.right + SPACE + self.figures;
                    let pen = Pen::PLAIN
                        .in_weight(weight_of(row.key.group.is_none()))
                        .anchored(Anchor::End);
                    canvas.text(&shown(self.language, row), end, baseline, pen)?;
                }
            }
            top += ROW;
        }
        Ok(())
    }
}

/// Height of the lines of a panel.
fn rows_height(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX / ROW) * ROW
}
