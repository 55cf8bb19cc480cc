//! Reads the text of a released `aggregates.csv` again: what was released is known by its files.

use std::collections::BTreeMap;

use super::written::read_rows;

/// The columns that name a row, after the cycle and the scheme.
const KEY: [&str; 5] = ["basis", "group", "region", "level", "code"];

/// The public figures of a release, as they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Released {
    rows: BTreeMap<[String; 5], Vec<String>>,
}

impl Released {
    /// Reads the text of a public table. Rows that cannot be read are left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let rows = read_rows(text, |row| {
            let mut key: [String; 5] = Default::default();
            for (text, column) in key.iter_mut().zip(KEY) {
                row.get(column)?.clone_into(text);
            }
            let figures = row.cells().skip_while(|(name, _)| *name != "code").skip(1);
            let figures = figures.filter(|(name, _)| *name != "marker");
            Ok((key, figures.map(|(_, text)| text.to_owned()).collect()))
        });
        Self {
            rows: rows.unwrap_or_default().into_iter().collect(),
        }
    }

    /// Whether a row was public with other figures; `figures` are its texts but for the marker.
    #[must_use]
    pub fn differs(&self, key: &[String; 5], figures: &[String]) -> bool {
        let is_public = |figures: &[String]| figures.get(1).is_some_and(|text| text != "[c]");
        self.rows
            .get(key)
            .is_some_and(|then| is_public(then) && is_public(figures) && then != figures)
    }

    /// The rows of a group.
    #[must_use]
    pub fn of_group(&self, group: &str) -> Vec<(&[String; 5], &[String])> {
        let rows = self.rows.iter().filter(|(key, _)| key[1] == group);
        rows.map(|(key, figures)| (key, figures.as_slice()))
            .collect()
    }
}
