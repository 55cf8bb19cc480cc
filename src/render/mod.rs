//! What readers see: charts, the typeset report and the process that typesets it, and the workbooks
//! written. Nothing here computes a figure.

pub mod charts;
pub mod report;
pub mod sample;
pub mod shares;
pub mod tables;
pub mod typst;
