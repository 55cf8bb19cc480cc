//! What kind of file it is, judged by its content. Names lie: a ".xls" is often something else.

use super::encoding::{decode, is_wide};

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
    /// A Word document, with its answers in a table.
    Docx,
}

/// A kind of file that holds others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// A zip archive.
    Archive,
    /// An e-mail as text: .eml.
    Mail,
    /// An e-mail of Outlook: .msg.
    OutlookMail,
}

impl Holder {
    /// What it is, in words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Archive => "a zip archive",
            Self::Mail | Self::OutlookMail => "an e-mail",
        }
    }
}

/// What a look at the content gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// A spreadsheet, by its looks.
    Spreadsheet(Format),
    /// Something that may hold spreadsheets.
    Holder(Holder),
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

/// What a package is, by the names of its parts; nothing need be inflated. Of an archive whose directory
/// is damaged the names are looked for wherever they stand.
fn sniff_zip(bytes: &[u8]) -> Sniffed {
    if let Some(kind) = first_part_says(bytes) {
        return kind;
    }
    let names = names_in_directory(bytes);
    let has = |name: &str| match &names {
        Some(names) => names.iter().any(|found| found.starts_with(name.as_bytes())),
        None => memchr::memmem::find(bytes, name.as_bytes()).is_some(),
    };
    if has("xl/workbook.bin") {
        Sniffed::Spreadsheet(Format::Xlsb)
    } else if has("word/document.xml") {
        Sniffed::Spreadsheet(Format::Docx)
    } else if has("ppt/presentation.xml") {
        Sniffed::Other("a presentation")
    } else if has("xl/") || has("[Content_Types].xml") {
        Sniffed::Spreadsheet(Format::Xlsx)
    } else if has("content.xml") && has("META-INF/manifest.xml") {
        Sniffed::Spreadsheet(Format::Ods)
    } else if has("Index/Document.iwa") || has("Index.zip") {
        Sniffed::Exported("a document of Apple Numbers or Pages")
    } else {
        Sniffed::Holder(Holder::Archive)
    }
}

/// Documents in the open format say what they are in their first part, which is not compressed.
fn first_part_says(bytes: &[u8]) -> Option<Sniffed> {
    const HEADER: usize = 30;
    let name = bytes.get(HEADER..HEADER + 8)?;
    if name != b"mimetype" {
        return None;
    }
    let said = &bytes[HEADER..bytes.len().min(HEADER + 256)];
    let says = |kind: &[u8]| {
        let kind = [b"application/vnd.oasis.opendocument.", kind].concat();
        memchr::memmem::find(said, &kind).is_some()
    };
    if says(b"spreadsheet") {
        Some(Sniffed::Spreadsheet(Format::Ods))
    } else if says(b"text") {
        Some(Sniffed::Other(
            "a text document of LibreOffice or OpenOffice (.odt)",
        ))
    } else if says(b"presentation") {
        Some(Sniffed::Other(
            "a presentation of LibreOffice or OpenOffice (.odp)",
        ))
    } else {
        None
    }
}

/// The names in an archive's directory; none where there is no sound one.
fn names_in_directory(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    /// As many as need be looked at.
    const MOST: usize = 5_000;
    let number = |at: usize, length: usize| {
        let bytes = bytes.get(at..at.checked_add(length)?)?;
        let mut number = 0;
        for byte in bytes.iter().rev() {
            number = number << 8 | usize::from(*byte);
        }
        Some(number)
    };
    let end = memchr::memmem::rfind(bytes, b"PK\x05\x06")?;
    let (count, mut at) = (number(end + 10, 2)?, number(end + 16, 4)?);
    let mut names = Vec::new();
    for _ in 0..count.min(MOST) {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|field| number(at + field, 2));
        let start = at + 46;
        names.push(bytes.get(start..start + name?)?);
        at = start + name? + extra? + comment?;
    }
    (!names.is_empty()).then_some(names)
}

/// Stream names of a compound document stand in its directory as UTF-16.
fn sniff_compound(bytes: &[u8]) -> Sniffed {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        Sniffed::Encrypted
    } else if has("__properties_version1.0") || has("__nameid_version1.0") {
        Sniffed::Holder(Holder::OutlookMail)
    } else if has("Workbook") || has("Book") {
        Sniffed::Spreadsheet(Format::Xls)
    } else if has("WordDocument") {
        Sniffed::Other("a Word document in the format before 2007 (.doc)")
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
    if is_mail(&text) {
        return Sniffed::Holder(Holder::Mail);
    }
    if let Some(found) = markup(text.trim_start_matches('\u{FEFF}').trim_start()) {
        return found;
    }
    if !text.contains([',', ';', '\t']) {
        return Sniffed::Other("a text without columns");
    }
    Sniffed::Spreadsheet(Format::Csv)
}

/// Whether a text begins with the headers of an e-mail; `text` is its beginning, in small letters. Web
/// pages that are saved as one file begin like one.
fn is_mail(text: &str) -> bool {
    const WANTED: [&str; 8] = [
        "from:",
        "to:",
        "subject:",
        "date:",
        "received:",
        "return-path:",
        "message-id:",
        "delivered-to:",
    ];
    const OF_PAGES: [&str; 3] = [
        "x-document-type:",
        "snapshot-content-location:",
        "from: <saved by",
    ];
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let mut found = 0;
    for line in text.lines().take(100) {
        if line.trim().is_empty() {
            break;
        }
        if OF_PAGES.iter().any(|name| line.starts_with(name)) {
            return false;
        }
        let is_continued = line.starts_with([' ', '\t']);
        let is_header = line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
        if !is_continued && !is_header {
            return false;
        }
        found += usize::from(WANTED.iter().any(|name| line.starts_with(name)));
    }
    found >= 2
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
    use super::{Format, Holder, Sniffed, sniff};

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
        assert_eq!(
            sniff(b"Received: from a by b;\r\n\tThu, 12 Nov 2026\r\nFrom: a@example.org\r\nSubject: Report, final\r\n\r\nText"),
            Sniffed::Holder(Holder::Mail)
        );
        assert_eq!(
            sniff(b"Date: Name, Status\nSubject,From: a\n"),
            Sniffed::Spreadsheet(Format::Csv)
        );
    }
}
