//! Tables for terminals.

use std::fmt::Write as _;

/// Lines of cells under one another, each column as wide as its widest; on the left where told so.
pub(super) fn aligned(lines: &[Vec<&str>], is_left: impl Fn(usize) -> bool) -> String {
    let mut text = String::new();
    let columns = lines.first().map_or(0, Vec::len);
    let width = |place: usize| {
        lines
            .iter()
            .map(move |line| line[place].chars().count())
            .max()
    };
    let widths: Vec<usize> = (0..columns).filter_map(width).collect();
    for line in lines {
        let mut words = String::new();
        for (place, (cell, width)) in line.iter().zip(&widths).enumerate() {
            let _infallible = if is_left(place) {
                write!(words, "{cell:<width$}  ")
            } else {
                write!(words, "{cell:>width$}  ")
            };
        }
        let _infallible = writeln!(text, "{}", words.trim_end());
    }
    text
}
