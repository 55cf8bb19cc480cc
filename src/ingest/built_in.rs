//! Catalogues and reference data compiled into the program, so that a member needs one file.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use super::alliance_file;
use super::cycle_error::CycleError;
use crate::domain::catalogue::{Catalogue, CatalogueError};
use crate::domain::country::{Countries, Country};

/// The built-in catalogues, newest first: id and TOML text.
pub const CATALOGUES: [(&str, &str); 5] = [
    (
        "2024-call-to-action",
        include_str!("../../inputs/catalogue/2024-call-to-action.toml"),
    ),
    (
        "2015-statement-capacity-building",
        include_str!("../../inputs/catalogue/2015-statement-capacity-building.toml"),
    ),
    (
        "2015-summit-outcomes",
        include_str!("../../inputs/catalogue/2015-summit-outcomes.toml"),
    ),
    (
        "2014-statement-governments",
        include_str!("../../inputs/catalogue/2014-statement-governments.toml"),
    ),
    (
        "2014-statement-civil-society",
        include_str!("../../inputs/catalogue/2014-statement-civil-society.toml"),
    ),
];

/// The catalogue used where none is named.
pub const DEFAULT_CATALOGUE: &str = CATALOGUES[0].0;

/// The built-in region schemes: name, CSV text, and which of their regions lie together.
const SCHEMES: [(&str, &str, &str); 3] = [
    (
        "world-7",
        include_str!("../../inputs/reference/regions/world-7.csv"),
        include_str!("../../inputs/reference/regions/world-7.neighbours.csv"),
    ),
    (
        "m49",
        include_str!("../../inputs/reference/regions/m49.csv"),
        include_str!("../../inputs/reference/regions/m49.neighbours.csv"),
    ),
    (
        "m49-sub",
        include_str!("../../inputs/reference/regions/m49-sub.csv"),
        include_str!("../../inputs/reference/regions/m49-sub.neighbours.csv"),
    ),
];

/// The codes that M49 has for its regions, by their names.
const M49_CODES: &str = include_str!("../../inputs/reference/regions/m49.codes.csv");

const COUNTRIES: &str = include_str!("../../inputs/reference/countries.csv");
const COUNTRY_NAMES: &str = include_str!("../../inputs/reference/country-names.csv");

/// The files of the built-in alliance besides its catalogues, by the names that `alliance.toml` uses.
const ALLIANCE: [(&str, &str); 15] = [
    (
        alliance_file::FILE,
        include_str!("../../inputs/catalogue/alliance.toml"),
    ),
    ("en.ftl", include_str!("../../inputs/catalogue/en.ftl")),
    ("fr.ftl", include_str!("../../inputs/catalogue/fr.ftl")),
    ("fr.toml", include_str!("../../inputs/catalogue/fr.toml")),
    ("es.ftl", include_str!("../../inputs/catalogue/es.ftl")),
    ("es.toml", include_str!("../../inputs/catalogue/es.toml")),
    ("pt.ftl", include_str!("../../inputs/catalogue/pt.ftl")),
    ("pt.toml", include_str!("../../inputs/catalogue/pt.toml")),
    ("ar.ftl", include_str!("../../inputs/catalogue/ar.ftl")),
    ("ar.toml", include_str!("../../inputs/catalogue/ar.toml")),
    (
        "frameworks.toml",
        include_str!("../../inputs/catalogue/frameworks.toml"),
    ),
    (
        "lenses/model-national-response.toml",
        include_str!("../../inputs/catalogue/lenses/model-national-response.toml"),
    ),
    (
        "lenses/global-strategic-response.toml",
        include_str!("../../inputs/catalogue/lenses/global-strategic-response.toml"),
    ),
    (
        "lenses/prevention-framework.toml",
        include_str!("../../inputs/catalogue/lenses/prevention-framework.toml"),
    ),
    (
        "../reference/lanzarote.csv",
        include_str!("../../inputs/reference/lanzarote.csv"),
    ),
];

/// Which 2024 commitment continues which older one; an editorial reading.
pub const LINEAGE: &str = include_str!("../../inputs/catalogue/lineage.toml");

/// The results of attacks on fictional cycles: how the protection was tested.
pub const ATTACKS: &str = include_str!("../../inputs/reference/attack.csv");

/// Where the reference files come from, and when.
pub const SOURCES: &str = include_str!("../../inputs/reference/sources.toml");

/// The newest catalogue of the built-in alliance: the 2024 Call to Action.
///
/// # Panics
/// When its compiled-in files do not hang together, which a test rules out.
#[must_use]
pub fn newest_catalogue() -> &'static Catalogue {
    static NEWEST: LazyLock<Catalogue> = LazyLock::new(|| {
        let catalogues = CATALOGUES.map(|(id, text)| (format!("{id}.toml"), text));
        let mut read = |name: &str| {
            let own = ALLIANCE.iter().find(|(known, _)| *known == name);
            let catalogue = catalogues.iter().find(|(known, _)| known == name);
            let text = own.map(|(_, text)| *text);
            let text = text.or_else(|| catalogue.map(|(_, text)| *text));
            text.map(str::to_owned).ok_or_else(|| CycleError::Setting {
                path: PathBuf::from(name),
                reason: "it is not compiled in".to_owned(),
            })
        };
        alliance_file::parse(Path::new("built-in"), &mut read).expect("the built-in alliance")
    });
    &NEWEST
}

/// Whether a catalogue is one of the built-in alliance.
#[must_use]
pub fn is_of_the_alliance(catalogue: &Catalogue) -> bool {
    Arc::ptr_eq(&catalogue.alliance, &newest_catalogue().alliance)
}

/// The text of the built-in catalogue with this id; none when there is no such catalogue.
#[must_use]
pub fn catalogue_text(id: &str) -> Option<&'static str> {
    let mut known = CATALOGUES.iter();
    known.find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// The built-in catalogue with this id; none when there is no such catalogue.
///
/// # Errors
/// When the compiled-in text is no catalogue, which a test rules out.
#[must_use]
pub fn catalogue(id: &str) -> Option<Result<Catalogue, CatalogueError>> {
    catalogue_text(id).map(|text| Catalogue::parse(text, &newest_catalogue().alliance))
}

/// The (alpha-3, region) pairs of a scheme, and lists of its regions that lie together.
pub type SchemeData = (Vec<(String, String)>, Vec<Vec<String>>);

/// The (alpha-3, region) pairs of a built-in scheme, and which of its regions lie together; none when
/// there is no such scheme.
#[must_use]
pub fn scheme(name: &str) -> Option<SchemeData> {
    SCHEMES
        .iter()
        .find(|(found, ..)| *found == name)
        .map(|(_, text, neighbours)| (pairs(text, 0, 1), neighbourhoods(neighbours)))
}

/// The codes of the regions of a built-in scheme, as (region, code); none where its regions have no codes.
#[must_use]
pub fn region_codes(scheme: &str) -> Vec<(String, String)> {
    let is_m49 = scheme.starts_with("m49") && scheme_names().contains(&scheme);
    if is_m49 {
        pairs(M49_CODES, 0, 1)
    } else {
        Vec::new()
    }
}

/// The lists of regions that lie together in the text of such a file: a header, then regions separated by
/// `;` on each line.
#[must_use]
pub fn neighbourhoods(text: &str) -> Vec<Vec<String>> {
    let names = |line: &str| line.split(';').map(|name| name.trim().to_owned()).collect();
    let lines = text.lines().skip(1).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(names).collect()
}

/// Names of the built-in region schemes.
#[must_use]
pub fn scheme_names() -> [&'static str; 3] {
    SCHEMES.map(|(name, ..)| name)
}

/// The countries of ISO 3166-1.
#[must_use]
pub fn countries() -> Vec<Country> {
    csv::Reader::from_reader(COUNTRIES.as_bytes())
        .deserialize()
        .flatten()
        .collect()
}

/// Every further name of a country that is known to us, as (alpha-3, name).
#[must_use]
pub fn country_names() -> &'static [(String, String)] {
    static NAMES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| pairs(COUNTRY_NAMES, 0, 3));
    &NAMES
}

/// The directory of countries, without any that a cycle adds.
#[must_use]
pub fn country_directory() -> Countries {
    country_directory_with(Vec::new())
}

/// The directory of countries, with those that a cycle adds.
#[must_use]
pub fn country_directory_with(added: Vec<Country>) -> Countries {
    let mut list = countries();
    list.extend(added);
    Countries::new(list, country_names)
}

fn pairs(text: &str, left: usize, right: usize) -> Vec<(String, String)> {
    csv::Reader::from_reader(text.as_bytes())
        .records()
        .flatten()
        .filter_map(|record| Some((record.get(left)?.to_owned(), record.get(right)?.to_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{CATALOGUES, catalogue, countries, country_directory, newest_catalogue, scheme};

    #[test]
    fn every_catalogue_hangs_together_and_names_known_frameworks() {
        for (id, _) in CATALOGUES {
            let catalogue = catalogue(id).expect("listed").expect("a catalogue");
            assert_eq!(catalogue.id, id);
            for named in catalogue.framework_ids() {
                assert!(
                    catalogue.alliance.framework(named).is_some(),
                    "{id}: {named}"
                );
            }
        }
    }

    #[test]
    fn every_country_has_a_place_in_world_7_and_is_found_by_its_names() {
        let list = countries();
        let directory = country_directory();
        let (places, _) = scheme("world-7").expect("built in");
        assert_eq!(list.len(), 249);
        for country in &list {
            assert!(
                places.iter().any(|(alpha3, _)| *alpha3 == country.alpha3),
                "{}",
                country.alpha3
            );
            for name in [
                &country.alpha2,
                &country.alpha3,
                &country.name,
                &country.official,
            ] {
                assert_eq!(
                    directory.find(name).map(|found| found.alpha3.as_str()),
                    Some(country.alpha3.as_str()),
                    "{name}"
                );
            }
        }
        for (name, alpha3) in [
            ("Ivory Coast", "CIV"),
            ("UAE", "ARE"),
            ("Allemagne", "DEU"),
            ("España", "ESP"),
            ("مصر", "EGY"),
            ("the former Yugoslav Republic of Macedonia", "MKD"),
        ] {
            assert_eq!(
                directory.find(name).map(|found| found.alpha3.as_str()),
                Some(alpha3),
                "{name}"
            );
        }
        assert_eq!(directory.find("Korea").map(|found| &found.alpha3), None);
    }

    #[test]
    fn the_convention_has_48_parties_all_of_them_countries() {
        let directory = country_directory();
        let convention = newest_catalogue().alliance.framework("lanzarote");
        let parties = &convention.expect("the Convention").parties;
        assert_eq!(parties.len(), 48);
        assert!(
            parties
                .iter()
                .all(|alpha3| directory.by_alpha3(alpha3).is_some())
        );
    }
}
