//! Drawings as pictures of dots, for slides and text processors.

use ab_glyph::{Font as _, FontRef, ScaleFont as _, point};
use plotters::prelude::{BitMapBackend, DrawingBackend};
use plotters::style::{Color as _, ShapeStyle};

use super::canvas::{Anchor, Mark, Pen};
use super::error::ChartError;
use super::face::{Weight, font_of, line_height};
use super::{Format, Picture};

/// Dots to a user unit, along an axis: some 200 to an inch where a chart is as wide as a page's text.
const SCALE: i32 = 2;

/// Paper around the drawing, in user units: on a slide it has nothing else to keep it from its surroundings.
const MARGIN: i32 = 12;

/// Dots to a metre, where a chart is as wide as the text of an A4 page: 160 mm.
const DOTS_PER_METRE: u32 = (Format::Page.width() * SCALE).unsigned_abs() * 1000 / 160;

/// Width and height of a picture, in dots.
pub(super) fn size_of(picture: &Picture) -> [u32; 2] {
    [picture.format.width(), picture.height]
        .map(|length| ((length + 2 * MARGIN) * SCALE).unsigned_abs())
}

/// The drawing on white paper, with a margin around it, as a PNG file.
pub(super) fn encode(picture: &Picture, about: &[(&str, &str)]) -> Result<Vec<u8>, ChartError> {
    let [width, height] = size_of(picture);
    let mut dots = vec![u8::MAX; 3 * width as usize * height as usize];
    {
        let mut painter = Painter {
            backend: BitMapBackend::with_buffer(&mut dots, (width, height)),
            regular: font_of(Weight::Regular)?,
            bold: font_of(Weight::Bold)?,
        };
        for mark in &picture.marks {
            painter.put(mark)?;
        }
        painter.backend.present().map_err(ChartError::drawing)?;
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: DOTS_PER_METRE,
        yppu: DOTS_PER_METRE,
        unit: png::Unit::Meter,
    }));
    for (keyword, text) in about {
        encoder.add_itxt_chunk((*keyword).to_owned(), (*text).to_owned())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&dots)?;
    writer.finish()?;
    Ok(file)
}

struct Painter<'a> {
    backend: BitMapBackend<'a>,
    regular: FontRef<'static>,
    bold: FontRef<'static>,
}

impl Painter<'_> {
    fn put(&mut self, mark: &Mark) -> Result<(), ChartError> {
        let scaled = |(x, y): (i32, i32)| ((x + MARGIN) * SCALE, (y + MARGIN) * SCALE);
        let thick = |thickness: u32| thickness * SCALE.unsigned_abs();
        let put = match *mark {
            Mark::Rectangle {
                area,
                colour,
                filled: true,
            } => {
                // The far edges are not part of an area, and are of a rectangle of dots.
                let (right, bottom) = scaled((area.right, area.bottom));
                let far = (right - 1, bottom - 1);
                self.backend
                    .draw_rect(scaled((area.left, area.top)), far, &colour, true)
            }
            Mark::Rectangle {
                area,
                colour,
                filled: false,
            } => {
                let style = ShapeStyle::from(&colour).stroke_width(thick(1));
                let (near, far) = ((area.left, area.top), (area.right, area.bottom));
                self.backend
                    .draw_rect(scaled(near), scaled(far), &style, false)
            }
            Mark::Line {
                from,
                to,
                colour,
                thickness,
            } => {
                let style = ShapeStyle::from(&colour).stroke_width(thick(thickness));
                self.backend.draw_line(scaled(from), scaled(to), &style)
            }
            Mark::Dot {
                centre,
                radius,
                colour,
            } => self
                .backend
                .draw_circle(scaled(centre), thick(radius), &colour, true),
            Mark::Text {
                ref text,
                x,
                baseline,
                pen,
            } => return self.write(text, scaled((x, baseline)), pen),
        };
        put.map_err(ChartError::drawing)
    }

    /// Sets a line of text letter by letter, each where the face puts it: the library would move letters to whole
    /// dots and leave out the space before them.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "places in a picture of some thousand dots"
    )]
    fn write(&mut self, text: &str, (x, baseline): (i32, i32), pen: Pen) -> Result<(), ChartError> {
        let font = match pen.weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let font = font.as_scaled(line_height((pen.size * SCALE) as f32));
        let mut advance = 0.0;
        let mut before = None;
        let glyphs: Vec<_> = text
            .chars()
            .map(|letter| {
                let id = font.glyph_id(letter);
                advance += before.map_or(0.0, |before| font.kern(before, id));
                let start = advance;
                advance += font.h_advance(id);
                before = Some(id);
                (id, start)
            })
            .collect();
        let shift = match pen.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => advance / 2.0,
            Anchor::End => advance,
        };
        for (id, start) in glyphs {
            let place = point(x as f32 + start - shift, baseline as f32);
            let glyph = id.with_scale_and_position(font.scale(), place);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            let mut refused = None;
            outline.draw(|right, down, coverage| {
                let dot = (
                    corner.x as i32 + right.cast_signed(),
                    corner.y as i32 + down.cast_signed(),
                );
                let colour = pen.colour.mix(f64::from(coverage));
                let drawn = self.backend.draw_pixel(dot, colour.to_backend_color());
                refused = drawn.err().or(refused.take());
            });
            if let Some(error) = refused {
                return Err(ChartError::drawing(error));
            }
        }
        Ok(())
    }
}
