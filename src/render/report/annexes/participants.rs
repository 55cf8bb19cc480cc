//! The members that reported, where the cycle lists them and they fit.

use crate::render::language::Args;
use crate::render::report::chapters::{length, paragraph};
use crate::render::report::target::Target;
use crate::render::report::tree::{Block, Chapter};
use crate::render::report::{ReportInput, glyphs};

/// The longest list that is printed.
const LONGEST_LIST: usize = 400;

/// The annex.
pub fn annex(input: &ReportInput<'_>) -> Chapter {
    super::annex(input, "annex-participants", blocks(input))
}

/// What a sentence that says where the names are is given.
pub fn whereabouts(input: &ReportInput<'_>) -> Args {
    let participants = match input.publication.participants.as_deref() {
        None => "hidden",
        Some([]) => "none",
        Some(names) if names.len() > LONGEST_LIST => "in-file",
        Some(_) => "in-annex",
    };
    Args::new()
        .text("participants", participants)
        .pointer("annex", input.pointer(Target::Participants))
}

fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let words = input.language;
    let names = match input.publication.participants.as_deref() {
        Some(names) if !names.is_empty() && names.len() <= LONGEST_LIST => names,
        _ => {
            let said = words.say("participants-where", &whereabouts(input));
            return vec![paragraph(said)];
        }
    };
    let mut blocks = vec![paragraph(words.text("participants-lead"))];
    if names.iter().any(|member| glyphs::loses(&member.name)) {
        blocks.push(paragraph(words.text("participants-glyphs")));
    }
    for group in input.groups().iter() {
        let mut members: Vec<_> = names
            .iter()
            .filter(|member| member.group == group)
            .collect();
        members.sort_by(|left, right| words.compare(&left.name, &right.name));
        if !members.is_empty() {
            let args = Args::new()
                .text("group", group.name())
                .number("members", length(&members));
            blocks.push(Block::Names {
                heading: words.say("participants-of-group", &args).text,
                names: members
                    .into_iter()
                    .map(|member| member.name.clone())
                    .collect(),
            });
        }
    }
    blocks
}
