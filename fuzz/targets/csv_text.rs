//! Any bytes as separated values: as they are, and below a header row.
#![no_main]

#[path = "judge.rs"]
mod judge;

use libfuzzer_sys::fuzz_target;

const HEADER: &[u8] = b"Commitment ID,Commitment text,Status,Completion %,Evidence URL,\
    Evidence description,Date of last action,Main obstacle,Comments\n";

fuzz_target!(init: judge::start(), |bytes: &[u8]| {
    judge::judge_file(bytes, "a.csv");
    judge::judge_file(&[HEADER, bytes].concat(), "a.csv");
});
