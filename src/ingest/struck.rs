//! Text that is struck through: whole cells by their format, and pieces of text within a cell.

use std::collections::{HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::package::Package;
use super::styles::has_strike;
use super::xml::{entity, is_on};

/// A text in pieces, of which some are struck through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TextRuns {
    /// What is left to be read.
    pub seen: String,
    /// What is struck through.
    pub struck: String,
}

impl TextRuns {
    /// Adds a piece.
    pub(super) fn push(&mut self, text: &str, is_struck: bool) {
        let whole = if is_struck {
            &mut self.struck
        } else {
            &mut self.seen
        };
        whole.push_str(text);
    }
}

/// What of a workbook's formats and shared texts is struck through.
#[derive(Debug, Default)]
pub(super) struct StruckTexts {
    formats: HashSet<u32>,
    shared: HashMap<usize, TextRuns>,
}

impl StruckTexts {
    /// Looks for it in a package.
    pub(super) fn of(package: &Package) -> Self {
        let shared = package
            .part("xl/sharedStrings.xml")
            .filter(|part| has_strike(part));
        Self {
            formats: package.struck_formats().clone(),
            shared: shared.map(shared_texts).unwrap_or_default(),
        }
    }

    /// Whether nothing is struck through.
    pub(super) fn is_empty(&self) -> bool {
        self.formats.is_empty() && self.shared.is_empty()
    }

    /// Whether a cell format strikes its text through.
    pub(super) fn is_format(&self, format: u32) -> bool {
        self.formats.contains(&format)
    }

    /// The shared text at a position, where some of it is struck through.
    pub(super) fn shared(&self, index: usize) -> Option<&TextRuns> {
        self.shared.get(&index)
    }
}

/// The shared texts of which some is struck through, by their position.
fn shared_texts(xml: &[u8]) -> HashMap<usize, TextRuns> {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    let mut found = HashMap::new();
    let mut index = 0;
    let mut text = TextRuns::default();
    let (mut in_text, mut is_struck) = (false, false);
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "r" => is_struck = false,
                "strike" => is_struck = is_on(&tag),
                "t" => in_text = true,
                "rPh" => in_text = false,
                _ => {}
            },
            Ok(Event::Empty(tag)) => match tag.local_name().as_ref() {
                "strike" => is_struck = is_on(&tag),
                "si" => index += 1,
                _ => {}
            },
            Ok(Event::Text(piece)) if in_text => text.push(&piece, is_struck),
            Ok(Event::GeneralRef(reference)) if in_text => {
                text.push(&entity(&reference), is_struck);
            }
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "r" => is_struck = false,
                "si" => {
                    let whole = std::mem::take(&mut text);
                    if !whole.struck.is_empty() {
                        found.insert(index, whole);
                    }
                    index += 1;
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return found,
            _ => {}
        }
        buffer.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::shared_texts;

    #[test]
    fn shared_texts_are_struck_through_by_their_pieces() {
        let texts = br"<sst><si><t>a</t></si><si/><si><r><rPr><strike/></rPr><t>old</t></r><r><t>new</t></r></si></sst>";
        let found = shared_texts(texts);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[&2].seen.as_str(), found[&2].struck.as_str()),
            ("new", "old")
        );
    }
}
