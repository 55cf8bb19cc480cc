//! How the parts of a package refer to one another, and what kind of thing each is said to be.

use std::collections::{HashMap, HashSet};

use quick_xml::escape::escape;

use super::CannotEdit;
use super::package::Package;
use super::splice::{Patches, SpliceWalk, element};

/// One reference from a part to another.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    /// Its id within the part.
    pub id: String,
    /// Its kind, a long address.
    pub kind: String,
    /// The part it refers to, by its name in the package.
    pub target: String,
}

impl Relation {
    /// Whether it is of a kind, given by the last word of the address, which the strict variant of
    /// the format shares.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// The references of one part.
#[derive(Debug)]
pub(super) struct Relations {
    part: String,
    text: String,
    ids: HashSet<String>,
    /// Those to other parts of the package.
    pub inner: Vec<Relation>,
    changed: bool,
}

const NONE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

impl Relations {
    /// Those of a part, by its name; of the package itself for an empty name. A part without any has
    /// an empty list.
    pub(super) fn of(package: &mut Package<'_>, source: &str) -> Result<Self, CannotEdit> {
        let (folder, file) = source.rsplit_once('/').unwrap_or(("", source));
        let part = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let text = package.text(&part)?.unwrap_or_else(|| NONE.to_owned());
        let mut ids = HashSet::new();
        let mut inner = Vec::new();
        let mut walk = SpliceWalk::new(&text);
        while let Some(piece) = walk.next()? {
            if !piece.starts() || piece.local() != "Relationship" {
                continue;
            }
            let (Some(id), Some(kind), Some(target)) = (
                piece.attribute("Id"),
                piece.attribute("Type"),
                piece.attribute("Target"),
            ) else {
                continue;
            };
            ids.insert(id.clone());
            if piece.attribute("TargetMode").as_deref() != Some("External") {
                inner.push(Relation {
                    id,
                    kind,
                    target: resolve(folder, &target),
                });
            }
        }
        Ok(Self {
            part,
            text,
            ids,
            inner,
            changed: false,
        })
    }

    /// The first of a kind.
    pub(super) fn first(&self, kind: &str) -> Option<&Relation> {
        self.inner.iter().find(|relation| relation.is(kind))
    }

    /// The one of an id.
    pub(super) fn by_id(&self, id: &str) -> Option<&Relation> {
        self.inner.iter().find(|relation| relation.id == id)
    }

    /// Adds a reference to a part; its new id.
    pub(super) fn add(&mut self, kind: &str, target: &str) -> Result<String, CannotEdit> {
        let id = (1..=u32::MAX)
            .map(|number| format!("rIdFinding{number}"))
            .find(|id| !self.ids.contains(id))
            .unwrap_or_default();
        let root = element(&self.text, 0, "Relationships")?
            .ok_or_else(|| CannotEdit(format!("{} holds no relations", self.part)))?;
        let child = format!(
            "<{}Relationship Id=\"{id}\" Type=\"{}\" Target=\"/{}\"/>",
            root.open.prefix(),
            escape(kind),
            escape(target)
        );
        let mut patches = Patches::default();
        patches.append(&root, &child);
        self.text = patches.apply(&self.text)?;
        self.ids.insert(id.clone());
        self.changed = true;
        Ok(id)
    }

    /// Puts what was added into the package.
    pub(super) fn save(self, package: &mut Package<'_>) {
        if self.changed {
            package.set(&self.part, self.text);
        }
    }
}

/// The name of the part that a target means, seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = Vec::new();
    if !target.starts_with('/') {
        steps.extend(folder.split('/').filter(|step| !step.is_empty()));
    }
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// What the package says its parts are.
#[derive(Debug)]
pub(super) struct ContentTypes {
    text: String,
    prefix: String,
    added: String,
    /// By ending, in small letters.
    defaults: HashMap<String, String>,
    /// By the name of the part, in small letters.
    overrides: HashMap<String, String>,
}

const CONTENT_TYPES: &str = "[Content_Types].xml";

impl ContentTypes {
    /// Reads them.
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, CannotEdit> {
        let text = package.needed(CONTENT_TYPES)?;
        let (mut defaults, mut overrides) = (HashMap::new(), HashMap::new());
        let mut prefix = String::new();
        let mut walk = SpliceWalk::new(&text);
        while let Some(piece) = walk.next()? {
            if piece.depth == 0 && piece.starts() {
                piece.prefix().clone_into(&mut prefix);
            }
            let (key, list) = match piece.local() {
                "Default" if piece.starts() => ("Extension", &mut defaults),
                "Override" if piece.starts() => ("PartName", &mut overrides),
                _ => continue,
            };
            let pair = piece.attribute(key).zip(piece.attribute("ContentType"));
            list.extend(pair.map(|(key, kind)| (key.to_lowercase(), kind)));
        }
        Ok(Self {
            text,
            prefix,
            added: String::new(),
            defaults,
            overrides,
        })
    }

    /// What a part is said to be.
    pub(super) fn of(&self, part: &str) -> Option<&str> {
        let part = format!("/{}", part.to_lowercase());
        let ending = part.rsplit('.').next().unwrap_or_default();
        let named = self.overrides.get(&part);
        named
            .or_else(|| self.defaults.get(ending))
            .map(String::as_str)
    }

    /// Says what a new part is, unless its ending says so already.
    pub(super) fn add(&mut self, part: &str, kind: &str) {
        if self.of(part) == Some(kind) {
            return;
        }
        let prefix = &self.prefix;
        let ending = part.rsplit('.').next().unwrap_or_default().to_lowercase();
        let unknown = !self.defaults.contains_key(&ending);
        let tag = if unknown && ending != "xml" {
            let tag = format!("<{prefix}Default Extension=\"{ending}\" ContentType=\"{kind}\"/>");
            self.defaults.insert(ending, kind.to_owned());
            tag
        } else {
            let name = escape(part);
            format!("<{prefix}Override PartName=\"/{name}\" ContentType=\"{kind}\"/>")
        };
        self.added.push_str(&tag);
    }

    /// Puts what was added into the package.
    pub(super) fn save(self, package: &mut Package<'_>) -> Result<(), CannotEdit> {
        if self.added.is_empty() {
            return Ok(());
        }
        let root = element(&self.text, 0, "Types")?
            .ok_or_else(|| CannotEdit("no list of content types".to_owned()))?;
        let mut patches = Patches::default();
        patches.append(&root, &self.added);
        package.set(CONTENT_TYPES, patches.apply(&self.text)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_resolved_from_the_folder_of_their_part() {
        assert_eq!(
            resolve("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(
            resolve("xl/worksheets", "../comments1.xml"),
            "xl/comments1.xml"
        );
        assert_eq!(resolve("", "xl\\workbook.xml"), "xl/workbook.xml");
        assert_eq!(resolve("xl", "../../../x.xml"), "x.xml");
    }
}
