//! How a language writes numbers, days and lists, and in which order it lists names: from the data of the Unicode
//! Consortium (CLDR), as ICU4X brings them.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date as IcuDate;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale as IcuLocale;
use jiff::civil::Date;

use crate::domain::language::{LANGUAGES, LanguageCode};

/// How a language writes.
pub(super) struct Locale {
    numbers: DecimalFormatter,
    lists: ListFormatter,
    days: DateTimeFormatter<YMD>,
    order: CollatorBorrowed<'static>,
}

/// Every one of [`LANGUAGES`], by its position.
static LOCALES: [LazyLock<Locale>; LANGUAGES.len()] = [
    LazyLock::new(|| Locale::new(LANGUAGES[0])),
    LazyLock::new(|| Locale::new(LANGUAGES[1])),
    LazyLock::new(|| Locale::new(LANGUAGES[2])),
    LazyLock::new(|| Locale::new(LANGUAGES[3])),
    LazyLock::new(|| Locale::new(LANGUAGES[4])),
];

impl Locale {
    /// That of a language, by its position in [`LANGUAGES`].
    pub(super) fn at(index: usize) -> &'static Self {
        &LOCALES[index]
    }

    fn new((code, country): LanguageCode) -> Self {
        // Digits as Latin script has them, in every language.
        let locale: IcuLocale = format!("{code}-{country}-u-nu-latn")
            .parse()
            .expect("a locale");
        let lists = ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            numbers: DecimalFormatter::try_new(
                (&locale).into(),
                DecimalFormatterOptions::default(),
            )
            .expect("compiled-in data"),
            lists: ListFormatter::try_new_and((&locale).into(), lists).expect("compiled-in data"),
            days: DateTimeFormatter::try_new((&locale).into(), YMD::long())
                .expect("compiled-in data"),
            order: Collator::try_new((&locale).into(), CollatorOptions::default())
                .expect("compiled-in data"),
        }
    }

    /// A whole number: 1,234,567.
    pub(super) fn number(&self, number: i64) -> String {
        self.numbers.format(&number.into()).to_string()
    }

    /// A day: 5 December 2026.
    pub(super) fn day(&self, date: Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let [month, day] = [month, day].map(|number| u8::try_from(number).unwrap_or(1));
        IcuDate::try_new_iso(i32::from(year), month, day).map_or_else(
            |_| date.to_string(),
            |date| self.days.format(&date).to_string(),
        )
    }

    /// A list within a sentence: a, b and c.
    pub(super) fn list(&self, items: &[String]) -> String {
        self.lists.format(items.iter()).to_string()
    }

    /// Which of two names is listed first.
    pub(super) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.order.compare(left, right)
    }
}
