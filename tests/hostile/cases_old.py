"""Hostile workbooks of other formats: xls, xlsb, ods."""

import random
import struct

from packages import (HEADER, MEMBER, ODS_HEAD, ODS_TAIL, ROWS, biff, binary_record, binary_rows,
                      binary_sheet, binary_text, compound, ods, ods_table, wide, xls_rows, xls_stream, xlsb, zeros)

BROKEN = ("unreadable-file",)
LARGE = ("file-too-large",)
GRID = [HEADER, *ROWS]
NUMBER = [[str(value) for value in row] for row in MEMBER]


def noise(length):
    return random.Random(2026).randbytes(length)


def xls(records=b"", before=b"", **options):
    """A submission as xls, with records added to the sheet Progress or before the sheets."""
    sheets = [("Member", xls_rows(NUMBER)), ("Progress", xls_rows(GRID) + records)]
    return compound(xls_stream(sheets, before), **options)


def label(row, column, text):
    return biff(0x204, struct.pack("<HHH", row, column, 0) + wide(text))


def table_of(text):
    """An ods with Member, Progress, and something more."""
    return ods(ODS_HEAD + ods_table("Member", NUMBER) + ods_table("Progress", GRID) + text + ODS_TAIL)


def cell(attributes, text="x"):
    return (f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p>'
            "</table:table-cell>")


def repeated(columns, rows):
    return table_of(f'<table:table table:name="Notes"><table:table-row '
                    f'table:number-rows-repeated="{rows}">'
                    + cell(f'table:number-columns-repeated="{columns}"')
                    + "</table:table-row></table:table>")


def binary(rows=None, tail=b"", **options):
    data = binary_sheet(binary_rows(GRID) if rows is None else rows, tail, **options)
    return [("Member", binary_sheet(binary_rows(NUMBER))), ("Progress", data)]


def extra_strings(count, said):
    item = binary_record(0x13, b"\0" + struct.pack("<I", 1) + b"a\0")
    return binary_record(0x9F, struct.pack("<II", said, said)) + item * count + binary_record(0xA0)


def references(count):
    """A record of references, all to the third sheet."""
    one = struct.pack("<Iii", 0, 2, 2)
    return binary_record(0x16A, struct.pack("<I", count) + one * count)


def names(length, count):
    """Names whose formula is the number 1 behind minus signs: each goes to the front of a text."""
    formula = b"\x1e\x01\x00" + b"\x13" * length
    body = bytes(9) + binary_text("n") + struct.pack("<I", len(formula)) + formula
    return binary_record(0x27, body) * count


def controls():
    """60 MB of control characters, which grow sixfold in many ways of writing text."""
    row = cell('table:number-columns-repeated="1800"', "\1" * 32_000)
    return table_of(f'<table:table table:name="Notes"><table:table-row>{row}</table:table-row>'
                    "</table:table>")


def content_bomb():
    raw, crc = zeros(1 << 30)
    return ods((raw, crc, 1 << 30))


ENCRYPTED = ('<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
             "</manifest:file-entry>")

CASES = [
    ("good.xls", "good answers, to show that the made files are sound", ("read",), xls),
    ("cut.xls", "a compound document cut off in the middle", BROKEN, lambda: xls()[:3000]),
    ("cut in the header.xls", "a compound document of 100 bytes", BROKEN, lambda: xls()[:100]),
    ("looping chain.xls", "a sector chain that ends where it begins", BROKEN,
     lambda: xls(loop=True, size=0xFFFFFFF0)),
    ("looping chain of a small file.xls", "the same, with the right size", ("some",),
     lambda: xls(loop=True)),
    ("garbage.xls", "noise behind the first bytes of a compound document", BROKEN,
     lambda: b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + noise(20_000)),
    ("garbage stream.xls", "a sound compound document with a stream of noise", BROKEN,
     lambda: compound(noise(20_000))),
    ("password.xls", "a FILEPASS record: protected with a password", ("encrypted-file",),
     lambda: xls(before=biff(0x2F, struct.pack("<HHHH", 1, 1, 1, 1) + noise(48)))),
    ("encrypted.xlsx", "a compound document with an encrypted package", ("encrypted-file",),
     lambda: compound(noise(9000), "EncryptedPackage")),
    ("huge records.xls", "records that say they are longer than the file", ("some",),
     lambda: xls(biff(0x204, b"\0" * 8, 0xFFFF) * 3)),
    ("short records.xls", "records that are too short for what they are", ("some",),
     lambda: xls(biff(0x204, b"\1") + biff(0x203, b"\1\0") + biff(0x27E, b"") + biff(0xBD, b"\0"))),
    ("shared texts.xls", "a table of shared texts that announces 4 billion", ("some",),
     lambda: xls(before=biff(0xFC, struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF) + wide("a")))),
    ("text of 65,535.xls", "a text that says it is longer than its record", ("some",),
     lambda: xls(biff(0x204, struct.pack("<HHHHB", 9, 2, 0, 0xFFFF, 1) + b"a\0"))),
    ("opposite corners.xls", "two cells at opposite corners of the grid", ("some",),
     lambda: xls(label(65_535, 255, "far"))),
    ("dimensions.xls", "dimensions of the whole grid, and reversed ones", ("some",),
     lambda: xls(biff(0x200, struct.pack("<IIHHH", 0xFFFFFFFF, 0, 0xFFFF, 0, 0))
                 + biff(0x200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0)))),
    ("no workbook.xls", "a compound document without a workbook", BROKEN,
     lambda: compound(noise(9000), "Something")),
    ("2,000 sheets.xls", "2,000 sheets", LARGE,
     lambda: compound(xls_stream([("Progress", xls_rows(GRID))]
                                 + [(f"S{i}", b"") for i in range(2000)]))),
    ("good.xlsb", "good answers, to show that the made files are sound", ("read",),
     lambda: xlsb(binary())),
    ("cut.xlsb", "cut off in the middle", BROKEN, lambda: xlsb(binary())[:-900]),
    ("cut sheet.xlsb", "a sheet part that ends in the middle of a record", ("unreadable-sheet",),
     lambda: xlsb([(name, part[:-len(part) // 3]) for name, part in binary()])),
    ("garbage sheet.xlsb", "a sheet part of noise", ("unreadable-sheet|file-too-large",),
     lambda: xlsb([binary()[0], ("Progress", noise(50_000))])),
    ("huge record.xlsb", "a record that says it is 256 MiB long", LARGE,
     lambda: xlsb(binary(tail=binary_record(6, noise(20), (1 << 28) - 1)))),
    ("opposite corners.xlsb", "two cells at opposite corners, and dimensions beyond the grid", ("read",),
     lambda: xlsb(binary(binary_rows(GRID) + [(1_048_575, [(16_383, "far")])],
                         dimension=(0xFFFFFFFF, 0, 0xFFFFFFFF, 0)))),
    ("outside the grid.xlsb", "a cell in row 4,294,967,295", ("some",),
     lambda: xlsb(binary(binary_rows(GRID) + [(0xFFFFFFFF, [(0xFFFFFFFF, "out")])]))),
    ("shared texts.xlsb", "shared texts that announce 4 billion", BROKEN,
     lambda: xlsb(binary(), {"xl/sharedStrings.bin": extra_strings(3, 0xFFFFFFFF)})),
    ("many texts.xlsb", "8 million shared texts of one letter", LARGE,
     lambda: xlsb(binary(), {"xl/sharedStrings.bin": extra_strings(8_000_000, 8_000_000)})),
    ("sheet references.xlsb", "600,000 references to a sheet with a name of 500,000 letters", LARGE,
     lambda: xlsb(binary() + [("N" * 500_000, binary_sheet([]))], book=references(600_000))),
    ("long formulas.xlsb", "names whose formulas are a million signs", LARGE,
     lambda: xlsb(binary(), book=names(1_000_000, 8))),
    ("good.ods", "good answers, to show that the made files are sound", ("read",), lambda: table_of("")),
    ("endless.ods", "the content ends inside a table", BROKEN,
     lambda: ods(ODS_HEAD + '<table:table table:name="Progress">')),
    ("endless row.ods", "the content ends inside a row", BROKEN,
     lambda: ods(ODS_HEAD + '<table:table table:name="Progress"><table:table-row>')),
    ("endless cell.ods", "the content ends inside a cell", BROKEN,
     lambda: ods(ODS_HEAD + '<table:table table:name="Progress"><table:table-row>'
                 '<table:table-cell office:value-type="string"><text:p>')),
    ("repeated cells.ods", "one cell repeated over 16,384 columns and 1,048,576 rows", LARGE,
     lambda: repeated(16_384, 1_048_576)),
    ("repeated a little.ods", "one cell repeated 1,000 times in 1,000 rows", ("some",),
     lambda: repeated(1000, 1000)),
    ("repeated for ever.ods", "one cell repeated 18 quintillion times", ("some",),
     lambda: repeated(2**64 - 1, 2**64 - 1)),
    ("repeated below nothing.ods", "one cell repeated -1 times", ("some",), lambda: repeated(-1, -1)),
    ("bomb.ods", "a content that unpacks to 1 GiB", ("unreadable-file|file-too-large",), content_bomb),
    ("encrypted.ods", "a password, as the manifest says", ("encrypted-file",),
     lambda: ods(noise(3000), ENCRYPTED)),
    ("no content.ods", "without a content", BROKEN,
     lambda: ods(b"").replace(b"content.xml", b"cantent.xml")),
    ("nested tables.ods", "10,000 tables within one another", ("some",),
     lambda: table_of('<table:table table:name="N"><table:table-row><table:table-cell>' * 10_000
                      + "</table:table-cell></table:table-row></table:table>" * 10_000)),
    ("laughs.ods", "entities that multiply to a billion", ("some",),
     lambda: ods('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
                 + ODS_HEAD.split("?>", 1)[1] + ods_table("Progress", GRID).replace("G1a", "&b;")
                 + ODS_TAIL)),
    ("control signs.ods", "60 MB of control characters in 1,800 cells",
     ("some",), controls),
    ("2,000 tables.ods", "2,000 tables", LARGE,
     lambda: table_of("".join(ods_table(f"T{i}", [["x"]]) for i in range(2000)))),
]
