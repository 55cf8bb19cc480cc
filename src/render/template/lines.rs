//! How tall a row must be for wrapped text to be seen in full. Spreadsheet programs keep the height
//! that a file gives, so it is worked out here. Heights are in points, widths in characters.

use rust_xlsxwriter::cell_autofit_width;

/// Height of a line of Calibri 11.
const LINE: f64 = 15.0;
/// Room above and below the text of a cell.
const ROOM: f64 = 6.0;
/// No spreadsheet program allows more.
const TALLEST: f64 = 409.0;
/// Pixels of a column for each character of its width.
const PIXELS: u32 = 7;
/// What [`cell_autofit_width`] adds to the text itself, in pixels.
const PADDING: u32 = 7;
/// Width of a space, in pixels.
const SPACE: u32 = 3;

/// Height of a row in which `text` wraps in a column of `width` characters, at Calibri 11.
pub(super) fn height(text: &str, width: u16) -> f64 {
    (f64::from(count(text, width)) * LINE + ROOM).min(TALLEST)
}

/// The same for text a size smaller, at Calibri 10.
pub(super) fn height_of_small(text: &str, width: u16) -> f64 {
    height(text, width * 11 / 10)
}

/// How many lines `text` takes. The widths of letters are those on a screen, rounded up: on paper,
/// and in typefaces that stand in for Calibri, there is a little room to spare.
fn count(text: &str, width: u16) -> u32 {
    let room = u32::from(width) * PIXELS;
    text.lines().map(|line| count_paragraph(line, room)).sum()
}

fn count_paragraph(line: &str, room: u32) -> u32 {
    let (mut lines, mut used) = (1, 0);
    for word in line.split_whitespace() {
        let wide = cell_autofit_width(word) - PADDING;
        if used > 0 && used + SPACE + wide <= room {
            used += SPACE + wide;
        } else {
            // A word longer than the line is broken.
            lines += u32::from(used > 0) + wide.saturating_sub(1) / room;
            used = (wide.saturating_sub(1) % room) + 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{count, height};

    #[test]
    fn lines_are_counted_as_they_wrap() {
        assert_eq!(count("Funding", 20), 1);
        assert_eq!(count("", 20), 0);
        assert_eq!(count("one\n\u{2013} two\n\u{2013} three", 20), 3);
        // 41 digits of 7 pixels, and room for 20 of them.
        assert_eq!(count(&"0".repeat(41), 20), 3);
        // Words of 32 pixels: ten of them, with nine spaces, take 347 of 350.
        assert_eq!(count(&"word ".repeat(40), 50), 4);
    }

    #[test]
    fn a_row_is_never_taller_than_programs_allow() {
        assert!((height("Funding", 20) - 21.0).abs() < f64::EPSILON);
        assert!(height(&"word ".repeat(4_000), 10) <= 409.0);
    }
}
