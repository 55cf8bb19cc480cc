//! From rows to one answer for each commitment: repeated and conflicting rows, the alias, derived
//! commitments, and what was left unanswered.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::identity::Identity;
use super::row::Candidate;
use super::{Context, Notes};
use crate::domain::catalogue::Commitment;
use crate::domain::change::{Change, ChangeRule};
use crate::domain::place::Place;
use crate::domain::raw::RawSubmission;
use crate::domain::response::{Evidence, Response};
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
    let mut rows: BTreeMap<usize, Vec<Candidate>> = BTreeMap::new();
    for candidate in candidates {
        rows.entry(candidate.named_index)
            .or_default()
            .push(candidate);
    }
    let mut outcomes: BTreeMap<usize, Outcome> = rows
        .into_iter()
        .map(|(index, rows)| (index, agree(rows, notes)))
        .collect();
    let catalogue = context.catalogue;
    for alias_index in 0..catalogue.commitments.len() {
        let counted_index = catalogue.counted_index(alias_index);
        if counted_index != alias_index
            && let Some(alias) = outcomes.remove(&alias_index)
        {
            let counted = outcomes.remove(&counted_index);
            if let Some(outcome) = with_alias(
                counted,
                alias,
                &catalogue.commitments[counted_index].id,
                notes,
            ) {
                outcomes.insert(counted_index, outcome);
            }
        }
    }
    let mut responses = Vec::new();
    for (index, commitment) in catalogue.counted() {
        if group.is_some_and(|group| !catalogue.addresses(commitment, group)) {
            continue;
        }
        let outcome = outcomes.remove(&index);
        if commitment.derived {
            responses.push(derive(index, outcome, raw));
            continue;
        }
        match outcome {
            Some(Outcome::Answer(response)) => {
                check_lanzarote(&response, commitment, identity, context, notes);
                responses.push(response);
            }
            Some(Outcome::Blank {
                silent: true,
                place,
            }) => {
                let found = format!("no answer to {}", commitment.id);
                notes
                    .findings
                    .push(Finding::new(&rules::UNANSWERED_COMMITMENT, place, found));
            }
            None if group.is_some() => {
                let found = format!("no row for {}", commitment.id);
                let place = table_place(raw);
                notes
                    .findings
                    .push(Finding::new(&rules::UNANSWERED_COMMITMENT, place, found));
            }
            // What an error left out has been said already.
            Some(Outcome::Conflict | Outcome::Blank { .. }) | None => {}
        }
    }
    responses
}

/// The rows of one printed commitment: one answer if they agree.
fn agree(rows: Vec<Candidate>, notes: &mut Notes) -> Outcome {
    let first_place = rows[0].answer.clone();
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
                raw: later.status.label().to_owned(),
                canonical: format!("merged into {}", seen_from(&reference, &first.place)),
            });
            let found = format!(
                "{} again, as in {}",
                later.status.label(),
                seen_from(&reference, &first.place)
            );
            notes
                .findings
                .push(Finding::new(&rules::REPEATED_ROW, reference, found));
            if later.evidence > first.evidence {
                first = Response {
                    place: first.place,
                    ..later
                };
            }
        } else {
            let found = format!(
                "{} here, {} in {}",
                later.status.label(),
                first.status.label(),
                seen_from(&reference, &first.place)
            );
            notes
                .findings
                .push(Finding::new(&rules::CONFLICTING_ROWS, reference, found));
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
    id: &str,
    notes: &mut Notes,
) -> Option<Outcome> {
    match (counted, alias) {
        (Some(Outcome::Conflict), _) | (_, Outcome::Conflict) => Some(Outcome::Conflict),
        (Some(Outcome::Answer(first)), Outcome::Answer(second)) => {
            Some(of_two(first, second, notes).map_or(Outcome::Conflict, Outcome::Answer))
        }
        (None | Some(Outcome::Blank { .. }), Outcome::Answer(second)) => {
            notes.changes.push(Change {
                place: second.place.clone(),
                rule: ChangeRule::CommitmentAlias,
                raw: second.status.label().to_owned(),
                canonical: format!("{id} {}", second.status.label()),
            });
            Some(Outcome::Answer(second))
        }
        (counted, _) => counted,
    }
}

fn of_two(first: Response, second: Response, notes: &mut Notes) -> Option<Response> {
    if first.status == second.status {
        return Some(if second.evidence > first.evidence {
            second
        } else {
            first
        });
    }
    let found = format!(
        "{} here, {} in {}",
        second.status.label(),
        first.status.label(),
        seen_from(&second.place, &first.place)
    );
    if first.status.is_blank() || second.status.is_blank() {
        let finding = Finding::new(&rules::ALIAS_CONFLICT, second.place.clone(), found);
        notes.findings.push(finding);
        return None;
    }
    let finding = Finding::new(&rules::ALIAS_DIFFERS, second.place.clone(), found);
    notes.findings.push(finding);
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
    Response {
        commitment_index: index,
        status: Status::Implemented,
        percent: None,
        evidence: Evidence::None,
        evidence_url: None,
        evidence_text: None,
        date: None,
        obstacle: None,
        comments: None,
        place: Place::file(Arc::clone(&raw.file.name)),
    }
}

/// A Party to the Lanzarote Convention that answers "not started" or "planned" to the commitment that
/// names the Convention may have overlooked its ratification.
fn check_lanzarote(
    response: &Response,
    commitment: &Commitment,
    identity: &Identity,
    context: &Context<'_>,
    notes: &mut Notes,
) {
    if !commitment.frameworks.iter().any(|id| id == "lanzarote")
        || response.status > Status::Planned
    {
        return;
    }
    let Some(cycle) = context.cycle else { return };
    let country = identity
        .member_index
        .and_then(|index| cycle.roster.members()[index].country.as_ref());
    if let Some(code) = country.filter(|code| cycle.lanzarote.contains(code)) {
        let found = format!("{}, from a Party ({code})", response.status.label());
        let place = response.place.clone();
        notes.findings.push(Finding::new(
            &rules::LANZAROTE_PARTY_NOT_STARTED,
            place,
            found,
        ));
    }
}

fn table_place(raw: &RawSubmission) -> Place {
    let file = Arc::clone(&raw.file.name);
    match raw.tables.first() {
        Some(table) => Place::sheet(file, Arc::clone(&table.sheet)),
        None => Place::file(file),
    }
}

/// How a cell is named to somebody who looks at another: with its sheet where that is another one.
fn seen_from(here: &Place, there: &Place) -> String {
    if here.sheet == there.sheet {
        there.cell_text()
    } else {
        format!("{}!{}", there.sheet_text(), there.cell_text())
    }
}
