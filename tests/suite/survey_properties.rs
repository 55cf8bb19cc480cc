//! What is true of any survey export: nothing makes the reader fail, no member's commitment counts twice, and the
//! order of the rows changes no answer that counts.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::support::plain::PlainCycle;
use biennial::domain::status::Status;
use biennial::finding::JudgedSubmission;
use biennial::ingest::cycle_folder::{CycleFolder, read_cycle};
use biennial::intake::{KnownLayout, draft_survey, judge_ingested, reader_of};
use biennial::normalise::{Context, settle};
use proptest::prelude::*;

const MAPPING: &str = r#"
[[survey]]
files = ["wide.csv"]
id = "ID"
where = { "State" = ["Complete"] }
[survey.member]
"Member" = "Member ID"
"Sent" = "Submission date"
"Version" = "Version"
[survey.questions]
"Q1" = "C1a"
"Q1 again" = "C1a"
"Link" = "C1a Evidence URL"
"Q2" = "O1"
[[survey]]
files = ["long.csv"]
[survey.member]
"Member" = "Member ID"
"Sent" = "Submission date"
[survey.long]
commitment = "ID"
status = "Q1"
comments = "Q2"
"#;

const HEADER: &str = "ID,State,Member,Sent,Version,Q1,Link,Q1 again,Q2\n";

/// What stands in cells: what makes sense, and what does not.
const WORDS: [&str; 18] = [
    "",
    "",
    "Planned",
    "in_progress",
    "Sustained",
    "Delayed",
    "C1a",
    "O1",
    "M1",
    "M2",
    "Complete",
    "Partial",
    "2026-11-12 10:00:00",
    "2026-11-12",
    "3/4/2026",
    "https://example.org/a",
    "\"<p>&nbsp;&#x110000;\"",
    "1",
];

static FOLDER: LazyLock<(tempfile::TempDir, CycleFolder)> = LazyLock::new(|| {
    let dir = crate::support::folder::temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 3);
    cycle.set(MAPPING);
    let folder = read_cycle(&cycle.dir, None).expect("a sound cycle");
    (dir, folder)
});

fn items(name: &str, text: &str) -> Vec<JudgedSubmission> {
    let folder = &FOLDER.1;
    let context = Context::of_cycle(&folder.cycle);
    let ingested = reader_of(folder, None).read_bytes(text.as_bytes(), name);
    let mut items = judge_ingested(ingested, &context);
    settle(&mut items, &folder.cycle);
    items
}

/// The answers that count: by member and commitment. One that counts twice fails.
fn counting(items: &[JudgedSubmission]) -> BTreeMap<(Option<usize>, usize), Status> {
    let mut answers = BTreeMap::new();
    for item in items {
        for response in item.settled.counting() {
            let key = (
                item.settled.submission.member_index,
                response.commitment_index,
            );
            let before = answers.insert(key, response.status);
            assert_eq!(before, None, "{key:?} counts twice");
        }
    }
    answers
}

/// Rows of words.
fn grid() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..WORDS.len(), 9), 0..12)
}

/// Rows that mean something: member, hour, version, and the two answers.
fn answered() -> impl Strategy<Value = Vec<(usize, u8, u8, usize, usize)>> {
    prop::collection::vec((1..3usize, 0..3u8, 1..3u8, 0..6usize, 0..6usize), 1..9)
}

fn text_of(rows: &[(usize, u8, u8, usize, usize)]) -> String {
    let mut text = HEADER.to_owned();
    for (number, (member, hour, version, first, second)) in rows.iter().enumerate() {
        let _infallible = writeln!(
            text,
            "R{number},Complete,M{member},2026-11-12 1{hour}:00:00,{version},{},,,{}",
            WORDS[*first], WORDS[*second]
        );
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_grid_breaks_the_reader(rows in grid(), headed in any::<bool>(), name in prop::sample::select(vec!["wide.csv", "long.csv", "none.csv"])) {
        let mut text = if headed { HEADER.to_owned() } else { String::new() };
        for row in rows {
            let words: Vec<&str> = row.into_iter().map(|word| WORDS[word]).collect();
            let _infallible = writeln!(text, "{}", words.join(","));
        }
        let items = items(name, &text);
        prop_assert!(!items.is_empty());
        for item in &items {
            let is_said = item.settled.verdict.name() != "rejected" || !item.findings.is_empty();
            prop_assert!(is_said, "rejected without a finding: {text}");
        }
        let answers = counting(&items);
        let again = counting(&self::items(name, &text));
        prop_assert_eq!(answers, again);
        let reader = reader_of(&FOLDER.1, None);
        if let Some(cells) = reader.read_cells(text.as_bytes(), name) {
            let draft = draft_survey(name, cells, &FOLDER.1.cycle.catalogue, &KnownLayout::default());
            if let Some(draft) = draft {
                let parsed = draft.text.parse::<toml::Table>();
                prop_assert!(parsed.is_ok(), "{}: {parsed:?}", draft.text);
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_no_answer(rows in answered(), seed in any::<u64>()) {
        let mut shuffled = rows.clone();
        fastrand::Rng::with_seed(seed).shuffle(&mut shuffled);
        let [one, other] = [rows, shuffled].map(|rows| counting(&items("wide.csv", &text_of(&rows))));
        prop_assert_eq!(one, other);
    }
}
