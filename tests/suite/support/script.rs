//! Scripts that stand for programs.

use std::path::Path;
use std::process::Command;

/// Writes a script of the shell. A process of its own does: a file that this one still has open while another test
/// starts a program cannot be run.
pub fn write_script(path: &Path, body: &str) {
    let written = Command::new("sh")
        .args([
            "-c",
            "printf '#!/bin/sh\\n%s' \"$2\" > \"$1\" && chmod 755 \"$1\"",
            "sh",
        ])
        .arg(path)
        .arg(body)
        .status()
        .expect("sh runs");
    assert!(written.success(), "{}", path.display());
}
