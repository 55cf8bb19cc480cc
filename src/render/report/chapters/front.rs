//! Cover, running lines, and key figures.

use crate::domain::cube::Level;
use crate::domain::ledger::{Issue, Readership};
use crate::domain::status::Status;
use crate::render::every_page::EveryPage;
use crate::render::joined;
use crate::render::language::Args;
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::tree::{
    Block, Chapter, CoverPage, Labels, Meta, Table, TableColumn, TableRow, Term,
};
use crate::render::report::{ReportInput, signs};

use super::{
    chapter, lead, no_member, note_derived, note_withheld, number_columns, paragraph, term, tiles,
};

/// What stands on every page.
pub fn meta(input: &ReportInput<'_>) -> Meta {
    let (words, cycle) = (input.language, input.cycle);
    let described = Args::new()
        .text("title", &*cycle.title)
        .text("cycle", cycle.year.to_string());
    Meta {
        every_page: EveryPage {
            title: cycle.title.clone(),
            description: words.say("report-description", &described).text,
            language: words.code,
            country: words.country,
            running: cycle.title.clone(),
            notices: notices(input)
                .into_iter()
                .map(|notice| notice.term)
                .collect(),
            footer: imprint(input),
        },
        contents: words.text("contents-heading"),
        about: words.text("contents-about"),
        signs_heading: words.text("signs-heading"),
        signs: signs::list(input),
        labels: Labels {
            figure: words.text("label-figure"),
            table: words.text("label-table"),
            annex: words.text("label-annex"),
        },
    }
}

fn notices(input: &ReportInput<'_>) -> Vec<Term> {
    let readers = input.release.map(|release| release.to);
    [
        (readers.is_none(), "notice-draft"),
        (readers == Some(Readership::Board), "notice-board"),
        (input.cycle.fictional, "notice-fictional"),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, id)| term(input, id, &Args::new()))
    .collect()
}

/// For whom a release is, as sentences choose by it.
const fn to(release: &Issue) -> &'static str {
    match release.to {
        Readership::Public => "public",
        Readership::Board => "board",
    }
}

/// What made the document.
fn imprint(input: &ReportInput<'_>) -> String {
    let args = Args::new()
        .text("build", input.build_id)
        .text("version", input.program_version);
    input.language.say("report-imprint", &args).text
}

/// The first page.
pub fn cover(input: &ReportInput<'_>) -> CoverPage {
    let (words, cycle) = (input.language, input.cycle);
    let statement = || Args::new().text("statement", &*cycle.catalogue.title);
    let period = Args::new()
        .day("from", cycle.period.from)
        .day("to", cycle.period.to);
    let release = input.release.map(|release| {
        let args = Args::new()
            .text("release", &*release.number)
            .text("to", to(release));
        term(input, "fact-release", &args)
    });
    let notice = input.release.and_then(|release| release.notice.as_deref());
    let notice = notice.map(|notice| {
        let args = Args::new().text("notice", notice);
        term(input, "fact-notice", &args)
    });
    let facts = [
        (
            "fact-cycle",
            Args::new().text("cycle", cycle.year.to_string()),
        ),
        ("fact-period", period),
        ("fact-deadline", Args::new().day("day", cycle.deadline)),
        ("fact-as-of", Args::new().day("day", cycle.as_of)),
        (
            "fact-statement",
            statement().text("place", &*cycle.catalogue.place),
        ),
    ];
    let facts = facts.map(|(id, args)| term(input, id, &args)).into_iter();
    CoverPage {
        overline: words.text("alliance-described"),
        title: cycle.title.clone(),
        subtitle: words.say("report-subtitle", &statement()).text,
        facts: release.into_iter().chain(notice).chain(facts).collect(),
        notices: notices(input),
        imprint: imprint(input),
    }
}

/// The key figures.
pub fn glance(input: &ReportInput<'_>) -> Chapter {
    let words = input.language;
    let view = input.view();
    let who = view.participation(None, None);
    let first = if who.is_empty() {
        no_member(input, &who.expected)
    } else if let Some(rate) = who.rate() {
        let commitments = input.cycle.catalogue.counted().count();
        let args = Args::new()
            .figure("expected", &rate.denominator)
            .figure("reported", &rate.numerator)
            .percent("percent", &rate)
            .number(
                "commitments",
                u32::try_from(commitments).unwrap_or(u32::MAX),
            );
        words.say("glance-lead", &args)
    } else {
        words.text("glance-lead-protected").into()
    };
    let mut blocks = vec![lead(first)];
    if !who.is_empty() {
        blocks.push(Block::Tiles {
            tiles: tiles::of(input),
        });
        blocks.extend(
            view.of_all()
                .and_then(AggregateRow::rated)
                .map(|cells| answers(input, cells)),
        );
        blocks.extend(note_withheld(input).map(paragraph));
        blocks.extend(input.figure("response-by-group"));
        blocks.push(audiences(input));
    }
    chapter(words.text("chapter-glance"), true, blocks)
}

/// What the answers to all commitments say.
fn answers(input: &ReportInput<'_>, cells: Cells<'_>) -> Block {
    let rate = cells.rate();
    let args = Args::new()
        .figure("applicable", &rate.denominator)
        .figure("completed", &rate.numerator)
        .percent("percent", &rate)
        .figure("in-progress", &cells.of(Status::InProgress))
        .figure("planned", &cells.of(Status::Planned))
        .figure("not-started", &cells.of(Status::NotStarted))
        .rate("low", &cells.low())
        .rate("high", &cells.high());
    paragraph(input.language.say("glance-answers", &args))
}

/// One row per audience, and the sum.
fn audiences(input: &ReportInput<'_>) -> Block {
    let (words, view) = (input.language, input.view());
    let catalogue = &input.cycle.catalogue;
    let audiences = catalogue.audiences.iter().map(|audience| &*audience.code);
    let mut rows: Vec<TableRow> = view
        .of_each(Level::Audience, audiences)
        .into_iter()
        .map(|entry| {
            let mut cells = vec![joined::label(words, catalogue, entry.row)];
            cells.extend(view.result_cells(Some(entry)));
            TableRow::data(cells)
        })
        .collect();
    let mut cells = vec![words.text("row-all-commitments")];
    cells.extend(view.result_cells(view.of_all()));
    rows.push(TableRow::total(cells));
    let mut columns = vec![TableColumn::words(words.text("column-addressed-to"), 1)];
    columns.extend(result_columns(input));
    let mut notes = vec![words.text("note-audiences").into()];
    notes.extend(note_derived(input, None));
    Block::Table(Table {
        caption: words.text("caption-audiences"),
        columns,
        rows,
        notes,
        small: false,
    })
}

/// The columns of [`View::result_cells`](crate::render::report::view::View::result_cells).
pub fn result_columns(input: &ReportInput<'_>) -> [TableColumn; 6] {
    let headings = [
        "column-addressed",
        "column-reported",
        "column-applicable",
        "column-completed",
        "column-rate",
        "column-bounds",
    ];
    number_columns(input, headings)
}
