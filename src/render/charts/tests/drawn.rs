//! Every chart of three cycles as it is drawn, an element a line, so that a review sees what a change changes.

use super::charts;
use super::recipes::{ORDINARY, Recipe, awkward};
use super::seen::short_form;

fn drawn(recipe: &Recipe) -> String {
    let charts = charts(recipe);
    let drawn = charts
        .iter()
        .map(|chart| format!("# {}\n{}", chart.name, short_form(&chart.svg)));
    drawn.collect::<Vec<_>>().join("\n")
}

fn named(name: &str) -> Recipe {
    let found = awkward().into_iter().find(|(own, _)| *own == name);
    found.expect("a recipe").1
}

#[test]
fn the_charts_of_an_ordinary_cycle() {
    insta::assert_snapshot!(drawn(&ORDINARY));
}

#[test]
fn the_charts_of_a_cycle_whose_groups_are_counted_together() {
    insta::assert_snapshot!(drawn(&named("groups together")));
}

#[test]
fn the_charts_of_a_cycle_of_one_region() {
    insta::assert_snapshot!(drawn(&named("one region")));
}
