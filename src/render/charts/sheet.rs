//! What surrounds the marks of every chart: notice, title, reading aid, legend and notes.
//!
//! Heights are measured before anything is drawn, so that nothing overlaps and nothing is cut off.
//! A chart is drawn once: with what names it, or without, it is the same elements in another frame.

use plotters::style::RGBColor;

use super::canvas::{Area, Canvas, Mark, Pen, draw};
use super::error::ChartError;
use super::face::{LINE, RISE, TEXT, TITLE, Weight};
use super::rows::{draw_lines, lines_height};
use super::svg::{Words, elements, frame};
use super::{Chart, Picture, Source, palette};
use crate::render::language::Args;

/// Space above the first line.
const TOP: i32 = 2;
/// Space between blocks.
const GAP: i32 = 8;
/// Height of a line of the title.
const TITLE_LINE: i32 = 18;
/// Height of a line of the legend.
const LEGEND_LINE: i32 = 17;
/// Width of a legend's mark.
const SWATCH: i32 = 14;
/// Space between a legend's mark and its words.
const INDENT: i32 = 5;

/// Half the height of the stops of a range: more than a dot's, so that they show beside it.
const CAP: i32 = 5;
/// Half the height of the mark of all regions.
const TICK: i32 = 6;

/// A mark in the legend.
#[derive(Debug, Clone, Copy)]
pub(super) enum Swatch {
    /// A patch of colour.
    Solid(RGBColor),
    /// The dot of a rate.
    Dot,
    /// The dot of a rate before.
    Before,
    /// The dot of a rate of few answers.
    Ring,
    /// The range around a rate.
    Range,
    /// The rate of all regions, beside that of one.
    Tick,
}

/// Everything of a chart except its marks.
pub(super) struct ChartSheet {
    /// File stem.
    pub(super) name: String,
    /// Title.
    pub(super) title: String,
    /// How to read the chart, and who is in it.
    pub(super) subtitle: String,
    /// Said in bold where the chart has nothing to show.
    pub(super) alert: Option<String>,
    /// The legend, in order.
    pub(super) legend: Vec<(Swatch, String)>,
    /// Lines at the foot.
    pub(super) notes: Vec<String>,
}

impl ChartSheet {
    /// Draws the chart. `body` draws the marks; it is told the y coordinate where they begin and
    /// takes `body_height` from there.
    pub(super) fn into_chart(
        self,
        source: &Source<'_>,
        data_csv: String,
        body_height: i32,
        body: impl FnOnce(&mut Canvas<'_>, i32),
    ) -> Result<Chart, ChartError> {
        let Source { face, format, .. } = *source;
        let notice = source.notices.text(source.language);
        let notice = notice.as_deref();
        let naming = self.naming(source, notice);
        let named = Placed::below(TOP, &naming);
        let mut marks = draw(face, |canvas| named.draw(canvas, &naming));
        let (below, bottom) = self.draw_below(source, named.end, (body_height, body));
        let (name, rest) = (elements(face, &marks)?, elements(face, &below)?);
        marks.extend(below);
        let alt = self.alt(source, notice);
        // A page for browsers holds the picture in both formats.
        let phone = format!("{}-phone", self.name);
        let words = Words {
            name: if format.is_phone() {
                &phone
            } else {
                &self.name
            },
            title: &self.title,
            description: &alt,
        };
        Ok(Chart {
            svg: frame(face, format, [0, bottom], words, &[&name, &rest])?,
            inset: frame(face, format, [named.end - TOP, bottom], words, &[&rest])?,
            alt,
            data_csv,
            picture: Picture {
                format,
                height: bottom,
                marks,
            },
            name: self.name,
            title: self.title,
            caption: self.subtitle,
        })
    }

    /// Everything below what names the picture, and where the picture ends.
    fn draw_below(
        &self,
        source: &Source<'_>,
        top: i32,
        (body_height, body): (i32, impl FnOnce(&mut Canvas<'_>, i32)),
    ) -> (Vec<Mark>, i32) {
        let face = source.face;
        let reading = self.reading(source);
        let head = Placed::below(top, &reading);
        let legend = Legend::below(source, &self.legend, head.end + GAP);
        let body_top = if self.legend.is_empty() {
            legend.end
        } else {
            legend.end + GAP
        };
        let notes: Vec<BrokenParagraph> = self
            .notes
            .iter()
            .map(|note| BrokenParagraph::new(source, note, Pen::PLAIN.in_colour(palette::MUTED)))
            .collect();
        let foot = Placed::below(body_top + body_height + GAP, &notes);
        let marks = draw(face, |canvas| {
            head.draw(canvas, &reading);
            legend.draw(canvas);
            body(canvas, body_top);
            foot.draw(canvas, &notes);
        });
        (marks, foot.end + GAP / 2)
    }

    fn alt(&self, source: &Source<'_>, notice: Option<&str>) -> String {
        let said = |text: &str| source.tell("chart-said", &Args::new().text("text", text));
        let mut sentences = vec![said(&self.title)];
        sentences.extend(self.alert.clone());
        // Whoever listens to chart after chart hears first what each is about.
        sentences.extend(notice.map(said));
        sentences.join(" ")
    }

    /// What names the picture.
    fn naming(&self, source: &Source<'_>, notice: Option<&str>) -> Vec<BrokenParagraph> {
        let bold = Pen::PLAIN.in_weight(Weight::Bold);
        let title = Pen {
            size: TITLE,
            ..bold
        };
        notice
            .map(|text| BrokenParagraph::new(source, text, bold.in_colour(palette::NOTICE)))
            .into_iter()
            .chain([BrokenParagraph::new(source, &self.title, title)])
            .collect()
    }

    /// How to read the picture.
    fn reading(&self, source: &Source<'_>) -> Vec<BrokenParagraph> {
        let muted = Pen::PLAIN.in_colour(palette::MUTED);
        let bold = Pen::PLAIN.in_weight(Weight::Bold);
        [BrokenParagraph::new(source, &self.subtitle, muted)]
            .into_iter()
            .chain(
                self.alert
                    .iter()
                    .map(|text| BrokenParagraph::new(source, text, bold)),
            )
            .collect()
    }
}

/// A paragraph broken into lines.
struct BrokenParagraph {
    lines: Vec<String>,
    pen: Pen,
}

impl BrokenParagraph {
    fn new(source: &Source<'_>, text: &str, pen: Pen) -> Self {
        let width = source.format.width();
        Self {
            lines: source.face.wrap(text, width, pen.size, pen.weight),
            pen,
        }
    }

    const fn line_height(&self) -> i32 {
        if self.pen.size > TEXT {
            TITLE_LINE
        } else {
            LINE + 1
        }
    }
}

/// Where paragraphs stand.
struct Placed {
    places: Vec<(i32, i32)>,
    end: i32,
}

impl Placed {
    fn below(top: i32, blocks: &[BrokenParagraph]) -> Self {
        let mut y = top;
        let mut places = Vec::new();
        for block in blocks {
            for _ in &block.lines {
                places.push((0, y));
                y += block.line_height();
            }
        }
        Self { places, end: y }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, blocks: &[BrokenParagraph]) {
        let lines = blocks
            .iter()
            .flat_map(|block| block.lines.iter().map(move |line| (line, block)));
        for ((line, block), &(x, y)) in lines.zip(&self.places) {
            let rise = block.line_height() - 4;
            canvas.text(line, x, y + rise, block.pen);
        }
    }
}

/// The legend, its items side by side as far as the width allows; one that is too wide for it is broken into lines.
struct Legend {
    /// The lines of each item, and where they stand.
    items: Vec<(Swatch, Vec<String>, (i32, i32))>,
    end: i32,
}

impl Legend {
    fn below(source: &Source<'_>, items: &[(Swatch, String)], top: i32) -> Self {
        let face = source.face;
        let whole = source.format.width();
        let (mut x, mut y) = (0, top);
        let mut height = 0;
        let mut placed = Vec::new();
        for (swatch, label) in items {
            let lines = face.wrap(label, whole - SWATCH - INDENT, TEXT, Weight::Regular);
            let width = SWATCH + INDENT + face.widest(&lines, TEXT, Weight::Regular);
            if x > 0 && x + width > whole {
                x = 0;
                y += height;
                height = 0;
            }
            height = height.max(LEGEND_LINE + lines_height(lines.len().saturating_sub(1)));
            placed.push((*swatch, lines, (x, y)));
            x += width + 10;
        }
        Self {
            items: placed,
            end: y + height,
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>) {
        for (swatch, lines, (x, y)) in &self.items {
            draw_swatch(canvas, *swatch, *x, *y);
            draw_lines(canvas, lines, x + SWATCH + INDENT, y + RISE, Pen::PLAIN);
        }
    }
}

fn draw_swatch(canvas: &mut Canvas<'_>, swatch: Swatch, x: i32, y: i32) {
    let patch = Area {
        left: x,
        top: y + 1,
        right: x + SWATCH,
        bottom: y + 12,
    };
    let middle = y + 7;
    match swatch {
        Swatch::Solid(colour) => canvas.fill(patch, colour),
        Swatch::Dot => canvas.dot((x + SWATCH / 2, middle), 4, palette::RATE),
        Swatch::Ring => {
            canvas.dot((x + SWATCH / 2, middle), 4, palette::RATE);
            hollow(canvas, (x + SWATCH / 2, middle));
        }
        Swatch::Tick => draw_tick(canvas, (x + SWATCH / 2, middle)),
        Swatch::Before => canvas.dot((x + SWATCH / 2, middle), 4, palette::RANGE),
        Swatch::Range => draw_range(canvas, x + 1, x + SWATCH - 1, middle),
    }
}

/// Makes the dot of a rate one of few answers.
pub(super) fn hollow(canvas: &mut Canvas<'_>, centre: (i32, i32)) {
    canvas.dot(centre, 2, palette::PAPER);
}

/// The mark of the rate of all regions.
pub(super) fn draw_tick(canvas: &mut Canvas<'_>, (x, y): (i32, i32)) {
    canvas.line((x, y - TICK), (x, y + TICK), palette::INK, 2);
}

/// The range of a rate: a thin line with a stop at each end.
pub(super) fn draw_range(canvas: &mut Canvas<'_>, left: i32, right: i32, y: i32) {
    canvas.line((left, y), (right, y), palette::RANGE, 2);
    for x in [left, right] {
        canvas.line((x, y - CAP), (x, y + CAP), palette::RANGE, 2);
    }
}
