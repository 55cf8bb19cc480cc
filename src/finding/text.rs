//! Texts of members, made fit to be shown.

/// The text without control and direction characters, so that a cell cannot speak to the terminal
/// or turn the rest of a line around.
#[must_use]
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() || is_direction(c) {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}

const fn is_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text, or its first `most` characters and an ellipsis.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::{printable, shortened};

    #[test]
    fn a_cell_cannot_speak_to_the_terminal() {
        assert_eq!(
            printable("140%\u{1b}[2J\u{202e}x"),
            "140%\u{fffd}[2J\u{fffd}x"
        );
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(shortened("État", 4), "État");
        assert_eq!(shortened("État", 1), "É…");
    }
}
