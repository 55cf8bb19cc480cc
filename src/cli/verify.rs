//! `biennial verify`: whether a build still is what was written, whether its inputs make it again, and what a stranger
//! can learn from public folders.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::attack::{self, Attack};
use super::exit::{Exit, Failure};
use super::finished::located;
use super::progress::{Log, LogFormat};
use super::{OutputFormat, say, say_json};
use crate::ingest::ledger_file::WITHDRAWN;
use crate::publish::{BuildOptions, Damage, Look, damages, differences};

/// Arguments of `biennial verify`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial verify outputs/2026/latest\n  biennial verify outputs/2026/latest --inputs cycles/2026\n  biennial verify --attack outputs/2026/latest/public --members cycles/2026/members.csv\n  biennial verify --attack releases/2024.1 releases/2026.1 releases/2026.2 --members members.csv --format json\n\nOf a build every file is held against the hash in its manifest; with --inputs it is made again from the cycle,\nelsewhere, and compared file by file.\n\n--attack reads public folders alone, those of several releases in their order, of one cycle or several, and the\npublic list of members. It rebuilds the equations of the published tables, and says what outsiders and members\ntogether can know for certain, and how far what is joined moves the odds of a single answer.\n\nExit codes: 0 whole, the same, nothing certain · 1 damaged, different, or something is certain"
)]
pub(super) struct VerifyArgs {
    /// The build to look at: its folder, or the first digits of its id.
    #[arg(required_unless_present = "attack", conflicts_with = "attack")]
    build: Option<PathBuf>,
    /// The cycle folder that the build was made from: make it again, and compare.
    #[arg(long, value_name = "CYCLE", requires = "build")]
    inputs: Option<PathBuf>,
    /// The Typst program [default: `BIENNIAL_TYPST`, the tools folder, then PATH].
    #[arg(long, value_name = "FILE", requires = "inputs")]
    typst: Option<PathBuf>,
    /// Public folders to attack: of one release or of several, the first one first, of one cycle or of several.
    #[arg(long, value_name = "PUBLIC", num_args = 1.., requires = "members")]
    attack: Vec<PathBuf>,
    /// The list of members with group, country and region, as in a cycle folder.
    #[arg(long, value_name = "FILE", requires = "attack")]
    members: Option<PathBuf>,
    /// The catalogue of the cycles, a file or the folder of their alliance, where it is not built in.
    #[arg(long, value_name = "NAME|FILE|DIR", requires = "attack")]
    catalogue: Option<String>,
    /// Tables of answers drawn for each published table.
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    worlds: usize,
    /// How to print the result.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
    /// Say nothing while working.
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(args: &VerifyArgs) -> Result<Exit, Failure> {
    if let Some(members) = &args.members {
        return attack::run(&Attack {
            folders: &args.attack,
            members,
            catalogue: args.catalogue.as_deref(),
            worlds: args.worlds,
            format: args.format,
        });
    }
    let build = located(&args.build.clone().unwrap_or_default())?;
    if !build.exists() {
        return Err(
            Failure::usage(format!("there is no build {}", build.display())).hint(
                "give a build's folder, such as outputs/2026/latest, or the first digits of its id",
            ),
        );
    }
    let withdrawn = std::fs::read_to_string(build.join(WITHDRAWN)).ok();
    let damages = damages(&build, Look::Full);
    let different = match &args.inputs {
        // Against what is damaged nothing can be held.
        Some(cycle) if damages.is_empty() => Some(remake(&build, cycle, args)?),
        _ => None,
    };
    match args.format {
        OutputFormat::Text => {
            let mut text = text(&build, &damages, different.as_deref());
            if let Some(said) = withdrawn.as_deref().and_then(|said| said.lines().next()) {
                let _infallible = writeln!(text, "  withdrawn  {said}");
            }
            say(&text)?;
        }
        OutputFormat::Json => {
            let list = |damages: &[Damage]| -> Vec<serde_json::Value> {
                let each = damages.iter();
                each.map(|one| json!({ "file": one.file, "what": one.what }))
                    .collect()
            };
            say_json(&json!({
                "build": build,
                "withdrawn": withdrawn,
                "damaged": list(&damages),
                "different": different.as_deref().map(list),
            }))?;
        }
    }
    let is_fine = damages.is_empty() && different.is_none_or(|different| different.is_empty());
    Ok(if is_fine { Exit::Done } else { Exit::Attention })
}

fn remake(build: &Path, cycle: &Path, args: &VerifyArgs) -> Result<Vec<Damage>, Failure> {
    let tools = BuildOptions {
        typst: args.typst.clone(),
        program: std::env::current_exe().ok(),
        ..BuildOptions::default()
    };
    let log = Log::new(args.quiet, LogFormat::Text);
    let found = differences(build, cycle, &tools, &log);
    log.finish();
    found.map_err(|error| super::build::failure(&error))
}

fn text(build: &Path, damages: &[Damage], different: Option<&[Damage]>) -> String {
    let mut text = format!("{}\n", build.display());
    let mut list = |what: &str, none: &str, damages: &[Damage]| {
        let said = match damages.len() {
            0 => none.to_owned(),
            1 => "1 file".to_owned(),
            many => format!("{many} files"),
        };
        let _infallible = writeln!(text, "  {what:<11}{said}");
        for Damage { file, what } in damages {
            let _infallible = writeln!(text, "    {file}: {what}");
        }
    };
    list(
        "damaged",
        "nothing: every file has the bytes that were written",
        damages,
    );
    if let Some(different) = different {
        list(
            "different",
            "nothing: the cycle makes the same build again, byte for byte",
            different,
        );
    }
    if !damages.is_empty() {
        text.push_str("  to do      build the cycle again: a damaged draft is made anew; a release is put back from a copy\n");
    }
    text
}
