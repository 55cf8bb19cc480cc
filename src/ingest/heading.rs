//! What a heading means, whatever was added to the template's name: a number in front, an instruction
//! behind, the same in another language.

use crate::domain::fold::fold;

/// Words of instructions such as "(select from the list)", folded. What else is added to a name may
/// change what it means: "Status (2024)" is not the status.
const INSTRUCTIONS: &[&str] = &[
    // English
    "a",
    "address",
    "alter",
    "an",
    "any",
    "applicable",
    "as",
    "automatic",
    "available",
    "brief",
    "briefly",
    "change",
    "choose",
    "date",
    "day",
    "dd",
    "delete",
    "do",
    "down",
    "drop",
    "dropdown",
    "edit",
    "enter",
    "fill",
    "filled",
    "format",
    "free",
    "from",
    "guidance",
    "here",
    "if",
    "in",
    "instructions",
    "is",
    "it",
    "leave",
    "link",
    "list",
    "mandatory",
    "menu",
    "mm",
    "modify",
    "month",
    "not",
    "number",
    "obligatory",
    "of",
    "one",
    "option",
    "optional",
    "options",
    "percent",
    "percentage",
    "pick",
    "please",
    "possible",
    "pre",
    "prefilled",
    "required",
    "see",
    "select",
    "short",
    "text",
    "the",
    "to",
    "touch",
    "up",
    "url",
    "use",
    "web",
    "year",
    "yy",
    "yyyy",
    // French
    "aa",
    "aaaa",
    "adresse",
    "cas",
    "choisir",
    "choisissez",
    "dans",
    "de",
    "deroulante",
    "disponible",
    "echeant",
    "facultatif",
    "facultative",
    "jj",
    "la",
    "le",
    "lien",
    "liste",
    "modifier",
    "ne",
    "obligatoire",
    "optionnel",
    "optionnelle",
    "pas",
    "plait",
    "possible",
    "s'il",
    "selectionner",
    "selectionnez",
    "si",
    "svp",
    "texte",
    "un",
    "une",
    "vous",
    // Spanish
    "desplegable",
    "elegir",
    "elija",
    "enlace",
    "escoger",
    "escoja",
    "favor",
    "fecha",
    "lista",
    "modificar",
    "no",
    "obligatoria",
    "obligatorio",
    "opcional",
    "por",
    "procede",
    "seleccionar",
    "seleccione",
    "texto",
    "una",
    "uno",
    // Portuguese
    "da",
    "escolha",
    "escolher",
    "hiperligacao",
    "houver",
    "alterar",
    "ligacao",
    "nao",
    "obrigatoria",
    "obrigatorio",
    "se",
    "selecionar",
    "selecione",
    "suspensa",
    "um",
    "uma",
    // Arabic
    "اختر",
    "اختياري",
    "الرابط",
    "الزامي",
    "القائمة",
    "القائمه",
    "المنسدلة",
    "مطلوب",
    "من",
];

/// Words that say how long a text may be: a number beside them is no year.
const LENGTHS: &[&str] = &[
    "caracteres",
    "characters",
    "letters",
    "max",
    "maximum",
    "mots",
    "palabras",
    "palavras",
    "words",
    "حرف",
    "كلمة",
];

/// What a heading means, if `known` knows it by what it says, folded, or by what is left of it without
/// its number and its instructions. One that says it in several languages must say the same in each, or what is
/// `alike`.
pub(super) fn meaning<T: Copy>(
    text: &str,
    known: impl Fn(&str) -> Option<T>,
    alike: impl Fn(T, T) -> Option<T>,
) -> Option<T> {
    let folded = fold(text);
    let key = trimmed(&folded);
    if let Some(meaning) = known(key) {
        return Some(meaning);
    }
    // Nothing was added to a single word.
    let is_one_word = key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_one_word && !text.contains('\n') {
        return None;
    }
    if let Some(meaning) = known(bare(key)) {
        return Some(meaning);
    }
    let mut meanings = parts_of(text)
        .into_iter()
        .map(|part| known(bare(trimmed(&part))));
    let first = meanings.next()??;
    meanings.try_fold(first, |one, other| alike(one, other?))
}

/// What a heading may be meant for, whatever else it says.
pub(super) fn possible_meaning<T: Copy + PartialEq>(
    text: &str,
    known: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let base = |part: &str| {
        let end = part.find(['(', '[', ':', ',']).unwrap_or(part.len());
        let part = &part[..end];
        let part = part.split_once(" - ").map_or(part, |(name, _)| name);
        known(bare(trimmed(part)))
    };
    let parts = parts_of(text);
    let mut meanings = parts.iter().filter_map(|part| base(part));
    let first = meanings.next()?;
    meanings.all(|other| other == first).then_some(first)
}

/// What the first words of a heading are, behind words that ask for something: `status as of november 2026`, `please
/// select the status of your organisation`.
pub(super) fn first_words<T>(text: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    const MOST: usize = 10;
    const ASKING: [&str; 8] = [
        "choose", "enter", "indicate", "pick", "please", "select", "the", "your",
    ];
    let is_asking = |word: &&str| ASKING.contains(word);
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').skip_while(is_asking).collect();
    if words.len() > MOST {
        return None;
    }
    (1..=words.len())
        .rev()
        .find_map(|count| known(trimmed(&words[..count].join(" "))))
}

/// The folded parts of a heading that says the same several times.
fn parts_of(text: &str) -> Vec<String> {
    let parts = text.split(['/', '|', ';', '\n', '\u{2022}']);
    let parts = parts.map(fold).filter(|part| !part.is_empty());
    parts.collect()
}

fn trimmed(folded: &str) -> &str {
    folded
        .trim_start_matches(['*', ' '])
        .trim_end_matches([':', '*', ' ', '.', '?'])
}

/// A name without its number and its instructions.
fn bare(key: &str) -> &str {
    let mut rest = without_number(key);
    while let Some(shorter) = without_instruction(rest) {
        rest = trimmed(shorter);
    }
    rest
}

/// `3. status`, `(3) status`, `q3: status` and `c) status` as `status`.
fn without_number(key: &str) -> &str {
    let numbered = key.strip_prefix('(').unwrap_or(key);
    let numbered = numbered.strip_prefix('q').unwrap_or(numbered);
    let digits = numbered.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        1 | 2 => &numbered[digits..],
        0 if matches!(key.as_bytes(), [first, b'.' | b')', _, ..] if first.is_ascii()) => &key[1..],
        _ => return key,
    };
    let name = rest.trim_start_matches(['.', ')', ':', '-', ' ']);
    // `3b` is no number in front of a name.
    if name.len() == rest.len() || name.is_empty() {
        key
    } else {
        name
    }
}

/// What stands before an instruction at the end of a name; none where there is no instruction.
fn without_instruction(name: &str) -> Option<&str> {
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inside) = name.strip_suffix(close) {
            let (before, inside) = inside.rsplit_once(open)?;
            return is_instruction(inside).then_some(before);
        }
    }
    let after = [" - ", ": ", ", "]
        .iter()
        .filter_map(|mark| name.rsplit_once(mark));
    after
        .filter(|(_, said)| is_instruction(said))
        .map(|(before, _)| before)
        .next()
}

fn is_instruction(said: &str) -> bool {
    let mut words = said
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .peekable();
    if words.peek().is_none() {
        return matches!(said.trim(), "" | "%" | "#" | "*");
    }
    let words: Vec<&str> = words.collect();
    let says_length = words.iter().any(|word| LENGTHS.contains(word));
    words.iter().all(|word| {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        is_number && (says_length || word.len() < 4)
            || INSTRUCTIONS.contains(word)
            || LENGTHS.contains(word)
    })
}

#[cfg(test)]
mod tests {
    use super::{first_words, meaning, possible_meaning};

    fn same(one: u8, other: u8) -> Option<u8> {
        (one == other).then_some(one)
    }

    fn known(key: &str) -> Option<u8> {
        match key {
            "status" | "statut" | "estado" => Some(1),
            "commitment id" | "identifiant" => Some(2),
            "date" => Some(3),
            _ => None,
        }
    }

    #[test]
    fn additions_do_not_change_what_a_heading_means() {
        for text in [
            "Status (select)",
            "3. Status",
            "Status / Statut",
            "Status*",
            "* Status (please choose one from the list) *",
            "(3) Status [required]",
            "Status: select",
            "c) Status",
            "Status\nStatut",
            "1. Status / 1. Statut (choisir dans la liste)",
            "Status | Statut | Estado",
            "STATUS – please select",
            "Status (max 2000 characters)",
        ] {
            assert_eq!(meaning(text, known, same), Some(1), "{text}");
        }
        assert_eq!(meaning("Commitment ID / Identifiant", known, same), Some(2));
        assert_eq!(meaning("Commitment\nID", known, same), Some(2));
    }

    #[test]
    fn what_may_mean_something_else_is_only_asked_about() {
        for text in [
            "Status (2024)",
            "Status (previous cycle)",
            "Status / plans",
            "Status – as of last year",
        ] {
            assert_eq!(meaning(text, known, same), None, "{text}");
            assert_eq!(possible_meaning(text, known), Some(1), "{text}");
        }
        for text in [
            "Status 2026",
            "Status as of November 2026",
            "Please select the status of your organisation",
            "Estado de cumplimiento",
        ] {
            assert_eq!(possible_meaning(text, known), None, "{text}");
            assert_eq!(first_words(text, known), Some(1), "{text}");
        }
        assert_eq!(
            first_words("In progress", |word| (word == "progress").then_some(1)),
            None
        );
        for text in [
            "a\u{fffd}b",
            "é) x",
            "xé",
            "Status / Date",
            "Budget",
            "2024",
            "",
            "3",
            "Answer in 2024",
        ] {
            assert_eq!(meaning(text, known, same), None, "{text}");
            assert_eq!(possible_meaning(text, known), None, "{text}");
        }
    }
}
