//! Several sheets with answers. Sheets that each hold a part are one table; sheets that answer the same
//! commitments differently (an example beside the real one, a draft, last year's) are rivals, and of
//! those only what they agree on counts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::row::Candidate;
use super::{Context, Notes};
use crate::domain::catalogue::Catalogue;
use crate::domain::decision::Ruling;
use crate::domain::fold::fold;
use crate::domain::place::Place;
use crate::domain::raw::{Column, RawSubmission, RawTable};
use crate::domain::status::Status;
use crate::finding::{Finding, rules};

/// The rows of one table, with what reading them gave.
pub(super) struct TableRead<'a> {
    pub table: &'a RawTable,
    pub candidates: Vec<Candidate>,
    pub notes: Notes,
}

impl TableRead<'_> {
    /// The status that the table gives to each commitment, where it gives one.
    fn answers(&self) -> BTreeMap<usize, Status> {
        let with_status = self.candidates.iter().filter_map(|candidate| {
            let response = candidate.response.as_ref()?;
            Some((candidate.named_index, response.status))
        });
        with_status.collect()
    }
}

/// The tables of a submission: all, or those of the sheet that the secretariat decided to use.
pub(super) fn decided<'a>(
    raw: &'a RawSubmission,
    context: &Context<'_>,
    notes: &mut Notes,
) -> impl Iterator<Item = &'a RawTable> + use<'a> {
    let file = raw.name();
    let of_sheet = |name: &str| {
        let key = fold(name);
        let mut tables = raw.tables.iter();
        tables.any(|table| fold(&table.sheet) == key).then_some(key)
    };
    let sheet = context.cycle.and_then(|cycle| {
        let said = cycle
            .decisions
            .about(file, file, None)
            .ask(|decision| match decision.ruling {
                Ruling::Sheet => of_sheet(&decision.decision),
                _ => None,
            });
        let outcome = |sheet: &String| format!("{file}: of its sheets, {sheet} is used");
        notes.uses.take(said, outcome).map(|(sheet, _)| sheet)
    });
    let tables = raw.tables.iter();
    tables.filter(move |table| {
        sheet
            .as_ref()
            .is_none_or(|sheet| fold(&table.sheet) == *sheet)
    })
}

/// Puts the tables of a workbook together: the rows that are to be merged into answers.
pub(super) fn put_together(
    mut tables: Vec<TableRead<'_>>,
    raw: &RawSubmission,
    catalogue: &Catalogue,
    notes: &mut Notes,
) -> Vec<Candidate> {
    let rivals = if tables.len() > 1 {
        rivals_among(&tables, catalogue)
    } else {
        BTreeSet::new()
    };
    if !rivals.is_empty() {
        leave_out_unconfirmed(&mut tables, &rivals, catalogue);
    }
    let contested = contested(&tables, &rivals);
    // Where the secretariat chose a sheet, there is no other.
    let has_named = tables.iter().any(|read| !read.table.is_beside);
    let mut candidates = Vec::new();
    for (index, mut read) in tables.into_iter().enumerate() {
        if has_named && read.table.is_beside && !rivals.contains(&index) {
            let place = Place::sheet(Arc::clone(raw.name()), Arc::clone(&read.table.sheet));
            notes.findings.push(not_read(read.table, place));
            // What contradicts the other sheets is heard; of the rest the other sheets decide.
            read.candidates.retain(|candidate| {
                candidate.response.is_some() && contested.contains(&candidate.named_index)
            });
            candidates.append(&mut read.candidates);
            continue;
        }
        notes.append(read.notes);
        candidates.append(&mut read.candidates);
    }
    candidates
}

fn not_read(table: &RawTable, place: Place) -> Finding {
    let has_status = table
        .rows
        .iter()
        .filter(|row| row.cells[Column::Status.index()].is_some());
    let found = match has_status.count() {
        1 => "1 row with a status".to_owned(),
        rows => format!("{rows} rows with a status"),
    };
    Finding::new(&rules::TABLE_NOT_READ, place, found).in_our_words()
}

/// The tables that answer the same commitments differently: at least half of what the smaller of two
/// answers stands in both, more than one answer, and something of it differs. Slips among parts are none.
fn rivals_among(tables: &[TableRead<'_>], catalogue: &Catalogue) -> BTreeSet<usize> {
    let is_asked = |index: &usize| !catalogue.commitments[*index].derived;
    let answers: Vec<BTreeMap<usize, Status>> = tables.iter().map(TableRead::answers).collect();
    let mut rivals = BTreeSet::new();
    for (one, left) in answers.iter().enumerate() {
        for (other, right) in answers.iter().enumerate().skip(one + 1) {
            if tables[one].table.sheet == tables[other].table.sheet {
                continue;
            }
            let both = left.keys().filter(|index| is_asked(index));
            let both: Vec<&usize> = both.filter(|index| right.contains_key(index)).collect();
            let differ = both.iter().any(|index| left[index] != right[index]);
            if differ && both.len() > 1 && both.len() * 2 >= left.len().min(right.len()) {
                rivals.extend([one, other]);
            }
        }
    }
    rivals
}

/// Leaves out the answers that only one of the rivals gives.
fn leave_out_unconfirmed(
    tables: &mut [TableRead<'_>],
    rivals: &BTreeSet<usize>,
    catalogue: &Catalogue,
) {
    let mut sheets: BTreeMap<usize, BTreeSet<Arc<str>>> = BTreeMap::new();
    for index in rivals {
        let read = &tables[*index];
        for commitment in read.answers().into_keys() {
            let of = sheets.entry(commitment).or_default();
            of.insert(Arc::clone(&read.table.sheet));
        }
    }
    let names: BTreeSet<Arc<str>> = rivals
        .iter()
        .map(|index| Arc::clone(&tables[*index].table.sheet))
        .collect();
    for index in rivals {
        let read = &mut tables[*index];
        for candidate in &mut read.candidates {
            let commitment = candidate.named_index;
            let is_alone = sheets.get(&commitment).is_none_or(|of| of.len() < 2);
            let derived = catalogue.commitments[commitment].derived;
            let Some(response) = candidate.response.take_if(|_| is_alone && !derived) else {
                continue;
            };
            let others = names.iter().filter(|name| **name != read.table.sheet);
            let others: Vec<&str> = others.map(|name| &**name).collect();
            let found = format!(
                "{} here, no answer on the sheet {}",
                catalogue.label(response.status),
                others.join(" or ")
            );
            let finding = Finding::new(&rules::UNCONFIRMED_ANSWER, candidate.answer.clone(), found);
            let finding = finding.in_our_words().about(commitment);
            read.notes.findings.push(finding);
        }
    }
}

/// Commitments to which a sheet that is not named as the one with the answers gives another status
/// than those that are.
fn contested(tables: &[TableRead<'_>], rivals: &BTreeSet<usize>) -> BTreeSet<usize> {
    let (beside, named): (Vec<_>, Vec<_>) = tables
        .iter()
        .enumerate()
        .partition(|(index, read)| read.table.is_beside && !rivals.contains(index));
    let named: Vec<_> = named.into_iter().map(|(_, read)| read.answers()).collect();
    let mut contested = BTreeSet::new();
    for (_, read) in beside {
        for (index, status) in read.answers() {
            let differs = |answers: &BTreeMap<usize, Status>| {
                answers.get(&index).is_some_and(|other| *other != status)
            };
            if named.iter().any(differs) {
                contested.insert(index);
            }
        }
    }
    contested
}
