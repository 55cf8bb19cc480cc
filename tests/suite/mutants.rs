//! Files that are wrong by chance: thousands of small changes to sound ones, the same in every run. Whatever
//! comes of them, no reader breaks, nothing is silent, and no name climbs out of its folder.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use crate::support::packages::part_texts;
use biennial::ingest::{Limits, Reader, quiet_reader_panics};
use fastrand::Rng;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading");
    fs::read(folder.join(name)).expect("a fixture")
}

fn reader() -> Reader {
    quiet_reader_panics();
    let limits = Limits {
        inflated_bytes: 16 << 20,
        part_bytes: 8 << 20,
        cells: 100_000,
        ..Limits::default()
    };
    Reader::new(limits, None)
}

/// One to four small changes: a byte, a piece left out, a piece repeated, an end.
fn mutant(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..rng.usize(1..5) {
        if bytes.is_empty() {
            break;
        }
        let at = rng.usize(..bytes.len());
        let end = (at + rng.usize(1..64)).min(bytes.len());
        match rng.u8(..8) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            2 => bytes[at] = 0xFF,
            3 => bytes[at] = 0,
            4 if rng.u8(..8) == 0 => bytes.truncate(at),
            _ => bytes[at] = rng.u8(..),
        }
    }
    bytes
}

/// A package of which one part is changed.
fn repacked(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    let parts = part_texts(bytes);
    let changed = rng.usize(..parts.len());
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (index, (name, text)) in parts.iter().enumerate() {
        let bytes = if index == changed {
            mutant(text.as_bytes(), rng)
        } else {
            text.clone().into_bytes()
        };
        writer
            .start_file(name, stored)
            .and_then(|()| writer.write_all(&bytes).map_err(Into::into))
            .expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}

fn check(reader: &Reader, bytes: &[u8], name: &str) {
    let read = reader.read_all(bytes, name);
    assert!(!read.is_empty(), "{name}: nothing is said of it");
    for ingested in read {
        let file = &*ingested.file.name;
        let climbs = |part: &str| matches!(part, "" | "." | "..");
        assert!(!file.split('/').any(climbs), "{file}");
        let says = !ingested.raw.is_empty() || !ingested.findings.is_empty();
        assert!(says, "{file}: nothing is said of it");
        let breaks = ingested
            .findings
            .iter()
            .find(|finding| finding.found.contains("breaks the reader"));
        assert!(breaks.is_none(), "{file}: {breaks:?}");
    }
}

#[test]
fn changed_bytes_break_no_reader() {
    let reader = reader();
    let mut rng = Rng::with_seed(2026);
    for (name, times) in [
        ("outlook.msg", 1500),
        ("attached-word.msg", 300),
        ("two.eml", 600),
        ("covering.eml", 300),
        ("folders.zip", 300),
        ("velvet.xlsx", 30),
        ("velvet-2007.xlsx", 60),
        ("c_1256.csv", 600),
    ] {
        let bytes = fixture(name);
        // Most of what matters stands at the beginning or at the end.
        for _ in 0..times {
            check(&reader, &mutant(&bytes, &mut rng), name);
            let head = mutant(&bytes[..bytes.len().min(3000)], &mut rng);
            let whole = [&head, bytes.get(3000..).unwrap_or_default()].concat();
            check(&reader, &whole, name);
        }
    }
}

#[test]
fn changed_parts_break_no_reader() {
    let reader = reader();
    let mut rng = Rng::with_seed(2026);
    for name in [
        "tracked.docx",
        "report.docx",
        "merged-libreoffice.ods",
        "struck-xlsxwriter.xlsx",
        "links-openpyxl.xlsx",
        "hidden-openpyxl.xlsx",
        "merged-id-xlsxwriter.xlsx",
    ] {
        let bytes = fixture(name);
        for _ in 0..300 {
            check(&reader, &repacked(&bytes, &mut rng), name);
        }
    }
}
