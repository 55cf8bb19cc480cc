//! Headings of survey exports, compared as people read them: without markup, entities, white space and capital
//! letters; and, where nothing else matches, without their numbering.

use std::collections::HashMap;

use crate::domain::fold::fold;

/// Longest heading that is compared, in bytes; what follows is cut off.
const LONGEST: usize = 4_000;

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Heading {
    /// As written.
    pub written: String,
    /// As compared.
    pub key: String,
    /// As compared, without numbering and the marks at its end; empty where nothing else stands in it.
    pub bare: String,
}

impl Heading {
    /// A heading as written.
    pub(in crate::ingest) fn new(written: &str) -> Self {
        let key = fold(&without_markup(cut(written)));
        let bare = without_numbering(&key).to_owned();
        Self {
            written: written.to_owned(),
            key,
            bare,
        }
    }
}

fn cut(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rfind(|&at| text.is_char_boundary(at));
    &text[..end.unwrap_or(0)]
}

/// The text without tags such as `<p>`, and with entities such as `&nbsp;` as the characters that they stand for.
fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = if rest.starts_with('<') {
            tag_length(rest).inspect(|_| plain.push(' '))
        } else {
            entity(rest).map(|(length, character)| {
                plain.push(character);
                length
            })
        };
        // What is neither is a sign like any other.
        let taken = taken.unwrap_or_else(|| {
            plain.push_str(&rest[..1]);
            1
        });
        rest = &rest[taken..];
    }
    plain.push_str(rest);
    plain
}

/// Length of the tag at the beginning of a text; none where there is none: `< 5 years` begins with no tag.
fn tag_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    text.find('>').filter(|_| is_tag).map(|end| end + 1)
}

/// Length and meaning of the entity at the beginning of a text.
fn entity(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let character = match name {
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" | "lsquo" | "rsquo" => '\'',
        "quot" | "ldquo" | "rdquo" => '"',
        "ndash" | "mdash" => '-',
        "hellip" => '\u{2026}',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "ntilde" => 'ñ',
        "oacute" => 'ó',
        "iacute" => 'í',
        "aacute" => 'á',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((end + 1, character))
}

/// A folded heading without the number before it (`q7.`, `3)`, `(2)`, `g01q02.`) and the marks behind it.
fn without_numbering(key: &str) -> &str {
    let key = key.trim_end_matches([' ', '*', ':', '.', '?']);
    let inner = key.trim_start_matches(['(', '[', '#', ' ']);
    let end = inner
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '_')
        .unwrap_or(inner.len());
    let (number, rest) = inner.split_at(end);
    let bare_number = number.trim_end_matches('.');
    let letters = bare_number
        .chars()
        .filter(char::is_ascii_alphabetic)
        .count();
    let has_digit = bare_number.bytes().any(|byte| byte.is_ascii_digit());
    let is_number = has_digit && letters <= 2 || letters == 1;
    let is_closed =
        number.ends_with('.') || rest.starts_with([')', ']', ':', '.']) || rest.starts_with(" - ");
    let rest = rest.trim_start_matches([')', ']', ':', '.', '-', ' ']);
    if is_number && is_closed && !rest.is_empty() {
        rest
    } else {
        key
    }
}

/// What a column is called: all header rows together, and each by itself.
#[derive(Debug, Clone)]
pub(in crate::ingest) struct Named {
    /// Zero-based column of the sheet.
    pub column_index: u32,
    /// Zero-based row of the cell that names it: the last of its own, where header rows are joined.
    pub row_index: u32,
    /// All header rows, as "question / item".
    pub whole: Heading,
    /// Each header row, where there are several.
    pub parts: Vec<Heading>,
}

/// Whether a wanted heading is the one of a column.
type Compare = fn(&Heading, &Heading) -> bool;

/// Which columns each wanted heading stands for. A heading that stands in the export several times stands for
/// all of these columns; one that could be several different headings stands for none.
pub(in crate::ingest) fn columns_of(wanted: &[&Heading], named: &[Named]) -> Vec<Vec<u32>> {
    let mut by_key: HashMap<&str, Vec<&Named>> = HashMap::new();
    for one in named {
        by_key.entry(&one.whole.key).or_default().push(one);
    }
    let mut found: Vec<Vec<u32>> = wanted
        .iter()
        .map(|heading| {
            let columns = by_key.get(&*heading.key).into_iter().flatten();
            columns.map(|one| one.column_index).collect()
        })
        .collect();
    let mut taken: Vec<u32> = found.iter().flatten().copied().collect();
    // Repeated questions, as some programs number them: "How far are you?2".
    for (at, heading) in wanted.iter().enumerate() {
        let ends_openly = heading.key.ends_with(|c: char| !c.is_alphanumeric());
        if found[at].is_empty() || !ends_openly {
            continue;
        }
        let repeated = named.iter().filter(|one| {
            let number = one.whole.key.strip_prefix(&heading.key);
            number.is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        });
        let repeated = repeated.map(|one| one.column_index);
        found[at].extend(repeated.filter(|column| !taken.contains(column)));
        taken.extend(&found[at]);
    }
    // An item of a question by itself, then headings without their numbers.
    let by_part: Compare = |wanted, part| !part.key.is_empty() && wanted.key == part.key;
    let by_words: Compare = |wanted, part| !part.bare.is_empty() && wanted.bare == part.bare;
    for compare in [by_part, by_words] {
        let lacking: Vec<usize> = (0..wanted.len())
            .filter(|&at| found[at].is_empty())
            .collect();
        for &at in &lacking {
            let is_shared = |other: &&usize| **other != at && compare(wanted[at], wanted[**other]);
            if lacking.iter().any(|other| is_shared(&other)) {
                continue;
            }
            let candidates: Vec<&Named> = named
                .iter()
                .filter(|one| {
                    let mut parts = std::iter::once(&one.whole).chain(&one.parts);
                    parts.any(|part| compare(wanted[at], part))
                })
                .collect();
            let is_one = candidates
                .iter()
                .all(|one| one.whole.key == candidates[0].whole.key);
            if is_one {
                let columns = candidates.iter().map(|one| one.column_index);
                found[at].extend(columns.filter(|column| !taken.contains(column)));
                taken.extend(&found[at]);
            }
        }
    }
    for columns in &mut found {
        columns.sort_unstable();
        columns.dedup();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Heading, Named, columns_of};

    fn named(headings: &[&str]) -> Vec<Named> {
        let one = |(column_index, parts): (u32, &&str)| {
            let parts: Vec<Heading> = parts.split(" | ").map(Heading::new).collect();
            let whole: Vec<&str> = parts.iter().map(|part| part.written.as_str()).collect();
            Named {
                column_index,
                row_index: 0,
                whole: Heading::new(&whole.join(" / ")),
                parts: if parts.len() > 1 { parts } else { Vec::new() },
            }
        };
        (0..).zip(headings).map(one).collect()
    }

    fn found(wanted: &[&str], headings: &[&str]) -> Vec<Vec<u32>> {
        let wanted: Vec<Heading> = wanted.iter().map(|one| Heading::new(one)).collect();
        let wanted: Vec<&Heading> = wanted.iter().collect();
        columns_of(&wanted, &named(headings))
    }

    #[test]
    fn markup_entities_and_white_space_do_not_matter() {
        for written in [
            "<p>Q8. How far&nbsp;are you?</p>",
            "Q8.  How far are\nyou?",
            "Q8. HOW FAR ARE YOU?",
            "<b style=\"x\">Q8.</b> How far are you?<br/>",
            "Q8. How&#160;far are&#xA0;you?",
        ] {
            let heading = Heading::new(written);
            assert_eq!(heading.key, "q8. how far are you?", "{written}");
            assert_eq!(heading.bare, "how far are you", "{written}");
        }
        // Signs that are no markup stay.
        assert_eq!(Heading::new("Share < 5 % & more").key, "share < 5 % & more");
        assert_eq!(Heading::new("G1").bare, "g1");
        assert_eq!(Heading::new("2026 figures").bare, "2026 figures");
    }

    #[test]
    fn a_number_is_dropped_only_where_it_tells_nothing_apart() {
        let headings = ["Q7. How far are you?", "Q8. How far are you?", "3) Link"];
        assert_eq!(
            found(
                &["Q7. How far are you?", "Q8. How far are you?", "Link"],
                &headings
            ),
            [vec![0], vec![1], vec![2]]
        );
        // Which of the two is meant cannot be told.
        assert!(found(&["Q9. How far are you?"], &headings)[0].is_empty());
    }

    #[test]
    fn a_repeated_heading_is_all_of_its_columns() {
        let headings = ["How far?", "Link", "How far?", "Link2", "How far?2"];
        assert_eq!(
            found(&["How far?", "Link"], &headings),
            [vec![0, 2, 4], vec![1]]
        );
    }

    #[test]
    fn an_item_of_a_question_is_found_by_itself() {
        let headings = [
            "Member ID | Open-Ended Response",
            "How far? | C1a",
            "How far? | C1b",
        ];
        assert_eq!(
            found(
                &["Member ID", "C1a", "How far? / C1b", "How far?"],
                &headings
            ),
            [vec![0], vec![1], vec![2], vec![]]
        );
    }
}
