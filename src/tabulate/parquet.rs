//! Tables to Parquet: named columns in, bytes out, the same bytes every time.

use polars::prelude::{
    Column as PolarsColumn, DataFrame, IntoSeries as _, NamedFrom as _, PlSmallStr, PolarsError,
    Series, StringChunkedBuilder,
};
use polars_io::parquet::write::{KeyValueMetadata, ParquetCompression, ParquetWriter};

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

/// Writes named columns of equal length as a Parquet file in memory. `notice` is what has to be said
/// about the build, such as that it is a draft; it stands in the file's metadata.
///
/// # Errors
/// When the columns differ in length or two have one name.
pub fn write_parquet(columns: Vec<(&str, Column)>, notice: &str) -> Result<Vec<u8>, ParquetError> {
    let columns: Vec<PolarsColumn> = columns
        .into_iter()
        .map(|(name, column)| {
            match column {
                Column::Text(texts) => texts.0.finish().into_series().with_name(name.into()),
                Column::Count(values) => Series::new(name.into(), values),
                Column::Number(values) => Series::new(name.into(), values),
            }
            .into()
        })
        .collect();
    let mut frame = DataFrame::new_infer_height(columns)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Snappy)
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(vec![(
            "notice".to_owned(),
            notice.to_owned(),
        )])))
        .finish(&mut frame)?;
    Ok(bytes)
}
