//! The report as a PDF: that it can be typeset whatever the cycle, and that every page says what
//! it must. Needs Typst.

use std::path::Path;
use std::time::Duration;

use super::sample::{Sample, charts, sample};
use crate::domain::group::Group;
use crate::domain::ledger::{Issue, Readership};
use crate::render::charts::{Notices, draw_all};
use crate::render::language::Language;
use crate::render::report::{MAIN, Participant, ReportInput, model, write_sources};
use crate::render::typst::Typst;

/// Typesets a report and gives its pages as a PDF.
fn typeset(input: &ReportInput<'_>) -> lopdf::Document {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let bytes = typeset_in(input, folder.path());
    lopdf::Document::load_mem(&bytes).expect("Typst wrote a PDF")
}

fn typeset_in(input: &ReportInput<'_>, folder: &Path) -> Vec<u8> {
    let typst = Typst::find(None).expect("the report needs Typst 0.15: run `make tools`");
    write_sources(&model(input), input.charts, folder).expect("the sources are written");
    let output = folder.join("report.pdf");
    let limit = Duration::from_mins(2);
    typst
        .compile(
            folder,
            &folder.join(MAIN),
            &output,
            input.cycle.as_of,
            limit,
        )
        .expect("the report can be typeset");
    std::fs::read(&output).expect("the PDF is there")
}

#[test]
fn a_report_of_an_ordinary_cycle_has_the_length_a_board_reads() {
    for (members, reporting) in [(120, 75), (300, 70), (2000, 70)] {
        let sample = sample(members, reporting, 7);
        let catalogue = &sample.cycle.catalogue;
        let notices = Notices::default();
        let drawn = draw_all(&sample.cube, catalogue, None, &notices, Language::english());
        let drawn = drawn.expect("charts");
        let sample = Sample {
            charts: drawn,
            ..sample
        };
        let pages = typeset(&sample.input()).get_pages().len();
        assert!(
            (12..=25).contains(&pages),
            "{pages} pages of {members} members"
        );
    }
}

/// A file for the archive holds what its charts were drawn from.
#[test]
fn the_figures_of_every_chart_are_attached() {
    let sample = Sample {
        charts: charts(),
        ..sample(60, 75, 7)
    };
    let document = typeset(&sample.input());
    let catalog = document.catalog().expect("a PDF has a catalog");
    let attached = catalog.get(b"AF").and_then(lopdf::Object::as_array);
    assert_eq!(attached.expect("attached files").len(), sample.charts.len());
    let metadata = catalog.get(b"Metadata").expect("metadata");
    let metadata = document.dereference(metadata).expect("a stream").1;
    let metadata = &metadata.as_stream().expect("a stream").content;
    let metadata = String::from_utf8_lossy(metadata);
    for mark in ["pdfaid:part>3<", "pdfaid:conformance>A<", "pdfuaid:part>1<"] {
        assert!(metadata.contains(mark), "{mark} in {metadata}");
    }
}

#[test]
fn the_file_is_tagged_titled_and_outlined() {
    let sample = sample(60, 75, 7);
    let document = typeset(&sample.input());
    let catalog = document.catalog().expect("a PDF has a catalog");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
    let language = catalog.get(b"Lang").and_then(lopdf::Object::as_str);
    assert_eq!(language.expect("the language is given"), b"en-GB");
}

#[test]
fn every_page_says_that_it_is_a_draft_and_fictional() {
    let sample = sample(60, 75, 7);
    let document = typeset(&sample.input());
    for page in document.get_pages().keys() {
        let text = document.extract_text(&[*page]).expect("the page has text");
        let text: String = text.split_whitespace().collect();
        assert!(text.contains("NOTFORCIRCULATION"), "page {page}: {text}");
        assert!(text.contains("Fictionaldata"), "page {page}: {text}");
    }
}

/// The cover of a release says for whom it is, and what was corrected; that it is for the board alone stands on
/// every page.
#[test]
fn a_release_says_for_whom_it_is_and_what_was_corrected() {
    let sample = sample(60, 75, 7);
    let squeezed = |text: &str| -> String { text.split_whitespace().collect() };
    let texts = |to| {
        let release = Issue {
            number: "2026.1".to_owned(),
            to,
            notice: Some("The total of G3 was wrong.".to_owned()),
        };
        let document = typeset(&ReportInput {
            release: Some(&release),
            ..sample.input()
        });
        let pages = document.get_pages();
        let texts = pages.keys().map(|page| document.extract_text(&[*page]));
        let texts: Vec<String> = texts
            .map(|text| squeezed(&text.expect("the page has text")))
            .collect();
        assert!(!texts.concat().contains("DRAFT"));
        assert!(texts[0].contains("ThetotalofG3waswrong."), "{}", texts[0]);
        texts
    };
    let public = texts(Readership::Public);
    assert!(public[0].contains("2026.1,forthepublic"), "{}", public[0]);
    assert!(!public.concat().contains("Fortheboard"));
    let board = texts(Readership::Board);
    assert!(
        board[0].contains("2026.1,fortheboardofthealliance"),
        "{}",
        board[0]
    );
    for page in &board {
        assert!(page.contains("Fortheboard"), "{page}");
    }
}

#[test]
fn the_same_report_is_the_same_file() {
    let sample = sample(12, 75, 7);
    let first = tempfile::tempdir().expect("a folder for the test");
    let second = tempfile::tempdir().expect("a folder for the test");
    let bytes = typeset_in(&sample.input(), first.path());
    assert_eq!(bytes, typeset_in(&sample.input(), second.path()));
}

#[test]
fn no_cycle_and_no_name_stops_the_report() {
    let awkward = [
        "#panic() *bold* _it_ @ref <label> $x$ [z] \\ `raw` // /* ~ -- \"' = + /",
        "منظمة الطفل 12 (EXAMPLE)",
        "儿童网络 🧒🏽",
        "A very long name of an organisation that goes on and on, of several words and of more, so \
         that it needs three lines, and even then does not quite come to the end of what it says",
        "\u{202E}gnorw\u{0}\u{7}",
    ];
    for (members, reporting, regions) in [(0, 0, 7), (12, 75, 7), (120, 0, 7), (60, 75, 0)] {
        let mut sample = sample(members, reporting, regions);
        for name in awkward.iter().copied().chain([&*"x".repeat(300)]) {
            sample.participants.push(Participant {
                name: name.to_owned(),
                group: Group::Government,
                region: "Global".to_owned(),
            });
        }
        assert!(!typeset(&sample.input()).get_pages().is_empty());
    }
}
