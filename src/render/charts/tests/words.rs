//! The words of the charts, held against the file of their language.

use std::collections::BTreeSet;

use super::recipes::{ORDINARY, Recipe, awkward};
use super::{charts, narrow};
use crate::domain::cube::{Level, PublicCube, PublicRow};
use crate::domain::status::Status;
use crate::render::charts::status::status_name;
use crate::render::charts::{Chart, Notices, draw_all, draw_narrow};
use crate::render::language::Language;
use crate::render::language::witness::{assert_given, code_in, english, heard, named};

/// The charts of a recipe in which something is otherwise.
fn charts_but(recipe: &Recipe, change: fn(&mut PublicRow)) -> Vec<Chart> {
    let cube = recipe.cube();
    let mut rows = cube.rows().to_vec();
    rows.iter_mut().for_each(change);
    let cube = PublicCube::new(cube.dimensions.clone(), rows, Vec::new(), false);
    let notices = Notices::default();
    let publication = super::of_cube(cube);
    let catalogue = recipe.catalogue();
    let of = [draw_all, draw_narrow].map(|draw| {
        let drawn = draw(&publication, &catalogue, &notices, Language::english());
        drawn.expect("charts")
    });
    of.concat()
}

/// Nobody says whether reports were in time.
fn without_time(row: &mut PublicRow) {
    if let Some(figures) = &mut row.figures {
        figures.shows_on_time = false;
    }
}

/// Every answer says that the commitment does not apply.
fn nothing_applies(row: &mut PublicRow) {
    if let Some(figures) = &mut row.figures {
        let answers = figures.counts.reported();
        figures.counts.statuses.fill(0);
        figures.counts.statuses[Status::NotApplicable.index()] = answers;
    }
}

/// In one region nobody answered.
fn one_region_silent(row: &mut PublicRow) {
    let is_of = row.key.region_index == Some(2) && row.key.level == Level::Commitment;
    if let Some(figures) = row.figures.as_mut().filter(|_| is_of) {
        figures.counts.statuses.fill(0);
    }
}

#[test]
fn every_message_of_the_charts_is_said_with_all_that_it_wants() {
    // What is said is heard in the thread that says it: here, this one alone draws.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1);
    let _pool = pool.use_current_thread().build().expect("a pool");
    for (_, recipe) in awkward() {
        charts(&recipe);
        narrow(&recipe);
    }
    charts_but(&ORDINARY, without_time);
    charts_but(&ORDINARY, nothing_applies);
    charts_but(&ORDINARY, one_region_silent);
    for (draft, fictional) in [(true, false), (false, true), (false, false)] {
        let text = Notices { draft, fictional }.text(Language::english());
        assert_eq!(text.is_some(), draft || fictional);
    }
    let (messages, heard) = (english(), heard());
    assert_given(&messages, &heard);
    let code = code_in(&["charts"]);
    let named: BTreeSet<&str> = code.iter().flat_map(|(_, code)| named(code)).collect();
    let held: BTreeSet<&String> = messages.values().flat_map(|one| &one.holds).collect();
    let mine = |id: &&String| named.contains(id.strip_suffix(".reading").unwrap_or(id));
    let mine: Vec<&String> = messages.keys().filter(mine).collect();
    assert!(mine.len() > 50, "{} messages", mine.len());
    let silent: Vec<&String> = mine
        .into_iter()
        .filter(|id| !heard.contains_key(*id) && !held.contains(id))
        .collect();
    assert!(silent.is_empty(), "said nowhere: {silent:?}");
}

#[test]
fn what_members_gave_is_called_an_answer() {
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            for said in [&chart.alt, &chart.svg] {
                let at = said.to_lowercase().find("responses");
                assert!(at.is_none(), "{name}/{}: {said}", chart.name);
            }
        }
    }
}

#[test]
fn statuses_are_called_what_they_are_called_everywhere() {
    for status in Status::ALL {
        let name = status_name(Language::english(), status);
        // The member's own answer is not the sign of a withheld figure.
        assert!(name.starts_with(status.label()), "{name}");
        assert_eq!(name != status.label(), status == Status::Withheld);
    }
}
