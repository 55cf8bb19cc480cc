//! The restricted tables: responses, findings, changes, submissions and the disclosure audit. They
//! never leave the secretariat; contacts are in none of them.

use std::io::Write;

use super::csv_file::{CsvWriter, csv_of};
use serde::{Serialize, Serializer as _};

use crate::disclose::{AuditBlock, AuditReport};
use crate::domain::cycle::Cycle;
use crate::domain::decision::{Decision, Subject};
use crate::domain::panel::Panel;
use crate::domain::participation::{CountedAnswer, reports};
use crate::domain::response::Response;
use crate::finding::{Finding, JudgedSubmission};
use crate::tabulate::{NamedColumn, ParquetColumn, ParquetError, Texts, write_parquet};

/// Columns of `responses.csv`. An answer is in the panel where the member gave one in the cycle before, too; the
/// submission is the one that holds it.
const RESPONSE_COLUMNS: [&str; 16] = [
    "cycle",
    "member_id",
    "group",
    "region",
    "commitment",
    "status",
    "percent",
    "evidence",
    "evidence_url",
    "evidence_description",
    "date",
    "obstacle",
    "comments",
    "on_time",
    "in_panel",
    "submission",
];

/// The responses of a build.
#[derive(Debug)]
pub struct Responses<'a> {
    /// The cycle.
    pub cycle: &'a Cycle,
    /// Every submission.
    pub items: &'a [JudgedSubmission],
    /// The members of both this cycle and the one before, where there is one.
    pub panel: Option<&'a Panel>,
}

/// Every counted response as a row of texts.
fn for_each_response<E>(
    responses: &Responses<'_>,
    mut each: impl FnMut([&str; RESPONSE_COLUMNS.len()]) -> Result<(), E>,
) -> Result<(), E> {
    let Responses {
        cycle,
        items,
        panel,
    } = responses;
    let year = cycle.year.to_string();
    for (member_index, report) in reports(items.iter().map(|item| &item.settled)) {
        let member = &cycle.roster.members()[member_index];
        let in_both = panel.and_then(|panel| panel.get(&member.id));
        for CountedAnswer { response, of } in &report.answers {
            let percent = response.percent.map(|percent| percent.to_string());
            let date = response.date.map(|date| date.to_string());
            each([
                &year,
                &member.id,
                member.group.name(),
                &cycle.scheme.regions()[member.region_index],
                id_of(cycle, response),
                response.status.column(),
                percent.as_deref().unwrap_or_default(),
                response.evidence.name(),
                response.evidence_url.as_deref().unwrap_or_default(),
                response.evidence_text.as_deref().unwrap_or_default(),
                date.as_deref().unwrap_or_default(),
                response.obstacle.as_deref().unwrap_or_default(),
                response.comments.as_deref().unwrap_or_default(),
                on_time_text(of.on_time),
                in_both.map_or("no", |both| {
                    yes_or_no(both.pair(response.commitment_index).is_some())
                }),
                of.submission.name(),
            ])?;
        }
    }
    Ok(())
}

fn id_of<'a>(cycle: &'a Cycle, response: &Response) -> &'a str {
    &cycle.catalogue.commitments[response.commitment_index].id
}

const fn on_time_text(on_time: Option<bool>) -> &'static str {
    match on_time {
        Some(on_time) => yes_or_no(on_time),
        None => "",
    }
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// Writes `responses.csv`.
///
/// # Errors
/// When the output refuses.
pub fn write_responses(responses: &Responses<'_>, output: impl Write) -> std::io::Result<()> {
    let mut writer = CsvWriter::new(output, &RESPONSE_COLUMNS)?;
    for_each_response(responses, |row| writer.write(row))?;
    writer.finish()
}

/// `responses.parquet`; `notice` stands in its metadata.
///
/// # Errors
/// When polars fails, which no table should bring about.
pub fn responses_parquet(responses: &Responses<'_>, notice: &str) -> Result<Vec<u8>, ParquetError> {
    let rows = responses
        .items
        .iter()
        .map(|item| item.settled.submission.responses.len());
    let rows = rows.sum();
    let mut columns: [Texts; RESPONSE_COLUMNS.len()] =
        std::array::from_fn(|_| Texts::with_capacity(rows));
    let filled = for_each_response(responses, |row| {
        for (column, text) in columns.iter_mut().zip(row) {
            column.push((!text.is_empty()).then_some(text));
        }
        Ok::<(), ParquetError>(())
    });
    filled?;
    write_parquet(
        RESPONSE_COLUMNS
            .into_iter()
            .zip(columns.map(ParquetColumn::Text))
            .map(|(name, column)| NamedColumn {
                name,
                description: "",
                column,
            })
            .collect(),
        &[("notice", notice)],
    )
}

/// `findings.csv`.
///
/// # Errors
/// When the output refuses.
pub fn write_findings(
    cycle: &Cycle,
    findings: &[&Finding],
    output: impl Write,
) -> std::io::Result<()> {
    let header = [
        "file",
        "member_id",
        "member_name",
        "rule",
        "severity",
        "sheet",
        "cell",
        "found",
        "expected",
        "fix",
        "effect",
    ];
    let mut writer = CsvWriter::new(output, &header)?;
    for finding in findings {
        writer.write([
            &*finding.place.file,
            finding.member_id.as_deref().unwrap_or_default(),
            name_of(cycle, finding).unwrap_or_default(),
            finding.rule.code,
            finding.rule.severity.name(),
            finding.place.sheet_text(),
            &finding.place.cell_text(),
            &finding.found,
            &finding.expected,
            &finding.fix,
            &finding.effect,
        ])?;
    }
    writer.finish()
}

/// The name of the member that a finding is about.
fn name_of<'a>(cycle: &'a Cycle, finding: &Finding) -> Option<&'a str> {
    let id = finding.member_id.as_deref()?;
    let place = cycle.roster.find_id(id)?;
    Some(&cycle.roster.members()[place].name)
}

/// A finding with the name of its member.
#[derive(Serialize)]
struct NamedFinding<'a> {
    #[serde(flatten)]
    finding: &'a Finding,
    #[serde(skip_serializing_if = "Option::is_none")]
    member_name: Option<&'a str>,
}

/// `findings.json`: an array with the fields of `findings.csv`.
///
/// # Errors
/// When the output refuses.
pub fn write_findings_json(
    cycle: &Cycle,
    findings: &[&Finding],
    output: impl Write,
) -> serde_json::Result<()> {
    let mut output = serde_json::Serializer::new(output);
    output.collect_seq(findings.iter().map(|finding| NamedFinding {
        finding,
        member_name: name_of(cycle, finding),
    }))
}

/// `decisions.csv`: every decision as written, how often it was used, and what it did.
///
/// # Errors
/// When the output refuses.
pub fn write_decisions<'a>(
    cycle: &Cycle,
    accounted: impl Iterator<Item = (&'a Decision, usize, &'a str)>,
    output: impl Write,
) -> std::io::Result<()> {
    let header = [
        "table",
        "line",
        "file",
        "member",
        "commitment",
        "field",
        "decision",
        "by",
        "date",
        "reason",
        "used",
        "outcome",
    ];
    let mut writer = CsvWriter::new(output, &header)?;
    for (decision, used, outcome) in accounted {
        let (file, member) = match &decision.subject {
            Subject::File(file) => (file.as_str(), ""),
            Subject::Member(id) => ("", id.as_str()),
        };
        let commitment = decision
            .commitment_index
            .map_or("", |index| &cycle.catalogue.commitments[index].id);
        writer.write([
            &*decision.table,
            &decision.line.to_string(),
            file,
            member,
            commitment,
            &decision.field,
            &decision.decision,
            &decision.by,
            &decision.date.to_string(),
            &decision.reason,
            &used.to_string(),
            outcome,
        ])?;
    }
    writer.finish()
}

/// `changes.csv`.
///
/// # Errors
/// When the output refuses.
pub fn write_changes(items: &[JudgedSubmission], output: impl Write) -> std::io::Result<()> {
    let mut writer = CsvWriter::new(
        output,
        &["file", "rule", "sheet", "cell", "raw", "canonical"],
    )?;
    for change in items.iter().flat_map(|item| &item.changes) {
        writer.write([
            &*change.place.file,
            change.rule.code(),
            change.place.sheet_text(),
            &change.place.cell_text(),
            &change.raw,
            &change.canonical,
        ])?;
    }
    writer.finish()
}

/// `submissions.csv`: one row a submission, which is a file, or a row of a survey export.
///
/// # Errors
/// When the output refuses.
pub fn write_submissions(
    cycle: &Cycle,
    items: &[JudgedSubmission],
    output: impl Write,
) -> std::io::Result<()> {
    let header = [
        "file",
        "sha256",
        "bytes",
        "member_id",
        "member_name",
        "group",
        "region",
        "version",
        "submitted",
        "on_time",
        "consent",
        "verdict",
        "counted",
        "answers",
        "counting",
        "left_out",
        "errors",
        "warnings",
        "notes",
        "receipt",
    ];
    let mut writer = CsvWriter::new(output, &header)?;
    for item in items
        .iter()
        .filter(|item| !item.settled.submission.is_export())
    {
        let settled = &item.settled;
        let submission = &settled.submission;
        let member = submission
            .member_index
            .map(|index| &cycle.roster.members()[index]);
        let mut by_severity = [0usize; 3];
        for finding in item.findings.iter().filter(|finding| !finding.waived) {
            by_severity[finding.severity() as usize] += 1;
        }
        let submitted = submission.submitted.map(|date| date.to_string());
        // What a submission carries out by being sent is no answer of its own.
        let is_answer = |response: &&Response| {
            let commitment = &cycle.catalogue.commitments[response.commitment_index];
            !commitment.derived || response.place.cell.is_some()
        };
        let answers = submission.responses.iter().filter(is_answer).count();
        let counting = settled.counting().filter(is_answer).count();
        writer.write([
            &**submission.name(),
            submission.sha256(),
            &submission.file.bytes.to_string(),
            member.map_or("", |member| &member.id),
            member.map_or("", |member| &member.name),
            member.map_or("", |member| member.group.name()),
            member.map_or("", |member| &cycle.scheme.regions()[member.region_index]),
            &submission.version.to_string(),
            submitted.as_deref().unwrap_or_default(),
            on_time_text(settled.on_time),
            submission.consent.map_or("", |consent| consent.label()),
            settled.verdict.name(),
            yes_or_no(settled.counted),
            &answers.to_string(),
            &counting.to_string(),
            &submission.left_out.to_string(),
            &by_severity[0].to_string(),
            &by_severity[1].to_string(),
            &by_severity[2].to_string(),
            &item.receipt,
        ])?;
    }
    writer.finish()
}

/// `disclosure-audit.csv`.
#[must_use]
pub fn audit_csv(report: &AuditReport) -> String {
    let rows: Vec<[String; 11]> = report.blocks.iter().map(AuditBlock::texts).collect();
    csv_of(
        &AuditBlock::COLUMNS,
        rows.iter().map(|row| row.iter().map(String::as_str)),
    )
}
