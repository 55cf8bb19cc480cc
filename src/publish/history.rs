//! What was released before, and what it means for what may be published now.

use std::collections::BTreeSet;

use super::build::BuildError;
use crate::disclose::{self, AuditFailure, Continued, Known, Published, Since};
use crate::domain::cube::Dimensions;
use crate::domain::cycle::{Cycle, DisclosureSettings, Participants};
use crate::domain::group::Group;
use crate::domain::ledger::{Ledger, Readership};
use crate::domain::participation::Settled;
use crate::domain::quality::QualityRow;
use crate::domain::release::{Release, ReleasedAnswer};
use crate::ingest::cycle_folder::CycleFolder;
use crate::ingest::ledger_file::ANSWER_COLUMNS;
use crate::normalise::Item;
use crate::render::report::Participant;
use crate::render::tables::csv_of;
use crate::render::tables::quality::read_quality;
use crate::render::tables::read_aggregates::{full_cube, public_rows};
use crate::tabulate;

/// Everything released of a cycle, with what changed since.
pub(super) struct History<'a> {
    ledger: &'a Ledger,
    /// The counted answers of now; empty where nothing was or is to be released.
    now: Vec<ReleasedAnswer>,
    pub since: Vec<Since>,
}

impl<'a> History<'a> {
    /// Compares the settled submissions with every release; `is_release` where this is to be another.
    pub(super) fn new(
        folder: &'a CycleFolder,
        settled: &[&Settled],
        dimensions: &Dimensions,
        is_release: bool,
    ) -> Result<Self, BuildError> {
        let ledger = &folder.ledger;
        let now = if is_release || !ledger.releases.is_empty() {
            tabulate::counted_answers(settled, &folder.cycle)
        } else {
            Vec::new()
        };
        let since = ledger.releases.iter().map(|release| {
            let wrong = |reason: String| BuildError::Ledger {
                number: release.number.clone(),
                reason,
            };
            Ok(Since {
                full: full_cube(&release.full, dimensions).map_err(wrong)?,
                public: public_rows(&release.aggregates, dimensions).map_err(wrong)?,
                changes: tabulate::changes_between(&release.answers, &now, dimensions),
            })
        });
        Ok(Self {
            since: since.collect::<Result<_, BuildError>>()?,
            ledger,
            now,
        })
    }

    /// Audits what was written together with every release.
    pub(super) fn audit(
        &self,
        written: &str,
        continued: &Continued,
        settings: DisclosureSettings,
    ) -> Result<(), AuditFailure> {
        if self.since.is_empty() {
            return Ok(());
        }
        let behind = self.behind(continued);
        let known = Known::from_cube(&continued.cube);
        let dimensions = &continued.cube.dimensions;
        for (since, release) in self.since.iter().zip(&self.ledger.releases) {
            let known_then = Known::from_cube(&since.full);
            let then = Published {
                aggregates: &release.aggregates,
                known: &known_then,
            };
            let now = Published {
                aggregates: written,
                known: &known,
            };
            let changes = tabulate::changes_between(&release.answers, &behind, dimensions);
            disclose::audit_release(then, now, &changes, dimensions, settings)?;
        }
        Ok(())
    }

    /// The answers behind the published figures: those of now, and of the last release for groups that
    /// are held back.
    fn behind(&self, continued: &Continued) -> Vec<ReleasedAnswer> {
        let is_held = |answer: &&ReleasedAnswer| continued.held.contains(&answer.group);
        let now = self.now.iter().filter(|answer| !is_held(answer));
        now.chain(self.released(continued)).cloned().collect()
    }

    /// The answers of the last release of groups that are held back.
    fn released<'b>(
        &'b self,
        continued: &'b Continued,
    ) -> impl Iterator<Item = &'b ReleasedAnswer> {
        let answers = self.last().map(|release| release.answers.as_slice());
        let answers = answers.unwrap_or_default().iter();
        answers.filter(|answer| continued.held.contains(&answer.group))
    }

    /// Number of the last release.
    pub(super) fn last_number(&self) -> Option<&str> {
        self.last().map(|release| release.number.as_str())
    }

    /// Number of the last release, and for whom it was made.
    pub(super) fn last_issued(&self) -> Option<(&str, Readership)> {
        let number = self.last_number()?;
        Some((number, self.ledger.readership(number)?))
    }

    fn last(&self) -> Option<&Release> {
        self.ledger.releases.last()
    }

    /// The members behind the published figures, in roster order; none where that is protected.
    pub(super) fn participants(
        &self,
        cycle: &Cycle,
        items: &[Item],
        continued: &Continued,
    ) -> Option<Vec<Participant>> {
        if cycle.disclosure.participants == Participants::Hide {
            return None;
        }
        let roster = cycle.roster.members();
        let counted = items.iter().filter(|item| item.settled.counted);
        let counted = counted.filter_map(|item| item.settled.submission.member_index);
        let mut indices: BTreeSet<usize> = counted
            .filter(|index| !continued.held.contains(&roster[*index].group))
            .collect();
        let released = self.released(continued);
        indices.extend(released.filter_map(|answer| cycle.roster.find_id(&answer.member_id)));
        let participant = |index: usize| Participant {
            name: roster[index].name.clone(),
            group: roster[index].group,
            region: cycle.scheme.regions()[roster[index].region_index].clone(),
        };
        Some(indices.into_iter().map(participant).collect())
    }

    /// The answers behind the published figures, as the ledger keeps them.
    pub(super) fn answers(&self, continued: &Continued) -> String {
        let mut behind = self.behind(continued);
        behind.sort_by(|left, right| {
            (&left.member_id, &left.commitment).cmp(&(&right.member_id, &right.commitment))
        });
        let rows = behind.iter().map(|answer| {
            [
                answer.member_id.as_str(),
                answer.group.name(),
                &answer.region,
                &answer.commitment,
                answer.status.column(),
                answer.evidence.name(),
                match answer.on_time {
                    Some(true) => "yes",
                    Some(false) => "no",
                    None => "",
                },
            ]
        });
        let columns: Vec<&str> = ANSWER_COLUMNS.split(',').collect();
        csv_of(&columns, rows)
    }

    /// The rows of `quality.csv`: those of now where each differs from the last release by nobody or by
    /// many, else those of the release.
    pub(super) fn quality(&self, rows: Vec<QualityRow>, threshold: u32) -> Vec<QualityRow> {
        let Some(released) = self.last().map(|release| read_quality(&release.quality)) else {
            return rows;
        };
        let differs_enough =
            |left: u32, right: u32| left == right || left.abs_diff(right) >= threshold;
        let may_follow = |left: &[QualityRow], right: &[QualityRow]| {
            left.iter().all(|row| {
                let other = right
                    .iter()
                    .find(|other| other.measure == row.measure && other.code == row.code);
                let (members, of) =
                    other.map_or((Some(0), row.of), |other| (other.members, other.of));
                let members_differ_enough = match (row.members, members) {
                    (Some(left), Some(right)) => differs_enough(left, right),
                    (None, None) => true,
                    _ => false,
                };
                members_differ_enough && differs_enough(row.of, of)
            })
        };
        if may_follow(&rows, &released) && may_follow(&released, &rows) {
            rows
        } else {
            released
        }
    }

    /// What the secretariat should know of groups held back.
    pub(super) fn remark(&self, held: &[Group]) -> Option<String> {
        let number = &self.last()?.number;
        let names: Vec<&str> = held.iter().map(|group| group.name()).collect();
        (!names.is_empty()).then(|| {
            format!(
                "{}: figures stay as in release {number}; what changed since could be read by subtracting the two",
                names.join(", ")
            )
        })
    }
}
