//! The Arrow schema that stands in a Parquet file, with what each column means: readers such as
//! pyarrow show it as the metadata of the field.
//!
//! polars writes a schema without descriptions and does not let us at the types that would hold them,
//! so the message is laid out here: a flatbuffer of tables, texts and lists, behind a length and in
//! base64, as <https://arrow.apache.org/docs/format/Columnar.html#schema-message> has it. What is
//! written is read back in the tests.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Texts.
    Text,
    /// Counts of 32 bits.
    Count,
    /// Numbers of double precision.
    Number,
}

/// A column as the schema has it: name, what it holds, what it means (empty for nothing said).
pub(super) type Described<'a> = (&'a str, Kind, &'a str);

/// A member of a flatbuffer table. Numbers are kept in four bytes each, which suits every one of them.
enum Part<'a> {
    Absent,
    Number(i32),
    Text(&'a str),
    Table(Vec<Part<'a>>),
    List(Vec<Vec<Part<'a>>>),
}

/// The schema of these columns, with what is to be said about the whole as keys and values: the value of
/// the key `ARROW:schema`.
pub(super) fn arrow_schema(columns: &[Described<'_>], notes: &[(&str, &str)]) -> String {
    const VERSION_5: i32 = 4;
    const IS_SCHEMA: i32 = 1;
    let fields = columns.iter().map(field).collect();
    let schema = vec![Part::Absent, Part::List(fields), pairs(notes)];
    let message = [
        Part::Number(VERSION_5),
        Part::Number(IS_SCHEMA),
        Part::Table(schema),
    ];
    let mut buffer = vec![0; 4];
    let root = push_table(&mut buffer, &message);
    point(&mut buffer, 0, root);
    buffer.resize(buffer.len().next_multiple_of(8), 0);
    let mut bytes = vec![0xFF; 4];
    bytes.extend(short(buffer.len()).to_le_bytes());
    bytes.extend(buffer);
    base64(&bytes)
}

fn field<'a>(&(name, kind, description): &Described<'a>) -> Vec<Part<'a>> {
    const IS_NULLABLE: i32 = 1;
    let (kind, details) = match kind {
        Kind::Text => (5, vec![]),
        // 32 bits, unsigned.
        Kind::Count => (2, vec![Part::Number(32)]),
        // Double precision.
        Kind::Number => (3, vec![Part::Number(2)]),
    };
    let said: &[_] = if description.is_empty() {
        &[]
    } else {
        &[("description", description)]
    };
    vec![
        Part::Text(name),
        Part::Number(IS_NULLABLE),
        Part::Number(kind),
        Part::Table(details),
        Part::Absent,
        Part::List(vec![]),
        pairs(said),
    ]
}

fn pairs<'a>(pairs: &[(&'a str, &'a str)]) -> Part<'a> {
    let pairs = pairs.iter();
    Part::List(
        pairs
            .map(|(key, value)| vec![Part::Text(key), Part::Text(value)])
            .collect(),
    )
}

/// Adds a table, with the list of where its members are before it, and says where it begins.
fn push_table(buffer: &mut Vec<u8>, parts: &[Part<'_>]) -> usize {
    align(buffer);
    let members = parts.iter().filter(|part| !matches!(part, Part::Absent));
    let size = 4 + 4 * members.count();
    let places = buffer.len();
    push_u16(buffer, 4 + 2 * parts.len());
    push_u16(buffer, size);
    let mut next = 4;
    for part in parts {
        let is_absent = matches!(part, Part::Absent);
        push_u16(buffer, if is_absent { 0 } else { next });
        next += if is_absent { 0 } else { 4 };
    }
    align(buffer);
    let table = buffer.len();
    buffer.resize(table + size, 0);
    put(buffer, table, short(table - places));
    let mut at = table;
    for part in parts {
        let target = match part {
            Part::Absent => continue,
            Part::Number(number) => {
                at += 4;
                buffer[at..at + 4].copy_from_slice(&number.to_le_bytes());
                continue;
            }
            Part::Text(text) => push_text(buffer, text),
            Part::Table(parts) => push_table(buffer, parts),
            Part::List(tables) => push_list(buffer, tables),
        };
        at += 4;
        point(buffer, at, target);
    }
    table
}

fn push_list(buffer: &mut Vec<u8>, tables: &[Vec<Part<'_>>]) -> usize {
    align(buffer);
    let list = buffer.len();
    buffer.extend(short(tables.len()).to_le_bytes());
    let mut at = buffer.len();
    buffer.resize(at + 4 * tables.len(), 0);
    for parts in tables {
        let target = push_table(buffer, parts);
        point(buffer, at, target);
        at += 4;
    }
    list
}

fn push_text(buffer: &mut Vec<u8>, text: &str) -> usize {
    align(buffer);
    let start = buffer.len();
    buffer.extend(short(text.len()).to_le_bytes());
    buffer.extend(text.as_bytes());
    buffer.push(0);
    start
}

fn align(buffer: &mut Vec<u8>) {
    buffer.resize(buffer.len().next_multiple_of(4), 0);
}

fn push_u16(buffer: &mut Vec<u8>, value: usize) {
    buffer.extend(u16::try_from(value).unwrap_or(u16::MAX).to_le_bytes());
}

fn put(buffer: &mut [u8], at: usize, value: u32) {
    buffer[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

/// Writes, at `at`, how far it is from there to `target`.
fn point(buffer: &mut [u8], at: usize, target: usize) {
    put(buffer, at, short(target - at));
}

/// A schema is far from four gigabytes.
fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let index = (bits >> (18 - 6 * digit) & 63) as usize;
            let is_there = digit <= chunk.len();
            text.push(if is_there {
                char::from(DIGITS[index])
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_become_base64() {
        let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
        assert_eq!(
            texts.map(|text| base64(text.as_bytes())),
            [
                "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"
            ]
        );
    }
}
