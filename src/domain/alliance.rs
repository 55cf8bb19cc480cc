//! An alliance: whatever belongs to it alone, and is data. Its groups and their words, the instruments that its
//! commitments name, the obstacles it asks for, and who publishes.

use super::group::Groups;
use super::imprint::Licence;
use super::lens::Lens;
use super::status::StatusLabels;

/// A named instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Id such as `lanzarote`.
    pub id: String,
    /// Full name.
    pub name: String,
    /// What it is: treaty, framework, report and so on.
    pub kind: String,
    /// Alpha-3 codes of its parties; none where they are not known.
    pub parties: Vec<String>,
}

/// An alliance.
#[derive(Debug, Clone)]
pub struct Alliance {
    /// Its name.
    pub name: String,
    /// Who publishes.
    pub publisher: String,
    /// The licence of the data, if one is given.
    pub licence: Option<Licence>,
    /// Its stakeholder groups.
    pub groups: Groups,
    /// What it calls the statuses.
    pub statuses: StatusLabels,
    /// The choices of the column `Main obstacle`.
    pub obstacles: Vec<String>,
    /// The instruments that its commitments name.
    pub frameworks: Vec<Framework>,
    /// Other frameworks by which its commitments can be read.
    pub lenses: Vec<Lens>,
    /// Its own messages in English, in Fluent: what its members are called, and the line on the cover.
    pub messages: String,
    /// What it says in other languages.
    pub translations: Vec<Translation>,
}

/// What an alliance says in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The language, ISO 639-1.
    pub code: String,
    /// Its own messages, in Fluent.
    pub messages: String,
    /// The names of its groups, sections, commitments and so on, in TOML.
    pub names: String,
}

impl Framework {
    /// Its name without what stands in brackets behind: who made it, or what it is in full.
    #[must_use]
    pub fn short_name(&self) -> &str {
        let name = self.name.split_once(" (");
        name.map_or(self.name.as_str(), |(short, _)| short)
    }
}

impl Alliance {
    /// The instrument with this id.
    #[must_use]
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| framework.id == id)
    }
}
