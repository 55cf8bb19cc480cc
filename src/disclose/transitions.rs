//! Which transitions may be published: of a group and a section together, where the panel's totals are
//! public in both cycles and the ways that answers moved give nobody away.
//!
//! The ways are published for all regions together. But who stands in which region is known, and a public
//! answer of now tells which ways were open: nobody who has not started moved forward. So
//!
//! - every region with at least `threshold` members of the panel passes the primary rule by itself: then
//!   readers may know all of it, and whatever they work out is no more;
//! - a region with fewer is published in no table of either cycle, and the pool of all such regions, small
//!   and large, passes the pool test in every small one. Two members of the pool can change places, with
//!   all that they answered, and no published figure changes; so what readers know of the pool is how many
//!   moved which way, even if they know everything else.

use std::collections::BTreeMap;

use super::pool;
use super::primary::{Answers, add, moves_pass, ways};
use crate::domain::cube::{Basis, CellKey, Dimensions, Level, PublicCube};
use crate::domain::group::Group;
use crate::domain::transition::{Movement, PublicTransition, Transition, TransitionKey};

/// Decides on every row. `now` and `before` are the public cubes of the two cycles, each with the panel;
/// `threshold` is the least number of members.
#[must_use]
pub fn protect_transitions(
    rows: &[Transition],
    now: &PublicCube,
    before: &PublicCube,
    threshold: u32,
) -> Vec<PublicTransition> {
    let dimensions = &now.dimensions;
    let places = dimensions.commitments();
    // Whether all commitments of a section may stand, by section and group.
    let mut sections: BTreeMap<(usize, Group), bool> = BTreeMap::new();
    for row in rows {
        let (Level::Commitment, Some(group)) = (row.key.level, row.key.group) else {
            continue;
        };
        let stands = [now, before].iter().all(|cube| shows_panel(cube, &row.key))
            && moves_pass(&row.movement(), threshold)
            && regions_pass(row, [now, before], threshold);
        let section = places[row.key.code_index].section_index;
        *sections.entry((section, group)).or_insert(true) &= stands;
    }
    let is_public = |key: &TransitionKey| {
        contributions(dimensions, key)
            .filter_map(|(commitment, group)| {
                sections.get(&(places[commitment].section_index, group))
            })
            .all(|stands| *stands)
    };
    rows.iter()
        .map(|row| PublicTransition {
            key: row.key,
            movement: is_public(&row.key).then(|| row.movement()),
        })
        .collect()
}

/// Whether no region is given away.
fn regions_pass(row: &Transition, cubes: [&PublicCube; 2], threshold: u32) -> bool {
    let is_unseen = |region_index: usize| {
        !cubes.iter().any(|cube| {
            [Basis::All, Basis::Panel].into_iter().any(|basis| {
                let key = CellKey {
                    basis,
                    level: row.key.level,
                    code_index: row.key.code_index,
                    group: row.key.group,
                    region_index: Some(region_index),
                };
                cube.get(&key).is_some_and(|row| row.figures.is_some())
            })
        })
    };
    let regions = row.regions.iter().map(Movement::of).enumerate();
    let parts = regions.map(|(region_index, movement)| (movement, is_unseen(region_index)));
    parts_pass(parts, threshold)
}

/// Whether no part of a total gives anybody away: `parts` are what happened in each, and whether nothing
/// of it is published by itself.
pub(super) fn parts_pass(parts: impl Iterator<Item = (Movement, bool)>, threshold: u32) -> bool {
    let mut sizes = Vec::new();
    let mut pooled = Answers::default();
    for (movement, is_unseen) in parts.filter(|(movement, _)| movement.compared > 0) {
        let is_small = movement.compared < threshold;
        let may_stand = if is_small {
            is_unseen
        } else {
            moves_pass(&movement, threshold)
        };
        if !may_stand {
            return false;
        }
        if is_unseen {
            sizes.push(movement.compared);
            add(&mut pooled, &ways(&movement));
        }
    }
    pool::is_safe_for(&sizes, &pooled, |cell| sizes[cell] < threshold)
}

/// The commitments and groups that a row sums.
fn contributions<'a>(
    dimensions: &'a Dimensions,
    key: &TransitionKey,
) -> impl Iterator<Item = (usize, Group)> + 'a {
    let group = key.group;
    let places = dimensions.commitments();
    let commitments = dimensions.commitments_of(key.level, key.code_index);
    let commitments = commitments
        .into_iter()
        .filter(|index| !places[*index].derived);
    commitments
        .flat_map(|index| {
            places[index]
                .groups
                .iter()
                .map(move |group| (index, *group))
        })
        .filter(move |(_, of)| group.is_none_or(|group| group == *of))
}

/// Whether the panel's total over regions is public.
fn shows_panel(cube: &PublicCube, key: &TransitionKey) -> bool {
    let key = CellKey {
        basis: Basis::Panel,
        level: key.level,
        code_index: key.code_index,
        group: key.group,
        region_index: None,
    };
    cube.get(&key).is_some_and(|row| row.figures.is_some())
}
