//! A workbook written anew from the cells that were read, for files whose package cannot be edited: the
//! values at their places, text always as text.

use std::collections::HashMap;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::AnnotateError;
use crate::domain::raw::{CellValue, SheetCells};

/// Most cells that are written anew.
const MOST_CELLS: usize = 500_000;

/// Most characters of a sheet's name.
const LONGEST_NAME: usize = 31;

/// Widest column, in pixels.
const WIDEST: u32 = 420;

/// Letters that fit into a line of it.
const LETTERS_A_LINE: usize = 52;

/// Height of a line, in points, and most lines of a row.
const LINE: u32 = 15;
const MOST_LINES: u32 = 27;

/// Most characters of a cell.
const LONGEST: usize = 32_767;

/// Writes the sheets. Beside the bytes: what each sheet is called there, where its own name does not fit.
pub(super) fn write(
    sheets: &[SheetCells],
) -> Result<(Vec<u8>, HashMap<String, String>), AnnotateError> {
    let cells: usize = sheets.iter().map(|sheet| sheet.cells.len()).sum();
    if sheets.is_empty() {
        return Err(AnnotateError::NothingToCopy);
    }
    if cells > MOST_CELLS {
        return Err(AnnotateError::TooLarge);
    }
    let mut names: HashMap<String, String> = HashMap::new();
    let mut taken: Vec<String> = Vec::new();
    let mut workbook = Workbook::new();
    let properties =
        DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
    workbook.set_properties(&properties);
    let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let date = Format::new()
        .set_align(FormatAlign::Top)
        .set_num_format("yyyy-mm-dd");
    let time = date.clone().set_num_format("yyyy-mm-dd hh:mm:ss");
    // A workbook in which every sheet is hidden does not open.
    let all_hidden = sheets.iter().all(|sheet| !sheet.visible);
    let first = sheets.iter().position(|sheet| sheet.visible).unwrap_or(0);
    for (index, sheet) in sheets.iter().enumerate() {
        let name = fitting_name(&sheet.name, &taken);
        taken.push(name.to_lowercase());
        let page = workbook.add_worksheet();
        page.set_name(&name)?;
        page.set_hidden(!sheet.visible && !all_hidden);
        if index == first {
            page.set_active(true);
            page.set_first_tab(true);
        }
        for cell in &sheet.cells {
            let column = u16::try_from(cell.at.column_index).unwrap_or(u16::MAX);
            write_cell(
                page,
                cell.at.row_index,
                column,
                &cell.value,
                &text,
                &date,
                &time,
            )?;
        }
        page.set_autofit_max_width(WIDEST).autofit();
        let rows = sheet
            .cells
            .chunk_by(|left, right| left.at.row_index == right.at.row_index);
        for row in rows {
            let lines = row.iter().map(|cell| lines_of(&cell.value)).max();
            let lines = lines.unwrap_or(1).min(MOST_LINES);
            if lines > 1 {
                page.set_row_height(row[0].at.row_index, LINE * lines)?;
            }
        }
        if name != sheet.name {
            names.entry(sheet.name.clone()).or_insert(name);
        }
    }
    Ok((workbook.save_to_buffer()?, names))
}

/// Lines that a value takes in the widest column: not every spreadsheet program measures that itself.
fn lines_of(value: &CellValue) -> u32 {
    let CellValue::Text(text) = value else {
        return 1;
    };
    let lines = text
        .split('\n')
        .map(|line| line.chars().count().div_ceil(LETTERS_A_LINE).max(1))
        .sum::<usize>();
    u32::try_from(lines).unwrap_or(u32::MAX)
}

fn write_cell(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    value: &CellValue,
    text: &Format,
    date: &Format,
    time: &Format,
) -> Result<(), XlsxError> {
    match value {
        CellValue::Number(number) if number.is_finite() => {
            page.write_number_with_format(row, column, *number, text)?;
        }
        CellValue::Bool(value) => {
            page.write_boolean_with_format(row, column, *value, text)?;
        }
        CellValue::Date(day) => {
            let written = ExcelDateTime::parse_from_str(&day.to_string());
            match written {
                Ok(day) => page.write_datetime_with_format(row, column, &day, date)?,
                // A day before the spreadsheet's calendar.
                Err(_) => page.write_string_with_format(row, column, day.to_string(), text)?,
            };
        }
        CellValue::Moment(moment) => {
            let written = ExcelDateTime::parse_from_str(&moment.to_string());
            match written {
                Ok(written) => page.write_datetime_with_format(row, column, &written, time)?,
                Err(_) => page.write_string_with_format(row, column, moment.to_string(), text)?,
            };
        }
        other => {
            let words: String = other
                .quoted()
                .chars()
                .map(|c| match c {
                    '\n' | '\t' => c,
                    '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
                    c if c.is_control() => '\u{FFFD}',
                    c => c,
                })
                .scan(0, |length, c| {
                    *length += c.len_utf16();
                    (*length <= LONGEST).then_some(c)
                })
                .collect();
            page.write_string_with_format(row, column, words, text)?;
        }
    }
    Ok(())
}

/// A sheet's name as a spreadsheet takes it: short, without the characters of references, and unlike
/// those taken (which are in small letters).
fn fitting_name(name: &str, taken: &[String]) -> String {
    let safe: String = name
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '_',
            c if c.is_control() => '_',
            c => c,
        })
        .collect();
    let cut = |ending: &str| -> String {
        let mut room = LONGEST_NAME - ending.len();
        let kept: String = safe
            .trim_matches('\'')
            .chars()
            .take_while(|c| {
                let fits = c.len_utf16() <= room;
                room = room.saturating_sub(c.len_utf16());
                fits
            })
            .collect();
        let kept = kept.trim_matches('\'').trim();
        let kept = if kept.is_empty() { "Sheet" } else { kept };
        format!("{kept}{ending}")
    };
    let plain = cut("");
    let is_free = |name: &String| !taken.contains(&name.to_lowercase());
    if is_free(&plain) {
        return plain;
    }
    (2..=u32::MAX)
        .map(|number| cut(&format!(" ({number})")))
        .find(is_free)
        .unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::fitting_name;

    #[test]
    fn names_of_sheets_are_made_to_fit() {
        assert_eq!(fitting_name("Progress", &[]), "Progress");
        assert_eq!(fitting_name("a/b: [c]", &[]), "a_b_ _c_");
        let long = "Harbour Network of the Northern Provinces";
        assert_eq!(fitting_name(long, &[]), "Harbour Network of the Northern");
        let taken = ["harbour network of the northern".to_owned()];
        assert_eq!(
            fitting_name(long, &taken),
            "Harbour Network of the Nort (2)"
        );
        assert_eq!(fitting_name("'", &[]), "Sheet");
    }
}
