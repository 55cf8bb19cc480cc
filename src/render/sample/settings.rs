//! What a sample is to be, and what came of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use rust_xlsxwriter::XlsxError;
use serde::Serialize;

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
    pub(super) fn disk(path: &Path) -> impl Fn(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Disk {
            path: path.clone(),
            source,
        }
    }

    pub(super) fn table(path: &Path) -> impl Fn(csv::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Table {
            path: path.clone(),
            source,
        }
    }
}

pub(super) const DEADLINE: Date = PERIOD_TO;

pub(super) const CYCLE_YEAR: u16 = 2026;

pub(super) const PERIOD_FROM: Date = date(2024, 12, 6);

pub(super) const PERIOD_TO: Date = date(2026, 12, 5);

pub(super) const REFERENCE_DATE: Date = PERIOD_TO;
