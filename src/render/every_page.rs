//! What stands on every page of a typeset document, and in the file's properties: what `style.typ` asks for.

use serde::Serialize;

/// What stands on every page, and in the file's properties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EveryPage {
    /// Title of the document.
    pub title: String,
    /// What it is, in one sentence.
    pub description: String,
    /// Language of the text, as ISO 639-1.
    pub language: &'static str,
    /// Country whose habits the language follows, as ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// Which way the text runs, as HTML has it: `ltr` or `rtl`.
    pub direction: &'static str,
    /// Left of the running header.
    pub running: String,
    /// Right of the running header: what the reader must know on every page.
    pub notices: Vec<String>,
    /// Left of the footer.
    pub footer: String,
}
