//! A catalogue: the commitments of one statement, as data.
//!
//! The file format is that of `inputs/catalogue/*.toml`; [`Catalogue::parse`] checks that what it
//! says hangs together, so that the rooms below can rely on it.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::alliance::Alliance;
use super::group::{Group, Groups};
use super::status::Status;

/// Whom a block of commitments addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// The letter that starts the commitments' ids.
    pub code: String,
    /// Display name.
    pub name: String,
    /// The stakeholder groups it holds.
    pub groups: Vec<Group>,
    /// The words that introduce the block.
    pub pledge: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AudienceEntry {
    code: String,
    name: String,
    groups: Vec<String>,
    pledge: String,
}

/// A numbered heading of the statement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Code such as `G3`.
    pub code: String,
    /// Code of the audience it belongs to.
    pub audience: String,
    /// The heading, as printed.
    pub title: String,
    /// Position of its audience in the catalogue.
    #[serde(skip)]
    audience_index: usize,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Id such as `G3b`.
    pub id: String,
    /// Code of its section.
    pub section: String,
    /// Short label for charts and tables; ours, not the statement's.
    pub label: String,
    /// The wording, exactly as printed.
    pub text: String,
    /// Instruments that the text names, by id.
    #[serde(default)]
    pub frameworks: Vec<String>,
    /// The commitment whose sentence this one repeats; an alias has no row in the cube.
    #[serde(default)]
    pub alias_of: Option<String>,
    /// True when an accepted submission by itself implements it.
    #[serde(default)]
    pub derived: bool,
    /// Due date, as precise as the text: `2016` or `2016-03`.
    #[serde(default)]
    pub due: Option<String>,
    /// Sub-bullets, as printed.
    #[serde(default)]
    pub parts: Vec<String>,
    /// False where the statement recognises rather than pledges.
    #[serde(default = "yes")]
    pub pledged: bool,
    /// Position of its section in the catalogue.
    #[serde(skip)]
    section_index: usize,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueFile {
    id: String,
    title: String,
    place: String,
    date: toml::value::Datetime,
    source: String,
    audience: Vec<AudienceEntry>,
    section: Vec<Section>,
    commitment: Vec<Commitment>,
}

/// A set of commitments, checked.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// Its id, such as `2024-call-to-action`.
    pub id: String,
    /// The statement's title.
    pub title: String,
    /// Where it was adopted.
    pub place: String,
    /// When it was adopted, as `YYYY-MM-DD`.
    pub date: String,
    /// The document it was transcribed from.
    pub source: String,
    /// The alliance whose statement it is.
    pub alliance: Arc<Alliance>,
    /// Audiences in printed order.
    pub audiences: Vec<Audience>,
    /// Sections in printed order.
    pub sections: Vec<Section>,
    /// Commitments in printed order.
    pub commitments: Vec<Commitment>,
    index_by_id: HashMap<String, usize>,
}

/// A catalogue that does not hang together.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// Not TOML, or keys that the format does not have.
    #[error("the catalogue cannot be understood: {0}")]
    Format(#[from] toml::de::Error),
    /// Two entries with one code.
    #[error("the catalogue has {0} twice")]
    Repeated(String),
    /// A reference to something that is not there.
    #[error("{from} names {to}, which the catalogue does not have")]
    Missing {
        /// The entry that refers.
        from: String,
        /// What it refers to.
        to: String,
    },
    /// An audience of a group that the alliance does not have.
    #[error("audience {audience} names the group {name:?}; the groups of the alliance are {known}")]
    Group {
        /// Code of the audience.
        audience: String,
        /// The name.
        name: String,
        /// The groups there are.
        known: String,
    },
}

impl Catalogue {
    /// Reads a catalogue of an alliance from the text of its TOML file.
    ///
    /// # Errors
    /// When the text is no catalogue, an id stands twice, or a reference leads nowhere.
    pub fn parse(text: &str, alliance: &Arc<Alliance>) -> Result<Self, CatalogueError> {
        let file: CatalogueFile = toml::from_str(text)?;
        let index_by_id = positions(file.commitment.iter().map(|one| &one.id))?;
        let groups = alliance.groups;
        let audience = |entry: AudienceEntry| {
            let found = entry.groups.iter().map(|name| {
                groups.named(name).ok_or_else(|| CatalogueError::Group {
                    audience: entry.code.clone(),
                    name: name.clone(),
                    known: groups.names().join(", "),
                })
            });
            Ok(Audience {
                groups: found.collect::<Result<_, CatalogueError>>()?,
                code: entry.code,
                name: entry.name,
                pledge: entry.pledge,
            })
        };
        let audiences = file.audience.into_iter().map(audience);
        let mut catalogue = Self {
            id: file.id,
            alliance: Arc::clone(alliance),
            title: file.title,
            place: file.place,
            date: file.date.to_string(),
            source: file.source,
            audiences: audiences.collect::<Result<_, CatalogueError>>()?,
            sections: file.section,
            commitments: file.commitment,
            index_by_id,
        };
        catalogue.link()?;
        Ok(catalogue)
    }

    /// Checks that every code stands once and every reference leads somewhere, and notes where.
    fn link(&mut self) -> Result<(), CatalogueError> {
        let missing = |from: &str, to: &str| CatalogueError::Missing {
            from: from.to_owned(),
            to: to.to_owned(),
        };
        let audiences = positions(self.audiences.iter().map(|audience| &audience.code))?;
        for section in &mut self.sections {
            section.audience_index = *audiences
                .get(&section.audience)
                .ok_or_else(|| missing(&section.code, &section.audience))?;
        }
        let sections = positions(self.sections.iter().map(|section| &section.code))?;
        for commitment in &mut self.commitments {
            commitment.section_index = *sections
                .get(&commitment.section)
                .ok_or_else(|| missing(&commitment.id, &commitment.section))?;
            if let Some(alias) = &commitment.alias_of
                && !self.index_by_id.contains_key(alias)
            {
                return Err(missing(&commitment.id, alias));
            }
        }
        Ok(())
    }

    /// The groups of the alliance, addressed or not.
    #[must_use]
    pub fn groups(&self) -> Groups {
        self.alliance.groups
    }

    /// What the alliance calls a status.
    #[must_use]
    pub fn label(&self, status: Status) -> &str {
        self.alliance.statuses.of(status)
    }

    /// The commitment with this exact id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Commitment> {
        self.index_of(id).map(|index| &self.commitments[index])
    }

    /// Position of the commitment with this exact id.
    #[must_use]
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.index_by_id.get(id).copied()
    }

    /// Position of the commitment that answers for the one at `index`: itself, or what it repeats.
    #[must_use]
    pub fn counted_index(&self, index: usize) -> usize {
        self.commitments[index]
            .alias_of
            .as_deref()
            .and_then(|id| self.index_of(id))
            .unwrap_or(index)
    }

    /// The commitments that have rows in the cube: all but aliases, with their positions.
    pub fn counted(&self) -> impl Iterator<Item = (usize, &Commitment)> {
        self.commitments
            .iter()
            .enumerate()
            .filter(|(_, commitment)| commitment.alias_of.is_none())
    }

    /// The section of a commitment of this catalogue.
    #[must_use]
    pub fn section_of(&self, commitment: &Commitment) -> &Section {
        &self.sections[commitment.section_index]
    }

    /// The audience of a commitment of this catalogue.
    #[must_use]
    pub fn audience_of(&self, commitment: &Commitment) -> &Audience {
        &self.audiences[self.section_of(commitment).audience_index]
    }

    /// Whether a commitment addresses a group.
    #[must_use]
    pub fn addresses(&self, commitment: &Commitment, group: Group) -> bool {
        self.audience_of(commitment).groups.contains(&group)
    }

    /// The ids of the frameworks that counted commitments name, in order of first mention.
    #[must_use]
    pub fn framework_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for (_, commitment) in self.counted() {
            for id in &commitment.frameworks {
                if !ids.contains(&id.as_str()) {
                    ids.push(id);
                }
            }
        }
        ids
    }
}

/// Where each code stands; every code may stand once.
fn positions<'a>(
    codes: impl Iterator<Item = &'a String>,
) -> Result<HashMap<String, usize>, CatalogueError> {
    let mut positions = HashMap::new();
    for (index, code) in codes.enumerate() {
        if positions.insert(code.clone(), index).is_some() {
            return Err(CatalogueError::Repeated(code.clone()));
        }
    }
    Ok(positions)
}

/// A commitment as `biennial catalogue --format json` prints it.
#[derive(Debug, Serialize)]
pub struct CatalogueEntry<'a> {
    id: &'a str,
    audience: Vec<&'a str>,
    section: &'a str,
    label: &'a str,
    text: &'a str,
    alias_of: Option<&'a str>,
    derived: bool,
    frameworks: &'a [String],
    due: Option<&'a str>,
}

impl<'a> CatalogueEntry<'a> {
    /// The entry for one commitment. An audience of all groups is the single name `All`.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, commitment: &'a Commitment) -> Self {
        let groups = &catalogue.audience_of(commitment).groups;
        let audience = if groups.len() == catalogue.groups().count() {
            vec!["All"]
        } else {
            groups.iter().map(|group| group.name()).collect()
        };
        Self {
            id: &commitment.id,
            audience,
            section: &commitment.section,
            label: &commitment.label,
            text: &commitment.text,
            alias_of: commitment.alias_of.as_deref(),
            derived: commitment.derived,
            frameworks: &commitment.frameworks,
            due: commitment.due.as_deref(),
        }
    }
}
