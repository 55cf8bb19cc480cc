//! Who takes part, and every answer that counts.

use std::collections::{HashMap, HashSet};

use crate::domain::cube::Dimensions;
use crate::domain::cycle::Cycle;
use crate::domain::participation::{Settled, reports};
use crate::domain::publication::{Answer, Participation};

/// What counts of a cycle. Members are positions in the roster.
#[derive(Debug, Default)]
pub struct CountedReports {
    /// The members whose submissions count.
    pub participants: Vec<Participation>,
    /// Their answers; what reporting itself implements is none.
    pub answers: Vec<Answer>,
    /// Those that are published under their members' names, by member and position of the commitment.
    pub attributed: HashSet<(usize, usize)>,
}

/// The members whose submissions count, and their answers.
#[must_use]
pub fn counted(settled: &[&Settled], cycle: &Cycle, dimensions: &Dimensions) -> CountedReports {
    let expected: HashMap<usize, _> = cycle.expected().collect();
    let places = dimensions.commitments().iter().enumerate();
    let codes: HashMap<usize, usize> = places
        .filter(|(_, place)| !place.derived)
        .map(|(index, place)| (place.catalogue_index, index))
        .collect();
    let mut counted = CountedReports::default();
    for (index, report) in reports(settled.iter().copied()) {
        let Some(member) = expected.get(&index) else {
            continue;
        };
        counted.participants.push(Participation {
            member: index,
            group: member.group,
            region_index: member.region_index,
            on_time: report.on_time() == Some(true),
        });
        for answer in &report.answers {
            let response = answer.response;
            let Some(code_index) = codes.get(&response.commitment_index).copied() else {
                continue;
            };
            if !dimensions.commitments()[code_index]
                .groups
                .contains(&member.group)
            {
                continue;
            }
            if response.is_attributed() {
                counted.attributed.insert((index, code_index));
            }
            counted.answers.push(Answer {
                member: index,
                group: member.group,
                region_index: member.region_index,
                code_index,
                status: response.status,
            });
        }
    }
    counted
}
