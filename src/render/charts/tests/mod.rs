//! Charts of honest and of awkward cubes: what is drawn is in the table, and nothing falls out.

mod recipes;

use super::face::{Face, Weight};
use super::{Chart, Notices, WIDTH, draw_all, heatmap};
use crate::domain::cube::Level;
use recipes::{ORDINARY, Recipe, awkward};

fn charts(recipe: &Recipe) -> Vec<Chart> {
    let notices = Notices {
        draft: true,
        fictional: true,
    };
    draw_all(&recipe.cube(), &recipe.catalogue(), &notices).expect("charts")
}

/// A text element: x, anchor, size, whether bold, and the words.
struct Drawn {
    x: i32,
    y: i32,
    anchor: String,
    size: i32,
    weight: Weight,
    words: String,
}

fn texts(svg: &str) -> Vec<Drawn> {
    svg.lines()
        .filter(|line| line.starts_with("<text"))
        .map(|line| {
            let attribute = |name: &str| {
                let start = line.find(&format!(" {name}=\"")).expect(name) + name.len() + 3;
                line[start..].split('"').next().expect("value").to_owned()
            };
            let words = line
                .split_once('>')
                .expect("open")
                .1
                .trim_end_matches("</text>");
            Drawn {
                x: attribute("x").parse().expect("x"),
                y: attribute("y").parse().expect("y"),
                anchor: attribute("text-anchor"),
                size: attribute("font-size").parse().expect("size"),
                weight: if line.contains("bold") {
                    Weight::Bold
                } else {
                    Weight::Regular
                },
                words: words
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replace("&apos;", "'"),
            }
        })
        .collect()
}

#[test]
fn all_charts_are_drawn_and_named() {
    let names: Vec<String> = charts(&ORDINARY)
        .into_iter()
        .map(|chart| chart.name)
        .collect();
    let expected = [
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
        "completion-by-group-and-region",
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_same_cube_gives_the_same_bytes() {
    assert_eq!(charts(&ORDINARY), charts(&ORDINARY));
}

#[test]
fn no_text_leaves_the_sheet_or_meets_another() {
    let face = Face::load().expect("face");
    for (name, recipe) in awkward() {
        for chart in charts(&recipe) {
            let height = chart
                .svg
                .split("height=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            let height: i32 = height.and_then(|text| text.parse().ok()).expect("height");
            let mut boxes: Vec<(i32, i32, i32, i32, String)> = Vec::new();
            for text in texts(&chart.svg)
                .into_iter()
                .filter(|text| !text.words.is_empty())
            {
                assert!(text.size >= 11, "{name}: {}", text.words);
                let width = face.width(&text.words, text.size, text.weight);
                let left = match text.anchor.as_str() {
                    "start" => text.x,
                    "middle" => text.x - width / 2,
                    _ => text.x - width,
                };
                let bottom = text.y + text.size;
                assert!(
                    left >= 0 && left + width <= WIDTH,
                    "{name}/{}: {}",
                    chart.name,
                    text.words
                );
                assert!(
                    text.y >= 0 && bottom <= height,
                    "{name}/{}: {}",
                    chart.name,
                    text.words
                );
                for (l, t, r, b, other) in &boxes {
                    let apart = left >= *r || left + width <= *l || text.y >= *b || bottom <= *t;
                    assert!(apart, "{name}/{}: {} meets {other}", chart.name, text.words);
                }
                boxes.push((left, text.y, left + width, bottom, text.words));
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
                .filter(|words| !words.starts_with("[c] withheld") && !words.starts_with("[z] no"))
                .collect();
            assert!(!figures.is_empty(), "{name}/{}", chart.name);
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
                assert_eq!(charts.len(), 11);
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
                assert_eq!(is_percent, is_public && of >= 20, "{name}: {shown}");
                small += usize::from((1..20).contains(&of));
            }
            // In words a percentage follows its numbers: "32 of 50 completed (64%)".
            for (before, _) in chart
                .alt
                .match_indices("%)")
                .map(|(end, _)| chart.alt.split_at(end))
            {
                let of = before.rsplit(" of ").next().unwrap_or_default();
                let digits: String = of
                    .chars()
                    .take_while(|c| c.is_ascii_digit() || *c == ',')
                    .collect();
                assert!(
                    digits
                        .replace(',', "")
                        .parse::<u32>()
                        .is_ok_and(|of| of >= 20),
                    "{name}: {before}"
                );
            }
        }
    }
    assert!(small > 20, "{small} rows with a small denominator");
}

#[test]
fn a_heatmap_that_would_be_empty_shows_what_all_groups_share() {
    let recipe = Recipe {
        shown: |key, _| key.level != Level::All || key.region_index.is_none(),
        ..ORDINARY
    };
    let found = heatmap::subject(&recipe.cube(), &recipe.catalogue());
    assert_eq!(
        (found.level, found.is_worthwhile()),
        (Level::Audience, true)
    );
    let chart = charts(&recipe).pop().expect("the heatmap is the last");
    assert!(
        chart.title.starts_with("Commitments of all members"),
        "{}",
        chart.title
    );
    let nothing = Recipe {
        shown: |_, _| false,
        ..ORDINARY
    };
    let found = heatmap::subject(&nothing.cube(), &nothing.catalogue());
    assert_eq!((found.level, found.is_worthwhile()), (Level::All, false));
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
        assert!(
            chart
                .alt
                .starts_with("DRAFT — NOT FOR CIRCULATION · Fictional data.")
        );
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
