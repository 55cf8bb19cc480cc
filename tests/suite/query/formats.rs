//! Answers in every format: what is printed for people, and what programs read back.

use std::fs;
use std::io::Cursor;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Float64Type, UInt32Type};
use arrow_array::{Array, ArrayRef};
use calamine::{Data, Reader as _, Xlsx};
use insta::assert_snapshot;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;

use super::{BUILD, answered, ask, ask_of, rows_of};
use crate::support::folder::{copy, json, replace, temporary};
use crate::support::packages::part_texts;
use crate::support::program::{stderr, stdout};
use crate::support::tables::parse_rows;

#[test]
fn for_people_in_a_terminal() {
    assert_snapshot!("table", answered(&["--by", "group,audience"]));
}

#[test]
fn for_people_who_write() {
    assert_snapshot!(
        "markdown",
        answered(&["--level", "submission", "--by", "group", "--format", "md"])
    );
}

#[test]
fn as_csv() {
    let arguments = [
        "--where",
        "commitment=g3b,C2a",
        "--where",
        "group=All,Civil society",
    ];
    assert_snapshot!(
        "csv",
        answered(&[&arguments[..], &["--format", "csv"]].concat())
    );
}

#[test]
fn as_json() {
    let arguments = [
        "--where",
        "audience=C",
        "--by",
        "group",
        "--measure",
        "with_evidence,on_time_rate",
    ];
    assert_snapshot!(
        "json",
        answered(&[&arguments[..], &["--format", "json"]].concat())
    );
}

/// A cell as the CSV would have it; missing ones as an empty text.
fn as_text(column: &ArrayRef, row: usize) -> String {
    if column.is_null(row) {
        return String::new();
    }
    if let Some(texts) = column.as_string_opt::<i32>() {
        texts.value(row).to_owned()
    } else if let Some(counts) = column.as_primitive_opt::<UInt32Type>() {
        counts.value(row).to_string()
    } else {
        format!("{:.2}", column.as_primitive::<Float64Type>().value(row))
    }
}

#[test]
fn parquet_and_workbook_hold_the_same_rows() {
    let dir = temporary();
    let question = ["--by", "group,section"];
    let expected = rows_of(&question);
    for name in ["answer.parquet", "answer.xlsx"] {
        let path = dir.path().join(name);
        let out = path.to_str().expect("UTF-8");
        let output = ask(&[&question[..], &["--out", out]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
    let bytes = fs::read(dir.path().join("answer.parquet")).expect("the file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(bytes::Bytes::from(bytes));
    let mut batches = reader
        .and_then(ParquetRecordBatchReaderBuilder::build)
        .expect("a Parquet file");
    let rows = batches.next().expect("rows").expect("rows");
    assert_eq!(rows.num_rows(), expected.len());
    for (field, column) in rows.schema().fields().iter().zip(rows.columns()) {
        let name = field.name().as_str();
        for (index, row) in expected.iter().enumerate() {
            let found = as_text(column, index);
            let text = &row[name];
            let is_figure = text.starts_with('[') && name != "marker";
            assert_eq!(found, if is_figure { "" } else { text }, "{name}");
        }
    }
    let bytes = fs::read(dir.path().join("answer.xlsx")).expect("the file");
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Cover", "Contents", "Notes", "answer"]);
    let sheet = book.worksheet_range("answer").expect("the sheet");
    let cells: Vec<&[Data]> = sheet.rows().collect();
    let start = cells
        .iter()
        .position(|row| row[0] == Data::String("cycle".to_owned()));
    let start = start.expect("a header");
    assert_eq!(cells.len() - start - 1, expected.len());
    for (row, cells) in expected.iter().zip(&cells[start + 1..]) {
        for (name, cell) in sheet
            .rows()
            .nth(start)
            .expect("a header")
            .iter()
            .zip(*cells)
        {
            let name = name.to_string();
            let text = match cell {
                Data::Float(number) if name.starts_with("completion") => format!("{number:.2}"),
                other => other.to_string(),
            };
            assert_eq!(text, row[&name], "{name}");
        }
    }
}

#[test]
fn the_restricted_table_says_so_in_every_format() {
    const WORDS: &str = "RESTRICTED — NOT FOR CIRCULATION";
    let dir = temporary();
    for format in ["table", "csv", "json", "markdown", "parquet", "xlsx"] {
        for restricted in [false, true] {
            let path = dir.path().join(format!("{restricted}.{format}"));
            let out = path.to_str().expect("UTF-8");
            let mut arguments = vec!["--by", "group", "--format", format, "--out", out];
            if restricted {
                arguments.push("--restricted");
            }
            let output = ask(&arguments);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            let bytes = fs::read(&path).expect("the file");
            let text = if format == "xlsx" {
                part_texts(&bytes)
                    .into_iter()
                    .map(|(_, text)| text)
                    .collect()
            } else {
                String::from_utf8_lossy(&bytes).into_owned()
            };
            assert_eq!(text.contains(WORDS), restricted, "{format}");
            assert!(
                text.contains("DRAFT — NOT FOR CIRCULATION · Fictional data"),
                "{format}"
            );
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                let mode = fs::metadata(&path).expect("the file").permissions().mode();
                let is_owners_alone = mode.trailing_zeros() >= 6;
                assert_eq!(is_owners_alone, restricted, "{format}: {mode:o}");
            }
        }
    }
    let full = ask(&[
        "--by",
        "group,region,commitment",
        "--restricted",
        "--format",
        "csv",
    ]);
    let full = parse_rows(&full.stdout);
    assert!(
        full.len() > 100
            && full
                .iter()
                .all(|row| row["reported"].parse::<u32>().is_ok())
    );
}

#[test]
fn the_citation_is_that_of_the_manifest() {
    let manifest = json(&BUILD.1.join("public/manifest.json"));
    let output = ask(&["--format", "json"]);
    let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let citation = answer["citation"].as_str().expect("a citation");
    for key in ["title", "build"] {
        let text = manifest[key].as_str().expect("a text");
        assert!(citation.contains(text), "{citation} lacks {text}");
    }
    let dir = temporary();
    let build = dir.path().join("build");
    copy(&BUILD.1, &build);
    replace(
        &build.join("public/manifest.json"),
        "\"draft\": true",
        "\"draft\": false",
    );
    let released = stdout(&ask_of(&build, &[]));
    assert!(
        !released.contains("DRAFT") && released.contains("Fictional data"),
        "{released}"
    );
}
