//! Exit codes, in one place, and failures on their way to them.

use std::process::{ExitCode, Termination};

use crate::domain::suggest::closest;

/// How the program ends. The numbers are part of the contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Done, but something needs attention.
    Attention = 1,
    /// Wrong usage or configuration.
    Usage = 2,
    /// The machine failed us: Typst missing, disk full, locked.
    Machine = 3,
    /// Refused: the disclosure audit failed.
    Refused = 4,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// What went wrong, for people.
#[derive(Debug)]
pub(super) struct Failure {
    pub exit: Exit,
    pub message: String,
    pub hint: Option<String>,
    /// Whether it was said already, in a log.
    pub is_said: bool,
}

impl Failure {
    pub(super) const fn usage(message: String) -> Self {
        Self {
            exit: Exit::Usage,
            message,
            hint: None,
            is_said: false,
        }
    }

    pub(super) const fn machine(message: String) -> Self {
        Self {
            exit: Exit::Machine,
            message,
            hint: None,
            is_said: false,
        }
    }

    /// That a file or folder cannot be written.
    #[cfg(feature = "report")]
    pub(super) fn cannot_write(path: &std::path::Path) -> impl Fn(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| Self::machine(format!("cannot write {}: {error}", path.display()))
    }

    #[cfg_attr(
        not(feature = "report"),
        expect(dead_code, reason = "only builds are audited")
    )]
    pub(super) const fn refused(message: String) -> Self {
        Self {
            exit: Exit::Refused,
            message,
            hint: None,
            is_said: false,
        }
    }

    /// The same failure, with the one of `known` that `text` probably meant, or else another hint.
    pub(super) fn suggest<'a>(
        self,
        text: &str,
        known: impl Iterator<Item = &'a str>,
        otherwise: impl Into<String>,
    ) -> Self {
        match closest(text, known) {
            Some(near) => self.hint(format!("did you mean {near}?")),
            None => self.hint(otherwise),
        }
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
