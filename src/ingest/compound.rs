//! Compound documents: the container of .xls, of .msg, and of workbooks behind a password.
//!
//! Chains of sectors may loop, and several streams may claim the same sectors. Every chain is followed for
//! no more steps than the file has sectors, and no stream is longer than the file: nothing here takes more
//! memory than a small multiple of the file.

use std::ops::Range;

use super::damage::damaged_in_part;
use super::sheet::Refusal;

const HEADER: usize = 512;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const ENTRY: usize = 128;
const NO_ENTRY: u32 = u32::MAX;
/// Streams of fewer bytes stand in small sectors.
const SMALL: u64 = 4096;
const SMALL_SECTOR: usize = 64;
/// More entries than any document that somebody sends.
const ENTRIES: usize = 20_000;

/// A compound document, opened.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector_bytes: usize,
    next: Vec<u32>,
    small_next: Vec<u32>,
    small_sectors: Vec<u8>,
    entries: Vec<DirectoryEntry>,
}

/// An entry of the directory.
struct DirectoryEntry {
    name: String,
    is_storage: bool,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    bytes: u64,
}

/// A storage or a stream, by its position in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct EntryIndex(usize);

impl<'a> Compound<'a> {
    /// Opens a document.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let sector_bytes = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged_in_part()),
        };
        let mut document = Self {
            bytes,
            sector_bytes,
            next: Vec::new(),
            small_next: Vec::new(),
            small_sectors: Vec::new(),
            entries: Vec::new(),
        };
        document.next = document.read_allocation()?;
        let directory = document.chain(u32_at(bytes, 48).ok_or_else(damaged_in_part)?)?;
        document.entries = directory
            .chunks_exact(ENTRY)
            .take(ENTRIES)
            .map(entry_of)
            .collect();
        let small_start = u32_at(bytes, 60).ok_or_else(damaged_in_part)?;
        let small = document.chain(small_start)?;
        document.small_next = numbers(&small);
        if let Some(root) = document.entries.first() {
            document.small_sectors = document.chain(root.start)?;
        }
        Ok(document)
    }

    /// The root of the directory.
    #[expect(clippy::unused_self, reason = "of this document")]
    pub(super) const fn root(&self) -> EntryIndex {
        EntryIndex(0)
    }

    /// What stands directly in a storage: name and entry, by name.
    pub(super) fn children(&self, of: EntryIndex) -> Vec<(&str, EntryIndex)> {
        let mut found = Vec::new();
        let mut seen = vec![false; self.entries.len()];
        let mut waiting = vec![self.entries.get(of.0).map_or(NO_ENTRY, |entry| entry.child)];
        while let Some(index) = waiting.pop() {
            let index = usize::try_from(index).unwrap_or(usize::MAX);
            let Some(entry) = self.entries.get(index) else {
                continue;
            };
            if std::mem::replace(&mut seen[index], true) {
                continue;
            }
            waiting.extend([entry.left, entry.right]);
            found.push((entry.name.as_str(), EntryIndex(index)));
        }
        found.sort_unstable();
        found
    }

    /// The entry of this name in a storage.
    pub(super) fn child(&self, of: EntryIndex, name: &str) -> Option<EntryIndex> {
        let children = self.children(of).into_iter();
        let mut named = children.filter(|(found, _)| *found == name);
        named.next().map(|(_, index)| index)
    }

    /// Whether an entry is a storage.
    pub(super) fn is_storage(&self, index: EntryIndex) -> bool {
        self.entries
            .get(index.0)
            .is_some_and(|entry| entry.is_storage)
    }

    /// The bytes of a stream.
    pub(super) fn stream(&self, index: EntryIndex) -> Result<Vec<u8>, Refusal> {
        let entry = self.entries.get(index.0).ok_or_else(damaged_in_part)?;
        let length = usize::try_from(entry.bytes).map_err(|_| damaged_in_part())?;
        if length > self.bytes.len() {
            return Err(damaged_in_part());
        }
        if length == 0 {
            return Ok(Vec::new());
        }
        let mut content = if entry.bytes < SMALL {
            self.small_chain(entry.start, length)?
        } else {
            self.chain_of(entry.start, length)?
        };
        if content.len() < length {
            return Err(damaged_in_part());
        }
        content.truncate(length);
        Ok(content)
    }

    /// The document with other bytes in a stream, as many as it has; none where it stands in small sectors.
    pub(super) fn with_stream(&self, index: EntryIndex, content: &[u8]) -> Option<Vec<u8>> {
        let entry = self
            .entries
            .get(index.0)
            .filter(|entry| entry.bytes >= SMALL)?;
        let mut bytes = self.bytes.to_vec();
        let mut left = content;
        for place in self.places(entry.start, content.len()).ok()? {
            let (now, later) = left.split_at(left.len().min(place.len()));
            bytes[place.start..][..now.len()].copy_from_slice(now);
            left = later;
        }
        Some(bytes)
    }

    /// Which sector follows which: listed in sectors that the header lists, and, of large files, further
    /// ones in a chain.
    fn read_allocation(&self) -> Result<Vec<u32>, Refusal> {
        let mut listed = numbers(self.bytes.get(76..HEADER).ok_or_else(damaged_in_part)?);
        let mut further = u32_at(self.bytes, 68).ok_or_else(damaged_in_part)?;
        let mut steps = self.sectors();
        while further < END_OF_CHAIN - 1 {
            steps = steps.checked_sub(1).ok_or_else(looped)?;
            let Some(sector) = self.sector(further) else {
                break;
            };
            let mut numbers = numbers(sector);
            further = numbers.pop().unwrap_or(END_OF_CHAIN);
            listed.extend(numbers);
        }
        let mut next = Vec::new();
        for sector in listed
            .into_iter()
            .filter(|sector| *sector < END_OF_CHAIN - 1)
        {
            if next.len() > self.sectors() {
                break;
            }
            next.extend(numbers(self.sector(sector).ok_or_else(damaged_in_part)?));
        }
        Ok(next)
    }

    /// How many sectors the file has.
    const fn sectors(&self) -> usize {
        self.bytes.len() / self.sector_bytes + 1
    }

    /// Where a sector stands in the file.
    fn place(&self, number: u32) -> Option<Range<usize>> {
        let number = usize::try_from(number).ok()?;
        let start = number.checked_add(1)?.checked_mul(self.sector_bytes)?;
        let end = start.checked_add(self.sector_bytes)?.min(self.bytes.len());
        (start <= end).then_some(start..end)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        self.bytes.get(self.place(number)?)
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, Refusal> {
        self.chain_of(start, usize::MAX)
    }

    /// The sectors of a chain one after the other, as many as are needed for so many bytes.
    fn chain_of(&self, start: u32, wanted: usize) -> Result<Vec<u8>, Refusal> {
        let places = self.places(start, wanted)?.into_iter();
        let sectors: Vec<&[u8]> = places.map(|place| &self.bytes[place]).collect();
        Ok(sectors.concat())
    }

    /// Where the sectors of a chain stand, as many as are needed for so many bytes.
    fn places(&self, start: u32, wanted: usize) -> Result<Vec<Range<usize>>, Refusal> {
        let (mut places, mut bytes) = (Vec::new(), 0);
        let mut sector = start;
        let mut steps = self.sectors();
        while sector < END_OF_CHAIN - 1 && bytes < wanted {
            steps = steps.checked_sub(1).ok_or_else(looped)?;
            let place = self.place(sector).ok_or_else(damaged_in_part)?;
            bytes += place.len();
            places.push(place);
            sector = follower(&self.next, sector);
        }
        Ok(places)
    }

    fn small_chain(&self, start: u32, wanted: usize) -> Result<Vec<u8>, Refusal> {
        let mut content = Vec::new();
        let mut sector = start;
        let mut steps = self.small_sectors.len() / SMALL_SECTOR + 1;
        while sector < END_OF_CHAIN - 1 && content.len() < wanted {
            steps = steps.checked_sub(1).ok_or_else(looped)?;
            let at = usize::try_from(sector)
                .ok()
                .and_then(|sector| sector.checked_mul(SMALL_SECTOR));
            let rest = at
                .and_then(|at| self.small_sectors.get(at..))
                .ok_or_else(damaged_in_part)?;
            content.extend_from_slice(&rest[..rest.len().min(SMALL_SECTOR)]);
            sector = follower(&self.small_next, sector);
        }
        Ok(content)
    }
}

fn follower(next: &[u32], sector: u32) -> u32 {
    let index = usize::try_from(sector).unwrap_or(usize::MAX);
    next.get(index).copied().unwrap_or(END_OF_CHAIN)
}

fn entry_of(bytes: &[u8]) -> DirectoryEntry {
    let length = usize::from(u16_at(bytes, 64).unwrap_or(0)).clamp(2, 64) - 2;
    let letters: Vec<u16> = bytes[..length]
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    let number = |at| u32_at(bytes, at).unwrap_or(NO_ENTRY);
    DirectoryEntry {
        name: String::from_utf16_lossy(&letters),
        is_storage: bytes[66] == 1 || bytes[66] == 5,
        left: number(68),
        right: number(72),
        child: number(76),
        start: number(116),
        // The upper half is not set in files with small sectors.
        bytes: u64::from(number(120)),
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let four = bytes.chunks_exact(4);
    four.map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
        .collect()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes([two[0], two[1]]))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

fn looped() -> Refusal {
    Refusal::Unreadable("it is damaged: a part of it leads back to itself".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Compound, END_OF_CHAIN, Refusal};

    /// A document with one stream of 5,000 bytes, whose second sector leads to `second`.
    fn document(second: u32) -> Vec<u8> {
        const FREE: u32 = 0xFFFF_FFFF;
        let mut bytes = vec![0; 512];
        bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        bytes[30] = 9;
        let mut put =
            |at: usize, number: u32| bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
        put(48, 1);
        put(60, END_OF_CHAIN);
        put(68, END_OF_CHAIN);
        for index in 0..109 {
            put(76 + index * 4, if index == 0 { 0 } else { FREE });
        }
        let mut table = vec![FREE; 128];
        table[0] = END_OF_CHAIN - 1;
        table[1] = END_OF_CHAIN;
        for (next, entry) in (3..).zip(&mut table[2..12]) {
            *entry = if next == 12 { END_OF_CHAIN } else { next };
        }
        table[3] = second;
        bytes.extend(table.iter().flat_map(|number| number.to_le_bytes()));
        let mut directory = vec![0; 512];
        for (index, (name, kind, child, start, length)) in [
            ("Root Entry", 5, 1, END_OF_CHAIN, 0u32),
            ("Stream", 2, FREE, 2, 5000),
        ]
        .into_iter()
        .enumerate()
        {
            let entry = &mut directory[index * 128..(index + 1) * 128];
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            entry[..wide.len()].copy_from_slice(&wide);
            entry[64] = u8::try_from(wide.len() + 2).expect("short");
            entry[66] = kind;
            for (at, number) in [
                (68, FREE),
                (72, FREE),
                (76, child),
                (116, start),
                (120, length),
            ] {
                entry[at..at + 4].copy_from_slice(&u32::to_le_bytes(number));
            }
        }
        bytes.extend(directory);
        bytes.extend((0..10 * 512).map(|index| u8::try_from(index % 251).expect("a byte")));
        bytes
    }

    #[test]
    fn a_stream_is_read_along_its_chain() {
        let bytes = document(4);
        let document = Compound::open(&bytes).expect("a document");
        let stream = document.child(document.root(), "Stream").expect("a stream");
        let content = document.stream(stream).expect("readable");
        assert_eq!(content.len(), 5000);
        assert_eq!(content[600], u8::try_from(600 % 251).expect("a byte"));
    }

    #[test]
    fn a_chain_that_leads_back_to_itself_ends() {
        let bytes = document(2);
        let document = Compound::open(&bytes).expect("a document");
        let stream = document.child(document.root(), "Stream").expect("a stream");
        // As many bytes as it says it has can be had; the chain is followed no further.
        assert!(document.stream(stream).is_ok());
        assert!(matches!(document.chain(2), Err(Refusal::Unreadable(_))));
    }

    #[test]
    fn no_cut_makes_it_panic() {
        let bytes = document(4);
        for length in (0..bytes.len()).step_by(7) {
            if let Ok(document) = Compound::open(&bytes[..length]) {
                for (_, index) in document.children(document.root()) {
                    let _read = document.stream(index);
                }
            }
        }
    }
}
