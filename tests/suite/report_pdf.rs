//! The report as a PDF: that it can be typeset whatever the cycle, and that every page says what it must.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lopdf::{Document, Object};

use crate::support::folder::{entries, temporary};
use crate::support::plain::{PlainCycle, with_fields};
use crate::support::program::{biennial, build, run, stderr};

/// The build of a fictional cycle of so many members, with its report.
fn sample(dir: &Path, members: usize) -> PathBuf {
    let cycle = dir.join(format!("sample-{members}"));
    let words = ["--members", &members.to_string(), "--seed", "1", "--quiet"];
    let output = run(&[&["sample", cycle.to_str().expect("a path")], &words[..]].concat());
    assert!(output.status.success(), "{}", stderr(&output));
    built(&cycle, &dir.join(format!("out-{members}")))
}

fn built(cycle: &Path, out: &Path) -> PathBuf {
    let output = build(cycle, out, &[]);
    assert!(output.status.success(), "{}", stderr(&output));
    fs::canonicalize(out.join("latest")).expect("the build")
}

fn report(build: &Path) -> Document {
    Document::load(build.join("public/report.pdf")).expect("Typst wrote a PDF")
}

/// The text of each page, its line breaks and spaces left out: lines wrap where they will.
fn pages(report: &Document) -> Vec<String> {
    let pages = report.get_pages();
    let texts = pages.keys().map(|page| report.extract_text(&[*page]));
    let texts = texts.map(|text| text.expect("the page has text"));
    texts
        .map(|text| text.split_whitespace().collect())
        .collect()
}

/// What several tests look at.
static SIXTY: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
    let dir = temporary();
    let build = sample(dir.path(), 60);
    (dir, build)
});

#[test]
fn a_report_of_an_ordinary_cycle_has_the_length_a_board_reads() {
    let dir = temporary();
    for members in [120, 300, 2000] {
        let pages = report(&sample(dir.path(), members)).get_pages().len();
        assert!(
            (12..=26).contains(&pages),
            "{pages} pages of {members} members"
        );
    }
}

/// A file for the archive holds what its charts were drawn from.
#[test]
fn the_figures_of_every_chart_are_attached() {
    let report = report(&SIXTY.1);
    let catalog = report.catalog().expect("a PDF has a catalog");
    let attached = catalog.get(b"AF").and_then(Object::as_array);
    // Each chart is a drawing and its figures.
    let figures = entries(&SIXTY.1.join("public/figures"));
    let is_svg = |name: &&String| Path::new(name).extension().is_some_and(|it| it == "svg");
    let charts = figures.iter().filter(is_svg).count();
    assert!(charts > 5, "{charts}");
    assert_eq!(attached.expect("attached files").len(), charts);
    let metadata = catalog.get(b"Metadata").expect("metadata");
    let metadata = report.dereference(metadata).expect("a stream").1;
    let metadata = &metadata.as_stream().expect("a stream").content;
    let metadata = String::from_utf8_lossy(metadata);
    for mark in ["pdfaid:part>3<", "pdfaid:conformance>A<", "pdfuaid:part>1<"] {
        assert!(metadata.contains(mark), "{mark} in {metadata}");
    }
}

#[test]
fn the_file_is_tagged_and_outlined_and_says_its_language() {
    let report = report(&SIXTY.1);
    let catalog = report.catalog().expect("a PDF has a catalog");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
    let language = catalog.get(b"Lang").and_then(Object::as_str);
    assert_eq!(language.expect("the language is given"), b"en-GB");
}

#[test]
fn every_page_says_that_it_is_a_draft_and_fictional() {
    let pages = pages(&report(&SIXTY.1));
    assert!(pages.len() > 5);
    for page in pages {
        assert!(page.contains("NOTFORCIRCULATION"), "{page}");
        assert!(page.contains("Fictionaldata"), "{page}");
    }
}

/// The cover of a release says for whom it is, and what was corrected; that it is for the board alone stands on
/// every page.
#[test]
fn a_release_says_for_whom_it_is_and_what_was_corrected() {
    let dir = temporary();
    let texts = |to: &str| {
        let own = dir.path().join(to);
        let draft = sample(&own, 60);
        let mut command = biennial();
        command.arg("release").arg(&draft).arg("--cycle");
        command.arg(own.join("sample-60"));
        command.args(["--date", "2026-12-20", "--quiet", "--to", to]);
        command.args(["--notice", "The total of G3 was wrong."]);
        let output = command.output().expect("the program runs");
        assert!(output.status.success(), "{}", stderr(&output));
        let texts = pages(&report(&own.join("out-60/latest")));
        assert!(!texts.concat().contains("DRAFT"));
        assert!(texts[0].contains("ThetotalofG3waswrong."), "{}", texts[0]);
        texts
    };
    let public = texts("public");
    assert!(public[0].contains("2026.1,forthepublic"), "{}", public[0]);
    assert!(!public.concat().contains("Fortheboard"));
    let board = texts("board");
    let cover = &board[0];
    assert!(cover.contains("2026.1,fortheboardofthealliance"), "{cover}");
    assert!(
        board.iter().all(|page| page.contains("Fortheboard")),
        "{board:?}"
    );
}

#[test]
fn no_cycle_stops_the_report() {
    let dir = temporary();
    for (members, reporting) in [(1, 0), (1, 1), (12, 0), (12, 12)] {
        let own = dir.path().join(format!("{members}-{reporting}"));
        let cycle = PlainCycle::new(&own, members);
        for member in 1..=reporting {
            let id = format!("M{member}");
            let text = with_fields(&[("Member ID", &id)], &[("C1a", "Planned", "", "")]);
            cycle.submit(&format!("{member}.csv"), text);
        }
        let report = report(&built(&cycle.dir, &own.join("out")));
        assert!(report.get_pages().len() > 2, "{members} {reporting}");
    }
}

#[test]
fn no_name_stops_the_report() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 0);
    let long = "x".repeat(300);
    let names = [
        "#panic() *bold* _it_ @ref <label> $x$ [z] \\ `raw` // /* ~ -- ' = + /",
        "منظمة الطفل 12 (EXAMPLE)",
        "儿童网络 🧒🏽",
        "A very long name of an organisation that goes on and on, of several words and of more, so \
         that it needs three lines, and even then does not quite come to the end of what it says",
        "\u{202E}gnorw",
        &long,
    ];
    let mut roster = "member_id,name,aliases,group,country,region,joined,left\n".to_owned();
    for (number, name) in names.iter().enumerate() {
        let _infallible = writeln!(roster, "M{number},\"{name}\",,Civil society,,,2020-01-01,");
        let id = format!("M{number}");
        let text = with_fields(&[("Member ID", &id)], &[("C1a", "Planned", "", "")]);
        cycle.submit(&format!("{number}.csv"), text);
    }
    fs::write(cycle.dir.join("members.csv"), roster).expect("the roster");
    let text = pages(&report(&built(&cycle.dir, &dir.path().join("out")))).concat();
    assert!(
        text.contains("#panic()*bold*_it_@ref<label>$x$[z]\\`raw`///*~--'=+/"),
        "{text}"
    );
    assert!(text.contains(&long));
}
