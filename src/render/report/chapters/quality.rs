//! Quality of the data: how many members each kind of fault touched.

use crate::domain::measures::Share;
use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::finding::{Severity, rules};
use crate::render::language::{Args, Language, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::of_quality;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::view::CONFIDENTIAL;

use super::{chapter, lead, length, paragraph};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-quality"), false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    let counted = input.publication.quality.first();
    let mut blocks = vec![lead(first(words, counted))];
    if counted.is_none_or(|row| row.of == Some(0))
        || input.view().participation(None, None).is_empty()
    {
        blocks.push(paragraph(words.text("quality-nothing-counted")));
        return blocks;
    }
    blocks.push(paragraph(words.text("quality-severities")));
    let (known, withheld): (Vec<&QualityRow>, Vec<&QualityRow>) = input
        .publication
        .quality
        .iter()
        .filter(|row| row.measure != OBSTACLE)
        .partition(|row| row.members.is_some());
    let rows: Vec<TableRow> = known
        .into_iter()
        .map(|row| TableRow::data(cells(words, row)))
        .collect();
    let hidden = (!withheld.is_empty()).then(|| {
        let args = Args::new()
            .number("rows", length(&withheld))
            .text("shown", if rows.is_empty() { "none" } else { "some" });
        words.say("note-quality-withheld", &args)
    });
    if rows.is_empty() {
        blocks.extend(hidden.map(paragraph));
        return blocks;
    }
    blocks.push(Block::Table(Table {
        finding: None,
        caption: words.text("caption-quality"),
        columns: vec![
            TableColumn::words(words.text("column-found"), 1),
            TableColumn::words(words.text("column-severity"), 0),
            TableColumn::codes(words.text("column-rule")),
            TableColumn::numbers(words.text("column-members")),
        ],
        rows,
        notes: [words.text("note-quality").into()]
            .into_iter()
            .chain(hidden)
            .collect(),
        small: true,
    }));
    blocks
}

/// What was checked, and how many members have a counted submission.
fn first(words: &Language, counted: Option<&QualityRow>) -> RichText {
    let known = counted.and_then(|row| Some((row, row.of.filter(|of| *of > 0)?)));
    let Some((row, of)) = known else {
        return words.text("quality-checked").into();
    };
    let args = Args::new().figure("counted", &of_quality(row, "of", of));
    words.say("quality-lead", &args)
}

/// The word for a severity.
fn severity(words: &Language, severity: Severity) -> String {
    words.text(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    })
}

/// One row: what, how grave, which rule, how many. A code that the registry does not have is shown
/// as it is.
fn cells(words: &Language, row: &QualityRow) -> Vec<String> {
    let members = row.members.zip(row.of).map_or_else(
        || CONFIDENTIAL.to_owned(),
        |(members, of)| words.count_of(Share::new(members, of)),
    );
    let (found, severity, code) = if row.measure == "left-out" {
        let found = words.text("quality-left-out");
        (found, severity(words, Severity::Error), "")
    } else {
        rules::find(&row.code).map_or_else(
            || (row.code.clone(), String::new(), row.code.as_str()),
            |rule| {
                let found = rule.summary.to_owned();
                (found, severity(words, rule.severity), rule.code)
            },
        )
    };
    vec![found, severity, code.to_owned(), members]
}
