//! What a check needs to know that is made outside the secretariat: commitments, dates and countries, and nothing
//! about any member.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::alliance_file::{self, AllianceFiles};
use super::built_in;
use super::cycle_error::CycleError;
use super::limits::Limits;
use crate::domain::catalogue::Catalogue;
use crate::domain::country::{Countries, Country};
use crate::domain::cycle::{Cycle, CycleDates, DisclosureSettings};
use crate::domain::decision::Decisions;
use crate::domain::imprint::Imprint;
use crate::domain::region::RegionScheme;
use crate::domain::roster::Roster;

/// The basis of a check, as it is handed on; the default is the built-in catalogue alone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Basis {
    /// Title of the cycle's report, where there is a cycle.
    pub title: Option<String>,
    /// Whether the cycle is made up.
    pub fictional: bool,
    /// The files of the alliance; none of the built-in one.
    pub alliance: AllianceFiles,
    /// The text of the catalogue, where it is not the one that the alliance names.
    pub catalogue: Option<String>,
    /// Countries that the cycle adds.
    pub countries: Vec<Country>,
    /// Whether the cycle publishes answers under members' names.
    #[serde(default)]
    pub attributes_answers: bool,
    /// The days of the cycle, where there is one.
    pub dates: Option<CycleDates>,
    /// How large a submission may be.
    pub limits: Limits,
}

impl Basis {
    /// The catalogue that is checked against.
    ///
    /// # Errors
    /// When a text does not hang together; of a basis that was read from files none does.
    pub fn catalogue(&self) -> Result<Catalogue, CycleError> {
        let own = if self.alliance.is_empty() {
            built_in::newest_catalogue().clone()
        } else {
            let mut read = |name: &str| {
                let text = self.alliance.get(name).cloned();
                text.ok_or_else(|| CycleError::Setting {
                    path: PathBuf::from(name),
                    reason: "it is not among the files of the alliance".to_owned(),
                })
            };
            alliance_file::parse(Path::new("alliance"), &mut read)?
        };
        let Some(text) = &self.catalogue else {
            return Ok(own);
        };
        Catalogue::parse(text, &own.alliance).map_err(|error| CycleError::Catalogue {
            name: "catalogue".to_owned(),
            reason: error.to_string(),
        })
    }

    /// The cycle without its members, where there is one: what a template needs to know of it.
    #[must_use]
    pub fn cycle(&self, catalogue: &Catalogue) -> Option<Cycle> {
        let dates = self.dates?;
        Some(Cycle {
            year: dates.year,
            title: self.title.clone()?,
            fictional: self.fictional,
            period: dates.period,
            deadline: dates.deadline,
            reference_date: dates.as_of,
            as_of: dates.as_of,
            catalogue: catalogue.clone(),
            roster: Roster::default(),
            countries: self.countries(),
            scheme: RegionScheme::new("", &[]),
            imprint: Imprint::default(),
            disclosure: DisclosureSettings::default(),
            previous: None,
            languages: vec!["en".to_owned()],
            attributes_answers: self.attributes_answers,
            break_from: None,
            decisions: Decisions::default(),
        })
    }

    /// The directory of countries.
    #[must_use]
    pub fn countries(&self) -> Countries {
        built_in::country_directory_with(self.countries.clone())
    }
}
