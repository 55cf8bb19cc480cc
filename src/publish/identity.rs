//! The build id: derived from the inputs, the settings and the program, so that the same inputs give
//! the same build.

use serde::Serialize;

use crate::domain::digest::sha256;
use crate::domain::ledger::Issue;
use crate::finding::{JudgedSubmission, RULES_VERSION};
use crate::ingest::InputFile;
use crate::ingest::cycle_folder::CycleFolder;
use crate::intake::hash_submissions;

/// What is made besides the data, the charts and the records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extras<'a> {
    /// The report, with this version of Typst.
    pub report: Option<&'a str>,
    /// Member sheets, with this version of Typst.
    pub sheets: Option<&'a str>,
    /// The charts as PNG.
    pub png: bool,
    /// The workbook of what members wrote.
    pub reading: bool,
}

/// Everything that decides what a build holds.
#[derive(Debug, Serialize)]
pub(super) struct Identity<'a> {
    pub program: &'static str,
    pub rules: &'static str,
    /// The version of Typst that the report is set with, where it is.
    pub typst: Option<&'a str>,
    /// The version of Typst that member sheets are set with, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheets: Option<&'a str>,
    /// Whether the charts are there as PNG, too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub png: bool,
    /// Whether the workbook of what members wrote is there.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reading: bool,
    pub as_of: String,
    /// The release, where it is one: its number, for whom it is, and its notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release: Option<&'a Issue>,
    pub inputs: &'a [(String, String)],
    pub submissions: &'a [(String, String)],
}

impl<'a> Identity<'a> {
    pub(super) const fn new(
        extras: Extras<'a>,
        as_of: String,
        release: Option<&'a Issue>,
        inputs: &'a [(String, String)],
        submissions: &'a [(String, String)],
    ) -> Self {
        Self {
            program: crate::version(),
            rules: RULES_VERSION,
            typst: extras.report,
            sheets: extras.sheets,
            png: extras.png,
            reading: extras.reading,
            as_of,
            release,
            inputs,
            submissions,
        }
    }

    /// Twelve hexadecimal digits.
    pub(super) fn id(&self) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        sha256(text.as_bytes())[..12].to_owned()
    }
}

/// (name, SHA-256) of the configuration files, and of everything in the cycle before.
pub(super) fn inputs_of(folder: &CycleFolder) -> Vec<(String, String)> {
    let mut inputs = named(&folder.inputs);
    if let Some(before) = &folder.previous {
        inputs.extend(named(&before.inputs));
        let submissions = hash_submissions(before, || {}).into_iter();
        inputs.extend(
            submissions.map(|(name, sha256)| (format!("previous/submissions/{name}"), sha256)),
        );
    }
    inputs
}

fn named(files: &[InputFile]) -> Vec<(String, String)> {
    files
        .iter()
        .map(|file| (file.name.clone(), file.sha256.clone()))
        .collect()
}

/// Name and SHA-256 of the files that were read.
pub(super) fn hashes_of(items: &[JudgedSubmission]) -> Vec<(String, String)> {
    let files = items
        .iter()
        .map(|item| item.settled.submission.file.in_the_folder());
    let mut hashes: Vec<(String, String)> = files
        .map(|file| (file.name.to_string(), file.sha256.clone()))
        .collect();
    // A survey export, an e-mail or an archive is one file with many submissions.
    hashes.dedup();
    hashes
}
