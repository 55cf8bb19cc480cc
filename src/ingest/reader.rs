//! Reads one submission: sniff, guard, read, lay out. Whatever goes wrong with a file becomes a
//! finding; nothing here stops a build.

use std::cell::Cell;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::csv_text::read_csv;
use super::html::read_html;
use super::layout::lay_out;
use super::limits::Limits;
use super::ooxml::{read_xlsb, read_xlsx};
use super::package::Package;
use super::scan::template_version;
use super::sheet::{Refusal, Sheet};
use super::sniff::{Format, Sniffed, sniff};
use super::survey::{Survey, unmapped};
#[cfg(feature = "workers")]
use super::worker::Pool;
use crate::domain::change::Change;
use crate::domain::digest::{hexadecimal, sha256};
use crate::domain::place::Place;
use crate::domain::raw::{RawSubmission, SheetCells};
use crate::domain::submission::SourceFile;
use crate::finding::{Finding, rules};

/// Reads submissions under limits.
#[derive(Debug)]
pub struct Reader {
    limits: Limits,
    surveys: Vec<Survey>,
    #[cfg(feature = "workers")]
    workers: Option<Pool>,
}

/// What reading one file gave.
#[derive(Debug)]
pub struct Ingested {
    /// The file.
    pub file: SourceFile,
    /// Its cells by field: one submission, or one for each row of a survey export; none when nothing
    /// of it can be used.
    pub raw: Vec<RawSubmission>,
    /// What is worth saying about the file.
    pub findings: Vec<Finding>,
    /// Names of sheets and columns that were forgiven.
    pub changes: Vec<Change>,
}

impl Reader {
    /// A reader under these limits. `program` is this program's own path, from which workers for xls
    /// and ods are started; without it those two formats are refused.
    #[must_use]
    pub fn new(limits: Limits, program: Option<&Path>) -> Self {
        #[cfg(not(feature = "workers"))]
        let _ = program;
        Self {
            limits,
            surveys: Vec::new(),
            #[cfg(feature = "workers")]
            workers: program.map(|program| Pool::new(program.to_owned(), limits)),
        }
    }

    /// The same reader, which also knows these survey exports.
    #[must_use]
    pub fn with_surveys(mut self, surveys: &[Survey]) -> Self {
        self.surveys = surveys.to_vec();
        self
    }

    /// Reads the file at `path`, known by the relative `name`.
    #[must_use]
    pub fn read_file(&self, path: &Path, name: &str) -> Ingested {
        match self.bytes_of(path) {
            Ok(Ok(bytes)) => self.read_bytes(&bytes, name, Some(path)),
            Ok(Err(length)) => {
                let mib = length.div_ceil(1 << 20);
                let file = source(name, &hash_file(path), length);
                refused(file, Refusal::TooLarge(format!("{mib} MiB")))
            }
            Err(error) => refused(source(name, "", 0), Refusal::Unreadable(error.to_string())),
        }
    }

    /// A file's bytes, or how many they are where that is over the limit.
    fn bytes_of(&self, path: &Path) -> std::io::Result<Result<Vec<u8>, u64>> {
        let mut file = std::fs::File::open(path)?;
        let length = file.metadata()?.len();
        if length > self.limits.file_bytes {
            return Ok(Err(length));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
        file.read_to_end(&mut bytes)?;
        Ok(Ok(bytes))
    }

    /// Reads a file's bytes. Formats that need a worker are read again from `path`.
    #[must_use]
    pub fn read_bytes(&self, bytes: &[u8], name: &str, path: Option<&Path>) -> Ingested {
        let file = source(name, &sha256(bytes), bytes.len() as u64);
        match catch(|| self.read_sheets(bytes, name, path)) {
            Ok((sheets, template)) => match self.surveys.iter().find(|survey| survey.is_of(name)) {
                Some(survey) => survey.lay_out(file, &sheets, &self.limits),
                None => self.lay_out_unmapped(&file, &sheets, template),
            },
            Err(refusal) => refused(file, refusal),
        }
    }

    /// A file that no mapping names: a workbook, or a survey export that is told so.
    fn lay_out_unmapped(
        &self,
        file: &SourceFile,
        sheets: &[Sheet],
        template: Option<String>,
    ) -> Ingested {
        if let Some(export) = unmapped(file, sheets, true) {
            return export;
        }
        let workbook = lay_out(file.clone(), sheets, template, &self.limits);
        let is_read = !workbook.raw.is_empty();
        let export = (!is_read).then(|| unmapped(file, sheets, false)).flatten();
        export.unwrap_or(workbook)
    }

    /// The cells of a file's sheets at their places, nothing interpreted; none when nothing of it can be
    /// read. Formats that need a worker are read from `path`.
    #[must_use]
    pub fn read_cells(
        &self,
        bytes: &[u8],
        name: &str,
        path: Option<&Path>,
    ) -> Option<Vec<SheetCells>> {
        let (sheets, _) = catch(|| self.read_sheets(bytes, name, path)).ok()?;
        Some(sheets.into_iter().map(SheetCells::from).collect())
    }

    /// The limits it reads under.
    #[must_use]
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Whether a worker can be started and answers. For finding out before a build, not during one.
    #[cfg(feature = "workers")]
    #[must_use]
    pub fn answers_for_old_formats(&self) -> bool {
        self.workers.as_ref().is_some_and(Pool::answers)
    }

    fn read_sheets(
        &self,
        bytes: &[u8],
        name: &str,
        path: Option<&Path>,
    ) -> Result<(Vec<Sheet>, Option<String>), Refusal> {
        match sniff(bytes) {
            Sniffed::Other(what) => Err(Refusal::NotASpreadsheet(what.to_owned())),
            Sniffed::Exported(what) => Err(Refusal::Exported(what.to_owned())),
            Sniffed::Encrypted => Err(Refusal::Encrypted),
            Sniffed::Spreadsheet(Format::Csv) => {
                Ok((read_csv(bytes, stem(name), &self.limits)?, None))
            }
            Sniffed::Spreadsheet(Format::Html) => {
                Ok((read_html(bytes, stem(name), &self.limits)?, None))
            }
            Sniffed::Spreadsheet(Format::Xlsx) => {
                let package = Package::open(bytes, &self.limits)?;
                let template = template_version(&package);
                Ok((read_xlsx(&package, &self.limits)?, template))
            }
            Sniffed::Spreadsheet(Format::Xlsb) => {
                let package = Package::open(bytes, &self.limits)?;
                let template = template_version(&package);
                Ok((read_xlsb(&package, &self.limits)?, template))
            }
            Sniffed::Spreadsheet(format) => Ok((self.read_in_worker(path, format)?, None)),
        }
    }

    #[cfg(feature = "workers")]
    fn read_in_worker(&self, path: Option<&Path>, format: Format) -> Result<Vec<Sheet>, Refusal> {
        match (&self.workers, path) {
            (Some(pool), Some(path)) => pool.read(path, format == Format::Ods),
            _ => Err(no_worker()),
        }
    }

    #[cfg(not(feature = "workers"))]
    #[expect(
        clippy::unused_self,
        reason = "the same call, whether there are workers or not"
    )]
    fn read_in_worker(&self, _: Option<&Path>, _: Format) -> Result<Vec<Sheet>, Refusal> {
        Err(no_worker())
    }
}

/// A file's name without its folders and its ending: what spreadsheet programs call the one sheet of
/// a file that has no sheets.
fn stem(name: &str) -> &str {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn no_worker() -> Refusal {
    Refusal::Unreadable(
        "this format can only be read by the full program; save it as .xlsx".to_owned(),
    )
}

fn source(name: &str, sha256: &str, bytes: u64) -> SourceFile {
    SourceFile {
        name: Arc::from(name),
        sha256: sha256.to_owned(),
        bytes,
    }
}

fn hash_file(path: &Path) -> String {
    let mut digest = Sha256::new();
    let copied = std::fs::File::open(path)
        .and_then(|mut file| std::io::copy(&mut file, &mut HashWriter(&mut digest)));
    copied
        .map(|_| hexadecimal(&digest.finalize()))
        .unwrap_or_default()
}

struct HashWriter<'a>(&'a mut Sha256);

impl std::io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What a file gives of which nothing can be used.
pub(super) fn refused(file: SourceFile, refusal: Refusal) -> Ingested {
    let place = Place::file(Arc::clone(&file.name));
    let finding = match refusal {
        Refusal::Unreadable(reason) => Finding::new(&rules::UNREADABLE_FILE, place, reason),
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
        file,
        raw: Vec::new(),
        findings: vec![finding.in_our_words()],
        changes: Vec::new(),
    }
}

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Runs a reader; a panic inside becomes a refusal. Panics of readers are a fault of the file as
/// far as a member is concerned.
pub(super) fn catch<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    READING.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(read));
    READING.set(false);
    outcome.unwrap_or_else(|_| Err(Refusal::Unreadable("it breaks the reader".to_owned())))
}

/// Keeps panics inside readers from printing: they become findings. To be called once, by the
/// program's start.
pub fn quiet_reader_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !READING.get() {
            before(info);
        }
    }));
}
