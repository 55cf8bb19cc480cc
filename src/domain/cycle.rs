//! A reporting cycle: its dates, its rules of disclosure, and the data it is judged against.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::Catalogue;
use super::country::Countries;
use super::decision::Decisions;
use super::imprint::Imprint;
use super::previous::Previous;
use super::region::RegionScheme;
use super::roster::{Member, Roster};

/// First and last day of what a cycle reports on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// Whether a day lies in the period, both ends included.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// The days of a cycle that a submission is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CycleDates {
    /// The year that names the cycle.
    pub year: u16,
    /// What is reported on.
    pub period: Period,
    /// Last day on which a submission is on time.
    pub deadline: Date,
    /// Day of the figures; "in the future" means after it.
    pub as_of: Date,
}

/// Whether the public may know who submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Participants {
    /// The report lists those who submitted.
    List,
    /// Who submitted is protected like an answer.
    Hide,
}

/// What the cycle promises its members about publication.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureSettings {
    /// Smallest number of contributing members of a public cell.
    #[serde(default = "default_threshold")]
    pub threshold: u32,
    /// Whether the public may know who submitted.
    #[serde(default = "default_participants")]
    pub participants: Participants,
    /// How many members together may learn nothing by putting their own answers together: 1 or 2.
    #[serde(default = "default_coalition")]
    pub coalition: u32,
    /// Distaste for large joined blocks of regions: more gives more detail, and makes what is joined tell more.
    #[serde(default = "default_beta")]
    pub beta: f64,
}

const fn default_coalition() -> u32 {
    2
}

const fn default_beta() -> f64 {
    4.0
}

const fn default_threshold() -> u32 {
    5
}

const fn default_participants() -> Participants {
    Participants::List
}

impl Default for DisclosureSettings {
    fn default() -> Self {
        Self {
            threshold: default_threshold(),
            participants: default_participants(),
            coalition: default_coalition(),
            beta: default_beta(),
        }
    }
}

/// Everything a submission is judged against.
#[derive(Debug, Clone)]
pub struct Cycle {
    /// The year that names the cycle.
    pub year: u16,
    /// Title of the report.
    pub title: String,
    /// Whether the cycle is made up; then every page and file says so.
    pub fictional: bool,
    /// What is reported on.
    pub period: Period,
    /// Last day on which a submission is on time.
    pub deadline: Date,
    /// Day on which membership is judged.
    pub reference_date: Date,
    /// Day of the figures; "in the future" means after it.
    pub as_of: Date,
    /// The commitments.
    pub catalogue: Catalogue,
    /// The members.
    pub roster: Roster,
    /// Country names.
    pub countries: Countries,
    /// How countries are grouped.
    pub scheme: RegionScheme,
    /// Who publishes, under which terms.
    pub imprint: Imprint,
    /// What is promised about publication.
    pub disclosure: DisclosureSettings,
    /// The languages of the report, ISO 639-1: the first one is that of the charts by themselves, too.
    pub languages: Vec<String>,
    /// Whether answers are published under members' names, where a member lets it and the secretariat chose it.
    pub attributes_answers: bool,
    /// What members answered in the cycle before, where one is named and reported on the same
    /// catalogue.
    pub previous: Option<Previous>,
    /// Year of the cycle before, where it reported on another catalogue, so that nothing can be compared.
    pub break_from: Option<u16>,
    /// What the secretariat has decided about single submissions.
    pub decisions: Decisions,
}

impl Cycle {
    /// The days that a submission is judged by.
    #[must_use]
    pub const fn dates(&self) -> CycleDates {
        CycleDates {
            year: self.year,
            period: self.period,
            deadline: self.deadline,
            as_of: self.as_of,
        }
    }

    /// Whether a member is expected to report in this cycle.
    #[must_use]
    pub fn expects(&self, member: &Member) -> bool {
        member.is_expected_on(self.reference_date)
    }

    /// The members expected to report, with their positions in the roster.
    pub fn expected(&self) -> impl Iterator<Item = (usize, &Member)> {
        self.roster
            .members()
            .iter()
            .enumerate()
            .filter(|(_, member)| self.expects(member))
    }
}
