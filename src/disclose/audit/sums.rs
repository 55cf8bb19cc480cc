//! From published rows to what is known about withheld cells.

use super::Audit;
use super::equations::{Class, Equation, Signed, minus, plus, solve as solve_equations};
use super::failure::Problem;
use super::model::{KnownRow, signed};

/// What the published rows tell.
pub(super) struct Solved {
    /// The figures of each cell, where they are published or known to all.
    pub values: Vec<Option<Signed>>,
    /// Withheld cells that stand in the same published sums.
    pub classes: Vec<Class>,
}

/// Puts the published cells into the published sums, and objects to every row that contradicts the
/// others or says what rows at level `commitment` do not.
pub(super) fn solve(audit: &Audit<'_>, problems: &mut Vec<Problem>) -> Solved {
    let mut values: Vec<Option<Signed>> = audit
        .model
        .atoms
        .iter()
        .map(|atom| atom.constant.as_ref().map(signed))
        .collect();
    for row in audit.rows {
        if let Some(answers) = audit.answers(row)
            && let (Some(_), Some(_), Some(_), [atom]) =
                (row.table, row.group, row.region, row.atoms.as_slice())
        {
            values[*atom].get_or_insert(signed(answers));
        }
    }
    let mut equations = Vec::new();
    for (index, row) in audit.rows.iter().enumerate() {
        if row.table.is_none() {
            continue;
        }
        let Some(equation) = equation(audit, row, index, &values) else {
            continue;
        };
        // Pools are sums over regions; a sum over groups in one region is none.
        if row.region.is_some() && !equation.unknown.is_empty() {
            problems.push(Problem::OtherEquation(row.name.clone()));
        }
        equations.push(equation);
    }
    let solution = solve_equations(equations);
    let name = |index: &usize| audit.rows[*index].name.clone();
    problems.extend(
        solution
            .entangled
            .iter()
            .map(name)
            .map(Problem::OtherEquation),
    );
    problems.extend(
        solution
            .contradicted
            .iter()
            .map(|index| contradiction(&audit.rows[*index])),
    );
    let solved = Solved {
        values,
        classes: solution.classes,
    };
    check_upper_rows(audit, &solved, problems);
    solved
}

/// What a row says about cells that are not published.
fn equation(
    audit: &Audit<'_>,
    row: &KnownRow,
    index: usize,
    values: &[Option<Signed>],
) -> Option<Equation> {
    let mut sum = signed(audit.answers(row)?);
    let mut unknown = Vec::new();
    for atom in &row.atoms {
        match &values[*atom] {
            Some(value) => sum = minus(&sum, value),
            None => unknown.push(*atom),
        }
    }
    Some(Equation {
        row: index,
        unknown,
        sum,
    })
}

/// Rows above commitments must follow from those at level `commitment`.
fn check_upper_rows(audit: &Audit<'_>, solved: &Solved, problems: &mut Vec<Problem>) {
    let mut class_of = vec![None; solved.values.len()];
    for (index, class) in solved.classes.iter().enumerate() {
        for cell in &class.cells {
            class_of[*cell] = Some(index);
        }
    }
    let mut found = vec![0; solved.classes.len()];
    for (index, row) in audit.rows.iter().enumerate() {
        if row.table.is_some() {
            continue;
        }
        let Some(equation) = equation(audit, row, index, &solved.values) else {
            continue;
        };
        found.fill(0);
        let mut follows = true;
        for cell in &equation.unknown {
            match class_of[*cell] {
                Some(class) => found[class] += 1,
                None => follows = false,
            }
        }
        let mut sum = [0; 7];
        for (class, count) in solved
            .classes
            .iter()
            .zip(&found)
            .filter(|(_, count)| **count > 0)
        {
            match &class.sum {
                Some(known) if *count == class.cells.len() => sum = plus(&sum, known),
                _ => follows = false,
            }
        }
        if !follows {
            problems.push(Problem::OtherEquation(row.name.clone()));
        } else if sum != equation.sum {
            problems.push(contradiction(row));
        }
    }
}

fn contradiction(row: &KnownRow) -> Problem {
    Problem::Contradiction {
        row: row.name.clone(),
        detail: "its figures are not the sum of the rows below it".to_owned(),
    }
}
