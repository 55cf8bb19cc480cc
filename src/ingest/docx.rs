//! Tables in a Word document (.docx), read like sheets: the first table is the sheet `Table 1`, and the
//! third cell of its second row is C2, as Word itself calls it in formulas.
//!
//! What a reader of the document does not see is not read: hidden text, the hint of a field that nobody filled in.
//! Deleted text that is still tracked is struck through, as Word shows it.

use std::collections::HashMap;
use std::mem::take;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::columns::member_field_of;
use super::damage::damaged_in_part;
use super::limits::Limits;
use super::package::Package;
use super::sheet::{Budget, Refusal, Sheet};
use super::struck::TextRuns;
use super::xml::{attribute, entity, is_on, targets_of};
use crate::domain::place::CellRef;
use crate::domain::raw::CellValue;

/// The grid of a spreadsheet: no table is wider.
const COLUMNS: u32 = 16_384;

/// Lines above or between the tables that may give a field of the member.
const LINES: u32 = 10_000;

/// Reads the tables of a document, and its lines such as `Member ID: M00042`.
pub(super) fn read_docx(package: &Package, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let Some(document) = package.part("word/document.xml") else {
        return Err(damaged_in_part());
    };
    let relations = package.part("word/_rels/document.xml.rels");
    let mut walk = WordWalk::new(relations.map(targets_of).unwrap_or_default(), limits);
    let mut reader = Reader::from_reader(document);
    let mut buffer = Vec::new();
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
            Ok(Event::Eof) => break,
            Err(_) => {
                return Err(damaged_in_part());
            }
            _ => {}
        }
        buffer.clear();
    }
    if walk.is_within() {
        return Err(damaged_in_part());
    }
    walk.finish()
}

/// A document while it is read.
#[expect(clippy::struct_excessive_bools, reason = "what the walk is inside of")]
struct WordWalk<'a> {
    limits: &'a Limits,
    budget: Budget,
    targets: HashMap<String, String>,
    sheets: Vec<Sheet>,
    lines: Sheet,
    line_index: u32,
    /// How many tables are open; the cells of inner ones are text of the outer cell.
    depth: usize,
    row_index: u32,
    /// Rows of all tables.
    rows: usize,
    next_column: u32,
    row_is_deleted: bool,
    /// Cells that reach down, by column: where they begin, and the last cell so far.
    reaching: HashMap<u32, (CellRef, CellRef)>,
    cell: Option<WordCell>,
    line: String,
    run: Run,
    /// Elements whose text stands once more elsewhere, how many are open.
    unseen: usize,
    /// Elements with deleted text that is still tracked, how many are open.
    deleted: usize,
    /// Fields of content, whether each shows its hint only.
    fields: Vec<bool>,
    in_row_properties: bool,
    in_text: bool,
    in_instruction: bool,
    instruction: String,
    choices: Vec<String>,
    choice: usize,
}

#[derive(Default)]
struct WordCell {
    at: Option<CellRef>,
    wide: u32,
    text: TextRuns,
    link: Option<String>,
    continues: bool,
    begins: bool,
}

/// How the text at hand looks.
#[derive(Default)]
struct Run {
    is_struck: bool,
    is_hidden: bool,
}

impl<'a> WordWalk<'a> {
    fn new(targets: HashMap<String, String>, limits: &'a Limits) -> Self {
        Self {
            limits,
            budget: Budget::new(limits),
            targets,
            sheets: Vec::new(),
            lines: Sheet {
                name: "Text".to_owned(),
                ..table()
            },
            line_index: 0,
            depth: 0,
            row_index: 0,
            rows: 0,
            next_column: 0,
            row_is_deleted: false,
            reaching: HashMap::new(),
            cell: None,
            line: String::new(),
            run: Run::default(),
            unseen: 0,
            deleted: 0,
            fields: Vec::new(),
            in_row_properties: false,
            in_text: false,
            in_instruction: false,
            instruction: String::new(),
            choices: Vec::new(),
            choice: 0,
        }
    }

    /// Whether the document breaks off.
    const fn is_within(&self) -> bool {
        self.depth > 0
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        match tag.local_name().as_ref() {
            "tbl" => self.open_table()?,
            "tr" if self.depth == 1 => {
                self.next_column = 0;
                self.row_is_deleted = false;
            }
            "trPr" => self.in_row_properties = true,
            "gridBefore" if self.in_row_properties => {
                self.next_column = self.next_column.saturating_add(number(tag).unwrap_or(0));
            }
            "tc" if self.depth == 1 => self.open_cell()?,
            "gridSpan" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.depth == 1) {
                    cell.wide = number(tag).unwrap_or(1).clamp(1, COLUMNS);
                }
            }
            "vMerge" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.depth == 1) {
                    cell.begins = attribute(tag, "val").as_deref() == Some("restart");
                    cell.continues = !cell.begins;
                }
            }
            "r" => self.run = Run::default(),
            "strike" | "dstrike" => self.run.is_struck |= is_on(tag),
            "vanish" => self.run.is_hidden |= is_on(tag),
            "t" | "delText" => self.in_text = true,
            "instrText" => self.in_instruction = true,
            "tab" => self.push(" "),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "del" if self.in_row_properties => self.row_is_deleted = true,
            "del" | "moveFrom" => self.deleted += 1,
            "Fallback" => self.unseen += 1,
            "sdt" => self.fields.push(false),
            "showingPlcHdr" if is_on(tag) => {
                if let Some(field) = self.fields.last_mut() {
                    *field = true;
                }
            }
            "ddList" => {
                self.choices.clear();
                self.choice = 0;
            }
            "result" => {
                self.choice = number(tag)
                    .and_then(|n| usize::try_from(n).ok())
                    .unwrap_or(0);
            }
            "listEntry" if self.choices.len() < 1000 => {
                self.choices.extend(attribute(tag, "val"));
            }
            "hyperlink" => {
                let target = attribute(tag, "id").and_then(|id| self.targets.get(&id).cloned());
                self.link(target);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "tbl" => self.close_table(),
            "tr" if self.depth == 1 => {
                self.row_index += 1;
                self.rows += 1;
                if self.rows > self.limits.rows {
                    return Err(Refusal::TooLarge(format!(
                        "more than {} rows",
                        self.limits.rows
                    )));
                }
            }
            "trPr" => self.in_row_properties = false,
            "tc" if self.depth == 1 => self.close_cell()?,
            "p" => self.close_paragraph()?,
            "t" | "delText" => self.in_text = false,
            "instrText" => self.close_instruction(),
            "del" if self.in_row_properties => {}
            "del" | "moveFrom" => self.deleted = self.deleted.saturating_sub(1),
            "Fallback" => self.unseen = self.unseen.saturating_sub(1),
            "sdt" => drop(self.fields.pop()),
            "ddList" => {
                if let Some(chosen) = self.choices.get(self.choice).cloned() {
                    self.push(&chosen);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn open_table(&mut self) -> Result<(), Refusal> {
        self.depth += 1;
        if self.depth > 1 {
            return Ok(());
        }
        if self.sheets.len() >= self.limits.sheets {
            return Err(Refusal::TooLarge(format!(
                "more than {} tables",
                self.limits.sheets
            )));
        }
        let number = self.sheets.len() + 1;
        self.sheets.push(Sheet {
            name: format!("Table {number}"),
            ..table()
        });
        (self.row_index, self.next_column) = (0, 0);
        self.reaching.clear();
        Ok(())
    }

    fn close_table(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0
            && let Some(sheet) = self.sheets.last_mut()
        {
            for (_, range) in self.reaching.drain() {
                sheet.merged.extend(Some(range).filter(reaches_down));
            }
        }
    }

    fn open_cell(&mut self) -> Result<(), Refusal> {
        if self.next_column >= COLUMNS {
            return Err(beyond());
        }
        self.cell = Some(WordCell {
            at: Some(CellRef::new(self.row_index, self.next_column)),
            wide: 1,
            ..WordCell::default()
        });
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        let Some(mut cell) = self.cell.take() else {
            return Ok(());
        };
        let Some(at) = cell.at else { return Ok(()) };
        self.next_column = at.column_index.saturating_add(cell.wide);
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        let before = self.reaching.remove(&at.column_index);
        match before {
            Some((first, _)) if cell.continues => {
                self.reaching.insert(at.column_index, (first, at));
            }
            other => {
                sheet.merged.extend(other.filter(reaches_down));
                if cell.begins {
                    self.reaching.insert(at.column_index, (at, at));
                }
            }
        }
        if self.row_is_deleted {
            let seen = take(&mut cell.text.seen);
            cell.text.struck.push_str(&seen);
        }
        let struck = cell.text.struck.trim();
        if !struck.is_empty() {
            let text = CellValue::Text(struck.to_owned());
            self.budget.take(&text)?;
            sheet.struck_through.push((at, struck.to_owned()));
        }
        let seen = cell.text.seen.trim();
        if seen.is_empty() {
            // A row of nothing but struck-through text is a row all the same.
            if !struck.is_empty() {
                sheet.cells.push((at, CellValue::Text(String::new())));
            }
            return Ok(());
        }
        let kept = seen.chars().take(self.limits.cell_characters).collect();
        let value = CellValue::Text(kept);
        self.budget.take(&value)?;
        sheet.cells.push((at, value));
        sheet.links.extend(cell.link.map(|link| (at, link)));
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), Refusal> {
        self.run = Run::default();
        if let Some(cell) = &mut self.cell {
            if !cell.text.seen.is_empty() {
                cell.text.seen.push('\n');
            }
            return Ok(());
        }
        let paragraph = take(&mut self.line);
        if self.depth > 0 {
            self.line_index += 1;
            return Ok(());
        }
        paragraph
            .split('\n')
            .try_for_each(|line| self.take_line(line))
    }

    /// A line outside tables, which may give a field of the member.
    fn take_line(&mut self, line: &str) -> Result<(), Refusal> {
        self.line_index += 1;
        if self.line_index > LINES {
            return Ok(());
        }
        let field = line.split_once([':', '\u{FF1A}', '\t']);
        let field = field.filter(|(label, value)| {
            !value.trim().is_empty() && label.len() < 100 && member_field_of(label).is_some()
        });
        if let Some((label, value)) = field {
            for (column_index, text) in [(0, label), (1, value)] {
                let value = CellValue::Text(text.trim().to_owned());
                self.budget.take(&value)?;
                let at = CellRef::new(self.line_index - 1, column_index);
                self.lines.cells.push((at, value));
            }
        }
        Ok(())
    }

    /// A field such as `HYPERLINK "https://example.org"`.
    fn close_instruction(&mut self) {
        self.in_instruction = false;
        let instruction = take(&mut self.instruction);
        let target = instruction.trim_start().strip_prefix("HYPERLINK");
        let target = target.and_then(|rest| rest.split('"').nth(1));
        self.link(target.map(str::to_owned));
    }

    fn link(&mut self, target: Option<String>) {
        if let Some(cell) = &mut self.cell
            && cell.link.is_none()
        {
            cell.link = target;
        }
    }

    fn text(&mut self, text: &str) {
        const LONGEST_INSTRUCTION: usize = 4096;
        if self.in_text {
            self.push(text);
        } else if self.in_instruction && self.instruction.len() < LONGEST_INSTRUCTION {
            self.instruction.push_str(text);
        }
    }

    fn push(&mut self, text: &str) {
        let is_hint = self.fields.contains(&true);
        if self.unseen > 0 || self.run.is_hidden || is_hint {
            return;
        }
        let is_struck = self.run.is_struck || self.deleted > 0;
        match &mut self.cell {
            Some(cell) => cell.text.push(text, is_struck),
            None if self.depth == 0 && !is_struck && self.line.len() < 1000 => {
                self.line.push_str(text);
            }
            None => {}
        }
    }

    fn finish(mut self) -> Result<Vec<Sheet>, Refusal> {
        if self.sheets.is_empty() {
            let what = "a Word document without a table";
            return Err(Refusal::NotASpreadsheet(what.to_owned()));
        }
        if !self.lines.cells.is_empty() {
            self.sheets.push(self.lines);
        }
        for sheet in &mut self.sheets {
            sheet.order_cells();
        }
        Ok(self.sheets)
    }
}

/// A table without cells.
fn table() -> Sheet {
    Sheet {
        visible: true,
        is_of_document: true,
        hidden_rows: Some(Vec::new()),
        ..Sheet::default()
    }
}

fn beyond() -> Refusal {
    Refusal::TooLarge("a table beyond the grid".to_owned())
}

fn reaches_down((first, last): &(CellRef, CellRef)) -> bool {
    first.row_index < last.row_index
}

fn number(tag: &BytesStart<'_>) -> Option<u32> {
    attribute(tag, "val")?.parse().ok()
}
