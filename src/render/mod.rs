//! Everything a reader sees: charts, the typeset report, and the process that typesets it.

pub mod charts;
pub mod report;
pub mod typst;
