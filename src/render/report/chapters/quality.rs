//! Quality of the data: how many members each kind of fault touched.

use crate::domain::measures::Share;
use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::finding::{Severity, rules};
use crate::render::language::{Args, Language, Said};
use crate::render::report::ReportInput;
use crate::render::report::cells::of_quality;
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};
use crate::render::report::view::CONFIDENTIAL;

use super::{chapter, lead, length, paragraph, pointed};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    chapter(input.language.text("chapter-quality"), false, blocks(input))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    // The first of the rows that give the largest number.
    let counted = input.quality.iter().rev().max_by_key(|row| row.of);
    let mut blocks = vec![lead(first(words, counted.filter(|row| row.of > 0)))];
    if counted.is_some_and(|row| row.of == 0) || input.view().participation(None, None).is_empty() {
        blocks.push(paragraph(words.text("quality-nothing-counted")));
        return blocks;
    }
    blocks.push(paragraph(words.text("quality-severities")));
    let (known, withheld): (Vec<&QualityRow>, Vec<&QualityRow>) = input
        .quality
        .iter()
        .filter(|row| row.measure != OBSTACLE && row.members != Some(0))
        .partition(|row| row.members.is_some());
    let rows: Vec<Row> = known
        .into_iter()
        .map(|row| Row::data(cells(words, row)))
        .collect();
    let hidden = (!withheld.is_empty()).then(|| {
        let args = Args::new().number("rows", length(&withheld));
        words.say("note-quality-withheld", &args)
    });
    if rows.is_empty() {
        let nothing = || words.text("quality-nothing-found").into();
        blocks.push(paragraph(hidden.unwrap_or_else(nothing)));
        return blocks;
    }
    let note = pointed(input, "note-quality", Target::Rules);
    blocks.push(Block::Table(Table {
        caption: words.text("caption-quality"),
        columns: vec![
            Column::words(words.text("column-found"), 1),
            Column::words(words.text("column-severity"), 0),
            Column::codes(words.text("column-rule")),
            Column::numbers(words.text("column-members")),
        ],
        rows,
        notes: [note].into_iter().chain(hidden).collect(),
        small: true,
    }));
    blocks
}

/// What was checked, and how many members have a counted submission.
fn first(words: &Language, counted: Option<&QualityRow>) -> Said {
    let Some(row) = counted else {
        return words.text("quality-checked").into();
    };
    let args = Args::new().figure("counted", &of_quality(row, "of", row.of));
    words.say("quality-lead", &args)
}

/// The word for a severity.
pub fn severity(words: &Language, severity: Severity) -> String {
    words.text(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    })
}

/// One row: what, how grave, which rule, how many. A code that the registry does not have is shown
/// as it is.
fn cells(words: &Language, row: &QualityRow) -> Vec<String> {
    let members = row.members.map_or_else(
        || CONFIDENTIAL.to_owned(),
        |members| words.count_of(Share::new(members, row.of)),
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
    let found = if row.measure == "waived" {
        let args = Args::new().text("summary", found);
        words.say("quality-waived", &args).text
    } else {
        found
    };
    vec![found, severity, code.to_owned(), members]
}
