//! From the rows of an export to submissions: what each row is called, whose it is, and what it answers.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::branch::branches;
use super::definition::{Survey, Target};
use super::header::Header;
use super::programs::{HeadingUse, is_heading_for};
use super::reading::Reading;
use super::unseen::{Seen, filled};
use crate::domain::change::{Change, ChangeRule};
use crate::domain::digest::sha256;
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::raw::{
    CellValue, Column, FurtherField, MemberField, RawMember, RawRow, RawSubmission, RawTable,
    Remark,
};
use crate::domain::source::{SourceFile, SurveyRow};
use crate::domain::suggest::closest;
use crate::finding::{Finding, rules};
use crate::ingest::sheet::Sheet;

/// Most different values that are looked for under a heading.
const DISTINCT: usize = 200;

/// Most values that a finding lists.
const LISTED: usize = 8;

/// The cells of one row.
type RowCells<'a> = &'a [(CellRef, CellValue)];

/// A field of the member: the cell of its value, and the value where there is one.
type Field = (MemberField, CellRef, Option<CellValue>);

/// What they say there of one that was not; folded.
pub const UNFINISHED: [&str; 76] = [
    "false",
    "0",
    "no",
    "partial",
    "incomplete",
    "unfinished",
    "not finished",
    "not completed",
    "survey preview",
    "preview",
    "survey test",
    "test",
    "spam",
    "draft",
    "disqualified",
    "faux",
    "non",
    "partiel",
    "partielle",
    "partiellement rempli",
    "incomplet",
    "inacheve",
    "inachevee",
    "non termine",
    "non terminee",
    "non acheve",
    "non achevee",
    "apercu",
    "apercu de l'enquete",
    "apercu du sondage",
    "previsualisation",
    "essai",
    "brouillon",
    "disqualifie",
    "disqualifiee",
    "falso",
    "parcial",
    "parcialmente completa",
    "incompleto",
    "incompleta",
    "sin terminar",
    "sin finalizar",
    "no terminado",
    "no terminada",
    "no finalizado",
    "no finalizada",
    "no completado",
    "no completada",
    "vista previa",
    "vista previa de la encuesta",
    "prueba",
    "borrador",
    "descalificado",
    "descalificada",
    "nao",
    "inacabado",
    "inacabada",
    "nao concluido",
    "nao concluida",
    "nao finalizado",
    "nao finalizada",
    "pre-visualizacao",
    "previsualizacao",
    "visualizacao da pesquisa",
    "teste",
    "rascunho",
    "desqualificado",
    "desqualificada",
    "خطا",
    "لا",
    "جزيي",
    "جزيية",
    "غير مكتمل",
    "غير مكتملة",
    "معاينة",
    "مسودة",
];

/// A sheet of an export with its header, being read.
pub(super) struct SheetRows<'a> {
    pub survey: &'a Survey,
    pub file: &'a SourceFile,
    pub sheet: &'a Sheet,
    pub name: Arc<str>,
    pub header: &'a Header<'a>,
    seen: &'a Seen<'a>,
    /// Whether rows are told apart by their sheet, too: there are several.
    pub names_sheet: bool,
    hidden: HashSet<u32>,
    /// Rows by their ID, where rows have one: how often it stands.
    ids: HashMap<String, usize>,
}

/// Rows that make one submission: one, or several where each holds one answer.
struct Kept<'a> {
    row: SurveyRow,
    cells: Vec<(u32, RowCells<'a>)>,
}

impl<'a> SheetRows<'a> {
    pub(super) fn new(
        survey: &'a Survey,
        file: &'a SourceFile,
        seen: &'a Seen<'a>,
        names_sheet: bool,
    ) -> Self {
        let (sheet, header) = (&*seen.sheet, &seen.header);
        let hidden = sheet.hidden_rows.iter().flatten().copied().collect();
        let mut rows = Self {
            survey,
            file,
            sheet,
            name: Arc::clone(&seen.name),
            header,
            seen,
            names_sheet,
            hidden,
            ids: HashMap::new(),
        };
        if !survey.is_long_on_one_sheet() {
            let mut ids: HashMap<String, usize> = HashMap::new();
            for (_, cells) in rows.data() {
                if let Some(id) = rows.id(cells) {
                    *ids.entry(id).or_default() += 1;
                }
            }
            rows.ids = ids;
        }
        rows
    }

    /// The rows below the header that hold anything that is asked for.
    fn data(&self) -> impl Iterator<Item = (u32, RowCells<'a>)> {
        let asked = self.header.asked();
        let last = self.header.last_row;
        let header = self.header;
        self.sheet
            .rows()
            .skip_while(move |(row_index, _)| *row_index <= last)
            .filter(move |(_, cells)| {
                let mut filled = cells.iter().filter(|(at, value)| {
                    asked.binary_search(&at.column_index).is_ok() && !value.is_blank()
                });
                filled.next().is_some() && !is_header_again(header, cells)
            })
    }

    /// How many rows hold anything.
    pub(super) fn count(&self) -> usize {
        self.data().count()
    }

    /// The value of a target in a row, and its cell: the first that is filled of its columns.
    fn value(&self, cells: RowCells<'a>, target: &Target) -> Option<(CellRef, &'a CellValue)> {
        let mut columns = self.header.columns_for(target);
        columns.find_map(|column_index| filled(cells, column_index))
    }

    fn id(&self, cells: RowCells<'a>) -> Option<String> {
        let (_, value) = self.value(cells, &Target::Id)?;
        let id = value.quoted().trim().to_owned();
        Some(id).filter(|id| !id.is_empty())
    }

    /// The cell that stands for a row: of its ID, else of its first column that is asked for.
    fn at(&self, row_index: u32) -> CellRef {
        let id = self.header.columns_for(&Target::Id).next();
        let first = || self.header.asked().first().copied();
        CellRef::new(row_index, id.or_else(first).unwrap_or(0))
    }

    /// What a row is called, as a decision names it.
    fn called(&self, row_index: u32, cells: RowCells<'a>) -> Arc<str> {
        let file = &self.file.name;
        let number = row_index + 1;
        let id = self.id(cells);
        let is_own =
            |id: &String| self.survey.is_long_on_one_sheet() || self.ids.get(id) == Some(&1);
        let has_ids = self.header.columns_for(&Target::Id).next().is_some();
        match id.filter(is_own) {
            Some(id) => Arc::from(format!("{file}#{id}")),
            None if self.names_sheet => Arc::from(format!("{file}#{}!{number}", self.name)),
            // The number is no ID.
            None if has_ids => Arc::from(format!("{file}#row {number}")),
            None => Arc::from(format!("{file}#{number}")),
        }
    }

    fn place(&self, row: &Arc<str>, at: CellRef) -> Place {
        Place::cell(Arc::clone(row), Arc::clone(&self.name), at)
    }

    /// Reads the rows; `reading` learns which submission each index of the first sheet means. Gives the rows that
    /// make submissions.
    pub(super) fn read(&self, reading: &mut Reading) -> HashSet<u32> {
        let mut kept: Vec<Kept<'a>> = Vec::new();
        let mut by_group: HashMap<String, usize> = HashMap::new();
        let signs = self.signs();
        for (row_index, cells) in self.data() {
            let name = self.called(row_index, cells);
            let index = self.value(cells, &Target::Index);
            let index = index.map(|(_, value)| value.quoted().trim().to_owned());
            if let Some(finding) = self.left_out(&name, row_index, cells) {
                reading.findings.push(finding);
                reading.left_out.extend(index);
                continue;
            }
            if let Some(group) = self
                .survey
                .is_long_on_one_sheet()
                .then(|| self.group(cells))
            {
                if let Some(&at) = by_group.get(&group) {
                    let of_group: &mut Kept<'a> = &mut kept[at];
                    of_group.row.is_seen |= !self.hidden.contains(&row_index);
                    of_group.cells.push((row_index, cells));
                    continue;
                }
                by_group.insert(group, kept.len());
            }
            if let Some(id) = self.id(cells).filter(|id| self.ids.get(id) > Some(&1)) {
                let place = self.place(&name, self.at(row_index));
                reading
                    .findings
                    .push(Finding::new(&rules::REPEATED_RESPONSE_ID, place, id));
            }
            reading
                .findings
                .extend(self.unfinished(&name, row_index, cells, &signs));
            if let Some(index) = index.filter(|index| !index.is_empty()) {
                reading
                    .joins
                    .entry(index)
                    .or_default()
                    .push(reading.raw.len() + kept.len());
            }
            kept.push(Kept {
                row: SurveyRow {
                    name,
                    sheet: Arc::clone(&self.name),
                    at: self.at(row_index),
                    is_seen: !self.hidden.contains(&row_index),
                    sha256: String::new(),
                    dates: self.survey.dates,
                    unread: Arc::default(),
                    is_meant_by_file: false,
                },
                cells: vec![(row_index, cells)],
            });
        }
        let mut rows = HashSet::new();
        for kept in kept {
            rows.extend(kept.cells.iter().map(|(row_index, _)| *row_index));
            let raw = self.submission(kept, reading);
            reading.raw.push(raw);
        }
        self.report_formulas(reading);
        for (row_index, at) in self.seen.struck_rows() {
            let place = self.place(&self.called(row_index, &[]), at);
            let found = "a row that is struck through";
            let finding = Finding::new(&rules::STRUCK_THROUGH_ANSWER, place, found);
            reading.findings.push(finding.in_our_words());
        }
        rows
    }

    /// Says what stands under the headings by which `where` keeps rows, where it keeps none.
    pub(super) fn nothing_kept(&self) -> Vec<Finding> {
        let filters = self.survey.filters.iter().enumerate();
        let found = filters.filter_map(|(position, kept)| {
            let target = Target::Filter(position);
            let mut values: Vec<(String, usize)> = Vec::new();
            for (_, cells) in self.data() {
                let value = self.value(cells, &target);
                let text =
                    value.map_or_else(String::new, |(_, value)| value.quoted().trim().to_owned());
                let folded = fold(&text);
                if let Some(known) = values.iter_mut().find(|(known, _)| fold(known) == folded) {
                    known.1 += 1;
                } else if values.len() < DISTINCT {
                    values.push((text, 1));
                }
            }
            let (wanted, columns) = self
                .header
                .columns
                .iter()
                .find(|(wanted, _)| wanted.target == target)?;
            let first = *columns.first()?;
            if values.is_empty() {
                return None;
            }
            values.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
            let at = self
                .header
                .named
                .iter()
                .find(|named| named.column_index == first);
            let at = CellRef::new(
                at.map_or(self.header.first_row, |named| named.row_index),
                first,
            );
            let heading = &wanted.heading.written;
            let listed: Vec<String> = values
                .iter()
                .take(LISTED)
                .map(|(text, times)| match &**text {
                    "" => format!("nothing ({times})"),
                    text => format!("\"{text}\" ({times})"),
                })
                .collect();
            let more = match values.len().saturating_sub(LISTED) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let found = format!(
                "where keeps no row: under {heading} stand {}{more}",
                listed.join(", ")
            );
            let expected: Vec<String> = kept
                .written
                .iter()
                .map(|one| format!("\"{one}\""))
                .collect();
            let place = self.place(&self.file.name, at);
            let finding = Finding::new(&rules::NO_ROW_KEPT, place, found)
                .in_our_words()
                .expected(format!(
                    "{} under {heading}, as cycle.toml says",
                    expected.join(" or ")
                ));
            let given = || values.iter().map(|(text, _)| text.as_str());
            let near = kept.written.iter().find_map(|one| closest(one, given()));
            let is_kept = values.iter().any(|(text, _)| kept.keeps(text));
            Some(match near.filter(|_| !is_kept) {
                Some(near) => finding.fix(format!(
                    "did you mean \"{near}\"? Correct `where` in cycle.toml"
                )),
                None => finding,
            })
        });
        found.collect()
    }

    /// What merged cells give a row, and what is struck through in it, outside its answers.
    fn note_unseen(
        &self,
        row: &Arc<str>,
        row_index: u32,
        cells: RowCells<'a>,
        reading: &mut Reading,
    ) {
        let is_named = |column_index: u32| {
            Column::ALL.into_iter().any(|column| {
                let target = Target::Named(column);
                let mut named = self.header.columns_for(&target);
                named.any(|index| index == column_index)
            })
        };
        let is_answer = |column_index: u32| {
            let mut columns = self.header.columns.iter();
            columns.any(|(wanted, columns)| {
                matches!(wanted.target, Target::Answer(..)) && columns.contains(&column_index)
            })
        };
        for at in self.seen.filled_of(row_index) {
            if let Some((_, value)) =
                filled(cells, at.column_index).filter(|_| !is_named(at.column_index))
            {
                reading.changes.push(Change {
                    place: self.place(row, at),
                    rule: ChangeRule::MergedCell,
                    raw: String::new(),
                    canonical: value.quoted().into_owned(),
                });
            }
        }
        let asked = self.header.asked();
        for (at, text) in self.seen.struck_of(row_index) {
            let column_index = at.column_index;
            let is_asked = asked.binary_search(&column_index).is_ok();
            if is_asked && !is_named(column_index) && !is_answer(column_index) {
                let found = format!("\"{}\", struck through", text.trim());
                let rule = &rules::STRUCK_THROUGH_TEXT;
                let finding = Finding::new(rule, self.place(row, *at), found);
                reading.findings.push(finding.in_our_words());
            }
        }
    }

    /// By what rows of one submission are known where each holds one answer: by its ID, else by all that is
    /// said of the member.
    fn group(&self, cells: RowCells<'a>) -> String {
        if let Some(id) = self.id(cells) {
            return id;
        }
        let fields = MemberField::ALL.map(|field| {
            let value = self.value(cells, &Target::Member(field));
            value
                .map(|(_, value)| fold(&value.quoted()))
                .unwrap_or_default()
        });
        fields.join("\u{1f}")
    }

    /// Says that a row is no submission, where `where` leaves it out.
    fn left_out(&self, name: &Arc<str>, row_index: u32, cells: RowCells<'a>) -> Option<Finding> {
        for (position, kept) in self.survey.filters.iter().enumerate() {
            let target = Target::Filter(position);
            let value = self.value(cells, &target);
            let text = value.map(|(_, value)| value.quoted().trim().to_owned());
            let text = text.unwrap_or_default();
            if kept.keeps(&text) {
                continue;
            }
            let column = self.header.columns_for(&target).next().unwrap_or(0);
            let at = value.map_or(CellRef::new(row_index, column), |(at, _)| at);
            let wanted = self.survey.wanted.iter();
            let heading = wanted.clone().find(|wanted| wanted.target == target);
            let heading = heading.map_or("", |wanted| &wanted.heading.written);
            let found = if text.is_empty() {
                format!("nothing under {heading}")
            } else {
                format!("{heading}: {text}")
            };
            let finding = Finding::new(&rules::ROW_LEFT_OUT, self.place(name, at), found);
            return Some(finding.in_our_words());
        }
        None
    }

    /// Columns, not otherwise asked for, in which programs say whether a response was finished.
    fn signs(&self) -> Vec<(u32, &'a str)> {
        if !self.survey.filters.is_empty() {
            return Vec::new();
        }
        let asked = self.header.asked();
        let named = self.header.named.iter();
        named
            .filter(|named| {
                let is_state = std::iter::once(&named.whole)
                    .chain(&named.parts)
                    .any(|heading| is_heading_for(&heading.key, HeadingUse::State));
                is_state && !asked.contains(&named.column_index)
            })
            .map(|named| (named.column_index, named.whole.written.as_str()))
            .collect()
    }

    fn unfinished(
        &self,
        name: &Arc<str>,
        row_index: u32,
        cells: RowCells<'a>,
        signs: &[(u32, &'a str)],
    ) -> Option<Finding> {
        let (column, heading, value) = signs.iter().find_map(|(column, heading)| {
            let (_, value) = filled(cells, *column)?;
            let is_sign = UNFINISHED.contains(&&*fold(&value.quoted()));
            is_sign.then_some((*column, *heading, value))
        })?;
        let place = self.place(name, CellRef::new(row_index, column));
        let found = format!("{heading}: {}", value.quoted().trim());
        let finding = Finding::new(&rules::UNFINISHED_RESPONSE, place, found);
        Some(finding.in_our_words())
    }

    fn submission(&self, kept: Kept<'a>, reading: &mut Reading) -> RawSubmission {
        let Kept { mut row, cells } = kept;
        row.sha256 = digest(&cells);
        for (row_index, cells) in &cells {
            self.note_unseen(&row.name, *row_index, cells, reading);
        }
        let (fields, further) = self.fields(&row.name, &cells, reading);
        let mut tables = Vec::new();
        for (_, cells) in &cells {
            let answers = self.answers(&row.name, cells, reading);
            tables.extend(answers);
        }
        if self.survey.is_long_on_one_sheet() {
            let rows = cells.iter().map(|(row_index, cells)| {
                self.named_row(&row.name, self.seen, *row_index, cells, reading)
            });
            let rows = seen_first(rows.flatten().collect(), &self.hidden);
            if !rows.is_empty() {
                tables.push(named_table(self.header, &self.name, rows));
            }
        }
        let hidden = cells.iter().map(|(row_index, _)| *row_index);
        let hidden: Vec<u32> = hidden.filter(|row| self.hidden.contains(row)).collect();
        if let Some(first) = hidden.first() {
            let status = tables
                .first()
                .and_then(|table| table.columns[Column::Status.index()]);
            let at = CellRef::new(*first, status.unwrap_or(row.at.column_index));
            let place = self.place(&row.name, at);
            reading.hidden.push((reading.raw.len(), place, hidden));
        }
        RawSubmission {
            file: self.file.clone(),
            member: RawMember {
                sheet: Some(Arc::clone(&self.name)),
                fields,
                further,
            },
            row: Some(row),
            tables,
        }
    }

    /// The member's fields. Of several columns for one field the filled one counts; what differs from it goes
    /// along as further ones.
    fn fields(
        &self,
        row: &Arc<str>,
        rows: &[(u32, RowCells<'a>)],
        reading: &mut Reading,
    ) -> (Vec<Field>, Vec<FurtherField>) {
        let (mut fields, mut further) = (Vec::new(), Vec::new());
        for field in MemberField::ALL {
            let target = Target::Member(field);
            let columns: Vec<u32> = self.header.columns_for(&target).collect();
            let Some(&first_column) = columns.first() else {
                continue;
            };
            let given = rows.iter().flat_map(|(_, cells)| {
                let columns = columns.iter();
                columns.filter_map(|column| filled(cells, *column))
            });
            let given: Vec<(CellRef, &CellValue)> = given
                .filter_map(|(at, value)| {
                    usable(row, &self.name, at, value, reading).map(|value| (at, value))
                })
                .collect();
            let row_index = rows.first().map_or(0, |(row_index, _)| *row_index);
            let Some(&(at, value)) = given.first() else {
                fields.push((field, CellRef::new(row_index, first_column), None));
                continue;
            };
            fields.push((field, at, Some(value.clone())));
            let mut said = vec![fold(&value.quoted())];
            for (at, value) in given {
                let folded = fold(&value.quoted());
                if !said.contains(&folded) {
                    said.push(folded);
                    further.push(FurtherField {
                        field,
                        sheet: Arc::clone(&self.name),
                        at,
                        value: value.clone(),
                    });
                }
            }
        }
        (fields, further)
    }

    /// A value of an answer: a code of the export stands for the status that the mapping gives it.
    fn answer_value(
        &self,
        row: &Arc<str>,
        sheet: &Arc<str>,
        at: CellRef,
        value: &CellValue,
        column: Column,
        reading: &mut Reading,
    ) -> Option<CellValue> {
        let value = usable(row, sheet, at, value, reading)?;
        if column != Column::Status {
            return Some(value.clone());
        }
        let code = value.quoted();
        let Some(status) = self.survey.values.get(&fold(&code)) else {
            return Some(value.clone());
        };
        let label = self.survey.labels.of(*status);
        reading.changes.push(Change {
            place: Place::cell(Arc::clone(row), Arc::clone(sheet), at),
            rule: ChangeRule::SurveyValue,
            raw: code.into_owned(),
            canonical: label.to_owned(),
        });
        Some(CellValue::Text(label.to_owned()))
    }

    /// The answers of a row, a table for each, where headings name the commitments.
    fn answers(&self, row: &Arc<str>, cells: RowCells<'a>, reading: &mut Reading) -> Vec<RawTable> {
        let row_index = cells.first().map_or(0, |(at, _)| at.row_index);
        let mut columns: BTreeMap<&str, Vec<(u32, Column)>> = BTreeMap::new();
        for (wanted, found) in &self.header.columns {
            if let Target::Answer(commitment, column) = &wanted.target {
                let of_commitment = columns.entry(commitment).or_default();
                of_commitment.extend(found.iter().map(|index| (*index, *column)));
            }
        }
        let mut tables = Vec::new();
        for (commitment, mut columns) in columns {
            columns.sort_unstable();
            let given: Vec<(CellRef, Column, CellValue)> = columns
                .iter()
                .filter_map(|(index, column)| {
                    let (at, value) = filled(cells, *index)?;
                    let value = self.answer_value(row, &self.name, at, value, *column, reading)?;
                    Some((at, *column, value))
                })
                .collect();
            let remarks = columns.iter().flat_map(|(index, column)| {
                let at = CellRef::new(row_index, *index);
                let remarks = self.seen.remarks(at, *column).into_iter();
                remarks.map(move |remark| (at, remark))
            });
            for branch in branches(&columns, given, remarks.collect()) {
                let answer = branch.settle();
                tables.push(answer.table(commitment, &self.name, row_index));
            }
        }
        tables
    }

    /// A row that names its commitment, of this sheet or of the second.
    pub(super) fn named_row(
        &self,
        row: &Arc<str>,
        seen: &Seen<'_>,
        row_index: u32,
        cells: &[(CellRef, CellValue)],
        reading: &mut Reading,
    ) -> Option<RawRow> {
        let mut answer = RawRow {
            row_index,
            ..RawRow::default()
        };
        for column in Column::ALL {
            for index in seen.header.columns_for(&Target::Named(column)) {
                let at = CellRef::new(row_index, index);
                answer.remarks.extend(seen.remarks(at, column));
                let Some((at, value)) = filled(cells, index) else {
                    continue;
                };
                let value = self.answer_value(row, &seen.name, at, value, column, reading);
                let Some(value) = value else { continue };
                let slot = &mut answer.cells[column.index()];
                if slot.is_none() {
                    *slot = Some(value);
                    let range = seen.merged(at);
                    let merged = range.map(|range| Remark::Merged { column, range });
                    answer.remarks.extend(merged);
                } else {
                    answer.remarks.push(Remark::Further { column, at, value });
                }
            }
        }
        let holds_anything = answer.cells.iter().any(Option::is_some);
        (holds_anything || !answer.remarks.is_empty()).then_some(answer)
    }

    /// Formulas under the headings that were saved without a value: read as empty.
    fn report_formulas(&self, reading: &mut Reading) {
        let asked = self.header.asked();
        let formulas = self.sheet.formulas_without_value.iter();
        let formulas: Vec<CellRef> = formulas
            .copied()
            .filter(|at| at.row_index > self.header.last_row)
            .filter(|at| asked.binary_search(&at.column_index).is_ok())
            .collect();
        if formulas.is_empty() {
            return;
        }
        let names: HashMap<u32, Arc<str>> = self
            .data()
            .map(|(row_index, cells)| (row_index, self.called(row_index, cells)))
            .collect();
        for at in formulas {
            let file = names.get(&at.row_index).unwrap_or(&self.file.name);
            let found = "a formula without a value";
            let finding = Finding::new(&rules::FORMULA_WITHOUT_VALUE, self.place(file, at), found);
            reading.findings.push(finding.in_our_words());
        }
    }
}

/// A value, unless it is an error of a formula: then that is said, and the cell is read as empty.
fn usable<'v>(
    row: &Arc<str>,
    sheet: &Arc<str>,
    at: CellRef,
    value: &'v CellValue,
    reading: &mut Reading,
) -> Option<&'v CellValue> {
    let CellValue::Error(error) = value else {
        return Some(value);
    };
    let place = Place::cell(Arc::clone(row), Arc::clone(sheet), at);
    let finding = Finding::new(&rules::FORMULA_ERROR, place, error.clone());
    reading.findings.push(finding);
    None
}

/// Whether a row repeats the headings, as on every printed page.
fn is_header_again(header: &Header<'_>, cells: &[(CellRef, CellValue)]) -> bool {
    let mut of_headings = header.named.iter().filter_map(|named| {
        let (_, value) = filled(cells, named.column_index)?;
        let text = value.quoted();
        let texts = std::iter::once(&named.whole).chain(&named.parts);
        Some(
            texts
                .into_iter()
                .any(|heading| heading.written == text.trim()),
        )
    });
    of_headings
        .next()
        .is_some_and(|is_heading| is_heading && of_headings.all(|it| it))
}

/// SHA-256 of what some rows hold.
fn digest(rows: &[(u32, RowCells<'_>)]) -> String {
    let mut text = String::new();
    for (_, cells) in rows {
        for (at, value) in *cells {
            text.push_str(&at.column_index.to_string());
            text.push('\u{1f}');
            text.push_str(&value.quoted());
            text.push('\u{1e}');
        }
        text.push('\u{1d}');
    }
    sha256(text.as_bytes())
}

/// The rows that name their commitments, without those that are hidden where one that is seen answers the same.
pub(super) fn seen_first(rows: Vec<RawRow>, hidden: &HashSet<u32>) -> Vec<RawRow> {
    if !rows.iter().any(|row| hidden.contains(&row.row_index)) {
        return rows;
    }
    let named = |row: &RawRow| {
        let id = row.cells[Column::CommitmentId.index()].as_ref();
        id.map(|id| fold(&id.quoted()))
    };
    let is_hidden = |row: &RawRow| hidden.contains(&row.row_index);
    let seen: HashSet<Option<String>> = rows
        .iter()
        .filter(|row| !is_hidden(row))
        .map(named)
        .collect();
    rows.into_iter()
        .filter(|row| !is_hidden(row) || !seen.contains(&named(row)))
        .collect()
}

/// The finding that rows with answers are hidden.
pub(super) fn hidden_finding(place: Place, hidden: &[u32]) -> Finding {
    let rows: Vec<String> = hidden.iter().map(|row| (row + 1).to_string()).collect();
    let found = match rows.as_slice() {
        [row] => format!("answers in the hidden row {row}"),
        rows => format!("answers in the hidden rows {}", rows.join(", ")),
    };
    Finding::new(&rules::HIDDEN_ROWS, place, found)
        .in_our_words()
        .effect(
            "the hidden answers are used only where nothing that is seen answers the commitment",
        )
}

/// The table of rows that name their commitments.
pub(super) fn named_table(header: &Header<'_>, sheet: &Arc<str>, rows: Vec<RawRow>) -> RawTable {
    let mut columns = [None; Column::ALL.len()];
    for column in Column::ALL {
        columns[column.index()] = header.columns_for(&Target::Named(column)).next();
    }
    RawTable {
        sheet: Arc::clone(sheet),
        columns,
        rows,
        ..RawTable::default()
    }
}

#[cfg(test)]
mod tests {
    use super::UNFINISHED;
    use crate::domain::fold::fold;

    #[test]
    fn words_about_responses_are_folded_and_stand_there_once() {
        for (at, word) in UNFINISHED.iter().enumerate() {
            assert_eq!(fold(word), *word);
            assert!(!UNFINISHED[..at].contains(word), "{word} twice");
        }
    }
}
