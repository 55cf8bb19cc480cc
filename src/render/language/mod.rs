//! Words in the reader's language. Every sentence stands in one file a language, in Fluent
//! (<https://projectfluent.org>); code gives it counts, and texts that this module made.
//!
//! A number in a sentence is a [`Figure`]: a count with the cells of the published data that it was taken
//! from. What is said keeps the origins of its figures.

mod args;
mod figure;
mod locale;
mod names;
mod shares;
#[cfg(test)]
mod translations;
#[cfg(test)]
pub mod witness;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::domain::catalogue::Catalogue;
use crate::domain::cycle::Cycle;
use crate::domain::language::{LANGUAGES, known_languages, typeset_languages};
use crate::domain::roster::Member;
use crate::ingest::built_in;
use locale::Locale;
use names::Names;

pub use args::Args;
pub use figure::{CitedNumber, Figure, FigureCell, Origin, Pointer, Ratio, RichText};

/// A language with everything that is said in it.
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// Country whose habits it follows, as ISO 3166-1 alpha-2.
    pub country: &'static str,
    locale: &'static Locale,
    bundle: FluentBundle<FluentResource>,
    names: Names,
}

/// Everything that is said, in the order of [`LANGUAGES`].
const TEXTS: [&str; LANGUAGES.len()] = [
    include_str!("../../../templates/locales/en.ftl"),
    include_str!("../../../templates/locales/fr.ftl"),
    include_str!("../../../templates/locales/es.ftl"),
    include_str!("../../../templates/locales/pt.ftl"),
    include_str!("../../../templates/locales/ar.ftl"),
];

/// A language that cannot be spoken.
#[derive(Debug, thiserror::Error)]
pub enum LanguageError {
    /// It is none of those that the program speaks.
    #[error("the language {code:?} is none of {}", known_languages().join(", "))]
    Unknown {
        /// As it was asked for.
        code: String,
    },
    /// The alliance's own words for it are not there.
    #[error(
        "the alliance {alliance} says nothing in the language {code:?}; put {code}.ftl and {code}.toml into its folder, and {code:?} under languages in alliance.toml"
    )]
    NotOfTheAlliance {
        /// ISO 639-1.
        code: String,
        /// Its name.
        alliance: String,
    },
    /// Something in the alliance's files cannot be used.
    #[error("{file} of the alliance {alliance}: {reason}")]
    Wrong {
        /// The file.
        file: String,
        /// The alliance's name.
        alliance: String,
        /// What is wrong.
        reason: String,
    },
}

/// The languages of a cycle: those of its report, and those of its members.
#[derive(Debug, Clone)]
pub struct Languages(Vec<Arc<Language>>);

impl Languages {
    /// Those of a report, in their order, then those of members.
    ///
    /// # Errors
    /// When one is not spoken here or in the alliance, or a file of the alliance has a mistake.
    pub fn of(cycle: &Cycle) -> Result<Self, LanguageError> {
        let members = cycle.roster.members().iter();
        let mut codes: Vec<&str> = cycle.languages.iter().map(String::as_str).collect();
        for code in members.filter_map(|member| member.language.as_deref()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let spoken = codes
            .into_iter()
            .map(|code| Language::of(code, &cycle.catalogue));
        spoken.collect::<Result<_, _>>().map(Self)
    }

    /// That of the charts by themselves, and of members of whom no language is known.
    #[must_use]
    pub fn first(&self) -> &Language {
        &self.0[0]
    }

    /// Those of the report.
    #[must_use]
    pub fn of_report(&self, cycle: &Cycle) -> &[Arc<Language>] {
        &self.0[..cycle.languages.len()]
    }

    /// That of a member.
    #[must_use]
    pub fn of_member(&self, member: &Member) -> &Language {
        let mut all = self.0.iter();
        let own = all.find(|one| member.language.as_deref() == Some(one.code));
        own.map_or_else(|| self.first(), Arc::as_ref)
    }

    /// That of a member's sheet: its own, where sheets are typeset in it.
    #[must_use]
    pub fn of_sheet(&self, member: &Member) -> &Language {
        let own = self.of_member(member);
        if typeset_languages().contains(&own.code) {
            own
        } else {
            self.first()
        }
    }
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
    pub fn english() -> &'static Arc<Self> {
        static BUILT_IN: LazyLock<Arc<Language>> = LazyLock::new(|| {
            let english = Language::new("en", built_in::newest_catalogue());
            Arc::new(english.expect("the messages of the built-in alliance"))
        });
        &BUILT_IN
    }

    /// A language, by its code of ISO 639-1, with the words and names of a catalogue's alliance.
    ///
    /// # Errors
    /// When it is not spoken here or in the alliance, or a file of the alliance has a mistake.
    pub fn of(code: &str, catalogue: &Catalogue) -> Result<Arc<Self>, LanguageError> {
        if code == "en" && built_in::is_of_the_alliance(catalogue) {
            return Ok(Arc::clone(Self::english()));
        }
        Self::new(code, catalogue).map(Arc::new)
    }

    fn new(code: &str, catalogue: &Catalogue) -> Result<Self, LanguageError> {
        let mut known = LANGUAGES.iter();
        let index = known.position(|(known, _)| *known == code);
        let index = index.ok_or_else(|| LanguageError::Unknown {
            code: code.to_owned(),
        })?;
        let alliance = &catalogue.alliance;
        let wrong = |file: String, reason: String| LanguageError::Wrong {
            file,
            alliance: alliance.name.clone(),
            reason,
        };
        let (messages, names) = if code == "en" {
            (&alliance.messages, Names::default())
        } else {
            let mut own = alliance.translations.iter();
            let own = own.find(|own| own.code == code);
            let own = own.ok_or_else(|| LanguageError::NotOfTheAlliance {
                code: code.to_owned(),
                alliance: alliance.name.clone(),
            })?;
            let names = Names::parse(&own.names, catalogue);
            let names = names.map_err(|reason| wrong(format!("{code}.toml"), reason))?;
            (&own.messages, names)
        };
        let messages = FluentResource::try_new(messages.clone()).map_err(|(_, errors)| {
            let first = errors.first().map_or_else(String::new, ToString::to_string);
            wrong(format!("{code}.ftl"), first)
        })?;
        let mut language = Self::with_names(index, names);
        language.bundle.add_resource_overriding(messages);
        match OWN.into_iter().find(|id| !language.bundle.has_message(id)) {
            Some(id) => Err(wrong(
                format!("{code}.ftl"),
                format!("the message {id} is missing"),
            )),
            None => Ok(language),
        }
    }

    fn with_names(index: usize, names: Names) -> Self {
        let (code, country) = LANGUAGES[index];
        let locale = format!("{code}-{country}").parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks of direction around every value would stand in files that nobody reads by eye.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match index {
            1 => written::<1, _>,
            2 => written::<2, _>,
            3 => written::<3, _>,
            4 => written::<4, _>,
            _ => written::<0, _>,
        }));
        // Lines are broken in the file where they would be too long, and nowhere in what is said.
        bundle.set_transform(Some(|text| text.replace('\n', " ").into()));
        // A mistake in the file is found by the tests, which read all of it.
        let resource = match FluentResource::try_new(TEXTS[index].to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self {
            code,
            country,
            locale: Locale::at(index),
            bundle,
            names,
        }
    }

    /// Which way it is written, as HTML has it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.code == "ar" { "rtl" } else { "ltr" }
    }

    /// What stands for the English name of a group, a region, a status, a section and the like; any other text itself.
    #[must_use]
    pub fn name<'t>(&'t self, english: &'t str) -> Cow<'t, str> {
        self.names.of(english)
    }

    /// The same of one name by itself.
    #[must_use]
    pub fn single_name<'t>(&'t self, english: &'t str) -> &'t str {
        self.names.single(english)
    }

    /// The wording of a commitment in an unofficial translation, where there is one.
    #[must_use]
    pub fn wording(&self, id: &str) -> Option<&str> {
        self.names.wording(id)
    }

    /// Which of two names is listed first.
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.locale.compare(left, right)
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
        self.locale.number(count.into())
    }

    /// A day, as prose has it.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        self.locale.day(date)
    }

    /// "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let named: Vec<String> = items
            .iter()
            .map(|item| self.name(item).into_owned())
            .collect();
        self.locale.list(&named)
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
            [] => String::new(),
            [only] => self.name(only).into_owned(),
            [first, rest @ ..] => {
                let (first, rest) = (self.name(first).into_owned(), self.series(rest));
                self.fill("list-more", [("first", first), ("rest", rest)])
            }
        }
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

/// A number within a sentence of the language at this position.
fn written<const INDEX: usize, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        // Counts are whole.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "counts are small and whole"
        )]
        FluentValue::Number(number) => Some(Locale::at(INDEX).number(number.value as i64)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use jiff::civil::date;

    use super::{Args, Figure, Language, Origin};
    use crate::domain::measures::Share;

    #[test]
    fn the_files_have_no_mistake() {
        for text in super::TEXTS {
            if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                panic!("{errors:?}");
            }
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
