//! Answers that are published under their members' names.

use crate::domain::publication::AttributedAnswer;
use crate::render::language::Args;
use crate::render::report::chapters::{length, paragraph};
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::{ReportInput, glyphs};

/// The longest text of a member that is printed, in characters.
const LONGEST_TEXT: usize = 600;

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    let words = input.language;
    let answers = &input.publication.attributed;
    let args = Args::new().number("answers", length(answers));
    let mut blocks = vec![paragraph(words.say("attributed-lead", &args))];
    let texts = |answer: &AttributedAnswer| {
        let texts = [Some(&answer.member), answer.description.as_ref()];
        texts.into_iter().flatten().any(|text| glyphs::loses(text))
    };
    if answers.iter().any(texts) {
        blocks.push(paragraph(words.text("attributed-glyphs")));
    }
    blocks.push(Block::Table(Table {
        finding: None,
        caption: words.text("caption-attributed"),
        columns: vec![
            TableColumn::codes(words.text("column-id")),
            TableColumn::words(words.text("column-member"), 3),
            TableColumn::words(words.text("column-status"), 2),
            TableColumn::words(words.text("column-shown-by"), 6),
        ],
        rows: answers.iter().map(|answer| row(input, answer)).collect(),
        notes: Vec::new(),
        small: true,
    }));
    super::annex(input, "annex-attributed", blocks)
}

fn row(input: &ReportInput<'_>, answer: &AttributedAnswer) -> TableRow {
    let catalogue = &input.cycle.catalogue;
    let description = answer.description.as_deref().map(cut);
    let evidence = description
        .as_deref()
        .into_iter()
        .chain(answer.link.as_deref());
    TableRow::data(vec![
        catalogue.commitments[answer.commitment_index].id.clone(),
        format!("{} ({})", answer.member, answer.group.name()),
        catalogue.label(answer.status).to_owned(),
        evidence.collect::<Vec<_>>().join(" · "),
    ])
}

/// A text as far as it is printed.
fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
