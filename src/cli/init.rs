//! `biennial init`: a new cycle folder that builds.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::exit::{Exit, Failure};
use super::{say, today};
use crate::ingest::built_in;
use crate::render::start::files_of_new_cycle;

/// Arguments of `biennial init`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: biennial init cycles/2026\n\nWrites cycle.toml, with a remark at every setting, members.csv, with a fictional member of each group, an empty decisions.csv and the folder submissions. The cycle builds as it is. No file that is there is touched."
)]
pub(super) struct InitArgs {
    /// The folder to make.
    dir: PathBuf,
    /// The year that names the cycle [default: that of the folder's name, else this year].
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1900..=9999))]
    year: Option<u16>,
}

/// Makes the folder.
pub(super) fn run(args: &InitArgs) -> Result<Exit, Failure> {
    let dir = &args.dir;
    let year = args.year.unwrap_or_else(|| year_of(dir, today()));
    let alliance = &built_in::newest_catalogue().alliance;
    let shown = dir.display().to_string();
    let files = files_of_new_cycle(year, &shown, alliance);
    if let Some((name, _)) = files.iter().find(|(name, _)| dir.join(name).exists()) {
        return Err(Failure::usage(format!(
            "{shown} holds a {name} already; nothing was written"
        ))
        .hint("name another folder, or change the files that are there"));
    }
    let submissions = dir.join("submissions");
    std::fs::create_dir_all(&submissions).map_err(Failure::cannot_write(&submissions))?;
    for (name, text) in &files {
        let path = dir.join(name);
        std::fs::write(&path, text).map_err(Failure::cannot_write(&path))?;
    }
    say(&format!(
        "A new cycle is in {shown}: cycle.toml, members.csv, decisions.csv and submissions/.\n  1  put your members into members.csv, your dates into cycle.toml, and delete `fictional = true` there\n  2  send workbooks out:   biennial template --cycle {shown} --all --out templates-{year}\n  3  put what comes back into submissions/, and look where it stands:   biennial status {shown}\n  4  build:   biennial build {shown}\n"
    ))?;
    Ok(Exit::Done)
}

/// The year in a folder's name, such as `cycles/2026`; else this one.
fn year_of(dir: &Path, today: Date) -> u16 {
    let name = dir.file_name().unwrap_or_default().to_string_lossy();
    let mut digits = name.split(|letter: char| !letter.is_ascii_digit());
    let named = digits.find(|part| part.len() == 4);
    named
        .and_then(|year| year.parse().ok())
        .filter(|year| (1900..=9999).contains(year))
        .unwrap_or_else(|| u16::try_from(today.year()).unwrap_or(2026))
}
