//! The figure pack: each chart as a picture that stands on its own, and the list that says what they show.

use std::fs;
use std::io::Cursor;

use serde_json::Value;

use crate::support::folder::{corpus, files, temporary};
use crate::support::program::{build, build_data, stderr};

#[test]
fn every_chart_is_a_figure_that_can_be_used_elsewhere() {
    let dir = temporary();
    let output = build(&corpus("mixed"), dir.path(), &["--png"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let figures = dir.path().join("latest/public/figures");
    let file = |name: &str| fs::read(figures.join(name)).expect("a file of the pack");
    let pack: Value = serde_json::from_slice(&file("figures.json")).expect("JSON");
    let listed = pack["figures"].as_array().expect("a list");
    assert!(listed.len() > 5, "{}", listed.len());
    assert_eq!(
        files(&figures).len(),
        3 * listed.len() + 1,
        "three files a figure, and the list"
    );
    for figure in listed {
        let text = |key: &str| figure[key].as_str().expect("a text");
        let of = |format: &str, key: &str| &figure["files"][format][key];
        let path = |format| of(format, "path").as_str().expect("a path");
        for key in ["title", "subject", "caption", "alternative_text", "source"] {
            assert!(!text(key).is_empty(), "{figure}");
        }
        assert!(text("source").contains("build"), "{figure}");
        assert!(text("alternative_text").chars().count() < 400, "{figure}");
        assert!(!file(path("csv")).is_empty());
        let svg = String::from_utf8(file(path("svg"))).expect("UTF-8");
        let size = format!(
            "<svg width=\"{}\" height=\"{}\"",
            of("svg", "width"),
            of("svg", "height")
        );
        assert!(svg.starts_with(&size), "{figure}");
        let decoder = png::Decoder::new(Cursor::new(file(path("png"))));
        let mut reader = decoder.read_info().expect("a PNG file");
        let mut dots = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut dots).expect("a picture");
        let info = reader.info();
        assert_eq!(&Value::from(info.width), of("png", "width"));
        assert_eq!(&Value::from(info.height), of("png", "height"));
        // Something is drawn, on white paper.
        let ink = dots.chunks(3).filter(|dot| **dot != [255; 3]).count();
        assert!(ink > 1000 && ink < dots.len() / 6, "{figure}: {ink}");
        let said: Vec<String> = info
            .utf8_text
            .iter()
            .map(|chunk| chunk.get_text().expect("a text"))
            .collect();
        assert_eq!(
            said,
            [text("title"), text("alternative_text"), text("source")]
        );
    }
}

#[test]
fn a_draft_has_no_png_unless_it_is_asked_for() {
    let dir = temporary();
    let figures = build_data(&corpus("mixed"), dir.path()).join("public/figures");
    let pack = fs::read(figures.join("figures.json")).expect("the list");
    let pack: Value = serde_json::from_slice(&pack).expect("JSON");
    let listed = pack["figures"].as_array().expect("a list");
    assert_eq!(files(&figures).len(), 2 * listed.len() + 1);
    for figure in listed {
        assert!(figure["files"]["png"].is_null(), "{figure}");
        // Without the report, a chart is called what it shows.
        assert_eq!(figure["title"], figure["subject"]);
    }
}
