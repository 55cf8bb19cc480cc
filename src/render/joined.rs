//! How rows that join several commitments, sections, regions or groups are called where people read them:
//! short enough for a chart or a table, and complete.

use crate::domain::catalogue::Catalogue;
use crate::domain::cube::{ALL_NAME, Level};
use crate::domain::shown::{ShownRow, joined_names};

use super::language::{Args, Language};
use super::whom;

/// Most regions whose names stand side by side without a word before them.
const MOST_REGIONS: usize = 3;

/// The code of a row, for a narrow column: `G4a`, `G4a + G4b`, `G2a–G3e`.
#[must_use]
pub fn code(language: &Language, row: ShownRow<'_>) -> String {
    let codes = row.dimensions().codes(row.level());
    let indices = row.code_indices();
    let (Some(first), Some(last)) = (indices.first(), indices.last()) else {
        return row.code();
    };
    if indices.len() < 3 {
        return row.code();
    }
    let is_run = last - first + 1 == indices.len();
    let args = Args::new()
        .text("first", &*codes[*first])
        .text("last", &*codes[*last])
        .number("more", u32::try_from(indices.len() - 1).unwrap_or(u32::MAX))
        .text("run", if is_run { "yes" } else { "no" });
    language.say("joined-codes", &args).text
}

/// The code of a row of commitments, with its groups where more are addressed: `G4a`, `O1 Government`.
#[must_use]
pub fn code_of_group(language: &Language, row: ShownRow<'_>) -> String {
    let commitments = row.dimensions().commitments();
    let mut addressed = row
        .code_indices()
        .iter()
        .map(|code| &commitments[*code].groups);
    let code = code(language, row);
    if !addressed.any(|groups| groups.len() > 1) {
        return code;
    }
    let args = Args::new()
        .text("code", code)
        .text("groups", row.group_name());
    language.say("joined-code-of-groups", &args).text
}

/// What the code of a row of commitments, sections or audiences stands for; with the groups, where those of
/// several audiences are counted together.
#[must_use]
pub fn label(language: &Language, catalogue: &Catalogue, row: ShownRow<'_>) -> String {
    let label = of_codes(language, catalogue, row);
    let groups = row.group_name();
    if row.code_indices().len() < 2 || !row.is_of_several_groups() || groups == ALL_NAME {
        return label;
    }
    let args = Args::new().text("label", label).text("groups", groups);
    language.say("joined-of-groups", &args).text
}

fn of_codes(language: &Language, catalogue: &Catalogue, row: ShownRow<'_>) -> String {
    let dimensions = row.dimensions();
    let name = |index: &usize| match row.level() {
        Level::Section => catalogue.sections[*index].title.clone(),
        Level::Commitment => {
            let place = &dimensions.commitments()[*index];
            catalogue.commitments[place.catalogue_index].label.clone()
        }
        Level::Audience => whom::commitments_of(language, catalogue, &catalogue.audiences[*index]),
        Level::Submission | Level::All | Level::Framework => String::new(),
    };
    let names: Vec<String> = row.code_indices().iter().map(name).collect();
    match &names[..] {
        [only] => language.name(only).into_owned(),
        [first, second] => {
            let args = Args::new()
                .text("first", &**first)
                .text("second", &**second);
            language.say("joined-two", &args).text
        }
        _ => {
            let codes = dimensions.codes(row.level());
            let codes: Vec<String> = row
                .code_indices()
                .iter()
                .map(|index| codes[*index].clone())
                .collect();
            let args = Args::new()
                .text("codes", language.list(&codes))
                .number("count", u32::try_from(codes.len()).unwrap_or(u32::MAX))
                .text("level", row.level().name());
            language.say("joined-many", &args).text
        }
    }
}

/// The regions of a row.
#[must_use]
pub fn regions(language: &Language, row: ShownRow<'_>) -> String {
    let name = row.region_name();
    match row.region_indices() {
        Some(regions) if regions.len() > MOST_REGIONS => {
            let names: Vec<String> = joined_names(&name).map(str::to_owned).collect();
            let args = Args::new()
                .text("names", language.series(&names))
                .number("count", u32::try_from(names.len()).unwrap_or(u32::MAX));
            language.say("joined-regions", &args).text
        }
        _ => language.name(&name).into_owned(),
    }
}
