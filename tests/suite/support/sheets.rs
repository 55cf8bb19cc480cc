//! Builds with feedback, and reads the members' sheets.

use std::path::{Path, PathBuf};

use super::folder::entries;
use super::program::{build, stderr, stdout};

const DATA_ONLY: [&str; 2] = ["--feedback", "--no-report"];

/// Builds with feedback, and gives the folder of the build and what the program said.
pub fn feedback(cycle: &Path, out: &Path, arguments: &[&str]) -> (PathBuf, String) {
    let arguments = [&DATA_ONLY[..], arguments].concat();
    let output = build(cycle, out, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let dir = out.join("latest").canonicalize().expect("latest");
    (dir, stdout(&output))
}

/// A text without its spaces.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The words of each page of a sheet, without spaces: lines wrap where they will. It must be tagged, and say
/// its language.
pub fn pages(build: &Path, member: &str) -> Vec<String> {
    let dir = build.join("restricted/members");
    let names = entries(&dir);
    let is_of_member = |name: &&String| {
        let rest = name.strip_prefix(member);
        rest.is_some_and(|rest| rest.starts_with(['-', '.']))
    };
    let name = names.iter().find(is_of_member);
    let path = dir.join(name.expect("a sheet of the member"));
    let sheet = lopdf::Document::load(&path).expect("a sheet");
    let catalog = sheet.catalog().expect("a PDF has a catalog");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Lang"));
    let numbers: Vec<u32> = sheet.get_pages().into_keys().collect();
    let text = |page: &u32| squeezed(&sheet.extract_text(&[*page]).expect("its text"));
    numbers.iter().map(text).collect()
}
