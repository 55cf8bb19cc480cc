//! Annotated copies of workbooks that other programs write differently: prefixes, the strict variant,
//! positions left out, parts in other folders, parts missing. And of hostile ones.

use std::io::{Cursor, Write as _};

use crate::support::marked::{cells, comments, finding, part, parts, sheet_names, tags};
use crate::support::packages::rewrite;
use biennial::finding::{Finding, rules};
use biennial::ingest::{Limits, Reader};
use biennial::render::annotate::{
    AnnotateError, AnnotatedFile, Ending, Way, annotate, edit_package,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ABOUT: AnnotatedFile<'_> = AnnotatedFile {
    file: "a.xlsx",
    verdict: "Accepted.",
};

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/// A small workbook as another program might write it: every element prefixed, sheets beside the
/// workbook in a folder of their own, absolute targets, cells and rows without positions, no styles.
fn odd() -> Vec<(&'static str, String)> {
    let content = format!(
        "<c:Types xmlns:c=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <c:Default ContentType=\"application/xml\" Extension=\"xml\"/>\
         <c:Default ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" Extension=\"rels\"/>\
         <c:Override ContentType=\"{WORKBOOK}\" PartName=\"/Book/Main.xml\"/></c:Types>"
    );
    let relations = |list: &str| {
        format!(
            "\u{FEFF}<?xml version='1.0'?>\n<q:Relationships \
             xmlns:q='http://schemas.openxmlformats.org/package/2006/relationships'>{list}</q:Relationships>"
        )
    };
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        "<x:workbook xmlns:x='{main}'><x:bookViews><x:workbookView firstSheet='1' activeTab='1'/></x:bookViews>\
         <x:sheets><x:sheet sheetId='7' name='A &amp; B' xmlns:k='{kind}' k:id='one'/>\
         <x:sheet k:id='two' name='Empty' sheetId='3' xmlns:k='{kind}'/></x:sheets>\
         <x:definedNames><x:definedName localSheetId='0' name='n'>'A &amp; B'!$A$1</x:definedName>\
         <x:definedName name='m'>1</x:definedName></x:definedNames></x:workbook>"
    );
    let one = format!(
        "\u{FEFF}<?xml version='1.0'?><x:worksheet xmlns:x='{main}'><x:cols><x:col max='3' min='3' style='0'/></x:cols>\
         <x:sheetData><x:row spans='1:1'><x:c t='inlineStr'><x:is><x:t>é</x:t></x:is></x:c></x:row><x:row/>\n\
         <x:row r='5' ><x:c r='B5'><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>\
         <!-- kept --><x:pageMargins left='1' right='1' top='1' bottom='1' header='0' footer='0'/>\
         <x:extLst><x:ext uri='a'/></x:extLst></x:worksheet>"
    );
    vec![
        ("[Content_Types].xml", content),
        (
            "_rels/.rels",
            relations(&format!(
                "<q:Relationship Target='/Book/Main.xml' Type='{kind}/officeDocument' Id='a'/>"
            )),
        ),
        ("Book/Main.xml", book),
        (
            "Book/_rels/Main.xml.rels",
            relations(&format!(
                "<q:Relationship Type='{kind}/worksheet' Id='one' Target='/pages/One.xml'/>\
                 <q:Relationship Id='two' Type='{kind}/worksheet' Target='../Pages/two.xml'/>"
            )),
        ),
        ("pages/One.xml", one),
        (
            "pages/two.xml",
            format!(
                "<worksheet xmlns='{main}'><sheetViews><sheetView tabSelected='true' workbookViewId='0'/></sheetViews><sheetData/></worksheet>"
            ),
        ),
        ("custom/kept.bin", "\u{0}kept".to_owned()),
    ]
}

fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .and_then(|()| writer.write_all(text.as_bytes()).map_err(Into::into))
            .expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

fn findings() -> Vec<Finding> {
    ["A1", "B1", "A2", "C4", "A5", "C5", "E5", "B9"]
        .map(|cell| finding(&rules::UNKNOWN_STATUS, "A & B", cell, "x"))
        .into_iter()
        .chain([finding(&rules::UNKNOWN_STATUS, "Empty", "B2", "y")])
        .collect()
}

fn edit(bytes: &[u8], findings: &[Finding]) -> Result<Vec<u8>, AnnotateError> {
    edit_package(bytes, findings, &ABOUT, &Limits::default()).map(|copy| copy.bytes)
}

#[test]
fn another_programs_way_of_writing_is_kept() {
    let original = package(&odd());
    let copy = edit(&original, &findings()).expect("a copy");
    let sheet = part(&copy, "pages/One.xml");
    let places: Vec<Option<String>> = tags(&sheet, "c")
        .iter()
        .map(|cell| cell.get("r").cloned())
        .collect();
    let expected = [
        None,
        Some("B1"),
        Some("A2"),
        Some("C4"),
        Some("A5"),
        Some("B5"),
        None,
        Some("E5"),
        Some("B9"),
    ];
    assert_eq!(places, expected.map(|place| place.map(str::to_owned)));
    assert!(
        sheet.contains("<x:row><x:c t='inlineStr' s=\"1\">"),
        "{sheet}"
    );
    assert!(
        sheet.contains("<!-- kept -->") && sheet.starts_with('\u{FEFF}'),
        "{sheet}"
    );
    // The element for the boxes stands before the extensions and declares the prefix it needs.
    let drawing = sheet.find("<x:legacyDrawing xmlns:r=").expect("the boxes");
    assert!(sheet.find("<x:pageMargins").is_some_and(|at| at < drawing));
    assert!(sheet.find("<x:extLst").is_some_and(|at| at > drawing));
    let second = part(&copy, "pages/two.xml");
    assert!(second.contains("tabSelected='0'"), "{second}");
    assert!(
        second.contains("<sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"/></row></sheetData>"),
        "{second}"
    );
    let book = part(&copy, "Book/Main.xml");
    assert!(book.contains("firstSheet='0' activeTab='0'"), "{book}");
    let sheets = tags(&book, "sheet");
    assert_eq!(sheets[0]["name"], "Findings");
    assert_eq!(sheets[0]["sheetId"], "8");
    assert_eq!(tags(&book, "definedName")[0]["localSheetId"], "1");
    assert!(!tags(&book, "definedName")[1].contains_key("localSheetId"));
    let all = parts(&copy);
    for name in [
        "Book/styles.xml",
        "Book/comments1.xml",
        "Book/comments2.xml",
        "Book/worksheets/findings1.xml",
    ] {
        assert!(all.contains_key(name), "{name} in {:?}", all.keys());
    }
    assert_eq!(comments(&part(&copy, "Book/comments1.xml")).len(), 8);
    assert_eq!(all["custom/kept.bin"], b"\0kept");
    // Whatever is written again is well-formed and declared.
    let content = part(&copy, "[Content_Types].xml");
    for (name, bytes) in &all {
        if let Ok(text) = std::str::from_utf8(bytes).map(str::to_owned)
            && name != "custom/kept.bin"
        {
            tags(&text, "none");
        }
        let declared = content.contains(&format!("PartName=\"/{name}\""));
        assert!(declared || !name.starts_with("Book/comments"), "{name}");
    }
    assert!(
        content.contains("<c:Default Extension=\"vml\""),
        "{content}"
    );
}

#[test]
fn the_strict_variant_stays_strict() {
    let strict = rewrite(
        &package(&odd()),
        &[
            (
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
            (
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        ],
    );
    let copy = edit(&strict, &findings()).expect("a copy");
    for (name, bytes) in parts(&copy) {
        let text = String::from_utf8_lossy(&bytes);
        let usual = text.contains("openxmlformats.org/spreadsheetml/2006/main")
            || text.contains("openxmlformats.org/officeDocument/2006/relationships");
        assert!(!usual, "{name}: {text}");
    }
}

#[test]
fn macros_and_their_ending_are_kept() {
    let macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    let original = rewrite(&package(&odd()), &[(WORKBOOK, macros)]);
    let copy = edit_package(&original, &findings(), &ABOUT, &Limits::default()).expect("a copy");
    assert_eq!(copy.ending, Ending::Xlsm);
    assert!(part(&copy.bytes, "[Content_Types].xml").contains(macros));
}

#[test]
fn a_package_that_cannot_be_edited_is_written_anew() {
    let usual = |replaced: &[(&str, &str)]| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write_string(0, 0, "first").expect("a cell");
        sheet.write_string(1, 0, "=second").expect("a cell");
        let bytes = workbook.save_to_buffer().expect("a workbook");
        rewrite(&bytes, replaced)
    };
    let reader = Reader::new(Limits::default(), None);
    let found = [finding(&rules::UNKNOWN_STATUS, "Sheet1", "A2", "x")];
    for (replaced, way) in [
        (&[][..], Way::Edited),
        // Rows out of order, a cell in another's row, and no list of formats.
        (
            &[("r=\"1\"", "r=\"4\""), ("r=\"A1\"", "r=\"A4\"")],
            Way::Anew,
        ),
        (&[("r=\"A1\"", "r=\"A4\"")], Way::Anew),
        (
            &[("<cellXfs", "<other"), ("</cellXfs", "</other")],
            Way::Anew,
        ),
    ] {
        let original = usual(replaced);
        let copy = annotate(&reader, &original, &found, &ABOUT).expect("a copy");
        assert_eq!(copy.way, way, "{replaced:?}");
        assert_eq!(sheet_names(&copy.bytes), ["Findings", "Sheet1"]);
        assert_eq!(cells(&copy.bytes, "Sheet1"), cells(&original, "Sheet1"));
        assert_eq!(comments(&part(&copy.bytes, "xl/comments1.xml")).len(), 1);
    }
}

#[test]
fn what_is_over_a_limit_is_not_edited() {
    let original = package(&odd());
    let small = |limits: Limits| edit_package(&original, &findings(), &ABOUT, &limits);
    for limits in [
        Limits {
            parts: 3,
            ..Limits::default()
        },
        Limits {
            part_bytes: 100,
            ..Limits::default()
        },
        Limits {
            inflated_bytes: 900,
            ..Limits::default()
        },
    ] {
        assert!(matches!(small(limits), Err(AnnotateError::CannotEdit(_))));
    }
    let reader = Reader::new(
        Limits {
            file_bytes: 10,
            ..Limits::default()
        },
        None,
    );
    let copy = annotate(&reader, &original, &findings(), &ABOUT);
    assert!(matches!(copy, Err(AnnotateError::TooLarge)));
}

#[test]
fn more_findings_than_anyone_reads_are_counted_not_listed() {
    let found: Vec<Finding> = (1..=10_003)
        .map(|row| finding(&rules::UNKNOWN_STATUS, "Empty", &format!("A{row}"), "x"))
        .collect();
    let copy = edit(&package(&odd()), &found).expect("a copy");
    let sheet = part(&copy, "Book/worksheets/findings1.xml");
    assert!(sheet.contains("and 3 more, not listed here"));
    assert_eq!(tags(&part(&copy, "pages/two.xml"), "c").len(), 10_000);
}

#[test]
fn no_bytes_make_it_panic() {
    let reader = Reader::new(Limits::default(), None);
    let mut random = fastrand::Rng::with_seed(7);
    let (mut copies, mut refusals) = (0, 0);
    for _ in 0..400 {
        let mut parts = odd();
        let index = random.usize(..6);
        let mut text: Vec<char> = parts[index].1.chars().collect();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(..text.len());
            match random.u8(..4) {
                0 => text.truncate(at + 1),
                1 => {
                    text[at] = random
                        .choice(['<', '>', '/', '"', '\'', '&', 'é', '9', ' ', ':'])
                        .expect("a choice");
                }
                2 => {
                    text.remove(at);
                }
                _ => {
                    let end = (at + random.usize(..60)).min(text.len());
                    let again: Vec<char> = text[at..end].to_vec();
                    text.splice(at..at, again);
                }
            }
            if text.is_empty() {
                text.push('<');
            }
        }
        parts[index].1 = text.into_iter().collect();
        match annotate(&reader, &package(&parts), &findings(), &ABOUT) {
            Ok(_) => copies += 1,
            Err(_) => refusals += 1,
        }
    }
    assert!(
        copies > 50 && refusals > 50,
        "{copies} copies, {refusals} refusals"
    );
}
