//! Did you mean …? Suggestions by edit distance; nothing here is ever applied.

use super::fold::fold;

/// Lengths, in characters, between which a text is worth comparing.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=60;

/// Most edits in a name. Two names of organisations share most of their letters anyway: a ministry differs
/// from another by one word, or by its country.
const EDITS_IN_A_NAME: usize = 2;

/// The candidate closest to `text`, if it is close: at most one edit in four letters, and closer than
/// every other candidate.
#[must_use]
pub fn closest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    closest_by(text, candidates, usize::MAX, |_, _| true)
}

/// The name closest to `text`, if it is so close that it could be the same organisation's: two edits at most,
/// and no word that is another word.
#[must_use]
pub fn closest_name<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    closest_by(text, names, EDITS_IN_A_NAME, has_the_words_of)
}

/// The closest candidate of at most so many edits, of those that `may_be_meant`; both texts come folded.
fn closest_by<'a>(
    text: &str,
    candidates: impl Iterator<Item = &'a str>,
    most: usize,
    may_be_meant: fn(&str, &str) -> bool,
) -> Option<&'a str> {
    let folded = fold(text);
    let length = folded.chars().count();
    if !LENGTHS.contains(&length) {
        return None;
    }
    let edits = (length / 4).min(most);
    let mut scored: Vec<(usize, &str)> = candidates
        .filter_map(|candidate| {
            let other = fold(candidate);
            // As many edits as the lengths differ are needed in any case.
            if other.chars().count().abs_diff(length) > edits || differing(&folded, &other) > edits
            {
                return None;
            }
            let distance = strsim::damerau_levenshtein(&folded, &other);
            (distance <= edits && may_be_meant(&folded, &other)).then_some((distance, candidate))
        })
        .collect();
    scored.sort_unstable();
    match scored.as_slice() {
        [(_, only)] => Some(only),
        [(best, candidate), (next, _), ..] if best < next => Some(candidate),
        _ => None,
    }
}

/// At least how many edits lead from one text to the other, by which letters they are made of: an edit takes at
/// most one away and adds at most one. Told in a fraction of the time that the distance takes.
fn differing(text: &str, other: &str) -> usize {
    let mut counts = [0_i32; 64];
    let kind = |letter: char| letter as usize % 64;
    text.chars().for_each(|letter| counts[kind(letter)] += 1);
    other.chars().for_each(|letter| counts[kind(letter)] -= 1);
    let sum = |of: fn(&i32) -> i32| counts.iter().map(of).sum::<i32>();
    let (gone, come) = (sum(|count| (*count).max(0)), sum(|count| (-*count).max(0)));
    usize::try_from(gone.max(come)).unwrap_or(0)
}

/// Whether every word is the other text's, or close to it. Words that were joined or parted are not compared.
fn has_the_words_of(text: &str, other: &str) -> bool {
    let mut pairs = text.split(' ').zip(other.split(' '));
    let is_close = |(word, other): (&str, &str)| {
        strsim::damerau_levenshtein(word, other) <= word.chars().count() / 4
    };
    text.split(' ').count() != other.split(' ').count() || pairs.all(is_close)
}

#[cfg(test)]
mod tests {
    use super::{closest, closest_name};

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

    #[test]
    fn a_name_of_another_organisation_is_not_close() {
        let names = || {
            [
                "Ministry of Justice of Velmora",
                "Harbour Network (fictional)",
            ]
            .into_iter()
        };
        for (text, meant) in [
            ("Ministry of Justise of Velmora", Some(0)),
            ("Ministry ofJustice of Velmora", Some(0)),
            ("Harbor Network (fictional)", Some(1)),
            ("Ministry of Health of Velmora", None),
            ("Ministry of Justice of Belmaro", None),
            ("Harvest Network (fictional)", None),
            ("Harbour Nest (fictional)", None),
        ] {
            let meant = meant.and_then(|index| names().nth(index));
            assert_eq!(closest_name(text, names()), meant, "{text}");
        }
    }
}
