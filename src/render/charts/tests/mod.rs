//! Charts of honest and of awkward cubes: what is drawn is in the table, and nothing falls out.

mod drawn;
mod marks;
mod recipes;
mod seen;
mod words;

use std::collections::BTreeMap;

use super::{Chart, ChartError, Notices, draw_all, draw_narrow, regions, slope};
use crate::domain::catalogue::Catalogue;
use crate::domain::cube::PublicCube;
use crate::domain::publication::{Comparison, Publication};
use crate::render::language::Language;
use recipes::{ORDINARY, Recipe, awkward};
use seen::{frame, texts};

/// A publication of a cube, and of nothing besides.
fn of_cube(cube: PublicCube) -> Publication {
    Publication {
        cube,
        quality: Vec::new(),
        comparison: None,
        participants: None,
        attributed: Vec::new(),
        repeated: None,
    }
}

fn charts(recipe: &Recipe) -> Vec<Chart> {
    drawn_by(draw_all, recipe)
}

/// The same for a phone.
fn narrow(recipe: &Recipe) -> Vec<Chart> {
    drawn_by(draw_narrow, recipe)
}

/// Draws charts.
type Draw = fn(&Publication, &Catalogue, &Notices, &Language) -> Result<Vec<Chart>, ChartError>;

fn drawn_by(draw: Draw, recipe: &Recipe) -> Vec<Chart> {
    let notices = Notices {
        draft: true,
        fictional: true,
    };
    let cube = recipe.cube();
    let transitions = recipe.transitions(&cube);
    let publication = Publication {
        comparison: Some(Comparison {
            previous: 2024,
            transitions,
        }),
        ..of_cube(cube)
    };
    let catalogue = recipe.catalogue();
    draw(&publication, &catalogue, &notices, Language::english()).expect("charts")
}

#[test]
fn all_charts_are_drawn_and_named() {
    let names: Vec<String> = charts(&ORDINARY)
        .into_iter()
        .map(|chart| chart.name)
        .collect();
    let expected = [
        "progress-by-group",
        "response-by-group",
        "response-by-region",
        "status-O",
        "completion-O",
        "status-G",
        "completion-G",
        "status-P",
        "completion-P",
        "status-C",
        "completion-C",
        "completion-by-framework",
        "regions-O",
        "regions-G",
        "regions-P",
        "regions-C",
        "change",
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_same_cube_gives_the_same_bytes() {
    assert_eq!(charts(&ORDINARY), charts(&ORDINARY));
}

#[test]
fn no_text_or_mark_leaves_the_sheet_and_no_text_meets_another() {
    for (name, recipe) in awkward() {
        for chart in charts(&recipe).into_iter().chain(narrow(&recipe)) {
            for picture in [&chart.svg, &chart.inset] {
                let at = format!("{name}/{}", chart.name);
                let [first, highest, last, lowest] = frame(picture);
                let texts = texts(picture);
                for (index, text) in texts.iter().enumerate() {
                    let words = &text.words;
                    assert!(text.size >= 11, "{at}: {words}");
                    assert!(text.left >= first && text.right <= last, "{at}: {words}");
                    assert!(
                        text.top >= highest && text.bottom <= lowest,
                        "{at}: {words}"
                    );
                    for other in &texts[..index] {
                        assert!(!text.meets(other), "{at}: {words} meets {}", other.words);
                    }
                }
                for [left, top, right, bottom] in seen::marks(picture) {
                    assert!(left >= first && right <= last, "{at}: {left}–{right}");
                    assert!(top >= highest && bottom <= lowest, "{at}: {top}–{bottom}");
                }
            }
        }
    }
}

#[test]
fn the_end_of_a_scale_stands_clear_of_the_columns_beside_it() {
    let mut ends = 0;
    for (name, recipe) in awkward() {
        // Neither cells by region nor the ends of slopes have a scale.
        let has_columns =
            |chart: &Chart| !chart.name.starts_with(regions::NAME) && chart.name != slope::NAME;
        for chart in charts(&recipe).into_iter().filter(has_columns) {
            let texts = texts(&chart.svg);
            let zero = texts.iter().find(|text| text.words == "0%");
            let axis = zero.expect("a scale").top;
            let is_end = |text: &&seen::Text| text.words == "100%" && text.top == axis;
            for end in texts.iter().filter(is_end) {
                let beside = texts.iter().filter(|text| {
                    text.left > end.left && text.top < end.bottom && end.top < text.bottom
                });
                let Some(next) = beside.map(|text| text.left).min() else {
                    continue;
                };
                ends += 1;
                let space = next - end.right;
                assert!(space >= 16, "{name}/{}: {space}", chart.name);
            }
        }
    }
    assert!(ends > 50, "{ends} scales");
}

#[test]
fn without_its_name_a_picture_is_the_same_elements_seen_from_below_it() {
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            let at = format!("{name}/{}", chart.name);
            let elements = |picture: &str| -> Vec<String> {
                let mut lines = picture.lines().map(str::to_owned);
                // The opening, title and description, and the ground.
                let head: Vec<String> = lines.by_ref().take(4).collect();
                assert!(head[3].contains("fill=\"#FFFFFF\""), "{at}");
                lines.collect()
            };
            let (whole, part) = (elements(&chart.svg), elements(&chart.inset));
            let name = &whole[..whole.len() - part.len()];
            assert!(whole.ends_with(&part) && name.len() >= 2, "{at}");
            assert!(name.iter().all(|line| line.starts_with("<text")), "{at}");
            let ([_, top, _, bottom], [_, from, _, to]) = (frame(&chart.inset), frame(&chart.svg));
            assert!(from == 0 && top > 0 && bottom == to, "{at}");
        }
    }
}

#[test]
fn every_text_is_held_to_the_width_it_was_measured_at() {
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            for text in texts(&chart.svg) {
                let off = (text.length - text.measured).abs();
                assert!(off < 0.01, "{name}/{}: {}", chart.name, text.words);
            }
        }
    }
}

#[test]
fn every_figure_drawn_stands_in_the_table() {
    let scale = ["0%", "25%", "50%", "75%", "100%"];
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            let figures: Vec<String> = texts(&chart.svg)
                .into_iter()
                .map(|text| text.words)
                .filter(|words| {
                    words.starts_with(|first: char| first.is_ascii_digit() || first == '[')
                        || words.ends_with('%')
                })
                .filter(|words| !scale.contains(&words.as_str()) && !words.contains('–'))
                .filter(|words| !words.contains("regions together"))
                .filter(|words| !words.starts_with("[c] withheld") && !words.starts_with("[z] no"))
                .collect();
            // Panels by region bear no figures.
            let any_withheld = chart.svg.contains("[c] withheld");
            let has_none = any_withheld || chart.name.starts_with(regions::NAME);
            assert!(has_none || !figures.is_empty(), "{name}/{}", chart.name);
            for figure in figures {
                // Pictures separate thousands; columns of the table do not.
                let plain = |text: &str| text.replace(',', "");
                let mut table = csv::Reader::from_reader(chart.data_csv.as_bytes());
                let stands = table
                    .records()
                    .flat_map(|row| row.expect("row").iter().map(plain).collect::<Vec<_>>())
                    .any(|cell| cell.split("; ").any(|part| part == plain(&figure)));
                assert!(
                    stands,
                    "{name}/{}: {figure}\n{}",
                    chart.name, chart.data_csv
                );
            }
        }
    }
}

#[test]
fn on_a_phone_the_same_percentages_stand() {
    let mut compared = 0;
    for (name, recipe) in awkward() {
        for (chart, narrow) in charts(&recipe).iter().zip(narrow(&recipe)) {
            let percentages = |picture: &str| -> Vec<String> {
                let words = texts(picture).into_iter().map(|text| text.words);
                let mut found: Vec<String> = words
                    .filter(|words| words.ends_with('%') && !words.contains('–'))
                    .collect();
                found.sort();
                found
            };
            let (page, phone) = (percentages(&chart.inset), percentages(&narrow.inset));
            // The chart of change has a scale on a phone alone.
            if chart.name == slope::NAME {
                assert!(page.iter().all(|words| phone.contains(words)), "{name}");
            } else {
                assert_eq!(page, phone, "{name}/{}", chart.name);
            }
            compared += page.len();
        }
    }
    assert!(compared > 500, "{compared} percentages");
}

#[test]
fn withheld_rows_show_no_figure_of_their_own() {
    let (_, recipe) = awkward()
        .into_iter()
        .find(|(name, _)| *name == "withheld")
        .expect("recipe");
    for chart in charts(&recipe) {
        assert!(chart.svg.contains("[c] withheld"), "{}", chart.name);
        for line in chart.data_csv.lines().skip(1) {
            assert!(line.contains("[c]") && !line.contains('%'), "{line}");
        }
        assert!(!chart.svg.contains("<circle") || chart.svg.matches("<circle").count() == 1);
    }
}

#[test]
fn nobody_addressed_means_no_chart_and_nobody_answering_means_a_note() {
    for (name, recipe) in awkward() {
        let charts = charts(&recipe);
        match name {
            "empty" => assert!(charts.is_empty()),
            "silent" => {
                assert_eq!(charts.len(), 12);
                for chart in charts {
                    assert!(chart.svg.contains("no answers"), "{}", chart.name);
                    assert!(chart.alt.contains("No answers"), "{}", chart.name);
                }
            }
            _ => assert!(!charts.is_empty()),
        }
    }
}

#[test]
fn small_denominators_have_no_percentage_anywhere() {
    let mut small = 0;
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            let mut table = csv::Reader::from_reader(chart.data_csv.as_bytes());
            let columns = table.headers().expect("headers").clone();
            let base = if chart.name.starts_with("response") {
                "addressed"
            } else {
                "applicable"
            };
            let at = |wanted: &str| columns.iter().position(|column| column == wanted);
            let Some(base_index) = at(base) else { continue };
            for row in table.records() {
                let row = row.expect("row");
                let Ok(of) = row[base_index].parse::<u32>() else {
                    continue;
                };
                let shown = &row[at("shown").expect("shown")];
                let is_public = shown.starts_with(|first: char| first.is_ascii_digit());
                let is_percent = shown.contains('%');
                let expected = is_public && of >= 20;
                assert_eq!(is_percent, expected, "{name}: {shown}");
                small += usize::from((1..20).contains(&of));
            }
        }
    }
    assert!(small > 20, "{small} rows with a small denominator");
}

/// A panel shows what the table has of its region: every row with a rate, of regions together where they are several.
#[test]
fn a_panel_by_region_holds_the_rows_of_the_table() {
    let mut marks = 0;
    for chart in charts(&ORDINARY)
        .into_iter()
        .filter(|chart| chart.name.starts_with(regions::NAME))
    {
        let mut table = csv::Reader::from_reader(chart.data_csv.as_bytes());
        let headers = table.headers().expect("headers").clone();
        let at = |column| headers.iter().position(|name| name == column);
        let (region, rate) = (
            at("region").expect("region"),
            at("completion_rate").expect("rate"),
        );
        let mut rows: BTreeMap<String, usize> = BTreeMap::new();
        for row in table.records() {
            let row = row.expect("a row");
            if &row[region] != "All" && row[rate].starts_with(|c: char| c.is_ascii_digit()) {
                *rows.entry(row[region].to_owned()).or_default() += 1;
            }
        }
        rows.retain(|name, rows| !name.contains(" + ") || *rows >= 3);
        let expected: usize = rows.values().sum();
        let dots = chart.svg.matches("r=\"4\"").count();
        // Two stand in the legend where any rate is of few answers, one where none is.
        let in_legend = if chart.svg.contains("of fewer than") {
            2
        } else {
            1
        };
        assert_eq!(dots - in_legend, expected, "{}", chart.name);
        marks += expected;
    }
    assert!(marks > 20, "{marks}");
}

/// What is joined has one mark, and a name that says what it holds.
#[test]
fn commitments_that_are_counted_together_have_one_line() {
    let charts = charts(&ORDINARY);
    let chart = charts
        .iter()
        .find(|chart| chart.name == "completion-G")
        .expect("a chart");
    let lines: Vec<&str> = chart
        .data_csv
        .lines()
        .filter(|line| line.contains("G1b"))
        .collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("G1b + G1c") && lines[0].contains("(counted together)"),
        "{lines:?}"
    );
    assert!(
        texts(&chart.svg)
            .iter()
            .any(|text| text.words == "G1b + G1c")
    );
}

#[test]
fn a_chart_speaks_to_those_who_cannot_see_it() {
    for chart in charts(&ORDINARY) {
        assert!(chart.svg.contains(" role=\"img\" aria-labelledby="));
        assert!(chart.svg.contains("<title id=") && chart.svg.contains("<desc id="));
        assert!(
            chart
                .svg
                .contains("font-family=\"Libertinus Serif, serif\"")
        );
        assert!(
            chart
                .svg
                .contains("DRAFT — NOT FOR CIRCULATION · Fictional data")
        );
        assert!(!chart.inset.contains("NOT FOR CIRCULATION</text>"));
        assert!(!chart.inset.contains(&format!(">{}</text>", chart.title)));
        assert!(chart.alt.starts_with(&chart.title), "{}", chart.alt);
        let notice = " DRAFT — NOT FOR CIRCULATION · Fictional data.";
        assert!(chart.alt.ends_with(notice), "{}", chart.alt);
        let mut reader = quick_xml::Reader::from_str(&chart.svg);
        while !matches!(
            reader.read_event().expect("well-formed"),
            quick_xml::events::Event::Eof
        ) {}
        for cell in chart.data_csv.split([',', '\n']) {
            let starts_formula = cell.starts_with(['=', '+', '-', '@']);
            assert!(!starts_formula || cell == "-", "{cell}");
        }
    }
}
