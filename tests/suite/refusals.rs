//! What the program says when it cannot or will not: exit codes 2 and 3, and what to do about it.

use std::fs;
use std::path::Path;

use crate::support::folder::{copy_of_mixed, entries, replace, temporary};
use crate::support::program::{run, said};
use insta::assert_snapshot;

#[test]
fn a_commitment_that_is_none() {
    assert_snapshot!(said(&["catalogue", "G9z"], None), @r#"
    exit code 2
    --- stderr
    error: "G9z" is neither a catalogue nor a commitment of 2024-call-to-action
    hint: `biennial catalogue --list` names the catalogues, `biennial catalogue` the commitments
    "#);
}

#[test]
fn a_rule_misspelled_is_suggested() {
    assert_snapshot!(said(&["explain", "percent-out-of-rang"], None), @r#"
    exit code 2
    --- stderr
    error: there is no rule "percent-out-of-rang"
    hint: did you mean percent-out-of-range?
    "#);
}

#[test]
fn a_verb_misspelled_is_wrong_usage() {
    assert_snapshot!(said(&["bild"], None), @r"
    exit code 2
    --- stderr
    error: unrecognized subcommand 'bild'

      tip: a similar subcommand exists: 'build'

    Usage: biennial <COMMAND>

    For more information, try '--help'.
    ");
}

#[test]
fn a_missing_cycle_folder_is_wrong_usage() {
    let dir = temporary();
    let missing = dir.path().join("missing");
    let missing = missing.to_str().expect("UTF-8");
    assert_snapshot!(said(&["build", missing], Some(dir.path())), @r"
    exit code 2
    --- stderr
    error: [DIR]/missing: No such file or directory (os error 2)
    ");
    let out = dir.path().join("out");
    let out = out.to_str().expect("UTF-8");
    assert_snapshot!(said(&["build", missing, "--out", out], Some(dir.path())), @r"
    exit code 2
    --- stderr
    Reading the cycle
    error: [DIR]/missing/cycle.toml is missing; a cycle folder holds cycle.toml, the roster and the submissions
    ");
    assert_eq!(entries(dir.path()), Vec::<String>::new());
}

/// Builds a spoiled copy of a cycle into a folder beside it.
fn build_spoiled(spoil: impl Fn(&Path)) -> String {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    spoil(&cycle);
    let (cycle, out) = (cycle.to_str().expect("UTF-8"), dir.path().join("out"));
    let out = out.to_str().expect("UTF-8");
    let said = said(
        &["build", cycle, "--out", out, "--no-report", "--quiet"],
        Some(dir.path()),
    );
    assert_eq!(entries(dir.path()), ["cycle"], "something was written");
    said
}

#[test]
fn an_unknown_setting_is_named() {
    let said = build_spoiled(|cycle| {
        replace(&cycle.join("cycle.toml"), "threshold ", "treshold ");
    });
    assert_snapshot!(said, @r"
    exit code 2
    --- stderr
    error: [DIR]/cycle/cycle.toml: TOML parse error at line 13, column 1
       |
    13 | treshold    = 5
       | ^^^^^^^^
    unknown field `treshold`, expected one of `threshold`, `participants`, `coalition`, `beta`
    ");
}

#[test]
fn a_cycle_is_not_compared_with_itself() {
    let said = build_spoiled(|cycle| {
        replace(
            &cycle.join("cycle.toml"),
            "regions ",
            "previous = \"../cycle\"\nregions ",
        );
    });
    assert_snapshot!(said, @r"
    exit code 2
    --- stderr
    error: [DIR]/cycle/cycle.toml: `previous` names a folder of the cycle 2026, which is not before 2026; name that of the cycle before
    ");
}

#[test]
fn a_roster_with_a_bad_group_is_named_with_its_line() {
    let said = build_spoiled(|cycle| {
        replace(
            &cycle.join("members.csv"),
            "Media M00002,,Private sector",
            "Media M00002,,Private",
        );
    });
    assert_snapshot!(said, @r#"
    exit code 2
    --- stderr
    error: [DIR]/cycle/members.csv, line 3: group "Private" is none of Government, Private sector, Civil society, Intergovernmental; did you mean Private sector?
    "#);
}

#[test]
fn a_missing_typst_is_the_machines_fault() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let cycle = cycle.to_str().expect("UTF-8");
    let out = dir.path().join("out");
    let out = out.to_str().expect("UTF-8");
    let typst = dir.path().join("nowhere");
    let typst = typst.to_str().expect("UTF-8");
    assert_snapshot!(
        said(&["build", cycle, "--out", out, "--quiet", "--typst", typst], Some(dir.path())),
        @r"
        exit code 3
        --- stderr
        error: Typst 0.15 was not found ([DIR]/nowhere); `make tools` installs it, or name it with BIENNIAL_TYPST
        hint: `make tools` installs Typst; --no-report builds the data without it
        "
    );
}

#[test]
fn an_output_folder_that_cannot_be_is_the_machines_fault() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let file = dir.path().join("file");
    fs::write(&file, "not a folder").expect("a file");
    let below = file.join("out");
    for out in [&file, &below] {
        let (cycle, out) = (cycle.to_str().expect("UTF-8"), out.to_str().expect("UTF-8"));
        let said = said(
            &["build", cycle, "--out", out, "--no-report", "--quiet"],
            Some(dir.path()),
        );
        assert!(
            said.starts_with("exit code 3\n--- stderr\nerror: [DIR]/file"),
            "{said}"
        );
    }
}

#[test]
fn a_sample_never_overwrites_what_is_not_a_sample() {
    let dir = temporary();
    let foreign = dir.path().join("foreign");
    fs::create_dir(&foreign).expect("a folder");
    fs::write(foreign.join("thesis.txt"), "years of work").expect("a file");
    let foreign_text = foreign.to_str().expect("UTF-8");
    assert_snapshot!(said(&["sample", foreign_text, "--quiet"], Some(dir.path())), @r"
    exit code 2
    --- stderr
    error: [DIR]/foreign is not empty and holds no sample; choose another folder
    ");
    assert_eq!(entries(&foreign), ["thesis.txt"]);
}

#[test]
fn a_sample_that_became_somebodys_cycle_is_left_alone() {
    let dir = temporary();
    let cycle = dir.path().join("cycle");
    let text = cycle.to_str().expect("UTF-8");
    let written = run(&["sample", text, "--members", "12", "--quiet"]);
    assert_eq!(written.status.code(), Some(0));
    let again = run(&["sample", text, "--members", "12", "--quiet"]);
    assert_eq!(again.status.code(), Some(0), "a sample may be written anew");
    let settings = cycle.join("cycle.toml");
    let real = fs::read_to_string(&settings)
        .expect("settings")
        .replace("fictional      = true", "fictional      = false");
    fs::write(&settings, real).expect("a file");
    fs::write(cycle.join("submissions/precious.xlsx"), "months of work").expect("a file");
    let refused = run(&["sample", text, "--members", "12", "--quiet"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(cycle.join("submissions/precious.xlsx").is_file());
}
