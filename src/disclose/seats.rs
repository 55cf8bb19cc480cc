//! Where readers count each member: where it is expected, but for those whose published answers were counted
//! elsewhere. Members leave, and move to another region or group, after a release; what is published of them
//! stays where it stood.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use super::state::Counted;
use crate::domain::cube::{Basis, CellKey, Cube, CubeRow, Dimensions, Level};
use crate::domain::cycle::Participants;
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::domain::publication::{Part, PublishedState};

/// The members of the panel: those who submitted in the cycle before, too, and those who are published as such.
pub(super) fn panel(state: &PublishedState, now: &Counted) -> HashSet<usize> {
    let published = state.answers.iter();
    let published = published.filter(|published| published.part == Part::Panel);
    let published = published.map(|published| published.answer.member);
    published
        .chain(now.submitted_before.iter().copied())
        .collect()
}

/// The cube, with every member addressed where readers count it. What is counted of answers stays. Where
/// participants are hidden nobody is moved: it would tell who takes part.
pub(super) fn seated<'a>(
    cube: &'a Cube,
    state: &PublishedState,
    now: &Counted,
    participants: Participants,
) -> Cow<'a, Cube> {
    let moved = state.participants.iter().filter_map(|participant| {
        let from = now.expected.get(&participant.member).copied();
        let to = (participant.group, participant.region_index);
        (from != Some(to)).then_some((participant.member, from, to))
    });
    let moved: Vec<_> = moved.collect();
    if moved.is_empty() || participants == Participants::Hide {
        return Cow::Borrowed(cube);
    }
    let panel = panel(state, now);
    let rows = cube.rows().iter().map(|row| (row.key, *row));
    let mut rows: BTreeMap<CellKey, CubeRow> = rows.collect();
    let mut count = |place: (Group, usize), basis: Basis, change: fn(u32, u32) -> u32| {
        for (key, addressed) in keys(&cube.dimensions, place, basis) {
            let row = rows.entry(key).or_insert(CubeRow {
                key,
                counts: Counts::default(),
                submissions: 0,
            });
            row.counts.addressed = change(row.counts.addressed, addressed);
        }
    };
    for (member, from, to) in moved {
        if let Some(from) = from {
            count(from, Basis::All, u32::saturating_sub);
            if now.submitted_before.contains(&member) {
                count(from, Basis::Panel, u32::saturating_sub);
            }
        }
        count(to, Basis::All, |all, own| all + own);
        if panel.contains(&member) {
            count(to, Basis::Panel, |all, own| all + own);
        }
    }
    Cow::Owned(Cube::new(
        cube.dimensions.clone(),
        rows.into_values().collect(),
    ))
}

/// The rows that hold a member of a group and a region, and of how many commitments it is asked in each; once of
/// who takes part.
fn keys(
    dimensions: &Dimensions,
    (group, region): (Group, usize),
    basis: Basis,
) -> impl Iterator<Item = (CellKey, u32)> {
    let asked = move |level: Level, code_index: usize| {
        let places = dimensions.commitments();
        let codes = dimensions.commitments_of(level, code_index).into_iter();
        let own = codes.filter(|code| places[*code].groups.contains(&group));
        super::partition::count(own.count())
    };
    let levels = Level::ALL.into_iter().flat_map(move |level| {
        let codes = 0..dimensions.codes(level).len();
        codes.map(move |code_index| match level {
            Level::Submission => (level, code_index, 1),
            _ => (level, code_index, asked(level, code_index)),
        })
    });
    let held = levels.filter(|(.., asked)| *asked > 0);
    held.flat_map(move |(level, code_index, asked)| {
        let groups = [Some(group), None].into_iter();
        groups.flat_map(move |group| {
            [Some(region), None].map(|region_index| {
                let key = CellKey {
                    basis,
                    level,
                    code_index,
                    group,
                    region_index,
                };
                (key, asked)
            })
        })
    })
}
