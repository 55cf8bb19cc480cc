//! A drafted mapping as lines of `cycle.toml`.

use std::fmt::Write as _;

use super::{Draft, LISTED, Mapping};
use crate::domain::raw::MemberField;
use crate::intake::headings::LOOKED_AT;

/// Writes the draft.
pub(super) fn write(mapping: &Mapping<'_>) -> Draft {
    let mut page = DraftText {
        mapping,
        text: String::new(),
        mapped: 0,
    };
    page.head();
    page.member();
    page.long();
    page.questions();
    page.values();
    let is_long = mapping.long.is_some();
    let unsure = if is_long { 0 } else { mapping.unsure.len() };
    Draft {
        text: page.text,
        mapped: page.mapped,
        unsure: unsure + mapping.codes.len().min(LISTED),
        is_usable: names_member(mapping) && (!mapping.questions.is_empty() || is_long),
    }
}

/// Whether a column says whose a row is.
fn names_member(mapping: &Mapping<'_>) -> bool {
    let mut fields = mapping.member.values();
    fields.any(|field| matches!(field, MemberField::MemberId | MemberField::MemberName))
}

/// The lines, from top to bottom.
struct DraftText<'a> {
    mapping: &'a Mapping<'a>,
    text: String,
    mapped: usize,
}

impl DraftText<'_> {
    fn line(&mut self, words: &str) {
        let _infallible = writeln!(self.text, "{words}");
    }

    /// A line that says one thing.
    fn say(&mut self, what: &str, value: &str) {
        self.line(&format!("{what} = {value}"));
    }

    /// A heading, and what stands under it.
    fn map(&mut self, heading: &str, target: &str) {
        self.mapped += 1;
        self.say(&quoted(heading), &quoted(target));
    }

    fn head(&mut self) {
        let mapping = self.mapping;
        let first = &mapping.sheets[0];
        let of_program = mapping
            .program
            .map_or_else(String::new, |program| format!(", an export of {program}"));
        let name = one_line(mapping.name);
        self.line(&format!(
            "# Drafted from {name}{of_program}. Look through it, and put it into cycle.toml."
        ));
        self.line("# What is not sure stands behind #: take the sign away where it is right.");
        self.line("[[survey]]");
        self.say("files", &format!("[{}]", quoted(mapping.name)));
        if mapping.sheets.len() > 1 {
            self.say("sheet", &quoted(&first.name));
        }
        if first.header_rows > 1 {
            self.say("header_rows", &first.header_rows.to_string());
        }
        if let Some(row) = first.names_row {
            self.say("names_row", &row.to_string());
        }
        match mapping.own.id {
            Some(at) => {
                self.mapped += 1;
                self.say("id", &quoted(&first.columns[at].heading));
            }
            None => self.line("# id = \"?\"   # a column with a value of its own in each row; without it rows are called by their numbers"),
        }
        let date = mapping.own.date;
        if let Some(words) = date.and_then(|at| date_order(&first.columns[at].values)) {
            self.line(&words);
        }
        let filters = mapping.own.states.iter().map(|(at, kept)| {
            let kept: Vec<String> = kept.iter().map(|value| quoted(value)).collect();
            let heading = quoted(&first.columns[*at].heading);
            format!("{heading} = [{}]", kept.join(", "))
        });
        let filters: Vec<String> = filters.collect();
        if !filters.is_empty() {
            self.mapped += filters.len();
            self.say("where", &format!("{{ {} }}", filters.join(", ")));
        }
    }

    fn member(&mut self) {
        let mapping = self.mapping;
        self.line("[survey.member]");
        if !names_member(mapping) {
            self.line(
                "# \"?\" = \"Member ID\"   # which heading asks whose answers these are? Needed",
            );
        }
        for (heading, field) in &mapping.member {
            self.map(heading, field.label());
        }
        let sent = MemberField::SubmissionDate;
        let is_dated = mapping.member.values().any(|field| *field == sent);
        let heading = mapping
            .own
            .date
            .map(|at| &mapping.sheets[0].columns[at].heading);
        if let Some(heading) = heading.filter(|heading| !mapping.member.contains_key(*heading))
            && !is_dated
        {
            self.map(heading, sent.label());
        }
    }

    fn long(&mut self) {
        let Some(long) = &self.mapping.long else {
            return;
        };
        self.line("[survey.long]");
        if let Some((sheet, parent, index)) = &long.join {
            self.say("sheet", &quoted(sheet));
            self.say("parent", &quoted(parent));
            self.say("index", &quoted(index));
        }
        for (name, heading) in &long.columns {
            self.mapped += 1;
            self.say(name, &quoted(heading));
        }
    }

    fn questions(&mut self) {
        let mapping = self.mapping;
        if mapping.long.is_some() {
            return;
        }
        self.line("[survey.questions]");
        for (heading, target) in &mapping.questions {
            self.map(heading, target);
        }
        for (heading, target, why) in &mapping.unsure {
            let (heading, target) = (quoted(heading), quoted(target));
            let why = one_line(why);
            self.line(&format!("# {heading} = {target}   # {why}"));
        }
    }

    fn values(&mut self) {
        let codes = &self.mapping.codes;
        if codes.is_empty() {
            return;
        }
        self.line("# [survey.values]   # what these values of the questions mean, as a status. A value that has no");
        self.line("#   line is read as it stands; where it is no status, its answers are findings and do not count.");
        for code in codes.iter().take(LISTED) {
            self.line(&format!("# {} = \"?\"", quoted(code)));
        }
        if codes.len() > LISTED {
            self.line(&format!("# … and {} more", codes.len() - LISTED));
        }
    }
}

/// The line that says what stands first in the dates, where it matters.
fn date_order(values: &[String]) -> Option<String> {
    let mut torn = None;
    for value in values.iter().take(LOOKED_AT) {
        let day = value.split([' ', 'T', ',']).next().unwrap_or(value);
        let parts: Vec<u32> = day
            .split(['/', '-'])
            .filter_map(|part| part.parse().ok())
            .collect();
        let [first, second, third] = parts[..] else {
            continue;
        };
        if first > 31 || third > 31 && third < 1900 {
            continue;
        }
        if first > 12 {
            return Some("dates = \"dmy\"".to_owned());
        }
        if second > 12 {
            return Some("dates = \"mdy\"".to_owned());
        }
        torn = torn.or((first != second).then_some(value));
    }
    torn.map(|value| {
        format!(
            "# dates = \"mdy\"   # or \"dmy\": {} could be either",
            one_line(value)
        )
    })
}

/// A text without line breaks and other signs that a comment could not hold.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _infallible = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
