//! Whether a disk has room for a build, asked before it begins.

use std::path::Path;

use super::error::BuildError;
use crate::ingest::cycle_folder::CycleFolder;

/// What a build of no submissions takes: report, charts, data.
const LEAST: u64 = 12 << 20;

/// About how many bytes a build takes: of what is read of each submission a few tables are written, and with
/// `feedback` a sheet and a copy of it.
fn need(submissions: u64, bytes: u64, feedback: bool) -> u64 {
    let each = if feedback { 60 << 10 } else { 6 << 10 };
    let copies = if feedback { bytes } else { 0 };
    LEAST + submissions * each + copies
}

/// Refuses to begin where the disk of `out` has less room than a build takes; where nobody knows, it begins.
pub(super) fn check(out: &Path, folder: &CycleFolder, feedback: bool) -> Result<(), BuildError> {
    let Some(free) = free_bytes(out) else {
        return Ok(());
    };
    let files = folder.submissions.iter();
    let sizes = files.filter_map(|(path, _)| Some(std::fs::metadata(path).ok()?.len()));
    let need = need(folder.submissions.len() as u64, sizes.sum(), feedback);
    if free >= need {
        return Ok(());
    }
    Err(BuildError::NoRoom {
        out: out.to_owned(),
        free: megabytes(free),
        need: megabytes(need),
    })
}

const fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}

#[cfg(all(unix, feature = "workers"))]
fn free_bytes(out: &Path) -> Option<u64> {
    let about = rustix::fs::statvfs(out).ok()?;
    about.f_bavail.checked_mul(about.f_frsize)
}

#[cfg(not(all(unix, feature = "workers")))]
const fn free_bytes(_out: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::need;

    #[test]
    fn more_submissions_and_sheets_need_more() {
        assert!(need(0, 0, false) > 0);
        assert!(need(2_000, 0, false) > need(350, 0, false));
        assert!(need(350, 1 << 24, true) > need(350, 1 << 24, false) + (1 << 24));
    }
}
