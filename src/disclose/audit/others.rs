//! The other tables about members: counts of findings and obstacles, and the comparison of two cycles.

use std::collections::BTreeMap;

use super::AuditFailure;
use super::failure::Problem as P;
use crate::disclose::primary::PrimaryRule;
use crate::domain::cube::{ALL_NAME, Basis};

/// The rows of a table that can be read; what is wrong with the others goes to the problems.
fn readable(text: &str, problems: &mut Vec<P>) -> Vec<NamedFields> {
    let (read, wrong): (Vec<_>, Vec<_>) = rows(text).into_iter().partition(Result::is_ok);
    problems.extend(wrong.into_iter().filter_map(Result::err).map(P::Unreadable));
    read.into_iter().flatten().collect()
}

fn passed(problems: Vec<P>) -> Result<(), AuditFailure> {
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AuditFailure { problems })
    }
}

/// Audits the text of `quality.csv`: every count is of enough members, and leaves enough; of the groups of a row all
/// that reported are shown, or none.
///
/// # Errors
/// When one does not, or the table cannot be read.
pub fn audit_quality(text: &str, rule: PrimaryRule) -> Result<(), AuditFailure> {
    let mut problems = Vec::new();
    // Whether counts of the groups of a row are shown, and whether one of a group that reported is not.
    let mut groups: BTreeMap<String, [bool; 2]> = BTreeMap::new();
    for row in readable(text, &mut problems) {
        let [measure, code, group, members, of] =
            ["measure", "code", "group", "members", "of"].map(|column| row.get(column));
        let [measure, code] = [measure, code].map(Option::unwrap_or_default);
        let name = format!("{measure} {code}");
        let number = |text: Option<&str>| text.and_then(|text| text.parse::<u32>().ok());
        let is_withheld = members == Some("[c]");
        if group.is_some_and(|group| group != ALL_NAME) {
            let [shown, hidden] = groups.entry(name.clone()).or_default();
            *shown |= !is_withheld;
            *hidden |= is_withheld && number(of) != Some(0);
        }
        let passes = match (number(members), number(of)) {
            (Some(members), Some(of)) => rule.admits_count(members, of),
            _ => is_withheld,
        };
        if !passes {
            problems.push(P::LeakOfQuality(name));
        }
    }
    let torn = groups.into_iter().filter(|(_, mixed)| *mixed == [true; 2]);
    problems.extend(torn.map(|(name, _)| P::LeakOfQuality(name)));
    passed(problems)
}

/// Audits the text of `transitions.csv`: a comparison stands only where the panel's figures of the same row
/// are public, and has their sums. `aggregates` is the text that was audited.
///
/// # Errors
/// When one does not.
pub fn audit_comparison(text: &str, aggregates: &str) -> Result<(), AuditFailure> {
    let panel = |text: &str| {
        let panel = rows(text).into_iter().flatten().filter(|row| {
            row.get("basis") == Some(Basis::Panel.name()) && row.get("region") == Some(ALL_NAME)
        });
        let figures = panel.map(|row| {
            let key = ["group", "level", "code"]
                .map(|column| row.get(column).unwrap_or_default().to_owned());
            let value = |column| row.get(column).and_then(|text| text.parse::<u32>().ok());
            (key, ["reported", "applicable", "completed"].map(value))
        });
        figures.collect::<std::collections::HashMap<_, _>>()
    };
    let panel = panel(aggregates);
    let mut problems = Vec::new();
    for row in readable(text, &mut problems) {
        if row.get("compared") == Some("[c]") {
            continue;
        }
        let key =
            ["group", "level", "code"].map(|column| row.get(column).unwrap_or_default().to_owned());
        let value = |column| row.get(column).and_then(|text| text.parse::<u32>().ok());
        let after = ["compared", "applicable", "completed"].map(value);
        let before = ["compared", "applicable_before", "completed_before"].map(value);
        let is_whole = after.iter().chain(&before).all(Option::is_some);
        let is_part = before.is_sorted_by(|all, part| all >= part);
        let follows = is_whole && panel.get(&key) == Some(&after) && is_part;
        if !follows {
            problems.push(P::LeakOfTransition(key.join(" ")));
        }
    }
    passed(problems)
}

/// A row of a table, by its columns.
pub(super) struct NamedFields {
    headers: csv::StringRecord,
    record: csv::StringRecord,
}

impl NamedFields {
    pub(super) fn get(&self, column: &str) -> Option<&str> {
        let at = self.headers.iter().position(|header| header == column)?;
        self.record.get(at)
    }
}

/// Every row of a table, or what is wrong with it.
pub(super) fn rows(text: &str) -> Vec<Result<NamedFields, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = match reader.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => return vec![Err(error.to_string())],
    };
    let rows = reader.records().map(|record| match record {
        Ok(record) => Ok(NamedFields {
            headers: headers.clone(),
            record,
        }),
        Err(error) => Err(error.to_string()),
    });
    rows.collect()
}
