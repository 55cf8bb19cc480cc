//! One pattern for all commitments protected together: else the pattern itself tells which of them
//! needed it.

use std::collections::BTreeMap;

use super::Audit;
use super::failure::Problem;
use super::model::{KnownRow, Model};
use crate::domain::cube::Basis;

/// Objects to every commitment whose withheld regions, or totals, differ from those of the first one
/// it is protected with.
///
/// Regions go by section: of a group, and of all groups, the same ones are withheld for all of its
/// commitments. Totals over regions go with them, but that the total over all groups of a pair of
/// commitments may be withheld. Then nothing else of the pair may be public. In the panel, and where
/// who submitted is protected, regions and totals go together everywhere.
pub(super) fn check(audit: &Audit<'_>, problems: &mut Vec<Problem>) {
    let model = audit.model;
    let may_close = model.basis == Basis::All.name() && !model.hides_participants;
    // For each table and each group, or all groups, what is withheld.
    let mut patterns: BTreeMap<(usize, Option<usize>), Withheld> = BTreeMap::new();
    for row in audit.rows {
        let Some(table) = row.table else {
            continue;
        };
        if model.is_exempt(table) || model.is_never_public(table) {
            continue;
        }
        let withheld = patterns.entry((table, row.group)).or_default();
        if audit.answers(row).is_none() {
            match row.region {
                Some(region) => withheld.regions.push(region),
                None => withheld.total = true,
            }
        }
    }
    let is_closed = |table: usize| {
        may_close
            && patterns
                .get(&(table, None))
                .is_some_and(|withheld| withheld.total)
    };
    let (mut regions, mut totals) = (BTreeMap::new(), BTreeMap::new());
    for ((table, group), withheld) in &patterns {
        let section = section(model, *table, *group);
        let same_regions = *regions
            .entry((section, *group))
            .or_insert(&withheld.regions)
            == &withheld.regions;
        // A closed commitment has no totals to compare, but with those of its pair.
        let same_total = is_closed(*table)
            || *totals.entry((section, *group)).or_insert(withheld.total) == withheld.total;
        if !(same_regions && same_total) {
            problems.push(Problem::Pattern(model.name(*table, *group, None)));
        }
    }
    if may_close {
        let closed: Vec<bool> = (0..model.commitments.len()).map(is_closed).collect();
        check_closed(audit, &closed, problems);
    }
}

/// What is withheld of one table and group.
#[derive(Default)]
struct Withheld {
    regions: Vec<usize>,
    total: bool,
}

/// What a pattern holds for.
fn section<'a>(model: &Model<'a>, table: usize, group: Option<usize>) -> Option<&'a str> {
    // Totals over groups depend on which groups a section addresses.
    if model.hides_participants && group.is_some() {
        return None;
    }
    let commitment = model.commitments.get(table)?;
    Some(commitment.section.as_str())
}

/// Objects to every commitment that is closed without the other one of its pair, and to every figure
/// of a closed one that is more than what everybody knows.
fn check_closed(audit: &Audit<'_>, closed: &[bool], problems: &mut Vec<Problem>) {
    let model = audit.model;
    let mut in_pair = BTreeMap::new();
    for (table, pair) in pairs(model) {
        if closed[table] != *in_pair.entry(pair).or_insert(closed[table]) {
            problems.push(Problem::Pattern(model.name(table, None, None)));
        }
    }
    let is_shown = |row: &&KnownRow| audit.answers(row).is_some() && !audit.is_constant(row);
    for row in audit.rows.iter().filter(is_shown) {
        if let Some(table) = row.table
            && closed.get(table).is_some_and(|is| *is)
        {
            problems.push(Problem::Pattern(row.name.clone()));
        }
    }
}

/// The commitments that hold answers, each with a name of its pair: its audience, and the place in it
/// halved; the last pair takes in one that would be left over.
fn pairs<'a>(model: &Model<'a>) -> Vec<(usize, (&'a str, usize))> {
    let commitments: &'a [_] = model.commitments;
    let of_audience = |table: usize| {
        (0..commitments.len()).filter(move |other| {
            !commitments[*other].derived
                && commitments[*other].audience == commitments[table].audience
        })
    };
    (0..commitments.len())
        .filter(|table| !commitments[*table].derived)
        .map(|table| {
            let before = of_audience(table).filter(|other| *other < table).count();
            let last = (of_audience(table).count() / 2).saturating_sub(1);
            let name = commitments[table].audience.as_str();
            (table, (name, last.min(before / 2)))
        })
        .collect()
}
