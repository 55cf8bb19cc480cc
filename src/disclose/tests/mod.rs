//! The room as a whole: what is protected passes the audit, and what is tampered with does not.

mod cases;
mod closed;
mod cubes;
mod mutations;
mod nested;
mod oracle;
mod properties;
mod realistic;
mod releases;
mod weakened;
mod writer;
