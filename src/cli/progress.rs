//! What a long command says while it works: a bar on a terminal, plain lines or JSON otherwise.

use std::io::IsTerminal as _;
use std::sync::Mutex;
use std::time::Instant;

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use crate::publish::Progress;

/// How the log is written to standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
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
}

impl Log {
    pub(super) fn new(quiet: bool, format: LogFormat) -> Self {
        Self {
            quiet,
            format,
            is_terminal: std::io::stderr().is_terminal(),
            started: Instant::now(),
            bar: Mutex::new(None),
        }
    }

    /// Takes the bar off the screen.
    pub(super) fn finish(&self) {
        if let Ok(mut bar) = self.bar.lock()
            && let Some(bar) = bar.take()
        {
            bar.finish_and_clear();
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

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

impl Progress for Log {
    fn stage(&self, name: &'static str, files: usize) {
        if self.quiet {
            return;
        }
        match self.format {
            LogFormat::Json => {
                let milliseconds = self.started.elapsed().as_millis();
                let line = json!({
                    "stage": name,
                    "files": files,
                    "milliseconds": u64::try_from(milliseconds).unwrap_or(u64::MAX),
                });
                eprintln!("{line}");
            }
            LogFormat::Text if self.is_terminal => self.show_bar(name, files),
            LogFormat::Text if files > 0 => eprintln!("{name}: {files} files"),
            LogFormat::Text => eprintln!("{name}"),
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
