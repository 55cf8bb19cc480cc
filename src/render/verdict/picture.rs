//! A picture of a sheet around a cell: the rows and columns next to it, as the spreadsheet program shows them.

use serde::Serialize;

use crate::domain::place::{CellRef, Place, column_letters};
use crate::domain::raw::SheetCells;
use crate::finding::{printable, shortened};

/// Rows above and below the cell, and columns on each side of it.
const AROUND: u32 = 1;

/// Longest text of a cell, in characters.
const TEXT: usize = 40;

/// The cells around one, row by row.
#[derive(Debug, Serialize)]
pub struct SheetPicture {
    /// Name of the sheet.
    sheet: String,
    /// The cell, as a spreadsheet program names it.
    cell: String,
    /// Letters of the columns.
    columns: Vec<String>,
    rows: Vec<PictureRow>,
}

#[derive(Debug, Serialize)]
struct PictureRow {
    /// Its number, from 1.
    number: u32,
    cells: Vec<PictureCell>,
}

#[derive(Debug, Serialize)]
struct PictureCell {
    text: String,
    is_marked: bool,
}

impl SheetPicture {
    /// The surroundings of a place; none where it is no cell, or the cell of no sheet that was read. The first column
    /// is always in it: it says what a row is about.
    #[must_use]
    pub fn around(place: &Place, sheets: &[SheetCells]) -> Option<Self> {
        let marked = place.cell?;
        let name = place.sheet_text();
        let sheet = sheets.iter().find(|sheet| sheet.name == name)?;
        let near = |at: u32| at.saturating_sub(AROUND)..=at.saturating_add(AROUND);
        let mut columns: Vec<u32> = near(marked.column_index).collect();
        if columns.first() != Some(&0) {
            columns.insert(0, 0);
        }
        let text = |at: CellRef| {
            let place =
                |cell: &crate::domain::raw::RawCell| (cell.at.row_index, cell.at.column_index);
            let found = sheet
                .cells
                .binary_search_by_key(&(at.row_index, at.column_index), place);
            found.map_or_else(
                |_| String::new(),
                |found| shortened(&printable(&sheet.cells[found].value.quoted()), TEXT),
            )
        };
        let cell = |at: CellRef| PictureCell {
            text: text(at),
            is_marked: at == marked,
        };
        let row = |row: u32| PictureRow {
            number: row + 1,
            cells: columns
                .iter()
                .map(|column| cell(CellRef::new(row, *column)))
                .collect(),
        };
        Some(Self {
            sheet: printable(name),
            cell: place.cell_text(),
            rows: near(marked.row_index).map(row).collect(),
            columns: columns
                .iter()
                .map(|column| column_letters(*column))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{CellRef, Place, SheetCells, SheetPicture};
    use crate::domain::raw::{CellValue, RawCell};

    #[test]
    fn a_cell_is_shown_with_its_neighbours_and_what_its_row_is_about() {
        let cell = |row, column, text: &str| RawCell {
            at: CellRef::new(row, column),
            value: CellValue::Text(text.to_owned()),
        };
        let sheet = SheetCells {
            name: "Progress".to_owned(),
            visible: true,
            cells: vec![
                cell(3, 0, "G1a"),
                cell(3, 4, "140 %"),
                cell(4, 3, "Planned"),
            ],
        };
        let place = Place::cell("a.xlsx".into(), "Progress".into(), CellRef::new(3, 4));
        let picture = SheetPicture::around(&place, &[sheet]).expect("a picture");
        assert_eq!(picture.columns, ["A", "D", "E", "F"]);
        let rows: Vec<u32> = picture.rows.iter().map(|row| row.number).collect();
        assert_eq!(rows, [3, 4, 5]);
        let row = &picture.rows[1];
        let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["G1a", "", "140 %", ""]);
        assert!(row.cells[2].is_marked && !row.cells[1].is_marked);
        assert_eq!(picture.rows[2].cells[1].text, "Planned");
    }
}
