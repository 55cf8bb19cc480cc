//! Files that are no readable workbook, as they turn up in every collection.

/// A kind of broken file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// A workbook behind a password: a compound file with the stream `EncryptedPackage`.
    Encrypted,
    /// Text under the name of a workbook.
    Text,
    /// Not a byte.
    Empty,
}

impl Broken {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Encrypted, Self::Text, Self::Empty];

    /// The file's bytes.
    pub fn bytes(self) -> Vec<u8> {
        match self {
            Self::Encrypted => encrypted(),
            Self::Text => b"Dear secretariat,\r\n\r\nour answers follow next week.\r\n\r\n\
                            (This is a fictional sample.)\r\n"
                .to_vec(),
            Self::Empty => Vec::new(),
        }
    }
}

const SECTOR: usize = 512;
/// Sectors of each of the two streams: 4,096 bytes, the least that is kept outside the mini stream.
const STREAM_SECTORS: u32 = 8;
const STREAM_BYTES: u32 = 4096;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const FAT_SECTOR: u32 = 0xFFFF_FFFD;
const NO_STREAM: u32 = 0xFFFF_FFFF;

/// A compound file ([MS-CFB], version 3) as Office leaves it on encrypting ([MS-OFFCRYPTO]): sector 0
/// is the allocation table, sector 1 the directory, then the two streams. What the package holds is a
/// pattern, and encrypts nothing.
fn encrypted() -> Vec<u8> {
    let mut file = header();
    file.extend(allocation_table());
    file.extend(directory());
    // Version 4.4, agile encryption, then its description.
    let mut info: Vec<u8> = [4, 0, 4, 0, 0x40, 0, 0, 0].to_vec();
    info.extend_from_slice(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
          <encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\"/>",
    );
    info.resize(SECTOR * 8, b' ');
    file.extend(info);
    let mut package: Vec<u8> = 4088_u64.to_le_bytes().to_vec();
    package.extend(
        (0..=255_u8)
            .cycle()
            .take(4088)
            .map(|byte| byte.wrapping_mul(167)),
    );
    file.extend(package);
    file
}

fn header() -> Vec<u8> {
    let mut header = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    header.resize(24, 0);
    for half in [0x003E_u16, 3, 0xFFFE, 9, 6] {
        header.extend(half.to_le_bytes());
    }
    header.resize(44, 0);
    // Allocation sectors, directory start, transaction, mini cutoff, mini table, DIFAT.
    for word in [1, 1, 0, STREAM_BYTES, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0] {
        header.extend(word.to_le_bytes());
    }
    header.resize(SECTOR, 0xFF);
    header
}

fn allocation_table() -> Vec<u8> {
    let mut table = vec![FAT_SECTOR, END_OF_CHAIN];
    for stream in 0..2 {
        let start = 2 + stream * STREAM_SECTORS;
        table.extend(start + 1..start + STREAM_SECTORS);
        table.push(END_OF_CHAIN);
    }
    let mut bytes: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    bytes.resize(SECTOR, 0xFF);
    bytes
}

fn directory() -> Vec<u8> {
    let mut bytes = Vec::with_capacity(SECTOR);
    // Name, type (5 root, 2 stream), right sibling, child, first sector, size.
    bytes.extend(entry("Root Entry", 5, NO_STREAM, 1, END_OF_CHAIN, 0));
    bytes.extend(entry("EncryptionInfo", 2, 2, NO_STREAM, 2, STREAM_BYTES));
    bytes.extend(entry(
        "EncryptedPackage",
        2,
        NO_STREAM,
        NO_STREAM,
        10,
        STREAM_BYTES,
    ));
    bytes.extend(entry("", 0, NO_STREAM, NO_STREAM, 0, 0));
    bytes
}

fn entry(name: &str, kind: u8, right: u32, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let name_bytes = if name.is_empty() { 0 } else { bytes.len() + 2 };
    bytes.resize(64, 0);
    bytes.extend(u16::try_from(name_bytes).unwrap_or(0).to_le_bytes());
    bytes.extend([kind, 1]);
    for word in [NO_STREAM, right, child] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.resize(116, 0);
    bytes.extend(start.to_le_bytes());
    bytes.extend(u64::from(size).to_le_bytes());
    bytes
}
