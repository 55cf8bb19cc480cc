//! What was said in a test, and what it was given: so that a test can hold the file against it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

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
