//! Tables: the data files of a build. One definition of each column serves the CSV, the Parquet file,
//! the workbook, the codebook and the data package.

pub mod aggregates;
mod aligned;
pub mod answer;
pub mod citation;
pub mod codebook;
pub mod commitments;
mod csv_file;
pub mod datapackage;
pub mod dataset;
pub mod difference;
pub mod figures_in_text;
pub mod long;
pub mod members;
pub mod quality;
pub mod read_aggregates;
pub mod read_restricted;
pub mod reading;
pub mod restricted;
pub mod rules;
pub mod shorthand;
pub mod standing;
pub mod time_series;
pub mod transitions;
mod values;
pub mod workbook;
pub mod written;

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::domain::measures::Share;
use crate::tabulate::{NamedColumn, ParquetColumn, ParquetError, Texts, write_parquet};

use citation::Edition;

pub use csv_file::{CsvWriter, csv_of, defused};
pub use values::{Values, labels};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// A code or a name.
    Text,
    /// A count.
    Count,
    /// A percentage with two decimals.
    Percent,
    /// A count or a percentage.
    Number,
}

impl TableKind {
    /// The word for it in the codebook.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Count => "count",
            Self::Percent => "percentage",
            Self::Number => "number",
        }
    }
}

/// A column, described once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Name in the header.
    pub name: &'static str,
    /// What it holds.
    pub kind: TableKind,
    /// What it means.
    pub description: &'static str,
    /// Which values it can have.
    pub values: Values,
}

impl Field {
    const fn new(name: &'static str, kind: TableKind, description: &'static str) -> Self {
        Self {
            name,
            kind,
            description,
            values: Values::Any,
        }
    }

    /// A column of codes or names.
    #[must_use]
    pub const fn text(name: &'static str, description: &'static str) -> Self {
        Self::new(name, TableKind::Text, description)
    }

    /// A column of counts, any of which may be withheld.
    #[must_use]
    pub const fn count(name: &'static str, description: &'static str) -> Self {
        Self::new(name, TableKind::Count, description)
    }

    /// A column of percentages.
    #[must_use]
    pub const fn percent(name: &'static str, description: &'static str) -> Self {
        Self::new(name, TableKind::Percent, description)
    }

    /// A column of counts and percentages.
    #[must_use]
    pub const fn number(name: &'static str, description: &'static str) -> Self {
        Self::new(name, TableKind::Number, description)
    }

    /// The same column, with its values from a list, or never missing.
    #[must_use]
    pub const fn of(self, values: Values) -> Self {
        Self { values, ..self }
    }
}

/// One value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A code or a name.
    Text(String),
    /// A count.
    Count(u32),
    /// A share, shown as a percentage; `[z]` where its denominator is 0.
    Percent(Share),
    /// `[c]`: withheld to protect confidentiality.
    Withheld,
    /// `[z]`: not applicable.
    NotApplicable,
}

impl Cell {
    /// The cell as data files show it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Percent(share) => share.percent_text().unwrap_or_else(|| "[z]".to_owned()),
            Self::Withheld => "[c]".to_owned(),
            Self::NotApplicable => "[z]".to_owned(),
        }
    }

    /// The cell as far as it may be shorthand; empty where it is a figure.
    fn shorthand(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Withheld => "[c]",
            Self::NotApplicable => "[z]",
            Self::Percent(share) if share.denominator == 0 => "[z]",
            Self::Percent(_) | Self::Count(_) => "",
        }
    }
}

/// A table with its columns described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// File stem.
    pub name: &'static str,
    /// What the table is.
    pub title: Cow<'static, str>,
    /// The columns.
    pub fields: Cow<'static, [Field]>,
    /// The columns that together name a row; empty where nothing does.
    pub key: &'static [&'static str],
    /// The rows, each with one cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The table as CSV: UTF-8, commas, line feeds.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut text = String::with_capacity(self.rows.len() * 120);
        let names: Vec<&str> = self.fields.iter().map(|field| field.name).collect();
        let _infallible = writeln!(text, "{}", names.join(","));
        for row in &self.rows {
            for (index, cell) in row.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                csv_file::push_field(&mut text, &cell.text());
            }
            text.push('\n');
        }
        text
    }

    /// The table as Parquet; withheld and not applicable values are missing. Its title, how it is cited
    /// and what has to be said of it stand in its metadata, and what each column means in those of the
    /// column.
    ///
    /// # Errors
    /// When polars fails, which no table should bring about.
    pub fn to_parquet(&self, edition: &Edition) -> Result<Vec<u8>, ParquetError> {
        let columns = self
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let cells = self.rows.iter().map(|row| &row[index]);
                let column = match field.kind {
                    TableKind::Text => {
                        let mut texts = Texts::with_capacity(self.rows.len());
                        cells.for_each(|cell| texts.push(Some(&cell.text())));
                        ParquetColumn::Text(texts)
                    }
                    TableKind::Count => ParquetColumn::Count(cells.map(count_of).collect()),
                    TableKind::Percent | TableKind::Number => {
                        ParquetColumn::Number(cells.map(number_of).collect())
                    }
                };
                NamedColumn {
                    name: field.name,
                    description: field.description,
                    column,
                }
            })
            .collect();
        let notes = [
            ("title", &*self.title),
            ("citation", &edition.citation()),
            ("notice", &edition.notice),
        ];
        write_parquet(columns, &notes)
    }
}

const fn count_of(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Count(count) => Some(*count),
        _ => None,
    }
}

/// A percentage as it is printed, so that every format says the same, or a count.
fn number_of(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Count(count) => Some(f64::from(*count)),
        Cell::Percent(share) => share.percent_text().and_then(|text| text.parse().ok()),
        _ => None,
    }
}
