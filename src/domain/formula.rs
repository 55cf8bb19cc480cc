//! Text that a spreadsheet would run as a formula.

/// Whether a spreadsheet would run the text as a formula: it begins with a formula character, is more
/// than that character, and is no number.
#[must_use]
pub fn is_formula_like(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
        && text.chars().count() > 1
        && text.parse::<f64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::is_formula_like;

    #[test]
    fn formulas_are_told_from_numbers() {
        assert!(is_formula_like("=HYPERLINK(\"http://example.org\")"));
        assert!(is_formula_like("+two new posts"));
        assert!(is_formula_like("-inf+1"));
        assert!(!is_formula_like("-5"));
        assert!(!is_formula_like("-"));
        assert!(!is_formula_like("plain"));
    }
}
