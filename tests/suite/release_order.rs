//! Releases that are cut off, doubled, or whose ledger is not what it was: there is none or a whole one, and nothing
//! is made on a ledger that lacks what is known.

use std::fs;
use std::path::Path;
use std::process::{Child, Output, Stdio};
use std::time::Instant;

use crate::support::folder::{assert_whole, entries, temporary};
use crate::support::plain::{PlainCycle, STATUSES, with_fields};
use crate::support::program::{biennial, build, build_data, stderr, stdout};
use crate::support::releases::{release, release_command, released};

/// Lets a member answer.
fn submit(cycle: &PlainCycle, member: usize) {
    let ids = ["C1a", "C1b", "C2a", "O1"];
    let rows: Vec<(&str, &str, &str, &str)> = ids
        .iter()
        .enumerate()
        .map(|(index, id)| (*id, STATUSES[(member * 3 + index) % 5], "", ""))
        .collect();
    let id = format!("M{member}");
    let fields = [("Member ID", id.as_str())];
    cycle.submit(&format!("{member}.csv"), with_fields(&fields, &rows));
}

/// A cycle of 60 members of whom 40 have answered.
fn cycle(dir: &Path) -> PlainCycle {
    let cycle = PlainCycle::new(&dir.join("cycle"), 60);
    (1..=40).for_each(|member| submit(&cycle, member));
    cycle
}

fn lines(cycle: &PlainCycle) -> Vec<String> {
    let text = fs::read_to_string(cycle.dir.join("ledger/ledger.jsonl")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Fails unless every line of the ledger has its folder and its build, whole, and nothing else is there.
fn assert_in_order(cycle: &PlainCycle, out: &Path) {
    let mut numbers = Vec::new();
    for (line, number) in lines(cycle).iter().zip(1..) {
        let entry: serde_json::Value = serde_json::from_str(line).expect("a whole line");
        assert_eq!(entry["number"], format!("2026.{number}"), "{line}");
        let id = entry["build"].as_str().expect("a build");
        assert_whole(&out.join("builds").join(id));
        numbers.push(format!("2026.{number}"));
    }
    let ledger = entries(&cycle.dir.join("ledger"));
    let kept = |name: &&String| !["key", "ledger.jsonl", ".lock"].contains(&name.as_str());
    let kept: Vec<String> = ledger.iter().filter(kept).cloned().collect();
    numbers.sort();
    assert_eq!(kept, numbers);
    for name in entries(&out.join("builds")) {
        assert!(!name.starts_with('.'), "{name} is left behind");
        assert_whole(&out.join("builds").join(name));
    }
}

/// The states in which a release can be cut off after its build is set aside, and what becomes of each.
#[test]
fn a_release_that_was_cut_off_is_none_or_whole_after_the_next_command() {
    for (state, is_made) in [("no line", false), ("line", true), ("kept", true)] {
        let dir = temporary();
        let cycle = cycle(dir.path());
        let out = dir.path().join("out");
        let draft = build_data(&cycle.dir, &out);
        let release_build = {
            let output = release(&cycle, &draft);
            assert!(output.status.success(), "{}", stderr(&output));
            fs::canonicalize(out.join("latest")).expect("a build")
        };
        let id = release_build
            .file_name()
            .expect("an id")
            .to_string_lossy()
            .into_owned();
        // Back to how it was in between.
        let ledger = cycle.dir.join("ledger");
        let aside = out.join("builds").join(format!(".release-2026.1-{id}"));
        fs::rename(&release_build, &aside).expect("a folder");
        fs::remove_file(out.join("latest")).expect("a link");
        let draft_name = Path::new("builds").join(draft.file_name().expect("a name"));
        std::os::unix::fs::symlink(draft_name, out.join("latest")).expect("a link");
        if state != "kept" {
            fs::rename(ledger.join("2026.1"), ledger.join(".2026.1")).expect("a folder");
        }
        if state == "no line" {
            fs::remove_file(ledger.join("ledger.jsonl")).expect("a file");
        }
        let output = build(&cycle.dir, &out, &["--no-report"]);
        assert!(output.status.success(), "{state}: {}", stderr(&output));
        let said = stdout(&output);
        assert!(
            said.contains("was cut off") || said.contains("never entered"),
            "{state}: {said}"
        );
        assert_eq!(lines(&cycle).len(), usize::from(is_made), "{state}");
        assert_in_order(&cycle, &out);
        // The next release has the next number.
        let draft = fs::canonicalize(out.join("latest")).expect("a build");
        let output = release(&cycle, &draft);
        assert!(output.status.success(), "{state}: {}", stderr(&output));
        assert_eq!(lines(&cycle).len(), 1 + usize::from(is_made), "{state}");
        assert_in_order(&cycle, &out);
    }
}

/// Moments at which a release is killed, spread over its duration.
const MOMENTS: u32 = 40;

#[cfg(unix)]
#[test]
fn a_killed_release_is_none_or_whole() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let start = |draft: &Path| -> Child {
        let mut command = release_command(&cycle, draft);
        let command = command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("the program starts")
    };
    let draft = build_data(&cycle.dir, &out);
    let started = Instant::now();
    assert!(start(&draft).wait().expect("an end").success());
    let whole = started.elapsed();
    let mut made = 1;
    let mut cut = 0;
    for moment in 0..MOMENTS {
        let draft = build_data(&cycle.dir, &out);
        let mut child = start(&draft);
        // Not waiting for a result: the moment is what is tested.
        std::thread::sleep(whole * moment / MOMENTS);
        child.kill().expect("the signal is sent");
        let was_cut = !child.wait().expect("an end").success();
        cut += usize::from(was_cut);
        let after = build(&cycle.dir, &out, &["--no-report"]);
        assert!(after.status.success(), "{moment}: {}", stderr(&after));
        let now = lines(&cycle).len();
        assert!(
            now == made || now == made + 1,
            "{moment}: {made}, then {now}"
        );
        assert!(was_cut || now == made + 1, "{moment}");
        made = now;
        assert_in_order(&cycle, &out);
    }
    assert!(cut >= 10, "only {cut} of {MOMENTS} were killed in time");
}

#[test]
fn of_two_releases_at_once_each_number_is_made_once() {
    for _ in 0..6 {
        let dir = temporary();
        let cycle = cycle(dir.path());
        let outs = ["one", "other"].map(|name| dir.path().join(name));
        let drafts = outs.clone().map(|out| build_data(&cycle.dir, &out));
        let children = drafts.map(|draft| {
            let mut command = release_command(&cycle, &draft);
            command.stdout(Stdio::null()).stderr(Stdio::piped());
            command.spawn().expect("the program starts")
        });
        let ends = children.map(|child| child.wait_with_output().expect("an end"));
        let made = ends.iter().filter(|end| end.status.success()).count();
        assert_eq!(made, 1, "{}", ends.each_ref().map(stderr).join("\n"));
        let refused = ends.iter().find(|end| !end.status.success()).expect("one");
        let said = stderr(refused);
        let is_known = said.contains("another release") || said.contains("has changed since");
        assert!(is_known, "{said}");
        assert_eq!(lines(&cycle).len(), 1);
    }
}

/// Puts the ledger back to how it was after its first line.
fn keep_the_first_line(ledger: &Path) {
    let path = ledger.join("ledger.jsonl");
    let text = fs::read_to_string(&path).expect("a file");
    let first = text.lines().next().expect("a line");
    fs::write(path, format!("{first}\n")).expect("a file");
}

/// What is done to a ledger of two releases, and what the refusal speaks of.
type Fault = (&'static str, fn(&Path), &'static str);

#[test]
fn a_ledger_that_lacks_what_is_known_is_refused() {
    let faults: [Fault; 5] = [
        (
            "deleted",
            |ledger| fs::remove_file(ledger.join("ledger.jsonl")).expect("a file"),
            "2026.2 lies beside it",
        ),
        (
            "emptied",
            |ledger| fs::write(ledger.join("ledger.jsonl"), "").expect("a file"),
            "2026.2 lies beside it",
        ),
        ("older", keep_the_first_line, "2026.2 lies beside it"),
        (
            "older, folder and all",
            |ledger| {
                keep_the_first_line(ledger);
                fs::remove_dir_all(ledger.join("2026.2")).expect("a folder");
            },
            "knows 2 lines of it",
        ),
        (
            "changed",
            |ledger| {
                let path = ledger.join("ledger.jsonl");
                let text = fs::read_to_string(&path).expect("a file");
                fs::write(path, text.replacen("2026-12-20", "2026-12-21", 1)).expect("a file");
            },
            "does not follow the line before",
        ),
    ];
    for (name, fault, expected) in faults {
        let dir = temporary();
        let cycle = cycle(dir.path());
        let out = dir.path().join("out");
        released(&cycle, &out);
        submit(&cycle, 41);
        let second = released(&cycle, &out);
        fault(&cycle.dir.join("ledger"));
        for output in [
            build(&cycle.dir, &out, &["--no-report"]),
            release(&cycle, &second),
        ] {
            assert_eq!(output.status.code(), Some(2), "{name}");
            assert!(
                stderr(&output).contains(expected),
                "{name}: {}",
                stderr(&output)
            );
        }
    }
}

#[test]
fn a_line_that_was_cut_off_was_never_entered_and_a_missing_end_is_put_back() {
    for (tail, is_cut) in [
        ("{\"event\":\"released\",\"number\":\"20", true),
        ("", false),
    ] {
        let dir = temporary();
        let cycle = cycle(dir.path());
        let out = dir.path().join("out");
        released(&cycle, &out);
        let path = cycle.dir.join("ledger/ledger.jsonl");
        let text = fs::read_to_string(&path).expect("a file");
        let broken = if is_cut {
            format!("{text}{tail}")
        } else {
            text.trim_end().to_owned()
        };
        fs::write(&path, broken).expect("a file");
        released(&cycle, &out);
        let lines = lines(&cycle);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(
            lines[0] == text.trim_end() && lines[1].contains("2026.2"),
            "{lines:?}"
        );
        assert_in_order(&cycle, &out);
    }
}

#[test]
fn a_file_of_a_release_that_was_changed_is_refused_whichever_it_is() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    released(&cycle, &out);
    let folder = cycle.dir.join("ledger/2026.1");
    let names = entries(&folder);
    assert!(names.len() >= 4, "{names:?}");
    for name in names {
        let path = folder.join(&name);
        let bytes = fs::read(&path).expect("a file");
        let mut other = bytes.clone();
        other.push(b' ');
        fs::write(&path, other).expect("a file");
        let output = build(&cycle.dir, &out, &["--no-report"]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(
            stderr(&output).contains("not what was released"),
            "{name}: {}",
            stderr(&output)
        );
        fs::write(&path, bytes).expect("a file");
    }
    assert!(build(&cycle.dir, &out, &["--no-report"]).status.success());
}

/// What is done to a file of a build.
type Harm = fn(&Path);

#[test]
fn a_damaged_build_is_made_again_and_verify_says_what_is_wrong() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    let verify = |words: &[&str]| {
        let mut command = biennial();
        command.arg("verify").arg(&draft).args(words).arg("--quiet");
        command.output().expect("the program runs")
    };
    let inputs = cycle.dir.to_string_lossy().into_owned();
    assert_eq!(verify(&["--inputs", &inputs]).status.code(), Some(0));
    let file = draft.join("public/data/aggregates.csv");
    let whole = fs::read(&file).expect("a file");
    let harms: [(&str, Harm); 3] = [
        ("gone", |file| fs::remove_file(file).expect("a file")),
        ("cut", |file| {
            let bytes = fs::read(file).expect("a file");
            fs::write(file, &bytes[..bytes.len() / 2]).expect("a file");
        }),
        ("other bytes", |file| {
            let text = fs::read_to_string(file).expect("a file");
            fs::write(file, text.replacen("40", "41", 1)).expect("a file");
        }),
    ];
    for (name, harm) in harms {
        harm(&file);
        let said = verify(&[]);
        assert_eq!(said.status.code(), Some(1), "{name}");
        assert!(
            stdout(&said).contains("public/data/aggregates.csv"),
            "{name}: {}",
            stdout(&said)
        );
        let output = build(&cycle.dir, &out, &["--no-report"]);
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        assert!(
            stdout(&output).contains("it was made again"),
            "{name}: {}",
            stdout(&output)
        );
        assert_eq!(fs::read(&file).expect("a file"), whole, "{name}");
        assert_eq!(verify(&[]).status.code(), Some(0), "{name}");
        let unchanged = build(&cycle.dir, &out, &["--no-report"]);
        assert!(stdout(&unchanged).contains("Nothing has changed"), "{name}");
    }
    // Other inputs make another build.
    submit(&cycle, 41);
    let other = verify(&["--inputs", &inputs]);
    assert_eq!(other.status.code(), Some(1));
    assert!(
        stdout(&other).contains("submissions/41.csv"),
        "{}",
        stdout(&other)
    );
}

#[test]
fn a_release_is_made_again_from_its_inputs_though_the_ledger_went_on() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let first = released(&cycle, &out);
    released(&cycle, &out);
    let mut command = biennial();
    command
        .arg("verify")
        .arg(&first)
        .arg("--inputs")
        .arg(&cycle.dir);
    let output = command.arg("--quiet").output().expect("the program runs");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}{}",
        stdout(&output),
        stderr(&output)
    );
    assert!(stdout(&output).contains("byte for byte"));
}

#[cfg(unix)]
#[test]
fn a_latest_that_became_a_folder_is_replaced_and_kept_aside() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    fs::remove_file(out.join("latest")).expect("a link");
    crate::support::folder::copy(&draft, &out.join("latest"));
    submit(&cycle, 41);
    let now = build_data(&cycle.dir, &out);
    assert!(out.join("latest").is_symlink());
    assert_ne!(
        now.canonicalize().expect("a build"),
        draft.canonicalize().expect("a build")
    );
    assert!(out.join("latest.copied/manifest.json").exists());
}

#[test]
fn a_withdrawal_whose_line_is_gone_is_missed_and_so_is_the_key() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let first = released(&cycle, &out);
    let path = cycle.dir.join("ledger/ledger.jsonl");
    let before = fs::read_to_string(&path).expect("the ledger");
    let mut command = biennial();
    command.args([
        "release",
        "--withdraw",
        "2026.1",
        "--reason",
        "a wrong total",
        "--cycle",
    ]);
    let withdrawn = command
        .arg(&cycle.dir)
        .arg("--out")
        .arg(&out)
        .output()
        .expect("a run");
    assert!(withdrawn.status.success(), "{}", stderr(&withdrawn));
    let verify = |words: &[&str]| {
        let mut command = biennial();
        command.arg("verify").arg(&first).args(words).arg("--quiet");
        command.output().expect("the program runs")
    };
    let said = stdout(&verify(&[]));
    assert!(
        said.contains("withdrawn  Release 2026.1 was withdrawn"),
        "{said}"
    );
    let whole = fs::read_to_string(&path).expect("the ledger");
    fs::write(&path, before).expect("the ledger");
    let refused = build(&cycle.dir, &out, &["--no-report"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("release 2026.1 was withdrawn"),
        "{}",
        stderr(&refused)
    );
    fs::write(&path, whole).expect("the ledger");
    // Without the key nothing can be made again, and a new one is spoken of.
    let key = cycle.dir.join("ledger/key");
    fs::remove_file(&key).expect("the key");
    let inputs = cycle.dir.to_string_lossy().into_owned();
    let missed = verify(&["--inputs", &inputs]);
    assert_eq!(missed.status.code(), Some(2));
    assert!(
        stderr(&missed).contains("put it back from a copy") && !key.exists(),
        "{}",
        stderr(&missed)
    );
    let built = build(&cycle.dir, &out, &["--no-report"]);
    assert!(
        stdout(&built).contains("a new one was made"),
        "{}",
        stdout(&built)
    );
    assert_eq!(verify_unknown(&out).status.code(), Some(2));
}

fn verify_unknown(out: &Path) -> Output {
    let mut command = biennial();
    let output = command
        .arg("verify")
        .arg(out.join("builds/ffffffffffff"))
        .output();
    let output = output.expect("the program runs");
    assert!(
        stderr(&output).contains("there is no build"),
        "{}",
        stderr(&output)
    );
    output
}

#[test]
fn what_was_remarked_of_a_build_is_remarked_when_it_is_there_already() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    released(&cycle, &out);
    submit(&cycle, 41);
    let remarks = |output: &Output| -> Vec<String> {
        let text = stdout(output);
        let lines = text.lines().filter(|line| line.starts_with("  remark"));
        lines.map(str::to_owned).collect()
    };
    let first = remarks(&build(&cycle.dir, &out, &["--no-report"]));
    assert!(first.iter().any(|line| line.contains("wait")), "{first:?}");
    assert_eq!(remarks(&build(&cycle.dir, &out, &["--no-report"])), first);
}
