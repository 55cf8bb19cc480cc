//! Rows of the public cube whose every count is a figure: it knows the cell that it stands in.

use crate::domain::cube::{ALL_NAME, Basis, Level, PublicFigures};
use crate::domain::measures::Counts;
use crate::domain::quality::QualityRow;
use crate::domain::shown::ShownRow;
use crate::domain::status::Status;
use crate::render::language::{Figure, Origin, Ratio};

/// A count of a row of `quality.csv`, which stands in the column `measure`.
#[must_use]
pub fn of_quality(row: &QualityRow, measure: &'static str, value: u32) -> Figure {
    let origin = Origin {
        table: "quality",
        basis: Basis::All.name(),
        level: row.measure,
        code: row.code.clone(),
        group: row.group.clone(),
        region: ALL_NAME.to_owned(),
        measure,
    };
    Figure::new(origin, value)
}

/// A row of the public cube.
#[derive(Debug, Clone, Copy)]
pub struct AggregateRow<'a> {
    /// The row.
    pub row: ShownRow<'a>,
}

impl<'a> AggregateRow<'a> {
    fn figure(self, measure: &'static str, value: u32) -> Figure {
        let origin = Origin {
            table: "aggregates",
            basis: self.row.basis().name(),
            level: self.row.level().name(),
            code: self.row.code(),
            group: self.row.group_name(),
            region: self.row.region_name(),
            measure,
        };
        Figure::new(origin, value)
    }

    /// How many are addressed, which is never withheld.
    #[must_use]
    pub fn addressed(self) -> Figure {
        self.figure("addressed", self.row.addressed())
    }

    /// The cells of the row; none where they are withheld.
    #[must_use]
    pub fn cells(self) -> Option<Cells<'a>> {
        let figures = self.row.figures()?;
        Some(Cells {
            entry: self,
            figures,
        })
    }

    /// The cells of the row, where they are public and there is an answer to take a share of.
    #[must_use]
    pub fn rated(self) -> Option<Cells<'a>> {
        let cells = self.cells()?;
        (cells.counts().applicable() > 0).then_some(cells)
    }
}

/// The cells of a row that are public.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    entry: AggregateRow<'a>,
    figures: &'a PublicFigures,
}

impl<'a> Cells<'a> {
    /// The row.
    #[must_use]
    pub const fn row(self) -> ShownRow<'a> {
        self.entry.row
    }

    /// The counts without where they stand, for the cells of tables.
    #[must_use]
    pub const fn counts(self) -> &'a Counts {
        &self.figures.counts
    }

    /// How many are addressed.
    #[must_use]
    pub fn addressed(self) -> Figure {
        self.entry.addressed()
    }

    /// Answers; at the level of submissions, members.
    #[must_use]
    pub fn reported(self) -> Figure {
        let reported = self.figures.reported(self.row().level());
        self.entry.figure("reported", reported)
    }

    /// Members without a counted report, at the level of submissions.
    #[must_use]
    pub fn missing(self) -> Figure {
        debug_assert!(self.row().level() == Level::Submission);
        let missing = self.row().addressed() - self.figures.submissions;
        self.entry.figure("unanswered", missing)
    }

    /// Those in time, where that is public.
    #[must_use]
    pub fn on_time(self) -> Option<Figure> {
        let on_time = self.entry.figure("on_time", self.counts().on_time);
        self.figures.shows_on_time.then_some(on_time)
    }

    /// Answers of a status.
    #[must_use]
    pub fn of(self, status: Status) -> Figure {
        self.entry.figure(status.column(), self.counts().of(status))
    }

    /// Answers on commitments that apply.
    #[must_use]
    pub fn applicable(self) -> Figure {
        self.entry.figure("applicable", self.counts().applicable())
    }

    /// Answers that say implemented or sustained.
    #[must_use]
    pub fn completed(self) -> Figure {
        self.entry.figure("completed", self.counts().completed())
    }

    /// Of those, with evidence, where that is public.
    #[must_use]
    pub fn with_evidence(self) -> Option<Figure> {
        let figure = self
            .entry
            .figure("with_evidence", self.counts().with_evidence);
        self.figures.shows_evidence.then_some(figure)
    }

    /// Of those, with evidence that was looked up, where that is public.
    #[must_use]
    pub fn verified(self) -> Option<Figure> {
        let figure = self.entry.figure("verified", self.counts().verified);
        self.figures.shows_evidence.then_some(figure)
    }

    /// Answers that may have been left out, or were: withheld and unanswered.
    #[must_use]
    pub fn silent(self) -> Figure {
        debug_assert!(self.row().level() != Level::Submission);
        let unanswered = self.entry.figure("unanswered", self.counts().unanswered());
        self.of(Status::Withheld).plus(unanswered)
    }

    /// All who may have it to do.
    #[must_use]
    pub fn possible(self) -> Figure {
        self.applicable().plus(self.silent())
    }

    /// The completion rate.
    #[must_use]
    pub fn rate(self) -> Ratio {
        self.completed().of(self.applicable())
    }

    /// The rate if the silent had done nothing.
    #[must_use]
    pub fn low(self) -> Ratio {
        self.completed().of(self.possible())
    }

    /// The rate if they had done everything.
    #[must_use]
    pub fn high(self) -> Ratio {
        self.completed().plus(self.silent()).of(self.possible())
    }
}
