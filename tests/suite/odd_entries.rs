//! Odd things in the submissions folder: each is read, or is a finding; none is silent, none stops a build.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use crate::support::folder::temporary;
use crate::support::plain::{PlainCycle, workbook};
use crate::support::program::{build, build_data, stderr};
use crate::support::tables::rows;

#[test]
fn everything_in_the_folder_is_read_or_spoken_of() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 9);
    let submissions = cycle.dir.join("submissions");
    let one = |member| workbook(member, &[("C1a", "Planned", "", "")]);
    cycle.submit("good.csv", one(1));
    // `é` as one letter, and as two; and bytes that are no Unicode.
    cycle.submit("caf\u{e9}.csv", one(2));
    cycle.submit("the\u{301}.csv", one(3));
    fs::write(submissions.join(OsStr::from_bytes(b"caf\xE9.csv")), one(4)).expect("a file");
    fs::create_dir_all(submissions.join("late.xlsx")).expect("a folder");
    fs::create_dir_all(submissions.join("folder.xlsx")).expect("a folder");
    fs::write(submissions.join("folder.xlsx/inside.csv"), one(5)).expect("a file");
    symlink("nowhere.csv", submissions.join("dangling.csv")).expect("a link");
    symlink(&cycle.dir, submissions.join("round")).expect("a link");
    fs::write(dir.path().join("elsewhere.csv"), one(6)).expect("a file");
    symlink(
        dir.path().join("elsewhere.csv"),
        submissions.join("linked.csv"),
    )
    .expect("a link");
    let made = Command::new("mkfifo")
        .arg(submissions.join("pipe.csv"))
        .status();
    assert!(made.expect("mkfifo runs").success());
    let closed = submissions.join("closed");
    fs::create_dir(&closed).expect("a folder");
    fs::write(closed.join("a.csv"), one(7)).expect("a file");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o0)).expect("rights");
    let is_closed = fs::read_dir(&closed).is_err();

    let build = build_data(&cycle.dir, &dir.path().join("out"));
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).expect("rights");
    let listed = rows(&build.join("restricted/submissions.csv"));
    let counted: Vec<&str> = listed
        .iter()
        .filter(|row| row["counted"] == "yes")
        .map(|row| row["file"].as_str())
        .collect();
    let mut expected = vec![
        "caf%E9.csv",
        "caf\u{e9}.csv",
        "folder.xlsx/inside.csv",
        "good.csv",
        "linked.csv",
        "the\u{301}.csv",
    ];
    // Root opens everything.
    if !is_closed {
        expected.push("closed/a.csv");
    }
    expected.sort_unstable();
    let mut counted = counted;
    counted.sort_unstable();
    assert_eq!(counted, expected);
    let findings = rows(&build.join("restricted/findings.csv"));
    let found = |file: &str| -> Vec<&str> {
        let of_file = findings.iter().filter(|row| row["file"] == file);
        of_file.map(|row| row["found"].as_str()).collect()
    };
    assert_eq!(found("dangling.csv"), ["a link that leads to no file"]);
    assert_eq!(
        found("round"),
        ["a link to a folder; links to folders are not followed"]
    );
    assert_eq!(
        found("pipe.csv"),
        ["no file, but a pipe, a socket or a device"]
    );
    assert_eq!(
        found("late.xlsx"),
        ["an empty folder with the name of a workbook"]
    );
    if is_closed {
        assert_eq!(found("closed"), ["a folder that must not be opened"]);
    }
    // A decision finds a file, however the letters of its name are composed.
    cycle.decide("thé.csv,,,submission,ignore,A. Clerk,2026-12-10,a test\n");
    let build = build_data(&cycle.dir, &dir.path().join("out"));
    let set_aside = rows(&build.join("restricted/findings.csv"));
    assert!(
        set_aside
            .iter()
            .any(|row| row["rule"] == "set-aside-submission")
    );
}

#[test]
fn a_path_that_is_too_long_is_a_finding() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    let submissions = cycle.dir.join("submissions");
    // A path longer than the system opens can only be made step by step.
    let name = "n".repeat(200);
    let script = format!(
        "for (1..22) {{ mkdir '{name}' or die; chdir '{name}' or die }} open F, '>deep.csv' or die"
    );
    let made = Command::new("perl")
        .args(["-e", &script])
        .current_dir(&submissions)
        .status();
    assert!(made.expect("perl runs").success());
    cycle.submit("good.csv", workbook(1, &[("C1a", "Planned", "", "")]));
    let build = build_data(&cycle.dir, &dir.path().join("out"));
    let findings = rows(&build.join("restricted/findings.csv"));
    let found = findings
        .iter()
        .filter(|row| row["rule"] == "unreadable-file");
    assert_eq!(found.count(), 1, "{findings:?}");
    let listed = rows(&build.join("restricted/submissions.csv"));
    assert!(
        listed
            .iter()
            .any(|row| row["file"] == "good.csv" && row["counted"] == "yes")
    );
    Command::new("rm")
        .arg("-rf")
        .arg(&submissions)
        .status()
        .expect("rm runs");
}

#[test]
fn builds_are_not_written_among_the_submissions() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    let out = cycle.dir.join("submissions/out/2026");
    let output = build(&cycle.dir, &out, &["--no-report"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("lies in the submissions folder"), "{said}");
    assert!(!cycle.dir.join("submissions/out").exists());
}
