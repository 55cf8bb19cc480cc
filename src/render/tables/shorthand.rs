//! The shorthand of official statistics, as it stands in cells, with what it stands for.

/// A code in a cell and what it says.
pub type Shorthand = (&'static str, &'static str);

/// What stands in place of a figure.
pub const MISSING: [Shorthand; 3] = [
    ("[c]", "withheld to protect confidentiality"),
    ("[x]", "not available"),
    ("[z]", "not applicable; also a rate whose denominator is 0"),
];

/// What stands beside a figure.
pub const BESIDE: [Shorthand; 2] = [
    ("[r]", "revised since an earlier release"),
    ("[b]", "break: not comparable with the cycle before"),
];

/// One line that explains the codes among these cells; none where there are none.
#[must_use]
pub fn explained<'a>(cells: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut used = [false; MISSING.len() + BESIDE.len()];
    for cell in cells.filter(|cell| cell.starts_with('[')) {
        for (seen, (code, _)) in used.iter_mut().zip(all()) {
            *seen |= cell.contains(code);
        }
    }
    let said: Vec<String> = all()
        .zip(used)
        .filter(|(_, used)| *used)
        .map(|((code, meaning), _)| format!("{code} {meaning}"))
        .collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// Every code with what it says.
pub fn all() -> impl Iterator<Item = Shorthand> {
    MISSING.into_iter().chain(BESIDE)
}
