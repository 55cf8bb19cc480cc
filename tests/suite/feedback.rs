//! What members get back: a sheet each, of two pages, with their own answers and the published figures of
//! their group and nothing else; and annotated copies.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::{assert_whole, entries, files, hashes, json, temporary};
use crate::support::plain::{PlainCycle, STATUSES, with_fields};
use crate::support::program::{build, run, stderr};
use crate::support::sheets::{feedback, pages, squeezed};
use crate::support::tables::rows;

/// Commitments addressed to civil society.
const COMMITMENTS: [&str; 7] = ["O1", "O2", "O3", "O5", "C1a", "C1b", "C2a"];

/// What a member answers: to `C1a` all the same, so that it has no figure of its own.
fn status(member: usize, commitment: usize) -> &'static str {
    match COMMITMENTS[commitment] {
        "C1a" => "Sustained",
        _ => STATUSES[(member * 3 + commitment * 2 + member / 4) % 5],
    }
}

fn workbook(member: usize, fields: &[(&str, &str)]) -> String {
    let id = format!("M{member}");
    let evidence = format!("evidence of {member}");
    let comment = format!("comment of {member}");
    let rows: Vec<_> = COMMITMENTS
        .iter()
        .enumerate()
        .map(|(index, code)| (*code, status(member, index), &*evidence, &*comment))
        .collect();
    let mut all = vec![("Member ID", &*id), ("Stakeholder group", "Civil society")];
    all.extend(fields);
    with_fields(&all, &rows)
}

/// Fourteen members, of whom the last sent nothing.
fn cycle(dir: &Path) -> PlainCycle {
    let cycle = PlainCycle::new(&dir.join("cycle"), 14);
    for member in 1..14 {
        cycle.submit(&format!("{member}.csv"), workbook(member, &[]));
    }
    cycle
}

#[test]
fn each_member_that_sent_anything_gets_a_sheet_of_its_own_answers() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    assert_eq!(entries(&build.join("restricted/members")).len(), 13);
    let labels: BTreeMap<String, String> = rows(&build.join("public/data/commitments.csv"))
        .into_iter()
        .map(|row| (row["commitment"].clone(), squeezed(&row["label"])))
        .collect();
    for member in 1..14 {
        let pages = pages(&build, &format!("M{member}"));
        assert_eq!(pages.len(), 2, "{pages:?}");
        for page in &pages {
            let marks = page.matches("CONFIDENTIAL:forthemembernamed").count();
            assert_eq!(marks, 1, "{page}");
            assert!(page.contains("NOTFORCIRCULATION"), "{page}");
            assert!(page.contains("Fictionaldata"), "{page}");
        }
        for (index, code) in COMMITMENTS.iter().enumerate() {
            let own = squeezed(status(member, index));
            let row = format!("{code}{}{own}", labels[*code]);
            assert!(pages[1].contains(&row), "{row} is not in {}", pages[1]);
        }
        let all = pages.concat();
        assert!(all.contains(&format!("Member{member}(fictional)")));
        for other in (1..15).filter(|other| *other != member) {
            for words in [
                format!("Member{other}(fictional)"),
                format!("evidenceof{other}"),
                format!("commentof{other}"),
                format!("{other}.csv"),
            ] {
                let is_part_of_own = format!("{member}.csv").ends_with(&words);
                assert!(is_part_of_own || !all.contains(&words), "{words} in {all}");
            }
        }
    }
}

#[test]
fn the_group_is_shown_as_it_is_published_and_never_by_itself_where_it_is_withheld() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let (mut shown, mut withheld) = (0, 0);
    let published = rows(&build.join("public/data/aggregates.csv"));
    let full = rows(&build.join("restricted/aggregates-full.csv"));
    let labels: BTreeMap<String, String> = rows(&build.join("public/data/commitments.csv"))
        .into_iter()
        .map(|row| (row["commitment"].clone(), squeezed(&row["label"])))
        .collect();
    for member in 1..14 {
        let page = pages(&build, &format!("M{member}")).remove(1);
        for (index, code) in COMMITMENTS.iter().enumerate() {
            let is_row = |row: &&crate::support::tables::Row| {
                row["basis"] == "all"
                    && row["level"] == "commitment"
                    && row["code"] == *code
                    && row["group"] == "Civil society"
                    && row["region"] == "All"
            };
            let row = published.iter().find(is_row).expect("a public row");
            let holds = |row: &&crate::support::tables::Row| {
                row["basis"] == "all"
                    && row["level"] == "commitment"
                    && row["code"].split(" + ").any(|part| part == *code)
                    && row["group"] == "Civil society"
                    && row["region"] == "All"
                    && row["completed"] != "[c]"
            };
            let row = published.iter().find(holds).unwrap_or(row);
            let figure = format!("{}of{}", row["completed"], row["applicable"]);
            let own = squeezed(status(member, index));
            let name = format!("{code}{}", labels[*code]);
            let after = page.split(&name).nth(1).expect("the row");
            let (_, after) = after.split_once(&own).expect("the answer");
            // What cannot stand by itself is not shown by itself.
            let own = full.iter().find(is_row).expect("a full row");
            let of_own = format!("{}of{}", own["completed"], own["applicable"]);
            if row["completed"] == "[c]" {
                withheld += 1;
                assert!(after.starts_with("[c]"), "{code}: {after}");
            } else if row["code"] != *code {
                withheld += 1;
                let shown = format!("{figure}({}", squeezed(&row["code"]));
                let is_run = after.starts_with(&format!("{figure}("));
                assert!(
                    after.starts_with(&shown) || is_run,
                    "{code}: {shown} in {after}"
                );
                assert!(!after.starts_with(&of_own), "{code}: {after}");
                assert!(page.contains("onefigureforthesecommitments"), "{page}");
            } else {
                shown += 1;
                assert!(after.starts_with(&figure), "{code}: {figure} in {after}");
            }
        }
    }
    assert!(shown >= 13 && withheld >= 13, "{shown} {withheld}");
}

#[test]
fn the_same_inputs_give_the_same_sheets_and_others_another_build() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let (first, _) = feedback(&cycle.dir, &out, &["--jobs", "1"]);
    assert_whole(&first);
    let found = hashes(&first);
    let sheets = found.keys().filter(|name| name.contains("/M1-")).count();
    let copies = found.keys().filter(|name| name.contains("(annotated)"));
    assert_eq!((sheets, copies.count()), (1, 13));
    assert!(!files(&first).iter().any(|name| name.contains(".sheets")));

    let (again, said) = feedback(&cycle.dir, &out, &[]);
    assert!(said.starts_with("Nothing has changed"), "{said}");
    assert_eq!(again, first);
    let (other, _) = feedback(&cycle.dir, &dir.path().join("other"), &["--jobs", "4"]);
    assert_eq!(hashes(&other), found);

    let without = build(&cycle.dir, &out, &["--no-report"]);
    assert_eq!(without.status.code(), Some(0), "{}", stderr(&without));
    let without = out.join("latest").canonicalize().expect("latest");
    assert_ne!(without, first);
    assert!(!without.join("restricted/members").exists());
    assert!(json(&without.join("manifest.json")).get("sheets").is_none());
}

#[cfg(unix)]
#[test]
fn sheets_and_copies_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let dir = temporary();
    let cycle = cycle(dir.path());
    fs::create_dir(cycle.dir.join("submissions/late")).expect("a folder");
    cycle.submit("late/14.csv", workbook(14, &[]));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let mode = |name: &str| {
        let metadata = fs::metadata(build.join("restricted").join(name)).expect("a file");
        metadata.permissions().mode() & 0o777
    };
    for folder in ["members", "annotated", "annotated/late"] {
        assert_eq!(mode(folder), 0o700, "{folder}");
    }
    let names = files(&build.join("restricted"));
    assert!(names.contains(&"annotated/late/14.csv (annotated).xlsx".to_owned()));
    for name in names {
        assert_eq!(mode(&name), 0o600, "{name}");
    }
    let public = json(&build.join("public/manifest.json")).to_string();
    assert!(!public.contains("members/") && !public.contains("annotated"));
}

/// A stand-in for Typst that refuses one sheet.
#[cfg(unix)]
fn refusing(dir: &Path, sheet: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;

    let typst = biennial::render::typst::Typst::find(None).expect("Typst");
    let path = dir.join("typst-that-refuses");
    let script = format!(
        "#!/bin/sh\nfor word; do if [ \"$word\" = sheet={sheet} ]; then echo 'no ink' >&2; exit 1; fi; done\nexec '{}' \"$@\"\n",
        typst.path().display()
    );
    fs::write(&path, script).expect("a stand-in");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("its mode");
    path
}

#[cfg(unix)]
#[test]
fn a_sheet_that_fails_is_missed_by_its_member_alone() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    // The third of the roster.
    let stand_in = refusing(dir.path(), "2.json");
    let (build, said) = feedback(
        &cycle.dir,
        &out,
        &["--typst", stand_in.to_str().expect("UTF-8")],
    );
    assert!(said.contains("no sheet for M3: "), "{said}");
    assert!(said.contains("no ink"), "{said}");
    let sheets = entries(&build.join("restricted/members"));
    assert_eq!(sheets.len(), 12);
    assert!(!sheets.iter().any(|name| name.starts_with("M3-")));
    assert_whole(&build);
    let missing = &json(&build.join("manifest.json"))["sheets"]["missing"];
    assert_eq!(missing[0]["member"], "M3");

    // The next build makes it, under the same id.
    let (again, said) = feedback(&cycle.dir, &out, &[]);
    assert!(said.starts_with("Built"), "{said}");
    assert_eq!(again, build);
    assert_eq!(entries(&again.join("restricted/members")).len(), 13);
    assert_whole(&again);
    assert_eq!(entries(&out.join("builds")).len(), 1);
}

#[test]
fn a_rejected_report_is_told_what_to_mend() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 4);
    cycle.submit("1.csv", workbook(1, &[("Cycle", "2024")]));
    cycle.submit("2.csv", workbook(2, &[]));
    let newer = workbook(2, &[("Cycle", "2024"), ("Version", "2")]);
    cycle.submit("2 new.csv", newer);
    let silent = [("O1", "", "", ""), ("C1a", "", "", "")];
    cycle.submit("3.csv", with_fields(&[("Member ID", "M3")], &silent));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let rejected = pages(&build, "M1").concat();
    for words in [
        "Itcannotbecountedasitis",
        "Error:Theworkbookisforanothercycle.",
        "nonecounted;7read",
        "ReportprogresseverytwoyearsNoanswer",
        "Thesearetheanswersastheywereread;noneofthemiscountedyet.",
    ] {
        assert!(rejected.contains(words), "{words} is not in {rejected}");
    }
    let newer = pages(&build, "M2").concat();
    for words in [
        "Thelastfileyousentcannotbecounted",
        "Alsoreceived:2new.csv.Itcouldnotbeaccepted.",
        "Error:Theworkbookisforanothercycle.",
        "“2new.csv(annotated).xlsx”and“2.csv(annotated).xlsx”",
    ] {
        assert!(newer.contains(words), "{words} is not in {newer}");
    }
    let silent = pages(&build, "M3");
    assert_eq!(silent.len(), 2);
    assert!(silent[0].contains("nonecounted;0read"), "{}", silent[0]);
}

#[test]
fn nobody_gets_a_copy_of_the_answers_of_many() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    cycle.set("[[survey]]\nfiles = [\"survey.csv\"]\n[survey.member]\n\"Number\" = \"Member ID\"\n[survey.questions]\n\"Q1\" = \"C1a\"\n");
    cycle.submit("survey.csv", "Number,Q1\nM1,Planned\nM2,Sustained\n");
    cycle.submit("3.csv", workbook(3, &[]));
    let (build, said) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let why = "no annotated copy of survey.csv: it holds the answers of several members";
    assert!(said.contains(why), "{said}");
    let copies = entries(&build.join("restricted/annotated"));
    assert_eq!(copies, ["3.csv (annotated).xlsx"]);
    let sheet = pages(&build, "M1").concat();
    assert!(
        sheet.contains("currentPlanned") && !sheet.contains("M2"),
        "{sheet}"
    );
}

#[test]
fn progress_is_told_in_words() {
    let dir = temporary();
    let before = PlainCycle::new(&dir.path().join("before"), 3);
    let path = before.dir.join("cycle.toml");
    let settings = fs::read_to_string(&path).expect("the settings");
    let settings = settings.replace("2024", "2022").replace("2026", "2024");
    fs::write(&path, settings).expect("the settings");
    let answers = |year: &str, rows: &[(&str, &str, &str, &str)]| {
        let date = format!("{year}-11-12");
        with_fields(
            &[
                ("Member ID", "M1"),
                ("Cycle", year),
                ("Submission date", &date),
            ],
            rows,
        )
    };
    let then = [
        ("O1", "Planned", "", ""),
        ("C1a", "Implemented", "a", ""),
        ("C1b", "In progress", "", ""),
        ("C2a", "Not applicable", "", "too small"),
    ];
    before.submit("1.csv", answers("2024", &then));
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    cycle.set("previous = \"../before\"\n");
    let now = [
        ("O1", "Sustained", "a", ""),
        ("C1a", "In progress", "", ""),
        ("C1b", "In progress", "", ""),
        ("C2a", "Planned", "", ""),
    ];
    cycle.submit("1.csv", answers("2026", &now));
    cycle.submit("2.csv", workbook(2, &[]));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let page = pages(&build, "M1").remove(1);
    for words in [
        "Since2024:ofthe4commitmentsthatyouansweredinbothcycles,1movedforward,1stayedastheywere,1movedback,and1changed",
        "SustainedPlanned↑forward",
        "InprogressImplemented↓back",
        "InprogressInprogress=thesame",
        "PlannedNotapplicablechanged",
    ] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    let page = pages(&build, "M2").remove(1);
    assert!(page.contains("Therearenoanswersofyoursfrom2024tocomparewith."));
}

#[test]
fn no_id_and_no_name_stops_a_sheet_or_leads_out_of_its_folder() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 0);
    let long = "A very long name of an organisation ".repeat(12);
    let odd = [
        ("../../x", "#panic() *bold* @ref <label> $x$ \\ `raw` // /*"),
        ("a b", "منظمة الطفل (EXAMPLE)"),
        ("a_b", "儿童网络 (fictional)"),
        ("NUL", long.trim()),
        ("-rf", "Plain (fictional)"),
    ];
    let mut roster = "member_id,name,aliases,group,country,region,joined,left\n".to_owned();
    for (index, (id, name)) in odd.iter().enumerate() {
        let _infallible = writeln!(roster, "{id},\"{name}\",,Civil society,,,2020-01-01,");
        let text = workbook(index, &[]).replace(&format!("M{index}"), id);
        cycle.submit(&format!("{index}.csv"), text);
    }
    fs::write(cycle.dir.join("members.csv"), roster).expect("the roster");
    let (build, said) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    assert!(!said.contains("no sheet"), "{said}");
    let names = [
        "NUL-a-very-long-name-of-an-organisation-a-very-long-name-of-an.pdf",
        "_-rf-plain-fictional.pdf",
        "_.._.._x-panic-bold-ref-label-x-raw.pdf",
        "a_b-example.pdf",
        "a_b-fictional.pdf",
    ];
    assert_eq!(entries(&build.join("restricted/members")), names);
    for name in names {
        let stem = name.strip_suffix(".pdf").expect("a PDF");
        assert_eq!(pages(&build, stem).len(), 2, "{name}");
    }
    assert!(
        pages(&build, "_.._.._x")
            .concat()
            .contains("#panic()*bold*@ref")
    );
    assert!(
        pages(&build, "a_b-fictional")
            .concat()
            .contains("Abox(▯)standsfor")
    );
}

#[test]
fn however_much_was_found_the_sheet_has_two_pages() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 0);
    let name = "WWWWWWWWW WWWWWWWWWWW ".repeat(8);
    let roster = format!(
        "member_id,name,aliases,group,country,region,joined,left\nM1,{name},,Government,,,2020-01-01,\nM2,Two,,Private sector,,,2020-01-01,\n"
    );
    fs::write(cycle.dir.join("members.csv"), roster).expect("the roster");
    let statuses = [
        "Mostly WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童儿童",
        "Implementd",
        "In progess",
        "Planed",
        "ongoing",
        "done soon",
    ];
    for (member, group) in [("M1", "G"), ("M2", "P")] {
        let mut text = format!(
            "Member ID,{member}\nStakeholder group,Somebody\nCountry,Nowhere\nPublication consent,perhaps\nSubmission date,2026-12-24\nCommitment ID,Status,Completion %,Evidence URL,Evidence description,Date of last action,Main obstacle,Comments\n"
        );
        for number in 0..60_usize {
            let code = format!(
                "{group}{}{}",
                number / 7 + 1,
                ["a", "b", "c", "d", "e", "f", "g"][number % 7]
            );
            let _infallible = writeln!(
                text,
                "{code},{},{},www.{number}.example,TBC,03/04/20{number:02},because,+44 20 7946 0{number:03}",
                statuses[number % statuses.len()],
                140 + number
            );
        }
        for version in 1..=5 {
            let file = format!("{} {member} {version}.csv", "W".repeat(140));
            cycle.submit(
                &file,
                text.replace("Country", &format!("Version,{version}\nCountry")),
            );
        }
    }
    let (build, said) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    assert!(!said.contains("no sheet"), "{said}");
    for name in ["M1", "M2"] {
        let pages = pages(&build, name);
        assert_eq!(pages.len(), 2, "{name}: {pages:?}");
        assert!(
            pages[0].contains("morefindingsarenotlistedhere."),
            "{}",
            pages[0]
        );
        assert!(pages[0].contains("Error:") && pages[1].starts_with("CONFIDENTIAL"));
    }
}

#[test]
fn the_sheets_of_a_release_bear_no_draft_mark() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let (draft, _) = feedback(&cycle.dir, &out, &[]);
    let path = |path: &Path| path.to_str().expect("UTF-8").to_owned();
    let output = run(&["release", &path(&draft), "--cycle", &path(&cycle.dir)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let released = out.join("latest").canonicalize().expect("latest");
    assert_ne!(released, draft);
    assert!(!released.join("public/report.pdf").exists());
    assert_eq!(entries(&released.join("restricted/members")).len(), 13);
    let sheet = pages(&released, "M1").concat();
    assert!(!sheet.contains("DRAFT") && sheet.contains("CONFIDENTIAL"));
    let words = squeezed("These are the figures of the report as it was released;");
    assert!(sheet.contains(&words), "{sheet}");
}
