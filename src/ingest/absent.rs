//! What a workbook lacks: a table, a header row, a column. A near-miss is asked about, never taken for
//! the thing itself.

use std::sync::Arc;

use super::header::{Header, NearName, near_names, nearly_header};
use super::layout::{Layout, Named, ShownSheets, listed, named_progress};
use super::sheet::Sheet;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{Column, RawMember};
use crate::finding::{Finding, Rule, rules};

impl Layout {
    /// A column that the header row does not name. Gives the heading that was asked about.
    pub(super) fn report_missing(
        &mut self,
        rule: &'static Rule,
        sheet: &Sheet,
        header: &Header,
        column: Column,
    ) -> CellRef {
        let stands_for = |near: &NearName| {
            near.column == column
                || column == Column::CommitmentId && near.column == Column::CommitmentText
        };
        let near = near_names(sheet, header).into_iter().find(stands_for);
        let at = near
            .as_ref()
            .map_or_else(|| first_cell(sheet, header), |near| near.at);
        let found = format!("no column {}", column.label());
        let mut finding = Finding::new(rule, self.cell_place(sheet, at), found)
            .expected(format!("a column named {}", column.label()));
        if let Some(near) = near {
            let question = near.question();
            finding = finding.fix(format!("did you mean {question}? Rename the header"));
        }
        self.findings.push(finding.in_our_words());
        at
    }

    /// A sheet that is meant to hold the table, without a header row.
    pub(super) fn report_no_header(&mut self, sheet: &Sheet) {
        let near = nearly_header(sheet).unwrap_or_default();
        let rule = &rules::MISSING_HEADER_ROW;
        let finding = match near.first() {
            Some(first) => {
                let texts = near.iter().map(|near| format!("\"{}\"", near.text));
                let found = texts.collect::<Vec<_>>().join(", ");
                let questions: Vec<String> = near.iter().map(NearName::question).collect();
                let headers = if near.len() == 1 { "header" } else { "headers" };
                Finding::new(rule, self.cell_place(sheet, first.at), found).fix(format!(
                    "did you mean {}? Rename the {headers}",
                    questions.join(", ")
                ))
            }
            None => Finding::new(rule, self.sheet_place(sheet), "no row of column names"),
        };
        self.findings.push(finding.in_our_words());
    }

    /// A workbook without any table to use.
    pub(super) fn report_no_table<'a>(
        &mut self,
        shown: &ShownSheets<'_>,
        mut hidden: impl Iterator<Item = &'a str>,
        member: &RawMember,
    ) {
        let lost = [&rules::MISSING_COLUMN, &rules::UNREADABLE_SHEET];
        if self.findings.iter().any(|it| lost.contains(&it.rule)) {
            return;
        }
        let by_name = shown
            .iter()
            .find(|(sheet, _)| named_progress(&sheet.name) > Named::ByShape);
        let by_header = || {
            let mut sheets = shown.iter();
            sheets.find(|(sheet, _)| nearly_header(sheet).is_some())
        };
        if let Some((sheet, _)) = by_name.or_else(by_header) {
            self.report_no_header(sheet);
            return;
        }
        let rule = if member.fields.is_empty() {
            &rules::WRONG_TEMPLATE
        } else {
            &rules::MISSING_SHEET
        };
        let names = listed(shown.iter().map(|(sheet, _)| sheet.name.as_str()));
        let place = Place::file(Arc::clone(&self.file));
        let finding = match hidden.next() {
            Some(name) => Finding::new(rule, place, format!("sheets: {names}; hidden: {name}"))
                .fix(format!(
                    "show the hidden sheet {name}, save, and send the file again"
                )),
            None => Finding::new(rule, place, format!("sheets: {names}")),
        };
        self.findings.push(finding.in_our_words());
    }
}

/// The first filled cell of the header row.
fn first_cell(sheet: &Sheet, header: &Header) -> CellRef {
    sheet
        .cells
        .iter()
        .map(|(at, _)| *at)
        .find(|at| at.row_index == header.row_index)
        .unwrap_or_else(|| CellRef::new(header.row_index, 0))
}
