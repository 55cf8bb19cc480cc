//! The panel: the members of two cycles, and what each answered in both. Like is compared with like:
//! an answer that has no counterpart in the other cycle is not in the panel's figures.

use std::collections::{BTreeMap, HashMap};

use super::cycle::Cycle;
use super::fold::fold;
use super::group::Group;
use super::participation::{Report, Settled, reports};
use super::roster::Member;
use super::status::Status;

/// One member's answers to one commitment in two cycles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Position of the commitment in the catalogue of both.
    pub commitment_index: usize,
    /// The answer in the cycle before.
    pub before: Status,
    /// The answer now.
    pub now: Status,
}

/// A member of both cycles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelMember {
    /// Its stakeholder group, the same in both.
    pub group: Group,
    /// Position of its region now in the scheme.
    pub region_index: usize,
    /// Whether a submission of it counts in both.
    pub submitted: bool,
    /// What it answered in both, in catalogue order.
    pub pairs: Vec<Pair>,
}

/// The members expected in both of two cycles that report on one catalogue, in the same group.
#[derive(Debug, Clone, Default)]
pub struct Panel {
    members: HashMap<String, PanelMember>,
}

impl Panel {
    /// Puts two cycles side by side, each with its settled submissions.
    #[must_use]
    pub fn new(before: (&Cycle, &[&Settled]), now: (&Cycle, &[&Settled])) -> Self {
        let (then, reported) = (reports_of(before.1), reports_of(now.1));
        let earlier: HashMap<String, (&Member, Option<&Report<'_>>)> =
            participants(before.0, &then)
                .map(|(member, report)| (fold(&member.id), (member, report)))
                .collect();
        let members = participants(now.0, &reported).filter_map(|(member, report)| {
            let id = fold(&member.id);
            let (member_before, report_then) = earlier.get(&id)?;
            let both = report_then.zip(report);
            let in_both = PanelMember {
                group: member.group,
                region_index: member.region_index,
                submitted: both.is_some(),
                pairs: both.map_or_else(Vec::new, |(before, now)| pairs(before, now)),
            };
            (member_before.group == member.group).then_some((id, in_both))
        });
        Self {
            members: members.collect(),
        }
    }

    /// The member with this id, if it is in the panel.
    #[must_use]
    pub fn get(&self, member_id: &str) -> Option<&PanelMember> {
        self.members.get(&fold(member_id))
    }

    /// Every member, in no particular order.
    pub fn members(&self) -> impl Iterator<Item = &PanelMember> {
        self.members.values()
    }
}

impl PanelMember {
    /// Its answers to a commitment, if it answered in both cycles.
    #[must_use]
    pub fn pair(&self, commitment_index: usize) -> Option<&Pair> {
        self.pairs
            .binary_search_by_key(&commitment_index, |pair| pair.commitment_index)
            .ok()
            .map(|at| &self.pairs[at])
    }
}

/// What each member reports, by its position in the roster.
type Reports<'a> = BTreeMap<usize, Report<'a>>;

fn reports_of<'a>(settled: &[&'a Settled]) -> Reports<'a> {
    reports(settled.iter().copied())
}

/// The members expected in a cycle, with what each reports.
fn participants<'a>(
    cycle: &'a Cycle,
    reports: &'a Reports<'a>,
) -> impl Iterator<Item = (&'a Member, Option<&'a Report<'a>>)> {
    cycle
        .expected()
        .map(move |(index, member)| (member, reports.get(&index)))
}

/// What was answered in both cycles, in catalogue order.
fn pairs(before: &Report<'_>, now: &Report<'_>) -> Vec<Pair> {
    let now = now.answers.iter().map(|answer| answer.response);
    now.filter_map(|response| {
        let before = before.answer(response.commitment_index)?;
        // What everybody knows of one cycle would tell of the other.
        let is_attributed = before.is_attributed() || response.is_attributed();
        (!is_attributed).then_some(Pair {
            commitment_index: response.commitment_index,
            before: before.status,
            now: response.status,
        })
    })
    .collect()
}
