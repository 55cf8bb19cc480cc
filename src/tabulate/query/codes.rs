//! What the codes of the aggregates stand for and belong to, from the written table of commitments.

use std::collections::HashSet;

use super::select::UnreadableTable;
use crate::domain::cube::Level;
use crate::domain::fold::fold;

/// The commitments of a build, with what each belongs to.
#[derive(Debug)]
pub struct Codes {
    commitments: Vec<Commitment>,
}

#[derive(Debug)]
struct Commitment {
    /// Code and label of the commitment, its section and its audience; a label is empty where the table has none.
    own: Named,
    section: Named,
    audience: Named,
    frameworks: Vec<String>,
}

#[derive(Debug)]
struct Named {
    code: String,
    label: String,
}

impl Codes {
    /// Reads the text of `commitments.csv`. Builds of earlier versions have no labels of sections and audiences.
    ///
    /// # Errors
    /// When the text is no CSV, or lacks a column.
    pub fn parse(text: &str) -> Result<Self, UnreadableTable> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers()?.clone();
        let place = |name: &str| header.iter().position(|column| column == name);
        let needed = |name: &'static str| place(name).ok_or(UnreadableTable::Column(name));
        let codes = ["commitment", "section", "audience", "frameworks"].map(needed);
        let [commitment, section, audience, frameworks] = codes;
        let (commitment, section) = (commitment?, section?);
        let (audience, frameworks) = (audience?, frameworks?);
        let labels = ["label", "section_label", "audience_label"].map(place);
        let mut commitments = Vec::new();
        for row in reader.records() {
            let row = row?;
            let text = |place: usize| row.get(place).unwrap_or_default().to_owned();
            let named = |code: usize, label: Option<usize>| Named {
                code: text(code),
                label: label.map(text).unwrap_or_default(),
            };
            let named_in_text = text(frameworks);
            let named_in_text = named_in_text.split(' ').filter(|code| *code != "-");
            commitments.push(Commitment {
                own: named(commitment, labels[0]),
                section: named(section, labels[1]),
                audience: named(audience, labels[2]),
                frameworks: named_in_text.map(str::to_owned).collect(),
            });
        }
        Ok(Self { commitments })
    }

    /// The code that a text means at a level: the code itself, or its label.
    #[must_use]
    pub fn find(&self, level: Level, text: &str) -> Option<&str> {
        let wanted = fold(text);
        let known = self.all(level);
        let by_code = known.iter().find(|(code, _)| fold(code) == wanted);
        let found = by_code.or_else(|| known.iter().find(|(_, label)| fold(label) == wanted));
        found.map(|(code, _)| *code)
    }

    /// Every code of a level and every label, for whoever misspelt one.
    #[must_use]
    pub fn names(&self, level: Level) -> Vec<String> {
        let known = self.all(level);
        let codes = known.iter().map(|(code, _)| *code);
        let labels = known.iter().map(|(_, label)| *label);
        let names = codes.chain(labels.filter(|label| !label.is_empty()));
        names.map(str::to_owned).collect()
    }

    /// The codes of a level that belong to one of these of another.
    #[must_use]
    pub fn within<'a>(
        &'a self,
        level: Level,
        other: Level,
        codes: &HashSet<&str>,
    ) -> HashSet<&'a str> {
        let belongs = |one: &&Commitment| {
            let mut of = one.at(other).into_iter();
            of.any(|(code, _)| codes.contains(code))
        };
        let held = self.commitments.iter().filter(belongs);
        held.flat_map(|one| one.at(level))
            .map(|(code, _)| code)
            .collect()
    }

    /// Codes and labels of a level, each once, in printed order.
    fn all(&self, level: Level) -> Vec<(&str, &str)> {
        let mut all: Vec<(&str, &str)> = Vec::new();
        for found in self.commitments.iter().flat_map(|one| one.at(level)) {
            if !all.contains(&found) {
                all.push(found);
            }
        }
        all
    }
}

impl Named {
    fn both(&self) -> (&str, &str) {
        (&self.code, &self.label)
    }
}

impl Commitment {
    /// Codes and labels of what it is, or belongs to, at a level.
    fn at(&self, level: Level) -> Vec<(&str, &str)> {
        match level {
            Level::Commitment => vec![self.own.both()],
            Level::Section => vec![self.section.both()],
            Level::Audience => vec![self.audience.both()],
            Level::Framework => self.frameworks.iter().map(|code| (&**code, "")).collect(),
            Level::Submission | Level::All => Vec::new(),
        }
    }
}
