//! What the heading of a column in a survey export says by itself: which commitment it names, and whether it is a
//! survey program's own. A draft and a build ask the same.

use std::collections::BTreeSet;

use crate::domain::catalogue::{Catalogue, Commitment};
use crate::domain::fold::fold;
use crate::ingest::{HeadingUse, SurveyColumn, is_heading_for};
use crate::normalise::is_status;

/// Most values of a column that are looked at.
pub(super) const LOOKED_AT: usize = 2_000;

/// A further heading under which a program says so of the kind of a response; folded.
const KIND: &str = "kind";

/// Words under such headings of a response that was sent; folded.
const SENT: [&str; 43] = [
    "true",
    "1",
    "yes",
    "complete",
    "completed",
    "finished",
    "answer",
    "submitted",
    "vrai",
    "oui",
    "complet",
    "completee",
    "termine",
    "terminee",
    "acheve",
    "achevee",
    "envoye",
    "envoyee",
    "reponse",
    "verdadero",
    "si",
    "completo",
    "completa",
    "completado",
    "completada",
    "finalizado",
    "finalizada",
    "terminado",
    "terminada",
    "enviado",
    "enviada",
    "respuesta",
    "verdadeiro",
    "sim",
    "concluido",
    "concluida",
    "resposta",
    "صحيح",
    "نعم",
    "مكتمل",
    "مكتملة",
    "مرسل",
    "تم الارسال",
];

/// Words that are a status, and that stand under other headings, too; folded.
const NOT_TELLING: [&str; 4] = ["n/a", "na", "n.a", "s/o"];

/// The commitment that a heading names by its ID, or by its own words.
pub(super) fn commitment_of<'c>(
    column: &SurveyColumn,
    catalogue: &'c Catalogue,
) -> Option<&'c Commitment> {
    let texts = || [&*column.key, &*column.label].into_iter();
    let mut named = catalogue.commitments.iter().filter(|commitment| {
        let id = fold(&commitment.id);
        texts().any(|text| names(text, &id))
    });
    if let (Some(only), None) = (named.next(), named.next()) {
        return Some(only);
    }
    let mut worded = catalogue.commitments.iter().filter(|commitment| {
        let (label, text) = (fold(&commitment.label), fold(&commitment.text));
        texts().any(|heading| {
            heading.contains(&*text) || label.len() > 12 && heading.contains(&*label)
        })
    });
    match (worded.next(), worded.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Whether a folded heading names an ID: by itself, or between signs that are no letters; a `q` may stand before it.
fn names(heading: &str, id: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    heading.match_indices(id).any(|(at, _)| {
        let (before, after) = (&heading[..at], &heading[at + id.len()..]);
        let before = match before.strip_suffix('q') {
            Some(rest) if !rest.ends_with(is_part) => rest,
            _ => before,
        };
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

/// How many of a column's values are statuses, where one of them at least could be nothing else.
pub(super) fn statuses(column: &SurveyColumn, catalogue: &Catalogue) -> usize {
    let values = || column.values.iter().take(LOOKED_AT);
    let is_telling =
        |value: &String| is_status(value, catalogue) && !NOT_TELLING.contains(&&*fold(value));
    if !values().any(is_telling) {
        return 0;
    }
    values().filter(|value| is_status(value, catalogue)).count()
}

/// Whether a program says under a heading if a response was finished, or sent at all.
pub(super) fn is_state(column: &SurveyColumn, catalogue: &Catalogue) -> bool {
    let says_state = |heading: &str| is_heading_for(heading, HeadingUse::State) || heading == KIND;
    if !says_state(&column.key) && !says_state(&column.label) {
        return false;
    }
    // Two statuses that no program says of a response are answers.
    let values: BTreeSet<String> = column
        .values
        .iter()
        .take(LOOKED_AT)
        .map(|value| fold(value))
        .collect();
    let of_answers = values
        .iter()
        .filter(|value| is_status(value, catalogue) && !is_sent(value));
    of_answers.count() < 2
}

/// Whether a program says so, folded, of a response that was sent.
pub(super) fn is_sent(state: &str) -> bool {
    SENT.contains(&state)
}

/// The last part of a heading of several rows.
pub(super) fn last_part(key: &str) -> &str {
    key.rsplit(" / ").next().unwrap_or(key)
}

/// Whether a heading is a program's own, and holds nothing that is asked.
pub(super) fn is_technical(key: &str) -> bool {
    // Some programs write the code of a column before its name.
    let code = key.split_once(". ").map_or(key, |(code, _)| code);
    let is_own = |text| is_heading_for(text, HeadingUse::Technical);
    key.starts_with('_') || is_own(key) || is_own(code)
}

#[cfg(test)]
mod tests {
    use super::{NOT_TELLING, SENT};
    use crate::domain::fold::fold;

    #[test]
    fn words_of_programs_are_folded_and_stand_there_once() {
        for words in [&SENT[..], &NOT_TELLING] {
            for (at, word) in words.iter().enumerate() {
                assert_eq!(fold(word), *word);
                assert!(!words[..at].contains(word), "{word} twice");
            }
        }
    }
}
