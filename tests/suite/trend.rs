//! Two cycles compared: the panel and the transitions, counted once more by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::temporary;
use crate::support::plain::{PlainCycle, with_fields};
use crate::support::program::build_data;
use crate::support::tables::{Row, rows};

const BEFORE: &str = r#"
cycle          = 2024
title          = "The cycle before (fictional)"
fictional      = true
period         = { from = 2022-12-06, to = 2024-12-05 }
deadline       = 2024-12-05
reference_date = 2024-12-05
"#;

const STATUSES: [&str; 6] = [
    "Not started",
    "Planned",
    "In progress",
    "Implemented",
    "Sustained",
    "Not applicable",
];
const COMMITMENTS: [&str; 3] = ["C1a", "C1b", "C2a"];

/// What a member answers to a commitment: a position in the scale; none where it does not answer.
fn now(member: usize, commitment: usize) -> Option<usize> {
    let answers = !(member + commitment).is_multiple_of(13) && !member.is_multiple_of(11);
    answers.then_some((member * 5 + commitment * 3) % 6)
}

/// What it answered in the cycle before.
fn then(member: usize, commitment: usize) -> Option<usize> {
    let answers = !(member * commitment + 4).is_multiple_of(7) && !member.is_multiple_of(8);
    answers.then_some((member * 7 + member / 3 + commitment) % 6)
}

/// One member's workbook: its own answers, or nothing at all.
fn answers(member: usize, answer: impl Fn(usize) -> Option<usize>, date: &str) -> Option<String> {
    let rows: Vec<(&str, &str, &str, &str)> = COMMITMENTS
        .iter()
        .enumerate()
        .filter_map(|(index, id)| Some((*id, STATUSES[answer(index)?], "", "")))
        .collect();
    let fields = [
        ("Member ID", &*format!("M{member}")),
        ("Cycle", &date[..4]),
        ("Submission date", date),
    ];
    (!rows.is_empty()).then(|| with_fields(&fields, &rows))
}

/// `members` members, of whom the first `old` were members before.
fn two_cycles(dir: &Path, members: usize, old: usize) -> PathBuf {
    let before = PlainCycle::new(&dir.join("before"), old);
    fs::write(before.dir.join("cycle.toml"), BEFORE).expect("the settings");
    let mut cycle = PlainCycle::new(&dir.join("cycle"), members);
    cycle.set("previous = \"../before\"\n");
    for member in 1..=members {
        let name = format!("{member}.csv");
        if let Some(text) = answers(member, |index| now(member, index), "2026-11-12") {
            cycle.submit(&name, text);
        }
        if member <= old
            && let Some(text) = answers(member, |index| then(member, index), "2024-11-12")
        {
            before.submit(&name, text);
        }
    }
    cycle.dir
}

/// The answers of members of both cycles that answered in both, by commitment.
fn pairs(old: usize, commitment: usize) -> Vec<(usize, usize)> {
    (1..=old)
        .filter_map(|member| Some((then(member, commitment)?, now(member, commitment)?)))
        .collect()
}

fn number(row: &Row, column: &str) -> usize {
    row[column].parse().expect("a count")
}

#[test]
fn the_panel_and_its_transitions_are_counted_like_for_like() {
    const OLD: usize = 150;
    let dir = temporary();
    let cycle = two_cycles(dir.path(), 200, OLD);
    let build = build_data(&cycle, &dir.path().join("out"));
    let full = rows(&build.join("restricted/aggregates-full.csv"));
    let moves = rows(&build.join("restricted/transitions-full.csv"));
    let public = rows(&build.join("public/data/transitions.csv"));
    let mut shown = 0;
    for (index, id) in COMMITMENTS.iter().enumerate() {
        let pairs = pairs(OLD, index);
        let panel = full
            .iter()
            .find(|row| {
                row["basis"] == "panel"
                    && row["code"] == *id
                    && row["group"] == "Civil society"
                    && row["region"] == "All"
            })
            .expect("a row of the panel");
        assert_eq!(number(panel, "addressed"), OLD, "{id}");
        assert_eq!(number(panel, "reported"), pairs.len(), "{id}");
        let mut expected: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for pair in &pairs {
            *expected.entry(*pair).or_default() += 1;
        }
        let name = |status: usize| STATUSES[status].to_lowercase().replace(' ', "_");
        for ((from, to), count) in &expected {
            let found = moves.iter().find(|row| {
                row["code"] == *id
                    && row["group"] == "All"
                    && row["from"] == name(*from)
                    && row["to"] == name(*to)
            });
            assert_eq!(number(found.expect("a move"), "responses"), *count, "{id}");
        }
        let row = public
            .iter()
            .find(|row| row["code"] == *id && row["group"] == "Civil society")
            .expect("a row");
        // Blocks are split into panel and newcomers by a keyed draw: some rows stay together.
        if row["compared"] == "[c]" {
            continue;
        }
        shown += 1;
        let count =
            |is: fn(usize, usize) -> bool| pairs.iter().filter(|(from, to)| is(*from, *to)).count();
        for (column, expected) in [
            ("compared", pairs.len()),
            ("applicable_before", count(|from, _| from < 5)),
            ("completed_before", count(|from, _| from == 3 || from == 4)),
            ("applicable", count(|_, to| to < 5)),
            ("completed", count(|_, to| to == 3 || to == 4)),
        ] {
            assert_eq!(number(row, column), expected, "{id} {column}");
        }
    }
    assert!(
        shown >= 2,
        "{shown} of {} commitments compared",
        COMMITMENTS.len()
    );
}

/// One newcomer: the panel's figures would be those of all members but for its answers.
#[test]
fn a_single_newcomer_is_not_given_away_by_the_panel() {
    let dir = temporary();
    let cycle = two_cycles(dir.path(), 60, 60);
    // All but member 5 answered before, and everybody answers now.
    for member in 1..=60 {
        let text = answers(member, |index| Some((member + index) % 5), "2026-11-12");
        fs::write(
            cycle.join(format!("submissions/{member}.csv")),
            text.expect("answers"),
        )
        .expect("a submission");
        let before = cycle.join(format!("../before/submissions/{member}.csv"));
        match answers(member, |index| Some((member * 3 + index) % 5), "2024-11-12") {
            Some(text) if member != 5 => fs::write(before, text).expect("a submission"),
            _ => {
                let _absent = fs::remove_file(before);
            }
        }
    }
    let build = build_data(&cycle, &dir.path().join("out"));
    let figures = |basis: &str, code: &str| {
        rows(&build.join("public/data/aggregates.csv"))
            .into_iter()
            .find(|row| row["basis"] == basis && row["code"] == code && row["group"] == "All")
            .expect("a row")["reported"]
            .clone()
    };
    for id in COMMITMENTS {
        assert_eq!(figures("all", id), "60");
        assert_eq!(figures("panel", id), "[c]");
    }
    let moves = rows(&build.join("public/data/transitions.csv"));
    assert!(moves.iter().all(|row| row["compared"] == "[c]"));
    assert!(!moves.is_empty());
}

/// The cycle before was about other commitments: nothing is compared, and the data say so.
#[test]
fn another_catalogue_is_a_break() {
    let dir = temporary();
    let cycle = two_cycles(dir.path(), 40, 40);
    let before = cycle.join("../before/cycle.toml");
    let other = format!("catalogue = \"2014-statement-civil-society\"\n{BEFORE}");
    fs::write(before, other).expect("the settings");
    let build = build_data(&cycle, &dir.path().join("out"));
    assert!(!build.join("public/data/transitions.csv").exists());
    let public = rows(&build.join("public/data/aggregates.csv"));
    assert!(!public.is_empty());
    assert!(public.iter().all(|row| row["basis"] == "all"));
    let (mut marked, mut unmarked) = (0, 0);
    for row in public.iter().filter(|row| row["reported"] != "[c]") {
        let is_marked = row["marker"].contains("[b]");
        assert_eq!(is_marked, row["level"] != "submission", "{row:?}");
        marked += usize::from(is_marked);
        unmarked += usize::from(!is_marked);
    }
    assert!(marked > 10 && unmarked > 0, "{marked} {unmarked}");
}
