//! How wide columns and how high rows are, as far as a sheet says: to place the boxes of comments.
//! Sizes are in pixels.

use std::collections::{BTreeMap, HashMap};

use super::splice::Piece;
use crate::domain::place::CellRef;

/// The width of a comment's box.
const BOX_WIDTH: u32 = 320;

/// Most rows that a box is laid across, whatever their height.
const MOST_STEPS: u32 = 60;

/// Sizes of a sheet's rows and columns.
#[derive(Debug)]
pub(super) struct Grid {
    /// By the first column of each stretch.
    columns: BTreeMap<u32, GridColumns>,
    rows: HashMap<u32, u32>,
    row: u32,
    column: u32,
}

#[derive(Debug)]
struct GridColumns {
    last: u32,
    width: Option<u32>,
    style: Option<u32>,
}

impl Default for Grid {
    fn default() -> Self {
        Self {
            columns: BTreeMap::new(),
            rows: HashMap::new(),
            row: 20,
            column: 64,
        }
    }
}

impl Grid {
    /// Notes what a tag before the cells says.
    pub(super) fn note(&mut self, tag: &Piece<'_>) {
        match tag.local() {
            "sheetFormatPr" => {
                self.row = points(tag, "defaultRowHeight").unwrap_or(self.row);
                self.column = characters(tag, "defaultColWidth").unwrap_or(self.column);
            }
            "col" if tag.depth == 2 => {
                let (Some(first), Some(last)) = (tag.number("min"), tag.number("max")) else {
                    return;
                };
                let is_hidden = is_on(tag.attribute("hidden"));
                let width = characters(tag, "width");
                let columns = GridColumns {
                    last: last.saturating_sub(1),
                    width: if is_hidden { Some(0) } else { width },
                    style: tag.number("style"),
                };
                self.columns.insert(first.saturating_sub(1), columns);
            }
            _ => {}
        }
    }

    /// Notes what a row's tag says.
    pub(super) fn note_row(&mut self, row: u32, tag: &Piece<'_>) {
        if is_on(tag.attribute("hidden")) {
            self.rows.insert(row, 0);
        } else if let Some(height) = points(tag, "ht") {
            self.rows.insert(row, height);
        }
    }

    /// The style of a column's cells that are not there yet.
    pub(super) fn column_style(&self, column: u32) -> Option<u32> {
        self.columns_of(column).and_then(|columns| columns.style)
    }

    fn columns_of(&self, column: u32) -> Option<&GridColumns> {
        let (_, columns) = self.columns.range(..=column).next_back()?;
        (column <= columns.last).then_some(columns)
    }

    /// The corners of the box beside a cell, as the drawing of comments wants them: column, pixels into
    /// it, row, pixels into it; first the upper left corner, then the lower right.
    pub(super) fn corners(&self, at: CellRef, height: u32) -> [u32; 8] {
        let left = (at.column_index + 1).min(16_383);
        let top = at.row_index.saturating_sub(1);
        let width_of = |column: u32| {
            let columns = self.columns_of(column);
            columns
                .and_then(|columns| columns.width)
                .unwrap_or(self.column)
        };
        let height_of = |row: u32| self.rows.get(&row).copied().unwrap_or(self.row);
        let (right, right_in) = across(left, 15 + BOX_WIDTH, 16_383, width_of);
        let (bottom, bottom_in) = across(top, 4 + height, 1_048_575, height_of);
        [left, 15, top, 4, right, right_in, bottom, bottom_in]
    }
}

/// Where one arrives so many pixels from the start of a row or column.
fn across(start: u32, pixels: u32, last: u32, size: impl Fn(u32) -> u32) -> (u32, u32) {
    let mut rest = pixels;
    let end = start.saturating_add(MOST_STEPS).min(last);
    for index in start..end {
        let here = size(index);
        if rest < here {
            return (index, rest);
        }
        rest -= here;
    }
    (end, 0)
}

/// An attribute in points, as pixels.
fn points(tag: &Piece<'_>, name: &str) -> Option<u32> {
    pixels(tag, name, |points| points * 4.0 / 3.0)
}

/// An attribute in characters, as pixels.
fn characters(tag: &Piece<'_>, name: &str) -> Option<u32> {
    pixels(tag, name, |characters| characters.mul_add(7.0, 5.0))
}

fn pixels(tag: &Piece<'_>, name: &str, of: impl Fn(f64) -> f64) -> Option<u32> {
    let value: f64 = tag.attribute(name)?.trim().parse().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between bounds"
    )]
    value
        .is_finite()
        .then(|| of(value).clamp(0.0, 4_000.0) as u32)
}

/// Whether an attribute says yes.
pub(super) fn is_on(value: Option<String>) -> bool {
    value.is_some_and(|value| value == "1" || value == "true")
}
