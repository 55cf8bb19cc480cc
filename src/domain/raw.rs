//! What reading hands to normalising: cells with their places, nothing interpreted.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::date_order::DateOrder;
use super::place::{CellRef, Place};
use super::source::{SourceFile, SurveyRow};

/// The value of one cell, as the spreadsheet holds it.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Text, as typed.
    Text(String),
    /// A number.
    Number(f64),
    /// A calendar date.
    Date(Date),
    /// A calendar date with a time of day.
    Moment(DateTime),
    /// True or false.
    Bool(bool),
    /// An error value such as `#REF!`.
    Error(String),
}

impl CellValue {
    /// The value as the member sees it, near enough to be quoted.
    #[must_use]
    pub fn quoted(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Moment(moment) => Cow::Owned(moment.strftime("%Y-%m-%d %H:%M:%S").to_string()),
            Self::Bool(value) => Cow::Borrowed(if *value { "TRUE" } else { "FALSE" }),
        }
    }

    /// Whether there is nothing in it but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// A cell with its value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct RawCell {
    /// Place in its sheet.
    pub at: CellRef,
    /// What it holds.
    pub value: CellValue,
}

/// A sheet as the cells that hold anything, nothing interpreted.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetCells {
    /// Name as shown.
    pub name: String,
    /// False when the spreadsheet hides it.
    pub visible: bool,
    /// Its cells, ordered by row, then column.
    pub cells: Vec<RawCell>,
}

/// A field of the `Member` sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MemberField {
    /// The cycle reported on.
    Cycle,
    /// The secretariat's id of the member.
    MemberId,
    /// The member's name.
    MemberName,
    /// Its stakeholder group.
    Group,
    /// Its country.
    Country,
    /// Contact person.
    ContactName,
    /// Contact address.
    ContactEmail,
    /// Publication consent.
    Consent,
    /// Date of submission.
    SubmissionDate,
    /// Version of the submission.
    Version,
}

impl MemberField {
    /// Every field in template order.
    pub const ALL: [Self; 10] = [
        Self::Cycle,
        Self::MemberId,
        Self::MemberName,
        Self::Group,
        Self::Country,
        Self::ContactName,
        Self::ContactEmail,
        Self::Consent,
        Self::SubmissionDate,
        Self::Version,
    ];

    /// The words on the template.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cycle => "Cycle",
            Self::MemberId => "Member ID",
            Self::MemberName => "Member name",
            Self::Group => "Stakeholder group",
            Self::Country => "Country",
            Self::ContactName => "Contact name",
            Self::ContactEmail => "Contact email",
            Self::Consent => "Publication consent",
            Self::SubmissionDate => "Submission date",
            Self::Version => "Version",
        }
    }
}

/// A column of the `Progress` sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The commitment's id.
    CommitmentId,
    /// The commitment's words.
    CommitmentText,
    /// The answer.
    Status,
    /// Percentage done.
    Percent,
    /// Link to evidence.
    EvidenceUrl,
    /// Evidence in words.
    EvidenceText,
    /// Date of last action.
    Date,
    /// Main obstacle.
    Obstacle,
    /// Comments.
    Comments,
    /// Whether the answer may be published under the member's name.
    MayBeShown,
}

impl Column {
    /// The columns of every template, in its order.
    pub const OF_EVERY_TEMPLATE: [Self; 9] = [
        Self::CommitmentId,
        Self::CommitmentText,
        Self::Status,
        Self::Percent,
        Self::EvidenceUrl,
        Self::EvidenceText,
        Self::Date,
        Self::Obstacle,
        Self::Comments,
    ];

    /// Every column in template order. The last stands only in templates of cycles that publish answers under
    /// members' names.
    pub const ALL: [Self; 10] = {
        let mut all = [Self::MayBeShown; 10];
        let mut index = 0;
        while index < Self::OF_EVERY_TEMPLATE.len() {
            all[index] = Self::OF_EVERY_TEMPLATE[index];
            index += 1;
        }
        all
    };

    /// The header on the template.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::CommitmentId => "Commitment ID",
            Self::CommitmentText => "Commitment text",
            Self::Status => "Status",
            Self::Percent => "Completion %",
            Self::EvidenceUrl => "Evidence URL",
            Self::EvidenceText => "Evidence description",
            Self::Date => "Date of last action",
            Self::Obstacle => "Main obstacle",
            Self::Comments => "Comments",
            Self::MayBeShown => "May be shown",
        }
    }

    /// Position in [`Column::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The progress table of one sheet: where its columns stand, and its rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RawTable {
    /// Sheet name.
    pub sheet: Arc<str>,
    /// Zero-based sheet column of each [`Column`], by its index; none where the table lacks it.
    pub columns: [Option<u32>; Column::ALL.len()],
    /// Rows below the header that hold anything, in sheet order.
    pub rows: Vec<RawRow>,
    /// Whether another sheet is named more clearly as the one with the answers.
    pub is_beside: bool,
}

/// One row of a progress table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RawRow {
    /// Zero-based row of the sheet.
    pub row_index: u32,
    /// Its cells by [`Column::index`]; none where the cell is empty.
    pub cells: [Option<CellValue>; Column::ALL.len()],
    /// What else is known of the row; empty for nearly every one.
    pub remarks: Vec<Remark>,
}

/// What is known of a row besides the values in its cells.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    /// The spreadsheet does not show the row.
    Hidden,
    /// The value stands in a merged cell that reaches down over this row.
    Merged {
        /// The column.
        column: Column,
        /// First and last cell of the merged cell.
        range: (CellRef, CellRef),
    },
    /// A further column of the same meaning holds this.
    Further {
        /// The meaning.
        column: Column,
        /// The cell.
        at: CellRef,
        /// What it holds.
        value: CellValue,
    },
    /// Text of the cell that is struck through; it is not part of the cell's value.
    StruckThrough {
        /// The column.
        column: Column,
        /// The text.
        text: String,
    },
    /// The address behind the text of the cell.
    Link {
        /// The column.
        column: Column,
        /// The address.
        target: String,
    },
}

/// The fields of the member sheet, with the sheet they stand in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RawMember {
    /// Sheet name; none when no field was found anywhere.
    pub sheet: Option<Arc<str>>,
    /// Fields found: the cell of the value, and the value where there is one.
    pub fields: Vec<(MemberField, CellRef, Option<CellValue>)>,
    /// Fields that are filled in once more.
    pub further: Vec<FurtherField>,
}

/// A field of the member that is filled in once more, with another value.
#[derive(Debug, Clone, PartialEq)]
pub struct FurtherField {
    /// The field.
    pub field: MemberField,
    /// Sheet name.
    pub sheet: Arc<str>,
    /// The cell of the value.
    pub at: CellRef,
    /// The value.
    pub value: CellValue,
}

impl RawMember {
    /// The cell and the value of a field.
    #[must_use]
    pub fn get(&self, field: MemberField) -> Option<(CellRef, Option<&CellValue>)> {
        self.fields
            .iter()
            .find(|(found, ..)| *found == field)
            .map(|(_, at, value)| (*at, value.as_ref().filter(|value| !value.is_blank())))
    }
}

/// A submission as read: the member's fields and the progress tables.
#[derive(Debug, Clone, PartialEq)]
pub struct RawSubmission {
    /// The file it came in.
    pub file: SourceFile,
    /// The row of the file that it is, where the file is a survey export.
    pub row: Option<SurveyRow>,
    /// Fields of the member sheet.
    pub member: RawMember,
    /// Progress tables, in sheet order.
    pub tables: Vec<RawTable>,
}

impl RawSubmission {
    /// Whether it names a member, by ID or by name.
    #[must_use]
    pub fn says_who(&self) -> bool {
        let names = [MemberField::MemberId, MemberField::MemberName];
        let value = |field: MemberField| self.member.get(field).and_then(|(_, value)| value);
        names.into_iter().any(|field| value(field).is_some())
    }

    /// What the submission is called: the file, or the file and its row.
    #[must_use]
    pub fn name(&self) -> &Arc<str> {
        self.row.as_ref().map_or(&self.file.name, |row| &row.name)
    }

    /// The submission as a whole: the file, or the cell that stands for its row.
    #[must_use]
    pub fn place(&self) -> Place {
        match &self.row {
            Some(row) => row.place(),
            None => Place::file(Arc::clone(&self.file.name)),
        }
    }

    /// Day or month first, in dates that could be read either way; none where that is not known.
    #[must_use]
    pub fn dates(&self) -> Option<DateOrder> {
        self.row.as_ref().and_then(|row| row.dates)
    }
}
