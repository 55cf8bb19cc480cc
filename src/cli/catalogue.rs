//! `biennial catalogue`: lists commitments, or shows one.

use std::fmt::Write as _;
use std::path::Path;

use clap::Args;

use super::exit::{Exit, Failure};
use super::{OutputFormat, say, say_json};
use crate::domain::catalogue::{Catalogue, CatalogueEntry, Commitment};
use crate::ingest::alliance_file::read_alliance;
use crate::ingest::basis::Basis;
use crate::ingest::built_in;

/// Arguments of `biennial catalogue`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  biennial catalogue                     the 2024 commitments\n  biennial catalogue G3b                 one commitment in full\n  biennial catalogue 2014-statement-governments --format json\n  biennial catalogue --list              which catalogues there are"
)]
pub(super) struct CatalogueArgs {
    /// A catalogue's name or file, the folder of an alliance, or the ID of a 2024 commitment [default: 2024-call-to-action].
    name: Option<String>,
    /// The ID of a commitment in that catalogue.
    commitment: Option<String>,
    /// List the built-in catalogues.
    #[arg(long, conflicts_with = "name")]
    list: bool,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: OutputFormat,
}

/// Lists or shows.
pub(super) fn run(args: &CatalogueArgs) -> Result<Exit, Failure> {
    if args.list {
        return list(args.format);
    }
    let newest = || built_in::newest_catalogue().clone();
    let (catalogue, id) = match &args.name {
        None => (newest(), None),
        Some(name) => match find(name)? {
            Some(catalogue) => (catalogue, args.commitment.as_deref()),
            // Not a catalogue: perhaps a commitment of the newest one.
            None => (newest(), Some(name.as_str())),
        },
    };
    let chosen: Vec<&Commitment> = match id {
        None => catalogue.commitments.iter().collect(),
        Some(id) => {
            let known = catalogue
                .commitments
                .iter()
                .find(|commitment| commitment.id.eq_ignore_ascii_case(id));
            vec![known.ok_or_else(|| unknown(id, &catalogue))?]
        }
    };
    match (args.format, id) {
        (OutputFormat::Json, _) => {
            let entries: Vec<CatalogueEntry<'_>> = chosen
                .iter()
                .map(|commitment| CatalogueEntry::new(&catalogue, commitment))
                .collect();
            say_json(&entries)?;
        }
        (OutputFormat::Text, Some(_)) => say(&in_full(&catalogue, chosen[0]))?,
        (OutputFormat::Text, None) => say(&listing(&catalogue))?,
    }
    Ok(Exit::Done)
}

fn list(format: OutputFormat) -> Result<Exit, Failure> {
    let mut rows = Vec::new();
    for (id, _) in built_in::CATALOGUES {
        if let Some(catalogue) = find(id)? {
            rows.push((id, catalogue.title, catalogue.commitments.len()));
        }
    }
    match format {
        OutputFormat::Json => {
            let rows: Vec<_> = rows
                .iter()
                .map(|(id, title, count)| {
                    serde_json::json!({ "id": id, "title": title, "commitments": count })
                })
                .collect();
            say_json(&rows)?;
        }
        OutputFormat::Text => {
            for (id, title, count) in rows {
                say(&format!("{id:34} {count:3}  {title}\n"))?;
            }
        }
    }
    Ok(Exit::Done)
}

/// The built-in catalogue with this name, the one in this file, or that of the alliance in this folder; the newest
/// built-in one without a name.
pub(super) fn named(name: Option<&str>) -> Result<Catalogue, Failure> {
    let Some(name) = name else {
        return Ok(built_in::newest_catalogue().clone());
    };
    find(name)?.ok_or_else(|| no_catalogue(name))
}

/// That there is no such catalogue.
fn no_catalogue(name: &str) -> Failure {
    let built_in = built_in::CATALOGUES.iter().map(|(id, _)| *id);
    Failure::usage(format!("there is no catalogue {name:?}")).suggest(
        name,
        built_in,
        "`biennial catalogue --list` names the built-in ones",
    )
}

/// The same as the basis of a check.
pub(super) fn basis_of(name: Option<&str>) -> Result<Basis, Failure> {
    let Some(name) = name else {
        return Ok(Basis::default());
    };
    let found = read(name)?.ok_or_else(|| no_catalogue(name))?;
    Ok(found.1)
}

/// A built-in catalogue, that of an alliance's folder, or a file; none when there is none of them.
fn find(name: &str) -> Result<Option<Catalogue>, Failure> {
    Ok(read(name)?.map(|(catalogue, _)| catalogue))
}

/// The same, with what it was read from.
fn read(name: &str) -> Result<Option<(Catalogue, Basis)>, Failure> {
    if Path::new(name).is_dir() {
        let own = read_alliance(Path::new(name), &mut Vec::new());
        let (catalogue, alliance) = own.map_err(|error| Failure::usage(error.to_string()))?;
        let basis = Basis {
            alliance,
            ..Basis::default()
        };
        return Ok(Some((catalogue, basis)));
    }
    let failed = |error: &dyn std::fmt::Display| Failure::usage(format!("{name}: {error}"));
    let text = match built_in::catalogue_text(name) {
        Some(text) => text.to_owned(),
        None if Path::new(name).is_file() => {
            std::fs::read_to_string(name).map_err(|error| failed(&error))?
        }
        None => return Ok(None),
    };
    let catalogue = Catalogue::parse(&text, &built_in::newest_catalogue().alliance);
    let basis = Basis {
        catalogue: Some(text),
        ..Basis::default()
    };
    Ok(Some((catalogue.map_err(|error| failed(&error))?, basis)))
}

fn unknown(id: &str, catalogue: &Catalogue) -> Failure {
    Failure::usage(format!(
        "{id:?} is neither a catalogue nor a commitment of {}",
        catalogue.id
    ))
    .hint("`biennial catalogue --list` names the catalogues, `biennial catalogue` the commitments")
}

fn listing(catalogue: &Catalogue) -> String {
    let mut text = format!(
        "{}\n{}, {} · {} commitments\n",
        catalogue.title,
        catalogue.place,
        catalogue.date,
        catalogue.commitments.len()
    );
    let mut section = "";
    for commitment in &catalogue.commitments {
        if commitment.section != section {
            section = &commitment.section;
            let heading = catalogue.section_of(commitment);
            let _infallible = writeln!(text, "\n{}  {}", heading.code, heading.title);
        }
        let note = match (&commitment.alias_of, commitment.derived) {
            (Some(alias), _) => format!("  (the same sentence as {alias})"),
            (None, true) => "  (implemented by reporting)".to_owned(),
            (None, false) => String::new(),
        };
        let _infallible = writeln!(text, "  {:5} {}{note}", commitment.id, commitment.label);
    }
    text
}

fn in_full(catalogue: &Catalogue, commitment: &Commitment) -> String {
    let section = catalogue.section_of(commitment);
    let audience = catalogue.audience_of(commitment);
    let mut text = format!(
        "{}  {}\n\n  {}\n",
        commitment.id, commitment.label, commitment.text
    );
    for part in &commitment.parts {
        let _infallible = writeln!(text, "    – {part}");
    }
    text.push('\n');
    let mut line = |name: &str, value: &str| {
        let _infallible = writeln!(text, "  {name:12}{value}");
    };
    line("catalogue", &catalogue.id);
    line("section", &format!("{} {}", section.code, section.title));
    line("audience", &audience.name);
    if let Some(alias) = &commitment.alias_of {
        line("alias of", alias);
    }
    if commitment.derived {
        line("derived", "an accepted submission implements it");
    }
    if !commitment.frameworks.is_empty() {
        line("frameworks", &commitment.frameworks.join(", "));
    }
    if let Some(due) = &commitment.due {
        line("due", due);
    }
    text
}
