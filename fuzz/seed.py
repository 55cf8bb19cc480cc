"""Writes what fuzzing starts from: the hostile files and the workbooks of the tests, up to 64 KiB each.

usage: seed.py HOSTILE TESTS CORPUS

TESTS is a folder that is searched through.
"""

import io
import pathlib
import sys
import zipfile

LARGEST = 1 << 16
PARTS = ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
         "xl/_rels/workbook.xml.rels", "_rels/.rels", "docProps/custom.xml"]


def main():
    hostile, tests, corpus = (pathlib.Path(path) for path in sys.argv[1:4])
    count = 0

    def write(target, data):
        nonlocal count
        if len(data) <= LARGEST:
            folder = corpus / target
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"seed-{count:04}").write_bytes(data)
            count += 1

    found = [path for root in (hostile, tests) for path in sorted(root.rglob("*")) if path.is_file()]
    for path in found:
        if path.suffix in (".rs", ".py", ".md", ".snap") or path.name in ("list.json", "expected.json") or path.stat().st_size > LARGEST:
            continue
        data = path.read_bytes()
        write("read_bytes", data)
        if path.suffix == ".csv":
            write("csv_text", data)
            write("survey", data)
        if path.suffix == ".xls":
            write("old_formats", data)
        if path.suffix in (".zip", ".eml", ".msg"):
            write("holders", data)
        for ending, part in ((".docx", "word/document.xml"), (".ods", "content.xml")):
            if path.suffix == ending:
                try:
                    write("document_xml", zipfile.ZipFile(io.BytesIO(data)).read(part))
                except Exception:  # pylint: disable=broad-except  # hostile files are no archives
                    pass
        if path.suffix == ".xlsx":
            write("annotate", data)
            for which, part in enumerate(PARTS):
                try:
                    write("sheet_xml", bytes([which]) + zipfile.ZipFile(io.BytesIO(data)).read(part))
                except Exception:  # pylint: disable=broad-except  # hostile files are no archives
                    pass
    for word in ("France", "the Gambia", "Côte d’Ivoire", "D14", "$XFD$1048576", "فرنسا", "M1\nname"):
        write("words", word.encode())
    print(f"{count} seeds in {corpus}")


if __name__ == "__main__":
    main()
