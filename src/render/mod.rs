//! What readers see: charts, the report and the workbooks written. Nothing here computes a figure.

pub mod charts;
pub mod sample;
