//! The annexes: full tables, names, method, rules and wording.

mod attack;
pub mod attributed;
pub mod glossary;
pub mod method;
pub mod participants;
pub mod reference;
pub mod results;

use super::ReportInput;
use super::tree::{Block, Chapter};

/// An annex without its letter.
fn annex(input: &ReportInput<'_>, title: &str, blocks: Vec<Block>) -> Chapter {
    Chapter {
        number: String::new(),
        title: input.language.text(title),
        annex: true,
        new_page: false,
        blocks,
    }
}
