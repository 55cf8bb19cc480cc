//! Which characters the report's typefaces can show.
//!
//! PDF/UA forbids a character without a glyph, and typesetting stops at one; a member's name must
//! not stop a report. What cannot be shown becomes an outlined box. The answer is read from the
//! character maps (cmap formats 4 and 12) of the very fonts that Typst embeds.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

/// Stands for a character that the typefaces cannot show.
pub const MISSING: char = '\u{25AF}';

/// Longest run without a place to break a line.
const LONGEST_RUN: usize = 28;

/// Text as it can be set: composed, without controls, every character one that has a glyph, and
/// with a place to break inside overlong words.
#[must_use]
pub fn displayable(text: &str) -> Cow<'_, str> {
    let plain = |c: char| c == ' ' || c.is_ascii_graphic();
    if text.chars().all(plain) && text.split(' ').all(|word| word.len() <= LONGEST_RUN) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.nfc() {
        let c = match c {
            c if c.is_whitespace() || c == '\u{AD}' => {
                // A no-break space keeps its meaning; every other space is one space.
                if c == '\u{A0}' || c == '\u{202F}' {
                    '\u{A0}'
                } else {
                    ' '
                }
            }
            c if is_unseen(c) => continue,
            c if has_glyph(c) => c,
            _ => MISSING,
        };
        run = if c == ' ' || c == '-' { 0 } else { run + 1 };
        if run > LONGEST_RUN {
            shown.push('\u{200B}');
            run = 1;
        }
        shown.push(c);
    }
    Cow::Owned(shown)
}

/// Every text as the typefaces can show it, whoever wrote it.
pub fn make_displayable(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(shown) = displayable(text) {
                *text = shown;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(make_displayable),
        Value::Object(fields) => fields.values_mut().for_each(make_displayable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Reads which characters the typefaces have, so that nobody waits for it later.
pub fn read_typefaces() {
    covered();
}

/// Whether some character of the text has no glyph.
#[must_use]
pub fn loses(text: &str) -> bool {
    displayable(text).contains(MISSING) && !text.contains(MISSING)
}

/// Controls, direction marks, joiners and variation selectors: they have no shape of their own,
/// and text that could steer the line it stands in has no business in a report.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{61C}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

fn has_glyph(c: char) -> bool {
    // Private use has no meaning that could be read aloud.
    if matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}') {
        return false;
    }
    let code = u32::from(c);
    let ranges = covered();
    let after = ranges.partition_point(|range| range.0 <= code);
    after > 0 && code <= ranges[after - 1].1
}

/// The covered ranges, first and last included, sorted and apart.
fn covered() -> &'static [(u32, u32)] {
    static COVERED: OnceLock<Vec<(u32, u32)>> = OnceLock::new();
    COVERED.get_or_init(|| {
        let mut ranges: Vec<(u32, u32)> = typst_assets::fonts().flat_map(ranges_of).collect();
        ranges.sort_unstable();
        ranges.dedup();
        let mut merged: Vec<(u32, u32)> = Vec::new();
        for (first, last) in ranges {
            match merged.last_mut() {
                Some(open) if first <= open.1.saturating_add(1) => open.1 = open.1.max(last),
                _ => merged.push((first, last)),
            }
        }
        merged
    })
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(data.get(at..at + 4)?.try_into().ok()?))
}

fn offset_at(data: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(data, at)?).ok()
}

/// The ranges of one font; none when its tables are not of the known form.
fn ranges_of(font: &'static [u8]) -> Vec<(u32, u32)> {
    let table = || {
        let count = usize::from(u16_at(font, 4)?);
        let record = (0..count)
            .map(|index| 12 + 16 * index)
            .find(|&at| font.get(at..at + 4) == Some(b"cmap"))?;
        font.get(offset_at(font, record + 8)?..)
    };
    let Some(cmap) = table() else {
        return Vec::new();
    };
    let count = usize::from(u16_at(cmap, 2).unwrap_or(0));
    let mut ranges = Vec::new();
    for index in 0..count {
        let subtable = offset_at(cmap, 4 + 8 * index + 4).and_then(|at| cmap.get(at..));
        if let Some(subtable) = subtable {
            let found = match u16_at(subtable, 0) {
                Some(4) => format_4(subtable),
                Some(12) => format_12(subtable),
                _ => None,
            };
            ranges.extend(found.unwrap_or_default());
        }
    }
    ranges
}

/// Segments of 16-bit codes; a code may still lead to glyph 0, which is no glyph.
fn format_4(table: &[u8]) -> Option<Vec<(u32, u32)>> {
    let double = usize::from(u16_at(table, 6)?);
    let mut ranges = Vec::new();
    for index in 0..double / 2 {
        let last = u16_at(table, 14 + 2 * index)?;
        let first = u16_at(table, 16 + double + 2 * index)?;
        let delta = u16_at(table, 16 + 2 * double + 2 * index)?;
        let place = 16 + 3 * double + 2 * index;
        let offset = u16_at(table, place)?;
        for code in first..=last {
            let glyph = if offset == 0 {
                code.wrapping_add(delta)
            } else {
                let at = place + usize::from(offset) + 2 * usize::from(code - first);
                match u16_at(table, at).unwrap_or(0) {
                    0 => 0,
                    glyph => glyph.wrapping_add(delta),
                }
            };
            if glyph != 0 && code != 0xFFFF {
                ranges.push((u32::from(code), u32::from(code)));
            }
        }
    }
    Some(ranges)
}

/// Groups of 32-bit codes.
fn format_12(table: &[u8]) -> Option<Vec<(u32, u32)>> {
    let count = offset_at(table, 12)?;
    (0..count)
        .map(|index| 16 + 12 * index)
        .map(|at| {
            let (first, last, glyph) = (
                u32_at(table, at)?,
                u32_at(table, at + 4)?,
                u32_at(table, at + 8)?,
            );
            Some((first + u32::from(glyph == 0), last))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{displayable, loses};

    #[test]
    fn scripts_of_the_typefaces_are_shown_and_others_become_boxes() {
        for text in ["Élan für Kinder", "Дети", "Παιδιά", "ילדים", "منظمة"] {
            assert_eq!(displayable(text), text, "{text}");
        }
        assert_eq!(displayable("儿童 Net"), "▯▯ Net");
        assert!(loses("儿童") && !loses("Дети"));
    }

    #[test]
    fn text_that_steers_its_line_is_disarmed() {
        assert_eq!(displayable("a\u{202E}b\u{0}\r\nc\u{FE0F}"), "ab  c");
        assert_eq!(displayable("e\u{301}"), "é");
    }

    #[test]
    fn overlong_words_can_break() {
        let shown = displayable(&"x".repeat(100)).into_owned();
        assert_eq!(shown.split('\u{200B}').count(), 4);
        assert_eq!(shown.replace('\u{200B}', ""), "x".repeat(100));
    }
}
