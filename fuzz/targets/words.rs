//! Any text as a country, a cell reference, the name of a member, or a cycle's own list.
#![no_main]

use std::sync::LazyLock;

use biennial::domain::country::Countries;
use biennial::domain::fold::fold;
use biennial::domain::formula::is_formula_like;
use biennial::domain::place::CellRef;
use biennial::domain::roster::{Member, Roster};
use biennial::ingest::built_in;
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;

static COUNTRIES: LazyLock<Countries> = LazyLock::new(built_in::country_directory);

fn member(id: &str, name: &str) -> Member {
    Member {
        id: id.to_owned(),
        name: name.to_owned(),
        aliases: vec![format!("{name} {id}")],
        group: built_in::newest_catalogue().groups().all()[0],
        country: None,
        region_index: 0,
        joined: date(2016, 1, 1),
        left: None,
        contact: None,
        language: None,
    }
}

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "folding twice is folding once");
    if let Some(cell) = CellRef::parse(text) {
        assert_eq!(CellRef::parse(&cell.to_string()), Some(cell));
    }
    if let Some(country) = COUNTRIES.find(text) {
        let again = COUNTRIES
            .find(&country.alpha3)
            .expect("a country by its code");
        assert_eq!(again.alpha3, country.alpha3);
    }
    let _judged = is_formula_like(text);
    let (id, name) = text.split_once('\n').unwrap_or((text, "another"));
    let roster = Roster::new(vec![member(id, name), member("M2", "The second")]);
    assert!(roster.find_id(id).is_some());
    let _found = (roster.find_name(name), roster.find_name(text));
});
