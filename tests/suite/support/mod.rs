//! What several tests share.

pub mod corpus;
pub mod folder;
pub mod forms;
pub mod groups;
pub mod marked;
pub mod packages;
pub mod plain;
pub mod program;
pub mod releases;
pub mod script;
pub mod sheets;
pub mod tables;
pub mod tagged;
