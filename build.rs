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
    take_in_the_checker();
}

/// Takes the checker's module into the program, where `make checker` has built it and says where it is; else an
/// empty file.
fn take_in_the_checker() {
    const PLACE: &str = "BIENNIAL_CHECKER";
    println!("cargo::rerun-if-env-changed={PLACE}");
    let place = std::env::var(PLACE).unwrap_or_default();
    let module = if place.is_empty() {
        Vec::new()
    } else {
        println!("cargo::rerun-if-changed={place}");
        std::fs::read(&place).expect("the checker's module can be read")
    };
    let out = std::env::var("OUT_DIR").expect("cargo names a folder");
    std::fs::write(Path::new(&out).join("checker.wasm.gz"), module)
        .expect("the checker's module can be copied");
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
