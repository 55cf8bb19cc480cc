//! How many members each kind of fault touched, and how many named which obstacle; see `disclose` for what of it may be shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::quality::{OBSTACLE, QualityRow};
use crate::domain::response::Response;
use crate::domain::template::OBSTACLES;
use crate::finding::{Finding, Rule, Scope, Severity, rules};

/// A member's report, as far as it is counted here: of all its submissions that count.
#[derive(Debug, Clone, Default)]
pub struct Checked<'a> {
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
pub struct QualityCounts {
    by_rule: BTreeMap<&'static str, u32>,
    waived_by_rule: BTreeMap<&'static str, u32>,
    left_out: u32,
    by_obstacle: [u32; OBSTACLES.len()],
    any_obstacle: u32,
    submissions: u32,
}

/// Counts, for each member's report, which rules touched it and which obstacles it names. Each counts
/// once a member.
pub fn count_quality<'a>(reports: impl Iterator<Item = Checked<'a>>) -> QualityCounts {
    let mut counts = QualityCounts::default();
    for Checked {
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
        counts.any_obstacle += u32::from(!named.is_empty());
        for (count, obstacle) in counts.by_obstacle.iter_mut().zip(OBSTACLES) {
            *count += u32::from(named.contains(obstacle));
        }
        let codes: BTreeSet<&'static str> =
            findings.iter().map(|finding| finding.rule.code).collect();
        let waived: BTreeSet<&'static str> = findings
            .iter()
            .filter(|finding| finding.lifted)
            .map(|finding| finding.rule.code)
            .collect();
        for code in codes {
            *counts.by_rule.entry(code).or_default() += 1;
        }
        for code in waived {
            *counts.waived_by_rule.entry(code).or_default() += 1;
        }
    }
    counts
}

/// The rows of `quality.csv`: answers left out, then every rule that touched anyone, in the order of
/// the registry, and of how many of them a decision lifted it; then the obstacles in the order of the
/// list. `may_show` decides on a count and the total it is part of; a count of lifted ones is part of the
/// members the rule touched. What is in a member's way is an answer, so that nobody may be known not to
/// have named it, either: of obstacles not even that nobody named them is shown.
///
/// Notes on answers are left out: they change no figure, and some are about what a few members
/// answered (a Party to a convention that answers "not started"), so that the total which
/// `may_show` compares with would not be the one that matters. For the same reason answers that fell
/// back since the last cycle are left out: they are transitions.
#[must_use]
pub fn rows(counts: &QualityCounts, may_show: impl Fn(u32, u32) -> bool) -> Vec<QualityRow> {
    let of = counts.submissions;
    let shown = |members: u32| may_show(members, of).then_some(members);
    let mut rows = vec![QualityRow {
        measure: "left-out",
        code: "*".to_owned(),
        members: shown(counts.left_out),
        of,
    }];
    let concerns_quality = |rule: &&Rule| {
        let tells_an_answer = rule.severity == Severity::Note || *rule == &rules::STATUS_FELL_BACK;
        rule.scope != Scope::Response || !tells_an_answer
    };
    for rule in rules::all().filter(concerns_quality) {
        let Some(&touched) = counts.by_rule.get(rule.code) else {
            continue;
        };
        let row = |measure, members| QualityRow {
            measure,
            code: rule.code.to_owned(),
            members,
            of,
        };
        rows.push(row("rule", shown(touched)));
        if let Some(&waived) = counts.waived_by_rule.get(rule.code) {
            // The rest of those touched must not be few either, unless all were waived.
            let rest = touched - waived;
            let is_safe = rest == 0 || may_show(rest, of);
            rows.push(row("waived", shown(waived).filter(|_| is_safe)));
        }
    }
    let of_each = OBSTACLES.into_iter().zip(counts.by_obstacle);
    let of_any = std::iter::once(("*", counts.any_obstacle));
    if of > 0 {
        rows.extend(of_any.chain(of_each).map(|(obstacle, members)| QualityRow {
            measure: OBSTACLE,
            code: obstacle.to_owned(),
            members: shown(members).filter(|_| members > 0),
            of,
        }));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Checked, OBSTACLE, count_quality, rows};
    use crate::domain::place::Place;
    use crate::domain::response::Response;
    use crate::domain::status::Status;

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

    #[test]
    fn an_obstacle_counts_once_a_member_and_never_for_few() {
        let mut members = vec![naming(&["Funding", "Funding", "Technology"]); 3];
        members.extend(vec![naming(&["Funding", "the weather"]); 4]);
        members.extend(vec![naming(&[]); 13]);
        let counts = count_quality(members.iter().map(|responses| Checked {
            responses: responses.iter().collect(),
            ..Checked::default()
        }));
        let rows = rows(&counts, |members, of| {
            members == 0 || (members >= 5 && of - members >= 5)
        });
        let of = |code: &str| {
            let found = rows
                .iter()
                .find(|row| row.measure == OBSTACLE && row.code == code);
            found.expect("a row").members
        };
        assert_eq!(of("*"), Some(7));
        assert_eq!(of("Funding"), Some(7));
        assert_eq!(of("Technology"), None, "three members");
        assert_eq!(of("Other"), None, "that nobody named it tells of everybody");
        assert!(rows.iter().all(|row| row.of == 20));
    }

    #[test]
    fn that_nobody_named_an_obstacle_is_not_told() {
        let silent = naming(&[]);
        let checked = Checked {
            responses: silent.iter().collect(),
            ..Checked::default()
        };
        let counts = count_quality(std::iter::once(checked));
        let rows = rows(&counts, |_, _| true);
        let mut obstacles = rows.iter().filter(|row| row.measure == OBSTACLE);
        assert!(obstacles.all(|row| row.members.is_none()));
    }
}
