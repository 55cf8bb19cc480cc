//! Dates as people write them. Day and month that could be swapped are never guessed.

use jiff::Span;
use jiff::civil::{Date, Time};

use super::date_order::DateOrder;
use super::fold::fold;
use super::raw::CellValue;
use super::submission::Sent;

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

/// Reads a date cell: a real date, or text in a form that has one meaning; `order` says which meaning the
/// forms with two have. A time of day beside the date is passed over.
#[must_use]
pub fn read_date(value: &CellValue, order: Option<DateOrder>) -> DateReading {
    match value {
        CellValue::Date(date) => DateReading::Value {
            date: *date,
            rewritten: false,
        },
        CellValue::Moment(moment) => DateReading::Value {
            date: moment.date(),
            rewritten: false,
        },
        CellValue::Text(text) => {
            let folded = fold(text);
            let (day, _) = split_clock(&folded);
            read_text(day, order)
        }
        CellValue::Number(_) | CellValue::Bool(_) | CellValue::Error(_) => DateReading::Unreadable,
    }
}

/// When something was sent, from a cell whose date was read: to the second where the cell says so.
#[must_use]
pub fn sent_at(value: &CellValue, day: Date) -> Sent {
    let clock = match value {
        CellValue::Moment(moment) => Some((moment.time(), None)),
        CellValue::Text(text) => {
            let folded = fold(text);
            let (_, clock) = split_clock(&folded);
            clock.and_then(read_clock)
        }
        _ => None,
    };
    let Some((time, offset)) = clock else {
        return Sent::on(day);
    };
    let time = day.to_datetime(time);
    let universal = offset.and_then(|offset| time.checked_sub(offset).ok());
    Sent {
        day,
        time: Some(time),
        universal: Some(universal.unwrap_or(time)),
    }
}

/// Splits a folded text before its time of day, at the hour: `2026-11-12t10:30` as `2026-11-12` and `10:30`.
fn split_clock(folded: &str) -> (&str, Option<&str>) {
    let Some(colon) = folded.find(':') else {
        return (folded, None);
    };
    let before = &folded[..colon];
    let hour = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if hour == colon {
        return (folded, None);
    }
    let day = folded[..hour].trim_end_matches([' ', ',']);
    let day = match day.strip_suffix('t') {
        Some(bare) if bare.ends_with(|c: char| c.is_ascii_digit()) => bare,
        _ => day,
    };
    (day, Some(&folded[hour..]))
}

/// Reads a time of day, with its offset from universal time where it has one: `10:30:05 pm`, `10:30:05.000+02:00`.
fn read_clock(text: &str) -> Option<(Time, Option<Span>)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let mut parts = clock.split(':').map(str::parse::<i8>);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().map_or(Some(0), Result::ok)?;
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let rest = rest.trim_start();
    let (hour, rest) = if let Some(rest) = after_any(rest, &["am", "a.m."]) {
        (hour % 12, rest)
    } else if let Some(rest) = after_any(rest, &["pm", "p.m."]) {
        (hour % 12 + 12, rest)
    } else {
        (hour, rest)
    };
    // A leap second is the last second of its minute to us.
    let time = Time::new(hour, minute, second.min(59), 0).ok()?;
    Some((time, read_offset(rest.trim())))
}

fn after_any<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// Reads `z`, `utc`, `+02:00`, `-0500` or `gmt+1`.
fn read_offset(text: &str) -> Option<Span> {
    let bare = after_any(text, &["gmt", "utc"]).unwrap_or(text);
    if bare == "z" || bare.is_empty() && !text.is_empty() {
        return Some(Span::new());
    }
    let sign = match bare.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = if digits.len() > 2 {
        digits.split_at(digits.len() - 2)
    } else {
        (&*digits, "0")
    };
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    Span::new()
        .try_minutes(sign * (hours.checked_mul(60)? + minutes))
        .ok()
}

fn read_text(folded: &str, order: Option<DateOrder>) -> DateReading {
    let text = folded
        .split(' ')
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
    // Two digits are a year only where it is settled what the others are.
    let short = order
        .filter(|_| third.len() == 2 && third.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|_| format!("20{third}"));
    let third = short.as_deref().unwrap_or(third);
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
    match order {
        Some(DateOrder::DayFirst) => return one(third, second, first),
        Some(DateOrder::MonthFirst) => return one(third, first, second),
        None => {}
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
    use super::{DateReading, read_date, sent_at};
    use crate::domain::date_order::DateOrder;
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
                read_date(&CellValue::Text(text.into()), None),
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
            read_date(&CellValue::Text("03/04/2026".into()), None),
            DateReading::Ambiguous(date(2026, 4, 3), date(2026, 3, 4))
        );
        for text in ["last spring", "31/02/2025", "06-25", "2025", "12/12/25"] {
            assert_eq!(
                read_date(&CellValue::Text(text.into()), None),
                DateReading::Unreadable,
                "{text}"
            );
        }
    }

    #[test]
    fn a_setting_says_which_of_day_and_month_stands_first() {
        let read = |text: &str, order| read_date(&CellValue::Text(text.into()), Some(order));
        let is = |date| DateReading::Value {
            date,
            rewritten: true,
        };
        for (text, order, expected) in [
            ("3/4/2026", DateOrder::DayFirst, date(2026, 4, 3)),
            ("3/4/2026", DateOrder::MonthFirst, date(2026, 3, 4)),
            ("3/4/26 9:05:07", DateOrder::MonthFirst, date(2026, 3, 4)),
            ("03-04-2026", DateOrder::DayFirst, date(2026, 4, 3)),
            ("2026-04-03", DateOrder::MonthFirst, date(2026, 4, 3)),
        ] {
            assert_eq!(read(text, order), is(expected), "{text}");
        }
        // What contradicts the setting is no reason to drop it.
        let contradicts = read("25/12/2026", DateOrder::MonthFirst);
        assert_eq!(contradicts, DateReading::Unreadable);
    }

    #[test]
    fn times_of_day_are_read_to_the_second() {
        for (text, expected, universal) in [
            (
                "2026-11-12 10:30:05",
                "2026-11-12T10:30:05",
                "2026-11-12T10:30:05",
            ),
            (
                "2026/11/12 10:30",
                "2026-11-12T10:30:00",
                "2026-11-12T10:30:00",
            ),
            (
                "2026-11-12T10:30:05.000+02:00",
                "2026-11-12T10:30:05",
                "2026-11-12T08:30:05",
            ),
            (
                "2026-11-12T23:30:05-05:00",
                "2026-11-12T23:30:05",
                "2026-11-13T04:30:05",
            ),
            (
                "2026/11/12 10:30:05 PM GMT+1",
                "2026-11-12T22:30:05",
                "2026-11-12T21:30:05",
            ),
            (
                "12 November 2026 12:00:00 AM",
                "2026-11-12T00:00:00",
                "2026-11-12T00:00:00",
            ),
            (
                "2026-11-12T10:30:05Z",
                "2026-11-12T10:30:05",
                "2026-11-12T10:30:05",
            ),
        ] {
            let value = CellValue::Text(text.into());
            let DateReading::Value { date: day, .. } = read_date(&value, None) else {
                panic!("{text}");
            };
            let sent = sent_at(&value, day);
            assert_eq!(sent.to_string(), expected, "{text}");
            let moment = sent.universal.map(|moment| moment.to_string());
            assert_eq!(moment.as_deref(), Some(universal), "{text}");
        }
        for text in ["2026-11-12", "2026-11-12 late"] {
            let sent = sent_at(&CellValue::Text(text.into()), date(2026, 11, 12));
            assert_eq!(sent.to_string(), "2026-11-12", "{text}");
        }
    }
}
