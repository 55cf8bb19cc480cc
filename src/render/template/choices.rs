//! What the cells to fill in offer, ask and doubt: lists to choose from, and checks of dates and
//! percentages.
//!
//! A check here asks ("is this right?") and lets the answer stand; it never turns one away. Whoever
//! reads the workbook knows the same words in four languages and several ways to write a percentage,
//! and a member who pastes a column of answers must not lose it. What is wrong is found, with its
//! cell and a suggestion, by `biennial validate`.

use jiff::civil::Date;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, XlsxError,
};

use crate::domain::catalogue::Catalogue;
use crate::domain::cycle::Period;
use crate::domain::group::Groups;
use crate::domain::raw::{Column, MemberField};
use crate::domain::submission::Consent;

/// Where no period is known, any date from here on passes: the check then only finds what is no date.
const LONG_AGO: (u16, u8, u8) = (2000, 1, 1);
/// And up to here.
const FAR_AHEAD: (u16, u8, u8) = (2099, 12, 31);

/// What a cell of the sheet `Progress` offers and asks.
pub(super) fn of_column(
    column: Column,
    catalogue: &Catalogue,
    period: Option<Period>,
) -> Result<Option<DataValidation>, XlsxError> {
    let choice = match column {
        Column::CommitmentId | Column::CommitmentText => return Ok(None),
        Column::Status => list(&catalogue.alliance.statuses.all())?
            .set_input_message("Choose from the list. The sheet Instructions says what each status means.")?
            .set_error_title("Not one of the list")?
            .set_error_message(
                "Please choose from the list if you can. Other words, or other languages, may be understood too.",
            )?,
        Column::Percent => DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(0.0, 100.0))
            .set_input_message("Optional. A number from 0 to 100: write 40 for 40 %.")?
            .set_error_title("Not a number from 0 to 100")?
            .set_error_message("Please enter a number from 0 to 100, such as 40 for 40 %.")?,
        Column::EvidenceUrl => DataValidation::new().set_input_message(
            "A web address that shows it, beginning with https://. A description may stand instead.",
        )?,
        Column::EvidenceText => DataValidation::new().set_input_message(
            "What shows it: name the law, programme, report or service, and its year. Any language.",
        )?,
        Column::Date => dates(period)?
            .set_input_message(match period {
                Some(period) => format!(
                    "Optional. The day of the latest step, such as {example}. The report is about {from} to {to}.",
                    example = period.to,
                    from = in_words(period.from),
                    to = in_words(period.to),
                ),
                None => "Optional. The day of the latest step, such as 2026-11-30.".to_owned(),
            })?
            .set_error_title("Is this date right?")?
            .set_error_message(match period {
                Some(period) => format!(
                    "The report is about {} to {}. Please enter a day such as {}.",
                    in_words(period.from),
                    in_words(period.to),
                    period.to
                ),
                None => "Please enter a day such as 2026-11-30.".to_owned(),
            })?,
        Column::Obstacle => list(&catalogue.alliance.obstacles)?
            .set_input_message("Optional. What stands most in the way? Choose from the list.")?
            .set_error_title("Not one of the list")?
            .set_error_message("Please choose from the list, or choose Other and say more in Comments.")?,
        Column::Comments => DataValidation::new().set_input_message(
            "Optional, but please give the reason here for Not applicable. Name no private persons.",
        )?,
        Column::MayBeShown => list(&["Yes", "No"])?
            .set_input_message(
                "Optional. Choose Yes if this answer and its evidence may be published under your name. An empty cell means No.",
            )?
            .set_error_title("Neither Yes nor No")?
            .set_error_message("Please choose Yes or No, or leave the cell empty.")?,
    };
    Ok(Some(asking(choice).set_input_title(column.label())?))
}

/// What a field of the sheet `Member` offers and asks.
pub(super) fn of_field(
    field: MemberField,
    groups: Groups,
    period: Option<Period>,
) -> Result<Option<DataValidation>, XlsxError> {
    let choice = match field {
        MemberField::Group => {
            list(&groups.names())?.set_error_message("Please choose a group from the list.")?
        }
        MemberField::Consent => {
            list(&[Consent::Attributable, Consent::AggregateOnly].map(Consent::label))?
                .set_error_message("Please choose Attributable or Aggregate only.")?
        }
        MemberField::SubmissionDate => {
            let from = period.map(|period| period.from);
            let from = from.map_or_else(|| day(LONG_AGO), excel_date)?;
            DataValidation::new()
                .allow_date(DataValidationRule::Between(from, day(FAR_AHEAD)?))
                .set_error_message("Please enter the day you send it, such as 2026-11-30.")?
        }
        MemberField::Version => DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(1, 999))
            .set_error_message("Please enter 1, or 2 when you send it for the second time.")?,
        _ => return Ok(None),
    };
    Ok(Some(asking(choice)))
}

/// A date as people write it: 5 December 2026.
pub(super) fn in_words(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn list(words: &[impl AsRef<str>]) -> Result<DataValidation, XlsxError> {
    DataValidation::new().allow_list_strings(words)
}

fn dates(period: Option<Period>) -> Result<DataValidation, XlsxError> {
    let (from, to) = match period {
        Some(period) => (excel_date(period.from)?, excel_date(period.to)?),
        None => (day(LONG_AGO)?, day(FAR_AHEAD)?),
    };
    Ok(DataValidation::new().allow_date(DataValidationRule::Between(from, to)))
}

/// Asks, and lets the answer stand.
fn asking(choice: DataValidation) -> DataValidation {
    choice.set_error_style(DataValidationErrorStyle::Warning)
}

fn day((year, month, day): (u16, u8, u8)) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(year, month, day)
}

fn excel_date(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::parse_from_str(&date.to_string())
}
