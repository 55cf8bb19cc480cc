//! What readers see: charts, the typeset report and the process that typesets it, and the workbooks
//! written. Nothing here computes a figure.

pub mod annotate;
#[cfg(feature = "report")]
pub mod charts;
#[cfg(feature = "report")]
pub mod every_page;
#[cfg(feature = "report")]
pub mod feedback;
#[cfg(feature = "report")]
pub mod figure_pack;
#[cfg(feature = "report")]
pub mod joined;
#[cfg(feature = "report")]
pub mod language;
#[cfg(feature = "report")]
pub mod remind;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "report")]
pub mod sample;
#[cfg(feature = "report")]
pub mod shares;
#[cfg(feature = "report")]
pub mod start;
#[cfg(feature = "report")]
pub mod tables;
pub mod template;
#[cfg(feature = "report")]
pub mod typst;
pub mod verdict;
#[cfg(feature = "report")]
mod whom;
