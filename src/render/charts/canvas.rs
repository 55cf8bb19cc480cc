//! What the charts are drawn on. It keeps the marks, so that one drawing becomes an SVG and a picture of dots.
//!
//! Coordinates are whole user units, y downwards.

use plotters::style::RGBColor;

use super::face::{Face, TEXT, Weight};
use super::palette;

/// Distance between the lines of a hatching, measured along an axis.
const HATCH_STEP: i32 = 6;

/// Which point of a text is where it is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    pub(super) size: i32,
    pub(super) weight: Weight,
    pub(super) colour: RGBColor,
    pub(super) anchor: Anchor,
}

impl Pen {
    /// Ordinary text, in ink, from its left end.
    pub(super) const PLAIN: Self = Self {
        size: TEXT,
        weight: Weight::Regular,
        colour: palette::INK,
        anchor: Anchor::Start,
    };

    /// The same in another colour.
    pub(super) const fn in_colour(self, colour: RGBColor) -> Self {
        Self { colour, ..self }
    }

    /// The same in another weight.
    pub(super) const fn in_weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same with another anchor.
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// What stands on a canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// A rectangle, filled or as an outline.
    Rectangle {
        area: Area,
        colour: RGBColor,
        filled: bool,
    },
    /// A line of a given thickness.
    Line {
        from: (i32, i32),
        to: (i32, i32),
        colour: RGBColor,
        thickness: u32,
    },
    /// A filled circle.
    Dot {
        centre: (i32, i32),
        radius: u32,
        colour: RGBColor,
    },
    /// One line of text with its baseline at `baseline`.
    Text {
        text: String,
        x: i32,
        baseline: i32,
        pen: Pen,
    },
}

/// What is drawn on.
pub(super) struct Canvas<'a> {
    /// Measures what is written.
    pub(super) face: &'a Face,
    marks: Vec<Mark>,
}

impl Canvas<'_> {
    /// A filled rectangle; nothing where it has no extent.
    pub(super) fn fill(&mut self, area: Area, colour: RGBColor) {
        if area.right > area.left && area.bottom > area.top {
            self.marks.push(Mark::Rectangle {
                area,
                colour,
                filled: true,
            });
        }
    }

    /// The outline of a rectangle.
    pub(super) fn outline(&mut self, area: Area, colour: RGBColor) {
        self.marks.push(Mark::Rectangle {
            area,
            colour,
            filled: false,
        });
    }

    /// A line of a given thickness.
    pub(super) fn line(
        &mut self,
        from: (i32, i32),
        to: (i32, i32),
        colour: RGBColor,
        thickness: u32,
    ) {
        self.marks.push(Mark::Line {
            from,
            to,
            colour,
            thickness,
        });
    }

    /// A filled circle.
    pub(super) fn dot(&mut self, centre: (i32, i32), radius: u32, colour: RGBColor) {
        self.marks.push(Mark::Dot {
            centre,
            radius,
            colour,
        });
    }

    /// A rectangle hatched with rising diagonals: the mark of withheld figures.
    pub(super) fn hatch(&mut self, area: Area) {
        let Area {
            left,
            top,
            right,
            bottom,
        } = area;
        // The points of one diagonal share x + y.
        let mut sum = left + top + HATCH_STEP;
        while sum < right + bottom {
            let start_x = left.max(sum - bottom);
            let end_x = right.min(sum - top);
            self.line(
                (start_x, sum - start_x),
                (end_x, sum - end_x),
                palette::HATCH,
                1,
            );
            sum += HATCH_STEP;
        }
        self.outline(area, palette::HATCH);
    }

    /// One line of text with its baseline at `baseline`.
    pub(super) fn text(&mut self, text: &str, x: i32, baseline: i32, pen: Pen) {
        if !text.is_empty() {
            self.marks.push(Mark::Text {
                text: text.to_owned(),
                x,
                baseline,
                pen,
            });
        }
    }
}

/// Draws a part of a picture.
pub(super) fn draw(face: &Face, paint: impl FnOnce(&mut Canvas<'_>)) -> Vec<Mark> {
    let marks = Vec::new();
    let mut canvas = Canvas { face, marks };
    paint(&mut canvas);
    canvas.marks
}
