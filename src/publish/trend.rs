//! What changed since the cycle before: the panel of both cycles, and its transitions.

use std::collections::BTreeSet;

use super::build::BuildError;
use super::files;
use super::staging::Staging;
use crate::disclose::{self, Known, Protected, RegionMoves};
use crate::domain::cube::Cube;
use crate::domain::cycle::Cycle;
use crate::domain::group::Group;
use crate::domain::panel::Panel;
use crate::domain::participation::Settled;
use crate::domain::transition::{PublicTransition, Transition};
use crate::normalise::Item;
use crate::render::charts;
use crate::render::tables::Table;
use crate::render::tables::aggregates::public_table;
use crate::render::tables::transitions::{Years, full_transitions_table, transitions_table};
use crate::tabulate::{self, TabulateError};

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
    before: &'a Cycle,
    /// The cube of the cycle before, with the panel.
    earlier: Cube,
    transitions: Vec<Transition>,
    years: Years,
}

impl<'a> Trend<'a> {
    /// Compares the submissions of the cycle before with those of this one.
    pub(super) fn new(
        items_before: &[Item],
        before: &'a Cycle,
        settled: &[&Settled],
        cycle: &Cycle,
    ) -> Result<Self, TabulateError> {
        let settled_before: Vec<&Settled> = items_before.iter().map(|item| &item.settled).collect();
        let panel = Panel::new((before, &settled_before), (cycle, settled));
        let earlier = tabulate::tabulate(&settled_before, before, Some(&panel))?;
        Ok(Self {
            transitions: tabulate::transitions(&panel, &earlier.dimensions),
            panel,
            before,
            earlier,
            years: (cycle.year, before.year),
        })
    }

    /// The members of both cycles.
    pub(super) const fn panel(&self) -> &Panel {
        &self.panel
    }

    /// Writes the transitions, protected beside what is published of both cycles, and audits them as
    /// written; `written` is the text of this cycle's aggregates. Groups that are `hidden` show none.
    pub(super) fn publish(
        &self,
        staging: &Staging,
        protected: &Protected,
        written: &str,
        hidden: &[Group],
        threshold: u32,
    ) -> Result<PublishedTrend, BuildError> {
        // Whoever has the figures of the cycle before may subtract the panel's from them, too.
        let settings = &self.before.disclosure;
        let earlier = disclose::protect(&self.earlier, settings);
        let readable = public_table(&earlier.public, &BTreeSet::new(), false).to_csv();
        let known = Known::from_cube(&self.earlier);
        disclose::audit(&readable, &known, settings)?;
        let rows = disclose::protect_transitions(
            &self.transitions,
            &protected.public,
            &earlier.public,
            threshold,
        );
        // After a release, what changed in a group could be read from its transitions, too.
        let rows: Vec<PublicTransition> = rows
            .into_iter()
            .map(|row| {
                let is_hidden = match row.key.group {
                    Some(group) => hidden.contains(&group),
                    None => !hidden.is_empty(),
                };
                PublicTransition {
                    movement: row.movement.filter(|_| !is_hidden),
                    ..row
                }
            })
            .collect();
        let dimensions = &protected.public.dimensions;
        let table = transitions_table(&rows, dimensions, self.years);
        let text = table.to_csv();
        let moves = RegionMoves::new(&self.transitions, dimensions);
        disclose::audit_transitions(&text, written, &readable, &known, &moves, threshold)?;
        files::put(staging, "public/data/transitions.csv", text.as_bytes())?;
        let full = full_transitions_table(&self.transitions, dimensions, self.years).to_csv();
        files::put(staging, "restricted/transitions-full.csv", full.as_bytes())?;
        Ok(PublishedTrend {
            previous: self.before.year,
            rows,
            table,
        })
    }
}
