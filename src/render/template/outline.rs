//! What stands on the sheet `Progress`, top to bottom: the pledge, the sections, the commitments in
//! printed order, and a note where a commitment needs one. Nothing here knows about spreadsheets.
//!
//! Everything but a commitment is a line without an answer, which the reader passes over.

use crate::domain::catalogue::{Catalogue, Commitment};
use crate::domain::group::Group;

use super::parts::TemplatePart;

/// One line of the sheet.
#[derive(Debug, PartialEq)]
pub(super) enum OutlineLine<'a> {
    /// The words that introduce a block of commitments.
    Pledge(&'a str),
    /// The heading of a section.
    Section {
        /// Its code; none where a commitment bears the same id.
        code: Option<&'a str>,
        /// The heading, as printed.
        title: &'a str,
    },
    /// A commitment.
    Commitment(OutlineEntry<'a>),
    /// A word about the commitment above, or the ones below.
    Note(String),
}

/// A commitment with its place in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct OutlineEntry<'a> {
    /// Position in the catalogue.
    pub index: usize,
    /// The commitment.
    pub commitment: &'a Commitment,
}

impl OutlineEntry<'_> {
    /// Whether the row may stay empty, because something else answers for it.
    pub(super) const fn is_answered_elsewhere(&self) -> bool {
        self.commitment.derived || self.commitment.alias_of.is_some()
    }

    /// The wording as printed, with its parts.
    pub(super) fn text(&self) -> String {
        let mut text = self.commitment.text.clone();
        for part in &self.commitment.parts {
            text.push_str("\n\u{2013} ");
            text.push_str(part);
        }
        text
    }
}

/// The commitments of a catalogue that address a group, in printed order; of a part, its own.
pub(super) fn addressed<'a>(
    catalogue: &'a Catalogue,
    group: Group,
    part: Option<&'a TemplatePart>,
) -> impl Iterator<Item = OutlineEntry<'a>> {
    catalogue
        .commitments
        .iter()
        .enumerate()
        .filter(move |(index, commitment)| {
            let is_of_part = part.is_none_or(|part| part.commitments.contains(index));
            is_of_part && catalogue.addresses(commitment, group)
        })
        .map(|(index, commitment)| OutlineEntry { index, commitment })
}

/// The lines for a group, or for a part of its commitments.
pub(super) fn outline<'a>(
    catalogue: &'a Catalogue,
    group: Group,
    part: Option<&'a TemplatePart>,
) -> Vec<OutlineLine<'a>> {
    let mut lines = Vec::new();
    let (mut pledge, mut section) = ("", "");
    let mut is_pledged = true;
    for entry in addressed(catalogue, group, part) {
        let commitment = entry.commitment;
        let audience = catalogue.audience_of(commitment);
        if audience.code != pledge {
            pledge = &audience.code;
            lines.push(OutlineLine::Pledge(&audience.pledge));
        }
        if commitment.section != section {
            let heading = catalogue.section_of(commitment);
            section = &heading.code;
            is_pledged = true;
            lines.push(OutlineLine::Section {
                code: Some(section).filter(|code| catalogue.get(code).is_none()),
                title: &heading.title,
            });
        }
        if is_pledged && !commitment.pledged {
            let note = "The statement recognises what follows in this section; it is not a pledge.";
            lines.push(OutlineLine::Note(note.to_owned()));
        }
        is_pledged = commitment.pledged;
        lines.push(OutlineLine::Commitment(entry));
        lines.extend(note(commitment).map(OutlineLine::Note));
    }
    lines
}

fn note(commitment: &Commitment) -> Option<String> {
    match &commitment.alias_of {
        Some(counted) => Some(format!(
            "The same sentence as {counted}, printed twice. One answer serves both: answer {counted} and leave this row empty."
        )),
        None if commitment.derived => Some(
            "Sending this workbook is your answer: once it is accepted, this commitment counts as implemented. You may leave this row empty."
                .to_owned(),
        ),
        None => None,
    }
}
