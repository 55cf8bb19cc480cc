//! Countries under ISO 3166-1, and the names people give them.

use std::collections::HashMap;

use serde::Deserialize;

use super::fold::fold;

/// A country or territory.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code.
    pub alpha2: String,
    /// ISO 3166-1 alpha-3 code.
    pub alpha3: String,
    /// Common name in English.
    pub name: String,
    /// Official name in English.
    pub official: String,
}

/// Every country, found by code or by any known name.
#[derive(Debug, Clone, Default)]
pub struct Countries {
    list: Vec<Country>,
    index_by_fold: HashMap<String, usize>,
}

impl Countries {
    /// Builds the directory. `names` are further names as (alpha-3, name); one that belongs to
    /// two countries is given to neither.
    #[must_use]
    pub fn new(list: Vec<Country>, names: &[(String, String)]) -> Self {
        let mut countries = Self {
            list,
            index_by_fold: HashMap::new(),
        };
        let mut contested = Vec::new();
        let mut add = |map: &mut HashMap<String, usize>, key: String, index: usize| {
            if let Some(&other) = map.get(&key)
                && other != index
            {
                contested.push(key);
            } else {
                map.insert(key, index);
            }
        };
        let mut index_by_alpha3 = HashMap::new();
        for (index, country) in countries.list.iter().enumerate() {
            index_by_alpha3.insert(country.alpha3.clone(), index);
            for key in [
                &country.alpha2,
                &country.alpha3,
                &country.name,
                &country.official,
            ] {
                add(&mut countries.index_by_fold, key_of(key), index);
            }
        }
        for (alpha3, name) in names {
            if let Some(&index) = index_by_alpha3.get(alpha3) {
                add(&mut countries.index_by_fold, key_of(name), index);
            }
        }
        for key in contested {
            countries.index_by_fold.remove(&key);
        }
        countries
    }

    /// The country with this code or name, however it is cased or accented.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&Country> {
        self.index_by_fold
            .get(&key_of(text))
            .map(|&index| &self.list[index])
    }

    /// The country with this exact alpha-3 code.
    #[must_use]
    pub fn by_alpha3(&self, alpha3: &str) -> Option<&Country> {
        self.find(alpha3).filter(|country| country.alpha3 == alpha3)
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
