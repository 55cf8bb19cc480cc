//! The version of the template.

/// The template that this program writes; an older one is still read.
pub const VERSION: &str = "2026.1";
