//! How many members each kind of fault touched; see `disclose` for what of it may be shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::quality::QualityRow;
use crate::finding::{Finding, Rule, Scope, Severity, rules};

/// Members touched by each rule, among those whose submission is counted.
#[derive(Debug, Default)]
pub struct FindingCounts {
    by_rule: BTreeMap<&'static str, u32>,
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
        for code in codes {
            *counts.by_rule.entry(code).or_default() += 1;
        }
    }
    counts
}

/// The rows of `quality.csv`: answers left out, then every rule that touched anyone, in the order of
/// the registry. `may_show` decides on a count and the total it is part of.
///
/// Notes on answers are left out: they change no figure, and some are about what a few members
/// answered (a Party to a convention that answers "not started"), so that the total which
/// `may_show` compares with would not be the one that matters.
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
    let concerns_quality =
        |rule: &&Rule| rule.scope != Scope::Response || rule.severity != Severity::Note;
    rows.extend(rules::all().filter(concerns_quality).filter_map(|rule| {
        let members = *counts.by_rule.get(rule.code)?;
        Some(QualityRow {
            measure: "rule",
            code: rule.code.to_owned(),
            members: shown(members),
            of,
        })
    }));
    rows
}
