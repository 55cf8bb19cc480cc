//! The written table of aggregates, and the rows and columns of it that answer a question.

use std::collections::HashSet;

use super::measure::Measure;
use super::question::{Question, QuestionError};
use crate::domain::cube::ALL_NAME;
use crate::domain::fold::fold;
use crate::domain::measures::Share;

/// The columns that name a row.
const KEYS: [&str; 7] = [
    "cycle", "scheme", "basis", "group", "region", "level", "code",
];
/// The column that says which shorthand applies.
const MARKER: &str = "marker";
/// What stands in place of a figure.
const MISSING: [&str; 3] = ["[c]", "[x]", "[z]"];

/// A text that is no table of aggregates.
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
pub struct Answer {
    /// Names of the columns: the keys, the figures, the marker.
    pub columns: Vec<&'static str>,
    /// The rows, in the order of the table.
    pub rows: Vec<Vec<String>>,
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
    /// by value stay at `All`.
    ///
    /// # Errors
    /// When the table has no such cycle, basis, group, region or code.
    pub fn answer(&self, question: &Question) -> Result<Answer, QuestionError> {
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
        for (column, what) in [
            ("group", "group"),
            ("region", "region"),
            ("code", question.level.name()),
        ] {
            if let Some(wanted) = question.wanted(column) {
                let names = self.names(&all, column, what, wanted)?;
                rows.retain(|row| names.contains(self.text(row, column)));
            } else if column != "code" {
                let spread = question.spreads(column);
                rows.retain(|row| (self.text(row, column) == ALL_NAME) != spread);
            }
        }
        let figures = figures(question);
        let mut columns = KEYS.to_vec();
        columns.extend(figures.iter().map(|measure| measure.name));
        columns.push(MARKER);
        let rows = rows.into_iter().map(|row| self.shown(row, &figures));
        Ok(Answer {
            columns,
            rows: rows.collect(),
        })
    }

    fn text<'a>(&self, row: &'a csv::StringRecord, column: &str) -> &'a str {
        let place = self.places.iter().find(|(name, _)| *name == column);
        place
            .and_then(|(_, place)| row.get(*place))
            .unwrap_or_default()
    }

    /// The names that these values mean among those in a column of some rows.
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
                let found = known.iter().find(|name| fold(name) == fold(value));
                found.copied().ok_or_else(|| QuestionError::Unknown {
                    what,
                    text: value.clone(),
                    place: " in this build",
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
