//! Files inside others: the attachments of an e-mail, and what an archive holds. One level is opened,
//! one file at a time, under limits that they share.

use std::collections::HashSet;
use std::io::{Cursor, Read as _};

use mail_parser::{MessageParser, MimeHeaders as _, PartType};
use zip::ZipArchive;

use super::compound::{Compound, EntryIndex};
use super::damage::{damaged, damaged_in_part};
use super::encoding::decode;
use super::folder::is_left_behind;
use super::limits::Limits;
use super::sheet::Refusal;
use super::sniff::Holder;

/// A file inside another.
pub(super) struct FilesInside {
    /// Its name; no two are alike.
    pub name: String,
    /// Its bytes, or why they cannot be had.
    pub content: Result<Vec<u8>, Refusal>,
}

/// More files than anybody sends at once.
const MOST: usize = 500;

/// Hands out the files inside another, one after the other. The limits hold for all of them together.
pub(super) fn each_inside(
    holder: Holder,
    bytes: &[u8],
    limits: &Limits,
    mut take: impl FnMut(FilesInside),
) -> Result<(), Refusal> {
    let mut names = GivenNames::default();
    let mut left = limits.inflated_bytes;
    let mut count = 0;
    let mut hand_out = |name: &str, content: Result<Vec<u8>, Refusal>| {
        count += 1;
        if count > MOST {
            return Err(Refusal::TooLarge(format!("more than {MOST} files inside")));
        }
        let length = content.as_ref().map_or(0, Vec::len) as u64;
        left = left
            .checked_sub(length)
            .ok_or_else(|| too_large(limits.inflated_bytes))?;
        let name = names.take(name);
        take(FilesInside { name, content });
        Ok(left)
    };
    match holder {
        Holder::Archive => unzip(bytes, limits, &mut hand_out),
        Holder::Mail => attachments(bytes, &mut hand_out),
        Holder::OutlookMail => outlook_attachments(bytes, &mut hand_out),
    }
}

/// Takes a file by its name, and says how many bytes may still come.
type HandOut<'a> = &'a mut dyn FnMut(&str, Result<Vec<u8>, Refusal>) -> Result<u64, Refusal>;

fn too_large(bytes: u64) -> Refusal {
    Refusal::TooLarge(format!("more than {} MiB when unpacked", bytes >> 20))
}

fn unzip(bytes: &[u8], limits: &Limits, hand_out: HandOut<'_>) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > limits.parts {
        return Err(Refusal::TooLarge(format!("{} parts", archive.len())));
    }
    if listed_files(bytes).is_some_and(|listed| listed > archive.len()) {
        let what =
            "an archive in which several files have one name, of which only one can be opened";
        return Err(Refusal::Unreadable(what.to_owned()));
    }
    let mut left = limits.inflated_bytes;
    for index in 0..archive.len() {
        let (name, is_encrypted, declared) = {
            let entry = archive
                .by_index_raw(index)
                .map_err(|error| damaged(&error))?;
            let name = entry.name().map_err(|error| damaged(&error))?.into_owned();
            if entry.is_dir() || is_nothing(&name) {
                continue;
            }
            (name, entry.encrypted(), entry.size())
        };
        let content = if is_encrypted {
            Err(Refusal::Encrypted)
        } else if declared > limits.file_bytes {
            let mib = declared.div_ceil(1 << 20);
            Err(Refusal::TooLarge(format!("{mib} MiB")))
        } else if declared > left {
            return Err(too_large(limits.inflated_bytes));
        } else {
            unpack(&mut archive, index, declared)
        };
        left = hand_out(&name, content)?;
    }
    Ok(())
}

fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    declared: u64,
) -> Result<Vec<u8>, Refusal> {
    let entry = archive.by_index(index).map_err(|error| damaged(&error))?;
    let mut content = Vec::new();
    let unpacked = entry.take(declared + 1).read_to_end(&mut content);
    let unpacked = unpacked.map_err(|error| damaged(&error))?;
    if unpacked as u64 > declared {
        return Err(Refusal::TooLarge("it is larger than it says".to_owned()));
    }
    Ok(content)
}

/// How many files an archive lists at its end; none where that is not said, or said elsewhere.
fn listed_files(bytes: &[u8]) -> Option<usize> {
    let end = memchr::memmem::rfind(bytes, b"PK\x05\x06")?;
    let listed = bytes.get(end + 10..)?.first_chunk::<2>()?;
    Some(usize::from(u16::from_le_bytes(*listed))).filter(|listed| *listed < 0xFFFF)
}

/// What programs leave in archives.
fn is_nothing(name: &str) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.starts_with("__MACOSX/") || is_left_behind(file)
}

/// No header of an e-mail is longer. A name in very many pieces would keep the reader busy for minutes.
const LONGEST_HEADER: usize = 128 << 10;

/// No honest e-mail has more lines that may part it. The reader keeps some hundred bytes for each part.
const MOST_BOUNDARIES: usize = 20_000;

/// The longest run of lines that continue the line before: they begin with white space.
fn longest_header(bytes: &[u8]) -> Option<usize> {
    let mut run = 0;
    let runs = bytes.split_inclusive(|byte| *byte == b'\n').map(|line| {
        let continues = line.starts_with(b" ") || line.starts_with(b"\t");
        run = if continues { run + line.len() } else { 0 };
        run
    });
    runs.max()
}

fn attachments(bytes: &[u8], hand_out: HandOut<'_>) -> Result<(), Refusal> {
    if let Some(length) = longest_header(bytes).filter(|length| *length > LONGEST_HEADER) {
        let kib = length.div_ceil(1 << 10);
        return Err(Refusal::TooLarge(format!("a header of {kib} KiB")));
    }
    let boundaries = memchr::memmem::find_iter(bytes, b"\n--").count();
    if boundaries > MOST_BOUNDARIES {
        return Err(Refusal::TooLarge(format!(
            "an e-mail in {boundaries} parts"
        )));
    }
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Err(damaged_in_part());
    };
    let mut has_attachment = false;
    for part in message.attachments() {
        has_attachment = true;
        let name = part.attachment_name().unwrap_or_default();
        let is_named = name.to_lowercase().ends_with(".eml");
        let (name, content) = match &part.body {
            PartType::Message(_) if !is_named => (format!("{name}.eml"), part.contents()),
            _ => (name.to_owned(), part.contents()),
        };
        hand_out(&name, Ok(content.to_vec()))?;
    }
    if has_attachment {
        return Ok(());
    }
    // The answers may stand in the e-mail itself.
    for part in message.html_bodies() {
        if let PartType::Html(text) = &part.body
            && memchr::memmem::find(&text.as_bytes().to_ascii_lowercase(), b"<table").is_some()
        {
            hand_out("text.html", Ok(text.as_bytes().to_vec()))?;
        }
    }
    Ok(())
}

fn outlook_attachments(bytes: &[u8], hand_out: HandOut<'_>) -> Result<(), Refusal> {
    /// The data of an attachment, an attached message, and its names: long and short, as UTF-16 and not.
    const DATA: &str = "__substg1.0_37010102";
    const MESSAGE: &str = "__substg1.0_3701000D";
    const NAMES: [(&str, bool); 4] = [
        ("__substg1.0_3707001F", true),
        ("__substg1.0_3707001E", false),
        ("__substg1.0_3704001F", true),
        ("__substg1.0_3704001E", false),
    ];
    let document = Compound::open(bytes)?;
    for (name, storage) in document.children(document.root()) {
        if !name.starts_with("__attach_version1.0_") || !document.is_storage(storage) {
            continue;
        }
        let text = |(name, is_wide): (&str, bool)| {
            let index = document.child(storage, name)?;
            let bytes = document.stream(index).ok()?;
            let text = if is_wide {
                utf16(&bytes)
            } else {
                decode(&bytes).into_owned()
            };
            Some(text).filter(|text| !text.trim_matches(['\0', ' ']).is_empty())
        };
        let name = NAMES.into_iter().find_map(text).unwrap_or_default();
        let name = name.trim_end_matches('\0');
        let data: Option<EntryIndex> = document.child(storage, DATA);
        match data {
            Some(data) => hand_out(name, document.stream(data))?,
            None if document.child(storage, MESSAGE).is_some() => {
                let attached = Refusal::NotASpreadsheet("an e-mail inside another".to_owned());
                hand_out(&format!("{name}.msg"), Err(attached))?
            }
            // A picture that stands in the text, say.
            None => continue,
        };
    }
    Ok(())
}

fn utf16(bytes: &[u8]) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let letters: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    String::from_utf16_lossy(&letters)
}

/// Names that were given out, in small letters.
#[derive(Default)]
struct GivenNames(HashSet<String>);

impl GivenNames {
    /// A name that climbs out of no folder and is not given out yet.
    fn take(&mut self, name: &str) -> String {
        const LONGEST: usize = 200;
        let name: String = name
            .split(['/', '\\'])
            .map(|part| part.trim_matches([' ', '\0']))
            .filter(|part| !part.is_empty() && *part != "." && *part != ".." && !is_drive(part))
            .map(|part| part.replace(|c: char| c.is_control() || c == ':', "_"))
            .collect::<Vec<_>>()
            .join("/");
        let name = if name.is_empty() {
            "file without a name".to_owned()
        } else {
            let cut = name.chars().count().saturating_sub(LONGEST);
            name.chars().skip(cut).collect()
        };
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) if !ending.contains('/') => (stem, format!(".{ending}")),
            _ => (name.as_str(), String::new()),
        };
        (1..=u32::MAX)
            .map(|number| match number {
                1 => name.clone(),
                _ => format!("{stem} ({number}){ending}"),
            })
            .find(|name| self.0.insert(name.to_lowercase()))
            .unwrap_or_default()
    }
}

fn is_drive(part: &str) -> bool {
    part.len() == 2 && part.ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::GivenNames;

    #[test]
    fn names_stay_in_their_folder_and_apart() {
        let mut names = GivenNames::default();
        for (given, taken) in [
            ("Report.xlsx", "Report.xlsx"),
            ("report.xlsx", "report (2).xlsx"),
            ("../../etc/Report.xlsx", "etc/Report.xlsx"),
            ("C:\\Users\\A\\Report.xlsx", "Users/A/Report.xlsx"),
            ("", "file without a name"),
            ("..", "file without a name (2)"),
            ("a\u{1b}b.xlsx", "a_b.xlsx"),
        ] {
            assert_eq!(names.take(given), taken, "{given}");
        }
    }
}
