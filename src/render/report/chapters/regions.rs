//! Regions: the answers to all commitments by region, and by region and group.

use crate::domain::cube::{ALL_CODES, Level};
use crate::domain::group::Group;
use crate::domain::region::GLOBAL;
use crate::render::charts::{heatmap, panels};
use crate::render::language::{Args, Figure};
use crate::render::report::ReportInput;
use crate::render::report::cells::Entry;
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::view::{self, NOT_APPLICABLE};

use super::front::result_columns;
use super::{chapter, differences, lead, length, no_member, note_sections, paragraph, smallest};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-regions"), false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let regions = view.regions();
    // Members that work everywhere are of no region that could be counted, or compared, among the others.
    let placed: Vec<(usize, &str)> = regions
        .iter()
        .copied()
        .filter(|(_, name)| *name != GLOBAL)
        .collect();
    let all = view.participation(None, None);
    let about = || {
        let args = Args::new()
            .number("regions", length(&placed))
            .text("scheme", &*input.cycle.scheme.name);
        lead(words.say("regions-lead", &args))
    };
    if all.is_empty() {
        return vec![about(), paragraph(no_member(input, &all.expected))];
    }
    if let [(_, only)] = regions[..] {
        let args = Args::new().text("region", only);
        return vec![
            lead(words.say("regions-one-only", &args)),
            paragraph(words.text("regions-nothing-to-compare")),
            paragraph(words.text("regions-data")),
        ];
    }
    let subject = heatmap::subject(input.cube, &input.cycle.catalogue);
    let mut blocks = vec![about()];
    let differences = differences::sentences(input, &placed, subject);
    blocks.extend(differences.into_iter().map(paragraph));
    blocks.push(paragraph(words.text("regions-caution")));
    if subject.is_worthwhile() {
        // The chart prints the counts of every cell; the table stands in for it.
        let chart = input.figure(heatmap::NAME);
        blocks.push(chart.unwrap_or_else(|| group_table(input, &regions)));
        blocks.extend(input.figure(panels::NAME));
    } else {
        blocks.extend(instead(input, &regions));
    }
    let is_public = |&(index, _): &(usize, &str)| {
        let row = view.row(Level::All, ALL_CODES, None, Some(index));
        row.and_then(Entry::cells).is_some()
    };
    if regions.iter().any(is_public) {
        blocks.push(region_table(input, &regions));
    } else {
        blocks.push(paragraph(words.text("regions-sums-withheld")));
    }
    blocks.push(paragraph(words.text("regions-data")));
    blocks
}

/// Why hardly a figure is public, and who reported where that is.
fn instead(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let cells = || {
        regions.iter().flat_map(|&(region, _)| {
            Group::ALL.map(|group| view.participation(Some(group), Some(region)))
        })
    };
    let most = cells().map(|found| found.expected);
    let most = most.max_by_key(Figure::value).unwrap_or_default();
    let args = Args::new().figure("most", &most);
    let mut blocks = vec![paragraph(words.say("regions-withheld", &args))];
    if cells().all(|found| found.reported.is_some()) {
        blocks.push(paragraph(words.text("regions-participation")));
        blocks.push(participation_table(input, regions));
    }
    blocks
}

fn participation_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let (words, view) = (input.language, input.view());
    let write = |group, region| {
        let share = view.participation(group, region).rate();
        share
            .map(|rate| rate.share())
            .filter(|share| share.denominator > 0)
            .map_or_else(|| NOT_APPLICABLE.to_owned(), |share| words.count_of(share))
    };
    let groups = groups(input);
    let cells = |name: &str, region| {
        let mut cells = vec![name.to_owned()];
        cells.extend(groups.iter().map(|&group| write(Some(group), region)));
        cells.push(write(None, region));
        cells
    };
    let mut columns = vec![Column::words(words.text("column-region"), 1)];
    columns.extend(groups.iter().map(|group| Column::numbers(group.name())));
    columns.push(Column::numbers(words.text("row-all-members")));
    Block::Table(Table {
        caption: words.text("caption-participation"),
        columns,
        rows: with_total(input, regions, cells),
        notes: vec![words.text("note-participation").into()],
        small: false,
    })
}

/// A row for each region, and one for all.
fn with_total(
    input: &ReportInput<'_>,
    regions: &[(usize, &str)],
    cells: impl Fn(&str, Option<usize>) -> Vec<String>,
) -> Vec<Row> {
    let mut rows: Vec<Row> = regions
        .iter()
        .map(|&(index, name)| Row::data(cells(name, Some(index))))
        .collect();
    let total = input.language.text("row-all-regions");
    rows.push(Row::total(cells(&total, None)));
    rows
}

/// The groups of which any member is expected.
fn groups(input: &ReportInput<'_>) -> Vec<Group> {
    let view = input.view();
    Group::ALL
        .into_iter()
        .filter(|&group| view.participation(Some(group), None).expected.value() > 0)
        .collect()
}

fn region_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let (words, view) = (input.language, input.view());
    let cells = |name: &str, region| {
        let row = view.row(Level::All, ALL_CODES, None, region);
        let mut cells = vec![name.to_owned()];
        cells.extend(view.result_cells(row));
        cells
    };
    let mut columns = vec![Column::words(words.text("column-region"), 1)];
    columns.extend(result_columns(input));
    Block::Table(Table {
        caption: words.text("caption-region-results"),
        columns,
        rows: with_total(input, regions, cells),
        notes: vec![note_sections(input)],
        small: false,
    })
}

fn group_table(input: &ReportInput<'_>, regions: &[(usize, &str)]) -> Block {
    let (words, view) = (input.language, input.view());
    let groups = groups(input);
    let cells = |name: &str, region| {
        let mut cells = vec![name.to_owned()];
        cells.extend(groups.iter().map(|&group| {
            let row = view.row(Level::All, ALL_CODES, Some(group), region);
            view::cell(row, |counts| view.full_rate(counts.completion_rate()))
        }));
        cells
    };
    let mut columns = vec![Column::words(words.text("column-region"), 1)];
    columns.extend(groups.iter().map(|group| Column::numbers(group.name())));
    Block::Table(Table {
        caption: words.text("caption-group-region"),
        columns,
        rows: with_total(input, regions, cells),
        notes: vec![words.say("note-group-region", &smallest())],
        small: false,
    })
}
