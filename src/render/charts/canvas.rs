//! A thin layer over the drawing library: rectangles, lines, hatching and text on an SVG.
//!
//! Coordinates are whole user units, y downwards. The library escapes what it writes; this file
//! escapes what it adds: the title and the description that screen readers announce. Every text
//! carries its measured width, so that a browser without the face keeps it to its place.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, RGBColor, ShapeStyle, TextStyle};

use super::error::ChartError;
use super::face::{FAMILY, Face, TEXT, Weight};
use super::{WIDTH, palette};

/// The library writes font sizes divided by this.
const LIBRARY_FONT_SCALE: f64 = 1.24;

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
#[derive(Debug, Clone, Copy)]
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

/// What is drawn on.
pub(super) struct Canvas<'a> {
    backend: SVGBackend<'a>,
    /// Measures what is written.
    pub(super) face: &'a Face,
    /// The width of every text so far, in thousandths of a user unit.
    widths: Vec<i32>,
}

impl Canvas<'_> {
    /// A filled rectangle; nothing where it has no extent.
    pub(super) fn fill(&mut self, area: Area, colour: RGBColor) -> Result<(), ChartError> {
        if area.right <= area.left || area.bottom <= area.top {
            return Ok(());
        }
        self.backend
            .draw_rect(
                (area.left, area.top),
                (area.right, area.bottom),
                &colour,
                true,
            )
            .map_err(refused)
    }

    /// The outline of a rectangle.
    pub(super) fn outline(&mut self, area: Area, colour: RGBColor) -> Result<(), ChartError> {
        self.backend
            .draw_rect(
                (area.left, area.top),
                (area.right, area.bottom),
                &colour,
                false,
            )
            .map_err(refused)
    }

    /// A line of a given thickness.
    pub(super) fn line(
        &mut self,
        from: (i32, i32),
        to: (i32, i32),
        colour: RGBColor,
        thickness: u32,
    ) -> Result<(), ChartError> {
        let style = ShapeStyle::from(&colour).stroke_width(thickness);
        self.backend.draw_line(from, to, &style).map_err(refused)
    }

    /// A filled circle.
    pub(super) fn dot(
        &mut self,
        centre: (i32, i32),
        radius: u32,
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        self.backend
            .draw_circle(centre, radius, &colour, true)
            .map_err(refused)
    }

    /// A rectangle hatched with rising diagonals: the mark of withheld figures.
    pub(super) fn hatch(&mut self, area: Area) -> Result<(), ChartError> {
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
            )?;
            sum += HATCH_STEP;
        }
        self.outline(area, palette::HATCH)
    }

    /// One line of text with its baseline at `baseline`.
    pub(super) fn text(
        &mut self,
        text: &str,
        x: i32,
        baseline: i32,
        pen: Pen,
    ) -> Result<(), ChartError> {
        if text.is_empty() {
            return Ok(());
        }
        let size = f64::from(pen.size) * LIBRARY_FONT_SCALE;
        let h_pos = match pen.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::Name(FAMILY), size, pen.weight.style());
        let style = TextStyle::from(font)
            .color(&pen.colour)
            .pos(Pos::new(h_pos, VPos::Top));
        // The library moves a text down by 0.76 em to turn its top into its baseline.
        let top = baseline - (76 * pen.size + 50) / 100;
        let width = self.face.thousandths(text, pen.weight) * pen.size;
        self.widths.push(width);
        self.backend
            .draw_text(text, &style, (x, top))
            .map_err(refused)
    }
}

/// What is said to those who cannot see a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    /// Distinguishes this picture from others on the same page.
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
}

/// Draws a part of a picture and gives its elements, one a line: each text is said how wide it is.
pub(super) fn draw(
    face: &Face,
    paint: impl FnOnce(&mut Canvas<'_>) -> Result<(), ChartError>,
) -> Result<String, ChartError> {
    let mut svg = String::new();
    let widths = {
        // The library wraps what it draws in a picture of this size; the pictures are made by `frame`.
        let mut canvas = Canvas {
            backend: SVGBackend::with_string(&mut svg, (WIDTH.unsigned_abs(), 0)),
            face,
            widths: Vec::new(),
        };
        paint(&mut canvas)?;
        canvas.backend.present().map_err(refused)?;
        canvas.widths
    };
    let mut elements = String::with_capacity(svg.len() + 60 * widths.len());
    let mut widths = widths.iter();
    let joined = svg.replace("\n</text>", "</text>");
    let is_drawn = |line: &&str| !line.starts_with("<svg") && !line.starts_with("</svg");
    for line in joined.lines().filter(is_drawn) {
        // The words follow on the next line, and would begin with its break.
        if let Some(rest) = line.strip_prefix("<text") {
            elements.push_str("<text");
            elements.extend(widths.next().map(|&width| text_length(width)));
            elements.push_str(rest);
            continue;
        }
        elements.push_str(line);
        elements.push('\n');
    }
    Ok(elements)
}

/// A picture of [`WIDTH`] on white paper, from one height to another, of parts that stand in their places.
pub(super) fn frame(
    face: &Face,
    [top, bottom]: [i32; 2],
    words: Words<'_>,
    parts: &[&str],
) -> Result<String, ChartError> {
    let ground = Area {
        left: 0,
        top,
        right: WIDTH,
        bottom,
    };
    let ground = draw(face, |canvas| canvas.fill(ground, palette::PAPER))?;
    let height = bottom - top;
    let mut svg = format!(
        "<svg width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 {top} {WIDTH} {height}\" \
         xmlns=\"http://www.w3.org/2000/svg\""
    );
    svg.push_str(&head(words));
    svg.push_str(&ground);
    svg.extend(parts.iter().copied());
    svg.push_str("</svg>\n");
    Ok(svg)
}

/// The attributes that hold a text to its width, given in thousandths of a user unit.
fn text_length(width: i32) -> String {
    let hundredths = (width + 5) / 10;
    format!(
        " textLength=\"{}.{:02}\" lengthAdjust=\"spacingAndGlyphs\"",
        hundredths / 100,
        hundredths % 100
    )
}

/// The rest of the opening tag, the title and the description.
fn head(words: Words<'_>) -> String {
    let Words { name, .. } = words;
    let (title, description) = (escaped(words.title), escaped(words.description));
    format!(
        " role=\"img\" aria-labelledby=\"{name}-title {name}-desc\">\n\
         <title id=\"{name}-title\">{title}</title>\n\
         <desc id=\"{name}-desc\">{description}</desc>\n"
    )
}

/// Text escaped for XML; a character that XML does not allow becomes a space.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ if letter.is_control() => safe.push(' '),
            _ => safe.push(letter),
        }
    }
    safe
}

fn refused(error: impl std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}
