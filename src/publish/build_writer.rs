//! What a build writes: everything public from what passed the audit, everything restricted from what was
//! read, side by side.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::error::BuildError;
use super::feedback::Feedback;
use super::files::{self, FileError, PublicData, Records};
use super::history::{History, Protected};
use super::progress::Progress;
use super::staging::Staging;
use super::trend::Trend;
use crate::disclose::{self, AuditReport, PrimaryRule};
use crate::domain::cube::{Basis, CellKey, Cube, Level};
use crate::domain::cycle::{Cycle, Participants};
use crate::domain::ledger::Issue;
use crate::domain::publication::{AttributedAnswer, Publication};
use crate::domain::release::EarlierRelease;
use crate::domain::roster::Roster;
use crate::finding::JudgedSubmission;
use crate::ingest::built_in;
use crate::ingest::cycle_folder::CycleFolder;
use crate::render::charts::{self, Chart, Notices};
use crate::render::figure_pack::PackedFigure;
use crate::render::language::{Language, Languages};
use crate::render::report::{self, AttackTest, Lineage, ReportInput, ReportModel, Source};
use crate::render::tables::Table;
use crate::render::tables::codebook::CodebookFacts;
use crate::render::tables::figures_in_text::figures_table;
use crate::render::tables::quality::quality_table;
use crate::render::typst::Typst;
use crate::tabulate::{self, Checked, QualityCounts};

/// Longest that Typst may take over a report.
const TYPST_LIMIT: Duration = Duration::from_mins(5);

/// Everything that writing a build needs besides what was read.
pub(super) struct BuildWriter<'a> {
    pub cycle: &'a Cycle,
    pub languages: &'a Languages,
    pub cube: &'a Cube,
    /// What the cycle before is compared by, where there is one.
    pub trend: Option<&'a Trend<'a>>,
    pub history: &'a History<'a>,
    /// What each cycle before published last.
    pub earlier: &'a [EarlierRelease],
    /// What protection lets through.
    pub protected: &'a Protected,
    /// The release, where it is one.
    pub release: Option<&'a Issue>,
    /// Writes the charts as PNG, too.
    pub png: bool,
    /// Writes the workbook of what members wrote.
    pub reading: bool,
    pub staging: &'a Staging,
    pub id: &'a str,
}

/// The public aggregates, which passed the audit.
struct AuditedAggregates {
    table: Table,
    /// As they stand in the file.
    written: String,
    audit: AuditReport,
}

/// What was said of each member's report, by the member: of all its submissions that count.
fn checked<'a>(
    items: &'a [JudgedSubmission],
    roster: &Roster,
) -> BTreeMap<Option<usize>, Checked<'a>> {
    let mut reports: BTreeMap<Option<usize>, Checked<'_>> = BTreeMap::new();
    for item in items.iter().filter(|item| item.settled.counted) {
        let member = item.settled.submission.member_index;
        let report = reports.entry(member).or_default();
        report.group = member.map(|index| roster.members()[index].group);
        report.findings.extend(&item.findings);
        report.left_out += item.settled.submission.left_out;
        report.responses.extend(item.settled.counting());
    }
    reports
}

impl BuildWriter<'_> {
    /// Writes all files of the build. What was read is recorded, and let go, while what is public is made: neither
    /// waits for the other, and a failure of either leaves no build. Gives back what was read, if it is to be
    /// kept.
    pub(super) fn write(
        &self,
        records: Records<'_>,
        keep: bool,
        typst: Option<&Typst>,
        progress: &dyn Progress,
    ) -> Result<(AuditReport, Option<Vec<JudgedSubmission>>), BuildError> {
        let (counts, aggregates) = rayon::join(
            || {
                let catalogue = &self.cycle.catalogue;
                let reports = checked(&records.items, &self.cycle.roster);
                let obstacles = &catalogue.alliance.obstacles;
                tabulate::count_quality(reports.into_values(), obstacles, catalogue.groups())
            },
            || self.aggregates(),
        );
        let aggregates = aggregates?;
        let state = &self.protected.continued.state;
        let attributed = self.history.attributed(
            state,
            records.items.iter().map(|item| &item.settled),
            &self.cube.dimensions,
        );
        if self.release.is_some() {
            let kept = self.history.keep(state, &self.cube.dimensions);
            files::write_released(self.staging, &kept)?;
        }
        let notices = self.notices();
        let about = CodebookFacts {
            cycle: self.cycle,
            cube: &self.protected.public,
            build_id: self.id,
            release: self.release,
            notices,
        };
        let record = || {
            // Freed here, while the report is made, unless it is kept.
            let records = records;
            files::write_records(self.staging, &about, &records, (self.cube, self.reading))
                .map(|()| keep.then_some(records.items))
        };
        let publish = || self.publish(&aggregates, attributed, &counts, &about, typst, progress);
        let (published, recorded) = rayon::join(publish, record);
        published?;
        Ok((aggregates.audit, recorded?))
    }

    /// What members get back, to be written.
    pub(super) fn feedback<'b>(
        &'b self,
        folder: &'b CycleFolder,
        items: &'b [JudgedSubmission],
        typst: &'b Typst,
        program: Option<&'b Path>,
    ) -> Feedback<'b> {
        Feedback {
            folder,
            items,
            public: &self.protected.public,
            staging: self.staging,
            typst,
            program,
            notices: self.notices(),
            build_id: self.id,
            languages: self.languages,
        }
    }

    fn notices(&self) -> Notices {
        Notices {
            draft: self.release.is_none(),
            fictional: self.cycle.fictional,
        }
    }

    /// Writes the aggregates and audits them as written: nothing else that is public is made unless they pass.
    fn aggregates(&self) -> Result<AuditedAggregates, BuildError> {
        let protected = self.protected;
        let table = files::write_aggregates(
            self.staging,
            &protected.public,
            self.cycle.break_from.is_some(),
        )?;
        let path = self.staging.dir().join("public/data/aggregates.csv");
        let written =
            std::fs::read_to_string(&path).map_err(|source| BuildError::Disk { path, source })?;
        let rule = PrimaryRule::of(&self.cycle.disclosure);
        let audit = disclose::audit(&written, &protected.known, rule)?;
        self.history.audit(&audit, protected, self.cube)?;
        files::write_audit(self.staging, &audit)?;
        Ok(AuditedAggregates {
            table,
            written,
            audit,
        })
    }

    /// Writes what else is public. The report is typeset while the other data files are written.
    fn publish(
        &self,
        aggregates: &AuditedAggregates,
        attributed: Vec<AttributedAnswer>,
        counts: &QualityCounts<'_>,
        about: &CodebookFacts<'_>,
        typst: Option<&Typst>,
        progress: &dyn Progress,
    ) -> Result<(), BuildError> {
        let rule = PrimaryRule::of(&self.cycle.disclosure);
        let protected = self.protected;
        let AuditedAggregates { table, written, .. } = aggregates;
        let trend = self.trend.map(|trend| {
            let public = &protected.public;
            trend.publish(self.staging, public, self.history, written)
        });
        let trend = trend.transpose()?.flatten();
        let quality = tabulate::quality_rows(counts, self.shows_total(counts), |members, of| {
            rule.admits_count(members, of)
        });
        let quality = self.history.quality(quality);
        let quality_table = quality_table(self.cycle.year, &quality);
        disclose::audit_quality(&quality_table.to_csv(), rule)?;
        progress.stage("Drawing", 0);
        let (transitions, comparison) = trend.map(|trend| (trend.table, trend.comparison)).unzip();
        let publication = Publication {
            cube: protected.public.clone(),
            quality,
            comparison,
            participants: self.history.participants(&protected.continued.state),
            attributed,
            repeated: self.history.repeated(written),
        };
        let catalogue = &self.cycle.catalogue;
        let first = self.languages.first();
        let charts = charts::draw_all(&publication, catalogue, &about.notices, first);
        let charts = charts.map_err(FileError::from)?;
        let stage = if typst.is_some() {
            "Typesetting"
        } else {
            "Writing"
        };
        progress.stage(stage, 0);
        let model = typst.map(|_| self.model(first, &publication, &charts));
        let model = model.transpose()?;
        let figures = model
            .as_ref()
            .map(|model| figures_table(self.cycle.year, model));
        let data = PublicData {
            aggregates: table,
            transitions: transitions.as_ref(),
            figures: figures.as_ref(),
            quality: &quality_table,
            publication: &publication,
            earlier: self.earlier,
        };
        let typeset = || match typst.zip(model.as_ref()) {
            Some((typst, model)) => {
                self.typeset(first, typst, model, (&publication, &charts), about)?;
                self.other_languages(typst, &publication, about)
            }
            None => Ok(()),
        };
        let packed = PackedFigure::all(&charts, model.as_ref(), self.png);
        let write = || {
            files::write_public_data(self.staging, &data, about)?;
            files::write_figures(self.staging, &packed, about)?;
            self.sync_files()
        };
        let (typeset, written) = rayon::join(typeset, write);
        typeset?;
        written
    }

    /// Brings what is written to the disk while Typst is still at work.
    fn sync_files(&self) -> Result<(), BuildError> {
        self.staging
            .sync_files()
            .map_err(|source| BuildError::Disk {
                path: self.staging.dir().to_owned(),
                source,
            })
    }

    /// Whether the number of members whose submission is counted is public anyway.
    fn shows_total(&self, counts: &QualityCounts<'_>) -> bool {
        let all = self.protected.public.get(&CellKey {
            basis: Basis::All,
            level: Level::Submission,
            code_index: 0,
            group: None,
            region_index: None,
        });
        let is_public = all
            .and_then(|row| row.figures)
            .is_some_and(|figures| figures.submissions == counts.submissions());
        self.cycle.disclosure.participants == Participants::List || is_public
    }

    /// The report in every language but the first.
    fn other_languages(
        &self,
        typst: &Typst,
        publication: &Publication,
        about: &CodebookFacts<'_>,
    ) -> Result<(), BuildError> {
        let catalogue = &self.cycle.catalogue;
        for language in &self.languages.of_report(self.cycle)[1..] {
            let charts = charts::draw_all(publication, catalogue, &about.notices, language);
            let charts = charts.map_err(FileError::from)?;
            let model = self.model(language, publication, &charts)?;
            self.typeset(language, typst, &model, (publication, &charts), about)?;
        }
        Ok(())
    }

    /// What the report says.
    fn model(
        &self,
        language: &Language,
        publication: &Publication,
        charts: &[Chart],
    ) -> Result<ReportModel, BuildError> {
        let sources = Source::parse_all(built_in::SOURCES)?;
        let attacks = AttackTest::parse_all(built_in::ATTACKS)?;
        let lineage = Lineage::parse(built_in::LINEAGE)?;
        let catalogue = &self.cycle.catalogue;
        let has_lineage =
            catalogue.id == built_in::DEFAULT_CATALOGUE && built_in::is_of_the_alliance(catalogue);
        Ok(report::model(&ReportInput {
            language,
            cycle: self.cycle,
            publication,
            charts,
            lineage: has_lineage.then_some(&lineage),
            sources: &sources,
            attacks: &attacks,
            release: self.release,
            build_id: self.id,
            program_version: crate::version(),
        }))
    }

    fn typeset(
        &self,
        language: &Language,
        typst: &Typst,
        model: &ReportModel,
        (publication, charts): (&Publication, &[Chart]),
        about: &CodebookFacts<'_>,
    ) -> Result<(), BuildError> {
        let is_first = language.code == self.languages.first().code;
        let name = |ending: &str| {
            if is_first {
                format!("public/report.{ending}")
            } else {
                format!("public/report-{}.{ending}", language.code)
            }
        };
        let dir = self.staging.dir().join(".report");
        let disk = |source| BuildError::Disk {
            path: dir.clone(),
            source,
        };
        std::fs::create_dir(&dir).map_err(disk)?;
        report::write_sources(model, charts, &dir).map_err(disk)?;
        let pdf_name = name("pdf");
        let pdf = self.staging.dir().join(&pdf_name);
        let main = dir.join(report::MAIN);
        let (typeset, page) = rayon::join(
            || typst.compile(&dir, &main, &pdf, self.cycle.as_of, TYPST_LIMIT),
            || {
                // Nobody waits for it: Typst takes longer.
                let catalogue = &self.cycle.catalogue;
                let narrow = charts::draw_narrow(publication, catalogue, &about.notices, language)
                    .map_err(FileError::from)?;
                let drawn = [charts, &narrow];
                files::write_page(self.staging, &name("html"), model, drawn, about, language)?;
                self.sync_files()
            },
        );
        typeset?;
        page?;
        self.staging.adopt(&pdf_name).map_err(disk)?;
        std::fs::remove_dir_all(&dir).map_err(disk)
    }
}
