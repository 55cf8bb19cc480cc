//! The answer to a question, as a table, and as text for people and programs. How it is cited, what
//! has to be said of it, and what its shorthand stands for go with it in every form.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::aggregates::FIELDS;
use super::aligned::aligned;
use super::citation::Edition;
use super::csv_file::csv_of;
use super::shorthand::{self, explained};
use super::{Cell, Field, Table, TableKind};
use crate::domain::cube::ALL_CODES;
use crate::domain::measures::Share;
use crate::tabulate::query::{NearestQuestion, QueryAnswer, Question};

/// What an answer holds besides columns of the aggregates, or in another sense.
static OWN_FIELDS: [Field; 3] = [
    Field::percent("response_rate", "Percentage: reported / addressed."),
    Field::percent("on_time_rate", "Percentage: on_time / addressed."),
    Field::text(
        "marker",
        "Shorthand among the figures of the row, separated by spaces, or -.",
    ),
];

/// Of so many withheld rows it is said how to ask for what holds them.
const NEAREST: usize = 5;

/// Columns that name a row.
const KEYS: usize = 7;

/// An answer, ready to be shown.
#[derive(Debug)]
pub struct ShownAnswer<'a> {
    answer: &'a QueryAnswer,
    question: &'a Question,
    edition: &'a Edition,
    table: Table,
}

impl<'a> ShownAnswer<'a> {
    /// An answer with the question it is to and the edition it is from.
    #[must_use]
    pub fn new(answer: &'a QueryAnswer, question: &'a Question, edition: &'a Edition) -> Self {
        let field = |name: &&str| {
            let mut known = OWN_FIELDS.iter().chain(&FIELDS);
            known.find(|field| field.name == *name).copied()
        };
        let fields: Vec<Field> = answer.columns.iter().filter_map(field).collect();
        let cells = |row: &Vec<String>| {
            let cells = row.iter().zip(&fields);
            cells.map(|(text, field)| cell(text, field.kind)).collect()
        };
        let table = Table {
            name: "answer",
            title: Cow::Owned(question.title()),
            rows: answer.rows.iter().map(cells).collect(),
            fields: Cow::Owned(fields),
            key: &[],
        };
        Self {
            answer,
            question,
            edition,
            table,
        }
    }

    /// The answer as a table, for the formats that tables have.
    #[must_use]
    pub const fn table(&self) -> &Table {
        &self.table
    }

    /// One line on the shorthand that the answer uses; none where it uses none.
    #[must_use]
    pub fn shorthand(&self) -> Option<String> {
        explained(self.answer.rows.iter().flatten().map(String::as_str))
    }

    /// How to ask for what stands for rows that are withheld: one line each, of the first of them.
    pub fn nearest(&self) -> impl Iterator<Item = String> {
        let all = &self.answer.nearest;
        let lines = all.iter().take(NEAREST).map(|nearest| {
            let NearestQuestion { withheld, ask } = nearest;
            match ask {
                Some(ask) => {
                    format!("{withheld} has no figure of its own; the nearest question is {ask}")
                }
                None => {
                    format!("{withheld} has no figure of its own, nor has anything that holds it")
                }
            }
        });
        let more = all.len().saturating_sub(NEAREST);
        let more = (more > 0).then(|| match more {
            1 => "1 more row has no figure of its own.".to_owned(),
            more => format!("{more} more rows have no figure of their own."),
        });
        lines.chain(more)
    }

    /// For people, in a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let columns = self.varying();
        let heads: Vec<Vec<&str>> = columns
            .iter()
            .map(|&column| self.answer.columns[column].split('_').collect())
            .collect();
        let height = heads.iter().map(Vec::len).max().unwrap_or(0);
        // Names of several words stand on several lines, the last words on the last.
        let head_lines = (0..height).map(|line| {
            let word = |head: &Vec<&'a str>| {
                let at = (line + head.len()).checked_sub(height);
                at.map_or("", |at| head[at])
            };
            heads.iter().map(word).collect()
        });
        let rows = self.answer.rows.iter().map(|row| {
            let cells = columns.iter().map(|&column| row[column].as_str());
            cells.collect()
        });
        let lines: Vec<Vec<&str>> = head_lines.chain(rows).collect();
        let table = aligned(&lines, |place| columns[place] < KEYS);
        self.opening("\n") + &table + &self.closing("\n")
    }

    /// For people, as a table of Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = self.opening("\n\n");
        let columns = self.varying();
        let mut line = |cells: Vec<String>| {
            let _infallible = writeln!(text, "| {} |", cells.join(" | "));
        };
        let names = columns.iter().map(|&column| self.answer.columns[column]);
        line(names.map(str::to_owned).collect());
        let rule = |&column: &usize| if column < KEYS { "---" } else { "---:" }.to_owned();
        line(columns.iter().map(rule).collect());
        for row in &self.answer.rows {
            let cells = columns
                .iter()
                .map(|&column| row[column].replace('|', "\\|"));
            line(cells.map(|cell| cell.replace('*', "\\*")).collect());
        }
        text + &self.closing("\n\n")
    }

    /// For programs: every column, and on every row the line by which it is cited.
    #[must_use]
    pub fn csv(&self) -> String {
        let citation = self.edition.citation();
        let header: Vec<&str> = self
            .answer
            .columns
            .iter()
            .copied()
            .chain(["source"])
            .collect();
        let rows = self.answer.rows.iter().map(|row| {
            let cells = row.iter().map(String::as_str);
            cells.chain([citation.as_str()])
        });
        csv_of(&header, rows)
    }

    /// For programs: numbers as numbers, what is missing as null, with the marker of the row.
    #[must_use]
    pub fn json(&self) -> Value {
        let columns: Vec<Value> = self
            .table
            .fields
            .iter()
            .map(|field| json!({ "name": field.name, "description": field.description }))
            .collect();
        let rows: Vec<Value> = self.table.rows.iter().map(|row| self.object(row)).collect();
        let used = |code: &str| {
            self.answer
                .rows
                .iter()
                .flatten()
                .any(|text| text.contains(code))
        };
        let shorthand: Map<String, Value> = shorthand::all()
            .filter(|(code, _)| used(code))
            .map(|(code, meaning)| (code.to_owned(), json!(meaning)))
            .collect();
        let nearest = self.answer.nearest.iter();
        let nearest: Vec<Value> = nearest
            .map(|nearest| json!({ "withheld": nearest.withheld, "ask": nearest.ask }))
            .collect();
        json!({
            "title": self.table.title,
            "citation": self.edition.citation(),
            "notice": self.edition.notice,
            "build": self.edition.build,
            "shorthand": shorthand,
            "nearest": nearest,
            "columns": columns,
            "rows": rows,
        })
    }

    fn object(&self, row: &[Cell]) -> Value {
        let cells = row.iter().zip(self.table.fields.iter());
        let cells = cells.map(|(cell, field)| {
            let text = cell.text();
            let value = match (field.kind, cell) {
                (TableKind::Text, _) => json!(text),
                (_, Cell::Count(count)) => json!(count),
                _ => text
                    .parse::<f64>()
                    .map_or(Value::Null, |number| json!(number)),
            };
            (field.name.to_owned(), value)
        });
        Value::Object(cells.collect())
    }

    /// The columns that differ among rows or were asked to be spread out, then the figures; the marker
    /// only repeats what the cells say.
    fn varying(&self) -> Vec<usize> {
        let columns = self.answer.columns.iter().enumerate();
        columns
            .filter(|(column, name)| {
                let is_figure = *column >= KEYS && **name != "marker";
                is_figure || (*column < KEYS && !self.is_constant(*column))
            })
            .map(|(column, _)| column)
            .collect()
    }

    fn is_constant(&self, column: usize) -> bool {
        let mut texts = self.answer.rows.iter().map(|row| &row[column]);
        let first = texts.next();
        let differs = texts.any(|text| Some(text) != first);
        !differs && !self.question.spreads(self.answer.columns[column])
    }

    /// Notice, title, and what is the same on every row.
    fn opening(&self, between: &str) -> String {
        let same = match self.answer.rows.first() {
            Some(row) => {
                let columns = self.answer.columns.iter().zip(row).take(KEYS).enumerate();
                let same = columns.filter(|(column, (_, text))| {
                    self.is_constant(*column) && text.as_str() != ALL_CODES
                });
                let same = same.map(|(_, (name, text))| format!("{name} {text}"));
                same.collect::<Vec<_>>().join(" · ")
            }
            None => "No rows: no member is addressed by what was asked for.".to_owned(),
        };
        let lines = [&self.edition.notice, &*self.table.title, &same];
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join(between) + "\n\n"
    }

    /// The shorthand explained, what to ask instead of what is withheld, and the citation.
    fn closing(&self, between: &str) -> String {
        let lines = self
            .shorthand()
            .into_iter()
            .chain(self.nearest())
            .chain([self.edition.citation()]);
        format!("\n{}\n", lines.collect::<Vec<_>>().join(between))
    }
}

/// A text of the table as what it says.
fn cell(text: &str, kind: TableKind) -> Cell {
    let figure = match kind {
        TableKind::Text => None,
        TableKind::Count => text.parse().ok().map(Cell::Count),
        TableKind::Percent | TableKind::Number => {
            hundredths(text).map(|share| Cell::Percent(Share::new(share, 10_000)))
        }
    };
    match (figure, kind, text) {
        (Some(figure), ..) => figure,
        (None, TableKind::Text, _) => Cell::Text(text.to_owned()),
        (None, _, "[c]") => Cell::Withheld,
        (None, _, "[z]") => Cell::NotApplicable,
        _ => Cell::Text(text.to_owned()),
    }
}

/// A percentage with two decimals, in hundredths.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.')?;
    if decimals.len() != 2 {
        return None;
    }
    Some(100 * whole.parse::<u32>().ok()? + decimals.parse::<u32>().ok()?)
}
