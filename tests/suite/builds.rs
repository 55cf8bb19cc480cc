//! Builds as folders: the same inputs give the same bytes, inputs are left alone, and builds at the
//! same time do not mix.

use std::fs;

use crate::support::folder::{
    assert_whole, copy, copy_of_mixed, corpus, entries, hashes, replace, temporary,
};
use crate::support::program::{biennial, build, build_data, stderr, stdout};
use crate::support::tables::rows;

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let dir = temporary();
    let (one, other) = (dir.path().join("one"), dir.path().join("other"));
    let elsewhere = dir.path().join("elsewhere");
    copy(&corpus("mixed"), &elsewhere);
    for (cycle, out, jobs) in [(&corpus("mixed"), &one, "1"), (&elsewhere, &other, "4")] {
        let output = build(cycle, out, &["--jobs", jobs]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let found = hashes(&one.join("builds"));
    assert_eq!(found, hashes(&other.join("builds")));
    for name in [
        "public/report.pdf",
        "public/data/aggregates.xlsx",
        "public/data/aggregates.parquet",
        "restricted/responses.parquet",
        "restricted/findings.json",
    ] {
        assert!(found.keys().any(|path| path.ends_with(name)), "no {name}");
    }
}

#[test]
fn a_build_is_new_when_an_input_is() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let out = dir.path().join("out");
    let first = build_data(&cycle, &out);
    let before = hashes(&out.join("builds"));
    let again = build(&cycle, &out, &["--no-report"]);
    let said = stdout(&again);
    let id = first.file_name().expect("an id").to_string_lossy();
    assert!(
        said.starts_with(&format!("Nothing has changed since build {id}\n")),
        "{said}"
    );
    assert_eq!(hashes(&out.join("builds")), before);

    fs::remove_file(cycle.join("submissions/M00040.xlsx")).expect("a submission");
    let second = build_data(&cycle, &out);
    assert_ne!(first, second);
    assert_eq!(entries(&out.join("builds")).len(), 2);
    assert_whole(&first);
    assert_whole(&second);

    // The old inputs again: the old build is there, and latest goes back to it.
    fs::copy(
        corpus("mixed/submissions/M00040.xlsx"),
        cycle.join("submissions/M00040.xlsx"),
    )
    .expect("a submission");
    assert_eq!(build_data(&cycle, &out), first);
    assert_eq!(entries(&out), [".lock", "builds", "latest"]);
}

#[test]
fn inputs_are_never_written() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let before = hashes(&cycle);
    build_data(&cycle, &dir.path().join("out"));
    assert_eq!(hashes(&cycle), before);
}

#[test]
fn builds_at_once_do_not_mix() {
    let dir = temporary();
    let cycles = ["one", "other"].map(|name| {
        let cycle = dir.path().join(name);
        copy(&corpus("mixed"), &cycle);
        replace(
            &cycle.join("cycle.toml"),
            "Synthetic acceptance cycle",
            name,
        );
        cycle
    });
    let out = dir.path().join("out");
    let children: Vec<_> = (0..6)
        .map(|number| {
            biennial()
                .arg("build")
                .arg(&cycles[number % 2])
                .arg("--out")
                .arg(&out)
                .args(["--no-report", "--quiet"])
                .stdout(std::process::Stdio::piped())
                .stderr(std::process::Stdio::piped())
                .spawn()
                .expect("the program starts")
        })
        .collect();
    let mut done = 0;
    for child in children {
        let output = child.wait_with_output().expect("an end");
        match output.status.code() {
            Some(0) => done += 1,
            Some(3) => assert!(
                stderr(&output).starts_with("error: another build is at work in"),
                "{}",
                stderr(&output)
            ),
            code => panic!("{code:?}: {}", stderr(&output)),
        }
    }
    assert!(done > 0, "none was built");
    assert_eq!(entries(&out), [".lock", "builds", "latest"]);
    assert_whole(&out.join("latest").canonicalize().expect("latest"));
    for name in entries(&out.join("builds")) {
        assert_whole(&out.join("builds").join(name));
    }
}

#[test]
fn a_cycle_in_which_nobody_reported_has_a_report() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    fs::remove_dir_all(cycle.join("submissions")).expect("the copy");
    fs::create_dir(cycle.join("submissions")).expect("a folder");
    let out = dir.path().join("out");
    let output = build(&cycle, &out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let pdf = fs::read(out.join("latest/public/report.pdf")).expect("the report");
    assert!(pdf.starts_with(b"%PDF-"));
    let full = rows(&out.join("latest/restricted/aggregates-full.csv"));
    assert!(full.len() > 1000);
    for row in full {
        assert_eq!(
            (&*row["reported"], &row["unanswered"]),
            ("0", &row["addressed"])
        );
    }
}

#[test]
fn paths_may_be_relative() {
    let dir = temporary();
    copy(&corpus("mixed"), &dir.path().join("cycle"));
    let output = biennial()
        .current_dir(dir.path())
        .args(["build", "cycle", "--quiet"])
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        dir.path()
            .join("outputs/cycle/latest/public/report.pdf")
            .is_file()
    );
}
