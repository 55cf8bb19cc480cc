//! Which commitment a reference means: `G3b`, `3(b)`, `3 b.`, `Gov 3.b`, `Commitment 3b`, any of them with the
//! commitment's words behind it, or the commitment's own words or short label alone, resolved in the member's
//! audience. Ambiguity is said, never guessed away.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::domain::catalogue::Catalogue;
use crate::domain::fold::fold;
use crate::domain::group::{Group, Groups};

/// The group whose commitments a submission answers, where it is known.
pub(super) type KnownGroup = Option<Group>;

/// What a reference means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    /// The commitment, written as the template has it.
    Exact(usize),
    /// The commitment, in another spelling.
    Spelling(usize),
    /// The commitment, by its own words.
    Wording(usize),
    /// Any of these.
    Ambiguous(Vec<usize>),
    /// None in the catalogue.
    Unknown,
}

impl Reference {
    /// The one commitment that is meant.
    pub(super) const fn index(&self) -> Option<usize> {
        match self {
            Self::Exact(index) | Self::Spelling(index) | Self::Wording(index) => Some(*index),
            Self::Ambiguous(_) | Self::Unknown => None,
        }
    }
}

/// Finds commitments by id or by words.
#[derive(Debug)]
pub(super) struct CommitmentIndex {
    /// Positions by folded id: two ids may differ by what folding drops.
    by_id: HashMap<String, Vec<usize>>,
    /// Made when the first wording is looked for: most workbooks give ids.
    wordings: OnceLock<Wordings>,
    /// The commitments of each section, by the section's code.
    by_section: HashMap<String, Vec<usize>>,
    audiences: Vec<(String, Vec<Group>)>,
}

/// The words of the commitments.
#[derive(Debug)]
struct Wordings {
    /// Positions by the statement's text, and by the short label.
    by_key: HashMap<String, Vec<usize>>,
    /// Keys of text and label of each commitment.
    keys: Vec<[String; 2]>,
}

/// So long are words that could not be another's by chance, in bytes.
const TELLING: usize = 12;

/// So many longer words tell of a commitment, where none of them is of the one that is named.
const SHARED: usize = 3;

/// Words that more commitments have tell of none.
const FEW: usize = 2;

/// An ID with a commitment's words takes no more bytes: of a longer text only the beginning is looked at.
const LONGEST_REFERENCE: usize = 2000;

/// An ID takes no more bytes.
const LONGEST_ID: usize = 100;

/// Words before a reference that say nothing; those that name a group are the alliance's.
const PREFIXES: [&str; 9] = [
    "commitment",
    "engagement",
    "compromiso",
    "compromisso",
    "no",
    "n°",
    "#",
    "overarching",
    "الالتزام",
];

impl CommitmentIndex {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_section: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, commitment) in catalogue.commitments.iter().enumerate() {
            by_id.entry(fold(&commitment.id)).or_default().push(index);
            let section = by_section.entry(fold(&commitment.section)).or_default();
            section.push(index);
        }
        Self {
            by_id,
            wordings: OnceLock::new(),
            by_section,
            audiences: catalogue
                .audiences
                .iter()
                .map(|audience| (fold(&audience.code), audience.groups.clone()))
                .collect(),
        }
    }

    /// Resolves what stands in the id cell for a member of `group`.
    pub(super) fn resolve(
        &self,
        text: &str,
        group: KnownGroup,
        catalogue: &Catalogue,
    ) -> Reference {
        if let Some(index) = catalogue.index_of(text) {
            return Reference::Exact(index);
        }
        let folded = fold(text);
        let folded = beginning(&folded);
        // The catalogue's own ids come before any pattern: they need not look like those of the Call to Action.
        if let Some(found) = self.named(folded) {
            return found;
        }
        let (rest, audience) = strip_prefixes(folded, catalogue.groups());
        if let Some(found) = self.named(rest) {
            return found;
        }
        let group = audience.or(group);
        if let Some(found) = self.numbered(rest, group) {
            return found;
        }
        match self.resolve_wording(text, catalogue) {
            Reference::Unknown => match self.with_words(folded, group, catalogue) {
                Reference::Unknown => self.with_words(rest, group, catalogue),
                found => found,
            },
            found => found,
        }
    }

    /// What a reference by number and letter means; none where it is not written like one.
    fn numbered(&self, rest: &str, group: KnownGroup) -> Option<Reference> {
        let (letters, number) = split_reference(rest)?;
        if letters.is_empty() {
            return Some(self.without_letter(&number, group));
        }
        let code = format!("{letters}{number}");
        Some(match (self.of_id(&code), self.by_section.get(&code)) {
            (Some(found), _) => found,
            (None, Some(section)) => Reference::Ambiguous(section.clone()),
            (None, None) => Reference::Unknown,
        })
    }

    /// A reference with words behind it, such as `G3b. Criminalise emerging threats` or `G3b (laws)`. Words that
    /// are another commitment's leave open which is meant.
    fn with_words(&self, rest: &str, group: KnownGroup, catalogue: &Catalogue) -> Reference {
        // Of IDs such as `ACT-1` and `ACT-1.1` the longer one is meant.
        for (head, words) in heads(rest).into_iter().rev() {
            let found = match self.named(head) {
                Some(found) => found,
                None => match self.numbered(head, group) {
                    Some(found @ (Reference::Spelling(_) | Reference::Ambiguous(_))) => found,
                    _ => continue,
                },
            };
            let Reference::Spelling(index) = found else {
                return found;
            };
            let mut others = self.others_named(words, index, catalogue);
            if others.is_empty() {
                return found;
            }
            others.insert(index);
            return Reference::Ambiguous(others.into_iter().collect());
        }
        Reference::Unknown
    }

    /// The commitments whose words or IDs stand behind the ID of the one at `index`, where they are not its own.
    fn others_named(&self, words: &str, index: usize, catalogue: &Catalogue) -> BTreeSet<usize> {
        let own = catalogue.counted_index(index);
        let is_other = |other: &usize| catalogue.counted_index(*other) != own;
        let tokens = words.split(|c: char| !c.is_alphanumeric());
        let tokens = tokens.filter(|token| {
            token.contains(|c: char| c.is_ascii_digit()) && token.contains(char::is_alphabetic)
        });
        let named: BTreeSet<usize> = tokens
            .filter_map(|token| self.by_id.get(token))
            .flatten()
            .copied()
            .filter(is_other)
            .collect();
        if !named.is_empty() {
            return named;
        }
        let wordings = self.wordings(catalogue);
        let key = wording_key(words.trim_end_matches([')', ']', ' ']));
        let is_worded = |keys: &[String; 2]| {
            keys.iter().any(|known| {
                key == *known
                    || known.len() > TELLING && key.contains(known.as_str())
                    || key.len() > TELLING && known.starts_with(&key)
            })
        };
        let worded = |at: &usize| is_worded(&wordings.keys[*at]);
        let all = 0..wordings.keys.len();
        let found: BTreeSet<usize> = all.clone().filter(worded).collect();
        if !found.is_empty() {
            let has_own = found.iter().any(|other| !is_other(other));
            return if has_own { BTreeSet::new() } else { found };
        }
        // Not quite its words: what has none of its own, and several that hardly any but another has.
        let given = long_words(&key);
        let has = |at: usize, word: &str| wordings.keys[at].iter().any(|key| key.contains(word));
        let is_telling = |word: &&str| all.clone().filter(|at| has(*at, word)).count() <= FEW;
        let given: Vec<&str> = given.into_iter().filter(is_telling).collect();
        let shared = |at: usize| given.iter().filter(|word| has(at, word)).count();
        let of_own = all.clone().filter(|at| !is_other(at)).map(shared).max();
        if of_own != Some(0) {
            return BTreeSet::new();
        }
        let most = all.clone().filter(is_other).map(shared).max().unwrap_or(0);
        all.filter(|at| most >= SHARED && is_other(at) && shared(*at) == most)
            .collect()
    }

    /// The commitment with this folded id, with or without punctuation at its end.
    fn named(&self, folded: &str) -> Option<Reference> {
        let mut rest = folded;
        loop {
            let found = self.of_id(rest);
            if found.is_some() {
                return found;
            }
            // An id may end in such a sign itself: one after the other is dropped.
            rest = rest.strip_suffix([' ', '.', ':', ',', ')', ']'])?;
        }
    }

    fn of_id(&self, folded: &str) -> Option<Reference> {
        match self.by_id.get(folded)?.as_slice() {
            [index] => Some(Reference::Spelling(*index)),
            several => Some(Reference::Ambiguous(several.to_vec())),
        }
    }

    fn index_of_id(&self, folded: &str) -> Option<usize> {
        self.by_id.get(folded).map(|found| found[0])
    }

    /// Resolves a commitment's own words, or its short label.
    pub(super) fn resolve_wording(&self, text: &str, catalogue: &Catalogue) -> Reference {
        let found = self.wordings(catalogue).by_key.get(&wording_key(text));
        match found.map(Vec::as_slice) {
            None | Some([]) => Reference::Unknown,
            Some([first, others @ ..]) => {
                let counted = catalogue.counted_index(*first);
                let mut others = others.iter();
                if others.all(|other| catalogue.counted_index(*other) == counted) {
                    Reference::Wording(*first)
                } else {
                    Reference::Ambiguous(found.into_iter().flatten().copied().collect())
                }
            }
        }
    }

    fn wordings(&self, catalogue: &Catalogue) -> &Wordings {
        self.wordings.get_or_init(|| {
            let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
            let mut keys = Vec::with_capacity(catalogue.commitments.len());
            for (index, commitment) in catalogue.commitments.iter().enumerate() {
                let own = [&commitment.text, &commitment.label].map(|text| wording_key(text));
                for key in own.iter().filter(|key| !key.is_empty()) {
                    let known = by_key.entry(key.clone()).or_default();
                    if !known.contains(&index) {
                        known.push(index);
                    }
                }
                keys.push(own);
            }
            Wordings { by_key, keys }
        })
    }

    /// A number without the audience's letter: one commitment of those that address the group, else
    /// ambiguous. A bare number is always ambiguous: it may be a section.
    fn without_letter(&self, number: &str, group: KnownGroup) -> Reference {
        let found: Vec<usize> = self
            .audiences
            .iter()
            .filter(|(_, groups)| group.is_none_or(|group| groups.contains(&group)))
            .filter_map(|(code, _)| self.index_of_id(&format!("{code}{number}")))
            .collect();
        let anywhere: Vec<usize> = self
            .audiences
            .iter()
            .filter_map(|(code, _)| self.index_of_id(&format!("{code}{number}")))
            .collect();
        let bare = number.chars().all(|c| c.is_ascii_digit());
        match found.as_slice() {
            [index] if !bare => Reference::Spelling(*index),
            [] if anywhere.is_empty() => Reference::Unknown,
            [] => Reference::Ambiguous(anywhere),
            _ => Reference::Ambiguous(found),
        }
    }
}

/// The part of a folded text in which a reference stands, if it is one.
fn beginning(folded: &str) -> &str {
    &folded[..folded.floor_char_boundary(LONGEST_REFERENCE)]
}

/// Every way to take a text for an ID with words behind it: the shorter IDs first.
fn heads(rest: &str) -> Vec<(&str, &str)> {
    const SIGNS: [char; 13] = [
        ' ', '.', ':', ',', ';', '-', '(', '[', ')', ']', '/', '|', '=',
    ];
    let signs = rest.match_indices(SIGNS);
    let signs = signs.take_while(|(at, _)| *at <= LONGEST_ID);
    let splits = signs.map(|(at, _)| {
        let words = rest[at..].trim_start_matches(SIGNS);
        let between = &rest[at..rest.len() - words.len()];
        (rest[..at].trim_end(), between, words)
    });
    let is_split = |(head, between, words): &(&str, &str, &str)| {
        let letters = words.chars().filter(|c| c.is_alphabetic()).take(2).count();
        let first = words
            .chars()
            .take(3)
            .take_while(|c| c.is_alphabetic())
            .count();
        // `ACT-1` and `1.b` hold no words; what stands before a mere space could be any word.
        let is_apart = between.contains([' ', ':', '(', '[', '|', '=']) || first > 2;
        let is_number = head.contains(|c: char| c.is_ascii_digit());
        letters > 1 && is_apart && (is_number || !between.trim().is_empty())
    };
    let splits = splits.filter(is_split);
    splits.map(|(head, _, words)| (head, words)).collect()
}

/// The longer words of a folded text, each once.
fn long_words(folded: &str) -> BTreeSet<&str> {
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() > 4).collect()
}

fn wording_key(text: &str) -> String {
    fold(text)
        .trim_end_matches(['.', ';', ' '])
        .replace(" ,", ",")
}

fn strip_prefixes(folded: &str, groups: Groups) -> (&str, Option<Group>) {
    let mut rest = folded;
    let mut named = None;
    loop {
        let before = rest;
        rest = rest.trim_start_matches([' ', '.', ':', '-', '#', '(', '[']);
        let of_groups = groups.iter().flat_map(|group| {
            let words = group.before_reference().iter();
            words.map(move |word| (word.as_str(), Some(group)))
        });
        let others = PREFIXES.into_iter().map(|word| (word, None));
        for (prefix, group) in others.chain(of_groups) {
            if let Some(tail) = rest.strip_prefix(prefix)
                && !tail.starts_with(|c: char| c.is_alphabetic())
            {
                rest = tail;
                named = named.or(group);
            }
        }
        if rest == before {
            return (rest, named);
        }
    }
}

/// Splits `g 3 (b).` into `g` and `3b`; none when it is not letters, digits, one letter.
fn split_reference(text: &str) -> Option<(String, String)> {
    let kept: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let odd = text.chars().any(|c| {
        !c.is_alphanumeric()
            && !matches!(
                c,
                ' ' | '.' | '-' | '(' | ')' | '[' | ']' | ',' | ':' | '_' | '/'
            )
    });
    let digits_start = kept.find(|c: char| c.is_ascii_digit())?;
    let (letters, rest) = kept.split_at(digits_start);
    let digits_end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let suffix = &rest[digits_end..];
    let short = letters.chars().count() <= 2 && digits_end <= 2 && suffix.chars().count() <= 1;
    (short && !odd).then(|| (letters.to_owned(), rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{CommitmentIndex, Reference};
    use crate::domain::catalogue::Catalogue;
    use crate::domain::group::fixtures;
    use crate::ingest::built_in;

    fn catalogue() -> Catalogue {
        built_in::newest_catalogue().clone()
    }

    #[test]
    fn spellings_of_a_reference_mean_one_commitment() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        let g3b = catalogue.index_of("G3b").expect("G3b");
        for text in [
            "3(b)",
            "3 (b)",
            "3 b.",
            "Gov 3.b",
            "Commitment 3b",
            "g3b",
            "G 3 (b)",
            "G3.b",
            " G3b ",
            "G3B",
            "G-3-b",
            "3b",
            "Ｇ３ｂ",
            "Commitment G3b",
        ] {
            assert_eq!(
                index.resolve(text, Some(fixtures::government()), &catalogue),
                Reference::Spelling(g3b),
                "{text}"
            );
        }
    }

    #[test]
    fn the_same_number_means_other_things_to_other_groups() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        let p3b = catalogue.index_of("P3b").expect("P3b");
        assert_eq!(
            index.resolve("3(b)", Some(fixtures::private_sector()), &catalogue),
            Reference::Spelling(p3b)
        );
        for group in [None, Some(fixtures::intergovernmental())] {
            assert!(matches!(
                index.resolve("3(b)", group, &catalogue),
                Reference::Ambiguous(_)
            ));
        }
    }

    #[test]
    fn a_section_is_no_commitment() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        let found = index.resolve("G7", Some(fixtures::government()), &catalogue);
        let expected = ["G7a", "G7b", "G7c"].map(|id| catalogue.index_of(id).expect(id));
        assert_eq!(found, Reference::Ambiguous(expected.to_vec()));
    }

    #[test]
    fn ids_of_any_kind_are_found_as_they_are() {
        let text = include_str!("../../inputs/catalogue/2024-call-to-action.toml");
        let renamed = text
            .replace("\"G3b\"", "\"ACT-1.1\"")
            .replace("\"G3a\"", "\"1.10\"")
            .replace("\"G2c\"", "\"No. 7 (ii)\"");
        let catalogue = Catalogue::parse(&renamed, &catalogue().alliance).expect("a catalogue");
        let index = CommitmentIndex::new(&catalogue);
        for (text, id) in [
            ("ACT-1.1 Criminalise emerging threats", "ACT-1.1"),
            ("ACT-1.1: Laws", "ACT-1.1"),
            ("1.10 - Laws", "1.10"),
            ("No. 7 (ii) Prevention", "No. 7 (ii)"),
        ] {
            let at = catalogue.index_of(id).expect(id);
            let found = index.resolve(text, Some(fixtures::government()), &catalogue);
            assert_eq!(found, Reference::Spelling(at), "{text}");
        }
        for (id, spellings) in [
            (
                "ACT-1.1",
                [
                    "act-1.1",
                    "ACT\u{2011}1.1",
                    "Commitment ACT-1.1",
                    "ACT-1.1.",
                ],
            ),
            ("1.10", [" 1.10", "Commitment 1.10", "1.10 ", "No 1.10"]),
            (
                "No. 7 (ii)",
                ["no. 7 (II)", " No.  7 (ii)", "No. 7 (ii).", "NO. 7 (ii)"],
            ),
        ] {
            let at = catalogue.index_of(id).expect(id);
            assert_eq!(index.resolve(id, None, &catalogue), Reference::Exact(at));
            for text in spellings {
                let found = index.resolve(text, Some(fixtures::government()), &catalogue);
                assert_eq!(found, Reference::Spelling(at), "{text}");
            }
        }
    }

    #[test]
    fn what_is_not_in_the_catalogue_is_unknown() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        for text in [
            "G9z",
            "X1",
            "P8",
            "see annex",
            "C7b",
            "",
            "?",
            "2026-11-12",
            "G9z. Criminalise",
            "G3b.1",
            "G3b-1.2",
            "1.10 Adopt laws",
            "A plan",
            "all of G3b",
        ] {
            assert_eq!(
                index.resolve(text, Some(fixtures::government()), &catalogue),
                Reference::Unknown,
                "{text}"
            );
        }
    }

    #[test]
    fn words_behind_an_id_do_not_hide_it() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        for (text, id) in [
            ("G3b. Criminalise emerging threats", "G3b"),
            ("G3b - Criminalise emerging threats", "G3b"),
            ("G3b \u{2013} Tipificar las amenazas emergentes", "G3b"),
            ("G3b (Criminalise emerging threats)", "G3b"),
            ("G3b: Criminalise emerging threats", "G3b"),
            ("G3b Criminalise emerging threats", "G3b"),
            ("g3(b). Laws", "G3b"),
            ("3(b) Criminalise emerging threats", "G3b"),
            (
                "Commitment G3b: criminalise emerging threats such as AI",
                "G3b",
            ),
            ("G3b. \u{62a}\u{62c}\u{631}\u{64a}\u{645}", "G3b"),
            ("P1f. Learn from lived experience", "P1f"),
            ("O4. Report progress every two years", "O4"),
        ] {
            let at = catalogue.index_of(id).expect(id);
            let found = index.resolve(text, Some(fixtures::government()), &catalogue);
            assert_eq!(found, Reference::Spelling(at), "{text}");
        }
    }

    #[test]
    fn words_of_another_commitment_leave_open_which_is_meant() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        for (text, ids) in [
            ("G3b. Raise public awareness", ["G2a", "G3b"]),
            ("G2a - Criminalise emerging threats", ["G2a", "G3b"]),
            ("G3b, G3c", ["G3b", "G3c"]),
            ("G3b and G3c", ["G3b", "G3c"]),
            ("G3b (see G3e)", ["G3b", "G3e"]),
            (
                "G3a: work on harmful norms that perpetuate violence",
                ["G3a", "G4a"],
            ),
        ] {
            let expected = ids.map(|id| catalogue.index_of(id).expect(id));
            let found = index.resolve(text, Some(fixtures::government()), &catalogue);
            assert_eq!(found, Reference::Ambiguous(expected.to_vec()), "{text}");
        }
        // A section is none, whatever its words.
        let found = index.resolve(
            "G7. Engage with all",
            Some(fixtures::government()),
            &catalogue,
        );
        assert!(matches!(found, Reference::Ambiguous(several) if several.len() == 3));
    }

    #[test]
    fn a_commitment_is_known_by_its_own_words() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        let found = index.resolve(
            "criminalise emerging threats such as AI-generated abuse and financially motivated  sextortion",
            None,
            &catalogue,
        );
        assert_eq!(
            found,
            Reference::Wording(catalogue.index_of("G3b").expect("G3b"))
        );
        for (label, id) in [
            ("Criminalise emerging threats", "G3b"),
            ("raise public awareness.", "G2a"),
        ] {
            let at = catalogue.index_of(id).expect(id);
            let found = index.resolve(label, None, &catalogue);
            assert_eq!(found, Reference::Wording(at), "{label}");
        }
    }
}
