//! `biennial diff`: what changed between two builds, and why.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::exit::{Exit, Failure};
use super::finished::{open, unreadable, write};
use super::{say, say_json};
use crate::domain::fold::fold;
use crate::publish::PublishedBuild;
use crate::render::tables::difference::ShownDifference;
use crate::tabulate::compare::{Cause, FigureTable, Moved, Side, compare};

/// Arguments of `biennial diff`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial diff outputs/sample-2026/builds/1f3a… outputs/sample-2026          what moved among the published figures\n  biennial diff OLD NEW --restricted                       every figure, with the members whose answers moved it\n  biennial diff OLD NEW --restricted --where level=commitment --where group=Government --format csv --out moved.csv\n\nWithout --restricted nothing but public/ is read of either build: causes are then what the manifests show. With it, every count's difference is split exactly among its causes."
)]
pub(super) struct DiffArgs {
    /// The earlier build: its folder, its public folder, or an output folder, whose latest build is meant.
    a: PathBuf,
    /// The later build.
    b: PathBuf,
    /// Only these, such as group=Government or level=commitment,section; may be repeated. Keys: table, basis, level, code, group, region, measure, cause.
    #[arg(long = "where", value_name = "KEY=VALUE")]
    conditions: Vec<String>,
    /// Compare what is not public, too, and name members. RESTRICTED: not for circulation.
    #[arg(long)]
    restricted: bool,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: DiffFormat,
    /// Where to write.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// How a difference is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DiffFormat {
    /// For people.
    Text,
    /// A line for every cause of every figure.
    Csv,
    /// For programs.
    Json,
}

/// Compares.
pub(super) fn run(args: &DiffArgs) -> Result<Exit, Failure> {
    let (a, b) = (open(Some(&args.a))?, open(Some(&args.b))?);
    let side = |build: &PublishedBuild| {
        let side = build.side(args.restricted);
        side.map_err(|error| unreadable(&error))
    };
    let sides = [side(&a)?, side(&b)?];
    let mut difference = compare(&sides[0], &sides[1]);
    narrow(&mut difference.moved, &args.conditions, &sides)?;
    let shown = ShownDifference {
        difference: &difference,
        editions: [&a.edition, &b.edition],
        restricted: args.restricted,
    };
    let text = match args.format {
        DiffFormat::Text => shown.text(),
        DiffFormat::Csv => shown.csv(),
        DiffFormat::Json if args.out.is_none() => {
            say_json(&shown.json())?;
            return Ok(Exit::Done);
        }
        DiffFormat::Json => format!("{:#}\n", shown.json()),
    };
    match &args.out {
        Some(out) => write(out, text.as_bytes(), &[&a, &b], args.restricted)?,
        None => say(&text)?,
    }
    Ok(Exit::Done)
}

/// What a condition can be about.
const KEYS: [&str; 8] = [
    "table", "basis", "level", "code", "group", "region", "measure", "cause",
];

/// What a figure has for a key.
fn values_of<'a>(moved: &'a Moved, key: &str) -> Vec<&'a str> {
    match key {
        "measure" => vec![&moved.measure],
        "cause" => {
            let causes = moved.causes.iter();
            causes.map(|because| because.cause.name()).collect()
        }
        _ => vec![moved.key.part(key)],
    }
}

/// What figures of these builds can have for a key.
fn known<'a>(sides: &'a [Side; 2], key: &str) -> BTreeSet<&'a str> {
    let tables = sides.iter().map(|side| &side.published);
    match key {
        "measure" => tables.flat_map(FigureTable::measures).collect(),
        "cause" => Cause::ALL.map(Cause::name).into(),
        _ => tables
            .flat_map(|table| table.keys().map(|row| row.part(key)))
            .collect(),
    }
}

/// Keeps the figures that meet every condition.
fn narrow(moved: &mut Vec<Moved>, conditions: &[String], sides: &[Side; 2]) -> Result<(), Failure> {
    for condition in conditions {
        let Some((key, values)) = condition.split_once('=') else {
            let message = format!("{condition:?} is no condition; write it as key=value");
            return Err(Failure::usage(message).hint("such as group=Government"));
        };
        let same = |name: &&str| name.eq_ignore_ascii_case(key.trim());
        let Some(key) = KEYS.into_iter().find(same) else {
            let failure = Failure::usage(format!("there is no key {key:?}"));
            let all = format!("known are {}", KEYS.join(", "));
            return Err(failure.suggest(key, KEYS.into_iter(), all));
        };
        let known = known(sides, key);
        let mut wanted = Vec::new();
        for value in values.split(',').map(str::trim) {
            let found = known.iter().find(|known| fold(known) == fold(value));
            let Some(found) = found else {
                let failure = Failure::usage(format!("neither build has the {key} {value:?}"));
                let all: Vec<&str> = known.iter().copied().collect();
                let all = format!("known are {}", all.join(", "));
                return Err(failure.suggest(value, known.iter().copied(), all));
            };
            wanted.push(*found);
        }
        moved.retain(|moved| values_of(moved, key).iter().any(|one| wanted.contains(one)));
    }
    Ok(())
}
