//! What must hold of the files of a sample: other programs can read them, and without awkwardness they
//! are the template filled in.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{Data, Reader as _, SheetVisible, Xlsx};

use super::{catalogue, files, is_table, settings, write};
use crate::domain::raw::{Column, MemberField};
use crate::domain::status::Status;

/// Without awkwardness every workbook is the template filled in.
#[test]
fn workbooks_can_be_read_and_are_canonical_without_awkwardness() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), &settings(40, 0.0), 2);
    let statuses: HashSet<&str> = Status::ALL.into_iter().map(Status::label).collect();
    let ids: HashSet<String> = catalogue()
        .commitments
        .iter()
        .map(|commitment| commitment.id.clone())
        .collect();
    for (path, bytes) in files(&dir.path().join("submissions")) {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(
            book.sheet_names(),
            ["Member", "Progress", "Template"],
            "{path}"
        );
        assert_eq!(book.sheets_metadata()[2].visible, SheetVisible::Hidden);
        let member = book.worksheet_range("Member").unwrap();
        for (row, field) in (1..).zip(MemberField::ALL) {
            assert_eq!(
                member.get_value((row, 0)),
                Some(&Data::String(field.label().into()))
            );
        }
        let progress = book.worksheet_range("Progress").unwrap();
        let mut rows = progress.rows();
        let header: Vec<String> = rows
            .next()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(header, Column::OF_EVERY_TEMPLATE.map(Column::label));
        for row in rows {
            let cell = |column: Column| row[column.index()].to_string();
            assert!(ids.contains(&cell(Column::CommitmentId)), "{path}");
            assert!(statuses.contains(cell(Column::Status).as_str()), "{path}");
            let completed = ["Implemented", "Sustained"].contains(&cell(Column::Status).as_str());
            let shown =
                !cell(Column::EvidenceUrl).is_empty() || !cell(Column::EvidenceText).is_empty();
            assert!(!completed || shown, "{path}: {row:?}");
        }
        let template = book.worksheet_range("Template").unwrap();
        assert_eq!(
            template.get_value((0, 1)),
            Some(&Data::String("2026.1".into()))
        );
    }
}

#[test]
fn awkward_workbooks_can_still_be_opened() {
    let dir = tempfile::tempdir().unwrap();
    let summary = write(dir.path(), &settings(120, 1.0), 2);
    let found = files(&dir.path().join("submissions"));
    let opened = found
        .iter()
        .filter(|(_, bytes)| bytes.starts_with(b"PK"))
        .map(|(path, bytes)| {
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
            for sheet in book.sheet_names() {
                assert!(book.worksheet_range(&sheet).is_ok(), "{path}, {sheet}");
            }
        })
        .count();
    assert_eq!(opened + 6, summary.files);
}

#[test]
fn tables_of_text_hold_the_member_and_the_header() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), &settings(40, 0.1), 2);
    let mut seen = 0;
    for (path, bytes) in files(&dir.path().join("submissions")) {
        if !is_table(&path) {
            continue;
        }
        let text = if bytes.starts_with(&[0xFF, 0xFE]) {
            let units: Vec<u16> = bytes[2..]
                .chunks_exact(2)
                .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        } else if bytes.starts_with(b"\xEF\xBB\xBF") {
            String::from_utf8(bytes[3..].to_vec()).unwrap()
        } else {
            bytes.iter().map(|&byte| char::from(byte)).collect()
        };
        assert!(text.starts_with("Cycle"), "{path}");
        assert!(text.contains("Commitment ID"), "{path}");
        assert!(
            text.lines()
                .nth(10)
                .unwrap()
                .trim_matches([',', ';', '\t'])
                .is_empty(),
            "{path}"
        );
        seen += 1;
    }
    assert_eq!(seen, 3);
}
