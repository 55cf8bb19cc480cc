//! From bytes to a raw submission, behind guards against hostile files; and the cycle folder with
//! its reference data.
//!
//! Nothing is interpreted here beyond which cell is which field. calamine is named in this room only.

mod absent;
pub mod alliance_file;
pub mod basis;
pub mod built_in;
mod columns;
mod compound;
mod csv_text;
pub mod cycle_error;
pub mod cycle_folder;
mod damage;
mod decisions_file;
mod docx;
mod encoding;
mod folder;
mod header;
mod heading;
mod html;
mod ingested;
mod input_file;
mod inside;
mod language;
mod layout;
pub mod ledger_file;
mod limits;
mod member_sheet;
mod ods;
mod ooxml;
mod own_table;
mod package;
mod part;
mod protected;
mod protected_old;
mod reader;
mod roster_file;
mod scan;
mod sheet;
mod sniff;
mod stopwatch;
mod struck;
mod styles;
mod survey;
mod table_rows;
#[cfg(test)]
mod tests;
mod toml_date;
#[cfg(feature = "workers")]
pub mod worker;
mod xls;
mod xml;

pub use columns::{column_of, member_field_of};
pub use folder::{LEFT_BEHIND, hash_of_file, list_files};
pub use ingested::Ingested;
pub use input_file::InputFile;
pub use limits::Limits;
pub use reader::{Ended, Reader, guarded, quiet_reader_panics};
pub use sniff::is_editable_package;
pub use survey::Survey;
pub use survey::{
    Export, HeadingUse, KnownLayout, SurveyColumn, SurveySheet, UNFINISHED as UNFINISHED_STATES,
    UnmappedColumn, headings_for, is_heading_for, outline,
};
