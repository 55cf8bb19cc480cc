//! What members get back: a sheet for each, and annotated copies of their workbooks. A sheet that cannot be
//! made is missed by its member alone; the build says so and goes on.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use rayon::prelude::*;
use serde::Serialize;

use super::error::BuildError;
use super::progress::Progress;
use super::staging::Staging;
use crate::domain::cube::PublicCube;
use crate::domain::digest::sha256;
use crate::finding::{Finding, JudgedSubmission};
use crate::ingest::Reader;
use crate::ingest::cycle_folder::CycleFolder;
use crate::intake::reader_of;
use crate::render::annotate::{Annotated, AnnotatedFile, annotate, copy_name};
use crate::render::charts::Notices;
use crate::render::feedback::{self, MAIN, Received, SheetInput, input_of};
use crate::render::language::Languages;
use crate::render::template::file_names;
use crate::render::typst::Typst;
use crate::render::verdict;

/// Longest that Typst may take over a sheet. It takes a few hundredths of a second.
const LIMIT: Duration = Duration::from_mins(1);

/// How many copies are in memory at once.
const TOGETHER: usize = 64;

/// Most single remarks about what could not be made.
const REMARKS: usize = 5;

/// A sheet that could not be made.
#[derive(Debug, Serialize)]
pub(super) struct Missing {
    /// The member's id.
    pub member: String,
    /// What went wrong.
    pub why: String,
}

/// Names of the annotated copies, by file.
type Copies<'a> = HashMap<&'a str, String>;

/// What the sheets and the copies are made from.
pub(super) struct Feedback<'a> {
    pub folder: &'a CycleFolder,
    pub items: &'a [JudgedSubmission],
    pub public: &'a PublicCube,
    pub staging: &'a Staging,
    pub typst: &'a Typst,
    /// This program, from which readers of old formats are started.
    pub program: Option<&'a Path>,
    pub notices: Notices,
    pub build_id: &'a str,
    pub languages: &'a Languages,
}

impl<'a> Feedback<'a> {
    /// Writes the copies and the sheets; gives the sheets that could not be made.
    pub(super) fn write(
        &self,
        remarks: &mut Vec<String>,
        progress: &dyn Progress,
    ) -> Result<Vec<Missing>, BuildError> {
        let (copies, without) = self.write_copies(progress);
        let say = |(file, why): &(&str, String)| format!("no annotated copy of {file}: {why}");
        remark(remarks, without.iter().map(say), "annotated copies");
        let missing = self.write_sheets(&copies, progress)?;
        let say = |sheet: &Missing| format!("no sheet for {}: {}", sheet.member, sheet.why);
        remark(remarks, missing.iter().map(say), "sheets");
        if !missing.is_empty() {
            remarks.push("build again to make the sheets that are missing".to_owned());
        }
        Ok(missing)
    }

    /// Writes the annotated copies. Gives their names by file, and the files without one with the reason.
    fn write_copies(&self, progress: &dyn Progress) -> (Copies<'a>, Vec<(&'a str, String)>) {
        let reader = reader_of(self.folder, self.program);
        let mut items: HashMap<&str, Vec<&JudgedSubmission>> = HashMap::new();
        for item in self.items {
            let name = &*item.settled.submission.file.name;
            items.entry(name).or_default().push(item);
        }
        let files = self.files_sent();
        progress.stage("Marking workbooks", files.len());
        let (mut names, mut without) = (HashMap::new(), Vec::new());
        let mut taken = BTreeSet::new();
        for files in files.chunks(TOGETHER) {
            let copies: Vec<_> = files
                .par_iter()
                .map(|(path, name)| {
                    let copy = match items.get(name).map(Vec::as_slice) {
                        Some([item]) if item.settled.submission.row().is_none() => {
                            copy_of(&reader, path, item)
                        }
                        // It would show each member the answers of all.
                        _ => Err("it holds the answers of several members".to_owned()),
                    };
                    progress.advance();
                    (*name, copy)
                })
                .collect();
            for (name, copy) in copies {
                let written = copy.and_then(|copy| {
                    let target = copy_name(name, copy.ending, &mut taken);
                    self.write_copy(&target, &copy.bytes).map(|()| target)
                });
                match written {
                    Ok(target) => drop(names.insert(name, target)),
                    Err(why) => without.push((name, why)),
                }
            }
        }
        (names, without)
    }

    /// Every file that was read, with the path of what lies in the folder: itself, or what it came in.
    fn files_sent(&self) -> Vec<(&'a Path, &'a str)> {
        let paths = self.folder.submissions.iter();
        let paths: HashMap<&str, &Path> = paths
            .map(|(path, name)| (name.as_str(), path.as_path()))
            .collect();
        let files = self.items.iter().filter_map(|item| {
            let file = &item.settled.submission.file;
            let path = paths.get(&*file.in_the_folder().name)?;
            Some((*path, &*file.name))
        });
        let mut files: Vec<_> = files.collect();
        files.dedup();
        files
    }

    fn write_copy(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = format!("restricted/annotated/{name}");
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let written = self
            .staging
            .folder(folder)
            .and_then(|_| self.staging.write(&path, bytes));
        written.map_err(|error| error.to_string())
    }

    /// Writes a sheet for each member that sent anything: as many at once as there are threads, each set by
    /// a process of its own from one folder of templates. Gives those that could not be made.
    fn write_sheets(
        &self,
        copies: &Copies<'_>,
        progress: &dyn Progress,
    ) -> Result<Vec<Missing>, BuildError> {
        let members = self.by_member();
        progress.stage("Writing member sheets", members.len());
        let disk = |source| BuildError::Disk {
            path: self.staging.dir().to_owned(),
            source,
        };
        let dir = self.staging.folder(".sheets").map_err(disk)?;
        self.staging.folder("restricted/members").map_err(disk)?;
        feedback::write_templates(&dir).map_err(disk)?;
        let roster = self.folder.cycle.roster.members();
        let names = file_names(roster, "pdf");
        let made: Vec<Result<(), Missing>> = members
            .into_par_iter()
            .map(|(member_index, items)| {
                let name = format!("restricted/members/{}", names[member_index]);
                let make = || self.write_sheet(member_index, &items, copies, &dir, &name);
                let outcome = catch_unwind(AssertUnwindSafe(make))
                    .unwrap_or_else(|_| Err("the program failed over it".to_owned()));
                progress.advance();
                outcome.map_err(|why| {
                    // What Typst began is none of the build's files.
                    let _removed = std::fs::remove_file(self.staging.dir().join(&name));
                    let member = roster[member_index].id.clone();
                    let why = why.replace('\n', "; ");
                    Missing { member, why }
                })
            })
            .collect();
        std::fs::remove_dir_all(&dir).map_err(disk)?;
        Ok(made.into_iter().filter_map(Result::err).collect())
    }

    /// The submissions of each member, the newest first, in the order of the roster.
    fn by_member(&self) -> Vec<(usize, Vec<&'a JudgedSubmission>)> {
        let mut members: BTreeMap<usize, Vec<&JudgedSubmission>> = BTreeMap::new();
        for item in self.items {
            if let Some(index) = item.settled.submission.member_index {
                members.entry(index).or_default().push(item);
            }
        }
        for items in members.values_mut() {
            items.sort_by_key(|item| {
                let submission = &item.settled.submission;
                let sent = submission.submitted;
                let age = (
                    submission.is_seen(),
                    submission.version,
                    sent.map(|sent| sent.day),
                    sent.and_then(|sent| sent.universal),
                );
                (Reverse(age), submission.name())
            });
        }
        members.into_iter().collect()
    }

    fn write_sheet(
        &self,
        member_index: usize,
        items: &[&JudgedSubmission],
        copies: &Copies<'_>,
        dir: &Path,
        name: &str,
    ) -> Result<(), String> {
        let cycle = &self.folder.cycle;
        let files: Vec<Received<'_>> = items
            .iter()
            .map(|item| Received {
                settled: &item.settled,
                findings: &item.findings,
                changes: &item.changes,
                receipt: &item.receipt,
                copy: copies
                    .get(&*item.settled.submission.file.name)
                    .map(String::as_str),
            })
            .collect();
        let sheet = feedback::model(&SheetInput {
            cycle,
            public: self.public,
            member: &cycle.roster.members()[member_index],
            files: &files,
            notices: self.notices,
            build_id: self.build_id,
            program_version: crate::version(),
            language: self
                .languages
                .of_sheet(&cycle.roster.members()[member_index]),
        });
        let sheet = sheet.ok_or("it sent nothing")?;
        feedback::write_sheet(&sheet, member_index, dir).map_err(|error| error.to_string())?;
        let (input, file) = input_of(member_index);
        let input = Some((input, file.as_str()));
        let output = self.staging.dir().join(name);
        self.typst
            .compile_one(dir, &dir.join(MAIN), input, &output, cycle.as_of, LIMIT)
            .map_err(|error| error.to_string())?;
        self.staging.adopt(name).map_err(|error| error.to_string())
    }
}

/// The annotated copy of a file, or why there is none.
fn copy_of(reader: &Reader, path: &Path, item: &JudgedSubmission) -> Result<Annotated, String> {
    let submission = &item.settled.submission;
    let file = &submission.file;
    let bytes = reader
        .bytes_of(path, &file.in_the_folder().name, &file.name)
        .ok_or("it cannot be read")?;
    if sha256(&bytes) != submission.file.sha256 {
        return Err("it changed while the build was made".to_owned());
    }
    let findings: Cow<'_, [Finding]> = if item.findings.iter().any(|finding| finding.waived) {
        let held = item.findings.iter().filter(|finding| !finding.waived);
        held.cloned().collect()
    } else {
        Cow::Borrowed(&item.findings)
    };
    let read = submission.responses.iter();
    let read = read.filter(|response| response.place.cell.is_some());
    let about = AnnotatedFile {
        file: &submission.file.name,
        verdict: &verdict::in_a_line(
            item.settled.verdict,
            read.count(),
            submission.left_out,
            &findings,
        ),
    };
    let copy = || annotate(reader, &bytes, &findings, &about);
    match catch_unwind(AssertUnwindSafe(copy)) {
        Ok(copy) => copy.map_err(|error| error.to_string()),
        Err(_) => Err("the program failed over it".to_owned()),
    }
}

/// The first few of what could not be made, and how many there are besides.
fn remark(remarks: &mut Vec<String>, said: impl ExactSizeIterator<Item = String>, what: &str) {
    let more = said.len().saturating_sub(REMARKS);
    remarks.extend(said.take(REMARKS));
    if more > 0 {
        remarks.push(format!("{more} more {what} could not be made"));
    }
}
