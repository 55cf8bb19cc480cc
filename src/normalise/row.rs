//! One row of the progress table: which commitment, which status, and what stands beside it. A bad
//! percentage, date or link never costs the member its status.

use std::sync::Arc;

use jiff::civil::Date;

use super::commitment::Reference;
use super::date::{DateReading, read_date};
use super::percent::{Percent, read_percent};
use super::status::{Answer, read_status};
use super::words::{LONGEST, is_link, is_placeholder, personal_data};
use super::{Context, KnownGroup, Notes};
use crate::domain::change::{Change, ChangeRule};
use crate::domain::fold::fold;
use crate::domain::formula::is_formula_like;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{CellValue, Column, RawRow, RawTable};
use crate::domain::response::{Evidence, Response};
use crate::domain::status::Status;
use crate::domain::suggest::closest;
use crate::finding::{Finding, Rule, rules};

/// A row that names a commitment: an answer, or none.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Position of the commitment the row names; may be an alias.
    pub named_index: usize,
    /// The cell of the reference.
    pub reference: Place,
    /// The cell of the status.
    pub answer: Place,
    /// Whether the row holds anything that answers.
    pub has_answer: bool,
    /// The answer; none when the row is left blank, or its status cannot be used.
    pub response: Option<Response>,
}

/// Reads one row.
pub(super) struct RowReader<'a> {
    file: &'a Arc<str>,
    table: &'a RawTable,
    row: &'a RawRow,
    context: &'a Context<'a>,
    group: KnownGroup,
}

impl<'a> RowReader<'a> {
    pub(super) const fn new(
        file: &'a Arc<str>,
        table: &'a RawTable,
        row: &'a RawRow,
        context: &'a Context<'a>,
        group: KnownGroup,
    ) -> Self {
        Self {
            file,
            table,
            row,
            context,
            group,
        }
    }

    /// The row's answer; none when it names no commitment that can be used.
    pub(super) fn read(&self, notes: &mut Notes) -> Option<Candidate> {
        let has_answer = [
            Column::Status,
            Column::Percent,
            Column::EvidenceUrl,
            Column::EvidenceText,
            Column::Date,
            Column::Comments,
        ]
        .iter()
        .any(|column| self.value(*column).is_some());
        let named_index = self.commitment(has_answer, notes)?;
        let reference = self.place(self.reference_column());
        let response = if has_answer {
            self.response(named_index, notes)
        } else {
            None
        };
        Some(Candidate {
            named_index,
            reference,
            answer: self.place(Column::Status),
            has_answer,
            response,
        })
    }

    fn value(&self, column: Column) -> Option<&'a CellValue> {
        self.row.cells[column.index()].as_ref()
    }

    /// The cell of a column in this row; where the table lacks the column, that of the status.
    fn place(&self, column: Column) -> Place {
        let at = |column: Column| self.table.columns[column.index()];
        let column_index = at(column).or_else(|| at(Column::Status)).unwrap_or(0);
        Place::cell(
            Arc::clone(self.file),
            Arc::clone(&self.table.sheet),
            CellRef::new(self.row.row_index, column_index),
        )
    }

    fn find(
        &self,
        notes: &mut Notes,
        rule: &'static Rule,
        column: Column,
        found: impl Into<String>,
    ) {
        let finding = Finding::new(rule, self.place(column), found);
        notes.findings.push(finding);
    }

    fn change(
        &self,
        notes: &mut Notes,
        rule: ChangeRule,
        column: Column,
        canonical: impl Into<String>,
    ) {
        notes.changes.push(Change {
            place: self.place(column),
            rule,
            raw: self
                .value(column)
                .map(|value| value.quoted().into_owned())
                .unwrap_or_default(),
            canonical: canonical.into(),
        });
    }

    /// The column that names the commitment: the id if it is filled, else the words.
    fn reference_column(&self) -> Column {
        let has_id = self.value(Column::CommitmentId).is_some();
        let has_id_column = self.table.columns[Column::CommitmentId.index()].is_some();
        if has_id || (self.value(Column::CommitmentText).is_none() && has_id_column) {
            Column::CommitmentId
        } else {
            Column::CommitmentText
        }
    }

    fn commitment(&self, has_answer: bool, notes: &mut Notes) -> Option<usize> {
        let column = self.reference_column();
        let text = self
            .value(column)
            .map(CellValue::quoted)
            .unwrap_or_default();
        let catalogue = self.context.catalogue;
        let reference = if column == Column::CommitmentId {
            self.context
                .commitments
                .resolve(&text, self.group, catalogue)
        } else {
            self.context.commitments.resolve_wording(&text)
        };
        let index = match reference {
            Reference::Exact(index) => index,
            Reference::Spelling(index) => {
                let id = catalogue.commitments[index].id.clone();
                self.change(notes, ChangeRule::CommitmentReference, column, id);
                index
            }
            Reference::Wording(index) => {
                let id = catalogue.commitments[index].id.clone();
                self.change(notes, ChangeRule::CommitmentWording, column, id);
                index
            }
            Reference::Unknown => {
                // A row without an answer is a heading, not a commitment.
                if has_answer {
                    self.unknown_commitment(&text, column, notes);
                }
                return None;
            }
            Reference::Ambiguous(indices) => {
                if has_answer {
                    let ids: Vec<&str> = indices
                        .iter()
                        .map(|&index| catalogue.commitments[index].id.as_str())
                        .collect();
                    let finding =
                        Finding::new(&rules::AMBIGUOUS_COMMITMENT, self.place(column), text)
                            .expected(format!("one of {}", ids.join(", ")));
                    notes.findings.push(finding);
                }
                return None;
            }
        };
        let commitment = &catalogue.commitments[index];
        if let Some(group) = self.group
            && !catalogue.addresses(commitment, group)
        {
            if has_answer {
                let finding =
                    Finding::new(&rules::COMMITMENT_NOT_ADDRESSED, self.place(column), text)
                        .expected(format!("a commitment addressed to {}", group.plural()));
                notes.findings.push(finding);
            }
            return None;
        }
        Some(index)
    }

    fn unknown_commitment(&self, text: &str, column: Column, notes: &mut Notes) {
        let ids = self.context.catalogue.commitments.iter();
        let near = closest(text, ids.map(|commitment| commitment.id.as_str()));
        let mut finding = Finding::new(&rules::UNKNOWN_COMMITMENT, self.place(column), text);
        if let Some(id) = near {
            finding = finding.fix(format!(
                "did you mean {id}? Enter the ID as the template has it"
            ));
        }
        notes.findings.push(finding);
    }

    fn response(&self, named_index: usize, notes: &mut Notes) -> Option<Response> {
        let catalogue = self.context.catalogue;
        let commitment = &catalogue.commitments[named_index];
        let counted_index = catalogue.counted_index(named_index);
        let status = self.status(notes);
        // What stands beside a status is checked even when the status cannot be used.
        let judged = status.unwrap_or(Status::InProgress);
        let percent = self.percent(status, notes);
        let (evidence, evidence_url, evidence_text) = self.evidence(notes);
        let date = self.date(notes);
        let comments = self.text(Column::Comments, notes);
        let obstacle = self.text(Column::Obstacle, notes);
        let status = status?;
        if commitment.derived {
            if status == Status::NotStarted {
                self.find(
                    notes,
                    &rules::DERIVED_NOT_STARTED,
                    Column::Status,
                    status.label(),
                );
            }
        } else if judged.is_completed() && evidence == Evidence::None {
            let found = format!("{} without evidence", status.label());
            self.find(notes, &rules::MISSING_EVIDENCE, Column::EvidenceUrl, found);
        }
        if status == Status::NotApplicable && comments.is_none() {
            self.find(
                notes,
                &rules::MISSING_REASON,
                Column::Comments,
                "no comment",
            );
        }
        Some(Response {
            commitment_index: counted_index,
            status,
            percent,
            evidence,
            evidence_url,
            evidence_text,
            date,
            obstacle,
            comments,
            place: self.place(Column::Status),
        })
    }

    fn status(&self, notes: &mut Notes) -> Option<Status> {
        let Some(value) = self.value(Column::Status) else {
            self.find(notes, &rules::MISSING_STATUS, Column::Status, "no status");
            return None;
        };
        let text = value.quoted();
        match read_status(&text) {
            Answer::Exact(status) => Some(status),
            Answer::Synonym(status) => {
                self.change(
                    notes,
                    ChangeRule::StatusSynonym,
                    Column::Status,
                    status.label(),
                );
                Some(status)
            }
            Answer::Ongoing => {
                self.change(
                    notes,
                    ChangeRule::StatusSynonym,
                    Column::Status,
                    Status::InProgress.label(),
                );
                self.find(notes, &rules::ONGOING_STATUS, Column::Status, text);
                Some(Status::InProgress)
            }
            Answer::Ambiguous => {
                self.find(notes, &rules::AMBIGUOUS_STATUS, Column::Status, text);
                None
            }
            Answer::Unknown(near) => {
                let mut finding =
                    Finding::new(&rules::UNKNOWN_STATUS, self.place(Column::Status), text);
                if let Some(status) = near {
                    finding = finding.fix(format!(
                        "did you mean {}? Choose it from the list",
                        status.label()
                    ));
                }
                notes.findings.push(finding);
                None
            }
        }
    }

    fn percent(&self, status: Option<Status>, notes: &mut Notes) -> Option<f64> {
        let value = self.value(Column::Percent)?;
        let completed = status.is_some_and(Status::is_completed);
        match read_percent(value, completed) {
            Percent::Value { percent, rewritten } => {
                if rewritten {
                    self.change(
                        notes,
                        ChangeRule::PercentForm,
                        Column::Percent,
                        percent.to_string(),
                    );
                }
                if let Some(status) = status.filter(|status| contradicts(*status, percent)) {
                    let found = format!("{} beside {}", value.quoted(), status.label());
                    self.find(
                        notes,
                        &rules::PERCENT_CONTRADICTS_STATUS,
                        Column::Percent,
                        found,
                    );
                    return None;
                }
                Some(percent)
            }
            Percent::OutOfRange => {
                self.find(
                    notes,
                    &rules::PERCENT_OUT_OF_RANGE,
                    Column::Percent,
                    value.quoted(),
                );
                None
            }
            Percent::Unreadable => {
                self.find(
                    notes,
                    &rules::UNREADABLE_PERCENT,
                    Column::Percent,
                    value.quoted(),
                );
                None
            }
        }
    }

    fn evidence(&self, notes: &mut Notes) -> (Evidence, Option<String>, Option<String>) {
        let url = self.text(Column::EvidenceUrl, notes);
        let mut text = self.text(Column::EvidenceText, notes);
        let Some(url) = url else {
            let evidence = if text.is_some() {
                Evidence::Described
            } else {
                Evidence::None
            };
            return (evidence, None, text);
        };
        if is_link(&url) {
            return (Evidence::Linked, Some(url), text);
        }
        self.find(
            notes,
            &rules::MALFORMED_LINK,
            Column::EvidenceUrl,
            url.clone(),
        );
        text = Some(text.map_or_else(|| url.clone(), |text| format!("{text} ({url})")));
        (Evidence::Described, None, text)
    }

    fn date(&self, notes: &mut Notes) -> Option<Date> {
        let value = self.value(Column::Date)?;
        let outside = |date: Date| {
            self.context
                .period
                .is_some_and(|period| !period.contains(date))
        };
        let (date, rewritten) = match read_date(value) {
            DateReading::Value { date, rewritten } => (date, rewritten),
            DateReading::Ambiguous(left, right) if outside(left) && outside(right) => {
                self.find(
                    notes,
                    &rules::DATE_OUTSIDE_PERIOD,
                    Column::Date,
                    value.quoted(),
                );
                return None;
            }
            DateReading::Ambiguous(..) => {
                self.find(notes, &rules::AMBIGUOUS_DATE, Column::Date, value.quoted());
                return None;
            }
            DateReading::Unreadable => {
                self.find(notes, &rules::UNREADABLE_DATE, Column::Date, value.quoted());
                return None;
            }
        };
        if outside(date) {
            let mut finding = Finding::new(
                &rules::DATE_OUTSIDE_PERIOD,
                self.place(Column::Date),
                value.quoted(),
            );
            if let Some(period) = self.context.period {
                finding = finding.expected(format!("a date from {} to {}", period.from, period.to));
            }
            notes.findings.push(finding);
            return None;
        }
        if self.context.as_of.is_some_and(|as_of| date > as_of) {
            self.find(notes, &rules::DATE_IN_FUTURE, Column::Date, value.quoted());
            return None;
        }
        if rewritten {
            self.change(notes, ChangeRule::DateForm, Column::Date, date.to_string());
        }
        Some(date)
    }

    /// A free text, checked; none when there is nothing in it, or only a placeholder.
    fn text(&self, column: Column, notes: &mut Notes) -> Option<String> {
        let text = self.value(column)?.quoted();
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
        let has_words = text.bytes().any(|byte| byte.is_ascii_graphic());
        if !has_words && fold(text).is_empty() {
            return None;
        }
        if is_placeholder(text) {
            self.find(notes, &rules::PLACEHOLDER_TEXT, column, text);
            return None;
        }
        if is_formula_like(text) {
            self.find(notes, &rules::FORMULA_LIKE_TEXT, column, text);
        }
        if let Some(private) = personal_data(text) {
            self.find(notes, &rules::PERSONAL_DATA, column, private);
        }
        if text.len() > LONGEST && text.chars().count() > LONGEST {
            let found = format!("{} characters", text.chars().count());
            self.find(notes, &rules::TEXT_TOO_LONG, column, found);
            return Some(text.chars().take(LONGEST).collect());
        }
        Some(text.to_owned())
    }
}

/// Whether a percentage contradicts a status: the bounds are those that the rule's text names.
fn contradicts(status: Status, percent: f64) -> bool {
    match status {
        Status::NotStarted | Status::NotApplicable | Status::Withheld => percent > 0.0,
        Status::Planned => percent > 50.0,
        Status::InProgress => percent >= 100.0,
        Status::Implemented | Status::Sustained => percent < 100.0,
    }
}
