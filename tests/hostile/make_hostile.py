"""Writes a collection of hostile and broken spreadsheets, the same in every run.

usage: make_hostile.py DIR [WORD]

Each file gets a folder of its own, so that a hostile name stays as it is. `DIR/list.json` says of each
what it is and what is expected of the program: every entry of `expected` must hold.
    rule-a|rule-b   one of these rules finds something
    not:rule        this rule finds nothing
    some            any rule finds something
    read            nothing says that the file or its tables could not be read
With WORD only files whose name contains it are written.
"""

import json
import pathlib
import sys

import cases_holders
import cases_old
import cases_text
import cases_xlsx
import cases_zip


def main():
    target = pathlib.Path(sys.argv[1])
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    cases = cases_zip.CASES + cases_xlsx.CASES + cases_old.CASES + cases_text.CASES
    cases += cases_holders.CASES
    listed = []
    for number, (name, what, expected, make) in enumerate(cases, 1):
        if word not in name:
            continue
        folder = target / f"{number:03}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(make())
        listed.append({"folder": folder.name, "name": name, "what": what, "expected": expected})
    (target / "list.json").write_text(json.dumps(listed, indent=1))
    print(f"{len(listed)} files in {target}")


if __name__ == "__main__":
    main()
