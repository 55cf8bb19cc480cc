//! Makes the bytes of one file from its plan, and counts what is awkward about it. Reads nothing but
//! what it is given, so that any thread may do it.

use std::collections::BTreeMap;
use std::path::Path;

use super::book::Book;
use super::broken::Broken;
use super::chance::{Stream, generator, happens};
use super::delimited::Dialect;
use super::oddity::{BookOddity, name};
use super::plan::{BookPlan, Content, FilePlan};
use super::roster::Profile;
use super::settings::{SampleError, SampleSettings};
use super::spoil_row::Surroundings;
use super::world::Land;
use super::xlsx::Style;
use super::{answers, delimited, spoil_book, spoil_row, xlsx};
use crate::domain::catalogue::Catalogue;

/// How often each kind came up.
pub type OddityCounts = BTreeMap<&'static str, usize>;

fn count(tally: &mut OddityCounts, kind: &'static str) {
    *tally.entry(kind).or_default() += 1;
}

/// Both together.
pub fn merged(mut left: OddityCounts, right: OddityCounts) -> OddityCounts {
    for (kind, times) in right {
        *left.entry(kind).or_default() += times;
    }
    left
}

/// All that a file is made from.
pub struct Bench<'a> {
    /// What was asked for.
    pub settings: &'a SampleSettings,
    /// The commitments.
    pub catalogue: &'a Catalogue,
    /// Members, and the outsiders after them.
    pub profiles: &'a [Profile],
    /// The countries.
    pub lands: &'a [Land],
    /// What all workbooks share.
    pub style: &'a Style,
}

impl Bench<'_> {
    /// The bytes of one file; adds what is awkward about it to the tally.
    ///
    /// # Errors
    /// When they cannot be put together; `path` is named then.
    pub fn bytes(
        &self,
        file: &FilePlan,
        path: &Path,
        tally: &mut OddityCounts,
    ) -> Result<Vec<u8>, SampleError> {
        let plan = match &file.content {
            Content::Book(plan) => plan,
            Content::Broken(kind) => {
                count(tally, broken_name(*kind));
                return Ok(kind.bytes());
            }
        };
        let book = self.book(&self.profiles[file.sender], plan, tally);
        match plan.dialect {
            Some(dialect) => {
                count(tally, dialect_name(dialect));
                delimited::write(&book, dialect).map_err(SampleError::table(path))
            }
            None => xlsx::write(&book, self.catalogue, self.style).map_err(|source| {
                SampleError::Workbook {
                    path: path.to_owned(),
                    source,
                }
            }),
        }
    }

    fn book(&self, profile: &Profile, plan: &BookPlan, tally: &mut OddityCounts) -> Book {
        let seed = self.settings.seed;
        let land = profile.land_index.map(|index| &self.lands[index]);
        let mut rng = generator(seed, Stream::Answers, profile.number);
        let setback = if plan.behind { 0.5 } else { 0.0 };
        let answers = answers::draw(&mut rng, profile, self.catalogue, plan.submitted, setback);
        let mut book = Book::canonical(
            &mut rng,
            profile,
            land,
            &answers,
            plan.submitted,
            plan.version,
        );

        let turn = profile.number * 2 + usize::from(plan.behind);
        let mut rng = generator(seed, Stream::Oddities, turn);
        for kind in &plan.oddities {
            spoil_book::spoil(&mut rng, *kind, &mut book, profile, self.lands);
            count(tally, kind.name());
        }
        if !plan.behind {
            if profile.number >= self.settings.members {
                count(tally, name::NOT_ON_ROSTER);
            } else if !profile.is_expected() {
                count(tally, name::NOT_EXPECTED);
            }
        }
        let half = plan.oddities.contains(&BookOddity::MostlyUnanswered);
        let around = Surroundings {
            catalogue: self.catalogue,
            group: profile.group,
            is_workbook: plan.dialect.is_none(),
            is_unicode: plan.dialect != Some(Dialect::Windows),
        };
        let answered = if half {
            answers.len() / 2
        } else {
            answers.len()
        };
        let mut below = Vec::new();
        for (row, answer) in book.rows.iter_mut().zip(&answers).take(answered) {
            if !happens(&mut rng, self.settings.awkwardness) {
                continue;
            }
            if let Some(kind) = spoil_row::spoil(&mut rng, around, row, answer, &mut below) {
                count(tally, kind.name());
            }
        }
        book.rows.extend(below);
        book
    }
}

const fn broken_name(kind: Broken) -> &'static str {
    match kind {
        Broken::Encrypted => name::ENCRYPTED,
        Broken::Text => name::TEXT,
        Broken::Empty => name::EMPTY,
    }
}

const fn dialect_name(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Utf8 => name::CSV_UTF8,
        Dialect::Windows => name::CSV_WINDOWS,
        Dialect::Utf16 => name::CSV_UTF16,
    }
}
