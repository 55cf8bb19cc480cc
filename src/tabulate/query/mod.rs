//! Questions to the aggregates of a build, answered from the written table alone: what is withheld in
//! it stays withheld, whatever is asked.

mod codes;
mod measure;
mod question;
mod select;

pub use codes::Codes;
pub use measure::Measure;
pub use question::{Dimension, Question, QuestionError};
pub use select::{Aggregates, NearestQuestion, QueryAnswer, UnreadableTable};
