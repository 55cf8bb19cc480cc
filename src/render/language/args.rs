//! What a sentence is given, and how each kind of value is written into it.

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;

use super::Language;
use super::figure::{CitedNumber, Figure, Pointer, Ratio, RichText};
use crate::domain::measures::Share;

/// What a selector sees where a share cannot be written as asked.
const NONE: &str = "none";

/// What a sentence is given, by name.
#[derive(Debug, Default)]
pub struct Args {
    values: Vec<(&'static str, Value)>,
}

#[derive(Debug)]
enum Value {
    Text(String),
    Number(u32),
    Figure(Figure),
    Percent(Ratio),
    PlainPercent(Share),
    Rate(Ratio),
    PlainRate(Share),
    FullRate(Ratio),
    Bounds(Ratio, Ratio),
    Day(Date),
    Pointer(Pointer),
    RichText(RichText),
}

impl Args {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }

    /// A text, to stand as it is, or one of the words that a sentence chooses by.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Value::Text(text.into()))
    }

    /// A number that is no figure: how many chapters, sections, regions there are; or one beside whose mark
    /// a table has its origin, as in charts.
    #[must_use]
    pub fn number(self, name: &'static str, count: u32) -> Self {
        self.with(name, Value::Number(count))
    }

    /// A figure, by which the sentence can choose its words.
    #[must_use]
    pub fn figure(self, name: &'static str, figure: &Figure) -> Self {
        self.with(name, Value::Figure(figure.clone()))
    }

    /// A share as a percentage; `none` where it is of few.
    #[must_use]
    pub fn percent(self, name: &'static str, ratio: &Ratio) -> Self {
        self.with(name, Value::Percent(ratio.clone()))
    }

    /// A share as a percentage; `none` where it is of few. What is said does not keep where it comes from.
    #[must_use]
    pub fn plain_percent(self, name: &'static str, share: Share) -> Self {
        self.with(name, Value::PlainPercent(share))
    }

    /// A share as a percentage, or as a count where it is of few. What is said does not keep where it comes
    /// from.
    #[must_use]
    pub fn plain_rate(self, name: &'static str, share: Share) -> Self {
        self.with(name, Value::PlainRate(share))
    }

    /// A share as a percentage, or as a count where it is of few.
    #[must_use]
    pub fn rate(self, name: &'static str, ratio: &Ratio) -> Self {
        self.with(name, Value::Rate(ratio.clone()))
    }

    /// A share by itself, with its numerator and denominator.
    #[must_use]
    pub fn full_rate(self, name: &'static str, ratio: &Ratio) -> Self {
        self.with(name, Value::FullRate(ratio.clone()))
    }

    /// The bounds of a rate, which have one denominator.
    #[must_use]
    pub fn bounds(self, name: &'static str, low: &Ratio, high: &Ratio) -> Self {
        self.with(name, Value::Bounds(low.clone(), high.clone()))
    }

    /// A day.
    #[must_use]
    pub fn day(self, name: &'static str, date: Date) -> Self {
        self.with(name, Value::Day(date))
    }

    /// Words that lead elsewhere.
    #[must_use]
    pub fn pointer(self, name: &'static str, pointer: Pointer) -> Self {
        self.with(name, Value::Pointer(pointer))
    }

    /// What another message says, with its figures.
    #[must_use]
    pub fn said(self, name: &'static str, said: RichText) -> Self {
        self.with(name, Value::RichText(said))
    }

    /// The values as a language writes them.
    pub(super) fn written(&self, language: &Language) -> FluentArgs<'static> {
        let text = |text: Option<String>| FluentValue::from(text.unwrap_or_else(|| NONE.into()));
        let mut args = FluentArgs::with_capacity(self.values.len());
        for (name, value) in &self.values {
            let value = match value {
                Value::Text(text) => FluentValue::from(language.name(text).into_owned()),
                Value::Number(count) => FluentValue::from(*count),
                Value::Figure(figure) => FluentValue::from(figure.value()),
                Value::Percent(ratio) => text(language.percent(ratio.share())),
                Value::PlainPercent(share) => text(language.percent(*share)),
                Value::Rate(ratio) => text(language.rate(ratio.share())),
                Value::PlainRate(share) => text(language.rate(*share)),
                Value::FullRate(ratio) => text(language.full_rate(ratio.share())),
                Value::Bounds(low, high) => text(language.bounds(low.share(), high.share())),
                Value::Day(date) => FluentValue::from(language.day(*date)),
                Value::Pointer(pointer) => FluentValue::from(pointer.words.clone()),
                Value::RichText(said) => FluentValue::from(said.text.clone()),
            };
            args.set(*name, value);
        }
        args
    }

    /// Every number that the figures among them can put into a sentence, each once.
    pub(super) fn stated(&self, language: &Language) -> Vec<CitedNumber> {
        let mut stated = Vec::new();
        for (_, value) in &self.values {
            let new = match value {
                Value::Text(_)
                | Value::Number(_)
                | Value::PlainPercent(_)
                | Value::PlainRate(_)
                | Value::Day(_)
                | Value::Pointer(_) => Vec::new(),
                Value::RichText(said) => said.stated.clone(),
                Value::Figure(figure) => vec![count(language, figure)],
                Value::Percent(ratio) => percent(language, ratio).into_iter().collect(),
                Value::Rate(ratio) => percent(language, ratio)
                    .map_or_else(|| counts(language, ratio), |one| vec![one]),
                Value::FullRate(ratio) => {
                    let percent = percent(language, ratio);
                    percent.into_iter().chain(counts(language, ratio)).collect()
                }
                Value::Bounds(low, high) => {
                    match (percent(language, low), percent(language, high)) {
                        (Some(low), Some(high)) => vec![low, high],
                        _ => [counts(language, low), counts(language, high)].concat(),
                    }
                }
            };
            for one in new {
                if !one.figure.cells.is_empty() && !stated.contains(&one) {
                    stated.push(one);
                }
            }
        }
        stated
    }

    /// The words among them that lead elsewhere.
    pub(super) fn pointers(&self) -> impl Iterator<Item = &Pointer> {
        self.values.iter().flat_map(|(_, value)| match value {
            Value::Pointer(pointer) => std::slice::from_ref(pointer),
            Value::RichText(said) => &said.pointers,
            _ => &[],
        })
    }
}

fn count(language: &Language, figure: &Figure) -> CitedNumber {
    CitedNumber {
        number: language.number(figure.value()),
        figure: figure.clone(),
        of: None,
    }
}

fn counts(language: &Language, ratio: &Ratio) -> Vec<CitedNumber> {
    let figures = [&ratio.numerator, &ratio.denominator];
    figures.map(|figure| count(language, figure)).into()
}

/// The percentage; none where the share is of few.
fn percent(language: &Language, ratio: &Ratio) -> Option<CitedNumber> {
    Some(CitedNumber {
        number: language.percent(ratio.share())?,
        figure: ratio.numerator.clone(),
        of: Some(ratio.denominator.clone()),
    })
}
