//! The groups of the built-in alliance.

use biennial::domain::group::{Group, Groups};
use biennial::ingest::built_in;

/// Every group.
pub fn groups() -> Groups {
    built_in::newest_catalogue().groups()
}

/// The group with this name.
pub fn group(name: &str) -> Group {
    groups().named(name).expect("a group of the alliance")
}
