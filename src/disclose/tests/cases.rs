//! Small cubes for a purpose, each sound as it is published: the audit says so before anything is changed.

use super::cubes::{Person, dimensions, tabulate};
use super::writer::write;
use crate::disclose::primary::Answers;
use crate::disclose::{Known, Problem, audit, protect};
use crate::domain::cube::{Basis, CellKey, Cube, Level, PublicCube, PublicFigures};
use crate::domain::cycle::DisclosureSettings;
use crate::domain::group::Group;

pub const REGIONS: usize = 4;
pub const GOVERNMENT: Group = Group::Government;
pub const CIVIL: Group = Group::CivilSociety;
pub const COMPANIES: Group = Group::PrivateSector;
pub const OFFICES: Group = Group::Intergovernmental;
pub const FIRST_SECTION: [&str; 3] = ["G1a", "G1b", "G1c"];
pub const OVERARCHING: [&str; 4] = ["O1", "O2", "O3", "O5"];

/// Members that give one answer to every commitment, cell by cell.
pub fn members(cells: &[(Group, usize, Answers)]) -> Vec<Person> {
    let commitments = dimensions(REGIONS).commitments().len();
    let mut people = Vec::new();
    for (group, region, answers) in cells {
        for (status, count) in answers.iter().enumerate() {
            people.extend((0..*count).map(|_| Person {
                group: *group,
                region: *region,
                submitted: true,
                answers: vec![Some((status, false)); commitments],
                before: None,
            }));
        }
    }
    people
}

/// One region in which all answered alike, and two that may stand on their own.
pub fn plain() -> Vec<Person> {
    members(&[
        (GOVERNMENT, 0, [0, 0, 0, 5, 0, 0, 0]),
        (GOVERNMENT, 1, [3, 0, 2, 3, 0, 0, 0]),
        (GOVERNMENT, 2, [3, 2, 2, 3, 1, 0, 0]),
        (CIVIL, 0, [2, 2, 2, 2, 1, 0, 0]),
    ])
}

/// Two members whose total may not stand, beside groups whose totals may.
pub fn with_a_small_group() -> Vec<Person> {
    members(&[
        (OFFICES, 0, [1, 0, 0, 1, 0, 0, 0]),
        (GOVERNMENT, 0, [2, 2, 1, 2, 1, 0, 0]),
        (GOVERNMENT, 1, [2, 2, 2, 2, 1, 0, 0]),
        (CIVIL, 0, [2, 2, 2, 3, 2, 0, 0]),
        (CIVIL, 1, [3, 2, 2, 3, 2, 0, 0]),
    ])
}

/// Eleven governments, all of which answered alike to G1a.
pub fn with_a_closed_commitment() -> Vec<Person> {
    let mut people = members(&[
        (GOVERNMENT, 0, [1, 1, 1, 1, 1, 0, 0]),
        (GOVERNMENT, 1, [1, 1, 1, 2, 1, 0, 0]),
    ]);
    let settled = dimensions(REGIONS);
    let codes = settled.codes(Level::Commitment);
    let first = codes.iter().position(|code| code == FIRST_SECTION[0]);
    for person in &mut people {
        person.answers[first.expect("a commitment")] = Some((1, false));
    }
    people
}

/// Members that took part in the cycle before, all but the first one.
pub fn with_a_newcomer(mut people: Vec<Person>) -> Vec<Person> {
    for person in people.iter_mut().skip(1) {
        person.before = Some((true, vec![true; person.answers.len()]));
    }
    people
}

/// A cube as it should be published; the audit has nothing against that.
pub struct Case {
    pub cube: Cube,
    pub public: PublicCube,
}

impl Case {
    pub fn new(people: &[Person]) -> Self {
        let cube = tabulate(dimensions(REGIONS), people);
        let public = protect(&cube, &DisclosureSettings::default()).public;
        let case = Self { cube, public };
        assert_eq!(case.problems(&case.public), [], "sound as it is");
        case
    }

    /// What the audit says of another publication.
    pub fn problems(&self, public: &PublicCube) -> Vec<Problem> {
        self.problems_of_text(&write(public))
    }

    pub fn problems_of_text(&self, text: &str) -> Vec<Problem> {
        let known = Known::from_cube(&self.cube);
        audit(text, &known, &DisclosureSettings::default())
            .map_or_else(|failure| failure.problems, |_| Vec::new())
    }

    pub fn key(
        &self,
        level: Level,
        code: &str,
        group: Option<Group>,
        region: Option<usize>,
    ) -> CellKey {
        let codes = self.cube.dimensions.codes(level);
        let found = codes.iter().position(|known| known == code);
        CellKey {
            basis: Basis::All,
            level,
            code_index: found.expect("a code"),
            group,
            region_index: region,
        }
    }

    /// The rows of some commitments.
    pub fn rows(
        &self,
        codes: &[&str],
        group: Option<Group>,
        region: Option<usize>,
    ) -> Vec<CellKey> {
        let key = |code: &&str| self.key(Level::Commitment, code, group, region);
        codes.iter().map(key).collect()
    }

    /// What is published, and the figures of some rows besides, which must have been withheld.
    pub fn showing(&self, keys: &[CellKey]) -> PublicCube {
        let mut rows = self.public.rows().to_vec();
        for key in keys {
            let row = rows.iter_mut().find(|row| row.key == *key);
            let row = row.expect("a row");
            assert!(row.figures.is_none(), "public before: {key:?}");
            let full = self.cube.get(key).expect("a row");
            row.figures = Some(PublicFigures {
                counts: full.counts,
                submissions: full.submissions,
                shows_on_time: false,
                shows_evidence: false,
            });
        }
        PublicCube::new(self.cube.dimensions.clone(), rows)
    }

    pub fn problems_showing(&self, keys: &[CellKey]) -> Vec<Problem> {
        self.problems(&self.showing(keys))
    }

    /// What the audit says when some public rows show evidence too.
    pub fn problems_showing_evidence(&self, keys: &[CellKey]) -> Vec<Problem> {
        let mut rows = self.public.rows().to_vec();
        for key in keys {
            let row = rows.iter_mut().find(|row| row.key == *key);
            let figures = row.and_then(|row| row.figures.as_mut()).expect("public");
            figures.counts = self.cube.get(key).expect("a row").counts;
            figures.shows_evidence = true;
        }
        self.problems(&PublicCube::new(self.cube.dimensions.clone(), rows))
    }
}
