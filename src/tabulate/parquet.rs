//! Tables to Parquet: named columns in, bytes out, the same bytes every time.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, Float64Array, RecordBatch, UInt32Array};
use arrow_schema::{Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;

/// A column of texts in the making. `None` is a missing value.
pub struct Texts(StringBuilder);

impl Texts {
    /// A column without rows, with room for so many.
    #[must_use]
    pub fn with_capacity(rows: usize) -> Self {
        Self(StringBuilder::with_capacity(rows, 0))
    }

    /// Adds one row.
    pub fn push(&mut self, text: Option<&str>) {
        self.0.append_option(text);
    }
}

/// One column of a table. `None` is a missing value.
pub enum ParquetColumn {
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
pub struct ParquetError(#[from] ParquetFault);

/// A column with its name and what it means; an empty meaning is not written.
pub struct NamedColumn<'a> {
    /// Name in the file.
    pub name: &'a str,
    /// What it means.
    pub description: &'a str,
    /// Its values.
    pub column: ParquetColumn,
}

/// What the libraries for Arrow and Parquet may say.
#[derive(Debug, thiserror::Error)]
enum ParquetFault {
    #[error(transparent)]
    Arrow(#[from] arrow_schema::ArrowError),
    #[error(transparent)]
    Parquet(#[from] parquet::errors::ParquetError),
}

impl ParquetColumn {
    fn into_array(self) -> ArrayRef {
        match self {
            Self::Text(mut texts) => Arc::new(texts.0.finish()),
            Self::Count(values) => Arc::new(UInt32Array::from(values)),
            Self::Number(values) => Arc::new(Float64Array::from(values)),
        }
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
    Ok(write(columns, notes)?)
}

fn write(columns: Vec<NamedColumn<'_>>, notes: &[(&str, &str)]) -> Result<Vec<u8>, ParquetFault> {
    let mut fields = Vec::with_capacity(columns.len());
    let mut arrays = Vec::with_capacity(columns.len());
    for NamedColumn {
        name,
        description,
        column,
    } in columns
    {
        let array = column.into_array();
        let field = Field::new(name, array.data_type().clone(), true);
        fields.push(if description.is_empty() {
            field
        } else {
            field.with_metadata(HashMap::from([(
                "description".to_owned(),
                description.to_owned(),
            )]))
        });
        arrays.push(array);
    }
    let owned = |&(key, value): &(&str, &str)| (key.to_owned(), value.to_owned());
    let schema =
        Schema::new(fields).with_metadata(notes.iter().map(owned).collect::<HashMap<_, _>>());
    let schema = Arc::new(schema);
    let rows = RecordBatch::try_new(Arc::clone(&schema), arrays)?;
    let of_file = notes.iter().map(owned);
    let of_file = of_file.map(|(key, value)| KeyValue::new(key, value));
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(of_file.collect()))
        .build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, schema, Some(properties))?;
    writer.write(&rows)?;
    writer.close()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    use super::{NamedColumn, ParquetColumn, Texts, write_parquet};

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
                ParquetColumn::Text(texts),
            ),
            column(
                "reported",
                "Responses.",
                ParquetColumn::Count(vec![Some(7), None]),
            ),
            column("rate", "", ParquetColumn::Number(vec![None, Some(66.67)])),
        ];
        let bytes = write_parquet(columns, &[("notice", "DRAFT")]).expect("a Parquet file");
        let reader = ParquetRecordBatchReaderBuilder::try_new(bytes::Bytes::from(bytes))
            .expect("a Parquet file");
        let schema = reader.schema();
        let read: Vec<_> = schema
            .fields()
            .iter()
            .map(|field| {
                let meaning = field.metadata().get("description");
                let meaning = meaning.map_or("", String::as_str);
                (
                    field.name().as_str(),
                    field.data_type().to_string(),
                    meaning,
                )
            })
            .collect();
        assert_eq!(
            read,
            [
                (
                    "code",
                    "Utf8".to_owned(),
                    "Code of the commitment: § 3 (b)."
                ),
                ("reported", "UInt32".to_owned(), "Responses."),
                ("rate", "Float64".to_owned(), ""),
            ]
        );
    }
}
