//! What any reader knows besides the published files: who is a member, who submitted, how many
//! answered what, and where each commitment belongs. All names are display names, so that the audit
//! shares nothing with the design. Counts are of members.

use std::collections::BTreeSet;

use crate::domain::cube::{Basis, Cube, CubeRow, Level, group_name};

/// What readers know.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Where each commitment belongs.
    pub commitments: Vec<KnownCommitment>,
    /// What is known of each basis.
    pub bases: Vec<KnownBasis>,
}

/// Where one commitment belongs.
#[derive(Debug, Clone)]
pub struct KnownCommitment {
    /// Its id.
    pub id: String,
    /// Code of its section.
    pub section: String,
    /// Code of its audience.
    pub audience: String,
    /// The frameworks it names.
    pub frameworks: Vec<String>,
    /// Whether submitting implements it.
    pub derived: bool,
}

/// What is known of one basis.
#[derive(Debug, Clone)]
pub struct KnownBasis {
    /// The word in data files.
    pub basis: String,
    /// Every group, region and commitment with anyone addressed.
    pub cells: Vec<KnownCell>,
    /// Every group and region with any member.
    pub members: Vec<KnownMembers>,
}

/// How many are known to have answered one commitment.
#[derive(Debug, Clone)]
pub struct KnownCell {
    /// Stakeholder group.
    pub group: String,
    /// Region.
    pub region: String,
    /// Id of the commitment.
    pub commitment: String,
    /// Members addressed.
    pub addressed: u32,
    /// Members that answered.
    pub reported: u32,
}

/// How many are known to have submitted.
#[derive(Debug, Clone)]
pub struct KnownMembers {
    /// Stakeholder group.
    pub group: String,
    /// Region.
    pub region: String,
    /// Members expected.
    pub expected: u32,
    /// Accepted submissions.
    pub submitted: u32,
}

impl Known {
    /// What readers know of a cycle, taken from its full cube.
    #[must_use]
    pub fn from_cube(cube: &Cube) -> Self {
        let dimensions = &cube.dimensions;
        let code = |level: Level, index: usize| dimensions.codes(level)[index].clone();
        let commitments = dimensions
            .commitments()
            .iter()
            .enumerate()
            .map(|(index, place)| KnownCommitment {
                id: code(Level::Commitment, index),
                section: code(Level::Section, place.section_index),
                audience: code(Level::Audience, place.audience_index),
                frameworks: place
                    .framework_indices
                    .iter()
                    .map(|framework| code(Level::Framework, *framework))
                    .collect(),
                derived: place.derived,
            })
            .collect();
        let bases: BTreeSet<Basis> = cube.rows().iter().map(|row| row.key.basis).collect();
        Self {
            commitments,
            bases: bases
                .into_iter()
                .map(|basis| known_of(cube, basis))
                .collect(),
        }
    }
}

fn known_of(cube: &Cube, basis: Basis) -> KnownBasis {
    let atoms = |level: Level| {
        cube.rows().iter().filter(move |row| {
            row.key.basis == basis
                && row.key.level == level
                && row.key.group.is_some()
                && row.key.region_index.is_some()
        })
    };
    let names = |row: &CubeRow| {
        (
            group_name(row.key.group).to_owned(),
            cube.dimensions.region_name(&row.key).to_owned(),
        )
    };
    KnownBasis {
        basis: basis.name().to_owned(),
        cells: atoms(Level::Commitment)
            .map(|row| {
                let (group, region) = names(row);
                KnownCell {
                    group,
                    region,
                    commitment: cube.dimensions.code(&row.key).to_owned(),
                    addressed: row.counts.addressed,
                    reported: row.reported(),
                }
            })
            .collect(),
        members: atoms(Level::Submission)
            .map(|row| {
                let (group, region) = names(row);
                KnownMembers {
                    group,
                    region,
                    expected: row.counts.addressed,
                    submitted: row.reported(),
                }
            })
            .collect(),
    }
}
