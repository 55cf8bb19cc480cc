//! A finding as a member reads it.

use super::Finding;

/// Renders a finding as five lines: place, found, expected, fix, effect. `found` is quoted, and all are
/// stripped of control characters, so that a cell cannot speak to the terminal.
#[must_use]
pub fn render_text(finding: &Finding) -> String {
    let place = match (&finding.place.sheet, &finding.place.cell) {
        (Some(sheet), Some(cell)) => format!("  {sheet}!{cell}"),
        (Some(sheet), None) => format!("  {sheet}"),
        _ => String::new(),
    };
    format!(
        "{}[{}]  {}{}\n  found     \"{}\"\n  expected  {}\n  fix       {}\n  effect    {}\n",
        finding.rule.severity.name(),
        finding.rule.code,
        printable(&finding.place.file),
        printable(&place),
        shortened(&printable(&finding.found), 200),
        printable(&finding.expected),
        printable(&finding.fix),
        printable(&finding.effect),
    )
}

fn printable(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() || is_direction(c) {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}

const fn is_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::render_text;
    use crate::domain::place::{CellRef, Place};
    use crate::finding::{Finding, rules};

    #[test]
    fn a_finding_reads_as_in_the_house_style() {
        let place = Place::cell(
            Arc::from("Harbour Network.xlsx"),
            Arc::from("Progress"),
            CellRef::new(13, 3),
        );
        let finding = Finding::new(&rules::PERCENT_OUT_OF_RANGE, place, "140%\u{1b}[2J");
        insta::assert_snapshot!(render_text(&finding), @r#"
        warning[percent-out-of-range]  Harbour Network.xlsx  Progress!D14
          found     "140%�[2J"
          expected  a percentage from 0 to 100
          fix       enter a number from 0 to 100, or leave the cell empty
          effect    the percentage is ignored; the status still counts
        "#);
    }
}
