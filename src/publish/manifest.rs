//! The manifests: what a build was made from, with what, and what it holds. No wall-clock time.

use std::collections::BTreeSet;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::feedback::Missing;
use super::identity::Identity;
use super::staging::Staging;
use crate::disclose::AuditReport;
use crate::domain::cycle::Cycle;
use crate::domain::ledger::LedgerMark;
use crate::domain::submission::Verdict;
use crate::finding::{Finding, JudgedSubmission, Severity};

/// How many submissions came to which verdict, and how many are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictCounts {
    /// Accepted without an error or a warning.
    pub accepted: usize,
    /// Accepted with errors or warnings on responses.
    pub accepted_with_warnings: usize,
    /// Rejected.
    pub rejected: usize,
    /// Set aside by a decision of the secretariat.
    #[serde(default)]
    pub set_aside: usize,
    /// Members with a submission that counts.
    pub counted: usize,
    /// Members expected to report.
    pub expected: usize,
    /// Answers left out by an error, in counted submissions.
    pub answers_left_out: usize,
    /// Survey exports of which a part could not be read: an error of the file, not of a row.
    #[serde(default)]
    pub exports_in_part: usize,
}

impl VerdictCounts {
    /// Counts the submissions of a cycle.
    pub(super) fn of(items: &[JudgedSubmission], cycle: &Cycle) -> Self {
        let mut verdicts = Self {
            expected: cycle.expected().count(),
            ..Self::default()
        };
        let mut members = BTreeSet::new();
        for item in items {
            let settled = &item.settled;
            if settled.submission.is_export() {
                let mut errors = item.findings.iter();
                let is_error = |one: &Finding| one.severity() == Severity::Error && !one.waived;
                verdicts.exports_in_part += usize::from(errors.any(is_error));
                continue;
            }
            if settled.is_set_aside {
                verdicts.set_aside += 1;
                continue;
            }
            verdicts.add(settled.verdict);
            if settled.counted {
                members.insert(settled.submission.member_index);
                verdicts.answers_left_out += settled.submission.left_out;
            }
        }
        verdicts.counted = members.len();
        verdicts
    }

    /// Adds one submission.
    const fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Accepted => self.accepted += 1,
            Verdict::AcceptedWithWarnings => self.accepted_with_warnings += 1,
            Verdict::Rejected => self.rejected += 1,
        }
    }
}

/// What a build is.
#[derive(Clone, Copy)]
pub(super) struct ManifestFacts<'a> {
    pub identity: &'a Identity<'a>,
    pub cycle: &'a Cycle,
    pub id: &'a str,
    /// What was said of the build.
    pub remarks: &'a [String],
    /// How far the ledger went: one that is put back from an older copy is known by it.
    pub ledger: &'a LedgerMark,
}

/// What both manifests say about the program and the cycle.
fn settings(about: ManifestFacts<'_>) -> Value {
    let ManifestFacts {
        identity,
        cycle,
        id,
        ledger,
        ..
    } = about;
    json!({
        "build": id,
        "draft": identity.release.is_none(),
        "release": identity.release.map(|release| &release.number),
        "released_to": identity.release.map(|release| release.to),
        "notice": identity.release.and_then(|release| release.notice.as_ref()),
        "fictional": cycle.fictional,
        "cycle": cycle.year,
        "title": cycle.title,
        "alliance": cycle.catalogue.alliance.name,
        "publisher": cycle.imprint.publisher,
        "licence": cycle.imprint.licence,
        "contact": cycle.imprint.contact,
        "doi": cycle.imprint.doi,
        "program": identity.program,
        "rules": identity.rules,
        "catalogue": cycle.catalogue.id,
        "typst": identity.typst,
        "png": identity.png,
        "reading": identity.reading,
        "ledger": ledger,
        "settings": {
            "as_of": identity.as_of,
            "deadline": cycle.deadline,
            "reference_date": cycle.reference_date,
            "regions": cycle.scheme.name,
            "disclosure": cycle.disclosure,
        },
    })
}

/// Writes both manifests into a staged build: the public one lists public files alone.
pub(super) fn write(
    staging: &Staging,
    about: &ManifestFacts<'_>,
    verdicts: &VerdictCounts,
    audit: &AuditReport,
    missing: &[Missing],
) -> std::io::Result<()> {
    let identity = about.identity;
    let mut public = settings(*about);
    public["files"] = files_of(staging, "public/");
    staging.write("public/manifest.json", &pretty(&public)?)?;
    let mut full = settings(*about);
    if let Some(typst) = identity.sheets {
        full["sheets"] = json!({ "typst": typst, "missing": missing });
    }
    full["inputs"] = pairs(identity.inputs);
    full["submissions"] = pairs(identity.submissions);
    full["remarks"] = json!(about.remarks);
    full["verdicts"] = serde_json::to_value(verdicts)?;
    full["disclosure_audit"] = json!({
        "public_rows": audit.public_rows,
        "withheld_rows": audit.withheld_rows,
        "blocks": audit.blocks.len(),
    });
    full["files"] = files_of(staging, "");
    staging.write("manifest.json", &pretty(&full)?)
}

fn pretty(value: &Value) -> std::io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn pairs(files: &[(String, String)]) -> Value {
    files
        .iter()
        .map(|(path, sha256)| json!({ "path": path, "sha256": sha256 }))
        .collect()
}

/// The files written below a folder, with their paths from there.
fn files_of(staging: &Staging, folder: &str) -> Value {
    let written = staging.written().into_iter();
    written
        .filter_map(|(name, file)| {
            let path = name.strip_prefix(folder)?;
            Some(json!({ "path": path, "bytes": file.bytes, "sha256": file.sha256 }))
        })
        .collect()
}

/// The verdicts of a finished build, and what was said of it; none where it lacks member sheets that it should hold.
pub(super) fn read_outcome(build: &Path) -> std::io::Result<Option<(VerdictCounts, Vec<String>)>> {
    let text = std::fs::read(build.join("manifest.json"))?;
    let manifest: Value = serde_json::from_slice(&text)?;
    let missing = manifest["sheets"]["missing"].as_array();
    if missing.is_some_and(|missing| !missing.is_empty()) {
        return Ok(None);
    }
    let remarks = serde_json::from_value(manifest["remarks"].clone()).unwrap_or_default();
    let verdicts = serde_json::from_value(manifest["verdicts"].clone())?;
    Ok(Some((verdicts, remarks)))
}
