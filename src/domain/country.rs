//! Countries under ISO 3166-1, and the names people give them.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::fold::fold;

/// A country or territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code.
    pub alpha2: String,
    /// ISO 3166-1 alpha-3 code.
    pub alpha3: String,
    /// ISO 3166-1 numeric code, which is the code of the country in M49 of the United Nations; none for one that a cycle
    /// adds.
    #[serde(default)]
    pub numeric: Option<String>,
    /// Common name in English.
    pub name: String,
    /// Official name in English.
    pub official: String,
}

/// Further names of countries, as (alpha-3, name); taken up only when a name is looked for that is none
/// of a country's own.
pub type FurtherNames = fn() -> &'static [(String, String)];

/// Every country, found by code or by any known name.
#[derive(Debug, Clone)]
pub struct Countries {
    list: Vec<Country>,
    further: FurtherNames,
    index_as_written: OnceLock<HashMap<String, usize>>,
    index_by_fold: OnceLock<HashMap<String, usize>>,
}

impl Default for Countries {
    fn default() -> Self {
        Self::new(Vec::new(), || &[])
    }
}

impl Countries {
    /// Builds the directory. A further name that belongs to two countries is given to neither.
    #[must_use]
    pub const fn new(list: Vec<Country>, further: FurtherNames) -> Self {
        Self {
            list,
            further,
            index_as_written: OnceLock::new(),
            index_by_fold: OnceLock::new(),
        }
    }

    /// The country with this code or name, however it is cased or accented.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&Country> {
        // Most workbooks name the country as the template does; folding two thousand names takes
        // longer than reading one of them.
        let as_written = self.index_as_written.get_or_init(|| self.as_written());
        let index = as_written.get(text).or_else(|| {
            let folded = self.index_by_fold.get_or_init(|| self.index());
            folded.get(&key_of(text))
        });
        index.map(|&index| &self.list[index])
    }

    fn as_written(&self) -> HashMap<String, usize> {
        let countries = self.list.iter().enumerate();
        countries
            .flat_map(|(index, country)| {
                [&country.name, &country.alpha3].map(|name| (name.clone(), index))
            })
            .collect()
    }

    fn index(&self) -> HashMap<String, usize> {
        let mut index_by_fold = HashMap::new();
        let mut contested = Vec::new();
        let mut add = |key: String, index: usize| {
            if let Some(&other) = index_by_fold.get(&key)
                && other != index
            {
                contested.push(key);
            } else {
                index_by_fold.insert(key, index);
            }
        };
        let mut index_by_alpha3 = HashMap::new();
        for (index, country) in self.list.iter().enumerate() {
            index_by_alpha3.insert(country.alpha3.as_str(), index);
            for key in [
                &country.alpha2,
                &country.alpha3,
                &country.name,
                &country.official,
            ] {
                add(key_of(key), index);
            }
        }
        for (alpha3, name) in (self.further)() {
            if let Some(&index) = index_by_alpha3.get(alpha3.as_str()) {
                add(key_of(name), index);
            }
        }
        for key in contested {
            index_by_fold.remove(&key);
        }
        index_by_fold
    }

    /// The country with this exact alpha-3 code.
    #[must_use]
    pub fn by_alpha3(&self, alpha3: &str) -> Option<&Country> {
        self.list.iter().find(|country| country.alpha3 == alpha3)
    }

    /// Every country, in the order of the file.
    #[must_use]
    pub fn list(&self) -> &[Country] {
        &self.list
    }
}

/// Names are compared without full stops, a leading article, or the difference between "and" and "&".
fn key_of(name: &str) -> String {
    let folded = fold(name).replace('.', "").replace('&', "and");
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    bare.strip_suffix(" (the)").unwrap_or(bare).to_owned()
}
