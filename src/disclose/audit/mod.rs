//! The audit: from the text that is about to be published and what readers know anyway, works out
//! what can be known about each withheld cell. It does not call the design; it shares the pool test
//! and the primary rule with it.

mod equations;
mod evidence;
mod failure;
mod linked;
mod model;
mod pattern;
mod pools;
mod releases;
mod report;
mod sums;
mod table;
mod transitions;

pub use failure::{AuditFailure, Problem, RowName};
pub use releases::{Published, audit_release};
pub use report::{AuditReport, AuditRow};
pub use transitions::{RegionMoves, audit_transitions};

use std::collections::HashSet;

use self::failure::Problem as P;
use self::linked::Linked;
use self::model::{KnownRow, Model};
use self::sums::Solved;
use self::table::{Figures, TableRow, parse_table};
use super::known::Known;
use super::primary::{Answers, passes, yes_or_no};
use crate::domain::cube::{Basis, Level};
use crate::domain::cycle::{DisclosureSettings, Participants};

/// Audits the text of `aggregates.csv`.
///
/// # Errors
/// When rows are missing, contradict each other or what is known, fail the primary rule, say more
/// about withheld cells than the pools do, or when a pool gives anybody away to a reader from
/// outside or to one of its members.
pub fn audit(
    aggregates_csv: &str,
    known: &Known,
    settings: &DisclosureSettings,
) -> Result<AuditReport, AuditFailure> {
    let mut problems = Vec::new();
    let mut report = AuditReport::default();
    let table = parse_table(aggregates_csv, &mut problems);
    let mut expected = HashSet::new();
    let hides_participants = settings.participants == Participants::Hide;
    let models: Vec<Model<'_>> = known
        .bases
        .iter()
        .map(|basis| Model::new(known, basis, hides_participants))
        .collect();
    let rows: Vec<Vec<KnownRow>> = models.iter().map(Model::rows).collect();
    let bases: Vec<Audit<'_>> = models
        .iter()
        .zip(&rows)
        .map(|(model, rows)| Audit {
            model,
            rows,
            found: rows.iter().map(|row| table.get(&row.name)).collect(),
            threshold: settings.threshold,
        })
        .collect();
    let solved: Vec<Solved> = bases
        .iter()
        .map(|basis| basis.run(&mut problems, &mut report))
        .collect();
    if let ([all, panel], [all_solved, panel_solved]) = (bases.as_slice(), solved.as_slice()) {
        let linked = Linked {
            all,
            all_solved,
            panel,
            panel_solved,
        };
        linked::check(&linked, &mut problems);
    }
    expected.extend(rows.iter().flatten().map(|row| &row.name));
    let mut unexpected: Vec<&RowName> = table
        .keys()
        .filter(|name| !expected.contains(name))
        .collect();
    unexpected.sort_unstable();
    problems.extend(unexpected.into_iter().cloned().map(P::Unexpected));
    if problems.is_empty() {
        Ok(report)
    } else {
        Err(AuditFailure { problems })
    }
}

/// The audit of one basis.
struct Audit<'a> {
    model: &'a Model<'a>,
    rows: &'a [KnownRow],
    /// The row as written, for each of `rows`.
    found: Vec<Option<&'a TableRow>>,
    threshold: u32,
}

impl Audit<'_> {
    fn run(&self, problems: &mut Vec<Problem>, report: &mut AuditReport) -> Solved {
        for row in self.rows {
            self.check_row(row, problems);
            if self.answers(row).is_some() {
                report.public_rows += 1;
            } else {
                report.withheld_rows += 1;
            }
        }
        pattern::check(self, problems);
        evidence::check(self, problems);
        let solved = sums::solve(self, problems);
        pools::check(self, &solved, problems, report);
        solved
    }

    fn figures(&self, row: &KnownRow) -> Option<&Figures> {
        self.found[row.index]?.figures.as_ref()
    }

    fn answers(&self, row: &KnownRow) -> Option<&Answers> {
        self.figures(row).map(|figures| &figures.answers)
    }

    /// What can be said of a row without looking at any other.
    fn check_row(&self, row: &KnownRow, problems: &mut Vec<Problem>) {
        let Some(found) = self.found[row.index] else {
            problems.push(P::Missing(row.name.clone()));
            return;
        };
        let (mut addressed, mut reported) = (0, 0);
        for atom in &row.atoms {
            addressed += self.model.atoms[*atom].addressed;
            reported += self.model.atoms[*atom].reported;
        }
        let mut differs = |column: &str, found: u32, known: u32| {
            if found != known {
                problems.push(P::Contradiction {
                    row: row.name.clone(),
                    detail: format!("{column} is {found}, but {known} is known"),
                });
            }
        };
        differs("addressed", found.addressed, addressed);
        let Some(figures) = &found.figures else {
            return;
        };
        differs("reported", figures.reported, reported);
        if let Some(table) = row.table
            && !self.is_constant(row)
            && let Some(members) = self.unfit(table, &figures.answers, addressed)
        {
            problems.push(P::FailsPrimaryRule {
                row: row.name.clone(),
                members,
            });
        }
        if row
            .atoms
            .iter()
            .any(|atom| self.model.is_never_public(self.model.atoms[*atom].table))
        {
            problems.push(P::OtherEquation(row.name.clone()));
        }
        let is_wide = self.model.basis == Basis::All.name()
            && matches!(row.level, Level::All | Level::Audience)
            && row.region.is_none();
        let may_show_on_time =
            !self.model.hides_participants && (is_wide || row.level == Level::Submission);
        for (column, is_shown, may_be) in [
            ("on_time", figures.on_time.is_some(), may_show_on_time),
            ("with_evidence", figures.with_evidence.is_some(), is_wide),
            ("verified", figures.verified.is_some(), is_wide),
        ] {
            if is_shown && !may_be {
                problems.push(P::Column {
                    row: row.name.clone(),
                    column,
                });
            }
        }
    }

    /// Whether every reader knows the figures of all cells of a row.
    fn is_constant(&self, row: &KnownRow) -> bool {
        row.atoms
            .iter()
            .all(|atom| self.model.atoms[*atom].constant.is_some())
    }

    /// The facts about members in the figures of one table: answers, and who answered where that is
    /// protected too.
    fn facts(&self, table: usize, answers: &Answers, addressed: u32) -> Vec<Answers> {
        let mut facts = vec![*answers];
        if self.model.hides_participants && table != self.model.submission_table() {
            let reported = answers.iter().sum::<u32>();
            facts.push(yes_or_no(reported, addressed.saturating_sub(reported)));
        }
        facts
    }

    /// How many members a figure is about if it fails the primary rule.
    fn unfit(&self, table: usize, answers: &Answers, addressed: u32) -> Option<u32> {
        self.facts(table, answers, addressed)
            .into_iter()
            .find(|fact| !passes(fact, self.threshold))
            .map(|fact| fact.iter().sum())
    }
}
