//! `biennial prune`: old drafts, cleared away.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::{OutputFormat, say, say_json};
use crate::publish;

/// Arguments of `biennial prune`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial prune outputs/2026 --keep 10\n  biennial prune outputs/2026 --keep 10 --dry-run     only say what would go\n\nDeletes drafts only. Releases, and the build that latest points to, stay."
)]
pub(super) struct PruneArgs {
    /// The output folder: it holds builds/ and latest.
    out: PathBuf,
    /// How many of the newest drafts to keep.
    #[arg(long, value_name = "N")]
    keep: usize,
    /// Delete nothing; say what would go.
    #[arg(long)]
    dry_run: bool,
    /// How to print the result.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

/// Deletes old drafts.
pub(super) fn run(args: &PruneArgs) -> Result<Exit, Failure> {
    if !args.out.join("builds").is_dir() {
        let message = format!("{} holds no builds", args.out.display());
        return Err(Failure::usage(message)
            .hint("name the folder that `biennial build` wrote to, such as outputs/2026"));
    }
    let pruned = publish::prune(&args.out, args.keep, args.dry_run);
    let pruned = pruned.map_err(|error| super::build::failure(&error))?;
    match args.format {
        OutputFormat::Text => {
            let verb = if args.dry_run {
                "would delete"
            } else {
                "deleted"
            };
            let list = match pruned.deleted.as_slice() {
                [] => String::new(),
                ids => format!(": {}", ids.join(", ")),
            };
            say(&format!(
                "{verb} {}{list}\nkept {} and {}\n",
                counted(pruned.deleted.len(), "draft"),
                counted(pruned.kept, "draft"),
                counted(pruned.releases, "release")
            ))?;
        }
        OutputFormat::Json => say_json(&json!({
            "deleted": pruned.deleted,
            "kept": pruned.kept,
            "releases": pruned.releases,
            "dry_run": args.dry_run,
        }))?,
    }
    Ok(Exit::Done)
}

fn counted(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}
