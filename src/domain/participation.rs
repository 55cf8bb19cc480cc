//! Who reported, once every submission has been settled: what tabulating starts from.

use std::collections::BTreeMap;

use super::response::Response;
use super::submission::{Submission, Verdict};

/// A submission with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The submission.
    pub submission: Submission,
    /// What became of it.
    pub verdict: Verdict,
    /// Whether it counts: accepted, and no newer submission of its member stands for all of it.
    pub counted: bool,
    /// Positions in the catalogue of the commitments to which another submission of the member answers
    /// instead of this one, or none does; in order.
    pub set_aside: Vec<usize>,
    /// Whether it came in time: none when it gives no submission date.
    pub on_time: Option<bool>,
    /// Whether the secretariat decided that the file is no submission.
    pub is_set_aside: bool,
}

impl Settled {
    /// The answers of it that count, in catalogue order; none unless the submission counts.
    pub fn counting(&self) -> impl Iterator<Item = &Response> {
        let responses = self.submission.responses.iter();
        responses.filter(|response| {
            let is_aside = self.set_aside.binary_search(&response.commitment_index);
            self.counted && is_aside.is_err()
        })
    }
}

/// An answer that counts, with the submission that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct CountedAnswer<'a> {
    /// The answer.
    pub response: &'a Response,
    /// The submission.
    pub of: &'a Settled,
}

/// What a member reports: all its submissions that count, as one.
#[derive(Debug, Clone, Default)]
pub struct Report<'a> {
    /// The submissions that count, in the order in which they are listed.
    pub submissions: Vec<&'a Settled>,
    /// The answers, one for each commitment at the most, in catalogue order.
    pub answers: Vec<CountedAnswer<'a>>,
}

impl Report<'_> {
    /// The answer to the commitment at this position in the catalogue.
    #[must_use]
    pub fn answer(&self, commitment_index: usize) -> Option<&Response> {
        let place = |answer: &CountedAnswer<'_>| answer.response.commitment_index;
        let at = self.answers.binary_search_by_key(&commitment_index, place);
        at.ok().map(|at| self.answers[at].response)
    }

    /// Whether it came in time: as its newest submission did. Of several that are as new, all must have; none
    /// where one does not say.
    #[must_use]
    pub fn on_time(&self) -> Option<bool> {
        let is_newest = |one: &&&Settled| {
            let mut others = self.submissions.iter();
            !others.any(|other| other.submission.is_newer_than(&one.submission))
        };
        let mut all = Some(true);
        for newest in self.submissions.iter().filter(is_newest) {
            all = match (all, newest.on_time) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), on_time) => on_time,
                (None, _) => None,
            };
        }
        all.filter(|_| !self.submissions.is_empty())
    }
}

/// The report of each member of whom a submission counts, by the member's position in the roster.
#[must_use]
pub fn reports<'a>(settled: impl IntoIterator<Item = &'a Settled>) -> BTreeMap<usize, Report<'a>> {
    let mut reports: BTreeMap<usize, Report<'_>> = BTreeMap::new();
    for one in settled.into_iter().filter(|one| one.counted) {
        let Some(member_index) = one.submission.member_index else {
            continue;
        };
        let report = reports.entry(member_index).or_default();
        report.submissions.push(one);
        let answers = one.counting();
        report
            .answers
            .extend(answers.map(|response| CountedAnswer { response, of: one }));
    }
    for report in reports.values_mut() {
        if report.submissions.len() > 1 {
            report
                .answers
                .sort_by_key(|answer| answer.response.commitment_index);
        }
    }
    reports
}
