//! Styles: each marked cell keeps its own, with another fill. A style is copied as it stands in the
//! part, so that number formats, borders, alignment and protection stay.

use std::collections::HashMap;
use std::ops::Range;

use super::CannotEdit;
use super::marks::colour;
use super::splice::{Element, Patches, Piece, SpliceKind, SpliceWalk, with_attribute};
use crate::finding::Severity;

/// Most styles that spreadsheet programs take.
const MOST: usize = 64_000;

/// A list of styles: its element, its children as they stand, and those to be added.
#[derive(Debug, Default)]
struct List {
    open: String,
    open_at: Range<usize>,
    close_at: Option<usize>,
    children: Vec<String>,
    added: Vec<String>,
    indices: HashMap<String, usize>,
}

impl List {
    /// Adds a child, once; its index.
    fn add(&mut self, child: String) -> usize {
        let next = self.children.len() + self.added.len();
        let index = *self.indices.entry(child.clone()).or_insert(next);
        if index == next {
            self.added.push(child);
        }
        index
    }
}

/// The styles of a workbook.
#[derive(Debug)]
pub(super) struct Styles {
    text: String,
    prefix: String,
    fonts: List,
    fills: List,
    formats: List,
    marked: HashMap<(u32, Severity), u32>,
}

/// A look of the sheet of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Plain text, wrapped.
    Text,
    /// The title.
    Title,
    /// A line under the title.
    Line,
    /// A column's head.
    Head,
    /// A link to a cell.
    Link,
    /// A severity, in its colour.
    Severity(Severity),
}

/// The part for a workbook that has none.
pub(super) fn bare(namespace: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"{namespace}\">\
         <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>\
         </styleSheet>"
    )
}

impl Styles {
    /// Reads the part.
    pub(super) fn read(text: String) -> Result<Self, CannotEdit> {
        let (mut fonts, mut fills, mut formats) = (None, None, None);
        let mut prefix = String::new();
        let mut walk = SpliceWalk::new(&text);
        while let Some(piece) = walk.next()? {
            if piece.depth == 0 && piece.starts() {
                piece.prefix().clone_into(&mut prefix);
            }
            if piece.depth != 1 || !piece.starts() {
                continue;
            }
            let list = match piece.local() {
                "fonts" => &mut fonts,
                "fills" => &mut fills,
                "cellXfs" => &mut formats,
                _ => continue,
            };
            *list = Some(read_list(&mut walk, &text, &piece)?);
        }
        let missing = || CannotEdit("its styles lack fonts, fills or formats".to_owned());
        let fonts = fonts.ok_or_else(missing)?;
        let fills = fills.ok_or_else(missing)?;
        let formats = formats.ok_or_else(missing)?;
        if fonts.children.is_empty() || formats.children.is_empty() {
            return Err(missing());
        }
        Ok(Self {
            text,
            prefix,
            fonts,
            fills,
            formats,
            marked: HashMap::new(),
        })
    }

    /// Whether the workbook itself has this style.
    pub(super) fn has(&self, style: u32) -> bool {
        usize::try_from(style).is_ok_and(|index| index < self.formats.children.len())
    }

    /// The style of a marked cell that had style `base`.
    pub(super) fn marked(&mut self, base: u32, severity: Severity) -> Result<u32, CannotEdit> {
        if let Some(&style) = self.marked.get(&(base, severity)) {
            return Ok(style);
        }
        let format = usize::try_from(base)
            .ok()
            .and_then(|index| self.formats.children.get(index))
            .unwrap_or(&self.formats.children[0])
            .clone();
        let fill = self.fill(colour(severity));
        let first = first_tag(&format)?;
        let rest = &format[first.at.end..];
        let mut tag = with_attribute(first.text, "fillId", &fill.to_string());
        tag = with_attribute(&tag, "applyFill", "1");
        let font = first.number("fontId").unwrap_or(0);
        if let Some(font) = self.readable(font)? {
            tag = with_attribute(&tag, "fontId", &font.to_string());
            tag = with_attribute(&tag, "applyFont", "1");
        }
        let style = self.add_format(format!("{tag}{rest}"))?;
        self.marked.insert((base, severity), style);
        Ok(style)
    }

    /// The style of a look.
    pub(super) fn look(&mut self, look: Look) -> Result<u32, CannotEdit> {
        let p = self.prefix.clone();
        let (font, fill) = match look {
            Look::Title => ("<b/><sz val=\"14\"/>", 0),
            Look::Head => (
                "<b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/>",
                self.fill("FF1F4E79"),
            ),
            Look::Link => ("<u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/>", 0),
            Look::Severity(severity) => ("<b/><sz val=\"11\"/>", self.fill(colour(severity))),
            Look::Text | Look::Line => ("<sz val=\"11\"/>", 0),
        };
        let font = font.replace('<', &format!("<{p}"));
        let font = self.fonts.add(format!(
            "<{p}font>{font}<{p}name val=\"Calibri\"/><{p}family val=\"2\"/></{p}font>"
        ));
        let wrap = if matches!(look, Look::Title | Look::Line) {
            ""
        } else {
            " wrapText=\"1\""
        };
        self.add_format(format!(
            "<{p}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" \
             applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">\
             <{p}alignment horizontal=\"left\" vertical=\"top\"{wrap}/></{p}xf>"
        ))
    }

    /// The part with everything added.
    pub(super) fn finish(self) -> Result<String, CannotEdit> {
        let mut patches = Patches::default();
        for list in [self.fonts, self.fills, self.formats] {
            if list.added.is_empty() {
                continue;
            }
            let count = list.children.len() + list.added.len();
            let open = with_attribute(&list.open, "count", &count.to_string());
            let element = Element {
                open: Piece {
                    kind: SpliceKind::Open,
                    at: list.open_at,
                    text: &list.open,
                    depth: 1,
                },
                close: list.close_at.map(|at| at..at),
            };
            patches.append_under(&element, open, &list.added.concat());
        }
        patches.apply(&self.text)
    }

    fn fill(&mut self, colour: &str) -> usize {
        let p = &self.prefix;
        self.fills.add(format!(
            "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"{colour}\"/>\
             <{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
        ))
    }

    fn add_format(&mut self, format: String) -> Result<u32, CannotEdit> {
        let index = self.formats.add(format);
        if index >= MOST {
            return Err(CannotEdit("it has too many styles".to_owned()));
        }
        u32::try_from(index).map_err(|_| CannotEdit("it has too many styles".to_owned()))
    }

    /// The same font in black, where its own colour would be hard to read on a light fill.
    fn readable(&mut self, font: u32) -> Result<Option<usize>, CannotEdit> {
        let there = usize::try_from(font)
            .ok()
            .and_then(|index| self.fonts.children.get(index));
        let Some(there) = there else {
            return Ok(None);
        };
        let mut walk = SpliceWalk::new(there);
        while let Some(piece) = walk.next()? {
            if !piece.starts() || piece.depth != 1 || piece.local() != "color" {
                continue;
            }
            if is_dark(&piece) {
                return Ok(None);
            }
            let mut black = there.clone();
            let prefix = piece.prefix();
            // A color has no content; one with a separate end tag keeps it.
            let end = if piece.text.ends_with("/>") { "/" } else { "" };
            let tag = format!("<{prefix}color rgb=\"FF000000\"{end}>");
            black.replace_range(piece.at, &tag);
            return Ok(Some(self.fonts.add(black)));
        }
        Ok(None)
    }
}

/// Whether text of a colour can be read on a light fill.
fn is_dark(colour: &Piece<'_>) -> bool {
    if let Some(rgb) = colour.attribute("rgb") {
        let digits = rgb.get(rgb.len().saturating_sub(6)..).unwrap_or("0");
        let number = u32::from_str_radix(digits, 16).unwrap_or(0);
        let [_, red, green, blue] = number.to_be_bytes();
        let light = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
        return light < 120 * 1000;
    }
    let is_tinted = colour
        .attribute("tint")
        .is_some_and(|tint| !tint.starts_with('-') && tint != "0");
    match (colour.number("theme"), colour.number("indexed")) {
        // The theme's dark text colours and its links.
        (Some(theme), _) => !is_tinted && matches!(theme, 1 | 3 | 10 | 11),
        // Black, blue, dark colours, and the window's own.
        (_, Some(index)) => matches!(
            index,
            0 | 4 | 8 | 12 | 16 | 18 | 20 | 21 | 32 | 56 | 58 | 64..
        ),
        _ => true,
    }
}

fn first_tag(element: &str) -> Result<Piece<'_>, CannotEdit> {
    let first = SpliceWalk::new(element).next()?;
    first.ok_or_else(|| CannotEdit("an empty style".to_owned()))
}

/// Reads the children of the list that `open` begins.
fn read_list(walk: &mut SpliceWalk<'_>, text: &str, open: &Piece<'_>) -> Result<List, CannotEdit> {
    let mut list = List {
        open: open.text.to_owned(),
        open_at: open.at.clone(),
        ..List::default()
    };
    if open.kind == SpliceKind::Empty {
        return Ok(list);
    }
    let mut start = 0;
    while let Some(piece) = walk.next()? {
        if piece.depth == 2 && piece.starts() {
            start = piece.at.start;
        }
        let ends = match piece.kind {
            SpliceKind::Empty | SpliceKind::Close => piece.depth == 2,
            _ => false,
        };
        if ends {
            if list.children.len() >= MOST {
                return Err(CannotEdit("it has too many styles".to_owned()));
            }
            list.children.push(text[start..piece.at.end].to_owned());
        } else if piece.kind == SpliceKind::Close && piece.depth == 1 {
            list.close_at = Some(piece.at.start);
            break;
        }
    }
    Ok(list)
}
