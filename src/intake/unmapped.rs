//! What is said of filled columns of a survey export that no mapping names.

use super::headings::{commitment_of, is_state, is_technical, statuses};
use crate::domain::catalogue::Catalogue;
use crate::domain::place::{CellRef, Place, column_letters};
use crate::finding::{Finding, rules};
use crate::ingest::{Export, UnmappedColumn};

/// Most headings that a finding lists.
const LISTED: usize = 20;

/// The findings about an export's columns that no mapping names: one for each that looks like answers, one for all
/// others together.
pub(super) fn findings(export: &Export, catalogue: &Catalogue) -> Vec<Finding> {
    let mut all = Vec::new();
    let mut others: Vec<(String, &Place)> = Vec::new();
    for one in &export.unmapped {
        let column = &one.column;
        let heading = quoted(one);
        let commitment = commitment_of(column, catalogue).filter(|commitment| !commitment.derived);
        let answers = statuses(column, catalogue).max(one.coded);
        let is_mostly = answers * 2 > column.values.len();
        // A state is none of the members' answers, whatever it is called.
        if is_state(column, catalogue)
            || (commitment.is_none() && !is_mostly && is_technical(&column.key))
        {
            continue;
        }
        if commitment.is_none() && !is_mostly {
            others.push((heading, &one.place));
            continue;
        }
        let cells = if one.filled == 1 { "cell" } else { "cells" };
        let found = format!("{heading}, {} filled {cells}", one.filled);
        let finding = Finding::new(&rules::UNMAPPED_ANSWERS, one.place.clone(), found);
        let finding = finding.in_our_words();
        all.push(match commitment {
            Some(commitment) => finding.expected(format!(
                "a line for {} under [survey.questions], or another heading",
                commitment.id
            )),
            None => finding,
        });
    }
    if let Some((_, first)) = others.first() {
        let shown = others.iter().take(LISTED).map(|(heading, _)| &**heading);
        let shown: Vec<&str> = shown.collect();
        let more = match others.len() - shown.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let found = format!("{}{more}", shown.join(", "));
        let finding = Finding::new(&rules::UNMAPPED_COLUMNS, (*first).clone(), found);
        all.push(finding.in_our_words());
    }
    all
}

/// A heading as it is named to people.
fn quoted(column: &UnmappedColumn) -> String {
    let heading = column.column.heading.trim();
    let index = column
        .place
        .cell
        .map_or(0, |CellRef { column_index, .. }| column_index);
    if heading.is_empty() {
        format!("column {} without a heading", column_letters(index))
    } else {
        format!("\"{heading}\"")
    }
}
