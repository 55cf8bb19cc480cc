//! What changed since the cycle before: the panel, and how its answers moved. Only where there is a cycle
//! to compare with.

use crate::domain::catalogue::Section;
use crate::domain::cube::{Basis, Level, group_name};
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::domain::transition::{Movement, PublicTransition};
use crate::render::charts::slope;
use crate::render::report::sentences::{change as say, labels, words};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::{ReportInput, Trend};

use super::{chapter, lead, paragraph};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>, trend: &Trend<'_>) -> Chapter {
    let title = say::title(trend.previous);
    chapter(title, false, blocks(input, trend))
}

fn blocks(input: &ReportInput<'_>, trend: &Trend<'_>) -> Vec<Block> {
    let panel = input.view().participation_of(Basis::Panel, None, None);
    let mut blocks = vec![
        lead(say::lead(trend.previous, panel.reported)),
        paragraph(say::LIKE_FOR_LIKE),
    ];
    let sections = input.cycle.catalogue.sections.iter();
    let rows: Vec<(String, Option<Movement>)> = sections
        .flat_map(|section| rows_of(input, trend, section))
        .collect();
    let shown: Vec<Row> = rows
        .iter()
        .filter_map(|(name, movement)| Some(Row::data(cells(name, &(*movement)?))))
        .collect();
    let withheld = rows.len() - shown.len();
    if shown.is_empty() {
        blocks.push(paragraph(say::NOTHING_SHOWN));
        return blocks;
    }
    let mut columns = vec![Column::words(labels::SECTION, 1)];
    columns
        .extend(say::columns(trend.previous, input.cycle.year).map(|name| Column::numbers(&name)));
    blocks.extend(input.figure(slope::NAME));
    let withheld = u32::try_from(withheld).unwrap_or(u32::MAX);
    blocks.push(Block::Table(Table {
        caption: say::CAPTION.to_owned(),
        columns,
        rows: shown,
        notes: [say::NOTE.to_owned()]
            .into_iter()
            .chain((withheld > 0).then(|| say::withheld(withheld)))
            .collect(),
        small: true,
    }));
    blocks
}

/// The rows of a section in which anything was compared: one for its audience, or one for each group
/// where it addresses several.
fn rows_of(
    input: &ReportInput<'_>,
    trend: &Trend<'_>,
    section: &Section,
) -> Vec<(String, Option<Movement>)> {
    let codes = input.cube.dimensions.codes(Level::Section);
    let row = |group: Option<Group>| -> Option<&PublicTransition> {
        trend.transitions.iter().find(|row| {
            row.key.level == Level::Section
                && codes[row.key.code_index] == section.code
                && row.key.group == group
        })
    };
    let groups: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|group| row(Some(*group)).is_some())
        .collect();
    let name = |group: Option<Group>| match group {
        Some(group) if groups.len() > 1 => say::of_group(&section.code, group_name(Some(group))),
        _ => say::of_section(&section.code, &section.title),
    };
    let wanted = if groups.len() > 1 {
        groups.iter().map(|group| Some(*group)).collect()
    } else {
        vec![None]
    };
    let found = wanted
        .into_iter()
        .filter_map(|group| Some((group, row(group)?)));
    found
        .map(|(group, row)| (name(group), row.movement))
        .collect()
}

fn cells(name: &str, movement: &Movement) -> Vec<String> {
    let of_compared = |count| words::rate(Share::new(count, movement.compared));
    vec![
        name.to_owned(),
        words::number(movement.compared),
        of_compared(movement.completed_before),
        of_compared(movement.completed),
        words::number(movement.forward),
        words::number(movement.unchanged),
        words::number(movement.back),
        words::number(movement.beside),
    ]
}
