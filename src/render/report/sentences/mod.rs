//! Every word the reader of the report sees, and nothing else: numbers come in as arguments, text
//! goes out. Kept together so that it can be translated as a whole.
//!
//! House rules: members *said* what they said; every rate comes with its numerator, its
//! denominator and who is in it; nothing is said about a withheld row; no member is ranked.

pub mod change;
pub mod cover;
pub mod front;
pub mod labels;
pub mod method;
pub mod quality;
pub mod results;
pub mod words;
