//! CSV that is safe to open in a spreadsheet: no cell becomes a formula.

use std::borrow::Cow;
use std::io::Write;

use crate::domain::formula::is_formula_like;

/// A text that no spreadsheet runs as a formula: an apostrophe goes in front where it would.
#[must_use]
pub fn defused(text: &str) -> Cow<'_, str> {
    if is_formula_like(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Adds one field to a line of CSV, defused and quoted where need be. Control characters but tab and
/// line feed are dropped.
pub(super) fn push_field(line: &mut String, text: &str) {
    let text = defused(text);
    let is_odd = |c: char| c.is_control() && c != '\n' && c != '\t';
    // Everything that has to change is one of these bytes, or begins with 0xC2. All bytes are looked at, for
    // many at once are quicker than one after the other up to the first.
    let any = |is: fn(u8) -> bool| text.bytes().fold(false, |found, byte| found | is(byte));
    if any(|byte| byte < 32 && byte != b'\n' && byte != b'\t' || matches!(byte, b'"' | 127 | 0xC2))
    {
        line.push('"');
        for c in text.chars() {
            match c {
                '"' => line.push_str("\"\""),
                c if is_odd(c) => {}
                c => line.push(c),
            }
        }
        line.push('"');
    } else if any(|byte| matches!(byte, b',' | b'\n' | b'\t')) {
        line.extend(["\"", &text, "\""]);
    } else {
        line.push_str(&text);
    }
}

/// Writes CSV line by line.
#[derive(Debug)]
pub struct CsvWriter<W> {
    output: W,
    line: String,
}

impl<W: Write> CsvWriter<W> {
    /// A writer that has written `header`.
    ///
    /// # Errors
    /// When the output refuses.
    pub fn new(output: W, header: &[&str]) -> std::io::Result<Self> {
        let mut writer = Self {
            output,
            line: String::new(),
        };
        writer.write(header.iter().copied())?;
        Ok(writer)
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When the output refuses.
    pub fn write<'a>(&mut self, fields: impl IntoIterator<Item = &'a str>) -> std::io::Result<()> {
        self.line.clear();
        for (index, field) in fields.into_iter().enumerate() {
            if index > 0 {
                self.line.push(',');
            }
            push_field(&mut self.line, field);
        }
        self.line.push('\n');
        self.output.write_all(self.line.as_bytes())
    }

    /// Ends writing.
    ///
    /// # Errors
    /// When the output refuses what is still to be written.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.output.flush()
    }
}

/// A small table as CSV text.
#[must_use]
pub fn csv_of<'a, R>(header: &[&str], rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = &'a str>,
{
    let mut text = header.join(",");
    text.push('\n');
    for row in rows {
        for (index, field) in row.into_iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            push_field(&mut text, field);
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::csv_of;

    #[test]
    fn no_cell_becomes_a_formula_and_odd_cells_are_quoted() {
        let text = csv_of(
            &["a", "b"],
            [
                ["=1+1", "x,y"],
                ["-", "say \"yes\""],
                ["-5", "two\nlines\u{7}"],
            ],
        );
        assert_eq!(
            text,
            "a,b\n'=1+1,\"x,y\"\n-,\"say \"\"yes\"\"\"\n-5,\"two\nlines\"\n"
        );
    }
}
