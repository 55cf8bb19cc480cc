//! Any bytes as a submission.
#![no_main]

#[path = "judge.rs"]
mod judge;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: judge::start(), |bytes: &[u8]| judge::judge_file(bytes, "a.xlsx"));
