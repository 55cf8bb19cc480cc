//! XML changed in place: pieces of a text with their byte positions, and patches applied to it.
//! Whatever no patch touches stays as it was, byte for byte.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use super::CannotEdit;

/// What a piece of XML is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpliceKind {
    /// A start tag.
    Open,
    /// A tag that is start and end at once.
    Empty,
    /// An end tag.
    Close,
    /// Text, comments, declarations.
    Other,
}

/// One piece of XML, as it stands in the source.
#[derive(Debug, Clone)]
pub(super) struct Piece<'x> {
    /// What it is.
    pub kind: SpliceKind,
    /// Where it stands.
    pub at: Range<usize>,
    /// Its text, from `<` to `>` for tags.
    pub text: &'x str,
    /// How many elements are open around it; 0 for the root's own tags.
    pub depth: usize,
}

impl<'x> Piece<'x> {
    /// Whether it opens an element, empty or not.
    pub(super) fn starts(&self) -> bool {
        matches!(self.kind, SpliceKind::Open | SpliceKind::Empty)
    }

    /// The name of a tag, with its prefix.
    pub(super) fn name(&self) -> &'x str {
        let inner = self.text.trim_start_matches(['<', '/']);
        let end = inner
            .find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
            .unwrap_or(inner.len());
        &inner[..end]
    }

    /// The name of a tag without its prefix; nothing for what is no tag.
    pub(super) fn local(&self) -> &'x str {
        if self.kind == SpliceKind::Other {
            return "";
        }
        let name = self.name();
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// The prefix of a tag's name with its colon, or nothing.
    pub(super) fn prefix(&self) -> &'x str {
        let name = self.name();
        name.rfind(':').map_or("", |colon| &name[..=colon])
    }

    /// The value of the attribute with this very name.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        attributes(self.text)
            .into_iter()
            .find(|attribute| attribute.name == name)
            .map(|attribute| attribute.value())
    }

    /// The value of an attribute that holds a number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// An attribute of a tag, with positions in the tag's text.
#[derive(Debug)]
pub(super) struct Attribute<'x> {
    /// Name, with its prefix.
    pub name: &'x str,
    raw: &'x str,
    value_at: Range<usize>,
    whole: Range<usize>,
}

impl Attribute<'_> {
    /// The value, unescaped.
    pub(super) fn value(&self) -> String {
        unescape(self.raw).map_or_else(|_| self.raw.to_owned(), std::borrow::Cow::into_owned)
    }
}

/// The attributes of a tag, in order.
pub(super) fn attributes(tag: &str) -> Vec<Attribute<'_>> {
    let bytes = tag.as_bytes();
    let blank = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_whitespace);
    let mut found = Vec::new();
    let mut at = tag
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(tag.len());
    loop {
        let start = at;
        while blank(at) {
            at += 1;
        }
        let name_at = at;
        while bytes
            .get(at)
            .is_some_and(|&byte| !byte.is_ascii_whitespace() && !b"=/>".contains(&byte))
        {
            at += 1;
        }
        let name = name_at..at;
        while blank(at) {
            at += 1;
        }
        if name.is_empty() || bytes.get(at) != Some(&b'=') {
            return found;
        }
        at += 1;
        while blank(at) {
            at += 1;
        }
        let Some(&quote) = bytes.get(at).filter(|byte| b"\"'".contains(byte)) else {
            return found;
        };
        let value_at = at + 1;
        let Some(length) = tag[value_at..].find(char::from(quote)) else {
            return found;
        };
        at = value_at + length + 1;
        found.push(Attribute {
            name: &tag[name],
            raw: &tag[value_at..value_at + length],
            value_at: value_at..value_at + length,
            whole: start..at,
        });
    }
}

/// The tag with an attribute set to a value.
pub(super) fn with_attribute(tag: &str, name: &str, value: &str) -> String {
    let value = quick_xml::escape::escape(value);
    let there = attributes(tag).into_iter().find(|one| one.name == name);
    if let Some(attribute) = there {
        // A value between apostrophes may hold quotation marks, never the other way round: both
        // are escaped here.
        let Range { start, end } = attribute.value_at;
        return format!("{}{value}{}", &tag[..start], &tag[end..]);
    }
    let end = tag.strip_suffix("/>").or_else(|| tag.strip_suffix('>'));
    let head = end.unwrap_or(tag).trim_end();
    let tail = if tag.ends_with("/>") { "/>" } else { ">" };
    format!("{head} {name}=\"{value}\"{tail}")
}

/// The tag without an attribute.
pub(super) fn without_attribute(tag: &str, name: &str) -> String {
    let mut tag = tag.to_owned();
    let there = attributes(&tag)
        .into_iter()
        .find(|one| one.name == name)
        .map(|one| one.whole);
    if let Some(whole) = there {
        tag.replace_range(whole, "");
    }
    tag
}

/// The start tag of an element that was empty.
pub(super) fn opened(empty_tag: &str) -> String {
    let head = empty_tag.strip_suffix("/>").unwrap_or(empty_tag).trim_end();
    format!("{head}>")
}

/// Walks through the pieces of an XML text.
pub(super) struct SpliceWalk<'x> {
    reader: Reader<&'x [u8]>,
    source: &'x str,
    base: usize,
    position: usize,
    depth: usize,
}

impl<'x> SpliceWalk<'x> {
    /// A walk that refuses what is not well-formed.
    pub(super) fn new(source: &'x str) -> Self {
        let base = source.len() - source.trim_start_matches('\u{FEFF}').len();
        Self {
            reader: Reader::from_str(&source[base..]),
            source,
            base,
            position: base,
            depth: 0,
        }
    }

    /// A walk through VML, which old spreadsheet programs write with tags left open.
    pub(super) fn lenient(source: &'x str) -> Self {
        let mut walk = Self::new(source);
        let config = walk.reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        walk
    }

    /// The next piece; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Piece<'x>>, CannotEdit> {
        let event = self
            .reader
            .read_event()
            .map_err(|error| CannotEdit(format!("a part of it is damaged: {error}")))?;
        let kind = match event {
            Event::Start(_) => SpliceKind::Open,
            Event::Empty(_) => SpliceKind::Empty,
            Event::End(_) => SpliceKind::Close,
            Event::Eof => return Ok(None),
            _ => SpliceKind::Other,
        };
        let start = self.position;
        let read = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let end = self.base.saturating_add(read);
        let text = self
            .source
            .get(start..end)
            .filter(|text| {
                kind == SpliceKind::Other || (text.starts_with('<') && text.ends_with('>'))
            })
            .ok_or_else(|| CannotEdit("a part of it is damaged".to_owned()))?;
        self.position = end;
        if kind == SpliceKind::Close {
            self.depth = self.depth.saturating_sub(1);
        }
        let depth = self.depth;
        if kind == SpliceKind::Open {
            self.depth += 1;
        }
        Ok(Some(Piece {
            kind,
            at: start..end,
            text,
            depth,
        }))
    }
}

/// An element: its start tag, and its end tag unless it is empty.
#[derive(Debug, Clone)]
pub(super) struct Element<'x> {
    /// Its start tag.
    pub open: Piece<'x>,
    /// Where its end tag stands.
    pub close: Option<Range<usize>>,
}

/// The first element of this local name at a depth.
pub(super) fn element<'x>(
    source: &'x str,
    depth: usize,
    local: &str,
) -> Result<Option<Element<'x>>, CannotEdit> {
    let mut walk = SpliceWalk::new(source);
    while let Some(piece) = walk.next()? {
        if !piece.starts() || piece.depth != depth || piece.local() != local {
            continue;
        }
        if piece.kind == SpliceKind::Empty {
            return Ok(Some(Element {
                open: piece,
                close: None,
            }));
        }
        while let Some(next) = walk.next()? {
            if next.kind == SpliceKind::Close && next.depth == depth {
                return Ok(Some(Element {
                    open: piece,
                    close: Some(next.at),
                }));
            }
        }
    }
    Ok(None)
}

/// Changes to a text, by position.
#[derive(Debug, Default)]
pub(super) struct Patches(Vec<(Range<usize>, String)>);

impl Patches {
    /// Replaces a range.
    pub(super) fn replace(&mut self, at: Range<usize>, text: String) {
        self.0.push((at, text));
    }

    /// Inserts before a position; several insertions at one stay in the order they came.
    pub(super) fn insert(&mut self, at: usize, text: String) {
        self.0.push((at..at, text));
    }

    /// Appends children to an element.
    pub(super) fn append(&mut self, element: &Element<'_>, children: &str) {
        self.append_under(element, element.open.text.to_owned(), children);
    }

    /// Appends children to an element whose start tag changes to `open`.
    pub(super) fn append_under(&mut self, element: &Element<'_>, open: String, children: &str) {
        if let Some(close) = &element.close {
            if open != element.open.text {
                self.replace(element.open.at.clone(), open);
            }
            self.insert(close.start, children.to_owned());
        } else {
            let name = element.open.name();
            let whole = format!("{}{children}</{name}>", opened(&open));
            self.replace(element.open.at.clone(), whole);
        }
    }

    /// The text with all changes made.
    pub(super) fn apply(mut self, source: &str) -> Result<String, CannotEdit> {
        self.0.sort_by_key(|(at, _)| at.start);
        let added: usize = self.0.iter().map(|(_, text)| text.len()).sum();
        let mut changed = String::with_capacity(source.len() + added);
        let mut from = 0;
        for (at, text) in self.0 {
            let kept = source.get(from..at.start);
            changed
                .push_str(kept.ok_or_else(|| CannotEdit("two changes in one place".to_owned()))?);
            changed.push_str(&text);
            from = at.end;
        }
        changed.push_str(source.get(from..).unwrap_or_default());
        Ok(changed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Patches, SpliceWalk, element, with_attribute, without_attribute};

    #[test]
    fn attributes_are_set_and_removed_in_place() {
        let tag = "<x:c  r = 'A1' t=\"s\" />";
        assert_eq!(
            with_attribute(tag, "r", "B\"2"),
            "<x:c  r = 'B&quot;2' t=\"s\" />"
        );
        assert_eq!(
            with_attribute(tag, "s", "4"),
            "<x:c  r = 'A1' t=\"s\" s=\"4\"/>"
        );
        assert_eq!(without_attribute(tag, "r"), "<x:c t=\"s\" />");
        assert_eq!(with_attribute("<c>", "s", "4"), "<c s=\"4\">");
        assert_eq!(without_attribute("<c>", "s"), "<c>");
    }

    #[test]
    fn what_no_patch_touches_stays() {
        let source = "\u{FEFF}<?xml version='1.0'?>\r\n<a><!-- é --><b/>&amp;<c x='>'>1</c></a>";
        let mut patches = Patches::default();
        let b = element(source, 1, "b").expect("XML").expect("b");
        patches.append(&b, "<d/>");
        let c = element(source, 1, "c").expect("XML").expect("c");
        patches.append(&c, "<e/>");
        assert_eq!(
            patches.apply(source).expect("patched"),
            "\u{FEFF}<?xml version='1.0'?>\r\n<a><!-- é --><b><d/></b>&amp;<c x='>'>1<e/></c></a>"
        );
    }

    #[test]
    fn every_byte_belongs_to_one_piece() {
        let source = "\u{FEFF}<?xml version='1.0'?><a x=\"1\"> é <b/><![CDATA[<]]></a>\n";
        let mut walk = SpliceWalk::new(source);
        let mut whole = String::from("\u{FEFF}");
        while let Some(piece) = walk.next().expect("XML") {
            whole.push_str(piece.text);
        }
        assert_eq!(whole, source);
    }
}
