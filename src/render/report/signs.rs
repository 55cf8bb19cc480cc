//! Signs that stand for figures in tables and sentences: what each means, said again wherever one is met.

use super::ReportInput;
use super::chapters::pointed;
use super::target::Target;
use super::tree::{Block, Chapter, Table, Term};
use super::view::{CONFIDENTIAL, NOT_APPLICABLE, NOT_AVAILABLE, REVISED};
use crate::render::language::{Args, Pointer, RichText};

/// The signs of official statistics, and what explains each.
const SIGNS: [(&str, &str); 5] = [
    (CONFIDENTIAL, "sign-confidential"),
    (NOT_AVAILABLE, "sign-not-available"),
    (NOT_APPLICABLE, "sign-not-applicable"),
    (REVISED, "sign-revised"),
    ("[b]", "sign-break"),
];

/// Name of the place that lists the signs.
const LIST: &str = "signs";

/// All of them.
pub fn list(input: &ReportInput<'_>) -> Vec<Term> {
    let term = |(sign, id): (&str, &str)| Term {
        term: sign.to_owned(),
        said: meaning(input, id),
    };
    SIGNS.map(term).into()
}

fn meaning(input: &ReportInput<'_>, id: &str) -> RichText {
    pointed(input, id, Target::Method)
}

/// Explains the signs of a report: below each table those in its cells, and in the sentences of each chapter the
/// first of each kind, the very first of them at the foot of the page.
pub fn explain(input: &ReportInput<'_>, chapters: &mut [Chapter]) {
    let mut noted: Vec<&str> = Vec::new();
    for chapter in chapters {
        let mut left: Vec<(&str, &str)> = SIGNS.into();
        for block in &mut chapter.blocks {
            match block {
                Block::Lead(said) | Block::Paragraph(said) | Block::Note(said) => {
                    left.retain(|&(sign, id)| {
                        let is_here = said.text.contains(sign);
                        if is_here {
                            let is_first = !noted.contains(&sign);
                            noted.push(sign);
                            said.point(Pointer {
                                words: sign.to_owned(),
                                to: LIST.to_owned(),
                                footnote: is_first.then(|| meaning(input, id)),
                            });
                        }
                        !is_here
                    });
                }
                Block::Table(table) => explain_below(input, table),
                _ => {}
            }
        }
    }
}

fn explain_below(input: &ReportInput<'_>, table: &mut Table) {
    for (sign, id) in SIGNS {
        let mut cells = table.rows.iter().flat_map(|row| &row.cells);
        let said = format!("{sign}:");
        let is_explained = table.notes.iter().any(|note| note.text.contains(&said));
        if cells.any(|cell| cell == sign) && !is_explained {
            let args = Args::new()
                .text("sign", sign)
                .said("meaning", meaning(input, id));
            table.notes.push(input.language.say("note-sign", &args));
        }
    }
}
