//! Workbooks in the format before 2007 that Excel encrypts without anybody having given a password; see
//! [`super::protected`]. Opened as Excel opens them: without asking.
//!
//! The format: [MS-XLS] 2.2.10 and 2.4.117; the two ways to encrypt it: [MS-OFFCRYPTO] 2.3.5 and 2.3.6.

use md5::Md5;
use rc4::{KeyInit as _, Rc4, StreamCipher as _};
use sha1::Sha1;
use sha2::Digest;

use super::compound::{Compound, u16_at, u32_at};
use super::protected::default_password;

/// The record that says how the workbook is encrypted.
const FILE_PASS: u16 = 0x002F;
/// A record that readers pass over.
const UNKNOWN: u16 = 0x0FFF;
/// Where sheets begin: the first four bytes are not encrypted.
const BOUND_SHEET: u16 = 0x0085;
/// Records that are not encrypted: the beginnings of parts, and who has the file open.
const PLAIN: [u16; 7] = [0x0809, FILE_PASS, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196];

/// After so many bytes of the stream the key changes.
const SEGMENT: usize = 1024;

/// The workbook without its encryption; none where the default password does not open it.
pub(super) fn open_old_by_default(bytes: &[u8]) -> Option<Vec<u8>> {
    let document = Compound::open(bytes).ok()?;
    let index = document.child(document.root(), "Workbook")?;
    let mut stream = document.stream(index).ok()?;
    let keys = Keys::of(&stream)?;
    let pad = keys.pad(stream.len())?;
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(&stream, at), u16_at(&stream, at + 2)) {
        let start = at + 4;
        at = start + usize::from(length);
        let plain_bytes = match kind {
            BOUND_SHEET => 4,
            kind if PLAIN.contains(&kind) => usize::from(length),
            _ => 0,
        };
        if kind == FILE_PASS {
            stream[start - 4..start - 2].copy_from_slice(&UNKNOWN.to_le_bytes());
        }
        let end = at.min(stream.len());
        let encrypted = (start + plain_bytes).min(end)..end;
        let own = &pad[encrypted.clone()];
        for (byte, pad) in stream[encrypted].iter_mut().zip(own) {
            *byte ^= pad;
        }
    }
    document.with_stream(index, &stream)
}

/// What the keys of all segments are made of.
enum Keys {
    /// Five bytes of a hash with MD5.
    Short([u8; 5]),
    /// A hash with SHA-1, and how many bytes keys have.
    Long(Vec<u8>, usize),
}

impl Keys {
    /// The keys of a stream; none where it is not encrypted so, or with another password.
    fn of(stream: &[u8]) -> Option<Self> {
        let mut at = 0;
        while u16_at(stream, at)? != FILE_PASS {
            at += 4 + usize::from(u16_at(stream, at + 2)?);
        }
        let length = usize::from(u16_at(stream, at + 2)?);
        let record = stream.get(at + 4..at + 4 + length)?;
        let (is_stream_cipher, version) = (u16_at(record, 0)? == 1, u32_at(record, 2)?);
        let (keys, verifier) = match version {
            0x0001_0001 => Self::short(record.get(6..)?)?,
            0x0002_0002..=0x0002_0004 => Self::long(record.get(6..)?)?,
            _ => return None,
        };
        let mut opened = verifier;
        keys.cipher(0)?.apply_keystream(&mut opened);
        let (input, value) = opened.split_at(16);
        let expected = match keys {
            Self::Short(_) => Md5::digest(input).to_vec(),
            Self::Long(..) => Sha1::digest(input).to_vec(),
        };
        (is_stream_cipher && value == expected).then_some(keys)
    }

    /// Keys of 40 bits, and what is encrypted to test a password: a number and its hash.
    fn short(header: &[u8]) -> Option<(Self, Vec<u8>)> {
        let (salt, verifier) = (header.get(..16)?, header.get(16..48)?);
        let hash = Md5::digest(default_password());
        let mut digest = Md5::new();
        for _ in 0..16 {
            digest.update(&hash[..5]);
            digest.update(salt);
        }
        let made = digest.finalize();
        Some((Self::Short(made[..5].try_into().ok()?), verifier.to_vec()))
    }

    /// Keys of up to 128 bits.
    fn long(header: &[u8]) -> Option<(Self, Vec<u8>)> {
        let header_bytes = usize::try_from(u32_at(header, 4)?).ok()?;
        let description = header.get(8..8usize.checked_add(header_bytes)?)?;
        let key_bytes = match usize::try_from(u32_at(description, 16)?).ok()? / 8 {
            0 => 5,
            bytes => bytes,
        };
        let rest = header.get(8 + header_bytes..)?;
        let (salt, number, value) = (rest.get(4..20)?, rest.get(20..36)?, rest.get(40..60)?);
        let mut digest = Sha1::new();
        digest.update(salt);
        digest.update(default_password());
        let hash = digest.finalize().to_vec();
        let keys = Self::Long(hash, key_bytes.min(16));
        Some((keys, [number, value].concat()))
    }

    /// The cipher of a segment.
    fn cipher(&self, segment: u32) -> Option<Rc4> {
        let number = segment.to_le_bytes();
        let key = match self {
            Self::Short(made) => Md5::digest([&made[..], &number].concat()).to_vec(),
            Self::Long(hash, bytes) => {
                let mut key = Sha1::digest([&hash[..], &number].concat()).to_vec();
                key.truncate(*bytes);
                // Keys of 40 bits are filled up.
                if *bytes == 5 {
                    key.resize(16, 0);
                }
                key
            }
        };
        Rc4::new_from_slice(&key).ok()
    }

    /// What a stream of so many bytes is added to: all of it counts, encrypted or not.
    fn pad(&self, bytes: usize) -> Option<Vec<u8>> {
        let mut pad = vec![0; bytes];
        for (segment, part) in (0..).zip(pad.chunks_mut(SEGMENT)) {
            self.cipher(segment)?.apply_keystream(part);
        }
        Some(pad)
    }
}

#[cfg(test)]
mod tests {
    use super::open_old_by_default;

    #[test]
    fn another_password_is_not_guessed() {
        for name in ["velvet-97.xls", "velvet-2002.xls"] {
            let path = format!("tests/fixtures/reading/{name}");
            let mut bytes = std::fs::read(path).expect("a workbook");
            assert!(open_old_by_default(&bytes).is_some(), "{name}");
            let salt: Vec<u8> = (3..19).collect();
            let at = memchr::memmem::find(&bytes, &salt).expect("the salt");
            bytes[at] ^= 1;
            assert!(open_old_by_default(&bytes).is_none(), "{name}");
        }
    }
}
