//! What stands beside a status: percentage, evidence, date and free text. A fault in one of them costs
//! the member that one only, never the status.

use jiff::civil::Date;

use super::Notes;
use super::percent::{Percent, read_percent};
use super::row::RowReader;
use super::words::{LONGEST, is_link, is_placeholder, personal_data, says_none};
use crate::domain::change::ChangeRule;
use crate::domain::fold::fold;
use crate::domain::formula::is_formula_like;
use crate::domain::raw::{CellValue, Column};
use crate::domain::response::Evidence;
use crate::domain::status::Status;
use crate::domain::written_date::{DateReading, read_date};
use crate::finding::{Finding, Rule, rules};

impl RowReader<'_> {
    /// A finding that costs no status; `lost` is what it does cost.
    fn beside(
        &self,
        rule: &'static Rule,
        column: Column,
        found: impl Into<String>,
        lost: &str,
        status: Option<Status>,
    ) -> Finding {
        let finding = self.finding(rule, column, found);
        match status {
            Some(status) => finding.effect(format!(
                "{lost}; the status \"{}\" still counts",
                self.label(status)
            )),
            // Why the status does not count is said by another finding.
            None => finding.effect(lost.to_owned()),
        }
    }

    pub(super) fn percent(&self, status: Option<Status>, notes: &mut Notes) -> Option<f64> {
        const LOST: &str = "the percentage is ignored";
        let value = self.value(Column::Percent)?;
        let quoted = value.quoted();
        let completed = status.is_some_and(Status::is_completed);
        let finding = match read_percent(value, completed) {
            Percent::Value { percent, rewritten } => {
                if rewritten {
                    let canonical = percent.to_string();
                    self.change(notes, ChangeRule::PercentForm, Column::Percent, canonical);
                }
                let Some(status) = status.filter(|status| contradicts(*status, percent)) else {
                    return Some(percent);
                };
                // A spreadsheet stores 40% as 0.4, and shows either.
                let shown = match value {
                    CellValue::Number(_) if rewritten => format!("{quoted} ({percent}%)"),
                    _ => quoted.into_owned(),
                };
                let label = self.label(status);
                let found = format!("{shown} beside {label}");
                let (expected, fix) = that_goes_with(status);
                let rule = &rules::PERCENT_CONTRADICTS_STATUS;
                self.beside(rule, Column::Percent, found, LOST, Some(status))
                    .in_our_words()
                    .expected(format!("{expected} beside {label}"))
                    .fix(fix)
            }
            Percent::TooHigh | Percent::Negative => {
                let rule = &rules::PERCENT_OUT_OF_RANGE;
                let finding = self.beside(rule, Column::Percent, quoted, LOST, status);
                match status {
                    Some(status) => finding.fix(that_fits(status)),
                    None => finding,
                }
            }
            Percent::Unreadable => {
                let rule = &rules::UNREADABLE_PERCENT;
                self.beside(rule, Column::Percent, quoted, LOST, status)
            }
        };
        notes.findings.push(finding);
        None
    }

    pub(super) fn evidence(
        &self,
        status: Option<Status>,
        notes: &mut Notes,
    ) -> (Evidence, Option<String>, Option<String>) {
        let url = self.text(Column::EvidenceUrl, status, notes);
        let mut text = self.text(Column::EvidenceText, status, notes);
        if !url.as_deref().is_some_and(is_link)
            && let Some((column, target)) = self.target_behind(url.as_ref(), text.as_ref())
        {
            self.change(notes, ChangeRule::LinkTarget, column, target.clone());
            return (Evidence::Linked, Some(target), text.or(url));
        }
        let Some(url) = url else {
            let evidence = if text.is_some() {
                Evidence::Described
            } else {
                Evidence::None
            };
            return (evidence, None, text);
        };
        if is_link(&url) {
            return (Evidence::Linked, Some(url), text);
        }
        let lost = "the text is kept as a description, not as a link";
        let rule = &rules::MALFORMED_LINK;
        let mut finding = self.beside(rule, Column::EvidenceUrl, url.as_str(), lost, status);
        let completed = format!("https://{url}");
        if url.starts_with("www.") && is_link(&completed) {
            finding = finding.fix(format!("did you mean {completed}?"));
        }
        notes.findings.push(finding);
        text = Some(text.map_or_else(|| url.clone(), |text| format!("{text} ({url})")));
        (Evidence::Described, None, text)
    }

    /// The address behind the text of the evidence: where the text itself is none, the address is what
    /// the member gave.
    fn target_behind(
        &self,
        url: Option<&String>,
        text: Option<&String>,
    ) -> Option<(Column, String)> {
        let behind = |column: Column, shown: Option<&String>| {
            let target = shown.and_then(|_| self.link(column))?;
            is_link(target).then(|| (column, target.to_owned()))
        };
        behind(Column::EvidenceUrl, url).or_else(|| behind(Column::EvidenceText, text))
    }

    pub(super) fn date(&self, status: Option<Status>, notes: &mut Notes) -> Option<Date> {
        let value = self.value(Column::Date)?;
        let period = self.context.period();
        let outside = |date: Date| period.is_some_and(|period| !period.contains(date));
        let finding = |rule| {
            let lost = "the date is ignored";
            self.beside(rule, Column::Date, value.quoted(), lost, status)
        };
        let outside_period = || {
            let finding = finding(&rules::DATE_OUTSIDE_PERIOD);
            match period {
                Some(period) => {
                    finding.expected(format!("a date from {} to {}", period.from, period.to))
                }
                None => finding,
            }
        };
        let finding = match read_date(value, self.dates) {
            DateReading::Value { date, .. } if outside(date) => outside_period(),
            DateReading::Value { date, rewritten } => {
                let as_of = self.context.dates.map(|dates| dates.as_of);
                let Some(as_of) = as_of.filter(|as_of| date > *as_of) else {
                    if rewritten {
                        let canonical = date.to_string();
                        self.change(notes, ChangeRule::DateForm, Column::Date, canonical);
                    }
                    return Some(date);
                };
                finding(&rules::DATE_IN_FUTURE).expected(format!("a date on or before {as_of}"))
            }
            DateReading::Ambiguous(left, right) if outside(left) && outside(right) => {
                outside_period()
            }
            DateReading::Ambiguous(left, right) => {
                finding(&rules::AMBIGUOUS_DATE).expected(format!("{left} or {right}"))
            }
            DateReading::Unreadable if matches!(value, CellValue::Number(_)) => {
                finding(&rules::UNREADABLE_DATE)
                    .fix("format the cell as a date, or enter it as year-month-day")
            }
            DateReading::Unreadable => finding(&rules::UNREADABLE_DATE),
        };
        notes.findings.push(finding);
        None
    }

    /// An obstacle, of the list or in the member's own words.
    pub(super) fn obstacle(&self, status: Option<Status>, notes: &mut Notes) -> Option<String> {
        let words = self.text(Column::Obstacle, status, notes)?;
        let offered = &self.context.catalogue.alliance.obstacles;
        if offered.contains(&words) {
            return Some(words);
        }
        let folded = fold(&words);
        if let Some(listed) = offered.iter().find(|listed| fold(listed) == folded) {
            return Some(listed.clone());
        }
        let finding = self.finding(&rules::UNLISTED_OBSTACLE, Column::Obstacle, words.clone());
        notes.findings.push(finding);
        Some(words)
    }

    /// A free text, checked; none when there is nothing in it, or only a placeholder.
    pub(super) fn text(
        &self,
        column: Column,
        status: Option<Status>,
        notes: &mut Notes,
    ) -> Option<String> {
        let text = self.value(column)?.quoted();
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
        let has_words = text.bytes().any(|byte| byte.is_ascii_graphic());
        if !has_words && fold(text).is_empty() {
            return None;
        }
        let is_evidence = matches!(column, Column::EvidenceUrl | Column::EvidenceText);
        if is_evidence && says_none(text) {
            self.change(notes, ChangeRule::NoEvidence, column, "no evidence");
            return None;
        }
        if is_placeholder(text) {
            let lost = match column {
                Column::EvidenceUrl | Column::EvidenceText => "the text is not taken as evidence",
                _ => "the text is ignored",
            };
            let rule = &rules::PLACEHOLDER_TEXT;
            let finding = self.beside(rule, column, text, lost, status);
            notes.findings.push(finding);
            return None;
        }
        if is_formula_like(text) {
            let finding = self.finding(&rules::FORMULA_LIKE_TEXT, column, text);
            notes.findings.push(finding);
        }
        if let Some(private) = personal_data(text) {
            let finding = self.finding(&rules::PERSONAL_DATA, column, private);
            notes.findings.push(finding);
        }
        // Bytes are quicker to count than characters, and never fewer.
        if text.len() > LONGEST && text.chars().count() > LONGEST {
            let length = text.chars().count();
            let found = format!("{length} characters");
            let lost = "the text is cut at the limit";
            let rule = &rules::TEXT_TOO_LONG;
            let finding = self.beside(rule, column, found, lost, status);
            notes.findings.push(finding.in_our_words());
            return Some(text.chars().take(LONGEST).collect());
        }
        Some(text.to_owned())
    }
}

/// Whether a percentage contradicts a status: the bounds are those that the rule's text names.
fn contradicts(status: Status, percent: f64) -> bool {
    match status {
        Status::NotStarted | Status::NotApplicable | Status::Withheld => percent > 0.0,
        Status::Planned => percent > 50.0,
        Status::InProgress => percent >= 100.0,
        Status::Implemented | Status::Sustained => percent < 100.0,
    }
}

/// What to do about a percentage that is none, beside a status.
const fn that_fits(status: Status) -> &'static str {
    match status {
        Status::Implemented | Status::Sustained => "enter 100, or leave the cell empty",
        Status::NotStarted => "enter 0, or leave the cell empty",
        Status::Planned => "enter a number from 0 to 50, or leave the cell empty",
        Status::InProgress => {
            "enter a number below 100, or leave the cell empty; if the work is finished, change the status"
        }
        Status::NotApplicable | Status::Withheld => "leave the cell empty",
    }
}

/// The percentages that go with a status, and what to do about any other.
const fn that_goes_with(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::NotStarted => (
            "0, or an empty cell,",
            "choose Planned or In progress if work has begun, or enter 0",
        ),
        Status::Planned => (
            "0 to 50",
            "choose In progress if work has begun, or lower the percentage",
        ),
        Status::InProgress => (
            "less than 100",
            "choose Implemented or Sustained if the work is finished, or lower the percentage",
        ),
        Status::Implemented | Status::Sustained => (
            "100",
            "enter 100, or choose In progress if the work is not finished",
        ),
        Status::NotApplicable | Status::Withheld => (
            "an empty cell",
            "delete the percentage, or choose the status that goes with it",
        ),
    }
}
