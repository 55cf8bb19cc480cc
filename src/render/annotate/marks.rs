//! What is to be marked: findings by sheet and cell, and the words of each comment.

use std::collections::{BTreeMap, HashMap};

use quick_xml::escape::escape;

use crate::domain::place::CellRef;
use crate::finding::{Finding, Severity, shortened};

/// Most findings that are listed and marked. A copy with more helps nobody, and must not grow without
/// end.
const MOST: usize = 10_000;

/// Most findings told in one comment; the sheet of findings has the rest.
const MOST_IN_COMMENT: usize = 12;

/// Most characters of what was found, in a comment and on the sheet of findings.
const FOUND_IN_COMMENT: usize = 200;
pub(super) const FOUND_ON_SHEET: usize = 1_000;

/// The findings of one cell.
#[derive(Debug)]
pub(super) struct CellMark<'a> {
    /// The gravest of them.
    pub severity: Severity,
    /// In the order in which they came.
    pub findings: Vec<&'a Finding>,
}

/// The marks of one sheet, in the order of its cells.
pub(super) type SheetMarks<'a> = BTreeMap<CellRef, CellMark<'a>>;

/// Everything to be marked.
#[derive(Debug)]
pub(super) struct Marks<'a> {
    /// All findings, gravest first, within the limit.
    pub listed: Vec<&'a Finding>,
    /// How many the limit left out.
    pub left_out: usize,
    /// Marks by the name of their sheet in the copy.
    pub sheets: BTreeMap<String, SheetMarks<'a>>,
    names: HashMap<String, String>,
}

impl<'a> Marks<'a> {
    /// Groups findings. `names` tells what a sheet is called in the copy where that differs.
    pub(super) fn new(findings: &'a [Finding], names: HashMap<String, String>) -> Self {
        let mut listed: Vec<&Finding> = findings.iter().collect();
        listed.sort_by_key(|finding| finding.severity());
        listed.truncate(MOST);
        let mut marks = Self {
            left_out: findings.len() - listed.len(),
            sheets: BTreeMap::new(),
            listed: Vec::new(),
            names,
        };
        for finding in &listed {
            let (Some(sheet), Some(cell)) = (&finding.place.sheet, finding.place.cell) else {
                continue;
            };
            let name = marks.name_in_copy(sheet).to_owned();
            let cells = marks.sheets.entry(name).or_default();
            let mark = cells.entry(cell).or_insert(CellMark {
                severity: finding.severity(),
                findings: Vec::new(),
            });
            mark.findings.push(finding);
        }
        marks.listed = listed;
        marks
    }

    /// What a sheet of the member's file is called in the copy.
    pub(super) fn name_in_copy<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.get(name).map_or(name, String::as_str)
    }
}

/// A stretch of a comment's text, bold or plain.
pub(super) struct Run {
    /// Bold, for headings.
    pub bold: bool,
    /// The words, cleaned.
    pub text: String,
}

impl CellMark<'_> {
    /// The comment: for each finding its rule, what was found, what was expected, what to do.
    pub(super) fn comment(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for (index, finding) in self.findings.iter().take(MOST_IN_COMMENT).enumerate() {
            let gap = if index == 0 { "" } else { "\n\n" };
            runs.push(Run {
                bold: true,
                text: format!("{gap}{}: {}", label(finding.severity()), finding.rule.code),
            });
            runs.push(Run {
                bold: false,
                text: format!(
                    "\nFound: {}\nExpected: {}\nFix: {}",
                    found(finding, FOUND_IN_COMMENT),
                    cleaned(&finding.expected),
                    cleaned(&finding.fix)
                ),
            });
        }
        let more = self.findings.len().saturating_sub(MOST_IN_COMMENT);
        if more > 0 {
            runs.push(Run {
                bold: false,
                text: format!("\n\nand {more} more on the first sheet"),
            });
        }
        runs
    }
}

/// Lines that a comment takes in a box of the usual width.
pub(super) fn lines(runs: &[Run]) -> u32 {
    const CHARACTERS_A_LINE: usize = 44;
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let lines: usize = text
        .split('\n')
        .map(|line| line.chars().count().div_ceil(CHARACTERS_A_LINE).max(1))
        .sum();
    u32::try_from(lines).unwrap_or(u32::MAX)
}

/// A severity as a member reads it.
pub(super) const fn label(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    }
}

/// The colour of a severity's cells: light enough for black text.
pub(super) const fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "FFFFC7CE",
        Severity::Warning => "FFFFEB9C",
        Severity::Note => "FFDDEBF7",
    }
}

/// What was found, of bounded length, between quotation marks where the workbook says it; nothing where a
/// finding about a whole sheet or file quotes nothing.
pub(super) fn found(finding: &Finding, most: usize) -> String {
    let text = cleaned(finding.found.trim());
    if text.is_empty() {
        let about_a_cell = finding.place.cell.is_some();
        return if about_a_cell { "an empty cell" } else { "" }.to_owned();
    }
    let text = shortened(&text, most);
    if finding.quotes {
        format!("\u{201C}{text}\u{201D}")
    } else {
        text
    }
}

/// Text without what a spreadsheet cannot hold or what would act on its reader: line breaks become
/// spaces, control characters and changes of direction the sign for an unknown character.
pub(super) fn cleaned(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => {
                '\u{FFFD}'
            }
            c if c.is_control() => '\u{FFFD}',
            c => c,
        })
        .collect()
}

/// Cleaned text as the content of a `t` element. `_x0041_` would be read as a character by its number,
/// so the mark of such a code is written as one itself.
pub(super) fn xml_text(text: &str) -> String {
    let is_code = |rest: &str| {
        let bytes = rest.as_bytes();
        bytes.len() >= 7
            && matches!(bytes[1], b'x' | b'X')
            && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
            && bytes[6] == b'_'
    };
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        safe.push(c);
        if c == '_' && is_code(&text[at..]) {
            safe.push_str("x005F_");
        }
    }
    escape(safe).into_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{cleaned, found, xml_text};
    use crate::domain::place::Place;
    use crate::finding::{Finding, rules};

    #[test]
    fn only_what_the_workbook_says_is_quoted() {
        let finding = |words| {
            let place = Place::file(Arc::from("a.xlsx"));
            Finding::new(&rules::UNKNOWN_STATUS, place, words)
        };
        assert_eq!(found(&finding("Delayed"), 9), "\u{201C}Delayed\u{201D}");
        assert_eq!(found(&finding("Delayed"), 3), "\u{201C}Del…\u{201D}");
        let ours = finding("no status").in_our_words();
        assert_eq!(found(&ours, 9), "no status");
    }

    #[test]
    fn member_text_is_cleaned_and_escaped() {
        assert_eq!(
            cleaned("a\u{1}b\r\n\u{202E}c\u{FFFE}"),
            "a\u{FFFD}b  \u{FFFD}c\u{FFFD}"
        );
        assert_eq!(xml_text("<_x000D_&_x_>"), "&lt;_x005F_x000D_&amp;_x_&gt;");
    }
}
