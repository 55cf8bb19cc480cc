//! The four kinds of organisation that make up the alliance.

use serde::{Deserialize, Serialize};

use super::fold::fold;

/// A stakeholder group, as the roster and the catalogue name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// A government or one of its bodies.
    #[serde(rename = "Government")]
    Government,
    /// A company or an association of companies.
    #[serde(rename = "Private sector")]
    PrivateSector,
    /// A civil society organisation.
    #[serde(rename = "Civil society")]
    CivilSociety,
    /// An international organisation whose members are states.
    #[serde(rename = "Intergovernmental")]
    Intergovernmental,
}

impl Group {
    /// Every group, in the order in which tables list them.
    pub const ALL: [Self; 4] = [
        Self::Government,
        Self::PrivateSector,
        Self::CivilSociety,
        Self::Intergovernmental,
    ];

    /// The display name, as printed in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Government => "Government",
            Self::PrivateSector => "Private sector",
            Self::CivilSociety => "Civil society",
            Self::Intergovernmental => "Intergovernmental",
        }
    }

    /// The name in the middle of a sentence, for several members of the group.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Government => "governments",
            Self::PrivateSector => "private sector members",
            Self::CivilSociety => "civil society organisations",
            Self::Intergovernmental => "intergovernmental organisations",
        }
    }

    /// Position in [`Group::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Reads a group from the way people write it: any case, and the usual synonyms in English,
    /// French, Spanish, Portuguese and Arabic. `None` when the words mean no group.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match fold(text).as_str() {
            "government" | "governments" | "gov" | "state" | "gouvernement" | "gobierno"
            | "governo" | "حكومه" | "حكومة" => Self::Government,
            "private sector"
            | "private"
            | "industry"
            | "company"
            | "business"
            | "secteur prive"
            | "sector privado"
            | "setor privado"
            | "القطاع الخاص" => Self::PrivateSector,
            "civil society"
            | "cso"
            | "ngo"
            | "civil society organisation"
            | "civil society organization"
            | "societe civile"
            | "sociedad civil"
            | "sociedade civil"
            | "المجتمع المدني" => Self::CivilSociety,
            "intergovernmental"
            | "igo"
            | "international organisation"
            | "international organization"
            | "intergovernmental organisation"
            | "intergovernmental organization"
            | "organisation internationale"
            | "organizacion internacional"
            | "organizacao internacional"
            | "intergovernamental"
            | "intergouvernemental"
            | "intergubernamental"
            | "منظمه دوليه"
            | "منظمة دولية" => Self::Intergovernmental,
            _ => return None,
        })
    }
}

impl std::fmt::Display for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
