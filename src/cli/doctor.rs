//! `biennial doctor`: is everything there that a build needs?

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::exit::{Exit, Failure};
use super::{OutputFormat, say, say_json};
use crate::finding::RULES_VERSION;
use crate::ingest::{Limits, Reader};
use crate::render::typst::Typst;

/// Arguments of `biennial doctor`.
#[derive(Debug, Args)]
#[command(after_help = "Example: biennial doctor --out outputs")]
pub(super) struct DoctorArgs {
    /// The folder that builds would be written under.
    #[arg(long, value_name = "DIR", default_value = "outputs")]
    out: PathBuf,
    /// The Typst program [default: `BIENNIAL_TYPST`, the tools folder, then PATH].
    #[arg(long, value_name = "FILE")]
    typst: Option<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

#[derive(Debug, Serialize)]
struct Check {
    what: &'static str,
    ok: bool,
    found: String,
    fix: Option<&'static str>,
}

/// Checks.
pub(super) fn run(args: &DoctorArgs) -> Result<Exit, Failure> {
    let checks = [
        Check {
            what: "program",
            ok: true,
            found: format!("biennial {}, rules {RULES_VERSION}", crate::version()),
            fix: None,
        },
        typst(args.typst.as_deref()),
        old_formats(),
        folder(&args.out),
    ];
    let all_ok = checks.iter().all(|check| check.ok);
    match args.format {
        OutputFormat::Json => say_json(&checks)?,
        OutputFormat::Text => {
            for check in &checks {
                let mark = if check.ok { "ok     " } else { "missing" };
                say(&format!("{mark}  {:12} {}\n", check.what, check.found))?;
                if let Some(fix) = check.fix.filter(|_| !check.ok) {
                    say(&format!("         {:12} {fix}\n", "fix"))?;
                }
            }
        }
    }
    Ok(if all_ok { Exit::Done } else { Exit::Machine })
}

fn typst(explicit: Option<&Path>) -> Check {
    let (ok, found) = match Typst::find(explicit) {
        Ok(typst) => (
            true,
            format!("{} at {}", typst.version(), typst.path().display()),
        ),
        Err(error) => (false, error.to_string()),
    };
    Check {
        what: "typst",
        ok,
        found,
        fix: Some("run `make tools`, or name the program with --typst"),
    }
}

/// Starts a reader process on a file that is none, and expects it to say so.
fn old_formats() -> Check {
    let program = std::env::current_exe().ok();
    let reader = Reader::new(Limits::default(), program.as_deref());
    let ok = reader.answers_for_old_formats();
    Check {
        what: "xls",
        ok,
        found: if ok {
            "reader processes start".to_owned()
        } else {
            "reader processes do not start".to_owned()
        },
        fix: Some("allow this program to start itself"),
    }
}

fn folder(out: &Path) -> Check {
    let probe = out.join(format!(".doctor-{}", std::process::id()));
    let written = std::fs::create_dir_all(out)
        .and_then(|()| std::fs::write(&probe, b"ok"))
        .and_then(|()| std::fs::remove_file(&probe));
    Check {
        what: "outputs",
        ok: written.is_ok(),
        found: match written {
            Ok(()) => format!("{} can be written", out.display()),
            Err(error) => format!("{}: {error}", out.display()),
        },
        fix: Some("choose a folder that you may write to, with --out"),
    }
}
