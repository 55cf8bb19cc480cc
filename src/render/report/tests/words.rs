//! The file of a language, held against the code: every message is said, with all that it wants, and
//! nothing is said that is no message.

use std::collections::BTreeSet;

use super::protected::{with_public, withheld};
use super::sample::{Sample, charts, sample};
use crate::domain::cube::{
    ALL_CODES, ALL_NAME, Basis, CellKey, JoinedRegions, JoinedRow, Level, PublicCube, PublicRow,
};
use crate::domain::cycle::Participants;
use crate::domain::group::fixtures;
use crate::domain::ledger::{Issue, Readership};
use crate::domain::publication::{
    AttributedAnswer, Comparison, Participant, Publication, Repeated,
};
use crate::domain::quality::QualityRow;
use crate::domain::response::Evidence;
use crate::domain::status::Status;
use crate::domain::transition::{BeforeAfter, PublicTransition, TransitionKey};
use crate::finding::rules;
use crate::ingest::built_in;
use crate::render::language::Language;
use crate::render::language::witness::{assert_given, code_in, english, heard, named};
use crate::render::report::{ReportInput, model, render_page};

/// What reads like the name of a message and is none: names of charts and files, what sentences are given,
/// and the words by which they choose.
const NO_MESSAGES: [&str; 21] = [
    "ahead-rate",
    "behind-rate",
    "completion-by-framework",
    "high-region",
    "in-annex",
    "in-file",
    "in-progress",
    "kebab-case",
    "left-out",
    "low-region",
    "not-applicable",
    "not-started",
    "on-time",
    "progress-by-group",
    "rate-before",
    "response-by-group",
    "response-by-region",
    "under-way",
    "whose-ahead",
    "whose-behind",
    "with-evidence",
];

/// The source files that speak to readers of the report.
fn sources() -> Vec<(String, String)> {
    let sources = code_in(&[
        "charts",
        "language",
        "report",
        "report/chapters",
        "report/annexes",
    ]);
    assert!(sources.len() > 15, "{} files", sources.len());
    sources
}

#[test]
fn what_the_code_names_is_a_message() {
    let messages = english();
    let mut unused: BTreeSet<&str> = NO_MESSAGES.into();
    let mut seen = 0;
    for (file, code) in &sources() {
        for name in named(code) {
            unused.remove(name);
            let is_known = messages.contains_key(name) || NO_MESSAGES.contains(&name);
            assert!(is_known, "{file}: {name}");
            seen += usize::from(messages.contains_key(name));
        }
    }
    assert!(seen > 150, "{seen} names of messages");
    assert!(unused.is_empty(), "named nowhere: {unused:?}");
}

/// Everything that a report says.
fn say(input: &ReportInput<'_>) {
    let model = model(input);
    let page = render_page(
        &model,
        input.charts,
        &[],
        &serde_json::Value::Null,
        input.language,
    );
    assert!(!page.expect("a page").is_empty());
}

#[test]
fn every_message_is_said_with_all_that_it_wants() {
    let messages = english();
    let everything = Sample {
        charts: charts(),
        ..sample(120, 75, 7)
    };
    say_the_languages_own();
    for (members, reporting, regions) in [
        (120, 75, 7),
        (12, 80, 7),
        (60, 75, 0),
        (60, 100, 7),
        (1000, 100, 7),
        (120, 0, 7),
        (0, 0, 7),
    ] {
        say(&sample(members, reporting, regions).input());
    }
    say_whereabouts(&everything);
    say_answers_under_names(&everything);
    // What is said in translations alone.
    let french = Language::of("fr", built_in::newest_catalogue()).expect("it is spoken");
    say(&ReportInput {
        language: &french,
        ..everything.input()
    });
    say_what_is_withheld();
    say_change(&everything);
    say_quality(&everything);
    say_nothing_completed();
    say_what_is_apart();
    say_a_break();
    let heard = heard();
    assert_given(&messages, &heard);
    let held: BTreeSet<&String> = messages.values().flat_map(|one| &one.holds).collect();
    // Charts hold theirs in a test of their own; sheets and reminders are made in tests of their own; here it is
    // enough that their code names a message.
    let elsewhere = code_in(&["charts", "feedback", "remind"]);
    let elsewhere: BTreeSet<&str> = elsewhere.iter().flat_map(|(_, code)| named(code)).collect();
    let is_elsewhere = |id: &str| elsewhere.contains(id.strip_suffix(".reading").unwrap_or(id));
    let silent = messages.keys();
    let silent: Vec<&String> = silent
        .filter(|id| !heard.contains_key(*id) && !held.contains(id))
        .filter(|id| !is_elsewhere(id))
        .collect();
    assert!(silent.is_empty(), "said nowhere: {silent:?}");
}

fn say_the_languages_own() {
    let items = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(Language::english().list(&items), "a, b and c");
}

/// Answers under names: one, and several with characters that cannot be shown.
fn say_answers_under_names(sample: &Sample) {
    let answer = AttributedAnswer {
        member: "Harbour Network".to_owned(),
        group: fixtures::civil_society(),
        region: "Global".to_owned(),
        commitment_index: 0,
        status: Status::Implemented,
        evidence: Evidence::Linked,
        link: Some("https://example.org/law".to_owned()),
        description: Some("A law \u{13000}".to_owned()),
    };
    for attributed in [vec![answer.clone()], vec![answer; 3]] {
        let publication = Publication {
            attributed,
            ..sample.publication.clone()
        };
        say(&ReportInput {
            publication: &publication,
            ..sample.input()
        });
    }
}

/// Where the names are: nowhere, in a file, in the annex, with characters that cannot be shown.
fn say_whereabouts(sample: &Sample) {
    say(&sample.input());
    let mut odd = sample
        .publication
        .participants
        .clone()
        .expect("they are listed");
    odd[0].name = "\u{13000}".to_owned();
    let many: Vec<Participant> = odd.iter().cycle().take(500).cloned().collect();
    let release = Issue {
        number: "2026.1".to_owned(),
        to: Readership::Board,
        notice: Some("A wrong total was corrected.".to_owned()),
    };
    for participants in [None, Some(Vec::new()), Some(odd), Some(many)] {
        let publication = Publication {
            participants,
            repeated: Some(Repeated {
                release: "2026.0".to_owned(),
                to: Readership::Board,
                groups: vec![fixtures::government(), fixtures::civil_society()],
            }),
            ..sample.publication.clone()
        };
        say(&ReportInput {
            publication: &publication,
            sources: &[],
            release: Some(&release),
            ..sample.input()
        });
    }
}

fn say_what_is_withheld() {
    let mut hidden = with_public(sample(60, 75, 7), |_| false);
    hidden.cycle.disclosure.participants = Participants::Hide;
    say(&hidden.input());
    let levels = [
        &[Level::Submission, Level::Commitment][..],
        &[Level::Submission, Level::Commitment, Level::Audience],
    ];
    for levels in levels {
        let sample = with_public(sample(12, 80, 7), |row| levels.contains(&row.key.level));
        say(&sample.input());
        let sample = with_public(super::sample::sample(400, 80, 7), |row| {
            levels.contains(&row.key.level) && row.key.region_index.is_none()
        });
        say(&sample.input());
    }
    let totals = with_public(sample(60, 75, 7), |row| {
        row.key.region_index.is_none() || row.key.level == Level::Submission
    });
    say(&totals.input());
    let timing = |is_shown: bool, all: bool| {
        let sample = sample(60, 75, 7);
        let rows = sample.publication.cube.rows().iter().map(|row| {
            let mut row = *row;
            if let Some(figures) = &mut row.figures {
                figures.shows_on_time = is_shown;
                if all {
                    figures.counts.on_time = figures.submissions;
                }
            }
            row
        });
        let cube = PublicCube::new(
            sample.publication.cube.dimensions.clone(),
            rows.collect(),
            Vec::new(),
            false,
        );
        say(&sample.with_cube(cube).input());
    };
    timing(false, false);
    timing(true, true);
    say(&withheld(sample(60, 75, 7)).input());
    say(&late(sample(60, 75, 7)).input());
    say(&together(sample(60, 75, 7)).input());
    // One group, and one audience.
    say(&with_public(sample(60, 75, 7), |row| {
        row.key
            .group
            .is_none_or(|group| group == fixtures::government())
            && match row.key.level {
                Level::Audience => row.key.code_index == 1,
                level => level == Level::Submission,
            }
    })
    .input());
}

/// The same cycle with answers of two groups to the commitments of two audiences counted together, and those to
/// many commitments and sections of one.
fn together(sample: Sample) -> Sample {
    let dimensions = sample.publication.cube.dimensions.clone();
    let (private, civil) = (fixtures::private_sector(), fixtures::civil_society());
    let all_of = |level: Level, codes: &[&str]| -> Vec<usize> {
        let found = codes
            .iter()
            .map(|code| dimensions.codes(level).iter().position(|one| one == code));
        found.map(|found| found.expect("a code")).collect()
    };
    let joins = [
        (
            Level::Audience,
            all_of(Level::Audience, &["P", "C"]),
            vec![private, civil],
        ),
        (
            Level::Section,
            all_of(Level::Section, &["G1", "G2", "G3"]),
            vec![fixtures::government()],
        ),
        (
            Level::Commitment,
            all_of(Level::Commitment, &["G1a", "G1b", "G1c"]),
            vec![fixtures::government()],
        ),
        (
            Level::Commitment,
            all_of(Level::Commitment, &["G2a", "G2c", "G3a"]),
            vec![fixtures::government()],
        ),
    ];
    let regions: Vec<usize> = (0..5).collect();
    let government = all_of(Level::Audience, &["G"]);
    let some = all_of(Level::Section, &["O", "P1"]);
    let is_joined = |row: &PublicRow| {
        let is_regional = row
            .key
            .region_index
            .is_some_and(|region| regions.contains(&region));
        let is_of_government =
            row.key.level == Level::Audience && government.contains(&row.key.code_index);
        let is_of_some = row.key.level == Level::Section && some.contains(&row.key.code_index);
        (is_regional && is_of_government)
            || is_of_some
            || joins.iter().any(|(level, codes, _)| {
                row.key.level == *level && codes.contains(&row.key.code_index)
            })
    };
    let rows = sample.publication.cube.rows().iter().map(|row| PublicRow {
        figures: row.figures.filter(|_| !is_joined(row)),
        ..*row
    });
    let figures = sample.publication.cube.rows().iter().find_map(|row| {
        row.figures
            .filter(|figures| row.key.level == Level::All && figures.counts.applicable() > 0)
    });
    let figures = figures.expect("a public row");
    let joined = joins.iter().map(|(level, code_indices, groups)| JoinedRow {
        basis: Basis::All,
        level: *level,
        code_indices: code_indices.clone(),
        groups: groups.clone(),
        regions: JoinedRegions::All,
        addressed: figures.counts.addressed,
        figures,
    });
    let of_regions = JoinedRow {
        basis: Basis::All,
        level: Level::Audience,
        code_indices: government.clone(),
        groups: vec![fixtures::government()],
        regions: JoinedRegions::Some(regions.clone()),
        addressed: figures.counts.addressed,
        figures,
    };
    // Of some of the groups that are asked.
    let of_some = JoinedRow {
        level: Level::Section,
        code_indices: all_of(Level::Section, &["O", "P1"]),
        groups: vec![private, fixtures::intergovernmental()],
        regions: JoinedRegions::All,
        ..of_regions.clone()
    };
    let joined = joined.chain([of_regions, of_some]).collect();
    let cube = PublicCube::new(dimensions.clone(), rows.collect(), joined, false);
    sample.with_cube(cube)
}

/// The same cycle with reports that came after the first release: of one group, and of all together.
fn late(sample: Sample) -> Sample {
    let mut joined = sample.publication.cube.joined().to_vec();
    let one = joined
        .iter()
        .find(|row| row.level == Level::Section && row.groups.len() == 1);
    let late = JoinedRow {
        regions: JoinedRegions::Late,
        ..one.expect("a joined row").clone()
    };
    let together = JoinedRow {
        groups: sample.publication.cube.dimensions.groups.all().to_vec(),
        ..late.clone()
    };
    joined.extend([late, together]);
    let rows = sample.publication.cube.rows().to_vec();
    let dimensions = sample.publication.cube.dimensions.clone();
    sample.with_cube(PublicCube::new(dimensions, rows, joined, false))
}

fn say_change(sample: &Sample) {
    let changed = BeforeAfter {
        compared: 40,
        applicable_before: 38,
        completed_before: 12,
        applicable: 39,
        completed: 17,
    };
    let row_of = |level, code_index, group, figures| PublicTransition {
        key: TransitionKey {
            level,
            code_index,
            group,
        },
        figures,
    };
    let row = |code_index, group, figures| row_of(Level::Section, code_index, group, figures);
    let groups = [fixtures::government(), fixtures::civil_society()].map(Some);
    let rows = [
        row(0, groups[0], Some(changed)),
        row(0, groups[1], None),
        row(1, groups[0], Some(changed)),
        row(1, None, Some(changed)),
        row_of(Level::Audience, 0, None, Some(changed)),
        row_of(Level::All, 0, None, Some(changed)),
        row_of(Level::All, 0, groups[0], Some(changed)),
        row_of(Level::All, 0, groups[1], Some(changed)),
    ];
    let panel = |is_public: bool| {
        let key = CellKey {
            basis: Basis::Panel,
            level: Level::Submission,
            code_index: 0,
            group: None,
            region_index: None,
        };
        let codes = sample.publication.cube.dimensions.codes(Level::Submission);
        assert_eq!(codes[0], ALL_CODES);
        let all = sample.publication.cube.rows()[0];
        assert_eq!((all.key.level, all.key.group), (Level::Submission, None));
        let figures = all.figures.filter(|_| is_public);
        let row = PublicRow {
            key,
            figures,
            ..all
        };
        let rows = sample.publication.cube.rows().iter().copied().chain([row]);
        PublicCube::new(
            sample.publication.cube.dimensions.clone(),
            rows.collect(),
            Vec::new(),
            false,
        )
    };
    let finer = [
        row_of(Level::All, 0, None, None),
        row_of(Level::Commitment, 0, groups[0], Some(changed)),
        row_of(Level::Commitment, 0, groups[1], Some(changed)),
    ];
    for (is_public, transitions) in [
        (true, &rows[..]),
        (true, &rows[..5]),
        (false, &rows[1..2]),
        (true, &finer),
    ] {
        let publication = Publication {
            cube: panel(is_public),
            comparison: Some(Comparison {
                previous: 2024,
                transitions: transitions.to_vec(),
            }),
            ..sample.publication.clone()
        };
        say(&ReportInput {
            publication: &publication,
            ..sample.input()
        });
    }
}

/// The cycle before reported on another catalogue.
fn say_a_break() {
    let mut sample = sample(60, 75, 7);
    sample.cycle.break_from = Some(2022);
    say(&sample.input());
}

/// One commitment in every seven is done by all, and another not begun by any.
fn say_what_is_apart() {
    let sample = sample(400, 100, 7);
    let rows = sample.publication.cube.rows().iter().map(|row| {
        let mut row = *row;
        if let (Level::Commitment, Some(figures)) = (row.key.level, &mut row.figures) {
            let all = figures.counts.addressed;
            let done = [0, all, all / 2, all / 2, all / 2, all / 2, all / 2];
            let done = done[row.key.code_index % done.len()];
            figures.counts.statuses = [all - done, 0, 0, done, 0, 0, 0];
        }
        if let (Level::All, Some(figures)) = (row.key.level, &mut row.figures) {
            // One group has done nothing, the others everything, and nobody is silent.
            let all = figures.counts.addressed;
            let done = match row.key.group {
                Some(group) if group == fixtures::government() => 0,
                Some(_) => all,
                None => all / 2,
            };
            figures.counts.statuses = [all - done, 0, 0, done, 0, 0, 0];
        }
        row
    });
    let dimensions = sample.publication.cube.dimensions.clone();
    let cube = PublicCube::new(dimensions, rows.collect(), Vec::new(), false);
    say(&sample.with_cube(cube).input());
}

/// Members answered, and none has completed anything.
fn say_nothing_completed() {
    let sample = sample(60, 75, 7);
    let rows = sample.publication.cube.rows().iter().map(|row| {
        let mut row = *row;
        if let Some(figures) = &mut row.figures {
            figures.counts.statuses[3..5].fill(0);
            figures.counts.with_evidence = 0;
            figures.counts.verified = 0;
        }
        row
    });
    let cube = PublicCube::new(
        sample.publication.cube.dimensions.clone(),
        rows.collect(),
        Vec::new(),
        false,
    );
    let sample = sample.with_cube(cube);
    say(&sample.input());
    // Nor does any commitment apply.
    let rows = sample.publication.cube.rows().iter().map(|row| {
        let mut row = *row;
        if let Some(figures) = &mut row.figures {
            figures.counts.statuses[..3].fill(0);
        }
        row
    });
    let dimensions = sample.publication.cube.dimensions.clone();
    let cube = PublicCube::new(dimensions, rows.collect(), Vec::new(), false);
    say(&sample.with_cube(cube).input());
}

fn say_quality(sample: &Sample) {
    let code = rules::all().next().expect("a rule").code;
    let row = |members, of| QualityRow {
        measure: "rule",
        code: code.to_owned(),
        group: ALL_NAME.to_owned(),
        members,
        of,
    };
    for rows in [
        vec![row(Some(7), Some(40)), row(None, Some(40))],
        vec![row(None, None)],
    ] {
        let publication = Publication {
            quality: rows,
            ..sample.publication.clone()
        };
        say(&ReportInput {
            publication: &publication,
            ..sample.input()
        });
    }
}
