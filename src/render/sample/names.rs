//! Names of fictional organisations, built from invented places and plain words. Governments carry
//! the name of an invented country; every other name says that it is fictional.

use std::collections::HashSet;

use fastrand::Rng;

use super::chance::pick;
use super::world::Land;
use crate::domain::fold::fold;

const STEMS: [&str; 40] = [
    "Orl", "Velm", "Tass", "Brenn", "Cald", "Dorv", "Ellim", "Farn", "Gorm", "Hesk", "Ivr", "Jass",
    "Kell", "Lund", "Merr", "Nost", "Olv", "Pell", "Quor", "Rusk", "Selv", "Tarv", "Ulm", "Vann",
    "Wend", "Yors", "Zell", "Ambr", "Birk", "Cov", "Drav", "Esk", "Fell", "Grav", "Holv", "Isk",
    "Jorv", "Kesk", "Lorv", "Mosk",
];

const ENDINGS: [&str; 26] = [
    "anda", "eveth", "ismar", "ovane", "urith", "elwick", "ombra", "anthe", "ering", "ovar",
    "inde", "ulane", "essa", "orrel", "avik", "entir", "olune", "imbel", "achor", "undry", "erolt",
    "isque", "amore", "ivent", "onwy", "ustel",
];

const MINISTRIES: [&str; 18] = [
    "Ministry of Digital Affairs",
    "Ministry of Justice",
    "Ministry of the Interior",
    "Ministry of Social Affairs",
    "Ministry of Children and Families",
    "Ministry of Education",
    "Ministry of Communications",
    "Ministry of Public Safety",
    "Ministry of Health",
    "Department of Online Safety",
    "Department of Child Protection",
    "Department of Home Affairs",
    "National Agency for Child Protection",
    "National Police Service",
    "Office of the Children's Commissioner",
    "Office of the Prosecutor",
    "Communications Regulator",
    "Cyber Security Agency",
];

const TRADES: [&str; 18] = [
    "Cloud",
    "Mobile",
    "Payments",
    "Games",
    "Social",
    "Video",
    "Search",
    "Hosting",
    "Broadband",
    "Messaging",
    "Devices",
    "Education",
    "Streaming",
    "Data",
    "Security",
    "Market",
    "Maps",
    "Music",
];

const FIRMS: [&str; 12] = [
    "Services",
    "Group",
    "Networks",
    "Systems",
    "Platforms",
    "Labs",
    "Works",
    "Company",
    "Interactive",
    "Technologies",
    "Holdings",
    "Partners",
];

const CAUSES: [&str; 14] = [
    "Children's Rights",
    "Child Helpline",
    "Safer Internet",
    "Survivors'",
    "Child Protection",
    "Online Safety",
    "Youth Voice",
    "Family Support",
    "Digital Childhood",
    "Safe Schools",
    "Child Rescue",
    "Parents'",
    "Children's Law",
    "Hotline",
];

const SOCIETIES: [&str; 12] = [
    "Foundation",
    "Alliance",
    "Network",
    "Centre",
    "Coalition",
    "Trust",
    "Forum",
    "Association",
    "Institute",
    "Observatory",
    "Council",
    "Initiative",
];

const UNIONS: [&str; 8] = [
    "Organisation for Child Protection",
    "Commission for Digital Cooperation",
    "Programme for Justice",
    "Police Cooperation Office",
    "Conference of Ministers of Justice",
    "Development Union",
    "Council for Communications",
    "Fund for Children",
];

/// Gives out names, no two of which fold alike.
pub struct SampleNames {
    taken: HashSet<String>,
}

impl SampleNames {
    /// Nothing given out yet, but the names of the countries kept free.
    pub fn new(lands: &[Land]) -> Self {
        Self {
            taken: lands.iter().map(|land| fold(land.name)).collect(),
        }
    }

    /// The `turn`-th body of a government, from 0.
    pub fn government(&mut self, rng: &mut Rng, land: &Land, turn: usize) -> String {
        // Neighbouring codes start at unlike bodies.
        let start: usize = land.alpha3.bytes().map(usize::from).sum();
        let body = MINISTRIES[(start * 7 + turn * 5) % MINISTRIES.len()];
        if turn < MINISTRIES.len() {
            self.take(rng, |_| format!("{body} of {}", land.name))
        } else {
            self.take(rng, |rng| {
                let town = place(rng);
                format!("{body} of {}, {town} Province", land.name)
            })
        }
    }

    /// A company.
    pub fn company(&mut self, rng: &mut Rng) -> String {
        self.take(rng, |rng| {
            let town = place(rng);
            let (trade, firm) = (pick(rng, &TRADES), pick(rng, &FIRMS));
            format!("{town} {trade} {firm} (fictional)")
        })
    }

    /// A civil society organisation, of a country if it has one.
    pub fn society(&mut self, rng: &mut Rng, land: Option<&Land>) -> String {
        let of_land = land.filter(|_| rng.u8(0..3) == 0);
        self.take(rng, |rng| {
            let town = of_land.map_or_else(|| place(rng), |land| land.name.to_owned());
            let (cause, society) = (pick(rng, &CAUSES), pick(rng, &SOCIETIES));
            format!("{town} {cause} {society} (fictional)")
        })
    }

    /// An intergovernmental organisation.
    pub fn union(&mut self, rng: &mut Rng) -> String {
        self.take(rng, |rng| {
            let town = place(rng);
            let union = pick(rng, &UNIONS);
            format!("{town} {union} (fictional)")
        })
    }

    /// Draws until a name is free; numbers the last one drawn if none is.
    fn take(&mut self, rng: &mut Rng, mut draw: impl FnMut(&mut Rng) -> String) -> String {
        let mut name = draw(rng);
        for _ in 0..8 {
            if self.taken.insert(fold(&name)) {
                return name;
            }
            name = draw(rng);
        }
        for number in 2_u32.. {
            let numbered = match name.strip_suffix(" (fictional)") {
                Some(bare) => format!("{bare} {number} (fictional)"),
                None => format!("{name} {number}"),
            };
            if self.taken.insert(fold(&numbered)) {
                return numbered;
            }
        }
        name
    }

    /// Another name for an organisation, if that is free too.
    pub fn alias(&mut self, name: &str) -> Option<String> {
        let alias = if let Some(bare) = name.strip_suffix(" (fictional)") {
            format!("Formerly {bare} (fictional)")
        } else {
            let (body, land) = name.rsplit_once(" of ")?;
            format!("{land} {body}")
        };
        self.taken.insert(fold(&alias)).then_some(alias)
    }
}

/// An invented place.
fn place(rng: &mut Rng) -> String {
    let stem = pick(rng, &STEMS);
    let ending = pick(rng, &ENDINGS);
    format!("{stem}{ending}")
}
