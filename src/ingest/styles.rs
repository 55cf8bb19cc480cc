//! A workbook's styles: which cell formats are struck through, and the rest without looks. The reader needs the
//! formats of numbers, and would otherwise read, keep and copy the fonts, fills and borders of every cell format.

use std::borrow::Cow;
use std::collections::HashSet;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml::{attribute, is_on};

/// Elements that hold looks alone, each at most once in a file.
const LOOKS: [&str; 6] = [
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellStyles",
    "dxfs",
];

/// The styles of a workbook without its looks. Left whole where a tag may not be one: with comments, sections of
/// plain characters or declarations of a document type.
pub(super) fn without_looks(styles: &[u8]) -> Cow<'_, [u8]> {
    if memmem::find(styles, b"<!").is_some() {
        return Cow::Borrowed(styles);
    }
    let mut bare = Cow::Borrowed(styles);
    for name in LOOKS {
        if let Some(range) = element(&bare, name) {
            bare.to_mut().drain(range);
        }
    }
    bare
}

/// Where an element begins and ends, where it has an end of its own.
fn element(text: &[u8], name: &str) -> Option<std::ops::Range<usize>> {
    let open = format!("<{name}");
    let start = memmem::find(text, open.as_bytes())?;
    let after = text.get(start + open.len())?;
    if !matches!(after, b' ' | b'>') {
        return None;
    }
    let close = format!("</{name}>");
    let end = memmem::find(&text[start..], close.as_bytes())?;
    Some(start..start + end + close.len())
}

/// The cell formats of a workbook's styles whose font is struck through.
pub(super) fn struck_formats(styles: &[u8]) -> HashSet<u32> {
    let mut struck = HashSet::new();
    if !has_strike(styles) {
        return struck;
    }
    let mut reader = Reader::from_reader(styles);
    let mut buffer = Vec::new();
    let mut fonts: HashSet<u32> = HashSet::new();
    let (mut in_fonts, mut in_formats) = (false, false);
    let (mut font, mut format): (u32, u32) = (0, 0);
    loop {
        let event = reader.read_event_into(&mut buffer);
        let is_empty = matches!(event, Ok(Event::Empty(_)));
        match event {
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "fonts" => in_fonts = !is_empty,
                "font" if in_fonts && is_empty => font += 1,
                "strike" if in_fonts && is_on(&tag) => {
                    fonts.insert(font);
                }
                "cellXfs" => in_formats = !is_empty,
                "xf" if in_formats => {
                    let id = attribute(&tag, "fontId").and_then(|id| id.parse().ok());
                    if id.is_some_and(|id: u32| fonts.contains(&id)) {
                        struck.insert(format);
                    }
                    format += 1;
                }
                _ => {}
            },
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "fonts" => in_fonts = false,
                "font" if in_fonts => font += 1,
                "cellXfs" => in_formats = false,
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return struck,
            _ => {}
        }
        buffer.clear();
    }
}

/// Whether anything may be struck through.
pub(super) fn has_strike(xml: &[u8]) -> bool {
    memmem::find(xml, b"strike").is_some()
}

#[cfg(test)]
mod tests {
    use super::{struck_formats, without_looks};

    fn bare(styles: &str) -> String {
        let bare = without_looks(styles.as_bytes());
        String::from_utf8(bare.into_owned()).expect("text")
    }

    #[test]
    fn formats_of_numbers_stay_and_looks_go() {
        let styles = "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm\"/></numFmts>\
             <fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills><fill/></fills>\
             <borders count=\"1\"><border/></borders><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>\
             <cellXfs count=\"1\"><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>\
             <cellStyles count=\"0\"/><dxfs count=\"1\"><dxf><font/></dxf></dxfs></styleSheet>";
        assert_eq!(
            bare(styles),
            "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm\"/></numFmts>\
             <cellXfs count=\"1\"><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>\
             <cellStyles count=\"0\"/></styleSheet>"
        );
    }

    #[test]
    fn what_is_not_certain_is_left_whole() {
        for styles in [
            "<styleSheet><!-- <fonts > --><cellXfs/><fonts></fonts></styleSheet>",
            "<styleSheet><fonts count=\"1\"><font/>",
            "<x:styleSheet><x:fonts></x:fonts></x:styleSheet>",
            "<styleSheet><fontsets></fontsets></styleSheet>",
        ] {
            assert_eq!(bare(styles), styles);
        }
    }

    #[test]
    fn formats_are_struck_through_by_their_font() {
        let styles = br#"<styleSheet><fonts><font/><font><strike val="1"/></font><font><strike val="0"/></font></fonts>
            <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
            <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"><alignment/></xf><xf fontId="1"/></cellXfs></styleSheet>"#;
        let mut formats: Vec<u32> = struck_formats(styles).into_iter().collect();
        formats.sort_unstable();
        assert_eq!(formats, [1, 3]);
    }
}
