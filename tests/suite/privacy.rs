//! What leaves the secretariat: no member is named outside the list of participants, contacts stay in
//! the workbooks, and restricted files are their owner's alone.

use std::fs;
use std::path::Path;

use crate::support::folder::{
    assert_whole, copy_of_mixed, corpus, ending, entries, files, hashes, json, listed, replace,
    temporary,
};
use crate::support::packages::{contacts, part_texts, rewrite};
use crate::support::program::{build, build_data, stderr};
use crate::support::tables::rows;
use crate::support::tagged::prose;

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
        match ending(&name) {
            "csv" | "html" | "json" | "md" | "svg" | "cff" => {
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

/// The words of the report, its line breaks and spaces left out: lines wrap where they will.
fn report_words(build: &Path) -> String {
    let report = lopdf::Document::load(build.join("public/report.pdf")).expect("a PDF");
    let pages: Vec<u32> = report.get_pages().into_keys().collect();
    squeezed(&report.extract_text(&pages).expect("its text"))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
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

/// The lists of members: who was to report, and who did.
const NAMING: [&str; 2] = ["data/expected-members.csv", "data/participants.csv"];

#[test]
fn members_are_named_in_the_lists_of_members_alone() {
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
        .filter(|(path, _)| !NAMING.contains(&path.as_str()))
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
    let out = dir.path().join("listing");
    let output = build(&cycle, &out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let listing = out.join("latest");
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
        // Who is a member is public, and says nothing of who reported.
        if path == "data/expected-members.csv" {
            let cycle = members(&cycle);
            assert!(cycle.iter().all(|[_, name]| text.contains(name)));
            continue;
        }
        for words in members(&cycle).iter().flatten() {
            assert!(!text.contains(words.as_str()), "{path} holds {words}");
        }
    }
    // As many names as there are submissions stand in the prose of the report that lists them, whatever page one
    // begins on, and none anywhere in the other.
    let report = lopdf::Document::load(listing.join("public/report.pdf")).expect("a PDF");
    let pieces = prose(&report);
    let lists: String = pieces.iter().map(|piece| squeezed(&piece.text)).collect();
    let hides = report_words(&hiding);
    let named = |words: &str| {
        let members = members(&cycle);
        let names = members.iter().map(|[_, name]| squeezed(name));
        names.filter(|name| words.contains(name.as_str())).count()
    };
    assert_eq!((named(&lists), named(&hides)), (40, 0));
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
        tables.retain(|name, _| ["csv", "svg"].contains(&ending(name)));
        tables
    };
    assert!(tables(&before).len() > 10);
    assert_eq!(tables(&before), tables(&after));
}
