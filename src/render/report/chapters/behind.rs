//! What stands behind the answers, and in their way: evidence and obstacles.

use crate::domain::cube::{ALL_CODES, ALL_NAME, Level};
use crate::domain::group::Group;
use crate::domain::measures::Share;
use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::render::joined;
use crate::render::language::{Args, Figure, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells, of_quality};
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::view::{CONFIDENTIAL, NOT_APPLICABLE};

use super::{chapter, heading, lead, length, no_member, number_columns, paragraph};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-behind"), false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    let all = input.view().participation(None, None);
    if all.is_empty() {
        return vec![lead(no_member(input, &all.expected))];
    }
    let mut blocks = vec![lead(evidence(input))];
    blocks.extend(evidence_table(input));
    blocks.push(heading(words.text("heading-obstacles")));
    let rows: Vec<&QualityRow> = obstacles_of(input, ALL_NAME).collect();
    let any = rows.iter().find(|row| row.code == ALL_CODES);
    blocks.push(paragraph(obstacles(input, any.copied())));
    blocks.extend(obstacles_table(input, &rows));
    blocks
}

/// How many completed answers came with evidence.
fn evidence(input: &ReportInput<'_>) -> RichText {
    let words = input.language;
    let cells = input.view().of_all().and_then(AggregateRow::cells);
    let known = cells.and_then(|cells| Some((cells, cells.with_evidence()?, cells.verified()?)));
    let Some((cells, with_evidence, verified)) = known else {
        return words.text("behind-lead-withheld").into();
    };
    if cells.counts().completed() == 0 {
        return words.text("behind-lead-none-completed").into();
    }
    let args = Args::new()
        .figure("completed", &cells.completed())
        .figure("with-evidence", &with_evidence)
        .percent("percent", &with_evidence.clone().of(cells.completed()))
        .figure("verified", &verified);
    words.say("behind-lead", &args)
}

/// The same for each audience; nothing where it is withheld for all of them.
fn evidence_table(input: &ReportInput<'_>) -> Option<Block> {
    let (words, view) = (input.language, input.view());
    let catalogue = &input.cycle.catalogue;
    let audiences = catalogue.audiences.iter().map(|audience| &*audience.code);
    let entries = view.of_each(Level::Audience, audiences);
    let mut known = entries.iter().filter_map(|entry| entry.cells());
    if !known.any(|cells| cells.with_evidence().is_some()) {
        return None;
    }
    let cells = |entry: Option<AggregateRow<'_>>| {
        let figures = |cells: Cells<'_>| {
            let completed = cells.completed();
            let found = cells.with_evidence().zip(cells.verified());
            let count = |figure: &Figure| words.number(figure.value());
            let shown = found.map(|(with_evidence, verified)| {
                let share = Share::new(with_evidence.value(), completed.value());
                [count(&with_evidence), view.rate(share), count(&verified)]
            });
            let hidden = || [CONFIDENTIAL; 3].map(str::to_owned);
            let shown = shown.unwrap_or_else(hidden);
            std::iter::once(count(&completed)).chain(shown).collect()
        };
        match entry.map(AggregateRow::cells) {
            None => vec![NOT_APPLICABLE.to_owned(); 4],
            Some(None) => vec![CONFIDENTIAL.to_owned(); 4],
            Some(Some(cells)) => figures(cells),
        }
    };
    let line = |name: String, entry| std::iter::once(name).chain(cells(entry)).collect();
    let mut rows: Vec<TableRow> = entries
        .iter()
        .map(|entry| {
            TableRow::data(line(
                joined::label(words, catalogue, entry.row),
                Some(*entry),
            ))
        })
        .collect();
    let all = words.text("row-all-commitments");
    rows.push(TableRow::total(line(all, view.of_all())));
    let mut columns = vec![TableColumn::words(words.text("column-commitments"), 1)];
    columns.extend(number_columns(
        input,
        [
            "column-completed",
            "column-with-evidence",
            "column-share",
            "column-verified",
        ],
    ));
    Some(Block::Table(Table {
        finding: None,
        caption: words.text("caption-evidence"),
        columns,
        rows,
        notes: vec![words.text("note-evidence").into()],
        small: false,
    }))
}

/// The rows of obstacles among the members of a group, or of all.
fn obstacles_of<'a>(
    input: &ReportInput<'a>,
    group: &'a str,
) -> impl DoubleEndedIterator<Item = &'a QualityRow> {
    let rows = input.publication.quality.iter();
    rows.filter(move |row| row.measure == OBSTACLE && row.group == group)
}

/// What most members named as standing in the way, of the obstacles whose count is public: as the message `id`
/// says it.
pub fn most_named(input: &ReportInput<'_>, id: &str) -> Option<RichText> {
    let single = || obstacles_of(input, ALL_NAME).filter(|row| row.code != ALL_CODES);
    let known = single().rev();
    let (row, members, of) = known
        .filter_map(|row| Some((row, row.members?, row.of?)))
        .max_by_key(|(_, members, _)| *members)?;
    let shown = || single().filter_map(|row| row.members);
    let is_whole = single().all(|row| row.members.is_some());
    let is_alone = shown().filter(|other| *other == members).count() == 1;
    let known = match (is_whole, is_alone) {
        (true, true) => "first",
        (true, false) => "equal",
        (false, true) if shown().count() > 1 => "shown",
        _ => "alone",
    };
    let args = Args::new()
        .text("obstacle", &*row.code)
        .figure("named", &of_quality(row, "members", members))
        .figure("of", &of_quality(row, "of", of))
        .text("known", known);
    Some(input.language.say(id, &args))
}

/// How many members named any obstacle.
fn obstacles(input: &ReportInput<'_>, any: Option<&QualityRow>) -> RichText {
    let Some((any, members, of)) = any.and_then(|any| Some((any, any.members?, any.of?))) else {
        return input.language.text("obstacles-withheld").into();
    };
    let ratio = of_quality(any, "members", members).of(of_quality(any, "of", of));
    let args = Args::new()
        .figure("named", &ratio.numerator)
        .figure("of", &ratio.denominator)
        .percent("percent", &ratio);
    input.language.say("obstacles-lead", &args)
}

/// Every obstacle whose count is public, the most named first.
fn obstacles_table(input: &ReportInput<'_>, rows: &[&QualityRow]) -> Option<Block> {
    let words = input.language;
    let single = rows.iter().filter(|row| row.code != ALL_CODES);
    let mut known: Vec<(&str, u32, u32)> = single
        .clone()
        .filter_map(|row| Some((row.code.as_str(), row.members?, row.of?)))
        .collect();
    known.sort_by_key(|(_, members, _)| std::cmp::Reverse(*members));
    let withheld: Vec<_> = single.filter(|row| row.members.is_none()).collect();
    let hidden = (!withheld.is_empty()).then(|| {
        let args = Args::new().number("rows", length(&withheld));
        words.say("note-obstacles-withheld", &args)
    });
    let of_group = |group: Group, obstacle: &str| {
        let mut rows = obstacles_of(input, group.name());
        let row = rows.find(|row| row.code == obstacle)?;
        Some(Share::new(row.members?, row.of?))
    };
    // Those of which anything may be shown.
    let groups: Vec<Group> = input
        .groups()
        .iter()
        .filter(|group| {
            known
                .iter()
                .any(|(obstacle, ..)| of_group(*group, obstacle).is_some())
        })
        .collect();
    let row = |(obstacle, members, of): (&str, u32, u32)| {
        let share = Share::new(members, of);
        let mut cells = vec![
            obstacle.to_owned(),
            words.count_of(share),
            input.view().rate(share),
        ];
        cells.extend(groups.iter().map(|group| {
            let share = of_group(*group, obstacle);
            share.map_or_else(|| CONFIDENTIAL.to_owned(), |share| words.count_of(share))
        }));
        TableRow::data(cells)
    };
    let mut columns = vec![TableColumn::words(words.text("column-obstacle"), 1)];
    columns.extend(number_columns(input, ["column-members", "column-share"]));
    columns.extend(
        groups
            .iter()
            .map(|group| TableColumn::numbers(group.name())),
    );
    (!known.is_empty()).then(|| {
        Block::Table(Table {
            finding: most_named(input, "finding-obstacle"),
            caption: words.text("caption-obstacles"),
            columns,
            rows: known.into_iter().map(row).collect(),
            notes: hidden.into_iter().collect(),
            small: false,
        })
    })
}
