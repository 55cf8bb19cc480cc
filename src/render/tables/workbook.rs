//! `aggregates.xlsx`: the public aggregates for people who work in a spreadsheet, in the manner of
//! official statistics: cover, contents, notes, then one table a sheet, marked up as a table.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Table as SheetTable, TableColumn, TableStyle, Workbook,
    Worksheet, XlsxError,
};

use super::codebook::About;
use super::{Cell, Kind, Table};
use crate::domain::cube::Level;

/// Width of a column of figures, in characters.
const NARROW: f64 = 13.0;

/// Writes the workbook of a table of aggregates, one sheet for every level.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn write_workbook(table: &Table, about: &About<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let date = about.cycle.as_of;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or(2000),
        u8::try_from(date.month()).unwrap_or(1),
        u8::try_from(date.day()).unwrap_or(1),
    )?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&about.cycle.title)
            .set_subject("Completion of commitments by stakeholder group and region")
            .set_comment(about.notice)
            .set_creation_datetime(&created),
    );
    let levels: Vec<(Level, Vec<&Vec<Cell>>)> = Level::ALL
        .into_iter()
        .map(|level| (level, rows_of(table, level)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    write_cover(workbook.add_worksheet(), about)?;
    write_contents(workbook.add_worksheet(), &levels)?;
    write_notes(workbook.add_worksheet(), table)?;
    for (level, rows) in &levels {
        write_level(workbook.add_worksheet(), *level, table, rows, about)?;
    }
    workbook.save_to_buffer()
}

fn rows_of(table: &Table, level: Level) -> Vec<&Vec<Cell>> {
    let column = table
        .fields
        .iter()
        .position(|field| field.name == "level")
        .unwrap_or(0);
    table
        .rows
        .iter()
        .filter(|row| row[column].text() == level.name())
        .collect()
}

fn heading() -> Format {
    Format::new().set_bold().set_font_size(16)
}

fn wrapped() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(rust_xlsxwriter::FormatAlign::Top)
}

/// Printed, a sheet is as wide as the paper.
fn fit_to_width(sheet: &mut Worksheet) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
}

fn write_cover(sheet: &mut Worksheet, about: &About<'_>) -> Result<(), XlsxError> {
    fit_to_width(sheet);
    sheet.set_name("Cover")?.set_column_width(0, 90)?;
    sheet.write_with_format(0, 0, &about.cycle.title, &heading())?;
    let mut lines = vec![
        format!(
            "Reporting cycle {}. Figures as of {}.",
            about.cycle.year, about.cycle.as_of
        ),
        format!("Build {}.", about.build_id),
        "Aggregates only: no member's answer can be read from these tables.".to_owned(),
        "Figures that could give one away are withheld and marked [c].".to_owned(),
        "The sheet Contents lists the tables; the sheet Notes explains columns and shorthand."
            .to_owned(),
    ];
    if !about.notice.is_empty() {
        lines.insert(0, about.notice.to_owned());
    }
    for (row, line) in (1..).zip(lines) {
        sheet.write_with_format(row, 0, line, &wrapped())?;
    }
    Ok(())
}

fn write_contents(
    sheet: &mut Worksheet,
    levels: &[(Level, Vec<&Vec<Cell>>)],
) -> Result<(), XlsxError> {
    fit_to_width(sheet);
    sheet
        .set_name("Contents")?
        .set_column_width(0, 24)?
        .set_column_width(1, 60)?;
    sheet.write_with_format(0, 0, "Contents", &heading())?;
    let rows = levels
        .iter()
        .map(|(level, _)| [level.name(), level_title(*level)]);
    write_pairs(sheet, "contents", ["Sheet", "Table"], rows)?;
    for (row, (level, _)) in (2..).zip(levels) {
        let link = rust_xlsxwriter::Url::new(format!("internal:'{}'!A1", level.name()))
            .set_text(level.name());
        sheet.write_url(row, 0, link)?;
    }
    Ok(())
}

fn write_notes(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    fit_to_width(sheet);
    sheet
        .set_name("Notes")?
        .set_column_width(0, 24)?
        .set_column_width(1, 100)?;
    sheet.write_with_format(0, 0, "Notes", &heading())?;
    let shorthand = [
        ["[c]", "Withheld to protect confidentiality."],
        ["[x]", "Not available."],
        ["[z]", "Not applicable; also a rate whose denominator is 0."],
        ["[r]", "Revised."],
        ["[b]", "Break: not comparable with the cycle before."],
    ];
    let fields = table
        .fields
        .iter()
        .map(|field| [field.name, field.description]);
    write_pairs(
        sheet,
        "notes",
        ["Term", "Meaning"],
        shorthand.into_iter().chain(fields),
    )
}

fn write_pairs<'a>(
    sheet: &mut Worksheet,
    name: &str,
    header: [&str; 2],
    pairs: impl Iterator<Item = [&'a str; 2]>,
) -> Result<(), XlsxError> {
    let mut last = 2;
    for (row, pair) in (2..).zip(pairs) {
        sheet.write_with_format(row, 0, pair[0], &wrapped())?;
        sheet.write_with_format(row, 1, pair[1], &wrapped())?;
        last = row;
    }
    let columns = header.map(|text| TableColumn::new().set_header(text));
    let style = SheetTable::new()
        .set_name(name)
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_autofilter(false);
    sheet.add_table(1, 0, last, 1, &style)?;
    Ok(())
}

const fn level_title(level: Level) -> &'static str {
    match level {
        Level::Submission => "Members expected and submissions accepted",
        Level::All => "All commitments together",
        Level::Audience => "Commitments by audience",
        Level::Section => "Commitments by section",
        Level::Framework => "Commitments by framework that their text names",
        Level::Commitment => "Single commitments",
    }
}

fn write_level(
    sheet: &mut Worksheet,
    level: Level,
    table: &Table,
    rows: &[&Vec<Cell>],
    about: &About<'_>,
) -> Result<(), XlsxError> {
    const HEADER_ROW: u32 = 2;
    fit_to_width(sheet);
    sheet.set_name(level.name())?;
    sheet.write_with_format(0, 0, level_title(level), &heading())?;
    let mut note = "Each row is one combination of group, region and code. [c]: withheld to protect confidentiality.".to_owned();
    if !about.notice.is_empty() {
        note = format!("{} {note}", about.notice);
    }
    sheet.write(1, 0, note)?;
    let right = Format::new().set_align(rust_xlsxwriter::FormatAlign::Right);
    let percent = Format::new().set_num_format("0.00");
    for (row, cells) in (HEADER_ROW + 1..).zip(rows) {
        for (column, cell) in (0..).zip(cells.iter()) {
            match cell {
                Cell::Text(text) => sheet.write_string(row, column, text)?,
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
    let columns: Vec<TableColumn> = table
        .fields
        .iter()
        .map(|field| TableColumn::new().set_header(field.name))
        .collect();
    for (column, field) in (0..).zip(table.fields) {
        let longest = rows
            .iter()
            .map(|row| row[usize::from(column)].text().chars().count())
            .max()
            .unwrap_or(0);
        let width = if field.kind == Kind::Text {
            f64::from(u32::try_from(longest.max(field.name.len()) + 3).unwrap_or(60)).min(40.0)
        } else {
            NARROW.max(f64::from(u32::try_from(field.name.len() + 3).unwrap_or(20)))
        };
        sheet.set_column_width(column, width)?;
    }
    let last_row = HEADER_ROW + u32::try_from(rows.len()).unwrap_or(u32::MAX - HEADER_ROW);
    let last_column = u16::try_from(table.fields.len() - 1).unwrap_or(u16::MAX);
    let style = SheetTable::new()
        .set_name(level.name())
        .set_columns(&columns)
        .set_style(TableStyle::Light1);
    sheet.add_table(HEADER_ROW, 0, last_row, last_column, &style)?;
    sheet.set_freeze_panes(HEADER_ROW + 1, 0)?;
    sheet.set_repeat_rows(HEADER_ROW, HEADER_ROW)?;
    Ok(())
}
