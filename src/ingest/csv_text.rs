//! Separated values: which encoding, which separator, and rows numbered as a spreadsheet shows them.

use std::borrow::Cow;

use super::limits::Limits;
use super::sheet::{Refusal, Sheet};
use crate::domain::place::CellRef;
use crate::domain::raw::CellValue;

/// Most cells in one row; the width of a spreadsheet's grid.
const COLUMNS: usize = 16_384;

/// Reads a text of separated values as one sheet named `name`.
pub(super) fn read_csv(bytes: &[u8], name: &str, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let text = decode(bytes);
    let separator = separator_of(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet {
        name: name.to_owned(),
        visible: true,
        // A text has no rows to hide.
        hidden_rows: Some(Vec::new()),
        ..Sheet::default()
    };
    let mut row_index: u32 = 0;
    let mut record = csv::StringRecord::new();
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        row_index += blank_lines(text.as_bytes(), start);
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(Refusal::Unreadable(error.to_string())),
        }
        if record.len() > COLUMNS {
            return Err(Refusal::TooLarge(format!("{} columns", record.len())));
        }
        for (column_index, field) in record.iter().enumerate() {
            if field.is_empty() {
                continue;
            }
            if sheet.cells.len() >= limits.cells {
                return Err(Refusal::TooLarge(format!(
                    "more than {} cells",
                    limits.cells
                )));
            }
            let kept: String = field.chars().take(limits.cell_characters).collect();
            let column_index = u32::try_from(column_index).unwrap_or(u32::MAX);
            sheet
                .cells
                .push((CellRef::new(row_index, column_index), CellValue::Text(kept)));
        }
        row_index += 1;
    }
    Ok(vec![sheet])
}

/// Blank lines from `start`, where the next record is looked for: the csv crate skips them, a
/// spreadsheet counts them.
fn blank_lines(text: &[u8], start: usize) -> u32 {
    let mut rest = text.get(start..).unwrap_or_default();
    // A line that ends in CR LF may have been read up to between the two.
    if start > 0 && text[start - 1] == b'\r' {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', tail @ ..] | [b'\n' | b'\r', tail @ ..] => tail,
            _ => return lines,
        };
        lines += 1;
    }
}

/// UTF-8 or UTF-16 by its mark or its looks, otherwise Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return Cow::Owned(encoding.decode(&bytes[mark..]).0.into_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()),
    }
}

/// The separator that stands most often outside quotation marks in the first lines.
pub(super) fn separator_of(text: &str) -> u8 {
    let mut counts = [0usize; 3];
    let candidates = [b',', b';', b'\t'];
    let mut quoted = false;
    for byte in text.bytes().take(8192) {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some(index) = candidates.iter().position(|&c| c == byte) {
            counts[index] += 1;
        }
    }
    // The header decides where it can: commas abound in the text of commitments.
    let most = (0..3).max_by_key(|&index| counts[index]).unwrap_or(0);
    candidates[most]
}

#[cfg(test)]
mod tests {
    use super::{Limits, read_csv};
    use crate::domain::raw::CellValue;

    fn cells(bytes: &[u8]) -> Vec<(String, String)> {
        let sheets = read_csv(bytes, "a", &Limits::default()).expect("readable");
        sheets[0]
            .cells
            .iter()
            .map(|(at, value)| {
                let CellValue::Text(text) = value else {
                    unreachable!("csv holds text only")
                };
                (at.to_string(), text.clone())
            })
            .collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        let text = b"a,b\n\n\n\"two\nlines\",d\r\n\r\ne,f\n";
        let places: Vec<String> = cells(text).into_iter().map(|(at, _)| at).collect();
        assert_eq!(places, ["A1", "B1", "A4", "B4", "A6", "B6"]);
    }

    #[test]
    fn encodings_and_separators_are_recognised() {
        let expected = vec![
            ("A1".to_owned(), "Côte".to_owned()),
            ("B1".to_owned(), "x".to_owned()),
        ];
        assert_eq!(cells("Côte,x\n".as_bytes()), expected);
        assert_eq!(cells(b"C\xF4te;x\n"), expected);
        let wide: Vec<u8> = "\u{FEFF}Côte\tx\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(cells(&wide), expected);
    }
}
