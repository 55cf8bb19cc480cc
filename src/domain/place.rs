//! Where something stands: file, sheet and cell, as the spreadsheet program shows them.

use std::sync::Arc;

use serde::Serialize;

/// A cell by zero-based row and column of the sheet itself, whatever was skipped above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// Zero-based row of the sheet.
    pub row_index: u32,
    /// Zero-based column of the sheet.
    pub column_index: u32,
}

impl CellRef {
    /// The cell at a zero-based row and column.
    #[must_use]
    pub const fn new(row_index: u32, column_index: u32) -> Self {
        Self {
            row_index,
            column_index,
        }
    }

    /// Reads an A1 reference such as `D14` or `$D$14`. `None` when it is none, or lies outside the
    /// grid of 1,048,576 rows and 16,384 columns.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace('$', "");
        let split = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = text.split_at(split);
        if letters.is_empty() || letters.len() > 3 {
            return None;
        }
        let mut column: u32 = 0;
        for c in letters.chars() {
            if !c.is_ascii_alphabetic() {
                return None;
            }
            column = column * 26 + (u32::from(c.to_ascii_uppercase()) - u32::from('A') + 1);
        }
        let row: u32 = digits.parse().ok()?;
        (1..=1_048_576)
            .contains(&row)
            .then_some(())
            .filter(|()| column <= 16_384)?;
        Some(Self::new(row - 1, column - 1))
    }
}

/// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
#[must_use]
pub fn column_letters(column_index: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column_index + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl std::fmt::Display for CellRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}{}",
            column_letters(self.column_index),
            u64::from(self.row_index) + 1
        )
    }
}

/// A place in a submission. Without a sheet it means the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path relative to the submissions folder, with `/` between its parts.
    pub file: Arc<str>,
    /// Sheet name, as the spreadsheet shows it.
    pub sheet: Option<Arc<str>>,
    /// Cell of the sheet.
    pub cell: Option<CellRef>,
}

impl Place {
    /// The file as a whole.
    #[must_use]
    pub const fn file(file: Arc<str>) -> Self {
        Self {
            file,
            sheet: None,
            cell: None,
        }
    }

    /// A sheet as a whole.
    #[must_use]
    pub const fn sheet(file: Arc<str>, sheet: Arc<str>) -> Self {
        Self {
            file,
            sheet: Some(sheet),
            cell: None,
        }
    }

    /// One cell.
    #[must_use]
    pub const fn cell(file: Arc<str>, sheet: Arc<str>, cell: CellRef) -> Self {
        Self {
            file,
            sheet: Some(sheet),
            cell: Some(cell),
        }
    }

    /// The sheet's name, or nothing.
    #[must_use]
    pub fn sheet_text(&self) -> &str {
        self.sheet.as_deref().unwrap_or("")
    }

    /// The A1 reference, or nothing.
    #[must_use]
    pub fn cell_text(&self) -> String {
        self.cell.map(|cell| cell.to_string()).unwrap_or_default()
    }
}

impl Serialize for CellRef {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::CellRef;
    use proptest::prelude::*;

    #[test]
    fn references_outside_the_grid_are_none() {
        for text in [
            "", "A", "1", "A0", "XFE1", "A1048577", "ÄA1", "A-1", "AAAA1",
        ] {
            assert_eq!(CellRef::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a1_references_round_trip(row in 0u32..1_048_576, column in 0u32..16_384) {
            let cell = CellRef::new(row, column);
            prop_assert_eq!(CellRef::parse(&cell.to_string()), Some(cell));
        }
    }
}
