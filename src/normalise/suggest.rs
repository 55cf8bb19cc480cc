//! Did you mean …? Suggestions by edit distance; nothing here is ever applied.

use crate::domain::fold::fold;

/// The candidate closest to `text`, if it is close: at most one edit in four letters, and closer than
/// every other candidate.
pub(super) fn closest<'a>(
    text: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = fold(text);
    let length = folded.chars().count();
    if !(3..=60).contains(&length) {
        return None;
    }
    let mut scored: Vec<(usize, &str)> = candidates
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&folded, &fold(candidate)),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance * 4 <= length)
        .collect();
    scored.sort_unstable();
    match scored.as_slice() {
        [(_, only)] => Some(only),
        [(best, candidate), (next, _), ..] if best < next => Some(candidate),
        _ => None,
    }
}
