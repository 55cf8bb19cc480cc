//! What the manifest of a finished build says of it: what it takes to make it again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde_json::Value;

use super::build::BuildOptions;
use crate::domain::ledger::{Issue, LedgerMark, Readership};

/// What a build was made of, and how.
#[expect(clippy::struct_excessive_bools, reason = "what it holds besides")]
pub(super) struct BuildFacts {
    /// Its output folder.
    pub out: PathBuf,
    pub id: String,
    /// The program that made it.
    pub program: String,
    /// The release that it is, where it is one.
    pub release: Option<Issue>,
    pub as_of: Date,
    pub has_report: bool,
    pub has_sheets: bool,
    pub has_png: bool,
    pub has_reading: bool,
    /// How far the ledger went.
    pub ledger: LedgerMark,
    /// SHA-256 of what it was made from, by name, submissions behind `submissions/`.
    pub inputs: BTreeMap<String, String>,
    /// SHA-256 of what it holds, by path.
    pub files: BTreeMap<String, String>,
}

impl BuildFacts {
    /// Reads the manifest of a build.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn read(build: &Path) -> Result<Self, String> {
        let dir = fs::canonicalize(build).map_err(|error| error.to_string())?;
        let text = fs::read(dir.join("manifest.json")).map_err(|_| "no manifest.json")?;
        let manifest: Value = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let out = dir.parent().and_then(Path::parent);
        let (Some(out), Some(id), Some(as_of)) = (
            out,
            text(&manifest["build"]),
            text(&manifest["settings"]["as_of"]),
        ) else {
            return Err("its manifest is not that of a build".to_owned());
        };
        let to = serde_json::from_value(manifest["released_to"].clone());
        let mut inputs = hashes(&manifest["inputs"], "");
        inputs.extend(hashes(&manifest["submissions"], "submissions/"));
        Ok(Self {
            out: out.to_owned(),
            id,
            program: text(&manifest["program"]).unwrap_or_default(),
            release: text(&manifest["release"]).map(|number| Issue {
                number,
                to: to.unwrap_or(Readership::Public),
                notice: text(&manifest["notice"]),
            }),
            as_of: as_of.parse().map_err(|_| "its day is no date")?,
            has_report: manifest["typst"].is_string(),
            has_sheets: manifest["sheets"]["typst"].is_string(),
            has_png: manifest["png"] == true,
            has_reading: manifest["reading"] == true,
            ledger: serde_json::from_value(manifest["ledger"].clone()).unwrap_or_default(),
            inputs,
            files: hashes(&manifest["files"], ""),
        })
    }

    /// How to make it again, in another output folder.
    pub(super) fn options(&self, out: PathBuf) -> BuildOptions {
        BuildOptions {
            out,
            no_report: !self.has_report,
            feedback: self.has_sheets,
            png: self.has_png,
            reading: self.has_reading,
            as_of: Some(self.as_of),
            ..BuildOptions::default()
        }
    }
}

fn hashes(files: &Value, prefix: &str) -> BTreeMap<String, String> {
    let files = files.as_array().into_iter().flatten();
    let named = files.filter_map(|file| {
        let name = format!("{prefix}{}", file["path"].as_str()?);
        Some((name, file["sha256"].as_str()?.to_owned()))
    });
    named.collect()
}
