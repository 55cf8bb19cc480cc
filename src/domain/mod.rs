//! The ground floor: what the alliance's words mean, as types. No input or output, no clock.
//!
//! Every other room imports from here; this room imports from none.

pub mod alliance;
pub mod catalogue;
pub mod change;
pub mod country;
pub mod cube;
pub mod cycle;
pub mod date_order;
pub mod decision;
pub mod digest;
pub mod fold;
pub mod formula;
pub mod group;
pub mod imprint;
pub mod language;
pub mod ledger;
pub mod lens;
pub mod measures;
pub mod panel;
pub mod participation;
pub mod place;
pub mod previous;
pub mod publication;
pub mod quality;
pub mod raw;
pub mod region;
pub mod release;
pub mod response;
pub mod roster;
pub mod shown;
pub mod source;
pub mod status;
pub mod submission;
pub mod suggest;
pub mod template;
pub mod transition;
pub mod written_date;
