//! One chapter per audience of the catalogue: what was asked of it, and what it answered.

use super::{
    chapter, findings, heading, lead, length, nobody, note, note_derived, note_late, note_sections,
    note_withheld, order, paragraph, result_columns,
};
use crate::domain::catalogue::{Audience, Commitment, Section};
use crate::domain::cube::Level;
use crate::domain::status::Status;
use crate::render::joined;
use crate::render::language::{Args, RichText};
use crate::render::report::ReportInput;
use crate::render::report::cells::{AggregateRow, Cells};
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, CommitmentItem, Table, TableColumn, TableRow};
use crate::render::report::view::ResponseCounts;
use crate::render::whom;

/// Commitments in each of the two lists; all are in one list where there are fewer than two lists
/// could hold.
const LISTED: usize = 3;

/// The chapter.
pub fn chapter_of(input: &ReportInput<'_>, audience: &Audience) -> Chapter {
    let title = whom::commitments_of(input.language, &input.cycle.catalogue, audience);
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
fn asked<'a>(input: &ReportInput<'a>, audience: &Audience) -> impl Iterator<Item = &'a Commitment> {
    let catalogue = &input.cycle.catalogue;
    let counted = catalogue.counted().map(|(_, commitment)| commitment);
    counted.filter(|commitment| catalogue.audience_of(commitment).code == audience.code)
}

/// The counted commitments of an audience that tables list: those that reporting itself implements say nothing about
/// work.
pub fn commitments<'a>(input: &ReportInput<'a>, audience: &Audience) -> Vec<&'a Commitment> {
    asked(input, audience)
        .filter(|commitment| !commitment.derived)
        .collect()
}

fn blocks(input: &ReportInput<'_>, audience: &Audience) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let who = view.audience_participation(audience);
    let sections = sections(input, audience);
    let commitments = commitments(input, audience);
    let args = whom::args(input.language, audience, input.groups())
        .number(
            "commitments",
            length(&asked(input, audience).collect::<Vec<_>>()),
        )
        .number("sections", length(&sections));
    if who.is_empty() {
        return vec![
            lead(words.say("audience-asked", &args)),
            paragraph(nobody(
                input,
                whom::of_audience(audience, input.groups()),
                &who.expected,
            )),
        ];
    }
    let mut blocks = vec![lead(first(input, args, &who))];
    blocks.extend(note_late(input));
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
    let rated = all.and_then(AggregateRow::rated);
    let finding = rated.map(|cells| findings::status(input, cells));
    let status = input.figure(&format!("status-{}", audience.code), finding);
    if sections.len() > 1 {
        blocks.push(heading(words.text("heading-sections")));
        blocks.extend(status);
        blocks.push(section_table(input, audience, &sections, derived));
    } else {
        blocks.extend(derived.map(note));
        blocks.extend(status);
    }
    let codes = commitments.iter().map(|commitment| &*commitment.id);
    let finding = findings::completion(input, codes);
    if let Some(chart) = input.figure(&format!("completion-{}", audience.code), finding) {
        blocks.extend([heading(words.text("heading-commitments")), chart]);
    }
    blocks.extend(lists(input, audience, &commitments));
    blocks
}

/// What is asked, and who reported.
fn first(input: &ReportInput<'_>, asked: Args, who: &ResponseCounts) -> RichText {
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
    let all = input.view().of_only(Level::Audience, &audience.code);
    let rated = all.and_then(AggregateRow::rated);
    let title = whom::commitments_of(words, &input.cycle.catalogue, audience);
    Block::Table(Table {
        finding: rated.map(|cells| findings::bounds(input, cells)),
        caption: words
            .say("caption-sections", &Args::new().text("title", title))
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

/// The commitments that are surely furthest along and furthest to go, or all of them where there are few.
/// Those that reporting implements say nothing about work, so they are not among them.
fn lists(input: &ReportInput<'_>, audience: &Audience, commitments: &[&Commitment]) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let known: Vec<Cells<'_>> = commitments
        .iter()
        .filter_map(|commitment| view.of_only(Level::Commitment, &commitment.id)?.rated())
        .collect();
    if known.is_empty() {
        return Vec::new();
    }
    let items = |those: &[Cells<'_>]| Block::Commitments {
        items: those
            .iter()
            .map(|cells| item(input, audience, *cells))
            .collect(),
    };
    let is_whole = known.len() == commitments.len();
    let args = Args::new()
        .text("who", whom::of_audience(audience, input.groups()))
        .text("together", if is_whole { "none" } else { "some" });
    let counted = paragraph(words.say("commitments-lead", &args));
    if known.len() < 2 * LISTED {
        let title = heading(words.text("heading-what-was-said"));
        return vec![title, counted, items(&known)];
    }
    // What is counted together could be further, or less far, than any that has a figure.
    let (first, last) = if is_whole {
        (
            order::leading(&known, LISTED),
            order::trailing(&known, LISTED),
        )
    } else {
        (Vec::new(), Vec::new())
    };
    let lists = [
        ("heading-furthest", first),
        ("heading-furthest-to-go", last),
    ];
    let lists: Vec<Block> = lists
        .into_iter()
        .filter(|(_, those)| !those.is_empty())
        .flat_map(|(title, those)| [heading(words.text(title)), items(&those)])
        .collect();
    if lists.is_empty() {
        return vec![paragraph(words.text("commitments-no-order"))];
    }
    std::iter::once(counted).chain(lists).collect()
}

/// A commitment with its figure, as "22 of 26 governments (85%)".
fn item(input: &ReportInput<'_>, audience: &Audience, cells: Cells<'_>) -> CommitmentItem {
    let cube = &input.publication.cube;
    let place = &cube.dimensions.commitments()[cells.row().code_indices()[0]];
    let commitment = &input.cycle.catalogue.commitments[place.catalogue_index];
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
