//! The whole build, stage by stage.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::build_writer::BuildWriter;
use super::enter::{self, refuse_lost};
use super::error::BuildError;
use super::files::Records;
use super::history::History;
use super::identity::{Extras, Identity, hashes_of, inputs_of};
use super::lock::Lock;
use super::manifest::{self, ManifestFacts, VerdictCounts};
use super::progress::Progress;
use super::staging::{Staging, clear, point_latest};
use super::trend::Trend;
use super::whole::{Look, damages};
use super::{key, lock, remarks, room};
use crate::disclose::AuditReport;
use crate::domain::cube::Dimensions;
use crate::domain::ledger::{Issue, LedgerMark};
use crate::domain::participation::Settled;
use crate::ingest::cycle_error::CycleError;
use crate::ingest::cycle_folder::{CycleFolder, read_cycle};
use crate::ingest::ledger_file::{FOLDER, KEY};
use crate::intake::{hash_submissions, read_previous, read_submissions};
use crate::normalise::account;
use crate::render::language::Languages;
use crate::render::report;
use crate::render::typst::{Typst, TypstError};
use crate::tabulate;

/// What to build, and how.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a command")]
pub struct BuildOptions {
    /// The folder that gets `builds/` and `latest`.
    pub out: PathBuf,
    /// Leaves out the typeset report.
    pub no_report: bool,
    /// Writes a sheet for each member, and annotated copies of the workbooks.
    pub feedback: bool,
    /// Writes the charts as PNG, too, as every release does: drawing them takes a fifth of the time of a build.
    pub png: bool,
    /// Writes the workbook of what members wrote, as every release does: it takes a fifth of the time of a build.
    pub reading: bool,
    /// Day of the figures, if not the cycle's reference date.
    pub as_of: Option<Date>,
    /// Typst to use, if not the one found by itself.
    pub typst: Option<PathBuf>,
    /// This program, from which readers of old formats are started.
    pub program: Option<PathBuf>,
    /// The release to make; a draft without.
    pub release: Option<Issue>,
    /// Waits while another command is at work in the output folder, instead of failing.
    pub wait: bool,
    /// How far of the ledger to read, if not all of it.
    pub ledger: Option<LedgerMark>,
}

impl BuildOptions {
    /// What is made besides, with a Typst of this version.
    fn extras<'a>(&self, version: Option<&'a str>) -> Extras<'a> {
        Extras {
            report: version.filter(|_| !self.no_report),
            sheets: version.filter(|_| self.feedback),
            png: self.png || self.release.is_some(),
            reading: self.reading || self.release.is_some(),
        }
    }

    /// The Typst to use, where anything is typeset.
    fn find_typst(&self) -> Result<Option<Typst>, TypstError> {
        let is_needed = self.feedback || !self.no_report;
        let found = is_needed.then(|| Typst::find(self.typst.as_deref()));
        found.transpose()
    }
}

/// A finished build.
#[derive(Debug)]
pub struct Build {
    /// Its id.
    pub id: String,
    /// Its folder.
    pub dir: PathBuf,
    /// True when the same build was there already.
    pub unchanged: bool,
    /// What it came to.
    pub summary: BuildSummary,
}

/// What a build came to.
#[derive(Debug, Clone)]
pub struct BuildSummary {
    /// Verdicts.
    pub verdicts: VerdictCounts,
    /// The audit; none for a build that was there already.
    pub audit: Option<AuditReport>,
    /// What the cycle asks for and this version does not do.
    pub remarks: Vec<String>,
}

/// Refuses to write a build among the submissions, which the next build would read, or into another build.
fn check_out(out: &Path, submissions: &Path) -> Result<(), CycleError> {
    if out.join("manifest.json").is_file() && out.join("public").is_dir() {
        return Err(CycleError::Setting {
            path: out.to_owned(),
            reason: "the folder for builds is a build itself, which never changes; name the folder above its `builds` with --out".to_owned(),
        });
    }
    // The folder need not be there yet: the first one above it that is decides.
    let out_full = std::path::absolute(out).unwrap_or_else(|_| out.to_owned());
    let there = out_full.ancestors().find_map(|dir| dir.canonicalize().ok());
    let submissions = submissions.canonicalize();
    match (there, submissions) {
        (Some(there), Ok(submissions)) if there.starts_with(&submissions) => {
            Err(CycleError::Setting {
                path: out.to_owned(),
                reason: "the folder for builds lies in the submissions folder; name one outside with --out".to_owned(),
            })
        }
        _ => Ok(()),
    }
}

/// Builds a cycle folder.
///
/// # Errors
/// See [`BuildError`]. Whatever happens, no half build is left under its final name.
pub fn build(
    cycle_dir: &Path,
    options: &BuildOptions,
    progress: &dyn Progress,
) -> Result<Build, BuildError> {
    match make(cycle_dir, options, CycleLock::Free, progress)? {
        Made::There(build) => Ok(build),
        Made::Staged(staged) => staged.finish(),
    }
}

/// Whether the lock of the cycle is held by who makes a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CycleLock {
    Held,
    Free,
}

/// What was made.
pub(super) enum Made {
    /// The build was there already, whole.
    There(Build),
    /// It is written, and has no name yet.
    Staged(StagedBuild),
}

/// A build that is whole and has no name yet, under the lock of its output folder.
pub(super) struct StagedBuild {
    pub id: String,
    pub out: PathBuf,
    pub summary: BuildSummary,
    pub staging: Staging,
    pub lock: Lock,
}

impl StagedBuild {
    fn finish(self) -> Result<Build, BuildError> {
        let builds = self.out.join("builds");
        let dir = self.staging.finish(&self.out, &self.id);
        let dir = dir.map_err(|source| BuildError::Disk {
            path: builds,
            source,
        })?;
        Ok(Build {
            id: self.id,
            dir,
            unchanged: false,
            summary: self.summary,
        })
    }
}

/// Makes a build, as far as it can be made without its name.
#[expect(
    clippy::too_many_lines,
    reason = "the stages of a build, one after the other"
)]
pub(super) fn make(
    cycle_dir: &Path,
    options: &BuildOptions,
    cycle_lock: CycleLock,
    progress: &dyn Progress,
) -> Result<Made, BuildError> {
    progress.stage("Reading the cycle", 0);
    let (folder, typst) = rayon::join(
        || read_cycle(cycle_dir, options.as_of),
        || options.find_typst(),
    );
    let (mut folder, typst) = (folder?, typst?);
    if let Some(mark) = &options.ledger {
        folder.rewind(mark)?;
    }
    let languages = Languages::of(&folder.cycle)?;
    folder.check_surveys()?;
    check_out(&options.out, &folder.submissions_dir)?;
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |source| BuildError::Disk { path, source }
    };
    std::fs::create_dir_all(&options.out).map_err(disk(&options.out))?;
    let Some(lock) = lock::take_or_wait(&options.out, options.wait).map_err(disk(&options.out))?
    else {
        return Err(BuildError::Locked(options.out.clone()));
    };
    // What was read before the lock was held may have been released, or sent, since.
    if options.wait || folder.ledger_moved() {
        folder = read_cycle(cycle_dir, options.as_of)?;
        folder.check_surveys()?;
        if let Some(mark) = &options.ledger {
            folder.rewind(mark)?;
        }
    }
    let ledger_dir = cycle_dir.join(FOLDER);
    let mended = match cycle_lock {
        CycleLock::Held => enter::mend_locked(cycle_dir, &folder.ledger, &options.out),
        CycleLock::Free => enter::mend(cycle_dir, &folder.ledger, &options.out),
    };
    let mended = mended.map_err(disk(&ledger_dir))?;
    refuse_lost(&options.out, &folder)?;
    // What holds for this run alone, and what is said of every build of these inputs.
    let mut passing: Vec<String> = mended.into_iter().map(|mended| mended.said).collect();
    if !ledger_dir.join(KEY).exists() {
        passing.extend(lost_key(&folder, options)?);
    }
    let key = key::read_or_make(cycle_dir).map_err(disk(&ledger_dir.join(KEY)))?;
    let inputs = inputs_of(&folder);
    let mut remarks = remarks::on_inputs(&folder);
    let release = options.release.as_ref();
    let as_of = folder.cycle.as_of.to_string();
    let version = typst.as_ref().map(Typst::version);
    let extras = options.extras(version);
    let builds = options.out.join("builds");
    if builds.exists() {
        clear(&builds).map_err(disk(&builds))?;
        progress.stage("Looking for changes", folder.submissions.len());
        let submissions = hash_submissions(&folder, || progress.advance());
        let id = Identity::new(extras, as_of.clone(), release, &inputs, &submissions).id();
        match find_build(&options.out, &id, &passing)? {
            Found::Whole(build) => return Ok(Made::There(*build)),
            Found::Damaged(remark) => passing.push(remark),
            Found::Nothing => {}
        }
    }
    room::check(&options.out, &folder, options.feedback)?;
    let program = options.program.as_deref();
    if folder.previous.is_some() {
        progress.stage("Reading the cycle before", 0);
    }
    let earlier = read_previous(&mut folder, program);
    progress.stage("Reading submissions", folder.submissions.len());
    let (items, ()) = rayon::join(
        || read_submissions(&folder, program, || progress.advance()),
        || {
            if !options.no_report {
                report::read_typefaces();
            }
        },
    );
    progress.stage("Counting", 0);
    let submissions = hashes_of(&items);
    let identity = Identity::new(extras, as_of, release, &inputs, &submissions);
    let id = identity.id();
    let settled: Vec<&Settled> = items.iter().map(|item| &item.settled).collect();
    let before = earlier.as_ref().zip(folder.previous.as_ref());
    let before = before.filter(|(_, before)| Trend::is_possible(&before.cycle, &folder.cycle));
    let trend = before
        .map(|(items, before)| Trend::new(items, before, &settled, &folder.cycle))
        .transpose()?;
    let panel = trend.as_ref().map(Trend::panel);
    let cycle = &folder.cycle;
    let dimensions = Dimensions::new(cycle.year, &cycle.catalogue, &cycle.scheme);
    let (cube, history) = rayon::join(
        || tabulate::tabulate(&settled, cycle, panel),
        || {
            let trend = trend.as_ref();
            History::new(cycle, &folder.ledger, &settled, &dimensions, trend)
        },
    );
    let (cube, history) = (cube?, history?);
    progress.stage("Protecting", 0);
    let protected = history.publish(&cube, &key);
    remarks.extend(history.remarks(&protected.continued));
    let verdicts = VerdictCounts::of(&items, &folder.cycle);
    let staging = Staging::start(&builds).map_err(disk(&builds))?;
    let (accounted, decision_findings) = account(&items, &folder.cycle.decisions);
    let of_no_use = decision_findings.len();
    remarks.extend(remarks::on_decisions(of_no_use, &folder.cycle));
    let records = Records {
        panel,
        items,
        accounted,
        decision_findings,
    };
    let writer = BuildWriter {
        cycle: &folder.cycle,
        languages: &languages,
        cube: &cube,
        trend: trend.as_ref(),
        history: &history,
        earlier: &folder.earlier,
        protected: &protected,
        release,
        png: extras.png,
        reading: extras.reading,
        staging: &staging,
        id: &id,
    };
    let report = typst.as_ref().filter(|_| !options.no_report);
    let (audit, items) = writer.write(records, options.feedback, report, progress)?;
    let missing = match (&typst, &items) {
        (Some(typst), Some(items)) => {
            let feedback = writer.feedback(&folder, items, typst, program);
            feedback.write(&mut remarks, progress)?
        }
        _ => Vec::new(),
    };
    let about = ManifestFacts {
        identity: &identity,
        cycle,
        id: &id,
        ledger: &folder.ledger.mark(),
        remarks: &remarks,
    };
    manifest::write(&staging, &about, &verdicts, &audit, &missing).map_err(disk(staging.dir()))?;
    Ok(Made::Staged(StagedBuild {
        out: options.out.clone(),
        summary: BuildSummary {
            verdicts,
            audit: Some(audit),
            remarks: passing.into_iter().chain(remarks).collect(),
        },
        staging,
        lock,
        id,
    }))
}

/// What is to be said where the key is gone: nothing before a release; after one a new key is made, and says so. A
/// build cannot be made again without the key that it was made with.
fn lost_key(folder: &CycleFolder, options: &BuildOptions) -> Result<Option<String>, CycleError> {
    let path = folder.dir.join(FOLDER).join(KEY);
    if options.ledger.is_some() {
        return Err(CycleError::Setting {
            path,
            reason: "it is not there, and without it the build cannot be made again: put it back from a copy".to_owned(),
        });
    }
    Ok((!folder.ledger.releases.is_empty()).then(|| {
        format!(
            "{} was gone though there are releases; a new one was made. Put the old one back from a copy: with another key what comes late is drawn otherwise, and builds cannot be made again",
            path.display()
        )
    }))
}

/// What is there of a build.
enum Found {
    Nothing,
    Whole(Box<Build>),
    /// It is not what was written; the words say what is wrong.
    Damaged(String),
}

/// The build of this id, if it is there and lacks nothing; `latest` then points to it. It is remarked of what was
/// remarked of it then, after what is passing.
fn find_build(out: &Path, id: &str, passing: &[String]) -> Result<Found, BuildError> {
    let dir = out.join("builds").join(id);
    if !dir.exists() {
        return Ok(Found::Nothing);
    }
    let damages = damages(&dir, Look::Quick);
    if let Some(first) = damages.first() {
        let others = match damages.len() - 1 {
            0 => String::new(),
            1 => ", and another file is damaged".to_owned(),
            others => format!(", and {others} other files are damaged"),
        };
        return Ok(Found::Damaged(format!(
            "build {id} was there and was not what had been written ({}: {}{others}); it was made again",
            first.file, first.what
        )));
    }
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |source| BuildError::Disk { path, source }
    };
    let Some((verdicts, remarks)) = manifest::read_outcome(&dir).map_err(disk(&dir))? else {
        return Ok(Found::Nothing);
    };
    point_latest(out, id).map_err(disk(out))?;
    Ok(Found::Whole(Box::new(Build {
        id: id.to_owned(),
        dir,
        unchanged: true,
        summary: BuildSummary {
            verdicts,
            audit: None,
            remarks: passing.iter().cloned().chain(remarks).collect(),
        },
    })))
}
