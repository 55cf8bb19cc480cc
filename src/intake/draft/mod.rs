//! Drafts the mapping of a survey export, for somebody to look through: by the commitments' own IDs and words, and
//! by the headings that survey programs write. What is not sure is a comment.

mod text;

use std::collections::{BTreeMap, BTreeSet};

use super::headings::{
    LOOKED_AT, commitment_of, is_sent, is_state, is_technical, last_part, statuses,
};
use crate::domain::catalogue::{Catalogue, Commitment};
use crate::domain::fold::fold;
use crate::domain::raw::{Column, MemberField, SheetCells};
use crate::finding::shortened;
use crate::ingest::{
    HeadingUse, KnownLayout, SurveyColumn, SurveySheet, UNFINISHED_STATES, column_of, headings_for,
    member_field_of, outline,
};
use crate::normalise::{count_references, is_status};

/// Words for a member in a heading; folded.
const MEMBERS: [&str; 26] = [
    "member",
    "organisation",
    "organization",
    "institution",
    "entity",
    "membre",
    "organisme",
    "entite",
    "miembro",
    "organizacion",
    "institucion",
    "entidad",
    "membro",
    "organizacao",
    "instituicao",
    "entidade",
    "عضو",
    "العضو",
    "منظمة",
    "المنظمة",
    "منظمه",
    "المنظمه",
    "موسسة",
    "الموسسة",
    "جهة",
    "الجهة",
];

/// Words there for its ID; folded.
const NUMBERS: [&str; 16] = [
    "number",
    "id",
    "code",
    "identifier",
    "numero",
    "n°",
    "nro",
    "identifiant",
    "identificador",
    "identificacion",
    "codigo",
    "رقم",
    "معرف",
    "رمز",
    "كود",
    "#",
];

/// Words there for its name; folded.
const NAMES: [&str; 6] = ["name", "nom", "nombre", "nome", "اسم", "الاسم"];

/// Words that ask for the name in a short question; folded.
const WHICH: [&str; 6] = ["which", "quel", "quelle", "cual", "qual", "ما"];

/// So many words has a short question at the most.
const SHORT: usize = 6;

/// Further words there of a response that was sent and is not meant; folded.
const NOT_MEANT: [&str; 2] = ["rejected", "hasissues"];

/// Words in a heading that say which part of an answer it is about; folded.
const PARTS: [(Column, &[&str]); 6] = [
    (
        Column::EvidenceUrl,
        &[
            "link",
            "url",
            "web",
            "website",
            "lien",
            "enlace",
            "ligacao",
            "hiperligacao",
            "رابط",
            "الرابط",
        ],
    ),
    (
        Column::Percent,
        &[
            "%",
            "percent",
            "percentage",
            "pourcentage",
            "porcentaje",
            "percentagem",
            "porcentagem",
            "نسبة",
            "النسبة",
        ],
    ),
    (
        Column::Obstacle,
        &[
            "obstacle",
            "obstacles",
            "barrier",
            "barriers",
            "challenge",
            "obstaculo",
            "obstaculos",
            "barrera",
            "barreira",
            "العايق",
            "عايق",
        ],
    ),
    (
        Column::Comments,
        &[
            "comment",
            "comments",
            "remarks",
            "explain",
            "reason",
            "commentaire",
            "commentaires",
            "remarques",
            "comentario",
            "comentarios",
            "observaciones",
            "observacoes",
            "تعليق",
            "تعليقات",
            "ملاحظات",
        ],
    ),
    (
        Column::Date,
        &[
            "date",
            "when",
            "fecha",
            "quand",
            "cuando",
            "quando",
            "تاريخ",
            "التاريخ",
        ],
    ),
    (
        Column::EvidenceText,
        &[
            "evidence",
            "describe",
            "description",
            "preuve",
            "preuves",
            "evidencia",
            "evidencias",
            "prova",
            "provas",
            "الدليل",
            "الادلة",
        ],
    ),
];

/// Words for a commitment in the heading of a column that names it; folded.
const COMMITMENTS: [&str; 7] = [
    "commitment",
    "engagement",
    "compromiso",
    "compromisso",
    "التزام",
    "الالتزام",
    "commitments",
];

/// So much of a question is shown beside its code, in characters.
const SHOWN: usize = 80;

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

/// What Microsoft Forms puts before a question's heading in columns of its own, folded, by language.
const OF_QUIZZES: [&str; 4] = ["feedback", "points", "pontos", "puntos"];

/// Drafts the mapping of an export called `name`, whose layout is found but for what is `known` of it; none where
/// no sheet of it has headings, or the one that is said to hold the responses has none.
#[must_use]
pub fn draft_survey(
    name: &str,
    cells: Vec<SheetCells>,
    catalogue: &Catalogue,
    known: &KnownLayout,
) -> Option<Draft> {
    let (program, sheets) = outline(cells, known)?;
    let first = sheets.first()?;
    let mut drafting = Drafting {
        catalogue,
        of_forms: program == Some("Microsoft Forms"),
        member: BTreeMap::new(),
        questions: Vec::new(),
        unsure: Vec::new(),
        codes: BTreeSet::new(),
    };
    let mut own = drafting.own_columns(first);
    let second = sheets[1..]
        .iter()
        .find_map(|sheet| drafting.second(first, sheet));
    let same = second
        .is_none()
        .then(|| drafting.named_rows(first, &own))
        .flatten();
    if same.is_some() {
        // Rows of one response have its ID in common.
        own.id = own.id.or(own.shared_id);
    } else {
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
    /// What is called like an ID, and is not each row's own.
    shared_id: Option<usize>,
    date: Option<usize>,
    states: Vec<(usize, Vec<String>)>,
}

impl Own {
    fn contains(&self, at: usize) -> bool {
        let is_named = [self.id, self.shared_id, self.date].contains(&Some(at));
        is_named || self.states.iter().any(|(of, _)| *of == at)
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
        let place = |heading_use| {
            headings_for(heading_use).find_map(|wanted| {
                let mut columns = sheet.columns.iter();
                columns.position(|column| {
                    [last_part(&column.key), &column.key, &column.label].contains(&wanted)
                })
            })
        };
        // A number of its own for each row, else it names nothing.
        let is_own = |at: &usize| {
            let values = &sheet.columns[*at].values;
            let distinct: BTreeSet<&String> = values.iter().collect();
            distinct.len() == values.len() && !values.is_empty()
        };
        let is_called = place(HeadingUse::Response);
        let mut own = Own {
            id: is_called.filter(is_own),
            shared_id: is_called.filter(|at| !is_own(at) && !sheet.columns[*at].values.is_empty()),
            date: place(HeadingUse::Sent),
            states: Vec::new(),
        };
        for (at, column) in sheet.columns.iter().enumerate() {
            if is_state(column, self.catalogue) && self.commitment_of(column).is_none() {
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
                let is_apart = |c: char| !c.is_alphanumeric() && !matches!(c, '°' | 'º' | '#');
                let all: Vec<&str> = bare
                    .split(is_apart)
                    .filter(|word| !word.is_empty())
                    .collect();
                let has = |known: &[&str]| known.iter().any(|word| all.contains(word));
                if let Some(field) = member_field_of(&bare) {
                    return Some(field);
                }
                if !has(&MEMBERS) {
                    return None;
                }
                // "Nº de miembro"; elsewhere it is a word of other languages.
                let is_number = has(&NUMBERS) || all.first() == Some(&"no");
                let has_words = |value: &&String| value.contains(' ');
                let worded = column
                    .values
                    .iter()
                    .take(LOOKED_AT)
                    .filter(has_words)
                    .count();
                if is_number && worded * 2 <= column.values.len().min(LOOKED_AT) {
                    Some(MemberField::MemberId)
                } else if has(&NAMES) || has(&WHICH) && all.len() <= SHORT {
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
            // `Points - H` and `Feedback - H` stand beside the question H in quizzes.
            let is_beside = |other: &SurveyColumn| {
                let added = column.key.strip_suffix(other.key.as_str());
                let added = added.and_then(|added| added.strip_suffix(" - "));
                !other.key.is_empty() && added.is_some_and(|added| OF_QUIZZES.contains(&added))
            };
            if sheet.columns.iter().any(is_beside) {
                if seen.insert(column.heading.clone()) {
                    let why = "what the survey program adds to another question".to_owned();
                    self.unsure
                        .push((column.heading.clone(), "?".to_owned(), why));
                }
                continue;
            }
            let commitment = self.commitment_of(column);
            let part = part_of(column, commitment, self.catalogue);
            let found = commitment.map(|commitment| commitment.id.clone());
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
                } else if before.as_ref() != Some(&id) {
                    // What comes now need not be about the question before.
                    before = None;
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
                // Where codes name the columns, the heading alone tells nobody what is asked.
                None => self.unsure.push((
                    column.heading.clone(),
                    "?".to_owned(),
                    match &*column.label {
                        "" => "no commitment recognised".to_owned(),
                        label => format!("no commitment recognised: {}", shortened(label, SHOWN)),
                    },
                )),
            }
        }
    }

    /// Notes the values of a question that are no statuses.
    fn look_at(&mut self, column: &SurveyColumn) {
        let values = column.values.iter().take(LOOKED_AT);
        let codes = values.filter(|value| !is_status(value, self.catalogue));
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
        let columns = self.long_columns(sheet, &vec![false; sheet.columns.len()])?;
        Some(Long {
            join: Some((sheet.name.clone(), parent, index)),
            columns,
        })
    }

    /// Rows that name their commitment, on the sheet of the responses itself.
    fn named_rows(&mut self, sheet: &SurveySheet, own: &Own) -> Option<Long> {
        let taken =
            |at: usize| own.contains(at) || self.member.contains_key(&sheet.columns[at].heading);
        let taken: Vec<bool> = (0..sheet.columns.len()).map(taken).collect();
        let columns = self.long_columns(sheet, &taken)?;
        Some(Long {
            join: None,
            columns,
        })
    }

    /// The columns of rows that name their commitment: by their headings, and by what most of their values are.
    /// Columns that are `taken` for something else are none of them.
    fn long_columns(
        &mut self,
        sheet: &SurveySheet,
        taken: &[bool],
    ) -> Option<Vec<(&'static str, String)>> {
        let free = || {
            let columns = sheet.columns.iter().zip(taken);
            columns
                .filter(|(_, taken)| !**taken)
                .map(|(column, _)| column)
        };
        let mostly = |column: &SurveyColumn, is: &dyn Fn(&str) -> bool| {
            let values = || column.values.iter().take(LOOKED_AT);
            let fitting = values().filter(|value| is(value)).count();
            fitting > 0 && fitting * 2 > values().count()
        };
        let is_headed = |column: &&SurveyColumn, wanted: Column| {
            [last_part(&column.key), &column.bare, &column.label]
                .into_iter()
                .any(|key| column_of(key) == Some(wanted))
        };
        // What is called the status is it, whatever else has values like one.
        let headed = free().filter(|column| is_headed(column, Column::Status));
        let status = headed.max_by_key(|column| {
            (
                statuses(column, self.catalogue),
                std::cmp::Reverse(column.heading.len()),
            )
        });
        let status = status.or_else(|| {
            free().find(|column| {
                statuses(column, self.catalogue) * 2 > column.values.len().min(LOOKED_AT)
            })
        });
        let status = status.or_else(|| {
            free().find(|column| {
                ["answer", "respuesta", "reponse", "resposta"].contains(&&*column.key)
            })
        })?;
        let references = |column: &SurveyColumn| {
            let values = column.values.iter().take(LOOKED_AT).map(String::as_str);
            count_references(values, self.catalogue)
        };
        let is_named = |column: &&SurveyColumn| {
            let values = column.values.len().min(LOOKED_AT);
            values > 0 && references(column) * 2 > values
        };
        let is_called = |column: &&SurveyColumn| {
            let says = [Column::CommitmentId, Column::CommitmentText];
            let mut words = column.key.split(|c: char| !c.is_alphanumeric());
            says.into_iter().any(|wanted| is_headed(column, wanted))
                && words.any(|word| COMMITMENTS.contains(&word))
        };
        let others = || free().filter(|column| !std::ptr::eq(*column, status));
        // One row for each commitment says the same things again and again.
        let repeats = |column: &&SurveyColumn| {
            let values: BTreeSet<&String> = column.values.iter().take(LOOKED_AT).collect();
            values.len() < column.values.len().min(LOOKED_AT)
        };
        let mut by_heading = others().filter(is_called);
        let commitment = others()
            .find(is_named)
            .or_else(|| by_heading.find(repeats))?;
        let mut columns = vec![
            ("commitment", commitment.heading.clone()),
            ("status", status.heading.clone()),
        ];
        let is_link = |value: &str| value.starts_with("http://") || value.starts_with("https://");
        for column in free() {
            if column == commitment || column == status {
                continue;
            }
            let part = if mostly(column, &is_link) {
                Column::EvidenceUrl
            } else {
                part_of(column, None, self.catalogue)
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

/// Which part of an answer a heading asks for; the words of the commitment that it asks about say nothing of that.
fn part_of(
    column: &SurveyColumn,
    commitment: Option<&Commitment>,
    catalogue: &Catalogue,
) -> Column {
    let mut text = format!("{} {}", last_part(&column.key), column.label);
    for own in commitment.iter().flat_map(|it| [&it.text, &it.label]) {
        text = text.replace(fold(own).trim_end_matches('.'), " ");
    }
    let words: BTreeSet<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '%')
        .collect();
    let asks_for = |(_, known): &&(Column, &[&str])| known.iter().any(|word| words.contains(word));
    // What is mostly a status is one, whatever the question says.
    if statuses(column, catalogue) * 2 > column.values.len().min(LOOKED_AT) {
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

#[cfg(test)]
mod tests {
    use super::{COMMITMENTS, MEMBERS, NAMES, NOT_MEANT, NUMBERS, PARTS, WHICH};
    use crate::domain::fold::fold;

    #[test]
    fn words_of_headings_are_folded_and_stand_there_once() {
        let parts = PARTS.iter().map(|(_, words)| *words);
        let lists = [
            &MEMBERS[..],
            &NUMBERS,
            &NAMES,
            &WHICH,
            &COMMITMENTS,
            &NOT_MEANT,
        ];
        for words in lists.into_iter().chain(parts) {
            for (at, word) in words.iter().enumerate() {
                assert_eq!(fold(word), *word);
                assert!(!words[..at].contains(word), "{word} twice");
            }
        }
    }
}
