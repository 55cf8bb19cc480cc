//! Survey exports that no mapping names: recognised by the headings that survey programs write, or by headings
//! that are questions, and told so. Which question asks about which commitment is not guessed here.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::heading::Heading;
use super::programs::program_of;
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{CellValue, MemberField};
use crate::domain::source::SourceFile;
use crate::finding::{Finding, rules};
use crate::ingest::Ingested;
use crate::ingest::columns::member_field_of;
use crate::ingest::header::{find_header, is_progress_name};
use crate::ingest::sheet::Sheet;

/// The headings stand within so many filled rows.
const WITHIN: usize = 10;

/// How many questions the headings hold at the least, where no program is recognised.
const LEAST_QUESTIONS: usize = 2;

/// A row of headings, with what tells that it is one.
pub(in crate::ingest) struct Recognised<'a> {
    pub sheet: &'a Sheet,
    pub row_index: u32,
    /// The program, where its own headings are there.
    pub program: Option<&'static str>,
    /// How many members its rows name, where that is what tells; else none.
    pub members: usize,
}

/// An export whose headings are a survey program's own.
pub(in crate::ingest) fn is_plainly_export(sheets: &[Sheet]) -> Option<Recognised<'_>> {
    // A workbook of the template may hold anything beside its own sheets.
    let is_ours = |sheet: &Sheet| is_progress_name(&sheet.name) || fold(&sheet.name) == "member";
    if sheets.iter().any(is_ours) {
        return None;
    }
    rows_of(sheets).find_map(|(sheet, row_index, headings)| {
        let keys: Vec<&str> = headings
            .iter()
            .map(|heading| heading.key.as_str())
            .collect();
        let program = program_of(&keys)?;
        Some(Recognised {
            sheet,
            row_index,
            program: Some(program),
            members: 0,
        })
    })
}

/// A sheet whose headings are questions.
fn asks(sheets: &[Sheet]) -> Option<Recognised<'_>> {
    rows_of(sheets).find_map(|(sheet, row_index, headings)| {
        let questions = headings.iter().filter(|heading| is_question(heading));
        let is_followed = sheet.rows().any(|(row, _)| row > row_index);
        (questions.count() >= LEAST_QUESTIONS && is_followed).then_some(Recognised {
            sheet,
            row_index,
            program: None,
            members: 0,
        })
    })
}

/// Whether a heading asks something: by its question mark, or by a number before its words.
pub(super) fn is_question(heading: &Heading) -> bool {
    let is_numbered = heading.bare.len() + 2 < heading.key.len() && heading.bare.contains(' ');
    heading.key.contains(['?', '؟']) || is_numbered
}

/// The first filled rows of the visible sheets, as headings.
fn rows_of(sheets: &[Sheet]) -> impl Iterator<Item = (&Sheet, u32, Vec<Heading>)> {
    let visible = sheets.iter().filter(|sheet| sheet.visible);
    visible.flat_map(|sheet| {
        sheet.rows().take(WITHIN).map(move |(row_index, cells)| {
            let texts = cells.iter().filter_map(|(_, value)| match value {
                CellValue::Text(text) => Some(Heading::new(text)),
                _ => None,
            });
            (sheet, row_index, texts.collect())
        })
    })
}

/// A table of answers with a column that names more than one member.
fn several_members(sheets: &[Sheet]) -> Option<Recognised<'_>> {
    let visible = sheets.iter().filter(|sheet| sheet.visible);
    let mut tables = visible.filter_map(|sheet| Some((sheet, find_header(sheet)?.row_index)));
    tables.find_map(|(sheet, row_index)| {
        let names_members = |value: &CellValue| {
            let field = member_field_of(&value.quoted());
            matches!(field, Some(MemberField::MemberId | MemberField::MemberName))
        };
        let mut heads = sheet.cells.iter().filter(|(at, value)| {
            at.row_index == row_index && fold(&value.quoted()) != "id" && names_members(value)
        });
        let (head, _) = heads.next()?;
        let below = sheet.cells.iter().filter(|(at, value)| {
            at.column_index == head.column_index && at.row_index > row_index && !value.is_blank()
        });
        let members: BTreeSet<String> = below.map(|(_, value)| fold(&value.quoted())).collect();
        (members.len() > 1).then_some(Recognised {
            sheet,
            row_index,
            program: None,
            members: members.len(),
        })
    })
}

/// What an export gives that no mapping names, where the file is one: `surely` by a survey program's own headings or
/// because its table answers for several members, else because its headings are questions.
pub(in crate::ingest) fn unmapped(
    file: &SourceFile,
    sheets: &[Sheet],
    surely: bool,
) -> Option<Ingested> {
    let recognised = if surely {
        is_plainly_export(sheets).or_else(|| several_members(sheets))
    } else {
        asks(sheets)
    }?;
    let Recognised {
        sheet,
        row_index,
        program,
        members,
    } = recognised;
    let rows = sheet.rows().filter(|(row, _)| *row > row_index).count();
    let rows = format!("{rows} row{}", if rows == 1 { "" } else { "s" });
    let found = match program {
        Some(program) => format!("an export of {program} with {rows} below its headings"),
        None if members > 1 => format!("a table with answers of {members} members, in {rows}"),
        None => format!("questions as headings, and {rows} below them"),
    };
    let at = CellRef::new(row_index, 0);
    let place = Place::cell(Arc::clone(&file.name), Arc::from(sheet.name.as_str()), at);
    let finding = Finding::new(&rules::UNMAPPED_SURVEY, place, found);
    Some(Ingested {
        findings: vec![finding.in_our_words()],
        ..Ingested::nothing(file.clone())
    })
}
