//! Drafts the mapping of a survey export, for somebody to look through: by the commitments' own IDs and words, and
//! by the headings that survey programs write. What is not sure is a comment.

mod text;

use std::collections::{BTreeMap, BTreeSet};

use super::headings::{LOOKED_AT, commitment_of, is_sent, is_state, is_technical, last_part};
use crate::domain::catalogue::{Catalogue, Commitment};
use crate::domain::fold::fold;
use crate::domain::raw::{Column, MemberField, SheetCells};
use crate::ingest::{SurveyColumn, SurveySheet, UNFINISHED_STATES, member_field_of, outline};
use crate::normalise::is_status;

/// Headings that name a response, the best first; folded.
const IDS: [&str; 12] = [
    "response id",
    "responseid",
    "respondent id",
    "id. response id",
    "_id",
    "_uuid",
    "key",
    "meta-instanceid",
    "instanceid",
    "submission id",
    "id",
    "no",
];

/// Headings that say when a response was sent, the best first; folded.
const DATES: [&str; 14] = [
    "submission date",
    "submitdate",
    "submitdate. date submitted",
    "date submitted",
    "_submission_time",
    "submissiondate",
    "completion time",
    "heure de fin",
    "hora de finalizacion",
    "enddate",
    "end date",
    "recordeddate",
    "timestamp",
    "end",
];

/// Further words there of a response that was sent and is not meant; folded.
const NOT_MEANT: [&str; 2] = ["rejected", "hasissues"];

/// Words in a heading that say which part of an answer it is about.
const PARTS: [(Column, &[&str]); 6] = [
    (
        Column::EvidenceUrl,
        &["link", "url", "web", "website", "lien", "enlace"],
    ),
    (
        Column::Percent,
        &["%", "percent", "percentage", "pourcentage", "porcentaje"],
    ),
    (
        Column::Obstacle,
        &["obstacle", "obstacles", "barrier", "barriers", "challenge"],
    ),
    (
        Column::Comments,
        &[
            "comment",
            "comments",
            "remarks",
            "explain",
            "reason",
            "commentaires",
            "comentarios",
        ],
    ),
    (Column::Date, &["date", "when", "fecha", "quand"]),
    (
        Column::EvidenceText,
        &[
            "evidence",
            "describe",
            "description",
            "preuves",
            "evidencia",
        ],
    ),
];

/// Most values that are listed as codes to be explained.
const LISTED: usize = 20;

/// A drafted mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The lines for `cycle.toml`.
    pub text: String,
    /// How many headings are mapped.
    pub mapped: usize,
    /// How many stand in comments.
    pub unsure: usize,
    /// Whether it says whose the rows are and what they answer, so that it can be used as it is.
    pub is_usable: bool,
}

/// Drafts the mapping of an export called `name`; none where no sheet of it has headings.
#[must_use]
pub fn draft_survey(name: &str, cells: Vec<SheetCells>, catalogue: &Catalogue) -> Option<Draft> {
    let (program, sheets) = outline(cells);
    let first = sheets.first()?;
    let mut drafting = Drafting {
        catalogue,
        of_forms: program == Some("Microsoft Forms"),
        member: BTreeMap::new(),
        questions: Vec::new(),
        unsure: Vec::new(),
        codes: BTreeSet::new(),
    };
    let own = drafting.own_columns(first);
    let second = sheets[1..]
        .iter()
        .find_map(|sheet| drafting.second(first, sheet));
    let same = second
        .is_none()
        .then(|| drafting.named_rows(first))
        .flatten();
    if same.is_none() {
        drafting.ask(first, &own);
    }
    Some(text::write(&Mapping {
        name,
        program,
        sheets: &sheets,
        own: &own,
        long: second.or(same),
        member: drafting.member,
        questions: drafting.questions,
        unsure: drafting.unsure,
        codes: drafting.codes,
    }))
}

/// What was understood of an export.
struct Mapping<'a> {
    name: &'a str,
    program: Option<&'static str>,
    sheets: &'a [SurveySheet],
    own: &'a Own,
    long: Option<Long>,
    /// Field by heading.
    member: BTreeMap<String, MemberField>,
    /// (heading, target).
    questions: Vec<(String, String)>,
    /// (heading, what it may be, why it is not sure).
    unsure: Vec<(String, String, String)>,
    /// Values under questions that are no statuses.
    codes: BTreeSet<String>,
}

/// The columns of an export that are no questions, by position.
struct Own {
    id: Option<usize>,
    date: Option<usize>,
    states: Vec<(usize, Vec<String>)>,
}

impl Own {
    fn contains(&self, at: usize) -> bool {
        self.id == Some(at) || self.date == Some(at) || self.states.iter().any(|(of, _)| *of == at)
    }
}

/// `[survey.long]`: the sheet with its join, where it is a second one, and the headings of its columns.
struct Long {
    join: Option<(String, String, String)>,
    columns: Vec<(&'static str, String)>,
}

struct Drafting<'a> {
    catalogue: &'a Catalogue,
    of_forms: bool,
    /// Field by heading.
    member: BTreeMap<String, MemberField>,
    /// (heading, target).
    questions: Vec<(String, String)>,
    /// (heading, what it may be, why it is not sure).
    unsure: Vec<(String, String, String)>,
    /// Values under questions that are no statuses.
    codes: BTreeSet<String>,
}

impl Drafting<'_> {
    /// Finds the columns that are no questions, and the fields of the member.
    fn own_columns(&mut self, sheet: &SurveySheet) -> Own {
        let place = |known: &[&str]| {
            known.iter().find_map(|wanted| {
                let mut columns = sheet.columns.iter();
                columns
                    .position(|column| last_part(&column.key) == *wanted || column.key == *wanted)
            })
        };
        // A number of its own for each row, else it names nothing.
        let is_own = |at: &usize| {
            let values = &sheet.columns[*at].values;
            let distinct: BTreeSet<&String> = values.iter().collect();
            distinct.len() == values.len() && !values.is_empty()
        };
        let mut own = Own {
            id: place(&IDS).filter(is_own),
            date: place(&DATES),
            states: Vec::new(),
        };
        for (at, column) in sheet.columns.iter().enumerate() {
            if is_state(column) && self.commitment_of(column).is_none() {
                let values: BTreeSet<&String> = column.values.iter().take(LOOKED_AT).collect();
                let (unsent, kept): (Vec<&String>, Vec<&String>) = values
                    .into_iter()
                    .partition(|value| is_unsent(&fold(value)));
                let is_filter = !unsent.is_empty() && !kept.is_empty() && kept.len() <= LISTED;
                let are_sent = kept.iter().all(|value| is_sent(&fold(value)));
                let is_whole = unsent.is_empty() && kept.len() == 1 && are_sent;
                // Of two columns with one heading, a mapping cannot name one.
                let mut states = own.states.iter();
                let is_named = states.any(|(of, _)| sheet.columns[*of].heading == column.heading);
                if (is_filter || is_whole) && !is_named {
                    own.states.push((at, kept.into_iter().cloned().collect()));
                }
                continue;
            }
            if own.contains(at) {
                continue;
            }
            if let Some(field) = self.field_of(column) {
                if self.member.values().any(|known| *known == field) {
                    let why = "a second column for it".to_owned();
                    let label = field.label().to_owned();
                    self.unsure.push((column.heading.clone(), label, why));
                } else {
                    self.member.insert(column.heading.clone(), field);
                }
            }
        }
        own
    }

    /// The field of the member that a heading names.
    fn field_of(&self, column: &SurveyColumn) -> Option<MemberField> {
        let texts = [
            last_part(&column.key),
            column.key.split(" / ").next().unwrap_or(""),
            &*column.bare,
            &*column.label,
        ];
        // These two are whoever filled the form in.
        match texts[0] {
            "name" if self.of_forms => return Some(MemberField::ContactName),
            "email" if self.of_forms => return Some(MemberField::ContactEmail),
            "start time" | "start date" | "startdate" | "id" | "state" | "type" | "date" => {
                return None;
            }
            _ => {}
        }
        if self.commitment_of(column).is_some() {
            return None;
        }
        let field = texts
            .iter()
            .filter(|text| !text.is_empty())
            .find_map(|text| {
                let bare = text.replace('_', " ");
                let words: BTreeSet<&str> = bare.split(|c: char| !c.is_alphanumeric()).collect();
                let of_member = [
                    "member",
                    "organisation",
                    "organization",
                    "membre",
                    "miembro",
                ]
                .iter()
                .any(|word| words.contains(word));
                let has = |known: &[&str]| known.iter().any(|word| words.contains(word));
                if let Some(field) = member_field_of(&bare) {
                    Some(field)
                } else if of_member && has(&["number", "id", "code", "identifier"]) {
                    Some(MemberField::MemberId)
                } else if of_member && has(&["name", "which"]) {
                    Some(MemberField::MemberName)
                } else {
                    None
                }
            })?;
        // What has digits and no spaces is no name.
        let is_code = |value: &&String| {
            value.bytes().any(|byte| byte.is_ascii_digit()) && !value.contains(' ')
        };
        let values = || column.values.iter().take(LOOKED_AT);
        let are_codes = values().filter(is_code).count() * 2 > values().count();
        Some(match field {
            MemberField::MemberName if are_codes => MemberField::MemberId,
            field => field,
        })
    }

    fn commitment_of(&self, column: &SurveyColumn) -> Option<&Commitment> {
        commitment_of(column, self.catalogue)
    }

    /// The commitment whose words a heading shares the most of, clearly more than any other's.
    fn likely(&self, column: &SurveyColumn) -> Option<&Commitment> {
        let asked = format!("{} {}", column.key, column.label);
        let heading = words_of(&asked);
        let mut scored: Vec<(usize, &Commitment)> = self
            .catalogue
            .commitments
            .iter()
            .map(|commitment| {
                let own = fold(&format!("{} {}", commitment.label, commitment.text));
                let own = words_of(&own);
                (own.intersection(&heading).count(), commitment)
            })
            .collect();
        scored.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        let (best, next) = (
            scored.first()?,
            scored.get(1).map_or(0, |(shared, _)| *shared),
        );
        (best.0 >= 3 && best.0 > next).then_some(best.1)
    }

    /// Maps the questions.
    fn ask(&mut self, sheet: &SurveySheet, own: &Own) {
        let mut repeated: BTreeMap<&str, usize> = BTreeMap::new();
        for column in &sheet.columns {
            *repeated.entry(&column.key).or_default() += 1;
        }
        let mut before: Option<String> = None;
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for (at, column) in sheet.columns.iter().enumerate() {
            let is_mapped = own.contains(at) || self.member.contains_key(&column.heading);
            if is_mapped || column.key.is_empty() || is_technical(&column.key) {
                continue;
            }
            let part = part_of(column);
            let found = self
                .commitment_of(column)
                .map(|commitment| commitment.id.clone());
            let target = |id: &str| match part {
                Column::Status => id.to_owned(),
                other => format!("{id} {}", other.label()),
            };
            if let Some(id) = found {
                if seen.insert(column.heading.clone()) {
                    self.questions.push((column.heading.clone(), target(&id)));
                }
                if part == Column::Status {
                    self.look_at(column);
                    before = Some(id);
                }
                continue;
            }
            if !seen.insert(column.heading.clone()) {
                continue;
            }
            let likely = self.likely(column).map(|commitment| commitment.id.clone());
            let (id, why) = match (likely, &before) {
                (Some(id), _) => (Some(id), "by words that it shares with the commitment"),
                (None, Some(id)) if part != Column::Status => (
                    Some(id.clone()),
                    "it follows a question about the commitment",
                ),
                _ => (None, ""),
            };
            let times = repeated[&*column.key];
            match id {
                Some(id) if times == 1 => {
                    self.unsure
                        .push((column.heading.clone(), target(&id), why.to_owned()));
                }
                Some(id) => self.unsure.push((
                    column.heading.clone(),
                    target(&id),
                    format!("the heading stands there {times} times"),
                )),
                None => self.unsure.push((
                    column.heading.clone(),
                    "?".to_owned(),
                    "no commitment recognised".to_owned(),
                )),
            }
        }
    }

    /// Notes the values of a question that are no statuses.
    fn look_at(&mut self, column: &SurveyColumn) {
        let values = column.values.iter().take(LOOKED_AT);
        let codes = values.filter(|value| !is_status(value));
        self.codes.extend(codes.cloned());
    }

    /// A second sheet that holds a row for each member and commitment, joined to the first.
    fn second(&mut self, first: &SurveySheet, sheet: &SurveySheet) -> Option<Long> {
        let has = |sheet: &SurveySheet, wanted: &[&str]| {
            let mut columns = sheet.columns.iter();
            let found = columns.find(|column| wanted.contains(&&*column.key));
            found.map(|column| column.heading.clone())
        };
        let parent = has(
            sheet,
            &["_parent_index", "parent_key", "_submission__id", "parent"],
        )?;
        let index = match &*parent.to_lowercase() {
            "_submission__id" => has(first, &["_id"]),
            "parent_key" => has(first, &["key", "meta-instanceid", "instanceid"]),
            _ => has(first, &["_index", "index"]),
        }?;
        let columns = self.long_columns(sheet)?;
        Some(Long {
            join: Some((sheet.name.clone(), parent, index)),
            columns,
        })
    }

    /// Rows that name their commitment, on the sheet of the responses itself.
    fn named_rows(&mut self, sheet: &SurveySheet) -> Option<Long> {
        let columns = self.long_columns(sheet)?;
        Some(Long {
            join: None,
            columns,
        })
    }

    /// The columns of rows that name their commitment: by what most of their values are.
    fn long_columns(&mut self, sheet: &SurveySheet) -> Option<Vec<(&'static str, String)>> {
        let mostly = |column: &&SurveyColumn, is: &dyn Fn(&str) -> bool| {
            let values = || column.values.iter().take(LOOKED_AT);
            let fitting = values().filter(|value| is(value)).count();
            fitting > 0 && fitting * 2 > values().count()
        };
        let ids: BTreeSet<String> = self
            .catalogue
            .commitments
            .iter()
            .map(|one| fold(&one.id))
            .collect();
        let names_one = |value: &str| ids.contains(&fold(value));
        let commitment = sheet
            .columns
            .iter()
            .find(|column| mostly(column, &names_one))?;
        let status = sheet
            .columns
            .iter()
            .find(|column| mostly(column, &is_status));
        let status = status.or_else(|| {
            let mut columns = sheet.columns.iter();
            columns.find(|column| ["status", "answer", "progress"].contains(&&*column.key))
        })?;
        let mut columns = vec![
            ("commitment", commitment.heading.clone()),
            ("status", status.heading.clone()),
        ];
        let is_link = |value: &str| value.starts_with("http://") || value.starts_with("https://");
        for column in &sheet.columns {
            if column == commitment || column == status {
                continue;
            }
            let part = if mostly(&column, &is_link) {
                Column::EvidenceUrl
            } else {
                part_of(column)
            };
            let name = match part {
                Column::EvidenceUrl => "evidence_url",
                Column::EvidenceText => "evidence_description",
                Column::Percent => "percent",
                Column::Date => "date",
                Column::Obstacle => "obstacle",
                Column::Comments => "comments",
                _ => continue,
            };
            if !is_technical(&column.key) && !columns.iter().any(|(known, _)| *known == name) {
                columns.push((name, column.heading.clone()));
            }
        }
        let status = status.clone();
        self.look_at(&status);
        Some(columns)
    }
}

/// The words of a folded text that say something.
fn words_of(folded: &str) -> BTreeSet<&str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 4)
        .collect()
}

/// Which part of an answer a heading asks for.
fn part_of(column: &SurveyColumn) -> Column {
    let text = format!("{} {}", last_part(&column.key), column.label);
    let words: BTreeSet<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '%')
        .collect();
    let asks_for = |(_, known): &&(Column, &[&str])| known.iter().any(|word| words.contains(word));
    // What is mostly a status is one, whatever the question says.
    let statuses = column.values.iter().take(LOOKED_AT);
    let statuses = statuses.filter(|value| is_status(value)).count();
    if statuses > 0 && statuses * 2 > column.values.len().min(LOOKED_AT) {
        return Column::Status;
    }
    PARTS
        .iter()
        .find(asks_for)
        .map_or(Column::Status, |(column, _)| *column)
}

/// Whether a program says so, folded, of a response that was not sent, or not meant.
fn is_unsent(state: &str) -> bool {
    UNFINISHED_STATES.contains(&state) || NOT_MEANT.contains(&state)
}
