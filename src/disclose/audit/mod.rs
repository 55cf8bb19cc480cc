//! The audit: from the text that is about to be published and what readers know anyway, finds the blocks of
//! which every row is made, and holds them against the rules. It does not know how they were drawn; it
//! shares the primary rule and the numbers of atoms with the drawing, and nothing else.
//!
//! The smallest rows, and what is left of larger ones without them, are the blocks. They must not overlap, must cover every answer, and must pass the
//! primary rule; every other row must be a union of them and have their sums. Then nobody can work out more
//! than the sums of the blocks: as many numbers are published as there are blocks.

mod atom;
mod attack;
mod cover;
mod failure;
mod known;
mod others;
mod releases;
mod report;
mod table;

pub use attack::{AttackReport, AttackedRelease, AttributedAnswers, attack, attack_comparison};
pub use failure::{AuditFailure, Problem, RowName};
pub use known::{Known, KnownCell, KnownCommitment, KnownSize};
pub use others::{audit_comparison, audit_quality};
pub use releases::{ChangedAnswer, Published, audit_release};
pub use report::{AuditBlock, AuditReport};

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use self::cover::{Cover, Covers};
use self::failure::Problem as P;
use self::table::{AuditedTable, Figures, parse_table};
use super::primary::{PrimaryRule, Sums, add};
use crate::domain::cube::{ALL_NAME, Basis, Level};

use atom::Atom;

/// Audits the text of `aggregates.csv`.
///
/// # Errors
/// When rows are missing or contradict each other or what is known, overlap, are no unions of blocks, or when
/// a block fails the primary rule.
pub fn audit(text: &str, known: &Known, rule: PrimaryRule) -> Result<AuditReport, AuditFailure> {
    let mut problems = Vec::new();
    let table = parse_table(text, &mut problems);
    let mut audit = Audit::new(&table, known, rule, problems);
    audit.rows_of_the_cube();
    audit.blocks();
    audit.panel();
    audit.columns();
    audit.participation();
    audit.problems.sort_by_key(ToString::to_string);
    audit.problems.dedup();
    if audit.problems.is_empty() {
        Ok(audit.report)
    } else {
        Err(AuditFailure {
            problems: audit.problems,
        })
    }
}

struct Audit<'a> {
    rule: PrimaryRule,
    known: &'a Known,
    covers: Covers<'a>,
    table: &'a AuditedTable,
    /// What each row of the table covers, where it is about answers.
    cover_of: Vec<Option<Arc<Cover>>>,
    report: AuditReport,
    problems: Vec<Problem>,
}

/// A row with figures, and the answers that it covers.
struct Covered<'a> {
    name: &'a RowName,
    addressed: u32,
    figures: &'a Figures,
    cover: Arc<Cover>,
}

impl<'a> Audit<'a> {
    /// Begins with what is wrong in the table itself.
    fn new(
        table: &'a AuditedTable,
        known: &'a Known,
        rule: PrimaryRule,
        mut problems: Vec<Problem>,
    ) -> Self {
        let covers = Covers::new(known);
        let found = table.rows.par_iter().map(|row| covers.of(&row.name));
        let found: Vec<Result<Option<Cover>, Box<Problem>>> = found.collect();
        let mut cover_of = Vec::with_capacity(table.rows.len());
        for cover in found {
            let cover = cover.unwrap_or_else(|problem| {
                problems.push(*problem);
                None
            });
            cover_of.push(cover.map(Arc::new));
        }
        Self {
            rule,
            known,
            covers,
            table,
            cover_of,
            report: AuditReport {
                attributed: known.attributed_sizes(),
                ..AuditReport::default()
            },
            problems,
        }
    }

    /// Every row that has to be there is, and says how many are addressed.
    fn rows_of_the_cube(&mut self) {
        let mut expected = self.covers.rows_of_the_cube();
        for (row, cover) in self.table.rows.iter().zip(&self.cover_of) {
            let joined = cover.as_ref().filter(|cover| cover.is_joined);
            let counted = expected
                .take(&row.name)
                .or_else(|| joined.map(|cover| cover.addressed));
            match counted {
                None => self.problems.push(P::Unexpected((*row.name).clone())),
                Some(addressed) if addressed != row.addressed => {
                    self.problems.push(P::Contradiction {
                        row: (*row.name).clone(),
                        detail: format!("addressed is {}, known are {addressed}", row.addressed),
                    });
                }
                Some(_) => {}
            }
            if row.figures.is_some() {
                self.report.public_rows += 1;
            } else {
                self.report.withheld_rows += 1;
            }
        }
        let missing = expected.names().into_iter().map(P::Missing);
        self.problems.extend(missing);
    }

    /// The rows about answers with figures, of one basis.
    fn covered(&mut self, basis: Basis) -> Vec<Covered<'a>> {
        let mut rows = Vec::new();
        for (row, cover) in self.table.rows.iter().zip(&self.cover_of) {
            let name = &*row.name;
            let (Some(figures), Some(cover)) = (&row.figures, cover) else {
                continue;
            };
            if name.basis != basis.name() {
                continue;
            }
            if cover.is_withheld {
                self.problems.push(P::Withheld(name.clone()));
            }
            rows.push(Covered {
                name,
                addressed: row.addressed,
                figures,
                cover: Arc::clone(cover),
            });
        }
        rows.sort_by(|left, right| {
            let key = |row: &Covered<'a>| row.cover.atoms.len();
            key(left)
                .cmp(&key(right))
                .then_with(|| left.name.cmp(right.name))
        });
        rows
    }

    /// What the answers of a row are without those that everybody knows, with those not given where nobody knows who
    /// gave any; none where fewer are written than are known.
    fn sums(&self, row: &Covered<'_>) -> Option<Sums> {
        let mut sums = row.figures.answers;
        for (sum, known) in sums.iter_mut().zip(row.cover.attributed) {
            *sum = sum.checked_sub(known)?;
        }
        if self.known.hides_participants {
            sums[7] = row.addressed - row.figures.reported;
        }
        Some(sums)
    }

    /// Finds the blocks, and holds every row against them.
    fn blocks(&mut self) {
        let mut rows: Vec<(Covered<'_>, Sums)> = Vec::new();
        for row in self.covered(Basis::All) {
            match self.sums(&row) {
                Some(sums) => rows.push((row, sums)),
                None => self.problems.push(P::Contradiction {
                    row: row.name.clone(),
                    detail: "fewer answers than are published under their members' names"
                        .to_owned(),
                }),
            }
        }
        let (of_answers, of_nobody): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|(row, _)| !row.cover.atoms.is_empty());
        let mut block_of: HashMap<Atom, usize> = HashMap::new();
        for (row, sums) in &of_answers {
            let known: Vec<Option<usize>> = row
                .cover
                .atoms
                .iter()
                .map(|atom| block_of.get(atom).copied())
                .collect();
            if known.iter().all(Option::is_none) {
                let at = self.report.blocks.len();
                block_of.extend(row.cover.atoms.iter().map(|atom| (*atom, at)));
                let block = self
                    .covers
                    .block(row.name.clone(), row.cover.atoms.clone(), *sums);
                self.report.blocks.push(block);
                continue;
            }
            if let Some(rest) = self.hold_against(row, sums, &known) {
                let at = self.report.blocks.len();
                block_of.extend(rest.0.iter().map(|atom| (*atom, at)));
                let block = self.covers.block(row.name.clone(), rest.0, rest.1);
                self.report.blocks.push(block);
            }
        }
        for block in &self.report.blocks {
            if !self
                .rule
                .admits(&block.sums, block.members, block.answers_each)
            {
                self.problems.push(P::FailsPrimaryRule {
                    row: block.name.clone(),
                    members: block.members,
                });
            }
            let size: u32 = block.atoms.iter().map(|atom| self.covers.size(atom)).sum();
            if size != block.sums.iter().sum::<u32>() {
                self.problems.push(P::Contradiction {
                    row: block.name.clone(),
                    detail: format!("{size} answers are known"),
                });
            }
        }
        for (row, others) in &of_nobody {
            if others.iter().any(|answers| *answers > 0) {
                self.problems.push(P::Contradiction {
                    row: row.name.clone(),
                    detail: "nobody is known to have answered".to_owned(),
                });
            }
        }
        self.report.block_of = block_of;
        for atom in self.covers.atoms() {
            if !self.report.block_of.contains_key(&atom) {
                self.problems.push(self.covers.not_covered(&atom));
            }
        }
    }

    /// A row must be a union of blocks and have their sum. `known` are the blocks of its answers. Where some
    /// stand in no smaller row, what remains of the row is a block: readers can subtract.
    fn hold_against(
        &mut self,
        row: &Covered<'_>,
        sums: &Sums,
        known: &[Option<usize>],
    ) -> Option<(Vec<Atom>, Sums)> {
        let mut parts: HashMap<usize, usize> = HashMap::new();
        for block in known.iter().flatten() {
            *parts.entry(*block).or_default() += 1;
        }
        let blocks = &self.report.blocks;
        let crossed = parts
            .iter()
            .find(|(block, met)| blocks[**block].atoms.len() != **met);
        if let Some((block, _)) = crossed {
            self.problems.push(P::Crossing {
                row: row.name.clone(),
                other: blocks[*block].name.clone(),
            });
            return None;
        }
        let mut sum = [0; 8];
        for block in parts.keys() {
            add(&mut sum, &blocks[*block].sums);
        }
        let rest: Vec<Atom> = row
            .cover
            .atoms
            .iter()
            .zip(known)
            .filter_map(|(atom, block)| block.is_none().then_some(*atom))
            .collect();
        let is_more = sum.iter().zip(sums).all(|(known, whole)| known <= whole);
        if !is_more || (rest.is_empty() && sum != *sums) {
            self.problems.push(P::OtherSum(row.name.clone()));
            return None;
        }
        let mut remaining = *sums;
        remaining
            .iter_mut()
            .zip(sum)
            .for_each(|(whole, known)| *whole -= known);
        (!rest.is_empty()).then_some((rest, remaining))
    }

    /// The panel's rows: unions of blocks that may be split, and of no others.
    fn panel(&mut self) {
        let rows = self.covered(Basis::Panel);
        let mut split: HashMap<usize, Sums> = HashMap::new();
        for row in rows {
            let mut blocks: Vec<usize> = Vec::new();
            let atoms = row.cover.atoms.iter();
            let found: Option<Vec<usize>> = atoms
                .map(|atom| self.report.block_of.get(atom).copied())
                .collect();
            blocks.extend(found.clone().unwrap_or_default());
            blocks.sort_unstable();
            blocks.dedup();
            let whole: usize = blocks
                .iter()
                .map(|block| self.report.blocks[*block].atoms.len())
                .sum();
            if found.is_none() || whole != row.cover.atoms.len() {
                self.problems.push(P::LeakOfPanel(row.name.clone()));
                continue;
            }
            let sums = row.figures.answers;
            if let [block] = blocks[..]
                && !split.contains_key(&block)
            {
                self.split(row.name, block, &sums);
                split.insert(block, sums);
                continue;
            }
            let mut sum = [0; 8];
            let mut is_split = true;
            for block in &blocks {
                match split.get(block) {
                    Some(of_block) => add(&mut sum, of_block),
                    None => is_split = false,
                }
            }
            if !is_split {
                self.problems.push(P::LeakOfPanel(row.name.clone()));
            } else if sum != sums {
                self.problems.push(P::OtherSum(row.name.clone()));
            }
        }
    }

    /// Both parts of a block pass by themselves, or one holds nobody.
    fn split(&mut self, name: &RowName, block: usize, panel: &Sums) {
        let block = &self.report.blocks[block];
        let mut rest = block.sums;
        let mut is_part = true;
        for (rest, part) in rest.iter_mut().zip(panel) {
            is_part &= *part <= *rest;
            *rest = rest.saturating_sub(*part);
        }
        let each = block.answers_each.max(1);
        let least = |sums: &Sums| sums.iter().sum::<u32>().div_ceil(each);
        let members = if self.known.is_supposed {
            (least(panel), least(&rest))
        } else {
            self.covers.panel_members(&block.atoms)
        };
        let passes =
            |sums: &Sums, members: u32| self.rule.admits(sums, members, block.answers_each);
        if !is_part || !passes(panel, members.0) || !passes(&rest, members.1) {
            self.problems.push(P::LeakOfPanel(name.clone()));
        }
    }

    /// Evidence and timing stand in wide rows alone, and pass by themselves.
    fn columns(&mut self) {
        for (row, cover) in self.table.rows.iter().zip(&self.cover_of) {
            let name = &*row.name;
            let (Some(figures), Some(cover)) = (&row.figures, cover) else {
                continue;
            };
            let each = Covers::answers_each(&cover.atoms);
            let is_wide = name.basis == Basis::All.name()
                && name.region == ALL_NAME
                && [Level::Audience.name(), Level::All.name()].contains(&name.level.as_str());
            let attributed: u32 = cover.attributed.iter().sum();
            let members = figures.reported / each.max(1);
            let completed = super::primary::completed(&figures.answers);
            let mut check = |column: &'static str, yes: Option<u32>, all: u32| {
                let Some(yes) = yes else { return };
                // When a report came is not told under anybody's name.
                let known = if column == "on_time" { 0 } else { attributed };
                let no = all.saturating_sub(yes);
                // How many members these are cannot be told from the file.
                let members = members.max(self.rule.threshold) + known;
                let passes = self.rule.admits_fact((yes, no), members, each, known)
                    || (column == "verified" && yes == 0);
                if !is_wide || !passes {
                    self.problems.push(P::Column {
                        row: name.clone(),
                        column,
                    });
                }
            };
            check("on_time", figures.on_time, figures.reported);
            check("with_evidence", figures.with_evidence, completed);
            check("verified", figures.verified, completed);
        }
    }

    /// Who takes part: as it is known, or where that is protected from the blocks of the commitment that
    /// reporting itself implements.
    fn participation(&mut self) {
        for row in &self.table.rows {
            let name = &*row.name;
            if name.level != Level::Submission.name() || name.basis != Basis::All.name() {
                continue;
            }
            let Some(figures) = &row.figures else {
                if !self.known.hides_participants {
                    self.problems.push(P::Contradiction {
                        row: name.clone(),
                        detail: "who takes part is public, and is withheld here".to_owned(),
                    });
                }
                continue;
            };
            let expected = if self.known.hides_participants {
                self.covers.derived_row(name).and_then(|derived| {
                    let row = self.table.get(&derived)?;
                    let figures = row.figures.as_ref()?;
                    Some(super::primary::completed(&figures.answers))
                })
            } else {
                Some(self.covers.submitted(name))
            };
            if expected != Some(figures.reported) {
                self.problems.push(P::Contradiction {
                    row: name.clone(),
                    detail: format!("{} submitted, known are {expected:?}", figures.reported),
                });
            }
        }
    }
}
