//! Marks the program with a hash over its own sources, so that a build's id changes with the program.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

fn main() {
    let mut hasher = DefaultHasher::new();
    for root in [
        "src",
        "templates",
        "inputs/catalogue",
        "inputs/reference",
        "Cargo.lock",
    ] {
        println!("cargo::rerun-if-changed={root}");
        hash_tree(Path::new(root), &mut hasher);
    }
    println!(
        "cargo::rustc-env=BIENNIAL_SOURCE_MARK={:016x}",
        hasher.finish()
    );
}

fn hash_tree(path: &Path, hasher: &mut DefaultHasher) {
    if path.is_dir() {
        let mut entries: Vec<_> = std::fs::read_dir(path)
            .expect("the sources can be listed")
            .map(|entry| entry.expect("the sources can be listed").path())
            .collect();
        entries.sort();
        for entry in entries {
            hash_tree(&entry, hasher);
        }
    } else if path.is_file() {
        path.hash(hasher);
        std::fs::read(path)
            .expect("the sources can be read")
            .hash(hasher);
    }
}
