//! One build at a time in one output folder. The system drops the lock when the process ends, however
//! it ends.

use std::fs::{File, TryLockError};
use std::path::Path;

/// Holds the lock while it lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock of a folder, waiting for it if that is wanted; none when another command holds it.
pub(super) fn take_or_wait(outputs: &Path, wait: bool) -> std::io::Result<Option<Lock>> {
    if !wait {
        return take(outputs);
    }
    let file = File::create(outputs.join(".lock"))?;
    file.lock()?;
    Ok(Some(Lock { _file: file }))
}

/// Takes the lock of a folder; none when another command holds it.
pub(super) fn take(outputs: &Path) -> std::io::Result<Option<Lock>> {
    let file = File::create(outputs.join(".lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
