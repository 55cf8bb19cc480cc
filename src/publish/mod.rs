//! Builds: from a cycle folder to one immutable output folder that appears whole or not at all; and
//! finished ones, opened to be read.

mod build;
mod build_writer;
mod compared;
mod enter;
mod error;
mod facts;
mod feedback;
mod files;
mod history;
mod identity;
mod key;
mod lock;
mod manifest;
mod progress;
mod prune;
mod published;
mod release;
mod remade;
mod remarks;
mod room;
mod staging;
mod trend;
mod whole;

pub use build::{Build, BuildOptions, BuildSummary, build};
pub use error::BuildError;
pub use manifest::VerdictCounts;
pub use progress::Progress;
pub use prune::{Pruned, prune};
pub use published::{NoBuild, PublishedBuild, by_short_id, only_build};
pub use release::{ReleaseError, ReleaseRequest, Released, release, withdraw};
pub use remade::differences;
pub use staging::clear_half_build;
pub use whole::{Damage, Look, damages};
