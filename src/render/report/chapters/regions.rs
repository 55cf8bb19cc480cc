//! Regions: the answers to all commitments by region, and by region and group.

use crate::domain::cube::{ALL_CODES, Level};
use crate::domain::group::Group;
use crate::render::report::ReportInput;
use crate::render::report::sentences::words::{self, MEMBER, length};
use crate::render::report::sentences::{front, labels, results as say};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::view;

use super::front::result_columns;
use super::{chapter, lead, paragraph};

/// The names that the chart of groups and regions goes by.
const HEATMAPS: [&str; 2] = ["heatmap-group-region", "completion-by-group-and-region"];

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(labels::REGIONS, false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let view = input.view();
    let regions = view.regions();
    let all = view.participation(None, None);
    let about = say::regions_lead(&input.cycle.scheme.name, length(&regions));
    if all.is_empty() {
        return vec![lead(about), paragraph(front::nobody(MEMBER, all.expected))];
    }
    let mut blocks = vec![lead(about), paragraph(say::REGIONS_CAUTION)];
    let heatmap = HEATMAPS.iter().find_map(|name| input.figure(name));
    // The chart prints the counts of every cell; the table stands in for it.
    blocks.push(heatmap.unwrap_or_else(|| group_table(input, &regions)));
    blocks.push(region_table(input, &regions));
    blocks.push(paragraph(say::REGIONS_DATA));
    blocks
}

fn region_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let view = input.view();
    let cells = |name: &str, region| {
        let row = view.row(Level::All, ALL_CODES, None, region);
        let mut cells = vec![name.to_owned()];
        cells.extend(view::result_cells(row));
        cells
    };
    let mut rows: Vec<Row> = regions
        .iter()
        .map(|&(index, name)| Row::data(cells(name, Some(index))))
        .collect();
    rows.push(Row::total(cells(labels::ALL_REGIONS, None)));
    let mut columns = vec![Column::words(labels::REGION, 1)];
    columns.extend(result_columns());
    Block::Table(Table {
        caption: labels::CAPTION_REGION_RESULTS.to_owned(),
        columns,
        rows,
        notes: vec![say::NOTE_SECTIONS.to_owned()],
        small: false,
    })
}

fn group_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let view = input.view();
    let groups: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|&group| view.participation(Some(group), None).expected > 0)
        .collect();
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
    let mut rows: Vec<Row> = regions
        .iter()
        .map(|&(index, name)| Row::data(cells(name, Some(index))))
        .collect();
    rows.push(Row::total(cells(labels::ALL_REGIONS, None)));
    let mut columns = vec![Column::words(labels::REGION, 1)];
    columns.extend(groups.iter().map(|group| Column::numbers(group.name())));
    Block::Table(Table {
        caption: labels::CAPTION_GROUP_REGION.to_owned(),
        columns,
        rows,
        notes: vec![say::NOTE_GROUP_REGION.to_owned()],
        small: false,
    })
}
