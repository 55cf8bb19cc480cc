//! What is drawn and written: charts, the report, workbooks.

pub mod sample;
