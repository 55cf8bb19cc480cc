//! A tagged PDF as one who hears it read: its texts, by the tags of its structure.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// Tags of what runs on in the text around it.
const INLINE: [&[u8]; 5] = [b"Span", b"Strong", b"Em", b"Link", b"Reference"];

/// Tags whose content is not prose.
const NO_PROSE: [&[u8]; 5] = [b"Table", b"Figure", b"Caption", b"TOC", b"H2"];

/// Texts by page and mark.
type Marked = BTreeMap<(ObjectId, i64), String>;

/// A piece of prose.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Number of its chapter or letter of its annex; empty before the first.
    pub chapter: String,
    /// Its text, lines joined by spaces.
    pub text: String,
}

/// The prose of a report: every paragraph, list and key figure; no heading, table, chart or caption.
pub fn prose(report: &Document) -> Vec<Piece> {
    let mut reader = Reader {
        report,
        marked: marked(report),
        chapter: String::new(),
        pieces: Vec::new(),
    };
    let catalog = report.catalog().expect("a catalog");
    let root = dictionary(
        report,
        catalog.get(b"StructTreeRoot").expect("a tagged file"),
    );
    let kids = root.expect("the root").get(b"K").expect("a document");
    for kid in list(report, kids) {
        reader.walk(kid, None);
    }
    reader.pieces
}

struct Reader<'a> {
    report: &'a Document,
    marked: Marked,
    chapter: String,
    pieces: Vec<Piece>,
}

impl<'a> Reader<'a> {
    /// Goes through an element and what is in it.
    fn walk(&mut self, element: &'a Object, page: Option<ObjectId>) {
        let Some((tag, element)) = self.element(element) else {
            return;
        };
        if NO_PROSE.contains(&tag) {
            return;
        }
        let page = page_of(element).or(page);
        let text = self.own_text(element, page);
        if tag == b"H1" {
            self.chapter = chapter_number(&text);
        } else if !text.is_empty() {
            self.pieces.push(Piece {
                chapter: self.chapter.clone(),
                text,
            });
        }
        for kid in self.kids(element) {
            if self
                .element(kid)
                .is_some_and(|(tag, _)| !INLINE.contains(&tag))
            {
                self.walk(kid, page);
            }
        }
    }

    /// What stands in an element itself and in what runs on in it.
    fn own_text(&self, element: &'a Dictionary, page: Option<ObjectId>) -> String {
        let mut words = Vec::new();
        for kid in self.kids(element) {
            let text = match kid {
                Object::Integer(mark) => self.at(page, *mark),
                kid => match self.element(kid) {
                    Some((tag, inner)) if INLINE.contains(&tag) => {
                        self.own_text(inner, page_of(inner).or(page))
                    }
                    Some(_) => String::new(),
                    None => dictionary(self.report, kid).map_or_else(String::new, |marked| {
                        let mark = marked.get(b"MCID").and_then(Object::as_i64);
                        mark.map_or_else(
                            |_| String::new(),
                            |mark| self.at(page_of(marked).or(page), mark),
                        )
                    }),
                },
            };
            words.extend(text.split_whitespace().map(str::to_owned));
        }
        words.join(" ")
    }

    fn at(&self, page: Option<ObjectId>, mark: i64) -> String {
        let place = (page.expect("marks are on a page"), mark);
        self.marked.get(&place).cloned().unwrap_or_default()
    }

    /// The tag and the dictionary of a structure element; none for marks.
    fn element(&self, object: &'a Object) -> Option<(&'a [u8], &'a Dictionary)> {
        let found = dictionary(self.report, object)?;
        Some((found.get(b"S").and_then(Object::as_name).ok()?, found))
    }

    fn kids(&self, element: &'a Dictionary) -> Vec<&'a Object> {
        let kids = element.get(b"K");
        kids.map_or_else(|_| Vec::new(), |kids| list(self.report, kids))
    }
}

fn page_of(element: &Dictionary) -> Option<ObjectId> {
    element.get(b"Pg").and_then(Object::as_reference).ok()
}

fn dictionary<'a>(report: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    let (_, object) = report.dereference(object).ok()?;
    object.as_dict().ok()
}

fn list<'a>(report: &'a Document, object: &'a Object) -> Vec<&'a Object> {
    match report.dereference(object).expect("an object").1 {
        Object::Array(items) => items.iter().collect(),
        one => vec![one],
    }
}

/// The number of "3 Who reported", the letter of "Annex B Method"; what the data call the main points.
fn chapter_number(heading: &str) -> String {
    if heading == "Main points" {
        return "main-points".to_owned();
    }
    match heading.strip_prefix("Annex") {
        Some(rest) => rest.trim_start().chars().take(1).collect(),
        None => heading.chars().take_while(char::is_ascii_digit).collect(),
    }
}

/// Every marked text of the pages.
fn marked(report: &Document) -> Marked {
    let mut texts = Marked::new();
    for page in report.get_pages().into_values() {
        let fonts = report.get_page_fonts(page).expect("fonts");
        let encodings: BTreeMap<Vec<u8>, Encoding<'_>> = fonts
            .into_iter()
            .filter_map(|(name, font)| Some((name, font.get_font_encoding(report).ok()?)))
            .collect();
        let content = report.get_and_decode_page_content(page).expect("content");
        let (mut marks, mut font) = (Vec::new(), Vec::new());
        for operation in content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BMC" => marks.push(None),
                "BDC" => {
                    let properties = operands.get(1).and_then(|found| found.as_dict().ok());
                    let mark = properties.and_then(|found| found.get(b"MCID").ok());
                    marks.push(mark.and_then(|mark| mark.as_i64().ok()));
                }
                "EMC" => drop(marks.pop()),
                "Tf" => font = operands[0].as_name().expect("a name").to_vec(),
                "Tj" | "TJ" => {
                    let Some(mark) = marks.iter().rev().copied().flatten().next() else {
                        continue;
                    };
                    let encoding = encodings.get(&font).expect("a font of the page");
                    let text = texts.entry((page, mark)).or_default();
                    show(text, encoding, operands);
                }
                _ => {}
            }
        }
    }
    texts
}

/// Adds what is shown; numbers between texts move them by less than a space.
fn show(text: &mut String, encoding: &Encoding<'_>, operands: &[Object]) {
    for operand in operands {
        match operand {
            Object::String(bytes, _) => {
                let shown = Document::decode_text(encoding, bytes);
                text.push_str(&shown.expect("text of the font"));
            }
            Object::Array(items) => show(text, encoding, items),
            _ => {}
        }
    }
}
