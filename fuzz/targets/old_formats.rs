//! Any bytes as an xls, read as a worker process reads them. To be run with a limit of memory
//! and of time, and told to ignore both: a worker that exceeds them is stopped and replaced.
#![no_main]
#![feature(alloc_error_hook)]

use std::alloc::set_alloc_error_hook;

use biennial::ingest::{quiet_reader_panics, worker};
use libfuzzer_sys::fuzz_target;

unsafe extern "C" {
    fn _exit(code: i32) -> !;
}

fn start() {
    quiet_reader_panics();
    // A request for terabytes is refused at once: the same to a worker as memory that runs out. By this
    // code the fuzzer knows it.
    set_alloc_error_hook(|_| unsafe { _exit(71) });
}

fuzz_target!(init: start(), |bytes: &[u8]| {
    worker::read_for_fuzzing(bytes);
});
