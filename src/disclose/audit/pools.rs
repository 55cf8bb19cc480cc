//! The pool test on everything that readers can work out about withheld cells.

use std::sync::Arc;

use super::Audit;
use super::equations::{Class, Signed, plus};
use super::failure::Problem;
use super::report::{AuditReport, AuditRow};
use super::sums::Solved;
use crate::disclose::pool::{Examined, MEASURES, Range, examine, is_safe};
use crate::disclose::primary::{Answers, yes_or_no};

/// Examines every class, and lists every withheld cell.
pub(super) fn check(
    audit: &Audit<'_>,
    solved: &Solved,
    problems: &mut Vec<Problem>,
    report: &mut AuditReport,
) {
    let mut in_pool = vec![false; solved.values.len()];
    for class in &solved.classes {
        let Some(sum) = &class.sum else {
            continue;
        };
        for cell in &class.cells {
            in_pool[*cell] = true;
        }
        report.pools += 1;
        match feasible(audit, class, sum) {
            Ok(answers) => check_pool(audit, solved, class, &answers, problems, report),
            Err(problem) => problems.push(*problem),
        }
    }
    let no_pool = Arc::from("-");
    for (cell, value) in solved.values.iter().enumerate() {
        if value.is_none() {
            report.withheld_cells += 1;
            if !in_pool[cell] {
                list_free_cell(audit, cell, &no_pool, report);
            }
        }
    }
}

/// The pooled answers, if any answers of the members could sum to them.
fn feasible(audit: &Audit<'_>, class: &Class, sum: &Signed) -> Result<Answers, Box<Problem>> {
    let members: u32 = sizes(audit, &class.cells).iter().sum();
    let mut answers = [0; 7];
    let mut fits = sum.iter().sum::<i64>() == i64::from(members);
    for (answer, count) in answers.iter_mut().zip(sum) {
        match u32::try_from(*count) {
            Ok(count) => *answer = count,
            Err(_) => fits = false,
        }
    }
    if fits {
        Ok(answers)
    } else {
        Err(Box::new(Problem::Infeasible {
            row: audit.model.atom_name(class.cells[0]),
            found: format!("{sum:?}"),
            members,
        }))
    }
}

fn sizes(audit: &Audit<'_>, cells: &[usize]) -> Vec<u32> {
    cells
        .iter()
        .map(|cell| audit.model.atoms[*cell].size(audit.model))
        .collect()
}

fn check_pool(
    audit: &Audit<'_>,
    solved: &Solved,
    class: &Class,
    answers: &Answers,
    problems: &mut Vec<Problem>,
    report: &mut AuditReport,
) {
    let model = audit.model;
    let sizes = sizes(audit, &class.cells);
    let examined = examine(&sizes, answers);
    let pool = pool_name(audit, class);
    for ((cell, size), measures) in class.cells.iter().zip(&sizes).zip(&examined) {
        list_cell(audit, *cell, &pool, measures, report);
        let leak = MEASURES.iter().zip(measures).find(|(_, found)| found.leaks);
        if let Some((measure, found)) = leak {
            problems.push(Problem::Leak {
                row: model.atom_name(*cell),
                measure,
                members: *size,
                low: found.inside.low,
                high: found.inside.high,
            });
        }
    }
    let groups = groups_of(audit, class);
    check_turnout(audit, class, answers, problems);
    check_groups(audit, class, answers, &groups, problems);
    check_derived_total(audit, solved, class, answers, &groups, problems);
}

/// Where who submitted is protected: whether the pool tells who answered.
fn check_turnout(audit: &Audit<'_>, class: &Class, answers: &Answers, problems: &mut Vec<Problem>) {
    let model = audit.model;
    if !model.hides_participants || model.atoms[class.cells[0]].table == model.submission_table() {
        return;
    }
    let addressed: Vec<u32> = class
        .cells
        .iter()
        .map(|cell| model.atoms[*cell].addressed)
        .collect();
    let reported: u32 = answers.iter().sum();
    let turnout = yes_or_no(
        reported,
        addressed.iter().sum::<u32>().saturating_sub(reported),
    );
    for (cell, measures) in class.cells.iter().zip(examine(&addressed, &turnout)) {
        if let Some(found) = measures.iter().find(|found| found.leaks) {
            problems.push(Problem::Leak {
                row: model.atom_name(*cell),
                measure: "answered at all",
                members: model.atoms[*cell].addressed,
                low: found.inside.low,
                high: found.inside.high,
            });
        }
    }
}

fn groups_of(audit: &Audit<'_>, class: &Class) -> Vec<usize> {
    let mut groups: Vec<usize> = class
        .cells
        .iter()
        .map(|cell| audit.model.atoms[*cell].group)
        .collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Where a pool holds cells of several groups: whether it gives away a group's cells together.
fn check_groups(
    audit: &Audit<'_>,
    class: &Class,
    answers: &Answers,
    groups: &[usize],
    problems: &mut Vec<Problem>,
) {
    if groups.len() < 2 {
        return;
    }
    let model = audit.model;
    let size_of = |group: &usize| {
        class
            .cells
            .iter()
            .map(|cell| &model.atoms[*cell])
            .filter(|atom| atom.group == *group)
            .map(|atom| atom.size(model))
            .sum()
    };
    let sizes: Vec<u32> = groups.iter().map(size_of).collect();
    if !is_safe(&sizes, answers) {
        let table = model.atoms[class.cells[0]].table;
        problems.push(Problem::LeakOfGroup(model.name(
            table,
            Some(groups[0]),
            None,
        )));
    }
}

/// Whoever knows a pool's sum and the public cells of its groups knows those groups' total.
fn check_derived_total(
    audit: &Audit<'_>,
    solved: &Solved,
    class: &Class,
    answers: &Answers,
    groups: &[usize],
    problems: &mut Vec<Problem>,
) {
    let model = audit.model;
    let table = model.atoms[class.cells[0]].table;
    let mut sum = answers.map(i64::from);
    let mut addressed = 0;
    for (index, atom) in model.atoms.iter().enumerate() {
        if atom.table != table || !groups.contains(&atom.group) {
            continue;
        }
        addressed += atom.addressed;
        match &solved.values[index] {
            Some(value) => sum = plus(&sum, value),
            None if class.cells.binary_search(&index).is_ok() => {}
            None => return,
        }
    }
    let total = sum.map(|count| u32::try_from(count).unwrap_or_default());
    if let Some(members) = audit.unfit(table, &total, addressed) {
        problems.push(Problem::DerivedTotal {
            row: model.atom_name(class.cells[0]),
            members,
        });
    }
}

fn pool_name(audit: &Audit<'_>, class: &Class) -> Arc<str> {
    let name = audit.model.atom_name(class.cells[0]);
    let groups: Vec<&str> = groups_of(audit, class)
        .into_iter()
        .map(|group| audit.model.groups[group])
        .collect();
    format!("{} {} {}", name.basis, name.code, groups.join(" + ")).into()
}

fn list_cell(
    audit: &Audit<'_>,
    cell: usize,
    pool: &Arc<str>,
    found: &[Examined; 9],
    report: &mut AuditReport,
) {
    let name = audit.model.atom_name(cell);
    let row = AuditRow {
        pool: Arc::clone(pool),
        basis: name.basis.into(),
        group: name.group.into(),
        region: name.region.into(),
        commitment: name.code.into(),
        measure: MEASURES[0],
        members: audit.model.atoms[cell].size(audit.model),
        outside: found[0].outside,
        inside: found[0].inside,
        leaks: found[0].leaks,
    };
    let of_measure = |(measure, found): (&&'static str, &Examined)| AuditRow {
        measure,
        outside: found.outside,
        inside: found.inside,
        leaks: found.leaks,
        ..row.clone()
    };
    report
        .rows
        .extend(MEASURES.iter().zip(found).map(of_measure));
}

/// A cell in no published sum: nothing is known but its members.
fn list_free_cell(audit: &Audit<'_>, cell: usize, pool: &Arc<str>, report: &mut AuditReport) {
    let anything = Range {
        low: 0,
        high: audit.model.atoms[cell].size(audit.model),
    };
    let found = Examined {
        outside: anything,
        inside: anything,
        leaks: false,
    };
    list_cell(audit, cell, pool, &[found; 9], report);
}
