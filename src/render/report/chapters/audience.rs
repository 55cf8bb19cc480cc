//! One chapter per audience of the catalogue: what was asked of it, and what it answered.

use super::front::result_columns;
use super::{
    chapter, heading, lead, length, nobody, note, note_derived, note_sections, note_withheld,
    paragraph,
};
use crate::domain::catalogue::{Audience, Commitment, Section};
use crate::domain::cube::Level;
use crate::domain::status::Status;
use crate::render::joined;
use crate::render::language::{Args, RichText};
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, CommitmentItem, Table, TableColumn, TableRow};
use crate::render::report::view::Participation;
use crate::render::report::{ReportInput, whom};

/// Commitments in each of the two lists; all are in one list where there are fewer than two lists
/// could hold.
const LISTED: usize = 3;

/// The chapter. An audience of several groups with one section is called by that.
pub fn chapter_of(input: &ReportInput<'_>, audience: &Audience) -> Chapter {
    let title = match (&sections(input, audience)[..], &audience.groups[..]) {
        ([section], groups) if groups.len() != 1 => section.title.clone(),
        _ => {
            let args = whom::args(audience, input.groups());
            input.language.say("chapter-audience", &args).text
        }
    };
    chapter(title, false, blocks(input, audience))
}

fn sections<'a>(input: &ReportInput<'a>, audience: &Audience) -> Vec<&'a Section> {
    let sections = &input.cycle.catalogue.sections;
    sections
        .iter()
        .filter(|section| section.audience == audience.code)
        .collect()
}

/// The counted commitments of an audience.
pub fn commitments<'a>(input: &ReportInput<'a>, audience: &Audience) -> Vec<&'a Commitment> {
    let catalogue = &input.cycle.catalogue;
    catalogue
        .counted()
        .map(|(_, commitment)| commitment)
        .filter(|commitment| catalogue.audience_of(commitment).code == audience.code)
        .collect()
}

fn blocks(input: &ReportInput<'_>, audience: &Audience) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let who = view.audience_participation(audience);
    let sections = sections(input, audience);
    let commitments = commitments(input, audience);
    let asked = whom::args(audience, input.groups())
        .number("commitments", length(&commitments))
        .number("sections", length(&sections));
    if who.is_empty() {
        return vec![
            lead(words.say("audience-asked", &asked)),
            paragraph(nobody(
                input,
                whom::of_audience(audience, input.groups()),
                &who.expected,
            )),
        ];
    }
    let mut blocks = vec![lead(first(input, asked, &who))];
    let all = view.of(Level::Audience, &audience.code);
    match all {
        Some(entry) if entry.row.code_indices().len() > 1 => {
            blocks.push(paragraph(together(input, entry)));
        }
        _ => {
            let rated = all.and_then(AggregateRow::rated);
            blocks.extend(rated.map(|cells| paragraph(answers(input, audience, cells))));
        }
    }
    let derived = note_derived(input, Some(&audience.code));
    if all.and_then(AggregateRow::cells).is_none() {
        blocks.extend(note_withheld(input).map(paragraph));
        blocks.extend(derived.map(note));
        return blocks;
    }
    let status = input.figure(&format!("status-{}", audience.code));
    if sections.len() > 1 {
        blocks.push(heading(words.text("heading-sections")));
        blocks.extend(status);
        blocks.push(section_table(input, audience, &sections, derived));
    } else {
        blocks.extend(derived.map(note));
        blocks.extend(status);
    }
    if let Some(chart) = input.figure(&format!("completion-{}", audience.code)) {
        blocks.extend([heading(words.text("heading-commitments")), chart]);
    }
    blocks.extend(lists(input, audience, &commitments));
    blocks
}

/// What is asked, and who reported.
fn first(input: &ReportInput<'_>, asked: Args, who: &Participation) -> RichText {
    let Some(rate) = who.rate() else {
        return input.language.say("audience-asked", &asked);
    };
    let args = asked
        .figure("reported", &rate.numerator)
        .figure("expected", &rate.denominator)
        .percent("percent", &rate);
    input.language.say("audience-lead", &args)
}

/// That the answers are counted together with those to other commitments.
fn together(input: &ReportInput<'_>, entry: AggregateRow<'_>) -> RichText {
    let args = Args::new()
        .text("codes", entry.row.code())
        .text("groups", entry.row.group_name())
        .pointer("place", input.pointer(Target::Method));
    input.language.say("audience-together", &args)
}

/// How all answers fall on the scale, the completion rate, and its bounds.
fn answers(input: &ReportInput<'_>, audience: &Audience, cells: Cells<'_>) -> RichText {
    let args = Args::new()
        .text("who", whom::of_audience(audience, input.groups()))
        .figure("addressed", &cells.addressed())
        .figure("reported", &cells.reported())
        .figure("not-started", &cells.of(Status::NotStarted))
        .figure("planned", &cells.of(Status::Planned))
        .figure("in-progress", &cells.of(Status::InProgress))
        .figure("implemented", &cells.of(Status::Implemented))
        .figure("sustained", &cells.of(Status::Sustained))
        .figure("not-applicable", &cells.of(Status::NotApplicable))
        .figure("withheld", &cells.of(Status::Withheld))
        .full_rate("rate", &cells.rate())
        .rate("low", &cells.low())
        .rate("high", &cells.high())
        .figure("possible", &cells.possible());
    input.language.say("audience-answers", &args)
}

fn section_table(
    input: &ReportInput<'_>,
    audience: &Audience,
    sections: &[&Section],
    derived: Option<RichText>,
) -> Block {
    let words = input.language;
    let mut columns = vec![
        TableColumn::codes(words.text("column-id")),
        TableColumn::words(words.text("column-section"), 1),
    ];
    columns.extend(result_columns(input));
    let codes = sections.iter().map(|section| &*section.code);
    let rows = result_rows(input, Level::Section, codes);
    let mut notes = vec![note_sections(input)];
    notes.extend(derived);
    Block::Table(Table {
        caption: words
            .say("caption-sections", &whom::args(audience, input.groups()))
            .text,
        columns,
        rows,
        notes,
        small: false,
    })
}

/// A row for each of these codes, or for those that it is counted together with.
pub fn result_rows<'c>(
    input: &ReportInput<'_>,
    level: Level,
    codes: impl Iterator<Item = &'c str>,
) -> Vec<TableRow> {
    let (words, view) = (input.language, input.view());
    let entries = view.of_each(level, codes).into_iter();
    entries
        .map(|entry| {
            let mut cells = vec![
                joined::code(words, entry.row),
                joined::label(words, &input.cycle.catalogue, entry.row),
            ];
            cells.extend(view.result_cells(Some(entry)));
            TableRow::data(cells)
        })
        .collect()
}

/// The commitments that are furthest along and furthest to go, or all of them where there are few.
/// Those that reporting implements say nothing about work, so they are not among them.
fn lists(input: &ReportInput<'_>, audience: &Audience, commitments: &[&Commitment]) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let mut known: Vec<(&Commitment, Cells<'_>)> = Vec::new();
    let mut together = "none";
    for &commitment in commitments.iter().filter(|found| !found.derived) {
        let entry = view.of(Level::Commitment, &commitment.id);
        if entry.is_some_and(|entry| entry.row.code_indices().len() > 1) {
            together = "some";
        } else if let Some(cells) = entry.and_then(AggregateRow::rated) {
            known.push((commitment, cells));
        }
    }
    if known.is_empty() {
        return Vec::new();
    }
    // Furthest along first; of equals, in the order of the statement.
    let rate = |cells: &Cells<'_>| cells.counts().completion_rate();
    known.sort_by(|left, right| rate(&right.1).compare(rate(&left.1)));
    let items = |known: &[(&Commitment, Cells<'_>)]| Block::Commitments {
        items: known
            .iter()
            .map(|(commitment, cells)| item(input, audience, commitment, *cells))
            .collect(),
    };
    let args = Args::new()
        .text("who", whom::of_audience(audience, input.groups()))
        .text("together", together);
    let counted = paragraph(words.say("commitments-lead", &args));
    if known.len() < 2 * LISTED {
        let title = heading(words.text("heading-what-was-said"));
        return vec![title, counted, items(&known)];
    }
    let last = &mut known.split_off(known.len() - LISTED);
    last.reverse();
    vec![
        heading(words.text("heading-furthest")),
        counted,
        items(&known[..LISTED]),
        heading(words.text("heading-furthest-to-go")),
        items(last),
    ]
}

/// A commitment with its figure, as "22 of 26 governments (85%)".
fn item(
    input: &ReportInput<'_>,
    audience: &Audience,
    commitment: &Commitment,
    cells: Cells<'_>,
) -> CommitmentItem {
    let rate = cells.rate();
    let args = Args::new()
        .text("who", whom::of_audience(audience, input.groups()))
        .figure("completed", &rate.numerator)
        .figure("applicable", &rate.denominator)
        .percent("percent", &rate);
    let said = input.language.say("commitment-figure", &args);
    CommitmentItem {
        code: commitment.id.clone(),
        label: commitment.label.clone(),
        figure: said.text,
        stated: said.stated,
        wording: commitment.text.clone(),
    }
}
