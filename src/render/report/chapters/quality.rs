//! Quality of the data: how many members each kind of fault touched.

use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::finding::{Severity, rules};
use crate::render::report::ReportInput;
use crate::render::report::sentences::{labels, quality as say, words};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};

use super::{chapter, lead, paragraph};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(labels::QUALITY, false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let counted = input.quality.iter().map(|row| row.of).max();
    let mut blocks = vec![lead(say::lead(counted.filter(|of| *of > 0)))];
    if counted == Some(0) || input.view().participation(None, None).is_empty() {
        blocks.push(paragraph(say::NOTHING_COUNTED));
        return blocks;
    }
    blocks.push(paragraph(say::SEVERITIES));
    let (known, withheld): (Vec<&QualityRow>, Vec<&QualityRow>) = input
        .quality
        .iter()
        .filter(|row| row.measure != OBSTACLE && row.members != Some(0))
        .partition(|row| row.members.is_some());
    let rows: Vec<Row> = known.into_iter().map(|row| Row::data(cells(row))).collect();
    let hidden = (!withheld.is_empty()).then(|| say::withheld(words::length(&withheld)));
    if rows.is_empty() {
        let nothing = || say::NOTHING_FOUND.to_owned();
        blocks.push(paragraph(hidden.unwrap_or_else(nothing)));
        return blocks;
    }
    let [found, severity, rule, members] = say::COLUMNS;
    blocks.push(Block::Table(Table {
        caption: labels::CAPTION_QUALITY.to_owned(),
        columns: vec![
            Column::words(found, 1),
            Column::words(severity, 0),
            Column::codes(rule),
            Column::numbers(members),
        ],
        rows,
        notes: [say::NOTE.to_owned()].into_iter().chain(hidden).collect(),
        small: true,
    }));
    blocks
}

/// One row: what, how grave, which rule, how many. A code that the registry does not have is shown
/// as it is.
fn cells(row: &QualityRow) -> Vec<String> {
    let members = row.members.map_or_else(
        || words::CONFIDENTIAL.to_owned(),
        |members| format!("{} of {}", words::number(members), words::number(row.of)),
    );
    let (found, severity, code) = if row.measure == "left-out" {
        (say::LEFT_OUT, say::severity(Severity::Error), "")
    } else {
        rules::find(&row.code).map_or((row.code.as_str(), "", row.code.as_str()), |rule| {
            (rule.summary, say::severity(rule.severity), rule.code)
        })
    };
    let found = if row.measure == "waived" {
        say::waived(found)
    } else {
        found.to_owned()
    };
    vec![found, severity.to_owned(), code.to_owned(), members]
}
