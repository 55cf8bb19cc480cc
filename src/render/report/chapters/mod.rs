//! The chapters, one file each: which figures, sentences, tables and charts, in which order.

pub(super) mod audience;
pub(super) mod behind;
pub(super) mod change;
mod differences;
pub(super) mod front;
mod missing;
mod movements;
pub(super) mod quality;
pub(super) mod reading;
pub(super) mod regions;
mod tiles;
pub(super) mod who;

use crate::domain::cube::Level;
use crate::domain::group::Group;
use crate::render::joined;
use crate::render::language::{Args, Figure, Said};
use crate::render::shares::SMALLEST_PERCENT_BASE;

use super::cells::Entry;
use super::target::Target;
use super::tree::{Block, Chapter, Column, Term};
use super::{ReportInput, whom};

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
    Block::Heading { text, level: 2 }
}

/// A heading below such a heading.
pub(super) const fn subheading(text: String) -> Block {
    Block::Heading { text, level: 3 }
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
        said,
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

/// What a sentence about the cycle before is given.
pub(super) fn before(previous: u16) -> Args {
    Args::new().text("previous", previous.to_string())
}

/// A sentence that points to one place.
pub(super) fn pointed(input: &ReportInput<'_>, id: &str, target: Target) -> Said {
    let args = Args::new().pointer("place", input.pointer(target));
    input.language.say(id, &args)
}

/// The note below tables of sections, or of sums, with rates and bounds.
pub(super) fn note_sections(input: &ReportInput<'_>) -> Said {
    let args = smallest().pointer("place", input.pointer(Target::Reading));
    input.language.say("note-sections", &args)
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

/// The commitments that reporting implements, of an audience or of all, as a list; none where there are none.
fn derived(input: &ReportInput<'_>, audience: Option<&str>) -> Option<String> {
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
    (!ids.is_empty()).then(|| input.language.list(&ids))
}

/// The remark on those commitments.
pub(super) fn note_derived(input: &ReportInput<'_>, audience: Option<&str>) -> Option<Said> {
    let args = Args::new().text("ids", derived(input, audience)?);
    Some(input.language.say("note-derived", &args))
}

/// The groups left out of what a code addresses, as a list with how many members they have; none where there
/// are none.
fn left_out(input: &ReportInput<'_>, level: Level, code: &str) -> Option<Said> {
    let groups: Vec<Said> = input
        .view()
        .left_out(level, code)
        .into_iter()
        .map(|(group, expected)| {
            let args = Args::new()
                .text("who", whom::of_group(group))
                .figure("expected", &expected);
            input.language.say("left-out-group", &args)
        })
        .collect();
    (!groups.is_empty()).then(|| input.language.enumerate(&groups))
}

/// What a sentence about a code is given on the groups that it does not speak of.
pub(super) fn with_except(input: &ReportInput<'_>, level: Level, code: &str, args: Args) -> Args {
    match left_out(input, level, code) {
        Some(groups) => args.said("except", groups),
        None => args.text("except", "none"),
    }
}

/// That nothing is published of some groups, and why; none where every group is in the figures.
pub(super) fn note_left_out(input: &ReportInput<'_>, level: Level, code: &str) -> Option<Said> {
    let args = Args::new()
        .said("groups", left_out(input, level, code)?)
        .pointer("place", input.pointer(Target::Method));
    Some(input.language.say("left-out", &args))
}

/// The same in a line; none where every group is in the figures, or none of them.
pub(super) fn short_note_left_out(
    input: &ReportInput<'_>,
    level: Level,
    code: &str,
) -> Option<Said> {
    let groups = left_out(input, level, code)?;
    let is_public = input
        .view()
        .of(level, code)
        .and_then(Entry::cells)
        .is_some();
    let args = Args::new().said("groups", groups);
    is_public.then(|| input.language.say("left-out-short", &args))
}

/// What a row of an audience is called, or of several that are counted together.
pub(super) fn name_of_audiences(input: &ReportInput<'_>, entry: Entry<'_>) -> String {
    let (row, catalogue) = (entry.row, &input.cycle.catalogue);
    let name = joined::label(input.language, catalogue, row);
    match row.code_indices() {
        [only] => named_but(
            input,
            &name,
            Level::Audience,
            &catalogue.audiences[*only].code,
        ),
        _ => name,
    }
}

/// What a row of a table is called, with the groups that its figures leave out, if it has any.
pub(super) fn named_but(input: &ReportInput<'_>, name: &str, level: Level, code: &str) -> String {
    if input
        .view()
        .of(level, code)
        .and_then(Entry::cells)
        .is_none()
    {
        return name.to_owned();
    }
    let groups: Vec<(Group, u32)> = input
        .view()
        .left_out(level, code)
        .into_iter()
        .map(|(group, expected)| (group, expected.value()))
        .collect();
    if groups.is_empty() {
        return name.to_owned();
    }
    let args = Args::new()
        .text("name", name)
        .text("groups", joined::left_out(input.language, &groups));
    input.language.say("row-all-but", &args).text
}
