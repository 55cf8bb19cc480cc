//! The cheapest set of cells that holds some given ones and is safe. Knows nothing of disclosure.

use super::block::Cell;

/// Sets of one size that are tried before the search turns greedy. All sets of 8 cells fit.
const MOST_SETS: usize = 5_000;

/// The safe set that holds every `required` cell and some of the `optional` ones: fewest cells,
/// then least weight, then the first in order. Exhaustive while there are few sets of a size; above
/// that, cells are added from the lightest until the set is safe, then taken away where they can be.
pub(super) fn cheapest(
    required: &[Cell],
    optional: &[Cell],
    weight: impl Fn(Cell) -> u64,
    is_safe: impl Fn(&[Cell]) -> bool,
) -> Option<Vec<Cell>> {
    let mut optional: Vec<(u64, Cell)> =
        optional.iter().map(|cell| (weight(*cell), *cell)).collect();
    optional.sort_unstable();
    let mut candidate = Vec::new();
    for size in 0..=optional.len() {
        let Some(mut sets) = sets_of(size, optional.len()) else {
            return greedy(required, &optional, is_safe);
        };
        sets.sort_by_cached_key(|set| set.iter().map(|index| optional[*index].0).sum::<u64>());
        for set in sets {
            candidate.clear();
            candidate.extend_from_slice(required);
            candidate.extend(set.iter().map(|index| optional[*index].1));
            if is_safe(&candidate) {
                return Some(candidate);
            }
        }
    }
    None
}

fn greedy(
    required: &[Cell],
    optional: &[(u64, Cell)],
    is_safe: impl Fn(&[Cell]) -> bool,
) -> Option<Vec<Cell>> {
    let mut chosen = required.to_vec();
    let mut rest = optional.iter();
    while !is_safe(&chosen) {
        chosen.push(rest.next()?.1);
    }
    for index in (required.len()..chosen.len()).rev() {
        let mut fewer = chosen.clone();
        fewer.remove(index);
        if is_safe(&fewer) {
            chosen = fewer;
        }
    }
    Some(chosen)
}

/// Every set of `size` positions below `from`, in order; none if there are too many.
fn sets_of(size: usize, from: usize) -> Option<Vec<Vec<usize>>> {
    let mut count = 1_usize;
    for step in 0..size.min(from - size) {
        count = count * (from - step) / (step + 1);
        if count > MOST_SETS {
            return None;
        }
    }
    let mut sets = Vec::with_capacity(count);
    let mut set: Vec<usize> = (0..size).collect();
    loop {
        sets.push(set.clone());
        let Some(turn) = (0..size)
            .rev()
            .find(|place| set[*place] < from - size + place)
        else {
            return Some(sets);
        };
        set[turn] += 1;
        for place in turn + 1..size {
            set[place] = set[place - 1] + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{cheapest, sets_of};

    #[test]
    fn sets_are_complete_and_bounded() {
        assert_eq!(sets_of(0, 3), Some(vec![vec![]]));
        assert_eq!(
            sets_of(2, 3),
            Some(vec![vec![0, 1], vec![0, 2], vec![1, 2]])
        );
        assert_eq!(sets_of(4, 8).map(|sets| sets.len()), Some(70));
        assert_eq!(sets_of(12, 24), None);
    }

    #[test]
    fn fewest_cells_then_least_weight() {
        let weight = |cell: (usize, usize)| cell.1 as u64;
        let cells: Vec<(usize, usize)> = (1..=6).map(|region| (0, region)).collect();
        let found = cheapest(&cells[..1], &cells[1..], weight, |set| {
            set.iter().map(|cell| cell.1).sum::<usize>() >= 9
        });
        // 1 + 6 is too little; of the pairs that reach 8, 2 + 6 and 3 + 5 weigh least.
        assert_eq!(found, Some(vec![(0, 1), (0, 2), (0, 6)]));
        assert_eq!(cheapest(&cells[..1], &cells[1..], weight, |_| false), None);
    }

    #[test]
    fn many_cells_are_searched_greedily_and_thinned() {
        let cells: Vec<(usize, usize)> = (0..40).map(|region| (0, region)).collect();
        let found = cheapest(&[], &cells, |_| 1, |set| set.len() >= 9).unwrap_or_default();
        assert_eq!(found.len(), 9);
    }
}
