//! Reads a picture back: its texts as boxes, and the extent of its marks.

use crate::render::charts::face::{Face, Weight};

/// A text as it stands in a picture. The box runs from the top of its line to its size below.
pub(super) struct Text {
    pub(super) words: String,
    pub(super) size: i32,
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
    /// The width it is held to.
    pub(super) length: f64,
    /// The width the face gives it.
    pub(super) measured: f64,
}

impl Text {
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let start = line.find(&format!(" {name}=\""))? + name.len() + 3;
    line[start..].split('"').next()
}

fn whole(line: &str, name: &str) -> i32 {
    let value = attribute(line, name).and_then(|value| value.parse().ok());
    value.unwrap_or_else(|| panic!("{name} in {line}"))
}

/// Every text.
pub(super) fn texts(svg: &str) -> Vec<Text> {
    let face = Face::load().expect("face");
    let lines = svg.lines().filter(|line| line.starts_with("<text"));
    lines
        .map(|line| {
            let escaped = line.split_once('>').expect("open").1;
            let words = escaped
                .trim_end_matches("</text>")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
            let weight = if line.contains("bold") {
                Weight::Bold
            } else {
                Weight::Regular
            };
            let (x, top, size) = (whole(line, "x"), whole(line, "y"), whole(line, "font-size"));
            let width = face.width(&words, size, weight);
            let left = match attribute(line, "text-anchor") {
                Some("start") => x,
                Some("middle") => x - width / 2,
                _ => x - width,
            };
            let length = attribute(line, "textLength").expect("textLength");
            Text {
                measured: f64::from(face.thousandths(&words, weight) * size) / 1000.0,
                words,
                size,
                left,
                top,
                right: left + width,
                bottom: top + size,
                length: length.parse().expect("a number"),
            }
        })
        .collect()
}

/// What is seen of a picture: left, top, right, bottom. It is neither stretched nor shrunk.
pub(super) fn frame(svg: &str) -> [i32; 4] {
    let head = svg.lines().next().expect("head");
    let view = attribute(head, "viewBox").expect("viewBox").split(' ');
    let view: Vec<i32> = view.map(|one| one.parse().expect("a number")).collect();
    let [left, top, width, height] = view[..] else {
        panic!("{head}")
    };
    assert_eq!(
        [width, height],
        [whole(head, "width"), whole(head, "height")]
    );
    [left, top, left + width, top + height]
}

/// The smallest and largest coordinates of every mark: left, top, right, bottom.
pub(super) fn marks(svg: &str) -> Vec<[i32; 4]> {
    svg.lines()
        .filter_map(|line| {
            let at = |name| whole(line, name);
            if line.starts_with("<rect") {
                let (x, y) = (at("x"), at("y"));
                Some([x, y, x + at("width"), y + at("height")])
            } else if line.starts_with("<line") {
                let ([x1, x2], [y1, y2]) = ([at("x1"), at("x2")], [at("y1"), at("y2")]);
                Some([x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)])
            } else if line.starts_with("<circle") {
                let (x, y, r) = (at("cx"), at("cy"), at("r"));
                Some([x - r, y - r, x + r, y + r])
            } else {
                None
            }
        })
        .collect()
}

/// The colours of filled rectangles, in drawing order, with how wide each is.
pub(super) fn fills(svg: &str) -> Vec<(String, i32)> {
    svg.lines()
        .filter(|line| line.starts_with("<rect"))
        .filter_map(|line| Some((attribute(line, "fill")?, line)))
        .filter(|(fill, _)| *fill != "none")
        .map(|(fill, line)| (fill.to_owned(), whole(line, "width")))
        .collect()
}

/// Every colour in a picture.
pub(super) fn colours(svg: &str) -> Vec<String> {
    let named = |line: &str| {
        ["fill", "stroke"]
            .into_iter()
            .filter_map(|name| attribute(line, name).map(str::to_owned))
            .filter(|colour| colour.starts_with('#'))
            .collect::<Vec<_>>()
    };
    svg.lines().flat_map(named).collect()
}

/// The elements of a picture, one a line: its kind, the values of its attributes but those that every one of its
/// kind has alike, and its words.
pub(super) fn short_form(svg: &str) -> String {
    const ALIKE: [&str; 6] = [
        "dy",
        "font-family",
        "lengthAdjust",
        "opacity",
        "textLength",
        "xmlns",
    ];
    let short = |line: &str| {
        let open = line.strip_prefix('<')?;
        let (tag, words) = open.split_once('>').unwrap_or((open, ""));
        let (kind, attributes) = tag.trim_end_matches('/').split_once(' ')?;
        let mut pairs = attributes.split('"');
        let mut values = Vec::new();
        while let (Some(name), Some(value)) = (pairs.next(), pairs.next()) {
            if !ALIKE.contains(&name.trim().trim_end_matches('=')) {
                values.push(value);
            }
        }
        let words = words.split('<').next().unwrap_or_default();
        Some(
            format!("{kind} {} {words}", values.join(" "))
                .trim_end()
                .to_owned(),
        )
    };
    svg.lines().filter_map(short).collect::<Vec<_>>().join("\n")
}
