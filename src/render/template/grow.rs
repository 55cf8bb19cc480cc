//! Lets rows grow with what is written into them.
//!
//! A row whose height is marked as the author's own keeps it, and a long answer is cut off on screen
//! and on paper. Without the mark a spreadsheet program takes the height that stands there and still
//! makes room for longer text. The writer of workbooks always sets the mark, so it is taken out.

use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The mark.
const FIXED: &str = " customHeight=\"1\"";

/// The same workbook with rows that grow.
pub(super) fn let_rows_grow(workbook: &[u8]) -> Result<Vec<u8>, ZipError> {
    let mut package = ZipArchive::new(Cursor::new(workbook))?;
    let mut written = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    let mut text = String::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index)?;
        let name = part.name()?.into_owned();
        text.clear();
        part.read_to_string(&mut text)?;
        written.start_file(&*name, SimpleFileOptions::default())?;
        if name.starts_with("xl/worksheets/") {
            written.write_all(text.replace(FIXED, "").as_bytes())?;
        } else {
            written.write_all(text.as_bytes())?;
        }
    }
    Ok(written.finish()?.into_inner())
}
