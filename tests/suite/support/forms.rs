//! Templates filled in as a member would, by writing into the cells of the workbook's parts.

use std::collections::HashMap;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::packages::part_texts;

/// The parts of a template's sheets, in their order.
pub const INSTRUCTIONS: &str = "xl/worksheets/sheet1.xml";
/// Who reports.
pub const MEMBER: &str = "xl/worksheets/sheet2.xml";
/// The answers.
pub const PROGRESS: &str = "xl/worksheets/sheet3.xml";

/// A part of a workbook.
pub fn part(workbook: &[u8], name: &str) -> String {
    let mut parts: HashMap<String, String> = part_texts(workbook).into_iter().collect();
    parts.remove(name).expect("the part")
}

/// The workbook with texts and numbers in cells that were free to fill in: part, cell, value.
pub fn fill(workbook: &[u8], values: &[(&str, String, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut text) in part_texts(workbook) {
        for (_, cell, value) in values.iter().filter(|(part, ..)| *part == name) {
            text = fill_cell(&text, cell, value);
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .and_then(|()| writer.write_all(text.as_bytes()).map_err(Into::into))
            .expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

/// Fills a cell that has a format and no value.
fn fill_cell(sheet: &str, cell: &str, value: &str) -> String {
    let opening = format!("<c r=\"{cell}\" s=\"");
    let start = sheet.find(&opening).unwrap_or_else(|| panic!("no {cell}"));
    let end = start + sheet[start..].find('>').expect("a tag");
    let tag = sheet[start..end]
        .strip_suffix('/')
        .unwrap_or_else(|| panic!("{cell} is filled in already"));
    let filled = if value.parse::<f64>().is_ok() {
        format!("{tag}><v>{value}</v></c>")
    } else {
        format!("{tag} t=\"inlineStr\"><is><t>{value}</t></is></c>")
    };
    format!("{}{filled}{}", &sheet[..start], &sheet[end + 1..])
}
