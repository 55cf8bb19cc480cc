//! What the report refers to: the rules, the wording, and the lineage.

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
                rule.effect.to_owned(),
            ])
        })
        .collect();
    let [code, severity, finds, effect] = quality::RULE_COLUMNS;
    let blocks = vec![
        paragraph(quality::rules_lead(RULES_VERSION, words::length(&rows))),
        Block::Table(Table {
            caption: labels::CAPTION_RULES.to_owned(),
            columns: vec![
                Column::codes(code),
                Column::words(severity, 0),
                Column::words(finds, 1),
                Column::words(effect, 1),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        }),
    ];
    super::annex(labels::RULES, false, blocks)
}

/// The wording of every commitment.
pub fn wording(input: &ReportInput<'_>) -> Chapter {
    let catalogue = &input.cycle.catalogue;
    let mut blocks = vec![paragraph(method::wording_lead(&catalogue.source))];
    for audience in &catalogue.audiences {
        let mut rows = Vec::new();
        let sections = catalogue.sections.iter();
        for section in sections.filter(|section| section.audience == audience.code) {
            rows.push(Row::group(format!("{}  {}", section.code, section.title)));
            for commitment in &catalogue.commitments {
                if commitment.section != section.code {
                    continue;
                }
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
                rows.push(Row::data(vec![
                    commitment.id.clone(),
                    text,
                    commitment.frameworks.join(", "),
                ]));
            }
        }
        let [id, wording, names] = method::WORDING_COLUMNS;
        blocks.push(paragraph(audience.pledge.clone()));
        blocks.push(Block::Table(Table {
            caption: labels::caption_wording(audience),
            columns: vec![
                Column::codes(id),
                Column::words(wording, 5),
                Column::words(names, 1),
            ],
            rows,
            notes: Vec::new(),
            small: true,
        }));
    }
    blocks.push(paragraph(method::WORDING_NOTE));
    super::annex(labels::WORDING, false, blocks)
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
    Some(super::annex(labels::LINEAGE, false, blocks))
}

/// `2014-statement-governments:L3d` as "2014 statement governments L3d".
fn readable(place: &str) -> String {
    place.replace(['-', ':'], " ")
}
