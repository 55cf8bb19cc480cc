//! What was said in a test, and what it was given; what the file has, and what the code names: so that
//! tests can hold each against the others.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentArgs;

/// The names of what messages were given, by message; of several times, what was given every time.
pub type Heard = BTreeMap<String, BTreeSet<String>>;

thread_local! {
    static HEARD: RefCell<Heard> = RefCell::default();
}

/// Notes that a message is written.
pub(super) fn note(id: &str, args: Option<&FluentArgs<'_>>) {
    let given = args.into_iter().flat_map(FluentArgs::iter);
    let given: BTreeSet<String> = given.map(|(name, _)| name.to_owned()).collect();
    HEARD.with_borrow_mut(|heard| {
        let names = heard.entry(id.to_owned()).or_insert_with(|| given.clone());
        names.retain(|name| given.contains(name));
    });
}

/// Everything said on this thread so far.
pub fn heard() -> Heard {
    HEARD.with_borrow(Clone::clone)
}

/// Fails where something said was not given all that its message wants, in whichever variant.
pub(in crate::render) fn assert_given(messages: &BTreeMap<String, Message>, heard: &Heard) {
    for (id, given) in heard {
        let missing: Vec<String> = wants(messages, id).difference(given).cloned().collect();
        assert!(missing.is_empty(), "{id} is not given {missing:?}");
    }
}

/// A message or an attribute of one.
#[derive(Debug, Default)]
pub(in crate::render) struct Message {
    /// What it wants to be given.
    pub(super) wants: BTreeSet<String>,
    /// Other messages in it.
    pub(in crate::render) holds: BTreeSet<String>,
}

/// The messages of a file, attributes as `message.attribute`.
pub(super) fn messages(text: &str) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let (mut id, mut name) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once(" =").map_or("", |(head, _)| head);
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            head.clone_into(&mut id);
            head.clone_into(&mut name);
        } else if let Some(attribute) = head.strip_prefix("    .") {
            name = format!("{id}.{attribute}");
        }
        let message = messages.entry(name.clone()).or_default();
        for piece in line
            .split(['{', '}', ' '])
            .filter(|piece| !piece.is_empty())
        {
            if let Some(wanted) = piece.strip_prefix('$') {
                message.wants.insert(wanted.to_owned());
            }
        }
        for (at, _) in line.match_indices("{ ") {
            let inner = line[at + 2..].split(' ').next().unwrap_or("");
            if inner.starts_with(|c: char| c.is_ascii_lowercase()) {
                message.holds.insert(inner.to_owned());
            }
        }
    }
    messages.remove("");
    messages
}

/// The messages of the English file, and those of the built-in alliance.
pub(in crate::render) fn english() -> BTreeMap<String, Message> {
    let own = include_str!("../../../inputs/catalogue/en.ftl");
    messages(&format!("{}\n{own}", super::TEXTS[0]))
}

/// What a message wants, and what is in it.
fn wants(messages: &BTreeMap<String, Message>, id: &str) -> BTreeSet<String> {
    let message = &messages[id];
    let mut wanted = message.wants.clone();
    for held in &message.holds {
        wanted.extend(wants(messages, held));
    }
    wanted
}

/// The source files in folders of this room: their code, without tests.
pub(in crate::render) fn code_in(folders: &[&str]) -> Vec<(String, String)> {
    let render = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render");
    let mut sources = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(render.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
                sources.push((path.display().to_string(), code.to_owned()));
            }
        }
    }
    sources
}

/// Literals that read like the name of a message.
pub(in crate::render) fn named(code: &str) -> impl Iterator<Item = &str> {
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let literals = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    literals.filter(|literal| {
        let plain = |c: char| c.is_ascii_lowercase() || c == '-' || c == '.';
        literal.contains('-') && !literal.starts_with('-') && literal.chars().all(plain)
    })
}
