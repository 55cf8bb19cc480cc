//! The sheet `Progress`: one row a commitment, under a header row in the order of the contract.

use rust_xlsxwriter::utility::{cell_range, row_col_to_cell};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula, Format, Formula,
    Worksheet, XlsxError,
};

use super::lines::{height, height_of_small};
use super::look::Look;
use super::outline::{OutlineEntry, OutlineLine, outline};
use super::{Template, choices, paper};
use crate::domain::previous::Previous;
use crate::domain::raw::Column;
use crate::domain::status::Status;

/// The row of the header, zero-based; above it stands whose sheet it is and how far it has come.
const HEADER_ROW: u32 = 1;
/// The least height of a row to fill in, in points: two lines of an answer.
const LEAST_HEIGHT: f64 = 36.0;

/// Room for the words of a commitment, in characters.
const WORDS_WIDTH: u16 = 52;
/// What stands free before them.
const INDENT: u16 = 2;
/// The least height of a heading.
const HEADING_HEIGHT: f64 = 23.0;

/// A column of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// One of the contract.
    Of(Column),
    /// What the member answered in the cycle before. The reader knows no column of this name, and so
    /// passes over it.
    Previous,
}

impl Slot {
    /// Width in characters.
    const fn width(self) -> u16 {
        match self {
            Self::Of(Column::CommitmentText) => WORDS_WIDTH + INDENT,
            Self::Previous | Self::Of(Column::Status | Column::Date | Column::MayBeShown) => 16,
            Self::Of(Column::CommitmentId | Column::Percent) => 13,
            Self::Of(Column::EvidenceUrl) => 28,
            Self::Of(Column::EvidenceText | Column::Comments) => 36,
            Self::Of(Column::Obstacle) => 20,
        }
    }
}

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let previous = template.previous();
    let table = ProgressTable::new(template, previous);
    sheet.set_name("Progress")?.set_screen_gridlines(false);
    table.write_header(sheet, look)?;
    for (row, line) in (HEADER_ROW + 1..).zip(&table.lines) {
        match line {
            OutlineLine::Pledge(words) => {
                table.write_heading(sheet, row, ["", words], &look.pledge)?;
            }
            OutlineLine::Section { code, title } => {
                table.write_heading(sheet, row, [code.unwrap_or(""), title], &look.section)?;
            }
            OutlineLine::Note(note) => table.write_note(sheet, row, note, look)?,
            OutlineLine::Commitment(entry) => table.write_commitment(sheet, row, entry, look)?,
        }
    }
    table.write_count(sheet, template, look)?;
    table.add_choices(sheet, template)?;
    table.add_colours(sheet, look)?;
    sheet.set_freeze_panes(HEADER_ROW + 1, table.at(Column::CommitmentText) + 1)?;
    let last = table.last_row();
    sheet
        .set_repeat_rows(HEADER_ROW, HEADER_ROW)?
        .set_print_area(0, 0, last, table.last_column())?;
    if let Some((first, _)) = table.entries().next() {
        let status = table.at(Column::Status);
        sheet.set_selection(first, status, first, status)?;
    }
    paper::landscape(sheet, template);
    paper::protect(sheet);
    Ok(())
}

/// What the sheet holds.
struct ProgressTable<'a> {
    slots: Vec<Slot>,
    lines: Vec<OutlineLine<'a>>,
    member_id: &'a str,
    previous: Option<&'a Previous>,
    template: &'a Template<'a>,
}

impl<'a> ProgressTable<'a> {
    fn new(template: &'a Template<'a>, previous: Option<&'a Previous>) -> Self {
        let mut slots: Vec<Slot> = Column::OF_EVERY_TEMPLATE.map(Slot::Of).into();
        if template.asks_what_may_be_shown() {
            slots.push(Slot::Of(Column::MayBeShown));
        }
        if previous.is_some() {
            // Beside the status, where it is of use.
            slots.insert(Column::Status.index(), Slot::Previous);
        }
        Self {
            slots,
            lines: outline(template.catalogue, template.group, template.part),
            member_id: template.member.map_or("", |member| member.id.as_str()),
            previous,
            template,
        }
    }

    /// Sheet column of a column.
    fn at(&self, column: Column) -> u16 {
        (0..)
            .zip(&self.slots)
            .find(|(_, slot)| **slot == Slot::Of(column))
            .map_or(0, |(at, _)| at)
    }

    fn columns(&self) -> impl Iterator<Item = (u16, Slot)> {
        (0..).zip(self.slots.iter().copied())
    }

    fn last_column(&self) -> u16 {
        self.columns().last().map_or(0, |(at, _)| at)
    }

    fn last_row(&self) -> u32 {
        (HEADER_ROW..)
            .zip(&self.lines)
            .last()
            .map_or(0, |(row, _)| row + 1)
    }

    /// The rows to fill in.
    fn entries(&self) -> impl Iterator<Item = (u32, OutlineEntry<'a>)> {
        (HEADER_ROW + 1..)
            .zip(&self.lines)
            .filter_map(|(row, line)| match line {
                OutlineLine::Commitment(entry) => Some((row, *entry)),
                _ => None,
            })
    }

    /// Rows that follow one another, as first and last.
    fn runs(&self, wanted: impl Fn(&OutlineEntry<'_>) -> bool) -> Vec<(u32, u32)> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for (row, _) in self.entries().filter(|(_, entry)| wanted(entry)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == row => *last = row,
                _ => runs.push((row, row)),
            }
        }
        runs
    }

    fn write_header(&self, sheet: &mut Worksheet, look: &Look) -> Result<(), XlsxError> {
        sheet.set_row_height(HEADER_ROW, 34)?;
        for (at, slot) in self.columns() {
            sheet.set_column_width(at, slot.width())?;
            let label = match (slot, self.previous) {
                (Slot::Of(column), _) => column.label().to_owned(),
                (Slot::Previous, previous) => {
                    format!("Answer in {}", previous.map_or(0, |previous| previous.year))
                }
            };
            sheet.write_string_with_format(HEADER_ROW, at, label, &look.header)?;
        }
        Ok(())
    }

    /// A row without answers, across all columns; no cells are merged.
    fn write_band(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        [left, right]: [&str; 2],
        format: &Format,
    ) -> Result<(), XlsxError> {
        for (at, slot) in self.columns() {
            let text = match slot {
                Slot::Of(Column::CommitmentId) => left,
                Slot::Of(Column::CommitmentText) => right,
                _ => "",
            };
            sheet.write_string_with_format(row, at, text, format)?;
        }
        Ok(())
    }

    fn write_heading(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        words: [&str; 2],
        format: &Format,
    ) -> Result<(), XlsxError> {
        let tall = height(words[1], WORDS_WIDTH);
        sheet.set_row_height(row, tall.max(HEADING_HEIGHT))?;
        self.write_band(sheet, row, words, format)
    }

    fn write_note(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        note: &str,
        look: &Look,
    ) -> Result<(), XlsxError> {
        sheet.set_row_height(row, height_of_small(note, WORDS_WIDTH))?;
        self.write_band(sheet, row, ["", note], &look.note)
    }

    fn write_commitment(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        entry: &OutlineEntry<'_>,
        look: &Look,
    ) -> Result<(), XlsxError> {
        let text = entry.text();
        let tall = height(&text, WORDS_WIDTH);
        sheet.set_row_height(row, tall.max(LEAST_HEIGHT))?;
        for (at, slot) in self.columns() {
            let answer = match slot {
                Slot::Of(Column::CommitmentId) => {
                    sheet.write_string_with_format(row, at, &entry.commitment.id, &look.id)?;
                    continue;
                }
                Slot::Of(Column::CommitmentText) => {
                    sheet.write_string_with_format(row, at, &text, &look.commitment)?;
                    continue;
                }
                Slot::Previous => {
                    let answer = self.previous_answer(entry);
                    sheet.write_string_with_format(row, at, answer, &look.previous)?;
                    continue;
                }
                Slot::Of(Column::Date) => &look.answer_date,
                Slot::Of(Column::Status | Column::Percent | Column::Obstacle) => &look.answer_short,
                Slot::Of(_) => &look.answer,
            };
            if entry.is_answered_elsewhere() {
                sheet.write_blank(row, at, &Look::optional(answer))?;
            } else {
                sheet.write_blank(row, at, answer)?;
            }
        }
        Ok(())
    }

    fn previous_answer(&self, entry: &OutlineEntry<'_>) -> String {
        let counted = self.template.catalogue.counted_index(entry.index);
        let answer = self
            .previous
            .and_then(|previous| previous.answer(self.member_id, counted));
        let label = |status| self.template.catalogue.label(status);
        match answer {
            None => "no answer".to_owned(),
            Some(answer) => match answer.percent {
                Some(percent) => format!("{}, {percent} %", label(answer.status)),
                None => label(answer.status).to_owned(),
            },
        }
    }

    /// Whose sheet it is, and how many answers it has; the count follows as they are given.
    fn write_count(
        &self,
        sheet: &mut Worksheet,
        template: &Template<'_>,
        look: &Look,
    ) -> Result<(), XlsxError> {
        let status = self.at(Column::Status);
        let needed = |entry: &OutlineEntry<'_>| !entry.is_answered_elsewhere();
        let count = self.entries().filter(|(_, entry)| needed(entry)).count();
        let ranges: Vec<String> = self
            .runs(needed)
            .into_iter()
            .map(|(first, last)| cell_range(first, status, last, status))
            .collect();
        let whose = template
            .member
            .map_or_else(|| template.group.name(), |member| member.name.as_str());
        sheet.set_row_height(0, 28)?;
        let banner = match template.part {
            Some(part) => format!("Progress of {whose}: {}", part.name),
            None => format!("Progress of {whose}"),
        };
        sheet.write_string_with_format(0, 0, banner, &look.banner)?;
        let formula = format!("=COUNTA({})&\" of {count} answered\"", ranges.join(","));
        let formula = Formula::new(formula).set_result(format!("0 of {count} answered"));
        sheet.write_formula_with_format(0, status, formula, &look.banner)?;
        Ok(())
    }

    fn add_choices(&self, sheet: &mut Worksheet, template: &Template<'_>) -> Result<(), XlsxError> {
        let runs = self.runs(|_| true);
        for (at, slot) in self.columns() {
            let Slot::Of(column) = slot else { continue };
            let Some(choice) = choices::of_column(column, template.catalogue, template.period())?
            else {
                continue;
            };
            let ranges: Vec<String> = runs
                .iter()
                .map(|(first, last)| cell_range(*first, at, *last, at))
                .collect();
            if let (Some((first, _)), Some((_, last))) = (runs.first(), runs.last()) {
                let choice = choice.set_multi_range(ranges.join(" "));
                sheet.add_data_validation(*first, at, *last, at, &choice)?;
            }
        }
        Ok(())
    }

    /// Statuses in the colours of the report, and a mark where an answer still wants something: the
    /// same things that reading the workbook would find.
    fn add_colours(&self, sheet: &mut Worksheet, look: &Look) -> Result<(), XlsxError> {
        let Some((first, _)) = self.entries().next() else {
            return Ok(());
        };
        let last = self.last_row();
        let status = self.at(Column::Status);
        for step in Status::ALL {
            let rule = ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(step.label()))
                .set_format(Look::status(step));
            sheet.add_conditional_format(first, status, last, status, &rule)?;
        }
        let cell = |column: Column| format!("${}", row_col_to_cell(first, self.at(column)));
        let [answer, link, words, comments] = [
            Column::Status,
            Column::EvidenceUrl,
            Column::EvidenceText,
            Column::Comments,
        ]
        .map(cell);
        let beside = [Column::Percent, Column::Date].map(cell).join("&");
        let [implemented, sustained, not_applicable] = [
            Status::Implemented,
            Status::Sustained,
            Status::NotApplicable,
        ]
        .map(|status| self.template.catalogue.label(status));
        let not_derived = self.runs(|entry| !entry.commitment.derived);
        for (from, to, wants) in [
            (
                Column::Status,
                Column::Status,
                format!("AND(LEN(TRIM({answer}))=0,LEN({beside}&{link}&{words}&{comments})>0)"),
            ),
            (
                Column::EvidenceUrl,
                Column::EvidenceText,
                format!(
                    "AND(OR({answer}=\"{implemented}\",{answer}=\"{sustained}\"),LEN(TRIM({link}&{words}))=0)"
                ),
            ),
            (
                Column::Comments,
                Column::Comments,
                format!("AND({answer}=\"{not_applicable}\",LEN(TRIM({comments}))=0)"),
            ),
        ] {
            let (from, to) = (self.at(from), self.at(to));
            let ranges: Vec<String> = not_derived
                .iter()
                .map(|(first, last)| cell_range(*first, from, *last, to))
                .collect();
            let rule = ConditionalFormatFormula::new()
                .set_rule(wants.as_str())
                .set_format(&look.wanted)
                .set_multi_range(ranges.join(" "));
            sheet.add_conditional_format(first, from, last, to, &rule)?;
        }
        Ok(())
    }
}
