//! Checks of free text: placeholders, personal data, formulas, length. The text itself is kept as it
//! was written; it never leaves the secretariat.

use crate::domain::fold::fold;

/// Longest text that is kept, in characters.
pub(super) const LONGEST: usize = 5_000;

/// Whether the text only holds the place of something to come.
pub(super) fn is_placeholder(text: &str) -> bool {
    /// No placeholder is longer, in bytes.
    const LONGEST_PLACEHOLDER: usize = 64;
    if text.len() > LONGEST_PLACEHOLDER {
        return false;
    }
    let folded = fold(text);
    let bare =
        folded.trim_matches(|c: char| matches!(c, '.' | '-' | '?' | '[' | ']' | '<' | '>' | ' '));
    bare.is_empty()
        || bare.chars().all(|c| c == 'x')
        || matches!(
            bare,
            "tbc"
                | "tbd"
                | "todo"
                | "to be confirmed"
                | "to be completed"
                | "to be added"
                | "pending"
                | "lorem ipsum"
                | "test"
                | "placeholder"
                | "insert text here"
                | "a completer"
                | "por completar"
        )
}

/// Whether the text says that there is nothing to say: "None", "N/A", "aucun", the 0 that a spreadsheet
/// shows for a linked cell that is empty.
pub(super) fn says_none(text: &str) -> bool {
    /// No such words are longer, in bytes.
    const LONGEST_NONE: usize = 64;
    if text.len() > LONGEST_NONE {
        return false;
    }
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    !folded.is_empty() && folded.chars().all(|c| c == '-')
        || matches!(
            bare,
            // English
            "none" | "n/a" | "na" | "n.a" | "nil" | "no" | "0" | "false" | "null" | "nothing"
                | "no evidence" | "no evidence yet" | "none yet" | "none available" | "not any"
                | "no evidence available" | "not available" | "not applicable" | "not yet"
                | "none to report" | "nothing to report" | "no link" | "no url" | "no source"
                // French
                | "aucun" | "aucune" | "neant" | "non" | "rien" | "sans objet" | "s/o" | "so"
                | "pas de preuve" | "pas de preuves" | "aucune preuve" | "non disponible"
                | "pas disponible" | "pas encore" | "non applicable" | "n/d" | "nd" | "aucun lien"
                | "rien a signaler"
                // Spanish
                | "ninguno" | "ninguna" | "nada" | "no hay" | "no aplica" | "no disponible"
                | "sin evidencia" | "sin pruebas" | "no hay evidencia" | "ninguna evidencia"
                | "no existe" | "todavia no" | "aun no" | "sin datos"
                // Portuguese
                | "nenhum" | "nenhuma" | "nao" | "nao ha" | "nao se aplica" | "nao aplicavel"
                | "nao disponivel" | "sem evidencia" | "sem provas" | "nenhuma prova"
                | "nenhuma evidencia" | "ainda nao" | "nao existe" | "sem dados"
                // Arabic
                | "لا" | "لا يوجد" | "لا توجد" | "لا شيء" | "لا شيئ" | "لا ينطبق" | "غير متوفر"
                | "غير متاح" | "لا يوجد دليل" | "لا توجد ادله" | "لا توجد ادلة" | "غير منطبق"
                | "ليس بعد" | "بدون" | "غير موجود"
        )
}

/// An e-mail address or a telephone number in the text.
pub(super) fn personal_data(text: &str) -> Option<&str> {
    memchr::memchr2(b'@', b'+', text.as_bytes())?;
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>'))
        .map(|word| word.trim_end_matches(['.', ':']))
        .find(|word| is_email(word))
        .or_else(|| phone_number(text))
}

fn is_email(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && !host.contains('@')
        && host.rsplit_once('.').is_some_and(|(domain, top)| {
            !domain.is_empty() && top.len() >= 2 && top.chars().all(char::is_alphabetic)
        })
}

/// An international number: a plus sign and 8 to 15 digits, with the usual separators.
fn phone_number(text: &str) -> Option<&str> {
    text.match_indices('+').find_map(|(start, _)| {
        let rest = &text[start..];
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '.' | '(' | ')'))
            .map_or(rest.len(), |(end, _)| end);
        let number = rest[..end].trim_end();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        (8..=15).contains(&digits).then_some(number)
    })
}

/// Whether the text is one or more web addresses.
pub(super) fn is_link(text: &str) -> bool {
    let mut words = text
        .split([' ', '\n', '\r', '\t', ';'])
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| {
            let lower = word.to_ascii_lowercase();
            lower
                .strip_prefix("https://")
                .or_else(|| lower.strip_prefix("http://"))
                .and_then(|rest| rest.split(['/', '?', '#']).next())
                .is_some_and(|host| {
                    host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
                })
        })
}

#[cfg(test)]
mod tests {
    use super::{is_link, is_placeholder, personal_data, says_none};

    #[test]
    fn nothing_is_said_in_five_languages() {
        for text in [
            "None",
            "N/A",
            "n.a.",
            "No",
            "aucun",
            "Néant",
            "ninguno",
            "No hay",
            "nenhum",
            "Não há",
            "لا يوجد",
            "لا شيء",
            "0",
            "-",
            "—",
            "None.",
            "(none)",
            "FALSE",
        ] {
            assert!(says_none(text), "{text}");
        }
        for text in [
            "",
            "No. 42 of 2025",
            "a law",
            "none but the law",
            "10",
            "قانون",
        ] {
            assert!(!says_none(text), "{text}");
        }
    }

    #[test]
    fn free_text_is_judged_by_what_it_says() {
        assert!(is_placeholder("TBC"));
        assert!(is_placeholder("xxx"));
        assert!(is_placeholder(" … "));
        assert!(is_placeholder("..."));
        assert!(!is_placeholder("The law was adopted in June."));
        assert_eq!(
            personal_data("ask jane.doe@example.org."),
            Some("jane.doe@example.org")
        );
        assert_eq!(
            personal_data("call +44 20 7946 0000 now"),
            Some("+44 20 7946 0000")
        );
        assert_eq!(personal_data("+two posts @ the office, 4,200 people"), None);
        assert!(is_link("https://www.example.org/law"));
        assert!(is_link("https://a.example.org; http://b.example.org/x"));
        assert!(!is_link("see the website"));
        assert!(!is_link("https://localhost"));
    }
}
