//! Which encoding a text is in: by its mark, by its form, or by what its letters would be.
//!
//! A text without a mark that is no UTF-8 is taken for Windows-1252, unless its letters make sense in
//! another encoding and not in that one.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_8859_6, MACINTOSH, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

/// Whether a text is UTF-16: by its mark, or because every other byte is zero in most of its beginning.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    wide_encoding(bytes).is_some()
}

fn wide_encoding(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    use encoding_rs::{UTF_16BE, UTF_16LE};
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    if marked.is_some() {
        return marked.filter(|encoding| [UTF_16BE, UTF_16LE].contains(encoding));
    }
    let pairs = bytes[..bytes.len().min(4096)].chunks_exact(2);
    let count = pairs.len();
    let zeros = |index: usize| pairs.clone().filter(|pair| pair[index] == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 2 > count => Some(UTF_16LE),
        (high, 0) if high * 2 > count => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 or UTF-16 by its mark or its looks, otherwise Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return Cow::Owned(encoding.decode(&bytes[mark..]).0.into_owned());
    }
    if let Some(encoding) = wide_encoding(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Cow::Owned(text.into_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()),
    }
}

/// A text, and the encoding where it is an unusual one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What to call the encoding, if a member should hear of it.
    pub unusual: Option<&'static str>,
}

/// A text in the encoding that is likeliest.
pub(super) fn decode_as_likely(bytes: &[u8]) -> Decoded<'_> {
    if Encoding::for_bom(bytes).is_some() || wide_encoding(bytes).is_some() {
        return usual(decode(bytes));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return match encoded_twice(text) {
            Twice::No => usual(Cow::Borrowed(text)),
            Twice::Wholly(text) => Decoded {
                text: Cow::Owned(text),
                unusual: Some("UTF-8 that was encoded a second time"),
            },
            Twice::InPart => Decoded {
                text: Cow::Borrowed(text),
                unusual: Some("UTF-8 of which a part was encoded a second time"),
            },
        };
    }
    if let Some(text) = mostly_utf8(bytes) {
        return Decoded {
            text: Cow::Owned(text),
            unusual: Some("UTF-8 with bytes in it that are not"),
        };
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let with = |encoding: &'static Encoding, name| Decoded {
        text: Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned()),
        unusual: name,
    };
    match likely(sample) {
        Likely::Western => with(WINDOWS_1252, None),
        Likely::MacRoman => with(
            MACINTOSH,
            Some("Mac Roman, the encoding of old Macintosh programs"),
        ),
        Likely::Dos => Decoded {
            text: Cow::Owned(bytes.iter().map(|byte| dos_letter(*byte)).collect()),
            unusual: Some("code page 850, the encoding of DOS programs"),
        },
        Likely::Arabic => with(WINDOWS_1256, Some("Windows-1256, an Arabic encoding")),
        Likely::ArabicIso => with(ISO_8859_6, Some("ISO 8859-6, an Arabic encoding")),
        Likely::Cyrillic => with(WINDOWS_1251, Some("Windows-1251, a Cyrillic encoding")),
        Likely::Unknown => with(WINDOWS_1252, Some("an encoding that is not known")),
    }
}

const fn usual(text: Cow<'_, str>) -> Decoded<'_> {
    Decoded {
        text,
        unusual: None,
    }
}

/// A text of which most letters beyond ASCII are UTF-8: a file that was cut, or put together from several. What is
/// not is taken for Windows-1252. None where a text has hardly any letter that is UTF-8: in other encodings there is
/// one by chance at the most.
fn mostly_utf8(bytes: &[u8]) -> Option<String> {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            wrong += 1;
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
    }
    (right > 1 && right >= wrong).then_some(text)
}

/// So many bytes decide.
const SAMPLE: usize = 1 << 20;

/// Whether UTF-8 was taken for another encoding and encoded once more.
enum Twice {
    No,
    Wholly(String),
    InPart,
}

fn encoded_twice(text: &str) -> Twice {
    if text.is_ascii() {
        return Twice::No;
    }
    let latin: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
    if let Some(Ok(right)) = latin.map(String::from_utf8) {
        return Twice::Wholly(right);
    }
    for wrong in [WINDOWS_1252, MACINTOSH] {
        let (bytes, _, lossy) = wrong.encode(text);
        if !lossy && let Ok(right) = std::str::from_utf8(&bytes) {
            return Twice::Wholly(right.to_owned());
        }
    }
    // What `é` and its like become: a letter that nobody writes before such a sign.
    let mut pairs = text.chars().zip(text.chars().skip(1));
    let is_pair = |(first, second): (char, char)| {
        matches!(first, 'Ã' | 'Â')
            && matches!(
                second,
                '\u{80}'
                    ..='\u{BF}'
                        | '€'
                        | '‚'
                        | 'ƒ'
                        | '„'
                        | '…'
                        | '†'
                        | '‡'
                        | '‰'
                        | '‹'
                        | '™'
                        | '›'
            )
            || (first, second) == ('â', '€')
    };
    if pairs.any(is_pair) {
        Twice::InPart
    } else {
        Twice::No
    }
}

/// What a text that is no UTF-8 is likely to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likely {
    Western,
    MacRoman,
    Dos,
    Arabic,
    ArabicIso,
    Cyrillic,
    Unknown,
}

fn likely(sample: &[u8]) -> Likely {
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    // Western languages have letters with accents here and there, others have words of such bytes.
    let in_words: usize = sample
        .split(u8::is_ascii)
        .map(<[u8]>::len)
        .filter(|length| *length >= 3)
        .sum();
    if in_words * 10 >= high * 6 {
        return likely_of_words(sample, high);
    }
    let western = score(sample, |byte| western_letter(WINDOWS_1252, byte));
    let mac = score(sample, |byte| western_letter(MACINTOSH, byte));
    let dos = score(sample, dos_letter);
    if dos > western && dos > 0 && dos >= mac {
        Likely::Dos
    } else if mac > western && mac > 0 {
        Likely::MacRoman
    } else {
        Likely::Western
    }
}

fn likely_of_words(sample: &[u8], high: usize) -> Likely {
    /// The letters that stand most often: alef, lam, yeh, meem, noon, waw, reh, teh, beh, ain.
    const ARABIC: &[u8] = b"\xC7\xE1\xED\xE3\xE4\xE6\xD1\xCA\xC8\xDA";
    const ARABIC_ISO: &[u8] = b"\xC7\xE4\xEA\xE5\xE6\xE8\xD1\xCA\xC8\xD9";
    let share = |letters: &[u8]| {
        let found = sample.iter().filter(|byte| letters.contains(byte)).count();
        found * 100 / high.max(1)
    };
    let has_alef = memchr::memchr(0xC7, sample).is_some();
    let (windows, iso) = (share(ARABIC), share(ARABIC_ISO));
    let lower_case = sample.iter().filter(|byte| **byte >= 0xE0).count() * 100 / high.max(1);
    if has_alef && windows.max(iso) >= 45 && lower_case < 75 {
        if windows >= iso {
            Likely::Arabic
        } else {
            Likely::ArabicIso
        }
    } else if lower_case >= 70 {
        Likely::Cyrillic
    } else {
        Likely::Unknown
    }
}

/// How much sense the letters of a text make when they are read so.
fn score(sample: &[u8], letter_of: impl Fn(u8) -> char) -> i64 {
    /// Letters with accents in English, French, Spanish, Portuguese, German.
    const LETTERS: &str = "àáâãäåæçèéêëìíîïñòóôõöœùúûüýÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖŒÙÚÛÜÝŸ";
    const SIGNS: &str = "“”‘’–—…«»•°€£·¿¡ºª§\u{a0}";
    let at = |index: Option<usize>| index.and_then(|index| sample.get(index)).copied();
    let mut score = 0;
    for (index, &byte) in sample
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii())
    {
        let before = at(index.checked_sub(1)).unwrap_or(b' ');
        let after = at(index.checked_add(1)).unwrap_or(b' ');
        let letter = letter_of(byte);
        let is_known = LETTERS.contains(letter);
        let in_word = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
        let is_within = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
        let odd_case = letter.is_uppercase()
            && (before.is_ascii_lowercase() || before == b' ' && !after.is_ascii_alphabetic());
        score += match (is_known, in_word) {
            (true, true) if odd_case => -2,
            (true, true) => 2,
            (true, false) => 0,
            (false, _) if letter == '’' && is_within => 2,
            (false, true) if is_within => -3,
            (false, _) if SIGNS.contains(letter) => 1,
            (false, _) => -2,
        };
    }
    score
}

fn western_letter(encoding: &'static Encoding, byte: u8) -> char {
    let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&byte));
    text.chars().next().unwrap_or('\u{FFFD}')
}

/// The upper half of code page 850.
const DOS_LETTERS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

fn dos_letter(byte: u8) -> char {
    static TABLE: std::sync::LazyLock<Vec<char>> =
        std::sync::LazyLock::new(|| DOS_LETTERS.chars().collect());
    match byte {
        0..=127 => char::from(byte),
        _ => TABLE
            .get(usize::from(byte - 128))
            .copied()
            .unwrap_or('\u{FFFD}'),
    }
}

#[cfg(test)]
mod tests {
    use super::{DOS_LETTERS, decode_as_likely, dos_letter};
    use encoding_rs::{MACINTOSH, WINDOWS_1252, WINDOWS_1256};

    const FRENCH: &str =
        "Engagement,Statut\nC1a,Mis en œuvre depuis l’été\nC1b,déjà prévu à Orléans\n";
    const SPANISH: &str = "Código,Situación\nC1a,en ejecución mañana\nC1b,según la evaluación\n";

    fn read(bytes: &[u8]) -> (String, Option<&'static str>) {
        let decoded = decode_as_likely(bytes);
        (decoded.text.into_owned(), decoded.unusual)
    }

    fn dos(text: &str) -> Vec<u8> {
        let byte = |letter: char| (0..=255).find(|byte| dos_letter(*byte) == letter);
        text.chars()
            .map(|letter| byte(letter).unwrap_or(b'?'))
            .collect()
    }

    #[test]
    fn the_upper_half_is_whole() {
        assert_eq!(DOS_LETTERS.chars().count(), 128);
    }

    #[test]
    fn usual_encodings_are_not_spoken_of() {
        for text in [FRENCH, SPANISH] {
            assert_eq!(read(text.as_bytes()), (text.to_owned(), None));
            let (windows, ..) = WINDOWS_1252.encode(text);
            assert_eq!(read(&windows), (text.to_owned(), None));
        }
        let single = b"Name,Status\nC\xF4te,Planned\n";
        assert_eq!(read(single).1, None);
    }

    #[test]
    fn letters_that_make_sense_decide() {
        for text in [FRENCH, SPANISH] {
            let (mac, ..) = MACINTOSH.encode(text);
            let (read_text, name) = read(&mac);
            assert_eq!(read_text, text);
            assert!(
                name.is_some_and(|name| name.starts_with("Mac Roman")),
                "{name:?}"
            );
        }
        let (read_text, name) = read(&dos(SPANISH));
        assert_eq!(read_text, SPANISH);
        assert!(
            name.is_some_and(|name| name.starts_with("code page 850")),
            "{name:?}"
        );
    }

    #[test]
    fn arabic_is_words_of_such_letters() {
        let text = "رقم الالتزام,الحالة\nC1a,منفذ\nC1b,قيد التنفيذ\n";
        let (windows, ..) = WINDOWS_1256.encode(text);
        let (read_text, name) = read(&windows);
        assert_eq!(read_text, text);
        assert!(
            name.is_some_and(|name| name.starts_with("Windows-1256")),
            "{name:?}"
        );
    }

    #[test]
    fn what_was_encoded_twice_is_mended_only_as_a_whole() {
        let (wrong, _) = WINDOWS_1252.decode_without_bom_handling(FRENCH.as_bytes());
        let (read_text, name) = read(wrong.as_bytes());
        assert_eq!(read_text, FRENCH);
        assert!(
            name.is_some_and(|name| name.contains("a second time")),
            "{name:?}"
        );
        let part = format!("{wrong}C2a,rien à signaler\n");
        let (read_text, name) = read(part.as_bytes());
        assert_eq!(read_text, part);
        assert!(name.is_some_and(|name| name.contains("a part")), "{name:?}");
    }
}
