//! What the report refers to: the wording, and the lineage.

use super::results;
use crate::domain::catalogue::Commitment;
use crate::domain::cube::Level;
use crate::render::joined;
use crate::render::language::Args;
use crate::render::report::ReportInput;
use crate::render::report::chapters::{heading, paragraph, subheading};
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow, Term};
use crate::render::report::view::cell;

/// The wording of every commitment.
pub fn wording(input: &ReportInput<'_>) -> Chapter {
    let words = input.language;
    let catalogue = &input.cycle.catalogue;
    let source = Args::new().text("source", &*catalogue.source);
    let mut blocks = vec![paragraph(words.say("wording-lead", &source))];
    for audience in &catalogue.audiences {
        blocks.push(heading(audience.pledge.clone()));
        let sections = catalogue.sections.iter();
        for section in sections.filter(|section| section.audience == audience.code) {
            let args = Args::new()
                .text("code", &*section.code)
                .text("title", &*section.title);
            blocks.push(subheading(words.say("heading-wording-section", &args).text));
            let commitments = catalogue.commitments.iter();
            let items = commitments
                .filter(|commitment| commitment.section == section.code)
                .map(|commitment| Term {
                    term: commitment.id.clone(),
                    said: text_of(input, commitment).into(),
                });
            blocks.push(Block::Terms {
                items: items.collect(),
            });
        }
    }
    super::annex(input, "annex-wording", blocks)
}

/// The wording of a commitment, with what has to be said about how it is counted in brackets.
/// In another language an unofficial translation follows.
fn text_of(input: &ReportInput<'_>, commitment: &Commitment) -> String {
    let mut text = commitment.text.clone();
    for part in &commitment.parts {
        text.push_str(" — ");
        text.push_str(part);
    }
    if let Some(of) = &commitment.alias_of {
        text = format!("{text} [{}]", results::alias(input, commitment, of).text);
    }
    if commitment.derived {
        text = format!("{text} [{}]", input.language.text("wording-derived"));
    }
    if let Some(translation) = input.language.wording(&commitment.id) {
        let args = Args::new().text("translation", translation);
        text = format!(
            "{text} {}",
            input.language.say("wording-unofficial", &args).text
        );
    }
    text
}

/// Which commitments continue older ones.
pub fn lineage(input: &ReportInput<'_>) -> Chapter {
    let words = input.language;
    let Some((lineage, links)) = input.known_lineage() else {
        return super::annex(input, "annex-lineage", Vec::new());
    };
    let rows: Vec<TableRow> = links
        .into_iter()
        .map(|link| {
            let older: Vec<String> = link.continues.iter().map(|place| readable(place)).collect();
            TableRow::data(vec![
                link.commitment.clone(),
                older.join("; "),
                link.reading.clone(),
                of_now(input, &link.commitment),
            ])
        })
        .collect();
    let blocks = vec![
        paragraph(lineage.note.clone()),
        Block::Table(Table {
            finding: None,
            caption: words.text("caption-lineage"),
            columns: vec![
                TableColumn::codes(words.text("column-id")),
                TableColumn::words(words.text("column-continues"), 3),
                TableColumn::words(words.text("column-reading"), 4),
                TableColumn::numbers(words.text("chart-column-completed")),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        }),
    ];
    super::annex(input, "annex-lineage", blocks)
}

/// What a commitment has come to: of all that are counted together with it, where it has no figure of its own.
fn of_now(input: &ReportInput<'_>, code: &str) -> String {
    let words = input.language;
    let entry = input.view().of(Level::Commitment, code);
    let shown = cell(entry, |counts| words.count_of(counts.completion_rate()));
    match entry {
        Some(entry) if entry.row.code_indices().len() > 1 => {
            let args = Args::new()
                .text("count", shown)
                .text("codes", joined::code(words, entry.row));
            words.say("count-of-codes", &args).text
        }
        _ => shown,
    }
}

/// `2014-statement-governments:L3d` as "2014 governments L3d".
fn readable(place: &str) -> String {
    place.replace("-statement-", " ").replace(['-', ':'], " ")
}
