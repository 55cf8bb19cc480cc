//! One pattern for all commitments protected together: else the pattern itself tells which of them
//! needed it.

use std::collections::BTreeMap;

use super::Audit;
use super::failure::Problem;

/// Objects to every commitment whose withheld regions, or totals, differ from those of the first of
/// its section; where who submitted is protected, from those of level `submission`.
pub(super) fn check(audit: &Audit<'_>, problems: &mut Vec<Problem>) {
    let model = audit.model;
    // For each table and each group, or all groups, the regions whose figures are withheld; the
    // total over regions stands as one more.
    let mut patterns: BTreeMap<(usize, Option<usize>), Vec<Option<usize>>> = BTreeMap::new();
    for row in audit.rows {
        let Some(table) = row.table else {
            continue;
        };
        if model.is_exempt(table) || model.is_never_public(table) {
            continue;
        }
        let withheld = patterns.entry((table, row.group)).or_default();
        if audit.answers(row).is_none() {
            withheld.push(row.region);
        }
    }
    let together = |table: usize, group: Option<usize>| {
        let section = model
            .commitments
            .get(table)
            .map(|commitment| commitment.section.as_str());
        // Totals over groups depend on which groups a section addresses.
        if model.hides_participants && group.is_some() {
            None
        } else {
            section
        }
    };
    let mut first = BTreeMap::new();
    for ((table, group), withheld) in &patterns {
        let expected = first
            .entry((together(*table, *group), *group))
            .or_insert(withheld);
        if *expected != withheld {
            problems.push(Problem::Pattern(model.name(*table, *group, None)));
        }
    }
}
