//! One chapter per audience of the catalogue: what was asked of it, and what it answered.

use crate::domain::catalogue::{Audience, Commitment, Section};
use crate::domain::cube::{Level, by_completion};
use crate::domain::status::Status;
use crate::render::language::{Args, Said};
use crate::render::report::cells::{Cells, Entry};
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter, Column, CommitmentItem, Row, Table};
use crate::render::report::view::Participation;
use crate::render::report::{ReportInput, whom};

use super::front::result_columns;
use super::{
    chapter, heading, lead, length, nobody, note, note_derived, note_sections, paragraph, pointed,
    with_derived,
};

/// Commitments in each of the two lists; all are in one list where there are fewer than two lists
/// could hold.
const LISTED: usize = 3;

/// The chapter. An audience of several groups with one section is called by that.
pub fn chapter_of(input: &ReportInput<'_>, audience: &Audience) -> Chapter {
    let title = match (&sections(input, audience)[..], &audience.groups[..]) {
        ([section], groups) if groups.len() != 1 => section.title.clone(),
        _ => {
            let args = whom::args(audience);
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
    let asked = whom::args(audience)
        .number("commitments", length(&commitments))
        .number("sections", length(&sections));
    if who.is_empty() {
        return vec![
            lead(words.say("audience-asked", &asked)),
            paragraph(nobody(input, whom::of_audience(audience), &who.expected)),
        ];
    }
    let mut blocks = vec![lead(first(input, asked, &who))];
    let public = |level, code: &str| view.of_audience(level, code, audience)?.cells();
    let all = public(Level::Audience, &audience.code);
    let any = all.is_some()
        || commitments
            .iter()
            .filter(|commitment| !commitment.derived)
            .any(|commitment| public(Level::Commitment, &commitment.id).is_some());
    let derived = note_derived(input, Some(&audience.code));
    if !any {
        blocks.push(paragraph(pointed(
            input,
            "audience-all-withheld",
            Target::Method,
        )));
        blocks.extend(derived.map(note));
        return blocks;
    }
    match all {
        Some(cells) if cells.counts().applicable() > 0 => {
            blocks.push(paragraph(answers(input, audience, cells)));
        }
        Some(_) => {}
        None => blocks.push(paragraph(words.text("audience-sum-withheld"))),
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
fn first(input: &ReportInput<'_>, asked: Args, who: &Participation) -> Said {
    let Some(rate) = who.rate() else {
        return input.language.say("audience-asked", &asked);
    };
    let args = asked
        .figure("reported", &rate.numerator)
        .figure("expected", &rate.denominator)
        .percent("percent", &rate);
    input.language.say("audience-lead", &args)
}

/// How all answers fall on the scale, the completion rate, and its bounds.
fn answers(input: &ReportInput<'_>, audience: &Audience, cells: Cells<'_>) -> Said {
    let args = Args::new()
        .text("who", whom::of_audience(audience))
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
    let args = with_derived(input, Some(&audience.code), args);
    input.language.say("audience-answers", &args)
}

fn section_table(
    input: &ReportInput<'_>,
    audience: &Audience,
    sections: &[&Section],
    derived: Option<Said>,
) -> Block {
    let (words, view) = (input.language, input.view());
    let mut columns = vec![
        Column::codes(words.text("column-id")),
        Column::words(words.text("column-section"), 1),
    ];
    columns.extend(result_columns(input));
    let rows = sections
        .iter()
        .map(|section| {
            let row = view.of_audience(Level::Section, &section.code, audience);
            let mut cells = vec![section.code.clone(), section.title.clone()];
            cells.extend(view.result_cells(row));
            Row::data(cells)
        })
        .collect();
    let mut notes = vec![note_sections(input)];
    notes.extend(derived);
    Block::Table(Table {
        caption: words.say("caption-sections", &whom::args(audience)).text,
        columns,
        rows,
        notes,
        small: false,
    })
}

/// The commitments that are furthest along and furthest to go, or all of them where there are few.
/// Those that reporting implements say nothing about work, so they are not among them.
fn lists(input: &ReportInput<'_>, audience: &Audience, commitments: &[&Commitment]) -> Vec<Block> {
    let (words, view) = (input.language, input.view());
    let mut known: Vec<(&Commitment, Cells<'_>)> = Vec::new();
    let mut withheld = "none";
    for &commitment in commitments.iter().filter(|found| !found.derived) {
        let row = view.of_audience(Level::Commitment, &commitment.id, audience);
        match row.and_then(Entry::cells) {
            Some(cells) if cells.counts().applicable() > 0 => known.push((commitment, cells)),
            Some(_) => {}
            None => withheld = "some",
        }
    }
    if known.is_empty() {
        return Vec::new();
    }
    let place = |cells: &Cells<'_>| (cells.key(), *cells.counts());
    known.sort_by(|left, right| by_completion(&place(&left.1), &place(&right.1)));
    let items = |known: &[(&Commitment, Cells<'_>)]| Block::Commitments {
        items: known
            .iter()
            .map(|(commitment, cells)| item(input, audience, commitment, *cells))
            .collect(),
    };
    let args = Args::new()
        .text("who", whom::of_audience(audience))
        .text("withheld", withheld);
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
        .text("who", whom::of_audience(audience))
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
