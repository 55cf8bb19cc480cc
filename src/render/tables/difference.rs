//! What changed between two builds: for people, and for programs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::aligned::aligned;
use super::citation::{Edition, RESTRICTED};
use super::csv_file::csv_of;
use crate::tabulate::compare::{Because, Cause, ChangedMember, Difference, Moved};

/// Most members and most figures that the text lists; every one is in the CSV and in the JSON.
const MOST: usize = 40;
/// Most members that are named behind one cause of one figure.
const MOST_NAMED: usize = 3;

/// A difference, ready to be shown.
#[derive(Debug)]
pub struct ShownDifference<'a> {
    /// What changed.
    pub difference: &'a Difference,
    /// The two builds.
    pub editions: [&'a Edition; 2],
    /// Whether what is not public was compared.
    pub restricted: bool,
}

impl ShownDifference<'_> {
    /// For people, in a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        if self.restricted {
            let _infallible = writeln!(text, "{RESTRICTED}");
        }
        for (name, edition) in ["A", "B"].iter().zip(self.editions) {
            let _infallible = writeln!(text, "{name}  {}", edition.citation());
        }
        self.say_made_of(&mut text);
        if self.restricted {
            self.say_members(&mut text);
        }
        self.say_figures(&mut text);
        text
    }

    fn say_made_of(&self, text: &mut String) {
        let Difference { stated, inputs, .. } = self.difference;
        if stated.is_empty() && inputs.is_empty() {
            return;
        }
        text.push_str("\nMade otherwise\n");
        let lines = stated
            .iter()
            .map(|(what, a, b)| format!("{what}: {a} → {b}"));
        let changed = inputs.iter().map(|(name, how)| format!("{name}: {how}"));
        for line in shortened(lines.chain(changed).collect()) {
            let _infallible = writeln!(text, "  {line}");
        }
    }

    fn say_members(&self, text: &mut String) {
        let members = &self.difference.members;
        let _infallible = writeln!(text, "\nMembers whose answers changed: {}", members.len());
        let mut counts: BTreeMap<Cause, usize> = BTreeMap::new();
        for member in members {
            *counts.entry(member.cause).or_default() += 1;
        }
        for (cause, count) in counts {
            let _infallible = writeln!(text, "  {count} {}: {}", cause.name(), cause.meaning());
        }
        let lines: Vec<[String; 5]> = members.iter().take(MOST).map(of_member).collect();
        let lines: Vec<Vec<&str>> = lines
            .iter()
            .map(|line| line.iter().map(String::as_str).collect())
            .collect();
        text.push_str(&aligned(&lines, |_| true));
        say_rest(text, members.len(), "members", "--format json");
    }

    fn say_figures(&self, text: &mut String) {
        let moved = &self.difference.moved;
        let _infallible = writeln!(text, "\nFigures that moved: {}", moved.len());
        if moved.is_empty() {
            return;
        }
        let head = [
            "basis",
            "level",
            "code",
            "group",
            "region",
            "figure",
            "A",
            "B",
            "published",
            "because",
        ];
        let lines: Vec<[String; 10]> = moved.iter().take(MOST).map(of_figure).collect();
        let wanted = |column: &usize| *column != 8 || self.restricted;
        let pick = |line: [&'_ str; 10]| -> Vec<String> {
            (0..10)
                .filter(wanted)
                .map(|column| line[column].to_owned())
                .collect()
        };
        let lines: Vec<Vec<String>> = std::iter::once(pick(head))
            .chain(
                lines
                    .iter()
                    .map(|line| pick(line.each_ref().map(String::as_str))),
            )
            .collect();
        let lines: Vec<Vec<&str>> = lines
            .iter()
            .map(|line| line.iter().map(String::as_str).collect())
            .collect();
        text.push_str(&aligned(&lines, |column| !(6..8).contains(&column)));
        say_rest(
            text,
            moved.len(),
            "figures",
            "--where, --format csv or --format json",
        );
        let mut causes: Vec<Cause> = moved
            .iter()
            .flat_map(|one| &one.causes)
            .map(|one| one.cause)
            .collect();
        causes.sort_unstable();
        causes.dedup();
        text.push('\n');
        for cause in causes {
            let _infallible = writeln!(text, "{}: {}", cause.name(), cause.meaning());
        }
    }

    /// For programs: a line for every cause of every figure.
    #[must_use]
    pub fn csv(&self) -> String {
        let public = [
            "table", "basis", "level", "code", "group", "region", "measure", "a", "b", "change",
            "cause",
        ];
        let more = ["amount", "members", "published_a", "published_b"];
        let more = more.iter().take(if self.restricted { 4 } else { 0 });
        let header: Vec<&str> = public.iter().chain(more).copied().collect();
        let rows = self.difference.moved.iter().flat_map(|moved| {
            moved
                .causes
                .iter()
                .map(|because| self.csv_row(moved, because))
        });
        let rows: Vec<Vec<String>> = rows.collect();
        csv_of(
            &header,
            rows.iter().map(|row| row.iter().map(String::as_str)),
        )
    }

    fn csv_row(&self, moved: &Moved, because: &Because) -> Vec<String> {
        let key = &moved.key;
        let mut row: Vec<String> = [
            key.table,
            &key.basis,
            &key.level,
            &key.code,
            &key.group,
            &key.region,
            &moved.measure,
        ]
        .map(str::to_owned)
        .into();
        row.extend(moved.figures.clone());
        row.push(change(moved).unwrap_or_default());
        row.push(because.cause.name().to_owned());
        if self.restricted {
            row.push(
                because
                    .amount
                    .map_or_else(String::new, |amount| amount.to_string()),
            );
            row.push(because.members.join(" "));
            row.extend(moved.published.clone().unwrap_or_default());
        }
        row
    }

    /// For programs: everything.
    #[must_use]
    pub fn json(&self) -> Value {
        let build = |edition: &Edition| {
            json!({
                "build": edition.build,
                "cycle": edition.cycle,
                "release": edition.release.as_ref().map(|release| &release.number),
                "draft": edition.is_draft,
                "citation": edition.citation(),
            })
        };
        let Difference {
            stated,
            inputs,
            members,
            moved,
        } = self.difference;
        let causes: Map<String, Value> = Cause::ALL
            .iter()
            .map(|cause| (cause.name().to_owned(), json!(cause.meaning())))
            .collect();
        json!({
            "notice": if self.restricted { RESTRICTED } else { "" },
            "a": build(self.editions[0]),
            "b": build(self.editions[1]),
            "made_otherwise": stated.iter().map(|(what, a, b)| json!({ "what": what, "a": a, "b": b })).collect::<Value>(),
            "inputs_changed": inputs.iter().map(|(name, how)| json!({ "path": name, "change": how })).collect::<Value>(),
            "members": members.iter().map(|member| json!({
                "member_id": member.id,
                "name": member.name,
                "file_a": member.files[0],
                "file_b": member.files[1],
                "cause": member.cause.name(),
                "answers": member.answers,
            })).collect::<Value>(),
            "figures": moved.iter().map(json_of).collect::<Value>(),
            "causes": causes,
        })
    }
}

/// One figure that moved, for programs.
fn json_of(moved: &Moved) -> Value {
    let key = &moved.key;
    let mut value = json!({
        "table": key.table,
        "basis": key.basis,
        "level": key.level,
        "code": key.code,
        "group": key.group,
        "region": key.region,
        "measure": moved.measure,
        "a": moved.figures[0],
        "b": moved.figures[1],
        "change": change(moved),
        "causes": moved.causes.iter().map(|because| json!({
            "cause": because.cause.name(),
            "amount": because.amount,
            "members": because.members,
        })).collect::<Value>(),
    });
    if let Some([a, b]) = &moved.published {
        value["published_a"] = json!(a);
        value["published_b"] = json!(b);
    }
    value
}

/// The lines, the last ones replaced by how many they are where they are many.
fn shortened(mut lines: Vec<String>) -> Vec<String> {
    if lines.len() > MOST {
        let rest = lines.len() - MOST;
        lines.truncate(MOST);
        lines.push(format!("and {rest} more"));
    }
    lines
}

fn say_rest(text: &mut String, all: usize, what: &str, how: &str) {
    if all > MOST {
        let _infallible = writeln!(
            text,
            "… and {} more {what}; see them with {how}",
            all - MOST
        );
    }
}

fn of_member(member: &ChangedMember) -> [String; 5] {
    let files = match &member.files {
        [a, b] if a == b || a.is_empty() => b.clone(),
        [a, b] if b.is_empty() => a.clone(),
        [a, b] => format!("{a} → {b}"),
    };
    let answers = if member.answers == 1 {
        "answer"
    } else {
        "answers"
    };
    [
        format!("  {}", member.id),
        member.cause.name().to_owned(),
        format!("{} {answers}", member.answers),
        files,
        member.name.clone(),
    ]
}

fn of_figure(moved: &Moved) -> [String; 10] {
    let key = &moved.key;
    let or_none = |text: &str| if text.is_empty() { "-" } else { text }.to_owned();
    let [a, b] = moved.figures.each_ref().map(|text| or_none(text));
    let published = moved
        .published
        .as_ref()
        .filter(|published| **published != moved.figures);
    let published = published.map(|[a, b]| format!("{} → {}", or_none(a), or_none(b)));
    let because = moved.causes.iter().map(|because| match because.cause {
        Cause::Release => held_back(moved),
        _ => said(because),
    });
    let because: Vec<String> = because.collect();
    [
        key.basis.clone(),
        key.level.clone(),
        key.code.clone(),
        key.group.clone(),
        key.region.clone(),
        moved.measure.clone(),
        a,
        b,
        published.unwrap_or_default(),
        because.join(", "),
    ]
}

/// A cause with its share and its first members: `corrected-submission +1 (M00012)`.
fn said(because: &Because) -> String {
    let mut text = because.cause.name().to_owned();
    if let Some(amount) = because.amount {
        let _infallible = write!(text, " {amount:+}");
    }
    let named = because.members.iter().take(MOST_NAMED).cloned();
    let mut named: Vec<String> = named.collect();
    let rest = because.members.len() - named.len();
    if rest > 0 {
        named.push(format!("and {rest} more"));
    }
    if !named.is_empty() {
        let _infallible = write!(text, " ({})", named.join(", "));
    }
    text
}

/// How much of a count a release holds back: of B, or, where that is published in full, of A.
fn held_back(moved: &Moved) -> String {
    let held = |side: usize| -> Option<i64> {
        let published = &moved.published.as_ref()?[side];
        let held = moved.figures[side].parse::<i64>().ok()? - published.parse::<i64>().ok()?;
        (held != 0).then_some(held)
    };
    let name = Cause::Release.name();
    match (held(0), held(1)) {
        (_, Some(held)) => format!("{name} (holds back {held:+})"),
        (Some(held), None) => format!("{name} (held back {held:+} in A)"),
        (None, None) => name.to_owned(),
    }
}

/// By how much a figure moved, with as many decimals as it has; none where one of the two is missing.
fn change(moved: &Moved) -> Option<String> {
    let [a, b] = moved.figures.each_ref();
    if let (Ok(a), Ok(b)) = (a.parse::<i64>(), b.parse::<i64>()) {
        return Some((b - a).to_string());
    }
    let [a, b] = [a, b].map(|text| text.parse::<f64>().ok());
    Some(format!("{:.2}", b? - a?))
}
