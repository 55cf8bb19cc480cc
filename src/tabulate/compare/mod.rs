//! What changed between two builds: every figure that moved, and why.
//!
//! A count is a sum over answers. So the difference of a count between two builds is a sum over the answers
//! that changed, and each of these has one cause: [`compare`] gives every cause its exact share. What no
//! answer accounts for is a change in who was asked, and is put down to the roster, the catalogue or the
//! settings, whichever differs; what nothing accounts for is said to be unexplained.
//!
//! Without the restricted tables only what is published is compared, and a cause is what the manifests
//! show to differ.

mod answers;
mod because;
mod cause;
mod figures;
mod side;
mod tally;
mod why;

pub use because::{Because, ChangedMember, Difference, Moved};
pub use cause::Cause;
pub use figures::{FigureTable, RowKey};
pub use side::{ComparedAnswer, Facts, RestrictedSide, RowPlace, Ruled, Side, Submitted};
pub use why::compare;
