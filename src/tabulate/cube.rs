//! The cube: atoms (group, region, commitment) counted once, everything above them summed.

use polars::prelude::{Column, DataFrame, PolarsResult};

use super::TabulateError;
use super::facts::{
    ADDRESSED, COMMITMENT, GROUP, ON_TIME, REGION, SUBMISSIONS, VERIFIED, WITH_EVIDENCE, column,
    counts, expected_members, expected_set, position, reports_by_member,
};
use crate::domain::cube::{Basis, CellKey, Cube, CubeRow, Dimensions, Level};
use crate::domain::cycle::Cycle;
use crate::domain::group::{Group, Groups};
use crate::domain::measures::Counts;
use crate::domain::panel::Panel;
use crate::domain::participation::Settled;
use crate::domain::status::Status;

/// Stands for "all" in a key column.
const TOGETHER: i32 = -1;

const LEVEL: &str = "level";
const CODE: &str = "code";

/// Tabulates a cycle's settled submissions: every row of basis `all`, and of basis `panel` where there
/// is a panel.
///
/// # Errors
/// When polars fails, which no input should bring about.
pub fn tabulate(
    settled: &[&Settled],
    cycle: &Cycle,
    panel: Option<&Panel>,
) -> Result<Cube, TabulateError> {
    let dimensions = Dimensions::new(cycle.year, &cycle.catalogue, &cycle.scheme);
    let reported = reports_by_member(settled, cycle);
    let mut rows = Vec::new();
    let bases = [(Basis::All, None), (Basis::Panel, panel)];
    for (basis, of) in bases {
        if basis == Basis::Panel && panel.is_none() {
            continue;
        }
        let responses = expected_set(cycle, &dimensions, &reported, of)?;
        let members = expected_members(cycle, &reported, of)?;
        rows.extend(rows_of_responses(&responses, &dimensions, basis)?);
        rows.extend(rows_of_members(&members, &dimensions, basis)?);
    }
    Ok(Cube::new(dimensions, rows))
}

fn measure_columns() -> Vec<&'static str> {
    let mut names = vec![ADDRESSED];
    names.extend(Status::ALL.map(Status::column));
    names.extend([ON_TIME, WITH_EVIDENCE, VERIFIED]);
    names
}

/// Sums these columns over the rows that agree in the keys.
#[expect(
    deprecated,
    reason = "the lazy form needs the query engine of polars, most of its build"
)]
fn sums_by(frame: &DataFrame, keys: &[&str], measures: &[&str]) -> PolarsResult<CubeSums> {
    let sums = frame
        .group_by(keys.iter().copied())?
        .select(measures.iter().copied())
        .sum()?;
    let columns = sums.columns();
    let (keys, measures) = columns.split_at(keys.len());
    Ok(CubeSums {
        keys: keys.iter().map(integers).collect::<PolarsResult<_>>()?,
        measures: measures.iter().map(naturals).collect::<PolarsResult<_>>()?,
    })
}

/// The sums of groups of rows: a list for each key and for each measure, in one order.
struct CubeSums {
    keys: Vec<Vec<i32>>,
    measures: Vec<Vec<u32>>,
}

impl CubeSums {
    fn height(&self) -> usize {
        self.keys.first().map_or(0, Vec::len)
    }

    /// The same sums once more for every row that each belongs to; the keys of those rows are named.
    fn spread(
        &self,
        names: (&[&str], &[&str]),
        rows_of: impl Fn(&[i32]) -> Vec<Vec<i32>>,
    ) -> PolarsResult<DataFrame> {
        let (key_names, measure_names) = names;
        let mut keys = vec![Vec::new(); key_names.len()];
        let mut measures = vec![Vec::new(); measure_names.len()];
        for row in 0..self.height() {
            let own: Vec<i32> = self.keys.iter().map(|key| key[row]).collect();
            for target in rows_of(&own) {
                for (values, value) in keys.iter_mut().zip(target) {
                    values.push(value);
                }
                for (values, own) in measures.iter_mut().zip(&self.measures) {
                    values.push(own[row]);
                }
            }
        }
        let keys = key_names.iter().zip(keys);
        let measures = measure_names.iter().zip(measures);
        DataFrame::new_infer_height(
            keys.map(|(name, values)| column(name, values))
                .chain(measures.map(|(name, values)| counts(name, values)))
                .collect(),
        )
    }
}

/// Counts atoms, spreads each over the rows it belongs to, and sums.
fn rows_of_responses(
    expected: &DataFrame,
    dimensions: &Dimensions,
    basis: Basis,
) -> PolarsResult<Vec<CubeRow>> {
    let measures = measure_columns();
    let atoms = sums_by(expected, &[GROUP, REGION, COMMITMENT], &measures)?;
    let levels = levels_of_commitments(dimensions);
    let keys = [LEVEL, CODE, GROUP, REGION];
    let spread = atoms.spread((&keys, &measures), |atom| {
        let of_commitment = &levels[index(atom[2])];
        margins(atom[0], atom[1])
            .into_iter()
            .flat_map(|[group, region]| {
                let rows = of_commitment.iter();
                rows.map(move |&[level, code]| vec![level, code, group, region])
            })
            .collect()
    })?;
    let sums = sums_by(&spread, &keys, &measures)?;
    Ok((0..sums.height())
        .map(|row| {
            let mut values = sums.measures.iter().map(|column| column[row]);
            let mut next = || values.next().unwrap_or(0);
            let counts = Counts {
                addressed: next(),
                statuses: std::array::from_fn(|_| next()),
                on_time: next(),
                with_evidence: next(),
                verified: next(),
            };
            CubeRow {
                key: CellKey {
                    basis,
                    level: Level::ALL[index(sums.keys[0][row])],
                    code_index: index(sums.keys[1][row]),
                    group: group_at(dimensions.groups, sums.keys[2][row]),
                    region_index: region_at(sums.keys[3][row]),
                },
                counts,
                submissions: 0,
            }
        })
        .collect())
}

fn rows_of_members(
    members: &DataFrame,
    dimensions: &Dimensions,
    basis: Basis,
) -> PolarsResult<Vec<CubeRow>> {
    let keys = [GROUP, REGION];
    let measures = [ADDRESSED, SUBMISSIONS, ON_TIME];
    let atoms = sums_by(members, &keys, &measures)?;
    let spread = atoms.spread((&keys, &measures), |atom| {
        let rows = margins(atom[0], atom[1]).into_iter();
        rows.map(|row| row.to_vec()).collect()
    })?;
    let sums = sums_by(&spread, &keys, &measures)?;
    Ok((0..sums.height())
        .map(|row| CubeRow {
            key: CellKey {
                basis,
                level: Level::Submission,
                code_index: 0,
                group: group_at(dimensions.groups, sums.keys[0][row]),
                region_index: region_at(sums.keys[1][row]),
            },
            counts: Counts {
                addressed: sums.measures[0][row],
                on_time: sums.measures[2][row],
                ..Counts::default()
            },
            submissions: sums.measures[1][row],
        })
        .collect())
}

/// A group and a region as they are, and with one or both replaced by "all".
const fn margins(group: i32, region: i32) -> [[i32; 2]; 4] {
    [
        [group, region],
        [TOGETHER, region],
        [group, TOGETHER],
        [TOGETHER, TOGETHER],
    ]
}

/// For every commitment the level and code of the rows it belongs to: its own, its section's, audience's,
/// frameworks', all. What reporting itself implements has its own row, and enters no sum.
fn levels_of_commitments(dimensions: &Dimensions) -> Vec<Vec<[i32; 2]>> {
    let row = |level: Level, code: usize| [position(level as usize), position(code)];
    let places = dimensions.commitments().iter().enumerate();
    places
        .map(|(commitment, place)| {
            let mut rows = vec![row(Level::Commitment, commitment)];
            if place.derived {
                // Participation is not progress.
                return rows;
            }
            rows.extend([
                row(Level::Section, place.section_index),
                row(Level::Audience, place.audience_index),
                row(Level::All, 0),
            ]);
            let frameworks = place.framework_indices.iter();
            rows.extend(frameworks.map(|&framework| row(Level::Framework, framework)));
            rows
        })
        .collect()
}

fn integers(column: &Column) -> PolarsResult<Vec<i32>> {
    Ok(column
        .i32()?
        .iter()
        .map(Option::unwrap_or_default)
        .collect())
}

fn naturals(column: &Column) -> PolarsResult<Vec<u32>> {
    Ok(column
        .u32()?
        .iter()
        .map(Option::unwrap_or_default)
        .collect())
}

fn index(position: i32) -> usize {
    usize::try_from(position).unwrap_or(0)
}

fn group_at(groups: Groups, position: i32) -> Option<Group> {
    usize::try_from(position)
        .ok()
        .map(|index| groups.all()[index])
}

fn region_at(position: i32) -> Option<usize> {
    usize::try_from(position).ok()
}
