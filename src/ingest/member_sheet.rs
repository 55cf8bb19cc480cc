//! The member's fields: key/value rows, on a sheet of their own or above the progress table.

use std::collections::HashSet;
use std::sync::Arc;

use super::columns::member_field_of;
use super::header::LONGEST_NAME;
use super::layout::{Layout, Shown};
use super::sheet::Sheet;
use crate::domain::fold::fold;
use crate::domain::place::CellRef;
use crate::domain::raw::{CellValue, MemberField, RawMember, RawTable};
use crate::finding::{Finding, rules};

/// A field: the cell of its value, and the value where there is one.
type Field = (MemberField, CellRef, Option<CellValue>);

/// Fields are looked for within this many filled rows.
const FIELDS_WITHIN: usize = 200;

impl Layout {
    /// The member's fields: from the sheet named Member, else from the sheet that has the most, above
    /// its header row if it has one.
    pub(super) fn member(&mut self, shown: &Shown<'_>, tables: &[RawTable]) -> RawMember {
        let mut best: Option<(usize, &Sheet, Vec<Field>)> = None;
        for (sheet, header) in shown {
            let end = header.as_ref().map_or(u32::MAX, |header| header.row_index);
            let fields = member_fields(sheet, end);
            let named = fold(&sheet.name).starts_with("member");
            let score = fields.len() + if named { 100 } else { 0 };
            let enough = named || fields.len() >= 2;
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
        RawMember {
            sheet: Some(Arc::from(sheet.name.as_str())),
            fields,
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

/// The fields among the rows above `end`: a known label, and the value in the next filled cell, unless
/// that cell stands where other rows have something beside their value, such as a hint.
fn member_fields(sheet: &Sheet, end: u32) -> Vec<Field> {
    let rows = sheet.rows().take_while(|(row, _)| *row < end);
    let mut found: Vec<(MemberField, &[(CellRef, CellValue)])> = Vec::new();
    for (_, row) in rows.take(FIELDS_WITHIN) {
        let Some((_, CellValue::Text(label))) = row.first() else {
            continue;
        };
        let field = (label.len() <= LONGEST_NAME)
            .then(|| member_field_of(label))
            .flatten();
        if let Some(field) = field
            && !found.iter().any(|(seen, _)| *seen == field)
        {
            found.push((field, row));
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
