//! Reads one submission: sniff, guard, read, lay out. Whatever goes wrong with a file becomes a
//! finding; nothing here stops a build.

use std::cell::Cell;
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::csv_text::read_csv;
use super::docx::read_docx;
use super::folder::{Contents, OddEntry, hash_of_file, read_regular};
use super::html::read_html;
use super::ingested::{Ingested, refused};
use super::inside::{FilesInside, each_inside};
use super::layout::{lay_out, listed};
use super::limits::Limits;
use super::ods::read_ods;
use super::ooxml::{read_xlsb, read_xlsx};
use super::package::Package;
use super::protected::open_by_default;
use super::scan::template_version;
use super::sheet::{Refusal, Sheet};
use super::sniff::{Format, Holder, Sniffed, sniff};
use super::stopwatch::Stopwatch;
use super::survey::{Survey, rivals, unmapped};
#[cfg(feature = "workers")]
use super::worker::Pool;
use super::xls::read_xls;
use crate::domain::digest::sha256;
use crate::domain::place::Place;
use crate::domain::raw::{CellValue, SheetCells};
use crate::domain::source::SourceFile;
use crate::finding::{Finding, rules};

/// Reads submissions under limits.
#[derive(Debug)]
pub struct Reader {
    limits: Limits,
    surveys: Vec<Survey>,
    old_formats: OldFormats,
}

/// Where xls is read, whose reader nothing limits from inside.
#[derive(Debug)]
enum OldFormats {
    /// In processes of their own.
    #[cfg(feature = "workers")]
    Workers(Pool),
    /// Here: the whole reader is limited from outside.
    Here,
    /// Nowhere.
    Refused,
}

impl Reader {
    /// A reader under these limits. `program` is this program's own path, from which workers for xls
    /// are started; without it that format is refused.
    #[must_use]
    pub fn new(limits: Limits, program: Option<&Path>) -> Self {
        #[cfg(not(feature = "workers"))]
        let (old_formats, _) = (OldFormats::Refused, program);
        #[cfg(feature = "workers")]
        let old_formats = program.map_or(OldFormats::Refused, |program| {
            OldFormats::Workers(Pool::new(program.to_owned(), limits))
        });
        Self {
            limits,
            surveys: Vec::new(),
            old_formats,
        }
    }

    /// A reader that reads every format where it is called: for callers whose memory and time are limited from
    /// outside, and who lose nothing when they are ended.
    #[must_use]
    pub const fn confined(limits: Limits) -> Self {
        Self {
            limits,
            surveys: Vec::new(),
            old_formats: OldFormats::Here,
        }
    }

    /// The same reader, which also knows these survey exports.
    #[must_use]
    pub fn with_surveys(mut self, surveys: &[Survey]) -> Self {
        self.surveys = surveys.to_vec();
        self
    }

    /// Reads the file at `path`, known by the relative `name`: what an e-mail or an archive holds as files
    /// of their own, named `name/…`; at least one.
    #[must_use]
    pub fn read_file(&self, path: &Path, name: &str) -> Vec<Ingested> {
        match read_regular(path, self.limits.file_bytes) {
            Ok(Contents::Bytes(bytes)) => self.read_all(&bytes, name),
            Ok(Contents::TooLong(length)) => {
                vec![too_long(source(name, &hash_of_file(path), length))]
            }
            Err(odd) => vec![odd_entry(source(name, "", 0), &odd)],
        }
    }

    /// Reads a file that came with its bytes, as [`Reader::read_file`] reads it from the disk.
    #[must_use]
    pub fn read_sent(&self, bytes: &[u8], name: &str) -> Vec<Ingested> {
        if bytes.len() as u64 > self.limits.file_bytes {
            return vec![too_long(source(name, &sha256(bytes), bytes.len() as u64))];
        }
        self.read_all(bytes, name)
    }

    /// A file whose reading was ended from outside.
    #[must_use]
    pub fn ended(&self, bytes: &[u8], name: &str, why: Ended) -> Ingested {
        let file = source(name, &sha256(bytes), bytes.len() as u64);
        refused(file, why.refusal(&self.limits))
    }

    /// Reads a file's bytes: what an e-mail or an archive holds as files of their own, named `name/…`; at
    /// least one.
    #[must_use]
    pub fn read_all(&self, bytes: &[u8], name: &str) -> Vec<Ingested> {
        match sniff(bytes) {
            Sniffed::Holder(holder) => self.read_inside(holder, bytes, name),
            _ => vec![self.read_bytes(bytes, name)],
        }
    }

    /// Reads the bytes of one file. What holds other files is not opened.
    #[must_use]
    pub fn read_bytes(&self, bytes: &[u8], name: &str) -> Ingested {
        let file = source(name, &sha256(bytes), bytes.len() as u64);
        self.read_under(&self.limits, file, bytes).0
    }

    /// Reads one file under limits; gives what of them it took.
    fn read_under(&self, limits: &Limits, file: SourceFile, bytes: &[u8]) -> (Ingested, Taken) {
        let name = Arc::clone(&file.name);
        let workbook = match catch(|| self.read_workbook(bytes, &name, limits)) {
            Ok(workbook) => workbook,
            Err(refusal) => {
                let taken = Taken {
                    is_all: matches!(refusal, Refusal::Exhausting(_)),
                    ..Taken::default()
                };
                return (refused(file, refusal), taken);
            }
        };
        let mut taken = Taken {
            inflated_bytes: workbook.inflated_bytes,
            ..Taken::default()
        };
        for (_, value) in workbook.sheets.iter().flat_map(|sheet| &sheet.cells) {
            taken.cells += 1;
            if let CellValue::Text(text) = value {
                taken.text_bytes += text.len();
            }
        }
        if let Some(rivals) = rivals(&self.surveys, &name) {
            let found = format!("a file that fits {rivals} of cycle.toml");
            let finding = Finding::new(&rules::UNMAPPED_SURVEY, Place::file(name), found)
                .in_our_words()
                .expected("one mapping for each export")
                .fix("let one [[survey]] of cycle.toml alone name this file");
            let ingested = Ingested {
                findings: vec![finding],
                ..Ingested::nothing(file)
            };
            return (ingested, taken);
        }
        let own = file.clone();
        let laid_out = catch(|| {
            Ok(
                match self.surveys.iter().find(|survey| survey.is_of(&name)) {
                    Some(survey) => survey.lay_out(file, &workbook.sheets, limits),
                    None => lay_out_unmapped(&file, &workbook.sheets, workbook.template, limits),
                },
            )
        });
        let mut ingested = match laid_out {
            Ok(ingested) => ingested,
            Err(refusal) => return (refused(own, refusal), taken),
        };
        if let Some(encoding) = workbook.encoding {
            let rule = &rules::UNUSUAL_ENCODING;
            let finding = Finding::new(rule, Place::file(name), format!("text in {encoding}"));
            ingested.findings.push(finding.in_our_words());
        }
        let tables = ingested.raw.iter().flat_map(|raw| &raw.tables);
        taken.rows = tables.map(|table| table.rows.len()).sum();
        (ingested, taken)
    }

    /// Reads what an e-mail or an archive holds.
    fn read_inside(&self, holder: Holder, bytes: &[u8], name: &str) -> Vec<Ingested> {
        let file = source(name, &sha256(bytes), bytes.len() as u64);
        let outer = Arc::new(file.clone());
        let started = Stopwatch::start();
        let mut limits = self.limits;
        let mut read: Vec<Ingested> = Vec::new();
        let mut others: Vec<String> = Vec::new();
        // Archives and e-mails inside: what they hold may be a report.
        let mut holders: HashSet<Arc<str>> = HashSet::new();
        let take = |inside: FilesInside| {
            let full = format!("{name}/{}", inside.name);
            let own = |sha256: &str, bytes| SourceFile {
                container: Some(Arc::clone(&outer)),
                ..source(&full, sha256, bytes)
            };
            let bytes = match inside.content {
                Ok(bytes) => bytes,
                Err(refusal) => return read.push(refused(own("", 0), refusal)),
            };
            let file = own(&sha256(&bytes), bytes.len() as u64);
            let what = match sniff(&bytes) {
                Sniffed::Other(what) => Some(what),
                Sniffed::Holder(_) => {
                    holders.insert(Arc::clone(&file.name));
                    None
                }
                _ => None,
            };
            if let Some(what) = what {
                others.push(format!("{} ({what})", inside.name));
            } else if started.elapsed() >= Duration::from_secs(limits.seconds) {
                let what = "the files before it took all that reading may take".to_owned();
                read.push(refused(file, Refusal::TooLarge(what)));
            } else {
                let (ingested, taken) = self.read_under(&limits, file, &bytes);
                taken.off(&mut limits);
                read.push(ingested);
            }
        };
        let opened = catch(|| each_inside(holder, bytes, &self.limits, take));
        // A covering letter is no report, and a page without a table neither.
        let is_report = |ingested: &Ingested| {
            let codes = [&rules::NOT_A_SPREADSHEET, &rules::WRONG_TEMPLATE];
            let mut findings = ingested.findings.iter();
            !ingested.raw.is_empty()
                || holders.contains(&ingested.file.name)
                || !findings.any(|finding| codes.contains(&finding.rule))
        };
        if read.iter().any(is_report) {
            let (reports, letters): (Vec<_>, Vec<_>) = read.into_iter().partition(is_report);
            others.extend(letters.iter().map(in_a_word));
            read = reports;
        }
        if let Err(refusal) = opened {
            read.push(refused(file, refusal));
        } else if read.is_empty() {
            let what = match others.as_slice() {
                [] => format!("{} with nothing in it", holder.name()),
                others => {
                    let others = listed(others.iter());
                    format!("{} in which nothing is a workbook: {others}", holder.name())
                }
            };
            read.push(refused(file, Refusal::NotASpreadsheet(what)));
        } else if !others.is_empty() {
            let place = Place::file(Arc::clone(&read[0].file.name));
            let found = format!("beside it in {name}: {}", listed(others.iter()));
            let finding = Finding::new(&rules::NOT_READ_INSIDE, place, found);
            read[0].findings.push(finding.in_our_words());
        }
        read
    }

    /// The bytes of a file once more: of the file `sent` at `path`, or of the file `name` inside it, as
    /// [`Reader::read_file`] names it. None where they cannot be had.
    #[must_use]
    pub fn bytes_of(&self, path: &Path, sent: &str, name: &str) -> Option<Vec<u8>> {
        let Ok(Contents::Bytes(bytes)) = read_regular(path, self.limits.file_bytes) else {
            return None;
        };
        self.bytes_inside(bytes, sent, name)
    }

    /// The same of a file `sent` that is in memory.
    #[must_use]
    pub fn bytes_inside(&self, bytes: Vec<u8>, sent: &str, name: &str) -> Option<Vec<u8>> {
        if sent == name {
            return Some(bytes);
        }
        let wanted = name.strip_prefix(sent)?.strip_prefix('/')?;
        let Sniffed::Holder(holder) = sniff(&bytes) else {
            return None;
        };
        let mut found = None;
        let take = |inside: FilesInside| {
            if inside.name == wanted {
                found = inside.content.ok();
            }
        };
        catch(|| each_inside(holder, &bytes, &self.limits, take)).ok()?;
        found
    }

    /// The cells of a file's sheets at their places, nothing interpreted; none when nothing of it can be
    /// read.
    #[must_use]
    pub fn read_cells(&self, bytes: &[u8], name: &str) -> Option<Vec<SheetCells>> {
        let workbook = catch(|| self.read_workbook(bytes, name, &self.limits)).ok()?;
        Some(workbook.sheets.into_iter().map(SheetCells::from).collect())
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
        matches!(&self.old_formats, OldFormats::Workers(pool) if pool.answers())
    }

    fn read_workbook(
        &self,
        bytes: &[u8],
        name: &str,
        limits: &Limits,
    ) -> Result<Workbook, Refusal> {
        match sniff(bytes) {
            Sniffed::Other(what) => Err(Refusal::NotASpreadsheet(what.to_owned())),
            Sniffed::Exported(what) => Err(Refusal::Exported(what.to_owned())),
            Sniffed::Holder(holder) => Err(Refusal::NotASpreadsheet(format!(
                "{} inside another archive or e-mail",
                holder.name()
            ))),
            Sniffed::Encrypted => {
                let plain = open_by_default(bytes, limits)?;
                match sniff(&plain) {
                    Sniffed::Spreadsheet(format) => self.read_format(format, &plain, name, limits),
                    _ => Err(Refusal::Encrypted),
                }
            }
            Sniffed::Spreadsheet(format) => self.read_format(format, bytes, name, limits),
        }
    }

    fn read_format(
        &self,
        format: Format,
        bytes: &[u8],
        name: &str,
        limits: &Limits,
    ) -> Result<Workbook, Refusal> {
        let packaged = |read: fn(&Package, &Limits) -> Result<Vec<Sheet>, Refusal>| {
            let package = Package::open(bytes, limits)?;
            Ok(Workbook {
                template: template_version(&package),
                sheets: read(&package, limits)?,
                encoding: None,
                inflated_bytes: package.bytes().len() as u64,
            })
        };
        match format {
            Format::Csv => {
                let text = read_csv(bytes, stem(name), limits)?;
                Ok(Workbook {
                    encoding: text.encoding,
                    ..Workbook::of(vec![text.sheet])
                })
            }
            Format::Html => Ok(Workbook::of(read_html(bytes, stem(name), limits)?)),
            Format::Xlsx => packaged(read_xlsx),
            Format::Xlsb => packaged(read_xlsb),
            Format::Docx => {
                let part_bytes = limits.part_bytes.min(DOCUMENT_BYTES);
                let package = Package::open(
                    bytes,
                    &Limits {
                        part_bytes,
                        ..*limits
                    },
                )?;
                Ok(Workbook {
                    inflated_bytes: package.bytes().len() as u64,
                    ..Workbook::of(read_docx(&package, limits)?)
                })
            }
            Format::Ods => Ok(Workbook::of(read_ods(bytes, limits)?)),
            Format::Xls => Ok(Workbook::of(self.read_old(bytes, limits)?)),
        }
    }

    fn read_old(&self, bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
        match &self.old_formats {
            #[cfg(feature = "workers")]
            OldFormats::Workers(pool) => pool.read(bytes),
            OldFormats::Here => read_xls(bytes, limits),
            OldFormats::Refused => Err(no_worker()),
        }
    }
}

/// Why the reading of a file is ended from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// It took too long.
    Time,
    /// It took too much memory.
    Memory,
    /// The reader broke.
    Broken,
}

impl Ended {
    /// What is said of the file.
    pub(super) fn refusal(self, limits: &Limits) -> Refusal {
        match self {
            Self::Time => Refusal::Exhausting(format!(
                "reading it took longer than {} seconds",
                limits.seconds
            )),
            Self::Memory => {
                let what = "reading it needs more memory than any honest file";
                Refusal::Exhausting(what.to_owned())
            }
            Self::Broken => Refusal::Unreadable("it breaks the reader".to_owned()),
        }
    }
}

/// No honest document has more text, tags included.
const DOCUMENT_BYTES: u64 = 32 << 20;

/// A file as its sheets, and what else is known of it.
struct Workbook {
    sheets: Vec<Sheet>,
    /// The template version in its properties.
    template: Option<String>,
    /// The encoding of a text, where it is an unusual one.
    encoding: Option<&'static str>,
    inflated_bytes: u64,
}

impl Workbook {
    const fn of(sheets: Vec<Sheet>) -> Self {
        Self {
            sheets,
            template: None,
            encoding: None,
            inflated_bytes: 0,
        }
    }
}

/// What reading one file took of the limits that it shares with others.
#[derive(Default)]
struct Taken {
    /// All the time or the memory that there is.
    is_all: bool,
    inflated_bytes: u64,
    cells: usize,
    text_bytes: usize,
    rows: usize,
}

impl Taken {
    /// Takes it off the limits.
    const fn off(&self, limits: &mut Limits) {
        limits.inflated_bytes = limits.inflated_bytes.saturating_sub(self.inflated_bytes);
        limits.cells = limits.cells.saturating_sub(self.cells);
        limits.text_bytes = limits.text_bytes.saturating_sub(self.text_bytes);
        limits.rows = limits.rows.saturating_sub(self.rows);
        if self.is_all {
            limits.seconds = 0;
        }
    }
}

/// A file of which nothing was used, in a few words.
fn in_a_word(ingested: &Ingested) -> String {
    let name = ingested.file.name.rsplit('/').next().unwrap_or_default();
    let what = ingested
        .findings
        .first()
        .map_or("", |finding| finding.found.as_str());
    format!("{name} ({what})")
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
        container: None,
    }
}

/// A file that is longer than any that is read.
fn too_long(file: SourceFile) -> Ingested {
    let mib = file.bytes.div_ceil(1 << 20);
    refused(file, Refusal::TooLarge(format!("{mib} MiB")))
}

/// A file that no mapping names: a workbook, or a survey export that is told so.
fn lay_out_unmapped(
    file: &SourceFile,
    sheets: &[Sheet],
    template: Option<String>,
    limits: &Limits,
) -> Ingested {
    if let Some(export) = unmapped(file, sheets, true) {
        return export;
    }
    let workbook = lay_out(file.clone(), sheets, template, limits);
    let is_read = !workbook.raw.is_empty();
    let export = (!is_read).then(|| unmapped(file, sheets, false)).flatten();
    export.unwrap_or(workbook)
}

/// The finding about an entry of the folder that is no file which can be read.
fn odd_entry(file: SourceFile, odd: &OddEntry) -> Ingested {
    let mut ingested = refused(file, Refusal::Unreadable(odd.found.clone()));
    for finding in &mut ingested.findings {
        finding.fix = odd.fix.into();
    }
    ingested
}

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Runs a reader; a panic inside becomes a refusal. Panics of readers are a fault of the file as
/// far as a member is concerned.
pub(super) fn catch<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    guarded(read).unwrap_or_else(|| Err(Ended::Broken.refusal(&Limits::default())))
}

/// Runs what a library may end with a panic, in this thread, without a word; none where it does.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    READING.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    READING.set(false);
    outcome.ok()
}

/// Keeps panics inside libraries that are guarded from printing: they become findings, or errors. To be called once, by the
/// program's start.
pub fn quiet_reader_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !READING.get() {
            before(info);
        }
    }));
}
