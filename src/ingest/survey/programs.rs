//! Headings that survey programs write beside the questions: what stands under them, and which program they tell.
//! One table, `inputs/reference/survey-headings.csv`, for recognising an export, reading it and drafting its mapping.

use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../inputs/reference/survey-headings.csv");

/// What a program writes under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingUse {
    /// The number or name of a response.
    Response,
    /// When the response was sent.
    Sent,
    /// Whether the response was finished, or is a trial.
    State,
    /// Anything of the program's own, under which nothing is asked.
    Technical,
}

impl HeadingUse {
    const ALL: [(&'static str, Self); 4] = [
        ("response", Self::Response),
        ("sent", Self::Sent),
        ("state", Self::State),
        ("technical", Self::Technical),
    ];
}

/// A heading of the table.
#[derive(Debug)]
pub struct ProgramHeading {
    /// The heading, folded.
    pub text: &'static str,
    uses: Vec<HeadingUse>,
    own_of: Vec<&'static str>,
    common_in: Vec<&'static str>,
}

impl ProgramHeading {
    /// Whether this is one of its uses.
    #[must_use]
    pub fn is(&self, heading_use: HeadingUse) -> bool {
        self.uses.contains(&heading_use)
    }
}

/// The table, in its order: of headings with the same use the better stands first.
#[must_use]
pub fn headings() -> &'static [ProgramHeading] {
    static HEADINGS: LazyLock<Vec<ProgramHeading>> = LazyLock::new(|| {
        let rows = TABLE.lines().skip(1);
        rows.filter_map(|row| {
            let [text, uses, own_of, common_in] =
                <[&str; 4]>::try_from(row.split(',').collect::<Vec<_>>()).ok()?;
            let named = |word: &str| HeadingUse::ALL.iter().find(|(name, _)| *name == word);
            let listed = |cell: &'static str| cell.split(';').filter(|name| !name.is_empty());
            Some(ProgramHeading {
                text,
                uses: uses
                    .split(' ')
                    .filter_map(named)
                    .map(|(_, it)| *it)
                    .collect(),
                own_of: listed(own_of).collect(),
                common_in: listed(common_in).collect(),
            })
        })
        .collect()
    });
    &HEADINGS
}

/// The headings with this use, the best first; folded.
pub fn headings_for(heading_use: HeadingUse) -> impl Iterator<Item = &'static str> {
    let those = headings().iter().filter(move |it| it.is(heading_use));
    those.map(|it| it.text)
}

/// Whether a folded heading has this use.
#[must_use]
pub fn is_heading_for(key: &str, heading_use: HeadingUse) -> bool {
    headings_for(heading_use).any(|text| text == key)
}

/// How many of the folded headings must be a program's, so that it is recognised.
const LEAST: usize = 2;

/// The program that wrote these folded headings: one is its own, and others of it are there.
pub(super) fn program_of(keys: &[&str]) -> Option<&'static str> {
    let known = || headings().iter().filter(|it| keys.contains(&it.text));
    let mut candidates = known().flat_map(|it| &it.own_of);
    candidates
        .find(|program| {
            let of_it = |it: &&ProgramHeading| {
                it.own_of.contains(program) || it.common_in.contains(program)
            };
            known().filter(of_it).count() >= LEAST
        })
        .copied()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, headings};
    use crate::domain::fold::fold;

    #[test]
    fn the_table_is_whole_folded_and_names_each_heading_once() {
        assert_eq!(headings().len(), TABLE.lines().count() - 1);
        for (at, heading) in headings().iter().enumerate() {
            assert_eq!(fold(heading.text), heading.text);
            assert!(
                !heading.uses.is_empty()
                    || !heading.own_of.is_empty()
                    || !heading.common_in.is_empty(),
                "{} says nothing",
                heading.text
            );
            let before = &headings()[..at];
            assert!(
                before.iter().all(|other| other.text != heading.text),
                "{} twice",
                heading.text
            );
        }
    }

    #[test]
    fn a_program_is_recognised_by_a_heading_of_its_own_and_another() {
        assert_eq!(
            super::program_of(&["completion time", "id"]),
            Some("Microsoft Forms")
        );
        assert_eq!(super::program_of(&["completion time"]), None);
        assert_eq!(super::program_of(&["start", "end", "status"]), None);
    }
}
