//! Whether a finished build still is what was written: every file that its manifest names, by size, by hash where it
//! was written to after the manifest, or every one by hash.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use serde::Deserialize;

use crate::domain::digest::sha256;
use crate::ingest::ledger_file::WITHDRAWN;

/// What is wrong with a file of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The file, by its path in the build.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
}

/// How closely a build is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Sizes, and hashes of what was written to after the manifest.
    Quick,
    /// Every hash, and whether there is any file that the manifest does not name.
    Full,
}

#[derive(Debug, Deserialize)]
struct Manifest {
    files: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
struct Listed {
    path: String,
    bytes: u64,
    sha256: String,
}

/// What is wrong with the build in a folder, in the order of its manifest; nothing where it is whole.
#[must_use]
pub fn damages(build: &Path, look: Look) -> Vec<Damage> {
    let of = |file: &str, what: String| Damage {
        file: file.to_owned(),
        what,
    };
    let name = "manifest.json";
    let path = build.join(name);
    let read = fs::read(&path).and_then(|bytes| Ok((bytes, fs::metadata(&path)?)));
    let (manifest, written) = match read {
        Ok((bytes, about)) => match serde_json::from_slice::<Manifest>(&bytes) {
            Ok(manifest) => (manifest, about.modified().ok()),
            Err(error) => return vec![of(name, format!("it cannot be understood: {error}"))],
        },
        Err(error) => return vec![of(name, format!("it cannot be read: {error}"))],
    };
    let mut found: Vec<Damage> = manifest
        .files
        .par_iter()
        .filter_map(|listed| {
            let what = damage(&build.join(&listed.path), listed, written, look)?;
            Some(of(&listed.path, what))
        })
        .collect();
    if look == Look::Full {
        let known = |path: &String| {
            path == name
                || path.rsplit('/').next() == Some(WITHDRAWN)
                || manifest.files.iter().any(|listed| listed.path == *path)
        };
        let others = files_below(build, Path::new("")).into_iter();
        let others = others.filter(|path| !known(path));
        found.extend(others.map(|path| of(&path, "the manifest does not name it".to_owned())));
    }
    found
}

fn damage(path: &Path, listed: &Listed, written: Option<SystemTime>, look: Look) -> Option<String> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) => return Some(format!("it cannot be read: {error}")),
    };
    if about.len() != listed.bytes {
        let (is, was) = (about.len(), listed.bytes);
        return Some(format!("it has {is} bytes where {was} were written"));
    }
    if look == Look::Quick && !is_later(&about, written) {
        return None;
    }
    match fs::read(path) {
        Ok(bytes) if sha256(&bytes) == listed.sha256 => None,
        Ok(_) => Some("its bytes are not those that were written".to_owned()),
        Err(error) => Some(format!("it cannot be read: {error}")),
    }
}

/// Whether a file was written to after the manifest, or nobody knows.
fn is_later(about: &Metadata, written: Option<SystemTime>) -> bool {
    match (about.modified(), written) {
        (Ok(modified), Some(written)) => modified > written,
        _ => true,
    }
}

/// Every file below a folder, by its path from there, in order.
fn files_below(root: &Path, folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| folder.join(entry.file_name()))
        .collect();
    paths.sort();
    let of = |path: PathBuf| {
        if root.join(&path).is_dir() {
            files_below(root, &path)
        } else {
            vec![path.to_string_lossy().replace('\\', "/")]
        }
    };
    paths.into_iter().flat_map(of).collect()
}
