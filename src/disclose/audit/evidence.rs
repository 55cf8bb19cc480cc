//! Whether `with_evidence` and `verified` single anybody out. What is judged are the figures of one
//! group in one audience; all others must be sums of such figures that are shown themselves.

use std::collections::HashMap;

use super::Audit;
use super::failure::Problem;
use super::model::KnownRow;
use super::table::Figures;
use crate::domain::cube::Level;
use crate::domain::status::Status;

const COLUMN: &str = "with_evidence";

/// Objects to figures on evidence that are too few, or that other figures give away.
pub(super) fn check(audit: &Audit<'_>, problems: &mut Vec<Problem>) {
    let mut object = |row: &KnownRow| {
        problems.push(Problem::Column {
            row: row.name.clone(),
            column: COLUMN,
        });
    };
    // With evidence and verified, by group and audience.
    let mut shown: HashMap<(usize, &str), (u32, u32)> = HashMap::new();
    let wide: Vec<(&KnownRow, &Figures, (u32, u32))> = audit
        .rows
        .iter()
        .filter(|row| row.region.is_none())
        .filter(|row| matches!(row.level, Level::Audience | Level::All))
        .filter_map(|row| {
            let figures = audit.figures(row)?;
            Some((row, figures, (figures.with_evidence?, figures.verified?)))
        })
        .collect();
    for (row, figures, evidence) in &wide {
        if let (Some(group), Level::Audience) = (row.group, row.level) {
            shown.insert((group, &row.name.code), *evidence);
            if !singles_nobody_out(audit, row, group, figures, evidence.0) {
                object(row);
            }
        }
    }
    // A group shows evidence in all its audiences or in none.
    for row in audit.rows {
        if let (Some(group), None, Level::Audience) = (row.group, row.region, row.level)
            && !shown.contains_key(&(group, row.name.code.as_str()))
            && shown.keys().any(|(other, _)| *other == group)
        {
            object(row);
        }
    }
    for (row, _, evidence) in &wide {
        if parts(audit, row, &shown) != Some(*evidence) {
            object(row);
        }
    }
}

fn singles_nobody_out(
    audit: &Audit<'_>,
    row: &KnownRow,
    group: usize,
    figures: &Figures,
    with_evidence: u32,
) -> bool {
    let model = audit.model;
    let is_silent = !model.hides_participants
        && (0..model.regions.len()).all(|region| model.submitted(group, region) == 0);
    let derived: u32 = row
        .atoms
        .iter()
        .map(|atom| &model.atoms[*atom])
        .filter(|atom| model.commitments[atom.table].derived)
        .map(|atom| atom.reported)
        .sum();
    let completed =
        figures.answers[Status::Implemented.index()] + figures.answers[Status::Sustained.index()];
    let without = completed
        .saturating_sub(derived)
        .saturating_sub(with_evidence);
    is_silent || (with_evidence >= audit.threshold && without >= audit.threshold)
}

/// The sum over the groups and audiences of a row; none if one of them is not shown.
fn parts(
    audit: &Audit<'_>,
    row: &KnownRow,
    shown: &HashMap<(usize, &str), (u32, u32)>,
) -> Option<(u32, u32)> {
    let model = audit.model;
    let mut pairs: Vec<(usize, &str)> = row
        .atoms
        .iter()
        .map(|atom| &model.atoms[*atom])
        .map(|atom| (atom.group, model.commitments[atom.table].audience.as_str()))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut sum = (0, 0);
    for pair in pairs {
        let (with_evidence, verified) = shown.get(&pair)?;
        sum = (sum.0 + with_evidence, sum.1 + verified);
    }
    Some(sum)
}
