//! Survey exports: one file with one row for each member and one column for each question, read by the mapping
//! that `cycle.toml` gives. Each row is a submission of its own.
//!
//! ```toml
//! [[survey]]
//! files = ["survey.xlsx"]
//! [survey.member]
//! "Organisation ID" = "Member ID"
//! [survey.questions]
//! "Q7" = "G3b"
//! "Q7 link" = "G3b Evidence URL"
//! ```

mod branch;
mod header;
mod heading;
mod mapping;
mod outline;
mod recognise;
mod rows;
mod unseen;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::limits::Limits;
use super::reader::{Ingested, refused};
use super::sheet::{Refusal, Sheet};
use crate::domain::change::Change;
use crate::domain::digest::sha256;
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{CellValue, Column, DateOrder, RawRow, RawSubmission};
use crate::domain::status::Status;
use crate::domain::submission::SourceFile;
use crate::domain::suggest::closest;
use crate::finding::{Finding, rules};

pub(super) use mapping::SurveyFile;
pub use outline::{SurveyColumn, SurveySheet, outline};
pub(super) use recognise::unmapped;
pub use rows::{STATES, UNFINISHED};

use header::{Header, HeaderRows};
use mapping::{Long, Target, Wanted, composed, fits};
use rows::{SheetRows, filled, hidden_finding, named_table, seen_first};
use unseen::Seen;

/// How a survey export is read.
#[derive(Debug, Clone)]
pub struct Survey {
    /// Names of files, or patterns.
    files: Vec<String>,
    /// The sheet of the responses, where it is said.
    sheet: Option<String>,
    header_rows: Option<u32>,
    names_row: Option<u32>,
    dates: Option<DateOrder>,
    /// Folded values that are kept, by the position of the filter.
    filters: Vec<Vec<String>>,
    /// What is asked of the sheet of the responses.
    wanted: Vec<Wanted>,
    /// What the export's codes mean, by the folded code.
    values: HashMap<String, Status>,
    long: Option<Long>,
}

/// What reading an export gives.
#[derive(Default)]
struct Reading {
    raw: Vec<RawSubmission>,
    findings: Vec<Finding>,
    changes: Vec<Change>,
    /// Positions of the submissions by the index that rows of a second sheet name them with.
    joins: HashMap<String, Vec<usize>>,
    /// Indices of rows that are no submissions.
    left_out: HashSet<String>,
    /// Submissions with rows that are hidden, by position: where that is said, and which rows.
    hidden: Vec<(usize, Place, Vec<u32>)>,
}

impl Survey {
    /// Whether a file is an export of this survey.
    #[must_use]
    pub fn is_of(&self, name: &str) -> bool {
        self.pattern_for(name).is_some()
    }

    /// The name or pattern by which a file is an export of this survey.
    #[must_use]
    pub fn pattern_for(&self, name: &str) -> Option<&str> {
        let name = composed(name);
        let mut patterns = self.files.iter();
        patterns
            .find(|pattern| fits(pattern, &name))
            .map(String::as_str)
    }

    /// The names and patterns of its files that fit none of these names. What is inside a file that holds others
    /// is looked for only when that is opened.
    pub fn without_file<'a>(&'a self, names: &[String]) -> impl Iterator<Item = &'a str> {
        let names: Vec<String> = names.iter().map(|name| composed(name)).collect();
        let patterns = self.files.iter().filter(move |pattern| {
            !names.iter().any(|name| {
                fits(pattern, name)
                    || pattern
                        .strip_prefix(name.as_str())
                        .is_some_and(|rest| rest.starts_with('/'))
            })
        });
        patterns.map(String::as_str)
    }

    fn is_long_on_one_sheet(&self) -> bool {
        self.long.as_ref().is_some_and(|long| long.second.is_none())
    }

    /// Finds the members' answers in an export: one submission for each row.
    pub(super) fn lay_out(&self, file: SourceFile, sheets: &[Sheet], limits: &Limits) -> Ingested {
        let mut reading = Reading::default();
        let found = self.sheets(&file, sheets, &mut reading);
        let several = found.len() > 1;
        let found = found.into_iter().map(|(sheet, header)| {
            Seen::new(&file.name, sheet, header, limits, &mut reading.findings)
        });
        let found: Vec<Seen<'_>> = match found.collect() {
            Ok(found) => found,
            Err(refusal) => return refused(file, refusal),
        };
        let read: Vec<SheetRows<'_>> = found
            .iter()
            .map(|seen| SheetRows::new(self, &file, seen, several))
            .collect();
        let rows: usize = read.iter().map(SheetRows::count).sum();
        if rows > limits.rows {
            return refused(file, Refusal::TooLarge(format!("{rows} rows of answers")));
        }
        for rows in &read {
            let lacks_filter = rows
                .header
                .missing()
                .any(|wanted| matches!(wanted.target, Target::Filter(_)));
            if !lacks_filter {
                rows.read(&mut reading);
            }
        }
        if let (
            Some(Long {
                second: Some((name, wanted)),
            }),
            [rows, ..],
        ) = (&self.long, read.as_slice())
            && let Err(refusal) = join(name, wanted, sheets, rows, &mut reading, limits)
        {
            return refused(file, refusal);
        }
        for (at, place, hidden) in std::mem::take(&mut reading.hidden) {
            if !reading.raw[at].tables.is_empty() {
                reading.findings.push(hidden_finding(place, &hidden));
            }
        }
        for rows in &read {
            report_missing(rows.header, &rows.name, &file, &mut reading);
        }
        if reading.raw.is_empty() && !reading.findings.iter().any(Finding::taints) {
            let place = Place::file(Arc::clone(&file.name));
            let found = "no row that is a submission";
            let finding = Finding::new(&rules::NO_ANSWERS, place, found);
            reading.findings.push(
                finding
                    .in_our_words()
                    .expected("a row of answers below the headings that cycle.toml names"),
            );
        }
        Ingested {
            file,
            raw: reading.raw,
            findings: reading.findings,
            changes: reading.changes,
        }
    }

    /// The sheets of the responses, each with its header: the one that the mapping names, else those that have the
    /// most of the headings.
    fn sheets<'a>(
        &'a self,
        file: &SourceFile,
        sheets: &'a [Sheet],
        reading: &mut Reading,
    ) -> Vec<(&'a Sheet, Header<'a>)> {
        let place = || Place::file(Arc::clone(&file.name));
        let candidates: Vec<&Sheet> = match &self.sheet {
            Some(named) => sheets
                .iter()
                .filter(|sheet| fold(&sheet.name) == fold(named))
                .collect(),
            None => sheets.iter().filter(|sheet| sheet.visible).collect(),
        };
        if let (Some(named), []) = (&self.sheet, candidates.as_slice()) {
            let finding = missing_sheet(named, sheets, place());
            reading.findings.push(finding);
            return Vec::new();
        }
        let rows = HeaderRows {
            rows: self.header_rows,
            names_row: self.names_row,
        };
        let mut found: Vec<(&Sheet, Header<'_>)> = Vec::new();
        for sheet in candidates {
            let at = Place::sheet(Arc::clone(&file.name), Arc::from(sheet.name.as_str()));
            if let Some(failure) = &sheet.failure {
                let finding = Finding::new(&rules::UNREADABLE_SHEET, at, failure.clone());
                reading.findings.push(finding.in_our_words());
                continue;
            }
            if let Some(header) = Header::find(sheet, &self.wanted, rows) {
                found.push((sheet, header));
            }
        }
        let most = found.iter().map(|(_, header)| header.matched()).max();
        found.retain(|(_, header)| Some(header.matched()) == most);
        if found.is_empty() {
            let said = "no row of the headings that cycle.toml names for this survey";
            let finding = Finding::new(&rules::MISSING_HEADER_ROW, place(), said)
                .in_our_words()
                .expected("the headings that cycle.toml names for this survey")
                .fix("correct the headings in cycle.toml, or export the survey again");
            reading.findings.push(finding);
        }
        let most = most.unwrap_or(usize::MAX);
        for sheet in sheets.iter().filter(|sheet| !sheet.visible) {
            let is_read = found.iter().any(|(read, _)| std::ptr::eq(*read, sheet));
            let header = Header::find(sheet, &self.wanted, rows).filter(|_| !is_read);
            let rows = header.filter(|header| header.matched() >= most);
            let rows = rows.map_or(0, |header| {
                let below = sheet.rows().filter(|(row, _)| *row > header.last_row);
                below.count()
            });
            if rows > 0 {
                let at = Place::sheet(Arc::clone(&file.name), Arc::from(sheet.name.as_str()));
                let finding = Finding::new(&rules::HIDDEN_SHEET, at, counted(rows, "row"));
                reading.findings.push(finding.in_our_words());
            }
        }
        for (sheet, _) in &found {
            if sheet.hidden_rows.is_none() {
                let at = Place::sheet(Arc::clone(&file.name), Arc::from(sheet.name.as_str()));
                let said = "a format that does not say which rows are hidden";
                let finding = Finding::new(&rules::HIDDEN_ROWS_NOT_CHECKABLE, at, said);
                reading.findings.push(finding.in_our_words());
            }
        }
        found
    }
}

/// The two mappings that fit a file, in words; none where it is one at the most.
pub(super) fn rivals(surveys: &[Survey], name: &str) -> Option<String> {
    let fitting = surveys.iter().enumerate().filter_map(|(at, survey)| {
        let pattern = survey.pattern_for(name)?;
        Some(format!("[[survey]] number {} ({pattern:?})", at + 1))
    });
    let fitting: Vec<String> = fitting.collect();
    (fitting.len() > 1).then(|| fitting.join(" and "))
}

/// Joins the answers on a second sheet to the rows of the first.
fn join(
    name: &str,
    wanted: &[Wanted],
    sheets: &[Sheet],
    first: &SheetRows<'_>,
    reading: &mut Reading,
    limits: &Limits,
) -> Result<(), Refusal> {
    let file = first.file;
    let place = || Place::file(Arc::clone(&file.name));
    let named = sheets.iter().find(|sheet| fold(&sheet.name) == fold(name));
    let Some(sheet) = named else {
        reading.findings.push(missing_sheet(name, sheets, place()));
        return Ok(());
    };
    let sheet_name: Arc<str> = Arc::from(sheet.name.as_str());
    let of_sheet = || Place::sheet(Arc::clone(&file.name), Arc::clone(&sheet_name));
    if let Some(failure) = &sheet.failure {
        let finding = Finding::new(&rules::UNREADABLE_SHEET, of_sheet(), failure.clone());
        reading.findings.push(finding.in_our_words());
        return Ok(());
    }
    let Some(header) = Header::find(sheet, wanted, HeaderRows::default()) else {
        let said = format!("no row of the headings that cycle.toml names for the sheet {name}");
        let finding = Finding::new(&rules::MISSING_HEADER_ROW, of_sheet(), said);
        reading.findings.push(finding.in_our_words());
        return Ok(());
    };
    let seen = Seen::new(&file.name, sheet, header, limits, &mut reading.findings)?;
    let (sheet, header) = (&*seen.sheet, &seen.header);
    report_missing(header, &sheet_name, file, reading);
    let mut rows: HashMap<usize, Vec<RawRow>> = HashMap::new();
    let below = sheet.rows().skip_while(|(row, _)| *row <= header.last_row);
    for (row_index, cells) in below.take(limits.rows) {
        let parent = header.columns_for(&Target::Parent).next();
        let parent_cell = parent.and_then(|column| filled(cells, column));
        let parent_text = parent_cell.map(|(_, value)| value.quoted().trim().to_owned());
        let parent_text = parent_text.unwrap_or_default();
        if reading.left_out.contains(&parent_text) {
            continue;
        }
        if let Some([only]) = reading.joins.get(&parent_text).map(Vec::as_slice) {
            let only = *only;
            let row_name = Arc::clone(reading.raw[only].name());
            let row = first.named_row(&row_name, &seen, row_index, cells, reading);
            rows.entry(only).or_default().extend(row);
            continue;
        }
        let mut asked = header.asked().into_iter();
        let holds_anything = asked.any(|column| filled(cells, column).is_some());
        if !holds_anything {
            continue;
        }
        let at = CellRef::new(row_index, parent.unwrap_or(0));
        let place = Place::cell(Arc::clone(&file.name), Arc::clone(&sheet_name), at);
        let found = match reading.joins.get(&parent_text) {
            Some(several) => {
                let rows: Vec<&str> = several
                    .iter()
                    .map(|at| &**reading.raw[*at].name())
                    .collect();
                format!("{parent_text}, the index of {}", rows.join(" and "))
            }
            None if parent_text.is_empty() => "no index".to_owned(),
            None => format!("{parent_text}, the index of no row"),
        };
        let finding = Finding::new(&rules::UNJOINED_ANSWER, place, found);
        reading.findings.push(finding.in_our_words());
    }
    let is_hidden: HashSet<u32> = sheet.hidden_rows.iter().flatten().copied().collect();
    for (at, rows) in rows {
        let hidden: Vec<u32> = rows
            .iter()
            .map(|row| row.row_index)
            .filter(|row| is_hidden.contains(row))
            .collect();
        if let Some(first) = hidden.first() {
            let cell = CellRef::new(*first, 0);
            let name = Arc::clone(reading.raw[at].name());
            let place = Place::cell(name, Arc::clone(&sheet_name), cell);
            reading.findings.push(hidden_finding(place, &hidden));
        }
        let rows = seen_first(rows, &is_hidden);
        // Whatever stands on the second sheet is part of what the row holds.
        let raw = &mut reading.raw[at];
        if let Some(row) = &mut raw.row {
            row.sha256 = digest_with(&row.sha256, &rows);
        }
        raw.tables.push(named_table(header, &sheet_name, rows));
    }
    Ok(())
}

/// Says which headings are not there, and how many answers that costs.
fn report_missing(header: &Header<'_>, sheet: &Arc<str>, file: &SourceFile, reading: &mut Reading) {
    for wanted in header.missing() {
        let at = CellRef::new(header.first_row, 0);
        let place = Place::cell(Arc::clone(&file.name), Arc::clone(sheet), at);
        let heading = &wanted.heading.written;
        let rows = reading.raw.len();
        let (found, effect) = match &wanted.target {
            Target::Answer(id, Column::Status) => {
                let lost = lost_answers(id, &reading.raw);
                let lost = counted(lost, "answer");
                (
                    format!("no column {heading}: {lost} to {id} could not be read"),
                    format!("{lost} to {id} could not be read"),
                )
            }
            Target::Answer(id, column) => (
                format!(
                    "no column {heading}: {} of {id} could not be read in {}",
                    column.label(),
                    counted(rows, "row")
                ),
                format!("the answers to {id} are used without {}", column.label()),
            ),
            Target::Named(column @ (Column::Status | Column::CommitmentId)) => (
                format!("no column {heading}: no {} could be read", column.label()),
                "no answer of this sheet could be read".to_owned(),
            ),
            Target::Named(column) => (
                format!("no column {heading}: no {} could be read", column.label()),
                format!("the answers are used without {}", column.label()),
            ),
            Target::Member(field) => (
                format!(
                    "no column {heading}: no {} could be read in {}",
                    field.label(),
                    counted(rows, "row")
                ),
                format!("the rows are read without {}", field.label()),
            ),
            Target::Id => (
                format!("no column {heading}: the rows have no IDs"),
                "the rows are called by their numbers".to_owned(),
            ),
            Target::Filter(_) => (
                format!("no column {heading}: which rows are submissions is not known"),
                "no row of this sheet is read".to_owned(),
            ),
            Target::Index | Target::Parent => (
                format!("no column {heading}: the two sheets cannot be joined"),
                "no answer of the second sheet could be read".to_owned(),
            ),
        };
        let mut finding = Finding::new(&rules::MISSING_SURVEY_HEADING, place, found)
            .in_our_words()
            .effect(effect);
        let headings = header
            .named
            .iter()
            .map(|named| named.whole.written.as_str());
        if let Some(near) = closest(heading, headings) {
            finding = finding.fix(format!(
                "did you mean {near}? Correct the heading in cycle.toml, or export the survey again"
            ));
        }
        reading.findings.push(finding);
    }
}

/// How many rows answer a commitment under none of its headings.
fn lost_answers(id: &str, raw: &[RawSubmission]) -> usize {
    let answers = |raw: &&RawSubmission| {
        raw.tables.iter().any(|table| {
            table.rows.iter().any(|row| {
                let is_about = matches!(&row.cells[Column::CommitmentId.index()], Some(CellValue::Text(text)) if text == id);
                is_about && row.cells[Column::Status.index()].is_some()
            })
        })
    };
    raw.iter().filter(|raw| !answers(raw)).count()
}

fn counted(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

fn missing_sheet(named: &str, sheets: &[Sheet], place: Place) -> Finding {
    let known: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let found = format!("no sheet {named}; there is {}", known.join(", "));
    let finding = Finding::new(&rules::MISSING_SURVEY_HEADING, place, found)
        .in_our_words()
        .expected(format!("a sheet named {named}"))
        .effect("nothing of this sheet was read");
    match closest(named, known.into_iter()) {
        Some(near) => finding.fix(format!(
            "did you mean {near}? Correct the name in cycle.toml"
        )),
        None => finding.fix("correct the name in cycle.toml, or export the survey again"),
    }
}

/// SHA-256 of what a row holds together with its answers on the second sheet.
fn digest_with(first: &str, rows: &[RawRow]) -> String {
    let mut text = first.to_owned();
    for row in rows {
        for cell in &row.cells {
            text.push('\u{1f}');
            if let Some(value) = cell {
                text.push_str(&value.quoted());
            }
        }
        text.push('\u{1e}');
    }
    sha256(text.as_bytes())
}
