//! How large an honest submission may be. Measured on thousands of public workbooks: none that a
//! member would send comes near.

use serde::{Deserialize, Serialize};

/// Limits on one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Bytes on disk.
    pub file_bytes: u64,
    /// Bytes after inflating, all parts together.
    pub inflated_bytes: u64,
    /// Bytes after inflating, of one part.
    pub part_bytes: u64,
    /// Parts of a package.
    pub parts: usize,
    /// Cells of all sheets together.
    pub cells: usize,
    /// Sheets.
    pub sheets: usize,
    /// Characters of one cell.
    pub cell_characters: usize,
    /// Bytes of text in all cells together: one text may be shared by a million cells.
    pub text_bytes: usize,
    /// Rows below the headers of all progress tables together.
    pub rows: usize,
    /// Distinct texts that a package may announce or hold.
    pub shared_strings: u64,
    /// Styles, names, sheets and relations of a package: all are kept in memory.
    pub listed: usize,
    /// Bytes of one tag, text or record of a part.
    pub item_bytes: u64,
    /// Seconds that a worker may take over one file.
    pub seconds: u64,
    /// Bytes of memory that a worker may take.
    pub worker_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Self {
            file_bytes: 32 * MIB,
            inflated_bytes: 192 * MIB,
            part_bytes: 128 * MIB,
            parts: 5_000,
            cells: 2_000_000,
            sheets: 500,
            cell_characters: 32_767,
            text_bytes: 64 << 20,
            rows: 20_000,
            shared_strings: 64 * MIB / 24,
            listed: 250_000,
            item_bytes: 8 * MIB,
            seconds: 4,
            worker_bytes: 384 * MIB,
        }
    }
}
