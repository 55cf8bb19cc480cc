//! The header row: which row names the columns, and which column is which.

use super::columns::column_of;
use super::sheet::Sheet;
use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, Column, RawRow};

/// The header row is looked for within this many rows.
const HEADER_WITHIN: u32 = 30;

/// No name of a column or of a member field is longer, in bytes.
pub(super) const LONGEST_NAME: usize = 120;

/// With so many columns named, no later row can be the header.
const SURELY_HEADER: usize = 7;

/// A row that names columns.
pub(super) struct Header {
    /// Zero-based row of the sheet.
    pub row_index: u32,
    /// Zero-based sheet column of each column, by its index.
    pub columns: [Option<u32>; Column::ALL.len()],
    /// The names as written.
    texts: [Option<String>; Column::ALL.len()],
    /// Names that stand for a column named before.
    pub repeated: Vec<(CellRef, String)>,
    /// Columns named otherwise than on the template.
    pub renamed: Vec<(CellRef, String, Column)>,
}

impl Header {
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

/// The row among the first thirty that names the most columns: at least three, one of them the
/// commitment or the status.
pub(super) fn find_header(sheet: &Sheet) -> Option<Header> {
    let mut best: Option<(usize, Header)> = None;
    for (row_index, row) in sheet.rows().take_while(|(row, _)| *row < HEADER_WITHIN) {
        let mut header = Header {
            row_index,
            columns: [None; Column::ALL.len()],
            texts: Default::default(),
            repeated: Vec::new(),
            renamed: Vec::new(),
        };
        for (at, value) in row {
            let CellValue::Text(text) = value else {
                continue;
            };
            if text.len() > LONGEST_NAME {
                continue;
            }
            let Some(column) = column_of(text) else {
                continue;
            };
            let slot = &mut header.columns[column.index()];
            if slot.is_some() {
                header.repeated.push((*at, text.clone()));
                continue;
            }
            *slot = Some(at.column_index);
            header.texts[column.index()] = Some(text.clone());
            if fold(text) != fold(column.label()) {
                header.renamed.push((*at, text.clone(), column));
            }
        }
        let named = header.columns.iter().flatten().count();
        let essential = [Column::CommitmentId, Column::CommitmentText, Column::Status]
            .iter()
            .filter(|column| header.columns[column.index()].is_some())
            .count();
        let most = best.as_ref().map_or(0, |(most, _)| *most);
        if named >= 3 && essential >= 1 && named > most {
            best = Some((named, header));
            if named >= SURELY_HEADER {
                break;
            }
        }
    }
    best.map(|(_, header)| header)
}
