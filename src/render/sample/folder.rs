//! The cycle folder around the submissions: configuration, roster, countries. Refuses a folder that
//! holds anything but an earlier sample.

use std::fs;
use std::path::Path;

use super::roster::Profile;
use super::settings::{CYCLE_YEAR, DEADLINE, PERIOD_FROM, PERIOD_TO, REFERENCE_DATE, SampleError};
use super::world::Land;
use crate::domain::catalogue::Catalogue;

/// The first line of a sample's `cycle.toml`.
const MARK: &str =
    "# Fictional sample, written by `biennial sample`: none of these members exists.";

/// Makes the folder ready: creates it, or empties an earlier sample of its submissions. A sample is
/// known by its `cycle.toml`, to the letter: one that was changed may have become somebody's real
/// cycle. It is written first, so that a run cut short leaves a sample behind.
pub fn prepare(dir: &Path, catalogue: &Catalogue) -> Result<(), SampleError> {
    let disk = |path: &Path| SampleError::disk(path);
    fs::create_dir_all(dir).map_err(disk(dir))?;
    let is_empty = fs::read_dir(dir).map_err(disk(dir))?.next().is_none();
    let cycle = dir.join("cycle.toml");
    let text = cycle_toml(catalogue);
    let is_sample = fs::read_to_string(&cycle).is_ok_and(|found| found == text);
    if !is_empty && !is_sample {
        return Err(SampleError::NotASample(dir.to_owned()));
    }
    write(&cycle, text.as_bytes())?;
    let submissions = dir.join("submissions");
    if submissions.exists() {
        fs::remove_dir_all(&submissions).map_err(disk(&submissions))?;
    }
    fs::create_dir(&submissions).map_err(disk(&submissions))
}

/// Writes the key that draws partitions, so that builds of the same sample agree everywhere. That of a real cycle
/// is made by its first build, and is a secret.
pub fn write_key(dir: &Path, seed: u64) -> Result<(), SampleError> {
    let ledger = dir.join("ledger");
    fs::create_dir_all(&ledger).map_err(SampleError::disk(&ledger))?;
    let mut random = fastrand::Rng::with_seed(seed);
    let key: [u8; 32] = std::array::from_fn(|_| random.u8(..));
    write(&ledger.join("key"), &key)
}

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SampleError> {
    fs::write(path, bytes).map_err(SampleError::disk(path))
}

fn cycle_toml(catalogue: &Catalogue) -> String {
    let id = &catalogue.id;
    format!(
        r#"{MARK}
cycle          = {CYCLE_YEAR}
title          = "Biennial progress report {CYCLE_YEAR} (fictional sample)"
fictional      = true
catalogue      = "{id}"
period         = {{ from = {PERIOD_FROM}, to = {PERIOD_TO} }}
deadline       = {DEADLINE}
reference_date = {REFERENCE_DATE}
regions        = "world-7"
roster         = "members.csv"
submissions    = "submissions"
countries      = "countries.csv"

[disclosure]
threshold    = 5
participants = "list"
"#
    )
}

/// Writes `members.csv`.
pub fn write_roster(path: &Path, members: &[Profile], lands: &[Land]) -> Result<(), SampleError> {
    let mut table = table();
    let header = [
        "member_id",
        "name",
        "aliases",
        "group",
        "country",
        "region",
        "joined",
        "left",
    ];
    let mut rows = vec![header.map(str::to_owned)];
    for member in members {
        let land = member.land_index.map(|index| lands[index].alpha3.clone());
        let region = if member.region_stated {
            member.region
        } else {
            ""
        };
        rows.push([
            member.id.clone(),
            member.name.clone(),
            member.alias.clone().unwrap_or_default(),
            member.group.name().to_owned(),
            land.unwrap_or_default(),
            region.to_owned(),
            member.joined.to_string(),
            member.left.map(|left| left.to_string()).unwrap_or_default(),
        ]);
    }
    for row in rows {
        table.write_record(row).map_err(SampleError::table(path))?;
    }
    finish(path, table)
}

/// Writes `countries.csv`.
pub fn write_countries(path: &Path, lands: &[Land]) -> Result<(), SampleError> {
    let mut table = table();
    let table_error = SampleError::table;
    table
        .write_record(["alpha2", "alpha3", "name", "official", "region"])
        .map_err(table_error(path))?;
    for land in lands {
        table
            .write_record(["", &land.alpha3, land.name, &land.official, land.region])
            .map_err(table_error(path))?;
    }
    finish(path, table)
}

fn table() -> csv::Writer<Vec<u8>> {
    csv::Writer::from_writer(Vec::new())
}

fn finish(path: &Path, table: csv::Writer<Vec<u8>>) -> Result<(), SampleError> {
    let bytes = table
        .into_inner()
        .map_err(|error| SampleError::disk(path)(error.into_error()))?;
    write(path, &bytes)
}
