//! A release and what is published after it, subtracted from each other. Works from the texts; the
//! answers that changed are taken as known, which is more than any reader knows.

use super::failure::{AuditFailure, Problem, RowName};
use super::table::{Table, TableRow, parse_table};
use crate::disclose::known::Known;
use crate::disclose::nested::{Nested, Split};
use crate::disclose::primary::{Answers, add};
use crate::domain::changes::{Changed, Changes};
use crate::domain::cube::{ALL_NAME, Basis, Dimensions, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;

/// One of two publications: its text, and what readers know besides.
#[derive(Debug, Clone, Copy)]
pub struct Published<'a> {
    /// Text of `aggregates.csv`.
    pub aggregates: &'a str,
    /// How many answered what.
    pub known: &'a Known,
}

/// Audits two publications of one cycle together; `changes` is what changed between them.
///
/// # Errors
/// When the answers that changed can be worked out, when a row is withheld in one and public in the
/// other, or when figures changed that the changes do not explain.
pub fn audit_release(
    before: Published<'_>,
    after: Published<'_>,
    changes: &Changes,
    dimensions: &Dimensions,
    settings: DisclosureSettings,
) -> Result<(), AuditFailure> {
    let mut problems = Vec::new();
    let pair = Pair {
        before: (parse_table(before.aggregates, &mut problems), before.known),
        after: (parse_table(after.aggregates, &mut problems), after.known),
        changes,
        dimensions,
        settings,
    };
    pair.check_other_rows(&mut problems);
    for (code, place) in dimensions.commitments().iter().enumerate() {
        for group in place.groups.iter().filter(|_| !place.derived) {
            if !pair.is_safe(code, *group) {
                let name = pair.name(code, *group, None);
                problems.push(Problem::LeakOfRelease(name));
            }
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AuditFailure { problems })
    }
}

type Side<'a> = (Table, &'a Known);

struct Pair<'a> {
    before: Side<'a>,
    after: Side<'a>,
    changes: &'a Changes,
    dimensions: &'a Dimensions,
    settings: DisclosureSettings,
}

impl Pair<'_> {
    fn name(&self, code: usize, group: Group, region: Option<usize>) -> RowName {
        RowName {
            basis: Basis::All.name().to_owned(),
            group: group.name().to_owned(),
            region: region
                .map_or(ALL_NAME, |index| &self.dimensions.regions[index])
                .to_owned(),
            level: Level::Commitment.name().to_owned(),
            code: self.dimensions.codes(Level::Commitment)[code].clone(),
        }
    }

    /// Rows of the panel, and figures on evidence, stay as they were or are withheld.
    fn check_other_rows(&self, problems: &mut Vec<Problem>) {
        for (name, row) in &self.before.0 {
            let Some(old) = &row.figures else { continue };
            let Some(new) = self.after.0.get(name).and_then(|row| row.figures.as_ref()) else {
                continue;
            };
            let is_panel = name.basis != Basis::All.name();
            let both = old.with_evidence.zip(new.with_evidence);
            let changed = both.is_some_and(|(old, new)| old != new);
            if is_panel && old.answers != new.answers || changed {
                problems.push(Problem::LeakOfRelease(name.clone()));
            }
        }
    }

    fn is_safe(&self, code: usize, group: Group) -> bool {
        let regions = 0..self.dimensions.regions.len();
        let names: Vec<RowName> = regions
            .clone()
            .map(|region| self.name(code, group, Some(region)))
            .collect();
        let total = self.name(code, group, None);
        let pairs: Vec<(Option<Answers>, Option<Answers>)> = names
            .iter()
            .chain([&total])
            .map(|name| (answers(&self.before.0, name), answers(&self.after.0, name)))
            .collect();
        if pairs.iter().all(|(before, after)| before == after) {
            return true;
        }
        if self.settings.participants == Participants::Hide {
            return false;
        }
        let changed: Vec<Changed> = regions
            .map(|region| self.changes.of(group, region, code))
            .collect();
        let explains = |(before, after): &(Option<Answers>, Option<Answers>), changed: &Changed| {
            match (before, after) {
                (Some(before), Some(after)) => {
                    (0..7).all(|at| before[at] + changed.came[at] == after[at] + changed.gone[at])
                }
                (None, None) => true,
                // A row that was not there before, or is there no more, is a change of its own.
                _ => *changed != Changed::default(),
            }
        };
        let mut sum = Changed::default();
        for changed in &changed {
            add(&mut sum.gone, &changed.gone);
            add(&mut sum.came, &changed.came);
        }
        pairs
            .iter()
            .zip(changed.iter().chain([&sum]))
            .all(|(pair, changed)| explains(pair, changed))
            && self.has_same_pattern(names.iter().chain([&total]))
            && self.stands(
                &self.before,
                &names,
                &total,
                changed.iter().map(|it| it.gone),
            )
            && self.stands(
                &self.after,
                &names,
                &total,
                changed.iter().map(|it| it.came),
            )
    }

    fn has_same_pattern<'n>(&self, mut names: impl Iterator<Item = &'n RowName>) -> bool {
        names.all(
            |name| match (self.before.0.get(name), self.after.0.get(name)) {
                (Some(before), Some(after)) => before.figures.is_some() == after.figures.is_some(),
                _ => true,
            },
        )
    }

    /// Whether the changed answers, given for each region, may be known beside one publication.
    fn stands(
        &self,
        (table, known): &Side<'_>,
        names: &[RowName],
        total: &RowName,
        parts: impl Iterator<Item = Answers>,
    ) -> bool {
        let Some(whole) = answers(table, total) else {
            return parts.into_iter().all(|part| part == [0; 7]);
        };
        let mut nested = Nested::of_totals(whole, [0; 7], self.settings.threshold);
        let mut shown_parts = Vec::new();
        for (name, part) in names.iter().zip(parts) {
            add(&mut nested.part, &part);
            let whole = answers(table, name);
            let reported = whole.map_or_else(|| reported(known, name), |whole| whole.iter().sum());
            let Some(split) = Split::of(reported, part.iter().sum()) else {
                return false;
            };
            let Some(whole) = whole else {
                nested.pooled.push(split);
                continue;
            };
            shown_parts.push(part);
            if nested.show(split, whole).is_none() {
                return false;
            }
        }
        nested.is_safe_with_cells(&shown_parts)
    }
}

/// The answers of a public row.
fn answers(table: &Table, name: &RowName) -> Option<Answers> {
    let row: &TableRow = table.get(name)?;
    Some(row.figures.as_ref()?.answers)
}

/// How many answered in a withheld cell.
fn reported(known: &Known, name: &RowName) -> u32 {
    let basis = known.bases.iter().find(|basis| basis.basis == name.basis);
    let cells = basis
        .map(|basis| basis.cells.as_slice())
        .unwrap_or_default();
    cells
        .iter()
        .find(|cell| {
            cell.group == name.group && cell.region == name.region && cell.commitment == name.code
        })
        .map_or(0, |cell| cell.reported)
}
