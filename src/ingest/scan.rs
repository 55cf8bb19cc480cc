//! What calamine cannot tell of a sheet: hidden rows and columns, formulas that were saved without a
//! value, merged cells, text that is struck through, and the addresses behind texts.
//!
//! A quick search says whether a sheet has any of them; only then is its XML walked.

use std::collections::HashMap;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::package::Package;
use super::struck::{StruckTexts, TextRuns};
use super::xml::{attribute, entity, is_on, is_set, is_zero, tags, targets_of};
use crate::domain::place::CellRef;

/// What the scan of one sheet found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// Zero-based hidden rows.
    pub hidden_rows: Vec<u32>,
    /// Zero-based first and last of hidden columns.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Formulas saved without a value.
    pub formulas_without_value: Vec<CellRef>,
    /// Merged cells of several rows, as first and last cell.
    pub merged: Vec<(CellRef, CellRef)>,
    /// Cells with text that is struck through.
    pub struck_through: Vec<Struck>,
    /// Addresses behind the text of cells.
    pub links: Vec<(CellRef, String)>,
}

/// A cell with text that is struck through.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Struck {
    /// The cell.
    pub at: CellRef,
    /// What of it is struck through, and what is left; none where that is all of it.
    pub parts: Option<TextRuns>,
}

/// What is known of the whole workbook while its sheets are scanned.
pub(super) struct Around<'a> {
    package: &'a Package,
    parts: HashMap<String, String>,
    struck: StruckTexts,
}

impl<'a> Around<'a> {
    /// What scanning sheets of the package needs; none where no sheet can have anything to tell.
    /// Most have not, and then it need not be found out which part is which sheet.
    pub(super) fn new(package: &'a Package) -> Option<Self> {
        let struck = StruckTexts::of(package);
        let sheets = || package.parts().filter(|xml| is_sheet(xml));
        let is_needed = !struck.is_empty() || sheets().any(may_tell);
        is_needed.then(|| Self {
            package,
            parts: sheet_parts(package),
            struck,
        })
    }

    /// Scans the sheet of this name; none where its part cannot be found.
    pub(super) fn scan(&self, name: &str) -> Option<Scan> {
        let path = self.parts.get(name)?;
        let xml = self.package.part(path)?;
        let relations = relations_of(path).and_then(|path| self.package.part(&path));
        Some(scan_sheet(xml, relations, &self.struck))
    }
}

fn is_sheet(xml: &[u8]) -> bool {
    memmem::find(xml, b"sheetData").is_some()
}

/// Scans one sheet's XML, with its relations if it has any.
pub(super) fn scan_sheet(xml: &[u8], relations: Option<&[u8]>, struck: &StruckTexts) -> Scan {
    if struck.is_empty() && !may_tell(xml) {
        return Scan::default();
    }
    let targets = match relations {
        Some(relations) if memmem::find(xml, b"hyperlink").is_some() => targets_of(relations),
        _ => HashMap::new(),
    };
    SheetWalk::new(targets, struck).over(xml)
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
    let has = |word: &[u8]| memmem::find(xml, word).is_some();
    has(b"hidden")
        || has(b" ht=\"0")
        || has(b" width=\"0")
        || has(b"mergeCell ")
        || has(b"hyperlink ")
        || has(b"strike")
        || has_formula(b"<f")
        || has_formula(b":f")
}

/// A walk over the XML of a sheet.
struct SheetWalk<'a> {
    scan: Scan,
    targets: HashMap<String, String>,
    struck: &'a StruckTexts,
    row_index: u32,
    column_index: u32,
    cell: ScannedCell,
}

/// The cell that the walk is in.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "what was seen of the cell")]
struct ScannedCell {
    at: Option<CellRef>,
    is_text_result: bool,
    is_shared: bool,
    style: u32,
    has_formula: bool,
    has_value: bool,
    inside: ScanPosition,
    formula: String,
    value: String,
    rich: TextRuns,
    run_is_struck: bool,
}

#[derive(Default, PartialEq, Eq)]
enum ScanPosition {
    #[default]
    Nothing,
    Value,
    Formula,
    TextRuns,
    Text,
}

/// No formula that only names an address is longer.
const LONGEST_FORMULA: usize = 4096;

impl<'a> SheetWalk<'a> {
    fn new(targets: HashMap<String, String>, struck: &'a StruckTexts) -> Self {
        Self {
            scan: Scan::default(),
            targets,
            struck,
            row_index: 0,
            column_index: 0,
            cell: ScannedCell::default(),
        }
    }

    fn over(mut self, xml: &[u8]) -> Scan {
        let mut reader = Reader::from_reader(xml);
        let mut buffer = Vec::new();
        loop {
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(tag)) => self.open(&tag),
                Ok(Event::Empty(tag)) => self.empty(&tag),
                Ok(Event::Text(text)) => self.text(&text),
                Ok(Event::GeneralRef(reference)) => self.text(&entity(&reference)),
                Ok(Event::End(tag)) => self.close(tag.local_name().as_ref()),
                Ok(Event::Eof) | Err(_) => break,
                _ => {}
            }
            buffer.clear();
        }
        self.scan
    }

    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "row" => {
                if let Some(number) = attribute(tag, "r").and_then(|r| r.parse::<u32>().ok()) {
                    self.row_index = number.saturating_sub(1);
                }
                self.column_index = 0;
                if is_set(tag, "hidden") || is_zero(tag, "ht") {
                    self.scan.hidden_rows.push(self.row_index);
                }
            }
            "c" => self.open_cell(tag),
            "f" => {
                self.cell.has_formula = true;
                self.cell.inside = ScanPosition::Formula;
            }
            "v" => {
                self.cell.inside = ScanPosition::Value;
                // A formula may give the empty text: that is a value, too.
                self.cell.has_value |= self.cell.is_text_result;
            }
            "is" => {
                self.cell.has_value = true;
                self.cell.inside = ScanPosition::TextRuns;
            }
            "r" if self.cell.inside == ScanPosition::TextRuns => self.cell.run_is_struck = false,
            "strike" if self.cell.inside == ScanPosition::TextRuns => {
                self.cell.run_is_struck = is_on(tag);
            }
            "t" if self.cell.inside == ScanPosition::TextRuns => {
                self.cell.inside = ScanPosition::Text;
            }
            _ => self.outside_of_cells(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "row" | "c" => {
                self.open(tag);
                self.close(tag.local_name().as_ref());
            }
            "f" => self.cell.has_formula = true,
            "v" => self.cell.has_value |= self.cell.is_text_result,
            "strike" if self.cell.inside == ScanPosition::TextRuns => {
                self.cell.run_is_struck = is_on(tag);
            }
            _ => self.outside_of_cells(tag),
        }
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) {
        let at = attribute(tag, "r")
            .and_then(|r| CellRef::parse(&r))
            .unwrap_or_else(|| CellRef::new(self.row_index, self.column_index));
        self.column_index = at.column_index + 1;
        let kind = attribute(tag, "t").unwrap_or_default();
        self.cell = ScannedCell {
            at: Some(at),
            is_text_result: kind == "str",
            is_shared: kind == "s",
            style: attribute(tag, "s")
                .and_then(|style| style.parse().ok())
                .unwrap_or(0),
            ..ScannedCell::default()
        };
    }

    fn outside_of_cells(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "col" if is_set(tag, "hidden") || is_zero(tag, "width") => {
                let number = |name: &str| attribute(tag, name)?.parse::<u32>().ok()?.checked_sub(1);
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    self.scan.hidden_columns.push((first, last));
                }
            }
            "mergeCell" => {
                let range = attribute(tag, "ref").and_then(|range| range_of(&range));
                let of_rows = range.filter(|(first, last)| first.row_index < last.row_index);
                self.scan.merged.extend(of_rows);
            }
            "hyperlink" => {
                let target = attribute(tag, "id").and_then(|id| self.targets.get(&id));
                let range = attribute(tag, "ref").and_then(|range| range_of(&range));
                if let (Some(target), Some((first, _))) = (target, range) {
                    self.scan.links.push((first, target.clone()));
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let cell = &mut self.cell;
        match cell.inside {
            // Some writers leave an empty value behind a formula that was never calculated.
            ScanPosition::Value => {
                cell.has_value |= !text.is_empty();
                if cell.is_shared {
                    cell.value.push_str(text);
                }
            }
            ScanPosition::Formula if cell.formula.len() < LONGEST_FORMULA => {
                cell.formula.push_str(text);
            }
            ScanPosition::Text => cell.rich.push(text, cell.run_is_struck),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "v" | "f" | "is" => self.cell.inside = ScanPosition::Nothing,
            "t" if self.cell.inside == ScanPosition::Text => {
                self.cell.inside = ScanPosition::TextRuns;
            }
            "c" => self.close_cell(),
            "row" => self.row_index = self.row_index.saturating_add(1),
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        let Some(at) = cell.at else { return };
        if cell.has_formula && !cell.has_value {
            self.scan.formulas_without_value.push(at);
        }
        if let Some(target) = address_in(&cell.formula) {
            self.scan.links.push((at, target.to_owned()));
        }
        let shared = || {
            let index = cell.value.trim().parse().ok();
            index.and_then(|index| self.struck.shared(index)).cloned()
        };
        if self.struck.is_format(cell.style) && cell.has_value {
            self.scan.struck_through.push(Struck { at, parts: None });
        } else if !cell.rich.struck.is_empty() {
            let parts = Some(cell.rich);
            self.scan.struck_through.push(Struck { at, parts });
        } else if let Some(parts) = cell.is_shared.then(shared).flatten() {
            let parts = Some(parts);
            self.scan.struck_through.push(Struck { at, parts });
        }
    }
}

/// The address in a formula such as `HYPERLINK("https://example.org","the law")`.
fn address_in(formula: &str) -> Option<&str> {
    let rest = formula.trim().strip_prefix("HYPERLINK(")?;
    let (target, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(target)
}

/// First and last cell of a range such as `C2:C4`, in order.
fn range_of(text: &str) -> Option<(CellRef, CellRef)> {
    let (one, other) = text.split_once(':').unwrap_or((text, text));
    let (one, other) = (CellRef::parse(one)?, CellRef::parse(other)?);
    let first = CellRef::new(
        one.row_index.min(other.row_index),
        one.column_index.min(other.column_index),
    );
    let last = CellRef::new(
        one.row_index.max(other.row_index),
        one.column_index.max(other.column_index),
    );
    Some((first, last))
}

/// The path of the relations of a part.
fn relations_of(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    Some(format!("{folder}/_rels/{name}.rels"))
}

/// The parts of a package that hold its sheets, by sheet name, found through the workbook's relations.
pub(super) fn sheet_parts(package: &Package) -> HashMap<String, String> {
    let (Some(workbook), Some(relations)) = (
        package.part("xl/workbook.xml"),
        package.part("xl/_rels/workbook.xml.rels"),
    ) else {
        return HashMap::new();
    };
    let targets = targets_of(relations);
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

/// The template version among the custom properties of a package, however they are written.
pub(super) fn template_version(package: &Package) -> Option<String> {
    let properties = package.part("docProps/custom.xml")?;
    memmem::find(properties, b"Template version")?;
    let mut reader = Reader::from_reader(properties);
    let mut buffer = Vec::new();
    let mut is_it = false;
    let mut version = String::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "property" => {
                is_it = attribute(&tag, "name").as_deref() == Some("Template version");
            }
            Ok(Event::Text(text)) if is_it => version.push_str(&text),
            Ok(Event::End(tag)) if is_it && tag.local_name().as_ref() == "property" => break,
            Ok(Event::Eof) | Err(_) => break,
            _ => {}
        }
        buffer.clear();
    }
    let version = version.trim();
    (!version.is_empty()).then(|| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{CellRef, Scan, Struck, StruckTexts, scan_sheet};

    fn scan(xml: &[u8]) -> Scan {
        scan_sheet(xml, None, &StruckTexts::default())
    }

    #[test]
    fn hidden_rows_and_uncalculated_formulas_are_found() {
        let xml = br#"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1"><v>1</v></c></row>
            <row r="7" hidden="1"><c r="C7"><f>B2</f></c><c r="D7"><f>B2</f><v>3</v></c></row>
            <row r="8"><c r="B8"><f/></c><c r="C8"><f>A1</f><v></v></c></row>
        </sheetData></worksheet>"#;
        assert_eq!(
            scan(xml),
            Scan {
                hidden_rows: vec![6],
                hidden_columns: vec![(1, 2)],
                formulas_without_value: vec![
                    CellRef::new(6, 2),
                    CellRef::new(7, 1),
                    CellRef::new(7, 2),
                ],
                ..Scan::default()
            }
        );
    }

    #[test]
    fn a_formula_may_give_the_empty_text() {
        for value in ["<v></v>", "<v/>"] {
            let xml = format!(
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1&amp;\"\"</f>{value}</c>\
                 </row></sheetData></worksheet>"
            );
            assert_eq!(scan(xml.as_bytes()), Scan::default(), "{value}");
        }
    }

    #[test]
    fn other_spellings_of_the_same_are_found() {
        let xml =
            br#"<x:worksheet><x:sheetData><x:row r="2" hidden = 'true'><x:c r="B2"><x:f/></x:c>
            </x:row></x:sheetData></x:worksheet>"#;
        let scan = scan(xml);
        assert_eq!(scan.hidden_rows, [1]);
        assert_eq!(scan.formulas_without_value, [CellRef::new(1, 1)]);
    }

    #[test]
    fn a_plain_sheet_has_none_of_it() {
        assert_eq!(
            scan(b"<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
            Scan::default()
        );
    }

    #[test]
    fn merged_cells_and_addresses_are_found() {
        let xml = br#"<worksheet><sheetData><row r="2"><c r="E2" t="str"><f>HYPERLINK("https://a.example","law")</f>
            <v>law</v></c></row></sheetData><mergeCells><mergeCell ref="C4:C2"/><mergeCell ref="A1:F1"/></mergeCells>
            <hyperlinks><hyperlink ref="F2" r:id="rId7"/><hyperlink ref="F3" location="Sheet2!A1"/></hyperlinks></worksheet>"#;
        let relations = br#"<Relationships><Relationship Id="rId7" Target="https://b.example" TargetMode="External"/></Relationships>"#;
        let scan = scan_sheet(xml, Some(relations), &StruckTexts::default());
        assert_eq!(scan.merged, [(CellRef::new(1, 2), CellRef::new(3, 2))]);
        let links: Vec<(String, &str)> = scan
            .links
            .iter()
            .map(|(at, target)| (at.to_string(), target.as_str()))
            .collect();
        assert_eq!(
            links,
            [
                ("E2".to_owned(), "https://a.example"),
                ("F2".to_owned(), "https://b.example")
            ]
        );
    }

    #[test]
    fn text_within_a_cell_may_be_struck_through() {
        let xml = br#"<worksheet><sheetData><row r="2"><c r="C2" t="inlineStr"><is><r><rPr><strike/></rPr><t>Planned</t></r>
            <r><rPr><strike val="0"/></rPr><t> Implemented</t></r></is></c></row></sheetData></worksheet>"#;
        let scan = scan(xml);
        let [Struck { at, parts }] = scan.struck_through.as_slice() else {
            unreachable!("{scan:?}")
        };
        let parts = parts.as_ref().expect("parts");
        assert_eq!(
            (at.to_string(), parts.struck.as_str()),
            ("C2".to_owned(), "Planned")
        );
        assert_eq!(parts.seen.trim(), "Implemented");
    }
}
