//! Releases: a build made anew without its draft marks, and entered into the cycle's ledger. The only
//! part of the program that writes beside a cycle's inputs.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::build::{Build, BuildOptions, BuildSummary, CycleLock, Made, StagedBuild, make};
use super::enter::{self, lock_cycle};
use super::error::BuildError;
use super::facts::BuildFacts;
use super::identity::{Extras, Identity, inputs_of};
use super::lock::{self, Lock};
use super::progress::Progress;
use super::staging::{give_name, limit_to_owner};
use crate::domain::ledger::{Entry, Issue, Readership};
use crate::ingest::cycle_error::CycleError;
use crate::ingest::cycle_folder::{CycleFolder, read_cycle};
use crate::ingest::ledger_file::{FOLDER, LINES, WITHDRAWN};
use crate::intake::hash_submissions;
use crate::render::typst::{Typst, TypstError};

/// What to release.
#[derive(Debug, Clone)]
pub struct ReleaseRequest {
    /// The cycle folder.
    pub cycle: PathBuf,
    /// The folder of the build.
    pub build: PathBuf,
    /// For whom.
    pub to: Readership,
    /// The day of the release.
    pub date: Date,
    /// What readers should know, such as what was corrected.
    pub notice: Option<String>,
    /// Typst to use, if not the one found by itself.
    pub typst: Option<PathBuf>,
    /// This program, from which readers of old formats are started.
    pub program: Option<PathBuf>,
}

/// A release that was made.
#[derive(Debug)]
pub struct Released {
    /// Its number.
    pub number: String,
    /// The build that may leave the secretariat.
    pub build: Build,
}

/// Why there is no release.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// The cycle folder cannot be used.
    #[error(transparent)]
    Cycle(#[from] CycleError),
    /// The release could not be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// Typst is missing.
    #[error(transparent)]
    Typst(#[from] TypstError),
    /// The folder holds no build.
    #[error("{0} is not a build: {1}")]
    NotABuild(PathBuf, String),
    /// A release before was cut off, and is made now.
    #[error("nothing was released now, for {}", .0.join("; "))]
    Mended(Vec<String>),
    /// Another command writes the ledger.
    #[error("another release of {0} is being made or withdrawn; wait until it is done")]
    Locked(PathBuf),
    /// The build is a release already.
    #[error("build {build} is a release already: {number}, for {}", .to.readers())]
    IsReleased {
        /// Id of the build.
        build: String,
        /// Number of the release.
        number: String,
        /// For whom it was made.
        to: Readership,
    },
    /// The build bears a release's number, and is none.
    #[error("build {build} was to be release {number}, and never was entered into the ledger")]
    NeverEntered {
        /// Id of the build.
        build: String,
        /// Number that it bears.
        number: String,
    },
    /// Something changed since the build.
    #[error(
        "the cycle folder or the program has changed since build {0}: build again, look at the new build, and release that one"
    )]
    Changed(String),
    /// The date lies before what is in the ledger already.
    #[error(
        "the release is to be of {date}, and the last line of the ledger is of {last}; give a date on or after it with --date"
    )]
    BeforeLast {
        /// The date that was given.
        date: Date,
        /// That of the last line.
        last: Date,
    },
    /// No such release.
    #[error("there is no release {number} to withdraw")]
    NoRelease {
        /// What was asked for.
        number: String,
        /// Numbers of the releases that there are.
        known: Vec<String>,
    },
    /// It was withdrawn before.
    #[error("release {number} was withdrawn already, on {date}: {reason}")]
    IsWithdrawn {
        /// Its number.
        number: String,
        /// When it was withdrawn.
        date: Date,
        /// Why.
        reason: String,
    },
    /// The disk refused.
    #[error("{0}: {1}")]
    Disk(PathBuf, std::io::Error),
}

/// Releases a build: builds it anew without its draft marks, and enters it into the ledger.
///
/// # Errors
/// See [`ReleaseError`]. Whatever fails or is killed in between leaves no release, or a whole one; see `enter`.
pub fn release(
    request: &ReleaseRequest,
    progress: &dyn Progress,
) -> Result<Released, ReleaseError> {
    let about = BuildFacts::read(&request.build)
        .map_err(|why| ReleaseError::NotABuild(request.build.clone(), why))?;
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |error| ReleaseError::Disk(path, error)
    };
    let ledger_dir = request.cycle.join(FOLDER);
    // Held until the release is made: of two at once the second one waits its turn elsewhere.
    let _lock = lock_of(&request.cycle)?;
    let folder = read_cycle(&request.cycle, Some(about.as_of))?;
    let mended = mend(&request.cycle, &folder, &about.out)?;
    enter::refuse_lost(&about.out, &folder)?;
    refuse_a_release(&about, &folder)?;
    if let Some(last) = folder.ledger.entries.last().map(Entry::date)
        && request.date < last
    {
        return Err(ReleaseError::BeforeLast {
            date: request.date,
            last,
        });
    }
    check(&about, &folder, request.typst.as_deref())?;
    let number = folder.ledger.next_number(folder.cycle.year);
    let notice = request.notice.as_deref().and_then(in_one_line);
    let options = BuildOptions {
        png: true,
        typst: request.typst.clone(),
        program: request.program.clone(),
        release: Some(Issue {
            number: number.clone(),
            to: request.to,
            notice: notice.clone(),
        }),
        ..about.options(about.out.clone())
    };
    let staged = match make(&request.cycle, &options, CycleLock::Held, progress)? {
        Made::Staged(staged) => staged,
        // A build of this number is there, and the ledger does not have it.
        Made::There(build) => {
            return Err(ReleaseError::NeverEntered {
                build: build.id,
                number,
            });
        }
    };
    let StagedBuild {
        id,
        out,
        summary,
        staging,
        lock: _held,
    } = staged;
    let remarks = mended.into_iter().chain(summary.remarks).collect();
    let aside = staging.set_aside(&number, &id).map_err(disk(&out))?;
    let files = enter::keep(&request.cycle, &number, &aside)
        .map_err(|(path, error)| ReleaseError::Disk(path, error))?;
    let entry = Entry::Released {
        number: number.clone(),
        build: id.clone(),
        to: request.to,
        date: request.date,
        notice,
        files,
        previous: folder.ledger.mark().last,
    };
    enter::append(&request.cycle, &folder.ledger, &entry).map_err(disk(&ledger_dir.join(LINES)))?;
    enter::name_kept(&request.cycle, &number).map_err(disk(&ledger_dir))?;
    let dir = give_name(&out, &aside, &id).map_err(disk(&out))?;
    let build = Build {
        id,
        dir,
        unchanged: false,
        summary: BuildSummary { remarks, ..summary },
    };
    Ok(Released { number, build })
}

/// Mends what an earlier release left that was cut off, and says what was cleared away. One that was made after all ends
/// the command: whoever calls for the next one has not seen it.
fn mend(cycle: &Path, folder: &CycleFolder, out: &Path) -> Result<Vec<String>, ReleaseError> {
    let disk = |error| ReleaseError::Disk(out.to_owned(), error);
    let Some(_lock) = lock::take(out).map_err(disk)? else {
        return Err(BuildError::Locked(out.to_owned()).into());
    };
    let mended = enter::mend_locked(cycle, &folder.ledger, out).map_err(disk)?;
    let is_made = mended.iter().any(|mended| mended.is_made);
    let said: Vec<String> = mended.into_iter().map(|mended| mended.said).collect();
    if is_made {
        return Err(ReleaseError::Mended(said));
    }
    Ok(said)
}

/// The lock of a cycle, for who writes its ledger.
fn lock_of(cycle: &Path) -> Result<Lock, ReleaseError> {
    // A folder that is no cycle gets no ledger.
    if !cycle.join("cycle.toml").exists() {
        read_cycle(cycle, None)?;
    }
    let folder = cycle.join(FOLDER);
    let lock = lock_cycle(cycle).map_err(|error| ReleaseError::Disk(folder, error))?;
    lock.ok_or_else(|| ReleaseError::Locked(cycle.to_owned()))
}

/// A notice as a line of text; none where it says nothing.
fn in_one_line(notice: &str) -> Option<String> {
    let words: Vec<&str> = notice.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Enters into the ledger that a release was withdrawn, and says so in its folder there and, where `out` has it, in that
/// of its build. Who read it still knows it.
///
/// # Errors
/// When there is no such release, it was withdrawn before, or the ledger cannot be written.
pub fn withdraw(
    cycle: &Path,
    out: &Path,
    number: &str,
    reason: &str,
    date: Date,
) -> Result<(), ReleaseError> {
    let _lock = lock_of(cycle)?;
    let folder = read_cycle(cycle, None)?;
    let ledger = &folder.ledger;
    if let Some((date, reason)) = ledger.withdrawal(number) {
        return Err(ReleaseError::IsWithdrawn {
            number: number.to_owned(),
            date,
            reason: reason.to_owned(),
        });
    }
    if ledger.readership(number).is_none() {
        let releases = ledger.releases.iter();
        return Err(ReleaseError::NoRelease {
            number: number.to_owned(),
            known: releases.map(|release| release.number.clone()).collect(),
        });
    }
    let entry = Entry::Withdrawn {
        number: number.to_owned(),
        reason: reason.to_owned(),
        date,
        previous: ledger.mark().last,
    };
    let path = cycle.join(FOLDER).join(LINES);
    enter::append(cycle, ledger, &entry).map_err(|error| ReleaseError::Disk(path, error))?;
    let text = format!(
        "Release {number} was withdrawn on {date}: {reason}\nDo not cite it or pass it on. Who read it still knows it.\n"
    );
    let build = ledger.build_of(number).unwrap_or_default();
    let build = out.join("builds").join(build);
    let folders = [cycle.join(FOLDER).join(number), build.join("public"), build];
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let path = folder.join(WITHDRAWN);
        std::fs::write(&path, &text).map_err(|error| ReleaseError::Disk(path, error))?;
    }
    limit_to_owner(&folders[0].join(WITHDRAWN), 0o600)
        .map_err(|error| ReleaseError::Disk(folders[0].clone(), error))
}

/// A release is made of a draft, and never of a release.
fn refuse_a_release(of: &BuildFacts, folder: &CycleFolder) -> Result<(), ReleaseError> {
    let Some(release) = &of.release else {
        return Ok(());
    };
    let (build, number) = (of.id.clone(), release.number.clone());
    Err(match folder.ledger.readership(&number) {
        Some(to) => ReleaseError::IsReleased { build, number, to },
        None => ReleaseError::NeverEntered { build, number },
    })
}

/// Whether the build would be the same one today.
fn check(of: &BuildFacts, folder: &CycleFolder, typst: Option<&Path>) -> Result<(), ReleaseError> {
    let typst = if of.has_report || of.has_sheets {
        Some(Typst::find(typst)?)
    } else {
        None
    };
    let inputs = inputs_of(folder);
    let submissions = hash_submissions(folder, || {});
    let version = typst.as_ref().map(Typst::version);
    let extras = Extras {
        report: version.filter(|_| of.has_report),
        sheets: version.filter(|_| of.has_sheets),
        png: of.has_png,
        reading: of.has_reading,
    };
    let as_of = of.as_of.to_string();
    let id = Identity::new(extras, as_of, None, &inputs, &submissions).id();
    if id == of.id {
        Ok(())
    } else {
        Err(ReleaseError::Changed(of.id.clone()))
    }
}
