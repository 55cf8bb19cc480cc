//! From the full cube to what may be published, and the proof that it gives nobody away.
//!
//! Only sums of blocks of a keyed random partition are published, and unions of blocks, so that *which* cells
//! are joined says next to nothing: every table of answers with the published sums could have led to the same
//! publication. [`publish_answers`] draws or continues the blocks, [`public_cube`] makes the rows, [`audit`]
//! reads the text that was written and holds it against the rules without knowing how the blocks were drawn.
//!
//! All numbers are counts of members or of answers. No input or output, no clock; chance comes from a key.
//!
//! Literature: K. Kenthapadi, N. Mishra, K. Nissim, Simulatable auditing (PODS 2005); R. C.-W. Wong and
//! others, Minimality attack in privacy preserving data publishing (VLDB 2007); A. Hundepool and others,
//! Handbook on Statistical Disclosure Control.

mod atoms;
mod audit;
mod compare;
mod draw;
mod evidence;
mod likelihood;
mod partition;
mod primary;
mod rows;
mod seats;
mod state;
mod weights;

pub use audit::{
    AttackReport, AttackedRelease, AttributedAnswers, AuditBlock, AuditFailure, AuditReport,
    ChangedAnswer, Known, KnownCell, KnownCommitment, KnownSize, Problem, Published, RowName,
    attack, attack_comparison, audit, audit_comparison, audit_quality, audit_release,
};
pub use compare::{PanelTotals, panel_totals};
pub use draw::Key;
pub use likelihood::{AttackedBlock, AttackedTable, OddsShift, odds_shifts};
pub use primary::PrimaryRule;
pub use rows::public_cube;
pub use state::{Continued, Counted, Secrets, publish_answers};

#[cfg(test)]
mod tests;
