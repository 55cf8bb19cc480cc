//! Spreadsheets in the open format (.ods), read in this process: the content is streamed under limits, and
//! what is repeated is kept only where it holds anything.

use std::collections::{HashMap, HashSet};
use std::mem::take;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::damage::damaged_in_part;
use super::limits::Limits;
use super::ooxml::check_number;
use super::package::Package;
use super::sheet::{Budget, Refusal, Sheet};
use super::struck::TextRuns;
use super::xml::{attribute, entity};
use crate::domain::place::CellRef;
use crate::domain::raw::CellValue;

/// The grid: no sheet is larger.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Reads the sheets of a spreadsheet.
pub(super) fn read_ods(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let package = Package::open(bytes, limits)?;
    let manifest = package.part("META-INF/manifest.xml").unwrap_or_default();
    if memchr::memmem::find(manifest, b"encryption-data").is_some() {
        return Err(Refusal::Encrypted);
    }
    let content = package.part("content.xml").ok_or_else(damaged_in_part)?;
    let mut reader = Reader::from_reader(content);
    let mut buffer = Vec::new();
    let mut walk = OdsWalk::new(limits);
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => walk.open(&tag)?,
            Ok(Event::Empty(tag)) => {
                walk.open(&tag)?;
                walk.close(tag.local_name().as_ref())?;
            }
            Ok(Event::Text(text)) => walk.text(&text),
            Ok(Event::GeneralRef(reference)) => walk.text(&entity(&reference)),
            Ok(Event::End(tag)) => walk.close(tag.local_name().as_ref())?,
            Ok(Event::Eof) if !walk.is_whole => return Err(damaged_in_part()),
            Ok(Event::Eof) => break,
            Err(_) => return Err(damaged_in_part()),
            _ => {}
        }
        buffer.clear();
    }
    let mut sheets = walk.sheets;
    check_number(sheets.len(), limits)?;
    for sheet in &mut sheets {
        sheet.order_cells();
    }
    Sheet::fail_if_named_twice(&mut sheets);
    Ok(sheets)
}

/// A spreadsheet while it is read.
struct OdsWalk<'a> {
    limits: &'a Limits,
    budget: Budget,
    sheets: Vec<Sheet>,
    is_whole: bool,
    /// Styles that strike through, and those of sheets that are not shown.
    struck_styles: HashSet<String>,
    hidden_styles: HashSet<String>,
    /// The styles of cells by column, where a column has one.
    style: String,
    depth: usize,
    row_index: u32,
    row_repeats: u32,
    row_is_hidden: bool,
    /// How many cells the row holds so far.
    in_row: usize,
    next_column: u32,
    columns: HashMap<u32, String>,
    column_index: u32,
    cell: Option<OdsCell>,
    /// Notes, and whatever else stands in a cell but is not its text.
    unseen: usize,
    in_text: usize,
    spans: Vec<bool>,
}

#[derive(Default)]
struct OdsCell {
    repeats: u32,
    wide: u32,
    high: u32,
    value: Option<CellValue>,
    has_formula: bool,
    text: TextRuns,
    link: Option<String>,
    is_struck: bool,
    paragraphs: u32,
}

impl<'a> OdsWalk<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            budget: Budget::new(limits),
            sheets: Vec::new(),
            is_whole: false,
            struck_styles: HashSet::new(),
            hidden_styles: HashSet::new(),
            style: String::new(),
            depth: 0,
            row_index: 0,
            row_repeats: 1,
            row_is_hidden: false,
            in_row: 0,
            next_column: 0,
            columns: HashMap::new(),
            column_index: 0,
            cell: None,
            unseen: 0,
            in_text: 0,
            spans: Vec::new(),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        match tag.local_name().as_ref() {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "text-properties" => {
                let line = attribute(tag, "text-line-through-style");
                if line.is_some_and(|line| line != "none") {
                    self.struck_styles.insert(self.style.clone());
                }
            }
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table" => self.open_table(tag)?,
            "table-column" if self.depth == 1 => self.open_column(tag),
            "table-row" if self.depth == 1 => {
                self.row_repeats = repeated(tag, "number-rows-repeated", ROWS);
                self.row_is_hidden =
                    attribute(tag, "visibility").is_some_and(|how| how != "visible");
                (self.next_column, self.in_row) = (0, 0);
            }
            "table-cell" | "covered-table-cell" if self.depth == 1 => self.open_cell(tag),
            "annotation" | "shapes" | "ruby-text" => self.unseen += 1,
            "p" | "h" if self.unseen == 0 => {
                self.in_text += 1;
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push("\n", false);
                    }
                }
            }
            "span" => {
                let style = attribute(tag, "style-name").unwrap_or_default();
                self.spans.push(self.struck_styles.contains(&style));
            }
            "s" => {
                let spaces = repeated(tag, "c", 1000);
                self.text(&" ".repeat(usize::try_from(spaces).unwrap_or(1)));
            }
            "tab" => self.text(" "),
            "line-break" => self.text("\n"),
            "a" => {
                if let Some(cell) = &mut self.cell {
                    cell.link = cell.link.take().or_else(|| attribute(tag, "href"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "table" => self.depth = self.depth.saturating_sub(1),
            "table-row" if self.depth == 1 => self.close_row()?,
            "table-cell" | "covered-table-cell" if self.depth == 1 => self.close_cell()?,
            "annotation" | "shapes" | "ruby-text" => self.unseen = self.unseen.saturating_sub(1),
            "p" | "h" if self.unseen == 0 => self.in_text = self.in_text.saturating_sub(1),
            "span" => drop(self.spans.pop()),
            "spreadsheet" => self.is_whole = true,
            _ => {}
        }
        Ok(())
    }

    fn open_table(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        self.depth += 1;
        if self.depth > 1 {
            return Ok(());
        }
        if self.sheets.len() >= self.limits.sheets {
            return Err(Refusal::TooLarge(format!(
                "more than {} sheets",
                self.limits.sheets
            )));
        }
        let style = attribute(tag, "style-name").unwrap_or_default();
        self.sheets.push(Sheet {
            name: attribute(tag, "name").unwrap_or_default(),
            visible: !self.hidden_styles.contains(&style),
            hidden_rows: Some(Vec::new()),
            ..Sheet::default()
        });
        (self.row_index, self.column_index) = (0, 0);
        self.columns.clear();
        Ok(())
    }

    fn open_column(&mut self, tag: &BytesStart<'_>) {
        let first = self.column_index;
        let repeats = repeated(tag, "number-columns-repeated", COLUMNS);
        self.column_index = first.saturating_add(repeats).min(COLUMNS);
        let is_hidden = attribute(tag, "visibility").is_some_and(|how| how != "visible");
        if let Some(sheet) = self.sheets.last_mut().filter(|_| is_hidden) {
            let last = self.column_index.saturating_sub(1);
            sheet.hidden_columns.push((first, last));
        }
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) {
        let style = attribute(tag, "style-name").unwrap_or_default();
        let number = |name: &str| attribute(tag, name).and_then(|text| text.parse::<f64>().ok());
        let value = match attribute(tag, "value-type").as_deref() {
            Some("float" | "percentage" | "currency") => number("value").map(CellValue::Number),
            Some("date") => {
                let text = attribute(tag, "date-value").unwrap_or_default();
                let day = text.get(..10).and_then(|day| day.parse().ok());
                Some(day.map_or(CellValue::Text(text), CellValue::Date))
            }
            Some("boolean") => {
                attribute(tag, "boolean-value").map(|value| CellValue::Bool(value == "true"))
            }
            Some("string") => attribute(tag, "string-value").map(CellValue::Text),
            _ => None,
        };
        self.cell = Some(OdsCell {
            repeats: repeated(tag, "number-columns-repeated", COLUMNS),
            wide: repeated(tag, "number-columns-spanned", COLUMNS),
            high: repeated(tag, "number-rows-spanned", ROWS),
            value,
            has_formula: attribute(tag, "formula").is_some(),
            is_struck: self.struck_styles.contains(&style),
            ..OdsCell::default()
        });
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        let Some(mut cell) = self.cell.take() else {
            return Ok(());
        };
        let first = self.next_column;
        self.next_column = first.saturating_add(cell.repeats);
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        if cell.high > 1 {
            let at = CellRef::new(self.row_index, first);
            let down = self.row_index.saturating_add(cell.high - 1).min(ROWS - 1);
            let right = first.saturating_add(cell.wide - 1).min(COLUMNS - 1);
            sheet.merged.push((at, CellRef::new(down, right)));
        }
        let seen = take(&mut cell.text.seen);
        let struck = take(&mut cell.text.struck);
        let value = match cell.value {
            Some(value) => Some(value),
            None if seen.starts_with('#') && cell.has_formula || seen.starts_with("Err:") => {
                Some(CellValue::Error(seen))
            }
            None if !seen.is_empty() => Some(CellValue::Text(seen)),
            None => None,
        };
        let is_empty = value.is_none() && struck.is_empty();
        if is_empty {
            if cell.has_formula && cell.paragraphs == 0 {
                let at = CellRef::new(self.row_index, first);
                sheet.formulas_without_value.push(at);
            }
            return Ok(());
        }
        for row in 0..self.row_repeats.min(ROWS) {
            for column in 0..cell.repeats {
                let at = CellRef::new(
                    self.row_index.saturating_add(row),
                    first.saturating_add(column),
                );
                if at.row_index >= ROWS || at.column_index >= COLUMNS {
                    return Err(Refusal::TooLarge("a sheet beyond the grid".to_owned()));
                }
                let mut value = value
                    .clone()
                    .unwrap_or_else(|| CellValue::Text(String::new()));
                if let CellValue::Text(text) = &mut value {
                    let most = self.limits.cell_characters;
                    if text.len() > most {
                        *text = text.chars().take(most).collect();
                    }
                }
                self.budget.take(&value)?;
                if cell.is_struck {
                    sheet.struck_through.push((at, value.quoted().into_owned()));
                    value = CellValue::Text(String::new());
                } else if !struck.is_empty() {
                    self.budget.take(&CellValue::Text(struck.clone()))?;
                    sheet.struck_through.push((at, struck.clone()));
                }
                if let Some(link) = &cell.link {
                    sheet.links.push((at, link.clone()));
                }
                sheet.cells.push((at, value));
                self.in_row += 1;
            }
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Refusal> {
        if let Some(sheet) = self.sheets.last_mut()
            && self.row_is_hidden
            && self.in_row > 0
            && let Some(hidden) = &mut sheet.hidden_rows
        {
            let last = self.row_index.saturating_add(self.row_repeats).min(ROWS);
            hidden.extend(self.row_index..last);
        }
        self.row_index = self.row_index.saturating_add(self.row_repeats);
        if self.row_index > ROWS && self.in_row > 0 {
            return Err(Refusal::TooLarge("a sheet beyond the grid".to_owned()));
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.in_text == 0 || self.unseen > 0 {
            return;
        }
        let is_struck = self.spans.contains(&true);
        if let Some(cell) = &mut self.cell {
            cell.text.push(text, is_struck);
        }
    }
}

/// How often something is repeated: once, unless it says otherwise.
fn repeated(tag: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    let said = attribute(tag, name).and_then(|text| text.parse::<u32>().ok());
    said.unwrap_or(1).clamp(1, most)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{Limits, Refusal, Sheet, read_ods};

    fn ods(sheets: &str) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let content = format!(
            "<office:document-content><office:automatic-styles><style:style style:name=\"S\">\
             <style:text-properties style:text-line-through-style=\"solid\"/></style:style>\
             </office:automatic-styles><office:body><office:spreadsheet>{sheets}</office:spreadsheet>\
             </office:body></office:document-content>"
        );
        for (name, text) in [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest:manifest/>"),
            ("content.xml", &content),
        ] {
            writer
                .start_file(name, SimpleFileOptions::default())
                .and_then(|()| writer.write_all(text.as_bytes()).map_err(Into::into))
                .expect("a part");
        }
        writer.finish().expect("a package").into_inner()
    }

    fn read(rows: &str) -> Result<Sheet, Refusal> {
        let bytes = ods(&format!(
            "<table:table table:name=\"A\">{rows}</table:table>"
        ));
        read_ods(&bytes, &Limits::default()).map(|mut sheets| sheets.remove(0))
    }

    fn cells(sheet: &Sheet) -> Vec<(String, String)> {
        let cells = sheet.cells.iter();
        cells
            .map(|(at, value)| (at.to_string(), value.quoted().into_owned()))
            .collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let pairs = pairs.iter();
        pairs
            .map(|(at, text)| ((*at).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn values_stand_where_the_spreadsheet_shows_them() {
        let sheet = read(
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"1000\"/>\
             </table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\">\
             <text:p>a &amp; b</text:p><text:p>c<text:s text:c=\"2\"/>d</text:p></table:table-cell>\
             <table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-12T10:00:00\"><text:p>12 Nov</text:p></table:table-cell>\
             <table:table-cell office:value-type=\"percentage\" office:value=\"0.4\"><office:annotation><text:p>no</text:p></office:annotation>\
             <text:p>40 %</text:p></table:table-cell></table:table-row>",
        )
        .expect("readable");
        assert_eq!(
            cells(&sheet),
            pairs(&[
                ("A3", "a & b\nc  d"),
                ("B3", "a & b\nc  d"),
                ("C3", "2026-11-12"),
                ("D3", "0.4")
            ])
        );
    }

    #[test]
    fn what_is_hidden_merged_linked_and_struck_through_is_known() {
        let sheet = read(
            "<table:table-column table:visibility=\"collapse\"/><table:table-row table:visibility=\"filter\">\
             <table:table-cell table:number-rows-spanned=\"3\" table:number-columns-spanned=\"1\" office:value-type=\"string\">\
             <text:p><text:a xlink:href=\"https://a.example\">law</text:a></text:p></table:table-cell>\
             <table:table-cell table:style-name=\"S\" office:value-type=\"string\"><text:p>old</text:p></table:table-cell>\
             <table:table-cell office:value-type=\"string\"><text:p><text:span text:style-name=\"S\">old</text:span>new</text:p></table:table-cell>\
             </table:table-row>",
        )
        .expect("readable");
        assert_eq!(sheet.hidden_rows.as_deref(), Some(&[0][..]));
        assert_eq!(sheet.hidden_columns, [(0, 0)]);
        assert_eq!(sheet.merged.len(), 1);
        assert_eq!(sheet.links[0].1, "https://a.example");
        let struck: Vec<&str> = sheet
            .struck_through
            .iter()
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(struck, ["old", "old"]);
        assert_eq!(
            cells(&sheet),
            pairs(&[("A1", "law"), ("B1", ""), ("C1", "new")])
        );
    }

    #[test]
    fn what_is_repeated_for_ever_is_refused() {
        for rows in [
            "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" \
             office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>",
            "<table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\" office:value-type=\"string\">\
             <text:p>x</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        ] {
            assert!(matches!(read(rows), Err(Refusal::TooLarge(_))), "{rows}");
        }
    }

    #[test]
    fn a_file_that_breaks_off_is_damaged() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer
            .start_file("content.xml", SimpleFileOptions::default())
            .and_then(|()| {
                writer
                    .write_all(b"<a><spreadsheet><table>")
                    .map_err(Into::into)
            })
            .expect("a part");
        let bytes = writer.finish().expect("a package").into_inner();
        assert!(matches!(
            read_ods(&bytes, &Limits::default()),
            Err(Refusal::Unreadable(_))
        ));
    }
}
