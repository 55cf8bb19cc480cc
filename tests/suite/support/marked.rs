//! Annotated copies, looked at as a spreadsheet program would: by calamine for the values, by their XML
//! for everything else.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::sync::Arc;

use biennial::domain::place::{CellRef, Place};
use biennial::finding::{Finding, Rule};
use calamine::Reader as _;
use quick_xml::XmlVersion;
use quick_xml::events::Event;
use zip::ZipArchive;

/// A finding in a cell.
pub fn finding(rule: &'static Rule, sheet: &str, cell: &str, found: &str) -> Finding {
    let cell = CellRef::parse(cell).expect("a reference");
    let place = Place::cell(Arc::from("a.xlsx"), Arc::from(sheet), cell);
    Finding::new(rule, place, found)
}

/// Every part of a package by its name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a whole part");
            (name, bytes)
        })
        .collect()
}

/// One part as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let bytes = parts(bytes).remove(name);
    let bytes = bytes.unwrap_or_else(|| panic!("there is no {name}"));
    String::from_utf8(bytes).expect("UTF-8")
}

/// The names of the sheets in order.
pub fn sheet_names(bytes: &[u8]) -> Vec<String> {
    calamine::Xlsx::new(Cursor::new(bytes))
        .expect("a workbook")
        .sheet_names()
}

/// Every value and every formula of a sheet, by cell.
pub fn cells(bytes: &[u8], sheet: &str) -> BTreeMap<String, String> {
    let mut workbook = calamine::Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut found = BTreeMap::new();
    let values = workbook.worksheet_range(sheet).expect("a sheet");
    let (top, left) = values.start().unwrap_or_default();
    for (row, column, value) in values.used_cells() {
        let at = place(top, left, row, column);
        found.insert(at, format!("{value:?}"));
    }
    let formulas = workbook.worksheet_formula(sheet).expect("a sheet");
    let (top, left) = formulas.start().unwrap_or_default();
    for (row, column, formula) in formulas.used_cells() {
        let at = place(top, left, row, column);
        found.insert(format!("={at}"), formula.clone());
    }
    found
}

fn place(top: u32, left: u32, row: usize, column: usize) -> String {
    let row = top + u32::try_from(row).expect("in the grid");
    let column = left + u32::try_from(column).expect("in the grid");
    CellRef::new(row, column).to_string()
}

/// The attributes of every tag of this local name, in order. Panics at XML that is not well-formed.
pub fn tags(xml: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == name => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute");
                    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                    let key = attribute.key.local_name().as_ref().to_owned();
                    (key, value.expect("a value").into_owned())
                });
                found.push(attributes.collect());
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// The cells of a sheet's XML in order, each with the colour of its fill and its number format.
pub fn looks(styles: &str, sheet: &str) -> Vec<(String, String, String)> {
    let fills: Vec<String> = styles
        .split("patternType=")
        .skip(1)
        .map(|fill| {
            let fill = fill.split("patternFill").next().unwrap_or_default();
            let colour = fill.split("fgColor rgb=\"").nth(1).unwrap_or_default();
            colour.split('"').next().unwrap_or_default().to_owned()
        })
        .collect();
    let start = styles.find("cellXfs").expect("formats");
    let end = styles.rfind("cellXfs").expect("formats");
    let formats = styles[start..end]
        .split_once('>')
        .map(|(_, formats)| format!("<a>{}</a>", &formats[..formats.rfind('<').expect("an end")]))
        .expect("formats");
    let formats = tags(&formats, "xf");
    tags(sheet, "c")
        .into_iter()
        .map(|cell| {
            let style: usize = cell
                .get("s")
                .map_or(0, |style| style.parse().expect("a style"));
            let fill: usize = formats[style]["fillId"].parse().expect("a fill");
            (
                cell["r"].clone(),
                fills[fill].clone(),
                formats[style]["numFmtId"].clone(),
            )
        })
        .collect()
}

/// The comments of a part: cell and text.
pub fn comments(xml: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found: Vec<(String, String)> = Vec::new();
    let mut in_text = false;
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) if tag.local_name().as_ref() == "comment" => {
                let cell = tag
                    .attributes()
                    .flatten()
                    .find(|one| one.key.as_ref() == "ref");
                let cell = cell.expect("a cell").value.into_owned();
                found.push((cell, String::new()));
            }
            Event::Start(tag) if tag.local_name().as_ref() == "t" => in_text = true,
            Event::End(tag) if tag.local_name().as_ref() == "t" => in_text = false,
            Event::Text(text) if in_text => found.last_mut().expect("a comment").1 += &text,
            Event::GeneralRef(name) if in_text => {
                let comment = &mut found.last_mut().expect("a comment").1;
                comment.extend(["&", &*name, ";"]);
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}
