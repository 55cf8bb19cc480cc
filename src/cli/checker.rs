//! `biennial checker`: the page on which members check their workbooks in a browser.

use std::path::PathBuf;

use clap::Args;

use super::exit::{Exit, Failure};
use super::{catalogue, complain};
use crate::checker::page;
use crate::ingest::cycle_folder::read_basis;

/// The module of WebAssembly as a gzip, as `make checker` builds it; empty where the program was built without.
const MODULE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/checker.wasm.gz"));

/// Arguments of `biennial checker`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial checker                                        checker.html, for the 2024 commitments\n  biennial checker --cycle cycles/2026 --out checker.html  with the dates and commitments of a cycle; never its roster\n\nOne file, to be put on a site or sent by e-mail. It is opened in a browser, reads workbooks on the\nmember's own machine by the rules of `biennial validate`, and sends nothing anywhere."
)]
pub(super) struct CheckerArgs {
    /// The cycle whose dates, commitments and countries are checked against.
    #[arg(long, value_name = "DIR")]
    cycle: Option<PathBuf>,
    /// A built-in catalogue, a file or the folder of an alliance, where there is no cycle [default: 2024-call-to-action].
    #[arg(long, value_name = "NAME|FILE|DIR", conflicts_with = "cycle")]
    catalogue: Option<String>,
    /// The file to write.
    #[arg(long, short, value_name = "FILE", default_value = "checker.html")]
    out: PathBuf,
}

/// Writes the page.
pub(super) fn run(args: &CheckerArgs) -> Result<Exit, Failure> {
    if MODULE.is_empty() {
        let message = "this program was built without the module that checks in a browser";
        return Err(Failure::machine(message.to_owned()).hint(
            "build it with `make build` on a machine where `make checker` works, or take the program from a release; `make checker` says what it lacks",
        ));
    }
    let basis = match &args.cycle {
        Some(dir) => read_basis(dir).map_err(|error| Failure::usage(error.to_string()))?,
        None => catalogue::basis_of(args.catalogue.as_deref())?,
    };
    let page = page(MODULE, &basis).map_err(|error| Failure::usage(error.to_string()))?;
    std::fs::write(&args.out, page)
        .map_err(|error| Failure::machine(format!("{}: {error}", args.out.display())))?;
    complain(&format!("Wrote {}", args.out.display()));
    Ok(Exit::Done)
}
