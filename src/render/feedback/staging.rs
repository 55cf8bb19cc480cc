//! The folder that Typst is given: the templates once, and each sheet as a JSON file of its own.

use std::fs;
use std::io;
use std::path::Path;

use super::tree::MemberSheet;
use crate::render::report::make_displayable;

/// The file that Typst is to compile, in the folder that [`write_templates`] fills.
pub const MAIN: &str = "member.typ";

/// The templates, as they are compiled into the program.
const TEMPLATES: [(&str, &str); 2] = [
    (MAIN, include_str!("../../../templates/member.typ")),
    ("style.typ", include_str!("../../../templates/style.typ")),
];

/// Writes the templates into `dir`, which must exist.
///
/// # Errors
/// When a file cannot be written.
pub fn write_templates(dir: &Path) -> io::Result<()> {
    TEMPLATES
        .iter()
        .try_for_each(|(name, text)| fs::write(dir.join(name), text))
}

/// Writes the sheet of this number beside the templates.
///
/// # Errors
/// When the file cannot be written.
pub fn write_sheet(sheet: &MemberSheet, number: usize, dir: &Path) -> io::Result<()> {
    let mut tree = serde_json::to_value(sheet).map_err(io::Error::other)?;
    make_displayable(&mut tree);
    let (_, file) = input_of(number);
    fs::write(dir.join(file), serde_json::to_vec(&tree)?)
}

/// What Typst is told to typeset the sheet of this number: a name and its value.
#[must_use]
pub fn input_of(number: usize) -> (&'static str, String) {
    ("sheet", format!("{number}.json"))
}
