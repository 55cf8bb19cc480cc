//! Filled columns of an export that no mapping names, laid out for somebody who says what they look like. Nothing
//! is decided here.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::header::names;
use super::heading::Heading;
use super::outline::{SurveyColumn, label_of};
use super::unseen::Seen;
use crate::domain::fold::fold;
use crate::domain::place::{CellRef, Place};
use crate::domain::status::Status;

/// Most values of a column that are kept to be looked at.
const LOOKED_AT: usize = 2_000;

/// What only a survey export has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Export {
    /// Filled columns that no mapping names, from left to right.
    pub unmapped: Vec<UnmappedColumn>,
}

/// A filled column of an export that no mapping names.
#[derive(Debug, Clone, PartialEq)]
pub struct UnmappedColumn {
    /// The cell of its heading.
    pub place: Place,
    /// Its heading, and some of its values in rows that are submissions.
    pub column: SurveyColumn,
    /// How many cells are filled in rows that are submissions.
    pub filled: usize,
    /// How many of its values are codes that stand for a status by the mapping.
    pub coded: usize,
}

/// The filled columns of a sheet that no mapping names. `rows` are those that make submissions; `known` are columns
/// that are spoken of elsewhere.
pub(super) fn unmapped(
    file: &Arc<str>,
    seen: &Seen<'_>,
    rows: &HashSet<u32>,
    known: &[u32],
    codes: &HashMap<String, Status>,
) -> Vec<UnmappedColumn> {
    let header = &seen.header;
    let asked = header.asked();
    let is_known = |column: &u32| {
        asked.binary_search(column).is_ok()
            || known.contains(column)
            || seen.passed_over.contains(column)
    };
    let mut columns: BTreeMap<u32, UnmappedColumn> = BTreeMap::new();
    let span = header.last_row - header.first_row + 1;
    let mut explained = None;
    for (row_index, cells) in seen.sheet.rows() {
        if !rows.contains(&row_index) {
            continue;
        }
        for (at, value) in cells {
            if value.is_blank() || is_known(&at.column_index) {
                continue;
            }
            let found = columns.entry(at.column_index).or_insert_with(|| {
                let explained = explained
                    .get_or_insert_with(|| names(&seen.sheet, header.first_row, span, None));
                let mut named = header.named.iter();
                let named = named.find(|named| named.column_index == at.column_index);
                let heading = named.map_or_else(|| Heading::new(""), |named| named.whole.clone());
                let row_index = named.map_or(header.first_row, |named| named.row_index);
                let cell = CellRef::new(row_index, at.column_index);
                UnmappedColumn {
                    place: Place::cell(Arc::clone(file), Arc::clone(&seen.name), cell),
                    column: SurveyColumn {
                        heading: heading.written,
                        key: heading.key,
                        bare: heading.bare,
                        label: named.map_or_else(String::new, |named| label_of(named, explained)),
                        values: Vec::new(),
                    },
                    filled: 0,
                    coded: 0,
                }
            });
            found.filled += 1;
            if found.column.values.len() < LOOKED_AT {
                let text = value.quoted().trim().to_owned();
                // A number could be anything.
                let is_word = text.contains(char::is_alphabetic);
                found.coded += usize::from(is_word && codes.contains_key(&fold(&text)));
                found.column.values.push(text);
            }
        }
    }
    columns.into_values().collect()
}
