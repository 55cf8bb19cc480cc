//! The public cube: which rows keep their figures. Rows above commitments are public exactly when
//! they are sums of public rows, so that they tell nothing that the rows below do not.

use std::collections::BTreeSet;

use super::block::{Block, Cell, blocks};
use super::closed;
use super::evidence::Evidence;
use super::panel;
use super::plan::Plan;
use crate::domain::cube::{
    Basis, CellKey, Cube, CubeRow, Level, PublicCube, PublicFigures, PublicRow,
};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;

/// A withheld (group, region, commitment) cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Atom {
    /// Stakeholder group.
    pub group: Group,
    /// Position in the region scheme.
    pub region_index: usize,
    /// Position among the commitment codes.
    pub code_index: usize,
}

/// Withheld cells of one commitment of which readers know the sum, or nothing at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    /// Which members.
    pub basis: Basis,
    /// The withheld cells.
    pub atoms: Vec<Atom>,
    /// Whether it holds cells of several groups, whose totals are withheld too.
    pub crosses_groups: bool,
    /// Whether readers know the sum; if not, the total that would give it is withheld too.
    pub sum_is_known: bool,
}

/// What [`protect`] hands over.
#[derive(Debug, Clone)]
pub struct Protected {
    /// What may be published.
    pub public: PublicCube,
    /// What is withheld at level `commitment`, participation apart.
    pub pools: Vec<Pool>,
}

/// Decides which figures of a cube may be published: first those of all members, then those of the panel
/// beside them.
#[must_use]
pub fn protect(cube: &Cube, settings: &DisclosureSettings) -> Protected {
    protect_updated(cube, *settings, &[])
}

/// The same after a release. Of the groups that were `updated` since a release, the panel and the evidence are not:
/// subtracted from those that were released, they would tell of the few that changed.
pub(super) fn protect_updated(
    cube: &Cube,
    settings: DisclosureSettings,
    updated: &[Group],
) -> Protected {
    let bases: BTreeSet<Basis> = cube.rows().iter().map(|row| row.key.basis).collect();
    let plans = closed::plans(
        blocks(cube, Basis::All, settings),
        cube.dimensions.commitments(),
        settings,
    );
    let mut pools = Vec::new();
    let mut rows = Vec::with_capacity(cube.rows().len());
    for basis in bases {
        let visible = match basis {
            Basis::All => Visible::of_all(cube, settings, &plans, &mut pools),
            Basis::Panel => Visible::of_panel(cube, settings, &plans, updated, &mut pools),
        };
        let evidence = Evidence::new(cube, basis, settings, |key| {
            let is_updated = key.group.is_some_and(|group| updated.contains(&group));
            visible.shows(key) && !is_updated
        });
        rows.extend(
            cube.rows()
                .iter()
                .filter(|row| row.key.basis == basis)
                .map(|row| publish(row, &visible, &evidence, settings)),
        );
    }
    Protected {
        public: PublicCube::new(cube.dimensions.clone(), rows),
        pools,
    }
}

fn publish(
    row: &CubeRow,
    visible: &Visible<'_>,
    evidence: &Evidence,
    settings: DisclosureSettings,
) -> PublicRow {
    // Of the panel they would tell those of the other members, who may be few.
    let is_wide = row.key.basis == Basis::All
        && matches!(row.key.level, Level::Audience | Level::All)
        && row.key.region_index.is_none();
    let shows_on_time = settings.participants == Participants::List
        && (is_wide || row.key.level == Level::Submission);
    let shows_evidence = is_wide && evidence.shows(&row.key);
    let figures = visible.shows(&row.key).then(|| {
        let mut counts = row.counts;
        if !shows_on_time {
            counts.on_time = 0;
        }
        if !shows_evidence {
            counts.with_evidence = 0;
            counts.verified = 0;
        }
        PublicFigures {
            counts,
            submissions: row.submissions,
            shows_on_time,
            shows_evidence,
        }
    });
    PublicRow {
        key: row.key,
        addressed: row.counts.addressed,
        figures,
    }
}

/// Which rows of one basis show their figures.
struct Visible<'a> {
    cube: &'a Cube,
    /// For each commitment, then each group and all, then each region and all; false where there is
    /// a row whose figures are withheld.
    commitments: Vec<bool>,
    /// The same for level `submission`.
    submissions: Vec<bool>,
    /// Rows of each commitment.
    width: usize,
}

impl<'a> Visible<'a> {
    /// Everything visible, but participation where it is protected.
    fn new(cube: &'a Cube, settings: DisclosureSettings) -> Self {
        let regions = cube.dimensions.regions.len();
        let width = (Group::ALL.len() + 1) * (regions + 1);
        let places = cube.dimensions.commitments();
        let mut visible = Self {
            cube,
            commitments: vec![true; places.len() * width],
            submissions: vec![true; width],
            width,
        };
        if settings.participants == Participants::Hide {
            for index in (0..places.len()).filter(|index| places[*index].derived) {
                visible.commitments[index * width..(index + 1) * width].fill(false);
            }
        }
        visible
    }

    fn of_all(
        cube: &'a Cube,
        settings: DisclosureSettings,
        plans: &[(Block, Plan)],
        pools: &mut Vec<Pool>,
    ) -> Self {
        let mut visible = Self::new(cube, settings);
        for (block, plan) in plans {
            visible.hide(block, plan, Basis::All, pools);
        }
        visible
    }

    fn of_panel(
        cube: &'a Cube,
        settings: DisclosureSettings,
        plans: &[(Block, Plan)],
        updated: &[Group],
        pools: &mut Vec<Pool>,
    ) -> Self {
        let mut visible = Self::new(cube, settings);
        for (block, plan) in plans {
            let plan = panel::plan(cube, block, plan, settings, updated);
            visible.hide(block, &plan, Basis::Panel, pools);
        }
        visible
    }

    /// Hides what a plan withholds of the tables of a block.
    fn hide(&mut self, block: &Block, plan: &Plan, basis: Basis, pools: &mut Vec<Pool>) {
        let regions = self.cube.dimensions.regions.len();
        let width = self.width;
        let nothing = Plan::nothing(block);
        for index in &block.commitments {
            let plan = if plan.closed.contains(index) {
                &nothing
            } else {
                plan
            };
            let place = &self.cube.dimensions.commitments()[*index];
            let groups: Vec<usize> = place.groups.iter().map(|group| group.index()).collect();
            let rows = &mut self.commitments[index * width..(index + 1) * width];
            hide(rows, plan, &groups, regions);
            pools.extend(pools_of(basis, *index, plan, &groups));
        }
        if block.submissions {
            hide(&mut self.submissions, plan, &block.groups, regions);
        }
    }

    fn shows(&self, key: &CellKey) -> bool {
        let regions = self.cube.dimensions.regions.len();
        let at = position(
            key.group.map_or(Group::ALL.len(), Group::index),
            key.region_index.unwrap_or(regions),
            regions,
        );
        if key.level == Level::Submission {
            return self.submissions[at];
        }
        self.cube
            .dimensions
            .commitments_of(key.level, key.code_index)
            .into_iter()
            .filter(|index| self.concerns(*index, key.group))
            .all(|index| self.commitments[index * self.width + at])
    }

    fn concerns(&self, commitment: usize, group: Option<Group>) -> bool {
        let groups = &self.cube.dimensions.commitments()[commitment].groups;
        group.is_none_or(|group| groups.contains(&group))
    }
}

const fn position(group: usize, region: usize, regions: usize) -> usize {
    group * (regions + 1) + region
}

/// Marks the rows of one commitment that a plan withholds.
fn hide(rows: &mut [bool], plan: &Plan, groups: &[usize], regions: usize) {
    let all_groups = Group::ALL.len();
    for (group, region) in plan.cells.iter().filter(|cell| groups.contains(&cell.0)) {
        rows[position(*group, *region, regions)] = false;
        rows[position(all_groups, *region, regions)] = false;
    }
    for group in groups.iter().filter(|group| !plan.shows_total(**group)) {
        rows[position(*group, regions, regions)] = false;
    }
    if !plan.shows_all(groups) {
        rows[position(all_groups, regions, regions)] = false;
    }
}

/// The pools of one commitment: one for each group with a public total, one for all others.
fn pools_of(basis: Basis, code_index: usize, plan: &Plan, groups: &[usize]) -> Vec<Pool> {
    let cells = |shows_total: bool| {
        plan.cells
            .iter()
            .copied()
            .filter(|cell| groups.contains(&cell.0) && plan.shows_total(cell.0) == shows_total)
            .collect::<Vec<Cell>>()
    };
    let pool = |cells: &[Cell], sum_is_known: bool| Pool {
        basis,
        atoms: cells
            .iter()
            .map(|(group, region)| Atom {
                group: Group::ALL[*group],
                region_index: *region,
                code_index,
            })
            .collect(),
        crosses_groups: cells.iter().any(|cell| cell.0 != cells[0].0),
        sum_is_known,
    };
    let mut pools: Vec<Pool> = groups
        .iter()
        .map(|group| {
            let of_group: Vec<Cell> = cells(true)
                .into_iter()
                .filter(|cell| cell.0 == *group)
                .collect();
            pool(&of_group, true)
        })
        .collect();
    pools.push(pool(&cells(false), plan.shows_all(groups)));
    pools.retain(|pool| !pool.atoms.is_empty());
    pools
}
