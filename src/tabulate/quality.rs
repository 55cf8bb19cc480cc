//! How many members each kind of fault touched, and how many named which obstacle; see `disclose` for what of it may be shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::cube::{ALL_CODES, ALL_NAME};
use crate::domain::group::{Group, Groups};
use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::domain::response::Response;
use crate::finding::{Finding, Rule, Scope, rules};

/// A member's report, as far as it is counted here: of all its submissions that count.
#[derive(Debug, Clone, Default)]
pub struct Checked<'a> {
    /// The member's stakeholder group.
    pub group: Option<Group>,
    /// What the rules found.
    pub findings: Vec<&'a Finding>,
    /// How many of its answers were left out.
    pub left_out: usize,
    /// Its answers.
    pub responses: Vec<&'a Response>,
}

/// Members touched by each rule, and members that named each obstacle, among those whose submission is
/// counted.
#[derive(Debug, Default)]
pub struct QualityCounts<'a> {
    by_rule: BTreeMap<&'static str, u32>,
    left_out: u32,
    submissions: u32,
    /// What is counted by obstacle: any of them, then each.
    obstacles: Vec<&'a str>,
    named: Vec<u32>,
    by_group: Vec<GroupCounts>,
}

/// The members of a group whose submission is counted, and those among them that named each obstacle.
#[derive(Debug)]
struct GroupCounts {
    group: Group,
    submissions: u32,
    named: Vec<u32>,
}

/// Counts, for each member's report, which rules touched it and which of these obstacles it names. Each counts
/// once a member.
pub fn count_quality<'a, 'o>(
    reports: impl Iterator<Item = Checked<'a>>,
    obstacles: &'o [String],
    groups: Groups,
) -> QualityCounts<'o> {
    let any = std::iter::once(ALL_CODES);
    let obstacles: Vec<&str> = any.chain(obstacles.iter().map(String::as_str)).collect();
    let by_group = groups.iter().map(|group| GroupCounts {
        group,
        submissions: 0,
        named: vec![0; obstacles.len()],
    });
    let mut counts = QualityCounts {
        named: vec![0; obstacles.len()],
        by_group: by_group.collect(),
        obstacles,
        ..QualityCounts::default()
    };
    for Checked {
        group,
        findings,
        left_out,
        responses,
    } in reports
    {
        counts.submissions += 1;
        counts.left_out += u32::from(left_out > 0);
        let named: BTreeSet<&str> = responses
            .iter()
            .filter_map(|response| response.obstacle.as_deref())
            .collect();
        let own = counts
            .by_group
            .iter_mut()
            .find(|own| Some(own.group) == group);
        let mut own = own.map(|own| {
            own.submissions += 1;
            &mut own.named
        });
        for (index, obstacle) in counts.obstacles.iter().enumerate() {
            let is_named = if *obstacle == ALL_CODES {
                !named.is_empty()
            } else {
                named.contains(obstacle)
            };
            counts.named[index] += u32::from(is_named);
            if let Some(own) = &mut own {
                own[index] += u32::from(is_named);
            }
        }
        let codes: BTreeSet<&'static str> =
            findings.iter().map(|finding| finding.rule.code).collect();
        for code in codes {
            *counts.by_rule.entry(code).or_default() += 1;
        }
    }
    counts
}

impl QualityCounts<'_> {
    /// Members whose submission is counted.
    #[must_use]
    pub const fn submissions(&self) -> u32 {
        self.submissions
    }
}

/// The rows of `quality.csv`: answers left out, then every rule that may be counted, in the order of the
/// registry, then every obstacle of the list, of all members and of each group. The groups are shown for an obstacle
/// where the counts of all of them may be, or of none: of one alone the rest could be subtracted. Which rows there are depends on nothing that members sent, so
/// that a row tells nothing by being there. `may_show` decides on a count and the total it is part of;
/// without `shows_total` not even the total is shown.
///
/// Not counted are rules that fire by what a member answered, those that reject a submission, which then is
/// not counted either, and those about decisions.
#[must_use]
pub fn rows(
    counts: &QualityCounts<'_>,
    shows_total: bool,
    may_show: impl Fn(u32, u32) -> bool,
) -> Vec<QualityRow> {
    let all = counts.submissions;
    let of = shows_total.then_some(all);
    let row = |measure, code: &str, members: u32| QualityRow {
        measure,
        code: code.to_owned(),
        group: ALL_NAME.to_owned(),
        members: of.and_then(|of| may_show(members, of).then_some(members)),
        of,
    };
    let is_counted =
        |rule: &&Rule| !rule.tells_an_answer && !rule.rejects() && rule.scope != Scope::Decision;
    let of_rule = |rule: &'static Rule| counts.by_rule.get(rule.code).copied().unwrap_or(0);
    let left_out = row("left-out", "*", counts.left_out);
    let of_rules = rules::all()
        .filter(is_counted)
        .map(|rule| row("rule", rule.code, of_rule(rule)));
    let of_obstacles = counts.obstacles.iter().enumerate();
    let of_obstacles = of_obstacles.flat_map(|(index, obstacle)| {
        let all = row(OBSTACLE, obstacle, counts.named[index]);
        // That nobody of a group reported is known anyway.
        let mut reporting = counts.by_group.iter().filter(|own| own.submissions > 0);
        let are_shown = all.members.is_some()
            && reporting.all(|own| may_show(own.named[index], own.submissions));
        let groups = counts.by_group.iter().map(move |own| QualityRow {
            measure: OBSTACLE,
            code: (*obstacle).to_owned(),
            group: own.group.name().to_owned(),
            members: (are_shown && own.submissions > 0).then_some(own.named[index]),
            of: of.map(|_| own.submissions),
        });
        std::iter::once(all).chain(groups).collect::<Vec<_>>()
    });
    std::iter::once(left_out)
        .chain(of_rules)
        .chain(of_obstacles)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Checked, OBSTACLE, count_quality, rows};
    use crate::domain::group::fixtures;
    use crate::domain::place::Place;
    use crate::domain::response::Response;
    use crate::domain::status::Status;
    use crate::finding::{Finding, Rule, rules};

    fn naming(obstacles: &[&str]) -> Vec<Response> {
        let named = obstacles
            .iter()
            .enumerate()
            .map(|(index, obstacle)| Response {
                obstacle: Some((*obstacle).to_owned()),
                ..Response::bare(index, Status::Planned, Place::file("1.csv".into()))
            });
        named.collect()
    }

    fn offered() -> [String; 3] {
        ["Funding", "Technology", "Other"].map(str::to_owned)
    }

    #[test]
    fn an_obstacle_counts_once_a_member_and_never_for_few() {
        let mut members = vec![naming(&["Funding", "Funding", "Technology"]); 3];
        members.extend(vec![naming(&["Funding", "the weather"]); 4]);
        members.extend(vec![naming(&[]); 13]);
        let offered = offered();
        let reports = members.iter().map(|responses| Checked {
            responses: responses.iter().collect(),
            ..Checked::default()
        });
        let groups = fixtures::groups();
        let counts = count_quality(reports, &offered, groups);
        let may_show = |members: u32, of: u32| members >= 5 && of - members >= 5;
        let found = rows(&counts, true, may_show);
        let of = |code: &str| {
            let found = found
                .iter()
                .find(|row| row.measure == OBSTACLE && row.code == code && row.group == "All");
            found.expect("a row").members
        };
        assert_eq!(of("*"), Some(7));
        assert_eq!(of("Funding"), Some(7));
        assert_eq!(of("Technology"), None, "three members");
        assert_eq!(of("Other"), None, "that nobody named it tells of everybody");
        let of_all = || found.iter().filter(|row| row.group == "All");
        assert!(of_all().all(|row| row.of == Some(20)));
        let hidden = rows(&counts, false, may_show);
        assert_eq!(hidden.len(), found.len());
        assert!(
            hidden
                .iter()
                .all(|row| row.of.is_none() && row.members.is_none())
        );
    }

    #[test]
    fn groups_are_shown_for_an_obstacle_all_or_none() {
        let groups = fixtures::groups();
        let of_group: Vec<_> = groups.iter().collect();
        let (funding, both, none) = (
            naming(&["Funding"]),
            naming(&["Funding", "Technology"]),
            naming(&[]),
        );
        // Of the first group 6 of 12 name both, of the second 6 name the one and 3 the other, the third is silent.
        let mut members = vec![(of_group[0], &both); 6];
        members.extend([(of_group[0], &none); 6]);
        members.extend([(of_group[1], &both); 3]);
        members.extend([(of_group[1], &funding); 3]);
        members.extend([(of_group[1], &none); 6]);
        let reports = members.iter().map(|(group, responses)| Checked {
            group: Some(*group),
            responses: responses.iter().collect(),
            ..Checked::default()
        });
        let offered = offered();
        let counts = count_quality(reports, &offered, groups);
        let found = rows(&counts, true, |members, of| {
            members >= 5 && of - members >= 5
        });
        let of = |code: &str| -> Vec<Option<u32>> {
            let own = found
                .iter()
                .filter(|row| row.code == code && row.group != "All");
            own.map(|row| row.members).collect()
        };
        assert_eq!(of("Funding")[..3], [Some(6), Some(6), None]);
        assert!(
            of("Technology").iter().all(Option::is_none),
            "three of one group"
        );
        let total = found
            .iter()
            .find(|row| row.code == "Technology" && row.group == "All");
        assert_eq!(total.expect("a row").members, Some(9));
    }

    /// A finding of a rule.
    fn finding(rule: &'static Rule) -> Finding {
        Finding::new(rule, Place::file("1.csv".into()), "x")
    }

    #[test]
    fn the_same_rows_stand_whatever_members_sent() {
        let all: Vec<Finding> = rules::all().map(finding).collect();
        let names = |findings: &[Finding], members: usize| -> Vec<String> {
            let reports = (0..members).map(|_| Checked {
                findings: findings.iter().collect(),
                ..Checked::default()
            });
            let offered = offered();
            let counts = count_quality(reports, &offered, fixtures::groups());
            let rows = rows(&counts, true, |members, of| {
                members >= 5 && of - members >= 5
            });
            rows.into_iter()
                .map(|row| format!("{} {} {}", row.measure, row.code, row.group))
                .collect()
        };
        let expected = names(&[], 0);
        assert_eq!(names(&all, 30), expected);
        assert_eq!(names(&all[..3], 7), expected);
        let has = |code: &str| expected.contains(&format!("rule {code} All"));
        assert!(has("repeated-row") && has("unknown-status") && has("late-submission"));
        for told in [
            "missing-evidence",
            "percent-contradicts-status",
            "missing-reason",
            "status-fell-back",
        ] {
            assert!(!has(told), "{told}");
        }
    }
}
