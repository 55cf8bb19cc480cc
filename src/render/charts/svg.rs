//! Drawings as SVG, by the drawing library.
//!
//! The library escapes what it writes; this file escapes what it adds: the title and the description that
//! screen readers announce. Every text carries its measured width, so that a browser without the face keeps
//! it to its place.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, ShapeStyle, TextStyle};

use super::canvas::{Anchor, Area, Mark, Pen};
use super::error::ChartError;
use super::face::{FAMILY, Face};
use super::{Format, palette};

/// The library writes font sizes divided by this.
const LIBRARY_FONT_SCALE: f64 = 1.24;

/// What is said to those who cannot see a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    /// Distinguishes this picture from others on the same page.
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
}

/// The elements of marks, one a line: each text is said how wide it is.
pub(super) fn elements(face: &Face, marks: &[Mark]) -> Result<String, ChartError> {
    let mut svg = String::new();
    {
        // The library wraps what it draws in a picture of this size; the pictures are made by `frame`.
        let mut backend = SVGBackend::with_string(&mut svg, (0, 0));
        for mark in marks {
            put(&mut backend, mark)?;
        }
        backend.present().map_err(ChartError::drawing)?;
    }
    let mut widths = marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, pen, .. } => Some(face.thousandths(text, pen.weight) * pen.size),
        _ => None,
    });
    let mut elements = String::with_capacity(svg.len() + svg.len() / 4);
    let joined = svg.replace("\n</text>", "</text>");
    let is_drawn = |line: &&str| !line.starts_with("<svg") && !line.starts_with("</svg");
    for line in joined.lines().filter(is_drawn) {
        // The words follow on the next line, and would begin with its break.
        if let Some(rest) = line.strip_prefix("<text") {
            elements.push_str("<text");
            elements.extend(widths.next().map(text_length));
            elements.push_str(rest);
            continue;
        }
        elements.push_str(line);
        elements.push('\n');
    }
    Ok(elements)
}

fn put(backend: &mut SVGBackend<'_>, mark: &Mark) -> Result<(), ChartError> {
    let put = match *mark {
        Mark::Rectangle {
            area,
            colour,
            filled,
        } => backend.draw_rect(
            (area.left, area.top),
            (area.right, area.bottom),
            &colour,
            filled,
        ),
        Mark::Line {
            from,
            to,
            colour,
            thickness,
        } => {
            let style = ShapeStyle::from(&colour).stroke_width(thickness);
            backend.draw_line(from, to, &style)
        }
        Mark::Dot {
            centre,
            radius,
            colour,
        } => backend.draw_circle(centre, radius, &colour, true),
        Mark::Text {
            ref text,
            x,
            baseline,
            pen,
        } => {
            // The library moves a text down by 0.76 em to turn its top into its baseline.
            let top = baseline - (76 * pen.size + 50) / 100;
            backend.draw_text(text, &style_of(&pen), (x, top))
        }
    };
    put.map_err(ChartError::drawing)
}

fn style_of(pen: &Pen) -> TextStyle<'_> {
    let size = f64::from(pen.size) * LIBRARY_FONT_SCALE;
    let h_pos = match pen.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font = FontDesc::new(FontFamily::Name(FAMILY), size, pen.weight.style());
    TextStyle::from(font)
        .color(&pen.colour)
        .pos(Pos::new(h_pos, VPos::Top))
}

/// A picture on white paper, from one height to another, of parts that stand in their places.
pub(super) fn frame(
    face: &Face,
    format: Format,
    [top, bottom]: [i32; 2],
    words: Words<'_>,
    parts: &[&str],
) -> Result<String, ChartError> {
    let width = format.width();
    let ground = elements(face, &[paper(width, [top, bottom])])?;
    let height = bottom - top;
    let mut svg = format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 {top} {width} {height}\" \
         xmlns=\"http://www.w3.org/2000/svg\""
    );
    svg.push_str(&head(words));
    svg.push_str(&ground);
    svg.extend(parts.iter().copied());
    svg.push_str("</svg>\n");
    Ok(svg)
}

/// The white paper from one height to another.
fn paper(width: i32, [top, bottom]: [i32; 2]) -> Mark {
    Mark::Rectangle {
        area: Area {
            left: 0,
            top,
            right: width,
            bottom,
        },
        colour: palette::PAPER,
        filled: true,
    }
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
