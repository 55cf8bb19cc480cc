//! What calamine cannot tell: hidden rows, and formulas that were saved without a value.
//!
//! A quick search says whether a sheet has either; only then is its XML walked.

use std::collections::HashMap;

use memchr::memmem;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::package::Package;
use crate::domain::place::CellRef;

/// What the scan of one sheet found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// Zero-based hidden rows.
    pub hidden_rows: Vec<u32>,
    /// Formulas saved without a value.
    pub formulas_without_value: Vec<CellRef>,
}

/// Scans one sheet's XML.
pub(super) fn scan_sheet(xml: &[u8]) -> Scan {
    if may_tell(xml) {
        walk(xml)
    } else {
        Scan::default()
    }
}

/// Whether any sheet of a package may have hidden rows or formulas. Most have neither, and then it
/// need not be found out which part is which sheet.
pub(super) fn may_tell_any(package: &Package) -> bool {
    let mut sheets = package
        .parts()
        .filter(|xml| memmem::find(xml, b"sheetData").is_some());
    sheets.any(may_tell)
}

fn may_tell(xml: &[u8]) -> bool {
    // `<f` alone would also find the formulas of validations and formats. Tags may have a prefix.
    let has_formula = |start: &[u8]| {
        let mut starts = memmem::find_iter(xml, start);
        starts.any(|at| {
            matches!(
                xml.get(at + 2),
                Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n')
            )
        })
    };
    memmem::find(xml, b"hidden").is_some() || has_formula(b"<f") || has_formula(b":f")
}

fn walk(xml: &[u8]) -> Scan {
    let mut scan = Scan::default();
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut row_index: u32 = 0;
    let mut column_index: u32 = 0;
    let (mut has_formula, mut has_value, mut in_value) = (false, false, false);
    let mut at = CellRef::new(0, 0);
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "row" => {
                    if let Some(number) = attribute(&tag, "r").and_then(|r| r.parse::<u32>().ok()) {
                        row_index = number.saturating_sub(1);
                    }
                    column_index = 0;
                    if attribute(&tag, "hidden")
                        .is_some_and(|hidden| hidden == "1" || hidden == "true")
                    {
                        scan.hidden_rows.push(row_index);
                    }
                }
                "c" => {
                    at = attribute(&tag, "r")
                        .and_then(|r| CellRef::parse(&r))
                        .unwrap_or_else(|| CellRef::new(row_index, column_index));
                    column_index = at.column_index + 1;
                    (has_formula, has_value) = (false, false);
                }
                "f" => has_formula = true,
                "v" => in_value = true,
                "is" => has_value = true,
                _ => {}
            },
            Ok(Event::Empty(tag)) if tag.local_name().as_ref() == "f" => has_formula = true,
            // Some writers leave an empty value behind a formula that was never calculated.
            Ok(Event::Text(text)) => has_value |= in_value && !text.is_empty(),
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "v" => in_value = false,
                "c" if has_formula && !has_value => scan.formulas_without_value.push(at),
                "row" => row_index = row_index.saturating_add(1),
                "sheetData" => break,
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => break,
            _ => {}
        }
        buffer.clear();
    }
    scan
}

/// The parts of a package that hold its sheets, by sheet name, found through the workbook's relations.
pub(super) fn sheet_parts(package: &Package) -> HashMap<String, String> {
    let (Some(workbook), Some(relations)) = (
        package.part("xl/workbook.xml"),
        package.part("xl/_rels/workbook.xml.rels"),
    ) else {
        return HashMap::new();
    };
    let targets: HashMap<String, String> = tags(relations, ["Id", "Target"], "Relationship")
        .into_iter()
        .map(|[id, target]| (id, target))
        .collect();
    tags(workbook, ["name", "id"], "sheet")
        .into_iter()
        .filter_map(|[name, id]| {
            let target = targets.get(&id)?;
            let path = target
                .strip_prefix('/')
                .map_or_else(|| format!("xl/{target}"), str::to_owned);
            Some((name, path))
        })
        .collect()
}

/// The template version among the custom properties of a package.
pub(super) fn template_version(package: &Package) -> Option<String> {
    let properties = package.part("docProps/custom.xml")?;
    let start = memmem::find(properties, b"name=\"Template version\"")?;
    let text = String::from_utf8_lossy(&properties[start..]);
    let value = text.split_once("lpwstr>")?.1;
    Some(value.split_once('<')?.0.to_owned())
}

/// The wanted attributes of every tag with this local name; tags that lack one are left out.
fn tags<const N: usize>(xml: &[u8], wanted: [&str; N], name: &str) -> Vec<[String; N]> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut found = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == name => {
                let values: Option<Vec<String>> =
                    wanted.iter().map(|key| attribute(&tag, key)).collect();
                found.extend(values.and_then(|values| <[String; N]>::try_from(values).ok()));
            }
            Ok(Event::Eof) | Err(_) => break,
            _ => {}
        }
        buffer.clear();
    }
    found
}

fn attribute(tag: &BytesStart<'_>, local_name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == local_name)
        .and_then(|attribute| {
            Some(
                attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .ok()?
                    .into_owned(),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::{CellRef, Scan, scan_sheet};

    #[test]
    fn hidden_rows_and_uncalculated_formulas_are_found() {
        let xml = br#"<worksheet><sheetData>
            <row r="1"><c r="A1"><v>1</v></c></row>
            <row r="7" hidden="1"><c r="C7"><f>B2</f></c><c r="D7"><f>B2</f><v>3</v></c></row>
            <row r="8"><c r="B8"><f/></c><c r="C8" t="str"><f>A1</f><v></v></c></row>
        </sheetData></worksheet>"#;
        assert_eq!(
            scan_sheet(xml),
            Scan {
                hidden_rows: vec![6],
                formulas_without_value: vec![
                    CellRef::new(6, 2),
                    CellRef::new(7, 1),
                    CellRef::new(7, 2),
                ],
            }
        );
    }

    #[test]
    fn other_spellings_of_the_same_are_found() {
        let xml =
            br#"<x:worksheet><x:sheetData><x:row r="2" hidden = 'true'><x:c r="B2"><x:f/></x:c>
            </x:row></x:sheetData></x:worksheet>"#;
        let scan = scan_sheet(xml);
        assert_eq!(scan.hidden_rows, [1]);
        assert_eq!(scan.formulas_without_value, [CellRef::new(1, 1)]);
    }

    #[test]
    fn a_plain_sheet_has_neither() {
        assert_eq!(
            scan_sheet(b"<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
            Scan::default()
        );
    }
}
