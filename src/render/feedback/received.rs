//! What was received: the file that the sheet is about, and the member's others.

use jiff::civil::Date;

use super::tree::{AnswerRow, Answers, Fact, ReceivedPart};
use super::{LONGEST_NAME, Received, View, count};
use crate::domain::change::{Change, ChangeRule, told};
use crate::finding::{printable, shortened};
use crate::render::language::Args;

/// Most of a member's other files that are named.
const OTHERS: usize = 3;

/// Longest quotation, in characters.
const QUOTED: usize = 40;

pub(super) fn received(view: &View<'_>, answers: &Answers) -> ReceivedPart {
    let file = &view.main;
    let settled = file.settled;
    let fact = |label: &str, text: String| Fact {
        term: view.text(label),
        text,
    };
    let verdict = Args::new().text("verdict", settled.verdict.name());
    let receipt = Args::new().text("receipt", file.receipt);
    let mut facts = vec![
        fact("sheet-file", shortened(file.name(), LONGEST_NAME)),
        fact(
            "sheet-dated",
            dated(view, settled.submission.submitted.map(|sent| sent.day)),
        ),
        fact("sheet-timing-label", timing(view)),
        fact("sheet-verdict-label", view.tell("sheet-verdict", &verdict)),
        fact("sheet-answers-label", how_many(view, answers)),
    ];
    facts.extend(reworded(view).map(|text| fact("sheet-changes-label", text)));
    facts.push(fact(
        "sheet-receipt-label",
        view.tell("sheet-receipt", &receipt),
    ));
    ReceivedPart {
        heading: view.text("sheet-received"),
        facts,
        others: others(view),
    }
}

fn dated(view: &View<'_>, day: Option<Date>) -> String {
    day.map_or_else(|| view.text("sheet-undated"), |day| view.say.day(day))
}

fn timing(view: &View<'_>) -> String {
    let timing = match view.main.settled.on_time {
        Some(true) => "in-time",
        Some(false) => "late",
        None => "unknown",
    };
    let args = Args::new()
        .text("timing", timing)
        .text("deadline", view.say.day(view.input.cycle.deadline));
    view.tell("sheet-timing", &args)
}

fn how_many(view: &View<'_>, answers: &Answers) -> String {
    let given = view.given();
    if !view.state.counts() {
        let args = Args::new().number("read", given);
        return view.tell("sheet-answers-read", &args);
    }
    let args = Args::new()
        .number("counted", given)
        .number("left-out", view.left_out())
        .number("silent", count(silent(answers)))
        .number("addressed", count(rows(answers).count()));
    view.tell("sheet-answers-counted", &args)
}

fn rows(answers: &Answers) -> impl Iterator<Item = &AnswerRow> {
    answers.sections.iter().flat_map(|section| &section.rows)
}

/// How many commitments have no answer, and never had one that was left out.
pub(super) fn silent(answers: &Answers) -> usize {
    rows(answers)
        .filter(|row| !row.is_answer && !row.is_lost)
        .count()
}

/// How often something was read as something else than was written, as a check of the file says it; with one
/// of them, a status if there is one.
fn reworded(view: &View<'_>) -> Option<String> {
    let changes = told(view.main.changes);
    let is_status = |change: &&&Change| change.rule == ChangeRule::StatusSynonym;
    let shown = changes.iter().find(is_status).or_else(|| changes.first())?;
    let args = Args::new()
        .number("count", count(changes.len()))
        .text("raw", shortened(&printable(&shown.raw), QUOTED))
        .text("canonical", shown.canonical.as_str());
    Some(view.tell("sheet-changes", &args))
}

/// The member's other submissions.
fn others(view: &View<'_>) -> Vec<String> {
    let is_main = |file: &Received<'_>| std::ptr::eq(file.settled, view.main.settled);
    let files = || view.input.files.iter().filter(|file| !is_main(file));
    let mut texts: Vec<String> = files()
        .take(OTHERS)
        .map(|file| {
            let id = if file.is_rejected() {
                "sheet-other-rejected"
            } else if file.settled.counted {
                "sheet-other-counted"
            } else {
                "sheet-other-unused"
            };
            let args = Args::new()
                .text("file", shortened(file.name(), LONGEST_NAME / 2))
                .number("counting", file.counting());
            view.tell(id, &args)
        })
        .collect();
    let more = files().count().saturating_sub(OTHERS);
    if more > 0 {
        let args = Args::new().number("count", count(more));
        texts.push(view.tell("sheet-others-more", &args));
    }
    texts
}
