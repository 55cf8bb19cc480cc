//! The guard of zip-based workbooks: everything is inflated once, under limits, into a package of
//! stored parts that calamine then reads without inflating anything.
//!
//! What a package says it holds is refused over a limit; a part that holds more than it says is refused
//! as soon as it does. Parts that hold no answers (pictures, themes, drawings) are left behind, and so are the looks
//! of cells.

use std::collections::HashSet;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::damage;
use super::limits::Limits;
use super::part::check_part;
use super::sheet::Refusal;
use super::styles::{struck_formats, without_looks};

/// A workbook package with every part stored.
pub(super) struct Package {
    bytes: Vec<u8>,
    parts: Vec<(String, std::ops::Range<usize>)>,
    struck_formats: HashSet<u32>,
}

/// Folders that hold no answer, nor tell where one is.
const FOLDERS_LEFT_BEHIND: [&str; 8] = [
    "media",
    "theme",
    "drawings",
    "printerSettings",
    "charts",
    "embeddings",
    "pivotCache",
    "externalLinks",
];

/// What begins so in the folder of the file's properties: its picture, and what programs say of themselves.
const PROPERTIES_LEFT_BEHIND: [&str; 3] = ["thumbnail", "app", "core"];

/// The part with the formats of numbers.
const STYLES: &str = "xl/styles.xml";
/// Styles of more bytes are not looked through for what can be left behind.
const STYLES_IN_MEMORY: u64 = 1 << 20;

impl Package {
    /// Inflates a package under limits.
    pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        let damaged = |error: zip::result::ZipError| damage::damaged(&error);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits.parts {
            return Err(Refusal::TooLarge(format!("{} parts", archive.len())));
        }
        if entries_at_the_end(bytes).is_some_and(|entries| entries != archive.len()) {
            return Err(repeated_part());
        }
        let kept = declared_sizes(&mut archive, limits)?;
        let room: u64 = kept.iter().map(|(_, size)| size + PART_OVERHEAD).sum();
        let room = usize::try_from(room).unwrap_or(0);
        let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(room)));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut struck = HashSet::new();
        for (index, declared) in kept {
            let mut part = archive.by_index(index).map_err(damaged)?;
            let name = part.name().map_err(damaged)?.into_owned();
            writer.start_file(&name, stored).map_err(damaged)?;
            let content = part.by_ref().take(declared + 1);
            let unpacked = if name == STYLES && declared < STYLES_IN_MEMORY {
                copy_styles(content, &mut writer, &mut struck)
            } else {
                let mut content = content;
                std::io::copy(&mut content, &mut writer)
            };
            if unpacked.map_err(|error| damage::damaged(&error))? > declared {
                return Err(Refusal::TooLarge(format!("{name} is larger than it says")));
            }
        }
        let mut stored = writer.finish_into_readable().map_err(damaged)?;
        let parts = stored_parts(&mut stored).map_err(damaged)?;
        let bytes = stored.into_inner().into_inner();
        let package = Self {
            bytes,
            parts,
            struck_formats: struck,
        };
        for (name, range) in &package.parts {
            check_part(name, &package.bytes[range.clone()], limits)?;
        }
        Ok(package)
    }

    /// The package as one stored archive.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The cell formats that strike their text through.
    pub(super) const fn struck_formats(&self) -> &HashSet<u32> {
        &self.struck_formats
    }

    /// All parts that were kept.
    pub(super) fn parts(&self) -> impl Iterator<Item = &[u8]> {
        self.parts
            .iter()
            .map(|(_, range)| &self.bytes[range.clone()])
    }

    /// A part by its name.
    pub(super) fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts
            .iter()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, range)| &self.bytes[range.clone()])
    }
}

/// What a part needs besides its bytes: its name and headers, twice.
const PART_OVERHEAD: u64 = 512;

/// The parts that are kept, with the sizes they say they have, all within the limits. A part that
/// turns out larger than it says is refused when it is inflated.
fn declared_sizes(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    limits: &Limits,
) -> Result<Vec<(usize, u64)>, Refusal> {
    let mut kept = Vec::with_capacity(archive.len());
    let mut names = HashSet::with_capacity(archive.len());
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let damaged = |error: zip::result::ZipError| damage::damaged(&error);
        let part = archive.by_index_raw(index).map_err(damaged)?;
        let name = part.name().map_err(damaged)?;
        if part.is_dir() || is_left_behind(&name) {
            continue;
        }
        if part.encrypted() {
            return Err(Refusal::Encrypted);
        }
        // Names of parts are compared without regard to case, as the readers do.
        if !names.insert(name.to_ascii_lowercase()) {
            return Err(repeated_part());
        }
        total = total.saturating_add(part.size());
        if part.size() > limits.part_bytes || total > limits.inflated_bytes {
            return Err(Refusal::TooLarge(format!(
                "more than {} MiB when unpacked",
                limits.part_bytes.min(limits.inflated_bytes) / (1 << 20)
            )));
        }
        kept.push((index, part.size()));
    }
    Ok(kept)
}

/// Copies styles without their looks, but for which formats strike through; gives how many bytes they
/// had with them.
fn copy_styles(
    mut content: impl Read,
    output: &mut impl Write,
    struck: &mut HashSet<u32>,
) -> std::io::Result<u64> {
    let mut styles = Vec::new();
    let unpacked = content.read_to_end(&mut styles)?;
    *struck = struck_formats(&styles);
    output.write_all(&without_looks(&styles))?;
    Ok(u64::try_from(unpacked).unwrap_or(u64::MAX))
}

/// Whether a part holds no answer, nor tells where one is.
fn is_left_behind(name: &str) -> bool {
    let (folders, part) = name.rsplit_once('/').unwrap_or(("", name));
    name == "[Content_Types].xml"
        || part.starts_with("vbaProject")
        || folders == "docProps"
            && PROPERTIES_LEFT_BEHIND
                .iter()
                .any(|start| part.starts_with(start))
        || folders
            .split('/')
            .any(|folder| FOLDERS_LEFT_BEHIND.contains(&folder))
}

/// Two parts of one name: which of them counts depends on the program that opens it.
fn repeated_part() -> Refusal {
    Refusal::Unreadable("two parts of the file have the same name".to_owned())
}

/// The number of entries that the archive says it has, where it says so in the usual form. The zip
/// crate keeps the last of those that share a name.
fn entries_at_the_end(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"PK\x05\x06";
    let start = memchr::memmem::rfind(bytes, END)?;
    let entries = bytes.get(start + 10..start + 12)?;
    let entries = u16::from_le_bytes(entries.try_into().ok()?);
    (entries != u16::MAX).then_some(usize::from(entries))
}

/// Where each stored part's bytes lie.
fn stored_parts(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
) -> Result<Vec<(String, std::ops::Range<usize>)>, zip::result::ZipError> {
    let mut parts = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let part = archive.by_index(index)?;
        let start = part
            .data_start()
            .and_then(|start| usize::try_from(start).ok())
            .unwrap_or(0);
        let length = usize::try_from(part.size()).unwrap_or(0);
        let name = part.name()?.into_owned();
        parts.push((name, start..start + length));
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::is_left_behind;

    #[test]
    fn only_what_holds_no_answer_is_left_behind() {
        for name in [
            "[Content_Types].xml",
            "docProps/app.xml",
            "docProps/thumbnail.jpeg",
            "xl/theme/theme1.xml",
            "xl/drawings/_rels/drawing1.xml.rels",
            "xl/vbaProject.bin",
        ] {
            assert!(is_left_behind(name), "{name}");
        }
        for name in [
            "docProps/custom.xml",
            "xl/worksheets/core.xml",
            "xl/worksheets/media.xml",
            "xl/styles.xml",
            "xl/_rels/workbook.xml.rels",
        ] {
            assert!(!is_left_behind(name), "{name}");
        }
    }
}
