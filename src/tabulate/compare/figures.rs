//! Figures of the written tables, each under the name of its row.

use std::collections::HashMap;

use crate::domain::cube::{ALL_CODES, ALL_NAME, Basis, Level};

/// Names a row of any table. What a table has no column for stands at its widest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey {
    /// `aggregates`, `transitions` or `quality`.
    pub table: &'static str,
    /// Which members.
    pub basis: String,
    /// What the code names.
    pub level: String,
    /// The code.
    pub code: String,
    /// Stakeholder group, or all.
    pub group: String,
    /// Region, or all.
    pub region: String,
}

impl RowKey {
    /// What the row has for one of the columns that name it.
    #[must_use]
    pub fn part(&self, column: &str) -> &str {
        match column {
            "table" => self.table,
            "basis" => &self.basis,
            "level" => &self.level,
            "code" => &self.code,
            "group" => &self.group,
            "region" => &self.region,
            _ => "",
        }
    }
}

/// The figures of one or several tables.
#[derive(Debug, Default)]
pub struct FigureTable {
    rows: Vec<(RowKey, Vec<(String, String)>)>,
    places: HashMap<RowKey, usize>,
}

/// Columns that are neither part of a row's name nor a figure.
const APART: [&str; 4] = ["cycle", "scheme", "previous", "marker"];

impl FigureTable {
    /// Reads the text of a written table into this one. Every column that does not name the row is a
    /// figure.
    ///
    /// # Errors
    /// When the text is no CSV.
    pub fn read(&mut self, table: &'static str, text: &str) -> Result<(), csv::Error> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers()?.clone();
        let default_basis = if table == "transitions" {
            Basis::Panel.name()
        } else {
            Basis::All.name()
        };
        for record in reader.records() {
            let record = record?;
            let mut key = RowKey {
                table,
                basis: default_basis.to_owned(),
                level: Level::Submission.name().to_owned(),
                code: ALL_CODES.to_owned(),
                group: ALL_NAME.to_owned(),
                region: ALL_NAME.to_owned(),
            };
            let mut figures = Vec::with_capacity(header.len());
            for (name, text) in header.iter().zip(&record) {
                let text = text.to_owned();
                match name {
                    "basis" => key.basis = text,
                    // What a row of quality.csv counts is what its code names.
                    "level" | "measure" => key.level = text,
                    "code" => key.code = text,
                    "group" => key.group = text,
                    "region" => key.region = text,
                    name if APART.contains(&name) => {}
                    name => figures.push((name.to_owned(), text)),
                }
            }
            self.places.insert(key.clone(), self.rows.len());
            self.rows.push((key, figures));
        }
        Ok(())
    }

    /// The rows in the order in which they were read.
    pub fn keys(&self) -> impl Iterator<Item = &RowKey> {
        self.rows.iter().map(|(key, _)| key)
    }

    /// The names of all figures.
    pub fn measures(&self) -> impl Iterator<Item = &str> {
        let figures = self.rows.iter().flat_map(|(_, figures)| figures);
        figures.map(|(name, _)| name.as_str())
    }

    /// The figures of a row with their names, none where there is no such row.
    #[must_use]
    pub fn figures(&self, key: &RowKey) -> &[(String, String)] {
        let row = self.places.get(key).map(|place| &self.rows[*place]);
        row.map_or(&[], |(_, figures)| figures)
    }

    /// One figure; empty where there is none.
    #[must_use]
    pub fn get(&self, key: &RowKey, measure: &str) -> &str {
        let mut figures = self.figures(key).iter();
        let found = figures.find(|(name, _)| name == measure);
        found.map_or("", |(_, text)| text)
    }
}
