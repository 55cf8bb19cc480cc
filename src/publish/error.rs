//! Why there is no build.

use std::path::PathBuf;

use super::files::FileError;
use crate::disclose::AuditFailure;
use crate::ingest::cycle_error::CycleError;
use crate::render::language::LanguageError;
use crate::render::report::ReferenceError;
use crate::render::typst::TypstError;
use crate::tabulate::TabulateError;

/// Why there is no build.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The cycle folder cannot be used as it is.
    #[error(transparent)]
    Cycle(#[from] CycleError),
    /// The folder holds no build.
    #[error("{path} is not a build: {why}")]
    NotABuild {
        /// The folder.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// Another build is at work in the same output folder.
    #[error("another build is at work in {0}; wait until it is done")]
    Locked(PathBuf),
    /// The disk has too little room.
    #[error(
        "{out}: {free} MB are free there, and this build takes about {need} MB; make room, for example with `biennial prune`, or name another folder with --out"
    )]
    NoRoom {
        /// The output folder.
        out: PathBuf,
        /// What is free, in megabytes.
        free: u64,
        /// What is needed, in megabytes.
        need: u64,
    },
    /// The disk refused.
    #[error("{path}: {source}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Typst is missing or failed.
    #[error(transparent)]
    Typst(#[from] TypstError),
    /// A file of the build could not be made.
    #[error(transparent)]
    File(#[from] FileError),
    /// The aggregates could not be computed.
    #[error(transparent)]
    Tabulate(#[from] TabulateError),
    /// The words of the alliance cannot be used.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// A compiled-in reference file cannot be understood.
    #[error(transparent)]
    Reference(#[from] ReferenceError),
    /// What was released does not fit this cycle.
    #[error("release {number}: {reason}")]
    Ledger {
        /// Which release.
        number: String,
        /// What is wrong, and what to do.
        reason: String,
    },
    /// The ledger holds less than a build of the cycle knows.
    #[error(
        "{ledger}: build {build} knows {known} lines of it, and it has {found}, or other ones: it was put back from an older copy, emptied or changed. Put the newest copy of the folder back, with every release in it. If the builds are of another cycle, name another folder with --out"
    )]
    LedgerLost {
        /// The ledger.
        ledger: PathBuf,
        /// Id of the build.
        build: String,
        /// Lines that it knows.
        known: usize,
        /// Lines that are there.
        found: usize,
    },
    /// The disclosure audit refused.
    #[error("nothing was published: {0}")]
    Audit(#[from] AuditFailure),
}
