//! What was released beside what is about to be: the same partition, and nothing that changed between them
//! tells of few.

use std::collections::{BTreeMap, BTreeSet};

use super::atom::Atom;
use super::failure::Problem as P;
use super::{AuditFailure, AuditReport, Known, audit};
use crate::disclose::primary::{PrimaryRule, Sums};
use crate::domain::group::Group;
use crate::domain::status::Status;

/// A table as it was published.
#[derive(Debug, Clone, Copy)]
pub struct Published<'a> {
    /// The text of `aggregates.csv`.
    pub aggregates: &'a str,
    /// What readers know besides.
    pub known: &'a Known,
}

/// A published answer that is another one now, or is no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangedAnswer {
    /// The member, by any number of its own.
    pub member: usize,
    /// When it came in.
    pub wave: usize,
    /// Its group.
    pub group: Group,
    /// Position of its region.
    pub region_index: usize,
    /// Position of the commitment.
    pub code_index: usize,
    /// What it was.
    pub before: Status,
    /// What it is.
    pub now: Option<Status>,
}

/// Audits what is about to be published beside a release. `number` names the release, `after` is the audit of
/// what is about to be published, `changes` are the published answers that changed since.
///
/// # Errors
/// When the blocks are not those of the release, or the answers that changed in one fail the primary rule.
pub fn audit_release(
    number: &str,
    then: Published<'_>,
    after: &AuditReport,
    changes: &[ChangedAnswer],
    rule: PrimaryRule,
) -> Result<(), AuditFailure> {
    let before = audit(then.aggregates, then.known, rule)?;
    let mut problems = Vec::new();
    partitions(number, &before, after, &mut problems);
    if !before.blocks.is_empty() {
        attributed(number, then.known, (&before, after), &mut problems);
    }
    crowds(number, &before, changes, rule, &mut problems);
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AuditFailure { problems })
    }
}

/// Answers that stood together stand together, and no others.
fn partitions(number: &str, before: &AuditReport, after: &AuditReport, problems: &mut Vec<P>) {
    let mut forth: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut back: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (atom, old) in &before.block_of {
        if let Some(new) = after.block_of.get(atom) {
            forth.entry(*old).or_default().insert(*new);
            back.entry(*new).or_default().insert(*old);
        }
    }
    for (old, news) in forth {
        if news.len() > 1 {
            let name = before.blocks[old].name.clone();
            problems.push(P::OtherPartition(name, number.to_owned()));
        }
    }
    for (new, olds) in back {
        let block = &after.blocks[new];
        let is_known = |atom| before.block_of.contains_key(atom);
        if olds.len() > 1 || !block.atoms.iter().all(is_known) {
            problems.push(P::OtherPartition(block.name.clone(), number.to_owned()));
        }
    }
}

/// No more answers are published under their members' names than then: one that stood in a block would leave it.
fn attributed(
    number: &str,
    known: &Known,
    (before, after): (&AuditReport, &AuditReport),
    problems: &mut Vec<P>,
) {
    for (cell, count) in &after.attributed {
        if before.attributed.get(cell).is_none_or(|then| then < count) {
            let (group, region, commitment) = cell;
            problems.push(P::Attributed {
                group: group.name().to_owned(),
                region: known.regions[*region].clone(),
                commitment: known.commitments[*commitment].id.clone(),
                release: number.to_owned(),
            });
        }
    }
}

/// The answers that changed in a block pass by themselves, as they were and as they are.
fn crowds(
    number: &str,
    before: &AuditReport,
    changes: &[ChangedAnswer],
    rule: PrimaryRule,
    problems: &mut Vec<P>,
) {
    let mut by_block: BTreeMap<usize, Vec<&ChangedAnswer>> = BTreeMap::new();
    for change in changes {
        let atom = if change.wave == 0 {
            Atom::First(change.group, change.region_index, change.code_index)
        } else {
            Atom::Late(change.wave, change.group, change.code_index)
        };
        if let Some(block) = before.block_of.get(&atom) {
            by_block.entry(*block).or_default().push(change);
        }
    }
    for (block, changes) in by_block {
        let block = &before.blocks[block];
        let passes = |answers: &dyn Fn(&ChangedAnswer) -> Option<Status>| {
            let mut sums: Sums = [0; 8];
            let mut members = BTreeSet::new();
            for change in &changes {
                if let Some(status) = answers(change) {
                    sums[status.index()] += 1;
                    members.insert(change.member);
                }
            }
            let members = u32::try_from(members.len()).unwrap_or(u32::MAX);
            rule.admits(&sums, members, block.answers_each)
        };
        if !passes(&|change| Some(change.before)) || !passes(&|change| change.now) {
            problems.push(P::LeakOfRelease(block.name.clone(), number.to_owned()));
        }
    }
}
