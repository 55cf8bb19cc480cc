//! Writes the page: one file, with everything in it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::Value;
use minijinja::{Environment, context};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::domain::group::Group;
use crate::ingest::LEFT_BEHIND;
use crate::ingest::basis::Basis;
use crate::ingest::cycle_error::CycleError;
use crate::render::template::Template;

/// The ending of its name makes the engine escape what is put into the page.
const NAME: &str = "page.html";
const TEMPLATE: &str = include_str!("../../templates/checker/page.html");
const STYLE: &str = include_str!("../../templates/checker/page.css");
const SCRIPT: &str = include_str!("../../templates/checker/page.js");
const WORKER: &str = include_str!("../../templates/checker/worker.js");
const WORDS: &str = include_str!("../../templates/checker/words.toml");

/// Largest file that is handed to the module, in bytes; it says of smaller ones, too, that they are too large.
const LARGEST: u32 = 128 << 20;

/// Memory from which on a module that stops has run out of it, in bytes: near the most that it can have.
const MOST: u32 = 480 << 20;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The basis does not hang together.
    #[error(transparent)]
    Basis(#[from] CycleError),
    /// A text of the page is not what it should be, which a test rules out.
    #[error("the page cannot be made: {0}")]
    Page(String),
}

/// The page for a basis. `module` is the gzip of the checker's module of WebAssembly.
///
/// # Errors
/// When the basis does not hang together.
pub fn page(module: &[u8], basis: &Basis) -> Result<String, PageError> {
    let broken = |error: &dyn std::fmt::Display| PageError::Page(error.to_string());
    let catalogue = basis.catalogue()?;
    let has_template = |group: &Group| Template::of_catalogue(&catalogue, *group).is_some();
    let groups = catalogue.groups().iter().filter(has_template);
    let words: toml::Table = toml::from_str(WORDS).map_err(|error| broken(&error))?;
    let settings = json!({
        "basis": basis,
        "largest": LARGEST,
        "left": LEFT_BEHIND,
        "letters": LETTERS,
        "most": MOST,
        // The first file also waits for the module to be prepared.
        "seconds": basis.limits.seconds + 2,
        "words": words,
        "worker": WORKER,
    });
    let cycle = basis.title.as_ref().zip(basis.dates).map(|(title, dates)| {
        format!(
            "{title}: answers about {} to {}, to be sent by {}.",
            day(dates.period.from),
            day(dates.period.to),
            day(dates.deadline)
        )
    });
    let plain = Value::from_safe_string;
    let mut engine = Environment::new();
    engine
        .add_template(NAME, TEMPLATE)
        .map_err(|error| broken(&error))?;
    let page = engine.get_template(NAME).and_then(|template| {
        template.render(context! {
            title => format!("{}: check a progress report", catalogue.alliance.name),
            policy => plain(policy()),
            cycle,
            fictional => basis.fictional,
            groups => groups.map(Group::name).collect::<Vec<_>>(),
            catalogue => catalogue.title.clone(),
            version => crate::version(),
            css => plain(STYLE.to_owned()),
            script => plain(SCRIPT.to_owned()),
            // No text in it can end the element.
            settings => plain(settings.to_string().replace('<', "\\u003c")),
            length => module.len(),
            module => plain(in_letters(module)),
        })
    });
    page.map_err(|error| broken(&error))
}

/// What the page may do: run its own script and module, and nothing else. No address can be asked for anything.
fn policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(STYLE)
    )
}

/// Letters for base 85: those that end no element, and begin no character reference.
const LETTERS: &str =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@^_{|}~";

/// Bytes as text: five letters for four bytes, which is a tenth less than base64. Zeros fill up the last four.
fn in_letters(bytes: &[u8]) -> String {
    let letters = LETTERS.as_bytes();
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for chunk in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..chunk.len()].copy_from_slice(chunk);
        let number = u32::from_be_bytes(four);
        for power in [85_u32.pow(4), 85_u32.pow(3), 85_u32.pow(2), 85, 1] {
            text.push(char::from(letters[(number / power % 85) as usize]));
        }
    }
    text
}

fn day(date: jiff::civil::Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, in_letters};

    #[test]
    fn bytes_become_letters_that_are_safe_in_a_page() {
        let mut letters: Vec<char> = LETTERS.chars().collect();
        assert!(letters.iter().all(|letter| !"<>&\"'\\`".contains(*letter)));
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 85);
        assert_eq!(in_letters(&[0, 0, 0, 86]), "00011");
    }
}
