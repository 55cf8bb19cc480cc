//! The guard of single parts: what a part makes the reader keep in memory, beyond its own bytes.
//!
//! calamine streams the cells of a sheet, but keeps every shared text, style, name, sheet and relation,
//! holds each tag, text or record whole, and reserves memory for as many shared texts as are announced.
//! Small parts can hold little of any of these and are not looked through.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::limits::Limits;
use super::sheet::Refusal;

/// A part of fewer bytes holds fewer things than the limits allow, whatever it holds.
const SMALL: usize = 1 << 20;

/// Elements that the reader keeps, each one.
const LISTED: [&str; 8] = [
    "xf",
    "font",
    "fill",
    "border",
    "numFmt",
    "sheet",
    "definedName",
    "Relationship",
];

/// Refuses a part that would take more memory than its bytes let expect.
pub(super) fn check_part(name: &str, part: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let name = name.to_ascii_lowercase();
    if name.ends_with(".bin") {
        return check_records(&name, part, limits);
    }
    if part.len() >= SMALL || name.ends_with("sharedstrings.xml") {
        check_elements(&name, part, limits)
    } else {
        Ok(())
    }
}

/// Walks XML as leniently as the reader does, so that nothing is behind where this walk ends.
fn check_elements(name: &str, part: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let (mut texts, mut listed, mut end) = (0, 0, 0);
    while let Ok(event) = reader.read_event() {
        let start = std::mem::replace(&mut end, reader.buffer_position());
        if end - start > limits.item_bytes {
            return Err(too_large_item(name, end - start));
        }
        let opens = matches!(event, Event::Start(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "sst" => {
                    check_announced(&tag, limits)?;
                    if opens && part.len() < SMALL {
                        break;
                    }
                }
                "si" => texts += 1,
                element if LISTED.contains(&element) => listed += 1,
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    if texts > limits.shared_strings {
        return Err(Refusal::TooLarge(format!("{texts} different texts")));
    }
    if listed > limits.listed {
        return Err(Refusal::TooLarge(format!(
            "{listed} styles, names and relations"
        )));
    }
    Ok(())
}

/// calamine reserves memory for as many texts as the part announces.
fn check_announced(tag: &BytesStart<'_>, limits: &Limits) -> Result<(), Refusal> {
    for count in tag.attributes().with_checks(false).flatten() {
        if count.key.local_name().as_ref() != "uniqueCount" {
            continue;
        }
        let digits = count.value.trim_matches(|c: char| !c.is_ascii_digit());
        // What is no number at all is ignored; what is too long for one is too much.
        if !digits.is_empty() && digits.parse::<u64>().unwrap_or(u64::MAX) > limits.shared_strings {
            return Err(Refusal::TooLarge(format!("{digits} different texts")));
        }
    }
    Ok(())
}

/// Record types of binary parts, and the most bytes that one may have.
const SHARED_TEXT: u64 = 0x13;
const NAME: u64 = 0x27;
const SHEET: u64 = 0x9C;
const SHEET_REFERENCES: u64 = 0x16A;
const NAME_BYTES: u64 = 16 << 10;
const SHEET_BYTES: u64 = 1 << 10;
const SHEET_REFERENCES_BYTES: u64 = 64 << 10;

/// Walks the records of a binary part. A formula of a name repeats the names of sheets, so that these
/// together are kept short.
fn check_records(name: &str, part: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let is_book = name == "xl/workbook.bin";
    if !is_book && !name.starts_with("xl/worksheets/") && !name.starts_with("xl/sharedstrings") {
        return Ok(());
    }
    let (mut texts, mut listed, mut names_bytes) = (0, 0, 0);
    let mut rest = part;
    while let Some((kind, length)) = record(&mut rest) {
        let most = match kind {
            NAME if is_book => NAME_BYTES,
            SHEET if is_book => SHEET_BYTES,
            SHEET_REFERENCES if is_book => SHEET_REFERENCES_BYTES,
            _ => limits.item_bytes,
        };
        if length > most {
            return Err(too_large_item(name, length));
        }
        texts += u64::from(kind == SHARED_TEXT);
        listed += usize::from(is_book);
        if is_book && kind == NAME {
            names_bytes += length;
        }
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        rest = rest.get(length..).unwrap_or_default();
    }
    if !is_book && texts > limits.shared_strings {
        return Err(Refusal::TooLarge(format!("{texts} different texts")));
    }
    if listed > limits.listed || names_bytes > limits.item_bytes / 8 {
        return Err(Refusal::TooLarge(format!("{listed} names and sheets")));
    }
    Ok(())
}

/// The kind and the length of the next record: seven bits a byte, at most two and four bytes.
fn record(rest: &mut &[u8]) -> Option<(u64, u64)> {
    let mut number = |most: u32| {
        let mut value: u64 = 0;
        for index in 0..most {
            let (&byte, tail) = rest.split_first()?;
            *rest = tail;
            // The kind keeps its mark: its second byte stands for the bits above seven.
            value |= u64::from(byte & 0x7F) << (7 * index);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(value)
    };
    Some((number(2)?, number(4)?))
}

fn too_large_item(name: &str, bytes: u64) -> Refusal {
    let kib = bytes.div_ceil(1 << 10);
    Refusal::TooLarge(format!("a single value of {kib} KiB in {name}"))
}

#[cfg(test)]
mod tests {
    use super::{Limits, Refusal, check_part};

    /// One record: its kind as it is written, a length, and as many zeros, unless there are fewer.
    fn record(kind: &[u8], length: usize, zeros: usize) -> Vec<u8> {
        let mut bytes = kind.to_vec();
        for index in 0..4 {
            let seven = u8::try_from(length >> (7 * index) & 0x7F).expect("seven bits");
            bytes.push(seven | if index < 3 { 0x80 } else { 0 });
        }
        bytes.resize(bytes.len() + zeros, 0);
        bytes
    }

    fn check(name: &str, part: &[u8]) -> Result<(), Refusal> {
        check_part(name, part, &Limits::default())
    }

    #[test]
    fn records_of_a_binary_workbook_are_kept_short() {
        let sheet = record(b"\x9C\x01", 200, 200);
        assert_eq!(check("xl/workbook.bin", &sheet), Ok(()));
        for (kind, length) in [
            (&b"\x9C\x01"[..], 2000),
            (b"\x27", 20_000),
            (b"\xEA\x02", 70_000),
        ] {
            let bytes = [sheet.clone(), record(kind, length, length)].concat();
            assert!(check("xl/Workbook.bin", &bytes).is_err(), "{kind:?}");
            // Elsewhere these numbers mean other things.
            assert_eq!(check("xl/worksheets/sheet1.bin", &bytes), Ok(()));
        }
        let names = record(b"\x27", 16_000, 16_000).repeat(100);
        assert!(check("xl/workbook.bin", &names).is_err());
    }

    #[test]
    fn a_record_longer_than_its_part_takes_no_memory() {
        let bytes = record(b"\x06", (1 << 28) - 1, 10);
        assert!(check("xl/worksheets/sheet1.bin", &bytes).is_err());
        assert_eq!(check("xl/printerSettings1.bin", &bytes), Ok(()));
        // Cut off within a record, or within its length.
        for part in [&b"\x06\x10\x01"[..], b"\x06\xFF\xFF", b"\x9C", b""] {
            assert_eq!(check("xl/worksheets/sheet1.bin", part), Ok(()));
        }
    }

    #[test]
    fn shared_texts_of_a_binary_workbook_are_counted() {
        let texts = record(b"\x13", 5, 5).repeat(3_000_000);
        assert!(check("xl/sharedStrings.bin", &texts).is_err());
    }
}
