//! Builds as folders: the same inputs give the same bytes, what is public names nobody, and builds at
//! the same time do not mix.

mod support;

use std::fs;
use std::path::Path;

use support::folder::{
    assert_whole, copy, copy_of_mixed, corpus, entries, files, hashes, json, listed, replace,
    temporary,
};
use support::packages::{contacts, part_texts, rewrite};
use support::program::{biennial, build, build_data, stderr, stdout};
use support::tables::rows;

/// Names and ids on the roster of a cycle.
fn members(cycle: &Path) -> Vec<[String; 2]> {
    let members: Vec<_> = rows(&cycle.join("members.csv"))
        .into_iter()
        .map(|row| [row["member_id"].clone(), row["name"].clone()])
        .collect();
    assert!(members.len() > 40);
    members
}

/// The texts of everything public that holds text, by path: workbooks by their parts.
fn public_texts(build: &Path) -> Vec<(String, String)> {
    let public = build.join("public");
    let mut texts = Vec::new();
    for name in files(&public) {
        let bytes = fs::read(public.join(&name)).expect("a public file");
        match name.rsplit_once('.').expect("an ending").1 {
            "csv" | "json" | "md" | "svg" => {
                texts.push((name, String::from_utf8(bytes).expect("UTF-8")));
            }
            "xlsx" => texts.extend(part_texts(&bytes)),
            "pdf" | "parquet" => {}
            other => panic!("{name}: what is in a .{other}?"),
        }
    }
    assert!(texts.len() > 20, "{} texts", texts.len());
    texts
}

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

#[cfg(unix)]
#[test]
fn restricted_files_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let dir = temporary();
    let build = build_data(&corpus("mixed"), dir.path());
    let mode = |name: &str| {
        let metadata = fs::metadata(build.join(name)).expect("a file");
        metadata.permissions().mode() & 0o777
    };
    assert_eq!(mode("restricted"), 0o700);
    assert_eq!(mode("manifest.json"), 0o600);
    let restricted = files(&build.join("restricted"));
    assert!(restricted.len() >= 8, "{restricted:?}");
    for name in restricted {
        assert_eq!(mode(&format!("restricted/{name}")), 0o600, "{name}");
    }
}

#[test]
fn the_public_manifest_lists_public_files_alone() {
    let dir = temporary();
    let build = build_data(&corpus("mixed"), dir.path());
    assert_whole(&build);
    let public = build.join("public");
    let mut found = hashes(&public);
    found.remove("manifest.json").expect("a public manifest");
    assert_eq!(listed(&public.join("manifest.json")), found);
    let manifest = json(&public.join("manifest.json"));
    for key in ["submissions", "inputs", "verdicts", "disclosure_audit"] {
        assert!(manifest.get(key).is_none(), "{key} is public");
        assert!(json(&build.join("manifest.json")).get(key).is_some());
    }
}

#[test]
fn members_are_named_in_the_list_of_participants_alone() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let build = build_data(&cycle, &dir.path().join("out"));
    let texts = public_texts(&build);
    let (_, listed) = texts
        .iter()
        .find(|(name, _)| name == "data/participants.csv")
        .expect("the list of participants");
    assert!(
        members(&cycle)
            .iter()
            .any(|[_, name]| listed.contains(name))
    );
    for (path, text) in texts
        .iter()
        .filter(|(path, _)| path != "data/participants.csv")
    {
        for words in members(&cycle).iter().flatten() {
            assert!(!text.contains(words.as_str()), "{path} holds {words}");
        }
    }
}

#[test]
fn a_cycle_can_hide_who_reported() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let hidden_rows = |build: &Path| {
        rows(&build.join("public/data/aggregates.csv"))
            .into_iter()
            .filter(|row| row["level"] == "submission" && row["reported"] == "[c]")
            .count()
    };
    let listing = build_data(&cycle, &dir.path().join("listing"));
    assert_eq!(hidden_rows(&listing), 0);
    let settings = cycle.join("cycle.toml");
    replace(
        &settings,
        "participants = \"list\"",
        "participants = \"hide\"",
    );
    let out = dir.path().join("hiding");
    let output = build(&cycle, &out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let hiding = out.join("latest");
    assert!(hidden_rows(&hiding) > 0);
    assert!(!hiding.join("public/data/participants.csv").exists());
    for (path, text) in public_texts(&hiding) {
        assert!(!text.contains("participants.csv"), "{path}");
        for words in members(&cycle).iter().flatten() {
            assert!(!text.contains(words.as_str()), "{path} holds {words}");
        }
    }
}

#[test]
fn contacts_stay_in_the_workbooks() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let build = build_data(&cycle, &dir.path().join("out"));
    let submissions = cycle.join("submissions");
    let contacts: Vec<String> = entries(&submissions)
        .iter()
        .flat_map(|name| contacts(&fs::read(submissions.join(name)).expect("a workbook")))
        .collect();
    assert_eq!(contacts.len(), 80, "a name and an address in each workbook");
    let mut texts = public_texts(&build);
    for name in ["responses", "submissions", "changes"] {
        let name = format!("restricted/{name}.csv");
        let text = fs::read_to_string(build.join(&name)).expect("a table");
        texts.push((name, text));
    }
    for (path, text) in texts {
        for words in &contacts {
            assert!(!text.contains(words.as_str()), "{path} holds {words}");
        }
    }
}

#[test]
fn what_only_the_secretariat_sees_changes_no_public_figure() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let out = dir.path().join("out");
    let before = build_data(&cycle, &out);
    let path = cycle.join("submissions/M00001.xlsx");
    let bytes = fs::read(&path).expect("a workbook");
    let [name, address] = contacts(&bytes);
    let other = rewrite(
        &bytes,
        &[
            (&name, "Someone Else"),
            (&address, "someone.else@example.org"),
        ],
    );
    assert_eq!(
        contacts(&other),
        ["Someone Else", "someone.else@example.org"]
    );
    fs::write(&path, other).expect("a workbook");
    let after = build_data(&cycle, &out);
    assert_ne!(before, after);
    let tables = |build: &Path| {
        let mut tables = hashes(&build.join("public"));
        tables.retain(|name, _| name.ends_with(".csv") || name.ends_with(".svg"));
        tables
    };
    assert!(tables(&before).len() > 10);
    assert_eq!(tables(&before), tables(&after));
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
