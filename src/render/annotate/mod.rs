//! The annotated copy of a member's workbook: a coloured fill and a comment in each cell with a finding,
//! and a first sheet that lists them all.
//!
//! xlsx and xlsm are edited in their package, so that everything else of the member's own workbook stays
//! as it was. Every other spreadsheet, and a package that cannot be edited, is written anew from its
//! cells. The member's file itself is never written to. The same file gives the same bytes.

mod anew;
mod cells;
mod comments;
mod edit;
mod grid;
mod marks;
mod package;
mod relations;
mod sheet;
mod splice;
mod styles;
mod workbook;

use std::collections::{BTreeSet, HashMap};

use crate::finding::Finding;
use crate::ingest::{Limits, Reader, is_editable_package};

/// What the sheet of findings says above them.
#[derive(Debug, Clone, Copy)]
pub struct AnnotatedFile<'a> {
    /// The file's name, as the member knows it.
    pub file: &'a str,
    /// The verdict, in a line.
    pub verdict: &'a str,
}

/// How the copy of a file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Its package is edited; everything else of it is kept.
    Edited,
    /// It is written anew from its cells; formats, formulas and pictures are not kept.
    Anew,
}

/// The ending that fits the copy; spreadsheet programs refuse a workbook under another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// A workbook.
    Xlsx,
    /// A workbook with macros.
    Xlsm,
    /// A template.
    Xltx,
    /// A template with macros.
    Xltm,
}

impl Ending {
    /// The ending, without the dot.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xltx => "xltx",
            Self::Xltm => "xltm",
        }
    }

    /// From the content type of the workbook part.
    fn of(content: &str) -> Self {
        let content = content.to_lowercase();
        match (
            content.contains("macroenabled"),
            content.contains("template"),
        ) {
            (false, false) => Self::Xlsx,
            (true, false) => Self::Xlsm,
            (false, true) => Self::Xltx,
            (true, true) => Self::Xltm,
        }
    }
}

/// An annotated copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotated {
    /// The workbook.
    pub bytes: Vec<u8>,
    /// The ending its name should have.
    pub ending: Ending,
    /// How it was made.
    pub way: Way,
}

/// Why there is no annotated copy.
#[derive(Debug, thiserror::Error)]
pub enum AnnotateError {
    /// The file holds no cells that could be read: it is no spreadsheet, or behind a password.
    #[error("nothing of the file can be read, so there is no copy of it")]
    NothingToCopy,
    /// It would have to be written anew, and has too many cells for that.
    #[error("the file is too large to be copied")]
    TooLarge,
    /// Its package is of a kind that cannot be edited.
    #[error("the workbook cannot be edited: {0}")]
    CannotEdit(String),
    /// A value does not fit into a spreadsheet.
    #[error("the copy cannot be written: {0}")]
    Unwritten(#[from] rust_xlsxwriter::XlsxError),
}

/// Why a package cannot be edited.
#[derive(Debug)]
struct CannotEdit(String);

impl From<CannotEdit> for AnnotateError {
    fn from(reason: CannotEdit) -> Self {
        Self::CannotEdit(reason.0)
    }
}

/// How the copy of a file with these bytes would be made, judged by its first look: the package may
/// still turn out to be one that cannot be edited.
#[must_use]
pub fn way_for(bytes: &[u8]) -> Way {
    if is_editable_package(bytes) {
        Way::Edited
    } else {
        Way::Anew
    }
}

/// The annotated copy of a file: edited where its package allows it, otherwise written anew from what
/// `reader` reads.
///
/// # Errors
/// When nothing of the file can be read, or it is too large to be written anew.
pub fn annotate(
    reader: &Reader,
    bytes: &[u8],
    findings: &[Finding],
    about: &AnnotatedFile<'_>,
) -> Result<Annotated, AnnotateError> {
    if bytes.len() as u64 > reader.limits().file_bytes {
        return Err(AnnotateError::TooLarge);
    }
    if way_for(bytes) == Way::Edited
        && let Ok(copy) = edit_package(bytes, findings, about, reader.limits())
    {
        return Ok(copy);
    }
    let sheets = reader
        .read_cells(bytes, about.file)
        .ok_or(AnnotateError::NothingToCopy)?;
    let (plain, names) = anew::write(&sheets)?;
    let (bytes, ending) = edit::edit(&plain, findings, names, about, reader.limits())?;
    Ok(Annotated {
        bytes,
        ending,
        way: Way::Anew,
    })
}

/// The annotated copy of an xlsx or xlsm, by editing its package.
///
/// # Errors
/// When the package is not one that can be edited; it can then be written anew, which [`annotate`] does.
pub fn edit_package(
    bytes: &[u8],
    findings: &[Finding],
    about: &AnnotatedFile<'_>,
    limits: &Limits,
) -> Result<Annotated, AnnotateError> {
    let (bytes, ending) = edit::edit(bytes, findings, HashMap::new(), about, limits)?;
    Ok(Annotated {
        bytes,
        ending,
        way: Way::Edited,
    })
}

/// The name of a copy: that of the file, marked as a copy, in the folder it stood in. The ending stays
/// in it where the copy has another, so that `a.ods` and `a.xlsx` get copies of their own.
#[must_use]
pub fn copy_name(name: &str, ending: Ending, taken: &mut BTreeSet<String>) -> String {
    let ending = ending.name();
    let stem = match name.rsplit_once('.') {
        Some((stem, own)) if own.eq_ignore_ascii_case(ending) => stem,
        _ => name,
    };
    (1..=u32::MAX)
        .map(|number| match number {
            1 => format!("{stem} (annotated).{ending}"),
            _ => format!("{stem} (annotated {number}).{ending}"),
        })
        .find(|copy| taken.insert(copy.to_lowercase()))
        .unwrap_or_default()
}
