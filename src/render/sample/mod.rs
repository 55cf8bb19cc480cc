//! A sample cycle: fictional members, a roster, countries and submissions, with as much awkwardness
//! as asked for. The same settings give the same bytes, however many threads write them. Nothing in
//! it is about a real government, company or organisation, and every file says so where it can.

mod answers;
mod book;
mod broken;
mod chance;
mod delimited;
mod folder;
mod making;
mod names;
mod oddity;
mod plan;
mod roster;
mod spellings;
mod spoil_book;
mod spoil_row;
mod text;
mod world;
mod xlsx;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use rayon::prelude::*;
use rust_xlsxwriter::XlsxError;
use serde::Serialize;

use self::making::{Bench, OddityCounts, merged};
use self::oddity::BookOddity;
use self::plan::{Content, FilePlan};
use self::xlsx::Style;
use crate::domain::catalogue::Catalogue;

const CYCLE_YEAR: u16 = 2026;
const PERIOD_FROM: Date = date(2024, 12, 6);
const PERIOD_TO: Date = date(2026, 12, 5);
const DEADLINE: Date = PERIOD_TO;
const REFERENCE_DATE: Date = PERIOD_TO;

/// What sample to write.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SampleSettings {
    /// Members in the roster.
    pub members: usize,
    /// What all chance is drawn from.
    pub seed: u64,
    /// Share of rows, and of workbooks, that get something awkward: from 0 to 1. At 0 every
    /// submission is as the template has it.
    pub awkwardness: f64,
    /// Share of the expected members that submit: from 0 to 1.
    pub response_rate: f64,
}

impl SampleSettings {
    /// The awkwardness unless another is asked for.
    pub const DEFAULT_AWKWARDNESS: f64 = 0.08;
    /// The response rate unless another is asked for.
    pub const DEFAULT_RESPONSE_RATE: f64 = 0.85;

    /// A sample with the usual rates.
    #[must_use]
    pub const fn new(members: usize, seed: u64) -> Self {
        Self {
            members,
            seed,
            awkwardness: Self::DEFAULT_AWKWARDNESS,
            response_rate: Self::DEFAULT_RESPONSE_RATE,
        }
    }
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SampleSummary {
    /// Members in the roster.
    pub members: usize,
    /// Members expected to report.
    pub expected: usize,
    /// Organisations that sent a submission, members or not.
    pub submitters: usize,
    /// Files in the submissions folder.
    pub files: usize,
    /// Organisations whose submission is dated after the deadline.
    pub late: usize,
    /// How often each kind of awkward thing was put in, by its name.
    pub awkward: BTreeMap<&'static str, usize>,
}

/// Why no sample was written, or only a part of one.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// The folder holds something that is not to be overwritten.
    #[error("{} is not empty and holds no sample; choose another folder", .0.display())]
    NotASample(PathBuf),
    /// No members, or a rate outside 0 to 1.
    #[error("{0}")]
    Settings(&'static str),
    /// The disk refused.
    #[error("cannot write {}: {source}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A workbook could not be put together.
    #[error("cannot write {}: {source}", path.display())]
    Workbook {
        /// The file.
        path: PathBuf,
        /// What the writer said.
        source: XlsxError,
    },
    /// A table could not be put together.
    #[error("cannot write {}: {source}", path.display())]
    Table {
        /// The file.
        path: PathBuf,
        /// What the writer said.
        source: csv::Error,
    },
}

impl SampleError {
    fn disk(path: &Path) -> impl Fn(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Disk {
            path: path.clone(),
            source,
        }
    }

    fn table(path: &Path) -> impl Fn(csv::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Table {
            path: path.clone(),
            source,
        }
    }
}

/// Writes a sample cycle into `dir`: `cycle.toml`, `members.csv`, `countries.csv` and
/// `submissions/`. An earlier sample in the folder is replaced. `progress` is told, from any thread,
/// how many more files have been written since it was last called.
///
/// # Errors
/// When the folder holds anything but a sample, a setting makes no sense, or the disk refuses.
pub fn write_sample(
    dir: &Path,
    settings: &SampleSettings,
    catalogue: &Catalogue,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<SampleSummary, SampleError> {
    check(settings)?;
    let lands = world::lands();
    let profiles = roster::draw(settings, &lands, plan::outsiders(settings));
    let plan = plan::draw(settings, &profiles);
    let members = &profiles[..settings.members];
    folder::prepare(dir, catalogue)?;
    folder::write_roster(&dir.join("members.csv"), members, &lands)?;
    folder::write_countries(&dir.join("countries.csv"), &lands)?;
    folder::write_key(dir, settings.seed)?;

    let submissions = dir.join("submissions");
    let folders: BTreeSet<&str> = plan
        .files
        .iter()
        .filter_map(|file| file.path.rsplit_once('/').map(|(folder, _)| folder))
        .collect();
    for folder in folders {
        let path = submissions.join(folder);
        fs::create_dir_all(&path).map_err(SampleError::disk(&path))?;
    }
    let style = Style::new().map_err(|source| SampleError::Workbook {
        path: submissions.clone(),
        source,
    })?;
    let bench = Bench {
        settings,
        catalogue,
        profiles: &profiles,
        lands: &lands,
        style: &style,
    };
    let awkward = plan
        .files
        .par_iter()
        .map(|file| {
            let mut tally = OddityCounts::new();
            let path = submissions.join(&file.path);
            let bytes = bench.bytes(file, &path, &mut tally)?;
            folder::write(&path, &bytes)?;
            progress(1);
            Ok(tally)
        })
        .try_reduce(OddityCounts::new, |left, right| Ok(merged(left, right)))?;
    Ok(SampleSummary {
        members: members.len(),
        expected: members.iter().filter(|member| member.is_expected()).count(),
        submitters: plan.submitters,
        files: plan.files.len(),
        late: count_late(&plan.files),
        awkward,
    })
}

fn check(settings: &SampleSettings) -> Result<(), SampleError> {
    if settings.members == 0 {
        return Err(SampleError::Settings("a sample needs at least one member"));
    }
    if !(0.0..=1.0).contains(&settings.awkwardness) {
        return Err(SampleError::Settings(
            "the awkwardness must lie between 0 and 1",
        ));
    }
    if !(0.0..=1.0).contains(&settings.response_rate) {
        return Err(SampleError::Settings(
            "the response rate must lie between 0 and 1",
        ));
    }
    Ok(())
}

/// Organisations whose last submission is dated after the deadline.
fn count_late(files: &[FilePlan]) -> usize {
    let latest = files.iter().filter_map(|file| match &file.content {
        Content::Book(book) if !book.behind => Some(book),
        _ => None,
    });
    latest
        .filter(|book| book.submitted > DEADLINE)
        .filter(|book| !book.oddities.contains(&BookOddity::NoSubmissionDate))
        .count()
}
