//! Marks that mean something: colours of statuses, names of segments, hatching of what is withheld.

use std::collections::BTreeSet;

use super::super::palette::{
    GRID, HATCH, INK, LATE, MUTED, NOTICE, ON_TIME, PAPER, RATE_STEPS, TRACK, status,
};
use super::charts;
use super::recipes::{ORDINARY, Recipe, awkward};
use super::seen::{colours, fills, texts};
use crate::domain::status::Status;
use crate::render::charts::{Chart, slope};
use plotters::style::RGBColor;

fn hex(colour: RGBColor) -> String {
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}

/// The table behind a chart: each row by the name of its column.
fn table(chart: &Chart) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(chart.data_csv.as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

fn named<'a>(charts: &'a [Chart], start: &'a str) -> impl Iterator<Item = &'a Chart> {
    charts
        .iter()
        .filter(move |chart| chart.name.starts_with(start))
}

#[test]
fn every_colour_is_one_of_the_palette() {
    let palette: BTreeSet<String> = [GRID, HATCH, INK, LATE, MUTED, NOTICE, ON_TIME, PAPER, TRACK]
        .into_iter()
        .chain(RATE_STEPS)
        .chain(Status::ALL.map(status))
        .map(hex)
        .collect();
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            for colour in colours(&chart.svg) {
                assert!(palette.contains(&colour), "{name}/{}: {colour}", chart.name);
            }
        }
    }
}

#[test]
fn a_status_has_its_colour_in_every_bar() {
    let of_status = Status::ALL.map(|step| hex(status(step)));
    let mut bars = 0;
    for (name, recipe) in awkward() {
        for chart in named(&charts(&recipe), "status") {
            let count = |row: &std::collections::BTreeMap<String, String>, step: Status| {
                row[step.column()].parse::<u32>().unwrap_or(0)
            };
            let segments: Vec<String> = table(chart)
                .iter()
                .flat_map(|row| {
                    Status::ALL
                        .into_iter()
                        .filter(move |&step| count(row, step) > 0)
                })
                .map(|step| hex(status(step)))
                .collect();
            // Patches of the legend are 14 units wide and come first.
            let drawn = fills(&chart.svg);
            let drawn: Vec<&String> = drawn
                .iter()
                .map(|(fill, _)| fill)
                .filter(|fill| of_status.contains(fill))
                .collect();
            let start = drawn.len().saturating_sub(segments.len());
            assert!(drawn.len() >= segments.len(), "{name}/{}", chart.name);
            assert!(
                drawn[start..].iter().copied().eq(&segments),
                "{name}/{}",
                chart.name
            );
            bars += segments.len();
        }
    }
    assert!(bars > 100);
}

#[test]
fn statuses_are_named_once_in_the_order_of_the_segments() {
    let (mut above, mut beside) = (0, 0);
    for (_, recipe) in awkward() {
        for chart in named(&charts(&recipe), "status") {
            let words = texts(&chart.svg);
            let name_of = |step: Status| match step {
                Status::Withheld => "Withheld by the member",
                other => other.label(),
            };
            let occurs = |step: &Status| {
                let rows = table(chart);
                rows.iter()
                    .any(|row| row[step.column()].parse().unwrap_or(0) > 0)
            };
            let expected: Vec<&str> = Status::ALL
                .into_iter()
                .filter(occurs)
                .map(name_of)
                .collect();
            let drawn: Vec<&str> = words
                .iter()
                .map(|text| text.words.as_str())
                .filter(|words| Status::ALL.into_iter().any(|step| name_of(step) == *words))
                .collect();
            assert_eq!(drawn, expected, "{}", chart.name);
            let patches = fills(&chart.svg)
                .iter()
                .filter(|(_, width)| *width == 14)
                .count();
            *if patches == 0 {
                &mut above
            } else {
                &mut beside
            } += 1;
        }
    }
    assert!(above > 3 && beside > 3, "{above} {beside}");
}

#[test]
fn what_is_withheld_is_hatched_and_named() {
    let mut seen = 0;
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            let rows = table(&chart);
            let withheld = rows.iter().filter(|row| row["marker"] == "[c]").count();
            let texts = texts(&chart.svg);
            let named: Vec<&str> = texts
                .iter()
                .map(|text| text.words.as_str())
                .filter(|words| words.starts_with("[c]") && !words.ends_with("confidentiality."))
                .collect();
            assert_eq!(withheld > 0, !named.is_empty(), "{name}/{}", chart.name);
            assert_eq!(
                withheld > 0,
                chart.svg.contains(&hex(HATCH)),
                "{name}/{}",
                chart.name
            );
            // An audience of which nothing is public is hatched as a whole.
            if chart.name != slope::NAME {
                assert!(named.len() >= withheld, "{name}/{}", chart.name);
            }
            seen += withheld;
        }
    }
    assert!(seen > 50);
}

#[test]
fn withheld_changes_are_named_by_section_or_group() {
    let recipe = Recipe {
        shown: |key, _| key.code_index % 3 == 1,
        ..ORDINARY
    };
    let charts = charts(&recipe);
    let chart = named(&charts, slope::NAME).next().expect("slope");
    let texts = texts(&chart.svg);
    let strips: Vec<&str> = texts
        .iter()
        .map(|text| text.words.as_str())
        .filter(|words| words.starts_with("[c] withheld: "))
        .collect();
    for row in table(chart).iter().filter(|row| row["marker"] == "[c]") {
        let short = if row["code"] == "O" {
            &row["group"]
        } else {
            &row["code"]
        };
        assert!(
            strips.iter().any(|strip| strip.contains(short.as_str())),
            "{short}: {strips:?}"
        );
    }
    assert!(!strips.is_empty());
}

#[test]
fn the_slope_gives_both_years_at_both_ends_and_in_words() {
    let charts = charts(&ORDINARY);
    let chart = named(&charts, slope::NAME).next().expect("slope");
    for row in table(chart).iter().filter(|row| row["marker"] == "-") {
        for [part, of] in [
            ["completed_before", "applicable_before"],
            ["completed", "applicable"],
        ] {
            let (part, of) = (&row[part], &row[of]);
            let words = format!("{part} of {of}");
            assert!(
                texts(&chart.svg).iter().any(|text| text.words == words),
                "{words}"
            );
        }
    }
}
