//! Workbooks as the packages of XML parts that they are, read without any spreadsheet library.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Every part of a package that is text, by its name.
pub fn part_texts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    (0..archive.len())
        .filter_map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).ok()?;
            Some((name, text))
        })
        .collect()
}

/// Contact name and address of a workbook of the acceptance cycles, where the address is made from
/// the name.
pub fn contacts(bytes: &[u8]) -> [String; 2] {
    let all: String = part_texts(bytes)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let end = all.find("@example.org").expect("an address");
    let start = all[..end].rfind('>').expect("a tag") + 1;
    let address = format!("{}@example.org", &all[start..end]);
    let name = all
        .split('<')
        .filter_map(|piece| piece.split_once('>').map(|(_, text)| text))
        .find(|text| text.to_lowercase().replace(' ', ".") == all[start..end])
        .expect("the name that the address is made from")
        .to_owned();
    [name, address]
}

/// The package with texts replaced in all its parts.
pub fn rewrite(bytes: &[u8], replaced: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut text) in part_texts(bytes) {
        for (old, new) in replaced {
            text = text.replace(old, new);
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .and_then(|()| writer.write_all(text.as_bytes()).map_err(Into::into))
            .expect("a part");
    }
    writer.finish().expect("a package").into_inner()
}
