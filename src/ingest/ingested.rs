//! What reading one file gave, or why nothing of it can be used.

use std::sync::Arc;

use super::sheet::Refusal;
use super::survey::unmapped::Export;
use crate::domain::change::Change;
use crate::domain::place::Place;
use crate::domain::raw::RawSubmission;
use crate::domain::source::SourceFile;
use crate::finding::{Finding, rules};

/// What reading one file gave.
#[derive(Debug)]
pub struct Ingested {
    /// The file.
    pub file: SourceFile,
    /// Its cells by field: one submission, or one for each row of a survey export; none when nothing
    /// of it can be used.
    pub raw: Vec<RawSubmission>,
    /// Whose it says it is, where no table of answers was found in it: its fields, without a table.
    pub claimant: Option<RawSubmission>,
    /// What is worth saying about the file.
    pub findings: Vec<Finding>,
    /// Names of sheets and columns that were forgiven.
    pub changes: Vec<Change>,
    /// What only a survey export has, where the file was read as one.
    pub export: Option<Export>,
}

impl Ingested {
    /// A file of which nothing was read.
    pub(super) const fn nothing(file: SourceFile) -> Self {
        Self {
            file,
            raw: Vec::new(),
            claimant: None,
            findings: Vec::new(),
            changes: Vec::new(),
            export: None,
        }
    }
}

/// What a file gives of which nothing can be used.
pub(super) fn refused(file: SourceFile, refusal: Refusal) -> Ingested {
    let place = Place::file(Arc::clone(&file.name));
    let finding = match refusal {
        Refusal::Unreadable(reason) | Refusal::Exhausting(reason) => {
            Finding::new(&rules::UNREADABLE_FILE, place, reason)
        }
        Refusal::Encrypted => Finding::new(
            &rules::ENCRYPTED_FILE,
            place,
            "a workbook protected with a password",
        ),
        Refusal::NotASpreadsheet(what) => Finding::new(&rules::NOT_A_SPREADSHEET, place, what),
        Refusal::Exported(what) => Finding::new(&rules::NOT_A_SPREADSHEET, place, what).fix(
            "open the file in your spreadsheet program, save it as .xlsx, and send the new file",
        ),
        Refusal::TooLarge(what) => Finding::new(&rules::FILE_TOO_LARGE, place, what),
    };
    Ingested {
        findings: vec![finding.in_our_words()],
        ..Ingested::nothing(file)
    }
}
