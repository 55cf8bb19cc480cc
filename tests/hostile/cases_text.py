"""Hostile separated values, and other texts that pretend to be a workbook."""

from packages import HEADER, ROWS

HEAD = ",".join(HEADER) + "\n"
GOOD = HEAD + "\n".join(",".join(str(value) for value in row) for row in ROWS) + "\n"
OTHER = ("not-a-spreadsheet",)
LARGE = ("file-too-large",)


def html(rows, extra=""):
    cells = "".join(f"<td>{value}</td>" for value in HEADER)
    return f"<html><body>{extra}<table><tr>{cells}</tr>{rows}</table></body></html>".encode()


ANSWERED = "".join("<tr>" + "".join(f"<td>{value}</td>" for value in row) + "</tr>" for row in ROWS)
XML_2003 = ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns='
            '"urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Progress"><Table><Row>'
            + "".join(f'<Cell><Data ss:Type="String">{value}, of this year</Data></Cell>'
                      for value in HEADER) + "</Row></Table></Worksheet></Workbook>").encode()
MHTML = ("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; "
         'boundary="----=_NextPart"\r\n\r\n------=_NextPart\r\nContent-Location: file:///C:/a.htm\r\n'
         "Content-Type: text/html; charset=\"us-ascii\"\r\n\r\n<table><tr><td>G1a,</td></tr></table>\r\n"
         ).encode()

CASES = [
    ("good.csv", "good answers, to show that the made files are sound", ("read",), GOOD.encode),
    ("one line of 40 MB.csv", "one line of 40 MB", LARGE, lambda: b"word," * 8_000_000),
    ("one line of 30 MB.csv", "one line of 30 MB and 6 million columns", LARGE,
     lambda: b"word," * 6_000_000),
    ("one field of 30 MB.csv", "one field of 30 MB", ("some",),
     lambda: HEAD.encode() + b"G1a,," + b"x" * 30_000_000 + b"\n"),
    ("unclosed quote.csv", "a quotation mark that is never closed swallows most answers",
     ("unreadable-sheet",),
     lambda: (HEAD + "G1a,,Planned,10,,,,,\"it's\n").encode()
     + b"G2a,,Planned,,,,,,\n" * 1000),
    ("NUL bytes.csv", "NUL bytes among the values", OTHER,
     lambda: GOOD.replace("Planned", "Pla\0nned").encode()),
    ("NUL bytes far in.csv", "NUL bytes behind the first 8 KiB", ("some",),
     lambda: (GOOD + "G1a,,Planned\n" * 1000 + "G1b,,Pla\0nned\n").encode()),
    ("100,000 columns.csv", "a header of 100,000 columns", LARGE,
     lambda: HEAD.encode() + b"," * 100_000 + b"\n"),
    ("invalid UTF-8.csv", "bytes that are neither UTF-8 nor meant to be Windows-1252", ("some",),
     lambda: GOOD.encode().replace(b"Planned", b"Pl\xff\xfe\x81\x8dnned")),
    ("UTF-16 without a mark.csv", "UTF-16 that does not say so", ("read",),
     lambda: GOOD.encode("utf-16-le")),
    ("UTF-16 big end first.csv", "UTF-16 with the big end first that does not say so", ("read",),
     lambda: GOOD.encode("utf-16-be")),
    ("UTF-16 cut.csv", "UTF-16 with a mark and half a letter at the end", ("read",),
     lambda: GOOD.encode("utf-16")[:-1]),
    ("mixed separators.csv", "commas, semicolons and tabs by turns", ("some",),
     lambda: GOOD.replace("G1b,", "G1b;").replace("G3b,", "G3b\t").encode()),
    ("2 million lines.csv", "2 million lines with two values each", LARGE,
     lambda: HEAD.encode() + b"G1a,,Planned\n" * 2_000_000),
    ("900,000 lines.csv", "900,000 lines that answer one commitment", LARGE,
     lambda: HEAD.encode() + b"G1a,,Planned\n" * 900_000),
    ("only separators.csv", "30 million commas", LARGE, lambda: b"," * 30_000_000),
    ("only separators in lines.csv", "20 million commas in lines of 10", ("some",),
     lambda: (b"," * 10 + b"\n") * 2_000_000),
    ("only line breaks.csv", "30 million line breaks and one value", ("some",),
     lambda: b"a,b" + b"\n" * 30_000_000),
    ("only quotes.csv", "30 million quotation marks", ("some",), lambda: b"a,b\n" + b'"' * 30_000_000),
    ("long references.csv", "900 commitments of 32,000 characters: numbers, words and full stops by turns", ("some",),
     lambda: HEAD.encode() + (b'"' + b"x1 abc. " * 4000 + b'",,Planned\n') * 900),
    ("30,000 rows above.csv", "a header in row 30,001", ("missing-header-row|wrong-template|missing-sheet",),
     lambda: b"x,y\n" * 30_000 + GOOD.encode()),
    ("page.xls", "a web page of 1 MB with tables within tables", ("some",),
     lambda: html("<tr><td><table>" * 70_000 + "</table></td></tr>" * 1000)),
    ("good page.xls", "a web page with good answers", ("read",), lambda: html(ANSWERED)),
    ("page with a comment.xls", "a web page behind 10 KB of comments", ("read",),
     lambda: b"<!-- " + b"x, " * 3500 + b"-->" + html(ANSWERED)),
    ("page without html.xls", "a table of a web page alone", ("some",),
     lambda: b"<table border=1><tr><td>Commitment ID, text</td></tr></table>"),
    ("page without a table.xls", "a web page that asks to sign in", OTHER,
     lambda: b"<html><body><p>Sign in</p></body></html>"),
    ("page of joined cells.xls", "cells joined over the whole grid, a million rows below", LARGE,
     lambda: html("<tr><td colspan=99999999 rowspan=99999999>x</tr>" + "<tr><td>" * 1_000_000)),
    ("page of long cells.xls", "16,000 cells joined over a million rows, and as many rows", LARGE,
     lambda: html("<tr>" + "<td rowspan=1048576>x" * 16_000 + "</tr>" + "<tr></tr>" * 1_000_000)),
    ("page of long cells with answers.xls", "the same, and a cell in every row", LARGE,
     lambda: html("<tr>" + "<td rowspan=1048576>x" * 16_000 + "</tr>" + "<tr><td>x" * 500_000)),
    ("page of brackets.xls", "30 million opening brackets", ("some",),
     lambda: html("<tr><td>" + "<" * 30_000_000)),
    ("page of ampersands.xls", "15 million references to no letter", ("some",),
     lambda: html("<tr><td>" + "&#;" * 5_000_000 + "&x" * 7_000_000)),
    ("page of attributes.xls", "a cell of a million attributes", ("some",),
     lambda: html("<tr><td " + " ".join(f"a{i}=1" for i in range(1_000_000)) + ">x")),
    ("page that never ends.xls", "a comment and a script that never end", ("some",),
     lambda: html(ANSWERED, "<!-- " + "--!-" * 5_000_000) + b"<script>" + b"<!--" * 1_000_000),
    ("spreadsheet 2003.xls", "the XML format of 2003", OTHER, lambda: XML_2003),
    ("web archive.xls", "a web page saved as one file (MHTML)", OTHER, lambda: MHTML),
    ("script.csv", "a script", ("some",), lambda: b"#!/bin/sh\nrm -rf x; echo a, b\n"),
    ("notes.txt", "a note without columns", OTHER, lambda: b"See the attached file\n"),
]
