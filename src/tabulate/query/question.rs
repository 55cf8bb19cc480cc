//! A question: which dimensions are spread out, which rows are wanted, which figures.

use super::measure::Measure;
use crate::domain::cube::{Basis, Level};

/// What figures can be spread out by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Stakeholder group.
    Group,
    /// Region.
    Region,
    /// Commitment, section, audience or framework: one of them a question.
    Code(Level),
}

impl Dimension {
    /// Every dimension, in the order in which help lists them.
    pub const ALL: [Self; 6] = [
        Self::Group,
        Self::Region,
        Self::Code(Level::Commitment),
        Self::Code(Level::Section),
        Self::Code(Level::Audience),
        Self::Code(Level::Framework),
    ];

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Region => "region",
            Self::Code(level) => level.name(),
        }
    }

    /// The column that holds it.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Code(_) => "code",
            Self::Group | Self::Region => self.name(),
        }
    }

    /// The level whose codes it holds.
    const fn level(self) -> Option<Level> {
        match self {
            Self::Code(level) => Some(level),
            Self::Group | Self::Region => None,
        }
    }

    fn find(name: &str) -> Option<Self> {
        let same = |dimension: &Self| dimension.name().eq_ignore_ascii_case(name.trim());
        Self::ALL.into_iter().find(same)
    }
}

/// A question that cannot be asked.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum QuestionError {
    /// A word that means nothing here.
    #[error("there is no {what} {text:?}{place}")]
    Unknown {
        /// What it should be.
        what: &'static str,
        /// What was said.
        text: String,
        /// Where it is not, with a space in front; may be empty.
        place: &'static str,
        /// What there is.
        known: Vec<String>,
    },
    /// A condition that is none.
    #[error("{0:?} is no condition; write it as key=value, such as group=Government")]
    NoCondition(String),
    /// Two levels at once.
    #[error("a question is about one level; this one names {0} and {1}")]
    TwoLevels(&'static str, &'static str),
    /// Two bases at once.
    #[error("a question is about one basis; this one names {0} and {1}")]
    TwoBases(&'static str, &'static str),
}

/// A question to the aggregates of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which cycle; none for that of the build.
    pub cycle: Option<u16>,
    /// Which members.
    pub basis: Basis,
    /// What rows are about.
    pub level: Level,
    /// What is spread out, in the order of [`Dimension::ALL`].
    pub by: Vec<Dimension>,
    /// Which values of a dimension are wanted.
    pub only: Vec<(Dimension, Vec<String>)>,
    /// Which figures are wanted.
    pub measures: Vec<Measure>,
}

impl Question {
    /// Understands a question as people write it: names of dimensions, conditions as `key=value` with
    /// several values by comma, a level, a basis, and names of measures; each list may be empty.
    ///
    /// # Errors
    /// When a word is unknown, or the question names two levels or two bases.
    pub fn parse(
        by: &[String],
        conditions: &[String],
        level: Option<&str>,
        basis: Option<Basis>,
        measures: &[String],
    ) -> Result<Self, QuestionError> {
        let by = by
            .iter()
            .map(|name| {
                let names = Dimension::ALL.iter().map(|one| one.name());
                Dimension::find(name).ok_or_else(|| unknown("dimension", name, names))
            })
            .collect::<Result<Vec<Dimension>, QuestionError>>()?;
        let (only, also) = parse_conditions(conditions)?;
        let levels = Level::ALL.iter().map(|level| level.name());
        let level = level
            .map(|name| Level::parse(name).ok_or_else(|| unknown("level", name, levels)))
            .transpose()?;
        let measures = measures
            .iter()
            .map(|name| {
                let names = Measure::ALL.iter().map(|one| one.name);
                Measure::find(name).ok_or_else(|| unknown("measure", name, names))
            })
            .collect::<Result<Vec<Measure>, QuestionError>>()?;
        let two_levels =
            |(one, other): (Level, Level)| QuestionError::TwoLevels(one.name(), other.name());
        let spread_out = by.iter().filter_map(|dimension| dimension.level());
        let asked = only_one(level.into_iter().chain(spread_out)).map_err(two_levels)?;
        let conditions = only.iter().filter_map(|(dimension, _)| dimension.level());
        let level = level_of(asked, &conditions.collect::<Vec<_>>()).map_err(two_levels)?;
        let basis = only_one(basis.into_iter().chain(also))
            .map_err(|(one, other)| QuestionError::TwoBases(one.name(), other.name()))?;
        let spread = |dimension: &Dimension| by.contains(dimension);
        let level = level.unwrap_or(Level::All);
        Ok(Self {
            cycle: None,
            basis: basis.unwrap_or(Basis::All),
            level,
            by: Dimension::ALL.into_iter().filter(spread).collect(),
            only,
            measures: if measures.is_empty() {
                default_measures(level)
            } else {
                measures
            },
        })
    }

    /// The values wanted of the dimension in a column, codes at the level of the rows; none where any are.
    #[must_use]
    pub fn wanted(&self, column: &str) -> Option<&[String]> {
        let mut only = self.only.iter();
        let found = only.find(|(dimension, _)| {
            let is_of_rows = dimension.level().is_none_or(|level| level == self.level);
            dimension.column() == column && is_of_rows
        });
        found.map(|(_, values)| values.as_slice())
    }

    /// Codes of other levels that the rows have to belong to.
    pub fn within(&self) -> impl Iterator<Item = (Level, &[String])> {
        self.only.iter().filter_map(|(dimension, values)| {
            let level = dimension.level().filter(|level| *level != self.level)?;
            Some((level, values.as_slice()))
        })
    }

    /// Whether a column is spread out.
    #[must_use]
    pub fn spreads(&self, column: &str) -> bool {
        self.by.iter().any(|dimension| dimension.column() == column)
    }

    /// What the answer shows, as a title.
    #[must_use]
    pub fn title(&self) -> String {
        let mut title = match self.level {
            Level::Submission => "Submissions of members".to_owned(),
            _ => "Completion of commitments".to_owned(),
        };
        let by: Vec<&str> = self.by.iter().map(|dimension| dimension.name()).collect();
        if !by.is_empty() {
            title = format!("{title} by {}", by.join(" and "));
        }
        for (dimension, values) in &self.only {
            title = format!("{title}; {} {}", dimension.name(), values.join(", "));
        }
        title
    }
}

/// The level of the rows: the one that is asked for, or else the finest of the conditions. The others have to hold it,
/// as an audience holds sections and commitments; two that do not are an error.
fn level_of(asked: Option<Level>, conditions: &[Level]) -> Result<Option<Level>, (Level, Level)> {
    let fits = |finest: Level| {
        let mut others = conditions.iter().copied();
        others.find(|level| *level != finest && !holds(*level, finest))
    };
    if let Some(asked) = asked {
        return match fits(asked) {
            Some(other) => Err((asked, other)),
            None => Ok(Some(asked)),
        };
    }
    let finest = conditions
        .iter()
        .copied()
        .find(|level| fits(*level).is_none());
    match (finest, conditions) {
        (None, [first, ..]) => Err((*first, fits(*first).unwrap_or(*first))),
        (finest, _) => Ok(finest),
    }
}

/// Whether each code of one level belongs to codes of the other.
const fn holds(level: Level, finer: Level) -> bool {
    matches!(
        (level, finer),
        (
            Level::Audience | Level::Section | Level::Framework,
            Level::Commitment
        ) | (Level::Audience, Level::Section)
    )
}

fn default_measures(level: Level) -> Vec<Measure> {
    let names: &[&str] = match level {
        Level::Submission => &Measure::ABOUT_SUBMISSIONS,
        _ => &Measure::ABOUT_COMMITMENTS,
    };
    names
        .iter()
        .filter_map(|name| Measure::find(name))
        .collect()
}

type Conditions = (Vec<(Dimension, Vec<String>)>, Vec<Basis>);

fn parse_conditions(conditions: &[String]) -> Result<Conditions, QuestionError> {
    const BASES: [Basis; 2] = [Basis::All, Basis::Panel];
    let mut only: Vec<(Dimension, Vec<String>)> = Vec::new();
    let mut wanted = Vec::new();
    for condition in conditions {
        let no_condition = || QuestionError::NoCondition(condition.clone());
        let (key, values) = condition.split_once('=').ok_or_else(no_condition)?;
        let values = values.split(',').map(|value| value.trim().to_owned());
        let values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
        if values.is_empty() {
            return Err(no_condition());
        }
        if key.trim().eq_ignore_ascii_case("basis") {
            for value in &values {
                let same = |basis: &Basis| basis.name().eq_ignore_ascii_case(value);
                let names = BASES.iter().map(|basis| basis.name());
                let basis = BASES.into_iter().find(same);
                wanted.push(basis.ok_or_else(|| unknown("basis", value, names))?);
            }
            continue;
        }
        let dimension = Dimension::find(key).ok_or_else(|| {
            let names = Dimension::ALL.iter().map(|one| one.name());
            unknown("key", key, names.chain(["basis"]))
        })?;
        match only.iter_mut().find(|(known, _)| *known == dimension) {
            Some((_, known)) => known.extend(values),
            None => only.push((dimension, values)),
        }
    }
    Ok((only, wanted))
}

/// The one thing among several that are the same, or two that are not.
fn only_one<T: Copy + PartialEq>(mut things: impl Iterator<Item = T>) -> Result<Option<T>, (T, T)> {
    let Some(first) = things.next() else {
        return Ok(None);
    };
    match things.find(|other| *other != first) {
        Some(other) => Err((first, other)),
        None => Ok(Some(first)),
    }
}

fn unknown<'a>(
    what: &'static str,
    text: &str,
    known: impl Iterator<Item = &'a str>,
) -> QuestionError {
    QuestionError::Unknown {
        what,
        text: text.to_owned(),
        place: "",
        known: known.map(str::to_owned).collect(),
    }
}
