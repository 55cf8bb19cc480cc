//! Which commitment a reference means: `G3b`, `3(b)`, `3 b.`, `Gov 3.b`, `Commitment 3b`, or the
//! commitment's own words, resolved in the member's audience. Ambiguity is said, never guessed away.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::KnownGroup;
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::fold;
use crate::domain::group::Group;

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
    by_wording: OnceLock<HashMap<String, usize>>,
    /// The commitments of each section, by the section's code.
    by_section: HashMap<String, Vec<usize>>,
    audiences: Vec<(String, Vec<Group>)>,
}

/// Words before a reference that say nothing, or name the audience.
const PREFIXES: [(&str, Option<Group>); 21] = [
    ("commitment", None),
    ("engagement", None),
    ("compromiso", None),
    ("compromisso", None),
    ("no", None),
    ("n°", None),
    ("#", None),
    ("overarching", None),
    ("governments", Some(Group::Government)),
    ("government", Some(Group::Government)),
    ("gov't", Some(Group::Government)),
    ("gov", Some(Group::Government)),
    ("private sector", Some(Group::PrivateSector)),
    ("private", Some(Group::PrivateSector)),
    ("industry", Some(Group::PrivateSector)),
    ("priv", Some(Group::PrivateSector)),
    ("civil society", Some(Group::CivilSociety)),
    ("civil", Some(Group::CivilSociety)),
    ("cso", Some(Group::CivilSociety)),
    ("ngo", Some(Group::CivilSociety)),
    ("الالتزام", None),
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
            by_wording: OnceLock::new(),
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
        // The catalogue's own ids come before any pattern: they need not look like those of the Call to Action.
        if let Some(found) = self.named(&folded) {
            return found;
        }
        let (rest, named) = strip_prefixes(&folded);
        if let Some(found) = self.named(rest) {
            return found;
        }
        let Some((letters, number)) = split_reference(rest) else {
            return self.resolve_wording(text, catalogue);
        };
        if letters.is_empty() {
            return self.without_letter(&number, named.or(group));
        }
        let code = format!("{letters}{number}");
        match (self.of_id(&code), self.by_section.get(&code)) {
            (Some(found), _) => found,
            (None, Some(section)) => Reference::Ambiguous(section.clone()),
            (None, None) => Reference::Unknown,
        }
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

    /// Resolves a commitment's own words.
    pub(super) fn resolve_wording(&self, text: &str, catalogue: &Catalogue) -> Reference {
        self.by_wording
            .get_or_init(|| {
                let mut by_wording = HashMap::new();
                for (index, commitment) in catalogue.commitments.iter().enumerate() {
                    by_wording
                        .entry(wording_key(&commitment.text))
                        .or_insert(index);
                }
                by_wording
            })
            .get(&wording_key(text))
            .map_or(Reference::Unknown, |&index| Reference::Wording(index))
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

fn wording_key(text: &str) -> String {
    fold(text)
        .trim_end_matches(['.', ';', ' '])
        .replace(" ,", ",")
}

fn strip_prefixes(folded: &str) -> (&str, Option<Group>) {
    let mut rest = folded;
    let mut named = None;
    loop {
        let before = rest;
        rest = rest.trim_start_matches([' ', '.', ':', '-', '#', '(', '[']);
        for (prefix, group) in PREFIXES {
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
    use crate::domain::group::Group;

    fn catalogue() -> Catalogue {
        Catalogue::parse(include_str!(
            "../../inputs/catalogue/2024-call-to-action.toml"
        ))
        .expect("the built-in catalogue")
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
                index.resolve(text, Some(Group::Government), &catalogue),
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
            index.resolve("3(b)", Some(Group::PrivateSector), &catalogue),
            Reference::Spelling(p3b)
        );
        for group in [None, Some(Group::Intergovernmental)] {
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
        let found = index.resolve("G7", Some(Group::Government), &catalogue);
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
        let catalogue = Catalogue::parse(&renamed).expect("a catalogue");
        let index = CommitmentIndex::new(&catalogue);
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
                let found = index.resolve(text, Some(Group::Government), &catalogue);
                assert_eq!(found, Reference::Spelling(at), "{text}");
            }
        }
    }

    #[test]
    fn what_is_not_in_the_catalogue_is_unknown() {
        let catalogue = catalogue();
        let index = CommitmentIndex::new(&catalogue);
        for text in ["G9z", "X1", "P8", "see annex", "C7b", "", "?", "2026-11-12"] {
            assert_eq!(
                index.resolve(text, Some(Group::Government), &catalogue),
                Reference::Unknown,
                "{text}"
            );
        }
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
    }
}
