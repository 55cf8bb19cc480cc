//! The chapters, one file each: which figures, sentences, tables and charts, in which order.

mod audience;
mod change;
pub(super) mod front;
mod quality;
mod regions;
mod tiles;
mod who;

pub(super) use audience::commitments;
pub(super) use front::result_columns;

use super::tree::{Block, Chapter};
use super::{ReportInput, sentences};

/// Every chapter in order. Their numbers are given later.
pub(super) fn all(input: &ReportInput<'_>) -> Vec<Chapter> {
    let mut chapters = vec![
        front::glance(input),
        front::reading(input),
        who::chapter_of(input),
    ];
    for audience in &input.cycle.catalogue.audiences {
        chapters.push(audience::chapter_of(input, audience));
    }
    chapters.push(regions::chapter_of(input));
    if let Some(trend) = &input.trend {
        chapters.push(change::chapter_of(input, trend));
    }
    chapters.push(quality::chapter_of(input));
    chapters
}

/// A chapter without its number.
pub(super) fn chapter(title: impl Into<String>, new_page: bool, blocks: Vec<Block>) -> Chapter {
    Chapter {
        number: String::new(),
        title: title.into(),
        annex: false,
        new_page,
        blocks,
    }
}

/// A paragraph.
pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { text: text.into() }
}

/// The paragraph that says what the chapter says.
pub(super) fn lead(text: impl Into<String>) -> Block {
    Block::Lead { text: text.into() }
}

/// A heading inside a chapter.
pub(super) fn heading(text: impl Into<String>) -> Block {
    Block::Heading { text: text.into() }
}

/// A remark set apart.
pub(super) fn note(text: impl Into<String>) -> Block {
    Block::Note { text: text.into() }
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
    (!ids.is_empty()).then(|| sentences::front::note_derived(&sentences::words::list(&ids)))
}
