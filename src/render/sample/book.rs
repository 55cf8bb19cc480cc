//! A workbook before it is written: what stands in its sheets and how they are laid out. Starts as
//! the template has it; `spoil_row` and `spoil_book` make it awkward; `xlsx` and `delimited` write it.

use fastrand::Rng;
use jiff::civil::Date;

use super::answers::SampleAnswer;
use super::chance::happens;
use super::roster::Profile;
use super::settings::CYCLE_YEAR;
use super::text;
use super::world::Land;
use crate::domain::catalogue::Catalogue;
use crate::domain::raw::{Column, MemberField};
use crate::domain::submission::Consent;
use crate::domain::template;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum BookCell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number as it is.
    Number(f64),
    /// A share from 0 to 1, shown as a percentage.
    Share(f64),
    /// A date.
    Date(Date),
    /// A formula with the value last calculated, as text; none when never calculated.
    Formula {
        /// The formula, with its equals sign.
        formula: String,
        /// The value.
        value: &'static str,
    },
}

impl BookCell {
    /// A text cell.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl<T: Into<String>> From<Option<T>> for BookCell {
    fn from(text: Option<T>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }
}

/// One row of a progress sheet, by [`Column::index`].
#[derive(Debug, Clone, PartialEq)]
pub struct BookRow {
    /// Its cells.
    pub cells: [BookCell; Column::ALL.len()],
    /// Code of the commitment's section.
    pub section: String,
    /// Whether the row is hidden.
    pub hidden: bool,
}

impl BookRow {
    /// The row of an answer, as the template has it.
    pub fn of(answer: &SampleAnswer<'_>) -> Self {
        let cell = |column| match column {
            Column::CommitmentId => BookCell::text(answer.commitment.id.as_str()),
            Column::CommitmentText => BookCell::text(answer.commitment.text.as_str()),
            Column::Status => BookCell::text(answer.status.label()),
            Column::Percent => answer.percent.map_or(BookCell::Empty, |percent| {
                BookCell::Number(f64::from(percent))
            }),
            Column::EvidenceUrl => answer.url.clone().into(),
            Column::EvidenceText => answer.words.clone().into(),
            Column::Date => answer.date.map_or(BookCell::Empty, BookCell::Date),
            Column::Obstacle => answer.obstacle.into(),
            Column::Comments => answer.comments.clone().into(),
            Column::MayBeShown => BookCell::Empty,
        };
        Self {
            cells: Column::ALL.map(cell),
            section: answer.commitment.section.clone(),
            hidden: false,
        }
    }

    /// The cell of a column.
    pub const fn get(&self, column: Column) -> &BookCell {
        &self.cells[column.index()]
    }

    /// Puts something into the cell of a column.
    pub fn set(&mut self, column: Column, cell: BookCell) {
        self.cells[column.index()] = cell;
    }

    /// Empties every cell but the commitment's.
    pub fn clear_answer(&mut self) {
        for column in &Column::ALL[2..] {
            self.set(*column, BookCell::Empty);
        }
    }
}

/// A column of the progress sheet as it is laid out.
#[derive(Debug, Clone)]
pub struct Slot {
    /// Which column it is; none for one of the member's own.
    pub column: Option<Column>,
    /// Its header.
    pub header: String,
}

/// A workbook before it is written.
#[derive(Debug, Clone)]
pub struct Book {
    /// Name of the member sheet.
    pub member_sheet: String,
    /// What stands above the key/value rows: two headers, or a title.
    pub member_top: [&'static str; 2],
    /// Key/value rows of the member sheet.
    pub fields: Vec<(&'static str, BookCell)>,
    /// Name of the progress sheet.
    pub progress_sheet: String,
    /// Lines above the header row.
    pub title: Vec<String>,
    /// Whether the first of them is merged over all columns.
    pub merged_title: bool,
    /// The columns from left to right.
    pub slots: Vec<Slot>,
    /// The rows below the header.
    pub rows: Vec<BookRow>,
    /// Whether each section has a sheet of its own.
    pub split: bool,
    /// Version of the template.
    pub template: &'static str,
}

impl Book {
    /// The workbook as the template has it.
    pub fn canonical(
        rng: &mut Rng,
        profile: &Profile,
        land: Option<&Land>,
        answers: &[SampleAnswer<'_>],
        submitted: Date,
        version: u32,
    ) -> Self {
        let consent = if happens(rng, 0.3) {
            Consent::Attributable
        } else {
            Consent::AggregateOnly
        };
        let contact = text::person(rng);
        let value = |field| match field {
            MemberField::Cycle => BookCell::Number(f64::from(CYCLE_YEAR)),
            MemberField::MemberId => BookCell::text(profile.id.as_str()),
            MemberField::MemberName => BookCell::text(profile.name.as_str()),
            MemberField::Group => BookCell::text(profile.group.name()),
            MemberField::Country => land.map(|land| land.name).into(),
            MemberField::ContactName => BookCell::text(contact.as_str()),
            MemberField::ContactEmail => {
                BookCell::text(format!("{}@example.org", profile.id.to_lowercase()))
            }
            MemberField::Consent => BookCell::text(consent.label()),
            MemberField::SubmissionDate => BookCell::Date(submitted),
            MemberField::Version => BookCell::Number(f64::from(version)),
        };
        let slot = |column: Column| Slot {
            column: Some(column),
            header: column.label().to_owned(),
        };
        Self {
            member_sheet: "Member".to_owned(),
            member_top: if rng.bool() {
                ["Field", "Value"]
            } else {
                ["About the member (fictional sample)", ""]
            },
            fields: MemberField::ALL
                .map(|field| (field.label(), value(field)))
                .into(),
            progress_sheet: "Progress".to_owned(),
            title: Vec::new(),
            merged_title: false,
            slots: Column::OF_EVERY_TEMPLATE.map(slot).into(),
            rows: answers.iter().map(BookRow::of).collect(),
            split: false,
            template: template::VERSION,
        }
    }

    /// Puts something into a field of the member sheet.
    pub fn set_field(&mut self, field: MemberField, cell: BookCell) {
        if let Some(found) = self
            .fields
            .iter_mut()
            .find(|(label, _)| *label == field.label())
        {
            found.1 = cell;
        }
    }

    /// The progress sheets: name and rows, in order.
    pub fn sheets(&self, catalogue: &Catalogue) -> Vec<(String, Vec<&BookRow>)> {
        if !self.split {
            return vec![(self.progress_sheet.clone(), self.rows.iter().collect())];
        }
        catalogue
            .sections
            .iter()
            .map(|section| {
                let rows = self.rows.iter().filter(|row| row.section == section.code);
                (format!("Section {}", section.code), rows.collect())
            })
            .filter(|(_, rows): &(String, Vec<&BookRow>)| !rows.is_empty())
            .collect()
    }
}
