//! Words in the reader's language. Every sentence stands in one file a language, in Fluent
//! (<https://projectfluent.org>); code gives it counts, and texts that this module made.
//!
//! A number in a sentence is a [`Figure`]: a count with the cells of the published data that it was taken
//! from. What is said keeps the origins of its figures.

mod args;
mod figure;
mod shares;
#[cfg(test)]
pub mod witness;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::domain::alliance::Alliance;
use crate::ingest::built_in;

pub use args::Args;
pub use figure::{CitedNumber, Figure, FigureCell, Origin, Pointer, Ratio, RichText};

/// A language with everything that is said in it.
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// Country whose habits it follows, as ISO 3166-1 alpha-2.
    pub country: &'static str,
    thousands: char,
    bundle: FluentBundle<FluentResource>,
}

const ENGLISH: &str = include_str!("../../../templates/locales/en.ftl");

/// Messages of an alliance's own that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("en.ftl of the alliance {alliance}: {reason}")]
pub struct LanguageError {
    alliance: String,
    reason: String,
}

/// What an alliance says in its own words: see `inputs/catalogue/en.ftl`.
const OWN: [&str; 3] = ["alliance-described", "who-many", "who-one"];

impl std::fmt::Debug for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Language").field(&self.code).finish()
    }
}

impl Language {
    /// British English, with the words of the built-in alliance.
    ///
    /// # Panics
    /// When the compiled-in messages have a mistake, which a test rules out.
    #[must_use]
    pub fn english() -> &'static Self {
        static BUILT_IN: LazyLock<Language> = LazyLock::new(|| {
            let alliance = &built_in::newest_catalogue().alliance;
            Language::english_of(alliance).expect("the messages of the built-in alliance")
        });
        &BUILT_IN
    }

    /// British English, with an alliance's own words.
    ///
    /// # Errors
    /// When its messages have a mistake, or one is missing; the text says which.
    pub fn english_of(alliance: &Alliance) -> Result<Self, LanguageError> {
        let wrong = |reason: String| LanguageError {
            alliance: alliance.name.clone(),
            reason,
        };
        let own = FluentResource::try_new(alliance.messages.clone()).map_err(|(_, errors)| {
            wrong(errors.first().map_or_else(String::new, ToString::to_string))
        })?;
        let mut language = Self::new::<','>("en", "GB", ENGLISH);
        language.bundle.add_resource_overriding(own);
        match OWN.into_iter().find(|id| !language.bundle.has_message(id)) {
            Some(id) => Err(wrong(format!("the message {id} is missing"))),
            None => Ok(language),
        }
    }

    /// `THOUSANDS` stands between groups of three digits.
    fn new<const THOUSANDS: char>(code: &'static str, country: &'static str, text: &str) -> Self {
        let locale = format!("{code}-{country}").parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks of direction around every value would stand in files that nobody reads by eye.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(&number.value.to_string(), THOUSANDS)),
            _ => None,
        }));
        // Lines are broken in the file where they would be too long, and nowhere in what is said.
        bundle.set_transform(Some(|text| text.replace('\n', " ").into()));
        // A mistake in the file is found by the tests, which read all of it.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self {
            code,
            country,
            thousands: THOUSANDS,
            bundle,
        }
    }

    /// What stands for a name, without anything given.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.write(id, None)
    }

    /// A sentence.
    #[must_use]
    pub fn say(&self, id: &str, args: &Args) -> RichText {
        let mut said = RichText {
            text: self.write(id, Some(&args.written(self))),
            stated: args.stated(self),
            pointers: Vec::new(),
        };
        for pointer in args.pointers() {
            said.point(pointer.clone());
        }
        said
    }

    fn write(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        #[cfg(test)]
        witness::note(id, args);
        let (id, attribute) = id
            .split_once('.')
            .map_or((id, None), |(id, name)| (id, Some(name)));
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message
                .get_attribute(name)
                .map(|attribute| attribute.value()),
            None => message.value(),
        });
        debug_assert!(pattern.is_some(), "no message {id}");
        let mut errors = Vec::new();
        let text = pattern.map_or(id.into(), |pattern| {
            self.bundle.format_pattern(pattern, args, &mut errors)
        });
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }

    /// A number with its thousands apart.
    #[must_use]
    pub fn number(&self, count: u32) -> String {
        grouped(&count.to_string(), self.thousands)
    }

    /// A day, as prose has it.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let mut args = FluentArgs::new();
        args.set("day", date.day());
        args.set("month", date.month());
        args.set("year", date.year().to_string());
        self.write("day", Some(&args))
    }

    /// "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [first, last] => self.fill("list-two", [("first", first), ("last", last)]),
            [first, rest @ ..] if !rest.is_empty() => self.list_more(first, &self.list(rest)),
            _ => items.concat(),
        }
    }

    /// Two sentences, one after the other.
    #[must_use]
    pub fn one_after_another(&self, [first, second]: [RichText; 2]) -> RichText {
        let args = Args::new().said("first", first).said("second", second);
        self.say("sentences", &args)
    }

    /// A list of sayings, which keep their figures.
    #[must_use]
    pub fn enumerate(&self, items: &[RichText]) -> RichText {
        let texts: Vec<String> = items.iter().map(|said| said.text.clone()).collect();
        RichText {
            text: self.list(&texts),
            stated: items.iter().flat_map(|said| said.stated.clone()).collect(),
            pointers: Vec::new(),
        }
    }

    /// "a", "a, b", "a, b, c": where a list is no part of a sentence.
    #[must_use]
    pub fn series(&self, items: &[String]) -> String {
        match items {
            [first, rest @ ..] if !rest.is_empty() => self.list_more(first, &self.series(rest)),
            _ => items.concat(),
        }
    }

    fn list_more(&self, first: &str, rest: &str) -> String {
        self.fill("list-more", [("first", first), ("rest", rest)])
    }

    /// A message of texts alone.
    fn fill<const N: usize>(
        &self,
        id: &str,
        texts: [(&'static str, impl Into<String>); N],
    ) -> String {
        let mut args = FluentArgs::with_capacity(N);
        for (name, text) in texts {
            args.set(name, text.into());
        }
        self.write(id, Some(&args))
    }
}

/// Digits with their thousands apart.
fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use jiff::civil::date;

    use super::{Args, Figure, Language, Origin};
    use crate::domain::measures::Share;

    #[test]
    fn the_file_has_no_mistake() {
        let text = super::ENGLISH;
        if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
            panic!("{errors:?}");
        }
    }

    #[test]
    fn numbers_days_and_lists_read_as_prose() {
        let say = Language::english();
        assert_eq!(say.number(1_234_567), "1,234,567");
        assert_eq!(say.number(999), "999");
        assert_eq!(say.day(date(2026, 12, 5)), "5 December 2026");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(say.list(&items), "a, b and c");
        assert_eq!(say.list(&items[..2]), "a and b");
        assert_eq!(say.list(&items[..1]), "a");
        assert_eq!(say.series(&items), "a, b, c");
        assert_eq!(say.series(&items[..0]), "");
    }

    #[test]
    fn small_denominators_are_counts_and_others_percentages() {
        let say = Language::english();
        let rate = |numerator, denominator| say.rate(Share::new(numerator, denominator));
        assert_eq!(rate(7, 12).as_deref(), Some("7 of 12"));
        assert_eq!(rate(13, 20).as_deref(), Some("65%"));
        assert_eq!(rate(0, 0), None);
        let full = |numerator, denominator| say.full_rate(Share::new(numerator, denominator));
        assert_eq!(full(1, 8).as_deref(), Some("1 of 8"));
        assert_eq!(full(1000, 1600).as_deref(), Some("63% (1,000 of 1,600)"));
        let bounds = |low, high, of| say.bounds(Share::new(low, of), Share::new(high, of));
        assert_eq!(bounds(1, 999, 1000).as_deref(), Some("<1–>99%"));
        assert_eq!(bounds(3, 9, 12).as_deref(), Some("3–9 of 12"));
    }

    #[test]
    fn what_is_said_keeps_where_its_figures_come_from() {
        let say = Language::english();
        let figure = |measure, value| {
            let origin = Origin {
                table: "aggregates",
                basis: "all",
                level: "submission",
                code: "*".to_owned(),
                group: "All".to_owned(),
                region: "All".to_owned(),
                measure,
            };
            Figure::new(origin, value)
        };
        let (reported, expected) = (figure("reported", 1200), figure("addressed", 1600));
        let ratio = reported.clone().of(expected.clone());
        let args = Args::new()
            .figure("expected", &expected)
            .figure("reported", &reported)
            .percent("percent", &ratio)
            .figure("on-time", &Figure::default());
        let said = say.say("who-lead", &args);
        assert!(
            said.text
                .starts_with("1,200 of 1,600 expected members reported (75%), none of"),
            "{}",
            said.text
        );
        // What is in no cell is stated nowhere.
        let numbers: Vec<&str> = said.stated.iter().map(|one| &*one.number).collect();
        assert_eq!(numbers, ["1,600", "1,200", "75%"]);
        assert_eq!(said.stated[1].figure, reported);
        assert_eq!(said.stated[2].of.as_ref(), Some(&expected));
    }

    #[test]
    fn lines_broken_in_the_file_go_on_with_a_space() {
        let text = Language::english().text("reading-lead");
        assert!(
            text.contains("are answers to a questionnaire, not measurements, and"),
            "{text}"
        );
    }
}
