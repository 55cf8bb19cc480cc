//! Who takes part, and every answer that counts.

use std::collections::HashMap;

use crate::domain::cube::Dimensions;
use crate::domain::cycle::Cycle;
use crate::domain::participation::{Settled, reports};
use crate::domain::publication::{Answer, Participation};

/// The members whose submissions count, and their answers; what reporting itself implements is none.
/// Members are positions in the roster.
#[must_use]
pub fn counted(
    settled: &[&Settled],
    cycle: &Cycle,
    dimensions: &Dimensions,
) -> (Vec<Participation>, Vec<Answer>) {
    let expected: HashMap<usize, _> = cycle.expected().collect();
    let places = dimensions.commitments().iter().enumerate();
    let codes: HashMap<usize, usize> = places
        .filter(|(_, place)| !place.derived)
        .map(|(index, place)| (place.catalogue_index, index))
        .collect();
    let (mut participants, mut answers) = (Vec::new(), Vec::new());
    for (index, report) in reports(settled.iter().copied()) {
        let Some(member) = expected.get(&index) else {
            continue;
        };
        participants.push(Participation {
            member: index,
            group: member.group,
            region_index: member.region_index,
            on_time: report.on_time() == Some(true),
        });
        answers.extend(report.answers.iter().filter_map(|answer| {
            let code_index = *codes.get(&answer.response.commitment_index)?;
            let place = &dimensions.commitments()[code_index];
            place.groups.contains(&member.group).then_some(Answer {
                member: index,
                group: member.group,
                region_index: member.region_index,
                code_index,
                status: answer.response.status,
            })
        }));
    }
    (participants, answers)
}
