//! Cover, running lines, key figures, and how to read the numbers.

use crate::domain::cube::{ALL_CODES, Level};
use crate::domain::measures::Share;
use crate::domain::status::Status;
use crate::render::report::ReportInput;
use crate::render::report::sentences::{cover as cover_words, front as say, labels};
use crate::render::report::tree::{Block, Chapter, Column, Cover, Labels, Meta, Row, Table, Term};
use crate::render::report::view;

use super::{chapter, lead, note_derived, paragraph, tiles};

/// What stands on every page.
pub fn meta(input: &ReportInput<'_>) -> Meta {
    let cycle = input.cycle;
    let notices = [
        (input.draft, labels::DRAFT),
        (cycle.fictional, labels::FICTIONAL),
    ];
    Meta {
        title: cycle.title.clone(),
        description: cover_words::description(cycle),
        language: "en",
        country: "GB",
        running: cover_words::running(cycle),
        notices: notices
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, text)| text.to_owned())
            .collect(),
        footer: cover_words::imprint(input.build_id, input.program_version),
        contents: labels::CONTENTS.to_owned(),
        about: cover_words::ABOUT.to_owned(),
        signs_heading: labels::SHORTHAND.to_owned(),
        signs: terms(say::SHORTHAND.map(|(sign, text)| (sign, text.to_owned()))),
        labels: Labels {
            figure: labels::FIGURE,
            table: labels::TABLE,
            annex: labels::ANNEX,
        },
    }
}

fn terms(pairs: impl IntoIterator<Item = (&'static str, String)>) -> Vec<Term> {
    pairs
        .into_iter()
        .map(|(term, text)| Term {
            term: term.to_owned(),
            text,
        })
        .collect()
}

/// The first page.
pub fn cover(input: &ReportInput<'_>) -> Cover {
    let cycle = input.cycle;
    let notices = [
        (input.draft, labels::DRAFT, cover_words::DRAFT_NOTICE),
        (
            cycle.fictional,
            labels::FICTIONAL,
            cover_words::FICTIONAL_NOTICE,
        ),
    ];
    Cover {
        overline: cover_words::ALLIANCE.to_owned(),
        title: cycle.title.clone(),
        subtitle: cover_words::subtitle(cycle),
        facts: terms(cover_words::cover_facts(cycle)),
        notices: terms(
            notices
                .into_iter()
                .filter(|(holds, ..)| *holds)
                .map(|(_, title, text)| (title, text.to_owned())),
        ),
        imprint: cover_words::imprint(input.build_id, input.program_version),
    }
}

/// The key figures.
pub fn glance(input: &ReportInput<'_>) -> Chapter {
    let view = input.view();
    let who = view.participation(None, None);
    let commitments = u32::try_from(input.cycle.catalogue.counted().count()).unwrap_or(u32::MAX);
    let share = if who.expected == 0 {
        Some(Share::new(0, 0))
    } else {
        who.share()
    };
    let mut blocks = vec![lead(say::glance_lead(share, commitments))];
    let counts = view::counts(view.row(Level::All, ALL_CODES, None, None));
    if !who.is_empty() {
        blocks.push(Block::Tiles {
            tiles: tiles::of(input),
        });
        match counts {
            Some(counts) if counts.applicable() > 0 => {
                blocks.push(paragraph(say::glance_answers(counts)));
            }
            Some(_) => {}
            None => blocks.push(paragraph(say::GLANCE_WITHHELD)),
        }
        blocks.extend(input.figure("response-by-group"));
        blocks.push(audiences(input));
    }
    chapter(labels::GLANCE, true, blocks)
}

/// One row per audience, and the sum.
fn audiences(input: &ReportInput<'_>) -> Block {
    let view = input.view();
    let catalogue = &input.cycle.catalogue;
    let mut rows: Vec<Row> = catalogue
        .audiences
        .iter()
        .map(|audience| {
            let row = view.of_audience(Level::Audience, &audience.code, audience);
            let mut cells = vec![audience.name.clone()];
            cells.extend(view::result_cells(row));
            Row::data(cells)
        })
        .collect();
    let mut cells = vec![labels::ALL_COMMITMENTS.to_owned()];
    cells.extend(view::result_cells(view.row(
        Level::All,
        ALL_CODES,
        None,
        None,
    )));
    rows.push(Row::total(cells));
    let mut columns = vec![Column::words(labels::ADDRESSED_TO, 1)];
    columns.extend(result_columns());
    let mut notes = vec![say::NOTE_AUDIENCES.to_owned()];
    notes.extend(note_derived(input, None));
    Block::Table(Table {
        caption: labels::CAPTION_AUDIENCES.to_owned(),
        columns,
        rows,
        notes,
        small: false,
    })
}

/// The columns of [`view::result_cells`].
pub fn result_columns() -> [Column; 6] {
    [
        labels::ADDRESSED,
        labels::REPORTED,
        labels::APPLICABLE,
        labels::COMPLETED,
        labels::RATE,
        labels::BOUNDS,
    ]
    .map(Column::numbers)
}

/// Scale, bounds, shorthand.
pub fn reading(input: &ReportInput<'_>) -> Chapter {
    let (silent, meaning, used) = say::UNANSWERED;
    let mut rows: Vec<Row> = Status::ALL
        .into_iter()
        .map(|status| {
            let cells = [
                status.label(),
                say::status_meaning(status),
                say::status_use(status),
            ];
            Row::data(cells.map(str::to_owned).into())
        })
        .collect();
    rows.push(Row::data([silent, meaning, used].map(str::to_owned).into()));
    let scale = Table {
        caption: labels::CAPTION_SCALE.to_owned(),
        columns: vec![
            Column::words(say::SCALE_COLUMNS[0], 0),
            Column::words(say::SCALE_COLUMNS[1], 1),
            Column::words(say::SCALE_COLUMNS[2], 0),
        ],
        rows,
        notes: Vec::new(),
        small: false,
    };
    let blocks = vec![
        lead(say::READING_LEAD),
        Block::Table(scale),
        Block::Terms {
            items: terms(say::reading_terms(input.cycle)),
        },
    ];
    // The key figures have a page of their own, where there are any.
    let new_page = !input.view().participation(None, None).is_empty();
    chapter(labels::READING, new_page, blocks)
}
