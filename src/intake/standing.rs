//! Where a cycle stands: who has reported, who must mend what, who is silent.

use std::collections::BTreeMap;
use std::path::Path;

use super::{read_previous, read_submissions};
use crate::domain::participation::{Report, reports};
use crate::domain::roster::Member;
use crate::domain::submission::Sent;
use crate::finding::{Finding, JudgedSubmission, Severity};
use crate::ingest::cycle_error::CycleError;
use crate::ingest::cycle_folder::{CycleFolder, read_cycle};

/// How it stands with a member's report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing came.
    Silent,
    /// Something came, and nothing of it counts.
    Rejected,
    /// It counts, without answers that an error left out.
    ToMend,
    /// It counts, as it was sent.
    Accepted,
}

impl Standing {
    /// Every one, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Silent, Self::Rejected, Self::ToMend, Self::Accepted];

    /// The word in tables and messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Rejected => "rejected",
            Self::ToMend => "to-mend",
            Self::Accepted => "accepted",
        }
    }
}

/// A member that is expected to report, and how it stands with its report.
#[derive(Debug)]
pub struct MemberStanding<'a> {
    /// The member.
    pub member: &'a Member,
    /// How it stands.
    pub standing: Standing,
    /// The submissions that came from it, by name.
    pub submissions: Vec<&'a str>,
    /// When the newest of those that count was sent, as far as it says.
    pub sent: Option<Sent>,
    /// Whether the report came in time; none where nothing counts, or it does not say.
    pub on_time: Option<bool>,
    /// What was found, the errors first; what was waived is left out, and so are notes.
    pub findings: Vec<&'a Finding>,
}

impl MemberStanding<'_> {
    /// How many findings of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let of = |finding: &&&Finding| finding.severity() == severity;
        self.findings.iter().filter(of).count()
    }
}

/// A cycle with its submissions, read and judged.
#[derive(Debug)]
pub struct ReadCycle {
    /// The cycle folder.
    pub folder: CycleFolder,
    items: Vec<JudgedSubmission>,
}

impl ReadCycle {
    /// Reads a cycle and all its submissions; `program` as for a build. Nothing is written.
    ///
    /// # Errors
    /// When the cycle folder cannot be used.
    pub fn read(dir: &Path, program: Option<&Path>) -> Result<Self, CycleError> {
        let mut folder = read_cycle(dir, None)?;
        folder.check_surveys()?;
        read_previous(&mut folder, program);
        let items = read_submissions(&folder, program, || {});
        Ok(Self { folder, items })
    }

    /// Every expected member, the most urgent first, then in the order of the roster.
    #[must_use]
    pub fn standings(&self) -> Vec<MemberStanding<'_>> {
        let mut by_member: BTreeMap<usize, Vec<&JudgedSubmission>> = BTreeMap::new();
        for item in &self.items {
            let settled = &item.settled;
            let member = settled.submission.member_index;
            if let Some(member) = member.filter(|_| !settled.is_set_aside) {
                by_member.entry(member).or_default().push(item);
            }
        }
        let expected = self.folder.cycle.expected();
        let mut standings: Vec<MemberStanding<'_>> = expected
            .map(|(index, member)| standing_of(member, by_member.get(&index)))
            .collect();
        standings.sort_by_key(|one| one.standing);
        standings
    }

    /// The submissions that are from nobody who is known, by name.
    #[must_use]
    pub fn of_nobody(&self) -> Vec<&str> {
        let is_of_nobody = |item: &&JudgedSubmission| {
            let settled = &item.settled;
            let submission = &settled.submission;
            submission.member_index.is_none() && !submission.is_export() && !settled.is_set_aside
        };
        let items = self.items.iter().filter(is_of_nobody);
        items
            .map(|item| &**item.settled.submission.name())
            .collect()
    }
}

fn standing_of<'a>(
    member: &'a Member,
    items: Option<&Vec<&'a JudgedSubmission>>,
) -> MemberStanding<'a> {
    let items = items.map(Vec::as_slice).unwrap_or_default();
    let counted = items.iter().filter(|item| item.settled.counted);
    let report = reports(counted.map(|item| &item.settled))
        .into_values()
        .next();
    let submissions = || report.iter().flat_map(|report| &report.submissions);
    let left_out: usize = submissions()
        .map(|settled| settled.submission.left_out)
        .sum();
    let standing = match (items.is_empty(), &report) {
        (true, _) => Standing::Silent,
        (false, None) => Standing::Rejected,
        (false, Some(_)) if left_out > 0 => Standing::ToMend,
        (false, Some(_)) => Standing::Accepted,
    };
    let newest = submissions().copied().reduce(|one, other| {
        if other.submission.is_newer_than(&one.submission) {
            other
        } else {
            one
        }
    });
    let told = |finding: &&Finding| !finding.waived && finding.severity() != Severity::Note;
    // Of what was replaced nothing is left to mend.
    let relevant = items
        .iter()
        .filter(|item| item.settled.counted || standing == Standing::Rejected);
    let mut findings: Vec<&Finding> = relevant
        .flat_map(|item| &item.findings)
        .filter(told)
        .collect();
    findings.sort_by_key(|finding| finding.severity());
    MemberStanding {
        member,
        standing,
        submissions: items
            .iter()
            .map(|item| &**item.settled.submission.name())
            .collect(),
        sent: newest.and_then(|settled| settled.submission.submitted),
        on_time: report.as_ref().and_then(Report::on_time),
        findings,
    }
}
