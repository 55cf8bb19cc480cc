//! Where `with_evidence` and `verified` are shown: at levels `audience` and `all` for all regions,
//! and for a group only where they single nobody out in any of its audiences.

use super::block::is_silent;
use crate::domain::cube::{Basis, CellKey, Cube, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;

/// Which groups show evidence.
pub(super) struct Evidence {
    shown: [bool; Group::ALL.len()],
    /// Groups addressed, by audience.
    audiences: Vec<Vec<Group>>,
}

impl Evidence {
    /// Judges every group. `is_public` says whether a row's other figures are public.
    pub(super) fn new(
        cube: &Cube,
        basis: Basis,
        settings: DisclosureSettings,
        is_public: impl Fn(&CellKey) -> bool,
    ) -> Self {
        let audiences: Vec<Vec<Group>> = (0..cube.dimensions.codes(Level::Audience).len())
            .map(|audience| {
                Group::ALL
                    .into_iter()
                    .filter(|group| {
                        cube.get(&wide(basis, Level::Audience, audience, *group))
                            .is_some()
                    })
                    .collect()
            })
            .collect();
        let shows = |group: Group| {
            let mut own = (0..audiences.len()).filter(|index| audiences[*index].contains(&group));
            own.all(|audience| {
                is_public(&wide(basis, Level::Audience, audience, group))
                    && singles_nobody_out(cube, basis, audience, group, settings)
            })
        };
        Self {
            shown: Group::ALL.map(shows),
            audiences,
        }
    }

    /// Whether a row shows evidence: every group that contributes to it does.
    pub(super) fn shows(&self, key: &CellKey) -> bool {
        let shown = |group: &Group| self.shown[group.index()];
        match (key.group, key.level) {
            (Some(group), _) => shown(&group),
            (None, Level::Audience) => self.audiences[key.code_index].iter().all(shown),
            (None, _) => self.audiences.iter().flatten().all(shown),
        }
    }
}

/// Whether both the completed responses with evidence and those without are many enough. Derived
/// commitments are no answers: their completion does not count, though the figure that is published
/// holds what evidence stands beside them. Who did not submit has nothing to hide.
fn singles_nobody_out(
    cube: &Cube,
    basis: Basis,
    audience: usize,
    group: Group,
    settings: DisclosureSettings,
) -> bool {
    let is_known_empty = settings.participants == Participants::List
        && (0..cube.dimensions.regions.len())
            .all(|region| is_silent(cube, basis, (group.index(), region)));
    let mut with_evidence = 0;
    let mut completed = 0;
    for index in cube.dimensions.commitments_of(Level::Audience, audience) {
        if let Some(row) = cube.get(&wide(basis, Level::Commitment, index, group)) {
            with_evidence += row.counts.with_evidence;
            if !cube.dimensions.commitments()[index].derived {
                completed += row.counts.completed();
            }
        }
    }
    is_known_empty
        || (with_evidence >= settings.threshold
            && completed.saturating_sub(with_evidence) >= settings.threshold)
}

const fn wide(basis: Basis, level: Level, code_index: usize, group: Group) -> CellKey {
    CellKey {
        basis,
        level,
        code_index,
        group: Some(group),
        region_index: None,
    }
}
