//! The sheet `Member`: who reports. One field a row, its label and then its cell; a word of help
//! stands in a row of its own, for the reader takes the next filled cell for the value.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::choices::{self, in_words};
use super::lines::{height, height_of_small};
use super::look::Look;
use super::{Template, paper};
use crate::domain::raw::MemberField;

/// Width of the labels, in characters.
const LABEL_WIDTH: u16 = 24;
/// Width of the cells to fill in.
const VALUE_WIDTH: u16 = 72;
/// Room for the words in them.
const WORDS_WIDTH: u16 = VALUE_WIDTH - 2;
/// Height of a cell to fill in, in points.
const FIELD_HEIGHT: f64 = 24.0;

/// Room between two fields.
const GAP: f64 = 8.0;

/// What a field holds when the template is handed out.
enum Filled {
    /// Nothing: the member fills it in.
    Nothing,
    /// Known, and not to be changed.
    Text(String),
    /// Known, and not to be changed.
    Number(u32),
    /// A start that the member may change.
    Start(u32),
}

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    template: &Template<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet
        .set_name("Member")?
        .set_column_width(0, LABEL_WIDTH)?
        .set_column_width(1, VALUE_WIDTH)?
        .set_screen_gridlines(false);
    sheet.set_row_height(0, 30)?;
    sheet.write_string_with_format(0, 0, "Who reports", &look.title)?;
    let mut row = 1;
    let intro = if template.member.is_some() {
        "What is known of you is filled in, in grey. If any of it is wrong, please tell the secretariat."
    } else {
        "Please fill in the white cells."
    };
    sheet.write_string_with_format(row, 0, intro, &look.subtitle)?;
    row += 2;
    let mut first_open = None;
    for field in MemberField::ALL {
        sheet.write_string_with_format(row, 0, field.label(), &look.label)?;
        sheet.set_row_height(row, FIELD_HEIGHT)?;
        match filled(template, field) {
            Filled::Text(text) => {
                sheet.set_row_height(row, height(&text, WORDS_WIDTH).max(FIELD_HEIGHT))?;
                sheet.write_string_with_format(row, 1, text, &look.fixed)?;
            }
            Filled::Number(number) => {
                sheet.write_number_with_format(row, 1, number, &look.fixed)?;
            }
            Filled::Start(number) => {
                sheet.write_number_with_format(row, 1, number, &look.answer_short)?;
                ask(sheet, row, template, field)?;
            }
            Filled::Nothing => {
                let format = match field {
                    MemberField::SubmissionDate => &look.answer_date,
                    _ => &look.answer_short,
                };
                sheet.write_blank(row, 1, format)?;
                ask(sheet, row, template, field)?;
                first_open = first_open.or(Some(row));
            }
        }
        row += 1;
        let help = help(template, field);
        if help.is_empty() {
            sheet.set_row_height(row, GAP)?;
        } else {
            sheet.set_row_height(row, height_of_small(&help, WORDS_WIDTH) + GAP / 2.0)?;
            sheet.write_string_with_format(row, 1, &help, &look.hint)?;
        }
        row += 1;
    }
    if let Some(row) = first_open {
        sheet.set_selection(row, 1, row, 1)?;
    }
    paper::portrait(sheet, template);
    paper::protect(sheet);
    Ok(())
}

fn ask(
    sheet: &mut Worksheet,
    row: u32,
    template: &Template<'_>,
    field: MemberField,
) -> Result<(), XlsxError> {
    if let Some(choice) = choices::of_field(field, template.catalogue.groups(), template.period())?
    {
        sheet.add_data_validation(row, 1, row, 1, &choice)?;
    }
    Ok(())
}

fn filled(template: &Template<'_>, field: MemberField) -> Filled {
    let of_member = |text: Option<String>| text.map_or(Filled::Nothing, Filled::Text);
    let member = template.member;
    match field {
        MemberField::Cycle => template
            .cycle
            .map_or(Filled::Nothing, |cycle| Filled::Number(cycle.year.into())),
        MemberField::MemberId => of_member(member.map(|member| member.id.clone())),
        MemberField::MemberName => of_member(member.map(|member| member.name.clone())),
        MemberField::Group => Filled::Text(template.group.name().to_owned()),
        MemberField::Country => of_member(template.country()),
        MemberField::Version => Filled::Start(1),
        MemberField::ContactName
        | MemberField::ContactEmail
        | MemberField::Consent
        | MemberField::SubmissionDate => Filled::Nothing,
    }
}

/// A word of help for a field that is to be filled in.
fn help(template: &Template<'_>, field: MemberField) -> String {
    let is_known = template.member.is_some();
    let text = match field {
        MemberField::Cycle if template.cycle.is_none() => "The year of the report, such as 2026.",
        MemberField::MemberId if !is_known => {
            "As the secretariat gave it to you. It tells us whose report this is."
        }
        MemberField::MemberName if !is_known => "As the alliance lists you.",
        MemberField::Country if !is_known => "Leave it empty if you work everywhere.",
        MemberField::Country if template.country().is_none() => {
            "The alliance lists you as working everywhere: please leave it empty."
        }
        MemberField::ContactName => {
            "Whom the secretariat may ask about this report. Contacts are never published."
        }
        MemberField::Consent => {
            "Choose from the list. Your choice is recorded; whatever it is, the report shows no single answers."
        }
        MemberField::SubmissionDate => {
            return template.cycle.map_or_else(
                || "The day you send it, such as 2026-11-30.".to_owned(),
                |cycle| {
                    format!(
                        "The day you send it, such as {}. It is on time until {}.",
                        cycle.deadline,
                        in_words(cycle.deadline)
                    )
                },
            );
        }
        MemberField::Version => "1 the first time; one more whenever you send it again.",
        _ => "",
    };
    text.to_owned()
}
