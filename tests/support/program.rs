//! Runs the built program in a scrubbed environment.

use std::path::Path;
use std::process::{Command, Output};

/// The built program, with an environment that says nothing but where home is.
pub fn biennial() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_biennial"));
    command.env_clear();
    for name in [
        "HOME",
        "PATH",
        "BIENNIAL_TYPST",
        "BIENNIAL_TOOLS",
        "XDG_CACHE_HOME",
    ] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command
}

/// Builds a cycle into `out`; the report only if asked for.
pub fn build(cycle: &Path, out: &Path, arguments: &[&str]) -> Output {
    biennial()
        .arg("build")
        .arg(cycle)
        .arg("--out")
        .arg(out)
        .arg("--quiet")
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// Standard output, which must be UTF-8.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Standard error, which must be UTF-8.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}
