//! Reads the text of `aggregates.csv` and `aggregates-full.csv` again: what was released is known by its
//! files.

use std::collections::HashSet;

use crate::domain::cube::{ALL_NAME, Basis, CellKey, Cube, CubeRow, Dimensions, Level};
use crate::domain::group::Group;
use crate::domain::measures::Counts;
use crate::domain::status::Status;

/// The rows of a public table whose figures are not withheld.
///
/// # Errors
/// When the text is no table of aggregates under these dimensions; says what is wrong.
pub fn public_rows(text: &str, dimensions: &Dimensions) -> Result<HashSet<CellKey>, String> {
    let mut public = HashSet::new();
    for_each_row(text, dimensions, |key, row| {
        if row.get("reported")? != "[c]" {
            public.insert(key);
        }
        Ok(())
    })?;
    Ok(public)
}

/// The cube of a full table.
///
/// # Errors
/// As [`public_rows`].
pub fn full_cube(text: &str, dimensions: &Dimensions) -> Result<Cube, String> {
    let mut rows = Vec::new();
    for_each_row(text, dimensions, |key, row| {
        let mut counts = Counts {
            addressed: row.count("addressed")?,
            on_time: row.count("on_time")?,
            with_evidence: row.count("with_evidence")?,
            verified: row.count("verified")?,
            ..Counts::default()
        };
        for status in Status::ALL {
            counts.statuses[status.index()] = row.count(status.column())?;
        }
        let submissions = match key.level {
            Level::Submission => row.count("reported")?,
            _ => 0,
        };
        rows.push(CubeRow {
            key,
            counts,
            submissions,
        });
        Ok(())
    })?;
    Ok(Cube::new(dimensions.clone(), rows))
}

/// One row of the file.
struct Row<'a> {
    headers: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    fn get(&self, column: &str) -> Result<&str, String> {
        let at = self.headers.iter().position(|header| header == column);
        at.and_then(|at| self.record.get(at))
            .ok_or_else(|| format!("there is no column {column}"))
    }

    fn count(&self, column: &str) -> Result<u32, String> {
        let text = self.get(column)?;
        text.parse()
            .map_err(|_| format!("{column}: {text:?} is no count"))
    }

    fn key(&self, dimensions: &Dimensions) -> Result<CellKey, String> {
        let unknown = |column: &str, text: &str| format!("{column} {text:?} is not of this cycle");
        let (group, region) = (self.get("group")?, self.get("region")?);
        let (level, code) = (self.get("level")?, self.get("code")?);
        let level = Level::parse(level).ok_or_else(|| unknown("level", level))?;
        let codes = dimensions.codes(level);
        Ok(CellKey {
            basis: match self.get("basis")? {
                "panel" => Basis::Panel,
                _ => Basis::All,
            },
            level,
            code_index: codes
                .iter()
                .position(|known| known == code)
                .ok_or_else(|| unknown("code", code))?,
            group: match group {
                ALL_NAME => None,
                name => Some(Group::parse(name).ok_or_else(|| unknown("group", name))?),
            },
            region_index: match region {
                ALL_NAME => None,
                name => Some(
                    dimensions
                        .regions
                        .iter()
                        .position(|known| known == name)
                        .ok_or_else(|| unknown("region", name))?,
                ),
            },
        })
    }
}

fn for_each_row(
    text: &str,
    dimensions: &Dimensions,
    mut take: impl FnMut(CellKey, &Row<'_>) -> Result<(), String>,
) -> Result<(), String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let row = Row {
            headers: &headers,
            record: &record,
        };
        let scheme = row.get("scheme")?;
        if scheme != dimensions.scheme {
            return Err(format!(
                "it groups countries by {scheme}, this cycle by {}; two schemes could be subtracted",
                dimensions.scheme
            ));
        }
        take(row.key(dimensions)?, &row)?;
    }
    Ok(())
}
