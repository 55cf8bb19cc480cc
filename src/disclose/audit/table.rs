//! Reads the text of `aggregates.csv` and checks that each row hangs together by itself.

use std::collections::HashMap;
use std::sync::Arc;

use super::failure::{Problem, RowName};
use crate::disclose::primary::Sums;
use crate::domain::cube::Level;
use crate::domain::measures::{Counts, Share};
use crate::domain::status::Status;

const WITHHELD: &str = "[c]";
const NOT_APPLICABLE: &str = "[z]";

const KEYS: [&str; 6] = ["basis", "group", "region", "level", "code", "addressed"];

/// Every column of figures, in order.
const FIGURES: [&str; 17] = [
    "reported",
    "on_time",
    "not_started",
    "planned",
    "in_progress",
    "implemented",
    "sustained",
    "not_applicable",
    "withheld",
    "unanswered",
    "applicable",
    "completed",
    "with_evidence",
    "verified",
    "completion_rate",
    "completion_low",
    "completion_high",
];
const REPORTED: usize = 0;
const ON_TIME: usize = 1;
const FIRST_STATUS: usize = 2;
const UNANSWERED: usize = 9;
const WITH_EVIDENCE: usize = 12;
const VERIFIED: usize = 13;

/// One row as written.
pub(super) struct TableRow {
    pub name: Arc<RowName>,
    /// Members, or member × commitment pairs, addressed.
    pub addressed: u32,
    /// The figures; none where they are withheld.
    pub figures: Option<Figures>,
}

/// The figures of a public row.
pub(super) struct Figures {
    /// Responses by answer, then those that are not given; at level `submission` all 0.
    pub answers: Sums,
    /// Responses, or accepted submissions.
    pub reported: u32,
    /// Where it is shown.
    pub on_time: Option<u32>,
    /// Where it is shown.
    pub with_evidence: Option<u32>,
    /// Where it is shown.
    pub verified: Option<u32>,
}

/// Every row, in the order of the text.
#[derive(Default)]
pub(super) struct AuditedTable {
    pub rows: Vec<TableRow>,
    by_name: HashMap<Arc<RowName>, usize>,
}

impl AuditedTable {
    /// The row of this name.
    pub(super) fn get(&self, name: &RowName) -> Option<&TableRow> {
        self.by_name.get(name).map(|at| &self.rows[*at])
    }
}

/// Reads the table, with what is wrong in it.
pub(super) fn parse_table(text: &str, problems: &mut Vec<Problem>) -> AuditedTable {
    let mut table = AuditedTable::default();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = match reader.headers() {
        Ok(headers) => AuditedColumns::of(headers),
        Err(error) => Err(error.to_string()),
    };
    let columns = match columns {
        Ok(columns) => columns,
        Err(detail) => {
            problems.push(Problem::Unreadable(detail));
            return table;
        }
    };
    for record in reader.records() {
        match record {
            Ok(record) => columns.read_row(&record, &mut table, problems),
            Err(error) => problems.push(Problem::Unreadable(error.to_string())),
        }
    }
    table
}

/// How many each row addresses.
pub(super) fn addressed(text: &str) -> Vec<(Arc<RowName>, u32)> {
    let table = parse_table(text, &mut Vec::new());
    let rows = table.rows.into_iter();
    rows.map(|row| (row.name, row.addressed)).collect()
}

struct AuditedColumns {
    keys: [usize; KEYS.len()],
    figures: [usize; FIGURES.len()],
}

impl AuditedColumns {
    fn of(headers: &csv::StringRecord) -> Result<Self, String> {
        let find = |name: &str| {
            headers
                .iter()
                .position(|header| header == name)
                .ok_or_else(|| format!("there is no column {name}"))
        };
        let mut columns = Self {
            keys: [0; KEYS.len()],
            figures: [0; FIGURES.len()],
        };
        for (place, name) in columns.keys.iter_mut().zip(KEYS) {
            *place = find(name)?;
        }
        for (place, name) in columns.figures.iter_mut().zip(FIGURES) {
            *place = find(name)?;
        }
        Ok(columns)
    }

    fn read_row(
        &self,
        record: &csv::StringRecord,
        table: &mut AuditedTable,
        problems: &mut Vec<Problem>,
    ) {
        let key = |index: usize| record.get(self.keys[index]).unwrap_or_default();
        let name = RowName {
            basis: key(0).to_owned(),
            group: key(1).to_owned(),
            region: key(2).to_owned(),
            level: key(3).to_owned(),
            code: key(4).to_owned(),
        };
        let Ok(addressed) = key(5).parse() else {
            problems.push(Problem::Contradiction {
                row: name,
                detail: "addressed is no number".to_owned(),
            });
            return;
        };
        let texts = self
            .figures
            .map(|place| record.get(place).unwrap_or_default());
        match read_figures(&name, addressed, &texts) {
            Ok(figures) => {
                let name = Arc::new(name);
                let at = table.rows.len();
                if table.by_name.insert(Arc::clone(&name), at).is_some() {
                    problems.push(Problem::Repeated((*name).clone()));
                }
                table.rows.push(TableRow {
                    name,
                    addressed,
                    figures,
                });
            }
            Err(problem) => problems.push(*problem),
        }
    }
}

type Texts<'a> = [&'a str; FIGURES.len()];

fn read_figures(
    name: &RowName,
    addressed: u32,
    texts: &Texts<'_>,
) -> Result<Option<Figures>, Box<Problem>> {
    let is_submission = name.level == Level::Submission.name();
    let half = |index: usize| {
        Box::new(Problem::HalfWithheld {
            row: name.clone(),
            column: FIGURES[index].to_owned(),
        })
    };
    let is_answer = |index: usize| !matches!(index, REPORTED | ON_TIME | UNANSWERED);
    if texts[REPORTED] == WITHHELD {
        let allowed = |index: usize| {
            texts[index] == WITHHELD
                || (is_submission && is_answer(index) && texts[index] == NOT_APPLICABLE)
        };
        return match (0..FIGURES.len()).find(|index| !allowed(*index)) {
            Some(index) => Err(half(index)),
            None => Ok(None),
        };
    }
    let number = |index: usize| texts[index].parse::<u32>().map_err(|_| half(index));
    let optional = |index: usize| {
        if texts[index] == WITHHELD {
            Ok(None)
        } else {
            number(index).map(Some)
        }
    };
    let reported = number(REPORTED)?;
    let on_time = optional(ON_TIME)?;
    let figures = if is_submission {
        if let Some(index) =
            (0..FIGURES.len()).find(|index| is_answer(*index) && texts[*index] != NOT_APPLICABLE)
        {
            return Err(half(index));
        }
        Figures {
            answers: [0; 8],
            reported,
            on_time,
            with_evidence: None,
            verified: None,
        }
    } else {
        let mut answers = [0; 8];
        for (index, count) in answers.iter_mut().take(7).enumerate() {
            *count = number(FIRST_STATUS + index)?;
        }
        Figures {
            answers,
            reported,
            on_time,
            with_evidence: optional(WITH_EVIDENCE)?,
            verified: optional(VERIFIED)?,
        }
    };
    let wrong = if is_submission {
        own_sums(addressed, &figures, texts)
    } else {
        own_sums(addressed, &figures, texts).or_else(|| shares(addressed, &figures, texts))
    };
    match wrong {
        Some(detail) => Err(Box::new(Problem::Contradiction {
            row: name.clone(),
            detail,
        })),
        None => Ok(Some(figures)),
    }
}

/// What contradicts what among the counts of one row.
fn own_sums(addressed: u32, figures: &Figures, texts: &Texts<'_>) -> Option<String> {
    let sum: u64 = figures.answers.iter().copied().map(u64::from).sum();
    let all = if texts[FIRST_STATUS] == NOT_APPLICABLE {
        0
    } else {
        figures.reported
    };
    let completed = figures.answers[Status::Implemented.index()]
        .saturating_add(figures.answers[Status::Sustained.index()]);
    let too_many = |part: Option<u32>, whole: Option<u32>| {
        part.is_some_and(|part| whole.is_none_or(|whole| part > whole))
    };
    let unanswered = addressed.checked_sub(figures.reported);
    if unanswered.is_none() {
        Some("reported is more than addressed".to_owned())
    } else if sum != u64::from(all) {
        Some(format!("the answers sum to {sum}, not to {all}"))
    } else if texts[UNANSWERED].parse().ok() != unanswered {
        Some("unanswered is not addressed less reported".to_owned())
    } else if too_many(figures.on_time, Some(figures.reported)) {
        Some("on_time is more than reported".to_owned())
    } else if too_many(figures.with_evidence, Some(completed)) {
        Some("with_evidence is more than completed".to_owned())
    } else if too_many(figures.verified, figures.with_evidence) {
        Some("verified is more than with_evidence".to_owned())
    } else {
        None
    }
}

/// Which of the columns made of the answers does not follow from them.
fn shares(addressed: u32, figures: &Figures, texts: &Texts<'_>) -> Option<String> {
    let mut counts = Counts {
        addressed,
        ..Counts::default()
    };
    counts.statuses.copy_from_slice(&figures.answers[..7]);
    let rate = |share: Share| {
        share
            .percent_text()
            .unwrap_or_else(|| NOT_APPLICABLE.to_owned())
    };
    [
        (10, counts.applicable().to_string()),
        (11, counts.completed().to_string()),
        (14, rate(counts.completion_rate())),
        (15, rate(counts.completion_low())),
        (16, rate(counts.completion_high())),
    ]
    .into_iter()
    .find(|(index, expected)| texts[*index] != expected)
    .map(|(index, expected)| {
        format!(
            "{} is {}, but its answers make it {expected}",
            FIGURES[index], texts[index]
        )
    })
}
