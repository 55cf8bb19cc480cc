//! A value of JavaScript that holds nothing.

/// Nothing.
#[derive(Debug)]
pub struct JsValue;

impl JsValue {
    /// Nothing, of a text.
    #[must_use]
    pub const fn from_str(_: &str) -> Self {
        Self
    }
}
