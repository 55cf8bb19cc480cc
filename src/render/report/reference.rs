//! What the report prints about its own sources: the lineage of commitments, and the reference
//! files with the day for which each holds. Both are data files; this reads their text.

use jiff::civil::Date;
use serde::Deserialize;

/// The file `lineage.toml`: which commitment continues which older one. An editorial reading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lineage {
    /// What a link means, and whose reading it is.
    pub note: String,
    /// The links.
    #[serde(rename = "link")]
    pub links: Vec<Link>,
}

/// One commitment and those it continues.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Id of the commitment.
    pub commitment: String,
    /// What it continues, as `catalogue:id`.
    pub continues: Vec<String>,
    /// How the older text is recognised in the newer one.
    pub reading: String,
}

/// One entry of `sources.toml`: a reference file and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path from the inputs folder.
    pub path: String,
    /// What the file holds.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// The day for which it is known to hold.
    pub as_of: Date,
    /// What a user of it must know.
    pub note: String,
}

/// The attacks on one kind of fictional cycle.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "AttackEntry")]
pub struct AttackTest {
    /// The kind: a number of members, or a word.
    pub cycles: String,
    /// How many were attacked.
    pub attacked: u32,
    /// Blocks behind their published rows.
    pub blocks: u32,
    /// What was certain to outsiders or a coalition.
    pub certain: u32,
    /// Choices of the drawing of which odds were measured.
    pub choices: u32,
    /// Factors by which odds move, seen from outside: median, 95th percentile and largest, with two decimals; none
    /// where they were not measured.
    pub outside: Option<[String; 3]>,
    /// The same seen by one member.
    pub inside: Option<[String; 3]>,
}

#[derive(Deserialize)]
struct AttackEntry {
    cycles: String,
    attacked: u32,
    blocks: u32,
    certain: u32,
    choices: u32,
    outside_median: String,
    outside_95: String,
    outside_most: String,
    one_median: String,
    one_95: String,
    one_most: String,
}

impl From<AttackEntry> for AttackTest {
    fn from(entry: AttackEntry) -> Self {
        let measured = |factors: [String; 3]| Some(factors).filter(|[first, ..]| !first.is_empty());
        Self {
            cycles: entry.cycles,
            attacked: entry.attacked,
            blocks: entry.blocks,
            certain: entry.certain,
            choices: entry.choices,
            outside: measured([entry.outside_median, entry.outside_95, entry.outside_most]),
            inside: measured([entry.one_median, entry.one_95, entry.one_most]),
        }
    }
}

impl AttackTest {
    /// Reads the text of `attack.csv`.
    ///
    /// # Errors
    /// When the text is not of that form.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, ReferenceError> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Result<Vec<Self>, _> = reader.deserialize().collect();
        rows.map_err(|error| ReferenceError {
            file: "attack.csv",
            reason: error.to_string(),
        })
    }
}

/// A reference file whose text cannot be understood.
#[derive(Debug, thiserror::Error)]
#[error("{file} cannot be understood: {reason}")]
pub struct ReferenceError {
    /// Which file.
    pub file: &'static str,
    /// Why.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    file: Vec<SourceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    path: String,
    title: String,
    source: String,
    as_of: toml::value::Datetime,
    note: String,
}

impl Lineage {
    /// Reads the text of `lineage.toml`.
    ///
    /// # Errors
    /// When the text is not of that form.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        toml::from_str(text).map_err(|error| ReferenceError {
            file: "lineage.toml",
            reason: error.to_string(),
        })
    }
}

impl Source {
    /// Reads the text of `sources.toml`.
    ///
    /// # Errors
    /// When the text is not of that form, or an `as_of` is no day.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, ReferenceError> {
        let wrong = |reason: String| ReferenceError {
            file: "sources.toml",
            reason,
        };
        let file: SourcesFile = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        file.file
            .into_iter()
            .map(|entry| {
                let as_of = entry.as_of.to_string();
                Ok(Self {
                    as_of: as_of
                        .parse()
                        .map_err(|error| wrong(format!("{}: {as_of}: {error}", entry.path)))?,
                    path: entry.path,
                    title: entry.title,
                    source: entry.source,
                    note: entry.note,
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{AttackTest, Lineage, Source};

    #[test]
    fn the_shipped_files_are_read() {
        let lineage = Lineage::parse(include_str!("../../../inputs/catalogue/lineage.toml"))
            .expect("lineage.toml is well formed");
        assert!(lineage.links.iter().any(|link| link.commitment == "G3e"));
        let sources = Source::parse_all(include_str!("../../../inputs/reference/sources.toml"))
            .expect("sources.toml is well formed");
        assert!(sources.len() > 10, "{}", sources.len());
        assert!(sources.iter().all(|source| source.as_of.year() >= 2014));
    }

    /// No attack may have found anything certain: a result that did would be published as it is.
    #[test]
    fn the_shipped_attacks_found_nothing_certain() {
        let text = include_str!("../../../inputs/reference/attack.csv");
        let attacks = AttackTest::parse_all(text).expect("attack.csv is well formed");
        assert!(attacks.len() > 10, "{}", attacks.len());
        assert!(
            attacks
                .iter()
                .all(|test| test.certain == 0 && test.attacked > 0)
        );
        assert!(attacks.iter().any(|test| test.outside.is_some()));
    }

    #[test]
    fn a_date_that_is_no_day_is_refused() {
        let text = "[[file]]\npath=\"a\"\ntitle=\"a\"\nsource=\"a\"\nas_of=07:30:00\nnote=\"\"";
        assert!(Source::parse_all(text).is_err());
    }
}
