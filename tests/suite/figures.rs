//! Every number in the report's prose, traced: from the text of the PDF to `figures-in-text.csv`, and from
//! there to the cells of the published tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::support::folder::{replace, temporary};
use crate::support::plain::{PlainCycle, STATUSES, with_fields};
use crate::support::program::{build, stderr};
use crate::support::tables::{Row, rows};
use crate::support::tagged::{Piece, prose};
use lopdf::Document;

/// Numbers that are no figures, in the words around them; `#` stands for a number. Days and years, settings,
/// sizes of the catalogue and of lists, references to other places, and the literature.
const NO_FIGURES: [&str; 37] = [
    "# row is withheld",
    "# rows are withheld",
    "# December #",
    "#-# December #",
    "said in # with what",
    "both in # and now",
    "In #, #% (",
    "in #, #% (",
    "From # to now",
    "What changed since #",
    "# November #",
    "Response, #: # capabilities in",
    "Online, #: six themes",
    "Assessment #, by its three",
    "On # of # commitments with a figure",
    "on at least # answers",
    "of # commitments with a figure",
    "on each of the # with a figure",
    "; on # whatever",
    "those of the # commitments of",
    "WeProtect # Global Summit",
    "the statement’s # commitments",
    "# commitments address all members",
    "# commitments in # sections address",
    "Members are counted in # regions",
    "fewer than #",
    "“# of #”",
    "is said in Chapter #",
    "Chapter # explains",
    "at least # members contribute",
    "in which at least # members are expected",
    "coalition of # contributing members",
    "Disclosure Control (#), the",
    "publishing (VLDB #), on",
    "auditing (PODS #), on",
    "For # other rule",
    "For # other obstacle",
];

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Number {
    /// Where it begins and ends.
    at: (usize, usize),
    /// Its digits, without the commas between thousands.
    digits: String,
    /// Whether it is a percentage.
    is_percentage: bool,
}

/// The numbers of a text. Digits in codes, such as G3b or world-7, are none.
fn numbers(text: &str) -> Vec<Number> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let mut end = at;
        while is_digit(end) || (bytes[end] == b',' && (1..4).all(|next| is_digit(end + next))) {
            end += 1;
            if end == bytes.len() {
                break;
            }
        }
        let is_code = is_letter(end)
            || (at > 0 && is_letter(at - 1))
            || (at > 1 && bytes[at - 1] == b'-' && is_letter(at - 2));
        if !is_code {
            // The lower bound has the sign of the upper.
            let rest = &text[end..];
            let is_lower = rest.starts_with('–')
                && rest
                    .split_whitespace()
                    .next()
                    .is_some_and(|word| word.contains('%'));
            numbers.push(Number {
                at: (at, end),
                digits: text[at..end].replace(',', ""),
                is_percentage: rest.starts_with('%') || is_lower,
            });
        }
        at = end;
        while is_digit(at) || is_letter(at) {
            at += 1;
        }
    }
    numbers
}

/// The numbers of a text that must be figures.
fn figures(text: &str) -> Vec<Number> {
    let all = numbers(text);
    let mut blank = String::new();
    let mut places = Vec::new();
    let mut done = 0;
    for number in &all {
        blank.push_str(&text[done..number.at.0]);
        places.push(blank.len());
        blank.push('#');
        done = number.at.1;
    }
    blank.push_str(&text[done..]);
    let known: Vec<(usize, usize)> = NO_FIGURES
        .iter()
        .flat_map(|phrase| blank.match_indices(phrase))
        .map(|(start, phrase)| (start, start + phrase.len()))
        .collect();
    let is_figure = |place: usize| {
        !known
            .iter()
            .any(|(start, end)| (*start..*end).contains(&place))
    };
    let figures = all.into_iter().zip(places);
    figures
        .filter(|(_, place)| is_figure(*place))
        .map(|(number, _)| number)
        .collect()
}

/// The figures that the file has for each block of each chapter, as digits and whether they are percentages.
type Blocks = BTreeMap<String, BTreeMap<String, BTreeSet<(String, bool)>>>;

fn blocks(file: &[Row]) -> Blocks {
    let mut blocks = Blocks::new();
    for row in file {
        let [number] = &numbers(&row["number"])[..] else {
            panic!("{row:?}");
        };
        let chapter = blocks.entry(row["chapter"].clone()).or_default();
        let block = chapter.entry(row["block"].clone()).or_default();
        block.insert((number.digits.clone(), number.is_percentage));
    }
    blocks
}

/// Whether one block of the chapter has all the figures of a text.
fn is_traced(blocks: &Blocks, chapter: &str, text: &str) -> bool {
    let figures = figures(text);
    let has = |block: &BTreeSet<(String, bool)>| {
        figures
            .iter()
            .all(|number| block.contains(&(number.digits.clone(), number.is_percentage)))
    };
    figures.is_empty()
        || blocks
            .get(chapter)
            .is_some_and(|blocks| blocks.values().any(has))
}

/// The cell that a row of the file names.
fn cell(tables: &BTreeMap<&str, Vec<Row>>, row: &Row) -> String {
    let is_named = |found: &&Row| {
        if row["table"] == "quality" {
            let is_of = |key: &str| found[key] == row[key];
            return found["measure"] == row["level"] && is_of("code") && is_of("group");
        }
        let keys: &[&str] = match &*row["table"] {
            "transitions" => &["group", "level", "code"],
            _ => &["basis", "group", "region", "level", "code"],
        };
        keys.iter().all(|key| found[*key] == row[*key])
    };
    let found: Vec<&Row> = tables[&*row["table"]].iter().filter(is_named).collect();
    let [found] = found[..] else {
        panic!("{} rows for {row:?}", found.len());
    };
    found[&row["measure"]].clone()
}

/// Fails unless each figure of the file is what its cells make it.
fn check_cells(public: &Path, file: &[Row]) {
    let read = |name| (name, rows(&public.join(format!("data/{name}.csv"))));
    let tables: BTreeMap<&str, Vec<Row>> = ["aggregates", "quality", "transitions"]
        .into_iter()
        .filter(|name| public.join(format!("data/{name}.csv")).exists())
        .map(read)
        .collect();
    let mut made: BTreeMap<[&str; 4], BTreeMap<&str, u64>> = BTreeMap::new();
    for row in file {
        assert_eq!(row["value"], cell(&tables, row), "{row:?}");
        let figure = ["chapter", "block", "figure", "number"].map(|name| &*row[name]);
        let parts = made.entry(figure).or_default();
        *parts.entry(&row["part"]).or_default() += row["value"].parse::<u64>().expect("a count");
    }
    for (figure, parts) in made {
        let printed = figure[3].replace(',', "");
        let expected = if let Some(count) = parts.get("count") {
            count.to_string()
        } else {
            let (part, all) = (parts["numerator"], parts["denominator"]);
            assert!(all >= 20, "{figure:?} is a percentage of few");
            match (200 * part + all) / (2 * all) {
                0 if part > 0 => "<1%".to_owned(),
                100 if part < all => ">99%".to_owned(),
                percent => format!("{percent}%"),
            }
        };
        assert_eq!(printed, expected, "{figure:?}: {parts:?}");
    }
}

/// Builds a cycle with its report and traces every number, of which there must be more than `least`. Gives
/// all of the prose.
fn trace(cycle: &Path, out: &Path, least: usize) -> String {
    let output = build(cycle, out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let public: PathBuf = out.join("latest/public").canonicalize().expect("latest");
    let file = rows(&public.join("data/figures-in-text.csv"));
    check_cells(&public, &file);
    let blocks = blocks(&file);
    let report = Document::load(public.join("report.pdf")).expect("a PDF");
    let mut pieces = prose(&report);
    // Members are named at the end, and names may have numbers.
    let members = rows(&public.join("data/participants.csv"));
    for piece in pieces.iter_mut().filter(|piece| piece.chapter == "D") {
        for member in &members {
            piece.text = piece.text.replace(&format!("{};", member["name"]), "");
            piece.text = piece.text.replace(&format!("{}.", member["name"]), "");
        }
    }
    // The cover and the contents have days and the build.
    let chapters = pieces.iter().filter(|piece| !piece.chapter.is_empty());
    let (mut changed, mut noticed) = (0, 0);
    for Piece { chapter, text } in chapters {
        assert!(is_traced(&blocks, chapter, text), "{chapter}: {text}");
        for Number { at, digits, .. } in figures(text) {
            // A number that is one too high is noticed, unless its neighbours have it, too.
            let next = digits.parse::<u64>().expect("a number") + 1;
            let other = format!("{}{next}{}", &text[..at.0], &text[at.1..]);
            changed += 1;
            noticed += usize::from(!is_traced(&blocks, chapter, &other));
        }
    }
    assert!(changed > least, "{changed} figures only");
    assert!(noticed * 5 > changed * 4, "{noticed} of {changed} noticed");
    let texts: Vec<String> = pieces.into_iter().map(|piece| piece.text).collect();
    texts.join("\n")
}

#[test]
fn every_number_in_the_prose_comes_from_published_cells() {
    let dir = temporary();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/sample-2026");
    trace(&sample, &dir.path().join("sample"), 80);
}

/// A cycle of plain files in which `members` answered, by a rule with this step.
fn plain(dir: &Path, members: usize, step: usize, year: &str) -> PlainCycle {
    let cycle = PlainCycle::new(dir, 50);
    for member in 1..=members {
        let status = |index: usize| STATUSES[(member * step + index) % 5];
        let answers = ["C1a", "C1b", "C2a"];
        let answers = [0, 1, 2].map(|index| (answers[index], status(index), "", ""));
        let id = format!("M{member}");
        let date = format!("{year}-11-12");
        let fields = [
            ("Member ID", &*id),
            ("Cycle", year),
            ("Submission date", &date),
        ];
        cycle.submit(&format!("{member}.csv"), with_fields(&fields, &answers));
    }
    cycle
}

#[test]
fn so_does_every_number_on_what_changed() {
    let dir = temporary();
    let [before, cycle, out] = ["before", "cycle", "out"].map(|name| dir.path().join(name));
    plain(&before, 40, 2, "2024");
    let settings = before.join("cycle.toml");
    replace(&settings, "from = 2024", "from = 2022");
    replace(&settings, "2026", "2024");
    plain(&cycle, 50, 3, "2026").set("previous = \"../before\"\n");
    let text = trace(&cycle, &out, 20);
    let lead = "This chapter compares what 40 members said in 2024 with what they say now";
    assert!(text.contains(lead), "{text}");
    assert!(text.contains("answers to the same commitments"), "{text}");
}
