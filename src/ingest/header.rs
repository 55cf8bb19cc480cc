//! The header row: which row names the columns, and which column is which.

use super::columns::{column_in_first_words, column_of, column_perhaps};
use super::sheet::Sheet;
use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, Column, RawRow};
use crate::domain::suggest::closest;

/// The header row is looked for within this many rows.
const HEADER_WITHIN: u32 = 30;

/// No name of a column or of a member field is longer, in bytes.
pub(super) const LONGEST_NAME: usize = 120;

/// With so many columns named, no later row can be the header.
const SURELY_HEADER: usize = 7;

/// No header is looked for further right than this many filled cells, when near-misses are.
const NEAR_WITHIN: usize = 64;

/// A row that names columns.
pub(super) struct Header {
    /// Zero-based row of the sheet.
    pub row_index: u32,
    /// Zero-based sheet column of each column, by its index.
    pub columns: [Option<u32>; Column::ALL.len()],
    /// The names as written.
    texts: [Option<String>; Column::ALL.len()],
    /// Names that stand for a column named before: they are read, too.
    pub repeated: Vec<(CellRef, String, Column)>,
    /// Hidden columns that are read, as there is no other of their meaning, and those that are not.
    pub hidden: Vec<(CellRef, Column, bool)>,
    /// Columns named otherwise than on the template.
    pub renamed: Vec<(CellRef, String, Column)>,
}

impl Header {
    fn take(&mut self, at: CellRef, text: &str, column: Column) {
        let slot = &mut self.columns[column.index()];
        if slot.is_some() {
            self.repeated.push((at, text.to_owned(), column));
            return;
        }
        *slot = Some(at.column_index);
        self.texts[column.index()] = Some(text.to_owned());
        if text != column.label() && fold(text) != fold(column.label()) {
            self.renamed.push((at, text.to_owned(), column));
        }
    }

    /// Whether a column of the sheet is read.
    pub(super) fn reads(&self, column_index: u32) -> bool {
        let is_repeated = |(at, ..): &(CellRef, String, Column)| at.column_index == column_index;
        self.columns.contains(&Some(column_index)) || self.repeated.iter().any(is_repeated)
    }

    /// A header repeated further down, as on every printed page.
    pub(super) fn is_repeated_by(&self, row: &RawRow) -> bool {
        let is_name = |column: Column| {
            let name = self.texts[column.index()].as_deref();
            matches!(&row.cells[column.index()], Some(CellValue::Text(text)) if Some(text.as_str()) == name)
        };
        is_name(Column::Status)
            && (is_name(Column::CommitmentId) || is_name(Column::CommitmentText))
    }
}

/// The row among the first thirty that names the most columns: at least three (two on a sheet that by
/// its name holds the table, and in a document), one of them the commitment or the status.
pub(super) fn find_header(sheet: &Sheet) -> Option<Header> {
    let is_likely = is_progress_name(&sheet.name) || sheet.is_of_document;
    let least = if is_likely { 2 } else { 3 };
    let mut best: Option<(usize, Header)> = None;
    for (row_index, row) in sheet.rows().take_while(|(row, _)| *row < HEADER_WITHIN) {
        if row.iter().filter_map(name_of).take(least).count() < least {
            continue;
        }
        let mut header = Header {
            row_index,
            columns: [None; Column::ALL.len()],
            texts: Default::default(),
            repeated: Vec::new(),
            hidden: Vec::new(),
            renamed: Vec::new(),
        };
        let mut hidden = Vec::new();
        for cell in row {
            let at = &cell.0;
            let Some((text, column)) =
                name_of(cell).and_then(|text| Some((text, column_of(text)?)))
            else {
                continue;
            };
            if sheet.hides_column(at.column_index) {
                hidden.push((*at, text, column));
            } else {
                header.take(*at, text, column);
            }
        }
        // What is hidden never beats what is seen.
        for (at, text, column) in hidden {
            let is_alone = header.columns[column.index()].is_none();
            header.hidden.push((at, column, is_alone));
            if is_alone {
                header.take(at, text, column);
            }
        }
        let named = header.columns.iter().flatten().count();
        let essential = [Column::CommitmentId, Column::CommitmentText, Column::Status]
            .iter()
            .filter(|column| header.columns[column.index()].is_some())
            .count();
        let most = best.as_ref().map_or(0, |(most, _)| *most);
        if named >= least && essential >= 1 && named > most {
            best = Some((named, header));
            if named >= SURELY_HEADER {
                break;
            }
        }
    }
    best.map(|(_, header)| header)
}

/// Whether a sheet's name says that it holds answers: `Progress`, or a section of it.
pub(super) fn is_progress_name(name: &str) -> bool {
    let name = fold(name);
    name.starts_with("progress") || name.starts_with("section")
}

/// A cell that is nearly, but not quite, the template's name of a column.
pub(super) struct NearName {
    /// The cell.
    pub at: CellRef,
    /// What it says.
    pub text: String,
    /// The column it may be meant for.
    pub column: Column,
}

impl NearName {
    /// The question to ask, such as `Status in C4 ("Staus")`.
    pub(super) fn question(&self) -> String {
        format!("{} in {} (\"{}\")", self.column.label(), self.at, self.text)
    }
}

/// The near-misses in the header row.
pub(super) fn near_names(sheet: &Sheet, header: &Header) -> Vec<NearName> {
    let row = sheet.rows().find(|(row, _)| *row == header.row_index);
    row.map(|(_, row)| near_names_of(row)).unwrap_or_default()
}

/// The near-misses in the row that is most nearly a header row: at least two names, right or nearly so.
pub(super) fn nearly_header(sheet: &Sheet) -> Option<Vec<NearName>> {
    let rows = sheet.rows().take_while(|(row, _)| *row < HEADER_WITHIN);
    let mut best: Option<(usize, Vec<NearName>)> = None;
    for (_, row) in rows {
        let near = near_names_of(row);
        let right = row.iter().take(NEAR_WITHIN).filter_map(name_of);
        let names = near.len() + right.filter(|name| column_of(name).is_some()).count();
        let most = best.as_ref().map_or(1, |(most, _)| *most);
        if !near.is_empty() && names > most {
            best = Some((names, near));
        }
    }
    best.map(|(_, near)| near)
}

fn near_names_of(row: &[(CellRef, CellValue)]) -> Vec<NearName> {
    let near = |cell: &(CellRef, CellValue)| {
        let text = name_of(cell).filter(|text| column_of(text).is_none())?;
        let labels = || Column::ALL.into_iter();
        let misspelt = || {
            let label = closest(text, labels().map(Column::label))?;
            labels().find(|it| it.label() == label)
        };
        let column = column_perhaps(text).or_else(misspelt);
        let column = column.or_else(|| column_in_first_words(text))?;
        Some(NearName {
            at: cell.0,
            text: text.to_owned(),
            column,
        })
    };
    row.iter().take(NEAR_WITHIN).filter_map(near).collect()
}

/// The text of a cell that is short enough for a name.
fn name_of((_, value): &(CellRef, CellValue)) -> Option<&str> {
    match value {
        CellValue::Text(text) if text.len() <= LONGEST_NAME => Some(text),
        _ => None,
    }
}
