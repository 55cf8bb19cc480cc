//! The key that draws partitions: 32 random bytes in the cycle's ledger folder, made at the first build, for
//! its owner alone. It enters no hash, no manifest and no output. Whoever has it, and all answers, can tell
//! which partitions were possible and which came out; whoever loses it before a release draws anew.

use std::fs::{self, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write as _};
use std::path::Path;

use super::staging::limit_to_owner;
use crate::disclose::Key;
use crate::ingest::ledger_file::{FOLDER, KEY};

/// Reads the key of a cycle folder; makes one where there is none.
pub(super) fn read_or_make(cycle: &Path) -> Result<Key> {
    let folder = cycle.join(FOLDER);
    let path = folder.join(KEY);
    match fs::read(&path) {
        Ok(bytes) => {
            let bytes = bytes.try_into().map_err(|bytes: Vec<u8>| {
                let found = bytes.len();
                Error::new(
                    ErrorKind::InvalidData,
                    format!(
                        "it holds {found} bytes where a key has 32; put the key back from a copy of the ledger, or delete the file if nothing was released yet"
                    ),
                )
            });
            // A copy may have come with other rights; on a disk that takes no change it stays as it is.
            let _unchanged = limit_to_owner(&path, 0o600);
            bytes.map(Key)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make(&folder, &path),
        Err(error) => Err(error),
    }
}

fn make(folder: &Path, path: &Path) -> Result<Key> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| Error::other(error.to_string()))?;
    fs::create_dir_all(folder)?;
    limit_to_owner(folder, 0o700)?;
    let beside = folder.join(format!(".{KEY}-{}", std::process::id()));
    let mut file = OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(true)
        .open(&beside)?;
    limit_to_owner(&beside, 0o600)?;
    file.write_all(&key)?;
    file.sync_all()?;
    // Of two builds at once one makes the key, and the other takes it.
    let made = fs::hard_link(&beside, path);
    fs::remove_file(&beside)?;
    match made {
        Ok(()) => Ok(Key(key)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let bytes = fs::read(path)?;
            let wrong = |_| Error::new(ErrorKind::InvalidData, "it is no key of 32 bytes");
            bytes.try_into().map(Key).map_err(wrong)
        }
        Err(error) => Err(error),
    }
}
