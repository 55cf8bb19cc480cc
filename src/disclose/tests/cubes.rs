//! Cubes built from made-up members.

use std::collections::HashMap;

use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{Basis, CellKey, Cube, CubeRow, Dimensions, Level};
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::domain::region::RegionScheme;

/// A member with its answers, by position among the commitment codes.
#[derive(Debug, Clone)]
pub struct Person {
    pub group: Group,
    pub region: usize,
    pub submitted: bool,
    /// Status by position, with whether there is evidence; none where it did not answer.
    pub answers: Vec<Option<(usize, bool)>>,
    /// For a member of the cycle before: whether it submitted then, and what it answered.
    pub before: Option<(bool, Vec<bool>)>,
}

/// The dimensions of the Call to Action with this many regions and `Global`.
pub fn dimensions(regions: usize) -> Dimensions {
    let catalogue = Catalogue::parse(include_str!(
        "../../../inputs/catalogue/2024-call-to-action.toml"
    ))
    .expect("the catalogue is sound");
    let places: Vec<(String, String)> = (0..regions)
        .map(|index| (format!("X{index:02}"), format!("Region {index:02}")))
        .collect();
    Dimensions::new(2026, &catalogue, &RegionScheme::new("made-up", &places))
}

/// Tabulates members, in the way of the design contract; with a panel where there is any member of the
/// cycle before.
pub fn tabulate(dimensions: Dimensions, people: &[Person]) -> Cube {
    let mut rows = HashMap::new();
    count(Basis::All, &dimensions, people, &mut rows);
    let panel: Vec<Person> = people.iter().filter_map(as_compared).collect();
    count(Basis::Panel, &dimensions, &panel, &mut rows);
    Cube::new(dimensions, rows.into_values().collect())
}

/// A member of both cycles with what it answered in both.
fn as_compared(person: &Person) -> Option<Person> {
    let (submitted, answered) = person.before.as_ref()?;
    let answers = person.answers.iter().zip(answered);
    Some(Person {
        submitted: person.submitted && *submitted,
        answers: answers
            .map(|(now, before)| now.filter(|_| *before))
            .collect(),
        ..person.clone()
    })
}

fn count(
    basis: Basis,
    dimensions: &Dimensions,
    people: &[Person],
    rows: &mut HashMap<CellKey, CubeRow>,
) {
    let mut add = |level, code_index, person: &Person, counts: &Counts, submissions| {
        for group in [Some(person.group), None] {
            for region_index in [Some(person.region), None] {
                let key = CellKey {
                    basis,
                    level,
                    code_index,
                    group,
                    region_index,
                };
                let row = rows.entry(key).or_insert(CubeRow {
                    key,
                    counts: Counts::default(),
                    submissions: 0,
                });
                row.counts.add(counts);
                row.submissions += submissions;
            }
        }
    };
    for person in people {
        let here = Counts {
            addressed: 1,
            on_time: u32::from(person.submitted),
            ..Counts::default()
        };
        add(
            Level::Submission,
            0,
            person,
            &here,
            u32::from(person.submitted),
        );
        for (index, place) in dimensions.commitments().iter().enumerate() {
            if !place.groups.contains(&person.group) {
                continue;
            }
            let mut counts = Counts {
                addressed: 1,
                ..Counts::default()
            };
            let answer = if place.derived {
                Some((3, false))
            } else {
                person.answers[index]
            };
            if let (true, Some((status, evidence))) = (person.submitted, answer) {
                counts.statuses[status] = 1;
                counts.on_time = 1;
                counts.with_evidence = u32::from(evidence && (3..5).contains(&status));
            }
            add(Level::All, 0, person, &counts, 0);
            add(Level::Audience, place.audience_index, person, &counts, 0);
            add(Level::Section, place.section_index, person, &counts, 0);
            for framework in &place.framework_indices {
                add(Level::Framework, *framework, person, &counts, 0);
            }
            add(Level::Commitment, index, person, &counts, 0);
        }
    }
}
