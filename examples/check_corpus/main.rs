//! Builds acceptance cycles and compares every count and every seeded fault with what their generator
//! expects. Usage: `check_corpus PROGRAM ENDING CYCLE…`; see `make corpus`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the command line"
)]

#[path = "../../tests/suite/support/corpus.rs"]
mod corpus;
mod survey_corpus;

use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(program), Some(ending)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: check_corpus PROGRAM ENDING CYCLE…");
        return ExitCode::from(2);
    };
    let mut failed = false;
    for cycle in arguments {
        let out = tempfile::tempdir().expect("a temporary folder");
        let status = Command::new(&program)
            .args(["build", &cycle, "--quiet", "--no-report", "--out"])
            .arg(out.path())
            .stdout(std::process::Stdio::null())
            .status()
            .expect("the program runs");
        if !status.success() {
            println!("{cycle}: the build ended with {status}");
            failed = true;
            continue;
        }
        let (folder, build) = (Path::new(&cycle), out.path().join("latest"));
        let compared = if survey_corpus::is_of_surveys(folder) {
            survey_corpus::compare(folder, &build)
        } else {
            corpus::compare(folder, &build, &ending)
        };
        println!(
            "{cycle}: {} counts and {} faults compared, {} differences",
            compared.counts,
            compared.faults,
            compared.differences.len()
        );
        for difference in compared.differences.iter().take(20) {
            println!("  {difference}");
        }
        failed |= !compared.differences.is_empty();
    }
    if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
