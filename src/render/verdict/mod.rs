//! The verdict on a workbook, as its member reads it: as text, as a page, and for programs.

mod html;
mod picture;
mod text;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::domain::change::Change;
use crate::domain::group::Group;
use crate::domain::submission::Verdict;
use crate::finding::{Finding, JudgedSubmission, RULES_VERSION, Rule, Severity};

pub use html::{FileView, render_html};
pub use picture::SheetPicture;
pub use text::render_text;

/// A workbook, checked.
#[derive(Debug)]
pub struct Checked {
    /// Its name, or its path in the folder that was checked.
    pub file: String,
    /// SHA-256 of what it is made of, in hexadecimal.
    pub sha256: String,
    /// Whether it is a survey export as a whole, whose rows are checked by themselves.
    pub is_export: bool,
    /// What would become of it.
    pub verdict: Verdict,
    /// By this code the secretariat recognises the check.
    pub receipt: String,
    /// Who we think it is from.
    pub member: Option<Who>,
    /// How we know.
    pub known_by: Known,
    /// Answers read from the workbook that count.
    pub answers: usize,
    /// Answers that do not count because of an error.
    pub left_out: usize,
    /// What is worth saying, ordered by place.
    pub findings: Vec<Finding>,
    /// What was read as something else than it was written, ordered by place.
    pub changes: Vec<Change>,
}

/// Who a workbook is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Who {
    /// Member ID.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Stakeholder group.
    pub group: Option<Group>,
}

/// How we know who a workbook is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It stands on the cycle's roster.
    Roster,
    /// The workbook says so; there was no roster to look it up in, and no cycle.
    Claim,
    /// The workbook says so; there was no roster to look it up in, but the dates of a cycle.
    ClaimInCycle,
    /// The workbook says so; the roster has no such member.
    Unlisted,
    /// The workbook says so; it could be more than one member of the roster.
    Unclear,
}

impl Checked {
    /// A judged submission, from whom it says it is.
    #[must_use]
    pub fn of(item: JudgedSubmission, known_by: Known) -> Self {
        let submission = item.settled.submission;
        let claim = submission.claim.clone();
        let says_nothing = claim.member_id.is_none() && claim.name.is_none();
        let member = (!says_nothing).then_some(Who {
            id: claim.member_id,
            name: claim.name,
            group: claim.group,
        });
        // The answer that the submission gives by itself stands in no cell.
        let read = submission.responses.iter();
        let read = read
            .filter(|response| response.place.cell.is_some())
            .count();
        Self {
            file: submission.name().to_string(),
            sha256: submission.sha256().to_owned(),
            is_export: submission.is_export(),
            verdict: item.settled.verdict,
            receipt: item.receipt,
            member,
            known_by,
            answers: read,
            left_out: submission.left_out,
            findings: item.findings,
            changes: item.changes,
        }
    }

    /// False for an export of which nothing is to be said as a whole: it is its rows.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        !self.is_export || !self.findings.is_empty()
    }

    /// How many findings of a severity count towards the verdict.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        count_of(&self.findings, severity)
    }

    /// Findings by rule: errors first, then warnings, then notes; each as the findings were ordered.
    fn by_rule(&self) -> Vec<(&'static Rule, Vec<&Finding>)> {
        let mut groups: Vec<(&'static Rule, Vec<&Finding>)> = Vec::new();
        for finding in &self.findings {
            match groups.iter_mut().find(|(rule, _)| *rule == finding.rule) {
                Some((_, group)) => group.push(finding),
                None => groups.push((finding.rule, vec![finding])),
            }
        }
        groups.sort_by_key(|(rule, _)| rule.severity);
        groups
    }

    /// What to do next, in one or two sentences.
    fn next_step(&self) -> &'static str {
        if self.is_export {
            let is_clean = [Severity::Error, Severity::Warning]
                .iter()
                .all(|severity| self.count(*severity) == 0);
            return if is_clean {
                "Nothing has to be mended in the export as a whole; its rows follow."
            } else {
                "Do what is said of each finding, in cycle.toml or in the survey, and check again."
            };
        }
        match (self.verdict, self.count(Severity::Error)) {
            (Verdict::Rejected, _) => {
                "Nothing in this file can be counted as it is. Do what is said of each finding, save the file, and check it again."
            }
            (_, 1..) => {
                "Mend what is marked as an error, save the file, and check it again. What is marked as a warning was read as described; look whether it is what you meant."
            }
            (Verdict::AcceptedWithWarnings, _) => {
                "Every answer was read. Look at the warnings: mend what is not as you meant it, and check again; or send the file as it is."
            }
            (Verdict::Accepted, _) => "Nothing has to be mended. Send the file to the secretariat.",
        }
    }

    /// The verdict and how much there is to do, in a line.
    #[must_use]
    pub fn in_a_line(&self) -> String {
        in_a_line(self.verdict, self.answers, self.left_out, &self.findings)
    }

    fn headline(&self) -> String {
        headline(self.verdict, self.left_out)
    }
}

/// A verdict and how much there is to do, in a line. `answers` were read, `left_out` of them do not count.
#[must_use]
pub fn in_a_line(
    verdict: Verdict,
    answers: usize,
    left_out: usize,
    findings: &[Finding],
) -> String {
    format!(
        "{}: {}; {} to fix, {} to check",
        headline(verdict, left_out),
        counted(answers, "answer read", "answers read"),
        count_of(findings, Severity::Error),
        count_of(findings, Severity::Warning),
    )
}

/// How many findings of a severity count towards the verdict.
fn count_of(findings: &[Finding], severity: Severity) -> usize {
    let of_it = |finding: &&Finding| finding.severity() == severity && !finding.waived;
    findings.iter().filter(of_it).count()
}

/// The verdict in words; where answers are lost, with how many.
fn headline(verdict: Verdict, left_out: usize) -> String {
    match (verdict, left_out) {
        (Verdict::Accepted, _) => "accepted".to_owned(),
        (Verdict::AcceptedWithWarnings, 0) => "accepted with warnings".to_owned(),
        (Verdict::AcceptedWithWarnings, lost) => {
            format!(
                "accepted, but {} not counted",
                counted(lost, "answer", "answers")
            )
        }
        (Verdict::Rejected, _) => "not accepted".to_owned(),
    }
}

impl Who {
    /// Name, ID and group as far as they are known.
    fn in_words(&self) -> String {
        let group = self.group.map(Group::name);
        let name = match (&self.name, &self.id) {
            (Some(name), Some(id)) => format!("{name} ({id})"),
            (Some(only), None) | (None, Some(only)) => only.clone(),
            (None, None) => String::new(),
        };
        match group {
            Some(group) if name.is_empty() => group.to_owned(),
            Some(group) => format!("{name}, {group}"),
            None => name,
        }
    }
}

/// Name, ID and group of who a file is from, as far as they are known.
#[must_use]
pub fn member_in_words(checked: &Checked) -> String {
    checked
        .member
        .as_ref()
        .map(Who::in_words)
        .unwrap_or_default()
}

/// The submissions among what was checked: an export as a whole is none, its rows are.
fn submissions(checked: &[Checked]) -> impl Iterator<Item = &Checked> {
    checked.iter().filter(|one| !one.is_export)
}

/// How many submissions were checked, in words.
fn in_all(checked: &[Checked]) -> String {
    let number = submissions(checked).count();
    match checked.len() - number {
        0 => counted(number, "workbook", "workbooks"),
        exports => format!(
            "{} from workbooks and the rows of {}",
            counted(number, "submission", "submissions"),
            counted(exports, "survey export", "survey exports")
        ),
    }
}

/// A number with its noun.
fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The verdicts for programs. A file may have a hundred thousand findings: they are written one by one.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    rules_version: &'static str,
    files: Vec<FileReport<'a>>,
    summary: Value,
}

#[derive(Debug, Serialize)]
struct FileReport<'a> {
    file: &'a str,
    sha256: &'a str,
    verdict: Verdict,
    receipt: &'a str,
    member: Option<&'a Who>,
    findings: Vec<FindingReport<'a>>,
}

#[derive(Debug)]
struct FindingReport<'a>(&'a Finding);

impl Serialize for FindingReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let finding = self.0;
        let mut row = serializer.serialize_struct("Finding", 8)?;
        row.serialize_field("rule", finding.rule.code)?;
        row.serialize_field("severity", finding.severity().name())?;
        row.serialize_field("sheet", finding.place.sheet_text())?;
        row.serialize_field("cell", &finding.place.cell_text())?;
        row.serialize_field("found", &finding.found)?;
        row.serialize_field("expected", &finding.expected)?;
        row.serialize_field("fix", &finding.fix)?;
        row.serialize_field("effect", &finding.effect)?;
        row.end()
    }
}

/// The verdicts for programs, as they are printed.
///
/// # Errors
/// When they cannot be written as JSON, which a test rules out.
pub fn report_text(checked: &[Checked]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&report(checked))
}

/// The verdicts as programs read them.
#[must_use]
pub fn report(checked: &[Checked]) -> Report<'_> {
    let files = checked.iter().map(|file| FileReport {
        file: &file.file,
        sha256: &file.sha256,
        verdict: file.verdict,
        receipt: &file.receipt,
        member: match file.known_by {
            Known::Roster | Known::Claim | Known::ClaimInCycle => file.member.as_ref(),
            Known::Unlisted | Known::Unclear => None,
        },
        findings: file.findings.iter().map(FindingReport).collect(),
    });
    let of = |verdict| {
        submissions(checked)
            .filter(|file| file.verdict == verdict)
            .count()
    };
    let sum = |severity| -> usize { checked.iter().map(|file| file.count(severity)).sum() };
    Report {
        rules_version: RULES_VERSION,
        files: files.collect(),
        summary: json!({
            "files": submissions(checked).count(),
            "accepted": of(Verdict::Accepted),
            "accepted_with_warnings": of(Verdict::AcceptedWithWarnings),
            "rejected": of(Verdict::Rejected),
            "exports": checked.iter().filter(|file| file.is_export).count(),
            "answers": checked.iter().map(|file| file.answers).sum::<usize>(),
            "answers_left_out": checked.iter().map(|file| file.left_out).sum::<usize>(),
            "errors": sum(Severity::Error),
            "warnings": sum(Severity::Warning),
            "notes": sum(Severity::Note),
        }),
    }
}
