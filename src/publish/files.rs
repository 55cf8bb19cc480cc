//! What a build holds: which file is made from what. Public files are made from the public cube and
//! what has passed `disclose`, nothing else.

use std::io;

use rayon::prelude::*;

use super::staging::{Staging, Written};
use crate::disclose::AuditReport;
use crate::domain::cube::{Cube, PublicCube};
use crate::domain::panel::Panel;
use crate::domain::publication::Publication;
use crate::domain::release::{EarlierRelease, ReleasedState};
use crate::finding::{Finding, JudgedSubmission};
use crate::ingest::guarded;
use crate::ingest::ledger_file::write_state;
use crate::normalise::Accounted;
use crate::render::charts::{Chart, ChartError};
use crate::render::figure_pack::{PackedFigure, figures_json};
use crate::render::language::Language;
use crate::render::report::{ReportModel, render_page};
use crate::render::tables::codebook::{CodebookFacts, codebook};
use crate::render::tables::commitments::commitments_table;
use crate::render::tables::datapackage::{DataFile, datapackage};
use crate::render::tables::dataset::dataset;
use crate::render::tables::long::{long_csv, long_table};
use crate::render::tables::members::{
    attributed_table, expected_members_table, participants_table, regions_table,
};
use crate::render::tables::reading::write_reading;
use crate::render::tables::restricted::{self, Responses};
use crate::render::tables::rules::rules_table;
use crate::render::tables::time_series::time_series_table;
use crate::render::tables::{Table, aggregates, labels, workbook};
use crate::tabulate::ParquetError;

/// A data file that could not be made.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The disk refused.
    #[error("cannot write {name}: {source}")]
    Disk {
        /// Path in the build.
        name: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// A Parquet table could not be made.
    #[error(transparent)]
    Parquet(#[from] ParquetError),
    /// A workbook could not be made.
    #[error("a workbook could not be made: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The page of the report could not be made.
    #[error("the page of the report could not be made: {0}")]
    Page(#[from] minijinja::Error),
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// JSON could not be made.
    #[error("cannot write {name}: {source}")]
    Json {
        /// Path in the build.
        name: &'static str,
        /// What was wrong.
        source: serde_json::Error,
    },
}

/// Writes a file of the build.
pub(super) fn put(staging: &Staging, name: &'static str, bytes: &[u8]) -> Result<(), FileError> {
    staging
        .write(name, bytes)
        .map_err(|source| FileError::Disk { name, source })
}

/// Writes `public/data/aggregates.csv` and gives it back: its text is what is audited.
pub(super) fn write_aggregates(
    staging: &Staging,
    public: &PublicCube,
    breaks: bool,
) -> Result<Table, FileError> {
    let table = aggregates::public_table(public, breaks);
    put(
        staging,
        "public/data/aggregates.csv",
        table.to_csv().as_bytes(),
    )?;
    Ok(table)
}

/// What `public/data/` is made from.
pub(super) struct PublicData<'a> {
    pub aggregates: &'a Table,
    pub transitions: Option<&'a Table>,
    /// Where the figures in the report's sentences come from; none without a report.
    pub figures: Option<&'a Table>,
    pub quality: &'a Table,
    pub publication: &'a Publication,
    /// What each cycle before published last.
    pub earlier: &'a [EarlierRelease],
}

/// Writes the rest of `public/data/`.
pub(super) fn write_public_data(
    staging: &Staging,
    data: &PublicData<'_>,
    about: &CodebookFacts<'_>,
) -> Result<(), FileError> {
    let table = data.aggregates;
    let regions = regions_table(&data.publication.cube, &about.cycle.scheme);
    let commitments = commitments_table(&about.cycle.catalogue, &data.publication.cube);
    let participants = data.publication.participants.as_ref().map(|participants| {
        participants_table(
            participants
                .iter()
                .map(|member| (member.name.as_str(), member.group, member.region.as_str())),
        )
    });
    let attributed = &data.publication.attributed;
    let attributed =
        (!attributed.is_empty()).then(|| attributed_table(attributed, &about.cycle.catalogue));
    let edition = about.edition();
    // What was audited stays as it was written.
    let mut files = Vec::new();
    let mut tables = Vec::new();
    for table in [Some(table), data.transitions].into_iter().flatten() {
        files.push(described(staging, &format!("{}.csv", table.name), table)?);
        tables.push(table);
    }
    let again = [
        ("aggregates.parquet", table.to_parquet(&edition)?),
        (
            "aggregates.xlsx",
            workbook::write_aggregates(table, &edition)?,
        ),
    ];
    let rules = rules_table();
    let regions_of = &data.publication.cube.dimensions.regions;
    let expected = about.cycle.expected().map(|(_, member)| {
        let region = regions_of[member.region_index].as_str();
        let listed = (member.name.as_str(), member.group, region);
        let country = member.country.as_deref();
        let found = country.and_then(|code| about.cycle.countries.by_alpha3(code));
        let numeric = found.and_then(|country| country.numeric.as_deref());
        (listed, [country, numeric])
    });
    let expected = expected_members_table(expected);
    let long = long_table();
    let series = time_series_table(table, about.release, data.earlier);
    let others = [
        &series,
        data.quality,
        &regions,
        &commitments,
        &rules,
        &expected,
    ]
    .into_iter()
    .chain(&participants)
    .chain(&attributed)
    .chain(data.figures);
    let others = others.map(|table| (format!("{}.csv", table.name), table.to_csv(), table));
    for (name, bytes) in &again {
        files.push(put_data(staging, name, bytes, table)?);
    }
    let long_text = long_csv(table, &labels(about.cycle));
    files.push(put_data(
        staging,
        "aggregates-long.csv",
        long_text.as_bytes(),
        &long,
    )?);
    tables.push(&long);
    for (name, text, table) in others {
        files.push(put_data(staging, &name, text.as_bytes(), table)?);
        tables.push(table);
    }
    let name = "public/data/datapackage.json";
    let package = serde_json::to_vec_pretty(&datapackage(about, &files))
        .map_err(|source| FileError::Json { name, source })?;
    put(staging, name, &package)?;
    put(
        staging,
        "public/data/codebook.md",
        codebook(about, &tables).as_bytes(),
    )?;
    put(
        staging,
        "public/data/CITATION.cff",
        edition.cff().as_bytes(),
    )
}

/// Writes one data file, and describes it.
fn put_data<'a>(
    staging: &Staging,
    name: &str,
    bytes: &[u8],
    table: &'a Table,
) -> Result<DataFile<'a>, FileError> {
    staging
        .write(&format!("public/data/{name}"), bytes)
        .map_err(|source| FileError::Disk {
            name: "public/data",
            source,
        })?;
    described(staging, name, table)
}

/// A data file as it was written.
fn described<'a>(
    staging: &Staging,
    name: &str,
    table: &'a Table,
) -> Result<DataFile<'a>, FileError> {
    let noted = staging.noted(&format!("public/data/{name}"));
    let Written { bytes, sha256 } = noted.map_err(|source| FileError::Disk {
        name: "public/data",
        source,
    })?;
    Ok(DataFile {
        path: name.to_owned(),
        bytes,
        sha256,
        table,
    })
}

/// Writes the figure pack: each chart with the table behind it, and the list that says what they show.
pub(super) fn write_figures(
    staging: &Staging,
    figures: &[PackedFigure<'_>],
    about: &CodebookFacts<'_>,
) -> Result<(), FileError> {
    let source = about.edition().citation();
    let written: Result<(), FileError> = figures.par_iter().try_for_each(|figure| {
        let png = figure.png(&source)?;
        let files = [
            ("svg", Some(figure.svg().as_bytes())),
            ("png", png.as_deref()),
            ("csv", Some(figure.data_csv().as_bytes())),
        ];
        for (ending, bytes) in files {
            let Some(bytes) = bytes else {
                continue;
            };
            staging
                .write(&format!("public/figures/{}.{ending}", figure.name()), bytes)
                .map_err(|source| FileError::Disk {
                    name: "public/figures",
                    source,
                })?;
        }
        Ok(())
    });
    written?;
    let name = "public/figures/figures.json";
    let listed = serde_json::to_vec_pretty(&figures_json(figures, about))
        .map_err(|source| FileError::Json { name, source })?;
    put(staging, name, &listed)
}

/// Writes the report as a page for browsers.
pub(super) fn write_page(
    staging: &Staging,
    name: &str,
    model: &ReportModel,
    [charts, narrow]: [&[Chart]; 2],
    about: &CodebookFacts<'_>,
    language: &Language,
) -> Result<(), FileError> {
    let page = render_page(model, charts, narrow, &dataset(about), language)?;
    staging
        .write(name, page.as_bytes())
        .map_err(|source| FileError::Disk {
            name: "public",
            source,
        })
}

/// Writes what the audit found.
pub(super) fn write_audit(staging: &Staging, audit: &AuditReport) -> Result<(), FileError> {
    put(
        staging,
        "restricted/disclosure-audit.csv",
        restricted::audit_csv(audit).as_bytes(),
    )
}

/// Writes what the ledger keeps of a release, besides what is public.
pub(super) fn write_released(staging: &Staging, state: &ReleasedState) -> Result<(), FileError> {
    let name = "restricted/released-answers.jsonl";
    let text = write_state(state).map_err(|source| FileError::Json { name, source })?;
    put(staging, name, text.as_bytes())
}

/// What was read and said about submissions and decisions.
pub(super) struct Records<'a> {
    /// Who reported in the cycle before, too.
    pub panel: Option<&'a Panel>,
    pub items: Vec<JudgedSubmission>,
    pub accounted: Vec<Accounted<'a>>,
    pub decision_findings: Vec<Finding>,
}

/// Writes what was read and counted to `restricted/`: the tables and, if it is wanted, the workbook to read.
pub(super) fn write_records(
    staging: &Staging,
    about: &CodebookFacts<'_>,
    records: &Records<'_>,
    (cube, wants_reading): (&Cube, bool),
) -> Result<(), FileError> {
    let (tables, reading) = rayon::join(
        || write_tables(staging, about, records, cube),
        || {
            if !wants_reading {
                return Ok(());
            }
            let edition = about.edition().restricted();
            let scratch = staging.dir().join("restricted");
            let name = "restricted/reading.xlsx";
            // The library ends with a panic where the disk takes its rows no longer.
            let book = guarded(|| write_reading(about.cycle, &records.items, &edition, &scratch));
            let book = book.ok_or_else(|| FileError::Disk {
                name,
                source: io::Error::other("its rows could not be written; is the disk full?"),
            })?;
            put(staging, name, &book?)
        },
    );
    tables.and(reading)
}

fn write_tables(
    staging: &Staging,
    about: &CodebookFacts<'_>,
    records: &Records<'_>,
    cube: &Cube,
) -> Result<(), FileError> {
    let cycle = about.cycle;
    let items = &records.items;
    let responses = Responses {
        cycle,
        items,
        panel: records.panel,
    };
    let findings: Vec<&Finding> = items
        .iter()
        .flat_map(|item| &item.findings)
        .chain(&records.decision_findings)
        .collect();
    let full = aggregates::full_table(cube);
    let edition = about.edition().restricted();
    put(
        staging,
        "restricted/aggregates-full.csv",
        full.to_csv().as_bytes(),
    )?;
    put(
        staging,
        "restricted/aggregates-full.parquet",
        &full.to_parquet(&edition)?,
    )?;
    stream(staging, "restricted/responses.csv", |file| {
        restricted::write_responses(&responses, file)
    })?;
    put(
        staging,
        "restricted/responses.parquet",
        &restricted::responses_parquet(&responses, &edition.notice)?,
    )?;
    stream(staging, "restricted/findings.csv", |file| {
        restricted::write_findings(cycle, &findings, file)
    })?;
    stream(staging, "restricted/findings.json", |file| {
        restricted::write_findings_json(cycle, &findings, file).map_err(io::Error::from)
    })?;
    stream(staging, "restricted/decisions.csv", |file| {
        let rows = records.accounted.iter();
        let rows = rows.map(|ruled| (ruled.decision, ruled.used, ruled.outcome.as_str()));
        restricted::write_decisions(cycle, rows, file)
    })?;
    stream(staging, "restricted/changes.csv", |file| {
        restricted::write_changes(items, file)
    })?;
    stream(staging, "restricted/submissions.csv", |file| {
        restricted::write_submissions(cycle, items, file)
    })
}

fn stream(
    staging: &Staging,
    name: &'static str,
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), FileError> {
    staging
        .stream(name, write)
        .map_err(|source| FileError::Disk { name, source })
}
