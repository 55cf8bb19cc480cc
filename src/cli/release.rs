//! `biennial release`: a build may leave the secretariat; or, a release is withdrawn.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::finished::located;
use super::progress::{Log, LogFormat};
use super::{OutputFormat, say, say_json, today};
use crate::domain::ledger::Readership;
use crate::publish::{ReleaseError, ReleaseRequest, release, withdraw};

/// For whom a release is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    /// Everybody.
    Public,
    /// The alliance's board.
    Board,
}

/// Arguments of `biennial release`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial release outputs/sample-2026/latest\n  biennial release outputs/sample-2026/latest --to board --notice \"For the meeting of March\"\n  biennial release --withdraw 2026.1 --reason \"A wrong total\" --cycle inputs/sample-2026\n\nA release is entered into the ledger of the cycle folder (ledger/). It is never forgotten: later builds\nare protected and audited together with everything that was released."
)]
pub(super) struct ReleaseArgs {
    /// The folder of the build to release.
    #[arg(required_unless_present = "withdraw", conflicts_with = "withdraw")]
    build: Option<PathBuf>,
    /// The cycle folder [default: inputs/<name of the output folder>].
    #[arg(long, value_name = "DIR", required_unless_present = "build")]
    cycle: Option<PathBuf>,
    /// For whom it is.
    #[arg(long, value_enum, default_value = "public")]
    to: To,
    /// What readers should know, such as what was corrected.
    #[arg(long, value_name = "TEXT")]
    notice: Option<String>,
    /// The day of the release [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// Withdraw this release instead; it stays in the ledger.
    #[arg(long, value_name = "NUMBER", requires = "reason", requires = "cycle")]
    withdraw: Option<String>,
    /// The output folder that holds the withdrawn release's build, which then says so [default: outputs/<name of the
    /// cycle folder>].
    #[arg(long, value_name = "DIR", requires = "withdraw")]
    out: Option<PathBuf>,
    /// Why it is withdrawn.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
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
}

/// Releases, or withdraws.
pub(super) fn run(args: &ReleaseArgs) -> Result<Exit, Failure> {
    let log = Log::new(args.quiet, args.log_format).into_file(args.log.as_deref())?;
    release_or_withdraw(args, &log).map_err(|failure| log.failure(failure))
}

fn release_or_withdraw(args: &ReleaseArgs, log: &Log) -> Result<Exit, Failure> {
    let date = args.date.unwrap_or_else(today);
    if let (Some(number), Some(cycle)) = (&args.withdraw, &args.cycle) {
        let reason = args.reason.as_deref().unwrap_or_default();
        let out = match &args.out {
            Some(out) => out.clone(),
            None => super::build::default_out(cycle)?,
        };
        withdraw(cycle, &out, number, reason, date).map_err(|error| failure(&error))?;
        let text = format!(
            "Withdrew release {number}. It stays in the ledger: who read it still knows it.\n"
        );
        let value = json!({ "withdrawn": number });
        log.result(&text, &value);
        match args.format {
            OutputFormat::Text => say(&text)?,
            OutputFormat::Json => say_json(&value)?,
        }
        return Ok(Exit::Done);
    }
    let build = located(&args.build.clone().unwrap_or_default())?;
    let request = ReleaseRequest {
        cycle: match &args.cycle {
            Some(cycle) => cycle.clone(),
            None => cycle_of(&build)?,
        },
        build,
        to: match args.to {
            To::Public => Readership::Public,
            To::Board => Readership::Board,
        },
        date,
        notice: args.notice.clone(),
        typst: args.typst.clone(),
        program: std::env::current_exe().ok(),
    };
    let outcome = release(&request, log);
    let released = outcome.map_err(|error| failure(&error))?;
    let mut text = format!(
        "Release {}\n  build        {}\n  files        {}\n",
        released.number,
        released.build.id,
        released.build.dir.join("public").display()
    );
    for remark in &released.build.summary.remarks {
        text.push_str("  remark       ");
        text.push_str(remark);
        text.push('\n');
    }
    text.push_str(match args.to {
        To::Public => "What is in that folder may leave the secretariat.\n",
        To::Board => "What is in that folder may go to the board, and is not for publication.\n",
    });
    let value = json!({
        "release": released.number,
        "build": released.build.id,
        "folder": released.build.dir,
        "remarks": released.build.summary.remarks,
    });
    log.result(&text, &value);
    match args.format {
        OutputFormat::Text => say(&text)?,
        OutputFormat::Json => say_json(&value)?,
    }
    Ok(Exit::Done)
}

/// The cycle folder that is usual for a build: `inputs/<name of the output folder>`.
fn cycle_of(build: &Path) -> Result<PathBuf, Failure> {
    let full = std::fs::canonicalize(build)
        .map_err(|error| Failure::usage(format!("{}: {error}", build.display())))?;
    let name = full.ancestors().nth(2).and_then(Path::file_name);
    let cycle = name.map(|name| Path::new("inputs").join(name));
    cycle
        .filter(|cycle| cycle.join("cycle.toml").exists())
        .ok_or_else(|| {
            Failure::usage(format!(
                "no cycle folder is known for {}; name it with --cycle",
                build.display()
            ))
        })
}

fn failure(error: &ReleaseError) -> Failure {
    let message = error.to_string();
    match error {
        ReleaseError::Build(error) => super::build::failure(error),
        ReleaseError::Disk(..) | ReleaseError::Typst(_) | ReleaseError::Locked(_) => {
            Failure::machine(message)
        }
        ReleaseError::Cycle(_)
        | ReleaseError::NotABuild(..)
        | ReleaseError::Changed(_)
        | ReleaseError::BeforeLast { .. } => {
            Failure::usage(message)
        }
        ReleaseError::Mended(_) => Failure::usage(message).hint(
            "look at that release; to make another one, run `biennial build` again, and release that build",
        ),
        ReleaseError::IsReleased {
            to: Readership::Board,
            ..
        } => Failure::usage(message).hint(
            "to make the same figures public, run `biennial build` again, and release that build with --to public: it becomes a release of its own",
        ),
        ReleaseError::IsReleased { .. } => Failure::usage(message).hint(
            "its public folder may leave the secretariat as it is; to release what came in since, run `biennial build` again, and release that build",
        ),
        ReleaseError::NeverEntered { .. } => Failure::usage(message)
            .hint("delete its folder, run `biennial build` again, and release that build"),
        ReleaseError::IsWithdrawn { .. } => Failure::usage(message).hint(
            "nothing is left to do; a corrected report is a release of its own: run `biennial build` again, and release that build, with what was corrected as its --notice",
        ),
        ReleaseError::NoRelease { number, known } => {
            let all = match known.as_slice() {
                [] => "nothing has been released in this cycle".to_owned(),
                [only] => format!("there is only {only}"),
                _ => format!("there are {}", known.join(", ")),
            };
            let known = known.iter().map(String::as_str);
            Failure::usage(message).suggest(number, known, all)
        }
    }
}
