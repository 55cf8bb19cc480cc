//! The names of the segments of the first bar, above it, each with a line to its segment: they
//! spare the reader a legend.

use super::canvas::{Anchor, Area, Canvas, Pen};
use super::face::{Face, LINE, RISE, TEXT, Weight};
use super::palette;
use super::spread::{Wish, apart};
use crate::domain::measures::Share;

/// Room between the scale and the first bar.
pub(super) const ROOM: i32 = 28;
/// Least space between two names.
const SPACE: i32 = 8;
/// Narrowest segment that a line can point at.
const NARROWEST: i32 = 2;
/// How far within its segment a line ends, where there is room.
const MARGIN: i32 = 5;

/// A segment of the first bar.
#[derive(Debug, Clone)]
pub(super) struct NamePart {
    pub(super) name: String,
    /// Where it begins and ends, of the whole bar.
    pub(super) from: Share,
    pub(super) to: Share,
}

/// A name in its place.
struct Name {
    text: String,
    /// Its middle.
    x: i32,
    width: i32,
    /// The point of its segment that is nearest.
    target: i32,
}

/// All names in their places.
pub(super) struct AxisNames(Vec<Name>);

impl AxisNames {
    /// Places the names, none of them outside of these two edges; none where they do not fit, or where a
    /// segment is too narrow. `x` gives the coordinate of a share.
    pub(super) fn fit(
        face: &Face,
        parts: &[NamePart],
        [left, right]: [i32; 2],
        x: impl Fn(Share) -> i32,
    ) -> Option<Self> {
        let ends = |part: &NamePart| (x(part.from), x(part.to));
        let is_narrow = |part: &NamePart| {
            let (from, to) = ends(part);
            to - from < NARROWEST
        };
        let widths: Vec<i32> = parts
            .iter()
            .map(|part| face.width(&part.name, TEXT, Weight::Regular))
            .collect();
        let all: i32 = widths.iter().map(|width| width + SPACE).sum();
        if parts.is_empty() || parts.iter().any(is_narrow) || all > right - left {
            return None;
        }
        let wishes: Vec<Wish> = parts
            .iter()
            .zip(&widths)
            .map(|(part, width)| Wish {
                centre: i32::midpoint(ends(part).0, ends(part).1),
                size: width + SPACE,
            })
            .collect();
        let places = apart(&wishes, (left, right));
        let names = parts.iter().zip(widths).zip(places);
        Some(Self(
            names
                .map(|((part, width), x)| {
                    let (from, to) = ends(part);
                    let margin = MARGIN.min((to - from) / 2);
                    Name {
                        text: part.name.clone(),
                        x,
                        width,
                        target: x.clamp(from + margin, to - margin),
                    }
                })
                .collect(),
        ))
    }

    /// Draws the names below `top` and their lines down to `bar_top`.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, top: i32, bar_top: i32) {
        for name in &self.0 {
            let plate = Area {
                left: name.x - name.width / 2 - 2,
                top,
                right: name.x + name.width / 2 + 2,
                bottom: top + LINE,
            };
            canvas.fill(plate, palette::PAPER);
            let pen = Pen::PLAIN.anchored(Anchor::Middle);
            canvas.text(&name.text, name.x, top + RISE, pen);
            let (from, to) = ((name.x, plate.bottom + 1), (name.target, bar_top - 1));
            canvas.line(from, to, palette::MUTED, 1);
        }
    }
}
