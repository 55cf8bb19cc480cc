//! The languages in which people are written to.

/// A language with the country whose habits it follows: ISO 639-1 and ISO 3166-1 alpha-2.
pub type LanguageCode = (&'static str, &'static str);

/// The languages of the alliance that the program speaks; the first is the source of the others.
pub const LANGUAGES: [LanguageCode; 5] = [
    ("en", "GB"),
    ("fr", "FR"),
    ("es", "ES"),
    ("pt", "PT"),
    ("ar", "EG"),
];

/// Those in which reports and sheets are typeset, ISO 639-1: Arabic wants typefaces and charts that run from the right.
#[must_use]
pub fn typeset_languages() -> [&'static str; LANGUAGES.len() - 1] {
    let [typeset @ .., _] = known_languages();
    typeset
}

/// Their codes of ISO 639-1.
#[must_use]
pub fn known_languages() -> [&'static str; LANGUAGES.len()] {
    LANGUAGES.map(|(code, _)| code)
}
