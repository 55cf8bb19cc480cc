//! What several tests share.
#![allow(dead_code, reason = "each test uses a part of it")]

pub mod corpus;
pub mod folder;
pub mod forms;
pub mod marked;
pub mod packages;
pub mod plain;
pub mod program;
pub mod sheets;
pub mod survey_corpus;
pub mod tables;
pub mod tagged;
