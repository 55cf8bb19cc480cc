//! The annotated copy of a member's workbook: what is marked, and that nothing else changes.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::support::folder::corpus;
use crate::support::marked::{cells, comments, finding, looks, part, parts, sheet_names, tags};
use crate::support::packages::rewrite;
use biennial::domain::place::Place;
use biennial::finding::{Finding, rules};
use biennial::ingest::{Limits, Reader};
use biennial::render::annotate::{
    AnnotateError, AnnotatedFile, Ending, Way, annotate, edit_package, way_for,
};
use rust_xlsxwriter::{DataValidation, Format, Formula, Note, Workbook};

const ABOUT: AnnotatedFile<'_> = AnnotatedFile {
    file: "a.xlsx",
    verdict: "Accepted with warnings: 1 answer not counted.",
};

const ERROR: &str = "FFFFC7CE";
const WARNING: &str = "FFFFEB9C";
const NOTE: &str = "FFDDEBF7";

/// A workbook with what members' workbooks have: formats, formulas, choices, names, merged cells,
/// a hidden sheet, and another sheet than the first one shown.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let share = Format::new().set_num_format("0.0%");
    let head = Format::new()
        .set_bold()
        .set_font_color("FFFFFF")
        .set_background_color("1F4E79");
    let sheet = workbook.add_worksheet();
    sheet.set_name("Member").expect("a name");
    sheet.write_string(0, 0, "Country").expect("a cell");
    let sheet = workbook.add_worksheet();
    sheet
        .set_name("Progress & more")
        .expect("a name")
        .set_active(true);
    sheet
        .write_string_with_format(2, 1, "Status", &head)
        .expect("a cell");
    sheet
        .write_number_with_format(4, 3, 1.4, &share)
        .expect("a cell");
    sheet.write_string(4, 6, "=not a formula").expect("a cell");
    let sum = Formula::new("=D5*2").set_result("2.8");
    sheet.write_formula(5, 3, sum).expect("a cell");
    sheet
        .merge_range(9, 0, 9, 4, "Merged", &share)
        .expect("a range");
    sheet.set_column_width(1, 33).expect("a width");
    let choice = DataValidation::new()
        .allow_list_strings(&["Planned"])
        .expect("a list");
    sheet
        .add_data_validation(4, 1, 9, 1, &choice)
        .expect("a choice");
    sheet.autofilter(2, 1, 9, 3).expect("a filter");
    let hidden = workbook.add_worksheet();
    hidden
        .set_name("Template")
        .expect("a name")
        .set_hidden(true);
    workbook
        .define_name("'Progress & more'!Area", "='Progress & more'!$A$1:$B$2")
        .expect("a name");
    workbook.save_to_buffer().expect("a workbook")
}

fn findings() -> Vec<Finding> {
    let sheet = "Progress & more";
    let file = Arc::from("a.xlsx");
    vec![
        finding(&rules::PERCENT_OUT_OF_RANGE, sheet, "D5", "1.4"),
        finding(&rules::UNKNOWN_STATUS, sheet, "B5", ""),
        finding(
            &rules::MISSING_EVIDENCE,
            sheet,
            "E5",
            "<b> & \u{1}\u{202E}_x000D_",
        ),
        finding(&rules::UNKNOWN_STATUS, sheet, "B3", "=1+1"),
        finding(&rules::PERCENT_OUT_OF_RANGE, sheet, "B3", "x"),
        finding(&rules::UNANSWERED_COMMITMENT, sheet, "B8", "no answer"),
        finding(&rules::UNANSWERED_COMMITMENT, sheet, "A1", "no answer"),
        finding(&rules::UNANSWERED_COMMITMENT, sheet, "H99", "no answer"),
        Finding::new(&rules::OLDER_TEMPLATE_VERSION, Place::file(file), "2025.1"),
        finding(&rules::UNKNOWN_STATUS, "No such sheet", "B3", "x"),
    ]
}

fn edited(bytes: &[u8], findings: &[Finding]) -> Vec<u8> {
    let copy = edit_package(bytes, findings, &ABOUT, &Limits::default()).expect("a copy");
    assert_eq!(copy.way, Way::Edited);
    let again = edit_package(bytes, findings, &ABOUT, &Limits::default()).expect("a copy");
    assert!(
        copy.bytes == again.bytes,
        "the same file gives the same bytes"
    );
    copy.bytes
}

#[test]
fn cells_with_findings_are_coloured_and_commented_and_made_where_there_are_none() {
    let copy = edited(&workbook(), &findings());
    let sheet = part(&copy, "xl/worksheets/sheet2.xml");
    let looks = looks(&part(&copy, "xl/styles.xml"), &sheet);
    let marked: Vec<(&str, &str)> = looks
        .iter()
        .filter(|(_, fill, _)| [ERROR, WARNING, NOTE].contains(&&**fill))
        .map(|(at, fill, _)| (&**at, &**fill))
        .collect();
    let expected = [
        ("A1", NOTE),
        ("B3", ERROR),
        ("B5", ERROR),
        ("D5", WARNING),
        ("E5", WARNING),
        ("B8", NOTE),
        ("H99", NOTE),
    ];
    assert_eq!(marked, expected);
    let order: Vec<&str> = looks.iter().map(|(at, ..)| &**at).collect();
    assert_eq!(
        order,
        [
            "A1", "B3", "B5", "D5", "E5", "G5", "D6", "B8", "A10", "B10", "C10", "D10", "E10",
            "H99"
        ]
    );
    let rows: Vec<String> = tags(&sheet, "row")
        .iter()
        .map(|row| row["r"].clone())
        .collect();
    assert_eq!(rows, ["1", "3", "5", "6", "8", "10", "99"]);
    // The percentage is still shown as one.
    let share = looks.iter().find(|(at, ..)| at == "E10").expect("a cell");
    assert!(
        looks
            .iter()
            .any(|(at, _, format)| at == "D5" && *format == share.2)
    );
    let comments = comments(&part(&copy, "xl/comments1.xml"));
    let places: Vec<&str> = comments.iter().map(|(at, _)| &**at).collect();
    assert_eq!(places, expected.map(|(at, _)| at));
    assert!(
        comments[1].1.contains("unknown-status") && comments[1].1.contains("percent-out-of-range")
    );
    assert!(comments[2].1.contains("an empty cell"), "{}", comments[2].1);
    let cleaned = "\u{201C}&lt;b&gt; &amp; \u{FFFD}\u{FFFD}_x005F_x000D_\u{201D}";
    assert!(comments[4].1.contains(cleaned), "{}", comments[4].1);
    let boxes = part(&copy, "xl/drawings/vmlDrawing1.vml");
    assert_eq!(tags(&boxes, "ClientData").len(), 7);
    assert_eq!(tags(&sheet, "legacyDrawing").len(), 1);
    let relations = part(&copy, "xl/worksheets/_rels/sheet2.xml.rels");
    let id = &tags(&sheet, "legacyDrawing")[0]["id"];
    let drawing = tags(&relations, "Relationship")
        .into_iter()
        .find(|one| one["Id"] == *id);
    assert_eq!(
        drawing.expect("a relation")["Target"],
        "/xl/drawings/vmlDrawing1.vml"
    );
}

#[test]
fn white_text_on_a_dark_fill_becomes_black_on_a_light_one() {
    let copy = edited(
        &workbook(),
        &[finding(
            &rules::UNKNOWN_STATUS,
            "Progress & more",
            "B3",
            "x",
        )],
    );
    let styles = part(&copy, "xl/styles.xml");
    let cell = tags(&part(&copy, "xl/worksheets/sheet2.xml"), "c").swap_remove(0);
    let formats = styles.split("<cellXfs").nth(1).expect("formats");
    let style: usize = cell["s"].parse().expect("a style");
    let format = formats.split("<xf ").nth(style + 1).expect("the format");
    let font = format
        .split("fontId=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a font");
    let font = styles
        .split("<font>")
        .nth(font.parse::<usize>().expect("a font") + 1)
        .expect("the font");
    assert!(font.contains("<b/>") && font.contains("FF000000"), "{font}");
}

#[test]
fn everything_else_stays_as_it_was() {
    let original = workbook();
    let copy = edited(&original, &findings());
    let after = parts(&copy);
    let changed: Vec<String> = parts(&original)
        .into_iter()
        .filter(|(name, bytes)| after.get(name) != Some(bytes))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        changed,
        [
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet2.xml",
        ]
    );
    for sheet in ["Member", "Progress & more", "Template"] {
        assert_eq!(cells(&copy, sheet), cells(&original, sheet));
    }
    let [before, now] = [&original, &copy].map(|bytes| part(bytes, "xl/worksheets/sheet2.xml"));
    for name in [
        "col",
        "dataValidation",
        "mergeCell",
        "autoFilter",
        "f",
        "pageMargins",
    ] {
        assert_eq!(tags(&now, name), tags(&before, name), "{name}");
        assert!(!tags(&now, name).is_empty(), "{name}");
    }
    let [before, now] = [&original, &copy].map(|bytes| part(bytes, "xl/styles.xml"));
    assert!(tags(&now, "xf").len() > tags(&before, "xf").len());
    for (list, item) in [("cellXfs", "xf"), ("fonts", "font"), ("fills", "fill")] {
        let count: usize = tags(&now, list)[0]["count"].parse().expect("a count");
        let start = now.find(&format!("<{list}")).expect("a list");
        let end = now.find(&format!("</{list}>")).expect("an end");
        let found = now[start..end].matches(&format!("<{item}>")).count()
            + now[start..end].matches(&format!("<{item} ")).count();
        assert_eq!(found, count, "{list}");
    }
}

#[test]
fn the_first_sheet_lists_the_findings_gravest_first() {
    let copy = edited(&workbook(), &findings());
    assert_eq!(
        sheet_names(&copy),
        ["Findings", "Member", "Progress & more", "Template"]
    );
    let book = part(&copy, "xl/workbook.xml");
    assert!(
        tags(&book, "workbookView")[0]
            .get("activeTab")
            .is_none_or(|tab| tab == "0")
    );
    // Names that belong to the second sheet now belong to the third.
    let locals: Vec<String> = tags(&book, "definedName")
        .iter()
        .map(|name| name["localSheetId"].clone())
        .collect();
    assert_eq!(locals, ["2", "2"]);
    let numbers: std::collections::BTreeSet<String> = tags(&book, "sheet")
        .iter()
        .map(|sheet| sheet["sheetId"].clone())
        .collect();
    assert_eq!(numbers.len(), 4);
    let sheet = part(&copy, "xl/worksheets/findings1.xml");
    assert!(tags(&sheet, "f").is_empty(), "text is never a formula");
    let listed = cells(&copy, "Findings");
    assert_eq!(listed["A2"], "String(\"a.xlsx\")");
    assert!(listed["A3"].contains(ABOUT.verdict));
    let severities: Vec<&str> = (7..17)
        .map(|row| listed[&format!("A{row}")].as_str())
        .collect();
    let expected = [("Error", 3), ("Warning", 4), ("Note", 3)];
    let expected: Vec<String> = expected
        .iter()
        .flat_map(|(name, count)| vec![format!("String(\"{name}\")"); *count])
        .collect();
    assert_eq!(severities, expected);
    assert_eq!(listed["E8"], "String(\"\u{201C}=1+1\u{201D}\")");
    let links = tags(&sheet, "hyperlink");
    assert_eq!(
        links.len(),
        8,
        "neither the file nor an unknown sheet can be linked to"
    );
    assert_eq!(links[0]["location"], "'Progress & more'!B5");
    for name in [
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
    ] {
        let view = tags(&part(&copy, name), "sheetView").swap_remove(0);
        assert!(
            view.get("tabSelected")
                .is_none_or(|selected| selected == "0"),
            "{name}"
        );
    }
    assert_eq!(tags(&sheet, "sheetView")[0]["tabSelected"], "1");
}

#[test]
fn a_sheet_of_that_name_is_left_alone() {
    let renamed = rewrite(&workbook(), &[("name=\"Member\"", "name=\"FINDINGS\"")]);
    let copy = edited(&renamed, &findings());
    assert_eq!(sheet_names(&copy)[..2], ["Findings (2)", "FINDINGS"]);
    let again = edited(&copy, &findings());
    assert_eq!(sheet_names(&again)[..2], ["Findings (3)", "Findings (2)"]);
    let comments = comments(&part(&again, "xl/comments1.xml"));
    assert_eq!(comments.len(), 7, "one comment a cell");
}

#[test]
fn comments_that_are_there_are_kept() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "a").expect("a cell");
    let note = |text: &str| Note::new(text).set_author("Asha");
    sheet
        .insert_note(0, 0, &note("first words"))
        .expect("a note");
    sheet
        .insert_note(4, 2, &note("other words"))
        .expect("a note");
    let original = workbook.save_to_buffer().expect("a workbook");
    let found = [
        finding(&rules::UNKNOWN_STATUS, "Sheet1", "A1", "a"),
        finding(&rules::UNKNOWN_STATUS, "Sheet1", "B2", "b"),
    ];
    // Some programs write a comment's text without runs.
    let words = part(&original, "xl/comments1.xml");
    let start = words.find("<text>").expect("text") + 6;
    let end = words.find("</text>").expect("text");
    let plain = rewrite(
        &original,
        &[(&words[start..end], "<t>Asha: first words</t>")],
    );
    for original in [original, plain] {
        let copy = edited(&original, &found);
        let words = part(&copy, "xl/comments1.xml");
        let comments = comments(&words);
        assert_eq!(
            comments.iter().map(|(at, _)| &**at).collect::<Vec<_>>(),
            ["A1", "C5", "B2"]
        );
        let [first, other, new] = [0, 1, 2].map(|index| comments[index].1.as_str());
        let (theirs, ours) = first.split_once("––––––––––").expect("a line between");
        assert!(
            theirs.contains("first words") && ours.contains("unknown-status"),
            "{first}"
        );
        assert!(other.contains("other words") && !other.contains("unknown-status"));
        assert!(new.starts_with("Error: unknown-status"));
        let authors: Vec<String> = tags(&words, "comment")
            .iter()
            .map(|one| one["authorId"].clone())
            .collect();
        assert_eq!(authors[0], authors[1]);
        let ours = words
            .split("<author>")
            .nth(authors[2].parse::<usize>().expect("a number") + 1);
        assert!(ours.expect("an author").starts_with("Biennial"));
        assert!(!words.contains("<text><t>"), "text and runs do not mix");
        let boxes = part(&copy, "xl/drawings/vmlDrawing1.vml");
        let ids: Vec<String> = tags(&boxes, "shape")
            .iter()
            .map(|shape| shape["id"].clone())
            .collect();
        assert_eq!(ids, ["_x0000_s1025", "_x0000_s1026", "_x0000_s1027"]);
        assert_eq!(tags(&boxes, "shapetype").len(), 1);
        assert_eq!(
            tags(&part(&copy, "xl/worksheets/sheet1.xml"), "legacyDrawing").len(),
            1
        );
    }
}

#[test]
fn committed_workbooks_keep_every_value_and_read_the_same() {
    let reader = Reader::new(Limits::default(), None);
    let mut seen = 0;
    for entry in fs::read_dir(corpus("mixed").join("submissions")).expect("a folder") {
        let bytes = fs::read(entry.expect("an entry").path()).expect("a workbook");
        let before = reader.read_bytes(&bytes, "a.xlsx");
        let raw = before.raw.first().expect("a submission");
        let found: Vec<Finding> = raw
            .tables
            .iter()
            .flat_map(|table| {
                let row = table.rows[0].row_index + 1;
                ["A", "C", "ZZ"].map(|letters| {
                    let cell = format!("{letters}{row}");
                    finding(&rules::UNKNOWN_STATUS, &table.sheet, &cell, "x")
                })
            })
            .collect();
        let copy = annotate(&reader, &bytes, &found, &ABOUT).expect("a copy");
        assert_eq!((copy.way, copy.ending), (Way::Edited, Ending::Xlsx));
        for name in sheet_names(&bytes) {
            assert_eq!(cells(&copy.bytes, &name), cells(&bytes, &name));
        }
        // A member may mend the copy and send that: its new sheet is not taken for an answer.
        let after = reader.read_bytes(&copy.bytes, "a.xlsx");
        assert_eq!(after.findings, before.findings);
        assert_eq!(after.raw[0].tables, raw.tables);
        seen += 1;
    }
    assert!(seen > 30, "{seen} workbooks");
}

#[test]
fn other_files_are_written_anew_with_text_as_text() {
    let reader = Reader::new(Limits::default(), None);
    let about = AnnotatedFile {
        file: "north/Harbour Network of the Northern Provinces.csv",
        ..ABOUT
    };
    let sheet = "Harbour Network of the Northern Provinces";
    let bytes = "Commitment ID;Status\nG1a;=1+1\nG1b;Größe\n".as_bytes();
    assert_eq!(way_for(bytes), Way::Anew);
    let found = [
        finding(&rules::UNKNOWN_STATUS, sheet, "B2", "=1+1"),
        finding(&rules::MISSING_EVIDENCE, sheet, "D3", ""),
    ];
    let copy = annotate(&reader, bytes, &found, &about).expect("a copy");
    assert_eq!((copy.way, copy.ending), (Way::Anew, Ending::Xlsx));
    let name = "Harbour Network of the Northern";
    assert_eq!(sheet_names(&copy.bytes), ["Findings", name]);
    let values = cells(&copy.bytes, name);
    assert_eq!(values.len(), 6, "six values, no formula: {values:?}");
    assert_eq!(values["B2"], "String(\"=1+1\")");
    assert_eq!(values["B3"], "String(\"Größe\")");
    let looks = looks(
        &part(&copy.bytes, "xl/styles.xml"),
        &part(&copy.bytes, "xl/worksheets/sheet1.xml"),
    );
    let fill = |cell: &str| {
        looks
            .iter()
            .find(|(at, ..)| at == cell)
            .map(|(_, fill, _)| fill.as_str())
    };
    assert_eq!((fill("B2"), fill("D3")), (Some(ERROR), Some(WARNING)));
    let links = tags(
        &part(&copy.bytes, "xl/worksheets/findings1.xml"),
        "hyperlink",
    );
    assert_eq!(links[0]["location"], format!("'{name}'!B2"));
    let again = annotate(&reader, bytes, &found, &about).expect("a copy");
    assert!(copy == again, "the same file gives the same bytes");
}

#[test]
fn a_file_that_cannot_be_read_has_no_copy() {
    let reader = Reader::new(Limits::default(), None);
    let protected =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/password-protected.xlsx");
    let protected = fs::read(protected).expect("a fixture");
    for bytes in [&b"%PDF-1.7"[..], b"PK\x03\x04xl/workbook.xml", &protected] {
        let copy = annotate(&reader, bytes, &findings(), &ABOUT);
        assert!(
            matches!(copy, Err(AnnotateError::NothingToCopy)),
            "{copy:?}"
        );
    }
}
