//! The member's answers by section: now, in the cycle before, and beside them how many of its group said
//! implemented or sustained. The group's figures are rows of the public cube, as they are published.

use super::tree::{AnswerRow, Answers, Section};
use super::{State, View, count};
use crate::domain::catalogue::Commitment;
use crate::domain::cube::{Basis, CellKey, Level, PublicCube};
use crate::domain::group::Group;
use crate::domain::response::Response;
use crate::domain::shown::ShownRow;
use crate::domain::status::Status;
use crate::domain::transition::Direction;
use crate::finding::Finding;
use crate::render::joined;
use crate::render::language::Args;
use crate::render::shares::whole_percent;

/// Stands for a figure that is withheld.
const WITHHELD: &str = "[c]";

/// Stands for a share of nobody.
const NOBODY: &str = "[z]";

pub(super) fn answers(view: &View<'_>) -> Answers {
    let catalogue = &view.input.cycle.catalogue;
    let compares = compares(view);
    let mut sections: Vec<Section> = Vec::new();
    let mut last = None;
    for (code_index, (index, commitment)) in catalogue.counted().enumerate() {
        let group = view.input.member.group;
        if !catalogue.addresses(commitment, group) {
            continue;
        }
        let section = catalogue.section_of(commitment);
        if last != Some(&section.code) {
            last = Some(&section.code);
            sections.push(Section {
                title: format!("{}  {}", section.code, view.say.name(&section.title)),
                rows: Vec::new(),
            });
        }
        let public = public_row(view.input.public, code_index, group);
        if let Some(section) = sections.last_mut() {
            section.rows.push(row(view, index, commitment, public));
        }
    }
    let mut columns = vec![
        "sheet-column-code",
        "sheet-column-commitment",
        "sheet-column-now",
    ];
    if compares {
        columns.extend(["sheet-column-before", "sheet-column-change"]);
    }
    columns.push("sheet-column-group");
    let columns = columns.into_iter().map(|name| {
        let args = Args::new().text("year", year(view).unwrap_or_default());
        view.tell(name, &args)
    });
    Answers {
        heading: view.text("sheet-answers"),
        leads: leads(view),
        columns: columns.collect(),
        compares,
        notes: notes(view, &sections),
        sections,
    }
}

/// The year of the cycle before, where there is one to compare with.
fn year(view: &View<'_>) -> Option<String> {
    let previous = view.input.cycle.previous.as_ref();
    previous.map(|previous| previous.year.to_string())
}

/// The answer that counted in the cycle before.
fn before<'a>(view: &View<'a>, index: usize) -> Option<&'a Response> {
    let previous = view.input.cycle.previous.as_ref()?;
    previous.answer(&view.input.member.id, index)
}

fn compares(view: &View<'_>) -> bool {
    let catalogue = &view.input.cycle.catalogue;
    catalogue
        .counted()
        .any(|(index, _)| before(view, index).is_some())
}

fn now<'a>(view: &View<'a>, index: usize) -> Option<&'a Response> {
    let mut counted = view.counted.iter().flat_map(|file| file.settled.counting());
    if !view.counted.is_empty() {
        return counted.find(|response| response.commitment_index == index);
    }
    let responses = view.main.settled.submission.responses.iter();
    // What a report carries out by itself, one that is not accepted does not.
    responses
        .filter(|response| response.place.cell.is_some())
        .find(|response| response.commitment_index == index)
}

/// The published row of a group, all regions together: that of the commitment, or of several that are counted
/// together.
fn public_row(cube: &PublicCube, code_index: usize, group: Group) -> Option<ShownRow<'_>> {
    cube.holding(&CellKey {
        basis: Basis::All,
        level: Level::Commitment,
        code_index,
        group: Some(group),
        region_index: None,
    })
}

fn row(
    view: &View<'_>,
    index: usize,
    commitment: &Commitment,
    public: Option<ShownRow<'_>>,
) -> AnswerRow {
    let answer = now(view, index).map(|response| response.status);
    // That a member reported is no answer of its own.
    let earlier = before(view, index)
        .filter(|_| !commitment.derived)
        .map(|response| response.status);
    let direction = earlier
        .zip(answer)
        .map_or("", |(before, now)| direction(before, now));
    let change = if direction.is_empty() {
        String::new()
    } else {
        view.tell("sheet-change", &Args::new().text("direction", direction))
    };
    let (group, filled) = of_group(view, public);
    let is_lost = answer.is_none() && is_lost(view, index);
    let silence = if is_lost {
        "sheet-not-counted"
    } else {
        "sheet-no-answer"
    };
    AnswerRow {
        code: commitment.id.clone(),
        label: view.say.name(&commitment.label).into_owned(),
        now: answer.map_or_else(|| view.text(silence), |status| label(view, status)),
        is_answer: answer.is_some(),
        is_lost,
        before: earlier
            .map(|status| label(view, status))
            .unwrap_or_default(),
        change,
        direction,
        group,
        filled,
    }
}

fn label(view: &View<'_>, status: Status) -> String {
    let label = view.input.cycle.catalogue.label(status);
    view.say.name(label).into_owned()
}

const fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Forward => "forward",
        Direction::Unchanged => "unchanged",
        Direction::Back => "back",
        Direction::Beside => "beside",
    }
}

fn direction(before: Status, now: Status) -> &'static str {
    direction_name(Direction::of(before, now))
}

/// Whether an error left an answer out.
fn is_lost(view: &View<'_>, index: usize) -> bool {
    let catalogue = &view.input.cycle.catalogue;
    let is_lost = |finding: &Finding| {
        let about = finding.commitment_index;
        finding.leaves_out_an_answer()
            && about.is_some_and(|about| catalogue.counted_index(about) == index)
    };
    view.spoken_of()
        .any(|file| file.findings.iter().any(is_lost))
}

/// How many of how many of the group said implemented or sustained, as published; for a bar, too.
fn of_group(view: &View<'_>, public: Option<ShownRow<'_>>) -> (String, Option<u8>) {
    let Some(row) = public else {
        return (NOBODY.to_owned(), None);
    };
    let Some(counts) = row.counts() else {
        return (WITHHELD.to_owned(), None);
    };
    let share = counts.completion_rate();
    if share.denominator == 0 {
        return (NOBODY.to_owned(), None);
    }
    let count = view.say.count_of(share);
    let is_of_more = row.code_indices().len() > 1 || row.is_of_several_groups();
    if !is_of_more {
        return (count, whole_percent(share));
    }
    let names = match (row.code_indices().len(), row.is_of_several_groups()) {
        (1, _) => row.group_name(),
        (_, false) => joined::code(view.say, row),
        (_, true) => format!("{}; {}", joined::code(view.say, row), row.group_name()),
    };
    let args = Args::new().text("count", count).text("codes", names);
    (view.tell("sheet-group-joined", &args), whole_percent(share))
}

fn leads(view: &View<'_>) -> Vec<String> {
    let mut leads = Vec::new();
    match view.state {
        State::Rejected => leads.push(view.tell("sheet-answers-uncounted", &view.edition())),
        State::NotExpected => leads.push(view.text("sheet-answers-unexpected")),
        _ => {}
    }
    let Some(year) = year(view) else {
        return leads;
    };
    if !compares(view) {
        let args = Args::new().text("year", year);
        leads.push(view.tell("sheet-no-progress", &args));
        return leads;
    }
    let catalogue = &view.input.cycle.catalogue;
    let compared: Vec<Direction> = catalogue
        .counted()
        .filter(|(_, commitment)| {
            !commitment.derived && catalogue.addresses(commitment, view.input.member.group)
        })
        .filter_map(|(index, _)| {
            let (before, now) = (before(view, index)?, now(view, index)?);
            Some(Direction::of(before.status, now.status))
        })
        .collect();
    if compared.is_empty() {
        return leads;
    }
    let of = |wanted| {
        let moved = compared.iter().filter(|direction| **direction == wanted);
        count(moved.count())
    };
    let args = Args::new()
        .text("year", year)
        .number("compared", count(compared.len()))
        .number("forward", of(Direction::Forward))
        .number("unchanged", of(Direction::Unchanged))
        .number("back", of(Direction::Back))
        .number("beside", of(Direction::Beside));
    leads.push(view.tell("sheet-progress", &args));
    leads
}

fn notes(view: &View<'_>, sections: &[Section]) -> Vec<String> {
    let group = if view.input.notices.draft {
        "sheet-note-group-draft"
    } else {
        "sheet-note-group"
    };
    let who = Args::new().text("who", view.input.member.group.key());
    let args = Args::new().text("group", view.tell("who-many", &who));
    let mut notes = vec![view.tell(group, &args)];
    let rows = || sections.iter().flat_map(|section| &section.rows);
    for (sign, id) in [
        (WITHHELD, "sheet-note-withheld"),
        (NOBODY, "sheet-note-nobody"),
    ] {
        if rows().any(|row| row.group == sign) {
            notes.push(view.text(id));
        }
    }
    let group = view.input.member.group;
    let places = view
        .input
        .public
        .dimensions
        .commitments()
        .iter()
        .enumerate();
    let mut own = places.filter(|(_, place)| place.groups.contains(&group));
    let is_joined = |(index, _): (usize, _)| {
        let row = public_row(view.input.public, index, group);
        row.is_some_and(|row| row.code_indices().len() > 1 || row.is_of_several_groups())
    };
    if own.any(is_joined) {
        notes.push(view.text("sheet-note-joined"));
    }
    let derived = view.input.cycle.catalogue.counted();
    for (_, commitment) in derived.filter(|(_, commitment)| commitment.derived) {
        if rows().any(|row| row.code == commitment.id) {
            let args = Args::new().text("code", commitment.id.as_str());
            notes.push(view.tell("sheet-note-derived", &args));
        }
    }
    notes
}
