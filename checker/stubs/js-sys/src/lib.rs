//! A clock that stands still.

#![expect(non_snake_case, reason = "the name that is called")]

/// The date of JavaScript.
pub mod Date {
    /// The beginning of 1970.
    #[must_use]
    pub const fn now() -> f64 {
        0.0
    }
}
