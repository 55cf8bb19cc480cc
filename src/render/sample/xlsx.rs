//! Writes a workbook as xlsx, the same bytes each time: the creation date is fixed.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::book::{Book, BookCell, BookRow};
use crate::domain::catalogue::Catalogue;
use crate::domain::group::Groups;
use crate::domain::raw::{Column, MemberField};
use crate::domain::status::Status;
use crate::domain::submission::Consent;

/// The formats and properties that all workbooks share.
pub struct Style {
    head: Format,
    key: Format,
    wrap: Format,
    date: Format,
    share: Format,
    title: Format,
    created: ExcelDateTime,
}

impl Style {
    /// Prepares them.
    ///
    /// # Errors
    /// Never in practice: the creation date is a valid one.
    pub fn new() -> Result<Self, XlsxError> {
        let top = Format::new().set_align(FormatAlign::Top);
        let bold = Format::new().set_bold();
        Ok(Self {
            head: bold
                .clone()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x001F_4E79))
                .set_font_color(Color::White)
                .set_border(FormatBorder::Thin),
            key: bold.clone(),
            wrap: top.clone().set_text_wrap(),
            date: top.clone().set_num_format("yyyy-mm-dd"),
            share: top.set_num_format("0%"),
            title: bold.set_font_size(14).set_align(FormatAlign::Left),
            created: ExcelDateTime::from_ymd(2026, 11, 1)?,
        })
    }
}

/// The bytes of the workbook.
///
/// # Errors
/// When a value does not fit into a spreadsheet.
pub fn write(book: &Book, catalogue: &Catalogue, style: &Style) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title("Biennial progress report 2026 (fictional sample)")
        .set_author("Fictional sample")
        .set_creation_datetime(&style.created)
        .set_custom_property("Template version", book.template);
    workbook.set_properties(&properties);
    write_member(workbook.add_worksheet(), book, catalogue.groups(), style)?;
    for (name, rows) in book.sheets(catalogue) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        write_progress(sheet, book, catalogue, &rows, style)?;
    }
    let template = workbook.add_worksheet();
    template.set_name("Template")?.set_hidden(true);
    template.write_string(0, 0, "Template version")?;
    template.write_string(0, 1, book.template)?;
    workbook.save_to_buffer()
}

fn write_member(
    sheet: &mut Worksheet,
    book: &Book,
    groups: Groups,
    style: &Style,
) -> Result<(), XlsxError> {
    sheet.set_name(&book.member_sheet)?;
    sheet.set_column_width(0, 22)?.set_column_width(1, 60)?;
    let [left, right] = book.member_top;
    if right.is_empty() {
        sheet.write_string_with_format(0, 0, left, &style.title)?;
    } else {
        sheet.write_string_with_format(0, 0, left, &style.head)?;
        sheet.write_string_with_format(0, 1, right, &style.head)?;
    }
    for (row, (label, value)) in (1..).zip(&book.fields) {
        sheet.write_string_with_format(row, 0, *label, &style.key)?;
        write_cell(sheet, row, 1, value, style)?;
        if *label == MemberField::Group.label() {
            sheet.add_data_validation(row, 1, row, 1, &choice(&groups.names())?)?;
        } else if *label == MemberField::Consent.label() {
            let consents = [Consent::Attributable, Consent::AggregateOnly].map(Consent::label);
            sheet.add_data_validation(row, 1, row, 1, &choice(&consents)?)?;
        }
    }
    Ok(())
}

/// A list to choose from that lets other words pass after a question, as the template's does.
fn choice(list: &[impl AsRef<str>]) -> Result<DataValidation, XlsxError> {
    Ok(DataValidation::new()
        .allow_list_strings(list)?
        .set_error_style(DataValidationErrorStyle::Warning))
}

fn write_progress(
    sheet: &mut Worksheet,
    book: &Book,
    catalogue: &Catalogue,
    rows: &[&BookRow],
    style: &Style,
) -> Result<(), XlsxError> {
    let mut header_row = 0;
    for line in &book.title {
        if header_row == 0 && book.merged_title {
            let last = (1..).zip(&book.slots).last().map_or(1, |(count, _)| count) - 1;
            sheet.merge_range(0, 0, 0, last, line, &style.title)?;
        } else if !line.is_empty() {
            sheet.write_string_with_format(header_row, 0, line, &style.title)?;
        }
        header_row += 1;
    }
    sheet.set_freeze_panes(header_row + 1, 0)?;
    let (first, last) = (
        header_row + 1,
        header_row + rows.len().try_into().unwrap_or(1),
    );
    for (column, slot) in (0..).zip(&book.slots) {
        sheet.set_column_width(column, slot.column.map_or(16, width))?;
        sheet.write_string_with_format(header_row, column, &slot.header, &style.head)?;
        match slot.column {
            Some(Column::Status) => {
                let statuses = Status::ALL.map(Status::label);
                sheet.add_data_validation(first, column, last, column, &choice(&statuses)?)?;
            }
            Some(Column::Obstacle) => {
                sheet.add_data_validation(
                    first,
                    column,
                    last,
                    column,
                    &choice(&catalogue.alliance.obstacles)?,
                )?;
            }
            _ => {}
        }
        for (number, row) in (first..).zip(rows) {
            let Some(kind) = slot.column else { continue };
            write_cell(sheet, number, column, row.get(kind), style)?;
        }
    }
    for (number, row) in (first..).zip(rows) {
        if row.hidden {
            sheet.set_row_hidden(number)?;
        }
    }
    Ok(())
}

/// Width of a column, in characters.
const fn width(column: Column) -> u16 {
    match column {
        Column::CommitmentId | Column::Date => 14,
        Column::CommitmentText | Column::EvidenceText => 52,
        Column::Status | Column::MayBeShown => 16,
        Column::Percent => 13,
        Column::EvidenceUrl | Column::Comments => 40,
        Column::Obstacle => 22,
    }
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &BookCell,
    style: &Style,
) -> Result<(), XlsxError> {
    match cell {
        BookCell::Empty => return Ok(()),
        BookCell::Text(text) => sheet.write_string_with_format(row, column, text, &style.wrap)?,
        BookCell::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &style.wrap)?
        }
        BookCell::Share(share) => {
            sheet.write_number_with_format(row, column, *share, &style.share)?
        }
        BookCell::Date(date) => {
            let date = ExcelDateTime::parse_from_str(&date.to_string())?;
            sheet.write_datetime_with_format(row, column, &date, &style.date)?
        }
        BookCell::Formula { formula, value } => {
            let formula = Formula::new(formula).set_result(*value);
            sheet.write_formula_with_format(row, column, formula, &style.wrap)?
        }
    };
    Ok(())
}
