//! Awkward rows: one row of the progress sheet, changed in one way.

use fastrand::Rng;
use jiff::ToSpan as _;
use jiff::civil::date;

use super::answers::SampleAnswer;
use super::book::{BookCell, BookRow};
use super::chance::{happens, pick, pick_weighted};
use super::oddity::RowOddity;
use super::settings::{PERIOD_FROM, PERIOD_TO};
use super::spellings::{self, Language};
use super::text;
use crate::domain::catalogue::Catalogue;
use crate::domain::group::Group;
use crate::domain::raw::Column;
use crate::domain::status::Status;

/// What a row's surroundings allow.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The commitments.
    pub catalogue: &'a Catalogue,
    /// The member's group.
    pub group: Group,
    /// Whether the file can hold formulas and hidden rows: a workbook, not a table of text.
    pub is_workbook: bool,
    /// Whether the file's encoding has every letter.
    pub is_unicode: bool,
}

/// Makes a row awkward in one way. Returns the kind; rows that this adds go to `below`.
pub fn spoil(
    rng: &mut Rng,
    around: Surroundings<'_>,
    row: &mut BookRow,
    answer: &SampleAnswer<'_>,
    below: &mut Vec<BookRow>,
) -> Option<RowOddity> {
    if answer.commitment.alias_of.is_some() && happens(rng, 0.3) {
        let other = another_status(rng, answer.status)?;
        row.set(Column::Status, BookCell::text(other.label()));
        row.set(Column::Percent, BookCell::Empty);
        return Some(RowOddity::AliasConflict);
    }
    if answer.commitment.derived && happens(rng, 0.3) {
        row.clear_answer();
        row.set(Column::Status, BookCell::text(Status::NotStarted.label()));
        return Some(RowOddity::DerivedNotStarted);
    }
    for _ in 0..8 {
        let kind = pick_weighted(rng, RowOddity::WEIGHTED);
        let mut trial = row.clone();
        if apply(rng, around, kind, &mut trial, answer, below).is_some() {
            *row = trial;
            return Some(kind);
        }
    }
    None
}

/// Applies one kind. `None` when the row does not lend itself to it.
fn apply(
    rng: &mut Rng,
    around: Surroundings<'_>,
    kind: RowOddity,
    row: &mut BookRow,
    answer: &SampleAnswer<'_>,
    below: &mut Vec<BookRow>,
) -> Option<()> {
    let status = answer.status;
    match kind {
        RowOddity::StatusSpelling => set_text(row, Column::Status, spellings::status(rng, status)),
        RowOddity::StatusLanguage => {
            let language = Language::any(rng, around.is_unicode);
            set_text(row, Column::Status, language.status(status));
        }
        RowOddity::UnknownStatus => set_text(row, Column::Status, pick(rng, &spellings::NO_STATUS)),
        RowOddity::AmbiguousStatus => {
            set_text(row, Column::Status, pick(rng, &spellings::TWO_STATUSES));
        }
        RowOddity::MissingStatus => {
            if answer.percent.is_none() && answer.words.is_none() {
                return None;
            }
            row.set(Column::Status, BookCell::Empty);
        }
        RowOddity::RepeatedRow => below.push(row.clone()),
        RowOddity::ConflictingRows => {
            let mut again = row.clone();
            let other = another_status(rng, status)?;
            set_text(&mut again, Column::Status, other.label());
            again.set(Column::Percent, BookCell::Empty);
            below.push(again);
        }
        RowOddity::Unanswered => row.clear_answer(),
        RowOddity::HiddenRow if around.is_workbook => row.hidden = true,
        RowOddity::NoReason => {
            row.clear_answer();
            set_text(row, Column::Status, Status::NotApplicable.label());
        }
        RowOddity::MissingEvidence => {
            if !status.is_completed() || answer.commitment.derived {
                return None;
            }
            row.set(Column::EvidenceUrl, BookCell::Empty);
            row.set(Column::EvidenceText, BookCell::Empty);
        }
        RowOddity::MalformedUrl => {
            answer.url.as_ref()?;
            set_text(row, Column::EvidenceUrl, pick(rng, &spellings::NO_URL));
        }
        RowOddity::Placeholder => {
            answer.words.as_ref()?;
            set_text(
                row,
                Column::EvidenceText,
                pick(rng, &spellings::PLACEHOLDERS),
            );
        }
        RowOddity::FormulaText => {
            set_text(row, Column::Comments, pick(rng, &spellings::LIKE_FORMULAS));
        }
        RowOddity::PersonalData => {
            let person = text::person(rng);
            let address = person.to_lowercase().replace(' ', ".");
            let line = format!("Please ask {person}, {address}@example.org.");
            row.set(Column::Comments, BookCell::Text(line));
        }
        RowOddity::CommitmentSpelling
        | RowOddity::CommitmentByWording
        | RowOddity::UnknownCommitment
        | RowOddity::AmbiguousCommitment
        | RowOddity::NotAddressed => {
            spoil_commitment(rng, around, kind, row, answer, below)?;
        }
        RowOddity::PercentForm | RowOddity::PercentOutOfRange | RowOddity::PercentContradicts => {
            spoil_percent(rng, kind, row, answer)?;
        }
        RowOddity::DateForm
        | RowOddity::AmbiguousDate
        | RowOddity::UnreadableDate
        | RowOddity::DateOutsidePeriod => spoil_date(rng, kind, row, answer)?,
        RowOddity::FormulaError if around.is_workbook => {
            spoil_formula(rng, row);
        }
        RowOddity::HiddenRow
        | RowOddity::FormulaError
        | RowOddity::AliasConflict
        | RowOddity::DerivedNotStarted => return None,
    }
    Some(())
}

fn set_text(row: &mut BookRow, column: Column, text: &str) {
    row.set(column, BookCell::text(text));
}

/// One of the five steps of the scale, not this one. `None` for a typed blank.
fn another_status(rng: &mut Rng, status: Status) -> Option<Status> {
    if status.is_blank() {
        return None;
    }
    let others: Vec<Status> = Status::ALL
        .into_iter()
        .filter(|other| !other.is_blank() && *other != status)
        .collect();
    Some(pick(rng, &others))
}

fn spoil_commitment(
    rng: &mut Rng,
    around: Surroundings<'_>,
    kind: RowOddity,
    row: &mut BookRow,
    answer: &SampleAnswer<'_>,
    below: &mut Vec<BookRow>,
) -> Option<()> {
    let catalogue = around.catalogue;
    let commitment = answer.commitment;
    match kind {
        RowOddity::CommitmentSpelling => {
            let spelling = spellings::commitment(rng, &commitment.id)?;
            row.set(Column::CommitmentId, BookCell::Text(spelling));
        }
        RowOddity::CommitmentByWording => {
            let same =
                |other: &&crate::domain::catalogue::Commitment| other.text == commitment.text;
            if catalogue.commitments.iter().filter(same).count() > 1 {
                return None;
            }
            row.set(Column::CommitmentId, BookCell::Empty);
        }
        RowOddity::UnknownCommitment => {
            let id = match rng.u8(0..4) {
                0 => "see annex".to_owned(),
                1 => "X1".to_owned(),
                _ => format!("{}z", commitment.section),
            };
            row.set(Column::CommitmentId, BookCell::Text(id));
        }
        RowOddity::AmbiguousCommitment => {
            let section = &commitment.section;
            let in_section =
                |id: &str| id.len() > section.len() && id.starts_with(section.as_str());
            if section.len() < 2 || !in_section(&commitment.id) {
                return None;
            }
            set_text(row, Column::CommitmentId, section);
        }
        _ => {
            let strangers: Vec<_> = catalogue
                .counted()
                .map(|(_, other)| other)
                .filter(|other| !catalogue.addresses(other, around.group))
                .collect();
            if strangers.is_empty() {
                return None;
            }
            let stranger = pick(rng, &strangers);
            let mut further = row.clone();
            set_text(&mut further, Column::CommitmentId, &stranger.id);
            set_text(&mut further, Column::CommitmentText, &stranger.text);
            below.push(further);
        }
    }
    Some(())
}

fn spoil_percent(
    rng: &mut Rng,
    kind: RowOddity,
    row: &mut BookRow,
    answer: &SampleAnswer<'_>,
) -> Option<()> {
    let cell = match kind {
        RowOddity::PercentForm => {
            let percent = answer.percent?;
            match rng.u8(0..5) {
                0 => BookCell::Text(format!("{percent} %")),
                1 => BookCell::Text(format!("{percent}%")),
                2 => BookCell::Text(format!("{percent},0")),
                3 => BookCell::Text(percent.to_string()),
                _ => BookCell::Share(f64::from(percent) / 100.0),
            }
        }
        RowOddity::PercentOutOfRange => match rng.u8(0..5) {
            0 => BookCell::Number(120.0),
            1 => BookCell::Number(-5.0),
            2 => BookCell::Number(250.0),
            3 => BookCell::Number(100.5),
            _ => BookCell::text("140%"),
        },
        _ => BookCell::Number(match answer.status {
            Status::NotStarted => 60.0,
            Status::Planned => 80.0,
            Status::InProgress => 100.0,
            Status::Implemented => 20.0,
            Status::Sustained => 45.0,
            Status::NotApplicable | Status::Withheld => return None,
        }),
    };
    row.set(Column::Percent, cell);
    Some(())
}

fn spoil_date(
    rng: &mut Rng,
    kind: RowOddity,
    row: &mut BookRow,
    answer: &SampleAnswer<'_>,
) -> Option<()> {
    let day = answer.date?;
    let cell = match kind {
        RowOddity::DateForm => BookCell::Text(spellings::date(rng, day)),
        RowOddity::AmbiguousDate => {
            let (first, second) = (rng.u8(1..=11), rng.u8(1..=11));
            let second = if first == second { 12 } else { second };
            let mark = pick(rng, &["/", ".", "-"]);
            BookCell::Text(format!("{first:02}{mark}{second:02}{mark}2025"))
        }
        RowOddity::UnreadableDate => BookCell::text(pick(rng, &spellings::NO_DATE)),
        _ => BookCell::Date(match rng.u8(0..4) {
            0 => date(2019, 3, 1),
            1 => PERIOD_FROM.saturating_sub(1.days()),
            2 => PERIOD_TO.saturating_add(1.days()),
            _ => date(2031, 1, 15),
        }),
    };
    row.set(Column::Date, cell);
    Some(())
}

/// A formula that shows an error.
fn spoil_formula(rng: &mut Rng, row: &mut BookRow) {
    let column = pick(rng, &[Column::Status, Column::Percent, Column::Date]);
    let (formula, value) = pick(
        rng,
        &[("=1/0", "#DIV/0!"), ("=NA()", "#N/A"), ("=#REF!", "#REF!")],
    );
    row.set(
        column,
        BookCell::Formula {
            formula: formula.to_owned(),
            value,
        },
    );
}
