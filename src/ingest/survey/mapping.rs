//! The mapping of a survey export, as `cycle.toml` gives it, checked against the catalogue.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use super::definition::{Filter, Long, Survey, Target, Wanted};
use crate::domain::catalogue::Catalogue;
use crate::domain::date_order::DateOrder;
use crate::domain::fold::fold;
use crate::domain::group::Group;
use crate::domain::raw::{Column, MemberField};
use crate::domain::status::Status;
use crate::ingest::own_table::hint;

/// Most header rows that can be said.
const MOST_HEADER_ROWS: u32 = 10;

/// A mapping, as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::ingest) struct SurveyFile {
    files: Vec<String>,
    sheet: Option<String>,
    header_rows: Option<u32>,
    names_row: Option<u32>,
    id: Option<String>,
    dates: Option<Dates>,
    #[serde(default, rename = "where")]
    filters: BTreeMap<String, toml::Value>,
    member: BTreeMap<String, String>,
    #[serde(default)]
    questions: BTreeMap<String, String>,
    #[serde(default)]
    values: BTreeMap<String, String>,
    long: Option<LongFile>,
}

/// Day and month, as written.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Dates {
    Dmy,
    Mdy,
}

/// One row for each member and commitment, as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LongFile {
    sheet: Option<String>,
    parent: Option<String>,
    index: Option<String>,
    commitment: String,
    status: String,
    percent: Option<String>,
    evidence_url: Option<String>,
    evidence_description: Option<String>,
    date: Option<String>,
    obstacle: Option<String>,
    comments: Option<String>,
    may_be_shown: Option<String>,
}

impl SurveyFile {
    /// The mapping, checked against the catalogue.
    pub(in crate::ingest) fn check(&self, catalogue: &Catalogue) -> Result<Survey, String> {
        let mut wanted = Vec::new();
        wanted.extend(self.id.iter().map(|id| Wanted::new(id, Target::Id)));
        let mut filters = Vec::new();
        for (at, (heading, values)) in self.filters.iter().enumerate() {
            wanted.push(Wanted::new(heading, Target::Filter(at)));
            let values = words(values)
                .ok_or_else(|| format!("survey.where: say for {heading:?} which values are kept, such as [\"Complete\"]"))?;
            filters.push(Filter {
                folded: values.iter().map(|value| fold(value)).collect(),
                written: values,
            });
        }
        for (heading, field) in &self.member {
            let known = MemberField::ALL.map(MemberField::label);
            let field = MemberField::ALL
                .into_iter()
                .find(|known| known.label() == field)
                .ok_or_else(|| {
                    let hint = hint(field, known.into_iter());
                    let known = known.join(", ");
                    format!("survey.member: {field:?} is none of {known}{hint}")
                })?;
            wanted.push(Wanted::new(heading, Target::Member(field)));
        }
        for (heading, target) in &self.questions {
            wanted.push(Wanted::new(heading, answer_of(target, catalogue)?));
        }
        if !self.member.values().any(|field| {
            [
                MemberField::MemberId.label(),
                MemberField::MemberName.label(),
            ]
            .contains(&field.as_str())
        }) {
            return Err(
                "survey.member: say which column holds the Member ID or the Member name".to_owned(),
            );
        }
        if self.questions.is_empty() && self.long.is_none() {
            return Err(
                "survey: say under [survey.questions] which heading asks about which commitment, or under [survey.long] where commitment and status stand"
                    .to_owned(),
            );
        }
        let long = self.long.as_ref().map(|long| long.check(&mut wanted));
        let unasked = if long.is_some() {
            Vec::new()
        } else {
            unasked(&wanted, catalogue)
        };
        self.check_rows()?;
        Ok(Survey {
            files: self.files.iter().map(|file| composed(file)).collect(),
            sheet: self.sheet.clone(),
            header_rows: self.header_rows,
            names_row: self.names_row,
            dates: self.dates.map(|dates| match dates {
                Dates::Dmy => DateOrder::DayFirst,
                Dates::Mdy => DateOrder::MonthFirst,
            }),
            filters,
            wanted,
            values: self.values()?,
            long: long.transpose()?,
            unasked,
            addressed: addressed(catalogue),
            groups: catalogue.groups(),
            labels: catalogue.alliance.statuses.clone(),
        })
    }

    fn check_rows(&self) -> Result<(), String> {
        let rows = self.header_rows.unwrap_or(1);
        if !(1..=MOST_HEADER_ROWS).contains(&rows) {
            return Err(format!(
                "survey.header_rows: {rows} is none of 1 to {MOST_HEADER_ROWS}"
            ));
        }
        match self.names_row {
            Some(_) if self.header_rows.is_none() => Err(
                "survey.names_row: say with header_rows how many header rows there are".to_owned(),
            ),
            Some(row) if !(1..=rows).contains(&row) => Err(format!(
                "survey.names_row: {row} is none of the {rows} header rows"
            )),
            _ => Ok(()),
        }
    }

    /// What the export's codes mean, by the folded code.
    fn values(&self) -> Result<HashMap<String, Status>, String> {
        let mut values = HashMap::new();
        for (code, status) in &self.values {
            let known = |known: &Status| known.column() == status || known.label() == status;
            let meant = Status::ALL.into_iter().find(known).ok_or_else(|| {
                let columns = Status::ALL.map(Status::column);
                let hint = hint(status, columns.into_iter());
                format!(
                    "survey.values: {status:?} is none of {}{hint}",
                    columns.join(", ")
                )
            })?;
            values.insert(fold(code), meant);
        }
        Ok(values)
    }
}

impl LongFile {
    /// Adds what is wanted of the first sheet, and gives what is wanted of the second.
    fn check(&self, wanted: &mut Vec<Wanted>) -> Result<Long, String> {
        let mut columns = vec![
            (&self.commitment, Column::CommitmentId),
            (&self.status, Column::Status),
        ];
        for (heading, column) in [
            (&self.percent, Column::Percent),
            (&self.evidence_url, Column::EvidenceUrl),
            (&self.evidence_description, Column::EvidenceText),
            (&self.date, Column::Date),
            (&self.obstacle, Column::Obstacle),
            (&self.comments, Column::Comments),
            (&self.may_be_shown, Column::MayBeShown),
        ] {
            columns.extend(heading.iter().map(|heading| (heading, column)));
        }
        let columns = columns
            .into_iter()
            .map(|(heading, column)| Wanted::new(heading, Target::Named(column)));
        let Some(sheet) = &self.sheet else {
            if self.parent.is_some() || self.index.is_some() {
                return Err(
                    "survey.long: parent and index join a second sheet; say which with sheet"
                        .to_owned(),
                );
            }
            wanted.extend(columns);
            return Ok(Long { second: None });
        };
        let (Some(parent), Some(index)) = (&self.parent, &self.index) else {
            return Err(format!(
                "survey.long: say with parent and index how the rows of {sheet:?} belong to those of the first sheet"
            ));
        };
        wanted.push(Wanted::new(index, Target::Index));
        let mut second: Vec<Wanted> = columns.collect();
        second.push(Wanted::new(parent, Target::Parent));
        Ok(Long {
            second: Some((sheet.clone(), second)),
        })
    }
}

/// IDs of the commitments that no heading asks about. What reporting itself implements need not be asked.
fn unasked(wanted: &[Wanted], catalogue: &Catalogue) -> Vec<String> {
    let asked = wanted.iter().filter_map(|wanted| match &wanted.target {
        Target::Answer(id, Column::Status) => {
            Some(catalogue.counted_index(catalogue.index_of(id)?))
        }
        _ => None,
    });
    let asked: BTreeSet<usize> = asked.collect();
    let all = catalogue.counted();
    let unasked = all.filter(|(index, commitment)| !commitment.derived && !asked.contains(index));
    unasked
        .map(|(_, commitment)| commitment.id.clone())
        .collect()
}

/// The groups that each commitment is addressed to, by its ID.
fn addressed(catalogue: &Catalogue) -> HashMap<String, Vec<Group>> {
    let groups = |commitment| {
        let all = catalogue.groups().iter();
        all.filter(|group| catalogue.addresses(commitment, *group))
            .collect()
    };
    let commitments = catalogue.commitments.iter();
    commitments
        .map(|commitment| (commitment.id.clone(), groups(commitment)))
        .collect()
}

/// The values of a filter: a list, or one by itself.
fn words(value: &toml::Value) -> Option<Vec<String>> {
    let word = |value: &toml::Value| match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Boolean(value) => Some(value.to_string()),
        _ => None,
    };
    match value {
        toml::Value::Array(values) if !values.is_empty() => values.iter().map(word).collect(),
        value => word(value).map(|word| vec![word]),
    }
}

/// Reads `G3b` or `G3b Evidence URL`.
fn answer_of(target: &str, catalogue: &Catalogue) -> Result<Target, String> {
    let target = target.trim();
    let id_of = |id: &str| catalogue.index_of(id).map(|_| id.to_owned());
    if let Some(id) = id_of(target) {
        return Ok(Target::Answer(id, Column::Status));
    }
    // IDs may hold spaces: the column is what follows the longest one.
    let answers = &Column::ALL[2..];
    let splits = target.rmatch_indices(' ').map(|(at, _)| at);
    let split = splits
        .map(|at| (target[..at].trim_end(), target[at..].trim()))
        .find_map(|(id, column)| Some((id_of(id)?, column)));
    let Some((id, column)) = split else {
        let id = target.split(' ').next().unwrap_or_default();
        let known = catalogue.commitments.iter();
        let hint = hint(id, known.map(|commitment| commitment.id.as_str()));
        return Err(format!(
            "survey.questions: {id:?} is no commitment of the catalogue{hint}"
        ));
    };
    let known = answers.iter().copied();
    let column = known
        .clone()
        .find(|known| known.label() == column)
        .ok_or_else(|| {
            let known: Vec<&str> = known.map(Column::label).collect();
            let hint = hint(column, known.iter().copied());
            let known = known.join(", ");
            format!("survey.questions: {column:?} is none of {known}{hint}")
        })?;
    Ok(Target::Answer(id, column))
}

/// A file's name with accents joined to their letters: some machines write them apart.
pub(super) fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// Whether a name fits a pattern: `*` stands for any characters of a name, `?` for one, none of them for the
/// sign between folders.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), name.chars().collect());
    // Which beginnings of the pattern the name so far fits.
    let mut fitting = vec![false; pattern.len() + 1];
    fitting[0] = true;
    let spread = |fitting: &mut Vec<bool>| {
        for at in 0..pattern.len() {
            if pattern[at] == '*' && fitting[at] {
                fitting[at + 1] = true;
            }
        }
    };
    spread(&mut fitting);
    for c in name {
        let mut next = vec![false; pattern.len() + 1];
        for at in 0..pattern.len() {
            match pattern[at] {
                '*' => next[at] |= fitting[at] && c != '/',
                '?' => next[at + 1] |= fitting[at] && c != '/',
                exact => next[at + 1] |= fitting[at] && c == exact,
            }
        }
        spread(&mut next);
        fitting = next;
    }
    fitting[pattern.len()]
}

#[cfg(test)]
mod tests {
    use super::{composed, fits};

    #[test]
    fn names_fit_patterns_within_a_folder() {
        for (pattern, name, expected) in [
            ("responses.xlsx", "responses.xlsx", true),
            ("responses*.xlsx", "responses (2).xlsx", true),
            ("*.xlsx", "a/b.xlsx", false),
            ("*/b.xlsx", "a/b.xlsx", true),
            ("wave ?.csv", "wave 2.csv", true),
            ("wave ?.csv", "wave 12.csv", false),
            ("*", "", true),
            ("a*b*c", "aXbYbZc", true),
            ("a*b*c", "aXbYbZ", false),
        ] {
            assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
        }
        let (joined, apart) = ("enqu\u{ea}te.xlsx", "enque\u{302}te.xlsx");
        assert!(fits(&composed(joined), &composed(apart)));
    }
}
