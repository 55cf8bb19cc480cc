//! Checks files: each by itself, then those of one member together.

use super::{Checker, Handed};
use crate::domain::group::Group;
use crate::domain::status::Status;
use crate::domain::submission::Verdict;
use crate::finding::JudgedSubmission;
use crate::intake::judge_ingested;
use crate::normalise::{Context, settle_by_claim};
use crate::render::verdict::{Checked, Known};

/// A checked submission, and what was read of it.
pub(super) struct CheckedFile {
    /// What is said of it.
    pub checked: Checked,
    /// Position of the file that it came in.
    pub from: usize,
    /// Whose it says it is, folded; none where that cannot be told, or nothing of it is used.
    pub claim: Option<String>,
    /// Its stakeholder group, as it says.
    pub group: Option<Group>,
    /// The answers that were read.
    pub answers: Vec<ReadAnswer>,
}

/// An answer as it was read.
pub(super) struct ReadAnswer {
    /// Position of the commitment in the catalogue.
    pub commitment_index: usize,
    pub status: Status,
    /// The cell of the status, as a spreadsheet program names it; empty where it stands in none.
    pub cell: String,
    /// Whether another file of the member answers instead.
    pub is_replaced: bool,
}

/// Checks all files. A survey export as a whole is left out where nothing is to be said of it.
pub(super) fn check(checker: &Checker, files: &[Handed<'_>]) -> Vec<CheckedFile> {
    let context = Context::of_catalogue(&checker.catalogue, &checker.countries);
    let context = context.with_dates(checker.basis.dates);
    let mut items: Vec<JudgedSubmission> = Vec::new();
    let mut from = Vec::new();
    for (at, (file, bytes)) in files.iter().enumerate() {
        let read = match file.ended {
            None => checker.reader.read_sent(bytes, &file.name),
            Some(why) => vec![checker.reader.ended(bytes, &file.name, why)],
        };
        let judged = read.into_iter();
        items.extend(judged.flat_map(|ingested| judge_ingested(ingested, &context)));
        from.resize(items.len(), at);
    }
    settle_by_claim(&mut items, &checker.catalogue, checker.basis.dates);
    let known_by = match checker.basis.dates {
        Some(_) => Known::ClaimInCycle,
        None => Known::Claim,
    };
    let all = items.into_iter().zip(from).map(|(item, from)| CheckedFile {
        from,
        claim: item.claimant(),
        group: item.settled.submission.claim.group,
        answers: answers_of(&item),
        checked: Checked::of(item, known_by),
    });
    all.filter(|one| one.checked.is_shown()).collect()
}

fn answers_of(item: &JudgedSubmission) -> Vec<ReadAnswer> {
    let settled = &item.settled;
    if settled.verdict == Verdict::Rejected {
        return Vec::new();
    }
    let responses = settled.submission.responses.iter();
    let read = responses.filter(|response| response.place.cell.is_some());
    read.map(|response| ReadAnswer {
        commitment_index: response.commitment_index,
        status: response.status,
        cell: response.place.cell_text(),
        is_replaced: settled
            .set_aside
            .binary_search(&response.commitment_index)
            .is_ok(),
    })
    .collect()
}
