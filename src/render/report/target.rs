//! What the sentences of the report point to: its chapters and annexes, in their order.

use super::ReportInput;
use super::chapters::frameworks;
use crate::render::language::{Args, Pointer};

/// A chapter or an annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// How far the alliance is.
    Progress,
    /// How to read the numbers.
    Reading,
    /// Who reported.
    Who,
    /// The commitments of an audience, by its position in the catalogue.
    Audience(usize),
    /// Frameworks and lenses.
    Frameworks,
    /// Regions.
    Regions,
    /// What changed.
    Change,
    /// Evidence and obstacles.
    Behind,
    /// Quality of the data.
    Quality,
    /// Annex: results for each commitment.
    Results,
    /// Annex: method.
    Method,
    /// Annex: wording.
    Wording,
    /// Annex: participants.
    Participants,
    /// Annex: answers under members' names.
    Attributed,
    /// Annex: lineage.
    Lineage,
    /// Annex: glossary.
    Glossary,
}

/// The chapters that a report has, in order.
pub(super) fn chapters(input: &ReportInput<'_>) -> Vec<Target> {
    let mut chapters = vec![Target::Progress, Target::Reading, Target::Who];
    let audiences = 0..input.cycle.catalogue.audiences.len();
    chapters.extend(audiences.map(Target::Audience));
    if frameworks::is_there(input) {
        chapters.push(Target::Frameworks);
    }
    chapters.push(Target::Regions);
    if input.publication.comparison.is_some() || input.cycle.break_from.is_some() {
        chapters.push(Target::Change);
    }
    chapters.extend([Target::Behind, Target::Quality]);
    chapters
}

/// The annexes that a report has, in order.
pub(super) fn annexes(input: &ReportInput<'_>) -> Vec<Target> {
    let mut annexes = vec![
        Target::Results,
        Target::Method,
        Target::Wording,
        Target::Participants,
    ];
    if !input.publication.attributed.is_empty() {
        annexes.push(Target::Attributed);
    }
    if input.known_lineage().is_some() {
        annexes.push(Target::Lineage);
    }
    annexes.push(Target::Glossary);
    annexes
}

impl ReportInput<'_> {
    /// The words that lead to a chapter or an annex that the report has.
    pub(super) fn pointer(&self, target: Target) -> Pointer {
        let find = |list: &[Target]| list.iter().position(|one| *one == target);
        let (kind, number) = match find(&chapters(self)) {
            Some(index) => ("chapter", chapter_number(index)),
            None => ("annex", annex_letter(find(&annexes(self)).unwrap_or(0))),
        };
        let args = Args::new().text("kind", kind).text("number", &*number);
        Pointer {
            words: self.language.say("pointer", &args).text,
            to: format!("chapter-{number}"),
            footnote: None,
        }
    }
}

/// The number of a chapter by its position.
pub(super) fn chapter_number(index: usize) -> String {
    (index + 1).to_string()
}

/// The letter of an annex by its position.
pub(super) fn annex_letter(index: usize) -> String {
    ('A'..='Z').nth(index).unwrap_or('Z').to_string()
}
