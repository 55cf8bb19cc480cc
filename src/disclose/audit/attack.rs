//! What a stranger can learn from public folders alone: rebuilds the equations of one or several releases and
//! cycles, finds the blocks that they are made of, and says which tell something for certain, and how far the
//! pattern moves odds.

use std::collections::{BTreeMap, BTreeSet};

use super::atom::Atom;
use super::failure::{Problem, RowName};
use super::known::{Known, KnownCell, LateTable};
use super::others::rows;
use super::table::parse_table;
use super::{Audit, AuditBlock};
use crate::disclose::likelihood::{AttackedBlock, AttackedTable, OddsShift, odds_shifts};
use crate::disclose::primary::{PrimaryRule, Sums, completed, yes_or_no};
use crate::domain::cube::{ALL_NAME, Basis, Dimensions, JOIN, Level};
use crate::domain::group::Group;
use crate::domain::status::Status;

/// A release as a stranger has it.
#[derive(Debug, Clone)]
pub struct AttackedRelease {
    /// What it is called in messages.
    pub name: String,
    /// Text of `aggregates.csv`.
    pub aggregates: String,
    /// How many members of each group and region are known to have submitted, or, where that is protected, are
    /// members.
    pub submitted: BTreeMap<(Group, usize), u32>,
    /// The answers that were published under members' names in this release or an earlier one, of those who still take
    /// part.
    pub attributed: AttributedAnswers,
}

/// Answers that are published under members' names, by member and commitment.
pub type AttributedAnswers = BTreeMap<(String, String), (KnownCell, Status)>;

/// What an attack found.
#[derive(Debug, Clone, Default)]
pub struct AttackReport {
    /// Blocks of which the published rows are made, in all releases.
    pub blocks: usize,
    /// What can be known for certain by outsiders or by a coalition of members, in words.
    pub certain: Vec<String>,
    /// How far the pattern of what is joined moves odds, by table.
    pub odds: Vec<OddsShift>,
}

impl AttackReport {
    /// The median, the 95th percentile and the largest of the factors by which odds move: seen from outside, then
    /// by a member that knows its own answer. None where no table joins regions.
    #[must_use]
    pub fn quantiles(&self) -> Option<[[f64; 3]; 2]> {
        let quantiles = |of: fn(&OddsShift) -> f64| {
            let mut shifts: Vec<f64> = self.odds.iter().map(of).collect();
            shifts.sort_by(f64::total_cmp);
            let last = shifts.len().checked_sub(1)?;
            Some([50, 95, 100].map(|share| shifts[last * share / 100]))
        };
        Some([
            quantiles(|shift| shift.outside)?,
            quantiles(|shift| shift.inside)?,
        ])
    }
}

/// Attacks releases of one cycle, the first one first. `worlds` are drawn for each table.
#[must_use]
pub fn attack(
    releases: &[AttackedRelease],
    dimensions: &Dimensions,
    neighbourhoods: &[Vec<usize>],
    rule: PrimaryRule,
    (beta, worlds): (f64, usize),
    hides_participants: bool,
) -> AttackReport {
    let mut report = AttackReport::default();
    let mut before: Option<(&AttackedRelease, Vec<AuditBlock>)> = None;
    for release in releases {
        let mut known = known(release, releases.first(), dimensions, hides_participants);
        for (cell, status) in release.attributed.values() {
            known.attributed.entry(*cell).or_default()[status.index()] += 1;
        }
        let (blocks, problems) = blocks(&release.aggregates, &known, rule);
        let certain = problems
            .iter()
            .map(|problem| format!("{}: {problem}", release.name));
        report.certain.extend(certain);
        report.blocks += blocks.len();
        match &before {
            None => {
                let tables = tables(&blocks, release);
                report.odds = odds_shifts(&tables, dimensions, neighbourhoods, rule, beta, worlds);
            }
            Some((earlier, blocks_before)) => {
                report
                    .certain
                    .extend(differences(earlier, blocks_before, release, &blocks, rule));
            }
        }
        before = Some((release, blocks));
    }
    report
}

/// What a stranger knows: where commitments belong, who is addressed, and who may have answered. Late reports are
/// of members that submitted since the first release.
fn known(
    release: &AttackedRelease,
    first: Option<&AttackedRelease>,
    dimensions: &Dimensions,
    hides_participants: bool,
) -> Known {
    let mut known = Known::of_dimensions(dimensions);
    known.hides_participants = hides_participants;
    known.is_supposed = true;
    known.take_addressed(&release.aggregates);
    if !hides_participants {
        for ((group, region, _), size) in &mut known.cells {
            size.answers = release
                .submitted
                .get(&(*group, *region))
                .copied()
                .unwrap_or(0);
        }
    }
    // Late reports stand together as their smallest rows have them; where they came at several times, those of
    // each time by themselves.
    let mut late: Vec<(usize, BTreeSet<(Group, usize)>)> = Vec::new();
    let table = parse_table(&release.aggregates, &mut Vec::new());
    let came_at_several = table.rows.iter().any(|row| row.name.late_wave().is_some());
    let names = table.rows.iter().map(|row| &row.name);
    for name in names.filter(|name| name.is_late()) {
        let wave = name.late_wave();
        if wave.is_none() && came_at_several {
            continue;
        }
        let codes: Vec<&str> = name.code.split(JOIN).collect();
        let places = dimensions.commitments().iter().enumerate();
        let inside = places.filter(|(index, _)| known.is_in(*index, &name.level, &codes));
        let atoms = inside.flat_map(|(index, place)| {
            let own = place.groups.iter().filter(|group| {
                name.group == ALL_NAME || name.group.split(JOIN).any(|part| part == group.name())
            });
            own.map(move |group| (*group, index))
        });
        late.push((wave.unwrap_or(1), atoms.collect()));
    }
    late.sort_by_key(|(_, atoms)| atoms.len());
    for (wave, atoms) in late {
        let is_taken =
            |(group, code): &(Group, usize)| known.late.contains_key(&(wave, *group, *code));
        if atoms.iter().any(is_taken) || atoms.is_empty() {
            continue;
        }
        for (group, code) in &atoms {
            let submitted = |release: &AttackedRelease| -> u32 {
                let of_group = release.submitted.iter();
                let of_group = of_group.filter(|((of, _), _)| of == group);
                of_group.map(|(_, submitted)| submitted).sum()
            };
            let before = first
                .filter(|first| first.name != release.name)
                .map_or(0, submitted);
            let since = submitted(release).saturating_sub(before);
            known.late.insert((wave, *group, *code), since.max(1));
        }
        known.late_tables.push(LateTable {
            wave,
            groups: atoms.iter().map(|(group, _)| *group).collect(),
            commitments: atoms.iter().map(|(_, code)| *code).collect(),
        });
    }
    known
}

/// The blocks of a table, with what is wrong in them. How many answered what is not known to a stranger, so that
/// sizes are no fault.
fn blocks(text: &str, known: &Known, rule: PrimaryRule) -> (Vec<AuditBlock>, Vec<Problem>) {
    let mut problems = Vec::new();
    let table = parse_table(text, &mut problems);
    let mut audit = Audit::new(&table, known, rule, problems);
    audit.blocks();
    audit.panel();
    let tells = |problem: &Problem| {
        matches!(
            problem,
            Problem::Crossing { .. } | Problem::FailsPrimaryRule { .. } | Problem::LeakOfPanel(_)
        )
    };
    audit.problems.retain(tells);
    (audit.report.blocks, audit.problems)
}

/// The tables of the first release whose regions are joined, with sizes in proportion to who submitted.
fn tables(blocks: &[AuditBlock], release: &AttackedRelease) -> Vec<AttackedTable> {
    let mut tables: BTreeMap<(&str, &str), AttackedTable> = BTreeMap::new();
    for block in blocks {
        let name = &block.name;
        if name.is_late() || name.basis != Basis::All.name() {
            continue;
        }
        let mut members: BTreeMap<usize, u32> = BTreeMap::new();
        for atom in &block.atoms {
            if let Atom::First(group, region, _) = atom {
                let submitted = release.submitted.get(&(*group, *region)).copied();
                members.entry(*region).or_insert(submitted.unwrap_or(0));
            }
        }
        let table = tables
            .entry((&name.group, &name.code))
            .or_insert_with(|| AttackedTable {
                name: format!("{} {}", name.group, name.code),
                blocks: Vec::new(),
                answers_each: block.answers_each,
            });
        table.answers_each = table.answers_each.max(block.answers_each);
        table.blocks.push(AttackedBlock {
            sizes: shares(&members, block.sums.iter().sum()),
            sums: block.sums,
        });
    }
    tables.into_values().collect()
}

/// So many answers dealt to regions in proportion to their members.
fn shares(members: &BTreeMap<usize, u32>, answers: u32) -> Vec<(usize, u32)> {
    let all: u32 = members.values().sum();
    let (mut dealt, mut seen) = (0, 0);
    members
        .iter()
        .map(|(region, own)| {
            seen += own;
            let until = (u64::from(answers) * u64::from(seen)).checked_div(u64::from(all));
            let until = u32::try_from(until.unwrap_or(0)).unwrap_or(answers);
            let share = until - dealt;
            dealt = until;
            (*region, share)
        })
        .collect()
}

/// What follows from subtracting two releases: blocks of the same answers whose sums differ tell of those that
/// changed.
fn differences(
    earlier: &AttackedRelease,
    before: &[AuditBlock],
    later: &AttackedRelease,
    after: &[AuditBlock],
    rule: PrimaryRule,
) -> Vec<String> {
    let by_atoms: BTreeMap<&[Atom], &AuditBlock> = before
        .iter()
        .map(|block| (block.atoms.as_slice(), block))
        .collect();
    let mut found = Vec::new();
    for block in after {
        let then = by_atoms.get(block.atoms.as_slice());
        let then = then.map_or([0; 8], |block| block.sums);
        let (mut came, mut left): (Sums, Sums) = ([0; 8], [0; 8]);
        for status in 0..8 {
            came[status] = block.sums[status].saturating_sub(then[status]);
            left[status] = then[status].saturating_sub(block.sums[status]);
        }
        let (more, less): (u32, u32) = (came.iter().sum(), left.iter().sum());
        let each = block.answers_each.max(1);
        // At least so many members changed; what a stranger can tell of fewer than the threshold is too much.
        let is_few = |count: u32| count > 0 && count.div_ceil(each) < rule.threshold;
        let is_uniform =
            less == 0 && !rule.admits(&came, more.div_ceil(each).max(rule.threshold), each);
        if block.name.is_late() && (is_few(more) || is_uniform) {
            found.push(format!(
                "{} less {}: {}: late reports of few, or all alike",
                later.name, earlier.name, block.name
            ));
        }
    }
    found
}

/// What follows from the comparison with the cycle before: its answers that have a counterpart, and what remains of
/// the published rows without them, must both tell nothing of few. `transitions` is the text of that table,
/// `aggregates` that of the last release of the cycle before, and `attributed` what it published under members' names.
/// `name` is what messages call them.
#[must_use]
pub fn attack_comparison(
    name: &str,
    transitions: &str,
    aggregates: &str,
    (attributed, dimensions): (&AttributedAnswers, &Dimensions),
    rule: PrimaryRule,
) -> Vec<String> {
    let before = parse_table(aggregates, &mut Vec::new());
    let known = Known::of_dimensions(dimensions);
    let mut found = Vec::new();
    for compared in rows(transitions).into_iter().flatten() {
        let key = |column: &str| compared.get(column).unwrap_or_default().to_owned();
        let count = |column: &str| {
            compared
                .get(column)
                .and_then(|text| text.parse::<u32>().ok())
        };
        let (Some(answers), Some(completed)) = (count("compared"), count("completed_before"))
        else {
            continue;
        };
        let row = RowName {
            basis: Basis::All.name().to_owned(),
            group: key("group"),
            region: ALL_NAME.to_owned(),
            level: key("level"),
            code: key("code"),
        };
        // Of rows above commitments it is not known which blocks are empty: they are held to the least alone.
        let each = if row.level == Level::Commitment.name() {
            u32::try_from(row.code.split(JOIN).count()).unwrap_or(u32::MAX)
        } else {
            1
        };
        let mut check = |what: &str, yes: u32, all: u32| {
            let is_told = all > 0
                && (yes > all
                    || all.div_ceil(each) < rule.threshold
                    || !rule.admits(&yes_or_no(yes, all - yes), rule.threshold, each));
            if is_told {
                found.push(format!("{name}: {row}: {what}, {yes} of {all} completed"));
            }
        };
        check("answers with a counterpart", completed, answers);
        let whole = before.get(&row).and_then(|row| row.figures.as_ref());
        if let Some(whole) = whole {
            let codes: Vec<&str> = row.code.split(JOIN).collect();
            let of_row = attributed.values().filter(|((group, _, commitment), _)| {
                let is_of_group =
                    row.group == ALL_NAME || row.group.split(JOIN).any(|part| part == group.name());
                is_of_group && known.is_in(*commitment, &row.level, &codes)
            });
            let mut others = whole.answers;
            for (_, status) in of_row {
                others[status.index()] = others[status.index()].saturating_sub(1);
            }
            let done = self::completed(&others);
            let rest = others.iter().sum::<u32>().saturating_sub(answers);
            check("answers without one", done.saturating_sub(completed), rest);
        }
    }
    found
}
