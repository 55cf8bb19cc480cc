//! Any text as the tables of a Word document, and as the content of a spreadsheet in the open format.
#![no_main]

#[path = "judge.rs"]
mod judge;

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, stored).expect("a part");
        writer.write_all(bytes).expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

fuzz_target!(init: judge::start(), |bytes: &[u8]| {
    judge::judge_file(&package(&[("word/document.xml", bytes)]), "a.docx");
    let mimetype: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    judge::judge_file(&package(&[("mimetype", mimetype), ("content.xml", bytes)]), "a.ods");
});
