//! Cubes built from made-up members.

use std::collections::HashMap;

use crate::disclose::state::Counted;
use crate::domain::cube::{Basis, CellKey, Cube, CubeRow, Dimensions, Level};
use crate::domain::group::{Group, fixtures};
use crate::domain::measures::Counts;
use crate::domain::publication::{Answer, Participation};
use crate::domain::region::RegionScheme;
use crate::domain::status::Status;
use crate::ingest::built_in;

/// A member with its answers, by position among the commitment codes.
#[derive(Debug, Clone)]
pub struct Person {
    pub group: Group,
    pub region: usize,
    pub submitted: bool,
    /// Status by position, with whether there is evidence; none where it did not answer.
    pub answers: Vec<Option<(usize, bool)>>,
    /// For a member of the cycle before: which commitments it answered then.
    pub before: Option<Vec<bool>>,
}

/// The dimensions of the Call to Action with this many regions and `Global`.
pub fn dimensions(regions: usize) -> Dimensions {
    let catalogue = built_in::newest_catalogue();
    let places: Vec<(String, String)> = (0..regions)
        .map(|index| (format!("X{index:02}"), format!("Region {index:02}")))
        .collect();
    Dimensions::new(2026, catalogue, &RegionScheme::new("made-up", &places))
}

/// Tabulates members, in the way of the design contract; with a panel where there is any member of the
/// cycle before.
pub fn tabulate(dimensions: &Dimensions, people: &[Person]) -> Cube {
    let mut rows = HashMap::new();
    count(Basis::All, dimensions, people, &mut rows);
    let panel: Vec<Person> = people.iter().filter_map(as_compared).collect();
    count(Basis::Panel, dimensions, &panel, &mut rows);
    Cube::new(dimensions.clone(), rows.into_values().collect())
}

/// A member of both cycles with what it answered in both.
fn as_compared(person: &Person) -> Option<Person> {
    let answered = person.before.as_ref()?;
    let answers = person.answers.iter().zip(answered);
    Some(Person {
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
            add(Level::Commitment, index, person, &counts, 0);
            if place.derived {
                continue;
            }
            add(Level::All, 0, person, &counts, 0);
            add(Level::Audience, place.audience_index, person, &counts, 0);
            add(Level::Section, place.section_index, person, &counts, 0);
            for framework in &place.framework_indices {
                add(Level::Framework, *framework, person, &counts, 0);
            }
        }
    }
}

/// What these members answered, as it is published from.
pub fn counted(dimensions: &Dimensions, people: &[Person]) -> Counted {
    let mut counted = Counted::default();
    let has_panel = people.iter().any(|person| person.before.is_some());
    let mut counterparts = std::collections::HashSet::new();
    for (member, person) in people.iter().enumerate() {
        counted
            .expected
            .insert(member, (person.group, person.region));
        if person.before.is_some() {
            counted.submitted_before.insert(member);
        }
        if !person.submitted {
            continue;
        }
        counted.participants.push(Participation {
            member,
            group: person.group,
            region_index: person.region,
            on_time: true,
        });
        for (code_index, place) in dimensions.commitments().iter().enumerate() {
            let is_asked = place.groups.contains(&person.group) && !place.derived;
            let Some((status, _)) = person.answers[code_index].filter(|_| is_asked) else {
                continue;
            };
            counted.answers.push(Answer {
                member,
                group: person.group,
                region_index: person.region,
                code_index,
                status: Status::ALL[status],
            });
            if person
                .before
                .as_ref()
                .is_some_and(|answered| answered[code_index])
            {
                counterparts.insert((member, code_index));
            }
        }
    }
    counted.counterparts = has_panel.then_some(counterparts);
    counted
}

/// Members by group: governments, companies, civil society, international organisations.
const SHARES: [f64; 4] = [35.0, 25.0, 35.0, 5.0];
/// Members in each of five regions of unlike size; nobody is `Global`.
const REGIONS: [f64; 6] = [26.0, 20.0, 24.0, 22.0, 8.0, 0.0];
/// How the members of each group answer, in the order of the scale.
const HABITS: [[f64; 7]; 4] = [
    [12.0, 16.0, 30.0, 22.0, 14.0, 6.0, 1.0],
    [10.0, 12.0, 26.0, 28.0, 18.0, 6.0, 1.0],
    [8.0, 12.0, 28.0, 24.0, 24.0, 4.0, 1.0],
    [5.0, 10.0, 25.0, 30.0, 26.0, 4.0, 1.0],
];

fn choose(random: &mut fastrand::Rng, weights: &[f64]) -> usize {
    let mut left = random.f64() * weights.iter().sum::<f64>();
    for (index, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return index;
        }
    }
    weights.len() - 1
}

/// So many members of an alliance such as the one this was written for; 85 in a hundred submit, each with 98
/// in a hundred of its answers, and 80 in a hundred took part before.
pub fn members(seed: u64, size: usize, dimensions: &Dimensions) -> Vec<Person> {
    let mut random = fastrand::Rng::with_seed(seed);
    let commitments = dimensions.commitments().len();
    (0..size)
        .map(|_| {
            let group = choose(&mut random, &SHARES);
            let region = choose(&mut random, &REGIONS[..dimensions.regions.len().min(6)]);
            Person {
                group: fixtures::groups().all()[group],
                region,
                submitted: random.f64() < 0.85,
                answers: (0..commitments)
                    .map(|_| {
                        (random.f64() < 0.98)
                            .then(|| (choose(&mut random, &HABITS[group]), random.bool()))
                    })
                    .collect(),
                before: (random.f64() < 0.8).then(|| vec![true; commitments]),
            }
        })
        .collect()
}
