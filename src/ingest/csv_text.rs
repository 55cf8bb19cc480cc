//! Separated values: which separator, and rows numbered as a spreadsheet shows them.

use super::encoding::{Decoded, decode_as_likely};
use super::limits::Limits;
use super::sheet::{Budget, Refusal, Sheet};
use crate::domain::place::CellRef;
use crate::domain::raw::CellValue;

/// Most cells in one row; the width of a spreadsheet's grid.
const COLUMNS: usize = 16_384;

/// What a text of separated values gave.
pub(super) struct CsvText {
    /// Its one sheet.
    pub sheet: Sheet,
    /// The encoding it was read in, where that is an unusual one.
    pub encoding: Option<&'static str>,
}

/// Reads a text of separated values as one sheet named `name`.
pub(super) fn read_csv(bytes: &[u8], name: &str, limits: &Limits) -> Result<CsvText, Refusal> {
    let Decoded { text, unusual } = decode_as_likely(bytes);
    let separator = separator_of(&text);
    let shape = Shape::of(text.as_bytes(), separator);
    if shape.columns > COLUMNS {
        return Err(Refusal::TooLarge(format!("{} columns", shape.columns)));
    }
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
    if let Some(row_index) = shape.unclosed {
        let row = row_index + 1;
        sheet.fail(format!(
            "the quotation mark that opens in row {row} is never closed"
        ));
        return Ok(CsvText {
            sheet,
            encoding: unusual,
        });
    }
    let mut budget = Budget::new(limits);
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
        for (column_index, field) in record.iter().enumerate() {
            if field.is_empty() {
                continue;
            }
            let value = CellValue::Text(field.chars().take(limits.cell_characters).collect());
            budget.take(&value)?;
            let column_index = u32::try_from(column_index).unwrap_or(u32::MAX);
            sheet
                .cells
                .push((CellRef::new(row_index, column_index), value));
        }
        row_index += 1;
    }
    Ok(CsvText {
        sheet,
        encoding: unusual,
    })
}

/// What can be said of a text before its records are taken apart, which takes memory for every field.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    /// Columns of the widest row.
    columns: usize,
    /// The row in which a quotation mark opens that is never closed and swallows the rows below.
    unclosed: Option<u32>,
}

impl Shape {
    fn of(text: &[u8], separator: u8) -> Self {
        let mut shape = Self::default();
        let (mut columns, mut row_index): (usize, u32) = (1, 0);
        let (mut quoted, mut at_start, mut swallows) = (false, true, false);
        let (mut before, mut closed) = (0, false);
        for &byte in text {
            let ends_line = byte == b'\n' || byte == b'\r';
            let just_closed = std::mem::take(&mut closed);
            if quoted {
                swallows |= ends_line;
                closed = byte == b'"';
                quoted = !closed;
            } else if byte == b'"' && (at_start || just_closed) {
                // At the start of a field, or doubled within one.
                quoted = true;
                swallows &= !at_start;
                at_start = false;
            } else if byte == separator {
                columns += 1;
                at_start = true;
            } else if ends_line {
                shape.columns = shape.columns.max(columns);
                columns = 1;
                row_index += u32::from(byte == b'\r' || before != b'\r');
                at_start = true;
            } else {
                at_start = false;
            }
            before = byte;
        }
        shape.columns = shape.columns.max(columns);
        shape.unclosed = (quoted && swallows).then_some(row_index);
        shape
    }
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
    use super::{Limits, Shape, read_csv};
    use crate::domain::raw::CellValue;

    fn cells(bytes: &[u8]) -> Vec<(String, String)> {
        let text = read_csv(bytes, "a", &Limits::default()).expect("readable");
        text.sheet
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
    fn a_quotation_mark_must_close_before_the_rows_below() {
        let unclosed = |text: &str| Shape::of(text.as_bytes(), b',').unclosed;
        assert_eq!(unclosed("a,b\nc,\"it's\ne,f\n"), Some(1));
        assert_eq!(
            unclosed("a,\"b \"\"quoted\"\"\nmore\"\r\nc,\"d\re,f"),
            Some(1)
        );
        // Nothing is swallowed; quotation marks within a word are letters.
        for text in [
            "a,\"b",
            "a,5\" pipe\nc,5\"\" pipe\n",
            "\"a\",\"b\nc\"\n\"d\"\n",
            "",
            "\"\"\n\"\"",
        ] {
            assert_eq!(unclosed(text), None, "{text}");
        }
        let text = b"Commitment ID,Status\nG1a,\"Planned\nG1b,Planned\n";
        let read = read_csv(text, "a", &Limits::default()).expect("readable");
        assert!(read.sheet.cells.is_empty());
        let failure = read.sheet.failure.as_deref().expect("a failure");
        assert!(failure.contains("row 2"), "{failure}");
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
        // Without a mark: half of it is zeros.
        assert_eq!(cells(&wide[2..]), expected);
        let big: Vec<u8> = wide.chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect();
        assert_eq!(cells(&big[2..]), expected);
    }
}
