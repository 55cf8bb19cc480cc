//! The member's fields: key/value rows, on a sheet of their own or above the progress table.

use std::collections::HashSet;
use std::sync::Arc;

use super::columns::member_field_of;
use super::header::LONGEST_NAME;
use super::layout::{Layout, ShownSheets};
use super::sheet::Sheet;
use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, FurtherField, MemberField, RawMember, RawTable};
use crate::finding::{Finding, rules};

/// A field: the cell of its value, and the value where there is one.
type Field = (MemberField, CellRef, Option<CellValue>);

/// Fields are looked for within this many filled rows.
const FIELDS_WITHIN: usize = 200;

impl Layout {
    /// The member's fields: from the sheet named Member, else from the sheet that has the most, above
    /// its header row if it has one.
    pub(super) fn member(&mut self, shown: &ShownSheets<'_>, tables: &[RawTable]) -> RawMember {
        let mut best: Option<(usize, &Sheet, Vec<Field>)> = None;
        for (sheet, header) in shown {
            let end = header.as_ref().map_or(u32::MAX, |header| header.row_index);
            let fields = member_fields(sheet, end);
            let named = fold(&sheet.name).starts_with("member");
            let score = fields.len() + if named { 100 } else { 0 };
            // A line of a document says by its words alone what it gives; `ID` heads many a column.
            let is_identity = |(field, at, _): &Field| {
                let label = sheet.cells.iter().find(|(label, _)| {
                    label.row_index == at.row_index && label.column_index + 1 == at.column_index
                });
                matches!(field, MemberField::MemberId | MemberField::MemberName)
                    && label.is_some_and(|(_, label)| fold(&label.quoted()) != "id")
            };
            let says_who = sheet.is_of_document && fields.iter().any(is_identity);
            let enough = named || fields.len() >= 2 || says_who;
            if enough && !fields.is_empty() && best.as_ref().is_none_or(|(most, ..)| score > *most)
            {
                best = Some((score, sheet, fields));
            }
        }
        let Some((_, sheet, mut fields)) = best else {
            return RawMember::default();
        };
        let is_table = tables.iter().any(|table| *table.sheet == sheet.name);
        if fold(&sheet.name) != "member" && shown.len() > 1 && !is_table {
            self.report_sheet_name(sheet, "Member", false);
        }
        self.report_formulas(sheet, &mut fields);
        self.report_unseen(sheet, &fields);
        RawMember {
            further: further_fields(sheet, &fields, shown),
            sheet: Some(Arc::from(sheet.name.as_str())),
            fields,
        }
    }

    /// What of the fields nobody sees: those in hidden rows, and values that are struck through.
    fn report_unseen(&mut self, sheet: &Sheet, fields: &[Field]) {
        let is_hidden = |(row_index, _): &(u32, _)| sheet.hides_row(*row_index);
        for (row_index, row) in rows_above(sheet, u32::MAX).filter(is_hidden) {
            let (Some(field), Some((at, value))) = (field_of(row), row.get(1)) else {
                continue;
            };
            let known = fields.iter().find(|(known, ..)| *known == field);
            let Some((_, used, known)) = known.filter(|_| !value.is_blank()) else {
                continue;
            };
            let is_used = used.row_index == row_index;
            let says_the_same = |known: &CellValue| fold(&known.quoted()) == fold(&value.quoted());
            if !is_used && known.as_ref().is_some_and(says_the_same) {
                continue;
            }
            let found = format!("{} in the hidden row {}", field.label(), row_index + 1);
            let place = self.cell_place(sheet, *at);
            let finding = Finding::new(&rules::HIDDEN_ROWS, place, found).in_our_words();
            let finding = finding.expected("no hidden rows among what the member says of itself");
            self.findings.push(finding.effect(if is_used {
                "the hidden row is used: there is no other of its kind"
            } else {
                "the row that can be seen is used, and not the hidden one"
            }));
        }
        for (at, text) in &sheet.struck_through {
            let field = fields.iter().find(|(_, field_at, _)| field_at == at);
            if let Some((field, ..)) = field {
                let found = format!("{} \"{}\", struck through", field.label(), text.trim());
                let place = self.cell_place(sheet, *at);
                let finding = Finding::new(&rules::STRUCK_THROUGH_TEXT, place, found);
                self.findings.push(finding.in_our_words());
            }
        }
    }

    /// Fields whose formula shows an error or was never calculated: read as empty.
    fn report_formulas(&mut self, sheet: &Sheet, fields: &mut [Field]) {
        for (field, at, value) in fields {
            let place = self.cell_place(sheet, *at);
            if let Some(CellValue::Error(error)) = value {
                let finding = Finding::new(&rules::FORMULA_ERROR, place, error.clone());
                self.findings.push(finding);
                *value = None;
            } else if value.is_none() && sheet.formulas_without_value.contains(at) {
                let found = format!("a formula without a value in {}", field.label());
                let finding = Finding::new(&rules::FORMULA_WITHOUT_VALUE, place, found);
                self.findings.push(finding.in_our_words());
            }
        }
    }
}

/// The filled rows above `end` that may give fields of the member.
fn rows_above(sheet: &Sheet, end: u32) -> impl Iterator<Item = (u32, &[(CellRef, CellValue)])> {
    let rows = sheet.rows().take_while(move |(row, _)| *row < end);
    rows.take(FIELDS_WITHIN)
}

/// The field that a row gives by its label.
fn field_of(row: &[(CellRef, CellValue)]) -> Option<MemberField> {
    let Some((_, CellValue::Text(label))) = row.first() else {
        return None;
    };
    (label.len() <= LONGEST_NAME)
        .then(|| member_field_of(label))
        .flatten()
}

/// Fields that are filled in once more with another value: on the same sheet, and the member's ID on
/// any other.
fn further_fields(chosen: &Sheet, fields: &[Field], shown: &ShownSheets<'_>) -> Vec<FurtherField> {
    let first_of = |field: MemberField| {
        let mut fields = fields.iter();
        let (_, at, value) = fields.find(|(known, ..)| *known == field)?;
        Some((*at, value.as_ref()?))
    };
    let mut further = Vec::new();
    for (sheet, header) in shown {
        let end = header.as_ref().map_or(u32::MAX, |header| header.row_index);
        let is_chosen = std::ptr::eq(*sheet, chosen);
        let rows = rows_above(sheet, end);
        for (_, row) in rows.filter(|(row_index, _)| !sheet.hides_row(*row_index)) {
            let [(_, CellValue::Text(label)), (at, value), ..] = row else {
                continue;
            };
            if label.len() > LONGEST_NAME || value.is_blank() {
                continue;
            }
            // Many a column is headed ID.
            let is_bare = fold(label) == "id";
            let Some(field) = member_field_of(label).filter(|_| !is_bare) else {
                continue;
            };
            let is_asked = is_chosen || field == MemberField::MemberId;
            let Some((first_at, first)) = first_of(field).filter(|_| is_asked) else {
                continue;
            };
            let mut add = |at: CellRef, value: &CellValue| {
                let is_first = is_chosen && first_at == at;
                if !is_first && fold(&value.quoted()) != fold(&first.quoted()) {
                    further.push(FurtherField {
                        field,
                        sheet: Arc::from(sheet.name.as_str()),
                        at,
                        value: value.clone(),
                    });
                }
            };
            add(*at, value);
            // A second ID may stand beside the first; a hint is a sentence.
            if field == MemberField::MemberId {
                for (at, value) in row[2..].iter().filter(|(_, value)| is_like_an_id(value)) {
                    add(*at, value);
                }
            }
        }
    }
    further
}

/// Whether a value could be a member's ID: short, with a digit, and no sentence.
fn is_like_an_id(value: &CellValue) -> bool {
    const LONGEST_ID: usize = 24;
    let text = value.quoted();
    let text = text.trim();
    text.len() <= LONGEST_ID
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && !text.contains(char::is_whitespace)
}

/// The fields among the rows above `end`: a known label, and the value in the next filled cell, unless
/// that cell stands where other rows have something beside their value, such as a hint.
fn member_fields(sheet: &Sheet, end: u32) -> Vec<Field> {
    let mut found: Vec<(MemberField, &[(CellRef, CellValue)])> = Vec::new();
    // What is hidden never beats what is seen.
    let (hidden, seen): (Vec<_>, Vec<_>) =
        rows_above(sheet, end).partition(|(row_index, _)| sheet.hides_row(*row_index));
    for (_, row) in seen.into_iter().chain(hidden) {
        let Some(field) = field_of(row) else { continue };
        match found.iter_mut().find(|(seen, _)| *seen == field) {
            None => found.push((field, row)),
            // A field left empty may be filled in further down.
            Some((_, first)) if first.len() < 2 => *first = row,
            Some(_) => {}
        }
    }
    let beside: HashSet<u32> = found
        .iter()
        .flat_map(|(_, row)| row.iter().skip(2))
        .map(|(at, _)| at.column_index)
        .collect();
    let fields = found.into_iter().map(|(field, row)| {
        let label_at = row[0].0;
        let value = row
            .get(1)
            .filter(|(at, _)| !beside.contains(&at.column_index));
        let at = value.map_or_else(
            || CellRef::new(label_at.row_index, label_at.column_index + 1),
            |(at, _)| *at,
        );
        (field, at, value.map(|(_, value)| value.clone()))
    });
    fields.collect()
}
