//! The package around a workbook: its parts, read under the limits of reading, and written again with
//! every part that was not touched copied as it is, without inflating it.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::CannotEdit;
use crate::ingest::Limits;

/// A package under change.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Entries by their names in small letters: the names of parts ignore case.
    entries: HashMap<String, usize>,
    changed: BTreeMap<usize, String>,
    added: Vec<(String, String)>,
    part_bytes: u64,
    budget: u64,
}

impl<'a> Package<'a> {
    /// Opens a package.
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, CannotEdit> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits.parts {
            return Err(CannotEdit(format!("{} parts", archive.len())));
        }
        let mut entries = HashMap::new();
        let mut packed: u64 = 0;
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(damaged)?;
            let name = entry.name().map_err(damaged)?.to_lowercase();
            packed = packed.saturating_add(entry.compressed_size());
            if entries.insert(name, index).is_some() {
                return Err(CannotEdit("two parts of one name".to_owned()));
            }
        }
        // Entries that share their bytes would be copied once each.
        if packed > bytes.len() as u64 {
            return Err(CannotEdit("its parts overlap".to_owned()));
        }
        Ok(Self {
            archive,
            entries,
            changed: BTreeMap::new(),
            added: Vec::new(),
            part_bytes: limits.part_bytes,
            budget: limits.inflated_bytes,
        })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&name.to_lowercase())
            || self
                .added
                .iter()
                .any(|(added, _)| added.eq_ignore_ascii_case(name))
    }

    /// The text of a part as it is now; none when there is no such part. Every reading counts towards
    /// the limit of what may be inflated.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, CannotEdit> {
        let added = self
            .added
            .iter()
            .find(|(one, _)| one.eq_ignore_ascii_case(name));
        if let Some((_, text)) = added {
            let text = text.clone();
            return self.spend(name, text.len()).map(|()| Some(text));
        }
        let Some(&index) = self.entries.get(&name.to_lowercase()) else {
            return Ok(None);
        };
        if let Some(text) = self.changed.get(&index) {
            let text = text.clone();
            return self.spend(name, text.len()).map(|()| Some(text));
        }
        let entry = self.archive.by_index(index).map_err(damaged)?;
        let most = self.part_bytes.min(self.budget);
        let mut bytes = Vec::new();
        let read = entry
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| CannotEdit(format!("{name}: {error}")))?;
        if read as u64 > most {
            return Err(CannotEdit(format!("{name} is too large")));
        }
        self.spend(name, read)?;
        let text = String::from_utf8(bytes)
            .map_err(|_| CannotEdit(format!("{name} is in an unusual encoding")))?;
        Ok(Some(text))
    }

    fn spend(&mut self, name: &str, bytes: usize) -> Result<(), CannotEdit> {
        let rest = self.budget.checked_sub(bytes as u64);
        self.budget = rest.ok_or_else(|| CannotEdit(format!("{name} is too large")))?;
        Ok(())
    }

    /// The text of a part that must be there.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, CannotEdit> {
        self.text(name)?
            .ok_or_else(|| CannotEdit(format!("{name} is missing")))
    }

    /// Sets the text of a part, new or not.
    pub(super) fn set(&mut self, name: &str, text: String) {
        if let Some(&index) = self.entries.get(&name.to_lowercase()) {
            self.changed.insert(index, text);
            return;
        }
        let added = self
            .added
            .iter_mut()
            .find(|(added, _)| added.eq_ignore_ascii_case(name));
        match added {
            Some((_, there)) => *there = text,
            None => self.added.push((name.to_owned(), text)),
        }
    }

    /// A name that no part has: `stem`, a number, `ending`.
    pub(super) fn free_name(&self, stem: &str, ending: &str) -> String {
        (1..=u32::MAX)
            .map(|number| format!("{stem}{number}{ending}"))
            .find(|name| !self.has(name))
            .unwrap_or_default()
    }

    /// The package as it is now. Changed and added parts carry a fixed date.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, CannotEdit> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).map_err(damaged)?;
            if let Some(text) = self.changed.get(&index) {
                let name = entry.name().map_err(damaged)?.into_owned();
                drop(entry);
                writer.start_file(name, options).map_err(damaged)?;
                writer.write_all(text.as_bytes()).map_err(unwritten)?;
            } else {
                writer.raw_copy_file(entry).map_err(damaged)?;
            }
        }
        for (name, text) in &self.added {
            writer.start_file(name, options).map_err(damaged)?;
            writer.write_all(text.as_bytes()).map_err(unwritten)?;
        }
        Ok(writer.finish().map_err(damaged)?.into_inner())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape of map_err")]
fn damaged(error: zip::result::ZipError) -> CannotEdit {
    CannotEdit(error.to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "the shape of map_err")]
fn unwritten(error: std::io::Error) -> CannotEdit {
    CannotEdit(error.to_string())
}
