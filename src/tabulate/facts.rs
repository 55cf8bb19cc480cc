//! The two tables that everything is counted from: the expected set with its responses, and the
//! members expected with their submissions.

use polars::prelude::{Column, DataFrame, NamedFrom as _, PolarsResult, Series};

use crate::domain::cube::Dimensions;
use crate::domain::cycle::Cycle;
use crate::domain::panel::Panel;
use crate::domain::participation::{Report, Settled, reports};
use crate::domain::response::{Evidence, Response};
use crate::domain::status::Status;

/// Names of the count columns, in the order of the fields of `Counts`.
pub(super) const ADDRESSED: &str = "addressed";
pub(super) const ON_TIME: &str = "on_time";
pub(super) const WITH_EVIDENCE: &str = "with_evidence";
pub(super) const VERIFIED: &str = "verified";
pub(super) const SUBMISSIONS: &str = "submissions";

/// Names of the key columns.
pub(super) const GROUP: &str = "group";
pub(super) const REGION: &str = "region";
pub(super) const COMMITMENT: &str = "commitment";

/// A column under construction.
#[derive(Default)]
struct FactColumns {
    group: Vec<i32>,
    region: Vec<i32>,
    commitment: Vec<i32>,
    statuses: [Vec<u32>; Status::ALL.len()],
    on_time: Vec<u32>,
    with_evidence: Vec<u32>,
    verified: Vec<u32>,
}

/// What each member of the roster reports, by the member's position.
pub(super) fn reports_by_member<'a>(
    settled: &[&'a Settled],
    cycle: &Cycle,
) -> Vec<Option<Report<'a>>> {
    let mut by_member = vec![None; cycle.roster.members().len()];
    for (index, report) in reports(settled.iter().copied()) {
        by_member[index] = Some(report);
    }
    by_member
}

/// The expected set: one row for every commitment addressed to every expected member, with the
/// response to it if there is one. With a panel, its members alone, and what they answered in both
/// cycles.
pub(super) fn expected_set(
    cycle: &Cycle,
    dimensions: &Dimensions,
    reported: &[Option<Report<'_>>],
    panel: Option<&Panel>,
) -> PolarsResult<DataFrame> {
    let mut columns = FactColumns::default();
    for (member_index, member) in cycle.expected() {
        let compared = panel.map(|panel| panel.get(&member.id));
        if compared == Some(None) {
            continue;
        }
        let has_counterpart = |index: usize| {
            let compared = compared.flatten();
            compared.is_none_or(|member| member.pair(index).is_some())
        };
        let report = reported[member_index].as_ref();
        let mut answers = report
            .map(|report| report.answers.as_slice())
            .unwrap_or_default()
            .iter()
            .peekable();
        for (index, place) in dimensions.commitments().iter().enumerate() {
            if !place.groups.contains(&member.group) {
                continue;
            }
            // Answers stand in catalogue order, as the commitments do.
            let at = place.catalogue_index;
            while answers
                .next_if(|answer| answer.response.commitment_index < at)
                .is_some()
            {}
            let answer = answers.next_if(|answer| answer.response.commitment_index == at);
            let answer = answer.filter(|_| has_counterpart(at));
            let on_time = answer.is_some_and(|answer| answer.of.on_time == Some(true));
            columns.group.push(position(member.group.index()));
            columns.region.push(position(member.region_index));
            columns.commitment.push(position(index));
            columns.push(answer.map(|answer| answer.response), on_time);
        }
    }
    columns.into_frame()
}

/// The members expected: one row each, with whether they submitted and were in time. With a panel, its
/// members alone, and whether they submitted in both cycles.
pub(super) fn expected_members(
    cycle: &Cycle,
    reported: &[Option<Report<'_>>],
    panel: Option<&Panel>,
) -> PolarsResult<DataFrame> {
    let (mut group, mut region, mut submissions, mut on_time) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (member_index, member) in cycle.expected() {
        let compared = panel.map(|panel| panel.get(&member.id));
        if compared == Some(None) {
            continue;
        }
        let is_compared = compared.flatten().is_none_or(|member| member.submitted);
        let report = reported[member_index].as_ref().filter(|_| is_compared);
        group.push(position(member.group.index()));
        region.push(position(member.region_index));
        submissions.push(u32::from(report.is_some()));
        on_time.push(u32::from(
            report.is_some_and(|report| report.on_time() == Some(true)),
        ));
    }
    let addressed = vec![1u32; group.len()];
    DataFrame::new_infer_height(vec![
        column(GROUP, group),
        column(REGION, region),
        counts(ADDRESSED, addressed),
        counts(SUBMISSIONS, submissions),
        counts(ON_TIME, on_time),
    ])
}

impl FactColumns {
    fn push(&mut self, response: Option<&Response>, on_time: bool) {
        for (status, counts) in Status::ALL.into_iter().zip(&mut self.statuses) {
            counts.push(u32::from(
                response.is_some_and(|response| response.status == status),
            ));
        }
        let completed = response.filter(|response| response.status.is_completed());
        let at_least = |evidence: Evidence| {
            u32::from(completed.is_some_and(|response| response.evidence >= evidence))
        };
        self.on_time.push(u32::from(on_time && response.is_some()));
        self.with_evidence.push(at_least(Evidence::Described));
        self.verified.push(at_least(Evidence::Verified));
    }

    fn into_frame(self) -> PolarsResult<DataFrame> {
        let addressed = vec![1u32; self.group.len()];
        let mut frame = vec![
            column(GROUP, self.group),
            column(REGION, self.region),
            column(COMMITMENT, self.commitment),
            counts(ADDRESSED, addressed),
        ];
        for (status, values) in Status::ALL.into_iter().zip(self.statuses) {
            frame.push(counts(status.column(), values));
        }
        frame.push(counts(ON_TIME, self.on_time));
        frame.push(counts(WITH_EVIDENCE, self.with_evidence));
        frame.push(counts(VERIFIED, self.verified));
        DataFrame::new_infer_height(frame)
    }
}

/// A position as polars holds it. Catalogues and schemes have far fewer entries than this type.
pub(super) fn position(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX)
}

pub(super) fn column(name: &str, values: Vec<i32>) -> Column {
    Series::new(name.into(), values).into()
}

pub(super) fn counts(name: &str, values: Vec<u32>) -> Column {
    Series::new(name.into(), values).into()
}
