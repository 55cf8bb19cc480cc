//! Folders: copied, hashed, and checked against a build's manifest.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// A committed acceptance cycle.
pub fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(name)
}

/// A folder that goes away with the test.
pub fn temporary() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a file type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// A copy of the committed cycle `mixed` under `dir`.
pub fn copy_of_mixed(dir: &Path) -> PathBuf {
    let cycle = dir.join("cycle");
    copy(&corpus("mixed"), &cycle);
    cycle
}

/// Replaces a text in a file; it must be there.
pub fn replace(path: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(path).expect("a text file");
    assert!(text.contains(old), "{} lacks {old:?}", path.display());
    fs::write(path, text.replace(old, new)).expect("the file is written");
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mut text = String::with_capacity(64);
    for byte in digest {
        let _infallible = write!(text, "{byte:02x}");
    }
    text
}

/// Every file under a folder, with its hash, by its path from there.
pub fn hashes(dir: &Path) -> BTreeMap<String, String> {
    files(dir)
        .into_iter()
        .map(|name| {
            let bytes = fs::read(dir.join(&name)).expect("a file of the folder");
            (name, sha256(&bytes))
        })
        .collect()
}

/// Every file under a folder, by its path from there, in order.
pub fn files(dir: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dir.join(&folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a file type").is_dir() {
                folders.push(format!("{name}/"));
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    names
}

/// The ending of a file's name.
pub fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Names of what lies directly in a folder, in order.
pub fn entries(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(dir)
        .expect("a folder")
        .map(|entry| {
            let name = entry.expect("an entry").file_name();
            name.to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    names
}

/// A JSON file.
pub fn json(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files that a manifest lists, with their hashes.
pub fn listed(manifest: &Path) -> BTreeMap<String, String> {
    let manifest = json(manifest);
    manifest["files"]
        .as_array()
        .expect("a list of files")
        .iter()
        .map(|file| {
            let text = |key: &str| file[key].as_str().expect("a text").to_owned();
            (text("path"), text("sha256"))
        })
        .collect()
}

/// Fails unless a build is whole: its manifest lists every file but itself, each with the right hash.
pub fn assert_whole(build: &Path) {
    let mut found = hashes(build);
    found.remove("manifest.json").expect("a manifest");
    assert!(found.len() > 10, "{} files only", found.len());
    assert_eq!(found, listed(&build.join("manifest.json")));
}
