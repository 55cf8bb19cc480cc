//! The roster: a CSV file of the members, one a line. A fault in it is the secretariat's to mend.

use std::collections::HashSet;
use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;

use super::cycle_folder::CycleError;
use super::own_table::{for_each_row, hint};
use crate::domain::country::Countries;
use crate::domain::group::Group;
use crate::domain::region::RegionScheme;
use crate::domain::roster::{Member, Roster};

/// The columns of a roster.
const COLUMNS: &str = "member_id,name,aliases,group,country,region,joined,left";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RosterRow {
    member_id: String,
    name: String,
    aliases: String,
    group: String,
    country: String,
    region: String,
    joined: String,
    left: String,
}

/// Reads a roster from the text of its CSV file; `path` is for messages.
///
/// # Errors
/// When a line cannot be used; the message says which, and what to do.
pub(super) fn parse_roster(
    text: &str,
    path: &Path,
    countries: &Countries,
    scheme: &RegionScheme,
) -> Result<Roster, CycleError> {
    let mut members = Vec::new();
    let mut seen = HashSet::new();
    for_each_row(text, path, COLUMNS, csv::Trim::None, |_, row: RosterRow| {
        if row.member_id.trim().is_empty() {
            return Err("member_id is empty; every member needs one".to_owned());
        }
        if !seen.insert(row.member_id.to_lowercase()) {
            return Err(format!("member_id {} stands twice", row.member_id));
        }
        members.push(member_of(row, countries, scheme)?);
        Ok(())
    })?;
    if members.is_empty() {
        return Err(CycleError::Table {
            path: path.to_owned(),
            line: 1,
            reason: "the roster has no members; list them, one a line".to_owned(),
        });
    }
    Ok(Roster::new(members))
}

fn member_of(
    row: RosterRow,
    countries: &Countries,
    scheme: &RegionScheme,
) -> Result<Member, String> {
    let group = Group::ALL
        .into_iter()
        .find(|group| group.name() == row.group)
        .ok_or_else(|| {
            let names = Group::ALL.map(Group::name);
            let hint = hint(&row.group, names.into_iter());
            format!(
                "group {:?} is none of {}{hint}",
                row.group,
                names.join(", ")
            )
        })?;
    let country = match row.country.as_str() {
        "" => None,
        code => Some(
            countries
                .by_alpha3(code)
                .ok_or_else(|| format!("country {code:?} is no ISO 3166-1 alpha-3 code"))?
                .alpha3
                .clone(),
        ),
    };
    let region_index = match (row.region.as_str(), &country) {
        ("", Some(alpha3)) => scheme.region_of(alpha3).ok_or_else(|| {
            format!(
                "country {alpha3} has no place in the scheme {}",
                scheme.name
            )
        })?,
        ("", None) => scheme.global(),
        (region, _) => scheme.index_of(region).ok_or_else(|| {
            let names = scheme.regions();
            let hint = hint(region, names.iter().map(String::as_str));
            format!("region {region:?} is none of {}{hint}", names.join(", "))
        })?,
    };
    Ok(Member {
        id: row.member_id,
        name: row.name,
        aliases: row
            .aliases
            .split(';')
            .map(str::trim)
            .filter(|alias| !alias.is_empty())
            .map(str::to_owned)
            .collect(),
        group,
        country,
        region_index,
        joined: date_of("joined", &row.joined)?,
        left: match row.left.as_str() {
            "" => None,
            left => Some(date_of("left", left)?),
        },
    })
}

fn date_of(column: &str, text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| format!("{column}: {text:?} is no date such as 2026-12-05"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::parse_roster;
    use crate::domain::country::Countries;
    use crate::domain::region::RegionScheme;

    fn refusal(group: &str, region: &str) -> String {
        let text = format!(
            "{}\nM1,A member,,{group},,{region},2020-01-01,\n",
            super::COLUMNS
        );
        let places = [("XAA".to_owned(), "South Asia".to_owned())];
        let scheme = RegionScheme::new("a", &places);
        parse_roster(
            &text,
            Path::new("members.csv"),
            &Countries::default(),
            &scheme,
        )
        .expect_err("a line that cannot be used")
        .to_string()
    }

    #[test]
    fn a_near_miss_is_answered_with_a_question() {
        assert_eq!(
            refusal("Goverment", ""),
            "members.csv, line 2: group \"Goverment\" is none of Government, Private sector, \
             Civil society, Intergovernmental; did you mean Government?"
        );
        let region = refusal("Government", "Suoth Asia");
        assert!(region.ends_with("did you mean South Asia?"), "{region}");
        let unlike = refusal("Ministry", "");
        assert!(unlike.ends_with("Intergovernmental"), "{unlike}");
    }
}
