//! Web pages that call themselves workbooks: older systems write an HTML table and name it .xls, and
//! spreadsheet programs open it. Read as they do: one sheet, the page's tables one below the other.

use std::borrow::Cow;
use std::collections::HashMap;

use html5gum::{DefaultEmitter, StartTag, StringReader, Token, Tokenizer};

use super::encoding::decode;
use super::limits::Limits;
use super::sheet::{Budget, Refusal, Sheet};
use crate::domain::place::CellRef;
use crate::domain::raw::CellValue;

/// The grid of a spreadsheet.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Rows times the columns that cells above reach into: a page of a few megabytes could keep this busy
/// for minutes.
const STEPS: usize = 10_000_000;

/// Reads the tables of a web page as one sheet named `name`.
pub(super) fn read_html(bytes: &[u8], name: &str, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let text = decode_page(bytes);
    let mut emitter = DefaultEmitter::default();
    // Otherwise the text of scripts and styles would be read as that of the page.
    emitter.naively_switch_states(true);
    let tokens: Tokenizer<StringReader<'_>, _> = Tokenizer::new_with_emitter(&*text, emitter);
    let mut page = HtmlPage::new(name, limits);
    for token in tokens {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&tag)?,
            Token::EndTag(tag) => page.close(&tag.name)?,
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.end_row()?;
    if page.tables == 0 {
        return Err(Refusal::NotASpreadsheet(
            "a web page without a table".to_owned(),
        ));
    }
    page.sheet.order_cells();
    Ok(vec![page.sheet])
}

/// The page as text: by its byte order mark, the character set it names, or its looks.
fn decode_page(bytes: &[u8]) -> Cow<'_, str> {
    let head = &bytes[..bytes.len().min(2048)];
    let named = memchr::memmem::find(head, b"charset=").and_then(|start| {
        let rest = &head[start + 8..];
        let rest = rest.strip_prefix(b"\"").unwrap_or(rest);
        let end = rest
            .iter()
            .position(|byte| !byte.is_ascii_alphanumeric() && !b"-_".contains(byte))
            .unwrap_or(rest.len());
        encoding_rs::Encoding::for_label(&rest[..end])
    });
    match named {
        Some(encoding) if encoding_rs::Encoding::for_bom(bytes).is_none() => {
            encoding.decode(bytes).0
        }
        _ => decode(bytes),
    }
}

/// A page while it is read.
struct HtmlPage {
    most_characters: usize,
    budget: Budget,
    sheet: Sheet,
    tables: usize,
    /// How many tables are open; the cells of inner ones are text of the outer cell.
    depth: usize,
    row_index: u32,
    in_row: bool,
    next_column: u32,
    /// Columns that a cell above reaches into, with the rows it still takes.
    reached: HashMap<u32, u32>,
    /// How many times a row below such a cell may still be measured against it.
    steps: usize,
    cell: Option<OpenCell>,
    /// Inside a script or a style.
    unseen: bool,
}

struct OpenCell {
    at: CellRef,
    text: String,
}

impl HtmlPage {
    fn new(name: &str, limits: &Limits) -> Self {
        Self {
            most_characters: limits.cell_characters,
            budget: Budget::new(limits),
            sheet: Sheet {
                name: name.to_owned(),
                visible: true,
                // A spreadsheet program shows every row of such a page.
                hidden_rows: Some(Vec::new()),
                ..Sheet::default()
            },
            tables: 0,
            depth: 0,
            row_index: 0,
            in_row: false,
            next_column: 0,
            reached: HashMap::new(),
            steps: STEPS,
            cell: None,
            unseen: false,
        }
    }

    fn open(&mut self, tag: &StartTag<()>) -> Result<(), Refusal> {
        match (&tag.name[..], self.depth) {
            (b"table", _) => {
                if self.depth == 0 {
                    self.tables += 1;
                    self.reached.clear();
                }
                self.depth += 1;
            }
            (b"tr", 1) => {
                self.end_row()?;
                self.in_row = true;
            }
            (b"td" | b"th", 1) => {
                self.end_cell()?;
                self.in_row = true;
                self.start_cell(tag)?;
            }
            (b"br" | b"p" | b"div", _) => {
                if let Some(cell) = &mut self.cell
                    && !cell.text.is_empty()
                {
                    cell.text.push('\n');
                }
            }
            (b"script" | b"style", _) => self.unseen = true,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Refusal> {
        match (name, self.depth) {
            (b"table", 1) => {
                self.end_row()?;
                self.depth = 0;
            }
            (b"table", 2..) => self.depth -= 1,
            (b"tr", 1) => self.end_row()?,
            (b"td" | b"th", 1) => self.end_cell()?,
            (b"script" | b"style", _) => self.unseen = false,
            _ => {}
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &StartTag<()>) -> Result<(), Refusal> {
        while self.reached.contains_key(&self.next_column) {
            self.next_column += 1;
            self.step(1)?;
        }
        if self.next_column >= COLUMNS || self.row_index >= ROWS {
            return Err(Refusal::TooLarge("a table beyond the grid".to_owned()));
        }
        let span = |name: &[u8], most: u32| {
            let text = tag.attributes.get(name);
            let text = text.map(|text| String::from_utf8_lossy(text).into_owned());
            let number = text.and_then(|text| text.trim().parse::<u32>().ok());
            number.unwrap_or(1).clamp(1, most)
        };
        let wide = span(b"colspan", COLUMNS - self.next_column);
        let high = span(b"rowspan", ROWS - self.row_index);
        if high > 1 {
            for column in self.next_column..self.next_column + wide {
                self.reached.insert(column, high);
            }
        }
        self.cell = Some(OpenCell {
            at: CellRef::new(self.row_index, self.next_column),
            text: String::new(),
        });
        self.next_column += wide;
        Ok(())
    }

    /// Adds text to the open cell, runs of white space as one space, as a browser shows them.
    fn text(&mut self, text: &str) {
        let Some(cell) = self.cell.as_mut().filter(|_| !self.unseen) else {
            return;
        };
        for c in text.chars() {
            let is_space = c.is_ascii_whitespace();
            if is_space && (cell.text.is_empty() || cell.text.ends_with([' ', '\n'])) {
                continue;
            }
            cell.text.push(if is_space { ' ' } else { c });
        }
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let text = cell.text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let kept = text.chars().take(self.most_characters).collect();
        let value = CellValue::Text(kept);
        self.budget.take(&value)?;
        self.sheet.cells.push((cell.at, value));
        Ok(())
    }

    fn step(&mut self, steps: usize) -> Result<(), Refusal> {
        let left = self.steps.checked_sub(steps);
        self.steps = left
            .ok_or_else(|| Refusal::TooLarge("a web page with too many joined cells".to_owned()))?;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        if !std::mem::take(&mut self.in_row) {
            return Ok(());
        }
        self.row_index = self.row_index.saturating_add(1);
        self.next_column = 0;
        self.step(self.reached.len())?;
        self.reached.retain(|_, rows| {
            *rows -= 1;
            *rows > 0
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, Refusal, read_html};

    fn cells(page: &[u8]) -> Vec<(String, String)> {
        let sheets = read_html(page, "a", &Limits::default()).expect("readable");
        let cells = sheets[0].cells.iter();
        cells
            .map(|(at, value)| (at.to_string(), value.quoted().into_owned()))
            .collect()
    }

    fn owned(cells: &[(&str, &str)]) -> Vec<(String, String)> {
        let cells = cells.iter();
        cells
            .map(|(at, text)| ((*at).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn tables_are_read_as_a_spreadsheet_shows_them() {
        let page = "<html><style>td { color: red }</style><table>
            <tr><th>Member ID<th>M00001</tr></table>
            <table><tr><td colspan=2>Title &amp; more</td><td>c</td></tr>
            <tr><td rowspan=\"2\">a<br>b</td><td>\u{a0}</td><td>  x
               y </td></tr>
            <tr><td>next</td></tr></table>";
        assert_eq!(
            cells(page.as_bytes()),
            owned(&[
                ("A1", "Member ID"),
                ("B1", "M00001"),
                ("A2", "Title & more"),
                ("C2", "c"),
                ("A3", "a\nb"),
                ("C3", "x y"),
                ("B4", "next"),
            ])
        );
    }

    #[test]
    fn the_page_may_name_its_character_set() {
        let page = b"<meta charset=\"windows-1256\"><table><tr><td>\xE3\xCE\xD8\xD8</table>";
        assert_eq!(cells(page), owned(&[("A1", "مخطط")]));
    }

    #[test]
    fn joined_cells_cannot_keep_it_busy() {
        let long = "<td rowspan=1048576>x".repeat(10_000);
        for rows in ["<tr></tr>", "<tr><td>x"] {
            let page = format!("<table><tr>{long}{}", rows.repeat(10_000));
            let read = read_html(page.as_bytes(), "a", &Limits::default());
            assert!(matches!(read, Err(Refusal::TooLarge(_))), "{rows}");
        }
    }

    #[test]
    fn a_page_without_a_table_is_no_workbook() {
        let read = read_html(b"<html><p>Sign in</p></html>", "a", &Limits::default());
        assert!(matches!(read, Err(Refusal::NotASpreadsheet(_))));
    }
}
