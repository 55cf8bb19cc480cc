//! Tables to Parquet: named columns in, bytes out, the same bytes every time.

use polars::prelude::{
    Column as PolarsColumn, DataFrame, IntoSeries as _, NamedFrom as _, PlSmallStr, PolarsError,
    Series, StringChunkedBuilder,
};
use polars_io::parquet::write::{KeyValueMetadata, ParquetCompression, ParquetWriter};

use super::arrow_schema::{Kind, arrow_schema};

/// A column of texts in the making. `None` is a missing value.
pub struct Texts(StringChunkedBuilder);

impl Texts {
    /// A column without rows, with room for so many.
    #[must_use]
    pub fn with_capacity(rows: usize) -> Self {
        Self(StringChunkedBuilder::new(PlSmallStr::EMPTY, rows))
    }

    /// Adds one row.
    pub fn push(&mut self, text: Option<&str>) {
        self.0.append_option(text);
    }
}

/// One column of a table. `None` is a missing value.
pub enum Column {
    /// Texts.
    Text(Texts),
    /// Counts.
    Count(Vec<Option<u32>>),
    /// Numbers.
    Number(Vec<Option<f64>>),
}

/// A table that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the Parquet table could not be written: {0}")]
pub struct ParquetError(#[from] PolarsError);

/// A column with its name and what it means; an empty meaning is not written.
pub struct NamedColumn<'a> {
    /// Name in the file.
    pub name: &'a str,
    /// What it means.
    pub description: &'a str,
    /// Its values.
    pub column: Column,
}

impl Column {
    const fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::Text,
            Self::Count(_) => Kind::Count,
            Self::Number(_) => Kind::Number,
        }
    }

    fn named(self, name: &str) -> PolarsColumn {
        match self {
            Self::Text(texts) => texts.0.finish().into_series().with_name(name.into()),
            Self::Count(values) => Series::new(name.into(), values),
            Self::Number(values) => Series::new(name.into(), values),
        }
        .into()
    }
}

/// Writes columns of equal length as a Parquet file in memory. What they mean stands in the metadata
/// of each field; `notes`, as keys and values, in those of the file.
///
/// # Errors
/// When the columns differ in length or two have one name.
pub fn write_parquet(
    columns: Vec<NamedColumn<'_>>,
    notes: &[(&str, &str)],
) -> Result<Vec<u8>, ParquetError> {
    let described: Vec<_> = columns
        .iter()
        .map(|column| (column.name, column.column.kind(), column.description))
        .collect();
    let mut metadata = vec![("ARROW:schema".to_owned(), arrow_schema(&described, notes))];
    let notes = notes.iter();
    metadata.extend(notes.map(|&(key, value)| (key.to_owned(), value.to_owned())));
    let columns = columns
        .into_iter()
        .map(|column| column.column.named(column.name))
        .collect();
    let mut frame = DataFrame::new_infer_height(columns)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Snappy)
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(metadata)))
        .finish(&mut frame)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use polars::prelude::PlSmallStr;
    use polars_io::SerReader as _;
    use polars_io::parquet::read::ParquetReader;

    use super::{Column, NamedColumn, Texts, write_parquet};

    #[test]
    fn each_column_says_what_it_means() {
        let mut texts = Texts::with_capacity(2);
        texts.push(Some("G3b"));
        texts.push(None);
        let column = |name, description, column| NamedColumn {
            name,
            description,
            column,
        };
        let columns = vec![
            column(
                "code",
                "Code of the commitment: § 3 (b).",
                Column::Text(texts),
            ),
            column("reported", "Responses.", Column::Count(vec![Some(7), None])),
            column("rate", "", Column::Number(vec![None, Some(66.67)])),
        ];
        let bytes = write_parquet(columns, &[("notice", "DRAFT")]).expect("a Parquet file");
        let mut reader = ParquetReader::new(Cursor::new(&bytes));
        let schema = reader.schema().expect("a schema");
        let read: Vec<_> = schema
            .iter_values()
            .map(|field| {
                let meaning = field
                    .metadata
                    .as_ref()
                    .and_then(|said| said.get(&PlSmallStr::from_static("description")));
                let meaning = meaning.map_or("", |text| text.as_str());
                (field.name.as_str(), format!("{:?}", field.dtype), meaning)
            })
            .collect();
        assert_eq!(
            read,
            [
                (
                    "code",
                    "Utf8View".to_owned(),
                    "Code of the commitment: § 3 (b)."
                ),
                ("reported", "UInt32".to_owned(), "Responses."),
                ("rate", "Float64".to_owned(), ""),
            ]
        );
    }
}
