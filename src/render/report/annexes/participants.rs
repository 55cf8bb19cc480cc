//! The members that reported, where the cycle lists them and they fit.

use crate::domain::fold::fold;
use crate::domain::group::Group;
use crate::render::report::chapters::paragraph;
use crate::render::report::sentences::{labels, results as say, words};
use crate::render::report::tree::{Block, Chapter};
use crate::render::report::{ReportInput, glyphs};

/// The longest list that is printed.
const LONGEST_LIST: usize = 400;

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    super::annex(labels::PARTICIPANTS, blocks(input))
}

/// One sentence that says where the names are.
pub fn pointer(input: &ReportInput<'_>, letter: &str) -> String {
    match input.participants {
        None => say::PARTICIPANTS_HIDDEN.to_owned(),
        Some([]) => say::PARTICIPANTS_NONE.to_owned(),
        Some(names) if names.len() > LONGEST_LIST => say::PARTICIPANTS_IN_FILE.to_owned(),
        Some(_) => say::participants_in_annex(letter),
    }
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let names = match input.participants {
        Some(names) if !names.is_empty() && names.len() <= LONGEST_LIST => names,
        _ => return vec![paragraph(pointer(input, super::PARTICIPANTS_LETTER))],
    };
    let mut blocks = vec![paragraph(say::PARTICIPANTS_LEAD)];
    if names.iter().any(|member| glyphs::loses(&member.name)) {
        blocks.push(paragraph(say::PARTICIPANTS_MISSING_GLYPHS));
    }
    for group in Group::ALL {
        let mut members: Vec<_> = names
            .iter()
            .filter(|member| member.group == group)
            .collect();
        members.sort_by_cached_key(|member| (fold(&member.name), member.name.clone()));
        if !members.is_empty() {
            blocks.push(Block::Names {
                heading: labels::participants_of(group, &words::number(words::length(&members))),
                names: members
                    .into_iter()
                    .map(|member| member.name.clone())
                    .collect(),
            });
        }
    }
    blocks
}
