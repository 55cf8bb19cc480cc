//! `biennial survey`: drafts the mapping of a survey export.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::exit::{Exit, Failure};
use super::{OutputFormat, catalogue, complain, say, say_json};
use crate::finding::printable;
use crate::ingest::cycle_folder::read_cycle;
use crate::ingest::{Limits, Reader};
use crate::intake::{KnownLayout, draft_survey};

/// Arguments of `biennial survey`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial survey responses.xlsx\n  biennial survey responses.xlsx --cycle cycles/2026 >> cycles/2026/cycle.toml\n  biennial survey responses.xlsx --sheet Responses --header-rows 3\n\nThe draft says what it is not sure of in comments. Look through it, then build. Exit code 1 means that\nit cannot be used as it is: whose the answers are, or what they are about, was not found."
)]
pub(super) struct SurveyArgs {
    /// The export, as the survey program wrote it.
    file: PathBuf,
    /// The cycle that it belongs to: its catalogue, and where its submissions are.
    #[arg(long, value_name = "DIR")]
    cycle: Option<PathBuf>,
    /// A built-in catalogue, a file or the folder of an alliance, where there is no cycle [default: 2024-call-to-action].
    #[arg(long, value_name = "NAME|FILE|DIR", conflicts_with = "cycle")]
    catalogue: Option<String>,
    /// The sheet of the responses, where another one is taken for it.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// How many header rows it has, where another number is found.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10))]
    header_rows: Option<u32>,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

/// Drafts.
pub(super) fn run(args: &SurveyArgs) -> Result<Exit, Failure> {
    let path = &args.file;
    let bytes = std::fs::read(path)
        .map_err(|error| Failure::usage(format!("{}: {error}", path.display())))?;
    let mut name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let mut limits = Limits::default();
    let catalogue = if let Some(dir) = &args.cycle {
        let folder = read_cycle(dir, None).map_err(|error| Failure::usage(error.to_string()))?;
        let full = |path: &std::path::Path| path.canonicalize().unwrap_or_default();
        // As a build will name it.
        if let Ok(own) = full(path).strip_prefix(full(&folder.submissions_dir)) {
            name = own.to_string_lossy().replace('\\', "/");
        }
        limits = folder.limits;
        folder.cycle.catalogue
    } else {
        catalogue::named(args.catalogue.as_deref())?
    };
    if bytes.len() as u64 > limits.file_bytes {
        let most = limits.file_bytes >> 20;
        return Err(Failure::usage(format!(
            "{} is larger than {most} MiB, more than a build reads",
            path.display()
        )));
    }
    let program = std::env::current_exe().ok();
    let reader = Reader::new(limits, program.as_deref());
    let cells = reader.read_cells(&bytes, &name).ok_or_else(|| {
        Failure::usage(format!(
            "{} cannot be read as a spreadsheet",
            path.display()
        ))
        .hint("`biennial validate` says why")
    })?;
    let sheets: Vec<String> = cells
        .iter()
        .filter(|sheet| sheet.visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let known = KnownLayout {
        sheet: args.sheet.clone(),
        header_rows: args.header_rows,
    };
    let draft = draft_survey(&name, cells, &catalogue, &known).ok_or_else(|| {
        let file = path.display();
        match &args.sheet {
            Some(sheet) => Failure::usage(format!("{file} has no sheet {sheet} with headings"))
                .hint(format!("there is {}", printable(&sheets.join(", ")))),
            None => Failure::usage(format!("no sheet of {file} has headings"))
                .hint("a survey export has one row for each response, under a row of headings"),
        }
    })?;
    match args.format {
        OutputFormat::Text => say(&draft.text)?,
        OutputFormat::Json => say_json(&json!({
            "mapping": draft.text,
            "mapped": draft.mapped,
            "unsure": draft.unsure,
            "usable": draft.is_usable,
        }))?,
    }
    complain(&format!(
        "{}: {} headings mapped, {} to look at",
        printable(&name),
        draft.mapped,
        draft.unsure
    ));
    Ok(if draft.is_usable {
        Exit::Done
    } else {
        Exit::Attention
    })
}
