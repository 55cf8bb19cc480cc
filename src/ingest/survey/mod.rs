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
mod definition;
mod header;
mod heading;
mod mapping;
mod outline;
mod programs;
mod reading;
mod recognise;
mod rows;
pub(super) mod unmapped;
mod unseen;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::ingested::{Ingested, refused};
use super::limits::Limits;
use super::sheet::{Refusal, Sheet};
use crate::domain::digest::sha256;
use crate::domain::fold::fold;
use crate::domain::group::{Group, Groups};
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{CellValue, Column, MemberField, RawRow, RawSubmission};
use crate::domain::source::SourceFile;
use crate::domain::suggest::closest;
use crate::finding::{Finding, Severity, rules};

pub use definition::Survey;
pub(super) use mapping::SurveyFile;
pub use outline::{KnownLayout, SurveyColumn, SurveySheet, outline};
pub use programs::{HeadingUse, headings_for, is_heading_for};
pub(super) use recognise::unmapped;
pub use rows::UNFINISHED;
pub use unmapped::{Export, UnmappedColumn};

use definition::{Long, Target, Wanted};
use header::{Header, HeaderRows};
use mapping::{composed, fits};
use reading::Reading;
use rows::{SheetRows, hidden_finding, named_table, seen_first};
use unmapped::unmapped as unmapped_columns;
use unseen::Seen;
use unseen::filled;

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
        let mut kept: Vec<HashSet<u32>> = Vec::new();
        for rows in &read {
            let lacks_filter = rows
                .header
                .missing()
                .any(|wanted| matches!(wanted.target, Target::Filter(_)));
            kept.push(if lacks_filter {
                HashSet::new()
            } else {
                rows.read(&mut reading)
            });
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
        for ((rows, seen), kept) in read.iter().zip(&found).zip(&kept) {
            let near = self.report_missing(&seen.header, &seen.sheet, &file, &mut reading);
            note_unread(rows.header, &rows.name, &mut reading);
            let unmapped = unmapped_columns(&file.name, seen, kept, &near, &self.values);
            reading.unmapped.extend(unmapped);
        }
        if reading.raw.is_empty() {
            let nothing_kept = read.iter().flat_map(SheetRows::nothing_kept);
            reading.findings.extend(nothing_kept);
        }
        let is_error = |finding: &Finding| finding.severity() == Severity::Error;
        if reading.raw.is_empty() && !reading.findings.iter().any(is_error) {
            let place = Place::file(Arc::clone(&file.name));
            let found = "no row that is a submission";
            let finding = Finding::new(&rules::NO_ANSWERS, place, found);
            reading.findings.push(
                finding
                    .in_our_words()
                    .expected("a row of answers below the headings that cycle.toml names")
                    .fix("export the survey again, or correct the headings in cycle.toml"),
            );
        }
        if !reading.raw.is_empty() && !self.unasked.is_empty() {
            let place = Place::file(Arc::clone(&file.name));
            let found = format!("no heading for {}", self.unasked.join(", "));
            let finding = Finding::new(&rules::UNASKED_COMMITMENTS, place, found);
            reading.findings.push(finding.in_our_words());
        }
        Ingested {
            claimant: None,
            file,
            raw: reading.raw,
            findings: reading.findings,
            changes: reading.changes,
            export: Some(Export {
                unmapped: reading.unmapped,
            }),
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
        let mut hidden = None;
        for sheet in sheets.iter().filter(|sheet| !sheet.visible) {
            let is_read = found.iter().any(|(read, _)| std::ptr::eq(*read, sheet));
            let header = Header::find(sheet, &self.wanted, rows);
            let header = header.filter(|header| header.matched() >= most.unwrap_or_default());
            let below = header.map_or(0, |header| rows_below(sheet, &header));
            if below > 0 {
                let finding = hidden_sheet(&file.name, sheet, below, is_read);
                reading.findings.push(finding);
                hidden.get_or_insert(&sheet.name);
            }
        }
        if found.is_empty() {
            let said = "no row of the headings that cycle.toml names for this survey";
            let finding = Finding::new(&rules::MISSING_HEADER_ROW, place(), said)
                .in_our_words()
                .expected("the headings that cycle.toml names for this survey");
            reading.findings.push(finding.fix(match hidden {
                Some(sheet) => format!(
                    "show the hidden sheet {sheet} and save the file, or name it in cycle.toml: sheet = \"{sheet}\""
                ),
                None => "correct the headings in cycle.toml, or export the survey again".to_owned(),
            }));
        }
        for (sheet, _) in &found {
            if sheet.hidden_rows.is_none() {
                let at = Place::sheet(Arc::clone(&file.name), Arc::from(sheet.name.as_str()));
                let said = "a format that does not say what is hidden or struck through";
                let finding = Finding::new(&rules::HIDDEN_ROWS_NOT_CHECKABLE, at, said);
                reading.findings.push(finding.in_our_words());
            }
        }
        found
    }
}

/// The rows of a sheet below its header.
fn rows_below(sheet: &Sheet, header: &Header<'_>) -> usize {
    let rows = sheet.rows();
    rows.filter(|(row, _)| *row > header.last_row).count()
}

/// That a hidden sheet holds rows of answers, which are read where the mapping names the sheet.
fn hidden_sheet(file: &Arc<str>, sheet: &Sheet, rows: usize, is_read: bool) -> Finding {
    let place = Place::sheet(Arc::clone(file), Arc::from(sheet.name.as_str()));
    let finding = Finding::new(&rules::HIDDEN_SHEET, place, counted(rows, "row")).in_our_words();
    if is_read {
        finding
            .expected("answers on sheets that can be seen")
            .fix("show the hidden sheet, and look whether its answers are meant to be counted")
            .effect("the hidden sheet is read: cycle.toml names it")
    } else {
        finding
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
    if !sheet.visible {
        let below = rows_below(sheet, &header);
        let finding = hidden_sheet(&file.name, sheet, below, true);
        reading.findings.extend((below > 0).then_some(finding));
    }
    let seen = Seen::new(&file.name, sheet, header, limits, &mut reading.findings)?;
    let (sheet, header) = (&*seen.sheet, &seen.header);
    let near = first.survey.report_missing(header, sheet, file, reading);
    let mut joined: HashSet<u32> = HashSet::new();
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
            joined.insert(row_index);
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
    let codes = &first.survey.values;
    let unmapped = unmapped_columns(&file.name, &seen, &joined, &near, codes);
    reading.unmapped.extend(unmapped);
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

impl Survey {
    /// Says which headings are not there, and how many answers that costs. Gives the columns that may be meant
    /// instead.
    fn report_missing(
        &self,
        header: &Header<'_>,
        sheet: &Sheet,
        file: &SourceFile,
        reading: &mut Reading,
    ) -> Vec<u32> {
        let asked = header.asked();
        let free = || {
            let named = header.named.iter();
            named.filter(|named| asked.binary_search(&named.column_index).is_err())
        };
        let mut meant = Vec::new();
        for wanted in header.missing() {
            let at = CellRef::new(header.first_row, 0);
            let name: Arc<str> = Arc::from(sheet.name.as_str());
            let place = Place::cell(Arc::clone(&file.name), Arc::clone(&name), at);
            let heading = &wanted.heading.written;
            let near = closest(heading, free().map(|named| named.whole.written.as_str()));
            let near = near.and_then(|near| free().find(|named| named.whole.written == near));
            let near_column = near.map(|near| near.column_index);
            meant.extend(near_column);
            let (found, effect) = self.lost(wanted, near_column, (sheet, header), &reading.raw);
            let mut finding = Finding::new(&rules::MISSING_SURVEY_HEADING, place, found)
                .in_our_words()
                .effect(effect);
            if let Some(near) = near {
                let near = &near.whole.written;
                finding = finding.fix(format!(
                    "did you mean {near}? Correct the heading in cycle.toml, or export the survey again"
                ));
            }
            reading.findings.push(finding);
        }
        meant
    }

    /// What a heading that is not there costs: what is found, and the effect. `near` is the column that may be
    /// meant instead.
    fn lost(
        &self,
        wanted: &Wanted,
        near: Option<u32>,
        (sheet, header): (&Sheet, &Header<'_>),
        raw: &[RawSubmission],
    ) -> (String, String) {
        let heading = &wanted.heading.written;
        let of_sheet = || raw.iter().filter(|raw| is_on(raw, &sheet.name));
        match &wanted.target {
            Target::Answer(id, Column::Status) => {
                let unanswered = of_sheet().filter(|raw| !answers(raw, id));
                let (lost, why) = self.lost_answers(id, near, sheet, unanswered);
                let lost = format!("{lost} to {id} could not be read{why}");
                (format!("no column {heading}: {lost}"), lost)
            }
            Target::Answer(id, column) => {
                let rows = match near {
                    Some(near) => counted(filled_in(sheet, near, of_sheet()), "row"),
                    None => format!("up to {}", counted(of_sheet().count(), "row")),
                };
                (
                    format!(
                        "no column {heading}: {} of {id} could not be read in {rows}",
                        column.label(),
                    ),
                    format!("the answers to {id} are used without {}", column.label()),
                )
            }
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
                    counted(of_sheet().count(), "row")
                ),
                format!("the rows are read without {}", field.label()),
            ),
            Target::Id => (
                format!("no column {heading}: the rows have no IDs"),
                "the rows are called by their numbers".to_owned(),
            ),
            Target::Filter(_) => (
                format!(
                    "no column {heading}: which rows are submissions is not known, of {} in all",
                    counted(rows_below(sheet, header), "row")
                ),
                "no row of this sheet is read".to_owned(),
            ),
            Target::Index | Target::Parent => (
                format!("no column {heading}: the two sheets cannot be joined"),
                "no answer of the second sheet could be read".to_owned(),
            ),
        }
    }

    /// How many answers to a commitment are lost, as exactly as it is known: what stands under the heading that
    /// may be meant; else one a row at the most, of members that the commitment is addressed to. In words, and why so.
    fn lost_answers<'r>(
        &self,
        id: &str,
        near: Option<u32>,
        sheet: &Sheet,
        rows: impl Iterator<Item = &'r RawSubmission>,
    ) -> (String, &'static str) {
        if let Some(near) = near {
            return (counted(filled_in(sheet, near, rows), "answer"), "");
        }
        let groups = self
            .addressed
            .get(id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let mut is_known = true;
        let is_for_all = groups.len() == self.groups.count();
        let possible = rows.filter(|raw| {
            let group = group_of(raw, self.groups);
            is_known &= is_for_all || group.is_some();
            group.is_none_or(|group| groups.contains(&group))
        });
        let possible = possible.count();
        match (possible, is_known) {
            (0, _) => ("no answer".to_owned(), ""),
            (1, _) => ("up to 1 answer".to_owned(), ""),
            (_, true) => (
                format!("up to {possible} answers"),
                " (one a member that it is addressed to)",
            ),
            (_, false) => (format!("up to {possible} answers"), " (one a row)"),
        }
    }
}

/// Notes which commitments the rows of a sheet may answer under headings that are not there.
fn note_unread(header: &Header<'_>, sheet: &Arc<str>, reading: &mut Reading) {
    let missing = header.missing().filter_map(|wanted| match &wanted.target {
        Target::Answer(id, Column::Status) => Some(id.clone()),
        _ => None,
    });
    let missing: Vec<String> = missing.collect();
    if missing.is_empty() {
        return;
    }
    let all: Arc<[String]> = missing.into();
    let of_sheet = reading.raw.iter_mut().filter(|raw| is_on(raw, sheet));
    for row in of_sheet.filter_map(|raw| raw.row.as_mut()) {
        row.unread = Arc::clone(&all);
    }
}

/// Whether a submission is a row of this sheet.
fn is_on(raw: &RawSubmission, sheet: &str) -> bool {
    raw.row.as_ref().is_some_and(|row| *row.sheet == *sheet)
}

/// How many of these rows have something in a column.
fn filled_in<'r>(
    sheet: &Sheet,
    column: u32,
    rows: impl Iterator<Item = &'r RawSubmission>,
) -> usize {
    let rows = rows.filter_map(|raw| Some(raw.row.as_ref()?.at.row_index));
    let rows: HashSet<u32> = rows.collect();
    let filled = sheet
        .rows()
        .filter(|(row_index, cells)| rows.contains(row_index) && filled(cells, column).is_some());
    filled.count()
}

/// The stakeholder group that a row says its member is of.
fn group_of(raw: &RawSubmission, groups: Groups) -> Option<Group> {
    let (_, value) = raw.member.get(MemberField::Group)?;
    groups.parse(&value?.quoted())
}

/// Whether a row answers a commitment under one of its headings.
fn answers(raw: &RawSubmission, id: &str) -> bool {
    raw.tables.iter().any(|table| {
        table.rows.iter().any(|row| {
            let is_about = matches!(&row.cells[Column::CommitmentId.index()], Some(CellValue::Text(text)) if text == id);
            is_about && row.cells[Column::Status.index()].is_some()
        })
    })
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
