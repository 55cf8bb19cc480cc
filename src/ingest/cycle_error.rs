//! Why a cycle folder cannot be used.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::ledger_file::FOLDER;

/// A cycle folder that cannot be used as it is.
#[derive(Debug, thiserror::Error)]
pub enum CycleError {
    /// A file that should be there cannot be read.
    #[error("{}", describe_read(path, source))]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// `cycle.toml` is not as it should be.
    #[error("{path}: {source}")]
    Config {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        source: Box<toml::de::Error>,
    },
    /// The catalogue it names is neither built in nor a usable file.
    #[error("catalogue {name:?}: {reason}")]
    Catalogue {
        /// As named.
        name: String,
        /// What is wrong.
        reason: String,
    },
    /// A table beside it has a row that cannot be used.
    #[error("{path}, line {line}: {reason}")]
    Table {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: u64,
        /// What is wrong and what to do.
        reason: String,
    },
    /// A table beside it has several faults.
    #[error("{}", describe_faults(path, faults))]
    Tables {
        /// The file.
        path: PathBuf,
        /// Line, from 1, and what is wrong there and what to do.
        faults: Vec<(u64, String)>,
    },
    /// `cycle.toml` says something that makes no sense.
    #[error("{path}: {reason}")]
    Setting {
        /// The file.
        path: PathBuf,
        /// What is wrong and what to do.
        reason: String,
    },
}

fn describe_read(path: &Path, source: &std::io::Error) -> String {
    let is_of_ledger = path.components().any(|part| part.as_os_str() == FOLDER);
    match source.kind() {
        std::io::ErrorKind::NotFound if is_of_ledger => format!(
            "{} is missing, and the ledger names it; put the folder `{FOLDER}` of the cycle back from a copy",
            path.display()
        ),
        std::io::ErrorKind::NotFound => format!(
            "{} is missing; a cycle folder holds cycle.toml, the roster and the submissions",
            path.display()
        ),
        _ => format!("{}: {source}", path.display()),
    }
}

/// All faults of a table, one a line.
pub(super) fn describe_faults(path: &Path, faults: &[(u64, String)]) -> String {
    const MOST: usize = 50;
    let mut text = format!("{} has {} faults:", path.display(), faults.len());
    for (line, reason) in faults.iter().take(MOST) {
        let _infallible = write!(text, "\n  line {line}: {reason}");
    }
    if faults.len() > MOST {
        let _infallible = write!(text, "\n  and {} more", faults.len() - MOST);
    }
    text
}
