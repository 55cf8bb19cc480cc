//! Comments in the very cells: the part with their words, and the old kind of drawing (VML) with their
//! boxes, without which spreadsheet programs show none. What a sheet has already is kept.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::ops::Range;

use super::CannotEdit;
use super::grid::Grid;
use super::marks::{Run, SheetMarks, lines, xml_text};
use super::splice::{Patches, SpliceKind, SpliceWalk, element, opened};
use crate::domain::place::CellRef;

/// Who comments.
const AUTHOR: &str = "Biennial";

/// Height of a line in a box, in pixels.
const LINE: u32 = 15;

/// Highest box.
const HIGHEST: u32 = 600;

/// A part for comments that has none yet.
pub(super) fn no_comments(namespace: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <comments xmlns=\"{namespace}\"><authors></authors><commentList></commentList></comments>"
    )
}

/// A drawing that has no boxes yet. `block` numbers it among the drawings of the workbook.
pub(super) fn no_boxes(block: u32) -> String {
    format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">\
         <o:idmap v:ext=\"edit\" data=\"{block}\"/></o:shapelayout></xml>"
    )
}

/// Adds the marks' comments to a part: into the comment that a cell has already, under a line, or as
/// comments of their own. Comments that stand for a newer program's thread stay what they are to it;
/// older programs show ours below.
pub(super) fn add_comments(xml: &str, marks: &SheetMarks<'_>) -> Result<String, CannotEdit> {
    let mut patches = Patches::default();
    let missing = || CannotEdit("comments without authors or list".to_owned());
    let authors = element(xml, 1, "authors")?.ok_or_else(missing)?;
    let list = element(xml, 1, "commentList")?.ok_or_else(missing)?;
    let p = list.open.prefix();
    patches.append(&authors, &format!("<{p}author>{AUTHOR}</{p}author>"));
    let mut author = 0;
    let mut there: HashSet<CellRef> = HashSet::new();
    let mut walk = SpliceWalk::new(xml);
    while let Some(piece) = walk.next()? {
        author += u32::from(piece.starts() && piece.depth == 2 && piece.local() == "author");
        if piece.kind != SpliceKind::Open || piece.depth != 2 || piece.local() != "comment" {
            continue;
        }
        let at = piece.attribute("ref").and_then(|at| CellRef::parse(&at));
        if let Some(at) = at
            && let Some(mark) = marks.get(&at)
            && there.insert(at)
        {
            let ours = format!("{}{}", separator(p), runs(p, &mark.comment()));
            append_text(&mut walk, &ours, &mut patches)?;
        }
    }
    let mut added = String::new();
    for (at, mark) in marks.iter().filter(|(at, _)| !there.contains(at)) {
        let _ = write!(
            added,
            "<{p}comment ref=\"{at}\" authorId=\"{author}\"><{p}text>{}</{p}text></{p}comment>",
            runs(p, &mark.comment())
        );
    }
    patches.append(&list, &added);
    patches.apply(xml)
}

/// Adds runs to the text of the comment that the walk has just entered.
fn append_text(
    walk: &mut SpliceWalk<'_>,
    ours: &str,
    patches: &mut Patches,
) -> Result<(), CannotEdit> {
    let mut phonetic = None;
    while let Some(piece) = walk.next()? {
        let local = piece.local();
        if piece.depth == 2 {
            break;
        }
        match (piece.depth, local, piece.kind) {
            (3, "text", SpliceKind::Empty) => {
                let whole = format!("{}{ours}</{}>", opened(piece.text), piece.name());
                patches.replace(piece.at, whole);
                return Ok(());
            }
            (3, "text", SpliceKind::Close) => {
                patches.insert(phonetic.unwrap_or(piece.at.start), ours.to_owned());
                return Ok(());
            }
            // Plain text and runs do not mix: plain text becomes a run.
            (4, "t", SpliceKind::Open) => {
                patches.insert(piece.at.start, format!("<{}r>", piece.prefix()));
            }
            (4, "t", SpliceKind::Close) => {
                patches.insert(piece.at.end, format!("</{}r>", piece.prefix()));
            }
            (4, "rPh" | "phoneticPr", SpliceKind::Open | SpliceKind::Empty) => {
                phonetic.get_or_insert(piece.at.start);
            }
            _ => {}
        }
    }
    Err(CannotEdit("a comment without text".to_owned()))
}

fn separator(p: &str) -> String {
    let line = Run {
        bold: false,
        text: "\n––––––––––\n".to_owned(),
    };
    runs(p, &[line])
}

fn runs(p: &str, runs: &[Run]) -> String {
    let mut xml = String::new();
    for run in runs {
        let bold = if run.bold {
            format!("<{p}b/>")
        } else {
            String::new()
        };
        let _ = write!(
            xml,
            "<{p}r><{p}rPr>{bold}<{p}sz val=\"9\"/><{p}color indexed=\"81\"/><{p}rFont val=\"Tahoma\"/>\
             <{p}family val=\"2\"/></{p}rPr><{p}t xml:space=\"preserve\">{}</{p}t></{p}r>",
            xml_text(&run.text)
        );
    }
    xml
}

/// A box that a drawing has: the comment of which cell it shows, and its corners.
#[derive(Debug, Default)]
struct ShownComment {
    row: Option<u32>,
    column: Option<u32>,
    corners: Option<Range<usize>>,
}

/// Adds boxes for the marks' comments to a drawing. Boxes of comments that were there grow by the lines
/// added to them.
pub(super) fn add_boxes(
    vml: &str,
    marks: &SheetMarks<'_>,
    grid: &Grid,
    block: u32,
) -> Result<String, CannotEdit> {
    let mut patches = Patches::default();
    let mut there: HashSet<CellRef> = HashSet::new();
    let (mut root, mut end, mut has_type) = (None, None, false);
    let mut highest = block.saturating_mul(1024);
    let mut shown = ShownComment::default();
    let mut walk = SpliceWalk::lenient(vml);
    let mut inside = "";
    while let Some(piece) = walk.next()? {
        let local = piece.local();
        match piece.kind {
            SpliceKind::Open | SpliceKind::Empty => {
                if local == "xml" && root.is_none() {
                    root = Some(piece.clone());
                }
                let id = piece.attribute("id").unwrap_or_default();
                has_type |= local == "shapetype" && id == "_x0000_t202";
                let number = id.strip_prefix("_x0000_s");
                let number = number.and_then(|number| number.parse::<u32>().ok());
                highest = highest.max(number.unwrap_or(0));
                inside = local;
                if local == "ClientData" {
                    shown = ShownComment::default();
                }
            }
            SpliceKind::Other => match inside {
                "Row" => shown.row = shown.row.or(piece.text.trim().parse().ok()),
                "Column" => shown.column = shown.column.or(piece.text.trim().parse().ok()),
                "Anchor" => shown.corners = shown.corners.or(Some(piece.at)),
                _ => {}
            },
            SpliceKind::Close => {
                inside = "";
                if local == "xml" {
                    end = Some(piece.at.start);
                }
                if local != "ClientData" {
                    continue;
                }
                let Some((row, column)) = shown.row.zip(shown.column) else {
                    continue;
                };
                let at = CellRef::new(row, column);
                let Some(mark) = marks.get(&at) else { continue };
                if there.insert(at)
                    && let Some(corners) = shown.corners.take()
                {
                    let higher = (lines(&mark.comment()) + 1).min(HIGHEST / LINE);
                    if let Some(text) = taller(&vml[corners.clone()], higher) {
                        patches.replace(corners, text);
                    }
                }
            }
        }
    }
    let (Some(root), Some(end)) = (root, end) else {
        return Err(CannotEdit(
            "comments whose boxes cannot be found".to_owned(),
        ));
    };
    let spaces: String = [
        ("xmlns:v", "urn:schemas-microsoft-com:vml"),
        ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
        ("xmlns:x", "urn:schemas-microsoft-com:office:excel"),
    ]
    .iter()
    .filter(|(name, space)| root.attribute(name).as_deref() != Some(space))
    .fold(String::new(), |all, (name, space)| {
        format!("{all} {name}=\"{space}\"")
    });
    let mut added = String::new();
    if !has_type {
        let _ = write!(
            added,
            "<v:shapetype{spaces} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" \
             path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>\
             <v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
        );
    }
    for (at, mark) in marks.iter().filter(|(at, _)| !there.contains(at)) {
        highest = highest.saturating_add(1);
        let height = (lines(&mark.comment()).saturating_mul(LINE) + 14).min(HIGHEST);
        let corners = grid.corners(*at, height).map(|n| n.to_string()).join(", ");
        let _ = write!(
            added,
            "<v:shape{spaces} id=\"_x0000_s{highest}\" type=\"#_x0000_t202\" \
             style=\"position:absolute;width:240pt;height:{}pt;z-index:1;visibility:hidden\" \
             fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
             <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{corners}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row>\
             <x:Column>{}</x:Column></x:ClientData></v:shape>",
            height * 3 / 4,
            at.row_index,
            at.column_index
        );
    }
    patches.insert(end, added);
    patches.apply(vml)
}

/// Corners of a box with its lower edge moved down by so many rows.
fn taller(corners: &str, rows: u32) -> Option<String> {
    let mut numbers: Vec<u32> = corners
        .split(',')
        .map(|number| number.trim().parse().ok())
        .collect::<Option<_>>()?;
    let bottom = numbers.get_mut(6)?;
    *bottom = bottom.saturating_add(rows).min(1_048_575);
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    Some(numbers.join(", "))
}
