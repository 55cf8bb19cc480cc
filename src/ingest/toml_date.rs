//! Dates in TOML files, as days.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};

/// Reads a date as TOML has it.
///
/// # Errors
/// When there is no day, or a time beside it.
pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    toml::value::Datetime::deserialize(deserializer)?
        .to_string()
        .parse()
        .map_err(|_| serde::de::Error::custom("expected a date such as 2026-12-05"))
}
