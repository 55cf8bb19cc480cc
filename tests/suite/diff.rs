//! What changed between two builds: every cause, and that the shares of the causes add up.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::{copy_of_mixed, replace, temporary};
use crate::support::plain::{PlainCycle, workbook};
use crate::support::program::{biennial, build_data, run, stderr, stdout};
use crate::support::tables::{Row, parse_rows};
use serde_json::Value;

const STATUSES: [&str; 4] = ["Not started", "Planned", "In progress", "Implemented"];

/// A member's answers to three commitments.
fn answers(member: usize, shift: usize) -> String {
    let rows: Vec<(&str, &str, &str, &str)> = ["C1a", "C1b", "C2a"]
        .iter()
        .enumerate()
        .map(|(index, id)| (*id, STATUSES[(member + index + shift) % 4], "words", ""))
        .collect();
    workbook(member, &rows)
}

/// A cycle of 40 members, of whom the first 30 have answered.
fn cycle(dir: &Path) -> PlainCycle {
    let cycle = PlainCycle::new(&dir.join("cycle"), 40);
    for member in 1..=30 {
        cycle.submit(&format!("{member}.csv"), answers(member, 0));
    }
    cycle
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// The lines of the restricted comparison.
fn moved(a: &Path, b: &Path, more: &[&str]) -> Vec<Row> {
    let arguments = ["diff", text(a), text(b), "--restricted", "--format", "csv"];
    let output = run(&[&arguments[..], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    parse_rows(&output.stdout)
}

/// The causes of one figure of civil society in all regions: cause and members by share.
fn causes<'a>(rows: &'a [Row], code: &str, measure: &str) -> BTreeMap<&'a str, (&'a str, &'a str)> {
    rows.iter()
        .filter(|row| {
            row["code"] == code
                && row["group"] == "Civil society"
                && row["region"] == "All"
                && row["measure"] == measure
        })
        .map(|row| {
            (
                row["cause"].as_str(),
                (row["amount"].as_str(), row["members"].as_str()),
            )
        })
        .collect()
}

fn all_causes(rows: &[Row]) -> Vec<&str> {
    let mut causes: Vec<&str> = rows.iter().map(|row| row["cause"].as_str()).collect();
    causes.sort_unstable();
    causes.dedup();
    causes
}

/// Every count's difference is the sum of its causes. Gives how many figures that is.
fn assert_adds_up(rows: &[Row]) -> usize {
    let mut sums: BTreeMap<Vec<&str>, (i64, i64)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row["table"] == "aggregates") {
        let Ok(change) = row["change"].parse::<i64>() else {
            continue;
        };
        let key = ["basis", "level", "code", "group", "region", "measure"];
        let sum = sums.entry(key.map(|name| row[name].as_str()).into());
        let (_, sum) = sum.or_insert((change, 0));
        *sum += row["amount"].parse::<i64>().unwrap_or(0);
    }
    for (key, (change, sum)) in &sums {
        assert_eq!(change, sum, "{key:?}");
    }
    sums.len()
}

#[test]
fn submissions_and_decisions_each_have_their_share() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let a = build_data(&cycle.dir, &out);
    // Member 31 comes late, 2 corrects all its answers, 3 withdraws; of 4 one status is decided upon.
    cycle.submit("31.csv", answers(31, 0));
    cycle.submit("2.csv", answers(2, 1));
    fs::remove_file(cycle.dir.join("submissions/3.csv")).expect("a submission");
    cycle.decide("4.csv,,C1a,status,Implemented,A. Clerk,2026-12-01,by telephone\n");
    let b = build_data(&cycle.dir, &out);
    let rows = moved(&a, &b, &[]);
    let expected = [
        "corrected-submission",
        "decision",
        "new-submission",
        "withdrawn-submission",
    ];
    assert_eq!(all_causes(&rows), expected);
    assert!(assert_adds_up(&rows) > 50);
    // C1a: 31 is implemented, 2 was in progress and is implemented, 3 was implemented, 4 was not started.
    assert_eq!(
        causes(&rows, "C1a", "implemented"),
        BTreeMap::from([
            ("new-submission", ("1", "M31")),
            ("corrected-submission", ("1", "M2")),
            ("withdrawn-submission", ("-1", "M3")),
            ("decision", ("1", "M4")),
        ])
    );
    assert_eq!(
        causes(&rows, "*", "reported"),
        BTreeMap::new(),
        "as many came as went"
    );
    let only = moved(
        &a,
        &b,
        &["--where", "cause=decision", "--where", "level=commitment"],
    );
    assert!(!only.is_empty());
    assert!(
        only.iter().all(|row| row["cause"] == "decision"
            || row["change"].contains('.')
            || row["code"] == "C1a"),
        "{only:?}"
    );
}

/// What reporting itself implements is in no sum: a cause has no share there that another would have to make up for.
#[test]
fn what_is_in_no_sum_has_no_share_in_one() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let first = build_data(&cycle.dir, &out);
    cycle.submit("31.csv", answers(31, 0));
    let one_more = build_data(&cycle.dir, &out);
    cycle.decide("4.csv,,,timing,late,A. Clerk,2026-12-10,by telephone\n");
    let one_late = build_data(&cycle.dir, &out);
    fs::remove_file(cycle.dir.join("submissions/4.csv")).expect("a submission");
    cycle.decide("");
    let one_less = build_data(&cycle.dir, &out);
    for (a, b, cause, code, measure, change) in [
        (&first, &one_more, "new-submission", "*", "reported", "3"),
        (&first, &one_more, "new-submission", "O4", "reported", "1"),
        (&one_more, &one_late, "decision", "*", "on_time", "-3"),
        (&one_more, &one_late, "decision", "O4", "on_time", "-1"),
        (
            &one_late,
            &one_less,
            "withdrawn-submission",
            "C",
            "reported",
            "-3",
        ),
    ] {
        let rows = moved(a, b, &[]);
        assert_eq!(all_causes(&rows), [cause]);
        assert!(assert_adds_up(&rows) > 20);
        let of_level = |row: &&Row| row["level"] != "submission" && row["group"] == "Civil society";
        let found = rows
            .iter()
            .filter(of_level)
            .find(|row| row["code"] == code && row["measure"] == measure && row["region"] == "All");
        let found = found.unwrap_or_else(|| panic!("{code} {measure} {cause}"));
        assert_eq!(found["amount"], change, "{code} {measure} {cause}");
    }
}

#[test]
fn changes_of_the_roster_and_of_the_settings_are_told_apart() {
    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let out = dir.path().join("out");
    let a = build_data(&cycle, &out);
    let roster = fs::read_to_string(cycle.join("members.csv")).expect("the roster");
    // The first member with a submission moves to another group; the last line's member leaves.
    let mut lines: Vec<String> = roster.lines().map(str::to_owned).collect();
    let reported = crate::support::tables::rows(&a.join("restricted/submissions.csv"));
    let moves = reported
        .iter()
        .find(|row| row["counted"] == "yes" && row["group"] == "Private sector")
        .expect("a company reported")["member_id"]
        .clone();
    let line = lines
        .iter_mut()
        .find(|line| line.starts_with(&format!("{moves},")))
        .expect("its line");
    *line = line.replace("Private sector", "Civil society");
    lines.pop();
    fs::write(cycle.join("members.csv"), lines.join("\n") + "\n").expect("the roster");
    let b = build_data(&cycle, &out);
    let rows = moved(&a, &b, &[]);
    assert!(assert_adds_up(&rows) > 100);
    assert!(
        all_causes(&rows).contains(&"roster"),
        "{:?}",
        all_causes(&rows)
    );
    assert!(!all_causes(&rows).contains(&"unexplained"));
    let asked = causes(&rows, "C1a", "addressed");
    assert!(asked.contains_key("roster"), "{asked:?}");

    replace(&cycle.join("cycle.toml"), "regions", "# regions");
    let c = build_data(&cycle, &out);
    let rows = moved(&b, &c, &[]);
    assert_adds_up(&rows);
    assert_eq!(all_causes(&rows), ["disclosure", "settings"]);
    // Settings moved rows of regions, and no total of all of them.
    let is_moved_total = |row: &Row| row["region"] == "All" && row["cause"] == "settings";
    assert!(!rows.iter().any(is_moved_total));
}

#[test]
fn a_change_of_what_may_be_shown_moves_no_figure() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 16);
    for member in 1..=12 {
        cycle.submit(&format!("{member}.csv"), answers(member, 0));
    }
    let out = dir.path().join("out");
    let a = build_data(&cycle.dir, &out);
    cycle.set("[disclosure]\nthreshold = 15\n");
    let b = build_data(&cycle.dir, &out);
    let rows = moved(&a, &b, &[]);
    assert_eq!(all_causes(&rows), ["disclosure"]);
    for row in &rows {
        assert_eq!(row["a"], row["b"]);
        assert_eq!(row["published_b"], "[c]", "{row:?}");
    }
    let output = run(&["diff", text(&a), text(&b), "--restricted"]);
    let said = stdout(&output);
    assert!(said.starts_with("RESTRICTED"), "{said}");
    assert!(said.contains("threshold: 5 → 15"), "{said}");
}

/// Without what is restricted the published figures are compared, and nothing else is read.
#[test]
fn published_figures_are_compared_without_the_restricted_ones() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let a = build_data(&cycle.dir, &out);
    for member in 31..=38 {
        cycle.submit(&format!("{member}.csv"), answers(member, 0));
    }
    let b = build_data(&cycle.dir, &out);
    let compare = |more: &[&str]| run(&[&["diff", text(&a), text(&b)][..], more].concat());
    let json: Value = serde_json::from_str(&stdout(&compare(&["--format", "json"]))).expect("JSON");
    for build in [&a, &b] {
        fs::remove_dir_all(build.join("restricted")).expect("the restricted folder");
        fs::remove_file(build.join("manifest.json")).expect("the manifest");
    }
    let again: Value =
        serde_json::from_str(&stdout(&compare(&["--format", "json"]))).expect("JSON");
    assert_eq!(json, again);
    let said = stdout(&compare(&[]));
    assert!(
        !said.contains("M31") && !said.contains("RESTRICTED"),
        "{said}"
    );
    let rows = parse_rows(&compare(&["--format", "csv"]).stdout);
    let row = rows
        .iter()
        .find(|row| {
            row["level"] == "submission" && row["group"] == "All" && row["measure"] == "reported"
        })
        .expect("more reported");
    assert_eq!(
        ["a", "b", "change", "cause"].map(|name| row[name].as_str()),
        ["30", "38", "8", "answers"]
    );
    assert!(!row.contains_key("members"));
    let output = compare(&["--restricted"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("restricted"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn two_cycles_are_compared_member_by_member() {
    let dir = temporary();
    let before = cycle(dir.path());
    let a = build_data(&before.dir, &dir.path().join("before"));
    let mut after = PlainCycle::new(&dir.path().join("after"), 40);
    for member in 2..=31 {
        let text = answers(member, usize::from(member == 2)).replace("2026", "2028");
        after.submit(&format!("{member}.csv"), text);
    }
    let settings = fs::read_to_string(after.dir.join("cycle.toml")).expect("the settings");
    let settings = settings.replace("2026", "2028").replace("2024", "2026");
    fs::write(after.dir.join("cycle.toml"), settings).expect("the settings");
    let b = build_data(&after.dir, &dir.path().join("out"));
    let rows = moved(&a, &b, &[]);
    assert!(assert_adds_up(&rows) > 10);
    assert_eq!(
        causes(&rows, "C1a", "in_progress"),
        BTreeMap::from([("next-cycle", ("-1", "M2"))])
    );
    let expected = ["new-submission", "next-cycle", "withdrawn-submission"];
    assert_eq!(all_causes(&rows), expected);
    // The years before are a part of a build of their own.
    after.set("previous = \"../cycle\"\n");
    fs::write(
        after.dir.join("cycle.toml"),
        fs::read_to_string(after.dir.join("cycle.toml"))
            .expect("the settings")
            .replace("2026", "2028")
            .replace("2024", "2026"),
    )
    .expect("the settings");
    let with_panel = build_data(&after.dir, &dir.path().join("out"));
    before.submit("3.csv", answers(3, 1));
    fs::remove_file(before.dir.join("submissions/5.csv")).expect("a submission");
    let other_panel = build_data(&after.dir, &dir.path().join("out"));
    let rows = moved(&with_panel, &other_panel, &["--where", "table=aggregates"]);
    assert!(assert_adds_up(&rows) > 10);
    assert!(rows.iter().all(|row| row["basis"] == "panel"));
    assert_eq!(all_causes(&rows), ["previous-cycle"]);
    assert_eq!(
        causes(&rows, "C1a", "reported"),
        BTreeMap::from([("previous-cycle", ("-1", "M5"))])
    );
}

/// Figures that stay as they were released while others came in.
#[test]
fn what_a_release_holds_back_is_said() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let out = dir.path().join("out");
    let draft = build_data(&cycle.dir, &out);
    let output = biennial()
        .args([
            "release",
            text(&draft),
            "--cycle",
            text(&cycle.dir),
            "--date",
            "2026-12-20",
            "-q",
        ])
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", stderr(&output));
    let a: PathBuf = fs::canonicalize(out.join("latest")).expect("the release");
    cycle.submit("31.csv", answers(31, 0));
    let b = build_data(&cycle.dir, &out);
    let rows = moved(&a, &b, &["--where", "level=commitment"]);
    assert_eq!(all_causes(&rows), ["new-submission", "release"]);
    let row = rows
        .iter()
        .find(|row| {
            row["code"] == "C1a"
                && row["group"] == "All"
                && row["measure"] == "reported"
                && row["region"] == "All"
        })
        .expect("a row");
    assert_eq!(
        ["a", "b", "published_a", "published_b"].map(|name| row[name].as_str()),
        ["30", "31", "30", "30"]
    );
    let output = run(&["diff", text(&a), text(&b)]);
    assert!(
        stdout(&output).contains("Figures that moved: 0"),
        "{}",
        stdout(&output)
    );
    // In words: what came into the ledger, and how much of a figure waits.
    let said = stdout(&run(&["diff", text(&a), text(&b), "--restricted"]));
    for words in [
        "  ledger/ledger.jsonl: added\n",
        "new-submission +1 (M31), release (holds back +1)\n",
        "release: the group's figures stay as they were released\n",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    let said = stdout(&run(&["diff", text(&b), text(&a), "--restricted"]));
    for words in [
        "  ledger/ledger.jsonl: removed\n",
        "release (held back +1 in A)\n",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
}

/// The first digits of an id are enough, beside the other builds, in their output folder, or alone.
#[test]
fn a_build_may_be_named_by_the_first_digits_of_its_id() {
    let dir = temporary();
    let out = dir.path().join("outputs/cycle");
    let first = build_data(&cycle(dir.path()).dir, &out);
    let id = first.file_name().and_then(|name| name.to_str());
    let id = id.expect("an id");
    let in_folder = |arguments: &[&str]| {
        let mut command = biennial();
        command.current_dir(dir.path()).args(arguments);
        command.output().expect("the program runs")
    };
    for named in [
        id[..6].to_owned(),
        format!("outputs/cycle/{}", &id[..4]),
        format!("outputs/cycle/builds/{}", id[..11].to_uppercase()),
    ] {
        let output = in_folder(&["diff", &named, &named]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).contains(id), "{}", stdout(&output));
        let output = in_folder(&["query", &named]);
        assert!(stdout(&output).contains(id), "{}", stdout(&output));
    }
    // Too few digits, and none of the builds.
    for named in [&id[..3], "outputs/cycle/builds/00000000000"] {
        let said = stderr(&in_folder(&["query", named]));
        assert!(said.contains("is no build"), "{said}");
        assert!(said.contains("the first digits of its id"), "{said}");
    }
    let other = format!("{}000000", &id[..6]);
    let other = first.with_file_name(if other == id { "0" } else { &other });
    crate::support::folder::copy(&first, &other);
    let output = in_folder(&["query", &id[..6]]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.contains("is the beginning of several builds: outputs/cycle/builds/")
            && said.contains("hint: give more digits of it"),
        "{said}"
    );
    fs::remove_dir_all(&other).expect("the copy");
    let cycle = text(&dir.path().join("cycle")).to_owned();
    let output = in_folder(&["release", &id[..8], "--cycle", &cycle, "--quiet"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn misunderstandings_are_explained() {
    let dir = temporary();
    let cycle = cycle(dir.path());
    let a = build_data(&cycle.dir, &dir.path().join("out"));
    let said = |more: &[&str]| {
        let output = run(&[&["diff", text(&a), text(&a)][..], more].concat());
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        stderr(&output)
    };
    assert!(said(&["--where", "grup=Government"]).contains("did you mean group?"));
    assert!(said(&["--where", "group=Civil socety"]).contains("did you mean Civil society?"));
    assert!(said(&["--where", "group"]).contains("key=value"));
    let inside = a.join("moved.csv");
    assert!(said(&["--format", "csv", "--out", text(&inside)]).contains("never changes"));
    let output = run(&["diff", text(&a), text(&a), "--restricted"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("Figures that moved: 0"));
}
