//! What the template offers to choose from, and its version.

/// The template that this program writes; an older one is still read.
pub const VERSION: &str = "2026.1";

/// The choices of the column `Main obstacle`.
pub const OBSTACLES: [&str; 8] = [
    "Funding",
    "Staff or skills",
    "Law or regulation",
    "Coordination between bodies",
    "Technology",
    "Data not available",
    "Change of priorities",
    "Other",
];
