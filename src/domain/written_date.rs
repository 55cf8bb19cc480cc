//! Dates as people write them. Day and month that could be swapped are never guessed.

use jiff::civil::Date;

use super::fold::fold;
use super::raw::CellValue;

/// What a date cell means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateReading {
    /// A date, and whether it was written as text.
    Value {
        /// The date.
        date: Date,
        /// True when it was text.
        rewritten: bool,
    },
    /// Two readings: day first, and month first.
    Ambiguous(Date, Date),
    /// No date.
    Unreadable,
}

impl DateReading {
    /// The date, where there is one reading.
    #[must_use]
    pub const fn date(self) -> Option<Date> {
        match self {
            Self::Value { date, .. } => Some(date),
            Self::Ambiguous(..) | Self::Unreadable => None,
        }
    }
}

/// Reads a date cell: a real date, or text in a form that has one meaning.
#[must_use]
pub fn read_date(value: &CellValue) -> DateReading {
    match value {
        CellValue::Date(date) => DateReading::Value {
            date: *date,
            rewritten: false,
        },
        CellValue::Text(text) => read_text(&fold(text)),
        CellValue::Number(_) | CellValue::Bool(_) | CellValue::Error(_) => DateReading::Unreadable,
    }
}

fn read_text(folded: &str) -> DateReading {
    let text = folded
        .split(['t', ' '])
        .next()
        .filter(|day| day.contains('-'))
        .unwrap_or(folded);
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' ', ','])
        // `12 de noviembre de 2026`
        .filter(|part| !part.is_empty() && *part != "de")
        .collect();
    let one = |year: &str, month: &str, day: &str| {
        civil(year, month, day).map_or(DateReading::Unreadable, |date| DateReading::Value {
            date,
            rewritten: true,
        })
    };
    let [first, second, third] = parts[..] else {
        return DateReading::Unreadable;
    };
    if first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        return one(first, second, third);
    }
    if third.len() != 4 {
        return DateReading::Unreadable;
    }
    if let Some(month) = month_of(second) {
        return one(third, month, ordinal(first));
    }
    if let Some(month) = month_of(first) {
        return one(third, month, ordinal(second));
    }
    if text.contains('.') {
        // Written with full stops, the day stands first everywhere.
        return one(third, second, first);
    }
    match (civil(third, second, first), civil(third, first, second)) {
        (Some(day_first), Some(month_first)) if day_first != month_first => {
            DateReading::Ambiguous(day_first, month_first)
        }
        (Some(date), _) | (None, Some(date)) => DateReading::Value {
            date,
            rewritten: true,
        },
        (None, None) => DateReading::Unreadable,
    }
}

fn civil(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `3rd` as `3`.
fn ordinal(day: &str) -> &str {
    day.trim_end_matches(|c: char| c.is_alphabetic())
}

/// A month's number by its name, in English, French, Spanish, Portuguese or Arabic, folded.
fn month_of(name: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &[&str]); 12] = [
        (
            "1",
            &["january", "jan", "janvier", "enero", "janeiro", "يناير"],
        ),
        (
            "2",
            &[
                "february",
                "feb",
                "fevrier",
                "febrero",
                "fevereiro",
                "فبراير",
            ],
        ),
        ("3", &["march", "mar", "mars", "marzo", "marco", "مارس"]),
        ("4", &["april", "apr", "avril", "abril", "ابريل"]),
        ("5", &["may", "mai", "mayo", "maio", "مايو"]),
        ("6", &["june", "jun", "juin", "junio", "junho", "يونيو"]),
        ("7", &["july", "jul", "juillet", "julio", "julho", "يوليو"]),
        ("8", &["august", "aug", "aout", "agosto", "اغسطس"]),
        (
            "9",
            &[
                "september",
                "sep",
                "sept",
                "septembre",
                "septiembre",
                "setembro",
                "سبتمبر",
            ],
        ),
        (
            "10",
            &["october", "oct", "octobre", "octubre", "outubro", "اكتوبر"],
        ),
        (
            "11",
            &[
                "november",
                "nov",
                "novembre",
                "noviembre",
                "novembro",
                "نوفمبر",
            ],
        ),
        (
            "12",
            &[
                "december",
                "dec",
                "decembre",
                "diciembre",
                "dezembro",
                "ديسمبر",
            ],
        ),
    ];
    MONTHS
        .iter()
        .find(|(_, names)| names.contains(&name))
        .map(|(number, _)| *number)
}

#[cfg(test)]
mod tests {
    use super::{DateReading, read_date};
    use crate::domain::raw::CellValue;
    use jiff::civil::date;

    #[test]
    fn forms_with_one_meaning_are_read() {
        for (text, expected) in [
            ("2025-06-30", date(2025, 6, 30)),
            ("2025/06/30", date(2025, 6, 30)),
            ("2025-06-30T10:00:00", date(2025, 6, 30)),
            ("2025-06-30 10:00", date(2025, 6, 30)),
            ("30.06.2025", date(2025, 6, 30)),
            ("03.04.2025", date(2025, 4, 3)),
            ("30/06/2025", date(2025, 6, 30)),
            ("06/30/2025", date(2025, 6, 30)),
            ("05/05/2025", date(2025, 5, 5)),
            ("30 June 2025", date(2025, 6, 30)),
            ("June 3rd, 2025", date(2025, 6, 3)),
            ("1 août 2025", date(2025, 8, 1)),
            ("12 de março de 2025", date(2025, 3, 12)),
            ("٣٠/٠٦/٢٠٢٥", date(2025, 6, 30)),
        ] {
            assert_eq!(
                read_date(&CellValue::Text(text.into())),
                DateReading::Value {
                    date: expected,
                    rewritten: true
                },
                "{text}"
            );
        }
    }

    #[test]
    fn forms_with_two_meanings_are_not_guessed() {
        assert_eq!(
            read_date(&CellValue::Text("03/04/2026".into())),
            DateReading::Ambiguous(date(2026, 4, 3), date(2026, 3, 4))
        );
        for text in ["last spring", "31/02/2025", "06-25", "2025", "12/12/25"] {
            assert_eq!(
                read_date(&CellValue::Text(text.into())),
                DateReading::Unreadable,
                "{text}"
            );
        }
    }
}
