//! A whole submission against the catalogue alone, as a member checks it before sending.

use std::sync::Arc;

use super::{Context, normalise};
use crate::domain::place::CellRef;
use crate::domain::raw::{
    CellValue, Column, MemberField, RawMember, RawRow, RawSubmission, RawTable,
};
use crate::domain::source::SourceFile;
use crate::domain::status::Status;
use crate::ingest::built_in;

/// A submission of a company: rows of (reference, status).
fn submission(rows: &[(&str, &str)]) -> RawSubmission {
    let text = |text: &str| Some(CellValue::Text(text.to_owned()));
    let field =
        |index: u32, field: MemberField, value: &str| (field, CellRef::new(index, 1), text(value));
    let rows = (1..)
        .zip(rows)
        .map(|(row_index, (reference, status))| {
            let mut cells: [Option<CellValue>; Column::ALL.len()] = Default::default();
            cells[Column::CommitmentId.index()] = text(reference);
            cells[Column::Status.index()] = text(status);
            RawRow {
                row_index,
                cells,
                ..RawRow::default()
            }
        })
        .collect();
    let mut columns = [None; Column::ALL.len()];
    columns[Column::CommitmentId.index()] = Some(0);
    columns[Column::Status.index()] = Some(1);
    RawSubmission {
        file: SourceFile {
            name: Arc::from("a.xlsx"),
            sha256: String::new(),
            bytes: 0,
            container: None,
        },
        row: None,
        member: RawMember {
            sheet: Some(Arc::from("Member")),
            fields: vec![
                field(1, MemberField::MemberName, "A company that does not exist"),
                field(2, MemberField::Group, "Private sector"),
            ],
            ..RawMember::default()
        },
        tables: vec![RawTable {
            sheet: Arc::from("Progress"),
            columns,
            rows,
            ..RawTable::default()
        }],
    }
}

/// Counted answers as (id, status).
type Answers = Vec<(String, Status)>;

/// Codes of findings, with their cells.
type Codes = Vec<(&'static str, String)>;

fn outcome(rows: &[(&str, &str)]) -> (Answers, Codes) {
    let catalogue = built_in::catalogue(built_in::DEFAULT_CATALOGUE)
        .expect("built in")
        .expect("a catalogue");
    let countries = built_in::country_directory();
    let context = Context::of_catalogue(&catalogue, &countries);
    let normalised = normalise(&submission(rows), &context);
    let answers = normalised.submission.responses.iter().map(|response| {
        let id = catalogue.commitments[response.commitment_index].id.clone();
        (id, response.status)
    });
    let findings = normalised
        .findings
        .iter()
        .map(|finding| (finding.rule.code, finding.place.cell_text()));
    (answers.collect(), findings.collect())
}

#[test]
fn a_number_means_the_members_own_audience() {
    let (answers, _) = outcome(&[("3(b)", "Planned"), ("O1", "In progress")]);
    assert!(
        answers.contains(&("P3b".to_owned(), Status::Planned)),
        "{answers:?}"
    );
    assert!(
        answers.contains(&("O1".to_owned(), Status::InProgress)),
        "{answers:?}"
    );
    assert!(
        answers.contains(&("O4".to_owned(), Status::Implemented)),
        "{answers:?}"
    );
}

#[test]
fn of_two_answers_to_one_sentence_the_lower_counts() {
    let (answers, findings) = outcome(&[("P1a", "Implemented"), ("P1f", "Planned")]);
    assert!(
        answers.contains(&("P1a".to_owned(), Status::Planned)),
        "{answers:?}"
    );
    assert!(
        findings.contains(&("alias-differs", "B3".to_owned())),
        "{findings:?}"
    );
    let (answers, findings) = outcome(&[("P1a", "Implemented"), ("P1f", "Not applicable")]);
    assert!(!answers.iter().any(|(id, _)| id == "P1a"), "{answers:?}");
    assert!(
        findings.contains(&("alias-conflict", "B3".to_owned())),
        "{findings:?}"
    );
    let (answers, _) = outcome(&[("P1f", "Sustained")]);
    assert!(
        answers.contains(&("P1a".to_owned(), Status::Sustained)),
        "{answers:?}"
    );
}

#[test]
fn rows_that_disagree_count_neither_way() {
    let (answers, findings) = outcome(&[("P2a", "Planned"), ("P2a", "Implemented")]);
    assert!(!answers.iter().any(|(id, _)| id == "P2a"), "{answers:?}");
    assert!(
        findings.contains(&("conflicting-rows", "A3".to_owned())),
        "{findings:?}"
    );
    let (answers, findings) = outcome(&[("P2a", "Planned"), ("p2 (a)", "planned")]);
    assert!(
        answers.contains(&("P2a".to_owned(), Status::Planned)),
        "{answers:?}"
    );
    assert!(
        findings.contains(&("repeated-row", "A3".to_owned())),
        "{findings:?}"
    );
}
