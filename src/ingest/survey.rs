//! Survey exports: one file with one row for each member and one column for each question, read by
//! the mapping that `cycle.toml` gives.
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

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::limits::Limits;
use super::own_table::hint;
use super::reader::{Ingested, refused};
use super::sheet::{Refusal, Sheet};
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{
    CellValue, Column, MemberField, RawMember, RawRow, RawSubmission, RawTable,
};
use crate::domain::submission::SourceFile;
use crate::finding::{Finding, rules};

/// The header row is looked for within this many rows.
const HEADER_WITHIN: u32 = 30;

/// A mapping, as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurveyFile {
    files: Vec<String>,
    member: BTreeMap<String, String>,
    questions: BTreeMap<String, String>,
}

/// How the columns of a survey export are read.
#[derive(Debug, Clone)]
pub struct Survey {
    files: Vec<String>,
    columns: Vec<Mapped>,
}

/// A column of an export that is asked for.
#[derive(Debug, Clone)]
struct Mapped {
    /// Its header, as `cycle.toml` has it.
    header: String,
    /// The header, folded.
    folded: String,
    /// What it holds.
    target: Target,
}

impl Mapped {
    fn new(header: &str, target: Target) -> Self {
        Self {
            header: header.to_owned(),
            folded: fold(header),
            target,
        }
    }
}

/// What a column of an export holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Member(MemberField),
    Answer { commitment: String, column: Column },
}

impl SurveyFile {
    /// The mapping, checked against the catalogue.
    pub(super) fn check(&self, catalogue: &Catalogue) -> Result<Survey, String> {
        let mut columns = Vec::new();
        for (header, field) in &self.member {
            let known = MemberField::ALL.map(MemberField::label);
            let field = MemberField::ALL
                .into_iter()
                .find(|known| known.label() == field)
                .ok_or_else(|| {
                    let hint = hint(field, known.into_iter());
                    let known = known.join(", ");
                    format!("survey.member: {field:?} is none of {known}{hint}")
                })?;
            columns.push(Mapped::new(header, Target::Member(field)));
        }
        for (header, target) in &self.questions {
            columns.push(Mapped::new(header, answer_of(target, catalogue)?));
        }
        if !self.member.values().any(|field| {
            [
                MemberField::MemberId.label(),
                MemberField::MemberName.label(),
            ]
            .contains(&field.as_str())
        }) {
            return Err(
                "survey.member: say which column holds the Member ID or the Member name".to_owned(),
            );
        }
        Ok(Survey {
            files: self.files.clone(),
            columns,
        })
    }
}

/// Reads `G3b` or `G3b Evidence URL`.
fn answer_of(target: &str, catalogue: &Catalogue) -> Result<Target, String> {
    let (id, column) = target
        .split_once(' ')
        .unwrap_or((target, Column::Status.label()));
    if catalogue.index_of(id).is_none() {
        let known = catalogue.commitments.iter();
        let hint = hint(id, known.map(|commitment| commitment.id.as_str()));
        return Err(format!(
            "survey.questions: {id:?} is no commitment of the catalogue{hint}"
        ));
    }
    let answers = &Column::ALL[2..];
    let column = answers
        .iter()
        .copied()
        .find(|known| known.label() == column.trim())
        .ok_or_else(|| {
            let known: Vec<&str> = answers.iter().map(|column| column.label()).collect();
            let hint = hint(column, known.iter().copied());
            let known = known.join(", ");
            format!("survey.questions: {column:?} is none of {known}{hint}")
        })?;
    Ok(Target::Answer {
        commitment: id.to_owned(),
        column,
    })
}

impl Survey {
    /// Whether a file is an export of this survey.
    pub(super) fn is_of(&self, name: &str) -> bool {
        self.files.iter().any(|file| file == name)
    }

    /// Finds the members' answers in an export: one submission for each row.
    pub(super) fn lay_out(&self, file: SourceFile, sheets: &[Sheet], limits: &Limits) -> Ingested {
        let found = sheets
            .iter()
            .filter(|sheet| sheet.visible)
            .filter_map(|sheet| Some((sheet, self.header(sheet)?)))
            .max_by_key(|(_, header)| header.columns.len());
        let Some((sheet, header)) = found else {
            let place = Place::file(Arc::clone(&file.name));
            let found = "no row of the headers that cycle.toml names for this survey";
            let finding = Finding::new(&rules::MISSING_HEADER_ROW, place, found);
            return Ingested {
                findings: vec![finding.in_our_words()],
                file,
                raw: Vec::new(),
                changes: Vec::new(),
            };
        };
        let rows = sheet.rows().filter(|(row, _)| *row > header.row_index);
        let rows = rows.count();
        if rows > limits.rows {
            return refused(file, Refusal::TooLarge(format!("{rows} rows of answers")));
        }
        let name: Arc<str> = Arc::from(sheet.name.as_str());
        let is_there = |mapped: &&Mapped| {
            let mut found = header.columns.iter();
            found.any(|(_, target)| **target == mapped.target)
        };
        let missing = self.columns.iter().filter(|mapped| !is_there(mapped));
        let findings = missing
            .map(|mapped| {
                let at = CellRef::new(header.row_index, 0);
                let place = Place::cell(Arc::clone(&file.name), Arc::clone(&name), at);
                let found = format!("no column {}", mapped.header);
                Finding::new(&rules::MISSING_OPTIONAL_COLUMN, place, found)
                    .in_our_words()
                    .expected("every column that cycle.toml names for this survey")
                    .fix("correct the header in cycle.toml, or export the survey again")
            })
            .collect();
        let raw = sheet
            .rows()
            .filter(|(row, cells)| *row > header.row_index && header.has_a_value(cells))
            .map(|(row_index, cells)| header.submission(&file, &name, row_index, cells))
            .collect();
        Ingested {
            file,
            raw,
            findings,
            changes: Vec::new(),
        }
    }

    /// The row among the first thirty that has the most of the survey's headers.
    fn header(&self, sheet: &Sheet) -> Option<Header<'_>> {
        sheet
            .rows()
            .take_while(|(row, _)| *row < HEADER_WITHIN)
            .map(|(row_index, cells)| Header {
                row_index,
                columns: cells
                    .iter()
                    .filter_map(|(at, value)| {
                        let header = fold(&value.quoted());
                        let mapped = self.columns.iter().find(|one| one.folded == header)?;
                        Some((at.column_index, &mapped.target))
                    })
                    .collect(),
            })
            .filter(|header| header.columns.len() >= 2)
            .max_by_key(|header| header.columns.len())
    }
}

/// The header row of an export: what stands in which column.
struct Header<'a> {
    row_index: u32,
    columns: Vec<(u32, &'a Target)>,
}

impl Header<'_> {
    /// Whether a row holds anything in a column that is asked about.
    fn has_a_value(&self, cells: &[(CellRef, CellValue)]) -> bool {
        let is_asked = |at: &CellRef| {
            let mut columns = self.columns.iter();
            columns.any(|(column_index, _)| *column_index == at.column_index)
        };
        cells
            .iter()
            .any(|(at, value)| is_asked(at) && !value.is_blank())
    }

    /// One row as a submission: a table of one row for each commitment asked about.
    fn submission(
        &self,
        file: &SourceFile,
        sheet: &Arc<str>,
        row_index: u32,
        cells: &[(CellRef, CellValue)],
    ) -> RawSubmission {
        let value = |column_index: u32| {
            cells
                .iter()
                .find(|(at, _)| at.column_index == column_index)
                .map(|(_, value)| value.clone())
                .filter(|value| !value.is_blank())
        };
        let mut fields = Vec::new();
        let mut tables: BTreeMap<&str, RawTable> = BTreeMap::new();
        for (column_index, target) in &self.columns {
            match target {
                Target::Member(field) => {
                    let at = CellRef::new(row_index, *column_index);
                    fields.push((*field, at, value(*column_index)));
                }
                Target::Answer { commitment, column } => {
                    let table = tables
                        .entry(commitment)
                        .or_insert_with(|| empty_table(sheet, row_index, commitment));
                    table.columns[column.index()] = Some(*column_index);
                    table.rows[0].cells[column.index()] = value(*column_index);
                }
            }
        }
        RawSubmission {
            file: file.clone(),
            member: RawMember {
                sheet: Some(Arc::clone(sheet)),
                fields,
                ..RawMember::default()
            },
            tables: tables.into_values().collect(),
        }
    }
}

/// A table of one row that names a commitment and holds nothing else yet.
fn empty_table(sheet: &Arc<str>, row_index: u32, commitment: &str) -> RawTable {
    let mut cells: [Option<CellValue>; Column::ALL.len()] = Default::default();
    cells[Column::CommitmentId.index()] = Some(CellValue::Text(commitment.to_owned()));
    RawTable {
        sheet: Arc::clone(sheet),
        columns: [None; Column::ALL.len()],
        rows: vec![RawRow {
            row_index,
            cells,
            ..RawRow::default()
        }],
        ..RawTable::default()
    }
}
