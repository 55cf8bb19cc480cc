//! Who hears how far a build has come.

/// Hears how far a build has come.
pub trait Progress: Sync {
    /// A stage begins; `files` is how many files it will go through, or 0.
    fn stage(&self, name: &'static str, files: usize);
    /// One file is done.
    fn advance(&self);
}
