//! Any bytes as a workbook to be marked: the copy is made or refused, and a copy can be marked again.
#![no_main]

mod judge;

use std::sync::Arc;

use biennial::domain::place::{CellRef, Place};
use biennial::finding::{Finding, rules};
use biennial::ingest::Reader;
use biennial::render::annotate::{AnnotatedFile, edit_package};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: judge::start(), |bytes: &[u8]| {
    let limits = judge::limits();
    let about = AnnotatedFile {
        file: "a.xlsx",
        verdict: "accepted with warnings",
    };
    // Wherever the sheets of the seeds have cells, and beyond them.
    let reader = Reader::new(limits, None);
    let Some(sheets) = reader.read_cells(bytes, "a.xlsx") else {
        return;
    };
    let findings: Vec<Finding> = sheets
        .iter()
        .take(3)
        .flat_map(|sheet| {
            let used = sheet.cells.iter().take(3).map(|cell| cell.at);
            let places = used.chain([CellRef::new(1_000, 3)]);
            places.map(|at| {
                let place = Place::cell(Arc::from("a.xlsx"), Arc::from(&*sheet.name), at);
                Finding::new(&rules::UNKNOWN_STATUS, place, "=1+1\u{0}")
            })
        })
        .collect();
    if let Ok(copy) = edit_package(bytes, &findings, &about, &limits) {
        let again = edit_package(&copy.bytes, &findings, &about, &limits);
        assert!(again.is_ok(), "a copy cannot be marked: {again:?}");
    }
});
