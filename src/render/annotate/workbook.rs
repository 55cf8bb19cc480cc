//! The workbook part: which sheets there are, and a new first one among them.

use super::CannotEdit;
use super::cells::{RELATIONS, relation_prefix};
use super::splice::{
    Element, Patches, Piece, SpliceKind, SpliceWalk, attributes, element, opened, with_attribute,
};
use quick_xml::escape::escape;

/// The namespaces of spreadsheets and of relations: the usual ones, and those of the strict variant.
const NAMESPACES: [(&str, &str); 2] = [
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        RELATIONS[0],
    ),
    (
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        RELATIONS[1],
    ),
];

/// A sheet of the workbook.
#[derive(Debug)]
pub(super) struct SheetEntry {
    /// Name as shown.
    pub name: String,
    /// Its relation.
    pub relation: String,
    number: Option<u32>,
}

/// What the workbook part says.
#[derive(Debug)]
pub(super) struct Workbook {
    text: String,
    /// Its sheets, in order.
    pub sheets: Vec<SheetEntry>,
    /// The namespace of its elements.
    pub namespace: &'static str,
    /// Begins the kinds of relations.
    pub relations: &'static str,
    relation_prefix: Option<String>,
}

impl Workbook {
    /// Reads the part.
    pub(super) fn read(text: String) -> Result<Self, CannotEdit> {
        let mut sheets = Vec::new();
        let mut spaces = None;
        let mut relation = None;
        let mut in_sheets = false;
        let mut walk = SpliceWalk::new(&text);
        while let Some(piece) = walk.next()? {
            if !piece.starts() {
                continue;
            }
            if piece.depth == 0 {
                spaces = namespaces(&piece);
                relation = relation_prefix(piece.text);
            } else if piece.depth == 1 {
                in_sheets = piece.local() == "sheets";
            } else if in_sheets && piece.depth == 2 && piece.local() == "sheet" {
                sheets.extend(sheet_entry(&piece));
            }
        }
        let (namespace, relations) =
            spaces.ok_or_else(|| CannotEdit("an unknown kind of workbook".to_owned()))?;
        if sheets.is_empty() {
            return Err(CannotEdit("a workbook without sheets".to_owned()));
        }
        Ok(Self {
            text,
            sheets,
            namespace,
            relations,
            relation_prefix: relation,
        })
    }

    /// The workbook with a new sheet before all others, shown when it opens. Names that belong to one
    /// sheet count sheets from 0: they move by one.
    pub(super) fn with_first_sheet(&self, relation: &str) -> Result<String, CannotEdit> {
        let mut patches = Patches::default();
        let list = element(&self.text, 1, "sheets")?
            .ok_or_else(|| CannotEdit("a workbook without sheets".to_owned()))?;
        let mut walk = SpliceWalk::new(&self.text);
        while let Some(piece) = walk.next()? {
            if !piece.starts() {
                continue;
            }
            let tag = match (piece.depth, piece.local()) {
                (2, "definedName") => piece.number("localSheetId").map(|index| {
                    let index = index.saturating_add(1).to_string();
                    with_attribute(piece.text, "localSheetId", &index)
                }),
                (2, "workbookView") => shows_first(&piece),
                _ => None,
            };
            if let Some(tag) = tag {
                patches.replace(piece.at, tag);
            }
        }
        self.insert(&list, relation, &mut patches);
        patches.apply(&self.text)
    }

    fn insert(&self, list: &Element<'_>, relation: &str, patches: &mut Patches) {
        let (prefix, declared) = self.relation_prefix.as_ref().map_or_else(
            || ("r", format!(" xmlns:r=\"{}\"", self.relations)),
            |prefix| (prefix.as_str(), String::new()),
        );
        let entry = format!(
            "<{}sheet{declared} name=\"{}\" sheetId=\"{}\" {prefix}:id=\"{relation}\"/>",
            list.open.prefix(),
            escape(self.free_name()),
            self.free_number()
        );
        if list.open.kind == SpliceKind::Empty {
            let whole = format!("{}{entry}</{}>", opened(list.open.text), list.open.name());
            patches.replace(list.open.at.clone(), whole);
        } else {
            patches.insert(list.open.at.end, entry);
        }
    }

    /// `Findings`, or the same with a number where the member has such a sheet.
    fn free_name(&self) -> String {
        let is_taken = |name: &str| {
            let name = name.to_lowercase();
            self.sheets
                .iter()
                .any(|sheet| sheet.name.to_lowercase() == name)
        };
        let mut name = "Findings".to_owned();
        let mut number = 2;
        while is_taken(&name) {
            name = format!("Findings ({number})");
            number += 1;
        }
        name
    }

    fn free_number(&self) -> u32 {
        let is_taken = |number: u32| self.sheets.iter().any(|sheet| sheet.number == Some(number));
        let numbers = self.sheets.iter().filter_map(|sheet| sheet.number);
        let next = numbers.max().unwrap_or(0).saturating_add(1);
        if next < 65_535 {
            return next;
        }
        (1..65_535)
            .find(|&number| !is_taken(number))
            .unwrap_or(next)
    }
}

fn sheet_entry(piece: &Piece<'_>) -> Option<SheetEntry> {
    let relation = attributes(piece.text)
        .into_iter()
        .find(|attribute| attribute.name.ends_with(":id"))?
        .value();
    Some(SheetEntry {
        name: piece.attribute("name")?,
        relation,
        number: piece.number("sheetId"),
    })
}

/// The namespaces of the variant that the root is written in.
fn namespaces(root: &Piece<'_>) -> Option<(&'static str, &'static str)> {
    if root.local() != "workbook" {
        return None;
    }
    let declared = match root.prefix().strip_suffix(':') {
        Some(prefix) => root.attribute(&format!("xmlns:{prefix}"))?,
        None => root.attribute("xmlns")?,
    };
    NAMESPACES
        .into_iter()
        .find(|(namespace, _)| *namespace == declared)
}

/// A view of the workbook that shows its first sheet; none where it does.
fn shows_first(view: &Piece<'_>) -> Option<String> {
    let mut tag = view.text.to_owned();
    for name in ["activeTab", "firstSheet"] {
        if view.attribute(name).is_some_and(|index| index != "0") {
            tag = with_attribute(&tag, name, "0");
        }
    }
    (tag != view.text).then_some(tag)
}
