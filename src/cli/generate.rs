//! `biennial completions` and `biennial man`: generated from the definition of the command line.

use std::path::PathBuf;

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::exit::{Exit, Failure};
use super::{Cli, say};

/// Arguments of `biennial completions`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: biennial completions bash > ~/.local/share/bash-completion/completions/biennial"
)]
pub(super) struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

/// Arguments of `biennial man`.
#[derive(Debug, Args)]
#[command(after_help = "Example: biennial man ~/.local/share/man/man1")]
pub(super) struct ManArgs {
    /// The folder to write into.
    dir: PathBuf,
}

/// Prints a completion script.
pub(super) fn run_completions(args: &CompletionsArgs) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "biennial", &mut script);
    say(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}

/// Writes one manual page for the program and one for each verb.
pub(super) fn run_man(args: &ManArgs) -> Result<Exit, Failure> {
    std::fs::create_dir_all(&args.dir)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), &args.dir))
        .map_err(|error| Failure::machine(format!("{}: {error}", args.dir.display())))?;
    Ok(Exit::Done)
}
