//! How large an honest submission may be. Measured on thousands of public workbooks: none that a
//! member would send comes near.

use serde::Deserialize;

/// Limits on one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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
    /// Distinct texts that a package may announce.
    pub shared_strings: u64,
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
            shared_strings: 64 * MIB / 24,
            seconds: 5,
            worker_bytes: 448 * MIB,
        }
    }
}
