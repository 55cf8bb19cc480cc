//! The member's own workbook with findings marked in it: the package is edited, and every part that need
//! not change stays as it was, byte for byte.
//!
//! A signature over the workbook is left where it is. It no longer holds, as it would not after any
//! change, and the spreadsheet program says so.

use std::collections::{HashMap, HashSet};

use super::cells::{mark, unselected};
use super::comments::{add_boxes, add_comments, no_boxes, no_comments};
use super::marks::{Marks, SheetMarks};
use super::package::Package;
use super::relations::{ContentTypes, Relations};
use super::sheet::write_sheet;
use super::splice::Patches;
use super::styles::{Styles, bare};
use super::workbook::Workbook;
use super::{AnnotatedFile, CannotEdit, Ending};
use crate::finding::Finding;
use crate::ingest::Limits;

const WORKSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const STYLES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const BOXES: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const RELATIONS: &str = "application/vnd.openxmlformats-package.relationships+xml";

/// Edits a package. `names` tells what sheets are called in it where findings call them otherwise.
pub(super) fn edit(
    bytes: &[u8],
    findings: &[Finding],
    names: HashMap<String, String>,
    about: &AnnotatedFile<'_>,
    limits: &Limits,
) -> Result<(Vec<u8>, Ending), CannotEdit> {
    let mut package = Package::open(bytes, limits)?;
    let part = Relations::of(&mut package, "")?
        .first("officeDocument")
        .map(|relation| relation.target.clone())
        .ok_or_else(|| CannotEdit("a package without a workbook".to_owned()))?;
    let workbook = Workbook::read(package.needed(&part)?)?;
    if workbook.sheets.len() > limits.sheets {
        return Err(CannotEdit(format!("{} sheets", workbook.sheets.len())));
    }
    let mut content = ContentTypes::read(&mut package)?;
    let ending = Ending::of(content.of(&part).unwrap_or_default());
    let mut relations = Relations::of(&mut package, &part)?;
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let stem = |name: &str| {
        if folder.is_empty() {
            name.to_owned()
        } else {
            format!("{folder}/{name}")
        }
    };

    let styles_part = if let Some(relation) = relations.first("styles") {
        relation.target.clone()
    } else {
        // Some programs look for this very name only.
        let mut name = stem("styles.xml");
        if package.has(&name) {
            name = package.free_name(&stem("styles"), ".xml");
        }
        relations.add(&format!("{}/styles", workbook.relations), &name)?;
        content.add(&name, STYLES);
        package.set(&name, bare(workbook.namespace));
        name
    };
    let mut styles = Styles::read(package.needed(&styles_part)?)?;

    let marks = Marks::new(findings, names);
    let mut edit = Edit {
        package,
        content,
        workbook,
        stem: &stem,
        block: 1,
    };
    let mut marked = Vec::new();
    let mut targets = HashSet::new();
    for (index, name) in edit.sheet_names().iter().enumerate() {
        let relation = &edit.workbook.sheets[index].relation;
        let Some(relation) = relations.by_id(relation) else {
            return Err(CannotEdit("a sheet without a part".to_owned()));
        };
        if !targets.insert(relation.target.to_lowercase()) {
            return Err(CannotEdit("two sheets in one part".to_owned()));
        }
        // Of two sheets of one name, the first was read.
        let is_first = !marked.contains(name);
        let wanted = marks.sheets.get(name);
        match wanted.filter(|_| is_first && relation.is("worksheet")) {
            Some(wanted) => edit.mark_sheet(&relation.target, wanted, &mut styles)?,
            None => edit.unselect_sheet(&relation.target)?,
        }
        marked.push(name.clone());
    }
    let sheet = write_sheet(&marks, about, &marked, &mut styles, edit.workbook.namespace)?;
    let name = edit.package.free_name(&stem("worksheets/findings"), ".xml");
    edit.content.add(&name, WORKSHEET);
    let id = relations.add(&edit.relation("worksheet"), &name)?;
    let text = edit.workbook.with_first_sheet(&id)?;
    let Edit {
        mut package,
        content,
        ..
    } = edit;
    package.set(&name, sheet);
    package.set(&part, text);
    package.set(&styles_part, styles.finish()?);
    relations.save(&mut package);
    content.save(&mut package)?;
    Ok((package.finish()?, ending))
}

/// A package in the course of being edited.
struct Edit<'a, 's> {
    package: Package<'a>,
    content: ContentTypes,
    workbook: Workbook,
    /// A name in the folder of the workbook.
    stem: &'s dyn Fn(&str) -> String,
    /// Numbers the drawings with boxes of comments.
    block: u32,
}

impl Edit<'_, '_> {
    fn sheet_names(&self) -> Vec<String> {
        let sheets = &self.workbook.sheets;
        sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    fn relation(&self, kind: &str) -> String {
        format!("{}/{kind}", self.workbook.relations)
    }

    /// Two sheets selected at once would be changed together.
    fn unselect_sheet(&mut self, part: &str) -> Result<(), CannotEdit> {
        if let Some(text) = self.package.text(part)?
            && let Some(changed) = unselected(&text)?
        {
            self.package.set(part, changed);
        }
        Ok(())
    }

    fn mark_sheet(
        &mut self,
        part: &str,
        marks: &SheetMarks<'_>,
        styles: &mut Styles,
    ) -> Result<(), CannotEdit> {
        let text = self.package.needed(part)?;
        let mut sheet = mark(&text, marks, styles)?;
        let mut relations = Relations::of(&mut self.package, part)?;

        let comments = relations.first("comments").map(|one| one.target.clone());
        let (comments, words) = if let Some(name) = comments {
            let words = self.package.needed(&name)?;
            (name, words)
        } else {
            let name = self.package.free_name(&(self.stem)("comments"), ".xml");
            relations.add(&self.relation("comments"), &name)?;
            self.content.add(&name, COMMENTS);
            (name, no_comments(self.workbook.namespace))
        };
        self.package.set(&comments, add_comments(&words, marks)?);

        let boxes = if let Some(id) = &sheet.drawing {
            let relation = relations.by_id(id);
            let missing = || CannotEdit("comments whose boxes cannot be found".to_owned());
            relation.ok_or_else(missing)?.target.clone()
        } else {
            let stem = (self.stem)("drawings/vmlDrawing");
            let name = self.package.free_name(&stem, ".vml");
            let id = relations.add(&self.relation("vmlDrawing"), &name)?;
            self.content.add(&name, BOXES);
            self.package.set(&name, no_boxes(self.block));
            let tag = self.drawing_tag(&sheet.prefix, sheet.relation_prefix.as_deref(), &id);
            sheet.patches.insert(sheet.drawing_at, tag);
            name
        };
        let vml = self.package.needed(&boxes)?;
        let vml = add_boxes(&vml, marks, &sheet.grid, self.block)?;
        self.package.set(&boxes, vml);
        // A block has room for 1,023 boxes.
        self.block += 1 + u32::try_from(marks.len() / 1_000).unwrap_or(0);

        let patches: Patches = sheet.patches;
        self.package.set(part, patches.apply(&text)?);
        // A sheet without relations has a new part for them.
        self.content.add("a.rels", RELATIONS);
        relations.save(&mut self.package);
        Ok(())
    }

    fn drawing_tag(&self, prefix: &str, relation_prefix: Option<&str>, id: &str) -> String {
        match relation_prefix {
            Some(known) => format!("<{prefix}legacyDrawing {known}:id=\"{id}\"/>"),
            None => format!(
                "<{prefix}legacyDrawing xmlns:r=\"{}\" r:id=\"{id}\"/>",
                self.workbook.relations
            ),
        }
    }
}
