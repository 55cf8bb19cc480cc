//! Which files of a folder are submissions.

use std::path::{Path, PathBuf};

/// What operating systems leave in folders.
const LEFT_BEHIND: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// Every file in a folder of submissions and the folders in it, as (path, name relative to the
/// folder), by name; but hidden ones, and what office programs and operating systems leave behind.
///
/// # Errors
/// When a folder cannot be read: which, and what the system said.
pub fn list_files(dir: &Path) -> Result<Vec<(PathBuf, String)>, (PathBuf, std::io::Error)> {
    let mut found = Vec::new();
    let mut folders = vec![(dir.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let failed = |error| (folder.clone(), error);
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_left_behind = LEFT_BEHIND
                .iter()
                .any(|left| left.eq_ignore_ascii_case(&name));
            if name.starts_with('.') || name.starts_with("~$") || is_left_behind {
                continue;
            }
            // A link is followed to a file, not to a folder: folders could go round in circles.
            let mut kind = entry.file_type().map_err(failed)?;
            if kind.is_symlink() {
                let target = std::fs::metadata(entry.path());
                match target {
                    Ok(target) if target.is_file() => kind = target.file_type(),
                    _ => continue,
                }
            }
            if kind.is_dir() {
                folders.push((entry.path(), format!("{prefix}{name}/")));
            } else if kind.is_file() {
                found.push((entry.path(), format!("{prefix}{name}")));
            }
        }
    }
    found.sort_by(|left, right| left.1.cmp(&right.1));
    Ok(found)
}
