//! What kind of file it is, judged by its content. Names lie: a ".xls" is often something else.

use super::csv_text::{decode, is_wide};

/// A kind of file that can hold a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Office Open XML: .xlsx, .xlsm.
    Xlsx,
    /// Office Open XML with binary parts.
    Xlsb,
    /// The binary format before 2007.
    Xls,
    /// Open Document Format.
    Ods,
    /// Separated values as text.
    Csv,
    /// A web page, with its answers in a table.
    Html,
}

/// What a look at the content gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// A spreadsheet, by its looks.
    Spreadsheet(Format),
    /// A workbook behind a password.
    Encrypted,
    /// Something else, in words.
    Other(&'static str),
    /// Something else that a spreadsheet program opens, in words.
    Exported(&'static str),
}

/// Whether a file is an xlsx or xlsm by its looks: a package of XML parts, not behind a password, that
/// can be edited part by part.
#[must_use]
pub fn is_editable_package(bytes: &[u8]) -> bool {
    sniff(bytes) == Sniffed::Spreadsheet(Format::Xlsx)
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Other kinds of file that turn up in submissions folders, by their first bytes.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xBC\xAF", "a 7-Zip archive"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"MZ", "a program"),
    (b"\x7FELF", "a program"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
];

/// Judges a file by its content.
pub(super) fn sniff(bytes: &[u8]) -> Sniffed {
    if bytes.is_empty() {
        return Sniffed::Other("an empty file of 0 bytes");
    }
    if bytes.starts_with(ZIP) {
        return sniff_zip(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        return sniff_compound(bytes);
    }
    if let Some((_, name)) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Sniffed::Other(name);
    }
    sniff_text(bytes)
}

/// Entry names stand in clear in the archive's directory, so that nothing need be inflated.
fn sniff_zip(bytes: &[u8]) -> Sniffed {
    let has = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if has(b"xl/workbook.bin") {
        Sniffed::Spreadsheet(Format::Xlsb)
    } else if has(b"application/vnd.oasis.opendocument.spreadsheet") {
        Sniffed::Spreadsheet(Format::Ods)
    } else if has(b"word/document.xml") {
        Sniffed::Other("a Word document")
    } else if has(b"ppt/presentation.xml") {
        Sniffed::Other("a presentation")
    } else if has(b"xl/") || has(b"[Content_Types].xml") {
        Sniffed::Spreadsheet(Format::Xlsx)
    } else if has(b"content.xml") {
        Sniffed::Spreadsheet(Format::Ods)
    } else {
        Sniffed::Other("a zip archive")
    }
}

/// Stream names of a compound document stand in its directory as UTF-16.
fn sniff_compound(bytes: &[u8]) -> Sniffed {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        Sniffed::Encrypted
    } else if has("Workbook") || has("Book") {
        Sniffed::Spreadsheet(Format::Xls)
    } else if has("WordDocument") {
        Sniffed::Other("a Word document")
    } else {
        // Damaged directories lose their names: let the reader say what is wrong.
        Sniffed::Spreadsheet(Format::Xls)
    }
}

fn sniff_text(bytes: &[u8]) -> Sniffed {
    let head = &bytes[..bytes.len().min(4096)];
    let is_binary = |&byte: &u8| byte < 9 || (14..32).contains(&byte);
    if !is_wide(head) && head.iter().any(is_binary) {
        return Sniffed::Other("a file of another program");
    }
    let text = decode(head).to_ascii_lowercase();
    if let Some(found) = markup(text.trim_start_matches('\u{FEFF}').trim_start()) {
        return found;
    }
    if !text.contains([',', ';', '\t']) {
        return Sniffed::Other("a text without columns");
    }
    Sniffed::Spreadsheet(Format::Csv)
}

/// What programs call a spreadsheet, but is markup: `text` is its beginning, in small letters.
fn markup(text: &str) -> Option<Sniffed> {
    /// How a page begins that lacks its proper beginning.
    const PIECES: [&str; 8] = [
        "<!--", "<body", "<div", "<head", "<meta", "<script", "<style", "<table",
    ];
    let is_xml = text.starts_with("<?xml");
    if text.starts_with("mime-version:") || text.contains("content-type: multipart/related") {
        Some(Sniffed::Exported("a web page saved as one file"))
    } else if is_xml && text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        Some(Sniffed::Exported("a spreadsheet in the XML format of 2003"))
    } else if text.contains("<html")
        || text.contains("<!doctype")
        || PIECES.iter().any(|piece| text.starts_with(piece))
    {
        Some(Sniffed::Spreadsheet(Format::Html))
    } else {
        is_xml.then_some(Sniffed::Exported("an XML file"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Sniffed, sniff};

    #[test]
    fn content_decides() {
        assert_eq!(
            sniff(b"\xFF\xD8\xFF\xE0 named Report.xlsx"),
            Sniffed::Other("a JPEG picture")
        );
        assert_eq!(sniff(b""), Sniffed::Other("an empty file of 0 bytes"));
        assert_eq!(
            sniff(b"Commitment ID;Status\nG1a;Planned\n"),
            Sniffed::Spreadsheet(Format::Csv)
        );
        let page = Sniffed::Spreadsheet(Format::Html);
        assert_eq!(sniff(b"<HTML><table>"), page);
        assert_eq!(
            sniff(b"\xEF\xBB\xBF <table><tr><td>Status, as of today"),
            page
        );
        assert_eq!(
            sniff(b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n,"),
            Sniffed::Exported("a web page saved as one file")
        );
        assert_eq!(
            sniff(b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">,"),
            Sniffed::Exported("a spreadsheet in the XML format of 2003")
        );
        assert_eq!(
            sniff(b"just words"),
            Sniffed::Other("a text without columns")
        );
    }
}
