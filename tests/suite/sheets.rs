//! What a member's sheet says, word for word, and that it agrees with what a check of the same file says.

use crate::support::folder::temporary;
use crate::support::plain::{PlainCycle, with_fields, workbook};
use crate::support::program::{run, stderr, stdout};
use crate::support::sheets::{feedback, pages, squeezed};

#[test]
fn a_sheet_and_a_check_tell_of_the_same_changes() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    let answers = [
        ("C1a", "Planned", "", ""),
        ("C1b", "  Planned ", "", ""),
        ("2(a)", "In progress", "", ""),
        ("O1", "under way", "", ""),
        ("O4", "Planned", "", ""),
    ];
    let first = cycle.submit("1.csv", workbook(1, &answers));
    let second = cycle.submit("2.csv", workbook(2, &answers[..2]));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let checked = |path: &std::path::Path| {
        let path = path.to_str().expect("UTF-8");
        stdout(&run(&["validate", path]))
    };
    let check = checked(&first);
    assert!(
        check.contains("read as something else than written  (3 times)\n"),
        "{check}"
    );
    let sheet = pages(&build, "M1").concat();
    let words = squeezed("Read in other words 3 times, such as “under way” as In progress;");
    assert!(sheet.contains(&words), "{sheet}");
    // Spaces around an answer are nothing to look at.
    assert!(!checked(&second).contains("read as something else"));
    let sheet = pages(&build, "M2").concat();
    assert!(!sheet.contains("Readinotherwords"), "{sheet}");
}

/// What may still change is told of a draft alone: a release is not changed any more.
#[test]
fn a_sheet_of_a_release_does_not_speak_of_an_open_report() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 4);
    cycle.submit("1.csv", workbook(1, &[("C1a", "Planned", "", "")]));
    let ongoing = [("C1a", "ongoing", "", "call a@example.org")];
    cycle.submit("2.csv", workbook(2, &ongoing));
    let lost = [("C1a", "Planned", "", ""), ("C1b", "Delayed", "", "")];
    cycle.submit("3.csv", workbook(3, &lost));
    let fields = [("Member ID", "M4"), ("Cycle", "2024")];
    cycle.submit("4.csv", with_fields(&fields, &lost));
    let out = dir.path().join("out");
    let (draft, _) = feedback(&cycle.dir, &out, &[]);
    let path = |path: &std::path::Path| path.to_str().expect("UTF-8").to_owned();
    let output = run(&["release", &path(&draft), "--cycle", &path(&cycle.dir)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let released = out.join("latest").canonicalize().expect("latest");
    let open = [
        "before the report is released",
        "counted yet",
        "until the errors",
        "as soon as",
        "may still change",
        "may still give",
    ];
    let open = open.map(squeezed);
    let mut said = 0;
    for member in 1..=4 {
        let name = format!("M{member}");
        let [draft, sheet] = [&draft, &released].map(|build| pages(build, &name).concat());
        said += open.iter().filter(|words| draft.contains(*words)).count();
        for words in &open {
            assert!(!sheet.contains(words), "{words} in {sheet}");
        }
        let words = squeezed("counted in a later release, if there is one.");
        assert!(sheet.contains(&words), "{sheet}");
        assert!(!draft.contains(&words), "{draft}");
    }
    // The four notes on the group; of all that are counted, what is not answered; of the third two remarks more,
    // of the fourth three.
    assert_eq!(said, 12);
}

/// Between quotation marks stands what the workbook says; what we say of it does without.
#[test]
fn our_own_words_are_not_quoted() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 1);
    let answers = [("C1a", "", "a law", ""), ("C1b", "Delayed", "", "")];
    let path = cycle.submit("1.csv", workbook(1, &answers));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let sheet = pages(&build, "M1").concat();
    for words in ["C1a (1!B9: no status)", "C1b (1!B10 “Delayed”)"] {
        assert!(sheet.contains(&squeezed(words)), "{words} in {sheet}");
    }
    let path = path.to_str().expect("UTF-8");
    let text = stdout(&run(&["validate", path]));
    for line in ["  1!B9 (C1a)  no status\n", "  1!B10 (C1b)  \"Delayed\"\n"] {
        assert!(text.contains(line), "{line} in {text}");
    }
    let page = stdout(&run(&["validate", path, "--format", "html"]));
    for cell in [
        "1!B9 <span class=\"about\">(C1a)</span></th><td>no status</td>",
        "1!B10 <span class=\"about\">(C1b)</span></th><td><q>Delayed</q></td>",
    ] {
        assert!(page.contains(cell), "{cell} in {page}");
    }
    // Programs get the words alone.
    let json = stdout(&run(&["validate", path, "--format", "json"]));
    for words in ["\"found\": \"no status\"", "\"found\": \"Delayed\""] {
        assert!(json.contains(words), "{words} in {json}");
    }
}

/// Where a commitment has no answer, nothing says that there is nothing at all to do.
#[test]
fn what_is_not_answered_may_be_and_need_not() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    let codes = ["O1", "O2", "O3", "O5", "C1a", "C1b", "C2a"];
    let all = codes.map(|code| (code, "Planned", "", ""));
    cycle.submit("1.csv", workbook(1, &all));
    // Nothing else is found in a workbook that has every column.
    let columns =
        "Status,Completion %,Evidence URL,Evidence description,Date of last action,Main obstacle,";
    let whole = workbook(2, &all[1..]).replace("Status,Evidence description,", columns);
    cycle.submit("2.csv", whole);
    cycle.submit("3.csv", workbook(3, &all[2..]));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let sheet = |member| pages(&build, &format!("M{member}")).remove(0);
    let expected: [&[&str]; 3] = [
        &[
            "all its 7 answers are counted. There is nothing to mend.",
            "There is nothing to do. Should an answer not be what you meant, send",
        ],
        &[
            "counted. There is nothing that you must mend. One commitment has no answer; you may still give one.",
            "There is nothing that you must do. Should",
            "To do: choose a status from the list, if you want to give an answer.",
            "It is marked in the copy of your workbook: “2.csv (annotated).xlsx”.",
        ],
        &[
            "2 commitments have no answer; you may still give them.",
            "All are marked in the copy of your workbook: “3.csv (annotated).xlsx”.",
        ],
    ];
    for (member, expected) in (1..).zip(expected) {
        let sheet = sheet(member);
        for words in expected {
            assert!(sheet.contains(&squeezed(words)), "{words} in {sheet}");
        }
        let nothing = squeezed("nothing to do.");
        assert_eq!(sheet.contains(&nothing), member == 1, "{sheet}");
    }
}

/// No workbook makes a member of the cycle of one that is none.
#[test]
fn a_member_that_is_not_asked_is_not_told_to_mend_its_workbook() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 0);
    let roster = "member_id,name,aliases,group,country,region,joined,left\n\
                  M1,Late,,Civil society,,,2026-12-15,\n\
                  M2,Gone,,Civil society,,,2020-01-01,2026-03-01\n\
                  M3,Here,,Civil society,,,2020-01-01,\n";
    std::fs::write(cycle.dir.join("members.csv"), roster).expect("the roster");
    for member in 1..=3 {
        let id = format!("M{member}");
        let fields = [("Member ID", &*id), ("Stakeholder group", "Civil society")];
        let answers = with_fields(&fields, &[("C1a", "Planned", "", "")]);
        cycle.submit(&format!("{member}.csv"), answers);
    }
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    for (member, words) in [
        ("M1", "only from 15 December 2026 on."),
        ("M2", "only until 1 March 2026."),
    ] {
        let sheet = pages(&build, member).concat();
        for words in [
            "this cycle asks those that are members on 5 December 2026",
            words,
            "Nothing in your workbook has to be mended",
            "ask the secretariat: its roster may be out of date.",
            "none of them is counted. ",
            "none counted; 1 read",
        ] {
            assert!(sheet.contains(&squeezed(words)), "{words} in {sheet}");
        }
        for words in ["Mend the errors", "counted yet", "higher version"] {
            assert!(!sheet.contains(&squeezed(words)), "{words} in {sheet}");
        }
    }
}
