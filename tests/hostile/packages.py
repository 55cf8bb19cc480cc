"""Packages made by hand, so that they can lie: zip archives, xlsx, xlsb, ods, and compound documents."""

import struct
import zlib


class Zip:
    """A zip archive in which every header can be made to say something else."""

    def __init__(self):
        self.body = b""
        self.entries = []

    def add(self, name, data=b"", *, raw=None, method=8, crc=None, size=None, packed=None,
            offset=None, flags=0x800, local_size=None, local_name=None):
        """Adds a part. `raw` is data already deflated; `size`, `packed`, `crc` are what the headers say."""
        name = name if isinstance(name, bytes) else name.encode()
        if raw is None:
            deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
            raw = deflate.compress(data) + deflate.flush() if method == 8 else data
        crc = zlib.crc32(data) if crc is None else crc
        size = len(data) if size is None else size
        packed = len(raw) if packed is None else packed
        if offset is None:
            offset = len(self.body)
            shown = name if local_name is None else local_name
            said = size if local_size is None else local_size
            fields = (0x04034B50, 20, flags, method, 0, 0x5C86, crc, packed, said, len(shown), 0)
            self.body += struct.pack("<IHHHHHIIIHH", *fields) + shown + raw
        fields = (0x02014B50, 20, 20, flags, method, 0, 0x5C86, crc, packed, size, len(name),
                  0, 0, 0, 0, 0, offset)
        self.entries.append(struct.pack("<IHHHHHHIIIHHHHHII", *fields) + name)
        return self

    def bytes(self, comment=b""):
        directory = b"".join(self.entries)
        count = len(self.entries)
        start = len(self.body)
        end = b""
        if count > 0xFFFE:
            wide = (0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), start)
            end += struct.pack("<IQHHIIQQQQ", *wide)
            end += struct.pack("<IIQI", 0x07064B50, 0, start + len(directory), 1)
        short = min(count, 0xFFFF)
        end += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, short, short, len(directory), start,
                           len(comment))
        return self.body + directory + end + comment


def zeros(length):
    """Deflated zeros, and the checksum of as many zeros."""
    deflate, crc, chunk = zlib.compressobj(9, zlib.DEFLATED, -15), 0, bytes(1 << 20)
    out = []
    for _ in range(length >> 20):
        out.append(deflate.compress(chunk))
        crc = zlib.crc32(chunk, crc)
    out.append(deflate.flush())
    return b"".join(out), crc


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER = ["Commitment ID", "Commitment text", "Status", "Completion %", "Evidence URL",
          "Evidence description", "Date of last action", "Main obstacle", "Comments"]
MEMBER = [["Cycle", 2026], ["Member ID", "M00001"],
          ["Member name", "Synthetic Blue Ministry M00001"], ["Stakeholder group", "Government"],
          ["Publication consent", "Aggregate only"], ["Version", 1]]
ROWS = [["G1a", "", "In progress", 40], ["G1b", "", "Planned", 10], ["G3b", "", "In progress", 60]]


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def letters(column):
    text = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        text = chr(65 + digit) + text
    return text


def cell(row, column, value):
    """One cell; a value that begins with `<` inside a tuple is taken as it is."""
    at = f"{letters(column)}{row}"
    if isinstance(value, tuple):
        return value[0].replace("@", at)
    if isinstance(value, (int, float)):
        return f'<c r="{at}"><v>{value}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def table(rows, first=1):
    """Rows of cells as XML."""
    out = []
    for number, row in enumerate(rows, first):
        cells = "".join(cell(number, i, value) for i, value in enumerate(row) if value != "")
        out.append(f'<row r="{number}">{cells}</row>')
    return "".join(out)


def sheet(data, before="", after=""):
    """A worksheet around rows."""
    return (f'<?xml version="1.0" encoding="UTF-8"?><worksheet {MAIN}>{before}'
            f"<sheetData>{data}</sheetData>{after}</worksheet>").encode()


def progress(rows=None, extra=""):
    """The sheet Progress."""
    return sheet(table([HEADER, *(ROWS if rows is None else rows)]) + extra)


def parts_of(sheets, shared=None, targets=None):
    """The parts of an xlsx package, in order. `targets` are what the relations say instead."""
    names = [f"worksheets/sheet{i}.xml" for i in range(1, len(sheets) + 1)]
    types = "".join(
        f'<Override PartName="/xl/{name}" ContentType="application/vnd.openxmlformats-officedocument'
        '.spreadsheetml.worksheet+xml"/>' for name in names)
    listed = "".join(f'<sheet name="{escape(title)}" sheetId="{i}" r:id="rId{i}"/>'
                     for i, (title, _) in enumerate(sheets, 1))
    relations = "".join(
        f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="{target}"/>'
        for i, target in enumerate(targets or names, 1))
    if shared is not None:
        relations += f'<Relationship Id="rIdS" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
            '"/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            f'spreadsheetml.sheet.main+xml"/>{types}</Types>',
        "_rels/.rels":
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            f'<workbook {MAIN} xmlns:r="{REL}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
    }
    if shared is not None:
        parts["xl/sharedStrings.xml"] = shared
    for name, (_, xml) in zip(names, sheets):
        parts["xl/" + name] = xml
    return {name: data if isinstance(data, bytes) else data.encode() for name, data in parts.items()}


def zipped(parts):
    """Parts as a zip archive."""
    archive = Zip()
    for name, data in parts.items():
        archive.add(name, data)
    return archive.bytes()


def member():
    return ("Member", sheet(table(MEMBER)))


def submission(progress_xml=None, *, shared=None, **replaced):
    """The parts of a submission; keyword arguments replace parts (`workbook=`, `rels=`) or drop them."""
    parts = parts_of([member(), ("Progress", progress_xml or progress())], shared)
    places = {"workbook": "xl/workbook.xml", "rels": "xl/_rels/workbook.xml.rels",
              "types": "[Content_Types].xml", "member": "xl/worksheets/sheet1.xml"}
    for key, data in replaced.items():
        if data is None:
            del parts[places[key]]
        else:
            parts[places[key]] = data
    return parts


def xlsx(progress_xml=None, **options):
    """A submission as xlsx."""
    return zipped(submission(progress_xml, **options))


def shared_strings(texts, attributes=""):
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    return f"<sst {MAIN} {attributes}>{items}</sst>".encode()


def ods(content, manifest=""):
    """An ods around a content.xml; `content` may be (raw deflated, crc, size)."""
    archive = Zip()
    archive.add("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", method=0)
    name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    archive.add("META-INF/manifest.xml", (
        f'<manifest:manifest xmlns:manifest="{name}">{manifest}</manifest:manifest>').encode())
    if isinstance(content, tuple):
        raw, crc, size = content
        archive.add("content.xml", raw=raw, crc=crc, size=size)
    else:
        archive.add("content.xml", content if isinstance(content, bytes) else content.encode())
    return archive.bytes()


ODS_HEAD = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            "<office:body><office:spreadsheet>")
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def ods_table(name, rows):
    """A table of texts."""
    out = []
    for row in rows:
        cells = "".join('<table:table-cell office:value-type="string"><text:p>'
                        f"{escape(str(value))}</text:p></table:table-cell>" for value in row)
        out.append(f"<table:table-row>{cells}</table:table-row>")
    return f'<table:table table:name="{name}">{"".join(out)}</table:table>'


FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(stream, name="Workbook", *, loop=False, size=None, more=()):
    """A compound document of 512-byte sectors with one stream of 4096 bytes or more."""
    stream += bytes(max(0, 4096 - len(stream)))
    stream += bytes(-len(stream) % 512)
    count = len(stream) // 512
    tables = 1
    while tables * 128 < tables + 1 + count:
        tables += 1
    first = tables + 1
    chain = [FAT] * tables + [END] + [first + i + 1 for i in range(count - 1)] + [END]
    if loop:
        chain[-1] = first
    chain += [FREE] * (tables * 128 - len(chain))

    def entry(title, kind, child, start, length):
        wide = title.encode("utf-16-le") + b"\0\0"
        return (wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, FREE, FREE, child)
                + bytes(36) + struct.pack("<IQ", start, length))

    length = len(stream) if size is None else size
    entries = [entry("Root Entry", 5, 1, END, 0), entry(name, 2, FREE, first, length)]
    entries += [entry(other, 2, FREE, first, length) for other in more]
    directory = b"".join(entries)[:512].ljust(512, b"\0")
    head = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096,
                        END, 0, END, 0)
    head += struct.pack("<109I", *range(tables), *[FREE] * (109 - tables))
    return head + struct.pack(f"<{len(chain)}I", *chain) + directory + stream


def biff(kind, data=b"", length=None):
    return struct.pack("<HH", kind, len(data) if length is None else length) + data


def wide(text):
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def xls_stream(sheets, before_sheets=b""):
    """The workbook stream of an xls; `sheets` are (name, records)."""
    bof = biff(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0x600))
    inner = biff(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0x600))
    named = [struct.pack("<BB", len(name), 1) + name.encode("utf-16-le") for name, _ in sheets]
    globals_length = len(bof) + len(before_sheets) + 4 + sum(4 + 6 + len(name) for name in named)
    listed, bodies, at = b"", b"", globals_length
    for name, (_, records) in zip(named, sheets):
        listed += biff(0x85, struct.pack("<IH", at, 0) + name)
        body = inner + records + biff(0x0A)
        bodies, at = bodies + body, at + len(body)
    return bof + before_sheets + listed + biff(0x0A) + bodies


def xls_rows(rows):
    """Rows of texts as LABEL records."""
    return b"".join(biff(0x204, struct.pack("<HHH", r, c, 0) + wide(str(value)))
                    for r, row in enumerate(rows) for c, value in enumerate(row))


def binary_record(kind, data=b"", length=None):
    """One record of an xlsb part."""
    out = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    rest = len(data) if length is None else length
    while True:
        out += bytes([rest & 127 | (128 if rest > 127 else 0)])
        rest >>= 7
        if not rest:
            return out + data


def binary_text(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_sheet(rows, tail=b"", dimension=(0, 100, 0, 9)):
    """A worksheet of an xlsb package; `rows` are (row index, [(column index, text)])."""
    out = binary_record(0x81) + binary_record(0x94, struct.pack("<IIII", *dimension))
    out += binary_record(0x91)
    for number, cells in rows:
        out += binary_record(0, struct.pack("<IIHHBI", number, 0, 300, 0, 0, 0))
        for column, text in cells:
            out += binary_record(6, struct.pack("<II", column, 0) + binary_text(text))
    return out + tail + binary_record(0x92) + binary_record(0x82)


def xlsb(sheets, extra=None, book=b""):
    """An xlsb package; `sheets` are (name, part), `book` more records of the workbook."""
    more = book
    book = binary_record(0x83) + binary_record(0x8F)
    relations = ""
    parts = {}
    for i, (name, part) in enumerate(sheets, 1):
        said = struct.pack("<II", 0, i) + binary_text(f"rId{i}") + binary_text(name)
        book += binary_record(0x9C, said)
        relations += (f'<Relationship Id="rId{i}" Type="{REL}/worksheet" '
                      f'Target="worksheets/sheet{i}.bin"/>')
        parts[f"xl/worksheets/sheet{i}.bin"] = part
    book += binary_record(0x90) + more + binary_record(0x84)
    head = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                               b'content-types"></Types>',
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels":
            ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             f"{relations}</Relationships>").encode(),
    }
    return zipped({**head, **parts, **(extra or {})})


def binary_rows(rows):
    return [(r, [(c, str(v)) for c, v in enumerate(row) if v != ""]) for r, row in enumerate(rows)]
