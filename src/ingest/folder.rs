//! What lies in a folder of submissions. Everything in it is a submission, or something that is said about
//! it: nothing is passed over in silence but what operating systems and office programs leave behind.

use std::fs::{File, FileType, Metadata};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::domain::digest::hexadecimal;

/// What operating systems leave in folders.
pub const LEFT_BEHIND: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// Endings of names by which a folder looks like a workbook.
const OF_WORKBOOKS: [&str; 7] = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".docx"];

/// Whether a file is hidden, or left behind by an office program or an operating system.
pub(super) fn is_left_behind(name: &str) -> bool {
    let by_system = || {
        LEFT_BEHIND
            .iter()
            .any(|left| left.eq_ignore_ascii_case(name))
    };
    name.starts_with('.') || name.starts_with("~$") || by_system()
}

/// Everything in a folder of submissions and the folders in it, as (path, name relative to the folder), by
/// name; but what is hidden or left behind. Entries that cannot be read are among them, so that reading
/// them says why. A name that is no Unicode is written with `%` and two digits for what is none of it.
///
/// # Errors
/// When the folder itself cannot be read: which, and what the system said.
pub fn list_files(dir: &Path) -> Result<Vec<(PathBuf, String)>, (PathBuf, std::io::Error)> {
    let mut found = Vec::new();
    let mut folders = vec![(dir.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if prefix.is_empty() => return Err((folder, error)),
            Err(_) => {
                found.push((folder, prefix.trim_end_matches('/').to_owned()));
                continue;
            }
        };
        let mut is_empty = true;
        for entry in entries {
            is_empty = false;
            let Ok(entry) = entry else {
                found.push((folder.clone(), prefix.trim_end_matches('/').to_owned()));
                continue;
            };
            let name = name_of(&entry.file_name());
            if is_left_behind(&name) {
                continue;
            }
            // A link is followed to a file, not to a folder: folders could go round in circles.
            let is_folder = entry.file_type().as_ref().is_ok_and(FileType::is_dir);
            if is_folder {
                folders.push((entry.path(), format!("{prefix}{name}/")));
            } else {
                found.push((entry.path(), format!("{prefix}{name}")));
            }
        }
        let looks_like_one = || {
            let name = prefix.trim_end_matches('/').to_lowercase();
            OF_WORKBOOKS.iter().any(|ending| name.ends_with(ending))
        };
        if is_empty && looks_like_one() {
            found.push((folder, prefix.trim_end_matches('/').to_owned()));
        }
    }
    found.sort_by(|left, right| left.1.cmp(&right.1));
    found.dedup();
    Ok(found)
}

/// A name as text; what is no Unicode as `%` and two digits.
fn name_of(name: &std::ffi::OsStr) -> String {
    use std::fmt::Write as _;
    if let Some(name) = name.to_str() {
        return name.to_owned();
    }
    let mut text = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _infallible = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// What a file holds.
pub(super) enum Contents {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// More bytes than are read: so many.
    TooLong(u64),
}

/// An entry of a folder that is no file which can be read.
pub(super) struct OddEntry {
    /// What it is.
    pub found: String,
    /// What to do.
    pub fix: &'static str,
}

/// Reads a file of at most so many bytes. Anything else (a pipe, a folder, a link that leads nowhere) is
/// not even opened: it could wait for ever.
pub(super) fn read_regular(path: &Path, most: u64) -> Result<Contents, OddEntry> {
    let metadata = std::fs::metadata(path).map_err(|error| unreachable_entry(path, &error))?;
    if !metadata.is_file() {
        return Err(no_file(path, &metadata));
    }
    let failed = |error: std::io::Error| unreachable_entry(path, &error);
    let file = File::open(path).map_err(failed)?;
    if metadata.len() > most {
        return Ok(Contents::TooLong(metadata.len()));
    }
    let length = usize::try_from(metadata.len()).unwrap_or(0);
    let mut bytes = Vec::with_capacity(length + 1);
    let read = file
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if read as u64 > most {
        return Ok(Contents::TooLong(read as u64));
    }
    Ok(Contents::Bytes(bytes))
}

/// The SHA-256 of a file, in hexadecimal, however large it is; nothing of what cannot be read.
#[must_use]
pub fn hash_of_file(path: &Path) -> String {
    struct HashWriter(Sha256);
    impl std::io::Write for HashWriter {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.update(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let is_file = std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    let mut writer = HashWriter(Sha256::new());
    let copied = is_file
        .then(|| File::open(path))
        .and_then(Result::ok)
        .and_then(|mut file| std::io::copy(&mut file, &mut writer).ok());
    copied
        .map(|_| hexadecimal(&writer.0.finalize()))
        .unwrap_or_default()
}

fn no_file(path: &Path, metadata: &Metadata) -> OddEntry {
    let is_link = std::fs::symlink_metadata(path).is_ok_and(|own| own.is_symlink());
    let (found, fix) = if metadata.is_dir() && is_link {
        (
            "a link to a folder; links to folders are not followed",
            "put the files themselves, or their folder, into the submissions folder",
        )
    } else if metadata.is_dir() {
        match std::fs::read_dir(path) {
            Ok(_) => (
                "an empty folder with the name of a workbook",
                "put the workbook there, or delete the folder",
            ),
            Err(_) => (
                "a folder that must not be opened",
                "give yourself the right to read the folder, and build again",
            ),
        }
    } else {
        (
            "no file, but a pipe, a socket or a device",
            "delete it, or put the workbook in its place",
        )
    };
    OddEntry {
        found: found.to_owned(),
        fix,
    }
}

fn unreachable_entry(path: &Path, error: &std::io::Error) -> OddEntry {
    let is_link = std::fs::symlink_metadata(path).is_ok_and(|own| own.is_symlink());
    let (found, fix) = match error.kind() {
        _ if is_link => (
            "a link that leads to no file".to_owned(),
            "put the workbook itself into the folder",
        ),
        ErrorKind::PermissionDenied => (
            "a file that must not be opened".to_owned(),
            "give yourself the right to read the file, and build again",
        ),
        ErrorKind::InvalidFilename => (
            "a path that is too long".to_owned(),
            "shorten the name of the file or of the folders around it",
        ),
        _ => (
            format!("it cannot be opened: {error}"),
            "look whether the file opens, and copy it into the folder once more",
        ),
    };
    OddEntry { found, fix }
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn names_that_are_no_unicode_stay_apart() {
        use super::name_of;
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;

        assert_eq!(name_of(OsStr::from_bytes(b"caf\xE9.xlsx")), "caf%E9.xlsx");
        assert_eq!(
            name_of(OsStr::from_bytes("café.xlsx".as_bytes())),
            "café.xlsx"
        );
    }
}
