//! Marks cells in the XML of a sheet: each gets its style, and is made where there is none, in its row
//! and column. Nothing else of the sheet changes.

use std::fmt::Write as _;

use super::CannotEdit;
use super::grid::{Grid, is_on};
use super::marks::{CellMark, SheetMarks};
use super::splice::{
    Patches, Piece, SpliceKind, SpliceWalk, attributes, opened, with_attribute, without_attribute,
};
use super::styles::Styles;
use crate::domain::place::{CellRef, column_letters};

/// The namespaces of relations: the usual one, and that of the strict variant.
pub(super) const RELATIONS: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/// Elements that stand behind the place for comments in a sheet.
const BEHIND: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    // Wraps objects and controls.
    "AlternateContent",
];

/// A sheet with its cells marked, in patches yet to be made.
#[derive(Debug)]
pub(super) struct Marked {
    /// The changes.
    pub patches: Patches,
    /// The prefix of the sheet's elements, with its colon.
    pub prefix: String,
    /// The relation of the drawing that holds the boxes of comments, if the sheet has one.
    pub drawing: Option<String>,
    /// Where such an element belongs.
    pub drawing_at: usize,
    /// The prefix that relations have in this sheet, if it declares one.
    pub relation_prefix: Option<String>,
    /// Sizes of rows and columns.
    pub grid: Grid,
}

/// The prefix bound to relations by a tag, if it binds one.
pub(super) fn relation_prefix(tag: &str) -> Option<String> {
    attributes(tag).into_iter().find_map(|attribute| {
        let prefix = attribute.name.strip_prefix("xmlns:")?;
        RELATIONS
            .contains(&attribute.value().as_str())
            .then(|| prefix.to_owned())
    })
}

/// The sheet with its tab no longer selected; none where it was not.
pub(super) fn unselected(xml: &str) -> Result<Option<String>, CannotEdit> {
    let mut patches = Patches::default();
    let mut changed = false;
    let mut walk = SpliceWalk::new(xml);
    while let Some(piece) = walk.next()? {
        if piece.local() == "sheetData" {
            break;
        }
        changed |= unselect(&piece, &mut patches);
    }
    if changed {
        patches.apply(xml).map(Some)
    } else {
        Ok(None)
    }
}

fn unselect(piece: &Piece<'_>, patches: &mut Patches) -> bool {
    let is_selected = piece.starts()
        && piece.local() == "sheetView"
        && piece
            .attribute("tabSelected")
            .is_some_and(|value| value != "0" && value != "false");
    if is_selected {
        let tag = with_attribute(piece.text, "tabSelected", "0");
        patches.replace(piece.at.clone(), tag);
    }
    is_selected
}

/// Marks the cells of a sheet.
pub(super) fn mark(
    xml: &str,
    marks: &SheetMarks<'_>,
    styles: &mut Styles,
) -> Result<Marked, CannotEdit> {
    let mut sheet = Marked {
        patches: Patches::default(),
        prefix: String::new(),
        drawing: None,
        drawing_at: 0,
        relation_prefix: None,
        grid: Grid::default(),
    };
    let mut walk = SpliceWalk::new(xml);
    let mut has_cells = false;
    while let Some(piece) = walk.next()? {
        unselect(&piece, &mut sheet.patches);
        let local = piece.local();
        if piece.depth == 0 && piece.starts() {
            if local != "worksheet" {
                return Err(CannotEdit("a sheet of an unknown kind".to_owned()));
            }
            piece.prefix().clone_into(&mut sheet.prefix);
            sheet.relation_prefix = relation_prefix(piece.text);
        }
        if piece.starts() {
            sheet.grid.note(&piece);
        }
        if piece.depth == 1 && piece.starts() && local == "legacyDrawing" {
            let id = attributes(piece.text)
                .into_iter()
                .find(|one| one.name == "id" || one.name.ends_with(":id"));
            sheet.drawing = id.map(|id| id.value());
        }
        if piece.depth == 1 && piece.starts() && local == "sheetData" {
            if has_cells {
                return Err(CannotEdit("a sheet with two sets of cells".to_owned()));
            }
            has_cells = true;
            Rows {
                sheet: &mut sheet,
                styles: &mut *styles,
                wanted: marks.iter().collect(),
                next: 0,
            }
            .mark(&mut walk, piece)?;
            continue;
        }
        // The first place behind all elements that must stand before it.
        let ends = matches!(piece.kind, SpliceKind::Empty | SpliceKind::Close) && piece.depth == 1;
        if ends && has_cells && !BEHIND.contains(&local) {
            sheet.drawing_at = piece.at.end;
        }
    }
    if has_cells {
        Ok(sheet)
    } else {
        Err(CannotEdit("a sheet without cells".to_owned()))
    }
}

/// The rows of a sheet while they are walked through.
struct Rows<'s, 'm> {
    sheet: &'s mut Marked,
    styles: &'s mut Styles,
    wanted: Vec<(&'m CellRef, &'m CellMark<'m>)>,
    next: usize,
}

impl Rows<'_, '_> {
    fn mark(&mut self, walk: &mut SpliceWalk<'_>, data: Piece<'_>) -> Result<(), CannotEdit> {
        self.sheet.drawing_at = data.at.end;
        if data.kind == SpliceKind::Empty {
            let rows = self.new_rows(u32::MAX)?;
            if !rows.is_empty() {
                let whole = format!("{}{rows}</{}>", opened(data.text), data.name());
                self.sheet.patches.replace(data.at, whole);
            }
            return Ok(());
        }
        // One beyond the last row, from 0.
        let mut below = 0;
        while let Some(piece) = walk.next()? {
            if piece.depth == 1 && piece.kind == SpliceKind::Close {
                let rows = self.new_rows(u32::MAX)?;
                self.sheet.patches.insert(piece.at.start, rows);
                self.sheet.drawing_at = piece.at.end;
                return Ok(());
            }
            if piece.depth != 2 || !piece.starts() || piece.local() != "row" {
                continue;
            }
            let row = match piece.attribute("r") {
                Some(text) => text
                    .trim()
                    .parse::<u32>()
                    .ok()
                    .and_then(|r| r.checked_sub(1)),
                None => Some(below),
            };
            let row = row
                .filter(|row| *row >= below && *row < 1_048_576)
                .ok_or_else(|| CannotEdit("rows that are out of order".to_owned()))?;
            below = row + 1;
            self.sheet.grid.note_row(row, &piece);
            let before = self.new_rows(row)?;
            self.sheet.patches.insert(piece.at.start, before);
            self.row(walk, row, &piece)?;
        }
        Err(CannotEdit("a sheet that is cut off".to_owned()))
    }

    /// Marks the cells of one row that is there.
    fn row(
        &mut self,
        walk: &mut SpliceWalk<'_>,
        row: u32,
        open: &Piece<'_>,
    ) -> Result<(), CannotEdit> {
        let style = is_on(open.attribute("customFormat"))
            .then(|| open.number("s"))
            .flatten();
        let mut made = false;
        if open.kind == SpliceKind::Empty {
            let cells = self.new_cells(row, u32::MAX, style)?;
            if !cells.is_empty() {
                let tag = opened(&without_attribute(open.text, "spans"));
                let whole = format!("{tag}{cells}</{}>", open.name());
                self.sheet.patches.replace(open.at.clone(), whole);
            }
            return Ok(());
        }
        let mut beyond = 0;
        while let Some(piece) = walk.next()? {
            if piece.depth == 2 && piece.kind == SpliceKind::Close {
                let cells = self.new_cells(row, u32::MAX, style)?;
                if made || !cells.is_empty() {
                    // What the row says it spans is a hint, no longer right.
                    let tag = without_attribute(open.text, "spans");
                    self.sheet.patches.replace(open.at.clone(), tag);
                }
                self.sheet.patches.insert(piece.at.start, cells);
                return Ok(());
            }
            if piece.depth != 3 || !piece.starts() || piece.local() != "c" {
                continue;
            }
            let at = match piece.attribute("r") {
                Some(text) => CellRef::parse(text.trim()),
                None => Some(CellRef::new(row, beyond)),
            };
            let at = at
                .filter(|at| at.row_index == row && at.column_index >= beyond)
                .ok_or_else(|| CannotEdit("cells that are out of order".to_owned()))?;
            beyond = at.column_index + 1;
            let own_style = piece.number("s").unwrap_or(0);
            if !self.styles.has(own_style) {
                // It would take on a style added for another cell.
                return Err(CannotEdit("a cell of a style that is not there".to_owned()));
            }
            let before = self.new_cells(row, at.column_index, style)?;
            made |= !before.is_empty();
            self.sheet.patches.insert(piece.at.start, before);
            if let Some((wanted, mark)) = self.wanted.get(self.next)
                && **wanted == at
            {
                let severity = mark.severity;
                self.next += 1;
                let style = self.styles.marked(own_style, severity)?;
                let tag = with_attribute(piece.text, "s", &style.to_string());
                self.sheet.patches.replace(piece.at, tag);
            }
        }
        Err(CannotEdit("a row that is cut off".to_owned()))
    }

    /// The wanted cells of `row` before a column, made anew.
    fn new_cells(
        &mut self,
        row: u32,
        before_column: u32,
        row_style: Option<u32>,
    ) -> Result<String, CannotEdit> {
        let mut cells = String::new();
        while let Some((at, mark)) = self.wanted.get(self.next) {
            if at.row_index != row || at.column_index >= before_column {
                break;
            }
            let base = row_style.or_else(|| self.sheet.grid.column_style(at.column_index));
            let style = self.styles.marked(base.unwrap_or(0), mark.severity)?;
            let p = &self.sheet.prefix;
            let letters = column_letters(at.column_index);
            let _ = write!(cells, "<{p}c r=\"{letters}{}\" s=\"{style}\"/>", row + 1);
            self.next += 1;
        }
        Ok(cells)
    }

    /// The wanted rows before a row, made anew.
    fn new_rows(&mut self, before_row: u32) -> Result<String, CannotEdit> {
        let mut rows = String::new();
        while let Some((at, _)) = self.wanted.get(self.next) {
            let row = at.row_index;
            if row >= before_row {
                break;
            }
            let cells = self.new_cells(row, u32::MAX, None)?;
            let p = &self.sheet.prefix;
            let _ = write!(rows, "<{p}row r=\"{}\">{cells}</{p}row>", row + 1);
        }
        Ok(rows)
    }
}
