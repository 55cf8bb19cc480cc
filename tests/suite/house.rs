//! The architecture, held: which room may import which, which crate is named where, what the ground
//! floor never does, and that nothing can reach the network.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rooms in order: each imports only from those before it.
const ROOMS: [&str; 11] = [
    "domain",
    "finding",
    "ingest",
    "normalise",
    "intake",
    "tabulate",
    "disclose",
    "render",
    "checker",
    "publish",
    "cli",
];

/// Third-party crates and the rooms that may name them. Unit tests of what is written may read it back
/// with calamine.
const CRATES: [(&str, &[&str]); 11] = [
    ("calamine", &["src/ingest/", "src/render/sample/tests/"]),
    ("polars", &["src/tabulate/"]),
    ("parquet", &["src/tabulate/"]),
    ("plotters", &["src/render/charts/"]),
    ("png", &["src/render/charts/"]),
    // Its error type reaches the build's own.
    ("rust_xlsxwriter", &["src/render/", "src/publish/"]),
    ("clap", &["src/cli/"]),
    ("html5gum", &["src/ingest/", "src/render/report/tests/"]),
    ("fluent_bundle", &["src/render/language/"]),
    // Its error type reaches the build's own.
    (
        "minijinja",
        &["src/render/", "src/checker/", "src/publish/"],
    ),
    ("strsim", &["src/domain/"]),
];

/// Crates that could speak to the network.
const NETWORK: [&str; 12] = [
    "reqwest",
    "hyper",
    "ureq",
    "rustls",
    "native-tls",
    "openssl",
    "openssl-sys",
    "object_store",
    "curl",
    "isahc",
    "attohttpc",
    "tungstenite",
];

/// Every source file: its path from the root of the repository, and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).expect("below the root");
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("a source file")));
            }
        }
    }
    assert!(!found.is_empty(), "no sources in {folder}");
    found.sort();
    found
}

/// The code of a file: lines that are not comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line))
}

/// The words that follow `prefix` in a line, where `prefix` is not the end of a longer word.
fn words_after<'a>(line: &'a str, prefix: &str) -> Vec<&'a str> {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(prefix)
        .filter(|(at, _)| !line[..*at].ends_with(part_of_word))
        .map(|(at, _)| {
            let rest = &line[at + prefix.len()..];
            rest.split(|c: char| !part_of_word(c)).next().unwrap_or("")
        })
        .collect()
}

#[test]
fn rooms_import_only_from_the_rooms_above_them() {
    let mut seen = BTreeSet::new();
    for (name, text) in sources("src") {
        let room = name.split('/').nth(1).expect("a room or a file");
        let Some(position) = ROOMS.iter().position(|known| *known == room) else {
            let is_root = ["src/lib.rs", "src/main.rs"].contains(&&*name);
            assert!(is_root, "{name} is in no room");
            continue;
        };
        for (line, code) in code(&text) {
            assert!(
                !code.contains("use crate::{") && !code.contains("use crate::*"),
                "{name}:{line}: name the room in the path"
            );
            for imported in words_after(code, "crate::") {
                let Some(above) = ROOMS.iter().position(|known| *known == imported) else {
                    assert_eq!(imported, "version", "{name}:{line}");
                    continue;
                };
                assert!(
                    above <= position,
                    "{name}:{line}: {room} imports {imported}"
                );
                seen.insert((room.to_owned(), imported.to_owned()));
            }
        }
    }
    // The reading of imports itself: these are known to be there.
    for (room, imported) in [
        ("ingest", "domain"),
        ("publish", "render"),
        ("cli", "publish"),
    ] {
        assert!(
            seen.contains(&(room.to_owned(), imported.to_owned())),
            "{room} was not seen to import {imported}"
        );
    }
}

#[test]
fn each_third_party_crate_is_named_in_its_room() {
    for (name, rooms) in CRATES {
        let mut uses = 0;
        for (file, text) in sources("src") {
            for (line, code) in code(&text) {
                let named = !words_after(code, &format!("{name}::")).is_empty()
                    || words_after(code, "use ").contains(&name);
                if !named {
                    continue;
                }
                uses += 1;
                let is_at_home = rooms.iter().any(|room| file.starts_with(room));
                assert!(is_at_home, "{file}:{line} names {name}");
                assert!(
                    name != "rust_xlsxwriter"
                        || !file.starts_with("src/publish/")
                        || code.contains("rust_xlsxwriter::XlsxError"),
                    "{file}:{line}: publish may know the error of {name} alone"
                );
            }
        }
        assert!(uses > 0, "{name} is named nowhere");
    }
}

#[test]
fn the_ground_floor_has_no_clock_and_no_machine() {
    for (file, text) in sources("src/domain") {
        for (line, code) in code(&text) {
            for forbidden in [
                "SystemTime",
                "Instant",
                "std::fs",
                "std::env",
                "std::net",
                "std::process",
                "std::thread",
                "Zoned::now",
                "Timestamp::now",
            ] {
                assert!(!code.contains(forbidden), "{file}:{line}: {forbidden}");
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src", "tests", "examples"] {
        for (file, text) in sources(folder) {
            assert!(text.starts_with("//! "), "{file} does not begin with //!");
        }
    }
}

/// The tree of dependencies by these edges, one line a crate.
fn dependencies(edges: &str, format: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["tree", "--offline", "--locked", "--edges", edges])
        .args(["--prefix", "none", "--no-dedupe", "--format", format])
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let tree = String::from_utf8(output.stdout).expect("UTF-8");
    tree.lines().map(str::to_owned).collect()
}

#[test]
fn nothing_that_could_reach_the_network_is_built_in() {
    let tree = dependencies("normal", "{lib}|{p}");
    let crates: BTreeSet<&str> = tree
        .iter()
        .filter_map(|line| line.split_once('|')?.1.split_whitespace().next())
        .collect();
    assert!(crates.contains("polars-core") && crates.contains("calamine"));
    for name in NETWORK {
        assert!(!crates.contains(name), "{name} is built in");
    }
    assert!(crates.len() < 270, "{} crates", crates.len());
}

/// A crate with other features is another crate, and everything above it is compiled again.
#[test]
fn the_tests_share_the_programs_dependencies() {
    let format = "{p} with {f}";
    let program = dependencies("normal,build", format);
    let tests = dependencies("normal,build,dev", format);
    let again: Vec<&String> = program.difference(&tests).collect();
    assert!(program.len() > 100, "{}", program.len());
    assert!(again.is_empty(), "compiled again for the tests: {again:#?}");
}

/// The crates of a lockfile, by name and version.
fn locked(path: &str) -> BTreeSet<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join(path)).expect("a lockfile");
    let value = |line: &str| line.split('"').nth(1).expect("a value").to_owned();
    let mut crates = BTreeSet::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("name = ")
            && let Some(version) = lines.peek()
        {
            crates.insert((value(line), value(version)));
        }
    }
    crates
}

/// The checker's module reads workbooks with the very crates that the program reads them with.
#[test]
fn the_checker_shares_the_programs_crates() {
    let (program, checker) = (locked("Cargo.lock"), locked("checker/Cargo.lock"));
    let is_own = |(name, _): &&(String, String)| name == "biennial-checker";
    let others: Vec<_> = checker
        .difference(&program)
        .filter(|one| !is_own(one))
        .collect();
    assert!(others.is_empty(), "copy Cargo.lock to checker/: {others:?}");
    assert!(checker.len() > 50);
}
