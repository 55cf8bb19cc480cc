//! The sample's countries: invented, with codes of the block XAA to XZZ that ISO 3166-1 leaves to
//! its users. Codes of that block in wide use (such as XKX or XOM) are left alone. The regions are
//! those of the scheme `world-7`; which invented country lies where means nothing.

/// A fictional country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Land {
    /// User-assigned alpha-3 code.
    pub alpha3: String,
    /// Common name.
    pub name: &'static str,
    /// Official name.
    pub official: String,
    /// Its region.
    pub region: &'static str,
}

/// Region, second letter of the codes, names.
const REGIONS: [(&str, char, &[&str]); 7] = [
    (
        "East Asia & Pacific",
        'H',
        &[
            "Anvaru", "Hizumel", "Keshoro", "Lumavel", "Marelu", "Orinelle", "Pelorine", "Senzore",
            "Tivora", "Yaranne",
        ],
    ),
    (
        "Europe & Central Asia",
        'F',
        &[
            "Aldmere",
            "Borvenne",
            "Carsolle",
            "Drévolis",
            "Eskerholt",
            "Halvene",
            "Estorvel",
            "Karvost",
            "Lothmere",
            "Morvelle",
            "Ostrelin",
            "Sevrane",
            "Tarnholt",
            "Velmora",
            "Zelkovar",
        ],
    ),
    (
        "Latin America & Caribbean",
        'L',
        &[
            "Ambarel",
            "Ondavar",
            "Corvado",
            "Jacarvó",
            "Merendal",
            "Palmeriz",
            "Quillora",
            "Solvera",
            "Tierralba",
            "Valdoro",
        ],
    ),
    (
        "Middle East & North Africa",
        'N',
        &[
            "Darisel", "Marjune", "Nuravel", "Qasrelle", "Safirune", "Tasilune", "Wadimere",
            "Zahrune",
        ],
    ),
    (
        "North America",
        'G',
        &["Northmere", "Ontavel", "Wescombe Isles"],
    ),
    (
        "South Asia",
        'S',
        &[
            "Asharune", "Rhunavel", "Dhanavel", "Himarel", "Mirapell", "Sundhelo",
        ],
    ),
    (
        "Sub-Saharan Africa",
        'U',
        &[
            "Adunele", "Bekorra", "Chizaro", "Ekoluwe", "Fanterre", "Imbelo", "Jalundo", "Kwazune",
            "Nyarelle", "Oluvende", "Tsavarre", "Umbekel", "Zanthiru",
        ],
    ),
];

const FORMS: [&str; 5] = [
    "Republic of",
    "Kingdom of",
    "Federation of",
    "Union of",
    "Principality of",
];

/// Every country of the sample, by region and name.
pub fn lands() -> Vec<Land> {
    let mut lands = Vec::new();
    for (region, letter, names) in REGIONS {
        for (&name, last) in names.iter().zip('A'..='Z') {
            lands.push(Land {
                alpha3: format!("X{letter}{last}"),
                name,
                official: format!("{} {name}", FORMS[lands.len() % FORMS.len()]),
                region,
            });
        }
    }
    lands
}

/// The regions' names.
pub fn regions() -> Vec<&'static str> {
    REGIONS.iter().map(|(region, ..)| *region).collect()
}
