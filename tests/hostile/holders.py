"""Files that hold others, made by hand: compound documents with storages, e-mails of Outlook, e-mails as
text, Word documents, spreadsheets in the open format, workbooks behind a password."""

import base64
import hashlib
import struct

from packages import Zip

FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def packed(parts):
    """Parts, as bytes or text, as a zip archive; what says which format it is stands uncompressed."""
    archive = Zip()
    for name, data in parts.items():
        data = data.encode() if isinstance(data, str) else data
        archive.add(name, data, method=0 if name == "mimetype" else 8)
    return archive.bytes()


def compound_document(tree):
    """A compound document of this tree: names with bytes, or with a tree of their own."""
    entries = [["Root Entry", 5, FREE, END, 0]]
    rights = [FREE]
    streams, small = [], b""

    def add(tree, parent):
        nonlocal small
        before = None
        for name, content in tree.items():
            index = len(entries)
            is_storage = isinstance(content, dict)
            entries.append([name, 1 if is_storage else 2, FREE, END, 0])
            rights.append(FREE)
            if before is None:
                entries[parent][2] = index
            else:
                rights[before] = index
            before = index
            if is_storage:
                add(content, index)
            elif len(content) < 4096:
                entries[index][3], entries[index][4] = len(small) // 64, len(content)
                small += content + bytes(-len(content) % 64)
            else:
                streams.append((index, content))

    add(tree, 0)
    lengths = {index: len(content) for index, content in enumerate([small])}
    small_table = b""
    # Each small stream is a chain of its own.
    numbers = list(range(1, lengths[0] // 64 + 1))
    for entry in entries[1:]:
        if entry[1] == 2 and entry[4] and entry[4] < 4096:
            numbers[entry[3] + (entry[4] + 63) // 64 - 1] = END
    small_table = struct.pack(f"<{len(numbers)}I", *numbers)
    small_table += b"\xff" * (-len(small_table) % 512)
    directory_bytes = len(entries) * 128
    parts = [bytes(directory_bytes + -directory_bytes % 512), small_table, small + bytes(-len(small) % 512)]
    parts += [content + bytes(-len(content) % 512) for _, content in streams]
    counts = [len(part) // 512 for part in parts]
    tables = 1
    while tables * 128 < tables + sum(counts):
        tables += 1
    chain, starts = [TABLE] * tables, []
    for count in counts:
        starts.append(len(chain) if count else END)
        chain += [len(chain) + i + 1 for i in range(count - 1)] + ([END] if count else [])
    chain += [FREE] * (tables * 128 - len(chain))
    entries[0][3], entries[0][4] = starts[2], len(small)
    for (index, content), start in zip(streams, starts[3:]):
        entries[index][3], entries[index][4] = start, len(content)
    directory = b""
    for (name, kind, child, start, length), right in zip(entries, rights):
        wide = name.encode("utf-16-le") + b"\0\0"
        directory += (wide.ljust(64, b"\0")[:64]
                      + struct.pack("<HBBIII", len(wide), kind, 1, FREE, right, child)
                      + bytes(36) + struct.pack("<IQ", start, length))
    directory = directory.ljust(counts[0] * 512, b"\0")
    head = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, starts[0], 0, 4096,
                        starts[1] if counts[1] else END, counts[1], END, 0)
    head += struct.pack("<109I", *(list(range(tables)) + [FREE] * 109)[:109])
    return head + struct.pack(f"<{len(chain)}I", *chain) + directory + b"".join(parts[1:])


def attachment(name, data, wide=True):
    """An attachment of an Outlook e-mail."""
    names = ({"__substg1.0_3707001F": name.encode("utf-16-le")} if wide
             else {"__substg1.0_3707001E": name.encode("cp1252")})
    return {**names, "__substg1.0_37010102": data, "__properties_version1.0": bytes(8)}


def outlook(*attachments, more=None):
    """An Outlook e-mail (.msg) with these attachments."""
    tree = {"__nameid_version1.0": {"__substg1.0_00020102": bytes(16)},
            "__substg1.0_0037001F": "Our report".encode("utf-16-le"),
            "__substg1.0_1000001F": "Attached.".encode("utf-16-le"),
            "__properties_version1.0": bytes(32)}
    for number, attached in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = attached
    return compound_document({**tree, **(more or {})})


def mail(*attachments, head="From: reports@example.org\r\nTo: secretariat@example.org\r\n"):
    """An e-mail as text (.eml) with these attachments, as (name, data)."""
    text = (head + "Subject: Our report\r\nDate: Thu, 12 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/mixed; boundary="=-1"\r\n\r\n--=-1\r\n'
            "Content-Type: text/plain\r\n\r\nAttached.\r\n").encode()
    for name, data in attachments:
        text += (f'--=-1\r\nContent-Type: application/octet-stream; name="{name}"\r\n'
                 "Content-Transfer-Encoding: base64\r\n"
                 f'Content-Disposition: attachment; filename="{name}"\r\n\r\n').encode()
        text += base64.encodebytes(data)
    return text + b"--=-1--\r\n"


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(text, properties=""):
    return f"<w:p><w:r>{properties}<w:t>{text}</w:t></w:r></w:p>"


def word_cell(content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def word_table(rows):
    """A table of a Word document; cells are texts, or XML that begins with `<w:tc`."""
    text = "<w:tbl>"
    for row in rows:
        cells = (cell if cell.startswith("<w:tc") else word_cell(paragraph(cell)) for cell in row)
        text += "<w:tr>" + "".join(cells) + "</w:tr>"
    return text + "</w:tbl>"


def docx(body, relations=""):
    """A Word document with this body."""
    package = "http://schemas.openxmlformats.org/package/2006"
    return packed({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type='
                       '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        "word/document.xml": body if isinstance(body, bytes) else
        f'<w:document xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships"><w:body>{body}</w:body></w:document>',
    })


def agile_info(rounds=100_000, bits=256, value=b"\0" * 64):
    """The description of an encryption that no password opens."""
    text = base64.b64encode
    return struct.pack("<II", 0x00040004, 0x40) + (
            f'<encryption><keyData saltSize="16" blockSize="16" keyBits="{bits}" hashSize="64" '
            f'hashAlgorithm="SHA512" saltValue="{text(bytes(16)).decode()}"/><keyEncryptors><keyEncryptor>'
            f'<p:encryptedKey spinCount="{rounds}" saltSize="16" keyBits="{bits}" hashAlgorithm="SHA512" '
            f'saltValue="{text(bytes(16)).decode()}" '
            f'encryptedVerifierHashInput="{text(bytes(16)).decode()}" '
            f'encryptedVerifierHashValue="{text(value).decode()}" '
            f'encryptedKeyValue="{text(bytes(32)).decode()}"/></keyEncryptor></keyEncryptors></encryption>'
            ).encode()


def standard_velvet(package):
    """A package encrypted as Excel 2007 does, with the password that Excel tries by itself. Needs the
    Python package `cryptography`."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415
    salt = bytes(range(16))
    spun = hashlib.sha1(salt + "VelvetSweatshop".encode("utf-16-le")).digest()
    for number in range(50_000):
        spun = hashlib.sha1(struct.pack("<I", number) + spun).digest()
    last = hashlib.sha1(spun + struct.pack("<I", 0)).digest()
    key = hashlib.sha1(bytes(a ^ b for a, b in zip(last.ljust(64, b"\0"), b"\x36" * 64))).digest()[:16]

    def encrypted(data):
        encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
        return encryptor.update(data + bytes(-len(data) % 16)) + encryptor.finalize()

    verifier = bytes(range(16, 32))
    header = struct.pack("<IIIIIIII", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + "Microsoft".encode("utf-16-le") + b"\0\0"
    info = struct.pack("<HHII", 3, 2, 0x24, len(header)) + header
    info += struct.pack("<I", 16) + salt + encrypted(verifier) + struct.pack("<I", 20)
    info += encrypted(hashlib.sha1(verifier).digest())
    return compound_document({"EncryptionInfo": info,
                              "EncryptedPackage": struct.pack("<Q", len(package)) + encrypted(package)})
