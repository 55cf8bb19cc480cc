//! The report in several languages, with the same figures; sheets and reminders in each member's.

use std::fs;
use std::path::Path;

use crate::support::folder::{copy, hashes, temporary};
use crate::support::plain::{PlainCycle, workbook};
use crate::support::program::{biennial, build, run, stderr, stdout};
use crate::support::sheets::{feedback, pages, squeezed};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/inputs/sample-2026");

/// The shipped sample, with lines more in `cycle.toml`, before its first table.
fn sample(dir: &Path, lines: &str) -> std::path::PathBuf {
    let cycle = dir.join("cycle");
    copy(Path::new(SAMPLE), &cycle);
    let path = cycle.join("cycle.toml");
    let text = fs::read_to_string(&path).expect("settings");
    fs::write(&path, format!("{lines}{text}")).expect("settings");
    cycle
}

fn text_of(pdf: &Path) -> String {
    let report = lopdf::Document::load(pdf).expect("a PDF");
    let pieces = crate::support::tagged::prose(&report);
    let texts: Vec<String> = pieces.into_iter().map(|piece| piece.text).collect();
    texts.join("\n")
}

#[test]
fn one_report_a_language_and_the_same_data() {
    let dir = temporary();
    let plain = sample(&dir.path().join("plain"), "");
    let several = sample(
        &dir.path().join("several"),
        "languages = [\"en\", \"fr\", \"es\", \"pt\"]\n",
    );
    let built = |cycle: &Path, out: &str| {
        let out = dir.path().join(out);
        let output = build(cycle, &out, &[]);
        assert!(output.status.success(), "{}", stderr(&output));
        (
            fs::canonicalize(out.join("latest")).expect("a build"),
            stdout(&output),
        )
    };
    let (one, _) = built(&plain, "one");
    let (four, said) = built(&several, "four");
    assert!(said.contains("report-fr.pdf"), "{said}");
    // Whatever is data is the same, to the byte, but for the name of the build.
    for name in [
        "aggregates.csv",
        "quality.csv",
        "figures-in-text.csv",
        "regions.csv",
    ] {
        let path = |build: &Path| fs::read(build.join("public/data").join(name)).expect(name);
        assert_eq!(path(&one), path(&four), "{name}");
    }
    for (code, language, said, number) in [
        ("", "en-GB", "of the alliance", "620 of 1,583"),
        ("-fr", "fr-FR", "de l’alliance", "620 sur 1 583"),
        ("-es", "es-ES", "de la alianza", "620 de 1583"),
        ("-pt", "pt-PT", "da aliança", "620 de 1583"),
    ] {
        let page = fs::read_to_string(four.join(format!("public/report{code}.html")));
        let page = page.expect("a page").replace(['\u{a0}', '\u{202f}'], " ");
        assert!(
            page.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")),
            "{code}"
        );
        assert!(page.contains(said), "{code}");
        assert!(page.contains(number), "{code}: {number}");
        let text = text_of(&four.join(format!("public/report{code}.pdf")));
        assert!(text.contains(said), "{code}");
    }
    let first = |name: &str| fs::read(four.join("public").join(name)).expect(name);
    assert_ne!(first("report.pdf"), first("report-fr.pdf"));
    assert!(hashes(&four.join("public/figures")).len() > 20);
}

#[test]
fn members_are_written_to_in_their_language() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 12);
    cycle.set("");
    let path = cycle.dir.join("members.csv");
    let roster = fs::read_to_string(&path).expect("a roster");
    let languages = ["en", "fr", "es", "pt", "ar", ""];
    let lines: Vec<String> = roster
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            0 => format!("{line},contact,language"),
            at => format!("{line},m{at}@example.org,{}", languages[(at - 1) % 6]),
        })
        .collect();
    fs::write(&path, lines.join("\n") + "\n").expect("a roster");
    for member in 1..=6 {
        let rows = [
            ("C1a", "Planned", "", ""),
            ("C1b", "Implemented", "a law", ""),
        ];
        cycle.submit(&format!("{member}.csv"), workbook(member, &rows));
    }
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    for (member, said) in [
        ("M1", "Your answers"),
        ("M2", "Vos réponses"),
        ("M3", "Sus respuestas"),
        ("M4", "As suas respostas"),
        // Sheets are not typeset in Arabic: they are in the first language of the report.
        ("M5", "Your answers"),
        ("M6", "Your answers"),
    ] {
        let text = squeezed(&pages(&build, member).concat());
        assert!(text.contains(&squeezed(said)), "{member}: {text}");
    }
    let reminders = dir.path().join("reminders");
    let output = run(&[
        "status",
        cycle.dir.to_str().expect("a path"),
        "--remind",
        reminders.to_str().expect("a path"),
    ]);
    assert!(output.status.code() < Some(2), "{}", stderr(&output));
    let table = fs::read_to_string(reminders.join("reminders.csv")).expect("a table");
    for said in [
        "No progress report of yours",
        "Nous n’avons reçu de votre part",
        "No hemos recibido",
        "Ainda não recebemos",
        "لم يصلنا منكم",
    ] {
        assert!(table.contains(said), "{said}: {table}");
    }
}

#[test]
fn languages_that_are_not_spoken_are_refused() {
    let dir = temporary();
    let refused = |lines: &str, said: &str| {
        let cycle = sample(&dir.path().join(said.replace([' ', ':'], "-")), lines);
        let output = build(&cycle, &dir.path().join("out"), &["--no-report"]);
        assert_eq!(output.status.code(), Some(2), "{lines}");
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    };
    refused("languages = [\"ru\"]\n", "languages: \"ru\" is none of");
    refused("languages = [\"ar\"]\n", "are typeset: en, fr, es, pt");
    refused("languages = []\n", "name one at the least");
    refused("languages = [\"fr\", \"fr\"]\n", "stands there twice");
    let cycle = PlainCycle::new(&dir.path().join("roster"), 1);
    let roster = "member_id,name,aliases,group,country,region,joined,left,language\nM1,One,,Civil society,,,2020-01-01,,Klingon\n";
    fs::write(cycle.dir.join("members.csv"), roster).expect("a roster");
    let output = biennial()
        .arg("status")
        .arg(&cycle.dir)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("language \"Klingon\" is none of en, fr, es, pt, ar"),
        "{}",
        stderr(&output)
    );
}
