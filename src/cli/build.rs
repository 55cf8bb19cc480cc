//! `biennial build`: the report and its data from a cycle folder.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::progress::{Log, LogFormat};
use super::{OutputFormat, say, say_json};
use crate::publish::{self, Build, BuildError, BuildOptions};
use crate::render::typst::TypstError;

/// Arguments of `biennial build`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: biennial build inputs/sample-2026 --out outputs/sample-2026\n\nThe newest build is always at <out>/latest. Builds are drafts until they are released. With --feedback, <out>/latest/restricted/members holds a sheet for each member."
)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a command")]
pub(super) struct BuildArgs {
    /// The cycle folder: it holds cycle.toml, the roster and the submissions.
    cycle: PathBuf,
    /// The folder that gets builds/ and latest [default: outputs/<name of the cycle folder>].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Leave out the typeset report; without --feedback, Typst is then not needed.
    #[arg(long)]
    no_report: bool,
    /// Write a sheet of two pages for each member, and an annotated copy of its workbook.
    #[arg(long)]
    feedback: bool,
    /// Write the charts as PNG, too, as every release does.
    #[arg(long)]
    png: bool,
    /// Exit with 1 when a submission was rejected, or a survey export could not be read in full.
    #[arg(long)]
    strict: bool,
    /// How many files to read at once [default: as many as there are processors].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Day of the figures [default: the cycle's reference date].
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<Date>,
    /// The Typst program [default: `BIENNIAL_TYPST`, the tools folder, then PATH].
    #[arg(long, value_name = "FILE")]
    typst: Option<PathBuf>,
    /// How to print the result.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Say nothing while working.
    #[arg(long, short)]
    quiet: bool,
    /// How to say what is being done.
    #[arg(long, value_enum, default_value = "text")]
    log_format: LogFormat,
}

/// Builds.
pub(super) fn run(args: &BuildArgs) -> Result<Exit, Failure> {
    if let Some(jobs) = args.jobs {
        rayon::ThreadPoolBuilder::new()
            .num_threads(usize::from(jobs))
            .build_global()
            .map_err(|error| Failure::machine(error.to_string()))?;
    }
    let options = BuildOptions {
        out: match &args.out {
            Some(out) => out.clone(),
            None => default_out(&args.cycle)?,
        },
        no_report: args.no_report,
        feedback: args.feedback,
        png: args.png,
        as_of: args.as_of,
        typst: args.typst.clone(),
        program: std::env::current_exe().ok(),
        ..BuildOptions::default()
    };
    let log = Log::new(args.quiet, args.log_format);
    let outcome = publish::build(&args.cycle, &options, &log);
    log.finish();
    let build = outcome.map_err(|error| failure(&error))?;
    match args.format {
        OutputFormat::Text => say(&summary(&build, args)),
        OutputFormat::Json => say_json(&json!({
            "build": build.id,
            "folder": build.dir,
            "unchanged": build.unchanged,
            "verdicts": build.summary.verdicts,
            "remarks": build.summary.remarks,
        }))?,
    }
    let verdicts = &build.summary.verdicts;
    let needs_attention = verdicts.rejected > 0 || verdicts.exports_in_part > 0;
    Ok(if args.strict && needs_attention {
        Exit::Attention
    } else {
        Exit::Done
    })
}

fn default_out(cycle: &std::path::Path) -> Result<PathBuf, Failure> {
    let full = std::fs::canonicalize(cycle)
        .map_err(|error| Failure::usage(format!("{}: {error}", cycle.display())))?;
    let name = full
        .file_name()
        .ok_or_else(|| Failure::usage(format!("{} has no name; give --out", cycle.display())))?;
    Ok(PathBuf::from("outputs").join(name))
}

fn summary(build: &Build, args: &BuildArgs) -> String {
    let counts = &build.summary.verdicts;
    let received = counts.accepted + counts.accepted_with_warnings + counts.rejected;
    let mut text = format!(
        "{} {}\n  submissions  {} received: {} accepted, {} accepted with warnings, {} rejected{}\n  members      {} of {} expected have a submission that counts\n  answers      {} not counted because of an error; see restricted/findings.csv\n",
        if build.unchanged {
            "Nothing has changed since build"
        } else {
            "Built"
        },
        build.id,
        received,
        counts.accepted,
        counts.accepted_with_warnings,
        counts.rejected,
        match counts.set_aside {
            0 => String::new(),
            files => format!(", and {files} set aside"),
        },
        counts.counted,
        counts.expected,
        counts.answers_left_out,
    );
    if let Some(audit) = &build.summary.audit {
        let _infallible = writeln!(
            text,
            "  disclosure   audit passed: {} rows with figures, {} withheld",
            audit.public_rows, audit.withheld_rows
        );
    }
    if !args.no_report {
        let _infallible = writeln!(
            text,
            "  report       {}",
            build.dir.join("public/report.pdf").display()
        );
    }
    let _infallible = writeln!(
        text,
        "  data         {}",
        build.dir.join("public/data").display()
    );
    if args.feedback {
        let _infallible = writeln!(
            text,
            "  feedback     {}",
            build.dir.join("restricted/members").display()
        );
    }
    if counts.exports_in_part > 0 {
        let _infallible = writeln!(
            text,
            "  surveys      {} could not be read in full; see restricted/findings.csv",
            counts.exports_in_part
        );
    }
    for remark in &build.summary.remarks {
        let _infallible = writeln!(text, "  remark       {remark}");
    }
    text.push_str("This build is a draft: nothing in it may leave the secretariat yet.\n");
    text
}

/// What a build that failed is to people and scripts.
pub(super) fn failure(error: &BuildError) -> Failure {
    let message = error.to_string();
    match error {
        BuildError::Cycle(_)
        | BuildError::NotABuild { .. }
        | BuildError::Language(_)
        | BuildError::Ledger { .. }
        | BuildError::LedgerLost { .. } => Failure::usage(message),
        BuildError::Audit(_) => Failure::refused(message),
        BuildError::Typst(TypstError::NotFound { .. } | TypstError::WrongVersion { .. }) => {
            Failure::machine(message)
                .hint("`make tools` installs Typst; --no-report builds the data without it")
        }
        BuildError::Typst(_) => {
            Failure::machine(message).hint("--no-report builds the data without the report")
        }
        BuildError::Locked(_)
        | BuildError::Disk { .. }
        | BuildError::File(_)
        | BuildError::Tabulate(_)
        | BuildError::Reference(_) => Failure::machine(message),
    }
}
