//! What has to be held back after a release. Whoever has two releases can subtract them: the answers
//! that changed between them are a table of their own. A group's changes are published all at once, and
//! only where that table gives nobody away; until then its figures stay as they were released, which
//! tells nothing new.

use std::collections::{BTreeSet, HashSet};

use super::block::answers_at;
use super::nested::Nested;
use super::pool;
use super::primary::{Answers, add, stands};
use super::protect::{Protected, protect_updated};
use crate::domain::changes::{Changed, Changes};
use crate::domain::cube::{Basis, CellKey, Cube, CubeRow, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};
use crate::domain::group::Group;

/// A release as it was, with what changed since.
#[derive(Debug)]
pub struct Since {
    /// Its full cube, which readers do not have.
    pub full: Cube,
    /// The rows whose figures were public.
    pub public: HashSet<CellKey>,
    /// What changed.
    pub changes: Changes,
}

/// The groups whose figures must stay as they were in the last release; `new` are the figures of now,
/// `releases` all releases, the last one last.
#[must_use]
fn held_back(new: &Cube, releases: &[Since], settings: DisclosureSettings) -> Vec<Group> {
    let Some(last) = releases.last() else {
        return Vec::new();
    };
    Group::ALL
        .into_iter()
        .filter(|group| differs(new, &last.full, *group))
        .filter(|group| {
            // Where who submitted is protected too, every change would tell of it.
            settings.participants == Participants::Hide
                || !releases
                    .iter()
                    .all(|since| may_be_known(new, since, *group, settings.threshold))
        })
        .collect()
}

/// Whether any figure of a group is another one.
fn differs(left: &Cube, right: &Cube, group: Group) -> bool {
    let of_group = |row: &&CubeRow| row.key.group == Some(group);
    !left
        .rows()
        .iter()
        .filter(of_group)
        .eq(right.rows().iter().filter(of_group))
}

/// Whether the new figures of a group may be known beside those of a release, withheld in the same
/// places.
fn may_be_known(new: &Cube, since: &Since, group: Group, threshold: u32) -> bool {
    let places = new.dimensions.commitments();
    (0..places.len())
        .filter(|code| !places[*code].derived && places[*code].groups.contains(&group))
        .all(|code| {
            let regions = 0..new.dimensions.regions.len();
            let changed: Vec<Changed> = regions
                .map(|region| since.changes.of(group, region, code))
                .collect();
            let is_public = |region_index| {
                since.public.contains(&CellKey {
                    basis: Basis::All,
                    level: Level::Commitment,
                    code_index: code,
                    group: Some(group),
                    region_index,
                })
            };
            let shown: Vec<bool> = (0..changed.len()).map(|at| is_public(Some(at))).collect();
            let table = |cube: &Cube, part: fn(&Changed) -> Answers| {
                let cell = |region| answers_at(cube, Basis::All, code, (group.index(), region));
                let cells = (0..changed.len()).map(|at| (cell(at), part(&changed[at])));
                cells
                    .zip(&shown)
                    .map(|((whole, part), shown)| (whole, part, *shown))
                    .collect()
            };
            let now: Vec<Cell> = table(new, |changed| changed.came);
            let then: Vec<Cell> = table(&since.full, |changed| changed.gone);
            is_public(None)
                && is_safe(&now, threshold)
                && is_safe_beside(&now, threshold)
                && is_safe_beside(&then, threshold)
        })
}

/// The answers of a cell, those of them that changed, and whether the cell is public.
type Cell = (Answers, Answers, bool);

/// Whether the figures of a table may be published where they are to be shown.
fn is_safe(cells: &[Cell], threshold: u32) -> bool {
    let (mut all, mut pooled, mut sizes) = ([0; 7], [0; 7], Vec::new());
    for (whole, _, shown) in cells {
        add(&mut all, whole);
        if !shown {
            add(&mut pooled, whole);
            sizes.push(whole.iter().sum());
        }
    }
    stands(&all, threshold)
        && cells
            .iter()
            .all(|(whole, _, shown)| !shown || stands(whole, threshold))
        && pool::is_safe(&sizes, &pooled)
}

/// Whether the changed answers of a table may be known wherever the table is.
fn is_safe_beside(cells: &[Cell], threshold: u32) -> bool {
    Nested::of_cells(cells.iter().copied(), threshold)
        .is_some_and(|(nested, parts)| nested.is_safe_with_cells(&parts))
}

/// The public cube after releases.
#[derive(Debug)]
pub struct Continued {
    /// The figures behind it: those of now, and for the groups held back those of the last release.
    pub cube: Cube,
    /// What may be published.
    pub protected: Protected,
    /// Groups whose figures stay as they were released, though others are known by now.
    pub held: Vec<Group>,
    /// Groups whose figures are other ones than in the last release.
    pub updated: Vec<Group>,
    /// Public rows whose figures are other ones than in a release.
    pub revised: BTreeSet<CellKey>,
    /// Groups whose public figures are those of the last release. Whoever has both can see it; whether nothing
    /// changed, or what changed is held back, nobody can.
    pub repeated: Vec<Group>,
}

/// Decides which figures may be published when `releases` are known, the last one last.
#[must_use]
pub fn protect_since(cube: &Cube, releases: &[Since], settings: &DisclosureSettings) -> Continued {
    let mut held = held_back(cube, releases, *settings);
    loop {
        let continued = with_held(cube, releases, *settings, held.clone());
        let Some(last) = releases.last() else {
            return continued;
        };
        let moved: Vec<Group> = Group::ALL
            .into_iter()
            .filter(|group| !withholds_alike(&continued.protected, last, *group))
            .collect();
        // Where the pattern of a group would change, its own changes wait; if it has none, all do.
        let wait: Vec<Group> = match moved.iter().all(|group| held.contains(group)) {
            true if moved.is_empty() => return continued,
            true => continued.updated.clone(),
            false => moved
                .into_iter()
                .filter(|group| !held.contains(group))
                .collect(),
        };
        let before = held.len();
        held.extend(
            wait.into_iter()
                .filter(|group| differs(cube, &last.full, *group)),
        );
        if held.len() == before {
            // The audit will say what is wrong.
            return continued;
        }
    }
}

fn with_held(
    cube: &Cube,
    releases: &[Since],
    settings: DisclosureSettings,
    held: Vec<Group>,
) -> Continued {
    let Some(last) = releases.last() else {
        return Continued {
            cube: cube.clone(),
            protected: protect_updated(cube, settings, &[]),
            held,
            updated: Vec::new(),
            revised: BTreeSet::new(),
            repeated: Vec::new(),
        };
    };
    let cube = cube.with_groups_of(&last.full, &held);
    let updated: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|group| differs(&cube, &last.full, *group))
        .collect();
    let protected = protect_updated(&cube, settings, &updated);
    Continued {
        revised: revised(&cube, &protected, releases),
        repeated: repeated(&cube, &protected, last),
        protected,
        cube,
        held,
        updated,
    }
}

/// The public rows that were public in a release with other figures.
fn revised(cube: &Cube, protected: &Protected, releases: &[Since]) -> BTreeSet<CellKey> {
    let is_revised = |key: &CellKey| {
        releases
            .iter()
            .filter(|since| since.public.contains(key))
            .any(|since| !has_the_figures_of(cube, since, key))
    };
    let rows = protected.public.rows().iter();
    rows.filter(|row| row.figures.is_some())
        .map(|row| row.key)
        .filter(is_revised)
        .collect()
}

/// The groups whose public figures are those of the last release, all of them; by what is public alone.
fn repeated(cube: &Cube, protected: &Protected, last: &Since) -> Vec<Group> {
    let is_repeated = |group: &Group| {
        let rows = protected.public.rows().iter();
        let mut rows = rows
            .filter(|row| row.key.group == Some(*group))
            .map(|row| (row.figures.is_some(), &row.key))
            .peekable();
        rows.peek().is_some()
            && rows.all(|(is_public, key)| {
                is_public == last.public.contains(key)
                    && (!is_public || has_the_figures_of(cube, last, key))
            })
    };
    Group::ALL.into_iter().filter(is_repeated).collect()
}

/// Whether a row has the figures that it had in a release.
fn has_the_figures_of(cube: &Cube, since: &Since, key: &CellKey) -> bool {
    let figures = |row: &CubeRow| (row.counts.addressed, row.counts.statuses, row.submissions);
    since.full.get(key).map(figures) == cube.get(key).map(figures)
}

/// Whether a group's figures on single commitments are withheld where they were.
fn withholds_alike(protected: &Protected, last: &Since, group: Group) -> bool {
    let rows = protected.public.rows().iter();
    rows.filter(|row| {
        row.key.basis == Basis::All
            && row.key.level == Level::Commitment
            && row.key.group == Some(group)
            && last
                .full
                .get(&row.key)
                .is_some_and(|row| row.counts.reported() > 0)
    })
    .all(|row| row.figures.is_some() == last.public.contains(&row.key))
}
