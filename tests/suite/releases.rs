//! Releases: what was made public stays known, and nothing that came later can be read by subtraction.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::support::folder::{files, temporary};
use crate::support::plain::{PlainCycle, STATUSES, with_fields};
use crate::support::program::{biennial, build_data, stderr};
use crate::support::releases::{release, release_command, released};
use crate::support::tables::{Row, rows};

/// Lets a member answer all commitments of its group.
fn submit(cycle: &PlainCycle, member: usize, shift: usize) {
    let rows: Vec<(&str, &str, &str, &str)> = ["C1a", "C1b", "C2a", "O1", "O2", "O3", "O5"]
        .iter()
        .enumerate()
        .map(|(index, id)| (*id, STATUSES[(member * 3 + index + shift) % 5], "", ""))
        .collect();
    let id = format!("M{member}");
    let fields = [("Member ID", id.as_str())];
    cycle.submit(&format!("{member}.csv"), with_fields(&fields, &rows));
}

/// A cycle of 60 members of whom the first `reporting` have answered.
fn cycle(dir: &Path, reporting: usize) -> PlainCycle {
    let cycle = PlainCycle::new(&dir.join("cycle"), 60);
    for member in 1..=reporting {
        submit(&cycle, member, 0);
    }
    cycle
}

/// Releases, with more words to the command.
fn release_to(cycle: &PlainCycle, build: &Path, words: &[&str]) -> Output {
    let mut command = release_command(cycle, build);
    command.args(words).output().expect("the program runs")
}

fn public(build: &Path) -> Vec<Row> {
    rows(&build.join("public/data/aggregates.csv"))
}

fn figure(table: &[Row], code: &str, column: &str) -> String {
    table
        .iter()
        .find(|row| {
            row["code"] == code && row["group"] == "Civil society" && row["region"] == "All"
        })
        .expect("a row")[column]
        .clone()
}

#[test]
fn a_release_is_no_draft_and_is_entered_into_the_ledger() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    let package = |build: &Path| {
        fs::read_to_string(build.join("public/data/datapackage.json")).expect("the package")
    };
    assert!(package(&draft).contains("DRAFT"));
    let build = released(&cycle, &out);
    assert_ne!(build, fs::canonicalize(&draft).expect("the draft"));
    assert!(!package(&build).contains("DRAFT"));
    assert_eq!(
        fs::read(draft.join("public/data/aggregates.csv")).expect("the draft's figures"),
        fs::read(build.join("public/data/aggregates.csv")).expect("the release's figures")
    );
    let ledger = fs::read_to_string(cycle.dir.join("ledger/ledger.jsonl")).expect("the ledger");
    assert!(ledger.contains("\"2026.1\""), "{ledger}");
    // The next build is another one, for the ledger is among its inputs; its figures are the same.
    let next = build_data(&cycle.dir, &out);
    assert_eq!(public(&next), public(&build));
    assert!(package(&next).contains("DRAFT"));
}

/// One member reports after the release: the two totals would differ by its answers.
#[cfg(unix)]
#[test]
fn the_ledger_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    released(&cycle, &dir.path().join("out"));
    let ledger = cycle.dir.join("ledger");
    let mode = |path: &Path| {
        let metadata = fs::metadata(path).expect("a file");
        metadata.permissions().mode() & 0o777
    };
    assert_eq!(mode(&ledger), 0o700);
    let inside = files(&ledger);
    assert!(inside.len() >= 6, "{inside:?}");
    for name in inside {
        assert_eq!(mode(&ledger.join(&name)), 0o600, "{name}");
    }
}

#[test]
fn a_late_submission_cannot_be_read_by_subtraction() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let before = public(&released(&cycle, &out));
    assert_eq!(figure(&before, "C1a", "reported"), "40");
    submit(&cycle, 41, 0);
    let build = build_data(&cycle.dir, &out);
    assert_eq!(public(&build), before, "nothing public has changed");
    let full = rows(&build.join("restricted/aggregates-full.csv"));
    assert_eq!(figure(&full, "C1a", "reported"), "41");
    let participants = rows(&build.join("public/data/participants.csv"));
    assert_eq!(participants.len(), 40);
}

/// Corrections of one member, and one that left, are held back alike.
#[test]
fn a_correction_and_a_departure_are_held_back() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let before = public(&released(&cycle, &out));
    submit(&cycle, 7, 1);
    assert_eq!(public(&build_data(&cycle.dir, &out)), before);
    submit(&cycle, 7, 0);
    fs::remove_file(cycle.dir.join("submissions/9.csv")).expect("a submission");
    assert_eq!(public(&build_data(&cycle.dir, &out)), before);
}

/// Fifteen late ones, of all kinds of answers, protect each other.
/// A member's place on the roster is not in the ledger's hands: it may leave, move or be deleted after a release,
/// and what is published of it stays where it was counted.
#[test]
fn members_leave_and_move_after_a_release() {
    let dir = temporary();
    let (cycle, out) = (dir.path().join("cycle"), dir.path().join("out"));
    let sample = ["--members", "60", "--seed", "7"];
    let made = biennial().arg("sample").arg(&cycle).args(sample).output();
    assert!(made.expect("the program runs").status.success());
    let build = build_data(&cycle, &out);
    let release = biennial()
        .arg("release")
        .arg(&build)
        .arg("--cycle")
        .arg(&cycle)
        .args(["--date", "2026-12-20", "--quiet"])
        .output()
        .expect("the program runs");
    assert!(release.status.success(), "{}", stderr(&release));
    let before = public(&fs::canonicalize(out.join("latest")).expect("the release"));
    let path = cycle.join("members.csv");
    let roster = fs::read_to_string(&path).expect("a roster");
    let mut lines = roster.lines();
    let head: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let column = |name: &str| head.iter().position(|own| *own == name).expect("a column");
    let lines: Vec<&str> = lines.collect();
    let reported: Vec<usize> = (0..lines.len())
        .filter(|at| {
            let id = lines[*at].split(',').next().expect("an ID");
            rows(&build.join("restricted/submissions.csv"))
                .iter()
                .any(|row| row["member_id"] == id && row["counted"] == "yes")
        })
        .collect();
    assert!(reported.len() > 20);
    let edits: [(&str, &str); 4] = [
        ("left", "2026-11-25"),
        ("country", ""),
        ("group", "Intergovernmental"),
        ("member_id", ""),
    ];
    for (number, at) in reported.iter().step_by(5).enumerate() {
        for (name, value) in edits {
            let mut edited: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            if name == "member_id" {
                edited.remove(*at);
            } else {
                let mut fields: Vec<String> = edited[*at].split(',').map(str::to_owned).collect();
                fields[column(name)] = value.to_owned();
                edited[*at] = fields.join(",");
            }
            let text = format!("{}\n{}\n", head.join(","), edited.join("\n"));
            fs::write(&path, text).expect("a roster");
            let after = public(&build_data(&cycle, &out));
            // Nobody is published as having answered otherwise, nor fewer as having answered at all.
            let figures = |table: &[Row]| -> Vec<String> {
                let rows = table
                    .iter()
                    .filter(|row| row["group"] == "All" && row["region"] == "All");
                rows.map(|row| format!("{} {} {}", row["code"], row["reported"], row["completed"]))
                    .collect()
            };
            assert_eq!(figures(&before), figures(&after), "{number}: {name}");
        }
    }
}

#[test]
fn many_late_submissions_are_published() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let first = released(&cycle, &out);

    for member in 41..=55 {
        submit(&cycle, member, 0);
    }
    let build = build_data(&cycle.dir, &out);
    let now = public(&build);
    assert_eq!(figure(&now, "C1a", "reported"), "55");
    assert_eq!(rows(&build.join("public/data/participants.csv")).len(), 55);
    assert_eq!(figure(&now, "C1a", "marker"), "[r]");
    // The tables behind the charts say so, too, and those of the first release do not.
    let marks = |build: &Path| -> usize {
        let folder = build.join("public/figures");
        let figures = files(&folder).into_iter();
        let tables = figures.filter(|name| name.rsplit('.').next() == Some("csv"));
        let marked = |name: String| {
            let text = fs::read_to_string(folder.join(name)).expect("a table");
            text.matches(",[r],").count()
        };
        tables.map(marked).sum()
    };
    assert!(marks(&build) > 0);
    assert_eq!(marks(&first), 0);
    // A second release, and one more late member: held back again.
    let second = public(&released(&cycle, &out));
    assert_eq!(second, now);
    submit(&cycle, 56, 0);
    assert_eq!(public(&build_data(&cycle.dir, &out)), second);
}

#[test]
fn a_release_is_not_dated_before_the_last_one() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    released(&cycle, &out);
    for member in 41..=55 {
        submit(&cycle, member, 0);
    }
    let build = build_data(&cycle.dir, &out);
    let mut command = biennial();
    command
        .arg("release")
        .arg(&build)
        .arg("--cycle")
        .arg(&cycle.dir);
    let output = command.args(["--date", "2026-12-01", "--quiet"]).output();
    let output = output.expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("the last line of the ledger is of 2026-12-20"));
    assert!(release(&cycle, &build).status.success());
}

/// Whether a group's figures are those of the release before, readers see for themselves. That something is
/// held back they must not learn: it would tell that somebody's answer changed.
#[test]
fn the_report_says_what_is_as_it_was_released_and_never_why() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let told = || {
        let output = crate::support::program::build(&cycle.dir, &out, &[]);
        assert!(output.status.success(), "{}", stderr(&output));
        let page = fs::read_to_string(out.join("latest/public/report.html")).expect("the page");
        let text: Vec<&str> = page.split_whitespace().collect();
        let text = text.join(" ");
        let (_, told) = text.split_once("The figures of Civil society are those of release")?;
        let (told, _) = told.split_once("</dd>").expect("the end of the term");
        let remarks = crate::support::program::stdout(&output);
        Some((
            told.to_owned(),
            remarks.contains("and wait until more come"),
        ))
    };
    assert_eq!(told(), None);
    let draft = build_data(&cycle.dir, &out);
    let output = release_to(&cycle, &draft, &["--to", "board"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let (for_the_board, _) = told().expect("a sentence");
    let words = " 2026.1, which was made for the board. Figures change between releases only where";
    assert!(for_the_board.starts_with(words), "{for_the_board}");
    released(&cycle, &out);
    let (unchanged, is_held) = told().expect("a sentence");
    assert!(unchanged.starts_with(" 2026.2. "), "{unchanged}");
    assert!(!is_held);
    submit(&cycle, 41, 0);
    assert_eq!(told(), Some((unchanged, true)));
    for member in 42..=55 {
        submit(&cycle, member, 0);
    }
    assert_eq!(told(), None);
}

#[test]
fn only_the_build_of_today_is_released() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    submit(&cycle, 41, 0);
    let output = release(&cycle, &draft);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("has changed since build"),
        "{}",
        stderr(&output)
    );
    assert!(!cycle.dir.join("ledger/ledger.jsonl").exists());
    fs::remove_file(cycle.dir.join("submissions/41.csv")).expect("a submission");
    let build = released(&cycle, &out);
    let again = release(&cycle, &build);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        stderr(&again).contains("a release already"),
        "{}",
        stderr(&again)
    );
}

/// Where readers are told of a release: what the public manifest says of its readers and of its notice, the
/// sentences that the data package, the codebook and the citation file have of it, and how it is cited.
fn told(build: &Path) -> [String; 4] {
    let read = |name: &str| fs::read_to_string(build.join("public").join(name)).expect(name);
    let manifest = crate::support::folder::json(&build.join("public/manifest.json"));
    let sentences = |text: &str| {
        let from = text.find("Release 2026.");
        let text = from.map_or("", |from| &text[from..]);
        let end = text.find("twice.").map_or(0, |at| at + "twice.".len());
        text[..end].to_owned()
    };
    let [said, others @ ..] = [
        "data/datapackage.json",
        "data/codebook.md",
        "data/CITATION.cff",
    ]
    .map(|name| sentences(&read(name)));
    assert_eq!(others, [said.clone(), said.clone()]);
    let codebook = read("data/codebook.md");
    let (_, cited) = codebook
        .split_once("as of 2026-12-05, ")
        .expect("a citation");
    let cited: Vec<&str> = cited.split_inclusive("build").take(1).collect();
    [
        manifest["released_to"].to_string(),
        manifest["notice"].to_string(),
        said,
        cited.concat(),
    ]
}

/// What the board has read can be made public, as a release of its own; who tries it another way is told so.
#[test]
fn what_the_board_has_becomes_public_by_a_release_of_its_own() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    let words = ["--to", "board", "--notice", "C1a was\n counted twice."];
    let output = release_to(&cycle, &draft, &words);
    assert!(output.status.success(), "{}", stderr(&output));
    let said = crate::support::program::stdout(&output);
    assert!(said.contains("may go to the board"), "{said}");
    let board = fs::canonicalize(out.join("latest")).expect("the release");
    assert_eq!(
        told(&board),
        [
            "\"board\"",
            "\"C1a was counted twice.\"",
            "Release 2026.1 is for the board, and not for publication. Notice with release 2026.1: C1a was counted twice.",
            "release 2026.1 for the board, build"
        ]
    );
    let refused = release_to(&cycle, &board, &["--to", "public"]);
    assert_eq!(refused.status.code(), Some(2));
    let said = stderr(&refused);
    assert!(
        said.contains("is a release already: 2026.1, for the board\nhint: to make the same figures public, run `biennial build` again"),
        "{said}"
    );
    let public_build = released(&cycle, &out);
    assert_eq!(public(&public_build), public(&board));
    let public_told = ["\"public\"", "null", "", "release 2026.2, build"];
    assert_eq!(told(&public_build), public_told);
    assert_eq!(told(&draft)[..2], ["null", "null"]);
    let ledger = fs::read_to_string(cycle.dir.join("ledger/ledger.jsonl")).expect("the ledger");
    assert_eq!(ledger.lines().count(), 2);
    assert!(ledger.contains("\"to\":\"board\"") && ledger.contains("\"to\":\"public\""));
}

/// The same inputs and the same ledger give the same files.
#[test]
fn a_release_can_be_made_again() {
    let dir = temporary();
    let first = cycle(dir.path(), 40);
    let copy = temporary();
    let second = cycle(copy.path(), 40);
    let left = released(&first, &dir.path().join("out"));
    let right = released(&second, &copy.path().join("out"));
    for name in [
        "manifest.json",
        "public/manifest.json",
        "public/data/aggregates.xlsx",
    ] {
        let read = |build: &Path| fs::read(build.join(name)).expect("a file of the build");
        assert_eq!(read(&left), read(&right), "{name}");
    }
}

#[test]
fn a_withdrawn_release_stays_known() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    let before = public(&released(&cycle, &out));
    let withdraw = |number: &str| {
        let mut command = biennial();
        command.args([
            "release",
            "--withdraw",
            number,
            "--reason",
            "a wrong total",
            "--cycle",
        ]);
        command.arg(&cycle.dir).arg("--out").arg(&out);
        command.output().expect("the program runs")
    };
    let none = withdraw("2025.9");
    assert_eq!(none.status.code(), Some(2));
    assert_eq!(
        stderr(&none),
        "error: there is no release 2025.9 to withdraw\nhint: there is only 2026.1\n"
    );
    assert!(withdraw("2026.1").status.success());
    let build = out.join("latest");
    for folder in [cycle.dir.join("ledger/2026.1"), build.join("public"), build] {
        let said = fs::read_to_string(folder.join("WITHDRAWN.txt")).expect("a word");
        assert!(
            said.contains("2026.1 was withdrawn") && said.contains("a wrong total"),
            "{said}"
        );
    }
    let again = withdraw("2026.1");
    assert_eq!(again.status.code(), Some(2));
    let said = stderr(&again);
    assert!(
        said.contains("release 2026.1 was withdrawn already, on ")
            && said.contains(": a wrong total\nhint: nothing is left to do;"),
        "{said}"
    );
    let ledger = fs::read_to_string(cycle.dir.join("ledger/ledger.jsonl")).expect("the ledger");
    assert_eq!(ledger.lines().count(), 2);
    submit(&cycle, 41, 0);
    assert_eq!(public(&build_data(&cycle.dir, &out)), before);
}

#[test]
fn a_ledger_that_was_changed_stops_the_build() {
    let dir = temporary();
    let cycle = cycle(dir.path(), 40);
    let out = dir.path().join("out");
    released(&cycle, &out);
    let kept = cycle.dir.join("ledger/2026.1/aggregates.csv");
    let text = fs::read_to_string(&kept).expect("the released figures");
    fs::write(&kept, text.replacen(",40,", ",41,", 1)).expect("a change");
    let output = crate::support::program::build(&cycle.dir, &out, &["--no-report"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("not what was released"),
        "{}",
        stderr(&output)
    );
}

/// Three cycles, each with the one before: what the two earlier ones published last stands beside the draft of the third.
#[test]
fn the_time_series_has_what_each_cycle_before_published_last() {
    let dir = temporary();
    let years = ["2022", "2024", "2026"];
    let build_of = |year: &str| dir.path().join(format!("out-{year}"));
    for (year, before) in years.iter().zip(["", "2022", "2024"]) {
        let mut cycle = PlainCycle::new(&dir.path().join(year), 60);
        if !before.is_empty() {
            cycle.set(&format!("previous = \"../{before}\"\n"));
        }
        let settings = cycle.dir.join("cycle.toml");
        let text = fs::read_to_string(&settings).expect("the settings");
        let text = text.replace("= 2026\n", &format!("= {year}\n"));
        fs::write(&settings, text).expect("the settings");
        for member in 1..=40 {
            let id = format!("M{member}");
            let fields = [("Cycle", *year), ("Member ID", id.as_str())];
            let rows = [("C1a", STATUSES[member % 5], "", "")];
            cycle.submit(&format!("{member}.csv"), with_fields(&fields, &rows));
        }
        if *year == "2026" {
            build_data(&cycle.dir, &build_of(year));
        } else {
            released(&cycle, &build_of(year));
        }
    }
    let data = build_of("2026").join("latest/public/data/time-series.csv");
    let series = rows(&data);
    let of_all = series
        .iter()
        .filter(|row| row["level"] == "submission" && row["group"] == "All");
    let found: Vec<[&str; 3]> = of_all
        .map(|row| ["release", "cycle", "reported"].map(|name| row[name].as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ["2022.1", "2022", "40"],
            ["2024.1", "2024", "40"],
            ["draft", "2026", "40"]
        ]
    );
    assert!(
        series
            .iter()
            .all(|row| row["region"] == "All" && row["basis"] == "all")
    );
}
