//! Solves the published sums for the withheld cells in them. Works on positions; knows no names.
//!
//! Cells that stand in exactly the same sums cannot be told apart: they form a class, and all that
//! can be known is the sum over a class. Sums are then peeled: one with a single unknown class gives
//! that class, which is put into the others. What cannot be peeled is more than the design allows.

use std::collections::{BTreeMap, BTreeSet};

/// Counts by answer; negative when published rows contradict each other.
pub(super) type Signed = [i64; 7];

/// A published row: these withheld cells sum to this.
pub(super) struct Equation {
    /// Position of the row.
    pub row: usize,
    /// Positions of the withheld cells, ascending.
    pub unknown: Vec<usize>,
    /// What they sum to.
    pub sum: Signed,
}

/// Withheld cells that stand in the same published sums.
pub(super) struct Class {
    /// Positions of the cells.
    pub cells: Vec<usize>,
    /// Their sum, where it can be worked out.
    pub sum: Option<Signed>,
}

/// What can be worked out.
#[derive(Default)]
pub(super) struct Solution {
    /// Classes that stand in any sum.
    pub classes: Vec<Class>,
    /// Rows that say something about several classes together.
    pub entangled: Vec<usize>,
    /// Rows that contradict others.
    pub contradicted: Vec<usize>,
}

/// `left` − `right`, answer by answer.
pub(super) fn minus(left: &Signed, right: &Signed) -> Signed {
    std::array::from_fn(|index| left[index] - right[index])
}

/// `left` + `right`, answer by answer.
pub(super) fn plus(left: &Signed, right: &Signed) -> Signed {
    std::array::from_fn(|index| left[index] + right[index])
}

/// Works out all that the equations tell.
pub(super) fn solve(equations: Vec<Equation>) -> Solution {
    let mut solution = Solution::default();
    let mut distinct: BTreeMap<Vec<usize>, (Signed, usize)> = BTreeMap::new();
    distinct.insert(Vec::new(), ([0; 7], usize::MAX));
    for equation in equations {
        let (sum, _) = distinct
            .entry(equation.unknown)
            .or_insert((equation.sum, equation.row));
        if *sum != equation.sum {
            solution.contradicted.push(equation.row);
        }
    }
    distinct.remove(&Vec::new());

    let mut sums_by_cell: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, cells) in distinct.keys().enumerate() {
        for cell in cells {
            sums_by_cell.entry(*cell).or_default().push(index);
        }
    }
    let mut cells_by_sums: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
    for (cell, sums) in &sums_by_cell {
        cells_by_sums.entry(sums).or_default().push(*cell);
    }
    let mut classes_of_sum: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); distinct.len()];
    for (sums, cells) in cells_by_sums {
        for sum in sums {
            classes_of_sum[*sum].insert(solution.classes.len());
        }
        solution.classes.push(Class { cells, sum: None });
    }
    let open = classes_of_sum
        .into_iter()
        .zip(distinct.into_values())
        .map(|(classes, (sum, row))| Open { classes, sum, row })
        .collect();
    peel(open, &mut solution);
    solution
}

struct Open {
    classes: BTreeSet<usize>,
    sum: Signed,
    row: usize,
}

fn peel(mut open: Vec<Open>, solution: &mut Solution) {
    loop {
        let mut found = false;
        let mut rest = Vec::with_capacity(open.len());
        for mut equation in open {
            let solved: Vec<usize> = equation
                .classes
                .iter()
                .copied()
                .filter(|class| solution.classes[*class].sum.is_some())
                .collect();
            for class in solved {
                equation.classes.remove(&class);
                let known = solution.classes[class].sum.unwrap_or_default();
                equation.sum = minus(&equation.sum, &known);
            }
            match equation.classes.len() {
                0 if equation.sum == [0; 7] => {}
                0 => solution.contradicted.push(equation.row),
                1 => {
                    for class in &equation.classes {
                        solution.classes[*class].sum = Some(equation.sum);
                    }
                    found = true;
                }
                _ => rest.push(equation),
            }
        }
        open = rest;
        if !found {
            break;
        }
    }
    solution
        .entangled
        .extend(open.iter().map(|equation| equation.row));
}

#[cfg(test)]
mod tests {
    use super::{Equation, Solution, solve};

    fn equations(rows: &[(&[usize], i64)]) -> Solution {
        solve(
            rows.iter()
                .enumerate()
                .map(|(row, (unknown, sum))| Equation {
                    row,
                    unknown: unknown.to_vec(),
                    sum: [*sum, 0, 0, 0, 0, 0, 0],
                })
                .collect(),
        )
    }

    fn classes(solution: &Solution) -> Vec<(Vec<usize>, Option<i64>)> {
        solution
            .classes
            .iter()
            .map(|class| (class.cells.clone(), class.sum.map(|sum| sum[0])))
            .collect()
    }

    #[test]
    fn nested_sums_are_peeled() {
        let solution = equations(&[(&[1, 2, 3], 9), (&[1, 2], 4), (&[1, 2, 3], 9), (&[], 0)]);
        assert_eq!(
            classes(&solution),
            [(vec![1, 2], Some(4)), (vec![3], Some(5))]
        );
        assert!(solution.entangled.is_empty() && solution.contradicted.is_empty());
    }

    #[test]
    fn crossing_sums_are_entangled_and_false_ones_contradicted() {
        assert_eq!(equations(&[(&[1, 2], 3), (&[2, 3], 4)]).entangled.len(), 2);
        assert_eq!(equations(&[(&[1, 2], 3), (&[1, 2], 4)]).contradicted, [1]);
        assert_eq!(equations(&[(&[], 1)]).contradicted, [0]);
        let solution = equations(&[(&[1], 3), (&[2], 4), (&[1, 2], 8)]);
        assert_eq!(solution.contradicted.len(), 1);
    }
}
