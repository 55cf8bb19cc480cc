//! Lenses: the parts of another framework, and which commitments bear on each. An editorial mapping, as data.

use jiff::civil::Date;
use serde::Deserialize;

/// A framework by which the commitments of a catalogue can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// Id such as `model-national-response`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Id of the catalogue whose commitments are mapped.
    pub catalogue: String,
    /// The document that has the parts.
    pub source: String,
    /// The day of that document.
    pub as_of: Date,
    /// Whose reading the mapping is.
    pub note: String,
    /// The parts, in order.
    pub parts: Vec<LensPart>,
}

/// A part of the framework.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LensPart {
    /// What it belongs to; none where the parts are not grouped.
    pub theme: Option<String>,
    /// Its name.
    pub title: String,
    /// The commitments that bear on it; none where no commitment does.
    pub commitments: Vec<String>,
}

impl Lens {
    /// A commitment that the mapping names and `is_known` does not know.
    pub fn unknown(&self, is_known: impl Fn(&str) -> bool) -> Option<&str> {
        let named = self.parts.iter().flat_map(|part| &part.commitments);
        named.map(String::as_str).find(|id| !is_known(id))
    }
}
