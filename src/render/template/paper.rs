//! What all sheets share: how they print, and what is protected. There is no password: the
//! protection keeps the layout in place, and keeps no one out.

use rust_xlsxwriter::{ProtectionOptions, Worksheet};

use super::Template;
use super::look::NOTICE;

/// A4, as numbered by spreadsheet programs.
const A4: u8 = 9;
/// Longest name in a footer, in characters: a footer holds 255, marks included.
const LONGEST_NAME: usize = 80;

/// Upright paper, one page wide.
pub(super) fn portrait(sheet: &mut Worksheet, template: &Template<'_>) {
    sheet.set_portrait();
    print(sheet, template);
}

/// Paper on its side, one page wide.
pub(super) fn landscape(sheet: &mut Worksheet, template: &Template<'_>) {
    sheet.set_landscape();
    print(sheet, template);
}

fn print(sheet: &mut Worksheet, template: &Template<'_>) {
    sheet
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    if template.is_fictional() {
        sheet.set_header(format!("&C&\"-,Bold\"&K{NOTICE:06X}{}", super::FICTIONAL));
    }
    let whose = match template.member {
        Some(member) => format!("{} {}", member.id, member.name),
        None => template.group.name().to_owned(),
    };
    let whose: String = whose.chars().take(LONGEST_NAME).collect();
    let of: String = template.of().chars().take(LONGEST_NAME).collect();
    sheet.set_footer(format!(
        "&L{}\n{}&RPage &P of &N",
        whose.replace('&', "&&"),
        of.replace('&', "&&")
    ));
}

/// Keeps the layout in place; what is to be filled in, the sizes of rows and columns, and links stay
/// free.
pub(super) fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        select_locked_cells: true,
        select_unlocked_cells: true,
        format_columns: true,
        format_rows: true,
        insert_links: true,
        ..ProtectionOptions::new()
    });
}
