//! Regions: the answers to all commitments by region, and by region and group.

use crate::domain::cube::{ALL_CODES, Level};
use crate::domain::group::Group;
use crate::render::charts::{heatmap, panels};
use crate::render::report::ReportInput;
use crate::render::report::sentences::words::{self, MEMBER, length};
use crate::render::report::sentences::{front, labels, results as say};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::view;

use super::front::result_columns;
use super::{chapter, lead, paragraph};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(labels::REGIONS, false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let view = input.view();
    let regions = view.regions();
    let all = view.participation(None, None);
    if all.is_empty() {
        let about = say::regions_lead(&input.cycle.scheme.name, length(&regions));
        return vec![lead(about), paragraph(front::nobody(MEMBER, all.expected))];
    }
    if let [(_, only)] = regions[..] {
        return vec![
            lead(say::one_region(only)),
            paragraph(say::REGIONS_ONE),
            paragraph(say::REGIONS_DATA),
        ];
    }
    let about = say::regions_lead(&input.cycle.scheme.name, length(&regions));
    let mut blocks = vec![lead(about), paragraph(say::REGIONS_CAUTION)];
    if heatmap::subject(input.cube, &input.cycle.catalogue).is_worthwhile() {
        // The chart prints the counts of every cell; the table stands in for it.
        let chart = input.figure(heatmap::NAME);
        blocks.push(chart.unwrap_or_else(|| group_table(input, &regions)));
        blocks.extend(input.figure(panels::NAME));
    } else {
        blocks.extend(instead(input, &regions));
    }
    let is_public = |&(index, _): &(usize, &str)| {
        view::counts(view.row(Level::All, ALL_CODES, None, Some(index))).is_some()
    };
    if regions.iter().any(is_public) {
        blocks.push(region_table(input, &regions));
    } else {
        blocks.push(paragraph(say::REGIONS_SUMS_WITHHELD));
    }
    blocks.push(paragraph(say::REGIONS_DATA));
    blocks
}

/// Why hardly a figure is public, and who reported where that is.
fn instead(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Vec<Block> {
    let view = input.view();
    let cells = || {
        regions.iter().flat_map(|&(region, _)| {
            Group::ALL.map(|group| view.participation(Some(group), Some(region)))
        })
    };
    let most = cells().map(|found| found.expected).max().unwrap_or(0);
    let mut blocks = vec![paragraph(say::regions_withheld(most))];
    if cells().all(|found| found.reported.is_some()) {
        blocks.push(paragraph(say::REGIONS_PARTICIPATION));
        blocks.push(participation_table(input, regions));
    }
    blocks
}

fn participation_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let view = input.view();
    let write = |group, region| {
        let share = view.participation(group, region).share();
        share
            .filter(|share| share.denominator > 0)
            .map_or_else(|| words::NOT_APPLICABLE.to_owned(), words::count_of)
    };
    let groups = groups(input);
    let cells = |name: &str, region| {
        let mut cells = vec![name.to_owned()];
        cells.extend(groups.iter().map(|&group| write(Some(group), region)));
        cells.push(write(None, region));
        cells
    };
    let mut columns = vec![Column::words(labels::REGION, 1)];
    columns.extend(groups.iter().map(|group| Column::numbers(group.name())));
    columns.push(Column::numbers(labels::ALL_MEMBERS));
    Block::Table(Table {
        caption: labels::CAPTION_PARTICIPATION.to_owned(),
        columns,
        rows: with_total(regions, cells),
        notes: vec![say::NOTE_PARTICIPATION.to_owned()],
        small: false,
    })
}

/// A row for each region, and one for all.
fn with_total(
    regions: &[(usize, &str)],
    cells: impl Fn(&str, Option<usize>) -> Vec<String>,
) -> Vec<Row> {
    let mut rows: Vec<Row> = regions
        .iter()
        .map(|&(index, name)| Row::data(cells(name, Some(index))))
        .collect();
    rows.push(Row::total(cells(labels::ALL_REGIONS, None)));
    rows
}

/// The groups of which any member is expected.
fn groups(input: &ReportInput<'_>) -> Vec<Group> {
    let view = input.view();
    Group::ALL
        .into_iter()
        .filter(|&group| view.participation(Some(group), None).expected > 0)
        .collect()
}

fn region_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let view = input.view();
    let cells = |name: &str, region| {
        let row = view.row(Level::All, ALL_CODES, None, region);
        let mut cells = vec![name.to_owned()];
        cells.extend(view::result_cells(row));
        cells
    };
    let mut columns = vec![Column::words(labels::REGION, 1)];
    columns.extend(result_columns());
    Block::Table(Table {
        caption: labels::CAPTION_REGION_RESULTS.to_owned(),
        columns,
        rows: with_total(regions, cells),
        notes: vec![say::NOTE_SECTIONS.to_owned()],
        small: false,
    })
}

fn group_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let view = input.view();
    let groups = groups(input);
    let cells = |name: &str, region| {
        let mut cells = vec![name.to_owned()];
        cells.extend(groups.iter().map(|&group| {
            let row = view.row(Level::All, ALL_CODES, Some(group), region);
            view::cell(row, |figures| {
                words::full_rate(figures.counts.completion_rate())
            })
        }));
        cells
    };
    let mut columns = vec![Column::words(labels::REGION, 1)];
    columns.extend(groups.iter().map(|group| Column::numbers(group.name())));
    Block::Table(Table {
        caption: labels::CAPTION_GROUP_REGION.to_owned(),
        columns,
        rows: with_total(regions, cells),
        notes: vec![say::NOTE_GROUP_REGION.to_owned()],
        small: false,
    })
}
