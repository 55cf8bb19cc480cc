//! Biennial turns a folder of member spreadsheets into an alliance's biennial progress report, with
//! data that researchers can use and with no member's answer given away.
//!
//! The rooms, in the order in which data flows through them. Each imports only from those above it.

pub mod checker;
#[cfg(feature = "cli")]
pub mod cli;
pub mod disclose;
pub mod domain;
pub mod finding;
pub mod ingest;
pub mod intake;
pub mod normalise;
#[cfg(feature = "report")]
pub mod publish;
pub mod render;
#[cfg(feature = "report")]
pub mod tabulate;

/// The program's version, with a mark over the sources it was built from.
#[must_use]
pub const fn version() -> &'static str {
    concat!(env!("CARGO_PKG_VERSION"), "+", env!("BIENNIAL_SOURCE_MARK"))
}
