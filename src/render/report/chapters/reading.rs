//! How to read the numbers: the scale, the rate and its bounds, small numbers.

use super::{chapter, lead, smallest, term};
use crate::domain::ledger::Readership;
use crate::domain::status::Status;
use crate::render::language::Args;
use crate::render::report::ReportInput;
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow, Term};

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>) -> Chapter {
    let day = Args::new().day("day", input.cycle.reference_date);
    let method = Args::new().pointer("place", input.pointer(Target::Method));
    let items = [
        ("reading-counted", day),
        ("reading-rate", Args::new()),
        ("reading-bounds", Args::new()),
        ("reading-small", smallest()),
        ("reading-together", input.with_joined_examples(method)),
        ("reading-evidence", Args::new()),
    ]
    .map(|(id, args)| term(input, id, &args));
    let items = items.into_iter().chain(repeated(input));
    let blocks = vec![
        lead(input.language.text("reading-lead")),
        scale(input),
        Block::Terms {
            items: items.collect(),
        },
    ];
    let title = input.language.text("chapter-reading");
    chapter(title, false, blocks)
}

/// Whose figures are those of the release before.
fn repeated(input: &ReportInput<'_>) -> Option<Term> {
    let repeated = input
        .publication
        .repeated
        .as_ref()
        .filter(|known| !known.groups.is_empty())?;
    let groups = repeated.groups.iter();
    let names: Vec<String> = groups.map(|group| group.name().to_owned()).collect();
    let to = match repeated.to {
        Readership::Public => "public",
        Readership::Board => "board",
    };
    let args = Args::new()
        .text("groups", input.language.list(&names))
        .text("release", &*repeated.release)
        .text("to", to);
    Some(term(input, "reading-repeated", &args))
}

/// What each status means and how it is counted.
fn scale(input: &ReportInput<'_>) -> Block {
    let words = input.language;
    let mut rows: Vec<TableRow> = Status::ALL
        .into_iter()
        .map(|status| {
            let args = Args::new().text("status", status.column());
            TableRow::data(vec![
                input.cycle.catalogue.label(status).to_owned(),
                words.say("status-meaning", &args).text,
                words.say("status-use", &args).text,
            ])
        })
        .collect();
    let silent = [
        "status-unanswered",
        "status-unanswered.meaning",
        "status-unanswered.use",
    ];
    rows.push(TableRow::data(silent.map(|id| words.text(id)).into()));
    Block::Table(Table {
        finding: None,
        caption: words.text("caption-scale"),
        columns: vec![
            TableColumn::words(words.text("column-status"), 0),
            TableColumn::words(words.text("column-meaning"), 1),
            TableColumn::words(words.text("column-use"), 0),
        ],
        rows,
        notes: Vec::new(),
        small: false,
    })
}
