//! What a long command says while it works: a bar on a terminal, plain lines or JSON otherwise; and in a file, if one is
//! named, with the time on every line.

use std::fs::File;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

use super::complain;
use super::exit::Failure;
use crate::publish::Progress;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line, the result or the error included.
    Json,
}

/// Says how far a command has come.
#[derive(Debug)]
pub(super) struct Log {
    quiet: bool,
    format: LogFormat,
    is_terminal: bool,
    started: Instant,
    bar: Mutex<Option<ProgressBar>>,
    file: Option<Mutex<File>>,
}

impl Log {
    pub(super) fn new(quiet: bool, format: LogFormat) -> Self {
        Self {
            quiet,
            format,
            is_terminal: std::io::stderr().is_terminal(),
            started: Instant::now(),
            bar: Mutex::new(None),
            file: None,
        }
    }

    /// The same, which also adds to a file.
    pub(super) fn into_file(self, path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path else {
            return Ok(self);
        };
        let file = File::options().create(true).append(true).open(path);
        let file = file.map_err(|error| {
            Failure::machine(format!("cannot open the log {}: {error}", path.display()))
        })?;
        Ok(Self {
            file: Some(Mutex::new(file)),
            ..self
        })
    }

    /// Takes the bar off the screen.
    pub(super) fn finish(&self) {
        if let Ok(mut bar) = self.bar.lock()
            && let Some(bar) = bar.take()
        {
            bar.finish_and_clear();
        }
    }

    /// Says what came of it: `text` for people, `value` for programs. On the screen people see it on standard output.
    pub(super) fn result(&self, text: &str, value: &Value) {
        self.finish();
        match self.format {
            LogFormat::Json => {
                let line = self.line("info", &json!({ "result": value }));
                if !self.quiet {
                    complain(&line);
                }
                self.keep(&line);
            }
            LogFormat::Text => {
                for line in text.lines().filter(|line| !line.trim().is_empty()) {
                    self.keep(&stamped(line));
                }
            }
        }
    }

    /// Says why nothing came of it, and gives the failure on: people see it where every error is said.
    pub(super) fn failure(&self, failure: Failure) -> Failure {
        self.finish();
        let Failure {
            exit,
            message,
            hint,
            ..
        } = &failure;
        match self.format {
            LogFormat::Json => {
                let about = json!({ "error": message, "hint": hint, "exit": *exit as u8 });
                let line = self.line("error", &about);
                complain(&line);
                self.keep(&line);
                Failure {
                    is_said: true,
                    ..failure
                }
            }
            LogFormat::Text => {
                self.keep(&stamped(&format!("error: {message}")));
                if let Some(hint) = hint {
                    self.keep(&stamped(&format!("hint: {hint}")));
                }
                failure
            }
        }
    }

    /// An object on one line.
    fn line(&self, level: &str, about: &Value) -> String {
        let milliseconds = self.started.elapsed().as_millis();
        let mut line = json!({
            "time": now(),
            "level": level,
            "milliseconds": u64::try_from(milliseconds).unwrap_or(u64::MAX),
        });
        if let (Some(line), Some(about)) = (line.as_object_mut(), about.as_object()) {
            line.extend(
                about
                    .iter()
                    .map(|(name, value)| (name.clone(), value.clone())),
            );
        }
        line.to_string()
    }

    /// Adds a line to the file, if there is one. What cannot be written is no reason to fail.
    fn keep(&self, line: &str) {
        if let Some(file) = &self.file
            && let Ok(mut file) = file.lock()
        {
            let _lost = writeln!(file, "{line}");
        }
    }

    fn show_bar(&self, name: &'static str, files: usize) {
        let bar = if files > 0 {
            ProgressBar::new(files as u64).with_style(style("{msg:22} {bar:30} {pos}/{len}"))
        } else {
            ProgressBar::new_spinner().with_style(style("{msg:22} {spinner}"))
        };
        bar.set_message(name);
        bar.tick();
        if let Ok(mut slot) = self.bar.lock()
            && let Some(before) = slot.replace(bar)
        {
            before.finish_and_clear();
        }
    }
}

/// The time, by universal time, in seconds.
fn now() -> String {
    jiff::Timestamp::now()
        .round(jiff::Unit::Second)
        .map_or_else(|_| String::new(), |now| now.to_string())
}

fn stamped(line: &str) -> String {
    format!("{} {line}", now())
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

impl Progress for Log {
    fn stage(&self, name: &'static str, files: usize) {
        let about = json!({ "stage": name, "files": files });
        let line = match self.format {
            LogFormat::Json => self.line("info", &about),
            LogFormat::Text if files > 0 => format!("{name}: {files} files"),
            LogFormat::Text => name.to_owned(),
        };
        match self.format {
            LogFormat::Json => self.keep(&line),
            LogFormat::Text => self.keep(&stamped(&line)),
        }
        if self.quiet {
            return;
        }
        if self.format == LogFormat::Text && self.is_terminal {
            self.show_bar(name, files);
        } else {
            complain(&line);
        }
    }

    fn advance(&self) {
        if !self.is_terminal {
            return;
        }
        if let Ok(bar) = self.bar.lock()
            && let Some(bar) = bar.as_ref()
        {
            bar.inc(1);
        }
    }
}
