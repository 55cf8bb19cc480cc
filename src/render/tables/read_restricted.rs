//! The restricted tables of a finished build, read again.

use std::collections::BTreeMap;

use super::written::read_rows;
use crate::domain::cube::{ALL_CODES, Level};
use crate::domain::fold::fold;
use crate::domain::release::ReleasedAnswer;
use crate::domain::response::Evidence;
use crate::domain::status::Status;
use crate::tabulate::compare::{ComparedAnswer, RowPlace, Ruled, Submitted};

/// The counted answers in `responses.csv`.
///
/// # Errors
/// What is wrong with the table.
pub fn answers(text: &str) -> Result<Vec<ComparedAnswer>, String> {
    read_rows(text, |row| {
        let status = row.get("status")?;
        let evidence = row.get("evidence")?;
        let unknown = |what: &str| format!("{what:?} is not known");
        Ok(ComparedAnswer {
            answer: ReleasedAnswer {
                member_id: row.get("member_id")?.to_owned(),
                group: row.get("group")?.to_owned(),
                region: row.get("region")?.to_owned(),
                commitment: row.get("commitment")?.to_owned(),
                status: Status::ALL
                    .into_iter()
                    .find(|known| known.column() == status)
                    .ok_or_else(|| unknown(status))?,
                evidence: Evidence::ALL
                    .into_iter()
                    .find(|known| known.name() == evidence)
                    .ok_or_else(|| unknown(evidence))?,
                on_time: match row.get("on_time")? {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                },
            },
            in_panel: row.get("in_panel")? == "yes",
        })
    })
}

/// The files in `submissions.csv`.
///
/// # Errors
/// What is wrong with the table.
pub fn submissions(text: &str) -> Result<Vec<Submitted>, String> {
    read_rows(text, |row| {
        let owned = |column| row.get(column).map(str::to_owned);
        let id = row.get("member_id")?;
        Ok(Submitted {
            file: owned("file")?,
            sha256: owned("sha256")?,
            member: fold(id),
            id: id.to_owned(),
            name: owned("member_name")?,
            counted: row.get("counted")? == "yes",
            group: owned("group")?,
            region: owned("region")?,
            on_time: row.get("on_time")? == "yes",
        })
    })
}

/// The rulings in `decisions.csv`.
///
/// # Errors
/// What is wrong with the table.
pub fn decisions(text: &str) -> Result<Vec<Ruled>, String> {
    read_rows(text, |row| {
        let owned = |column| row.get(column).map(str::to_owned);
        Ok(Ruled {
            file: owned("file")?,
            member: fold(row.get("member")?),
            commitment: owned("commitment")?,
            decision: (owned("field")?, owned("decision")?),
        })
    })
}

/// Where `commitments.csv` says that each commitment is counted, besides its own row.
///
/// # Errors
/// What is wrong with the table.
pub fn places(text: &str) -> Result<BTreeMap<String, Vec<RowPlace>>, String> {
    let rows = read_rows(text, |row| {
        let one =
            |level: Level, column| Ok::<_, String>((level.name(), row.get(column)?.to_owned()));
        let frameworks = row
            .get("frameworks")?
            .split(' ')
            .filter(|code| *code != "-");
        let frameworks = frameworks.map(|code| (Level::Framework.name(), code.to_owned()));
        let above = [
            (Level::All.name(), ALL_CODES.to_owned()),
            one(Level::Section, "section")?,
            one(Level::Audience, "audience")?,
        ];
        let commitment = row.get("commitment")?.to_owned();
        // What reporting itself implements has its own row, and enters no sum.
        if row.get("derived")? == "yes" {
            return Ok((commitment, Vec::new()));
        }
        Ok((commitment, above.into_iter().chain(frameworks).collect()))
    })?;
    Ok(rows.into_iter().collect())
}
