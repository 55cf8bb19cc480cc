#!/usr/bin/env python3
"""Members change their minds after a release: some correct answers, some withdraw theirs.

usage: correct.py CYCLE BUILD --corrected N --withdrawn N [--seed S]

Of a cycle folder with the submissions behind BUILD, N members that are in it get a new file in place of
their workbook, with one to three other statuses; the files of N others are taken away.
"""

import argparse
import csv
import pathlib
import random

from tables import STATUSES, read_csv


def main():
    """Reads the command line and changes the cycle."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cycle", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--corrected", type=int, default=0)
    parser.add_argument("--withdrawn", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    answers = {}
    for row in read_csv(args.build / "restricted/responses.csv"):
        answers.setdefault(row["member_id"], {})[row["commitment"]] = row["status"]
    files = {row["member_id"]: row for row in read_csv(args.build / "restricted/submissions.csv")
             if row["counted"] == "yes" and row["member_id"] in answers}
    chosen = chance.sample(sorted(files), args.corrected + args.withdrawn)
    for place, member in enumerate(chosen):
        (args.cycle / "submissions" / files[member]["file"]).unlink()
        if place < args.corrected:
            change(answers[member], chance)
            write(args.cycle / "submissions" / f"{member}-corrected.csv", files[member], answers[member])


def change(statuses, chance):
    """Other statuses for one to three commitments."""
    for code in chance.sample(sorted(statuses), chance.randint(1, 3)):
        others = [status for status in STATUSES if status not in ("withheld", statuses[code])]
        statuses[code] = chance.choice(others)


def write(path, submission, statuses):
    """A member's file with these statuses."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerows([["Member ID", submission["member_id"]], ["Member name", submission["member_name"]],
                          ["Stakeholder group", submission["group"]],
                          ["Submission date", submission["submitted"]], [],
                          ["Commitment ID", "Status", "Comments"]])
        for code, status in statuses.items():
            writer.writerow([code, status.replace("_", " ").capitalize(), ""])


if __name__ == "__main__":
    main()
