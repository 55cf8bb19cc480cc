"""Hostile e-mails, archives, documents and encrypted workbooks: what holds other files, or is read in the
process itself."""

import random
import struct

from holders import (agile_info, attachment, compound_document, docx, mail, outlook, packed, paragraph,
                     word_cell, word_table)
from packages import (HEADER, ROWS, Zip, compound, progress, sheet, submission, table, xls_rows,
                      xls_stream, zeros, zipped)

BROKEN = ("unreadable-file",)
LARGE = ("file-too-large",)
OTHER = ("not-a-spreadsheet",)
GOOD_TABLE = word_table([[str(value) for value in row] for row in [HEADER, *ROWS]])


def noise(length):
    return random.Random(2026).randbytes(length)


def workbook():
    return zipped(submission())


def document_bomb():
    """A document whose text unpacks to 1 GiB."""
    raw, crc = zeros(1 << 30)
    archive = Zip()
    archive.add("[Content_Types].xml", b"<Types/>")
    archive.add("word/document.xml", raw=raw, crc=crc, size=1 << 30)
    return archive.bytes()


def deep_tables(depth):
    return docx("<w:tbl><w:tr><w:tc>" * depth + paragraph("x") + "</w:tc></w:tr></w:tbl>" * depth)


def many_cells():
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * 60 + "</w:tr>"
    return docx("<w:tbl>" + row * 40_000 + "</w:tbl>")


def wide_spans():
    cell = word_cell(paragraph("x"), '<w:gridSpan w:val="4000000000"/>')
    return docx(word_table([[cell] * 10] * 10))


def reaching_down():
    first = word_cell(paragraph("x"), '<w:vMerge w:val="restart"/>')
    more = word_cell("<w:p/>", "<w:vMerge/>")
    return docx(word_table([[first] * 30] + [[more] * 30] * 20_000))


def nested(levels):
    data = workbook()
    for level in range(levels):
        data = packed({f"{level}.zip": data})
    return data


def many_workbooks(count, size):
    """Workbooks that together unpack to much more than one may."""
    raw, crc = zeros(size)
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    archive.add("xl/worksheets/sheet9.xml", raw=raw, crc=crc, size=size)
    inner = archive.bytes()
    return packed({f"{number}.xlsx": inner for number in range(count)})


def texts(count):
    """Workbooks of 30 MB of text each, in one archive."""
    row = ["G1a", "", "Planned", "", "", "x" * 30_000]
    rows = "".join(f'<row r="{i}"><c r="F{i}" t="inlineStr"><is><t>{row[5]}</t></is></c></row>'
                   for i in range(10, 1010))
    inner = zipped(submission(progress(extra=rows)))
    return packed({f"{number}.xlsx": inner for number in range(count)})


def archive_bomb():
    raw, crc = zeros(1 << 30)
    archive = Zip()
    archive.add("Report.xlsx", raw=raw, crc=crc, size=1 << 30)
    return archive.bytes()


def looping_archive():
    """Entries that all point to the same 30 MB."""
    raw, crc = zeros(30 << 20)
    archive = Zip()
    archive.add("0.csv", raw=raw, crc=crc, size=30 << 20)
    for number in range(1, 400):
        archive.add(f"{number}.csv", raw=raw, crc=crc, size=30 << 20, offset=0)
    return archive.bytes()


def looped_mail(which):
    """An Outlook e-mail of which one chain of sectors leads back to itself."""
    data = bytearray(outlook(attachment("Report.xlsx", workbook() + bytes(20_000))))
    tables = struct.unpack_from("<I", data, 44)[0]
    for sector in range(tables, 128 * tables):
        at = 512 + sector * 4
        following = struct.unpack_from("<I", data, at)[0]
        if which == "stream" and following == 0xFFFFFFFE and sector > 40:
            struct.pack_into("<I", data, at, sector - 5)
        if which == "all" and following < 0xFFFFFFF0:
            struct.pack_into("<I", data, at, sector)
    return bytes(data)


def shared_streams(count):
    """Attachments that all are the same stream of 6 MB."""
    data = bytearray(outlook(attachment("0.csv", b"a,b\n" * (3 << 19)),
                             *[attachment(f"{i}.csv", b"x" * 5000) for i in range(1, count)]))
    start = None
    directory = struct.unpack_from("<I", data, 48)[0]
    at = 512 * (directory + 1)
    while at + 128 <= len(data):
        name = data[at:at + 64].decode("utf-16-le", "ignore").split("\0")[0]
        if name == "__substg1.0_37010102":
            if start is None:
                start = data[at + 116:at + 124]
            else:
                data[at + 116:at + 124] = start
        at += 128
        if not any(data[at:at + 128]):
            break
    return bytes(data)


def looped_directory():
    """Entries of the directory that are each other's neighbours and their own children."""
    data = bytearray(outlook(attachment("Report.xlsx", workbook())))
    directory = struct.unpack_from("<I", data, 48)[0]
    for index in range(1, 8):
        at = 512 * (directory + 1) + index * 128
        struct.pack_into("<III", data, at + 68, 1, 2, index)
    return bytes(data)


def parts(depth):
    """E-mails within e-mails."""
    text = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    for level in range(depth):
        text += f'Content-Type: multipart/mixed; boundary="{level}"\r\n\r\n--{level}\r\n'.encode()
    return text + b"Content-Type: text/plain\r\n\r\nx\r\n"


def messages(depth):
    head = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    return (head + b"Content-Type: message/rfc822\r\n\r\n") * depth + head + b"\r\nx\r\n"


def many_parts(count):
    head = (b'From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n'
            b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n')
    part = b'--b\r\nContent-Disposition: attachment; filename="a.csv"\r\n\r\na,b\r\n'
    return head + part * count + b"--b--\r\n"


def encrypted(info, package=b""):
    return compound_document({"EncryptionInfo": info, "EncryptedPackage": package or bytes(9000)})

def merged_workbook():
    rows = [[f"G1{chr(97 + i % 3)}", "", "Planned" if i < 3 else ""] for i in range(10_000)]
    merges = "".join(f'<mergeCell ref="C{i}:C10000"/>' for i in range(2, 20_000) if i < 10_000)
    merges += "".join(f'<mergeCell ref="A{i}:I{i + 5000}"/>' for i in range(2, 10_000))
    data = sheet(table([HEADER, *rows]), after=f"<mergeCells>{merges}</mergeCells>")
    return zipped(submission(data))


CASES = [
    ("good.docx", "good answers, to show that the made files are sound", ("read",),
     lambda: docx(GOOD_TABLE)),
    ("cut.docx", "cut off in the middle", BROKEN, lambda: docx(GOOD_TABLE)[:700]),
    ("breaks off.docx", "a document that ends inside a table", BROKEN,
     lambda: docx(f"<w:document><w:tbl><w:tr><w:tc>{paragraph('x')}".encode())),
    ("bomb.docx", "a document that unpacks to 1 GiB", LARGE, document_bomb),
    ("deep tables.docx", "tables within tables, 100,000 deep", ("some",), lambda: deep_tables(100_000)),
    ("many cells.docx", "a table of 2.4 million cells", LARGE, many_cells),
    ("wide spans.docx", "cells that reach over 4 billion columns", LARGE, wide_spans),
    ("reaching down.docx", "cells that reach down over 20,000 rows", ("some",), reaching_down),
    ("many tables.docx", "2,000 tables", LARGE, lambda: docx(GOOD_TABLE * 2_000)),
    ("long text.docx", "a text of 20 MB in one cell", ("some",),
     lambda: docx(word_table([HEADER, ["G1a", "", "Planned", "", "", "x" * (20 << 20)]]))),
    ("entities.docx", "entities that grow", ("some",),
     lambda: docx(b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body>'
                  b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                  b"</w:body></w:document>")),
    ("letter.docx", "a document without a table", OTHER, lambda: docx(paragraph("Dear all"))),
    ("text.odt", "a text in the open format", OTHER,
     lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>",
                     "META-INF/manifest.xml": "<a/>"})),
    ("good.zip", "a good workbook in an archive", ("read",), lambda: packed({"Report.xlsx": workbook()})),
    ("nested.zip", "archives within archives, five deep", OTHER, lambda: nested(5)),
    ("bomb.zip", "a file in an archive that unpacks to 1 GiB", LARGE, archive_bomb),
    ("looping.zip", "400 files that all are the same 30 MB", LARGE, looping_archive),
    ("many workbooks.zip", "40 workbooks that each unpack to 100 MB", LARGE,
     lambda: many_workbooks(40, 100 << 20)),
    ("much text.zip", "20 workbooks of 30 MB of text each", LARGE, lambda: texts(20)),
    ("600 files.zip", "600 small files", LARGE,
     lambda: packed({f"{number}.csv": "a,b\n" for number in range(600)})),
    ("100 looping xls.zip", "100 workbooks that keep their reader busy for ever", ("some",),
     lambda: packed({f"{number}.xls": compound(xls_stream([("Progress", xls_rows([HEADER]))]), loop=True,
                                               size=0xFFFFFFF0) for number in range(100)})),
    ("climbing.zip", "names that climb out of the folder", ("read",),
     lambda: packed({"../../../../tmp/Report.xlsx": workbook(), "C:\\Windows\\a.xlsx": workbook()})),
    ("encrypted.zip", "an archive behind a password", ("encrypted-file",),
     lambda: Zip().add("Report.xlsx", b"x" * 100, flags=0x801).bytes()),
    ("good.eml", "a good workbook in an e-mail", ("read",), lambda: mail(("Report.xlsx", workbook()))),
    ("deep parts.eml", "100,000 parts within parts", ("some",), lambda: parts(100_000)),
    ("deep messages.eml", "20,000 e-mails within e-mails", ("some",), lambda: messages(20_000)),
    ("many parts.eml", "400,000 attachments", LARGE, lambda: many_parts(400_000)),
    ("long header.eml", "a header of 20 MB", ("some",),
     lambda: b"From: a@example.org\r\nTo: b@example.org\r\nSubject: " + b"x" * (20 << 20) + b"\r\n\r\nx"),
    ("long names.eml", "a name of 5 MB in pieces", LARGE,
     lambda: b"From: a@example.org\r\nTo: b@example.org\r\nContent-Disposition: attachment;"
     + b"".join(b' filename*%d*=%s;\r\n' % (i, b"x" * 50) for i in range(100_000)) + b"\r\n\r\na,b"),
    ("noise.eml", "an e-mail with an attachment of noise", OTHER, lambda: mail(("a.xlsx", noise(9000)))),
    ("bomb.eml", "an attachment that unpacks to 1 GiB", LARGE, lambda: mail(("a.zip.xlsx", document_bomb()))),
    ("good.msg", "a good workbook in an e-mail of Outlook", ("read",),
     lambda: outlook(attachment("Report.xlsx", workbook()))),
    ("looping chain.msg", "an attachment whose chain of sectors leads back to itself", ("some",),
     lambda: looped_mail("stream")),
    ("looping chains.msg", "every chain of sectors leads back to itself", BROKEN, lambda: looped_mail("all")),
    ("looping directory.msg", "entries of the directory that are their own children", ("some",),
     looped_directory),
    ("shared stream.msg", "60 attachments that all are the same 6 MB", LARGE, lambda: shared_streams(60)),
    ("cut.msg", "cut off in the middle", ("some",),
     lambda: outlook(attachment("Report.xlsx", workbook()))[:3000]),
    ("600 attachments.msg", "600 attachments", LARGE,
     lambda: outlook(*[attachment(f"{i}.csv", b"a,b\n") for i in range(600)])),
    ("many rounds.xlsx", "encrypted, with 4 billion rounds of hashing", ("encrypted-file",),
     lambda: encrypted(agile_info(4_000_000_000))),
    ("a million rounds.xlsx", "encrypted, with a million rounds of hashing", ("encrypted-file",),
     lambda: encrypted(agile_info(1_000_000))),
    ("odd key.xlsx", "encrypted, with a key of 7 bits", ("encrypted-file",),
     lambda: encrypted(agile_info(1000, 7))),
    ("short description.xlsx", "encrypted, with a description that breaks off", ("encrypted-file",),
     lambda: encrypted(agile_info()[:100])),
    ("old description.xlsx", "encrypted in the older way, with a header of 4 billion bytes",
     ("encrypted-file",), lambda: encrypted(struct.pack("<HHII", 3, 2, 0x24, 0xFFFFFFFF) + bytes(200))),
    ("struck and merged.xlsx", "20,000 merged cells that overlap, over 10,000 rows", ("some",),
     merged_workbook),
]
