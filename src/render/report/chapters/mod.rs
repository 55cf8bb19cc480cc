//! The chapters, one file each: which figures, sentences, tables and charts, in which order.

pub(super) mod audience;
pub(super) mod behind;
pub(super) mod change;
mod differences;
mod findings;
pub(super) mod frameworks;
pub(super) mod front;
pub(super) mod main_points;
mod missing;
mod movements;
mod order;
pub(super) mod progress;
pub(super) mod quality;
pub(super) mod reading;
pub(super) mod regions;
mod regions_joined;
pub(super) mod who;

use std::collections::BTreeSet;

use crate::domain::cube::JoinedRegions;
use crate::domain::group::Group;
use crate::render::language::{Args, Figure, RichText};
use crate::render::shares::SMALLEST_PERCENT_BASE;

use super::ReportInput;
use super::target::Target;
use super::tree::{Block, Chapter, TableColumn, Term};
use crate::render::whom;

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
pub(super) fn paragraph(said: impl Into<RichText>) -> Block {
    Block::Paragraph(said.into())
}

/// The paragraph that says what the chapter says.
pub(super) fn lead(said: impl Into<RichText>) -> Block {
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
pub(super) fn note(said: impl Into<RichText>) -> Block {
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

/// A term with what is said of it.
pub(super) fn term_of(input: &ReportInput<'_>, id: &str, said: RichText) -> Term {
    Term {
        term: input.language.text(id),
        said,
    }
}

/// Headings of columns with shares.
const RATES: [&str; 3] = ["column-rate", "column-share", "column-response-rate"];

/// Columns of numbers under these headings.
pub(super) fn number_columns<const N: usize>(
    input: &ReportInput<'_>,
    headings: [&str; N],
) -> [TableColumn; N] {
    headings.map(|id| TableColumn {
        rate: RATES.contains(&id),
        ..TableColumn::numbers(input.language.text(id))
    })
}

/// How many things a list has, as a count that can be printed.
pub(super) fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// The columns of [`View::result_cells`](super::view::View::result_cells).
pub(super) fn result_columns(input: &ReportInput<'_>) -> [TableColumn; 6] {
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

/// What a sentence is given that says which shares are percentages.
pub(super) fn smallest() -> Args {
    Args::new().number("smallest", SMALLEST_PERCENT_BASE)
}

/// What a sentence about the cycle before is given.
pub(super) fn before(previous: u16) -> Args {
    Args::new().text("previous", previous.to_string())
}

/// A sentence that points to one place.
pub(super) fn pointed(input: &ReportInput<'_>, id: &str, target: Target) -> RichText {
    let args = Args::new().pointer("place", input.pointer(target));
    input.language.say(id, &args)
}

/// The note below tables of sections, or of sums, with rates and bounds.
pub(super) fn note_sections(input: &ReportInput<'_>) -> RichText {
    let args = smallest().pointer("place", input.pointer(Target::Reading));
    input.language.say("note-sections", &args)
}

/// That nobody reported, of those expected.
pub(super) fn nobody(input: &ReportInput<'_>, who: &'static str, expected: &Figure) -> RichText {
    let args = Args::new().text("who", who).figure("expected", expected);
    input.language.say("nobody-reported", &args)
}

/// That no member reported.
pub(super) fn no_member(input: &ReportInput<'_>, expected: &Figure) -> RichText {
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
pub(super) fn note_derived(input: &ReportInput<'_>, audience: Option<&str>) -> Option<RichText> {
    let args = Args::new()
        .text("ids", derived(input, audience)?)
        .pointer("place", input.pointer(Target::Who));
    Some(input.language.say("note-derived", &args))
}

/// That nothing is published about answers, and why; none where anything is.
pub(super) fn note_withheld(input: &ReportInput<'_>) -> Option<RichText> {
    let is_withheld = input.publication.cube.is_withheld();
    is_withheld.then(|| pointed(input, "answers-withheld", Target::Method))
}

/// That reports of several groups which came after the first release stand in the figures of these groups together
/// alone; none where each group has its own.
pub(super) fn note_late(input: &ReportInput<'_>) -> Option<Block> {
    let rows = input.publication.cube.joined().iter();
    let late = rows.filter(|row| {
        let is_late = matches!(row.regions, JoinedRegions::Late | JoinedRegions::LateAt(_));
        is_late && row.groups.len() > 1
    });
    let groups: BTreeSet<Group> = late.flat_map(|row| row.groups.iter().copied()).collect();
    if groups.is_empty() {
        return None;
    }
    let names: Vec<String> = groups.iter().map(|group| group.name().to_owned()).collect();
    let args = Args::new().text("groups", input.language.list(&names));
    Some(note(input.language.say("late-together", &args)))
}
