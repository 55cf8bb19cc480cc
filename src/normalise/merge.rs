//! From rows to one answer for each commitment: repeated and conflicting rows, the alias, derived
//! commitments, and what was left unanswered.

use std::sync::Arc;

use super::decide::decide_answer;
use super::identity::Identity;
use super::row::Candidate;
use super::{Context, Notes};
use crate::domain::catalogue::{Catalogue, Commitment};
use crate::domain::change::{Change, ChangeRule};
use crate::domain::cycle::Cycle;
use crate::domain::decision::Rulings;
use crate::domain::place::Place;
use crate::domain::raw::RawSubmission;
use crate::domain::response::Response;
use crate::domain::roster::Member;
use crate::domain::status::Status;
use crate::finding::{Finding, rules};

/// What the rows of one printed commitment came to.
enum Outcome {
    /// One answer.
    Answer(Response),
    /// Rows that disagree: none counts.
    Conflict,
    /// Rows, but no answer that can be used.
    Blank {
        /// True when no row held an answer at all.
        silent: bool,
        /// The cell of the first row's status.
        place: Place,
    },
}

/// Merges the rows of one submission into at most one answer for each commitment.
pub(super) fn merge(
    candidates: Vec<Candidate>,
    raw: &RawSubmission,
    context: &Context<'_>,
    identity: &Identity,
    notes: &mut Notes,
) -> Vec<Response> {
    let group = identity.group;
    let catalogue = context.catalogue;
    let mut rows: Vec<Vec<Candidate>> = catalogue.commitments.iter().map(|_| Vec::new()).collect();
    for candidate in candidates {
        rows[candidate.named_index].push(candidate);
    }
    let mut outcomes: Vec<Option<Outcome>> = rows
        .into_iter()
        .map(|rows| (!rows.is_empty()).then(|| agree(rows, catalogue, notes)))
        .collect();
    for alias_index in 0..outcomes.len() {
        let counted_index = catalogue.counted_index(alias_index);
        if counted_index != alias_index
            && let Some(alias) = outcomes[alias_index].take()
        {
            let counted = outcomes[counted_index].take();
            let id = &catalogue.commitments[counted_index].id;
            outcomes[counted_index] = with_alias(counted, alias, (catalogue, id), notes);
        }
    }
    let rulings = rulings(raw, context, identity);
    let mut responses = Vec::new();
    for (index, commitment) in catalogue.counted() {
        if group.is_some_and(|group| !catalogue.addresses(commitment, group)) {
            continue;
        }
        let outcome = outcomes[index].take();
        if commitment.derived {
            responses.push(derive(index, outcome, raw));
            continue;
        }
        let (answer, silence) = match outcome {
            Some(Outcome::Answer(response)) => (Some(response), None),
            Some(Outcome::Blank { silent, place }) => (
                None,
                silent.then(|| (place, format!("no answer to {}", commitment.id))),
            ),
            // It may stand under a heading that is not there.
            None if is_unread(raw, index, catalogue) => (None, None),
            None if group.is_some() => {
                let found = format!("no row for {}", commitment.id);
                (None, Some((table_place(raw), found)))
            }
            // What an error left out has been said already.
            Some(Outcome::Conflict) | None => (None, None),
        };
        let answer = match context.cycle {
            Some(cycle) => decide_answer(answer, index, &table_place(raw), &rulings, cycle, notes),
            None => answer,
        };
        match (answer, silence) {
            (Some(response), _) => {
                check_against_the_cycle(&response, commitment, identity, context, notes);
                responses.push(response);
            }
            (None, Some((place, found))) => {
                let finding = Finding::new(&rules::UNANSWERED_COMMITMENT, place, found);
                notes.findings.push(finding.in_our_words().about(index));
            }
            (None, None) => {}
        }
    }
    responses
}

/// Whether a row of a survey may answer a commitment under a heading that is not there.
fn is_unread(raw: &RawSubmission, commitment_index: usize, catalogue: &Catalogue) -> bool {
    let unread = raw.row.iter().flat_map(|row| row.unread.iter());
    let mut unread = unread.filter_map(|id| catalogue.index_of(id));
    unread.any(|index| catalogue.counted_index(index) == commitment_index)
}

/// The decisions about this submission.
fn rulings<'a>(raw: &RawSubmission, context: &Context<'a>, identity: &Identity) -> Rulings<'a> {
    let Some(cycle) = context.cycle else {
        return Rulings::default();
    };
    let member = identity
        .member_index
        .map(|index| cycle.roster.members()[index].id.as_str());
    cycle.decisions.about(raw.name(), &raw.file.name, member)
}

/// The rows of one printed commitment: one answer if they agree.
fn agree(rows: Vec<Candidate>, catalogue: &Catalogue, notes: &mut Notes) -> Outcome {
    let first_place = rows[0].answer.clone();
    let named_index = rows[0].named_index;
    let silent = !rows.iter().any(|row| row.has_answer);
    let mut answers = rows
        .into_iter()
        .filter_map(|row| row.response.map(|response| (row.reference, response)));
    let Some((_, mut first)) = answers.next() else {
        return Outcome::Blank {
            silent,
            place: first_place,
        };
    };
    let mut conflict = false;
    for (reference, later) in answers {
        if later.status == first.status {
            notes.changes.push(Change {
                place: reference.clone(),
                rule: ChangeRule::RepeatedRow,
                raw: catalogue.label(later.status).to_owned(),
                canonical: format!("merged into {}", seen_from(&reference, &first.place)),
            });
            let found = format!(
                "{} again, as in {}",
                catalogue.label(later.status),
                seen_from(&reference, &first.place)
            );
            let finding = Finding::new(&rules::REPEATED_ROW, reference, found);
            notes
                .findings
                .push(finding.in_our_words().about(named_index));
            if later.evidence > first.evidence {
                first = Response {
                    naming: first.naming.min(later.naming),
                    place: first.place,
                    ..later
                };
            }
        } else {
            let found = format!(
                "{} here, {} in {}",
                catalogue.label(later.status),
                catalogue.label(first.status),
                seen_from(&reference, &first.place)
            );
            let finding = Finding::new(&rules::CONFLICTING_ROWS, reference, found);
            notes
                .findings
                .push(finding.in_our_words().about(named_index));
            conflict = true;
        }
    }
    if conflict {
        Outcome::Conflict
    } else {
        Outcome::Answer(first)
    }
}

/// One answer serves a commitment and its alias; of two different ones the lower counts.
fn with_alias(
    counted: Option<Outcome>,
    alias: Outcome,
    (catalogue, id): (&Catalogue, &str),
    notes: &mut Notes,
) -> Option<Outcome> {
    match (counted, alias) {
        (Some(Outcome::Conflict), _) | (_, Outcome::Conflict) => Some(Outcome::Conflict),
        (Some(Outcome::Answer(first)), Outcome::Answer(second)) => {
            Some(of_two(first, second, catalogue, notes).map_or(Outcome::Conflict, Outcome::Answer))
        }
        (None | Some(Outcome::Blank { .. }), Outcome::Answer(second)) => {
            notes.changes.push(Change {
                place: second.place.clone(),
                rule: ChangeRule::CommitmentAlias,
                raw: catalogue.label(second.status).to_owned(),
                canonical: format!("{id} {}", catalogue.label(second.status)),
            });
            Some(Outcome::Answer(second))
        }
        (counted, _) => counted,
    }
}

fn of_two(
    first: Response,
    second: Response,
    catalogue: &Catalogue,
    notes: &mut Notes,
) -> Option<Response> {
    if first.status == second.status {
        return Some(if second.evidence > first.evidence {
            second
        } else {
            first
        });
    }
    let found = format!(
        "{} here, {} in {}",
        catalogue.label(second.status),
        catalogue.label(first.status),
        seen_from(&second.place, &first.place)
    );
    if first.status.is_blank() || second.status.is_blank() {
        let finding = Finding::new(&rules::ALIAS_CONFLICT, second.place.clone(), found);
        notes
            .findings
            .push(finding.in_our_words().about(first.commitment_index));
        return None;
    }
    let finding = Finding::new(&rules::ALIAS_DIFFERS, second.place.clone(), found);
    notes
        .findings
        .push(finding.in_our_words().about(first.commitment_index));
    Some(if second.status < first.status {
        second
    } else {
        first
    })
}

/// Submitting is what the commitment asks for: it is implemented, even where no row says so.
fn derive(index: usize, outcome: Option<Outcome>, raw: &RawSubmission) -> Response {
    if let Some(Outcome::Answer(response)) = outcome {
        return response;
    }
    // That it was sent stands in no cell.
    let place = Place::file(Arc::clone(raw.name()));
    Response::bare(index, Status::Implemented, place)
}

/// Compares an answer with what the cycle knows about the member: what it answered the last time, and
/// what it has ratified.
fn check_against_the_cycle(
    response: &Response,
    commitment: &Commitment,
    identity: &Identity,
    context: &Context<'_>,
    notes: &mut Notes,
) {
    let Some(cycle) = context.cycle else { return };
    let Some(index) = identity.member_index else {
        return;
    };
    let member = &cycle.roster.members()[index];
    check_party(response, commitment, member, cycle, notes);
    check_fallen_back(response, member, cycle, notes);
}

/// A party to an instrument that answers "not started" or "planned" to a commitment that names it may have
/// overlooked its ratification.
fn check_party(
    response: &Response,
    commitment: &Commitment,
    member: &Member,
    cycle: &Cycle,
    notes: &mut Notes,
) {
    let Some(code) = &member.country else { return };
    let named = commitment.frameworks.iter();
    let mut named = named.filter_map(|id| cycle.catalogue.alliance.framework(id));
    if response.status <= Status::Planned && named.any(|one| one.parties.contains(code)) {
        let found = format!(
            "{}, from a party ({code})",
            cycle.catalogue.label(response.status)
        );
        let place = response.place.clone();
        let finding = Finding::new(&rules::PARTY_NOT_STARTED, place, found);
        notes
            .findings
            .push(finding.in_our_words().about(response.commitment_index));
    }
}

/// What was implemented in the last cycle is seldom less now. Comments may say why.
fn check_fallen_back(response: &Response, member: &Member, cycle: &Cycle, notes: &mut Notes) {
    let Some(previous) = &cycle.previous else {
        return;
    };
    let Some(before) = previous.answer(&member.id, response.commitment_index) else {
        return;
    };
    let status = response.status;
    let fell_back = before.status.is_completed() && !status.is_blank() && !status.is_completed();
    if fell_back && response.comments.is_none() {
        let found = format!(
            "{}; in {} it was {}",
            cycle.catalogue.label(status),
            previous.year,
            cycle.catalogue.label(before.status)
        );
        let finding = Finding::new(&rules::STATUS_FELL_BACK, response.place.clone(), found);
        notes
            .findings
            .push(finding.in_our_words().about(response.commitment_index));
    }
}

/// The progress table as a whole; of a survey export the row.
pub(super) fn table_place(raw: &RawSubmission) -> Place {
    match raw.tables.first() {
        Some(table) if raw.row.is_none() => {
            Place::sheet(Arc::clone(raw.name()), Arc::clone(&table.sheet))
        }
        _ => raw.place(),
    }
}

/// How a cell is named to somebody who looks at another: with its sheet where that is another one, and with
/// its file where that is another.
pub(super) fn seen_from(here: &Place, there: &Place) -> String {
    let cell = if here.sheet == there.sheet && here.file == there.file {
        return there.cell_text();
    } else {
        format!("{}!{}", there.sheet_text(), there.cell_text())
    };
    if here.file == there.file {
        cell
    } else {
        format!("{} ({cell})", there.file)
    }
}
