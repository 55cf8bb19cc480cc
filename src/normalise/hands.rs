//! Several hands, one report: the submissions of one member, merged by commitment. The answer of the newest
//! counts; what only an older one answers is kept; what equally new ones answer is merged where it agrees or
//! does not overlap, and counts neither way where it differs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::merge::seen_from;
use crate::domain::catalogue::Catalogue;
use crate::domain::place::Place;
use crate::domain::raw::Column;
use crate::domain::response::{Evidence, Response};
use crate::domain::status::Status;
use crate::domain::submission::Submission;
use crate::finding::{Finding, JudgedSubmission, rules};

/// Most places that a finding lists.
const LISTED: usize = 8;

/// What one submission says of one commitment.
struct Claim {
    /// Position of the submission among all.
    item: usize,
    /// What it answers; none where an error left its answer out.
    answer: Option<(Status, Evidence)>,
    rank: Rank,
    sent: (Option<Date>, Option<DateTime>),
}

/// What counts before the time: what was decided before what was not, what is seen before what is hidden, a
/// higher version before a lower one.
type Rank = (bool, bool, u32);

impl Claim {
    fn of(item: usize, submission: &Submission, is_decided: bool) -> Self {
        let sent = submission.submitted;
        Self {
            item,
            answer: None,
            rank: (is_decided, submission.is_seen(), submission.version),
            sent: (
                sent.map(|sent| sent.day),
                sent.and_then(|sent| sent.universal),
            ),
        }
    }

    fn of_response(item: usize, submission: &Submission, response: &Response) -> Self {
        let whole = Self::of(item, submission, response.is_decided);
        let (is_decided, is_seen, version) = whole.rank;
        Self {
            answer: Some((response.status, response.evidence)),
            rank: (is_decided, is_seen && response.is_seen, version),
            ..whole
        }
    }
}

/// The claims that no other is newer than, as [`Submission::is_newer_than`] has it; without comparing each with
/// every other.
fn foremost(claims: &[Claim]) -> Vec<&Claim> {
    let rank = claims.iter().map(|claim| claim.rank).max();
    let top = || claims.iter().filter(|claim| Some(claim.rank) == rank);
    let last_time = top().filter_map(|claim| claim.sent.1).max();
    let last_day = top().filter_map(|claim| claim.sent.0).max();
    let without_time = top().filter(|claim| claim.sent.1.is_none());
    let last_day_alone = without_time.filter_map(|claim| claim.sent.0).max();
    let is_beaten = |claim: &&Claim| match claim.sent {
        (None, _) => false,
        (day, Some(time)) => last_time > Some(time) || last_day_alone > day,
        (day, None) => last_day > day,
    };
    top().filter(|claim| !is_beaten(claim)).collect()
}

/// What becomes of the answers of one submission.
#[derive(Default)]
struct Share {
    /// Commitments whose answer counts.
    counting: Vec<usize>,
    /// Commitments whose answer does not.
    aside: Vec<usize>,
    /// Findings about answers that differ from another submission's.
    conflicts: Vec<Finding>,
    /// Commitments whose answer does not count because an error left a newer one's out, each with the newer one's
    /// position.
    barred: Vec<(usize, usize)>,
    /// What is said of details that are not used.
    details: Vec<Finding>,
}

/// Merges the submissions of one member, at these positions of `items`, in the order of their names. None of
/// them is rejected.
pub(super) fn join(indices: &[usize], items: &mut [JudgedSubmission], catalogue: &Catalogue) {
    if let [only] = indices {
        items[*only].settled.counted = true;
        return;
    }
    let wholes: Vec<Claim> = indices
        .iter()
        .map(|&index| Claim::of(index, &items[index].settled.submission, false))
        .collect();
    let newest: BTreeSet<usize> = foremost(&wholes).iter().map(|claim| claim.item).collect();
    let mut shares: BTreeMap<usize, Share> = indices
        .iter()
        .map(|&index| (index, Share::default()))
        .collect();
    let mut answered = BTreeSet::new();
    for (commitment_index, claims) in claims(indices, items, catalogue) {
        let leading = foremost(&claims);
        let winner = agreed(&leading);
        if winner.is_some() {
            answered.insert(commitment_index);
        }
        for claim in claims.iter().filter(|claim| claim.answer.is_some()) {
            let Some(share) = shares.get_mut(&claim.item) else {
                continue;
            };
            if winner == Some(claim.item) {
                share.counting.push(commitment_index);
                continue;
            }
            share.aside.push(commitment_index);
            let is_as_new = leading.iter().any(|leader| leader.item == claim.item);
            if let Some(winner) = winner.filter(|_| is_as_new) {
                let lost = lost_details(claim.item, winner, commitment_index, items);
                share.details.extend(lost);
            }
            if let (None, [newer, ..]) = (winner, leading.as_slice())
                && leading.iter().all(|claim| claim.answer.is_none())
            {
                share.barred.push((commitment_index, newer.item));
            }
        }
        if winner.is_none() {
            for (item, finding) in conflicts(&leading, commitment_index, items, catalogue) {
                if let Some(share) = shares.get_mut(&item) {
                    share.conflicts.push(finding);
                }
            }
        }
    }
    let names: Vec<Arc<str>> = newest
        .iter()
        .map(|&index| Arc::clone(items[index].settled.submission.name()))
        .collect();
    for (index, share) in shares {
        let barred = barred(&share, items, catalogue);
        let item = &mut items[index];
        // A note that a commitment has no answer holds no more where another submission answers it.
        item.findings.retain(|finding| {
            let about = finding
                .commitment_index
                .map(|index| catalogue.counted_index(index));
            finding.rule != &rules::UNANSWERED_COMMITMENT
                || about.is_none_or(|about| !answered.contains(&about))
        });
        let is_newest = newest.contains(&index);
        let told = told(&share, is_newest, &names, &barred, item, catalogue);
        item.findings.extend(told);
        item.settled.counted = !share.counting.is_empty() || !share.conflicts.is_empty();
        item.settled.submission.left_out += share.conflicts.len();
        item.findings.extend(share.details);
        item.settled.set_aside = share.aside;
        item.findings.extend(share.conflicts);
    }
}

/// What stands beside a status, as it is shown.
fn details(response: &Response) -> [(Column, Option<String>); 6] {
    [
        (
            Column::Percent,
            response.percent.map(|percent| percent.to_string()),
        ),
        (Column::EvidenceUrl, response.evidence_url.clone()),
        (Column::EvidenceText, response.evidence_text.clone()),
        (Column::Date, response.date.map(|date| date.to_string())),
        (Column::Obstacle, response.obstacle.clone()),
        (Column::Comments, response.comments.clone()),
    ]
}

/// The finding about what stands beside an answer that agrees with the one that counts, and is not used with it.
fn lost_details(
    item: usize,
    winner: usize,
    commitment_index: usize,
    items: &[JudgedSubmission],
) -> Option<Finding> {
    let response = |item: usize| {
        let mut responses = items[item].settled.submission.responses.iter();
        responses.find(|response| response.commitment_index == commitment_index)
    };
    let (own, other) = (response(item)?, response(winner)?);
    let lost = details(own).into_iter().zip(details(other));
    let lost = lost.filter_map(|((column, own), (_, other))| {
        let own = own.filter(|own| Some(own) != other.as_ref())?;
        Some(format!("{} {own}", column.label()))
    });
    let lost: Vec<String> = lost.collect();
    if lost.is_empty() {
        return None;
    }
    let there = seen_from(&own.place, &other.place);
    let found = format!("{}; the same status in {there} counts", lost.join("; "));
    let finding = Finding::new(&rules::CONFLICTING_DETAILS, own.place.clone(), found)
        .in_our_words()
        .about(commitment_index)
        .expected("one answer for each commitment, with all that belongs to it")
        .fix("put all of it into one workbook, and send that with a higher version")
        .effect("the status counts; what stands beside it is taken from the other answer");
    Some(finding)
}

/// What each submission says of each commitment, in the order of the catalogue.
fn claims(
    indices: &[usize],
    items: &[JudgedSubmission],
    catalogue: &Catalogue,
) -> BTreeMap<usize, Vec<Claim>> {
    let mut all: BTreeMap<usize, Vec<Claim>> = BTreeMap::new();
    for &index in indices {
        let submission = &items[index].settled.submission;
        let mut given = BTreeSet::new();
        for response in &submission.responses {
            given.insert(response.commitment_index);
            all.entry(response.commitment_index)
                .or_default()
                .push(Claim::of_response(index, submission, response));
        }
        // What was answered, and left out by an error, is not answered by an older submission instead.
        let lost = items[index].findings.iter();
        let lost = lost.filter(|finding| finding.leaves_out_an_answer());
        let lost = lost.filter_map(|finding| finding.commitment_index);
        // So is what may stand under a heading of a survey that is not there.
        let unread = submission
            .row()
            .into_iter()
            .flat_map(|row| row.unread.iter());
        let unread = unread.filter_map(|id| catalogue.index_of(id));
        let lost: BTreeSet<usize> = lost
            .chain(unread)
            .map(|index| catalogue.counted_index(index))
            .collect();
        for commitment_index in lost.difference(&given) {
            let claim = Claim::of(index, submission, false);
            all.entry(*commitment_index).or_default().push(claim);
        }
    }
    all
}

/// The submission whose answer counts: of those that agree the one with the best evidence, the first of them.
/// None where they differ, or none of them can be used.
fn agreed(leading: &[&Claim]) -> Option<usize> {
    let mut answers = leading
        .iter()
        .filter_map(|claim| Some((claim.item, claim.answer?)));
    let (mut winner, (status, mut best)) = answers.next()?;
    for (item, (other, evidence)) in answers {
        if other != status {
            return None;
        }
        if evidence > best {
            (winner, best) = (item, evidence);
        }
    }
    Some(winner)
}

/// The findings about answers that differ, each by the submission that holds it.
fn conflicts(
    leading: &[&Claim],
    commitment_index: usize,
    items: &[JudgedSubmission],
    catalogue: &Catalogue,
) -> Vec<(usize, Finding)> {
    let place = |item: usize| -> Place {
        let mut responses = items[item].settled.submission.responses.iter();
        responses
            .find(|response| response.commitment_index == commitment_index)
            .map_or_else(|| items[item].place(), |response| response.place.clone())
    };
    let answers: Vec<(usize, Status)> = leading
        .iter()
        .filter_map(|claim| Some((claim.item, claim.answer?.0)))
        .collect();
    let Some(&(first, first_status)) = answers.first() else {
        return Vec::new();
    };
    let other = answers.iter().find(|(_, status)| *status != first_status);
    let Some(&(other, other_status)) = other else {
        return Vec::new();
    };
    let finding = |&(item, status): &(usize, Status)| {
        let (rival, rival_status) = if status == first_status {
            (other, other_status)
        } else {
            (first, first_status)
        };
        let here = place(item);
        let there = seen_from(&here, &place(rival));
        let found = format!(
            "{} here, {} in {there}",
            catalogue.label(status),
            catalogue.label(rival_status)
        );
        let finding = Finding::new(&rules::CONFLICTING_ROWS, here, found)
            .in_our_words()
            .about(commitment_index)
            .fix("say which of the two is right: send it again with a higher version, or tell the secretariat");
        (item, finding)
    };
    answers.iter().map(finding).collect()
}

/// What is said of answers that do not count because a newer submission's could not be read; empty for none.
fn barred(share: &Share, items: &[JudgedSubmission], catalogue: &Catalogue) -> String {
    let own = share.barred.iter();
    let own: Vec<&(usize, usize)> = own
        .filter(|(index, _)| !catalogue.commitments[*index].derived)
        .collect();
    let Some((_, newer)) = own.first() else {
        return String::new();
    };
    let ids = own
        .iter()
        .map(|(index, _)| &*catalogue.commitments[*index].id);
    let ids: Vec<&str> = ids.collect();
    let verb = if ids.len() == 1 { "is" } else { "are" };
    format!(
        "; {} {verb} not taken from here: what {} answers could not be read",
        listed(&ids),
        items[*newer].settled.submission.name()
    )
}

/// What is said of a submission that is one of several; `newest` are the names of the newest, `barred` is said of
/// answers that do not count because a newer one's could not be read.
fn told(
    share: &Share,
    is_newest: bool,
    newest: &[Arc<str>],
    barred: &str,
    item: &JudgedSubmission,
    catalogue: &Catalogue,
) -> Option<Finding> {
    let submission = &item.settled.submission;
    // What a submission carries out by being sent is no answer of its own.
    let own = |commitments: &[usize]| -> Vec<usize> {
        let kept = commitments.iter().copied();
        kept.filter(|&index| !catalogue.commitments[index].derived)
            .collect()
    };
    let (counting, aside) = (own(&share.counting), own(&share.aside));
    let all = counting.len() + aside.len();
    let others: Vec<&str> = newest
        .iter()
        .map(|name| &**name)
        .filter(|name| **name != **submission.name())
        .collect();
    let names = listed(&others);
    let counts = format!(
        "{} of its {} count",
        counting.len(),
        if all == 1 {
            "1 answer".to_owned()
        } else {
            format!("{all} answers")
        }
    );
    if is_newest {
        if others.is_empty() {
            return None;
        }
        if counting.is_empty() && share.conflicts.is_empty() {
            let found = format!("the same answers as {names}");
            let finding = Finding::new(&rules::SUPERSEDED_SUBMISSION, item.place(), found)
                .in_our_words()
                .effect("the other submission is used; the answers are the same");
            return Some(finding);
        }
        let found = format!("as new as {names}; {counts}{barred}");
        let finding = Finding::new(&rules::MERGED_SUBMISSIONS, item.place(), found);
        return Some(finding.in_our_words());
    }
    let why = if submission.is_seen() {
        format!("{names} is newer")
    } else {
        format!("this row is hidden, {names} is seen")
    };
    if counting.is_empty() {
        let found = format!("{why}{barred}");
        let finding = Finding::new(&rules::SUPERSEDED_SUBMISSION, item.place(), found);
        let finding = finding.in_our_words();
        return Some(if submission.is_seen() {
            finding
        } else {
            finding
                .fix("nothing to do, unless the hidden row was meant; then show it")
                .effect("the submission that is seen is used instead of this hidden one, whichever is newer")
        });
    }
    let places: Vec<String> = submission
        .responses
        .iter()
        .filter(|response| counting.contains(&response.commitment_index))
        .map(|response| {
            let id = &catalogue.commitments[response.commitment_index].id;
            let place = &response.place;
            match place.cell {
                Some(_) => format!("{id} ({}!{})", place.sheet_text(), place.cell_text()),
                None => id.clone(),
            }
        })
        .collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let found = format!("{why}, and lacks {}; {counts}{barred}", listed(&places));
    let finding = Finding::new(&rules::OLDER_ANSWERS_KEPT, item.place(), found).in_our_words();
    Some(if submission.is_seen() {
        finding
    } else {
        finding
            .expected("every answer in rows that are seen")
            .fix("show the row if it was meant, or let the secretariat set it aside")
            .effect(
                "what the submission that is seen does not answer counts as this hidden one has it",
            )
    })
}

/// The first of many, and how many more there are.
fn listed(items: &[&str]) -> String {
    let more = items.len().saturating_sub(LISTED);
    let shown = items[..items.len() - more].join(", ");
    if more > 0 {
        format!("{shown} and {more} more")
    } else {
        shown
    }
}
