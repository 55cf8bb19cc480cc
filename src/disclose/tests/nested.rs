//! The test of a table and a part of it against an oracle that writes down every possible pair of
//! tables.

use proptest::prelude::*;

use crate::disclose::nested::{Nested, Split};

/// Planned, implemented and sustained stand for all answers: one that is not completed, two that are.
const STATUSES: [usize; 3] = [1, 3, 4];

type Few = [u32; 3];

/// One cell: the answers of its members in the part, and of the rest.
type Cell = (Few, Few);

fn ways(size: u32) -> Vec<Few> {
    let mut ways = Vec::new();
    for first in 0..=size {
        for second in 0..=size - first {
            ways.push([first, second, size - first - second]);
        }
    }
    ways
}

fn plus(left: Few, right: Few) -> Few {
    std::array::from_fn(|at| left[at] + right[at])
}

/// Every way to answer that agrees with what is published.
fn worlds(cells: &[Cell], shown: usize) -> Vec<Vec<Cell>> {
    let mut worlds: Vec<Vec<Cell>> = vec![Vec::new()];
    for (index, (part, rest)) in cells.iter().enumerate() {
        let mut longer = Vec::new();
        for world in &worlds {
            for of_part in ways(part.iter().sum()) {
                for of_rest in ways(rest.iter().sum()) {
                    if index >= shown || plus(of_part, of_rest) == plus(*part, *rest) {
                        let mut world = world.clone();
                        world.push((of_part, of_rest));
                        longer.push(world);
                    }
                }
            }
        }
        worlds = longer;
    }
    let part = |world: &[Cell]| world.iter().fold([0; 3], |sum, cell| plus(sum, cell.0));
    let pool = |world: &[Cell]| {
        let pooled = world[shown..].iter();
        pooled.fold([0; 3], |sum, cell| plus(plus(sum, cell.0), cell.1))
    };
    worlds.retain(|world| part(world) == part(cells) && pool(world) == pool(cells));
    worlds
}

/// The sides of a cell that are asked about: the part, the rest, both.
fn sides(cell: &Cell) -> [Few; 3] {
    [cell.0, cell.1, plus(cell.0, cell.1)]
}

/// Whether a reader learns what it must not: `own` is its cell, side and answer.
fn leaks(
    worlds: &[Vec<Cell>],
    shown: usize,
    threshold: u32,
    own: Option<(usize, usize, usize)>,
) -> bool {
    let possible: Vec<&Vec<Cell>> = worlds
        .iter()
        .filter(|world| own.is_none_or(|(cell, side, at)| sides(&world[cell])[side][at] > 0))
        .collect();
    let Some(any) = possible.first() else {
        return false;
    };
    (0..any.len()).any(|cell| {
        (0..3).any(|side| {
            let size: u32 = sides(&any[cell])[side].iter().sum();
            let both = sides(&any[cell]);
            let is_pooled = cell >= shown;
            let is_secret = is_pooled
                || (side < 2 && both[0].iter().sum::<u32>() > 0 && both[1].iter().sum::<u32>() > 0);
            let is_here = own.is_some_and(|(own, of, _)| own == cell && (side == 2 || of == side));
            let others = size - u32::from(is_here);
            if !is_secret || others == 0 {
                return false;
            }
            let known = |kinds: &[usize]| {
                let counts = possible.iter().map(|world| {
                    let all: u32 = kinds.iter().map(|at| sides(&world[cell])[side][*at]).sum();
                    let mine = own.is_some_and(|(_, _, at)| is_here && kinds.contains(&at));
                    all - u32::from(mine)
                });
                let (low, high) = (counts.clone().min().unwrap_or(0), counts.max().unwrap_or(0));
                if !is_pooled && size >= threshold {
                    low + 2 > size
                } else {
                    (low == high && low > 0) || (others > 1 && low + 1 >= others)
                }
            };
            [&[0][..], &[1], &[2], &[1, 2]]
                .iter()
                .any(|kinds| known(kinds))
        })
    })
}

fn whole(few: Few) -> [u32; 7] {
    let mut answers = [0; 7];
    for (status, count) in STATUSES.iter().zip(few) {
        answers[*status] = count;
    }
    answers
}

fn few() -> impl Strategy<Value = Few> {
    prop_oneof![
        3 => prop::array::uniform3(0_u32..2),
        1 => Just([0; 3]),
        1 => (0_usize..3, 1_u32..4).prop_map(|(at, n)| {
            std::array::from_fn(|index| if index == at { n } else { 0 })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn verdicts_agree_with_every_possible_world(
        shown in prop::collection::vec((few(), few()), 0..4),
        pooled in prop::collection::vec((few(), few()), 0..3),
        threshold in 3_u32..6,
    ) {
        let cells: Vec<Cell> = shown.iter().chain(&pooled).copied().collect();
        let worlds = worlds(&cells, shown.len());
        prop_assert!(!worlds.is_empty());
        let mut expected = leaks(&worlds, shown.len(), threshold, None);
        for (index, cell) in cells.iter().enumerate() {
            // Who stands in a public cell of one side alone knows no more than its figures say.
            let is_split = cell.0 != [0; 3] && cell.1 != [0; 3];
            if index < shown.len() && !is_split {
                continue;
            }
            for side in 0..2 {
                for at in 0..3 {
                    expected |= leaks(&worlds, shown.len(), threshold, Some((index, side, at)));
                }
            }
        }
        let split = |cell: &Cell| Split { part: cell.0.iter().sum(), rest: cell.1.iter().sum() };
        let sum = |cells: &[Cell], side: usize| {
            cells.iter().fold([0; 3], |sum, cell| plus(sum, sides(cell)[side]))
        };
        let nested = Nested {
            shown: shown.iter().map(|cell| (split(cell), whole(sides(cell)[2]))).collect(),
            pooled: pooled.iter().map(split).collect(),
            pool: whole(sum(&pooled, 2)),
            part: whole(sum(&cells, 0)),
            threshold,
        };
        prop_assert_eq!(nested.gives_nobody_away(whole(sum(&cells, 1))), !expected);
    }
}
