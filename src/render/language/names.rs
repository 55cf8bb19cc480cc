//! What groups, regions, statuses and commitments are called in another language: by their English names, under which
//! everything is counted.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::domain::catalogue::Catalogue;
use crate::domain::cube::JOIN;
use crate::domain::status::Status;

/// The names of an alliance and of its catalogue in another language, by keys and codes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesFile {
    /// The names in English that these translate, in short.
    #[expect(dead_code, reason = "a test holds it against the English names")]
    english: String,
    statuses: BTreeMap<String, String>,
    groups: BTreeMap<String, String>,
    obstacles: BTreeMap<String, String>,
    regions: BTreeMap<String, String>,
    frameworks: BTreeMap<String, String>,
    catalogue: CatalogueNames,
    audiences: BTreeMap<String, AudienceNames>,
    sections: BTreeMap<String, String>,
    labels: BTreeMap<String, String>,
    texts: BTreeMap<String, String>,
    #[serde(default)]
    parts: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CatalogueNames {
    title: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AudienceNames {
    name: String,
    pledge: String,
}

/// Names in another language.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_english: HashMap<String, String>,
    /// Commitments in an unofficial translation, by id, each with its parts.
    wordings: BTreeMap<String, String>,
}

impl Names {
    /// Reads the file of an alliance's names, for a catalogue.
    ///
    /// # Errors
    /// What is wrong in it.
    pub(super) fn parse(text: &str, catalogue: &Catalogue) -> Result<Self, String> {
        let file: NamesFile = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut by_english: HashMap<String, String> = HashMap::new();
        let alliance = &catalogue.alliance;
        let mut add = |english: &str, own: Option<&String>| {
            if let Some(own) = own.filter(|own| !own.trim().is_empty()) {
                by_english.insert(english.to_owned(), own.clone());
            }
        };
        for status in Status::ALL {
            add(
                alliance.statuses.of(status),
                file.statuses.get(status.column()),
            );
        }
        for group in alliance.groups.iter() {
            add(group.name(), file.groups.get(group.key()));
        }
        for obstacle in &alliance.obstacles {
            add(obstacle, file.obstacles.get(obstacle));
        }
        for (english, own) in &file.regions {
            add(english, Some(own));
        }
        for framework in &alliance.frameworks {
            let own = file.frameworks.get(&framework.id);
            add(&framework.name, own);
            let short = own.map(|own| own.split(" (").next().unwrap_or(own).to_owned());
            add(framework.short_name(), short.as_ref());
        }
        add(&catalogue.title, Some(&file.catalogue.title));
        for audience in &catalogue.audiences {
            let own = file.audiences.get(&audience.code);
            add(&audience.name, own.map(|own| &own.name));
            add(&audience.pledge, own.map(|own| &own.pledge));
        }
        for section in &catalogue.sections {
            add(&section.title, file.sections.get(&section.code));
        }
        for commitment in &catalogue.commitments {
            add(&commitment.label, file.labels.get(&commitment.id));
        }
        let wordings = file.texts.into_iter().map(|(id, text)| {
            let parts = file.parts.get(&id).into_iter().flatten();
            let whole = std::iter::once(&text).chain(parts);
            let whole: Vec<&str> = whole.map(String::as_str).collect();
            let whole = whole.join(" — ");
            (id, whole)
        });
        Ok(Self {
            wordings: wordings.collect(),
            by_english,
        })
    }

    /// What stands for an English name, or for several that are joined; the text itself where it is none.
    pub(super) fn of<'t>(&'t self, text: &'t str) -> Cow<'t, str> {
        if self.by_english.is_empty() {
            return Cow::Borrowed(text);
        }
        if !text.contains(JOIN) {
            return Cow::Borrowed(self.single(text));
        }
        let parts: Option<Vec<&str>> = text
            .split(JOIN)
            .map(|part| self.by_english.get(part).map(String::as_str))
            .collect();
        parts.map_or(Cow::Borrowed(text), |parts| Cow::Owned(parts.join(JOIN)))
    }

    /// What stands for one English name; the text itself where it is none.
    pub(super) fn single<'t>(&'t self, text: &'t str) -> &'t str {
        self.by_english.get(text).map_or(text, String::as_str)
    }

    /// The English names that are translated, commitments apart.
    #[cfg(test)]
    pub(super) fn english(catalogue: &Catalogue) -> Vec<String> {
        let alliance = &catalogue.alliance;
        let mut names: Vec<&str> = alliance.statuses.all().to_vec();
        names.extend(alliance.groups.names());
        names.extend(alliance.obstacles.iter().map(String::as_str));
        names.extend(alliance.frameworks.iter().map(|one| one.name.as_str()));
        names.push(&catalogue.title);
        for audience in &catalogue.audiences {
            names.extend([audience.name.as_str(), audience.pledge.as_str()]);
        }
        names.extend(catalogue.sections.iter().map(|one| one.title.as_str()));
        names.extend(catalogue.commitments.iter().map(|one| one.label.as_str()));
        names.into_iter().map(str::to_owned).collect()
    }

    /// Whether a name is translated.
    #[cfg(test)]
    pub(super) fn has(&self, english: &str) -> bool {
        self.by_english.contains_key(english)
    }

    /// A commitment in an unofficial translation, where there is one.
    pub(super) fn wording(&self, id: &str) -> Option<&str> {
        self.wordings.get(id).map(String::as_str)
    }
}
