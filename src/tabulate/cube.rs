//! The cube: atoms (group, region, commitment) counted once, everything above them summed.

use polars::prelude::{
    Column, DataFrame, DataType, Expr, IntoLazy as _, JoinArgs, JoinType, NamedFrom as _,
    PolarsResult, Series, UnionArgs, col, concat, lit,
};

use super::TabulateError;
use super::facts::{
    ADDRESSED, COMMITMENT, GROUP, ON_TIME, REGION, SUBMISSIONS, VERIFIED, WITH_EVIDENCE,
    counted_by_member, expected_members, expected_set, position,
};
use crate::domain::cube::{Basis, CellKey, Cube, CubeRow, Dimensions, Level};
use crate::domain::cycle::Cycle;
use crate::domain::group::Group;
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
    let counted = counted_by_member(settled, cycle);
    let mut rows = Vec::new();
    let bases = [(Basis::All, None), (Basis::Panel, panel)];
    for (basis, of) in bases {
        if basis == Basis::Panel && panel.is_none() {
            continue;
        }
        let responses = expected_set(cycle, &dimensions, &counted, of)?;
        let members = expected_members(cycle, &counted, of)?;
        rows.extend(rows_of_responses(responses, &dimensions, basis)?);
        rows.extend(rows_of_members(members, basis)?);
    }
    Ok(Cube::new(dimensions, rows))
}

fn measure_columns() -> Vec<&'static str> {
    let mut names = vec![ADDRESSED];
    names.extend(Status::ALL.map(Status::column));
    names.extend([ON_TIME, WITH_EVIDENCE, VERIFIED]);
    names
}

fn sums(names: &[&str]) -> Vec<Expr> {
    names.iter().map(|name| col(*name).sum()).collect()
}

/// Counts atoms, joins each with the rows it belongs to, and sums.
fn rows_of_responses(
    expected: DataFrame,
    dimensions: &Dimensions,
    basis: Basis,
) -> PolarsResult<Vec<CubeRow>> {
    let measures = measure_columns();
    let atoms = expected
        .lazy()
        .group_by([col(GROUP), col(REGION), col(COMMITMENT)])
        .agg(sums(&measures))
        .collect()?;
    let levels = levels_of_commitments(dimensions)?;
    let cube = with_margins(&atoms)?
        .lazy()
        .join(
            levels.lazy(),
            [col(COMMITMENT)],
            [col(COMMITMENT)],
            JoinArgs::new(JoinType::Inner),
        )
        .group_by([col(LEVEL), col(CODE), col(GROUP), col(REGION)])
        .agg(sums(&measures))
        .collect()?;
    let keys = [LEVEL, CODE, GROUP, REGION].map(|name| integers(&cube, name));
    let [level, code, group, region] = keys;
    let (level, code, group, region) = (level?, code?, group?, region?);
    let counts: Vec<Vec<u32>> = measures
        .iter()
        .map(|name| naturals(&cube, name))
        .collect::<PolarsResult<_>>()?;
    Ok((0..cube.height())
        .map(|row| {
            let mut values = counts.iter().map(|column| column[row]);
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
                    level: Level::ALL[index(level[row])],
                    code_index: index(code[row]),
                    group: group_at(group[row]),
                    region_index: region_at(region[row]),
                },
                counts,
                submissions: 0,
            }
        })
        .collect())
}

fn rows_of_members(members: DataFrame, basis: Basis) -> PolarsResult<Vec<CubeRow>> {
    let names = [ADDRESSED, SUBMISSIONS, ON_TIME];
    let by_cell = members
        .lazy()
        .group_by([col(GROUP), col(REGION)])
        .agg(sums(&names))
        .collect()?;
    let cube = with_margins(&by_cell)?
        .lazy()
        .group_by([col(GROUP), col(REGION)])
        .agg(sums(&names))
        .collect()?;
    let (group, region) = (integers(&cube, GROUP)?, integers(&cube, REGION)?);
    let [addressed, submissions, on_time] = names.map(|name| naturals(&cube, name));
    let (addressed, submissions, on_time) = (addressed?, submissions?, on_time?);
    Ok((0..cube.height())
        .map(|row| CubeRow {
            key: CellKey {
                basis,
                level: Level::Submission,
                code_index: 0,
                group: group_at(group[row]),
                region_index: region_at(region[row]),
            },
            counts: Counts {
                addressed: addressed[row],
                on_time: on_time[row],
                ..Counts::default()
            },
            submissions: submissions[row],
        })
        .collect())
}

/// The frame four times: as it is, and with group, region or both replaced by "all".
fn with_margins(frame: &DataFrame) -> PolarsResult<DataFrame> {
    let all = |name: &str| lit(TOGETHER).cast(DataType::Int32).alias(name);
    let plain = frame.clone().lazy();
    concat(
        [
            plain.clone(),
            plain.clone().with_columns([all(GROUP)]),
            plain.clone().with_columns([all(REGION)]),
            plain.with_columns([all(GROUP), all(REGION)]),
        ],
        UnionArgs::default(),
    )?
    .collect()
}

/// For every commitment the rows it belongs to: its own, its section's, audience's, frameworks', all.
fn levels_of_commitments(dimensions: &Dimensions) -> PolarsResult<DataFrame> {
    let (mut commitments, mut levels, mut codes) = (Vec::new(), Vec::new(), Vec::new());
    let mut push = |commitment: usize, level: Level, code: usize| {
        commitments.push(position(commitment));
        levels.push(position(level as usize));
        codes.push(position(code));
    };
    for (commitment, place) in dimensions.commitments().iter().enumerate() {
        push(commitment, Level::Commitment, commitment);
        push(commitment, Level::Section, place.section_index);
        push(commitment, Level::Audience, place.audience_index);
        push(commitment, Level::All, 0);
        for &framework in &place.framework_indices {
            push(commitment, Level::Framework, framework);
        }
    }
    DataFrame::new_infer_height(vec![
        Column::from(Series::new(COMMITMENT.into(), commitments)),
        Column::from(Series::new(LEVEL.into(), levels)),
        Column::from(Series::new(CODE.into(), codes)),
    ])
}

fn integers(frame: &DataFrame, name: &str) -> PolarsResult<Vec<i32>> {
    Ok(frame
        .column(name)?
        .i32()?
        .iter()
        .map(Option::unwrap_or_default)
        .collect())
}

fn naturals(frame: &DataFrame, name: &str) -> PolarsResult<Vec<u32>> {
    Ok(frame
        .column(name)?
        .u32()?
        .iter()
        .map(Option::unwrap_or_default)
        .collect())
}

fn index(position: i32) -> usize {
    usize::try_from(position).unwrap_or(0)
}

fn group_at(position: i32) -> Option<Group> {
    usize::try_from(position)
        .ok()
        .map(|index| Group::ALL[index])
}

fn region_at(position: i32) -> Option<usize> {
    usize::try_from(position).ok()
}
