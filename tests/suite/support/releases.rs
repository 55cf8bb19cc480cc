//! Releases of plain cycles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::plain::PlainCycle;
use super::program::{biennial, build_data, stderr};

/// The command that releases a build.
pub fn release_command(cycle: &PlainCycle, build: &Path) -> Command {
    let mut command = biennial();
    command
        .arg("release")
        .arg(build)
        .arg("--cycle")
        .arg(&cycle.dir);
    command.args(["--date", "2026-12-20", "--quiet"]);
    command
}

/// Releases a build.
pub fn release(cycle: &PlainCycle, build: &Path) -> Output {
    let mut command = release_command(cycle, build);
    command.output().expect("the program runs")
}

/// Builds and releases; gives the folder of the release's build.
pub fn released(cycle: &PlainCycle, out: &Path) -> PathBuf {
    let draft = build_data(&cycle.dir, out);
    let output = release(cycle, &draft);
    assert!(output.status.success(), "{}", stderr(&output));
    fs::canonicalize(out.join("latest")).expect("the release is the latest build")
}
