//! How many members each kind of fault touched; see `disclose` for what of it may be shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::quality::QualityRow;
use crate::finding::{Finding, Rule, Scope, Severity, rules};

/// Members touched by each rule, among those whose submission is counted.
#[derive(Debug, Default)]
pub struct FindingCounts {
    by_rule: BTreeMap<&'static str, u32>,
    waived_by_rule: BTreeMap<&'static str, u32>,
    left_out: u32,
    submissions: u32,
}

/// Counts, for each counted submission given by its findings and the number of its answers left out,
/// which rules touched it. A rule counts once a member.
pub fn count_findings<'a>(
    submissions: impl Iterator<Item = (&'a [Finding], usize)>,
) -> FindingCounts {
    let mut counts = FindingCounts::default();
    for (findings, left_out) in submissions {
        counts.submissions += 1;
        counts.left_out += u32::from(left_out > 0);
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
/// the registry, and of how many of them a decision lifted it. `may_show` decides on a count and the
/// total it is part of; a count of lifted ones is part of the members the rule touched.
///
/// Notes on answers are left out: they change no figure, and some are about what a few members
/// answered (a Party to a convention that answers "not started"), so that the total which
/// `may_show` compares with would not be the one that matters. For the same reason answers that fell
/// back since the last cycle are left out: they are transitions.
#[must_use]
pub fn rows(counts: &FindingCounts, may_show: impl Fn(u32, u32) -> bool) -> Vec<QualityRow> {
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
    rows
}
