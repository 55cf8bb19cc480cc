//! Any bytes as an e-mail, an archive or a workbook behind a password: what they hold is read, too.
#![no_main]

#[path = "judge.rs"]
mod judge;

use libfuzzer_sys::fuzz_target;

const MAIL: &[u8] = b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n";

fuzz_target!(init: judge::start(), |bytes: &[u8]| {
    judge::judge_all(bytes, "a.zip");
    judge::judge_all(&[MAIL, bytes].concat(), "a.eml");
});
