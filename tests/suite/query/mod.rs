//! `biennial query`: answers are rows of the published table, in every format with what they are made
//! of, how they are cited and what their shorthand means.

mod figures;
mod formats;
mod levels;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::LazyLock;

use crate::support::folder::{copy, corpus, files, temporary};
use crate::support::program::{biennial, build_data, stderr, stdout, transcript};
use crate::support::tables::{Row, parse_rows};
use tempfile::TempDir;

/// One build of the committed cycle `mixed`, for all tests here; with a key of its own, so that what is joined is
/// the same every time.
static BUILD: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let dir = temporary();
    let cycle = dir.path().join("mixed");
    copy(&corpus("mixed"), &cycle);
    fs::create_dir_all(cycle.join("ledger")).expect("the copy");
    fs::write(cycle.join("ledger/key"), [7; 32]).expect("the copy");
    let build = build_data(&cycle, &dir.path().join("out"));
    (dir, build)
});

fn ask_of(build: &Path, arguments: &[&str]) -> Output {
    let mut command = biennial();
    command.arg("query").arg(build).args(arguments);
    command.output().expect("the program runs")
}

fn ask(arguments: &[&str]) -> Output {
    ask_of(&BUILD.1, arguments)
}

/// What is printed, with the build's id redacted.
fn answered(arguments: &[&str]) -> String {
    let id = BUILD.1.file_name().expect("an id").to_string_lossy();
    transcript(&ask(arguments), &[(&id, "[BUILD]")])
}

/// The rows of an answer, by column.
fn rows_of(arguments: &[&str]) -> Vec<Row> {
    let arguments = [arguments, &["--format", "csv"]].concat();
    let output = ask(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    parse_rows(&output.stdout)
}

/// The words of a command, of which those in quotation marks are one.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (index, part) in command.split('"').enumerate() {
        let mut pieces = part.split(' ');
        if index % 2 == 1 {
            pieces = part.split('\n');
        }
        if let (Some(last), Some(first)) = (words.last_mut(), pieces.next()) {
            last.push_str(first);
        }
        words.extend(pieces.map(str::to_owned));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whoever tries an example on the sample sees figures, and not their shorthand alone.
#[test]
fn the_examples_show_figures_of_the_sample() {
    let dir = temporary();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let build = build_data(&root.join("inputs/sample-2026"), dir.path());
    let help = stdout(&crate::support::program::run(&["query", "--help"]));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let lines = help.lines().chain(readme.lines()).map(str::trim_start);
    let commands: Vec<&str> = lines
        .filter_map(|line| line.strip_prefix("biennial query "))
        .filter_map(|line| line.split("   ").next())
        .filter(|line| *line != "--help")
        .collect();
    assert!(commands.len() >= 9, "{commands:?}");
    for command in commands {
        let mut arguments = Vec::new();
        let mut words = words(command).into_iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--out" | "--format" => drop(words.next()),
                "outputs/sample-2026" => {}
                _ => arguments.push(word),
            }
        }
        arguments.extend(["--format", "csv"].map(str::to_owned));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let output = ask_of(&build, &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let rows = parse_rows(&output.stdout);
        let shown = rows.iter().filter(|row| row["reported"] != "[c]").count();
        assert!(
            rows.len() > 3 && shown * 3 > rows.len() * 2,
            "{command}: {shown} of {} rows",
            rows.len()
        );
    }
}

#[test]
fn without_being_told_nothing_restricted_is_opened() {
    let dir = temporary();
    let build = dir.path().join("build");
    copy(&BUILD.1, &build);
    fs::remove_dir_all(build.join("restricted")).expect("the copy");
    fs::remove_file(build.join("manifest.json")).expect("the copy");
    let question = ["--by", "group,commitment", "--format", "json"];
    let expected = stdout(&ask(&question));
    assert_eq!(stdout(&ask_of(&build, &question)), expected);
    // The public folder is enough.
    assert_eq!(stdout(&ask_of(&build.join("public"), &question)), expected);
    let output = ask_of(&build, &["--restricted"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(
        stderr(&output).contains("the whole build"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_is_misspelt_is_said() {
    let cases: [(&[&str], &str); 14] = [
        (
            &["--by", "grup"],
            "error: there is no dimension \"grup\"\nhint: did you mean group?\n",
        ),
        (
            &["--where", "regoin=All"],
            "error: there is no key \"regoin\"\nhint: did you mean region?\n",
        ),
        (
            &["--where", "group=Goverment"],
            "error: there is no group \"Goverment\" in this build\nhint: did you mean Government?\n",
        ),
        (
            &["--where", "region=Americaz"],
            "hint: did you mean Americas?\n",
        ),
        (
            &["--where", "audience=X"],
            "error: there is no audience \"X\" in this build\nhint: known are O, G, P, C\n",
        ),
        (
            &["--where", "section=G33"],
            "error: there is no section \"G33\" in this build\n",
        ),
        (
            &["--measure", "complted"],
            "error: there is no measure \"complted\"\nhint: did you mean completed?\n",
        ),
        (
            &["--level", "sections"],
            "error: there is no level \"sections\"\nhint: did you mean section?\n",
        ),
        (
            &["--basis", "panel"],
            "error: there is no basis \"panel\" in this build\nhint: there is only all\n",
        ),
        (
            &["--cycle", "2028"],
            "error: there is no cycle \"2028\" in this build\n",
        ),
        (
            &["--where", "group"],
            "error: \"group\" is no condition; write it as key=value, such as group=Government\n",
        ),
        (
            &["--by", "commitment,section"],
            "error: a question is about one level; this one names commitment and section\n",
        ),
        (
            &["--level", "submission", "--where", "commitment=G3b"],
            "this one names submission and commitment\n",
        ),
        (
            &["--basis", "all", "--where", "basis=panel"],
            "error: a question is about one basis; this one names all and panel\n",
        ),
    ];
    assert_refused(&cases);
}

/// Holds that each question is refused as wrong usage, with these words and no answer.
fn assert_refused(cases: &[(&[&str], &str)]) {
    for (arguments, words) in cases {
        let output = ask(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let said = stderr(&output);
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
}

#[test]
fn the_only_build_is_found() {
    let dir = temporary();
    let ask_here = || {
        let output = biennial().current_dir(dir.path()).arg("query").output();
        let output = output.expect("the program runs");
        (output.status.code(), stdout(&output), stderr(&output))
    };
    let (code, _, said) = ask_here();
    assert_eq!(code, Some(2));
    assert!(
        said.starts_with("error: there is no build in outputs\n"),
        "{said}"
    );
    copy(&BUILD.1, &dir.path().join("outputs/one/latest"));
    let (code, found, said) = ask_here();
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(found, stdout(&ask(&[])));
    assert_eq!(stdout(&ask_of(&dir.path().join("outputs/one"), &[])), found);
    copy(&BUILD.1, &dir.path().join("outputs/two/latest"));
    let (code, _, said) = ask_here();
    assert_eq!(code, Some(2));
    assert_eq!(
        said,
        "error: there are several builds: outputs/one/latest, outputs/two/latest\nhint: say which: `biennial query outputs/one/latest`\n"
    );
    let output = ask_of(dir.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("is no build"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn nothing_is_written_into_a_build() {
    let before = files(&BUILD.1);
    for place in ["public/data/mine.csv", "mine.csv"] {
        let out = BUILD.1.join(place);
        let output = ask(&["--out", out.to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(2), "{place}");
        assert!(
            stderr(&output).contains("lies in a build"),
            "{}",
            stderr(&output)
        );
    }
    assert_eq!(files(&BUILD.1), before);
    // Beside a public folder that was handed on by itself there is room.
    let dir = temporary();
    copy(&BUILD.1.join("public"), &dir.path().join("handed on"));
    let out = dir.path().join("mine.csv");
    let out = out.to_str().expect("UTF-8");
    let output = ask_of(&dir.path().join("handed on"), &["--out", out]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}
