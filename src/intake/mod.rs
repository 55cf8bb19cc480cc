//! From files to judged submissions: reading and normalising put together, for one file or a folder,
//! in parallel. A build, a member's own check and the answers of the cycle before all start here.

mod draft;
mod headings;
mod standing;
mod unmapped;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::domain::change::Change;
use crate::domain::participation::reports;
use crate::domain::previous::Previous;
use crate::domain::raw::RawSubmission;
use crate::domain::source::SourceFile;
use crate::finding::{Finding, JudgedSubmission};
use crate::ingest::cycle_folder::CycleFolder;
use crate::ingest::{Ingested, Reader, hash_of_file};
use crate::normalise::{Context, is_of_nobody, judge, judge_export, settle};

pub use crate::ingest::KnownLayout;
pub use draft::{Draft, draft_survey};
pub use standing::{MemberStanding, ReadCycle, Standing};

/// Reads and judges one file, known by the relative `name`: one item, or one for each file in an e-mail or an
/// archive; of a survey export one for each row, after one for the export as a whole.
#[must_use]
pub fn check_file(
    reader: &Reader,
    context: &Context<'_>,
    path: &Path,
    name: &str,
) -> Vec<JudgedSubmission> {
    let read = reader.read_file(path, name).into_iter();
    read.flat_map(|ingested| judge_ingested(ingested, context))
        .collect()
}

/// Judges what reading one file gave.
#[must_use]
pub fn judge_ingested(ingested: Ingested, context: &Context<'_>) -> Vec<JudgedSubmission> {
    let Ingested {
        file,
        raw,
        claimant,
        mut findings,
        changes,
        export,
    } = ingested;
    if let Some(export) = export {
        findings.extend(unmapped::findings(&export, context.catalogue()));
        return judge_rows(&file, raw, findings, changes, context);
    }
    match raw.as_slice() {
        [] => vec![judge(file, claimant.as_ref(), findings, changes, context)],
        [only, ..] => vec![judge(file, Some(only), findings, changes, context)],
    }
}

/// Judges the rows of a survey export. What reading said of a row bears its name, and goes with it.
fn judge_rows(
    file: &SourceFile,
    mut raw: Vec<RawSubmission>,
    findings: Vec<Finding>,
    changes: Vec<Change>,
    context: &Context<'_>,
) -> Vec<JudgedSubmission> {
    if let Some(cycle) = context.cycle() {
        let of_nobody: Vec<usize> = (0..raw.len())
            .filter(|&at| is_of_nobody(&raw[at], cycle))
            .collect();
        if let [only] = of_nobody.as_slice()
            && let Some(row) = &mut raw[*only].row
        {
            row.is_meant_by_file = true;
        }
    }
    let positions: HashMap<Arc<str>, usize> = (0..raw.len())
        .map(|at| (Arc::clone(raw[at].name()), at))
        .collect();
    let mut of_rows: Vec<(Vec<Finding>, Vec<Change>)> =
        raw.iter().map(|_| Default::default()).collect();
    let (mut of_file, mut changes_of_file) = (Vec::new(), Vec::new());
    for finding in findings {
        match positions.get(&finding.place.file) {
            Some(&at) => of_rows[at].0.push(finding),
            None => of_file.push(finding),
        }
    }
    for change in changes {
        match positions.get(&change.place.file) {
            Some(&at) => of_rows[at].1.push(change),
            None => changes_of_file.push(change),
        }
    }
    let export = judge_export(file.clone(), of_file, changes_of_file, context);
    let rows = raw.iter().zip(of_rows);
    let rows = rows.map(|(raw, (findings, changes))| {
        judge(file.clone(), Some(raw), findings, changes, context)
    });
    std::iter::once(export).chain(rows).collect()
}

/// A reader for the submissions of a cycle; `program` as for [`Reader::new`].
#[must_use]
pub fn reader_of(folder: &CycleFolder, program: Option<&Path>) -> Reader {
    Reader::new(folder.limits, program).with_surveys(&folder.surveys)
}

/// Reads, judges and settles all submissions of a cycle, in the order of their names. `advance` is
/// called once a file.
#[must_use]
pub fn read_submissions(
    folder: &CycleFolder,
    program: Option<&Path>,
    advance: impl Fn() + Sync,
) -> Vec<JudgedSubmission> {
    let reader = reader_of(folder, program);
    let context = Context::of_cycle(&folder.cycle);
    let items: Vec<Vec<JudgedSubmission>> = folder
        .submissions
        .par_iter()
        // One file takes long enough: otherwise a thread is left with many while the others have none.
        .with_max_len(1)
        .map(|(path, name)| {
            let items = check_file(&reader, &context, path, name);
            advance();
            items
        })
        .collect();
    let mut items: Vec<JudgedSubmission> = items.into_iter().flatten().collect();
    settle(&mut items, &folder.cycle);
    items
}

/// Reads the submissions of the cycle before, and its answers into the cycle, where one is named and
/// reported on the same catalogue; none where there is nothing to compare with.
pub fn read_previous(
    folder: &mut CycleFolder,
    program: Option<&Path>,
) -> Option<Vec<JudgedSubmission>> {
    let before = folder.previous.as_ref()?;
    if before.cycle.catalogue.id != folder.cycle.catalogue.id {
        folder.cycle.break_from = Some(before.cycle.year);
        return None;
    }
    let mut previous = Previous::new(before.cycle.year);
    let items = read_submissions(before, program, || {});
    for (index, report) in reports(items.iter().map(|item| &item.settled)) {
        let member = &before.cycle.roster.members()[index];
        let answers = report.answers.iter().map(|answer| answer.response.clone());
        previous.insert(&member.id, answers.collect());
    }
    folder.cycle.previous = Some(previous);
    Some(items)
}

/// Name and SHA-256 of every submission of a cycle, those of the cycle before included.
#[must_use]
pub fn hash_submissions(folder: &CycleFolder, advance: impl Fn() + Sync) -> Vec<(String, String)> {
    let hash = |(path, name): &(std::path::PathBuf, String)| {
        let hash = hash_of_file(path);
        advance();
        (name.clone(), hash)
    };
    folder.submissions.par_iter().map(hash).collect()
}
