//! Hostile workbooks, small enough to be made here: each gives the finding it deserves.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Ingested, Limits, Reader};

const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ANSWERS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Commitment ID</t></is></c>
    <c r="B1" t="inlineStr"><is><t>Status</t></is></c>
    <c r="C1" t="inlineStr"><is><t>Comments</t></is></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>G1a</t></is></c>
    <c r="B2" t="inlineStr"><is><t>Planned</t></is></c></row>"#;

type Parts = Vec<(String, String)>;

/// A workbook with these sheets, as (name, rows).
fn workbook(sheets: &[(&str, &str)]) -> Parts {
    let (mut listed, mut relations) = (String::new(), String::new());
    let mut parts = Vec::new();
    for (index, (name, rows)) in sheets.iter().enumerate() {
        let number = index + 1;
        let _infallible = write!(
            listed,
            r#"<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>"#
        );
        let _infallible = write!(
            relations,
            r#"<Relationship Id="r{number}" Type="{REL}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    let mut add = |name: &str, text: String| parts.push((name.to_owned(), text));
    add("[Content_Types].xml", "<Types/>".to_owned());
    add(
        "_rels/.rels",
        format!(
            r#"<Relationships><Relationship Id="r1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    );
    add(
        "xl/workbook.xml",
        format!(r#"<workbook xmlns:r="{REL}"><sheets>{listed}</sheets></workbook>"#),
    );
    add(
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships>{relations}</Relationships>"),
    );
    parts
}

fn with(mut parts: Parts, name: &str, text: impl Into<String>) -> Parts {
    parts.push((name.to_owned(), text.into()));
    parts
}

fn zipped(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .and_then(|()| writer.write_all(text.as_bytes()).map_err(Into::into))
            .expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

fn read(bytes: &[u8]) -> Ingested {
    let limits = Limits {
        text_bytes: 100_000,
        rows: 50,
        shared_strings: 100_000,
        listed: 100_000,
        item_bytes: 1 << 19,
        ..Limits::default()
    };
    Reader::new(limits, None).read_bytes(bytes, "a.xlsx")
}

/// That nothing of the file is used, for one reason.
fn assert_refused(parts: &Parts, rule: &str, found: &str) {
    assert_refused_bytes(&zipped(parts), rule, found);
}

fn assert_refused_bytes(bytes: &[u8], rule: &str, found: &str) {
    let ingested = read(bytes);
    assert!(ingested.raw.is_empty(), "{rule} {found}: it was used");
    let [finding] = ingested.findings.as_slice() else {
        unreachable!("{rule}: {:?}", ingested.findings)
    };
    assert_eq!(finding.rule.code, rule);
    assert!(finding.found.contains(found), "{}", finding.found);
}

#[test]
fn the_workbook_of_these_tests_is_sound() {
    let ingested = read(&zipped(&workbook(&[("Progress", ANSWERS)])));
    assert_eq!(ingested.raw[0].tables[0].rows.len(), 1);
}

#[test]
fn nothing_is_used_of_a_sheet_that_breaks_off() {
    for (rest, found) in [
        (
            r#"<row r="3"><c r="B3" t="e"><v>#SPILL!</v></c></row>"#,
            "#SPILL!",
        ),
        (
            r#"<row r="3"><c r="B3" t="s"><v>99</v></c></row>"#,
            "damaged",
        ),
        (r#"<row r="3"><c r="B3"><v>1"#, ""),
        (r#"<row r="9999999"><c r="B9999999"><v>1</v></c></row>"#, ""),
    ] {
        let rows = format!("{ANSWERS}{rest}");
        assert_refused(&workbook(&[("Progress", &rows)]), "unreadable-sheet", found);
    }
}

#[test]
fn two_sheets_or_parts_of_one_name_are_not_used() {
    let sheets = workbook(&[("Progress", ANSWERS), ("Progress", "")]);
    let ingested = read(&zipped(&sheets));
    assert!(ingested.raw.is_empty());
    let found: BTreeSet<&str> = ingested.findings.iter().map(|f| f.rule.code).collect();
    assert_eq!(found, BTreeSet::from(["unreadable-sheet"]));

    let parts = with(
        workbook(&[("Progress", ANSWERS)]),
        "xl/worksheets/SHEET1.xml",
        "",
    );
    assert_refused(&parts, "unreadable-file", "the same name");
    // The crate that writes does not write the same name twice.
    let mut bytes = zipped(&with(
        workbook(&[("Progress", ANSWERS)]),
        "xl/worksheets/sheet2.xml",
        "",
    ));
    let other = b"xl/worksheets/sheet2.xml";
    while let Some(start) = memchr::memmem::find(&bytes, other) {
        bytes[start + 19] = b'1';
    }
    assert_refused_bytes(&bytes, "unreadable-file", "the same name");
}

#[test]
fn a_workbook_without_sheets_cannot_be_read() {
    assert_refused(&workbook(&[]), "unreadable-file", "no sheets");
    let mut parts = workbook(&[("Progress", ANSWERS)]);
    parts.retain(|(name, _)| name != "xl/workbook.xml");
    assert_refused(&parts, "unreadable-file", "");
}

#[test]
fn announced_texts_are_counted_however_they_are_written() {
    for (name, head) in [
        ("xl/sharedStrings.xml", r#"<sst uniqueCount="4000000000">"#),
        ("xl/sharedStrings.xml", "<sst uniqueCount =\n '4000000000'>"),
        (
            "xl/sharedStrings.xml",
            r#"<sst a="" uniqueCount="99999999999999999999999">"#,
        ),
        ("xl/SharedStrings.XML", r#"<sst uniqueCount="4000000000">"#),
    ] {
        let parts = with(
            workbook(&[("Progress", ANSWERS)]),
            name,
            format!("<!--{}-->{head}<si><t>a</t></si></sst>", "x".repeat(5000)),
        );
        assert_refused(&parts, "file-too-large", "different texts");
    }
}

#[test]
fn what_the_reader_would_keep_is_counted() {
    let sheets = || workbook(&[("Progress", ANSWERS)]);
    let many = |name: &str, element: &str, count: usize| {
        with(sheets(), name, format!("<a>{}</a>", element.repeat(count)))
    };
    assert_refused(
        &many("xl/styles.xml", "<xf/>", 250_000),
        "file-too-large",
        "250000 styles",
    );
    assert_refused(
        &many("xl/sharedStrings.xml", "<si><t/></si>", 120_000),
        "file-too-large",
        "120000 different texts",
    );
    assert_refused(
        &many("xl/sharedStrings.xml", &"x".repeat(2 << 20), 1),
        "file-too-large",
        "single value",
    );
}

#[test]
fn a_text_that_many_cells_share_counts_for_each() {
    let text = "x".repeat(1000);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    let notes = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(200));
    let parts = workbook(&[("Progress", ANSWERS), ("Notes", &notes)]);
    let parts = with(parts, "xl/sharedStrings.xml", strings);
    assert_refused(&parts, "file-too-large", "of text in cells");
}

#[test]
fn more_rows_than_any_member_fills_are_refused() {
    for (cell, found) in [("<v>1</v>", "61 rows"), ("<f>A1</f>", "61 rows")] {
        let rows = format!(
            "{ANSWERS}{}",
            format!("<row><c>{cell}</c></row>").repeat(60)
        );
        assert_refused(&workbook(&[("Progress", &rows)]), "file-too-large", found);
    }
}
