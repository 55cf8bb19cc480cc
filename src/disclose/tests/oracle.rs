//! The pool test against an oracle that writes down every possible table.

use proptest::prelude::*;

use crate::disclose::is_safe;
use crate::disclose::pool::{Range, examine};

/// Every way to put answers into the cells, given their sizes and the pooled answers.
fn tables(sizes: &[u32], pooled: [u32; 3]) -> Vec<Vec<[u32; 3]>> {
    let Some((size, rest)) = sizes.split_first() else {
        return if pooled == [0; 3] {
            vec![Vec::new()]
        } else {
            Vec::new()
        };
    };
    let mut all = Vec::new();
    for first in 0..=(*size).min(pooled[0]) {
        for second in 0..=(size - first).min(pooled[1]) {
            let third = size - first - second;
            if third > pooled[2] {
                continue;
            }
            let left = [pooled[0] - first, pooled[1] - second, pooled[2] - third];
            for mut table in tables(rest, left) {
                table.insert(0, [first, second, third]);
                all.push(table);
            }
        }
    }
    all
}

/// Least and most of a measure over all tables, taking each cell's answers to a number.
fn range(tables: &[Vec<[u32; 3]>], cell: usize, measure: impl Fn([u32; 3]) -> u32) -> Range {
    let values = || tables.iter().map(|table| measure(table[cell]));
    Range {
        low: values().min().unwrap_or(0),
        high: values().max().unwrap_or(0),
    }
}

/// Planned, implemented and sustained stand for all answers: one that is not completed, two that are.
const STATUSES: [usize; 3] = [1, 3, 4];

type Measure = fn([u32; 3]) -> u32;

fn measures() -> [(usize, Measure); 5] {
    [
        (1, |cell| cell[0]),
        (3, |cell| cell[1]),
        (4, |cell| cell[2]),
        (7, |cell| cell[1] + cell[2]),
        (8, |cell| cell[0]),
    ]
}

/// Whether any table that a reader holds possible is certain about somebody, by the words of the
/// design: a count certain and above 0, or all but one of several members alike.
fn leaks(sizes: &[u32], pooled: [u32; 3]) -> bool {
    let tables = tables(sizes, pooled);
    (0..sizes.len()).any(|cell| {
        measures().iter().any(|(_, measure)| {
            let found = range(&tables, cell, measure);
            let certain = found.low == found.high && found.low > 0;
            certain || (sizes[cell] > 1 && found.low + 1 >= sizes[cell])
        })
    })
}

fn whole(pooled: [u32; 3]) -> [u32; 7] {
    let mut answers = [0; 7];
    for (status, count) in STATUSES.iter().zip(pooled) {
        answers[*status] = count;
    }
    answers
}

/// Cells of a few members each, with their answers.
fn small_pools() -> impl Strategy<Value = Vec<[u32; 3]>> {
    let cell = prop_oneof![
        4 => prop::array::uniform3(0_u32..3),
        1 => (0_usize..3).prop_map(|status| std::array::from_fn(|at| u32::from(at == status))),
        1 => (0_usize..3, 2_u32..5)
            .prop_map(|(status, n)| std::array::from_fn(|at| if at == status { n } else { 0 })),
    ];
    prop::collection::vec(cell, 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn ranges_are_exact_and_verdicts_agree(cells in small_pools()) {
        let sizes: Vec<u32> = cells.iter().map(|cell| cell.iter().sum()).collect();
        let pooled: [u32; 3] = std::array::from_fn(|at| cells.iter().map(|cell| cell[at]).sum());
        let possible = tables(&sizes, pooled);
        let examined = examine(&sizes, &whole(pooled));
        for (cell, found) in examined.iter().enumerate() {
            for (index, measure) in measures() {
                prop_assert_eq!(found[index].outside, range(&possible, cell, measure));
            }
        }
        let mut expected = leaks(&sizes, pooled);
        for cell in 0..sizes.len() {
            for at in 0..3 {
                if sizes[cell] > 0 && pooled[at] > 0 {
                    let (mut sizes, mut pooled) = (sizes.clone(), pooled);
                    sizes[cell] -= 1;
                    pooled[at] -= 1;
                    expected |= leaks(&sizes, pooled);
                }
            }
        }
        prop_assert_eq!(is_safe(&sizes, &whole(pooled)), !expected);
        prop_assert_eq!(examined.iter().flatten().any(|found| found.leaks), expected);
    }
}

#[test]
fn the_verdicts_of_the_design() {
    for (sizes, pooled, expected, why) in [
        (vec![], [0; 7], true, "nothing is withheld"),
        (vec![0, 0], [0; 7], true, "nobody answered"),
        (
            vec![6],
            [2, 0, 2, 2, 0, 0, 0],
            false,
            "one cell is its own sum",
        ),
        (
            vec![6, 0],
            [2, 0, 2, 2, 0, 0, 0],
            false,
            "an empty cell protects nobody",
        ),
        (
            vec![6, 1],
            [2, 0, 2, 3, 0, 0, 0],
            false,
            "the single member knows the other cell",
        ),
        (
            vec![6, 2],
            [2, 0, 2, 4, 0, 0, 0],
            true,
            "two others are company enough",
        ),
        (vec![4, 4], [0, 0, 0, 8, 0, 0, 0], false, "all alike"),
        (
            vec![4, 4],
            [1, 0, 0, 7, 0, 0, 0],
            false,
            "all but one alike",
        ),
        (
            vec![4, 4],
            [2, 0, 0, 6, 0, 0, 0],
            false,
            "one of the two others knows the rest but one",
        ),
        (vec![4, 4], [3, 0, 0, 5, 0, 0, 0], true, "three others"),
        (vec![4, 4], [4, 4, 0, 0, 0, 0, 0], false, "none completed"),
        (
            vec![1, 1, 1, 1],
            [2, 0, 0, 2, 0, 0, 0],
            true,
            "four single members, two and two",
        ),
        (
            vec![1, 1, 1],
            [2, 0, 0, 1, 0, 0, 0],
            false,
            "the one that completed knows the others",
        ),
    ] {
        assert_eq!(is_safe(&sizes, &pooled), expected, "{sizes:?}: {why}");
    }
}
