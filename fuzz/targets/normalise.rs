//! Any texts, numbers and dates in the fields of a submission, judged against the built-in catalogue.
#![no_main]

#[path = "judge.rs"]
mod judge;

use std::sync::Arc;

use biennial::domain::place::CellRef;
use biennial::domain::raw::{
    CellValue, Column, MemberField, RawMember, RawRow, RawSubmission, RawTable,
};
use biennial::domain::source::SourceFile;
use jiff::civil::Date;
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

#[derive(Debug, Arbitrary)]
enum Value {
    Text(String),
    /// One of the words that mean something, and what stands around it.
    Word(u8, String),
    Number(f64),
    Date(i16, i8, i8),
    Bool(bool),
    Error(String),
}

#[derive(Debug, Arbitrary)]
struct Submission {
    member: [Option<Value>; MemberField::ALL.len()],
    columns: [Option<u16>; Column::ALL.len()],
    rows: Vec<(u16, [Option<Value>; Column::ALL.len()])>,
}

const WORDS: [&str; 20] = [
    "G1a",
    "G3(b)",
    "P1f",
    "P1a",
    "O4",
    "Government",
    "Private sector",
    "In progress",
    "Planned",
    "Not applicable",
    "Implemented",
    "Ongoing",
    "TBC",
    "40 %",
    "0,4",
    "03/04/2026",
    "2026-02-30",
    "https://example.org",
    "=1+1",
    "France",
];

fn cell(value: Value) -> CellValue {
    match value {
        Value::Text(text) => CellValue::Text(text),
        Value::Word(which, rest) => {
            CellValue::Text(format!("{}{rest}", WORDS[usize::from(which) % WORDS.len()]))
        }
        Value::Number(number) => CellValue::Number(number),
        Value::Date(year, month, day) => {
            Date::new(year, month, day).map_or(CellValue::Bool(false), CellValue::Date)
        }
        Value::Bool(value) => CellValue::Bool(value),
        Value::Error(text) => CellValue::Error(text),
    }
}

fuzz_target!(init: judge::start(), |submission: Submission| {
    let sheet: Arc<str> = Arc::from("Progress");
    let fields = MemberField::ALL
        .into_iter()
        .zip(submission.member)
        .zip(0..)
        .map(|((field, value), row)| (field, CellRef::new(row, 1), value.map(cell)));
    let rows = submission.rows.into_iter().map(|(row_index, cells)| RawRow {
        row_index: row_index.into(),
        cells: cells.map(|value| value.map(cell)),
        ..RawRow::default()
    });
    judge::judge(&RawSubmission {
        file: SourceFile {
            name: Arc::from("a.xlsx"),
            sha256: String::new(),
            bytes: 0,
            container: None,
        },
        row: None,
        member: RawMember {
            sheet: Some(Arc::clone(&sheet)),
            fields: fields.collect(),
            ..RawMember::default()
        },
        tables: vec![RawTable {
            sheet,
            columns: submission.columns.map(|column| column.map(u32::from)),
            rows: rows.collect(),
            ..RawTable::default()
        }],
    });
});
