//! From a raw submission to answers that can be counted, with a finding for every fault and a change
//! for everything that was forgiven. No input or output.

mod commitment;
mod decide;
mod doubled;
mod hands;
mod identity;
mod member_sheet;
mod merge;
mod percent;
mod permission;
mod rivals;
mod row;
mod row_details;
mod set_aside;
mod settle;
mod status;
#[cfg(test)]
mod tests;
mod unseen;
mod words;

use crate::domain::catalogue::Catalogue;
use crate::domain::change::Change;
use crate::domain::country::Countries;
use crate::domain::cycle::{Cycle, CycleDates, Period};
use crate::domain::decision::DecisionLog;
use crate::domain::place::Place;
use crate::domain::raw::{RawSubmission, RawTable};
use crate::domain::source::{Part, SourceFile};
use crate::domain::submission::{Claim, Submission};
use crate::finding::{Finding, rules};

use commitment::KnownGroup;

pub use decide::{Accounted, account};
pub use settle::{judge, judge_export, settle, settle_by_claim};

use commitment::{CommitmentIndex, Reference};

/// What submissions are judged against: a cycle, its dates without its members, or the catalogue alone.
#[derive(Debug)]
pub struct Context<'a> {
    catalogue: &'a Catalogue,
    countries: &'a Countries,
    dates: Option<CycleDates>,
    cycle: Option<&'a Cycle>,
    commitments: CommitmentIndex,
}

impl<'a> Context<'a> {
    /// Judges against a cycle: its roster, its dates and its catalogue.
    #[must_use]
    pub fn of_cycle(cycle: &'a Cycle) -> Self {
        Self {
            catalogue: &cycle.catalogue,
            countries: &cycle.countries,
            dates: Some(cycle.dates()),
            cycle: Some(cycle),
            commitments: CommitmentIndex::new(&cycle.catalogue),
        }
    }

    /// Judges against a catalogue alone: no roster, no period.
    #[must_use]
    pub fn of_catalogue(catalogue: &'a Catalogue, countries: &'a Countries) -> Self {
        Self {
            catalogue,
            countries,
            dates: None,
            cycle: None,
            commitments: CommitmentIndex::new(catalogue),
        }
    }

    /// The same with the dates of a cycle, without its roster.
    #[must_use]
    pub const fn with_dates(mut self, dates: Option<CycleDates>) -> Self {
        self.dates = dates;
        self
    }

    /// The commitments.
    #[must_use]
    pub const fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// The cycle that is judged against, where there is one.
    #[must_use]
    pub const fn cycle(&self) -> Option<&'a Cycle> {
        self.cycle
    }

    /// What is reported on, where that is known.
    fn period(&self) -> Option<Period> {
        self.dates.map(|dates| dates.period)
    }

    /// The same catalogue without the cycle: what a member without it would be told.
    fn alone(&self) -> Self {
        Self::of_catalogue(self.catalogue, self.countries)
    }
}

/// A submission with everything said about it.
#[derive(Debug)]
pub struct Normalised {
    /// Its answers, and whose they are.
    pub submission: Submission,
    /// What is worth saying about it.
    pub findings: Vec<Finding>,
    /// What was forgiven.
    pub changes: Vec<Change>,
    /// What decisions did to it.
    uses: DecisionLog,
    /// Whether the answers were read as those of the group that the workbook itself names.
    as_claimed: bool,
}

/// Where the stages of one submission leave what they have to say.
#[derive(Debug, Default)]
struct Notes {
    findings: Vec<Finding>,
    changes: Vec<Change>,
    uses: DecisionLog,
    /// Cells that give several rows their commitment, with the range that is one merged cell.
    merged: Vec<(Place, String)>,
}

impl Notes {
    fn append(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.changes.extend(other.changes);
        self.merged.extend(other.merged);
    }
}

/// Normalises one submission.
#[must_use]
pub fn normalise(raw: &RawSubmission, context: &Context<'_>) -> Normalised {
    let mut notes = Notes::default();
    let identity = identity::identify(raw, context, &mut notes);
    let group = identity.group;
    let as_claimed = group == identity.claim.group;
    let tables = rivals::decided(raw, context, &mut notes)
        .map(|table| read_table(raw, table, context, group))
        .collect();
    let mut candidates = rivals::put_together(tables, raw, context.catalogue, &mut notes);
    unseen::set_hidden_aside(&mut candidates);
    // Of a workbook without a table of answers that has been said already.
    let has_table = raw.row.is_some() || !raw.tables.is_empty();
    if has_table
        && !candidates.iter().any(|candidate| candidate.has_answer)
        && notes.findings.iter().all(is_no_answer_lost)
    {
        let place = merge::table_place(raw);
        let finding = Finding::new(&rules::NO_ANSWERS, place, "no answer in any row");
        notes.findings.push(finding.in_our_words());
    }
    permission::hold_against_consent(&mut candidates, identity.consent, context, &mut notes);
    let responses = merge::merge(candidates, raw, context, &identity, &mut notes);
    unseen::name_merged_cells(&mut notes.findings, &notes.merged);
    let left_out = notes
        .findings
        .iter()
        .filter(|finding| finding.leaves_out_an_answer())
        .count();
    Normalised {
        submission: Submission {
            file: raw.file.clone(),
            part: raw.row.clone().map_or(Part::Workbook, Part::Row),
            claim: identity.claim,
            member_index: identity.member_index,
            version: identity.version,
            submitted: identity.submitted,
            consent: identity.consent,
            responses,
            left_out,
            is_unusable: !has_table,
        },
        findings: notes.findings,
        changes: notes.changes,
        uses: notes.uses,
        as_claimed,
    }
}

/// Whether words mean one status, in any of the languages that are read.
#[must_use]
pub fn is_status(text: &str, catalogue: &Catalogue) -> bool {
    let labels = &catalogue.alliance.statuses;
    status::read_status(text, labels).status().is_some()
}

/// How many of these texts name a commitment of the catalogue, in any way in which members write it. A number by
/// itself could be anything.
#[must_use]
pub fn count_references<'t>(texts: impl Iterator<Item = &'t str>, catalogue: &Catalogue) -> usize {
    let index = CommitmentIndex::new(catalogue);
    let names_one = |text: &&str| {
        let found = index.resolve(text, None, catalogue);
        text.contains(char::is_alphabetic) && found != Reference::Unknown
    };
    texts.filter(names_one).count()
}

/// Whether a submission of a cycle says that it is from somebody, and that is nobody whom the roster has.
#[must_use]
pub fn is_of_nobody(raw: &RawSubmission, cycle: &Cycle) -> bool {
    identity::is_of_nobody(raw, cycle)
}

/// Reads the rows of one table.
fn read_table<'a>(
    raw: &'a RawSubmission,
    table: &'a RawTable,
    context: &Context<'_>,
    group: KnownGroup,
) -> rivals::TableRead<'a> {
    let mut notes = Notes::default();
    let mut candidates = Vec::new();
    for raw_row in &table.rows {
        let row = row::RowReader::new(raw, table, raw_row, context, group);
        let before = notes.findings.len();
        let candidate = row.read(&mut notes);
        if let Some(candidate) = &candidate {
            for finding in &mut notes.findings[before..] {
                finding.commitment_index = Some(candidate.named_index);
            }
        }
        candidates.extend(candidate);
    }
    rivals::TableRead {
        table,
        candidates,
        notes,
    }
}

/// Whether a finding is about something else than an answer that could not be used.
fn is_no_answer_lost(finding: &Finding) -> bool {
    !finding.leaves_out_an_answer()
}

/// The submission of a file of which nothing can be used.
#[must_use]
pub fn unusable(file: SourceFile) -> Submission {
    Submission {
        file,
        part: Part::Workbook,
        claim: Claim::default(),
        member_index: None,
        version: 1,
        submitted: None,
        consent: None,
        responses: Vec::new(),
        left_out: 0,
        is_unusable: true,
    }
}
