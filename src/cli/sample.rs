//! `biennial sample`: a fictional cycle to try things out with.

use std::path::PathBuf;

use clap::Args;

use super::exit::{Exit, Failure};
use super::progress::{Log, LogFormat};
use super::{OutputFormat, say, say_json};
use crate::ingest::built_in;
use crate::publish::Progress as _;
use crate::render::sample::{SampleError, SampleSettings, write_sample};

/// Arguments of `biennial sample`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: biennial sample try-2026 --members 60 --seed 7\n\nThe same numbers give the same files, byte for byte. Everything in it is fictional."
)]
pub(super) struct SampleArgs {
    /// The folder to write; it must be empty, new, or an older sample.
    dir: PathBuf,
    /// Members on the roster.
    #[arg(long, value_name = "N", default_value_t = 120)]
    members: usize,
    /// Where chance starts from.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// How much of it is awkward, as real submissions are: from 0 to 1.
    #[arg(long, value_name = "RATE", default_value_t = SampleSettings::DEFAULT_AWKWARDNESS)]
    awkwardness: f64,
    /// Share of the expected members that submit: from 0 to 1.
    #[arg(long, value_name = "RATE", default_value_t = SampleSettings::DEFAULT_RESPONSE_RATE)]
    response_rate: f64,
    /// How to print the result.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Say nothing while working.
    #[arg(long, short)]
    quiet: bool,
}

/// Writes a sample.
pub(super) fn run(args: &SampleArgs) -> Result<Exit, Failure> {
    let catalogue = built_in::newest_catalogue();
    let settings = SampleSettings {
        members: args.members,
        seed: args.seed,
        awkwardness: args.awkwardness,
        response_rate: args.response_rate,
    };
    let log = Log::new(args.quiet, LogFormat::Text);
    log.stage("Writing workbooks", args.members);
    let written = write_sample(&args.dir, &settings, catalogue, &|files| {
        for _ in 0..files {
            log.advance();
        }
    });
    log.finish();
    let summary = written.map_err(|error| {
        let message = error.to_string();
        match error {
            SampleError::NotASample(_) | SampleError::Settings(_) => Failure::usage(message),
            _ => Failure::machine(message),
        }
    })?;
    match args.format {
        OutputFormat::Json => say_json(&summary)?,
        OutputFormat::Text => say(&format!(
            "A fictional cycle is in {dir}: {files} submissions from {submitters} of {members} members,\n{awkward} awkward things among them.\nBuild it with: biennial build {dir}\n",
            dir = args.dir.display(),
            files = summary.files,
            submitters = summary.submitters,
            members = summary.members,
            awkward = summary.awkward.values().sum::<usize>(),
        ))?,
    }
    Ok(Exit::Done)
}
