//! What changed: the completed share of the answers compared, in the cycle before and now, a line a
//! section, or a group where a section addresses several.
//!
//! This file says what is shown; where it stands is the business of `slope_plan`, and on a phone of rows, as in
//! other charts.

use super::error::ChartError;
use super::figures::{PROTECTED, small_note};
use super::rows::{BarLayout, BarRow, Sizes, say_withheld};
use super::sheet::{ChartSheet, Swatch};
use super::slope_lines::{Change, SlopeBlock, SlopeLine, figures};
use super::slope_plan::SlopeLayout;
use super::table::ChartTable;
use super::{Chart, Source, palette};
use crate::domain::catalogue::Audience;
use crate::domain::cube::{Level, group_name};
use crate::domain::publication::Comparison;
use crate::render::language::{Args, Language};

/// File stem of this chart.
pub const NAME: &str = "change";

/// Change of all members and of each group, then by section; none where nothing of it is public.
pub(super) fn of_all(source: &Source<'_>, trend: &Comparison) -> Result<Option<Chart>, ChartError> {
    let all_members = source.text("row-all-members");
    let all = SlopeBlock {
        title: source.text("row-all-commitments"),
        lines: of_groups(source.language, trend, &all_members),
    };
    let audiences = source
        .catalogue
        .audiences
        .iter()
        .map(|audience| SlopeBlock {
            title: source.title_of(audience),
            lines: lines(source, trend, audience),
        });
    let blocks: Vec<SlopeBlock<'_>> = std::iter::once(all)
        .chain(audiences)
        .filter(|block| !block.lines.is_empty())
        .collect();
    let lines = || blocks.iter().flat_map(|block| &block.lines);
    if lines().all(|line| line.change.is_none()) {
        return Ok(None);
    }
    let years = [trend.previous, source.cube.dimensions.cycle];
    let data_csv = table(source, lines(), years)?;
    let mut notes = Vec::new();
    if lines().any(|line| line.change.is_none()) {
        notes.push(source.text("chart-note-withheld"));
    }
    let changes = lines().filter_map(|line| line.change);
    let shares = changes.map(|change| change.now);
    notes.extend(small_note(source.language, shares));
    let is_phone = source.format.is_phone();
    let plan = (!is_phone).then(|| SlopeLayout::new(source, &blocks, years));
    let [low, high] = plan.as_ref().map_or([0, 100], SlopeLayout::range);
    let about = source
        .about()
        .text("previous", years[0].to_string())
        .number("low", low)
        .number("high", high);
    let [title, subtitle] = source.heading("chart-change", &about);
    let sheet = ChartSheet {
        name: NAME.to_owned(),
        title,
        subtitle,
        alert: None,
        legend: Vec::new(),
        notes,
    };
    let chart = match plan {
        Some(plan) => sheet.into_chart(source, data_csv, plan.height(), |canvas, top| {
            plan.draw(canvas, top);
        }),
        None => of_rows(source, sheet, data_csv, (&blocks, years)),
    };
    chart.map(Some)
}

const SIZES: Sizes = Sizes { bar: 13, gap: 5 };

/// The chart as rows, one a line: a dot for before and one for now, joined.
fn of_rows(
    source: &Source<'_>,
    sheet: ChartSheet,
    data_csv: String,
    (blocks, years): (&[SlopeBlock<'_>], [u16; 2]),
) -> Result<Chart, ChartError> {
    let language = source.language;
    let lines: Vec<(&SlopeLine<'_>, bool)> = blocks
        .iter()
        .flat_map(|block| {
            block
                .lines
                .iter()
                .zip(std::iter::once(true).chain(std::iter::repeat(false)))
        })
        .collect();
    let rows: Vec<BarRow> = lines
        .iter()
        .map(|(line, opens_block)| {
            let ends = line.change.map(|Change { before, now }| [before, now]);
            let ends = ends.map(|ends| ends.map(|share| figures(language, share)));
            let label = ends.as_ref().map(|[before, now]| {
                let args = Args::new()
                    .text("name", line.name)
                    .text("before", &*before[0])
                    .text("now", &*now[0]);
                source.tell("chart-change-row", &args)
            });
            BarRow {
                code: line.code.to_owned(),
                label: label.unwrap_or_else(|| line.name.to_owned()),
                is_total: false,
                opens_block: *opens_block,
                figures: ends.map_or_else(
                    || vec![PROTECTED.to_owned(); 2],
                    |ends| ends.map(|[_, percent]| percent).to_vec(),
                ),
            }
        })
        .collect();
    let headers = years.map(|year| year.to_string());
    let plan = BarLayout::new(source, &rows, &headers, SIZES, &[]);
    let legend = [Swatch::Before, Swatch::Dot]
        .into_iter()
        .zip(headers.clone());
    let sheet = ChartSheet {
        legend: legend.collect(),
        ..sheet
    };
    sheet.into_chart(source, data_csv, plan.height(), |canvas, top| {
        plan.draw(canvas, top);
        for (index, (line, _)) in lines.iter().enumerate() {
            let track = plan.track(index, top);
            let Some(Change { before, now }) = line.change else {
                say_withheld(canvas, language, track);
                continue;
            };
            let y = i32::midpoint(track.top, track.bottom);
            let [from, to] = [before, now].map(|share| (plan.x(share), y));
            canvas.line(from, to, palette::RANGE, 2);
            canvas.dot(from, 4, palette::RANGE);
            canvas.dot(to, 4, palette::RATE);
        }
    })
}

/// The lines of all commitments: each group, where there are several, and all members.
fn of_groups<'a>(
    language: &'a Language,
    trend: &'a Comparison,
    all_members: &'a str,
) -> Vec<SlopeLine<'a>> {
    let (all, groups) = trend.rows_of(Level::All, 0);
    let groups = groups
        .into_iter()
        .map(|row| (language.single_name(group_name(row.key.group)), row));
    let all = all.into_iter().map(|row| (all_members, row));
    all.chain(groups)
        .map(|(name, row)| SlopeLine {
            level: Level::All,
            group: row.key.group,
            code: "",
            name,
            short: name,
            figures: row.figures,
            change: row.figures.as_ref().map(Change::of),
        })
        .collect()
}

/// The lines of an audience, in printed order.
fn lines<'a>(
    source: &Source<'a>,
    trend: &'a Comparison,
    audience: &Audience,
) -> Vec<SlopeLine<'a>> {
    let sections = source.catalogue.sections.iter().enumerate();
    let mut lines = Vec::new();
    for (code_index, section) in sections.filter(|(_, section)| section.audience == audience.code) {
        let (all, groups) = trend.rows_of(Level::Section, code_index);
        let is_split = !groups.is_empty();
        for row in if is_split {
            groups
        } else {
            Vec::from_iter(all)
        } {
            let group = source.language.single_name(group_name(row.key.group));
            lines.push(SlopeLine {
                level: Level::Section,
                group: row.key.group,
                code: &section.code,
                name: if is_split {
                    group
                } else {
                    source.language.single_name(&section.title)
                },
                short: if is_split { group } else { &section.code },
                figures: row.figures,
                change: row.figures.as_ref().map(Change::of),
            });
        }
    }
    lines
}

fn table<'a>(
    source: &Source<'_>,
    lines: impl Iterator<Item = &'a SlopeLine<'a>>,
    years: [u16; 2],
) -> Result<String, ChartError> {
    let columns = [
        "previous",
        "compared",
        "applicable_before",
        "completed_before",
        "applicable",
        "completed",
    ];
    let mut table = ChartTable::new(source.cube, &columns)?;
    for line in lines {
        let mut cells = vec![years[0].to_string()];
        let Some((Change { before, now }, counts)) = line.change.zip(line.figures) else {
            cells.resize(columns.len(), PROTECTED.to_owned());
            table.push(line.row_name(), line.name, &cells, PROTECTED, PROTECTED)?;
            continue;
        };
        let counts = [
            counts.compared,
            counts.applicable_before,
            counts.completed_before,
            counts.applicable,
            counts.completed,
        ];
        cells.extend(counts.map(|count| count.to_string()));
        let shown: Vec<String> = [before, now]
            .into_iter()
            .flat_map(|share| figures(source.language, share))
            .filter(|figure| !figure.is_empty())
            .collect();
        table.push(line.row_name(), line.name, &cells, "", &shown.join("; "))?;
    }
    table.finish()
}
