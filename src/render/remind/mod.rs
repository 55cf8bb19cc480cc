//! Reminders: one message for every member that is silent, or has something to mend; as an e-mail to be looked at and
//! sent, and as a row of a table to merge.

use std::fmt::Write as _;

use crate::domain::cycle::Cycle;
use crate::finding::{Finding, Severity, shortened};
use crate::intake::{MemberStanding, Standing};
use crate::render::language::{Args, Language, Languages};
use crate::render::template::file_names;

/// Most letters of what was found that a message quotes.
const MOST_LETTERS: usize = 80;
/// Most findings that a message lists; the annotated copy has all of them.
const MOST_FINDINGS: usize = 12;

/// A message to a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Id of the member.
    pub member_id: String,
    /// Its name.
    pub name: String,
    /// Its address, where it is known.
    pub contact: Option<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Name of the file to attach: the member's template, or its sheet of a build with `--feedback`.
    pub attachment: String,
    /// Name of the file of the message.
    pub file: String,
}

/// A message for every member that is silent or has something to mend, in their order.
#[must_use]
pub fn reminders(
    languages: &Languages,
    cycle: &Cycle,
    standings: &[&MemberStanding<'_>],
) -> Vec<Reminder> {
    let members = cycle.roster.members();
    let names = ["xlsx", "pdf", "eml"].map(|ending| file_names(members, ending));
    let each = standings.iter().filter_map(|one| {
        let place = cycle.roster.find_id(&one.member.id)?;
        reminder(
            languages.of_member(one.member),
            cycle,
            one,
            names.each_ref().map(|names| names[place].as_str()),
        )
    });
    each.collect()
}

/// The message to a member; none where there is nothing to remind of. Templates,
/// member sheets and messages are named after the member, and the names given.
fn reminder(
    language: &Language,
    cycle: &Cycle,
    one: &MemberStanding<'_>,
    [template, sheet, file]: [&str; 3],
) -> Option<Reminder> {
    let (subject, words) = match one.standing {
        Standing::Silent => ("remind-silent-subject", "remind-silent"),
        Standing::Rejected => ("remind-rejected-subject", "remind-rejected"),
        Standing::ToMend => ("remind-to-mend-subject", "remind-to-mend"),
        Standing::Accepted => return None,
    };
    let days = i64::from((cycle.deadline - cycle.as_of).get_days());
    let when = match days {
        1.. => "before",
        0 => "today",
        _ => "after",
    };
    let errors = || {
        let findings = one.findings.iter();
        findings.filter(|finding| finding.severity() == Severity::Error)
    };
    let files: Vec<String> = one
        .submissions
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let args = Args::new()
        .text("title", &*cycle.title)
        .text("member", &*one.member.name)
        .text("id", &*one.member.id)
        .text("deadline", language.day(cycle.deadline))
        .text("publisher", &*cycle.imprint.publisher)
        .text("when", when)
        .text("standing", one.standing.name())
        .text("files", language.list(&files))
        .number(
            "days",
            u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX),
        );
    let said = |id: &str| language.say(id, &args).text;
    let mut body = format!("{}\n\n{}\n", said("remind-greeting"), said(words));
    for finding in errors().take(MOST_FINDINGS) {
        let _infallible = write!(body, "\n- {}", line_of(language, finding));
    }
    let more = errors().count().saturating_sub(MOST_FINDINGS);
    if more > 0 {
        let args = Args::new().number("more", u32::try_from(more).unwrap_or(u32::MAX));
        let _infallible = write!(body, "\n- {}", language.say("remind-more", &args).text);
    }
    if errors().next().is_some() {
        body.push('\n');
    }
    let _infallible = write!(
        body,
        "\n{}\n\n{}\n",
        said("remind-close"),
        said("remind-sender")
    );
    Some(Reminder {
        member_id: one.member.id.clone(),
        name: one.member.name.clone(),
        contact: one.member.contact.clone(),
        subject: said(subject),
        body,
        attachment: match one.standing {
            Standing::Silent => template,
            Standing::Rejected | Standing::ToMend | Standing::Accepted => sheet,
        }
        .to_owned(),
        file: file.to_owned(),
    })
}

/// What is to be mended, in a line: where, what was found, what to do.
fn line_of(language: &Language, finding: &Finding) -> String {
    let place = &finding.place;
    let cell = format!("{} {}", place.sheet_text(), place.cell_text());
    let place = match cell.trim() {
        "" => &*place.file,
        cell => cell,
    };
    let args = Args::new()
        .text("place", place)
        .text("fault", finding.rule.summary.trim_end_matches('.'))
        .text("found", shortened(&finding.found, MOST_LETTERS))
        .text("fix", finding.fix.trim_end_matches('.'));
    language.say("remind-finding", &args).text
}

impl Reminder {
    /// The message as a file that mail programs open as a draft (RFC 5322, with UTF-8 as it is and the subject in
    /// encoded words of RFC 2047).
    #[must_use]
    pub fn to_eml(&self) -> String {
        let mut text = String::new();
        // To whom it goes is filled in by who sends it where the roster does not say.
        if let Some(contact) = &self.contact {
            let contact: String = contact
                .chars()
                .filter(|letter| !letter.is_control())
                .collect();
            let _infallible = write!(text, "To: {contact}\r\n");
        }
        let _infallible = write!(
            text,
            "Subject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
            encoded(&self.subject)
        );
        text.push_str(&self.body.replace('\n', "\r\n"));
        let _infallible = write!(text, "\r\n[{}]\r\n", self.attachment);
        text
    }
}

/// A header's text: as it is where it is ASCII, else as encoded words, each short enough for a line.
fn encoded(text: &str) -> String {
    if text
        .chars()
        .all(|letter| letter.is_ascii() && !letter.is_ascii_control())
    {
        return text.to_owned();
    }
    let word = |letters: &str| {
        let mut word = "=?UTF-8?Q?".to_owned();
        for byte in letters.bytes() {
            let _infallible = match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => write!(word, "{}", char::from(byte)),
                _ => write!(word, "={byte:02X}"),
            };
        }
        word.push_str("?=");
        word
    };
    let letters: Vec<char> = text.chars().collect();
    let words = letters
        .chunks(15)
        .map(|part| word(&part.iter().collect::<String>()));
    words.collect::<Vec<_>>().join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_subject_is_encoded_where_it_has_to_be() {
        assert_eq!(encoded("Report 2026"), "Report 2026");
        assert_eq!(encoded("Étude"), "=?UTF-8?Q?=C3=89tude?=");
        for line in encoded(&"é".repeat(60)).split("\r\n ") {
            assert!(line.len() <= 75 * 2 && line.starts_with("=?UTF-8?Q?") && line.ends_with("?="));
        }
        let forged = encoded("a\r\nBcc: x@example.org");
        assert!(
            !forged.contains("\nBcc") && forged.contains("=0D=0A"),
            "{forged}"
        );
    }
}
