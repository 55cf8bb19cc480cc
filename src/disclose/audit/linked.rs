//! The panel beside all members: whether the two tables, subtracted from each other, give anybody away.
//! Works from the figures as written, like the rest of the audit; the sizes of cells are known.

use super::Audit;
use super::failure::Problem;
use super::model::KnownRow;
use super::sums::Solved;
use crate::disclose::nested::{Nested, Split};
use crate::disclose::primary::Answers;

/// Two bases of one table, the second a part of the first.
pub(super) struct Linked<'a> {
    pub all: &'a Audit<'a>,
    pub all_solved: &'a Solved,
    pub panel: &'a Audit<'a>,
    pub panel_solved: &'a Solved,
}

/// Objects to every commitment of every group whose panel says more than it may.
pub(super) fn check(linked: &Linked<'_>, problems: &mut Vec<Problem>) {
    let model = linked.panel.model;
    for table in 0..model.commitments.len() {
        if model.is_exempt(table) || model.is_never_public(table) {
            continue;
        }
        for group in 0..model.groups.len() {
            if !linked.is_safe(table, group) {
                problems.push(Problem::LeakOfPanel(model.name(table, Some(group), None)));
            }
        }
        if !linked.follows_from_groups(table) {
            problems.push(Problem::LeakOfPanel(model.name(table, None, None)));
        }
    }
}

impl Linked<'_> {
    /// Whether the panel's total over groups is withheld where that of any of them is: only those of
    /// single groups are looked at beside all members.
    fn follows_from_groups(&self, table: usize) -> bool {
        let panel = self.panel;
        let mut totals = panel
            .rows
            .iter()
            .filter(|row| row.table == Some(table) && row.region.is_none());
        let is_shown = |row: &KnownRow| panel.answers(row).is_some();
        totals.clone().all(is_shown) || !totals.any(|row| row.group.is_none() && is_shown(row))
    }

    /// Whether what is public of the panel of a group gives nobody away.
    fn is_safe(&self, table: usize, group: usize) -> bool {
        let (all, panel) = (self.all.model, self.panel.model);
        let row = self.panel.rows.iter().find(|row| {
            row.table == Some(table) && row.group == Some(group) && row.region.is_none()
        });
        let Some(row) = row else { return true };
        let Some(total) = self.panel.answers(row) else {
            // Without the total, any public cell would be an equation of its own.
            return row.atoms.iter().all(|atom| {
                panel.atoms[*atom].constant.is_some() || self.panel_solved.values[*atom].is_none()
            });
        };
        if panel.hides_participants {
            return false;
        }
        let (Some(group_of_all), Some(row)) = (
            all.group_named(panel.groups[group]),
            self.all.rows.iter().find(|row| {
                row.table == Some(table)
                    && row.region.is_none()
                    && row.group.map(|index| all.groups[index]) == Some(panel.groups[group])
            }),
        ) else {
            return false;
        };
        let Some(whole) = self.all.answers(row) else {
            return total.iter().sum::<u32>() == 0;
        };
        let mut nested = Nested::of_totals(*whole, *total, self.panel.threshold);
        let (mut parts, mut shows, mut hides) = (Vec::new(), false, false);
        for region in 0..all.regions.len() {
            let Some(atom) = all.atom(table, group_of_all, region) else {
                continue;
            };
            let members = all.atoms[atom].reported;
            let of_panel = panel
                .region_named(all.regions[region])
                .and_then(|region| panel.atom(table, group, region));
            let part = of_panel.map_or(0, |atom| panel.atoms[atom].reported);
            let Some(split) = Split::of(members, part) else {
                return false;
            };
            let known = of_panel.map(|atom| {
                let is_known = panel.atoms[atom].constant.is_some();
                (is_known, value(self.panel_solved, atom))
            });
            let Some(answers) = value(self.all_solved, atom) else {
                // What is withheld of all members is withheld of the panel.
                if matches!(known, Some((false, Some(_)))) {
                    return false;
                }
                nested.pooled.push(split);
                continue;
            };
            if nested.show(split, answers).is_none() {
                return false;
            }
            match known {
                Some((false, Some(answers))) => {
                    shows = true;
                    parts.push(answers);
                }
                Some((false, None)) => hides = true,
                Some((true, _)) | None => parts.push([0; 7]),
            }
        }
        match (shows, hides) {
            (true, true) => false,
            (false, true) => nested.is_safe(),
            // Without any of its own to show or to hide, all its cells are withheld among all members
            // too, or it has none.
            (_, false) => nested.is_safe_with_cells(&parts),
        }
    }
}

/// The answers of a cell, where they are public or known to all.
fn value(solved: &Solved, atom: usize) -> Option<Answers> {
    let mut answers = [0; 7];
    for (answer, count) in answers.iter_mut().zip(solved.values[atom]?) {
        *answer = u32::try_from(count).ok()?;
    }
    Some(answers)
}
