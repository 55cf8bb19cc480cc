//! What a person who looks at the workbook would not take for an answer: rows that are hidden, and text
//! that is struck through. It never beats what is seen.

use super::Notes;
use super::row::{Candidate, RowReader};
use crate::domain::place::Place;
use crate::domain::raw::{Column, Remark};
use crate::finding::{Finding, rules};

impl RowReader<'_> {
    /// Whether the spreadsheet does not show the row.
    pub(super) fn is_hidden(&self) -> bool {
        self.remarks().contains(&Remark::Hidden)
    }

    /// What of a cell is struck through.
    pub(super) fn struck_through(&self, column: Column) -> Option<&str> {
        self.remarks().iter().find_map(|remark| match remark {
            Remark::StruckThrough { column: of, text } if *of == column => Some(text.as_str()),
            _ => None,
        })
    }

    /// Whether the answer as a whole is struck through: the commitment it names, or its status.
    pub(super) fn is_struck_through(&self) -> bool {
        let is_gone =
            |column: Column| self.value(column).is_none() && self.struck_through(column).is_some();
        is_gone(Column::CommitmentId) || is_gone(Column::Status)
    }

    /// That the answer is struck through.
    pub(super) fn report_struck_answer(&self, notes: &mut Notes) {
        let status = self
            .struck_through(Column::Status)
            .map(str::to_owned)
            .or_else(|| Some(self.value(Column::Status)?.quoted().into_owned()));
        let found = match status {
            Some(status) => format!("the answer \"{}\", struck through", status.trim()),
            None => "a row that is struck through".to_owned(),
        };
        let rule = &rules::STRUCK_THROUGH_ANSWER;
        let finding = self.finding(rule, Column::Status, found);
        notes.findings.push(finding.in_our_words());
    }

    /// That text beside the answer, or a part of its status, is struck through.
    pub(super) fn report_struck_texts(&self, notes: &mut Notes) {
        for remark in self.remarks() {
            let Remark::StruckThrough { column, text } = remark else {
                continue;
            };
            let found = format!("\"{}\", struck through", text.trim());
            let rule = &rules::STRUCK_THROUGH_TEXT;
            let finding = self.finding(rule, *column, found);
            notes.findings.push(finding.in_our_words());
        }
    }
}

/// Takes the answers of hidden rows away where a row that can be seen answers the same commitment.
pub(super) fn set_hidden_aside(candidates: &mut [Candidate]) {
    let seen: Vec<usize> = candidates
        .iter()
        .filter(|candidate| !candidate.is_hidden && candidate.response.is_some())
        .map(|candidate| candidate.named_index)
        .collect();
    for candidate in candidates {
        if candidate.is_hidden && seen.contains(&candidate.named_index) {
            candidate.response = None;
        }
    }
}

/// Says of rows that contradict each other where one merged cell gives them their commitment.
pub(super) fn name_merged_cells(findings: &mut [Finding], merged: &[(Place, String)]) {
    for finding in findings {
        if finding.rule != &rules::CONFLICTING_ROWS {
            continue;
        }
        let range = merged.iter().find(|(place, _)| *place == finding.place);
        if let Some((_, range)) = range {
            finding.found = format!("{}; {range} is one merged cell", finding.found);
            finding.fix = "give each row its own commitment ID, or keep one of the rows".into();
        }
    }
}
