//! The guard of zip-based workbooks: everything is inflated once, under limits, into a package of
//! stored parts that calamine then reads without inflating anything.
//!
//! Declared sizes may lie; what counts here is what comes out. Parts that hold no answers (pictures,
//! themes, drawings) are left behind.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::limits::Limits;
use super::sheet::Refusal;

/// A workbook package with every part stored.
pub(super) struct Package {
    bytes: Vec<u8>,
    parts: Vec<(String, std::ops::Range<usize>)>,
}

/// Folders and parts that can hold no answer.
const LEFT_BEHIND: [&str; 11] = [
    "/media/",
    "/theme/",
    "/drawings/",
    "/printerSettings/",
    "/charts/",
    "/embeddings/",
    "/pivotCache/",
    "/externalLinks/",
    "vbaProject",
    "docProps/thumbnail",
    "docProps/app",
];

impl Package {
    /// Inflates a package under limits.
    pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        let damaged = |error: zip::result::ZipError| Refusal::Unreadable(error.to_string());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits.parts {
            return Err(Refusal::TooLarge(format!("{} parts", archive.len())));
        }
        // What packages of members' size come to; more is asked for as it is needed.
        let capacity = bytes.len().saturating_mul(10).min(1 << 20);
        let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(capacity)));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut total: u64 = 0;
        let mut buffer = Vec::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).map_err(damaged)?;
            let name = part.name().map_err(damaged)?.into_owned();
            if part.is_dir() || LEFT_BEHIND.iter().any(|folder| name.contains(folder)) {
                continue;
            }
            buffer.clear();
            let most = limits.part_bytes.min(limits.inflated_bytes - total);
            part.by_ref()
                .take(most + 1)
                .read_to_end(&mut buffer)
                .map_err(|error| Refusal::Unreadable(format!("{name}: {error}")))?;
            let length = buffer.len() as u64;
            if length > most {
                return Err(Refusal::TooLarge(format!(
                    "more than {} MiB when unpacked",
                    most / (1 << 20)
                )));
            }
            total += length;
            if name.ends_with("sharedStrings.xml") {
                check_shared_strings(&buffer, limits)?;
            }
            writer
                .start_file(name, stored)
                .and_then(|()| writer.write_all(&buffer).map_err(Into::into))
                .map_err(damaged)?;
        }
        let bytes = writer.finish().map_err(damaged)?.into_inner();
        let parts = stored_parts(&bytes).map_err(damaged)?;
        Ok(Self { bytes, parts })
    }

    /// The package as one stored archive.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A part by its name.
    pub(super) fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts
            .iter()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, range)| &self.bytes[range.clone()])
    }
}

/// Where each stored part's bytes lie.
fn stored_parts(
    bytes: &[u8],
) -> Result<Vec<(String, std::ops::Range<usize>)>, zip::result::ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
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

/// calamine reserves memory for as many texts as the part announces.
fn check_shared_strings(part: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let head = &part[..part.len().min(4096)];
    let announced = memchr::memmem::find(head, b"uniqueCount=").and_then(|start| {
        let digits: String = head[start + 13..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .map(|&byte| char::from(byte))
            .collect();
        digits.parse::<u128>().ok()
    });
    match announced {
        Some(count) if count > u128::from(limits.shared_strings) => {
            Err(Refusal::TooLarge(format!("{count} different texts")))
        }
        _ => Ok(()),
    }
}
