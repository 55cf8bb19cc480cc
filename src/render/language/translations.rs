//! Holds every translation against the English it was made from: nothing missing, nothing besides, nothing stale, and
//! the same things given.
//!
//! Before each message of a translation stands `# en: ` with the first letters of the hash of the English message. Who
//! has looked whether a translation still says what the English says puts the new ones there; the test names them.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Names;
use super::witness::{Message, messages};
use super::{Language, TEXTS};
use crate::domain::digest::sha256;
use crate::domain::language::LANGUAGES;
use crate::ingest::built_in;

/// How many letters of a hash stand in a file.
const LETTERS: usize = 8;

fn short_hash(text: &str) -> String {
    sha256(text.as_bytes())[..LETTERS].to_owned()
}

/// The messages of a file as they are written, each with the comment line right above it.
fn written(text: &str) -> BTreeMap<String, (Option<String>, String)> {
    let mut all: BTreeMap<String, (Option<String>, String)> = BTreeMap::new();
    let mut above: Option<&str> = None;
    let mut current: Option<String> = None;
    for line in text.lines() {
        let starts = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        if starts {
            let id = line.split([' ', '=']).next().unwrap_or_default().to_owned();
            let mark = above.and_then(|line| line.strip_prefix("# en: "));
            all.insert(
                id.clone(),
                (mark.map(str::to_owned), line.trim_end().to_owned()),
            );
            current = Some(id);
        } else if line.starts_with(' ')
            && let Some((_, text)) = current.as_ref().and_then(|id| all.get_mut(id))
        {
            text.push('\n');
            text.push_str(line.trim_end());
        } else {
            current = None;
        }
        above = line.starts_with("# ").then_some(line);
    }
    all
}

/// What is wrong with a translation of a file.
fn faults(code: &str, english: &str, own: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (source, target) = (messages(english), messages(own));
    let names = |all: &BTreeMap<String, Message>| all.keys().cloned().collect::<BTreeSet<_>>();
    for id in names(&source).difference(&names(&target)) {
        faults.push(format!("{code}: {id} is missing"));
    }
    for id in names(&target).difference(&names(&source)) {
        faults.push(format!("{code}: {id} is not in English"));
    }
    for (id, message) in &source {
        if let Some(own) = target.get(id)
            && own.wants != message.wants
        {
            faults.push(format!(
                "{code}: {id} is given {:?}, and uses {:?}",
                message.wants, own.wants
            ));
        }
    }
    let (source, target) = (written(english), written(own));
    for (id, (_, text)) in &source {
        let wanted = short_hash(text);
        if let Some((mark, _)) = target.get(id)
            && mark.as_deref() != Some(&*wanted)
        {
            faults.push(format!(
                "{code}: {id} was made from other words; see whether it still holds, and write `# en: {wanted}` above it"
            ));
        }
    }
    faults
}

#[test]
fn every_translation_says_all_that_english_says_and_is_not_stale() {
    let alliance = &built_in::newest_catalogue().alliance;
    let mut found = Vec::new();
    for (index, (code, _)) in LANGUAGES.iter().enumerate().skip(1) {
        found.extend(faults(code, TEXTS[0], TEXTS[index]));
        let mut own = alliance.translations.iter();
        let own = own.find(|own| own.code == *code).expect("a translation");
        found.extend(faults(code, &alliance.messages, &own.messages));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_name_has_a_translation_that_is_not_stale() {
    let catalogue = built_in::newest_catalogue();
    let english = Names::english(catalogue);
    let hash = short_hash(&english.join("\n"));
    for own in &catalogue.alliance.translations {
        assert!(
            own.names.contains(&format!("english = \"{hash}\"")),
            "{}.toml was made from other names; see whether it still holds, and write english = \"{hash}\"",
            own.code
        );
        let names = Names::parse(&own.names, catalogue).expect("names");
        let missing: Vec<&String> = english.iter().filter(|name| !names.has(name)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", own.code);
    }
}

#[test]
fn a_stale_or_incomplete_translation_is_told() {
    let english = "a = One { $x }\nb = Two\n";
    let hash = |text: &str| short_hash(text);
    let (a, b) = (hash("a = One { $x }"), hash("b = Two"));
    let good = format!("# en: {a}\na = Un {{ $x }}\n# en: {b}\nb = Deux\n");
    assert_eq!(faults("fr", english, &good), Vec::<String>::new());
    assert_eq!(faults("fr", english, &good.replace("{ $x }", "x")).len(), 1);
    assert_eq!(
        faults("fr", english, &good.replace("b = Deux", "c = Deux")).len(),
        2
    );
    assert_eq!(faults("fr", &english.replace("Two", "2"), &good).len(), 1);
}

#[test]
fn every_language_is_spoken() {
    let catalogue = built_in::newest_catalogue();
    for (code, _) in LANGUAGES {
        let language = Language::of(code, catalogue).expect("a language");
        assert_eq!(language.code, code);
        assert!(!language.text("contents-heading").is_empty());
    }
    let refused = Language::of("ru", catalogue).expect_err("not spoken");
    assert!(
        refused.to_string().contains("en, fr, es, pt, ar"),
        "{refused}"
    );
}
