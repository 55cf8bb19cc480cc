//! Workbooks that Excel encrypts without anybody having given a password: one that is only protected
//! against changes of its structure, or marked as read-only, is encrypted with a password that every Excel
//! knows and tries by itself. Opened as Excel opens them: without asking.

use aes::{Aes128, Aes192, Aes256};
use cipher::{Array, BlockCipherDecrypt as _, KeyInit as _};
use mail_parser::decoders::base64::base64_decode;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::compound::{Compound, u32_at};
use super::limits::Limits;
use super::sheet::Refusal;
use super::xml::tags;

/// The password that Excel tries by itself.
const DEFAULT_PASSWORD: &str = "VelvetSweatshop";

/// Most rounds of hashing; Excel writes 100,000.
const MOST_ROUNDS: u32 = 250_000;

/// What is encrypted at a time.
const SEGMENT: usize = 4096;

const BLOCK: usize = 16;

/// The package in an encrypted workbook, where the default password opens it.
pub(super) fn open_by_default(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let document = Compound::open(bytes)?;
    let stream = |name: &str| {
        let index = document.child(document.root(), name)?;
        document.stream(index).ok()
    };
    let (Some(info), Some(package)) = (stream("EncryptionInfo"), stream("EncryptedPackage")) else {
        return Err(Refusal::Encrypted);
    };
    if package.len() as u64 > limits.file_bytes {
        return Err(Refusal::Encrypted);
    }
    let (Some(version), Some(length)) = (u32_at(&info, 0), u32_at(&package, 0)) else {
        return Err(Refusal::Encrypted);
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    let content = package.get(8..).unwrap_or_default();
    let plain = match version {
        0x0004_0004 => agile(&info, content),
        0x0002_0002..=0x0002_0004 => standard(&info, content),
        _ => None,
    };
    let mut plain = plain.ok_or(Refusal::Encrypted)?;
    plain.truncate(length);
    Ok(plain)
}

/// The newer form: a description in XML, and AES in segments.
fn agile(info: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    const DATA: [&str; 3] = ["saltValue", "hashAlgorithm", "keyBits"];
    const KEY: [&str; 7] = [
        "spinCount",
        "saltValue",
        "hashAlgorithm",
        "keyBits",
        "encryptedVerifierHashInput",
        "encryptedVerifierHashValue",
        "encryptedKeyValue",
    ];
    let xml = info.get(8..)?;
    let [data_salt, data_hash, data_bits] = tags(xml, DATA, "keyData").into_iter().next()?;
    let [rounds, salt, hash, bits, input, value, key] =
        tags(xml, KEY, "encryptedKey").into_iter().next()?;
    let decoded = |text: String| base64_decode(text.as_bytes());
    let (hash, data_hash) = (Hash::named(&hash)?, Hash::named(&data_hash)?);
    let key_bytes = |bits: String| bits.parse::<usize>().ok().map(|bits| bits / 8);
    let (key_bytes, data_bytes) = (key_bytes(bits)?, key_bytes(data_bits)?);
    let (salt, data_salt) = (decoded(salt)?, decoded(data_salt)?);
    let rounds = rounds
        .parse()
        .ok()
        .filter(|rounds| *rounds <= MOST_ROUNDS)?;
    let spun = spin(hash, &salt, rounds);
    let open = |block: [u8; 8], encrypted: String| {
        let key = fitted(hash.of(&[&spun, &block]), key_bytes);
        cbc(&key, &salt, &decoded(encrypted)?)
    };
    let input = open([0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79], input)?;
    let value = open([0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e], value)?;
    if !value.starts_with(&hash.of(&[&input])) {
        return None;
    }
    let mut key = open([0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6], key)?;
    key.truncate(data_bytes);
    let mut plain = Vec::with_capacity(content.len());
    for (number, segment) in (0u32..).zip(content.chunks(SEGMENT)) {
        let start = data_hash.of(&[&data_salt, &number.to_le_bytes()]);
        let whole = &segment[..segment.len() / BLOCK * BLOCK];
        plain.extend(cbc(&key, &start, whole)?);
    }
    Some(plain)
}

/// The older form: AES block by block, with keys by SHA-1.
fn standard(info: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    const ROUNDS: u32 = 50_000;
    let header_bytes = usize::try_from(u32_at(info, 8)?).ok()?;
    let header = info.get(12..12usize.checked_add(header_bytes)?)?;
    let key_bytes = usize::try_from(u32_at(header, 16)?).ok()? / 8;
    let verifier = info.get(12 + header_bytes..)?;
    let salt = verifier.get(4..20)?;
    let (input, value) = (verifier.get(20..36)?, verifier.get(40..72)?);
    let hash = Hash::Sha1;
    let spun = spin(hash, salt, ROUNDS);
    let last = hash.of(&[&spun, &0u32.to_le_bytes()]);
    let padded = |with: u8| {
        let mut block = [with; 64];
        for (byte, hashed) in block.iter_mut().zip(&last) {
            *byte ^= hashed;
        }
        hash.of(&[&block])
    };
    let mut key = padded(0x36);
    key.extend(padded(0x5c));
    key.truncate(key_bytes);
    let cipher = Cipher::new(&key)?;
    let input = cipher.blocks(input);
    if !cipher.blocks(value).starts_with(&hash.of(&[&input])) {
        return None;
    }
    Some(cipher.blocks(&content[..content.len() / BLOCK * BLOCK]))
}

/// The default password, hashed as often as it says.
fn spin(hash: Hash, salt: &[u8], rounds: u32) -> Vec<u8> {
    let mut spun = hash.of(&[salt, &default_password()]);
    for round in 0..rounds {
        spun = hash.of(&[&round.to_le_bytes(), &spun]);
    }
    spun
}

/// The default password as its bytes are hashed.
pub(super) fn default_password() -> Vec<u8> {
    let units = DEFAULT_PASSWORD.encode_utf16();
    units.flat_map(u16::to_le_bytes).collect()
}

/// A key of exactly so many bytes.
fn fitted(mut key: Vec<u8>, bytes: usize) -> Vec<u8> {
    key.resize(bytes, 0x36);
    key
}

#[derive(Clone, Copy)]
enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "SHA1" | "SHA-1" => Self::Sha1,
            "SHA256" | "SHA-256" => Self::Sha256,
            "SHA384" | "SHA-384" => Self::Sha384,
            "SHA512" | "SHA-512" => Self::Sha512,
            _ => return None,
        })
    }

    fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        fn hashed<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut digest = D::new();
            for part in parts {
                digest.update(part);
            }
            digest.finalize().to_vec()
        }
        match self {
            Self::Sha1 => hashed::<Sha1>(parts),
            Self::Sha256 => hashed::<Sha256>(parts),
            Self::Sha384 => hashed::<Sha384>(parts),
            Self::Sha512 => hashed::<Sha512>(parts),
        }
    }
}

/// AES with a key of any of its lengths.
enum Cipher {
    Short(Box<Aes128>),
    Middle(Box<Aes192>),
    Long(Box<Aes256>),
}

impl Cipher {
    fn new(key: &[u8]) -> Option<Self> {
        Some(match key.len() {
            16 => Self::Short(Box::new(Aes128::new_from_slice(key).ok()?)),
            24 => Self::Middle(Box::new(Aes192::new_from_slice(key).ok()?)),
            32 => Self::Long(Box::new(Aes256::new_from_slice(key).ok()?)),
            _ => return None,
        })
    }

    fn block(&self, encrypted: [u8; BLOCK]) -> [u8; BLOCK] {
        let mut block = Array::from(encrypted);
        match self {
            Self::Short(cipher) => cipher.decrypt_block(&mut block),
            Self::Middle(cipher) => cipher.decrypt_block(&mut block),
            Self::Long(cipher) => cipher.decrypt_block(&mut block),
        }
        block.into()
    }

    /// Block by block, each for itself. What is no whole block is left out.
    fn blocks(&self, encrypted: &[u8]) -> Vec<u8> {
        let (blocks, _) = encrypted.as_chunks::<BLOCK>();
        blocks.iter().flat_map(|block| self.block(*block)).collect()
    }
}

/// Blocks that are chained, from a start of at least one block.
fn cbc(key: &[u8], start: &[u8], encrypted: &[u8]) -> Option<Vec<u8>> {
    let cipher = Cipher::new(key)?;
    let mut before: [u8; BLOCK] = fitted(start.to_vec(), BLOCK).try_into().ok()?;
    let (blocks, _) = encrypted.as_chunks::<BLOCK>();
    let mut plain = Vec::with_capacity(encrypted.len());
    for block in blocks {
        let opened = cipher.block(*block);
        plain.extend(
            opened
                .iter()
                .zip(before)
                .map(|(byte, before)| byte ^ before),
        );
        before = *block;
    }
    Some(plain)
}
