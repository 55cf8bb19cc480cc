//! Who publishes a cycle's figures, under which terms, and where they are found.

use serde::{Deserialize, Serialize};

/// Under which licence the data are published, as a Data Package has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Short name, such as `CC-BY-4.0`.
    pub name: String,
    /// Full name.
    pub title: String,
    /// Address of its text.
    pub path: String,
}

/// Licences that need no more than their short name: identifier of the SPDX list
/// (<https://spdx.org/licenses/>), title, address.
const KNOWN: [[&str; 3]; 6] = [
    [
        "CC0-1.0",
        "Creative Commons Zero 1.0 Universal",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ],
    [
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
    ],
    [
        "CC-BY-SA-4.0",
        "Creative Commons Attribution-ShareAlike 4.0 International",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ],
    [
        "CC-BY-NC-4.0",
        "Creative Commons Attribution-NonCommercial 4.0 International",
        "https://creativecommons.org/licenses/by-nc/4.0/",
    ],
    [
        "ODC-By-1.0",
        "Open Data Commons Attribution License 1.0",
        "https://opendatacommons.org/licenses/by/1-0/",
    ],
    [
        "OGL-UK-3.0",
        "Open Government Licence 3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ],
];

impl Licence {
    /// The licence of a short name, in any case; none for one that is not known.
    #[must_use]
    pub fn known(name: &str) -> Option<Self> {
        let known = KNOWN
            .iter()
            .find(|[known, ..]| known.eq_ignore_ascii_case(name));
        known.map(|[name, title, path]| Self {
            name: (*name).to_owned(),
            title: (*title).to_owned(),
            path: (*path).to_owned(),
        })
    }

    /// The short names that are known.
    pub fn known_names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|[name, ..]| *name)
    }
}

/// What stands about the publication wherever its figures stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imprint {
    /// Who publishes.
    pub publisher: String,
    /// The licence of the data, if one is given.
    pub licence: Option<Licence>,
    /// Where questions go: an address of e-mail or of a page.
    pub contact: Option<String>,
    /// The Digital Object Identifier, such as `10.5281/zenodo.1234567`.
    pub doi: Option<String>,
}

impl Imprint {
    /// Who answers questions about the figures, with the address where there is one.
    #[must_use]
    pub fn questions_to(&self) -> String {
        match &self.contact {
            Some(contact) => format!("{}, {contact}", self.publisher),
            None => self.publisher.clone(),
        }
    }

    /// The address under which the identifier is resolved.
    #[must_use]
    pub fn doi_address(&self) -> Option<String> {
        self.doi
            .as_ref()
            .map(|doi| format!("https://doi.org/{doi}"))
    }
}

/// The identifier in what may be an address of it; none for what is no identifier: a prefix that begins with
/// `10.`, a slash, and what the prefix's owner chose (ISO 26324).
#[must_use]
pub fn doi_in(text: &str) -> Option<&str> {
    let text = text.trim();
    let bare = [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "doi:",
    ];
    let bare = bare.iter().find_map(|start| text.strip_prefix(start));
    let doi = bare.unwrap_or(text);
    let (prefix, suffix) = doi.split_once('/')?;
    let registrant = prefix.strip_prefix("10.")?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = !suffix.is_empty() && suffix.chars().all(|letter| letter.is_ascii_graphic());
    (registrant.split('.').all(is_number) && is_plain).then_some(doi)
}

#[cfg(test)]
mod tests {
    use super::{Licence, doi_in};

    #[test]
    fn an_identifier_is_found_in_its_addresses_and_nothing_else_is_one() {
        for text in [
            "10.5281/zenodo.1234567",
            " https://doi.org/10.5281/zenodo.1234567 ",
            "doi:10.5281/zenodo.1234567",
        ] {
            assert_eq!(doi_in(text), Some("10.5281/zenodo.1234567"), "{text}");
        }
        for text in [
            "",
            "10.5281",
            "10./x",
            "11.5281/x",
            "10.5281/",
            "10.a/x",
            "10.5281/a b",
        ] {
            assert_eq!(doi_in(text), None, "{text}");
        }
    }

    #[test]
    fn licences_are_known_by_their_short_names() {
        let licence = Licence::known("cc-by-4.0").expect("known");
        assert_eq!(licence.name, "CC-BY-4.0");
        assert_eq!(Licence::known("my own"), None);
        assert!(Licence::known_names().any(|name| name == "OGL-UK-3.0"));
    }
}
