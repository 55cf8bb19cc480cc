//! Rules that look at the file and its layout.

use crate::finding::{Needs, Rule, Scope, Severity};

/// The file cannot be read.
pub static UNREADABLE_FILE: Rule = Rule {
    code: "unreadable-file",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The file cannot be read.",
    expected: "a workbook that a spreadsheet program opens",
    fix: "open the file in your spreadsheet program, save it again as .xlsx, and send the new file",
    effect: "nothing of this file was used",
    why: "A damaged file may show answers that are not the member's.",
    good: "a workbook saved as .xlsx",
    bad: "a workbook cut off while it was being copied",
    since: "2026.1",
};

/// The file is protected with a password.
pub static ENCRYPTED_FILE: Rule = Rule {
    code: "encrypted-file",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The file is protected with a password.",
    expected: "a workbook without a password for opening",
    fix: "remove the password (in Excel: File, Info, Protect Workbook, Encrypt with Password, and empty the field), save, and send the file again",
    effect: "nothing of this file was used",
    why: "Nobody but the member can open it.",
    good: "a workbook that opens without a question",
    bad: "a workbook that asks for a password",
    since: "2026.1",
};

/// The file is not a spreadsheet.
pub static NOT_A_SPREADSHEET: Rule = Rule {
    code: "not-a-spreadsheet",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The file is not a spreadsheet.",
    expected: "a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods or .csv), a Word document (.docx) with the table, or an e-mail (.eml, .msg) or archive (.zip) that holds one",
    fix: "send the workbook itself, not a picture or a print of it",
    effect: "nothing of this file was used",
    why: "The name of a file does not make it a workbook; its content does.",
    good: "Report.xlsx, saved by a spreadsheet program",
    bad: "a photograph renamed to Report.xlsx",
    since: "2026.1",
};

/// The file is larger than any honest submission.
pub static FILE_TOO_LARGE: Rule = Rule {
    code: "file-too-large",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The file is larger than any honest submission.",
    expected: "a file within the limits of size, cells and text",
    fix: "copy the answers into a fresh template, without pictures and spare sheets, and send that file",
    effect: "nothing of this file was used",
    why: "Limits keep one file from stopping everybody's report.",
    good: "a workbook of some hundred kilobytes",
    bad: "a workbook that unpacks to several gigabytes",
    since: "2026.1",
};

/// A sheet cannot be read.
pub static UNREADABLE_SHEET: Rule = Rule {
    code: "unreadable-sheet",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A sheet cannot be read.",
    expected: "a sheet that every spreadsheet program can open, without error values",
    fix: "replace formulas that show an error by their values, or copy the answers into a fresh template",
    effect: "nothing of this sheet was used",
    why: "Half a sheet would be a wrong figure.",
    good: "a sheet saved by an up-to-date program",
    bad: "a sheet with the error value #SPILL! in it",
    since: "2026.1",
};

/// The workbook holds neither a member sheet nor a progress table.
pub static WRONG_TEMPLATE: Rule = Rule {
    code: "wrong-template",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook holds neither a member sheet nor a progress table.",
    expected: "the alliance's template, with the sheets Member and Progress",
    fix: "copy the answers into the template and send that file",
    effect: "nothing of this file was used",
    why: "Answers can only be counted where they stand beside their commitment.",
    good: "the alliance's template for this cycle",
    bad: "last year's budget",
    since: "2026.1",
};

/// The workbook was made from an older template.
pub static OLDER_TEMPLATE_VERSION: Rule = Rule {
    code: "older-template-version",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook was made from an older template.",
    expected: "the current template",
    fix: "nothing to do now; use the current template next time",
    effect: "the answers are used",
    why: "An older template may lack commitments or choices.",
    good: "template version 2026.1",
    bad: "template version 2024.1",
    since: "2026.1",
};

/// The workbook has no progress table.
pub static MISSING_SHEET: Rule = Rule {
    code: "missing-sheet",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook has no progress table.",
    expected: "a sheet named Progress with one row for each commitment",
    fix: "copy the answers into the sheet Progress of the template",
    effect: "nothing of this file was used",
    why: "Without it there are no answers to count.",
    good: "sheets Member and Progress",
    bad: "only a sheet Member",
    since: "2026.1",
};

/// A sheet was recognised under another name.
pub static UNEXPECTED_SHEET_NAME: Rule = Rule {
    code: "unexpected-sheet-name",
    severity: Severity::Note,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A sheet was recognised under another name.",
    expected: "the sheet names of the template: Member and Progress",
    fix: "rename the sheet",
    effect: "the sheet is used",
    why: "A clear name keeps sheets from being mixed up.",
    good: "Progress",
    bad: "Progess",
    since: "2026.1",
};

/// A second sheet with answers was not read.
pub static TABLE_NOT_READ: Rule = Rule {
    code: "table-not-read",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A second sheet with answers was not read.",
    expected: "all answers on the sheet Progress",
    fix: "move the answers to the sheet Progress if they are meant to be counted",
    effect: "the answers of the other sheet are used; of this one only what contradicts them is heard",
    why: "Examples, drafts and copies look like answers.",
    good: "one table of answers, on the sheet Progress",
    bad: "further answers on a sheet named Draft",
    since: "2026.1",
};

/// No row of column names was found.
pub static MISSING_HEADER_ROW: Rule = Rule {
    code: "missing-header-row",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "No row of column names was found.",
    expected: "one row with the template's column names within the first 30 rows",
    fix: "put the template's header row above the answers",
    effect: "nothing of this sheet was used",
    why: "Columns are known by their names, not by their places.",
    good: "Commitment ID | Commitment text | Status | …",
    bad: "rows of answers without names above them",
    since: "2026.1",
};

/// A column that answers need is missing.
pub static MISSING_COLUMN: Rule = Rule {
    code: "missing-column",
    severity: Severity::Error,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A column that answers need is missing.",
    expected: "the columns Commitment ID (or Commitment text) and Status",
    fix: "add the column, with the header that the template gives it",
    effect: "no answer of this sheet can be counted",
    why: "An answer needs a commitment and a status.",
    good: "a header row with Commitment ID and Status",
    bad: "a header row with Commitment ID and Comments only",
    since: "2026.1",
};

/// A column of the template is missing.
pub static MISSING_OPTIONAL_COLUMN: Rule = Rule {
    code: "missing-optional-column",
    severity: Severity::Note,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A column of the template is missing.",
    expected: "every column of the template",
    fix: "add the column if you have something to say in it",
    effect: "the answers are used, without what such a column would hold",
    why: "Evidence and dates make an answer more useful.",
    good: "all columns of the template",
    bad: "a table without Evidence URL",
    since: "2026.1",
};

/// Two columns have the same meaning.
pub static DUPLICATED_COLUMN: Rule = Rule {
    code: "duplicated-column",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Two columns have the same meaning.",
    expected: "each column name once",
    fix: "move what counts into one of the two columns, and delete the other",
    effect: "what the two columns agree on is used, and what only one of them says; where they differ, neither is",
    why: "Nobody can tell which of the two is meant.",
    good: "one column Status",
    bad: "columns Status and Current status",
    since: "2026.1",
};

/// A cell shows an error value.
pub static FORMULA_ERROR: Rule = Rule {
    code: "formula-error",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A cell shows an error value.",
    expected: "a value, not an error",
    fix: "type the value over the formula",
    effect: "the cell is read as empty",
    why: "Nobody can tell what an error value was meant to say.",
    good: "40",
    bad: "#REF!",
    since: "2026.1",
};

/// A formula has no saved value.
pub static FORMULA_WITHOUT_VALUE: Rule = Rule {
    code: "formula-without-value",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A formula has no saved value.",
    expected: "a value, or a formula saved with its result",
    fix: "open the file in a spreadsheet program, save it, and send it again",
    effect: "the cell is read as empty",
    why: "Programs that write workbooks do not always calculate them.",
    good: "=B2 saved with its result",
    bad: "=B2 never calculated",
    since: "2026.1",
};

/// Hidden rows hold answers.
pub static HIDDEN_ROWS: Rule = Rule {
    code: "hidden-rows",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Hidden rows hold answers.",
    expected: "no hidden rows in the progress table",
    fix: "show the hidden rows, and delete those that are not meant to be counted",
    effect: "a hidden answer is used only where no row that can be seen answers the same commitment",
    why: "What is hidden may not be meant.",
    good: "all rows visible",
    bad: "a row with an answer hidden by a filter",
    since: "2026.1",
};

/// Hidden rows cannot be seen in this format.
pub static HIDDEN_ROWS_NOT_CHECKABLE: Rule = Rule {
    code: "hidden-rows-not-checkable",
    severity: Severity::Note,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Hidden rows and text that is struck through cannot be seen in this format.",
    expected: "an .xlsx file",
    fix: "save the file as .xlsx if rows may be hidden or text may be struck through",
    effect: "the answers are used",
    why: "In older formats a hidden answer looks like any other.",
    good: "an .xlsx file",
    bad: "an .xls file",
    since: "2026.1",
};

/// A hidden column holds answers.
pub static HIDDEN_COLUMNS: Rule = Rule {
    code: "hidden-columns",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A hidden column holds answers.",
    expected: "no hidden columns in the progress table",
    fix: "show the hidden column, and delete it if it is not meant to be counted",
    effect: "the hidden column is used only where no column that can be seen has the same meaning",
    why: "What is hidden may not be meant.",
    good: "all columns visible",
    bad: "last year's column Status, hidden beside this year's",
    since: "2026.1",
};

/// A hidden sheet holds answers.
pub static HIDDEN_SHEET: Rule = Rule {
    code: "hidden-sheet",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A hidden sheet holds answers.",
    expected: "all answers on a sheet that can be seen",
    fix: "show the hidden sheet, and move its answers to the sheet Progress if they are meant to be counted",
    effect: "nothing of the hidden sheet is used",
    why: "What is hidden may not be meant.",
    good: "one table of answers, on the sheet Progress",
    bad: "last year's answers on a hidden sheet",
    since: "2026.1",
};

/// A filled column was not recognised.
pub static UNRECOGNISED_COLUMN: Rule = Rule {
    code: "unrecognised-column",
    severity: Severity::Note,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "A filled column was not recognised.",
    expected: "the column names of the template",
    fix: "give the column the name that the template has for it, if it is meant to be read",
    effect: "nothing in this column is used",
    why: "A column that nobody recognises may hold what was meant to be counted.",
    good: "Evidence URL",
    bad: "Where it can be seen",
    since: "2026.1",
};

/// The text is in an unusual encoding.
pub static UNUSUAL_ENCODING: Rule = Rule {
    code: "unusual-encoding",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The text is in an unusual encoding.",
    expected: "separated values in UTF-8",
    fix: "save the file as .xlsx, or as CSV UTF-8 (in Excel: Save As, CSV UTF-8), and send it again",
    effect: "the text was read in the encoding named; look whether letters with accents came out right",
    why: "A text does not say in which encoding it is: letters that are no English ones can come out as others.",
    good: "a .csv file saved as CSV UTF-8",
    bad: "a .csv file in the encoding of an old Macintosh",
    since: "2026.1",
};

/// The workbook is in a language that is not read.
pub static UNREAD_LANGUAGE: Rule = Rule {
    code: "unread-language",
    severity: Severity::Warning,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "The workbook is in a language that is not read.",
    expected: "English, French, Spanish, Portuguese or Arabic",
    fix: "write column names and statuses in one of these languages; comments may be in any",
    effect: "only what is the same in one of the languages that are read was understood",
    why: "Words that are not understood are not guessed.",
    good: "a column Status with Planned, Prévu or Planificado",
    bad: "a column Stand with Geplant",
    since: "2026.1",
};

/// Something else in the same archive or e-mail was not read.
pub static NOT_READ_INSIDE: Rule = Rule {
    code: "not-read-inside",
    severity: Severity::Note,
    scope: Scope::Workbook,
    needs: Needs::File,
    tells_an_answer: false,
    summary: "Something else in the same archive or e-mail was not read.",
    expected: "workbooks",
    fix: "nothing to do, unless it holds answers: then send them in a workbook",
    effect: "the workbooks inside are used",
    why: "Letters and pictures often come along.",
    good: "an e-mail with the workbook attached",
    bad: "an e-mail with a picture of the workbook beside it",
    since: "2026.1",
};

/// Every rule of this kind, in the order in which the documentation lists them.
pub(super) static ALL: &[&Rule] = &[
    &UNREADABLE_FILE,
    &ENCRYPTED_FILE,
    &NOT_A_SPREADSHEET,
    &FILE_TOO_LARGE,
    &UNREADABLE_SHEET,
    &WRONG_TEMPLATE,
    &OLDER_TEMPLATE_VERSION,
    &MISSING_SHEET,
    &UNEXPECTED_SHEET_NAME,
    &TABLE_NOT_READ,
    &MISSING_HEADER_ROW,
    &MISSING_COLUMN,
    &MISSING_OPTIONAL_COLUMN,
    &DUPLICATED_COLUMN,
    &FORMULA_ERROR,
    &FORMULA_WITHOUT_VALUE,
    &HIDDEN_ROWS,
    &HIDDEN_ROWS_NOT_CHECKABLE,
    &HIDDEN_COLUMNS,
    &HIDDEN_SHEET,
    &UNRECOGNISED_COLUMN,
    &UNUSUAL_ENCODING,
    &UNREAD_LANGUAGE,
    &NOT_READ_INSIDE,
];
