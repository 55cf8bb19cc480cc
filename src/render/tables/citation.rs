//! How the data of a build are named and cited: the line under every answer, and `CITATION.cff`.

use std::fmt::Write as _;

use serde_json::Value;

use crate::domain::imprint::Imprint;
use crate::domain::ledger::{Issue, Readership};

/// What stands over everything that comes from `restricted/`.
pub const RESTRICTED: &str = "RESTRICTED — NOT FOR CIRCULATION";

/// The build that figures come from, as a citation names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Title of the report.
    pub title: String,
    /// Who publishes, under which terms.
    pub imprint: Imprint,
    /// Year of the cycle.
    pub cycle: u16,
    /// Day of the figures, as `YYYY-MM-DD`.
    pub as_of: String,
    /// Id of the build.
    pub build: String,
    /// The release, where it is one.
    pub release: Option<Issue>,
    /// What has to be said wherever the figures stand; empty for nothing.
    pub notice: String,
    /// The build has not been released.
    pub is_draft: bool,
}

impl Edition {
    /// The same edition, with the notice of what comes from `restricted/`.
    #[must_use]
    pub fn restricted(self) -> Self {
        let notices = [RESTRICTED, &self.notice];
        let notices = notices.into_iter().filter(|notice| !notice.is_empty());
        Self {
            notice: notices.collect::<Vec<_>>().join(" · "),
            ..self
        }
    }

    /// The line by which the data are cited.
    #[must_use]
    pub fn citation(&self) -> String {
        let release = self.release.as_ref();
        let release = release.map_or_else(String::new, |release| match release.to {
            Readership::Public => format!("release {}, ", release.number),
            board @ Readership::Board => {
                format!("release {} for {}, ", release.number, board.readers())
            }
        });
        self.with_notice(format!(
            "{}. Reporting cycle {}, figures as of {}, {release}build {}.",
            self.title.trim_end_matches('.'),
            self.cycle,
            self.as_of,
            self.build
        ))
    }

    /// What the data are, in two sentences.
    #[must_use]
    pub fn summary(&self) -> String {
        format!(
            "Aggregates of members' progress reports for the reporting cycle {}, by stakeholder group, region and commitment. No member's answer can be read from them: figures that could give one away are withheld.",
            self.cycle
        )
    }

    /// What the data are, for whom their release is, and what its readers should know.
    #[must_use]
    pub fn summary_and_remark(&self) -> String {
        match self.release.as_ref().and_then(Issue::remark) {
            Some(remark) => format!("{} {remark}", self.summary()),
            None => self.summary(),
        }
    }

    /// A text about the data, with the notices after it.
    #[must_use]
    pub fn with_notice(&self, text: String) -> String {
        if self.notice.is_empty() {
            text
        } else {
            format!("{text} {}.", self.notice)
        }
    }

    /// The file `CITATION.cff`, in version 1.2.0 of the Citation File Format. Its version is the number of
    /// the release, or the build. It has no date: no clock reaches a build; the ledger has it.
    #[must_use]
    pub fn cff(&self) -> String {
        let message = if self.is_draft {
            "This is a draft: do not cite or pass it on before it is released."
        } else {
            "If you use these data, cite them as below."
        };
        let release = self.release.as_ref();
        let version = release.map_or(&self.build, |release| &release.number);
        // A JSON text is a quoted YAML text too.
        let quoted = |text: &str| Value::from(text).to_string();
        let mut text = format!(
            "cff-version: 1.2.0\nmessage: {}\ntype: dataset\ntitle: {}\nversion: {}\nabstract: {}\nauthors:\n  - name: {}\n",
            quoted(message),
            quoted(&self.title),
            quoted(version),
            quoted(&self.with_notice(self.summary_and_remark())),
            quoted(&self.imprint.publisher),
        );
        if let Some(licence) = &self.imprint.licence {
            let _infallible = writeln!(text, "license: {}", quoted(&licence.name));
        }
        if let Some(doi) = &self.imprint.doi {
            let _infallible = writeln!(text, "doi: {}", quoted(doi));
        }
        text
    }
}
