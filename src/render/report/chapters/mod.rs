//! The chapters, one file each: which figures, sentences, tables and charts, in which order.

mod audience;
mod behind;
mod change;
pub(super) mod front;
pub(super) mod quality;
mod reading;
mod regions;
mod tiles;
mod who;

pub(super) use audience::commitments;
pub(super) use front::result_columns;

use crate::render::language::{Args, Figure, Said};
use crate::render::shares::SMALLEST_PERCENT_BASE;

use super::tree::{Block, Chapter, Column, Term};
use super::{ReportInput, whom};

/// Every chapter in order. Their numbers are given later.
pub(super) fn all(input: &ReportInput<'_>) -> Vec<Chapter> {
    let mut chapters = vec![
        front::glance(input),
        reading::chapter_of(input),
        who::chapter_of(input),
    ];
    for audience in &input.cycle.catalogue.audiences {
        chapters.push(audience::chapter_of(input, audience));
    }
    chapters.push(regions::chapter_of(input));
    if let Some(trend) = &input.trend {
        chapters.push(change::chapter_of(input, trend));
    } else if let Some(previous) = input.cycle.break_from {
        chapters.push(change::of_a_break(input, previous));
    }
    chapters.push(behind::chapter_of(input));
    chapters.push(quality::chapter_of(input));
    chapters
}

/// A chapter without its number.
pub(super) fn chapter(title: String, new_page: bool, blocks: Vec<Block>) -> Chapter {
    Chapter {
        number: String::new(),
        title,
        annex: false,
        new_page,
        blocks,
    }
}

/// A paragraph.
pub(super) fn paragraph(said: impl Into<Said>) -> Block {
    Block::Paragraph(said.into())
}

/// The paragraph that says what the chapter says.
pub(super) fn lead(said: impl Into<Said>) -> Block {
    Block::Lead(said.into())
}

/// A heading inside a chapter.
pub(super) const fn heading(text: String) -> Block {
    Block::Heading { text }
}

/// A remark set apart.
pub(super) fn note(said: impl Into<Said>) -> Block {
    Block::Note(said.into())
}

/// A word and what it means: a message and its text.
pub(super) fn term(input: &ReportInput<'_>, id: &str, args: &Args) -> Term {
    let said = input.language.say(&format!("{id}.text"), args);
    Term {
        term: input.language.text(id),
        text: said.text,
        stated: said.stated,
    }
}

/// Columns of numbers under these headings.
pub(super) fn number_columns<const N: usize>(
    input: &ReportInput<'_>,
    headings: [&str; N],
) -> [Column; N] {
    headings.map(|id| Column::numbers(input.language.text(id)))
}

/// How many things a list has, as a count that can be printed.
pub(super) fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// What a sentence is given that says which shares are percentages.
pub(super) fn smallest() -> Args {
    Args::new().number("smallest", SMALLEST_PERCENT_BASE)
}

/// That nobody reported, of those expected.
pub(super) fn nobody(input: &ReportInput<'_>, who: &'static str, expected: &Figure) -> Said {
    let args = Args::new().text("who", who).figure("expected", expected);
    input.language.say("nobody-reported", &args)
}

/// That no member reported.
pub(super) fn no_member(input: &ReportInput<'_>, expected: &Figure) -> Said {
    nobody(input, whom::MEMBERS, expected)
}

/// The remark on commitments that reporting implements, where an audience (or any) has one.
pub(super) fn note_derived(input: &ReportInput<'_>, audience: Option<&str>) -> Option<String> {
    let catalogue = &input.cycle.catalogue;
    let ids: Vec<String> = catalogue
        .counted()
        .map(|(_, commitment)| commitment)
        .filter(|commitment| commitment.derived)
        .filter(|commitment| {
            audience.is_none_or(|code| catalogue.audience_of(commitment).code == code)
        })
        .map(|commitment| commitment.id.clone())
        .collect();
    let args = || Args::new().text("ids", input.language.list(&ids));
    (!ids.is_empty()).then(|| input.language.say("note-derived", &args()).text)
}
