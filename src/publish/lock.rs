//! One build at a time in one output folder. The system drops the lock when the process ends, however
//! it ends.

use std::fs::{File, TryLockError};
use std::path::Path;

/// Holds the lock while it lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock of an output folder; none when another build holds it.
pub(super) fn take(outputs: &Path) -> std::io::Result<Option<Lock>> {
    let file = File::create(outputs.join(".lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
