//! Key figures, and how to read the numbers.

use crate::domain::cycle::Cycle;
use crate::domain::measures::{Counts, Share};
use crate::domain::status::Status;

use super::words::{
    CONFIDENTIAL, MEMBER, NOT_APPLICABLE, NOT_AVAILABLE, Noun, SMALLEST_PERCENT_BASE, aside, bound,
    day, number, or_none, plural,
};

/// First words of the chapter of key figures.
#[must_use]
pub fn glance_lead(reported: Option<Share>, commitments: u32) -> String {
    match reported {
        Some(share) if share.numerator > 0 => format!(
            "Of the {} expected to report in this cycle, {}{} did so. Of the statement’s {} {}, \
             each member answers on those addressed to it.",
            MEMBER.count(share.denominator),
            number(share.numerator),
            aside(share),
            number(commitments),
            plural(commitments, "commitment", "commitments"),
        ),
        Some(share) => nobody(MEMBER, share.denominator),
        None => "Who reported is protected in this cycle, so how many did so is published only \
                 where it cannot show what a single member did."
            .to_owned(),
    }
}

/// Nobody reported.
#[must_use]
pub fn nobody(who: Noun, expected: u32) -> String {
    match expected {
        0 => format!("No {} was expected to report in this cycle.", who.one),
        1 => format!(
            "The one {} expected to report had sent no report that could be counted when these \
             figures were drawn up.",
            who.one
        ),
        _ => format!(
            "None of the {} expected to report had sent a report that could be counted when these \
             figures were drawn up.",
            who.count(expected)
        ),
    }
}

/// Tile: who reported.
#[must_use]
pub fn tile_reported(expected: u32) -> String {
    format!(
        "of {} expected {} reported",
        number(expected),
        MEMBER.after(expected)
    )
}

/// Tile: who reported in time.
#[must_use]
pub fn tile_on_time(expected: u32, cycle: &Cycle) -> String {
    format!(
        "of {} expected {} reported in time, by {}",
        number(expected),
        MEMBER.after(expected),
        day(cycle.deadline)
    )
}

/// Tile: answers received of answers asked for.
#[must_use]
pub fn tile_answers(addressed: u32) -> String {
    format!(
        "of {} {} asked for {} received",
        number(addressed),
        plural(addressed, "answer", "answers"),
        plural(addressed, "was", "were")
    )
}

/// Tile, after numerator and denominator: completed answers.
pub const COMPLETED: &str =
    "answers on commitments that apply said implemented or sustained (the rate)";

/// The same, of the commitments of an audience.
#[must_use]
pub fn completed_of(whom: &str) -> String {
    format!("answers on the commitments of {whom} said implemented or sustained")
}

/// Tile, after numerator and denominator: members that reported.
#[must_use]
pub fn reported_of(who: Noun, expected: u32) -> String {
    format!("{} reported", who.after(expected))
}

/// Tile: the bounds.
pub const TILE_BOUNDS: &str =
    "would be the rate, had all who gave no answer done nothing, or everything";

/// Tile: evidence.
#[must_use]
pub fn tile_evidence(completed: u32) -> String {
    format!(
        "of {} {} of implemented or sustained came with evidence",
        number(completed),
        plural(completed, "answer", "answers")
    )
}

/// What the answers to all commitments say.
#[must_use]
pub fn glance_answers(counts: &Counts) -> String {
    let share = counts.completion_rate();
    format!(
        "{} {} on commitments that apply to the member who gave {}: {}{} said implemented or \
         sustained, {} that work is in progress, {} that it is planned and {} that nothing has \
         been started. This speaks for the members that answered. Had all the others done nothing, \
         the share implemented or sustained would be {}; had they done everything, {}.",
        number(share.denominator),
        plural(share.denominator, "answer is", "answers are"),
        plural(share.denominator, "it", "them"),
        or_none(share.numerator),
        aside(share),
        or_none(counts.of(Status::InProgress)),
        or_none(counts.of(Status::Planned)),
        or_none(counts.of(Status::NotStarted)),
        bound(counts.completion_low()),
        bound(counts.completion_high()),
    )
}

/// The sum over all commitments is withheld.
pub const GLANCE_WITHHELD: &str = "Figures over all commitments together are withheld in this \
    cycle ([c]): with them, answers of single members could be worked out. Those of the \
    commitments that can be shown follow here and in the chapters.";

/// Below the table of audiences.
pub const NOTE_AUDIENCES: &str = "Addressed: answers asked for, which is members times the \
    commitments addressed to them. Reported: answers received. Applicable: reported, without “not \
    applicable” and “withheld”. Completed: implemented or sustained. Rate: completed of \
    applicable. Low–high: what the rate would be for all addressed, had the silent done nothing, \
    or everything.";

/// A commitment that reporting itself implements.
#[must_use]
pub fn note_derived(ids: &str) -> String {
    format!(
        "{ids} asks members to report on progress. A counted report by itself implements it, so \
         every member that reported is counted there as having implemented it, in the sums too."
    )
}

/// First words on how to read the numbers.
pub const READING_LEAD: &str = "The figures count what members said about their own work. They \
    are answers to a questionnaire, not measurements, and silence is never read as inaction.";

/// What each status means.
#[must_use]
pub const fn status_meaning(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Nothing has been done yet.",
        Status::Planned => "Work is decided and scheduled.",
        Status::InProgress => "Work is under way. “Ongoing” is read as in progress.",
        Status::Implemented => "The commitment is implemented.",
        Status::Sustained => "In place and kept up; for commitments that stand.",
        Status::NotApplicable => "The commitment does not apply to this member.",
        Status::Withheld => "The member declines to answer.",
    }
}

/// How a status enters the figures.
#[must_use]
pub const fn status_use(status: Status) -> &'static str {
    match status {
        Status::NotStarted | Status::Planned | Status::InProgress => "applicable",
        Status::Implemented | Status::Sustained => "applicable, completed",
        Status::NotApplicable => "reported only",
        Status::Withheld => "reported; in the bounds",
    }
}

/// No answer.
pub const UNANSWERED: (&str, &str, &str) = (
    "Unanswered",
    "No answer that could be counted. Never read as not started.",
    "in the bounds",
);

/// Columns of the status scale.
pub const SCALE_COLUMNS: [&str; 3] = ["Status", "What it means", "Counted as"];

/// What is explained about the numbers, as (word, meaning).
#[must_use]
pub fn reading_terms(cycle: &Cycle) -> Vec<(&'static str, String)> {
    vec![
        (
            "Who is counted",
            format!(
                "Every member of the alliance on {} is expected to report. A commitment is asked \
                 of the members it addresses; how many those are is printed beside every figure \
                 (“addressed”). One report counts for each member, the latest that could be used; \
                 late reports are counted too.",
                day(cycle.reference_date)
            ),
        ),
        (
            "Rate",
            "Completed answers (implemented or sustained) of applicable answers (all that were \
             reported, without “not applicable” and “withheld”). It speaks for the members that \
             answered and to whom the commitment applies, not for the others."
                .to_owned(),
        ),
        (
            "Low–high",
            "The bounds of the rate for all members to whom the commitment may apply. Low: the \
             share completed if every member that did not answer, or declined to, had done \
             nothing. High: if every one of them had done everything. The wider the bounds, the \
             less the rate can say about the whole membership."
                .to_owned(),
        ),
        (
            "Small numbers",
            format!(
                "A share of fewer than {SMALLEST_PERCENT_BASE} is printed as a count (“7 of 12”), \
                 for one more answer would move a percentage by more than five points. Percentages are rounded to \
                 whole numbers; the data files give two decimals."
            ),
        ),
        (
            "Evidence",
            "Members may describe or link evidence. Unless a figure says verified, nobody has \
             checked it."
                .to_owned(),
        ),
    ]
}

/// The shorthand of official statistics.
pub const SHORTHAND: [(&str, &str); 5] = [
    (
        CONFIDENTIAL,
        "Withheld to protect the confidentiality of members’ answers (Annex B).",
    ),
    (NOT_AVAILABLE, "Not available."),
    (
        NOT_APPLICABLE,
        "Not applicable: nobody is addressed, or the rate would have a denominator of 0.",
    ),
    ("[r]", "Revised since an earlier release."),
    (
        "[b]",
        "Break: not comparable with earlier cycles, for what is counted has changed.",
    ),
];
