//! Folding: the one way in which two spellings are found to be the same words.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Folds text for comparison: compatibility forms unified (full-width letters, ligatures), accents
/// and Arabic vowel signs dropped, letters lower-cased, Arabic-Indic digits made ASCII, every kind of
/// dash and quotation mark unified, runs of white space (non-breaking too) made one space, ends
/// trimmed. Two texts with the same fold are the same words to us.
#[must_use]
pub fn fold(text: &str) -> String {
    if is_plain(text) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    push_folded(&mut folded, text.nfkd().filter(|&c| !is_combining_mark(c)));
    while folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// A name with its letters composed: operating systems write `é` as one letter or as two.
#[must_use]
pub fn composed(name: &str) -> String {
    if name.is_ascii() {
        return name.to_owned();
    }
    name.nfc().collect()
}

/// Whether folding changes nothing but capital letters, as with nearly every text: ASCII in single spaces.
fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        let is_kept = byte.is_ascii_graphic() && byte != b'`';
        if !is_kept && (byte != b' ' || before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' ' || text.is_empty()
}

fn push_folded(folded: &mut String, chars: impl Iterator<Item = char>) {
    for c in chars {
        match c {
            c if c.is_whitespace() || is_invisible(c) => {
                if !c.is_whitespace() {
                    continue;
                }
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => folded.push('-'),
            '\u{2018}'..='\u{201B}' | '\u{02BC}' | '\u{0060}' | '\u{00B4}' => folded.push('\''),
            '\u{201C}'..='\u{201F}' | '\u{00AB}' | '\u{00BB}' => folded.push('"'),
            c if !c.is_ascii() => match ascii_digit(c) {
                Some(digit) => folded.push(digit),
                None => folded.extend(c.to_lowercase()),
            },
            c => folded.push(c),
        }
    }
}

/// Zero-width and direction characters, the Arabic tatweel and the soft hyphen: they carry no words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' | '\u{00AD}' | '\u{0640}')
}

/// An Arabic-Indic or extended Arabic-Indic digit as ASCII.
fn ascii_digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_the_same_words_fold_alike() {
        for (left, right) in [
            ("\u{a0}Sustained ", "sustained"),
            ("In  progress", "in progress"),
            ("Ｉｎ　ｐｒｏｇｒｅｓｓ", "in progress"),
            ("Côte d\u{2019}Ivoire", "cote d'ivoire"),
            ("On\u{2010}going", "on-going"),
            ("٤٠", "40"),
            ("\u{202e}Done", "done"),
            ("Not  Started", "not started"),
            (" not started", "not started"),
            ("not started ", "not started"),
            ("Not\tStarted", "not started"),
            ("the member`s", "the member's"),
        ] {
            assert_eq!(fold(left), right);
        }
    }

    #[test]
    fn blank_text_folds_to_nothing() {
        assert_eq!(fold(" \u{a0}\t\u{feff} "), "");
    }
}
