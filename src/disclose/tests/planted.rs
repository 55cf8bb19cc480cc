//! Each check of the audit refuses one planted leak, for its own reason: taken out, it would let that one
//! through.

use std::collections::BTreeMap;

use super::{PublishedPeople, dimensions, members, publish, rule, settings};
use crate::disclose::{Problem, Published, audit, audit_comparison, audit_quality, audit_release};
use crate::domain::cycle::{DisclosureSettings, Participants};

fn published() -> (PublishedPeople, DisclosureSettings) {
    let dimensions = dimensions(5);
    let settings = settings(1, Participants::List);
    let people = members(11, 200, &dimensions);
    (publish(&dimensions, &people, &[], &settings, 5), settings)
}

/// A line of the table by what it starts with, and without it.
fn line_of<'a>(text: &'a str, wanted: &dyn Fn(&[&str]) -> bool) -> &'a str {
    let found = text.lines().find(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        wanted(&fields)
    });
    found.expect("such a row")
}

/// The problems that the audit has with a changed text.
fn problems(text: &str, of: &PublishedPeople, settings: &DisclosureSettings) -> Vec<Problem> {
    match audit(text, &of.known, rule(settings)) {
        Ok(_) => Vec::new(),
        Err(failure) => failure.problems,
    }
}

const REGION: usize = 4;
const LEVEL: usize = 5;
const REPORTED: usize = 8;

fn is_answers(fields: &[&str]) -> bool {
    fields[2] == "all" && fields[LEVEL] != "submission" && fields[6] != "O4"
}

/// A row of one region that is withheld because the region is joined with others.
fn withheld(fields: &[&str]) -> bool {
    is_answers(fields)
        && fields[REPORTED] == "[c]"
        && fields[LEVEL] == "commitment"
        && fields[REGION].starts_with("Region")
        && fields[3] == "Government"
}

/// The true figures of a row, with one of its answers alone: what a careless program would print.
fn revealed(line: &str, of: &PublishedPeople) -> String {
    let fields: Vec<&str> = line.split(',').collect();
    let row = of.cube.rows().iter().find(|row| {
        crate::domain::cube::group_name(row.key.group) == fields[3]
            && of.cube.dimensions.region_name(&row.key) == fields[REGION]
            && row.key.level.name() == fields[LEVEL]
            && of.cube.dimensions.code(&row.key) == fields[6]
            && row.key.basis.name() == fields[2]
    });
    let counts = row.expect("a row of the cube").counts;
    let share = |share: crate::domain::measures::Share| {
        share.percent_text().unwrap_or_else(|| "[z]".to_owned())
    };
    let mut texts: Vec<String> = fields[..8].iter().map(|text| (*text).to_owned()).collect();
    texts.push(counts.reported().to_string());
    texts.push("[c]".to_owned());
    texts.extend(counts.statuses.iter().map(ToString::to_string));
    texts.extend([
        counts.unanswered().to_string(),
        counts.applicable().to_string(),
        counts.completed().to_string(),
        "[c]".to_owned(),
        "[c]".to_owned(),
        share(counts.completion_rate()),
        share(counts.completion_low()),
        share(counts.completion_high()),
        "-".to_owned(),
    ]);
    texts.join(",")
}

#[test]
fn a_withheld_region_that_is_published_is_refused() {
    let (of, settings) = published();
    assert_eq!(problems(&of.text, &of, &settings), Vec::new());
    let line = line_of(&of.text, &withheld);
    let text = of.text.replace(line, &revealed(line, &of));
    let found = problems(&text, &of, &settings);
    let is_refused = |problem: &&Problem| {
        matches!(
            problem,
            Problem::Crossing { .. } | Problem::FailsPrimaryRule { .. }
        )
    };
    assert!(
        found.iter().any(|problem| is_refused(&problem)),
        "{found:?}"
    );
}

#[test]
fn a_row_that_crosses_blocks_is_refused() {
    let dimensions = dimensions(5);
    let settings = settings(2, Participants::List);
    let mut crossed = 0;
    for seed in 0..6 {
        let people = members(seed, 120, &dimensions);
        let of = publish(&dimensions, &people, &[], &settings, 5);
        let mut joined: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for line in of.text.lines() {
            let fields: Vec<&str> = line.split(',').collect();
            if is_answers(&fields)
                && fields[REGION].contains(" + ")
                && fields[LEVEL] == "commitment"
            {
                joined.entry((fields[3], fields[6])).or_default().push(line);
            }
        }
        for rows in joined.values().filter(|rows| rows.len() > 1) {
            // A part of each of two joined rows is no union.
            let [one, other] =
                [rows[0], rows[1]].map(|row| row.split(',').nth(REGION).expect("a region"));
            let first = |name: &str| name.split(" + ").next().expect("a part").to_owned();
            let name = format!("{} + {}", first(one), first(other));
            let crossing = rows[0].replacen(one, &name, 1);
            let text = of
                .text
                .replace(rows[0], &format!("{}\n{crossing}", rows[0]));
            let found = problems(&text, &of, &settings);
            let is_crossing = |problem: &Problem| matches!(problem, Problem::Crossing { .. });
            assert!(found.iter().any(is_crossing), "{crossing}: {found:?}");
            crossed += 1;
        }
    }
    assert!(crossed > 10, "{crossed}");
}

#[test]
fn a_changed_sum_is_refused() {
    let (of, settings) = published();
    let line = line_of(&of.text, &|fields| {
        is_answers(fields)
            && fields[REGION] == "All"
            && fields[LEVEL] == "section"
            && fields[10] != "[c]"
            && fields[10] != "0"
            && fields[3] == "Government"
    });
    let mut fields: Vec<String> = line.split(',').map(str::to_owned).collect();
    // One answer moves from "not started" to "planned": the row still hangs together by itself.
    for (column, by) in [(10, -1), (11, 1)] {
        let count: i64 = fields[column].parse().expect("a count");
        fields[column] = (count + by).to_string();
    }
    let text = of.text.replace(line, &fields.join(","));
    let found = problems(&text, &of, &settings);
    let is_sum = |problem: &Problem| matches!(problem, Problem::OtherSum(_));
    assert!(!found.is_empty() && found.iter().all(is_sum), "{found:?}");
}

#[test]
fn a_missing_row_and_an_unknown_one_are_refused() {
    let (of, settings) = published();
    let line = line_of(&of.text, &withheld);
    let text = of.text.replace(&format!("{line}\n"), "");
    let found = problems(&text, &of, &settings);
    assert!(matches!(found[..], [Problem::Missing(_)]), "{found:?}");
    let text = of.text.replace(
        line,
        &format!("{line}\n{}", line.replace("Region", "Regions")),
    );
    let found = problems(&text, &of, &settings);
    assert!(
        found.iter().all(|problem| matches!(
            problem,
            Problem::UnknownPart { .. } | Problem::Unexpected(_)
        )) && !found.is_empty(),
        "{found:?}"
    );
}

#[test]
fn answers_that_stand_in_no_row_are_refused() {
    let (of, settings) = published();
    let mut text = String::new();
    for line in of.text.lines() {
        let fields: Vec<&str> = line.split(',').collect();
        let joins = [3, REGION, 6].iter().any(|at| fields[*at].contains(" + "));
        if !is_answers(&fields) || fields[0] == "cycle" {
            text.push_str(line);
            text.push('\n');
        } else if !joins {
            text.push_str(&fields[..8].join(","));
            text.push_str(&",[c]".repeat(18));
            text.push('\n');
        }
    }
    let found = problems(&text, &of, &settings);
    assert!(
        found
            .iter()
            .any(|problem| matches!(problem, Problem::NotCovered { .. })),
        "{found:?}"
    );
}

#[test]
fn a_block_that_fails_the_primary_rule_is_refused() {
    let (of, settings) = published();
    // The same table under a rule for a larger coalition.
    let stricter = DisclosureSettings {
        coalition: 4,
        ..settings
    };
    let found = problems(&of.text, &of, &stricter);
    assert!(
        found
            .iter()
            .any(|problem| matches!(problem, Problem::FailsPrimaryRule { .. })),
        "{found:?}"
    );
}

#[test]
fn evidence_in_a_narrow_row_is_refused() {
    let (of, settings) = published();
    let line = line_of(&of.text, &|fields| {
        is_answers(fields)
            && fields[LEVEL] == "commitment"
            && fields[9] == "[c]"
            && fields[8] != "[c]"
    });
    let mut fields: Vec<&str> = line.split(',').collect();
    fields[20] = "1";
    let text = of.text.replace(line, &fields.join(","));
    let found = problems(&text, &of, &settings);
    let is_column = |problem: &Problem| matches!(problem, Problem::Column { .. });
    assert!(
        !found.is_empty() && found.iter().all(is_column),
        "{found:?}"
    );
}

#[test]
fn figures_about_answers_that_are_withheld_are_refused() {
    let (of, settings) = published();
    let mut known = of.known.clone();
    known.is_withheld = true;
    let found = audit(&of.text, &known, rule(&settings))
        .expect_err("they are withheld")
        .problems;
    assert!(
        found
            .iter()
            .any(|problem| matches!(problem, Problem::Withheld(_))),
        "{found:?}"
    );
}

/// Regions with completed 2 of 5 and 3 new, 2 of 5 and 3, 5 of 12 and none new: with the panel's total beside
/// them, ten panel members of the first two have surely completed nothing.
#[test]
fn a_panel_total_over_blocks_that_cannot_be_split_is_refused() {
    let (of, settings) = published();
    let line = of.text.lines().find(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        fields[2] == "panel"
            && fields[LEVEL] == "section"
            && fields[REGION] == "All"
            && fields[3] == "Government"
            && fields[REPORTED] == "[c]"
    });
    let line = line.expect("a withheld row of the panel");
    let text = of.text.replace(line, &revealed(line, &of));
    let found = problems(&text, &of, &settings);
    let is_panel = |problem: &Problem| matches!(problem, Problem::LeakOfPanel(_));
    assert!(!found.is_empty() && found.iter().all(is_panel), "{found:?}");
}

#[test]
fn another_partition_after_a_release_is_refused() {
    let dimensions = dimensions(5);
    let settings = settings(1, Participants::List);
    let people = members(11, 200, &dimensions);
    let released = publish(&dimensions, &people, &[], &settings, 5);
    let anew = publish(&dimensions, &people, &[], &settings, 6);
    let failure = audit_release(
        "2026.1",
        Published {
            aggregates: &released.text,
            known: &released.known,
        },
        &audit(&anew.text, &anew.known, rule(&settings)).expect("by itself it passes"),
        &[],
        rule(&settings),
    );
    let problems = failure.expect_err("drawn anew").problems;
    assert!(
        problems
            .iter()
            .any(|problem| matches!(problem, Problem::OtherPartition(..))),
        "{problems:?}"
    );
}

#[test]
fn few_corrections_between_releases_are_refused() {
    let dimensions = dimensions(5);
    let settings = settings(1, Participants::List);
    let people = members(11, 200, &dimensions);
    let released = publish(&dimensions, &people, &[], &settings, 5);
    let published = &released.continued.state.answers[0];
    let change = crate::disclose::ChangedAnswer {
        member: published.answer.member,
        wave: 0,
        group: published.answer.group,
        region_index: published.answer.region_index,
        code_index: published.answer.code_index,
        before: published.answer.status,
        now: None,
    };
    let of = Published {
        aggregates: &released.text,
        known: &released.known,
    };
    let after = audit(of.aggregates, of.known, rule(&settings)).expect("it was released");
    let failure = audit_release("2026.1", of, &after, &[change], rule(&settings));
    let problems = failure.expect_err("one changed").problems;
    assert!(
        matches!(problems[..], [Problem::LeakOfRelease(..)]),
        "{problems:?}"
    );
}

#[test]
fn counts_of_few_are_refused() {
    let settings = settings(2, Participants::List);
    let header = "cycle,measure,code,group,members,of,marker\n";
    for (row, passes) in [
        ("2026,rule,late,All,5,40,-\n", true),
        ("2026,rule,late,All,[c],40,[c]\n", true),
        ("2026,rule,late,All,1,40,-\n", false),
        ("2026,rule,late,All,0,40,-\n", false),
        ("2026,rule,late,All,38,40,-\n", false),
        (
            "2026,obstacle,x,A,7,20,-\n2026,obstacle,x,B,[c],20,[c]\n",
            false,
        ),
        ("2026,obstacle,x,A,7,20,-\n2026,obstacle,x,B,9,20,-\n", true),
        (
            "2026,obstacle,x,A,7,20,-\n2026,obstacle,x,B,[c],0,[c]\n",
            true,
        ),
    ] {
        let audited = audit_quality(&format!("{header}{row}"), rule(&settings));
        assert_eq!(audited.is_ok(), passes, "{row}");
    }
}

#[test]
fn a_comparison_that_no_panel_row_supports_is_refused() {
    let header = "cycle,previous,group,level,code,compared,applicable_before,completed_before,applicable,completed,marker\n";
    let aggregates = "basis,group,region,level,code,reported,applicable,completed\npanel,All,All,all,*,50,48,20\n";
    for (row, passes) in [
        ("2026,2024,All,all,*,50,45,10,48,20,-\n", true),
        ("2026,2024,All,all,*,[c],[c],[c],[c],[c],[c]\n", true),
        ("2026,2024,All,all,*,50,45,10,48,21,-\n", false),
        ("2026,2024,All,all,*,50,45,10,47,20,-\n", false),
        ("2026,2024,All,all,*,50,45,46,48,20,-\n", false),
        ("2026,2024,All,all,*,50,51,10,48,20,-\n", false),
        ("2026,2024,All,audience,G,50,45,10,48,20,-\n", false),
    ] {
        let audited = audit_comparison(&format!("{header}{row}"), aggregates);
        assert_eq!(audited.is_ok(), passes, "{row}");
    }
}
