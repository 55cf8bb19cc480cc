//! The secretariat's decisions, applied to submissions; and an account of every one of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Notes;
use crate::domain::catalogue::Catalogue;
use crate::domain::change::{Change, ChangeRule};
use crate::domain::cycle::Cycle;
use crate::domain::decision::{Decision, Decisions, Ruling, Rulings, Subject};
use crate::domain::fold::composed;
use crate::domain::place::{CellRef, Place};
use crate::domain::response::{Evidence, Naming, Response};
use crate::domain::status::Status;
use crate::domain::suggest::closest_name;
use crate::finding::{Finding, JudgedSubmission, rules};

/// The answer to a commitment after decisions on its status and its evidence. Errors about the
/// commitment are lifted where its status is decided. `place` stands for an answer that the workbook
/// does not give.
pub(super) fn decide_answer(
    answer: Option<Response>,
    commitment_index: usize,
    place: &Place,
    rulings: &Rulings<'_>,
    cycle: &Cycle,
    notes: &mut Notes,
) -> Option<Response> {
    let id = &cycle.catalogue.commitments[commitment_index].id;
    let file = &place.file;
    let about = |decision: &Decision| decision.commitment_index == Some(commitment_index);
    let said = rulings.ask(|decision| match decision.ruling {
        Ruling::Status(status) if about(decision) => Some(status),
        _ => None,
    });
    let outcome =
        |status: &Status| format!("{file}: {id} counts as {}", cycle.catalogue.label(*status));
    let mut answer = match notes.uses.take(said, outcome) {
        None => answer,
        Some((status, decision)) => {
            lift_errors(commitment_index, status, decision, cycle, notes);
            Some(with_status(
                answer,
                (&cycle.catalogue, commitment_index),
                status,
                place,
                notes,
            ))
        }
    };
    let said = rulings
        .ask(|decision| (about(decision) && decision.ruling == Ruling::Verified).then_some(()));
    if let Some(response) = &mut answer {
        let outcome = |(): &()| format!("{file}: the evidence for {id} is verified");
        if notes.uses.take(said, outcome).is_some() {
            response.evidence = Evidence::Verified;
        }
        // What the secretariat decided is not what the member said.
        if cycle.attributes_answers && response.naming == Naming::Allowed && !response.is_decided {
            let is_said = |decision: &Decision| {
                (about(decision) && decision.ruling == Ruling::UnderName).then_some(())
            };
            let outcome = |(): &()| format!("{file}: {id} is published under the member's name");
            let said = rulings.ask(is_said);
            if notes.uses.take(said, outcome).is_some() {
                response.naming = Naming::Chosen;
            }
        }
    }
    answer
}

fn with_status(
    answer: Option<Response>,
    (catalogue, commitment_index): (&Catalogue, usize),
    status: Status,
    place: &Place,
    notes: &mut Notes,
) -> Response {
    let raw = answer
        .as_ref()
        .map_or("", |answer| catalogue.label(answer.status));
    notes.changes.push(Change {
        place: answer
            .as_ref()
            .map_or_else(|| place.clone(), |answer| answer.place.clone()),
        rule: ChangeRule::Decision,
        raw: raw.to_owned(),
        canonical: catalogue.label(status).to_owned(),
    });
    match answer {
        Some(answer) => Response {
            status,
            is_decided: true,
            ..answer
        },
        None => Response {
            is_decided: true,
            ..Response::bare(commitment_index, status, place.clone())
        },
    }
}

fn lift_errors(
    commitment_index: usize,
    status: Status,
    decision: &Decision,
    cycle: &Cycle,
    notes: &mut Notes,
) {
    let errors = notes.findings.iter_mut().filter(|finding| {
        let is_same = finding
            .commitment_index
            .is_some_and(|index| cycle.catalogue.counted_index(index) == commitment_index);
        is_same && finding.leaves_out_an_answer()
    });
    for finding in errors {
        finding.waived = true;
        finding.effect = format!(
            "counted as {}, decided {}",
            cycle.catalogue.label(status),
            decision.said()
        )
        .into();
    }
}

/// Applies decisions on findings: one that is waived no longer counts towards the verdict, one that
/// is accepted stands; both say so.
pub(super) fn decide_findings(item: &mut JudgedSubmission, cycle: &Cycle, member_id: Option<&str>) {
    let submission = &item.settled.submission;
    let file = Arc::clone(submission.name());
    let rulings = cycle
        .decisions
        .about(&file, &submission.file.name, member_id);
    for finding in &mut item.findings {
        let counted_index = finding
            .commitment_index
            .map(|index| cycle.catalogue.counted_index(index));
        let code = finding.rule.code;
        let said = rulings.ask(|decision| {
            let about = decision
                .commitment_index
                .is_none_or(|index| Some(index) == counted_index);
            match decision.ruling {
                Ruling::Waive(waived) if waived == code && about => Some(true),
                Ruling::Accept(accepted) if accepted == code && about => Some(false),
                _ => None,
            }
        });
        let outcome = |waived: &bool| {
            let verb = if *waived { "waived" } else { "accepted" };
            format!("{file} {}: {code} {verb}", finding.place.cell_text())
        };
        match item.uses.take(said, outcome) {
            None => {}
            Some((true, decision)) => {
                finding.waived = true;
                finding.effect = format!("waived {}", decision.said()).into();
            }
            Some((false, decision)) => {
                finding.effect = format!("{}; accepted {}", finding.effect, decision.said()).into();
            }
        }
    }
}

/// The file that a decision probably means, where it names one that was not sent: the only one of that name in
/// another folder, or the closest name.
fn near_file<'a>(decision: &Decision, items: &'a [JudgedSubmission]) -> Option<&'a str> {
    let Subject::File(named) = &decision.subject else {
        return None;
    };
    let sent = items.iter().flat_map(|item| {
        let submission = &item.settled.submission;
        [&**submission.name(), &*submission.file.name]
    });
    let sent: BTreeSet<&str> = sent.collect();
    if sent.contains(named.as_str()) {
        return None;
    }
    let base = |name: &'_ str| name.rsplit('/').next().unwrap_or_default().to_lowercase();
    let mut namesakes = sent.iter().filter(|name| base(name) == base(named));
    match (namesakes.next(), namesakes.next()) {
        (Some(only), None) => Some(only),
        _ => closest_name(named, sent.into_iter()),
    }
}

/// The first row of the survey export that a decision names, where it names one as a whole.
fn a_row_of<'a>(decision: &Decision, items: &'a [JudgedSubmission]) -> Option<&'a str> {
    let Subject::File(named) = &decision.subject else {
        return None;
    };
    let mut submissions = items.iter().map(|item| &item.settled.submission);
    let row = submissions.find(|one| one.row().is_some() && *one.file.name == **named)?;
    Some(row.name())
}

/// The row that a decision is about and that `where` leaves out, with why.
fn left_out_row<'a>(decision: &Decision, items: &'a [JudgedSubmission]) -> Option<&'a Finding> {
    let Subject::File(named) = &decision.subject else {
        return None;
    };
    let mut findings = items.iter().flat_map(|item| &item.findings);
    findings.find(|finding| {
        finding.rule == &rules::ROW_LEFT_OUT && composed(&finding.place.file) == composed(named)
    })
}

/// What became of one decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accounted<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// How many times it was used.
    pub used: usize,
    /// What it did, or why it did nothing.
    pub outcome: String,
}

/// Accounts for every decision, by line, once all submissions are settled; and the findings about
/// those that were of no use.
#[must_use]
pub fn account<'a>(
    items: &[JudgedSubmission],
    decisions: &'a Decisions,
) -> (Vec<Accounted<'a>>, Vec<Finding>) {
    let mut outcomes: Vec<Vec<&str>> = vec![Vec::new(); decisions.list().len()];
    let mut contradictory: BTreeSet<usize> = BTreeSet::new();
    for item in items {
        for (index, outcome) in item.uses.used() {
            outcomes[*index].push(outcome);
        }
        contradictory.extend(item.uses.contradictory());
    }
    let mut findings = Vec::new();
    let accounted = decisions
        .list()
        .iter()
        .enumerate()
        .map(|(index, decision)| {
            let rule = if contradictory.contains(&index) {
                Some(&rules::CONTRADICTORY_DECISION)
            } else if outcomes[index].is_empty() {
                Some(&rules::UNUSED_DECISION)
            } else {
                None
            };
            if let Some(rule) = rule {
                let place = Place {
                    file: Arc::clone(&decision.table),
                    sheet: None,
                    cell: Some(CellRef::new(decision.line.saturating_sub(1), 0)),
                };
                let found = format!("{}: {}", decision.field, decision.decision);
                let finding = Finding::new(rule, place, found);
                findings.push(if let Some(left_out) = left_out_row(decision, items) {
                    let found = format!(
                        "{}, about a row that `where` in cycle.toml leaves out ({})",
                        finding.found, left_out.found
                    );
                    Finding { found, ..finding }.fix(
                        "let `where` in cycle.toml keep the row if it is meant to count, or delete the line",
                    )
                } else if let Some(row) = a_row_of(decision, items) {
                    finding.fix(format!(
                        "name the row that is meant, such as {row}, or delete the line"
                    ))
                } else if let Some(near) = near_file(decision, items) {
                    finding.fix(format!(
                        "did you mean the file {near}? Correct the name, or delete the line"
                    ))
                } else {
                    finding
                });
            }
            Accounted {
                decision,
                used: outcomes[index].len(),
                outcome: rule
                    .map_or_else(|| outcomes[index].join("; "), |rule| rule.code.to_owned()),
            }
        })
        .collect();
    (accounted, findings)
}
