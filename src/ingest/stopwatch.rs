//! How long something takes, where the platform has a clock.

use std::time::Duration;

/// Runs from its start. In a browser it stands still: there the page limits the time from outside.
pub(super) struct Stopwatch {
    #[cfg(not(target_family = "wasm"))]
    started: std::time::Instant,
}

impl Stopwatch {
    pub(super) fn start() -> Self {
        Self {
            #[cfg(not(target_family = "wasm"))]
            started: std::time::Instant::now(),
        }
    }

    #[cfg(not(target_family = "wasm"))]
    pub(super) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    #[cfg(target_family = "wasm")]
    #[expect(clippy::unused_self, reason = "the same call on every platform")]
    pub(super) const fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}
