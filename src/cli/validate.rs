//! `biennial validate`: what a member's workbook says to us, before it is sent.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::exit::{Exit, Failure};
use super::{complain, say, say_json};
use crate::domain::catalogue::Catalogue;
use crate::domain::submission::Verdict;
use crate::finding::{Finding, JudgedSubmission, Severity, printable, rules};
use crate::ingest::cycle_error::CycleError;
use crate::ingest::cycle_folder::{CycleFolder, read_cycle};
use crate::ingest::{Limits, Reader, built_in, list_files};
use crate::intake::{check_file, read_previous, reader_of};
use crate::normalise::{Context, settle, settle_by_claim};
use crate::render::annotate::{AnnotatedFile, annotate, copy_name};
use crate::render::verdict::{self, Checked, Known, Who};

/// Arguments of `biennial validate`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial validate \"Harbour Network.xlsx\"\n  biennial validate report.xlsx --annotate marked      a copy with every finding marked in its cell\n  biennial validate report.xlsx --format html --out report.html\n  biennial validate --cycle cycles/2026                every submission of a cycle, against its roster\n\nNothing leaves this machine. Exit code 1 means that something has to be mended."
)]
pub(super) struct ValidateArgs {
    /// Workbooks, or folders of them [default: the submissions of the cycle].
    #[arg(value_name = "FILE", required_unless_present = "cycle")]
    files: Vec<PathBuf>,
    /// Check against a cycle: its roster, its dates, its answers of last time.
    #[arg(long, value_name = "DIR")]
    cycle: Option<PathBuf>,
    /// Check against this catalogue: a built-in one, a file or the folder of an alliance [default: 2024-call-to-action].
    #[arg(long, value_name = "NAME|FILE|DIR", conflicts_with = "cycle")]
    catalogue: Option<String>,
    /// Write a copy of each workbook into this folder, with every finding marked in its cell.
    #[arg(long, value_name = "DIR")]
    annotate: Option<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: VerdictFormat,
    /// Write into this file instead of printing.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// How verdicts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum VerdictFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// One page for a browser.
    Html,
}

/// Checks.
pub(super) fn run(args: &ValidateArgs) -> Result<Exit, Failure> {
    let program = std::env::current_exe().ok();
    let program = program.as_deref();
    let check = match &args.cycle {
        Some(dir) => against_cycle(args, dir, program)?,
        None => against_catalogue(args, program)?,
    };
    spare_what_is_checked(args, &check)?;
    if let Some(dir) = &args.annotate {
        write_copies(&check, dir)?;
    }
    let Check {
        mut checked,
        catalogue,
        ..
    } = check;
    checked.retain(Checked::is_shown);
    print(args, &checked, &catalogue)?;
    let needs_attention = checked
        .iter()
        .any(|file| file.verdict == Verdict::Rejected || file.count(Severity::Error) > 0);
    Ok(if needs_attention {
        Exit::Attention
    } else {
        Exit::Done
    })
}

/// What was checked, and with what.
struct Check {
    reader: Reader,
    catalogue: Catalogue,
    files: Files,
    /// Where the cycle's submissions are, if it is checked against a cycle.
    submissions_dir: Option<PathBuf>,
    /// How many submissions each file holds: one, or the rows of a survey export.
    counts: Vec<usize>,
    /// The submissions, in the order of the files.
    checked: Vec<Checked>,
}

fn against_cycle(
    args: &ValidateArgs,
    dir: &Path,
    program: Option<&Path>,
) -> Result<Check, Failure> {
    let usage = |error: CycleError| Failure::usage(error.to_string());
    let mut folder = read_cycle(dir, None).map_err(usage)?;
    if args.files.is_empty() {
        folder.check_surveys().map_err(usage)?;
    }
    read_previous(&mut folder, program);
    let files = files_of_cycle(args, &folder)?;
    let names: Vec<String> = files.iter().map(|(_, name)| name.clone()).collect();
    folder.check_rivals(&names).map_err(usage)?;
    let reader = reader_of(&folder, program);
    let context = Context::of_cycle(&folder.cycle);
    let roster = folder.cycle.roster.members();
    let items = check_all(&files, &reader, &context);
    let counts = items.iter().map(Vec::len).collect();
    let mut items: Vec<JudgedSubmission> = items.into_iter().flatten().collect();
    settle(&mut items, &folder.cycle);
    let checked = items.into_iter().map(|item| {
        let Some(index) = item.settled.submission.member_index else {
            let unclear = &rules::AMBIGUOUS_MEMBER;
            let is_unclear = item.findings.iter().any(|finding| finding.rule == unclear);
            let known = if is_unclear {
                Known::Unclear
            } else {
                Known::Unlisted
            };
            return Checked::of(item, known);
        };
        let member = Who {
            id: Some(roster[index].id.clone()),
            name: Some(roster[index].name.clone()),
            group: Some(roster[index].group),
        };
        Checked {
            member: Some(member),
            ..Checked::of(item, Known::Roster)
        }
    });
    Ok(Check {
        checked: checked.collect(),
        submissions_dir: Some(folder.submissions_dir.clone()),
        catalogue: folder.cycle.catalogue.clone(),
        reader,
        files,
        counts,
    })
}

fn against_catalogue(args: &ValidateArgs, program: Option<&Path>) -> Result<Check, Failure> {
    let name = args.catalogue.as_deref();
    let catalogue = super::catalogue::named(name)?;
    let countries = built_in::country_directory();
    let files = expand(&args.files)?;
    let reader = Reader::new(Limits::default(), program);
    let context = Context::of_catalogue(&catalogue, &countries);
    let items = check_all(&files, &reader, &context);
    let counts = items.iter().map(Vec::len).collect();
    let mut items: Vec<JudgedSubmission> = items.into_iter().flatten().collect();
    settle_by_claim(&mut items, &catalogue, None);
    let checked = items
        .into_iter()
        .map(|item| Checked::of(item, Known::Claim));
    Ok(Check {
        checked: checked.collect(),
        submissions_dir: None,
        catalogue: catalogue.clone(),
        reader,
        files,
        counts,
    })
}

/// Files as (path, name in findings).
type Files = Vec<(PathBuf, String)>;

/// Checks every file on its own, in parallel.
fn check_all(files: &Files, reader: &Reader, context: &Context<'_>) -> Vec<Vec<JudgedSubmission>> {
    let check = |(path, name): &(PathBuf, String)| check_file(reader, context, path, name);
    match files.as_slice() {
        // Threads cost more than one workbook.
        [only] => vec![check(only)],
        _ => files.par_iter().map(check).collect(),
    }
}

/// The files to check against a cycle: those named, else all its submissions. One that stands in its
/// submissions folder keeps the name it has there, by which decisions know it.
fn files_of_cycle(args: &ValidateArgs, folder: &CycleFolder) -> Result<Files, Failure> {
    if args.files.is_empty() {
        return Ok(folder.submissions.clone());
    }
    let submissions = folder.submissions_dir.canonicalize().unwrap_or_default();
    let files = expand(&args.files)?.into_iter();
    Ok(files
        .map(|(path, name)| {
            let full = path.canonicalize().unwrap_or_default();
            let own = full
                .strip_prefix(&submissions)
                .map(|own| own.to_string_lossy().replace('\\', "/"));
            (path, own.unwrap_or(name))
        })
        .collect())
}

/// Files as they are named; folders as the files in them.
fn expand(paths: &[PathBuf]) -> Result<Files, Failure> {
    let mut files = Files::new();
    for path in paths {
        if path.is_dir() {
            let found = list_files(path)
                .map_err(|(path, error)| Failure::usage(format!("{}: {error}", path.display())))?;
            if found.is_empty() {
                return Err(Failure::usage(format!(
                    "there is no file in {}",
                    path.display()
                )));
            }
            files.extend(found);
        } else if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.push((path.clone(), name.into_owned()));
        } else {
            return Err(
                Failure::usage(format!("there is no file {}", path.display()))
                    .hint("put quotation marks around a name with spaces in it"),
            );
        }
    }
    Ok(files)
}

/// Refuses to write over a workbook, or copies among the files that are checked: the next check, or a
/// build, would take them for submissions.
fn spare_what_is_checked(args: &ValidateArgs, check: &Check) -> Result<(), Failure> {
    let full = |path: &Path| path.canonicalize().ok();
    if let Some(out) = args.out.as_deref().and_then(full)
        && check
            .files
            .iter()
            .any(|(path, _)| full(path) == Some(out.clone()))
    {
        return Err(Failure::usage(format!(
            "--out would write over {}, which is being checked; name another file",
            out.display()
        )));
    }
    let Some(dir) = &args.annotate else {
        return Ok(());
    };
    // The folder need not be there yet: the first one above it that is decides.
    let Some(target) = dir.ancestors().find_map(|dir| {
        let dir = if dir.as_os_str().is_empty() {
            Path::new(".")
        } else {
            dir
        };
        full(dir)
    }) else {
        return Ok(());
    };
    let folders = args.files.iter().filter(|path| path.is_dir());
    let folders = folders.chain(check.submissions_dir.as_ref());
    match folders
        .filter_map(|path| full(path))
        .find(|path| target.starts_with(path))
    {
        None => Ok(()),
        Some(folder) => Err(Failure::usage(format!(
            "--annotate would put copies among the workbooks in {}; name a folder outside",
            folder.display()
        ))),
    }
}

/// Writes an annotated copy of every file that can be read, under the name it was checked by.
fn write_copies(check: &Check, dir: &Path) -> Result<(), Failure> {
    let disk = |path: &Path, error: &dyn std::fmt::Display| {
        Failure::machine(format!("{}: {error}", path.display()))
    };
    let mut taken = BTreeSet::new();
    let mut rest = check.checked.as_slice();
    for ((path, name), count) in check.files.iter().zip(&check.counts) {
        let (of_file, others) = rest.split_at(*count);
        rest = others;
        // An e-mail or an archive is one file with many.
        for of_one in of_file.chunk_by(|left, right| left.file == right.file) {
            let own = of_one[0].file.as_str();
            let findings: Vec<Finding> = of_one
                .iter()
                .flat_map(|checked| checked.findings.clone())
                .collect();
            let about = AnnotatedFile {
                file: own,
                verdict: &of_one[0].in_a_line(),
            };
            let bytes = check.reader.bytes_of(path, name, own).unwrap_or_default();
            let copy = match annotate(&check.reader, &bytes, &findings, &about) {
                Ok(copy) => copy,
                Err(error) => {
                    complain(&format!("{}: {error}", printable(own)));
                    continue;
                }
            };
            let target = dir.join(copy_name(own, copy.ending, &mut taken));
            let folder = target.parent().unwrap_or(dir);
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(&target, copy.bytes))
                .map_err(|error| disk(&target, &error))?;
            complain(&format!(
                "Wrote {}",
                printable(&target.display().to_string())
            ));
        }
    }
    Ok(())
}

fn print(args: &ValidateArgs, checked: &[Checked], catalogue: &Catalogue) -> Result<(), Failure> {
    let machine = |error: &dyn std::fmt::Display| Failure::machine(error.to_string());
    let text = match args.format {
        VerdictFormat::Text => verdict::render_text(checked, catalogue),
        VerdictFormat::Json if args.out.is_none() => {
            return say_json(&verdict::report(checked));
        }
        VerdictFormat::Json => verdict::report_text(checked).map_err(|error| machine(&error))?,
        VerdictFormat::Html => {
            verdict::render_html(checked, catalogue).map_err(|error| machine(&error))?
        }
    };
    match &args.out {
        None => say(&text)?,
        Some(path) => {
            std::fs::write(path, text)
                .map_err(|error| Failure::machine(format!("{}: {error}", path.display())))?;
            complain(&format!("Wrote {}", printable(&path.display().to_string())));
        }
    }
    Ok(())
}
