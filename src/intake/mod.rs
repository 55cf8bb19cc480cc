//! From files to judged submissions: reading and normalising put together, for one file or a folder,
//! in parallel. A build, a member's own check and the answers of the cycle before all start here.

use std::path::Path;

use rayon::prelude::*;

use crate::domain::previous::Previous;
use crate::ingest::cycle_folder::CycleFolder;
use crate::ingest::{Ingested, Reader, hash_of_file};
use crate::normalise::{Context, Item, judge, settle};

/// Reads and judges one file, known by the relative `name`: one item, or one for each row of a survey
/// export and each file in an e-mail or an archive.
#[must_use]
pub fn check_file(reader: &Reader, context: &Context<'_>, path: &Path, name: &str) -> Vec<Item> {
    let read = reader.read_file(path, name).into_iter();
    read.flat_map(|ingested| judge_read(ingested, context))
        .collect()
}

/// Judges what was read of one file.
fn judge_read(ingested: Ingested, context: &Context<'_>) -> Vec<Item> {
    let (mut findings, mut changes) = (ingested.findings, ingested.changes);
    if ingested.raw.is_empty() {
        return vec![judge(ingested.file, None, findings, changes, context)];
    }
    let raw = ingested.raw.iter();
    // What is said about the file as a whole is said once, with its first submission.
    raw.map(|raw| {
        let (findings, changes) = (std::mem::take(&mut findings), std::mem::take(&mut changes));
        judge(ingested.file.clone(), Some(raw), findings, changes, context)
    })
    .collect()
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
) -> Vec<Item> {
    let reader = reader_of(folder, program);
    let context = Context::of_cycle(&folder.cycle);
    let items: Vec<Vec<Item>> = folder
        .submissions
        .par_iter()
        .map(|(path, name)| {
            let items = check_file(&reader, &context, path, name);
            advance();
            items
        })
        .collect();
    let mut items: Vec<Item> = items.into_iter().flatten().collect();
    settle(&mut items, &folder.cycle);
    items
}

/// Reads the submissions of the cycle before, and its answers into the cycle, where one is named and
/// reported on the same catalogue; none where there is nothing to compare with.
pub fn read_previous(folder: &mut CycleFolder, program: Option<&Path>) -> Option<Vec<Item>> {
    let before = folder.previous.as_ref()?;
    if before.cycle.catalogue.id != folder.cycle.catalogue.id {
        folder.cycle.break_from = Some(before.cycle.year);
        return None;
    }
    let mut previous = Previous::new(before.cycle.year);
    let items = read_submissions(before, program, || {});
    for item in items.iter().filter(|item| item.settled.counted) {
        let submission = &item.settled.submission;
        if let Some(index) = submission.member_index {
            let member = &before.cycle.roster.members()[index];
            previous.insert(&member.id, submission.responses.clone());
        }
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
