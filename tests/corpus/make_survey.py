#!/usr/bin/env python3
"""A cycle whose members answered in an online survey, written without any code of the product.

  pip install openpyxl
  python make_survey.py OUT_DIR --layout forms|google|lime|monkey|qualtrics|kobo|long|one-sheet --n 60 --seed 1 [--messy]

The same members and answers in one of eight layouts, so that layouts can be compared with each other:
  forms, google     one column for each question, and one for its link; google's headings bear markup
  lime              the answers are codes
  monkey            the items of a matrix stand in a second header row
  qualtrics         three header rows, the first of which names the columns
  kobo, long        the answers stand on a second sheet, joined by an index
  one-sheet         one row for each member and commitment

With --messy some rows are previews, some were not finished, some are hidden, some are an older answer of the same
member, and some members answered in two halves. All data is synthetic: no member exists.

OUT_DIR is a cycle folder with cycle.toml and its mapping, members.csv, submissions/responses.xlsx, and expected.json:
exact counts for each group, M49 region and commitment, and `faults`, rows with what must be said of them; both from
the generator's own truth, never read back from the file.
"""
import argparse, csv, json, random
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent / "reference"
STATUSES = ["not_started", "planned", "in_progress", "implemented", "sustained", "not_applicable"]
LABELS = dict(zip(STATUSES, ["Not started", "Planned", "In progress", "Implemented", "Sustained", "Not applicable"]))
WEIGHTS = [14, 17, 28, 26, 11, 4]
CODES = {status: f"A{number}" for number, status in enumerate(STATUSES, 1)}
GROUPS = [("Government", "G", .42), ("Private sector", "P", .26), ("Civil society", "C", .25), ("Intergovernmental", "", .07)]
LAYOUTS = ["forms", "google", "lime", "monkey", "qualtrics", "kobo", "long", "one-sheet"]
BASE = ["Response ID", "Completion time", "Organisation number", "State", "Kind"]
STATES = {"kept": ("Complete", "Answer"), "older": ("Complete", "Answer"), "half": ("Complete", "Answer"),
          "hidden": ("Complete", "Answer"), "unfinished": ("Partial", "Answer"), "preview": ("Complete", "Preview")}
STAMPS = {"forms": lambda t: f"{t.month}/{t.day}/{t:%y} {t.hour}:{t:%M}:{t:%S}",
          "google": lambda t: t.strftime("%Y/%m/%d %H:%M:%S"),
          "kobo": lambda t: t.strftime("%Y-%m-%dT%H:%M:%S.000+00:00"),
          "monkey": lambda t: t.strftime("%m/%d/%Y %I:%M:%S %p"),
          # A real date with a time, as spreadsheets store it.
          "qualtrics": lambda t: t}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path)
    parser.add_argument("--layout", default="forms", choices=LAYOUTS)
    parser.add_argument("--n", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--messy", action="store_true")
    return parser.parse_args()


def reference():
    countries = list(csv.DictReader(open(HERE / "countries.csv", encoding="utf-8")))
    commitments = csv.DictReader(open(HERE / "commitments.csv", encoding="utf-8"))
    return countries, [row for row in commitments if row["id"] not in ("O4", "P1f")]


def draw_members(rng, number, countries, commitments):
    """Members with their answers, {code: (status, link)}; some commitments stay unanswered."""
    members = []
    for index in range(1, number + 1):
        group, letter, _ = rng.choices(GROUPS, [share for *_, share in GROUPS])[0]
        answers = {}
        for commitment in commitments:
            code = commitment["id"]
            if code[0] not in ("O", letter) or rng.random() < .06:
                continue
            status = rng.choices(STATUSES, WEIGHTS)[0]
            is_linked = status in ("implemented", "sustained") and rng.random() < .7
            answers[code] = (status, f"https://example.org/{index}/{code}" if is_linked else "")
        country = rng.choice(countries)
        sent = datetime(2026, 10, 1) + timedelta(seconds=rng.randrange(60 * 24 * 3600))
        members.append(dict(id=f"M{index:05}", name=f"Fictional {group.lower()} member {index}", group=group,
                            iso=country["iso3"], region=country["region"], answers=answers, sent=sent))
    return members


def draw_rows(rng, members, messy):
    """The rows of the export as (member, answers, when, kind); what counts of a member is in its answers."""
    rows = []
    for member in members:
        answers, sent = member["answers"], member["sent"]
        codes = list(answers)
        if messy and rng.random() < .08 and len(codes) > 1:
            # Two hands: neither half holds all, and the one sent first is kept beside the other.
            cut = rng.randrange(1, len(codes))
            rows.append((member, {code: answers[code] for code in codes[:cut]}, sent - timedelta(days=1), "half"))
            rows.append((member, {code: answers[code] for code in codes[cut:]}, sent, "kept"))
            continue
        rows.append((member, answers, sent, "kept"))
        if not messy:
            continue
        if rng.random() < .1:
            older = {code: (rng.choice(STATUSES[:3]), "") for code in answers}
            # One second, and more.
            rows.append((member, older, sent - timedelta(seconds=rng.choice([1, 1200, 540000])), "older"))
        if rng.random() < .05:
            hidden = {code: ("not_started", "") for code in codes[:4]}
            rows.append((member, hidden, sent + timedelta(days=3), "hidden"))
        if rng.random() < .06:
            rows.append((member, {code: ("not_started", "") for code in codes[:3]}, sent + timedelta(days=1), "unfinished"))
        if rng.random() < .04:
            rows.append((member, {code: ("planned", "") for code in codes[:2]}, sent + timedelta(days=2), "preview"))
    rng.shuffle(rows)
    return rows


def heading(code, label, layout):
    question = f"{code}. How far is your organisation with: {label}?"
    return {"lime": f"Q{question}", "qualtrics": f"Q_{code}"}.get(layout, question)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def mapping(layout, codes, labels):
    lines = ["[[survey]]", 'files = ["responses.xlsx"]', 'sheet = "Responses"']
    lines += {"monkey": ["header_rows = 2", 'dates = "mdy"'], "qualtrics": ["header_rows = 3", "names_row = 1"],
              "forms": ['dates = "mdy"']}.get(layout, [])
    lines += ['id = "Response ID"', 'where = { "State" = ["Complete"], "Kind" = ["Answer"] }',
              "[survey.member]", '"Organisation number" = "Member ID"', '"Completion time" = "Submission date"']
    if layout == "lime":
        lines += ["[survey.values]"] + [f"{quoted(code)} = {quoted(status)}" for status, code in CODES.items()]
    if layout in ("kobo", "long"):
        lines += ["[survey.long]", 'sheet = "Answers"', 'parent = "_parent_index"', 'index = "_index"',
                  'commitment = "commitment"', 'status = "status"', 'evidence_url = "link"']
    elif layout == "one-sheet":
        lines += ["[survey.long]", 'commitment = "commitment"', 'status = "status"', 'evidence_url = "link"']
    else:
        lines.append("[survey.questions]")
        for code in codes:
            if layout == "monkey":
                lines.append(f'{quoted(f"{code} {labels[code]}")} = {quoted(code)}')
                continue
            lines.append(f"{quoted(heading(code, labels[code], layout))} = {quoted(code)}")
            if layout != "qualtrics":
                lines.append(f'"{code}. Link" = "{code} Evidence URL"')
    return lines


def write_export(path, layout, rows, codes, labels):
    """Writes the workbook, and gives the faults: rows with what must be said of them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Responses"
    show = {"kobo": lambda status: status, "long": lambda status: status, "lime": CODES.get}.get(layout, LABELS.get)
    stamp = STAMPS.get(layout, lambda t: t.strftime("%Y-%m-%d %H:%M:%S"))
    if layout in ("kobo", "long"):
        sheet.append(BASE + ["_index"])
        answers_sheet = book.create_sheet("Answers")
        answers_sheet.append(["commitment", "status", "link", "_parent_index"])
    elif layout == "one-sheet":
        sheet.append(BASE + ["commitment", "status", "link"])
    elif layout == "monkey":
        question = "How far is your organisation with each of these?"
        sheet.append(BASE + [question] + [""] * (len(codes) - 1))
        sheet.append([""] * len(BASE) + [f"{code} {labels[code]}" for code in codes])
    elif layout == "qualtrics":
        names = BASE + [heading(code, labels[code], layout) for code in codes]
        sheet.append(names)
        sheet.append(BASE + [f"How far is your organisation with: {labels[code]}?" for code in codes])
        sheet.append([json.dumps({"ImportId": f"QID{index}"}, separators=(",", ":")) for index in range(len(names))])
    else:
        columns = BASE[:]
        for code in codes:
            columns += [heading(code, labels[code], layout), f"{code}. Link"]
        if layout == "google":
            columns = [f"<p>{text}&nbsp;</p>" if index >= len(BASE) and index % 7 == 0 else text
                       for index, text in enumerate(columns)]
        sheet.append(columns)
    faults = []
    for index, (member, answers, sent, kind) in enumerate(rows, 1):
        line = [f"R{index:05}", stamp(sent), member["id"], *STATES[kind]]
        first = sheet.max_row + 1
        if layout in ("kobo", "long"):
            sheet.append(line + [index])
            for code, (status, link) in answers.items():
                answers_sheet.append([code, show(status), link, index])
        elif layout == "one-sheet":
            for code, (status, link) in answers.items():
                sheet.append(line + [code, show(status), link])
        elif layout in ("monkey", "qualtrics"):
            sheet.append(line + [show(answers[code][0]) if code in answers else "" for code in codes])
        else:
            for code in codes:
                status, link = answers.get(code, ("", ""))
                line += [show(status) if status else "", link]
            sheet.append(line)
        if kind == "hidden":
            for row in range(first, sheet.max_row + 1):
                sheet.row_dimensions[row].hidden = True
        if kind != "kept":
            faults.append(dict(submission=f"responses.xlsx#R{index:05}", row=first, kind=kind, member=member["id"]))
    book.save(path)
    return faults


def main():
    args = arguments()
    rng = random.Random(f"{args.seed}-{args.n}")
    countries, commitments = reference()
    labels = {row["id"]: (row.get("label") or row["text"])[:70].strip() for row in commitments}
    members = draw_members(rng, args.n, countries, commitments)
    rows = draw_rows(rng, members, args.messy)
    (args.dir / "submissions").mkdir(parents=True, exist_ok=True)
    with open(args.dir / "members.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow("member_id name aliases group country region joined left".split())
        for member in members:
            writer.writerow([member["id"], member["name"], "", member["group"], member["iso"], "", "2019-01-01", ""])
    faults = write_export(args.dir / "submissions" / "responses.xlsx", args.layout, rows, list(labels), labels)
    (args.dir / "cycle.toml").write_text("\n".join([
        "cycle          = 2026", f'title          = "Synthetic survey cycle, {args.layout}"', "fictional      = true",
        "period         = { from = 2024-12-06, to = 2026-12-05 }", "deadline       = 2026-12-05",
        "reference_date = 2026-12-05", 'regions        = "m49"', "", "[disclosure]", "threshold    = 5",
        'participants = "list"', "", *mapping(args.layout, list(labels), labels), ""]), encoding="utf-8")
    counts = defaultdict(lambda: [0] * len(STATUSES))
    for member in members:
        # That a member reported carries out O4.
        given = {**member["answers"], "O4": ("implemented", "")}
        for code, (status, _) in given.items():
            counts[member["group"], member["region"], code][STATUSES.index(status)] += 1
    expected = {"statuses": STATUSES, "faults": faults, "rows": len(rows), "aggregates": [
        dict(group=group, region=region, commitment=code, counts=of)
        for (group, region, code), of in sorted(counts.items())]}
    (args.dir / "expected.json").write_text(json.dumps(expected, indent=0), encoding="utf-8")
    print(json.dumps({"members": len(members), "rows": len(rows), "faults": len(faults), "cells": len(counts)}))


main()
