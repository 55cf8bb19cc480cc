//! The roster: a table of the members, one a line. A fault in it is the secretariat's to mend.

use std::collections::HashMap;
use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;

use super::cycle_error::CycleError;
use super::own_table::{Faults, OwnColumns, for_each_row_of, hint};
use crate::domain::country::Countries;
use crate::domain::fold::fold;
use crate::domain::group::{Group, Groups};
use crate::domain::language::known_languages;
use crate::domain::raw::CellValue;
use crate::domain::region::RegionScheme;
use crate::domain::roster::{Member, Roster};
use crate::domain::written_date::{DateReading, read_date};

/// The columns of a roster.
const COLUMNS: OwnColumns = OwnColumns {
    wanted: "member_id,name,aliases,group,country,region,joined,left",
    besides: "contact,language",
};

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
    contact: String,
    language: String,
}

/// What a roster is read by.
pub(super) struct RosterReading<'a> {
    /// The groups of the alliance.
    pub groups: Groups,
    /// Countries by code and name.
    pub countries: &'a Countries,
    /// The regions of the cycle.
    pub scheme: &'a RegionScheme,
    /// The day on which membership is judged.
    pub reference_date: Date,
}

/// Years after the day of reference beyond which a date is a slip, or stands for "never".
const FAR: i16 = 10;

/// No alliance is older.
const FIRST_YEAR: i16 = 1900;

/// Reads a roster from the bytes of its table; `path` is for messages.
///
/// # Errors
/// When anything in it cannot be used; the message says what, in which lines, and what to do.
pub(super) fn parse_roster(
    bytes: &[u8],
    path: &Path,
    reading: &RosterReading<'_>,
) -> Result<Roster, CycleError> {
    let mut members: Vec<(u64, Member)> = Vec::new();
    let mut ids: HashMap<String, u64> = HashMap::new();
    let mut names: HashMap<String, u64> = HashMap::new();
    let outcome = for_each_row_of(bytes, path, &COLUMNS, |line, row: RosterRow, faults| {
        if row.member_id.is_empty() {
            faults.push("member_id is empty; every member needs one".to_owned());
        } else if let Some(first) = ids.insert(fold(&row.member_id), line) {
            faults.push(format!(
                "member_id {} stands in line {first}, too",
                row.member_id
            ));
        }
        if row.name.is_empty() {
            faults.push("name is empty; every member needs one".to_owned());
        } else if let Some(first) = names.insert(fold(&row.name), line) {
            faults.push(format!(
                "the name {:?} stands in line {first}, too; add to each what tells them apart",
                row.name
            ));
        }
        members.extend(reading.member_of(row, faults).map(|member| (line, member)));
    });
    let of_aliases = alias_faults(&members, &names);
    match outcome {
        Ok(()) if of_aliases.is_empty() => {}
        Ok(()) => return Err(CycleError::faults(path, of_aliases)),
        Err(CycleError::Tables { mut faults, .. }) => {
            faults.extend(of_aliases);
            faults.sort();
            return Err(CycleError::faults(path, faults));
        }
        Err(CycleError::Table { line, reason, .. }) => {
            let mut faults = of_aliases;
            faults.push((line, reason));
            faults.sort();
            return Err(CycleError::faults(path, faults));
        }
        Err(error) => return Err(error),
    }
    if members.is_empty() {
        return Err(CycleError::Table {
            path: path.to_owned(),
            line: 1,
            reason: "the roster has no members; list them, one a line".to_owned(),
        });
    }
    Ok(Roster::new(
        members.into_iter().map(|(_, member)| member).collect(),
    ))
}

/// Aliases that are another member's name.
fn alias_faults(members: &[(u64, Member)], names: &HashMap<String, u64>) -> Faults {
    let mut faults = Faults::new();
    for (line, member) in members {
        for alias in &member.aliases {
            if let Some(owner) = names.get(&fold(alias)).filter(|owner| *owner != line) {
                faults.push((
                    *line,
                    format!("the alias {alias:?} is the name of the member in line {owner}"),
                ));
            }
        }
    }
    faults
}

impl RosterReading<'_> {
    /// The member of a row; none where something is wrong, which is added to the faults.
    fn member_of(&self, row: RosterRow, faults: &mut Vec<String>) -> Option<Member> {
        let group = noted(group_of(&row.group, self.groups), faults);
        let country = noted(self.country_of(&row), faults);
        let region = match &country {
            Some(country) => Some(self.region_of(&row.region, country.as_deref())),
            // What stands there is looked at whatever the country is.
            None => (!row.region.is_empty()).then(|| self.region_of(&row.region, None)),
        };
        let region_index = region.and_then(|region| noted(region, faults));
        noted(contact_of(&row.contact), faults);
        noted(language_of(&row.language), faults);
        let joined = noted(self.day_of("joined", &row.joined), faults);
        let left = match row.left.as_str() {
            "" => Some(None),
            text => noted(self.day_of("left", text), faults).map(Some),
        };
        if let (Some(joined), Some(Some(left))) = (joined, left)
            && left < joined
        {
            faults.push(format!("left on {left}, before it joined on {joined}"));
            return None;
        }
        Some(Member {
            id: row.member_id,
            name: row.name,
            aliases: row
                .aliases
                .split(';')
                .map(str::trim)
                .filter(|alias| !alias.is_empty())
                .map(str::to_owned)
                .collect(),
            group: group?,
            country: country?,
            region_index: region_index?,
            joined: joined?,
            left: left?,
            contact: Some(row.contact).filter(|contact| !contact.is_empty()),
            language: Some(row.language.to_lowercase()).filter(|language| !language.is_empty()),
        })
    }

    /// The alpha-3 code of a country by its code or any of its names; none where the cell is empty.
    fn country_of(&self, row: &RosterRow) -> Result<Option<String>, String> {
        let text = row.country.as_str();
        if text.is_empty() {
            return Ok(None);
        }
        if let Some(country) = self.countries.find(text) {
            return Ok(Some(country.alpha3.clone()));
        }
        if is_user_assigned(text) {
            // The region says all that is needed of it.
            if !row.region.is_empty() {
                return Ok(Some(text.to_owned()));
            }
            return Err(format!(
                "country {text:?} is a code that ISO 3166-1 leaves to its users; say what it stands for in countries.csv (alpha2,alpha3,name,official,region), or fill in region"
            ));
        }
        let names = self
            .countries
            .list()
            .iter()
            .map(|country| country.name.as_str());
        Err(format!(
            "country {text:?} is no code of ISO 3166-1 and no name of a country{}",
            hint(text, names)
        ))
    }

    fn region_of(&self, region: &str, country: Option<&str>) -> Result<usize, String> {
        match (region, country) {
            ("", Some(alpha3)) => self.scheme.region_of(alpha3).ok_or_else(|| {
                format!(
                    "country {alpha3} has no place in the scheme {}; fill in region",
                    self.scheme.name
                )
            }),
            ("", None) => Ok(self.scheme.global()),
            (region, _) => {
                let names = self.scheme.regions();
                let index = names.iter().position(|name| fold(name) == fold(region));
                index.ok_or_else(|| {
                    let hint = hint(region, names.iter().map(String::as_str));
                    format!("region {region:?} is none of {}{hint}", names.join(", "))
                })
            }
        }
    }

    fn day_of(&self, column: &str, text: &str) -> Result<Date, String> {
        let day = date_of(column, text)?;
        if day.year() > self.reference_date.year() + FAR {
            let what = if column == "left" {
                "; leave it empty while membership lasts"
            } else {
                ""
            };
            return Err(format!("{column}: {day} lies far in the future{what}"));
        }
        if day.year() < FIRST_YEAR {
            return Err(format!("{column}: {day} lies far in the past"));
        }
        Ok(day)
    }
}

/// Whether what stands under `language`, if anything does, is one that members can be written to in.
fn language_of(text: &str) -> Result<(), String> {
    let known = known_languages();
    if text.is_empty() || known.contains(&text.to_lowercase().as_str()) {
        return Ok(());
    }
    Err(format!(
        "language {text:?} is none of {}; leave it empty where it is another one",
        known.join(", ")
    ))
}

/// Whether what stands under `contact`, if anything does, can be written to.
fn contact_of(text: &str) -> Result<(), String> {
    let mut addresses = text.split([';', ',']).map(str::trim);
    let is_address = |address: &str| {
        let parts = address.split_once('@');
        parts.is_some_and(|(left, right)| !left.is_empty() && right.contains('.'))
            && !address.contains(char::is_whitespace)
    };
    if text.is_empty() || addresses.all(is_address) {
        return Ok(());
    }
    Err(format!(
        "contact {text:?} is no address of e-mail; leave it empty where there is none"
    ))
}

/// What went well; what did not is added to the faults.
fn noted<T>(result: Result<T, String>, faults: &mut Vec<String>) -> Option<T> {
    result.map_err(|fault| faults.push(fault)).ok()
}

/// A group by its name, however it is cased or spaced. What members also call it is suggested.
fn group_of(text: &str, groups: Groups) -> Result<Group, String> {
    if let Some(group) = groups.iter().find(|group| fold(group.name()) == fold(text)) {
        return Ok(group);
    }
    let names = groups.names();
    let hint = match groups.parse(text) {
        Some(group) => format!("; did you mean {group}?"),
        None => hint(text, names.iter().copied()),
    };
    Err(format!(
        "group {text:?} is none of {}{hint}",
        names.join(", ")
    ))
}

/// Whether ISO 3166-1 leaves an alpha-3 code to its users: AAA to AAZ, QMA to QZZ, XAA to XZZ, ZZA to ZZZ.
fn is_user_assigned(code: &str) -> bool {
    match code.as_bytes() {
        [first, second, third]
            if [first, second, third]
                .iter()
                .all(|c| c.is_ascii_uppercase()) =>
        {
            matches!(
                (first, second),
                (b'A', b'A') | (b'Q', b'M'..=b'Z') | (b'X', _) | (b'Z', b'Z')
            )
        }
        _ => false,
    }
}

/// A day as people write it, where it has one meaning.
pub(super) fn date_of(column: &str, text: &str) -> Result<Date, String> {
    match read_date(&CellValue::Text(text.to_owned()), None) {
        DateReading::Value { date, .. } => Ok(date),
        DateReading::Ambiguous(one, other) => Err(format!(
            "{column}: {text:?} can be {one} or {other}; write the one that is meant"
        )),
        DateReading::Unreadable => Err(format!("{column}: {text:?} is no date such as 2026-12-05")),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::{RosterReading, parse_roster};
    use crate::domain::region::RegionScheme;
    use crate::domain::roster::Roster;
    use crate::ingest::built_in;

    fn read(lines: &str) -> Result<Roster, String> {
        let text = format!("{}\n{lines}", super::COLUMNS.wanted);
        read_bytes(text.as_bytes())
    }

    fn read_bytes(bytes: &[u8]) -> Result<Roster, String> {
        let places = [
            ("XAA".to_owned(), "South Asia".to_owned()),
            ("FRA".to_owned(), "Europe & Central Asia".to_owned()),
        ];
        let reading = RosterReading {
            groups: built_in::newest_catalogue().groups(),
            countries: &built_in::country_directory(),
            scheme: &RegionScheme::new("a", &places),
            reference_date: date(2026, 12, 5),
        };
        parse_roster(bytes, Path::new("members.csv"), &reading).map_err(|error| error.to_string())
    }

    fn refusal(group: &str, region: &str) -> String {
        read(&format!("M1,A member,,{group},,{region},2020-01-01,\n"))
            .expect_err("a line that cannot be used")
    }

    #[test]
    fn a_roster_is_read_as_people_keep_it() {
        let text = "Member ID,Name,Aliases,Group,Country,Region,Joined,Left,,\n\
            M1,One,,Government ,FR,,2020-01-01,,,\n\
            M2,Two,,civil  Society,France,,13/03/2020,,,\n\
            ,,,,,,,,,\n\
            M3,Three,,Private sector,XKX,Europe & Central Asia,1 March 2020,,,\n,,,,,,,,,\n";
        let roster = read_bytes(text.as_bytes()).expect("a roster");
        let told: Vec<_> = roster
            .members()
            .iter()
            .map(|member| (member.country.as_deref(), member.joined))
            .collect();
        assert_eq!(
            told,
            [
                (Some("FRA"), date(2020, 1, 1)),
                (Some("FRA"), date(2020, 3, 13)),
                (Some("XKX"), date(2020, 3, 1)),
            ]
        );
    }

    #[test]
    fn all_faults_are_said_at_once() {
        let said = read(
            "M1,One,,Goverment,FRA,,2020-01-01,\n\
             m1,,,Government,FRA,,01/03/2020,\n\
             M3,Three,,Government,Frnace,,2020-01-01,2019-01-01\n\
             M4,three,,Government,XKX,,2020-01-01,9999-12-31\n",
        )
        .expect_err("faults");
        for expected in [
            "members.csv has 9 faults",
            "line 2: group \"Goverment\" is none of Government, Private sector, Civil society, Intergovernmental; did you mean Government?",
            "line 3: member_id m1 stands in line 2, too",
            "line 3: name is empty",
            "line 3: joined: \"01/03/2020\" can be 2020-03-01 or 2020-01-03",
            "line 4: country \"Frnace\" is no code of ISO 3166-1 and no name of a country; did you mean France?",
            "line 4: left on 2019-01-01, before it joined on 2020-01-01",
            "line 5: the name \"three\" stands in line 4, too",
            "line 5: country \"XKX\" is a code that ISO 3166-1 leaves to its users",
            "line 5: left: 9999-12-31 lies far in the future; leave it empty while membership lasts",
        ] {
            assert!(said.contains(expected), "{expected}\n{said}");
        }
    }

    #[test]
    fn an_alias_is_no_other_members_name() {
        let said = read(
            "M1,One,Three,Government,FRA,,2020-01-01,\nM3,Three,,Government,FRA,,2020-01-01,\n",
        );
        let said = said.expect_err("a fault");
        assert_eq!(
            said,
            "members.csv, line 2: the alias \"Three\" is the name of the member in line 3"
        );
    }

    #[test]
    fn columns_are_known_by_their_names() {
        let said = read_bytes(b"member_id,name,aliasses,group,country,region,joined,left\nM1,One,,Government,,,2020-01-01,\n");
        let said = said.expect_err("faults");
        assert!(
            said.contains("the column \"aliasses\" is none of"),
            "{said}"
        );
        assert!(said.contains("did you mean aliases?"), "{said}");
        assert!(said.contains("there is no column aliases"), "{said}");
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
