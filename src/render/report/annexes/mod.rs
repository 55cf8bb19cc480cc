//! The annexes: full tables, names, method, rules and wording. The first five stand in every
//! report, so that chapters can refer to them by letter.

mod glossary;
mod method;
pub mod participants;
mod reference;
mod results;

use super::ReportInput;
use super::tree::{Block, Chapter};

/// Letter of the annex that lists participants.
pub(super) const PARTICIPANTS_LETTER: &str = "E";

/// Every annex in order. Their letters are given later.
pub(super) fn all(input: &ReportInput<'_>) -> Vec<Chapter> {
    let mut annexes = vec![
        results::annex(input),
        method::annex(input),
        reference::rules(input),
        reference::wording(input),
        participants::annex(input),
    ];
    annexes.extend(reference::lineage(input));
    annexes.push(glossary::annex(input));
    annexes
}

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
