//! Why a chart cannot be drawn.

/// A chart that could not be drawn: always a fault of the program, never of the data.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The fonts compiled into the program lack this face.
    #[error("the font {0} is missing from the program")]
    Font(&'static str),
    /// The drawing library refused.
    #[error("a chart could not be drawn: {0}")]
    Drawing(String),
    /// The picture of dots could not be written.
    #[error("the PNG picture of a chart could not be written: {0}")]
    Png(#[from] png::EncodingError),
    /// The table beside a chart could not be written.
    #[error("the table of a chart could not be written: {0}")]
    Table(#[from] csv::Error),
}

impl ChartError {
    /// What the drawing library refused.
    pub(super) fn drawing(error: impl std::fmt::Display) -> Self {
        Self::Drawing(error.to_string())
    }
}
