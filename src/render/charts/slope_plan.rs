//! Where the parts of the slope chart stand, and how they are drawn.
//!
//! All parts share one scale of heights; the labels at both ends are pushed apart, and a short line
//! leads each to its point.

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{Face, LINE, RISE, TEXT, Weight};
use super::rows::{draw_lines, first_baseline, lines_height};
use super::slope_lines::{Change, SlopeBlock, SlopeLine, figures};
use super::spread::{Wish, apart};
use super::{Format, Source, palette};
use crate::domain::measures::Share;
use crate::render::language::Args;

/// Height of the scale.
const SCALE: i32 = 64;
/// Shortest stretch of percentage points it shows.
const SHORTEST: u32 = 20;
/// Widest a name gets before it wraps.
const NAME_LIMIT: i32 = 200;
/// Space between the columns of a label.
const SPACE: i32 = 7;
/// Length of the line that leads to a label.
const LEADER: i32 = 16;
/// Space between labels.
const LABEL_GAP: i32 = 2;
/// Height of the title of a part, and of the line of years.
const TITLE: i32 = LINE + 4;
/// Space between parts.
const GAP: i32 = 8;
/// Width of the words in a strip of what is withheld, which is hatched around them.
const STRIP_LIMIT: i32 = WIDTH - 40;
/// A phone has a chart of its own.
const WIDTH: i32 = Format::Page.width();

/// A line with figures.
struct SlopeMark<'a> {
    line: &'a SlopeLine<'a>,
    change: Change,
    name: Vec<String>,
    /// What stands beside its ends: the count and the percentage.
    before: [String; 2],
    now: [String; 2],
}

/// One audience: its lines with figures, and the words for the others.
struct AudienceLines<'a> {
    title: Vec<String>,
    marks: Vec<SlopeMark<'a>>,
    withheld: Vec<String>,
    top: i32,
    /// Height of the labels and of the scale, whichever is more; 0 without lines.
    inner: i32,
}

/// Widths of the columns.
struct SlopeColumns {
    short: i32,
    count: i32,
    percent: i32,
    code: i32,
    name: i32,
}

impl SlopeColumns {
    fn new(face: &Face, parts: &[AudienceLines<'_>]) -> Self {
        let marks = || parts.iter().flat_map(|part| &part.marks);
        let width = |text: &str| face.width(text, TEXT, Weight::Regular);
        let widest = |widths: &mut dyn Iterator<Item = i32>| widths.max().unwrap_or(0);
        let figure = |index: usize| {
            marks().flat_map(move |mark| {
                [&mark.before, &mark.now].map(|figures| width(&figures[index]))
            })
        };
        Self {
            short: widest(&mut marks().map(|mark| width(mark.line.short))),
            count: widest(&mut figure(0)),
            percent: widest(&mut figure(1)),
            code: widest(&mut marks().map(|mark| width(mark.line.code))),
            name: widest(&mut marks().map(|mark| face.widest(&mark.name, TEXT, Weight::Regular))),
        }
    }

    const fn figures(&self) -> i32 {
        self.count + SPACE + self.percent + LEADER
    }
}

/// Everything in its place, relative to the top of the body.
pub(super) struct SlopeLayout<'a> {
    parts: Vec<AudienceLines<'a>>,
    columns: SlopeColumns,
    years: [u16; 2],
    /// Top of the line of years: above the first part with lines.
    years_top: i32,
    /// The scale, in whole per cent.
    range: [u32; 2],
    /// Where the lines begin and end.
    left: i32,
    right: i32,
    height: i32,
}

impl<'a> SlopeLayout<'a> {
    /// Measures and places the parts.
    pub(super) fn new(source: &Source<'_>, blocks: &'a [SlopeBlock<'a>], years: [u16; 2]) -> Self {
        let mut parts: Vec<AudienceLines<'a>> =
            blocks.iter().map(|block| part(source, block)).collect();
        let mut y = 0;
        let mut years_top = None;
        for part in &mut parts {
            if !part.marks.is_empty() && years_top.is_none() {
                years_top = Some(y);
                y += TITLE;
            }
            part.top = y;
            let strip = if part.withheld.is_empty() {
                0
            } else {
                lines_height(part.withheld.len()) + 8
            };
            y += part.title_height() + part.inner + strip + GAP;
        }
        let columns = SlopeColumns::new(source.face, &parts);
        Self {
            years,
            years_top: years_top.unwrap_or(0),
            range: range(&parts),
            left: columns.short + SPACE + columns.figures(),
            right: WIDTH - columns.figures() - SPACE - columns.code - SPACE - columns.name,
            height: y - GAP,
            parts,
            columns,
        }
    }

    /// Height of the whole.
    pub(super) const fn height(&self) -> i32 {
        self.height
    }

    /// The ends of the scale, in whole per cent.
    pub(super) const fn range(&self) -> [u32; 2] {
        self.range
    }

    /// Draws all parts below the years.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let bold = Pen::PLAIN.in_weight(Weight::Bold);
        for (year, x) in self.years.iter().zip([self.left, self.right]) {
            let pen = bold.anchored(Anchor::Middle);
            canvas.text(&year.to_string(), x, top + self.years_top + RISE, pen);
        }
        for part in &self.parts {
            let top = top + part.top;
            draw_lines(canvas, &part.title, 0, top + RISE, bold);
            let inner_top = top + part.title_height();
            if !part.marks.is_empty() {
                self.draw_lines_of(canvas, part, inner_top);
            }
            if !part.withheld.is_empty() {
                draw_strip(canvas, &part.withheld, inner_top + part.inner + 2);
            }
        }
    }

    fn draw_lines_of(&self, canvas: &mut Canvas<'_>, part: &AudienceLines<'_>, top: i32) {
        let bottom = top + part.inner;
        for x in [self.left, self.right] {
            canvas.line((x, top), (x, bottom), palette::GRID, 1);
        }
        let height = |share: Share| top + (part.inner - SCALE) / 2 + self.down(share);
        for mark in &part.marks {
            let from = (self.left, height(mark.change.before));
            let to = (self.right, height(mark.change.now));
            canvas.line(from, to, palette::RATE, 2);
            canvas.dot(from, 3, palette::RATE);
            canvas.dot(to, 3, palette::RATE);
        }
        let labels = |share: &dyn Fn(&SlopeMark<'_>) -> Share,
                      size: &dyn Fn(&SlopeMark<'_>) -> i32| {
            let mut order: Vec<&SlopeMark<'_>> = part.marks.iter().collect();
            order.sort_by_key(|mark| height(share(mark)));
            let wishes: Vec<Wish> = order
                .iter()
                .map(|mark| Wish {
                    centre: height(share(mark)),
                    size: size(mark),
                })
                .collect();
            let places = apart(&wishes, (top, bottom));
            order.into_iter().zip(wishes).zip(places)
        };
        for ((mark, wish), y) in labels(&|mark| mark.change.before, &|_| LINE + LABEL_GAP) {
            self.draw_before(canvas, mark, (wish.centre, y));
        }
        for ((mark, wish), y) in labels(&|mark| mark.change.now, &size_of) {
            self.draw_now(canvas, mark, (wish.centre, y));
        }
    }

    /// The label at the left: which line it is, completed of compared, the percentage.
    fn draw_before(&self, canvas: &mut Canvas<'_>, mark: &SlopeMark<'_>, (point, y): (i32, i32)) {
        let baseline = first_baseline(y, 1);
        let [count, percent] = &mark.before;
        let end = Pen::PLAIN.anchored(Anchor::End);
        let mut x = self.left - LEADER;
        canvas.line((self.left - 4, point), (x + 3, y), palette::MUTED, 1);
        canvas.text(percent, x, baseline, end);
        x -= self.columns.percent + SPACE;
        canvas.text(count, x, baseline, end);
        x -= self.columns.count + SPACE;
        canvas.text(mark.line.short, x, baseline, end);
    }

    /// The label at the right: the percentage, completed of compared, code and name.
    fn draw_now(&self, canvas: &mut Canvas<'_>, mark: &SlopeMark<'_>, (point, y): (i32, i32)) {
        let baseline = first_baseline(y, 1);
        let [count, percent] = &mark.now;
        let end = Pen::PLAIN.anchored(Anchor::End);
        let mut x = self.right + LEADER;
        canvas.line((self.right + 4, point), (x - 3, y), palette::MUTED, 1);
        x += self.columns.percent;
        canvas.text(percent, x, baseline, end);
        x += SPACE + self.columns.count;
        canvas.text(count, x, baseline, end);
        x += SPACE;
        canvas.text(mark.line.code, x, baseline, Pen::PLAIN);
        x += self.columns.code + SPACE;
        let first = first_baseline(y, mark.name.len());
        draw_lines(canvas, &mark.name, x, first, Pen::PLAIN);
    }

    /// How far below the top of the scale a share stands.
    fn down(&self, share: Share) -> i32 {
        let [low, high] = self.range.map(u64::from);
        let all = u64::from(share.denominator) * (high - low);
        let above = u64::from(share.denominator) * high - 100 * u64::from(share.numerator);
        let scale = u64::from(SCALE.unsigned_abs());
        i32::try_from((2 * above * scale + all) / (2 * all).max(1)).unwrap_or(SCALE)
    }
}

impl AudienceLines<'_> {
    fn title_height(&self) -> i32 {
        lines_height(self.title.len()) + TITLE - LINE
    }
}

/// Sorts the lines of an audience into those with figures and those without.
fn part<'a>(source: &Source<'_>, block: &'a SlopeBlock<'a>) -> AudienceLines<'a> {
    let Source { face, language, .. } = source;
    let marks: Vec<SlopeMark<'a>> = block
        .lines
        .iter()
        .filter_map(|line| {
            let change = line.change?;
            Some(SlopeMark {
                line,
                change,
                name: face.wrap(line.name, NAME_LIMIT, TEXT, Weight::Regular),
                before: figures(language, change.before),
                now: figures(language, change.now),
            })
        })
        .collect();
    let hidden: Vec<String> = block
        .lines
        .iter()
        .filter(|line| line.change.is_none())
        .map(|line| line.short.to_owned())
        .collect();
    let withheld = if hidden.is_empty() {
        Vec::new()
    } else {
        let names = Args::new().text("names", language.series(&hidden));
        let words = source.tell("chart-withheld-named", &names);
        face.wrap(&words, STRIP_LIMIT, TEXT, Weight::Regular)
    };
    let before = i32::try_from(marks.len()).unwrap_or(i32::MAX / 64) * (LINE + LABEL_GAP);
    let now: i32 = marks.iter().map(size_of).sum();
    AudienceLines {
        title: face.wrap(&block.title, WIDTH, TEXT, Weight::Bold),
        inner: if marks.is_empty() {
            0
        } else {
            SCALE.max(before).max(now)
        },
        marks,
        withheld,
        top: 0,
    }
}

/// Height of the label at the right.
fn size_of(mark: &SlopeMark<'_>) -> i32 {
    lines_height(mark.name.len().max(1)) + LABEL_GAP
}

/// The tens between which all shares lie, at least [`SHORTEST`] apart.
fn range(parts: &[AudienceLines<'_>]) -> [u32; 2] {
    let marks = || parts.iter().flat_map(|part| &part.marks);
    let shares = || marks().flat_map(|mark| [mark.change.before, mark.change.now]);
    let tens = |share: Share, round: fn(u32, u32) -> u32| {
        round(10 * share.numerator, share.denominator.max(1)) * 10
    };
    let low = shares().map(|share| tens(share, |a, b| a / b)).min();
    let high = shares().map(|share| tens(share, u32::div_ceil)).max();
    let low = low.unwrap_or(0).min(100 - SHORTEST);
    [low, high.unwrap_or(100).max(low + SHORTEST)]
}

/// What is withheld, named on a hatched strip.
fn draw_strip(canvas: &mut Canvas<'_>, words: &[String], top: i32) {
    let strip = Area {
        left: 0,
        top,
        right: WIDTH - 1,
        bottom: top + lines_height(words.len()) + 4,
    };
    canvas.hatch(strip);
    let plate = Area {
        left: strip.left + 8,
        right: strip.left + 16 + canvas.face.widest(words, TEXT, Weight::Regular),
        ..strip
    };
    canvas.fill(plate, palette::PAPER);
    let first = first_baseline(i32::midpoint(strip.top, strip.bottom), words.len());
    draw_lines(canvas, words, plate.left + 4, first, Pen::PLAIN);
    canvas.outline(strip, palette::HATCH);
}
