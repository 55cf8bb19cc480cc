//! Writes a submission as one table of text: the member's rows, an empty row, the progress table.
//! As spreadsheet programs do on saving, every line has the same number of fields.

use super::book::{Book, BookCell};
use crate::domain::raw::Column;

/// How the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Comma, UTF-8 with a byte order mark.
    Utf8,
    /// Semicolon, Windows-1252, decimal comma.
    Windows,
    /// Tab, UTF-16 with a byte order mark.
    Utf16,
}

/// The bytes of the table.
///
/// # Errors
/// When the table cannot be put together; writing to memory does not fail in practice.
pub fn write(book: &Book, dialect: Dialect) -> Result<Vec<u8>, csv::Error> {
    let delimiter = match dialect {
        Dialect::Utf8 => b',',
        Dialect::Windows => b';',
        Dialect::Utf16 => b'\t',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let fields = book.slots.len();
    let padded = |mut cells: Vec<String>| {
        cells.resize(fields, String::new());
        cells
    };
    for (label, value) in &book.fields {
        writer.write_record(padded(vec![
            (*label).to_owned(),
            shown(value, None, dialect),
        ]))?;
    }
    writer.write_record(padded(Vec::new()))?;
    writer.write_record(book.slots.iter().map(|slot| slot.header.as_str()))?;
    for row in &book.rows {
        let cells = book.slots.iter().map(|slot| match slot.column {
            Some(column) => shown(row.get(column), Some(column), dialect),
            None => String::new(),
        });
        writer.write_record(cells.collect::<Vec<_>>())?;
    }
    let bytes = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)?;
    Ok(encode(&String::from_utf8_lossy(&bytes), dialect))
}

/// A cell as the spreadsheet program shows it.
fn shown(cell: &BookCell, column: Option<Column>, dialect: Dialect) -> String {
    match cell {
        BookCell::Empty => String::new(),
        BookCell::Text(text) => text.clone(),
        BookCell::Number(number)
            if column == Some(Column::Percent) && dialect == Dialect::Windows =>
        {
            format!("{number:.1}").replace('.', ",")
        }
        BookCell::Number(number) => number.to_string(),
        BookCell::Share(share) => format!("{:.0}%", share * 100.0),
        BookCell::Date(date) => date.to_string(),
        BookCell::Formula { value, .. } => (*value).to_owned(),
    }
}

fn encode(text: &str, dialect: Dialect) -> Vec<u8> {
    match dialect {
        Dialect::Utf8 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        Dialect::Windows => text.chars().map(windows_1252).collect(),
        Dialect::Utf16 => std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect(),
    }
}

/// A character in Windows-1252, or a question mark.
fn windows_1252(c: char) -> u8 {
    match c {
        '€' => 0x80,
        '…' => 0x85,
        'Œ' => 0x8C,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '\u{2010}' | '–' => 0x96,
        '—' => 0x97,
        'œ' => 0x9C,
        '\u{80}'..='\u{9f}' => b'?',
        c => u8::try_from(u32::from(c)).unwrap_or(b'?'),
    }
}
