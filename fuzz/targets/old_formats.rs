//! Any bytes as an xls or an ods, read as a worker process reads them. To be run with a limit of memory
//! and of time, and told to ignore both: a worker that exceeds them is stopped and replaced.
#![no_main]

use biennial::ingest::{quiet_reader_panics, worker};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: quiet_reader_panics(), |bytes: &[u8]| {
    worker::read_for_fuzzing(bytes, bytes.starts_with(b"PK"));
});
