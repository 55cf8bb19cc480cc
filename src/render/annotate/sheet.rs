//! The sheet of findings: a title, the file, the verdict, and a row for each finding with a link to its
//! cell. Only text goes into it, never a formula.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::marks::{FOUND_ON_SHEET, Marks, cleaned, found, label, xml_text};
use super::styles::{Look, Styles};
use super::{AnnotatedFile, CannotEdit};

/// The columns and their widths in characters.
const COLUMNS: [(&str, u32); 8] = [
    ("Severity", 11),
    ("Rule", 27),
    ("Sheet", 16),
    ("Cell", 8),
    ("Found", 36),
    ("Expected", 40),
    ("Fix", 44),
    ("Effect", 44),
];

/// The row of the columns' heads, from 1.
const HEAD: usize = 6;

/// Most links that a sheet may hold.
const MOST_LINKS: usize = 60_000;

const ADVICE: &str = "This is a copy to read: each coloured cell has a comment that says what to do. \
    Make the changes in your own file, then check it again.";

/// Writes the sheet. `sheets` are the names of the sheets that can be linked to.
pub(super) fn write_sheet(
    marks: &Marks<'_>,
    about: &AnnotatedFile<'_>,
    sheets: &[String],
    styles: &mut Styles,
    namespace: &str,
) -> Result<String, CannotEdit> {
    let [text, title, line, heading, pointer] =
        [Look::Text, Look::Title, Look::Line, Look::Head, Look::Link].map(|look| styles.look(look));
    let (text, title, line, heading, pointer) = (text?, title?, line?, heading?, pointer?);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{namespace}\">\
         <sheetPr><tabColor rgb=\"FF1F4E79\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>\
         <sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">\
         <pane ySplit=\"{HEAD}\" topLeftCell=\"A{first}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A{first}\" sqref=\"A{first}\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/><cols>",
        first = HEAD + 1
    );
    for (column, (_, width)) in (1..).zip(COLUMNS) {
        let _ = write!(
            xml,
            "<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    xml += "</cols><sheetData>";
    row(&mut xml, 1, &[(title, "What the check found")]);
    row(&mut xml, 2, &[(line, &cleaned(about.file))]);
    row(&mut xml, 3, &[(line, &cleaned(about.verdict))]);
    row(&mut xml, 4, &[(line, ADVICE)]);
    row(&mut xml, HEAD, &COLUMNS.map(|(name, _)| (heading, name)));
    let mut links = String::new();
    let mut number = HEAD;
    for (index, finding) in marks.listed.iter().enumerate() {
        number = HEAD + 1 + index;
        let severity = styles.look(Look::Severity(finding.severity()))?;
        let sheet = marks.name_in_copy(finding.place.sheet_text());
        let cell = finding.place.cell_text();
        let is_linked =
            !cell.is_empty() && index < MOST_LINKS && sheets.iter().any(|known| known == sheet);
        if is_linked {
            let target = format!("'{}'!{cell}", sheet.replace('\'', "''"));
            let _ = write!(
                links,
                "<hyperlink ref=\"D{number}\" location=\"{}\" display=\"{cell}\"/>",
                escape(target)
            );
        }
        let cells = [
            (severity, label(finding.severity())),
            (text, finding.rule.code),
            (text, &cleaned(sheet)),
            (if is_linked { pointer } else { text }, &cell),
            (text, &found(finding, FOUND_ON_SHEET)),
            (text, &cleaned(&finding.expected)),
            (text, &cleaned(&finding.fix)),
            (text, &cleaned(&finding.effect)),
        ];
        row(&mut xml, number, &cells);
    }
    if marks.left_out > 0 {
        let words = format!("and {} more, not listed here", marks.left_out);
        row(&mut xml, number + 1, &[(line, &words)]);
    } else if marks.listed.is_empty() {
        row(&mut xml, number + 1, &[(line, "Nothing to mend.")]);
    }
    xml += "</sheetData>";
    if !links.is_empty() {
        let _ = write!(xml, "<hyperlinks>{links}</hyperlinks>");
    }
    xml += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
            <pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    Ok(xml)
}

/// Height of a line, in points.
const LINE: usize = 15;

/// Highest row that spreadsheets have, in lines.
const MOST_LINES: usize = 27;

/// Writes a row of text cells from column A, high enough for the text of the columns: not every
/// spreadsheet program measures that itself. The lines above the heads run on to the right.
fn row(xml: &mut String, number: usize, cells: &[(u32, &str)]) {
    let lines = cells
        .iter()
        .zip(COLUMNS)
        .map(|((_, text), (_, width))| text.chars().count().div_ceil(width as usize - 2))
        .max()
        .unwrap_or(1);
    let lines = if number < HEAD {
        1
    } else {
        lines.clamp(1, MOST_LINES)
    };
    let title = if number == 1 { 5 } else { 0 };
    let _ = write!(xml, "<row r=\"{number}\" ht=\"{}\">", lines * LINE + title);
    for (letter, (style, text)) in ('A'..).zip(cells) {
        let _ = write!(
            xml,
            "<c r=\"{letter}{number}\" s=\"{style}\" t=\"inlineStr\"><is>\
             <t xml:space=\"preserve\">{}</t></is></c>",
            xml_text(text)
        );
    }
    *xml += "</row>";
}
