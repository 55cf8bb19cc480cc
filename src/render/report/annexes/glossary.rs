//! The glossary: the words that the report uses in a sense of its own.

use crate::render::language::Args;
use crate::render::report::ReportInput;
use crate::render::report::chapters::term;
use crate::render::report::tree::{Block, Chapter};

/// The words, in the order of the alphabet in English.
const WORDS: [&str; 15] = [
    "glossary-accepted",
    "glossary-addressed",
    "glossary-applicable",
    "glossary-audience",
    "glossary-commitment",
    "glossary-completed",
    "glossary-together",
    "glossary-cycle",
    "glossary-evidence",
    "glossary-framework",
    "glossary-group",
    "glossary-member",
    "glossary-panel",
    "glossary-section",
    "glossary-withheld",
];

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    let items = WORDS.map(|id| term(input, id, &Args::new()));
    let items = Block::Terms {
        items: items.into(),
    };
    super::annex(input, "annex-glossary", vec![items])
}
