//! Tables for people who work in a spreadsheet, in the manner of official statistics: cover, contents
//! and notes, then one table a sheet, marked up as a table and starting in column A.
//!
//! What screen readers stumble over is left out: merged cells, blank rows and columns, hidden sheets,
//! colour that says something. The conventions are those of the Analysis Function of the government
//! of the United Kingdom, which the packages aftables and gptables put into practice:
//! <https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/>.

use std::borrow::Cow;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table as SheetTable, TableColumn,
    TableStyle, Url, Workbook, Worksheet, XlsxError,
};

use super::citation::Edition;
use super::shorthand::explained;
use super::values::level_label;
use super::{Cell, Field, Table, TableKind};
use crate::domain::cube::Level;
use crate::domain::ledger::Issue;

/// Most characters of a cell, in units of UTF-16, as Excel has it.
const MOST_CHARACTERS: usize = 32_767;
/// Width of a column of figures, in characters.
const NARROW: f64 = 13.0;
/// Columns that are readable on one page.
const COLUMNS_A_PAGE: usize = 13;

/// One sheet with a table.
struct TableSheet<'a> {
    name: &'a str,
    title: String,
    fields: &'a [Field],
    rows: Vec<&'a Vec<Cell>>,
}

/// The workbook of the aggregates: one sheet for every level.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn write_aggregates(table: &Table, edition: &Edition) -> Result<Vec<u8>, XlsxError> {
    let levels = Level::ALL.into_iter();
    let sheets: Vec<TableSheet<'_>> = levels
        .map(|level| TableSheet {
            name: level.name(),
            title: level_label(level).to_owned(),
            fields: &table.fields,
            rows: rows_of(table, level),
        })
        .filter(|sheet| !sheet.rows.is_empty())
        .collect();
    write(&table.title, &sheets, edition, &edition.summary())
}

/// A workbook with one table; `summary` says what it is.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn write_table(table: &Table, edition: &Edition, summary: &str) -> Result<Vec<u8>, XlsxError> {
    let sheet = TableSheet {
        name: table.name,
        title: table.title.to_string(),
        fields: &table.fields,
        rows: table.rows.iter().collect(),
    };
    write(&table.title, &[sheet], edition, summary)
}

/// A workbook with one table and the notes on its columns; `notice` says for whom it is.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn write_list(table: &Table, notice: &str) -> Result<Vec<u8>, XlsxError> {
    let sheet = TableSheet {
        name: table.name,
        title: table.title.to_string(),
        fields: &table.fields,
        rows: table.rows.iter().collect(),
    };
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(&sheet.title));
    write_sheet(workbook.add_worksheet(), &sheet, notice)?;
    write_notes(workbook.add_worksheet(), &[], sheet.fields)?;
    workbook.save_to_buffer()
}

fn write(
    title: &str,
    sheets: &[TableSheet<'_>],
    edition: &Edition,
    summary: &str,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(format!("{}: {title}", edition.title))
            .set_subject(title)
            .set_author(&edition.imprint.publisher)
            .set_comment(&edition.notice)
            .set_custom_property("Language", "en-GB")
            .set_creation_datetime(&ExcelDateTime::parse_from_str(&edition.as_of)?),
    );
    write_cover(workbook.add_worksheet(), title, edition, summary)?;
    write_contents(workbook.add_worksheet(), sheets)?;
    write_notes(workbook.add_worksheet(), &GENERAL_NOTES, sheets[0].fields)?;
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet, &edition.notice)?;
    }
    workbook.save_to_buffer()
}

fn rows_of(table: &Table, level: Level) -> Vec<&Vec<Cell>> {
    let column = table.fields.iter().position(|field| field.name == "level");
    let is_of = |row: &&Vec<Cell>| column.is_some_and(|at| row[at].text() == level.name());
    table.rows.iter().filter(is_of).collect()
}

fn heading(size: f64) -> Format {
    Format::new().set_bold().set_font_size(size)
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// Printed, a sheet is as wide as so many pages.
fn set_up_print(sheet: &mut Worksheet, pages: u16) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(pages, 0);
}

fn write_cover(
    sheet: &mut Worksheet,
    title: &str,
    edition: &Edition,
    summary: &str,
) -> Result<(), XlsxError> {
    const WIDTH: f64 = 90.0;
    set_up_print(sheet, 1);
    sheet.set_name("Cover")?.set_column_width(0, WIDTH)?;
    sheet.write_with_format(0, 0, &edition.title, &heading(16.0))?;
    let figures = format!(
        "Reporting cycle {}. Figures as of {}. Build {}.",
        edition.cycle, edition.as_of, edition.build
    );
    let citation = edition.citation();
    let mut parts = vec![
        ("What this is", format!("{title}. {summary}")),
        ("Date and version", figures),
        ("How to cite", citation),
        (
            "How to read it",
            "The worksheet Contents lists the tables. The worksheet Notes explains every column. Each table says which shorthand it uses.".to_owned(),
        ),
        (
            "Questions",
            format!(
                "Questions about these figures go to: {}.",
                edition.imprint.questions_to()
            ),
        ),
    ];
    if !edition.notice.is_empty() {
        parts.insert(0, ("Notice", edition.notice.clone()));
    }
    if let Some(remark) = edition.release.as_ref().and_then(Issue::remark) {
        parts.insert(0, ("Release", remark));
    }
    let mut row = 1;
    for (name, text) in parts {
        sheet.write_with_format(row, 0, name, &heading(12.0))?;
        sheet.write_with_format(row + 1, 0, &text, &wrapped())?;
        sheet.set_row_height(row, 20.0)?;
        sheet.set_row_height(row + 1, height(&text, WIDTH))?;
        row += 2;
    }
    Ok(())
}

fn write_contents(sheet: &mut Worksheet, sheets: &[TableSheet<'_>]) -> Result<(), XlsxError> {
    sheet.set_name("Contents")?;
    let notes = ["Notes".to_owned(), "Notes on the columns".to_owned()];
    let tables = sheets
        .iter()
        .map(|sheet| [sheet.name.to_owned(), sheet.title.clone()]);
    let rows: Vec<[String; 2]> = std::iter::once(notes).chain(tables).collect();
    let header = ["Worksheet", "Title"];
    let first = write_texts(sheet, "contents", "Contents", header, [24.0, 60.0], &rows)?;
    for (row, [name, _]) in (first..).zip(&rows) {
        sheet.write_url(
            row,
            0,
            Url::new(format!("internal:'{name}'!A1")).set_text(name),
        )?;
    }
    Ok(())
}

/// What is to be known of every table of aggregates.
const GENERAL_NOTES: [(&str, &str); 4] = [
    (
        "all tables",
        "Each row is one combination of stakeholder group, region and code. A rate is never given without its numerator and its denominator, which stand in the same row.",
    ),
    (
        "[c]",
        "Withheld to protect confidentiality: the figure could give the answer of a single member away.",
    ),
    ("[x]", "Not available."),
    ("[z]", "Not applicable; also a rate whose denominator is 0."),
];

fn write_notes(
    sheet: &mut Worksheet,
    general: &[(&str, &str)],
    fields: &[Field],
) -> Result<(), XlsxError> {
    sheet.set_name("Notes")?;
    let columns = fields.iter().map(|field| (field.name, field.description));
    let rows: Vec<[String; 3]> = general
        .iter()
        .copied()
        .chain(columns)
        .zip(1..)
        .map(|((about, text), number): (_, u32)| {
            [format!("note {number}"), about.to_owned(), text.to_owned()]
        })
        .collect();
    let header = ["Note number", "About", "Note"];
    write_texts(sheet, "notes", "Notes", header, [15.0, 24.0, 100.0], &rows)?;
    Ok(())
}

/// Writes a table of texts under its title, and says in which row they begin.
fn write_texts<const N: usize>(
    sheet: &mut Worksheet,
    name: &str,
    title: &str,
    header: [&str; N],
    widths: [f64; N],
    rows: &[[String; N]],
) -> Result<u32, XlsxError> {
    const HEADER_ROW: u32 = 2;
    set_up_print(sheet, 1);
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_with_format(0, 0, title, &heading(16.0))?;
    sheet.write(1, 0, "This worksheet contains one table.")?;
    for (row, texts) in (HEADER_ROW + 1..).zip(rows) {
        for (column, text) in (0..).zip(texts) {
            sheet.write_with_format(row, column, text, &wrapped())?;
        }
        let heights = texts
            .iter()
            .zip(widths)
            .map(|(text, width)| height(text, width));
        sheet.set_row_height(row, heights.fold(0.0, f64::max))?;
    }
    let header = header.map(|name| (name, TableKind::Text));
    mark_up(sheet, name, title, header, HEADER_ROW, rows.len())?;
    Ok(HEADER_ROW + 1)
}

/// How high a cell of this width must be for all of a text to be seen: not every program makes room.
fn height(text: &str, width: f64) -> f64 {
    const LINE: f64 = 15.0;
    // Words that do not fit leave room at the end of a line.
    let characters = f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
    LINE * (characters * 1.1 / width).ceil().max(1.0)
}

/// Makes a table of what is written.
fn mark_up<'a>(
    sheet: &mut Worksheet,
    name: &str,
    title: &str,
    header: impl IntoIterator<Item = (&'a str, TableKind)>,
    header_row: u32,
    rows: usize,
) -> Result<(), XlsxError> {
    let columns: Vec<TableColumn> = header
        .into_iter()
        .map(|(name, kind)| {
            let bold = Format::new().set_bold();
            let format = match kind {
                TableKind::Text => bold,
                TableKind::Count | TableKind::Percent | TableKind::Number => {
                    bold.set_align(FormatAlign::Right)
                }
            };
            TableColumn::new()
                .set_header(name)
                .set_header_format(format)
        })
        .collect();
    let style = SheetTable::new()
        .set_name(name)
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_autofilter(false)
        .set_alt_text_title(title);
    // A table has a row, be it an empty one.
    let last_row = header_row + u32::try_from(rows.max(1)).unwrap_or(u32::MAX - header_row);
    let last_column = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
    sheet.add_table(header_row, 0, last_row, last_column, &style)?;
    Ok(())
}

fn write_sheet(
    worksheet: &mut Worksheet,
    sheet: &TableSheet<'_>,
    notice: &str,
) -> Result<(), XlsxError> {
    let pages = sheet.fields.len().div_ceil(COLUMNS_A_PAGE);
    set_up_print(worksheet, u16::try_from(pages).unwrap_or(1));
    worksheet.set_name(sheet.name)?;
    worksheet.write_with_format(0, 0, &sheet.title, &heading(16.0))?;
    let rows = sheet.rows.len();
    let shorthand = explained(sheet.rows.iter().copied().flatten().map(Cell::shorthand));
    let mut lines = vec![
        format!(
            "This worksheet contains one table of {rows} {}. The worksheet Notes explains its columns.",
            if rows == 1 { "row" } else { "rows" }
        ),
        shorthand.map_or_else(
            || "No shorthand is used in this table.".to_owned(),
            |said| format!("Shorthand: {said}."),
        ),
    ];
    if !notice.is_empty() {
        lines.insert(0, notice.to_owned());
    }
    for (row, line) in (1..).zip(&lines) {
        worksheet.write(row, 0, line)?;
    }
    let header_row = u32::try_from(lines.len() + 1).unwrap_or(1);
    write_cells(worksheet, header_row + 1, &sheet.rows)?;
    for (column, field) in (0..).zip(sheet.fields) {
        worksheet.set_column_width(column, width(field, usize::from(column), &sheet.rows))?;
    }
    let header = sheet.fields.iter().map(|field| (field.name, field.kind));
    mark_up(
        worksheet,
        sheet.name,
        &sheet.title,
        header,
        header_row,
        rows,
    )?;
    worksheet.set_freeze_panes(header_row + 1, 0)?;
    worksheet.set_repeat_rows(header_row, header_row)?;
    let place = |name| sheet.fields.iter().position(|field| field.name == name);
    if let (true, Some(first), Some(last)) = (pages > 1, place("group"), place("code")) {
        let column = |place| u16::try_from(place).unwrap_or(0);
        worksheet.set_repeat_columns(column(first), column(last))?;
    }
    Ok(())
}

fn write_cells(sheet: &mut Worksheet, first: u32, rows: &[&Vec<Cell>]) -> Result<(), XlsxError> {
    let right = Format::new().set_align(FormatAlign::Right);
    let percent = Format::new().set_num_format("0.00");
    for (row, cells) in (first..).zip(rows) {
        for (column, cell) in (0..).zip(cells.iter()) {
            match cell {
                Cell::Text(text) => sheet.write_string(row, column, fitting(text, "…"))?,
                Cell::Count(count) => sheet.write_number(row, column, *count)?,
                Cell::Percent(share) => match share
                    .percent_text()
                    .and_then(|text| text.parse::<f64>().ok())
                {
                    Some(value) => sheet.write_number_with_format(row, column, value, &percent)?,
                    None => sheet.write_string_with_format(row, column, "[z]", &right)?,
                },
                Cell::Withheld | Cell::NotApplicable => {
                    sheet.write_string_with_format(row, column, cell.text(), &right)?
                }
            };
        }
    }
    Ok(())
}

/// A text as far as a cell holds it; where that is not all, with `rest` at its end.
pub(super) fn fitting<'a>(text: &'a str, rest: &str) -> Cow<'a, str> {
    if text.len() <= MOST_CHARACTERS || text.encode_utf16().count() <= MOST_CHARACTERS {
        return Cow::Borrowed(text);
    }
    let mut left = MOST_CHARACTERS - rest.encode_utf16().count();
    let kept = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    });
    Cow::Owned(kept.chain(rest.chars()).collect())
}

/// Wide enough for the name of the column, and for what is in it.
fn width(field: &Field, column: usize, rows: &[&Vec<Cell>]) -> f64 {
    let wide = |characters: usize| f64::from(u32::try_from(characters + 3).unwrap_or(60));
    let name = wide(field.name.len());
    if field.kind != TableKind::Text {
        return name.max(NARROW);
    }
    let longest = rows.iter().map(|row| row[column].text().chars().count());
    name.max(wide(longest.max().unwrap_or(0)).min(40.0))
}
