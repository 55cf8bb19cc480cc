//! `biennial build`: the report and its data from a cycle folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::progress::{Log, LogFormat};
use super::{OutputFormat, say, say_json};
use crate::domain::language::known_languages;
use crate::publish::{self, Build, BuildError, BuildOptions};
use crate::render::typst::{self, TypstError};

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
    /// Write the workbook of what members wrote (restricted/reading.xlsx), as every release does.
    #[arg(long)]
    reading: bool,
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
    /// Add what is being done, and what came of it, to this file, with the time on every line.
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Write what came of it into this file, as Markdown, for a mail or a chat.
    #[arg(long, value_name = "FILE")]
    summary: Option<PathBuf>,
    /// Wait while another build is at work in the output folder, instead of failing.
    #[arg(long)]
    wait: bool,
}

/// Builds.
pub(super) fn run(args: &BuildArgs) -> Result<Exit, Failure> {
    let log = Log::new(args.quiet, args.log_format).into_file(args.log.as_deref())?;
    clear_up_on_signals();
    let outcome = build(args, &log);
    if let (Err(failure), Some(path)) = (&outcome, &args.summary) {
        write_summary(path, &failed_summary(args, failure))?;
    }
    outcome.map_err(|failure| log.failure(failure))
}

fn build(args: &BuildArgs, log: &Log) -> Result<Exit, Failure> {
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
        reading: args.reading,
        as_of: args.as_of,
        typst: args.typst.clone(),
        program: std::env::current_exe().ok(),
        wait: args.wait,
        ..BuildOptions::default()
    };
    let outcome = publish::build(&args.cycle, &options, log);
    let build = outcome.map_err(|error| failure(&error))?;
    let text = summary(&build, args);
    let value = json!({
        "build": build.id,
        "folder": build.dir,
        "unchanged": build.unchanged,
        "verdicts": build.summary.verdicts,
        "remarks": build.summary.remarks,
    });
    log.result(&text, &value);
    match args.format {
        OutputFormat::Text => say(&text)?,
        OutputFormat::Json => say_json(&value)?,
    }
    if let Some(path) = &args.summary {
        write_summary(path, &markdown(&text))?;
    }
    let verdicts = &build.summary.verdicts;
    let needs_attention = verdicts.rejected > 0 || verdicts.exports_in_part > 0;
    Ok(if args.strict && needs_attention {
        Exit::Attention
    } else {
        Exit::Done
    })
}

/// Removes the half build and ends when the system asks to: the next build would clear it away, but it may be large.
fn clear_up_on_signals() {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGINT, SIGTERM};
        // Without it the next build clears up.
        let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else {
            return;
        };
        std::thread::spawn(move || {
            if let Some(signal) = signals.forever().next() {
                publish::clear_half_build();
                typst::stop_all();
                std::process::exit(128 + signal);
            }
        });
    }
}

/// The summary as Markdown: its first line as a heading, the others as a list.
fn markdown(text: &str) -> String {
    let mut lines = text.lines();
    let mut markdown = format!("## {}\n\n", lines.next().unwrap_or_default());
    for line in lines {
        let item = line
            .strip_prefix("  ")
            .and_then(|line| line.split_once("  "));
        let _infallible = match item {
            Some((name, said)) => writeln!(markdown, "- **{name}**: {}", said.trim()),
            None => writeln!(markdown, "\n{line}"),
        };
    }
    markdown
}

fn failed_summary(args: &BuildArgs, failure: &Failure) -> String {
    let mut text = format!(
        "## No build of {}\n\n- **error**: {}\n",
        args.cycle.display(),
        failure.message
    );
    if let Some(hint) = &failure.hint {
        let _infallible = writeln!(text, "- **what to do**: {hint}");
    }
    text
}

/// Writes a summary under another name first, so that whoever mails it never finds half of one.
fn write_summary(path: &Path, text: &str) -> Result<(), Failure> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, path))
        .map_err(Failure::cannot_write(path))
}

pub(super) fn default_out(cycle: &Path) -> Result<PathBuf, Failure> {
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
        for code in known_languages() {
            let other = build.dir.join(format!("public/report-{code}.pdf"));
            if other.exists() {
                let _infallible = writeln!(text, "               {}", other.display());
            }
        }
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
        | BuildError::NoRoom { .. }
        | BuildError::Disk { .. }
        | BuildError::File(_)
        | BuildError::Tabulate(_)
        | BuildError::Reference(_) => Failure::machine(message),
    }
}
