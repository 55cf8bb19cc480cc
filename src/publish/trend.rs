//! What changed since the cycle before: before and after of the answers that members of both gave in both.

use std::collections::HashSet;

use super::error::BuildError;
use super::history::History;
use super::staging::Staging;
use super::{files, key};
use crate::disclose::{self, Key, PanelTotals, PrimaryRule};
use crate::domain::cube::{Basis, CellKey, Dimensions, PublicCube};
use crate::domain::cycle::{Cycle, Participants};
use crate::domain::fold::fold;
use crate::domain::group::Group;
use crate::domain::panel::Panel;
use crate::domain::participation::Settled;
use crate::domain::publication::{Comparison, PublishedState};
use crate::domain::transition::{BeforeAfter, PublicTransition, Transition, TransitionKey};
use crate::finding::JudgedSubmission;
use crate::ingest::cycle_folder::CycleFolder;
use crate::render::tables::Table;
use crate::render::tables::transitions::{
    Years, full_transitions_table, read_transitions, transitions_table,
};
use crate::tabulate;

/// What is published of the comparison.
pub(super) struct PublishedTrend {
    /// Every row, with figures where they passed.
    pub comparison: Comparison,
    /// The same as a table.
    pub table: Table,
}

/// Two cycles side by side.
pub(super) struct Trend<'a> {
    panel: Panel,
    before: &'a CycleFolder,
    /// The dimensions of the cycle before.
    dimensions: Dimensions,
    /// What the cycle before published of its answers, or would publish: it binds what is compared.
    published_before: PublishedState,
    key_before: Key,
    transitions: Vec<Transition>,
    years: Years,
}

impl<'a> Trend<'a> {
    /// Compares the submissions of the cycle before with those of this one.
    pub(super) fn new(
        items_before: &[JudgedSubmission],
        before: &'a CycleFolder,
        settled: &[&Settled],
        cycle: &Cycle,
    ) -> Result<Self, BuildError> {
        let settled_before: Vec<&Settled> = items_before.iter().map(|item| &item.settled).collect();
        let panel = Panel::new((&before.cycle, &settled_before), (cycle, settled));
        let earlier = tabulate::tabulate(&settled_before, &before.cycle, None)?;
        let key_before = key::read_or_make(&before.dir).map_err(|source| BuildError::Disk {
            path: before.dir.join("ledger/key"),
            source,
        })?;
        let dimensions = &earlier.dimensions;
        let history = History::new(
            &before.cycle,
            &before.ledger,
            &settled_before,
            dimensions,
            None,
        )?;
        Ok(Self {
            transitions: tabulate::transitions(&panel, dimensions),
            panel,
            published_before: history.publish(&earlier, &key_before).continued.state,
            key_before,
            dimensions: earlier.dimensions,
            years: (cycle.year, before.cycle.year),
            before,
        })
    }

    /// Whether a comparison is possible: where either cycle protects who submitted, one would tell of it.
    pub(super) fn is_possible(before: &Cycle, cycle: &Cycle) -> bool {
        let lists = |cycle: &Cycle| cycle.disclosure.participants == Participants::List;
        lists(before) && lists(cycle)
    }

    /// What the cycle before published: its participants, and their answers as ids of members and positions in
    /// the catalogue.
    pub(super) fn known_before(&self) -> KnownBefore {
        let members = self.before.cycle.roster.members();
        let id = |member: usize| members.get(member).map(|member| fold(&member.id));
        let state = &self.published_before;
        let participants = state.participants.iter();
        let answers = state.answers.iter().filter_map(|published| {
            let answer = &published.answer;
            let place = &self.dimensions.commitments()[answer.code_index];
            Some((id(answer.member)?, place.catalogue_index))
        });
        KnownBefore {
            participants: participants
                .filter_map(|participant| id(participant.member))
                .collect(),
            answers: answers.collect(),
        }
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
        public: &PublicCube,
        history: &History<'_>,
        written: &str,
    ) -> Result<Option<PublishedTrend>, BuildError> {
        let dimensions = &public.dimensions;
        let full = full_transitions_table(&self.transitions, dimensions, self.years).to_csv();
        files::put(staging, "restricted/transitions-full.csv", full.as_bytes())?;
        let rows = match history.first() {
            None => self.compare(public, written)?,
            Some(first) => match &first.transitions {
                Some(released) => read_transitions(released, dimensions),
                None => return Ok(None),
            },
        };
        let table = transitions_table(&rows, dimensions, self.years);
        files::put(
            staging,
            "public/data/transitions.csv",
            table.to_csv().as_bytes(),
        )?;
        Ok(Some(PublishedTrend {
            comparison: Comparison {
                previous: self.before.cycle.year,
                transitions: rows,
            },
            table,
        }))
    }

    fn compare(
        &self,
        public: &PublicCube,
        written: &str,
    ) -> Result<Vec<PublicTransition>, BuildError> {
        let dimensions = &public.dimensions;
        let totals = self.totals_before();
        let rows: Vec<PublicTransition> = self
            .transitions
            .iter()
            .map(|row| {
                let now = panel_row(public, &row.key);
                let before = totals(&row.key);
                let figures = now
                    .zip(before)
                    .filter(|(now, before)| now.compared == before.compared);
                PublicTransition {
                    key: row.key,
                    figures: figures.map(|(now, before)| BeforeAfter {
                        compared: now.compared,
                        applicable_before: before.applicable,
                        completed_before: before.completed,
                        applicable: now.applicable,
                        completed: now.completed,
                    }),
                }
            })
            .collect();
        let text = transitions_table(&rows, dimensions, self.years).to_csv();
        disclose::audit_comparison(&text, written)?;
        Ok(rows)
    }

    /// What the answers of the cycle before come to that have a counterpart, from the blocks that it published.
    fn totals_before(&self) -> impl Fn(&TransitionKey) -> Option<PanelTotals> {
        let cycle = &self.before.cycle;
        let members = cycle.roster.members();
        let places = self.dimensions.commitments();
        let counterparts: HashSet<(usize, usize)> = self
            .published_before
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
        let totals = disclose::panel_totals(
            &self.published_before,
            &counterparts,
            &self.dimensions,
            PrimaryRule::of(&cycle.disclosure),
            &self.key_before,
        );
        let all = self.dimensions.groups.all();
        move |key: &TransitionKey| {
            let own = key.group.map(|group| [group]);
            let groups: &[Group] = own.as_ref().map_or(all, |own| own);
            totals(key.level, key.code_index, groups)
        }
    }
}

/// What the cycle before made known.
pub(super) struct KnownBefore {
    /// Ids of those who are known to have submitted.
    pub participants: HashSet<String>,
    /// Their answers that are published: member and position in the catalogue.
    pub answers: HashSet<(String, usize)>,
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
        applicable: counts.applicable(),
        completed: counts.completed(),
    })
}
