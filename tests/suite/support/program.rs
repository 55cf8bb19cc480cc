//! Runs the built program in a scrubbed environment.

use std::path::{Path, PathBuf};
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

/// Builds a cycle into `out` without the report, and gives the folder of the build.
pub fn build_data(cycle: &Path, out: &Path) -> PathBuf {
    let output = build(cycle, out, &["--no-report"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    out.join("latest").canonicalize().expect("latest")
}

/// Runs the program with these arguments.
pub fn run(arguments: &[&str]) -> Output {
    biennial()
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// The version that the program gives itself.
pub fn version() -> String {
    let text = stdout(&run(&["--version"]));
    let version = text.trim().strip_prefix("biennial ").expect("the name");
    version.to_owned()
}

/// What running with these arguments gives, with the folder `dir` redacted.
pub fn said(arguments: &[&str], dir: Option<&Path>) -> String {
    let dir = dir.map(|dir| (dir.to_str().expect("UTF-8"), "[DIR]"));
    transcript(&run(arguments), dir.as_slice())
}

/// Exit code, standard output and standard error as one text, with the version and the given texts
/// replaced.
pub fn transcript(output: &Output, replaced: &[(&str, &str)]) -> String {
    let mut text = format!("exit code {}", output.status.code().expect("an exit code"));
    for (name, stream) in [("stdout", stdout(output)), ("stderr", stderr(output))] {
        if !stream.is_empty() {
            text = format!("{text}\n--- {name}\n{stream}");
        }
    }
    for (old, new) in replaced {
        text = text.replace(old, new);
    }
    text.replace(&version(), "[VERSION]")
}

/// Standard output, which must be UTF-8.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Standard error, which must be UTF-8.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// The Typst that the program finds.
pub fn typst() -> PathBuf {
    let text = stdout(&run(&["doctor"]));
    let line = text.lines().find(|line| line.contains(" typst "));
    let (_, path) = line
        .and_then(|line| line.split_once(" at "))
        .expect("Typst is needed: run `make tools`");
    PathBuf::from(path.trim())
}
