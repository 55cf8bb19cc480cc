//! Method: measures, disclosure control, reference data, settings.

use crate::domain::cycle::Participants;
use crate::finding::RULES_VERSION;
use crate::ingest::built_in;
use crate::render::language::Args;
use crate::render::report::chapters::{heading, paragraph, term};
use crate::render::report::tree::{Block, Chapter, Table, TableColumn, TableRow};
use crate::render::report::{ReportInput, Source};

/// The measures, with their formulas.
const MEASURES: [&str; 9] = [
    "measure-expected",
    "measure-addressed",
    "measure-reported",
    "measure-unanswered",
    "measure-applicable",
    "measure-completed",
    "measure-rate",
    "measure-low",
    "measure-high",
];

/// How answers are protected, one paragraph each.
const DISCLOSURE: [&str; 14] = [
    "disclosure-threat",
    "disclosure-blocks",
    "disclosure-primary",
    "disclosure-drawing",
    "disclosure-totals",
    "disclosure-groups",
    "disclosure-evidence",
    "disclosure-quality",
    "disclosure-releases",
    "disclosure-before",
    "disclosure-participation",
    "disclosure-audit",
    "disclosure-origins",
    "disclosure-literature",
];

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    let words = input.language;
    let args = input.with_joined_examples(protection(input));
    let terms = |ids: &[&str]| Block::Terms {
        items: ids.iter().map(|id| term(input, id, &args)).collect(),
    };
    let mut blocks = vec![
        heading(words.text("heading-measures")),
        terms(&MEASURES),
        paragraph(words.text("measures-note")),
        heading(words.text("heading-disclosure")),
        terms(&DISCLOSURE),
    ];
    blocks.extend(super::attack::blocks(input));
    blocks.extend([
        heading(words.text("heading-sources")),
        paragraph(words.say("sources-lead", &scheme(input))),
        sources(input),
        heading(words.text("heading-settings")),
        settings(input),
    ]);
    super::annex(input, "annex-method", blocks)
}

/// The settings of the protection.
fn protection(input: &ReportInput<'_>) -> Args {
    let disclosure = &input.cycle.disclosure;
    let participants = match disclosure.participants {
        Participants::List => "listed",
        Participants::Hide => "hidden",
    };
    Args::new()
        .number("threshold", disclosure.threshold)
        .number("coalition", disclosure.coalition)
        .text("participants", participants)
}

/// The scheme's name, and its title where the sources give one.
fn scheme(input: &ReportInput<'_>) -> Args {
    let name = &input.cycle.scheme.name;
    let path = format!("reference/regions/{name}.csv");
    let source = input.sources.iter().find(|source| source.path == path);
    Args::new()
        .text("scheme", &**name)
        .text("title", source.map_or("none", |source| &source.title))
}

/// The files that this report used: other region schemes and old rosters are not among them.
fn used<'a>(input: &ReportInput<'a>) -> impl Iterator<Item = &'a Source> {
    let scheme = format!("reference/regions/{}.csv", input.cycle.scheme.name);
    let catalogue = &input.cycle.catalogue;
    let is_built_in = built_in::is_of_the_alliance(catalogue);
    let lanzarote = is_built_in && catalogue.framework_ids().contains(&"lanzarote");
    let lineage = input.lineage.is_some();
    input.sources.iter().filter(move |source| {
        let path = source.path.as_str();
        match path {
            "reference/lanzarote.csv" => lanzarote,
            "catalogue/lineage.toml" => lineage,
            _ if path.starts_with("catalogue/") => is_built_in,
            _ if path.starts_with("reference/regions/") => path == scheme,
            _ => !path.starts_with("rosters/"),
        }
    })
}

fn sources(input: &ReportInput<'_>) -> Block {
    let words = input.language;
    let note = |source: &Source| {
        let args = Args::new()
            .text("title", &*source.title)
            .text("note", &*source.note);
        words.say("note-source", &args)
    };
    Block::Table(Table {
        finding: None,
        caption: words.text("caption-sources"),
        columns: vec![
            TableColumn::words(words.text("column-what"), 2),
            TableColumn::words(words.text("column-source"), 5),
            TableColumn::words(words.text("column-as-of"), 0),
        ],
        rows: used(input)
            .map(|found| {
                TableRow::data(vec![
                    found.title.clone(),
                    found.source.clone(),
                    words.day(found.as_of),
                ])
            })
            .collect(),
        notes: used(input)
            .filter(|found| found.path.starts_with("reference/regions/"))
            .map(note)
            .collect(),
        small: true,
    })
}

/// The settings that the cover does not give.
fn settings(input: &ReportInput<'_>) -> Block {
    let (words, cycle) = (input.language, input.cycle);
    let version = |version: &str| Args::new().text("version", version);
    let statement = Args::new()
        .text("title", &*cycle.catalogue.title)
        .text("id", &*cycle.catalogue.id);
    let settings = [
        (
            "setting-reference-date",
            Args::new().day("day", cycle.reference_date),
        ),
        ("setting-statement", statement),
        (
            "setting-scheme",
            Args::new().text("scheme", &*cycle.scheme.name),
        ),
        ("setting-threshold", protection(input)),
        ("setting-coalition", protection(input)),
        ("setting-participants", protection(input)),
        ("setting-rules", version(RULES_VERSION)),
        ("setting-program", version(input.program_version)),
        ("setting-build", Args::new().text("build", input.build_id)),
    ];
    let row = |(id, args): (&str, Args)| {
        let setting = term(input, id, &args);
        TableRow::data(vec![setting.term, setting.said.text])
    };
    Block::Table(Table {
        finding: None,
        caption: words.text("caption-settings"),
        columns: vec![
            TableColumn::words(words.text("column-setting"), 0),
            TableColumn::words(words.text("column-value"), 1),
        ],
        rows: settings.map(row).into(),
        notes: Vec::new(),
        small: true,
    })
}
