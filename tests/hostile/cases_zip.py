"""Hostile files that are something else, or whose zip archive is broken or lies."""

import random

from packages import (MAIN, Zip, compound, member, parts_of, progress, sheet, shared_strings,
                      submission, table, xls_rows, xls_stream, xlsx, zeros, zipped)

GIB = 1 << 30


def noise(length, seed=2026):
    return random.Random(seed).randbytes(length)


def with_part(name, **options):
    """A submission of which one part is added with lying headers."""
    archive = Zip()
    for other, data in submission().items():
        if other == name:
            archive.add(name, options.pop("data", data), **options)
        else:
            archive.add(other, data)
    return archive.bytes()


def bomb(size=None):
    raw, crc = zeros(GIB)
    return with_part("xl/worksheets/sheet2.xml", raw=raw, crc=crc, size=GIB if size is None else size)


def nested():
    inner = zipped({"zeros.bin": bytes(30 << 20)})
    for level in range(4):
        inner = zipped({f"{level}-{copy}.zip": inner for copy in range(8)})
    return zipped({**submission(), "xl/nested.zip": inner})


def overlapping():
    """Thousands of entries that all point to the same deflated data."""
    raw, crc = zeros(64 << 20)
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    archive.add("xl/worksheets/shared0.xml", raw=raw, crc=crc, size=64 << 20)
    start = len(archive.body) - len(raw) - 30 - len("xl/worksheets/shared0.xml")
    for index in range(1, 3000):
        archive.add(f"xl/worksheets/shared{index}.xml", raw=raw, crc=crc, size=64 << 20, offset=start)
    return archive.bytes()


def overlapping_small():
    """The same, each entry small enough to stay under the limits together."""
    raw, crc = zeros(1 << 20)
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    start = len(archive.body)
    for index in range(150):
        archive.add(f"xl/other{index}.xml", raw=raw, crc=crc, size=1 << 20,
                    offset=start if index else None)
    return archive.bytes()


def entries(count):
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    chunks = []
    at = len(archive.body)
    for index in range(count):
        one = Zip().add(f"xl/other/{index}.xml", b"", method=0)
        chunks.append(one.body)
        archive.add(f"xl/other/{index}.xml", b"", method=0, offset=at)
        at += len(one.body)
    archive.body += b"".join(chunks)
    return archive.bytes()


def named(*names):
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    for name in names:
        archive.add(name, b"<a/>")
    return archive.bytes()


def duplicated():
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    archive.add("xl/worksheets/sheet2.xml", progress([["G1a", "", "Implemented"]]))
    return archive.bytes()


def just_under():
    """As much as the limits allow: 1.9 million short texts in one sheet beside the answers."""
    filler = [["a"] * 100 for _ in range(19_000)]
    parts = parts_of([member(), ("Progress", progress()), ("Notes", sheet(table(filler)))])
    return zipped(parts)


def commented():
    end = Zip().bytes()
    archive = Zip()
    for name, data in submission().items():
        archive.add(name, data)
    return archive.bytes(comment=end + b"more")


def cut(share):
    data = xlsx()
    return data[:int(len(data) * share)]


def pdf():
    return b"%PDF-1.7\n" + b"1 0 obj << /Type /Catalog >> endobj\n" * 200 + b"%%EOF"


def docx():
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"})


def doc():
    return compound(noise(8000), "WordDocument")


JPEG = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"
OTHER = ("not-a-spreadsheet",)
BROKEN = ("unreadable-file",)
LARGE = ("file-too-large",)

CASES = [
    ("picture.xlsx", "a JPEG picture renamed", OTHER, lambda: JPEG + noise(4096)),
    ("print.xlsx", "a PDF renamed", OTHER, pdf),
    ("letter.xlsx", "a Word document renamed", OTHER, docx),
    ("old letter.xls", "an old Word document renamed", OTHER, doc),
    ("pictures.xlsx", "a zip archive of pictures renamed", OTHER,
     lambda: zipped({"a.jpg": JPEG + noise(999), "b.jpg": JPEG + noise(999)})),
    ("empty archive.xlsx", "a zip archive without entries", OTHER, lambda: Zip().bytes()),
    ("empty.xlsx", "no byte at all", OTHER, lambda: b""),
    ("one byte.xlsx", "one byte", OTHER, lambda: b"P"),
    ("noise.xlsx", "64 KiB without a pattern", OTHER, lambda: noise(1 << 16)),
    ("program.xlsx", "a program renamed", OTHER, lambda: b"\x7FELF" + noise(4096)),
    ("cut at 10.xlsx", "cut off after a tenth", BROKEN, lambda: cut(0.1)),
    ("cut at 50.xlsx", "cut off in the middle", BROKEN, lambda: cut(0.5)),
    ("cut at 90.xlsx", "cut off inside the archive's directory", BROKEN, lambda: cut(0.9)),
    ("cut at the end.xlsx", "the last 10 bytes are missing", BROKEN, lambda: xlsx()[:-10]),
    ("wrong checksum.xlsx", "the sheet's checksum is wrong", BROKEN,
     lambda: with_part("xl/worksheets/sheet2.xml", crc=1)),
    ("broken deflate.xlsx", "the sheet's compressed bytes are noise", BROKEN,
     lambda: with_part("xl/worksheets/sheet2.xml", raw=noise(3000))),
    ("bomb.xlsx", "a sheet that unpacks to 1 GiB and says so", LARGE, bomb),
    ("bomb that says little.xlsx", "a sheet that unpacks to 1 GiB and says 4,000 bytes", BROKEN,
     lambda: bomb(4000)),
    ("bomb that says none.xlsx", "a sheet that unpacks to 1 GiB and says 0 bytes", BROKEN,
     lambda: bomb(0)),
    ("says 4 GiB.xlsx", "a small sheet that says it unpacks to 4 GiB", LARGE,
     lambda: with_part("xl/worksheets/sheet2.xml", size=0xFFFFFFFE)),
    ("says 100 MiB.xlsx", "a small sheet that says it unpacks to 100 MiB", ("some",),
     lambda: with_part("xl/worksheets/sheet2.xml", size=100 << 20)),
    ("two sizes.xlsx", "the local header gives another size than the directory", ("some",),
     lambda: with_part("xl/worksheets/sheet2.xml", local_size=7)),
    ("two names.xlsx", "the local header gives another name than the directory", ("some",),
     lambda: with_part("xl/worksheets/sheet2.xml", local_name=b"xl/worksheets/sheet9.xml")),
    ("nested bomb.xlsx", "zip archives within zip archives, 120 GiB in the end", ("read",), nested),
    ("overlapping.xlsx", "3,000 entries over the same 64 KiB, 187 GiB together", LARGE, overlapping),
    ("overlapping a little.xlsx", "150 entries over the same data, under the limits", ("some",),
     overlapping_small),
    ("60,000 entries.xlsx", "60,000 empty parts", LARGE, lambda: entries(60_000)),
    ("70,000 entries.xlsx", "70,000 empty parts, in the 64-bit form of zip", LARGE,
     lambda: entries(70_000)),
    ("climbing names.xlsx", "entry names that climb out of the folder", ("read",),
     lambda: named("../../climbed.xml", "xl/../../../climbed.xml", "..\\..\\climbed.xml")),
    ("absolute names.xlsx", "absolute entry names", ("read",),
     lambda: named("/tmp/absolute.xml", "C:\\absolute.xml", "//server/share.xml")),
    ("odd names.xlsx", "entry names with NUL, escape sequences and invalid UTF-8", ("some",),
     lambda: named(b"xl/\0nul.xml", b"xl/\x1b[2J.xml", b"xl/\xff\xfe.xml", b"")),
    ("long name.xlsx", "an entry name of 60,000 bytes", ("some",), lambda: named("x/" * 30_000 + "a")),
    ("duplicate entries.xlsx", "the sheet's part stands twice, with different answers", BROKEN,
     duplicated),
    ("parts alike but for case.xlsx", "sheet2.xml and SHEET2.XML, with different answers", BROKEN,
     lambda: named("xl/worksheets/SHEET2.XML")),
    ("locked entry.xlsx", "a part encrypted with zip's own password", ("encrypted-file",),
     lambda: with_part("xl/worksheets/sheet2.xml", flags=0x801)),
    ("unknown method.xlsx", "a part compressed in a way nobody knows", BROKEN,
     lambda: with_part("xl/worksheets/sheet2.xml", method=77)),
    ("comment.xlsx", "an archive comment that looks like an archive's end", ("some",),
     commented),
    ("no content types.xlsx", "[Content_Types].xml is missing", ("read",), lambda: xlsx(types=None)),
    ("no workbook.xlsx", "xl/workbook.xml is missing", BROKEN, lambda: xlsx(workbook=None)),
    ("no sheets.xlsx", "workbook.xml names no sheet", BROKEN,
     lambda: xlsx(workbook=f"<workbook {MAIN}><sheets/></workbook>".encode())),
    ("no relations.xlsx", "the workbook's relations are missing", BROKEN, lambda: xlsx(rels=None)),
    ("1.9 million cells.xlsx", "as many cells as the limits allow, beside good answers", ("read",),
     just_under),
    ("macros.xlsm", "good answers and a macro project of noise", ("read",),
     lambda: zipped({**submission(), "xl/vbaProject.bin": noise(50_000)})),
    ("old workbook renamed.xlsx", "a good .xls named .xlsx", ("read",),
     lambda: compound(xls_stream([("Progress", xls_rows([["Commitment ID", "Status", "Comments"],
                                                         ["G1a", "Planned", ""]]))]))),
    ("many texts.xlsx", "6 million shared texts of one letter", LARGE,
     lambda: xlsx(shared=shared_strings(["a"]).replace(b"</sst>", b"<si><t>a</t></si>" * 6_000_000
                                                       + b"</sst>"))),
]
