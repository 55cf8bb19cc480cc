//! Styles without their looks: the reader needs the formats of numbers, and would otherwise read, keep and copy the
//! fonts, fills and borders of every cell format.

use std::borrow::Cow;

use memchr::memmem;

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

#[cfg(test)]
mod tests {
    use super::without_looks;

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
}
