//! Who reported: response by group and by region, and where the names are.

use crate::domain::group::Group;
use crate::render::report::ReportInput;
use crate::render::report::annexes::{PARTICIPANTS_LETTER, participants};
use crate::render::report::sentences::{front, labels, results as say, words};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::view::{self, Participation};

use super::{chapter, lead, paragraph};

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let view = input.view();
    let all = view.participation(None, None);
    if all.is_empty() {
        return vec![lead(front::nobody(words::MEMBER, all.expected))];
    }
    let mut blocks = vec![lead(all.share().map_or_else(
        || say::WHO_PROTECTED.to_owned(),
        |share| say::who_lead(share, all.on_time),
    ))];
    let groups: Vec<(String, Participation)> = Group::ALL
        .into_iter()
        .map(|group| {
            (
                group.name().to_owned(),
                view.participation(Some(group), None),
            )
        })
        .filter(|(_, found)| found.expected > 0)
        .collect();
    // The chart among the key figures prints every count; the table stands in for it.
    if input.figure("response-by-group").is_some() {
        let counted = format!("{} {}", say::WHO_COUNTED, say::WHO_GROUPS);
        blocks.push(paragraph(counted));
    } else {
        blocks.push(paragraph(say::WHO_COUNTED));
        blocks.push(table(labels::CAPTION_GROUPS, labels::GROUP, groups, all));
    }
    let regions = view.regions();
    if let [(_, only)] = regions[..] {
        blocks.push(paragraph(say::one_region(only)));
    } else {
        let rows = regions
            .into_iter()
            .map(|(index, name)| (name.to_owned(), view.participation(None, Some(index))))
            .collect();
        // The chart prints every count; the table stands in for it.
        let chart = input.figure("response-by-region");
        blocks.push(
            chart.unwrap_or_else(|| table(labels::CAPTION_REGIONS, labels::REGION, rows, all)),
        );
    }
    blocks.push(paragraph(format!(
        "{} {}",
        say::WHO_CAUTION,
        participants::pointer(input, PARTICIPANTS_LETTER)
    )));
    blocks
}

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(labels::WHO, false, blocks(input))
}

fn table(
    caption: &str,
    first: &str,
    rows: Vec<(String, Participation)>,
    all: Participation,
) -> Block {
    let cells = |name: String, found: Participation| {
        vec![
            name,
            words::number(found.expected),
            view::count(found.reported),
            view::share(found.share()),
            view::count(found.on_time),
        ]
    };
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(name, found)| Row::data(cells(name, found)))
        .collect();
    rows.push(Row::total(cells(labels::ALL_MEMBERS.to_owned(), all)));
    let mut columns = vec![Column::words(first, 1)];
    columns.extend(
        [
            labels::EXPECTED,
            labels::REPORTED,
            labels::RESPONSE_RATE,
            labels::ON_TIME,
        ]
        .map(Column::numbers),
    );
    Block::Table(Table {
        caption: caption.to_owned(),
        columns,
        rows,
        notes: Vec::new(),
        small: false,
    })
}
