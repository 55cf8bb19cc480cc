//! Where a submission comes from.

use std::sync::Arc;

use super::date_order::DateOrder;
use super::place::{CellRef, Place};

/// A file as it came in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFile {
    /// Path relative to the submissions folder, with `/` between its parts.
    pub name: Arc<str>,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// The e-mail or the archive it came in, where it did.
    pub container: Option<Arc<Self>>,
}

impl SourceFile {
    /// The file as it lies in the folder: itself, or what it came in.
    #[must_use]
    pub fn in_the_folder(&self) -> &Self {
        self.container.as_deref().unwrap_or(self)
    }
}

/// A row of a survey export: a submission of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyRow {
    /// The file and what the row is called in it: `survey.xlsx#R_3`, or `survey.xlsx#14` by its number.
    pub name: Arc<str>,
    /// Its sheet.
    pub sheet: Arc<str>,
    /// The cell that stands for the row as a whole.
    pub at: CellRef,
    /// False when the spreadsheet hides the row: what it holds never beats what is seen.
    pub is_seen: bool,
    /// SHA-256 of what the row holds, in hexadecimal: that of the file changes whenever anybody answers.
    pub sha256: String,
    /// Day or month first in its dates, where the cycle says so.
    pub dates: Option<DateOrder>,
    /// IDs of commitments that it may answer under headings that are not there.
    pub unread: Arc<[String]>,
    /// Whether a decision on whose the file is can only mean this row: it is the one row of the file that
    /// names no member.
    pub is_meant_by_file: bool,
}

impl SurveyRow {
    /// The cell that stands for the row, by the row's own name.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::cell(Arc::clone(&self.name), Arc::clone(&self.sheet), self.at)
    }
}

/// What of its file a submission is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Part {
    /// All of it: a workbook.
    #[default]
    Workbook,
    /// A survey export as a whole: it holds no answers of its own, its rows do.
    Export,
    /// One row of a survey export.
    Row(SurveyRow),
}
