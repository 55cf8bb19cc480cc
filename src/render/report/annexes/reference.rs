//! What the report refers to: the rules, the wording, and the lineage.

use crate::domain::catalogue::Commitment;
use crate::finding::{RULES_VERSION, rules as registry};
use crate::render::report::ReportInput;
use crate::render::report::chapters::paragraph;
use crate::render::report::sentences::{labels, method, quality, results, words};
use crate::render::report::tree::{Block, Chapter, Column, Row, Table};

/// The rules, from the registry.
pub fn rules() -> Chapter {
    let rows: Vec<Row> = registry::all()
        .map(|rule| {
            Row::data(vec![
                rule.code.to_owned(),
                quality::severity(rule.severity).to_owned(),
                rule.summary.to_owned(),
            ])
        })
        .collect();
    let [code, severity, finds] = quality::RULE_COLUMNS;
    let blocks = vec![
        paragraph(quality::rules_lead(RULES_VERSION, words::length(&rows))),
        Block::Table(Table {
            caption: labels::CAPTION_RULES.to_owned(),
            columns: vec![
                Column::codes(code),
                Column::words(severity, 0),
                Column::words(finds, 1),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        }),
    ];
    super::annex(labels::RULES, blocks)
}

/// The wording of every commitment.
pub fn wording(input: &ReportInput<'_>) -> Chapter {
    let catalogue = &input.cycle.catalogue;
    let mut rows = Vec::new();
    for audience in &catalogue.audiences {
        rows.push(Row::group(audience.pledge.clone()));
        let sections = catalogue.sections.iter();
        for section in sections.filter(|section| section.audience == audience.code) {
            rows.push(Row::subgroup(format!("{} {}", section.code, section.title)));
            let commitments = catalogue.commitments.iter();
            rows.extend(
                commitments
                    .filter(|commitment| commitment.section == section.code)
                    .map(|commitment| Row::data(vec![commitment.id.clone(), text_of(commitment)])),
            );
        }
    }
    let [id, wording] = method::WORDING_COLUMNS;
    let blocks = vec![
        paragraph(method::wording_lead(&catalogue.source)),
        Block::Table(Table {
            caption: labels::WORDING.to_owned(),
            columns: vec![Column::codes(id), Column::words(wording, 1)],
            rows,
            notes: Vec::new(),
            small: true,
        }),
    ];
    super::annex(labels::WORDING, blocks)
}

/// The wording of a commitment, with what has to be said about how it is counted in brackets.
fn text_of(commitment: &Commitment) -> String {
    let mut text = commitment.text.clone();
    for part in &commitment.parts {
        text.push_str(" — ");
        text.push_str(part);
    }
    if let Some(of) = &commitment.alias_of {
        text = format!("{text} [{}]", results::alias(commitment, of));
    }
    if commitment.derived {
        text = format!("{text} [{}]", method::DERIVED);
    }
    text
}

/// Which commitments continue older ones; none where nothing is known of this catalogue.
pub fn lineage(input: &ReportInput<'_>) -> Option<Chapter> {
    let lineage = input.lineage?;
    let catalogue = &input.cycle.catalogue;
    let rows: Vec<Row> = lineage
        .links
        .iter()
        .filter(|link| catalogue.get(&link.commitment).is_some())
        .map(|link| {
            let older: Vec<String> = link.continues.iter().map(|place| readable(place)).collect();
            Row::data(vec![
                link.commitment.clone(),
                older.join("; "),
                link.reading.clone(),
            ])
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let [id, continues, reading] = method::LINEAGE_COLUMNS;
    let blocks = vec![
        paragraph(lineage.note.clone()),
        Block::Table(Table {
            caption: labels::CAPTION_LINEAGE.to_owned(),
            columns: vec![
                Column::codes(id),
                Column::words(continues, 3),
                Column::words(reading, 4),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        }),
    ];
    Some(super::annex(labels::LINEAGE, blocks))
}

/// `2014-statement-governments:L3d` as "2014 governments L3d".
fn readable(place: &str) -> String {
    place.replace("-statement-", " ").replace(['-', ':'], " ")
}
