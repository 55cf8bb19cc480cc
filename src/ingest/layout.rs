//! Where things stand in a workbook: which sheet is which, where the header row is, which column is
//! which. Tolerant by rule, never by guess; what it forgave is recorded.

use std::sync::Arc;

use super::header::{Header, find_header, is_progress_name, nearly_header};
use super::ingested::{Ingested, refused};
use super::limits::Limits;
use super::sheet::{Refusal, Sheet};
use crate::domain::change::{Change, ChangeRule};
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{CellValue, Column, RawRow, RawSubmission, RawTable};
use crate::domain::source::SourceFile;
use crate::domain::suggest::closest;
use crate::domain::template;
use crate::finding::{Finding, rules};

/// Finds the member's fields and the progress tables in a workbook.
pub(super) fn lay_out(
    file: SourceFile,
    sheets: &[Sheet],
    template: Option<String>,
    limits: &Limits,
) -> Ingested {
    let mut layout = Layout {
        file: Arc::clone(&file.name),
        findings: Vec::new(),
        changes: Vec::new(),
    };
    let template = template.or_else(|| template_sheet(sheets));
    if let Some(version) = template.filter(|version| version.as_str() < template::VERSION) {
        let place = Place::file(Arc::clone(&file.name));
        let finding = Finding::new(&rules::OLDER_TEMPLATE_VERSION, place, version)
            .expected(format!("template version {}", template::VERSION));
        layout.findings.push(finding);
    }
    // Half a sheet would be a wrong figure: one that failed is left alone.
    let (shown, failed): (Vec<&Sheet>, Vec<&Sheet>) = sheets
        .iter()
        .filter(|sheet| sheet.visible)
        .partition(|sheet| sheet.failure.is_none());
    for sheet in failed {
        layout.report_failure(sheet);
    }
    let shown: ShownSheets<'_> = shown
        .into_iter()
        .map(|sheet| (sheet, find_header(sheet)))
        .collect();
    let rows = rows_below(&shown);
    if rows > limits.rows {
        return refused(file, Refusal::TooLarge(format!("{rows} rows of answers")));
    }
    let tables = layout.progress_tables(&shown);
    let member = layout.member(&shown, &tables);
    if tables.is_empty() {
        let hidden = sheets.iter().filter(|sheet| !sheet.visible);
        let hidden = hidden.filter(|sheet| find_header(sheet).is_some());
        layout.report_no_table(&shown, hidden.map(|sheet| sheet.name.as_str()), &member);
    }
    let usable = !tables.is_empty();
    if usable {
        layout.report_hidden_sheets(sheets);
    }
    layout.report_language(&shown);
    let own = RawSubmission {
        file: file.clone(),
        row: None,
        member,
        tables,
    };
    let (raw, claimant) = if usable {
        (vec![own], None)
    } else {
        (Vec::new(), Some(own).filter(RawSubmission::says_who))
    };
    Ingested {
        raw,
        claimant,
        file,
        findings: layout.findings,
        changes: layout.changes,
        export: None,
    }
}

/// The version on the template's hidden sheet.
fn template_sheet(sheets: &[Sheet]) -> Option<String> {
    let sheet = sheets
        .iter()
        .find(|sheet| fold(&sheet.name) == "template")?;
    sheet
        .cells
        .windows(2)
        .find_map(|pair| match (&pair[0].1, &pair[1].1) {
            (CellValue::Text(label), value) if fold(label) == "template version" => {
                Some(value.quoted().into_owned())
            }
            _ => None,
        })
}

/// The visible sheets that could be read, each with its header row if it has one.
pub(super) type ShownSheets<'a> = Vec<(&'a Sheet, Option<Header>)>;

/// A workbook on its way to being understood.
pub(super) struct Layout {
    pub(super) file: Arc<str>,
    pub(super) findings: Vec<Finding>,
    pub(super) changes: Vec<Change>,
}

/// How surely a sheet holds the answers, by its name: certainly, probably, or by its shape alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    ByShape,
    Nearly,
    Right,
}

/// How surely a sheet of this name holds the answers.
pub(super) fn named_progress(name: &str) -> Named {
    if is_progress_name(name) {
        Named::Right
    } else if closest(name, ["Progress", "Member"].into_iter()) == Some("Progress") {
        Named::Nearly
    } else {
        Named::ByShape
    }
}

/// Rows below all header rows, and formulas there that were saved without a value: each is worth a
/// finding or more.
fn rows_below(shown: &[(&Sheet, Option<Header>)]) -> usize {
    let below = |(sheet, header): &(&Sheet, Option<Header>)| {
        let Some(header) = header else { return 0 };
        let rows = sheet.rows().filter(|(row, _)| *row > header.row_index);
        let formulas = sheet.formulas_without_value.iter();
        rows.count()
            + formulas
                .filter(|at| at.row_index > header.row_index)
                .count()
    };
    shown.iter().map(below).sum()
}

impl Layout {
    fn report_failure(&mut self, sheet: &Sheet) {
        if let Some(failure) = &sheet.failure {
            let place = self.sheet_place(sheet);
            let finding = Finding::new(&rules::UNREADABLE_SHEET, place, failure.clone());
            self.findings.push(finding.in_our_words());
        }
    }

    pub(super) fn sheet_place(&self, sheet: &Sheet) -> Place {
        Place::sheet(Arc::clone(&self.file), Arc::from(sheet.name.as_str()))
    }

    pub(super) fn cell_place(&self, sheet: &Sheet, at: CellRef) -> Place {
        let file = Arc::clone(&self.file);
        Place::cell(file, Arc::from(sheet.name.as_str()), at)
    }

    /// The tables of all sheets that have a header row: first those of the sheet named Progress and of
    /// those named after it; else of the one nearly named so; else of all. Tables of other sheets come
    /// along, marked as such: what they say may contradict the others.
    fn progress_tables(&mut self, shown: &ShownSheets<'_>) -> Vec<RawTable> {
        let with_header = || {
            let sheets = shown.iter();
            sheets.filter_map(|(sheet, header)| Some((*sheet, header.as_ref()?)))
        };
        let Some(surest) = with_header()
            .map(|(sheet, _)| named_progress(&sheet.name))
            .max()
        else {
            return Vec::new();
        };
        let (used, left): (Vec<_>, Vec<_>) =
            with_header().partition(|(sheet, _)| named_progress(&sheet.name) == surest);
        let is_split = used.len() > 1;
        let mut tables = Vec::new();
        for (sheet, header) in used {
            if fold(&sheet.name) != "progress" && shown.len() > 1 {
                self.report_sheet_name(sheet, "Progress", is_split);
            }
            tables.extend(self.table(sheet, header));
        }
        for (sheet, header) in left {
            if !tables.is_empty() {
                tables.extend(self.table_beside(sheet, header));
            }
        }
        for (sheet, header) in shown {
            if header.is_none() && is_meant_as_table(sheet) {
                self.report_no_header(sheet);
            }
        }
        tables
    }

    /// The table of a sheet that is not named as the one with the answers, where it has any.
    fn table_beside(&self, sheet: &Sheet, header: &Header) -> Option<RawTable> {
        // What is odd about it matters only if its answers do.
        let mut aside = Self {
            file: Arc::clone(&self.file),
            findings: Vec::new(),
            changes: Vec::new(),
        };
        let table = aside.table(sheet, header)?;
        let answers = |row: &RawRow| row.cells[Column::Status.index()].is_some();
        table.rows.iter().any(answers).then_some(RawTable {
            is_beside: true,
            ..table
        })
    }

    /// Answers on sheets that the spreadsheet does not show, where other sheets hold answers.
    fn report_hidden_sheets(&mut self, sheets: &[Sheet]) {
        for sheet in sheets.iter().filter(|sheet| !sheet.visible) {
            let Some(header) = find_header(sheet) else {
                continue;
            };
            let Some(status_column) = header.columns[Column::Status.index()] else {
                continue;
            };
            let answers = sheet.cells.iter().filter(|(at, value)| {
                at.row_index > header.row_index
                    && at.column_index == status_column
                    && !value.is_blank()
            });
            let found = match answers.count() {
                0 => continue,
                1 => "1 row with a status".to_owned(),
                answers => format!("{answers} rows with a status"),
            };
            let finding = Finding::new(&rules::HIDDEN_SHEET, self.sheet_place(sheet), found);
            self.findings.push(finding.in_our_words());
        }
    }

    pub(super) fn report_sheet_name(&mut self, sheet: &Sheet, canonical: &str, is_split: bool) {
        if sheet.is_of_document {
            return;
        }
        let place = self.sheet_place(sheet);
        self.changes.push(Change {
            place: place.clone(),
            rule: ChangeRule::SheetName,
            raw: sheet.name.clone(),
            canonical: canonical.to_owned(),
        });
        let finding = Finding::new(&rules::UNEXPECTED_SHEET_NAME, place, sheet.name.clone());
        self.findings.push(if is_split {
            finding
                .expected(format!("one sheet named {canonical} for all commitments"))
                .fix(format!("next time, keep all rows on the sheet {canonical}"))
        } else {
            finding
                .expected(format!("a sheet named {canonical}"))
                .fix(format!("rename the sheet to {canonical}"))
        });
    }

    fn table(&mut self, sheet: &Sheet, header: &Header) -> Option<RawTable> {
        let name: Arc<str> = Arc::from(sheet.name.as_str());
        let place_of =
            |file: &Arc<str>, at: CellRef| Place::cell(Arc::clone(file), Arc::clone(&name), at);
        for (at, text, column) in &header.repeated {
            let place = place_of(&self.file, *at);
            let mut finding = Finding::new(&rules::DUPLICATED_COLUMN, place, text.clone());
            if let Some(first) = header.columns[column.index()] {
                let first = CellRef::new(at.row_index, first);
                finding = finding.expected(format!(
                    "one column {}; the first stands in {first}",
                    column.label()
                ));
            }
            self.findings.push(finding);
        }
        for (at, text, column) in &header.renamed {
            self.changes.push(Change {
                place: place_of(&self.file, *at),
                rule: ChangeRule::ColumnHeader,
                raw: text.clone(),
                canonical: column.label().to_owned(),
            });
        }
        let has = |column: Column| header.columns[column.index()].is_some();
        let names_commitments = has(Column::CommitmentId) || has(Column::CommitmentText);
        if !has(Column::Status) || !names_commitments {
            let missing = if names_commitments {
                Column::Status
            } else {
                Column::CommitmentId
            };
            self.report_missing(&rules::MISSING_COLUMN, sheet, header, missing);
            return None;
        }
        let mut asked = Vec::new();
        for column in Column::ALL {
            let optional = matches!(
                column,
                Column::Obstacle
                    | Column::CommitmentText
                    | Column::CommitmentId
                    | Column::MayBeShown
            );
            if !has(column) && !optional {
                let rule = &rules::MISSING_OPTIONAL_COLUMN;
                asked.push(self.report_missing(rule, sheet, header, column));
            }
        }
        self.report_unrecognised(sheet, header, &asked);
        let rows = self.rows(sheet, header, &name);
        self.report_hidden_columns(sheet, header, &name);
        self.report_hidden(sheet, header, &name, &rows);
        Some(RawTable {
            sheet: name,
            columns: header.columns,
            rows,
            is_beside: false,
        })
    }

    fn report_hidden(&mut self, sheet: &Sheet, header: &Header, name: &Arc<str>, rows: &[RawRow]) {
        let status_column = header.columns[Column::Status.index()].unwrap_or(0);
        if sheet.hidden_rows.is_none() {
            let place = Place::sheet(Arc::clone(&self.file), Arc::clone(name));
            let found = "a format that does not say what is hidden or struck through";
            let finding = Finding::new(&rules::HIDDEN_ROWS_NOT_CHECKABLE, place, found);
            self.findings.push(finding.in_our_words());
            return;
        }
        let with_answers: Vec<u32> = rows
            .iter()
            .filter(|row| row.cells[Column::Status.index()].is_some())
            .map(|row| row.row_index)
            .filter(|row_index| sheet.hides_row(*row_index))
            .collect();
        if let Some(&first) = with_answers.first() {
            let place = Place::cell(
                Arc::clone(&self.file),
                Arc::clone(name),
                CellRef::new(first, status_column),
            );
            let found = match with_answers.as_slice() {
                [row] => format!("an answer in the hidden row {}", row + 1),
                rows => format!(
                    "answers in the hidden rows {}",
                    listed(rows.iter().map(|row| row + 1))
                ),
            };
            let finding = Finding::new(&rules::HIDDEN_ROWS, place, found);
            self.findings.push(finding.in_our_words());
        }
    }
}

/// Whether a sheet is meant to hold answers, although it has no header row.
fn is_meant_as_table(sheet: &Sheet) -> bool {
    let is_filled = !sheet.cells.is_empty();
    is_filled
        && (fold(&sheet.name) == "progress"
            || is_progress_name(&sheet.name) && nearly_header(sheet).is_some())
}

/// The first ten of many, and how many more there are.
pub(super) fn listed<T: ToString>(items: impl ExactSizeIterator<Item = T>) -> String {
    const MOST: usize = 10;
    let more = items.len().saturating_sub(MOST);
    let shown: Vec<String> = items.take(MOST).map(|item| item.to_string()).collect();
    let shown = shown.join(", ");
    if more > 0 {
        format!("{shown} and {more} more")
    } else {
        shown
    }
}
