//! The glossary: the words that the report uses in a sense of its own.

use crate::domain::fold::fold;
use crate::render::language::Args;
use crate::render::report::ReportInput;
use crate::render::report::chapters::term;
use crate::render::report::tree::{Block, Chapter};

/// The words, printed in the order of their alphabet.
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
    let catalogue = &input.cycle.catalogue;
    let groups: Vec<String> = input
        .groups()
        .names()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let mut lettered = catalogue.commitments.iter().rev();
    let lettered = lettered.find(|one| one.id != one.section && one.id.starts_with(&one.section));
    let example = lettered.or(catalogue.commitments.first());
    let args = Args::new()
        .text("groups", input.language.list(&groups))
        .text("commitment", example.map_or("", |one| &one.id))
        .text("section", example.map_or("", |one| &one.section));
    let mut items = WORDS.map(|id| term(input, id, &args));
    items.sort_by_cached_key(|item| fold(&item.term));
    let items = Block::Terms {
        items: items.into(),
    };
    super::annex(input, "annex-glossary", vec![items])
}
