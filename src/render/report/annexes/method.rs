//! Method: measures, disclosure control, reference data, settings.

use crate::finding::RULES_VERSION;
use crate::render::report::chapters::{heading, paragraph};
use crate::render::report::sentences::{labels, method as say, words};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table, Term};
use crate::render::report::{ReportInput, Source};

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    let cycle = input.cycle;
    let terms = |pairs: Vec<(&str, String)>| Block::Terms {
        items: pairs
            .into_iter()
            .map(|(term, text)| Term {
                term: term.to_owned(),
                text,
            })
            .collect(),
    };
    let formulas = say::FORMULAS
        .iter()
        .map(|(name, formula)| (*name, (*formula).to_owned()))
        .collect();
    let blocks = vec![
        heading(say::MEASURES),
        terms(formulas),
        paragraph(say::MEASURES_NOTE),
        heading(say::DISCLOSURE),
        terms(say::disclosure(cycle)),
        heading(say::SOURCES),
        paragraph(say::sources_lead(&scheme(input))),
        sources(input),
        heading(say::SETTINGS),
        settings(input),
    ];
    super::annex(labels::METHOD, blocks)
}

/// The scheme's title where the sources give one, with its name.
fn scheme(input: &ReportInput<'_>) -> String {
    let name = &input.cycle.scheme.name;
    let path = format!("reference/regions/{name}.csv");
    input
        .sources
        .iter()
        .find(|source| source.path == path)
        .map_or_else(
            || name.clone(),
            |source| format!("{name} ({})", source.title),
        )
}

/// The files that this report used: other region schemes and old rosters are not among them.
fn used<'a>(input: &ReportInput<'a>) -> impl Iterator<Item = &'a Source> {
    let scheme = format!("reference/regions/{}.csv", input.cycle.scheme.name);
    let lanzarote = input.cycle.catalogue.framework_ids().contains(&"lanzarote");
    let lineage = input.lineage.is_some();
    input.sources.iter().filter(move |source| {
        let path = source.path.as_str();
        match path {
            "reference/lanzarote.csv" => lanzarote,
            "catalogue/lineage.toml" => lineage,
            _ if path.starts_with("reference/regions/") => path == scheme,
            _ => !path.starts_with("rosters/"),
        }
    })
}

fn sources(input: &ReportInput<'_>) -> Block {
    let [what, source, as_of] = say::SOURCE_COLUMNS;
    Block::Table(Table {
        caption: labels::CAPTION_SOURCES.to_owned(),
        columns: vec![
            Column::words(what, 2),
            Column::words(source, 5),
            Column::words(as_of, 0),
        ],
        rows: used(input)
            .map(|found| {
                Row::data(vec![
                    found.title.clone(),
                    found.source.clone(),
                    words::day(found.as_of),
                ])
            })
            .collect(),
        notes: used(input)
            .filter(|found| found.path.starts_with("reference/regions/"))
            .map(|found| format!("{}: {}", found.title, found.note))
            .collect(),
        small: true,
    })
}

fn settings(input: &ReportInput<'_>) -> Block {
    let [name, value] = say::SETTING_COLUMNS;
    let settings = say::settings(
        input.cycle,
        input.program_version,
        RULES_VERSION,
        input.build_id,
    );
    Block::Table(Table {
        caption: labels::CAPTION_SETTINGS.to_owned(),
        columns: vec![Column::words(name, 0), Column::words(value, 1)],
        rows: settings
            .into_iter()
            .map(|cells| Row::data(cells.into()))
            .collect(),
        notes: Vec::new(),
        small: true,
    })
}
