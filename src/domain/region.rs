//! Region schemes: named ways of grouping countries.

use std::collections::{BTreeSet, HashMap};

/// The region of members that work everywhere, and of those without a country. In every scheme.
pub const GLOBAL: &str = "Global";

/// A named grouping of countries into regions.
#[derive(Debug, Clone)]
pub struct RegionScheme {
    /// Name, such as `world-7`.
    pub name: String,
    /// The regions in alphabetical order, with [`GLOBAL`] last.
    regions: Vec<String>,
    region_by_alpha3: HashMap<String, usize>,
    codes: HashMap<String, String>,
    /// Positions of regions that lie together, closest first.
    neighbourhoods: Vec<Vec<usize>>,
}

impl RegionScheme {
    /// Builds a scheme from (alpha-3, region) pairs.
    #[must_use]
    pub fn new(name: &str, places: &[(String, String)]) -> Self {
        let names: BTreeSet<&str> = places
            .iter()
            .map(|(_, region)| region.as_str())
            .filter(|region| *region != GLOBAL)
            .collect();
        let mut regions: Vec<String> = names.into_iter().map(str::to_owned).collect();
        regions.push(GLOBAL.to_owned());
        let region_by_alpha3 = places
            .iter()
            .filter_map(|(alpha3, region)| {
                let index = regions.iter().position(|name| name == region)?;
                Some((alpha3.clone(), index))
            })
            .collect();
        Self {
            name: name.to_owned(),
            regions,
            region_by_alpha3,
            codes: HashMap::new(),
            neighbourhoods: Vec::new(),
        }
    }

    /// The same scheme with codes of its regions, as (region, code).
    #[must_use]
    pub fn with_codes(mut self, codes: Vec<(String, String)>) -> Self {
        self.codes = codes.into_iter().collect();
        self
    }

    /// The code that a standard has for a region.
    #[must_use]
    pub fn code_of(&self, region: &str) -> Option<&str> {
        self.codes.get(region).map(String::as_str)
    }

    /// The same scheme with regions that lie together, by their names; names that it does not have are
    /// left out.
    #[must_use]
    pub fn with_neighbourhoods(mut self, named: &[Vec<String>]) -> Self {
        let known = |names: &Vec<String>| {
            let found = names.iter().filter_map(|name| self.index_of(name));
            found.collect::<Vec<usize>>()
        };
        self.neighbourhoods = named.iter().map(known).collect();
        self
    }

    /// Regions that lie together, by position: those that are joined first where a region is too small to
    /// stand alone.
    #[must_use]
    pub fn neighbourhoods(&self) -> &[Vec<usize>] {
        &self.neighbourhoods
    }

    /// Every region, in the order in which tables list them.
    #[must_use]
    pub fn regions(&self) -> &[String] {
        &self.regions
    }

    /// Position of a region by its name.
    #[must_use]
    pub fn index_of(&self, region: &str) -> Option<usize> {
        self.regions.iter().position(|name| name == region)
    }

    /// Position of the region of a country, where the scheme places it.
    #[must_use]
    pub fn region_of(&self, alpha3: &str) -> Option<usize> {
        self.region_by_alpha3.get(alpha3).copied()
    }

    /// Position of [`GLOBAL`].
    #[must_use]
    pub fn global(&self) -> usize {
        self.regions.len() - 1
    }
}
