//! The whole-number tables that agree with what is published: how one is found, and how others are made
//! of it. Knows nothing of disclosure.
//!
//! Rows take answers of seven kinds; each row takes a fixed number, never more of a kind than its
//! ceiling, and over all rows a fixed number of each kind.

use super::primary::Answers;

/// A table: for each row, how many answers of each kind it takes.
pub(super) type World = Vec<Answers>;

/// A set of kinds.
pub(super) type Kinds = [bool; 7];

/// Least and most that each row may take of each kind.
pub(super) trait Bounds {
    /// Number of rows.
    fn rows(&self) -> usize;
    /// Least number of answers of a kind in a row.
    fn floor(&self, row: usize, kind: usize) -> u32;
    /// Most answers of a kind in a row.
    fn ceiling(&self, row: usize, kind: usize) -> u32;
}

/// Any table in which rows take `supply` answers each, and together `demand` of each kind; none if
/// there is none.
pub(super) fn first(bounds: &impl Bounds, supply: &[u32], demand: Answers) -> Option<World> {
    let mut world = vec![[0; 7]; bounds.rows()];
    let (mut supply, mut demand) = (supply.to_vec(), demand);
    for (row, taken) in world.iter_mut().enumerate() {
        for (kind, count) in taken.iter_mut().enumerate() {
            *count = supply[row].min(demand[kind]).min(bounds.ceiling(row, kind));
            supply[row] -= *count;
            demand[kind] -= *count;
        }
    }
    for row in 0..world.len() {
        while supply[row] > 0 {
            let open = std::array::from_fn(|kind| world[row][kind] < bounds.ceiling(row, kind));
            let kind = take(bounds, &mut world, row, open, demand.map(|count| count > 0))?;
            supply[row] -= 1;
            demand[kind] -= 1;
        }
    }
    (demand == [0; 7]).then_some(world)
}

/// The same table but that a row takes one answer of the kinds `fewer` less, and one of the others more;
/// none if no table is like that.
pub(super) fn step(bounds: &impl Bounds, world: &World, row: usize, fewer: Kinds) -> Option<World> {
    let mut world = world.clone();
    let open = |kind: usize| world[row][kind] < bounds.ceiling(row, kind);
    let spare = |kind: usize| world[row][kind] > bounds.floor(row, kind);
    let more = std::array::from_fn(|kind| !fewer[kind] && open(kind));
    let less = std::array::from_fn(|kind| fewer[kind] && spare(kind));
    let given_up = take(bounds, &mut world, row, more, less)?;
    world[row][given_up] -= 1;
    Some(world)
}

/// Lets a row take one answer of a kind in `more`, while other rows exchange theirs, until an answer of
/// a kind in `wanted` is over: gives that kind. The shortest such chain is taken.
fn take(
    bounds: &impl Bounds,
    world: &mut World,
    row: usize,
    more: Kinds,
    wanted: Kinds,
) -> Option<usize> {
    // For each kind reached, the row that takes it and the kind it gives up.
    let mut from: [Option<(usize, usize)>; 7] = [None; 7];
    let mut reached: Vec<usize> = (0..7).filter(|kind| more[*kind]).collect();
    let mut is_reached = more;
    let mut next = 0;
    while let Some(&short) = reached.get(next) {
        next += 1;
        if wanted[short] {
            let mut kind = short;
            while let Some((other, given_up)) = from[kind] {
                world[other][kind] += 1;
                world[other][given_up] -= 1;
                kind = given_up;
            }
            world[row][kind] += 1;
            return Some(short);
        }
        for other in (0..world.len()).filter(|other| *other != row) {
            if world[other][short] <= bounds.floor(other, short) {
                continue;
            }
            for kind in 0..7 {
                if !is_reached[kind] && world[other][kind] < bounds.ceiling(other, kind) {
                    is_reached[kind] = true;
                    from[kind] = Some((other, short));
                    reached.push(kind);
                }
            }
        }
    }
    None
}
