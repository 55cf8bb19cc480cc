//! From the full cube to what may be published, and the proof that it gives nobody away.
//!
//! Two halves that share the pool test and the primary rule, and nothing else: [`protect`] decides
//! which figures are withheld; [`audit`] reads the text that was written and finds out what a reader
//! can work out from it, from outside and as a member who knows its own answer. Nothing goes from
//! the restricted data to the public data except through [`protect`].
//!
//! All numbers are counts of members or of responses. No input or output, no clock, no randomness.

mod audit;
mod block;
mod choose;
mod closed;
mod evidence;
mod held;
mod known;
mod nested;
mod panel;
mod plan;
mod pool;
mod primary;
mod protect;
mod transitions;
mod worlds;

#[cfg(test)]
mod tests;

pub use audit::{
    AuditFailure, AuditReport, AuditRow, Problem, Published, RegionMoves, RowName, audit,
    audit_release, audit_transitions,
};
pub use held::{Continued, Since, protect_since};
pub use known::{Known, KnownBasis, KnownCell, KnownCommitment, KnownMembers};
pub use pool::{MEASURES, Range, is_safe};
pub use primary::{Answers, may_show, passes};
pub use protect::{Atom, Pool, Protected, protect};
pub use transitions::protect_transitions;
