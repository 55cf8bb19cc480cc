//! Which transitions may be published: of a group and a section together, where the panel's totals are
//! public in both cycles and the ways that answers moved pass the primary rule.

use std::collections::BTreeMap;

use super::primary::moves_pass;
use crate::domain::cube::{Basis, CellKey, Dimensions, Level, PublicCube};
use crate::domain::group::Group;
use crate::domain::transition::{PublicTransition, Transition, TransitionKey};

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
            && moves_pass(&row.movement(), threshold);
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
