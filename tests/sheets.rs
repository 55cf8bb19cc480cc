//! What a member's sheet says, word for word, and that it agrees with what a check of the same file says.

mod support;

use support::folder::temporary;
use support::plain::{PlainCycle, workbook};
use support::program::{run, stdout};
use support::sheets::{feedback, pages, squeezed};

#[test]
fn a_sheet_and_a_check_tell_of_the_same_changes() {
    let dir = temporary();
    let cycle = PlainCycle::new(&dir.path().join("cycle"), 2);
    let answers = [
        ("C1a", "Planned", "", ""),
        ("C1b", "  Planned ", "", ""),
        ("2(a)", "In progress", "", ""),
        ("O1", "under way", "", ""),
        ("O4", "Planned", "", ""),
    ];
    let first = cycle.submit("1.csv", workbook(1, &answers));
    let second = cycle.submit("2.csv", workbook(2, &answers[..2]));
    let (build, _) = feedback(&cycle.dir, &dir.path().join("out"), &[]);
    let checked = |path: &std::path::Path| {
        let path = path.to_str().expect("UTF-8");
        stdout(&run(&["validate", path]))
    };
    let check = checked(&first);
    assert!(
        check.contains("read as something else than written  (3 times)\n"),
        "{check}"
    );
    let sheet = pages(&build, "M1.pdf").concat();
    let words = squeezed("Read in other words 3 times, such as “under way” as In progress;");
    assert!(sheet.contains(&words), "{sheet}");
    // Spaces around an answer are nothing to look at.
    assert!(!checked(&second).contains("read as something else"));
    let sheet = pages(&build, "M2.pdf").concat();
    assert!(!sheet.contains("Readinotherwords"), "{sheet}");
}
