//! Questions to the aggregates of a build, answered from the written table alone: what is withheld in
//! it stays withheld, whatever is asked.

mod measure;
mod question;
mod select;

pub use measure::Measure;
pub use question::{Dimension, Question, QuestionError};
pub use select::{Aggregates, QueryAnswer, UnreadableTable};
