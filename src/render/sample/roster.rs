//! The sample's members: who they are, where they are counted, and since when.

use fastrand::Rng;
use jiff::civil::{Date, date};

use super::chance::{Stream, day_between, generator, happens, pick, pick_weighted, portion};
use super::names::SampleNames;
use super::settings::{REFERENCE_DATE, SampleSettings};
use super::world::{Land, regions};
use crate::domain::group::{Group, Groups};
use crate::domain::region::GLOBAL;

/// One member of the fictional alliance, or an organisation that is none but reports all the same.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Position in the roster, from 0; outsiders follow the members.
    pub number: usize,
    /// The secretariat's id.
    pub id: String,
    /// Name, unlike any other.
    pub name: String,
    /// Another name, unlike any other.
    pub alias: Option<String>,
    /// Stakeholder group.
    pub group: Group,
    /// Every group of the alliance.
    pub groups: Groups,
    /// What kind of organisation that is.
    pub kind: Kind,
    /// Position of its country in the sample's list.
    pub land_index: Option<usize>,
    /// The region in which it is counted.
    pub region: &'static str,
    /// Whether the roster states the region, rather than leaving it to the country.
    pub region_stated: bool,
    /// First day of membership.
    pub joined: Date,
    /// Day on which membership ended.
    pub left: Option<Date>,
}

impl Profile {
    /// Whether it is expected to report in the cycle.
    pub fn is_expected(&self) -> bool {
        self.joined <= REFERENCE_DATE && self.left.is_none_or(|left| left > REFERENCE_DATE)
    }
}

/// What kind of organisation a made-up member is: the groups of the built-in alliance, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A government or one of its bodies.
    Government,
    /// A company or an association of companies.
    PrivateSector,
    /// A civil society organisation.
    CivilSociety,
    /// An international organisation whose members are states.
    Intergovernmental,
}

impl Kind {
    const ALL: [Self; 4] = [
        Self::Government,
        Self::PrivateSector,
        Self::CivilSociety,
        Self::Intergovernmental,
    ];

    /// The group.
    const fn group(self, groups: Groups) -> Group {
        groups.all()[self as usize]
    }
}

/// Draws `settings.members` members and, after them, `outsiders` organisations that are none.
pub fn draw(
    settings: &SampleSettings,
    groups: Groups,
    lands: &[Land],
    outsiders: usize,
) -> Vec<Profile> {
    let mut names = SampleNames::new(lands);
    let mut order: Vec<usize> = (0..lands.len()).collect();
    let mut rng = generator(settings.seed, Stream::Roster, usize::MAX);
    rng.shuffle(&mut order);
    let mut governments = 0;
    let mut profiles: Vec<Profile> = Vec::with_capacity(settings.members + outsiders);
    let mut kinds = kinds(&mut rng, settings.members);
    kinds.extend((0..outsiders).map(|_| pick(&mut rng, &Kind::ALL)));
    for (number, kind) in kinds.into_iter().enumerate() {
        let mut rng = generator(settings.seed, Stream::Roster, number);
        let (land_index, region, region_stated) = match kind {
            Kind::Government => {
                let index = order[governments % order.len()];
                (Some(index), lands[index].region, false)
            }
            _ => seat(&mut rng, kind, lands),
        };
        let land = land_index.map(|index| &lands[index]);
        let name = match (kind, land) {
            (Kind::Government, Some(land)) => {
                let turn = governments / order.len();
                governments += 1;
                names.government(&mut rng, land, turn)
            }
            (Kind::Government | Kind::Intergovernmental, _) => names.union(&mut rng),
            (Kind::PrivateSector, _) => names.company(&mut rng),
            (Kind::CivilSociety, _) => names.society(&mut rng, land),
        };
        let alias = if happens(&mut rng, 0.12) {
            names.alias(&name)
        } else {
            None
        };
        let (joined, left) = membership(&mut rng);
        profiles.push(Profile {
            number,
            id: format!("M{:05}", number + 1),
            name,
            alias,
            kind,
            group: kind.group(groups),
            groups,
            land_index,
            region,
            region_stated,
            joined,
            left,
        });
    }
    profiles
}

/// The groups of all members, in fixed shares: 35 % governments, 26 % private sector, 33 % civil
/// society, 6 % intergovernmental.
fn kinds(rng: &mut Rng, members: usize) -> Vec<Kind> {
    let shares = [
        (Kind::PrivateSector, 0.26),
        (Kind::CivilSociety, 0.33),
        (Kind::Intergovernmental, 0.06),
    ];
    let mut kinds: Vec<Kind> = shares
        .into_iter()
        .flat_map(|(kind, share)| std::iter::repeat_n(kind, portion(members, share)))
        .collect();
    kinds.truncate(members);
    kinds.resize(members, Kind::Government);
    rng.shuffle(&mut kinds);
    kinds
}

/// Country, region, and whether the roster states the region: for organisations other than
/// governments. Some work everywhere, some in one region without a country.
fn seat(rng: &mut Rng, kind: Kind, lands: &[Land]) -> (Option<usize>, &'static str, bool) {
    let (in_land, in_region) = match kind {
        Kind::PrivateSector => (0.68, 0.72),
        Kind::CivilSociety => (0.78, 0.88),
        Kind::Government | Kind::Intergovernmental => (0.0, 0.45),
    };
    let drawn = rng.f64();
    if drawn < in_land {
        let index = rng.usize(0..lands.len());
        // A few have their seat in one country and work everywhere: the roster says so.
        if happens(rng, 0.04) {
            return (Some(index), GLOBAL, true);
        }
        (Some(index), lands[index].region, false)
    } else if drawn < in_region {
        (None, pick(rng, &regions()), true)
    } else {
        (None, GLOBAL, false)
    }
}

/// First and last day. A few joined during the cycle or after it, or left before its end.
fn membership(rng: &mut Rng) -> (Date, Option<Date>) {
    let joined = match pick_weighted(rng, &[(0, 945), (1, 45), (2, 10)]) {
        0 => day_between(rng, date(2014, 12, 11), date(2024, 12, 1)),
        1 => day_between(rng, date(2025, 1, 15), date(2026, 9, 30)),
        _ => day_between(rng, date(2026, 12, 6), date(2026, 12, 18)),
    };
    let left = match pick_weighted(rng, &[(0, 970), (1, 25), (2, 5)]) {
        1 if joined < date(2025, 1, 1) => Some(day_between(rng, date(2025, 1, 31), REFERENCE_DATE)),
        2 => Some(day_between(rng, date(2026, 12, 20), date(2026, 12, 31))),
        _ => None,
    };
    (joined, left)
}
