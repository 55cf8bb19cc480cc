//! Did you mean …? Suggestions by edit distance; nothing here is ever applied.

use super::fold::fold;

/// Lengths, in characters, between which a text is worth comparing.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=60;

/// The candidate closest to `text`, if it is close: at most one edit in four letters, and closer than
/// every other candidate.
#[must_use]
pub fn closest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(text);
    let length = folded.chars().count();
    if !LENGTHS.contains(&length) {
        return None;
    }
    let edits = length / 4;
    let mut scored: Vec<(usize, &str)> = candidates
        .filter_map(|candidate| {
            let other = fold(candidate);
            // As many edits as the lengths differ are needed in any case.
            if other.chars().count().abs_diff(length) > edits {
                return None;
            }
            let distance = strsim::damerau_levenshtein(&folded, &other);
            (distance <= edits).then_some((distance, candidate))
        })
        .collect();
    scored.sort_unstable();
    match scored.as_slice() {
        [(_, only)] => Some(only),
        [(best, candidate), (next, _), ..] if best < next => Some(candidate),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn one_edit_in_four_letters_is_close() {
        let names = || ["Progress", "Member"].into_iter();
        assert_eq!(closest("Progess", names()), Some("Progress"));
        assert_eq!(closest("MEMEBR", names()), Some("Member"));
        assert_eq!(closest("Process", names()), None);
        assert_eq!(closest("Summary", names()), None);
    }

    #[test]
    fn of_two_that_are_as_close_neither_is_meant() {
        let ids = || ["M00041", "M00042"].into_iter();
        assert_eq!(closest("M0004", ids()), None);
        assert_eq!(closest("M00042", ids()), Some("M00042"));
    }
}
