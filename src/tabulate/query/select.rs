//! The written table of aggregates, and the rows and columns of it that answer a question.

use std::collections::HashSet;

use super::codes::Codes;
use super::measure::Measure;
use super::question::{Question, QuestionError};
use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Level};
use crate::domain::fold::fold;
use crate::domain::measures::Share;
use crate::domain::shown::joined_names;

/// The columns that name a row.
const KEYS: [&str; 7] = [
    "cycle", "scheme", "basis", "group", "region", "level", "code",
];
/// The column that says which shorthand applies.
const MARKER: &str = "marker";
/// What stands in place of a withheld figure.
const WITHHELD: &str = "[c]";
/// What stands in place of a figure.
const MISSING: [&str; 3] = [WITHHELD, "[x]", "[z]"];

const IN_THIS_BUILD: &str = " in this build";

/// A text that is not the table that it should be.
#[derive(Debug, thiserror::Error)]
pub enum UnreadableTable {
    /// Not CSV.
    #[error("it is no table: {0}")]
    Csv(#[from] csv::Error),
    /// A column is missing.
    #[error("it has no column {0}")]
    Column(&'static str),
}

/// The table of aggregates of a build, as written.
#[derive(Debug)]
pub struct Aggregates {
    /// Where each key, then each measure in the file, then the marker stands.
    places: Vec<(&'static str, usize)>,
    rows: Vec<csv::StringRecord>,
}

/// Rows and columns that answer a question, as texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryAnswer {
    /// Names of the columns: the keys, the figures, the marker.
    pub columns: Vec<&'static str>,
    /// The rows, in the order of the table.
    pub rows: Vec<Vec<String>>,
    /// For rows that are withheld, how to ask for what holds them together with others.
    pub nearest: Vec<NearestQuestion>,
}

/// The nearest question to one that has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearestQuestion {
    /// What is withheld: group, region and code.
    pub withheld: String,
    /// The arguments that ask for the finest row that holds it.
    pub ask: Option<String>,
}

impl Aggregates {
    /// Reads the text of `aggregates.csv` or `aggregates-full.csv`.
    ///
    /// # Errors
    /// When the text is no CSV, or lacks a column.
    pub fn parse(text: &str) -> Result<Self, UnreadableTable> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers()?.clone();
        let in_file = Measure::ALL
            .iter()
            .filter(|measure| measure.made_of.is_none());
        let names = KEYS.into_iter().chain(in_file.map(|measure| measure.name));
        let places = names
            .chain([MARKER])
            .map(|name| {
                let place = header.iter().position(|column| column == name);
                Ok((name, place.ok_or(UnreadableTable::Column(name))?))
            })
            .collect::<Result<_, UnreadableTable>>()?;
        let rows = reader.records().collect::<Result<_, _>>()?;
        Ok(Self { places, rows })
    }

    /// The rows and columns that answer a question. Dimensions that are neither spread out nor wanted
    /// by value stay at `All`. Beside a row that is withheld stand those that hold it together with others.
    /// `codes` say what belongs to what.
    ///
    /// # Errors
    /// When the table has no such cycle, basis, group, region or code.
    pub fn answer(&self, question: &Question, codes: &Codes) -> Result<QueryAnswer, QuestionError> {
        let mut rows: Vec<&csv::StringRecord> = self.rows.iter().collect();
        if let Some(cycle) = question.cycle {
            let names = self.names(&rows, "cycle", "cycle", &[cycle.to_string()])?;
            rows.retain(|row| names.contains(self.text(row, "cycle")));
        }
        let basis = question.basis.name().to_owned();
        let names = self.names(&rows, "basis", "basis", &[basis])?;
        rows.retain(|row| names.contains(self.text(row, "basis")));
        rows.retain(|row| self.text(row, "level") == question.level.name());
        // Names are looked for before any row is dropped by another condition.
        let all = rows.clone();
        let mut is_meant = vec![true; all.len()];
        for (column, what) in [
            ("group", "group"),
            ("region", "region"),
            ("code", question.level.name()),
        ] {
            if let Some(wanted) = question.wanted(column) {
                let mut wanted = wanted.to_vec();
                if column == "code" {
                    for text in &mut wanted {
                        if let Some(code) = codes.find(question.level, text) {
                            code.clone_into(text);
                        }
                    }
                }
                let names = self.names(&all, column, what, &wanted)?;
                for (row, is_meant) in all.iter().zip(&mut is_meant) {
                    *is_meant &= names.contains(self.text(row, column));
                }
            } else if column != "code" {
                let spread = question.spreads(column);
                for (row, is_meant) in all.iter().zip(&mut is_meant) {
                    *is_meant &= (self.text(row, column) == ALL_NAME) != spread;
                }
            }
        }
        for (level, wanted) in question.within() {
            let found = wanted.iter().map(|text| {
                codes
                    .find(level, text)
                    .ok_or_else(|| QuestionError::Unknown {
                        what: level.name(),
                        text: text.clone(),
                        place: IN_THIS_BUILD,
                        known: codes.names(level),
                    })
            });
            let found = found.collect::<Result<HashSet<&str>, _>>()?;
            let within = codes.within(question.level, level, &found);
            for (row, is_meant) in all.iter().zip(&mut is_meant) {
                *is_meant &= joined_names(self.text(row, "code")).all(|code| within.contains(code));
            }
        }
        let meant = all.iter().zip(&is_meant).filter(|(_, is_meant)| **is_meant);
        let (mut held, mut nearest) = (HashSet::new(), Vec::new());
        for (row, _) in meant.filter(|(row, _)| self.is_withheld(row)) {
            let holding = self.holding(row, &all);
            nearest.push(NearestQuestion {
                withheld: self.name_of(row),
                ask: holding
                    .first()
                    .map(|&finest| self.question_for(all[finest])),
            });
            held.extend(holding);
        }
        let rows = all
            .iter()
            .enumerate()
            .filter(|(index, _)| is_meant[*index] || held.contains(index))
            .map(|(_, row)| *row);
        let figures = figures(question);
        let mut columns = KEYS.to_vec();
        columns.extend(figures.iter().map(|measure| measure.name));
        columns.push(MARKER);
        let rows = rows.map(|row| self.shown(row, &figures));
        Ok(QueryAnswer {
            columns,
            rows: rows.collect(),
            nearest,
        })
    }

    /// Group, region and code of a row.
    fn name_of(&self, row: &csv::StringRecord) -> String {
        let parts = ["group", "region", "code"].map(|column| self.text(row, column));
        let parts = parts.into_iter().filter(|part| *part != ALL_CODES);
        parts.collect::<Vec<_>>().join(", ")
    }

    /// The arguments that ask for a row.
    fn question_for(&self, row: &csv::StringRecord) -> String {
        let level = self.text(row, "level");
        let mut arguments = Vec::new();
        if self.text(row, "basis") != Basis::All.name() {
            arguments.push(format!("--basis {}", self.text(row, "basis")));
        }
        if level == Level::Submission.name() {
            arguments.push(format!("--level {level}"));
        }
        for (key, column) in [("group", "group"), ("region", "region"), (level, "code")] {
            let name = self.text(row, column);
            if name != ALL_NAME && name != ALL_CODES {
                arguments.push(format!("--where {key}=\"{name}\""));
            }
        }
        if arguments.is_empty() {
            arguments.push(format!("--level {level}"));
        }
        arguments.join(" ")
    }

    fn text<'a>(&self, row: &'a csv::StringRecord, column: &str) -> &'a str {
        let place = self.places.iter().find(|(name, _)| *name == column);
        place
            .and_then(|(_, place)| row.get(*place))
            .unwrap_or_default()
    }

    fn is_withheld(&self, row: &csv::StringRecord) -> bool {
        self.text(row, "reported") == WITHHELD
    }

    /// Positions of the public rows that hold a withheld one together with others: the finest of the same
    /// group, alone where there is one, or of all groups of which anything is public; and, of a row of all groups,
    /// those of its region
    /// and code of some of them.
    fn holding(&self, row: &csv::StringRecord, all: &[&csv::StringRecord]) -> Vec<usize> {
        let [group, region, code] =
            ["group", "region", "code"].map(|column| self.text(row, column));
        let public = || {
            all.iter()
                .enumerate()
                .filter(|(_, other)| !self.is_withheld(other))
        };
        let holds = |other: &csv::StringRecord| {
            let of_region = self.text(other, "region");
            (of_region == ALL_NAME || joined_names(of_region).any(|name| name == region))
                && joined_names(self.text(other, "code")).any(|name| name == code)
        };
        let singles: HashSet<&str> = public()
            .filter(|(_, other)| holds(other) && self.text(other, "region") == ALL_NAME)
            .map(|(_, other)| self.text(other, "group"))
            .filter(|name| *name != ALL_NAME && joined_names(name).count() == 1)
            .collect();
        let groups = |other: &csv::StringRecord| match self.text(other, "group") {
            ALL_NAME => singles.len(),
            name => joined_names(name).count(),
        };
        let is_of_group = |other: &csv::StringRecord| match group {
            ALL_NAME => groups(other) == singles.len(),
            own => {
                let held: HashSet<&str> = joined_names(self.text(other, "group")).collect();
                joined_names(own).all(|name| held.contains(name))
            }
        };
        let size = |other: &csv::StringRecord| {
            let regions = match self.text(other, "region") {
                ALL_NAME => usize::MAX,
                name => joined_names(name).count(),
            };
            let groups = joined_names(self.text(other, "group")).count();
            let codes = joined_names(self.text(other, "code")).count();
            (groups, codes, regions)
        };
        let finest = public()
            .filter(|(_, other)| holds(other) && is_of_group(other))
            .min_by_key(|(_, other)| size(other));
        let of_some = public().filter(|(_, other)| {
            group == ALL_NAME
                && joined_names(self.text(other, "group")).count() > 1
                && self.text(other, "region") == region
                && self.text(other, "code") == code
        });
        finest
            .into_iter()
            .chain(of_some)
            .map(|(index, _)| index)
            .collect()
    }

    /// The names that these values mean among those in a column of some rows. What a name joins may be given
    /// in any order.
    fn names<'a>(
        &self,
        rows: &[&'a csv::StringRecord],
        column: &str,
        what: &'static str,
        values: &[String],
    ) -> Result<HashSet<&'a str>, QuestionError> {
        let mut known: Vec<&str> = Vec::new();
        for row in rows {
            let text = self.text(row, column);
            if !known.contains(&text) {
                known.push(text);
            }
        }
        values
            .iter()
            .map(|value| {
                let parts = |name: &str| {
                    let mut parts: Vec<String> = joined_names(name).map(fold).collect();
                    parts.sort_unstable();
                    parts
                };
                let found = known.iter().find(|name| parts(name) == parts(value));
                found.copied().ok_or_else(|| QuestionError::Unknown {
                    what,
                    text: value.clone(),
                    place: IN_THIS_BUILD,
                    known: known.iter().map(|&name| name.to_owned()).collect(),
                })
            })
            .collect()
    }

    fn shown(&self, row: &csv::StringRecord, figures: &[Measure]) -> Vec<String> {
        let mut texts: Vec<String> = KEYS.map(|name| self.text(row, name).to_owned()).into();
        texts.extend(figures.iter().map(|measure| match measure.made_of {
            None => self.text(row, measure.name).to_owned(),
            Some(parts) => rate(parts.map(|name| self.text(row, name))),
        }));
        let marker = marker(self.text(row, MARKER), &texts[KEYS.len()..]);
        texts.push(marker);
        texts
    }
}

/// The figures of an answer: those asked for, with what must stand beside them.
fn figures(question: &Question) -> Vec<Measure> {
    let asked = question.measures.iter();
    let names = asked.flat_map(|measure| measure.beside.iter().chain([&measure.name]));
    let names: HashSet<&str> = names.copied().chain(Measure::ALWAYS).collect();
    let is_shown = |measure: &Measure| names.contains(measure.name);
    Measure::ALL.into_iter().filter(is_shown).collect()
}

/// A rate of two figures; withheld or not applicable where one of them is.
fn rate([numerator, denominator]: [&str; 2]) -> String {
    match (numerator.parse(), denominator.parse()) {
        (Ok(numerator), Ok(denominator)) => Share::new(numerator, denominator)
            .percent_text()
            .unwrap_or_else(|| "[z]".to_owned()),
        (Err(_), _) => numerator.to_owned(),
        (_, Err(_)) => denominator.to_owned(),
    }
}

/// The shorthand of these figures, with what else the table says of the row.
fn marker(written: &str, figures: &[String]) -> String {
    let used = MISSING
        .iter()
        .filter(|code| figures.iter().any(|text| text == **code));
    let beside = written
        .split(' ')
        .filter(|code| *code != "-" && !MISSING.contains(code));
    let codes: Vec<&str> = used.copied().chain(beside).collect();
    if codes.is_empty() {
        "-".to_owned()
    } else {
        codes.join(" ")
    }
}
