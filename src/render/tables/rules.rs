//! `rules.csv`: every rule that submissions were checked against.

use std::borrow::Cow;

use super::{Cell, Field, Table, Values};
use crate::finding::{Rule, rules};

static FIELDS: [Field; 4] = [
    Field::text("rule", "Code of the rule.").of(Values::Always),
    Field::text(
        "about",
        "What it looks at: workbook, survey, member, response or decision.",
    )
    .of(Values::Always),
    Field::text(
        "severity",
        "error: an answer or a submission is left out; warning: it is used, but changed or doubtful; note: nothing changed.",
    )
    .of(Values::Always),
    Field::text("summary", "What it finds.").of(Values::Always),
];

/// The registry as a table, in its order.
#[must_use]
pub fn rules_table() -> Table {
    let row = |rule: &'static Rule| {
        let cells = [
            rule.code,
            rule.scope.name(),
            rule.severity.name(),
            rule.summary,
        ];
        cells.map(|text| Cell::Text(text.to_owned())).into()
    };
    Table {
        name: "rules",
        title: Cow::Borrowed("Rules that submissions were checked against"),
        fields: Cow::Borrowed(&FIELDS),
        key: &["rule"],
        rows: rules::all().map(row).collect(),
    }
}
