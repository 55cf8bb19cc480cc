//! One row of the progress table: which commitment, and which status. What stands beside the status is
//! read in `row_details`.

use std::borrow::Cow;
use std::sync::Arc;

use super::commitment::{KnownGroup, Reference};
use super::doubled::RowCells;
use super::status::{StatusAnswer, read_status};
use super::words::says_none;
use super::{Context, Notes};
use crate::domain::catalogue::Commitment;
use crate::domain::change::{Change, ChangeRule};
use crate::domain::date_order::DateOrder;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{CellValue, Column, RawRow, RawSubmission, RawTable, Remark};
use crate::domain::response::{Evidence, Naming, Response};
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
    /// Whether the spreadsheet does not show the row.
    pub is_hidden: bool,
    /// The answer; none when the row is left blank, or its status cannot be used.
    pub response: Option<Response>,
}

/// The columns whose values answer.
const ANSWERS: [Column; 6] = [
    Column::Status,
    Column::Percent,
    Column::EvidenceUrl,
    Column::EvidenceText,
    Column::Date,
    Column::Comments,
];

/// Reads one row.
pub(super) struct RowReader<'a> {
    file: &'a Arc<str>,
    table: &'a RawTable,
    row: &'a RawRow,
    cells: RowCells<'a>,
    pub(super) context: &'a Context<'a>,
    group: KnownGroup,
    /// What stands first in a date that could be read either way.
    pub(super) dates: Option<DateOrder>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(
        raw: &'a RawSubmission,
        table: &'a RawTable,
        row: &'a RawRow,
        context: &'a Context<'a>,
        group: KnownGroup,
    ) -> Self {
        Self {
            file: raw.name(),
            dates: raw.dates(),
            table,
            row,
            cells: RowCells::new(row, table, raw.dates(), context, group),
            context,
            group,
        }
    }

    /// The row's answer; none when it names no commitment that can be used.
    pub(super) fn read(&self, notes: &mut Notes) -> Option<Candidate> {
        let answers = |column: &Column| {
            self.value(*column).is_some() || self.cells.contradiction(*column).is_some()
        };
        let is_struck_through = self.is_struck_through();
        let has_answer = ANSWERS.iter().any(answers)
            || is_struck_through && self.struck_through(Column::Status).is_some();
        // A value that a merged cell gives says nothing of a row that names no commitment.
        let has_own = has_answer
            && ANSWERS
                .iter()
                .any(|column| answers(column) && self.merged(*column).is_none());
        let named_index = self.commitment(has_own, notes)?;
        let (_, reference) = self.reference();
        let response = if !has_answer {
            None
        } else if is_struck_through {
            self.report_struck_answer(notes);
            None
        } else {
            self.record_merged(notes);
            self.report_struck_texts(notes);
            self.report_contradictions(notes);
            self.response(named_index, notes)
        };
        Some(Candidate {
            named_index,
            reference,
            answer: self.place(Column::Status),
            has_answer,
            is_hidden: self.is_hidden(),
            response,
        })
    }

    pub(super) fn value(&self, column: Column) -> Option<&CellValue> {
        self.cells.value(column)
    }

    /// What is known of the row besides its values.
    pub(super) fn remarks(&self) -> &'a [Remark] {
        &self.row.remarks
    }

    /// The merged cell that gives the row its value in a column.
    fn merged(&self, column: Column) -> Option<(CellRef, CellRef)> {
        self.remarks().iter().find_map(|remark| match remark {
            Remark::Merged { column: of, range } if *of == column => Some(*range),
            _ => None,
        })
    }

    /// The address behind the text of a cell.
    pub(super) fn link(&self, column: Column) -> Option<&'a str> {
        self.remarks().iter().find_map(|remark| match remark {
            Remark::Link { column: of, target } if *of == column => Some(target.as_str()),
            _ => None,
        })
    }

    /// Records the values that merged cells give the row.
    fn record_merged(&self, notes: &mut Notes) {
        for column in Column::ALL {
            if self.merged(column).is_some()
                && let Some(value) = self.value(column)
            {
                notes.changes.push(Change {
                    place: self.place(column),
                    rule: ChangeRule::MergedCell,
                    raw: String::new(),
                    canonical: value.quoted().into_owned(),
                });
            }
        }
        if let Some((first, last)) = self.merged(Column::CommitmentId) {
            let (_, place) = self.reference();
            notes.merged.push((place, format!("{first}:{last}")));
        }
    }

    /// Where columns of one meaning differ. A difference in the status is said where it is read.
    fn report_contradictions(&self, notes: &mut Notes) {
        for (column, said) in self.cells.contradictions() {
            if matches!(column, Column::Status | Column::CommitmentId) {
                continue;
            }
            let rule = &rules::CONFLICTING_DETAILS;
            let finding = self.finding(rule, *column, said.as_str());
            notes.findings.push(finding.in_our_words());
        }
    }

    /// The cell of a column in this row; where the table lacks the column, that of the status.
    pub(super) fn place(&self, column: Column) -> Place {
        let at = |column: Column| self.cells.column_index(column);
        let column_index = at(column).or_else(|| at(Column::Status)).unwrap_or(0);
        self.place_at(CellRef::new(self.row.row_index, column_index))
    }

    fn place_at(&self, at: CellRef) -> Place {
        Place::cell(Arc::clone(self.file), Arc::clone(&self.table.sheet), at)
    }

    /// A finding about the cell of a column.
    pub(super) fn finding(
        &self,
        rule: &'static Rule,
        column: Column,
        found: impl Into<String>,
    ) -> Finding {
        Finding::new(rule, self.place(column), found)
    }

    pub(super) fn change(
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

    /// The column that names the commitment: the id if it is filled, else the words; and the cell, which
    /// may be a merged one that begins further up.
    fn reference(&self) -> (Column, Place) {
        let is_filled =
            |column: Column| self.value(column).is_some() || self.struck_through(column).is_some();
        let has_id_column = self.cells.column_index(Column::CommitmentId).is_some();
        let is_by_id = is_filled(Column::CommitmentId)
            || (!is_filled(Column::CommitmentText) && has_id_column);
        let column = if is_by_id {
            Column::CommitmentId
        } else {
            Column::CommitmentText
        };
        let place = match self.merged(column) {
            Some((first, _)) => self.place_at(first),
            None => self.place(column),
        };
        (column, place)
    }

    fn commitment(&self, has_answer: bool, notes: &mut Notes) -> Option<usize> {
        if let Some(said) = self.cells.contradiction(Column::CommitmentId) {
            if has_answer {
                let rule = &rules::CONFLICTING_COLUMNS;
                let finding = self.finding(rule, Column::CommitmentId, said);
                notes.findings.push(finding.in_our_words());
            }
            return None;
        }
        let (column, _) = self.reference();
        let struck = || self.struck_through(column).map(Cow::Borrowed);
        let text = self
            .value(column)
            .map(CellValue::quoted)
            .or_else(struck)
            .unwrap_or_default();
        let catalogue = self.context.catalogue;
        let reference = if column == Column::CommitmentId {
            self.context
                .commitments
                .resolve(&text, self.group, catalogue)
        } else {
            // Where there is no number in a column of its own, it may stand among the words.
            let commitments = &self.context.commitments;
            match commitments.resolve_wording(&text, catalogue) {
                Reference::Unknown => commitments.resolve(&text, self.group, catalogue),
                found => found,
            }
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
                    let finding = self
                        .finding(&rules::AMBIGUOUS_COMMITMENT, column, text)
                        .expected(any_of(&ids));
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
                let finding = self
                    .finding(&rules::COMMITMENT_NOT_ADDRESSED, column, text)
                    .expected(format!("a commitment addressed to {}", group.plural()));
                notes.findings.push(finding);
            }
            return None;
        }
        Some(index)
    }

    fn unknown_commitment(&self, text: &str, column: Column, notes: &mut Notes) {
        let catalogue = self.context.catalogue;
        let ids = || catalogue.commitments.iter();
        let is_asked = |commitment: &&Commitment| {
            let group = self.group;
            group.is_none_or(|group| catalogue.addresses(commitment, group))
        };
        let mut finding = self.finding(&rules::UNKNOWN_COMMITMENT, column, text);
        if let Some(example) = ids().rev().find(is_asked) {
            finding = finding.expected(format!(
                "the ID of a commitment in the catalogue, such as {}",
                example.id
            ));
        }
        let near = closest(text, ids().map(|commitment| commitment.id.as_str()));
        // The row's own words may tell which one it is.
        let words = self.value(Column::CommitmentText);
        let words = words.filter(|_| column == Column::CommitmentId);
        let by_words = words.and_then(|words| {
            let commitments = &self.context.commitments;
            match commitments.resolve_wording(&words.quoted(), catalogue) {
                Reference::Wording(index) => Some(catalogue.commitments[index].id.as_str()),
                _ => None,
            }
        });
        finding = match (by_words, near) {
            (Some(id), near) if near != Some(id) => finding.fix(format!(
                "the words of this row are those of {id}: enter {id}"
            )),
            (_, Some(id)) => finding.fix(format!(
                "did you mean {id}? Enter the ID as the template has it"
            )),
            _ => finding,
        };
        // The right section with a letter that it does not have.
        let section: Vec<&str> = ids()
            .filter(|commitment| is_of_section(text, commitment))
            .map(|commitment| commitment.id.as_str())
            .collect();
        if !section.is_empty() {
            finding = finding.expected(any_of(&section));
        }
        notes.findings.push(finding);
    }

    fn response(&self, named_index: usize, notes: &mut Notes) -> Option<Response> {
        let catalogue = self.context.catalogue;
        let commitment = &catalogue.commitments[named_index];
        let counted_index = catalogue.counted_index(named_index);
        let status = if commitment.derived {
            Some(self.derived_status(notes))
        } else {
            self.status(notes)
        };
        // What stands beside a status is checked even when the status cannot be used.
        let percent = self.percent(status.filter(|_| !commitment.derived), notes);
        let (evidence, evidence_url, evidence_text) = self.evidence(status, notes);
        let date = self.date(status, notes);
        let comments = self.text(Column::Comments, status, notes);
        let obstacle = self.obstacle(status, notes);
        let naming = if commitment.derived {
            Naming::Never
        } else {
            self.naming(notes)
        };
        let status = status?;
        if !commitment.derived && status.is_completed() && evidence == Evidence::None {
            let found = format!("{} without evidence", self.label(status));
            let rule = &rules::MISSING_EVIDENCE;
            let finding = self.finding(rule, Column::EvidenceUrl, found);
            notes.findings.push(finding.in_our_words());
        }
        let has_reason = comments.as_deref().is_some_and(|reason| !says_none(reason));
        if status == Status::NotApplicable && !has_reason {
            let rule = &rules::MISSING_REASON;
            let finding = self.finding(rule, Column::Comments, "no comment");
            notes.findings.push(finding.in_our_words());
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
            naming,
            place: self.place(Column::Status),
            is_seen: !self.is_hidden(),
            is_decided: false,
        })
    }

    /// Submitting is what a derived commitment asks for: it is implemented, whatever was ticked.
    fn derived_status(&self, notes: &mut Notes) -> Status {
        let Some(value) = self.value(Column::Status) else {
            return Status::Implemented;
        };
        let text = value.quoted();
        let answer = read_status(&text, &self.context.catalogue.alliance.statuses);
        if answer.status() == Some(Status::NotStarted) {
            let rule = &rules::DERIVED_NOT_STARTED;
            let finding = self.finding(rule, Column::Status, text);
            notes.findings.push(finding);
        }
        if answer != StatusAnswer::Exact(Status::Implemented) {
            let label = self.label(Status::Implemented);
            self.change(notes, ChangeRule::DerivedCommitment, Column::Status, label);
        }
        Status::Implemented
    }

    /// What the alliance calls a status.
    pub(super) fn label(&self, status: Status) -> &'a str {
        self.context.catalogue.label(status)
    }

    fn status(&self, notes: &mut Notes) -> Option<Status> {
        if let Some(said) = self.cells.contradiction(Column::Status) {
            let rule = &rules::CONFLICTING_COLUMNS;
            let finding = self.finding(rule, Column::Status, said);
            notes.findings.push(finding.in_our_words());
            return None;
        }
        let Some(value) = self.value(Column::Status) else {
            let finding = self.finding(&rules::MISSING_STATUS, Column::Status, "no status");
            notes.findings.push(finding.in_our_words());
            return None;
        };
        let text = value.quoted();
        let answer = read_status(&text, &self.context.catalogue.alliance.statuses);
        let status = answer.status();
        if let Some(status) = status.filter(|_| !matches!(answer, StatusAnswer::Exact(_))) {
            let label = self.label(status);
            self.change(notes, ChangeRule::StatusSynonym, Column::Status, label);
        }
        let finding = match answer {
            StatusAnswer::Exact(_) | StatusAnswer::Synonym(_) => return status,
            StatusAnswer::Ongoing => self.finding(&rules::ONGOING_STATUS, Column::Status, text),
            StatusAnswer::Ambiguous(named) => {
                let labels: Vec<&str> =
                    named.into_iter().map(|status| self.label(status)).collect();
                self.finding(&rules::AMBIGUOUS_STATUS, Column::Status, text)
                    .expected(any_of(&labels))
            }
            StatusAnswer::Unknown(near) => {
                let finding = self.finding(&rules::UNKNOWN_STATUS, Column::Status, text);
                match near.map(|status| self.label(status)) {
                    Some(near) => {
                        finding.fix(format!("did you mean {near}? Choose it from the list"))
                    }
                    None => finding,
                }
            }
        };
        notes.findings.push(finding);
        status
    }
}

/// `G3a, G3b or G3c`.
fn any_of(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Whether a text is the code of the commitment's section and one letter more, such as `G3z`.
fn is_of_section(text: &str, commitment: &Commitment) -> bool {
    let rest = text.trim().strip_prefix(commitment.section.as_str());
    rest.is_some_and(|rest| {
        let mut letters = rest.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    })
}
