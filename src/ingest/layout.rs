//! Where things stand in a workbook: which sheet is which, where the header row is, which column is
//! which. Tolerant by rule, never by guess; what it forgave is recorded.

use std::sync::Arc;

use super::columns::member_field_of;
use super::header::{Header, LONGEST_NAME, find_header};
use super::reader::Ingested;
use super::sheet::Sheet;
use crate::domain::change::{Change, ChangeRule};
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{
    CellValue, Column, MemberField, RawMember, RawRow, RawSubmission, RawTable,
};
use crate::domain::submission::SourceFile;
use crate::domain::template;
use crate::finding::{Finding, rules};

/// Finds the member's fields and the progress tables in a workbook.
pub(super) fn lay_out(file: SourceFile, sheets: &[Sheet], template: Option<String>) -> Ingested {
    let mut layout = Layout {
        file: Arc::clone(&file.name),
        findings: Vec::new(),
        changes: Vec::new(),
    };
    let template = template.or_else(|| template_sheet(sheets));
    if let Some(version) = template.filter(|version| version.as_str() < template::VERSION) {
        let place = Place::file(Arc::clone(&file.name));
        let finding = Finding::new(&rules::OLDER_TEMPLATE_VERSION, place, version);
        layout.findings.push(finding);
    }
    let shown: Vec<(&Sheet, Option<Header>)> = sheets
        .iter()
        .filter(|sheet| sheet.visible)
        .map(|sheet| (sheet, find_header(sheet)))
        .collect();
    for (sheet, _) in &shown {
        layout.report_failure(sheet);
    }
    let tables = layout.progress_tables(&shown);
    let member = layout.member(&shown);
    if tables.is_empty() {
        layout.report_no_table(&shown, &member);
    }
    let usable = !tables.is_empty();
    Ingested {
        raw: usable
            .then(|| RawSubmission {
                file: file.clone(),
                member,
                tables,
            })
            .into_iter()
            .collect(),
        file,
        findings: layout.findings,
        changes: layout.changes,
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

struct Layout {
    file: Arc<str>,
    findings: Vec<Finding>,
    changes: Vec<Change>,
}

impl Layout {
    fn report_failure(&mut self, sheet: &Sheet) {
        if let Some(failure) = &sheet.failure {
            let place = Place::sheet(Arc::clone(&self.file), Arc::from(sheet.name.as_str()));
            let finding = Finding::new(&rules::UNREADABLE_SHEET, place, failure.clone());
            self.findings.push(finding);
        }
    }

    /// The tables to use: of the sheet named Progress and of those named after it; where there is no
    /// such sheet, of every sheet that has a header row.
    fn progress_tables(&mut self, shown: &[(&Sheet, Option<Header>)]) -> Vec<RawTable> {
        let is_named = |sheet: &Sheet| {
            let name = fold(&sheet.name);
            name.starts_with("progress") || name.starts_with("section")
        };
        let any_named = shown
            .iter()
            .any(|(sheet, header)| header.is_some() && is_named(sheet));
        let mut tables = Vec::new();
        for (sheet, header) in shown {
            let Some(header) = header else { continue };
            if any_named && !is_named(sheet) {
                continue;
            }
            if fold(&sheet.name) != "progress" && shown.len() > 1 {
                self.report_sheet_name(sheet, "Progress");
            }
            tables.extend(self.table(sheet, header));
        }
        tables
    }

    fn report_sheet_name(&mut self, sheet: &Sheet, canonical: &str) {
        let place = Place::sheet(Arc::clone(&self.file), Arc::from(sheet.name.as_str()));
        self.changes.push(Change {
            place: place.clone(),
            rule: ChangeRule::SheetName,
            raw: sheet.name.clone(),
            canonical: canonical.to_owned(),
        });
        self.findings.push(
            Finding::new(&rules::UNEXPECTED_SHEET_NAME, place, sheet.name.clone())
                .expected(format!("a sheet named {canonical}")),
        );
    }

    fn table(&mut self, sheet: &Sheet, header: &Header) -> Option<RawTable> {
        let name: Arc<str> = Arc::from(sheet.name.as_str());
        let place_of =
            |file: &Arc<str>, at: CellRef| Place::cell(Arc::clone(file), Arc::clone(&name), at);
        for (at, text) in &header.repeated {
            let place = place_of(&self.file, *at);
            let finding = Finding::new(&rules::DUPLICATED_COLUMN, place, text.clone());
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
        let header_row = Place::cell(
            Arc::clone(&self.file),
            Arc::clone(&name),
            CellRef::new(header.row_index, 0),
        );
        if !has(Column::Status) || !(has(Column::CommitmentId) || has(Column::CommitmentText)) {
            let missing = if has(Column::Status) {
                "Commitment ID"
            } else {
                "Status"
            };
            let finding = Finding::new(
                &rules::MISSING_COLUMN,
                header_row,
                format!("no column {missing}"),
            );
            self.findings.push(finding);
            return None;
        }
        for column in Column::ALL {
            let optional = matches!(
                column,
                Column::Obstacle | Column::CommitmentText | Column::CommitmentId
            );
            if !has(column) && !optional {
                let found = format!("no column {}", column.label());
                let finding =
                    Finding::new(&rules::MISSING_OPTIONAL_COLUMN, header_row.clone(), found);
                self.findings.push(finding);
            }
        }
        let rows = self.rows(sheet, header, &name);
        self.report_hidden(sheet, header, &name, &rows);
        Some(RawTable {
            sheet: name,
            columns: header.columns,
            rows,
        })
    }

    fn rows(&mut self, sheet: &Sheet, header: &Header, name: &Arc<str>) -> Vec<RawRow> {
        let column_at = |column_index: u32| {
            Column::ALL
                .into_iter()
                .find(|column| header.columns[column.index()] == Some(column_index))
        };
        for at in &sheet.formulas_without_value {
            if let Some(column) = column_at(at.column_index)
                && at.row_index > header.row_index
            {
                let place = Place::cell(Arc::clone(&self.file), Arc::clone(name), *at);
                let found = format!("a formula without a value in {}", column.label());
                let finding = Finding::new(&rules::FORMULA_WITHOUT_VALUE, place, found);
                self.findings.push(finding);
            }
        }
        let mut rows = Vec::new();
        for (row_index, cells) in sheet.rows().filter(|(row, _)| *row > header.row_index) {
            let mut row = RawRow {
                row_index,
                cells: Default::default(),
            };
            for (at, value) in cells {
                let Some(column) = column_at(at.column_index) else {
                    continue;
                };
                if let CellValue::Error(error) = value {
                    let place = Place::cell(Arc::clone(&self.file), Arc::clone(name), *at);
                    let finding = Finding::new(&rules::FORMULA_ERROR, place, error.clone());
                    self.findings.push(finding);
                } else if !value.is_blank() {
                    row.cells[column.index()] = Some(value.clone());
                }
            }
            if row.cells.iter().any(Option::is_some) && !header.is_repeated_by(&row) {
                rows.push(row);
            }
        }
        rows
    }

    fn report_hidden(&mut self, sheet: &Sheet, header: &Header, name: &Arc<str>, rows: &[RawRow]) {
        let status_column = header.columns[Column::Status.index()].unwrap_or(0);
        let Some(hidden) = &sheet.hidden_rows else {
            let place = Place::sheet(Arc::clone(&self.file), Arc::clone(name));
            let found = "a format that does not tell";
            let finding = Finding::new(&rules::HIDDEN_ROWS_NOT_CHECKABLE, place, found);
            self.findings.push(finding);
            return;
        };
        let with_answers: Vec<u32> = rows
            .iter()
            .filter(|row| row.cells[Column::Status.index()].is_some())
            .map(|row| row.row_index)
            .filter(|row_index| hidden.contains(row_index))
            .collect();
        if let Some(&first) = with_answers.first() {
            let place = Place::cell(
                Arc::clone(&self.file),
                Arc::clone(name),
                CellRef::new(first, status_column),
            );
            let numbers: Vec<String> = with_answers
                .iter()
                .map(|row| (row + 1).to_string())
                .collect();
            let found = format!("answers in hidden rows {}", numbers.join(", "));
            let finding = Finding::new(&rules::HIDDEN_ROWS, place, found);
            self.findings.push(finding);
        }
    }

    /// The member's fields: from the sheet named Member, else from the sheet that has the most, above
    /// its header row if it has one.
    fn member(&mut self, shown: &[(&Sheet, Option<Header>)]) -> RawMember {
        let mut best: Option<(usize, &Sheet, RawMember)> = None;
        for (sheet, header) in shown {
            let end = header.as_ref().map_or(u32::MAX, |header| header.row_index);
            let fields = member_fields(sheet, end);
            let named = fold(&sheet.name).starts_with("member");
            let score = fields.len() + if named { 100 } else { 0 };
            let enough = named || fields.len() >= 2;
            if enough && !fields.is_empty() && best.as_ref().is_none_or(|(most, ..)| score > *most)
            {
                let member = RawMember {
                    sheet: Some(Arc::from(sheet.name.as_str())),
                    fields,
                };
                best = Some((score, sheet, member));
            }
        }
        let Some((_, sheet, member)) = best else {
            return RawMember::default();
        };
        if fold(&sheet.name) != "member" && shown.len() > 1 {
            self.report_sheet_name(sheet, "Member");
        }
        member
    }

    fn report_no_table(&mut self, shown: &[(&Sheet, Option<Header>)], member: &RawMember) {
        let already = self.findings.iter().any(|finding| {
            finding.rule == &rules::MISSING_COLUMN || finding.rule == &rules::UNREADABLE_SHEET
        });
        let names: Vec<&str> = shown.iter().map(|(sheet, _)| sheet.name.as_str()).collect();
        let found = format!("sheets: {}", names.join(", "));
        let progress = shown
            .iter()
            .find(|(sheet, _)| fold(&sheet.name).starts_with("progress"));
        let finding = if let Some((sheet, None)) = progress {
            let place = Place::sheet(Arc::clone(&self.file), Arc::from(sheet.name.as_str()));
            Finding::new(&rules::MISSING_HEADER_ROW, place, "no row of column names")
        } else if member.fields.is_empty() {
            Finding::new(
                &rules::WRONG_TEMPLATE,
                Place::file(Arc::clone(&self.file)),
                found,
            )
        } else {
            Finding::new(
                &rules::MISSING_SHEET,
                Place::file(Arc::clone(&self.file)),
                found,
            )
        };
        if !already {
            self.findings.push(finding);
        }
    }
}

/// The fields among the rows above `end`: a known label, and the value in the next filled cell.
fn member_fields(sheet: &Sheet, end: u32) -> Vec<(MemberField, CellRef, Option<CellValue>)> {
    let mut fields: Vec<(MemberField, CellRef, Option<CellValue>)> = Vec::new();
    for (row_index, row) in sheet.rows().take_while(|(row, _)| *row < end).take(200) {
        let Some((label_at, CellValue::Text(label))) = row.first() else {
            continue;
        };
        let Some(field) = (label.len() <= LONGEST_NAME)
            .then(|| member_field_of(label))
            .flatten()
        else {
            continue;
        };
        if fields.iter().any(|(seen, ..)| *seen == field) {
            continue;
        }
        let value = row.get(1);
        let at = value.map_or_else(
            || CellRef::new(row_index, label_at.column_index + 1),
            |(at, _)| *at,
        );
        fields.push((field, at, value.map(|(_, value)| value.clone())));
    }
    fields
}
