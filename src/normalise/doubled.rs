//! The cells of a row, where several columns may have one meaning. What such columns agree on is used;
//! where they differ, neither is: the first is no truer than the second.

use std::borrow::Cow;

use super::Context;
use super::commitment::KnownGroup;
use super::percent::{Percent, read_percent};
use super::status::read_status;
use crate::domain::catalogue::Catalogue;
use crate::domain::date_order::DateOrder;
use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, Column, RawRow, RawTable, Remark};
use crate::domain::written_date::read_date;

/// A cell with its value.
type Held<'a> = (CellRef, &'a CellValue);

/// The values of a row, one for each column.
#[derive(Debug)]
pub(super) struct RowCells<'a> {
    values: [Option<Cow<'a, CellValue>>; Column::ALL.len()],
    columns: [Option<u32>; Column::ALL.len()],
    /// What stands first in a date that could be read either way.
    dates: Option<DateOrder>,
    contradictions: Vec<(Column, String)>,
}

impl<'a> RowCells<'a> {
    /// The values of a row for a member of `group`.
    pub(super) fn new(
        row: &'a RawRow,
        table: &'a RawTable,
        dates: Option<DateOrder>,
        context: &Context<'_>,
        group: KnownGroup,
    ) -> Self {
        let mut cells = Self {
            values: row
                .cells
                .each_ref()
                .map(|cell| cell.as_ref().map(Cow::Borrowed)),
            columns: table.columns,
            dates,
            contradictions: Vec::new(),
        };
        let is_further = |remark: &Remark| matches!(remark, Remark::Further { .. });
        if row.remarks.iter().any(is_further) {
            for column in Column::ALL {
                cells.settle(column, row, table, context, group);
            }
        }
        cells
    }

    /// The value of a column; none where there is none, or where columns contradict each other.
    pub(super) fn value(&self, column: Column) -> Option<&CellValue> {
        self.values[column.index()].as_deref()
    }

    /// The sheet column in which the value of a column stands, or would.
    pub(super) const fn column_index(&self, column: Column) -> Option<u32> {
        self.columns[column.index()]
    }

    /// What columns of one meaning say, where they say different things.
    pub(super) fn contradiction(&self, column: Column) -> Option<&str> {
        let mut all = self.contradictions.iter();
        all.find(|(of, _)| *of == column)
            .map(|(_, said)| said.as_str())
    }

    /// Every column of which several say different things.
    pub(super) fn contradictions(&self) -> &[(Column, String)] {
        &self.contradictions
    }

    fn settle(
        &mut self,
        column: Column,
        row: &'a RawRow,
        table: &RawTable,
        context: &Context<'_>,
        group: KnownGroup,
    ) {
        let further = row.remarks.iter().filter_map(|remark| match remark {
            Remark::Further {
                column: of,
                at,
                value,
            } if *of == column => Some((*at, value)),
            _ => None,
        });
        let first = row.cells[column.index()].as_ref();
        let first = first.zip(table.columns[column.index()]);
        let first = first.map(|(value, at)| (CellRef::new(row.row_index, at), value));
        let held: Vec<Held<'a>> = first.into_iter().chain(further).collect();
        let (Some(&(at, value)), true) = (held.first(), held.len() > usize::from(first.is_some()))
        else {
            return;
        };
        if held.len() == 1 {
            self.take(column, at, Cow::Borrowed(value));
            return;
        }
        match column {
            Column::Comments | Column::EvidenceText | Column::EvidenceUrl => {
                self.take(column, at, joined(&held));
            }
            // The words serve only where there is no ID.
            Column::CommitmentText => self.take(column, at, Cow::Borrowed(value)),
            Column::CommitmentId => {
                let index = |value: &CellValue| {
                    let text = value.quoted();
                    let reference = context.commitments.resolve(&text, group, context.catalogue);
                    reference.index()
                };
                let named: Vec<(usize, Held<'a>)> = held
                    .iter()
                    .filter_map(|held| Some((index(held.1)?, *held)))
                    .collect();
                match named.split_first() {
                    // A running number, say, means no commitment.
                    Some(((first, (at, value)), rest))
                        if rest.iter().all(|(it, _)| it == first) =>
                    {
                        self.take(column, *at, Cow::Borrowed(value));
                    }
                    Some(_) => self.contradict(column, &held),
                    None => self.take(column, at, Cow::Borrowed(value)),
                }
            }
            _ if held
                .iter()
                .all(|(_, other)| is_same(column, value, other, self.dates, context.catalogue)) =>
            {
                self.take(column, at, Cow::Borrowed(value));
            }
            _ => self.contradict(column, &held),
        }
    }

    fn take(&mut self, column: Column, at: CellRef, value: Cow<'a, CellValue>) {
        self.values[column.index()] = Some(value);
        self.columns[column.index()] = Some(at.column_index);
    }

    fn contradict(&mut self, column: Column, held: &[Held<'_>]) {
        let said = held
            .iter()
            .map(|(at, value)| format!("\"{}\" in {at}", value.quoted()));
        let said: Vec<String> = said.collect();
        self.contradictions.push((column, said.join(", ")));
        self.values[column.index()] = None;
        self.columns[column.index()] = held.first().map(|(at, _)| at.column_index);
    }
}

/// Texts that do not contradict each other, one below the other, each once.
fn joined<'a>(held: &[Held<'a>]) -> Cow<'a, CellValue> {
    let mut seen = Vec::new();
    let mut texts = Vec::new();
    for (_, value) in held {
        let text = value.quoted();
        let folded = fold(&text);
        if !folded.is_empty() && !seen.contains(&folded) {
            seen.push(folded);
            texts.push(text);
        }
    }
    match (texts.as_slice(), held) {
        ([_], [(_, only), ..]) => Cow::Borrowed(*only),
        _ => Cow::Owned(CellValue::Text(texts.join("\n"))),
    }
}

/// Whether two cells mean the same.
fn is_same(
    column: Column,
    left: &CellValue,
    right: &CellValue,
    dates: Option<DateOrder>,
    catalogue: &Catalogue,
) -> bool {
    if fold(&left.quoted()) == fold(&right.quoted()) {
        return true;
    }
    match column {
        Column::Status => {
            let labels = &catalogue.alliance.statuses;
            let status = |value: &CellValue| read_status(&value.quoted(), labels).status();
            status(left).is_some() && status(left) == status(right)
        }
        Column::Percent => {
            let percent = |value: &CellValue| match read_percent(value, false) {
                Percent::Value { percent, .. } => Some(percent),
                _ => None,
            };
            percent(left).is_some() && percent(left) == percent(right)
        }
        Column::Date => {
            let date = |value: &CellValue| read_date(value, dates).date();
            date(left).is_some() && date(left) == date(right)
        }
        _ => false,
    }
}
