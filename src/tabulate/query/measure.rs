//! Which figures can be asked for, and which others must stand beside them.

/// A figure of the table of aggregates, or a rate made of two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// Name of its column.
    pub name: &'static str,
    /// The figures it is made of, or is a part of: they are shown with it.
    pub beside: &'static [&'static str],
    /// Numerator and denominator, where the table does not hold it.
    pub made_of: Option<[&'static str; 2]>,
}

impl Measure {
    const fn of(name: &'static str, beside: &'static [&'static str]) -> Self {
        Self {
            name,
            beside,
            made_of: None,
        }
    }

    /// Every measure, in the order of the columns of an answer.
    pub const ALL: [Self; 20] = [
        Self::of("addressed", &[]),
        Self::of("reported", &[]),
        Self::of("on_time", &[]),
        Self::of("not_started", &[]),
        Self::of("planned", &[]),
        Self::of("in_progress", &[]),
        Self::of("implemented", &[]),
        Self::of("sustained", &[]),
        Self::of("not_applicable", &[]),
        Self::of("withheld", &[]),
        Self::of("unanswered", &[]),
        Self::of("applicable", &[]),
        Self::of("completed", &["applicable"]),
        Self::of("with_evidence", &["completed"]),
        Self::of("verified", &["completed"]),
        Self::of("completion_rate", &["completed", "applicable"]),
        Self::of("completion_low", Self::POSSIBLE),
        Self::of("completion_high", Self::POSSIBLE),
        Self {
            name: "response_rate",
            beside: &[],
            made_of: Some(["reported", "addressed"]),
        },
        Self {
            name: "on_time_rate",
            beside: &["on_time"],
            made_of: Some(["on_time", "addressed"]),
        },
    ];

    /// What the bounds are made of.
    const POSSIBLE: &'static [&'static str] =
        &["completed", "applicable", "withheld", "unanswered"];

    /// In every answer: of how many, and how many of them.
    pub const ALWAYS: [&'static str; 2] = ["addressed", "reported"];

    /// Asked for where nothing else is: about commitments.
    pub const ABOUT_COMMITMENTS: [&'static str; 3] =
        ["completion_rate", "completion_low", "completion_high"];

    /// Asked for where nothing else is: about submissions.
    pub const ABOUT_SUBMISSIONS: [&'static str; 2] = ["response_rate", "on_time_rate"];

    /// The measure with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let same = |measure: &Self| measure.name.eq_ignore_ascii_case(name.trim());
        Self::ALL.into_iter().find(same)
    }
}
