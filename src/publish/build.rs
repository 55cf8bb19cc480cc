//! The whole build, stage by stage.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;

use super::feedback::Feedback;
use super::files::{self, FileError, Records};
use super::history::History;
use super::identity::{Identity, Typeset, hashes_of, inputs_of};
use super::lock;
use super::manifest::{self, VerdictCounts};
use super::remarks;
use super::staging::{Staging, point_latest};
use super::trend::{PublishedTrend, Trend};
use crate::disclose::{self, AuditFailure, AuditReport, Continued, Known, Protected};
use crate::domain::cube::Cube;
use crate::domain::cycle::Cycle;
use crate::domain::participation::Settled;
use crate::domain::quality::QualityRow;
use crate::ingest::built_in;
use crate::ingest::cycle_folder::{CycleError, CycleFolder, read_cycle};
use crate::intake::{hash_submissions, read_previous, read_submissions};
use crate::normalise::{Item, account};
use crate::render::charts::{self, Chart, Notices};
use crate::render::report::{self, Lineage, Participant, ReferenceError, ReportInput, Source};
use crate::render::tables::codebook::About;
use crate::render::typst::{Typst, TypstError};
use crate::tabulate::{self, FindingCounts, TabulateError};

/// Longest that Typst may take over a report.
const TYPST_LIMIT: Duration = Duration::from_mins(5);

/// What to build, and how.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The folder that gets `builds/` and `latest`.
    pub out: PathBuf,
    /// Leaves out the typeset report.
    pub no_report: bool,
    /// Writes a sheet for each member, and annotated copies of the workbooks.
    pub feedback: bool,
    /// Day of the figures, if not the cycle's reference date.
    pub as_of: Option<Date>,
    /// Typst to use, if not the one found by itself.
    pub typst: Option<PathBuf>,
    /// This program, from which readers of old formats are started.
    pub program: Option<PathBuf>,
    /// Number of the release to make; a draft without.
    pub release: Option<String>,
}

impl BuildOptions {
    /// What is typeset by a Typst of this version.
    fn typeset<'a>(&self, version: Option<&'a str>) -> Typeset<'a> {
        Typeset {
            report: version.filter(|_| !self.no_report),
            sheets: version.filter(|_| self.feedback),
        }
    }

    /// Whether anything is.
    const fn typesets(&self) -> bool {
        self.feedback || !self.no_report
    }
}

/// Hears how far a build has come.
pub trait Progress: Sync {
    /// A stage begins; `files` is how many files it will go through, or 0.
    fn stage(&self, name: &'static str, files: usize);
    /// One file is done.
    fn advance(&self);
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

/// Why there is no build.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The cycle folder cannot be used as it is.
    #[error(transparent)]
    Cycle(#[from] CycleError),
    /// Another build is at work in the same output folder.
    #[error("another build is at work in {0}; wait until it is done")]
    Locked(PathBuf),
    /// The disk refused.
    #[error("{path}: {source}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Typst is missing or failed.
    #[error(transparent)]
    Typst(#[from] TypstError),
    /// A file of the build could not be made.
    #[error(transparent)]
    File(#[from] FileError),
    /// The aggregates could not be computed.
    #[error(transparent)]
    Tabulate(#[from] TabulateError),
    /// A compiled-in reference file cannot be understood.
    #[error(transparent)]
    Reference(#[from] ReferenceError),
    /// What was released does not fit this cycle.
    #[error("release {number}: {reason}")]
    Ledger {
        /// Which release.
        number: String,
        /// What is wrong, and what to do.
        reason: String,
    },
    /// The disclosure audit refused.
    #[error("nothing was published: {0}")]
    Audit(#[from] AuditFailure),
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
    progress.stage("Reading the cycle", 0);
    let (folder, typst) = rayon::join(
        || read_cycle(cycle_dir, options.as_of),
        || {
            options
                .typesets()
                .then(|| Typst::find(options.typst.as_deref()))
        },
    );
    let mut folder = folder?;
    let typst = typst.transpose()?;
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |source| BuildError::Disk { path, source }
    };
    std::fs::create_dir_all(&options.out).map_err(disk(&options.out))?;
    let Some(_lock) = lock::take(&options.out).map_err(disk(&options.out))? else {
        return Err(BuildError::Locked(options.out.clone()));
    };
    let inputs = inputs_of(&folder);
    let mut remarks = remarks::on_inputs(&folder);
    let release = options.release.as_deref();
    let as_of = folder.cycle.as_of.to_string();
    let version = typst.as_ref().map(Typst::version);
    let typeset = options.typeset(version);
    let builds = options.out.join("builds");
    if builds.exists() {
        progress.stage("Looking for changes", folder.submissions.len());
        let submissions = hash_submissions(&folder, || progress.advance());
        let id = Identity::new(typeset, as_of.clone(), release, &inputs, &submissions).id();
        if let Some(build) = find_build(&options.out, &id, &remarks)? {
            return Ok(build);
        }
    }
    let program = options.program.as_deref();
    if folder.previous.is_some() {
        progress.stage("Reading the cycle before", 0);
    }
    let earlier = read_previous(&mut folder, program);
    progress.stage("Reading submissions", folder.submissions.len());
    let items = read_submissions(&folder, program, || progress.advance());
    progress.stage("Counting", 0);
    let submissions = hashes_of(&items);
    let identity = Identity::new(typeset, as_of, release, &inputs, &submissions);
    let id = identity.id();
    let settled: Vec<&Settled> = items.iter().map(|item| &item.settled).collect();
    let before = earlier.as_ref().zip(folder.previous.as_ref());
    let trend = before
        .map(|(items, before)| Trend::new(items, &before.cycle, &settled, &folder.cycle))
        .transpose()?;
    let panel = trend.as_ref().map(Trend::panel);
    let cube = tabulate::tabulate(&settled, &folder.cycle, panel)?;
    let history = History::new(&folder, &settled, &cube.dimensions, release.is_some())?;
    progress.stage("Protecting", 0);
    let continued = disclose::protect_since(&cube, &history.since, &folder.cycle.disclosure);
    remarks.extend(history.remark(&continued.held));
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
    let work = Work {
        cycle: &folder.cycle,
        cube: &cube,
        trend: trend.as_ref(),
        history: &history,
        continued: &continued,
        release,
        staging: &staging,
        id: &id,
    };
    let report = typst.as_ref().filter(|_| !options.no_report);
    let (audit, items) = work.write(records, options.feedback, report, progress)?;
    let missing = match (&typst, &items) {
        (Some(typst), Some(items)) => {
            let feedback = work.feedback(&folder, items, typst, program);
            feedback.write(&mut remarks, progress)?
        }
        _ => Vec::new(),
    };
    let cycle = &folder.cycle;
    manifest::write(&staging, &identity, cycle, &id, &verdicts, &audit, &missing)
        .map_err(disk(staging.dir()))?;
    let dir = staging.finish(&options.out, &id).map_err(disk(&builds))?;
    Ok(Build {
        id,
        dir,
        unchanged: false,
        summary: BuildSummary {
            verdicts,
            audit: Some(audit),
            remarks,
        },
    })
}

/// The build of this id, if it is there and lacks nothing; `latest` then points to it.
fn find_build(out: &Path, id: &str, remarks: &[String]) -> Result<Option<Build>, BuildError> {
    let dir = out.join("builds").join(id);
    if !dir.exists() {
        return Ok(None);
    }
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |source| BuildError::Disk { path, source }
    };
    let Some(verdicts) = manifest::read_verdicts(&dir).map_err(disk(&dir))? else {
        return Ok(None);
    };
    point_latest(out, id).map_err(disk(out))?;
    Ok(Some(Build {
        id: id.to_owned(),
        dir,
        unchanged: true,
        summary: BuildSummary {
            verdicts,
            audit: None,
            remarks: remarks.to_vec(),
        },
    }))
}

/// Everything that writing a build needs besides what was read.
struct Work<'a> {
    cycle: &'a Cycle,
    cube: &'a Cube,
    /// What the cycle before is compared by, where there is one.
    trend: Option<&'a Trend<'a>>,
    history: &'a History<'a>,
    continued: &'a Continued,
    /// Number of the release, where it is one.
    release: Option<&'a str>,
    staging: &'a Staging,
    id: &'a str,
}

/// What the report shows.
struct Public<'a> {
    protected: &'a Protected,
    trend: Option<&'a PublishedTrend>,
    quality: &'a [QualityRow],
    participants: Option<&'a [Participant]>,
    charts: &'a [Chart],
}

impl Work<'_> {
    /// Writes all files of the build. What was read is recorded, and let go, while the figures are
    /// published: neither waits for the other, and a failure of either leaves no build. Gives back what
    /// was read, if it is to be kept.
    fn write(
        &self,
        records: Records<'_>,
        keep: bool,
        typst: Option<&Typst>,
        progress: &dyn Progress,
    ) -> Result<(AuditReport, Option<Vec<Item>>), BuildError> {
        let counted = records.items.iter().filter(|item| item.settled.counted);
        let counts = tabulate::count_findings(
            counted.map(|item| (item.findings.as_slice(), item.settled.submission.left_out)),
        );
        let participants = self
            .history
            .participants(self.cycle, &records.items, self.continued);
        if self.release.is_some() {
            let answers = self.history.answers(self.continued);
            files::write_released(self.staging, &self.continued.cube, &answers)?;
        }
        let notices = self.notices();
        let about = About {
            cycle: self.cycle,
            build_id: self.id,
            release: self.release,
            notices,
        };
        let participants = participants.as_deref();
        let (published, recorded) = rayon::join(
            || self.publish(&counts, participants, notices, &about, typst, progress),
            || {
                // Freed here, while the report is typeset, unless it is kept.
                let records = records;
                files::write_records(self.staging, &about, &records, self.cube)
                    .map(|()| keep.then_some(records.items))
            },
        );
        Ok((published?, recorded?))
    }

    fn feedback<'b>(
        &'b self,
        folder: &'b CycleFolder,
        items: &'b [Item],
        typst: &'b Typst,
        program: Option<&'b Path>,
    ) -> Feedback<'b> {
        Feedback {
            folder,
            items,
            public: &self.continued.protected.public,
            staging: self.staging,
            typst,
            program,
            notices: self.notices(),
            build_id: self.id,
        }
    }

    fn notices(&self) -> Notices {
        Notices {
            draft: self.release.is_none(),
            fictional: self.cycle.fictional,
        }
    }

    /// Writes what is public, the aggregates first: they are audited as written, and nothing else of
    /// it is made unless they pass. The report is typeset while the other data files are written.
    fn publish(
        &self,
        counts: &FindingCounts,
        participants: Option<&[Participant]>,
        notices: Notices,
        about: &About<'_>,
        typst: Option<&Typst>,
        progress: &dyn Progress,
    ) -> Result<AuditReport, BuildError> {
        let disclosure = &self.cycle.disclosure;
        let protected = &self.continued.protected;
        let table = files::write_aggregates(self.staging, self.continued)?;
        let path = self.staging.dir().join("public/data/aggregates.csv");
        let written =
            std::fs::read_to_string(&path).map_err(|source| BuildError::Disk { path, source })?;
        let known = Known::from_cube(&self.continued.cube);
        let audit = disclose::audit(&written, &known, disclosure)?;
        let threshold = disclosure.threshold;
        self.history.audit(&written, self.continued, *disclosure)?;
        files::write_audit(self.staging, &audit)?;
        let hidden = [&self.continued.held[..], &self.continued.updated].concat();
        let trend = self
            .trend
            .map(|trend| trend.publish(self.staging, protected, &written, &hidden, threshold));
        let trend = trend.transpose()?;
        let quality = tabulate::quality_rows(counts, |members, of| {
            disclose::may_show(members, of, threshold)
        });
        let quality = self.history.quality(quality, threshold);
        progress.stage("Drawing", 0);
        let charts = charts::draw_all(&protected.public, &self.cycle.catalogue, &notices)
            .map_err(FileError::from)?;
        files::write_charts(self.staging, &charts)?;
        let stage = if typst.is_some() {
            "Typesetting"
        } else {
            "Writing"
        };
        progress.stage(stage, 0);
        let (typeset, written) = rayon::join(
            || {
                let public = Public {
                    protected,
                    trend: trend.as_ref(),
                    quality: &quality,
                    participants,
                    charts: &charts,
                };
                self.typeset(typst, &public)
            },
            || {
                files::write_public_data(
                    self.staging,
                    &table,
                    trend.as_ref().map(|trend| &trend.table),
                    protected,
                    &quality,
                    participants,
                    about,
                )
            },
        );
        typeset?;
        written?;
        Ok(audit)
    }

    fn typeset(&self, typst: Option<&Typst>, public: &Public<'_>) -> Result<(), BuildError> {
        let Some(typst) = typst else { return Ok(()) };
        let sources = Source::parse_all(built_in::SOURCES)?;
        let lineage = Lineage::parse(built_in::LINEAGE)?;
        let has_lineage = self.cycle.catalogue.id == built_in::DEFAULT_CATALOGUE;
        let model = report::model(&ReportInput {
            cycle: self.cycle,
            cube: &public.protected.public,
            quality: public.quality,
            participants: public.participants,
            trend: public.trend.map(|trend| report::Trend {
                previous: trend.previous,
                transitions: &trend.rows,
            }),
            charts: public.charts,
            lineage: has_lineage.then_some(&lineage),
            sources: &sources,
            draft: self.release.is_none(),
            build_id: self.id,
            program_version: crate::version(),
        });
        let dir = self.staging.dir().join(".report");
        let disk = |source| BuildError::Disk {
            path: dir.clone(),
            source,
        };
        std::fs::create_dir(&dir).map_err(disk)?;
        report::write_sources(&model, public.charts, &dir).map_err(disk)?;
        let name = "public/report.pdf";
        let pdf = self.staging.dir().join(name);
        let main = dir.join(report::MAIN);
        typst.compile(&dir, &main, &pdf, self.cycle.as_of, TYPST_LIMIT)?;
        self.staging.adopt(name).map_err(disk)?;
        std::fs::remove_dir_all(&dir).map_err(disk)
    }
}
