//! Percentages as people write them: 0.4, 40, "40 %", "40,0".

use crate::domain::fold::fold;
use crate::domain::raw::CellValue;

/// What a percentage cell means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Percent {
    /// A percentage from 0 to 100, and whether it was written in another form.
    Value {
        /// The percentage.
        percent: f64,
        /// True when the cell said it otherwise than as the number itself.
        rewritten: bool,
    },
    /// A number above 100.
    TooHigh,
    /// A number below 0.
    Negative,
    /// No number.
    Unreadable,
}

/// Reads a percentage cell. `completed` decides what the number 1 means: a spreadsheet stores 100 %
/// as 1, and 1 beside a completed answer is that.
pub(super) fn read_percent(value: &CellValue, completed: bool) -> Percent {
    match value {
        CellValue::Number(number) => {
            let is_fraction = *number > 0.0 && (*number < 1.0 || is_one(*number) && completed);
            judge(
                if is_fraction { number * 100.0 } else { *number },
                is_fraction,
            )
        }
        CellValue::Text(text) => {
            let folded = fold(text);
            let bare = folded
                .trim_end_matches("percent")
                .trim_end_matches('%')
                .trim();
            let marked = bare.len() < folded.len();
            let Ok(number) = bare.replace(',', ".").parse::<f64>() else {
                return Percent::Unreadable;
            };
            let is_fraction = !marked && number > 0.0 && number < 1.0;
            judge(if is_fraction { number * 100.0 } else { number }, true)
        }
        CellValue::Date(_) | CellValue::Moment(_) | CellValue::Bool(_) | CellValue::Error(_) => {
            Percent::Unreadable
        }
    }
}

fn is_one(number: f64) -> bool {
    (number - 1.0).abs() < f64::EPSILON
}

fn judge(number: f64, rewritten: bool) -> Percent {
    if !number.is_finite() {
        Percent::Unreadable
    } else if (0.0..=100.0).contains(&number) {
        Percent::Value {
            // Fractions such as 0.07 do not multiply exactly.
            percent: (number * 1e6).round() / 1e6,
            rewritten,
        }
    } else if number < 0.0 {
        Percent::Negative
    } else {
        Percent::TooHigh
    }
}

#[cfg(test)]
mod tests {
    use super::{Percent, read_percent};
    use crate::domain::raw::CellValue;

    #[test]
    fn the_usual_forms_are_read() {
        for (value, percent) in [
            (CellValue::Number(0.4), 40.0),
            (CellValue::Number(40.0), 40.0),
            (CellValue::Number(0.07), 7.0),
            (CellValue::Text("40 %".into()), 40.0),
            (CellValue::Text("40,0".into()), 40.0),
            (CellValue::Text("٤٠%".into()), 40.0),
            (CellValue::Text("0,4".into()), 40.0),
            (CellValue::Text("0.5%".into()), 0.5),
        ] {
            let read = read_percent(&value, false);
            assert!(
                matches!(read, Percent::Value { percent: found, .. } if (found - percent).abs() < 1e-9),
                "{value:?}: {read:?}"
            );
        }
    }

    #[test]
    fn what_is_no_percentage_is_said() {
        for (value, expected) in [
            (CellValue::Number(140.0), Percent::TooHigh),
            (CellValue::Text("-5%".into()), Percent::Negative),
            (CellValue::Text("about half".into()), Percent::Unreadable),
            (CellValue::Text("NaN".into()), Percent::Unreadable),
            (CellValue::Bool(true), Percent::Unreadable),
        ] {
            assert_eq!(read_percent(&value, false), expected);
        }
    }
}
