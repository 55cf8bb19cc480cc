//! From settled submissions to the cube of all aggregates, questions to the table written of it, what
//! changed between two builds, and tables to Parquet. polars is named in this room only.

pub mod compare;
mod counted;
mod cube;
mod facts;
mod parquet;
mod quality;
pub mod query;
mod transitions;

pub use counted::counted;
pub use cube::tabulate;
pub use parquet::{NamedColumn, ParquetColumn, ParquetError, Texts, write_parquet};
pub use quality::{Checked, QualityCounts, count_quality, rows as quality_rows};
pub use transitions::transitions;

/// Tabulating failed: polars met something that no input should bring about.
#[derive(Debug, thiserror::Error)]
#[error("the aggregates could not be computed: {0}")]
pub struct TabulateError(#[from] polars::prelude::PolarsError);
