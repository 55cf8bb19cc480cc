//! What changed since the cycle before: before and after of the answers that members of both gave in both.

use std::collections::HashSet;
use std::path::Path;

use super::build::BuildError;
use super::files;
use super::history::History;
use super::key;
use super::staging::Staging;
use crate::disclose::{self, PanelTotals, PrimaryRule};
use crate::domain::cube::{Basis, CellKey, Cube, PublicCube};
use crate::domain::cycle::{Cycle, Participants};
use crate::domain::group::Group;
use crate::domain::panel::Panel;
use crate::domain::participation::Settled;
use crate::domain::transition::{BeforeAfter, PublicTransition, Transition, TransitionKey};
use crate::ingest::cycle_folder::CycleFolder;
use crate::normalise::Item;
use crate::render::charts;
use crate::render::tables::Table;
use crate::render::tables::transitions::{
    Years, full_transitions_table, read_transitions, transitions_table,
};
use crate::tabulate;

/// What is published of the comparison.
pub(super) struct PublishedTrend {
    /// Year of the cycle before.
    previous: u16,
    /// Every row, with figures where they passed.
    rows: Vec<PublicTransition>,
    /// The same as a table.
    pub table: Table,
}

impl PublishedTrend {
    /// What charts and report show of it.
    pub(super) fn comparison(&self) -> charts::Trend<'_> {
        charts::Trend {
            previous: self.previous,
            transitions: &self.rows,
        }
    }
}

/// Two cycles side by side.
pub(super) struct Trend<'a> {
    panel: Panel,
    before: &'a CycleFolder,
    settled_before: Vec<&'a Settled>,
    /// The cube of the cycle before.
    earlier: Cube,
    transitions: Vec<Transition>,
    years: Years,
}

impl<'a> Trend<'a> {
    /// Compares the submissions of the cycle before with those of this one.
    pub(super) fn new(
        items_before: &'a [Item],
        before: &'a CycleFolder,
        settled: &[&Settled],
        cycle: &Cycle,
    ) -> Result<Self, BuildError> {
        let settled_before: Vec<&Settled> = items_before.iter().map(|item| &item.settled).collect();
        let panel = Panel::new((&before.cycle, &settled_before), (cycle, settled));
        let earlier = tabulate::tabulate(&settled_before, &before.cycle, None)?;
        Ok(Self {
            transitions: tabulate::transitions(&panel, &earlier.dimensions),
            panel,
            earlier,
            settled_before,
            years: (cycle.year, before.cycle.year),
            before,
        })
    }

    /// The members of both cycles.
    pub(super) const fn panel(&self) -> &Panel {
        &self.panel
    }

    /// Writes before and after, where both cycles publish figures of the same answers, and audits them as
    /// written. After a release they stay: `written` is the text of this cycle's aggregates.
    pub(super) fn publish(
        &self,
        staging: &Staging,
        cycle: &Cycle,
        public: &PublicCube,
        history: &History<'_>,
        written: &str,
    ) -> Result<Option<PublishedTrend>, BuildError> {
        let dimensions = &public.dimensions;
        let full = full_transitions_table(&self.transitions, dimensions, self.years).to_csv();
        files::put(staging, "restricted/transitions-full.csv", full.as_bytes())?;
        let rows = match history.transitions() {
            None => self.compare(cycle, public, written)?,
            Some(Some(released)) => read_transitions(released, dimensions),
            Some(None) => return Ok(None),
        };
        let table = transitions_table(&rows, dimensions, self.years);
        files::put(staging, "public/data/transitions.csv", table.to_csv().as_bytes())?;
        Ok(Some(PublishedTrend {
            previous: self.before.cycle.year,
            rows,
            table,
        }))
    }

    fn compare(
        &self,
        cycle: &Cycle,
        public: &PublicCube,
        written: &str,
    ) -> Result<Vec<PublicTransition>, BuildError> {
        let hides = [&self.before.cycle, cycle]
            .iter()
            .any(|cycle| cycle.disclosure.participants == Participants::Hide);
        let dimensions = &public.dimensions;
        let totals = if hides {
            None
        } else {
            Some(self.totals_before(&self.before.dir)?)
        };
        let rows: Vec<PublicTransition> = self
            .transitions
            .iter()
            .map(|row| {
                let now = panel_row(public, &row.key);
                let before = totals.as_ref().and_then(|totals| totals(&row.key));
                let figures = now.zip(before).filter(|(now, before)| now.compared == before.compared);
                PublicTransition {
                    key: row.key,
                    figures: figures.map(|(now, before)| BeforeAfter {
                        compared: now.compared,
                        completed_before: before.completed,
                        completed: now.completed,
                    }),
                }
            })
            .collect();
        let text = transitions_table(&rows, dimensions, self.years).to_csv();
        disclose::audit_comparison(&text, written)?;
        Ok(rows)
    }

    /// What the answers of the cycle before come to that have a counterpart, from the blocks that it
    /// published, or would publish.
    fn totals_before(
        &self,
        dir: &Path,
    ) -> Result<impl Fn(&TransitionKey) -> Option<PanelTotals>, BuildError> {
        let (cycle, ledger) = (&self.before.cycle, &self.before.ledger);
        let dimensions = &self.earlier.dimensions;
        let key = key::read_or_make(dir).map_err(|source| BuildError::Disk {
            path: dir.join("ledger/key"),
            source,
        })?;
        let history = History::new(cycle, ledger, &self.settled_before, dimensions, None)?;
        let state = history.publish(&self.earlier, &key).continued.state;
        let members = cycle.roster.members();
        let places = dimensions.commitments();
        let counterparts: HashSet<(usize, usize)> = state
            .answers
            .iter()
            .filter(|published| {
                let answer = &published.answer;
                let member = members.get(answer.member);
                let of_panel = member.and_then(|member| self.panel.get(&member.id));
                let place = &places[answer.code_index];
                of_panel.is_some_and(|of_panel| of_panel.pair(place.catalogue_index).is_some())
            })
            .map(|published| (published.answer.member, published.answer.code_index))
            .collect();
        let rule = PrimaryRule::of(&cycle.disclosure);
        let totals = disclose::panel_totals(&state, &counterparts, dimensions, rule, &key);
        Ok(move |key: &TransitionKey| {
            let own = key.group.map(|group| [group]);
            let groups: &[Group] = own.as_ref().map_or(&Group::ALL, |own| own);
            totals(key.level, key.code_index, groups)
        })
    }
}

/// What the panel's public row of all regions comes to.
fn panel_row(public: &PublicCube, key: &TransitionKey) -> Option<PanelTotals> {
    let row = public.get(&CellKey {
        basis: Basis::Panel,
        level: key.level,
        code_index: key.code_index,
        group: key.group,
        region_index: None,
    })?;
    let counts = row.figures?.counts;
    Some(PanelTotals {
        compared: counts.reported(),
        completed: counts.completed(),
    })
}
