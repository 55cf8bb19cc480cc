#!/usr/bin/env python3
"""Two small cycles in which little is needed to give members away: one group, a few regions.

usage: small.py DIR [--seed S] [--case NAME]

Writes DIR/before and DIR/cycle, which names it as the cycle before. Without --case the members and their
answers are drawn, most of them moving on. A case is one that was found by hand: the same answers to every
commitment.
"""

import argparse
import csv
import pathlib
import random

from tables import CATALOGUE, read_catalogue

STATUSES = ["Not started", "Planned", "In progress", "Implemented", "Sustained", "Not applicable"]
COUNTRIES = ["KEN", "FRA", "BRA", "IND"]
SETTINGS = """cycle          = {year}
title          = "Two small cycles (fictional)"
fictional      = true
catalogue      = "2024-call-to-action"
period         = {{ from = {start}-12-06, to = {year}-12-05 }}
deadline       = {year}-12-05
reference_date = {year}-12-05
regions        = "m49"
roster         = "members.csv"
submissions    = "submissions"
"""
CASES = {
    # Eight of ten moved forward. Who is at "not started" now did not, which is two members in Europe:
    # all five in Africa did.
    "uniform": [("KEN", 3, 4), ("KEN", 3, 4), ("KEN", 1, 4), ("KEN", 1, 2), ("KEN", 0, 2),
                ("FRA", 3, 4), ("FRA", 3, 4), ("FRA", 1, 4), ("FRA", 3, 0), ("FRA", 2, 0)],
    # Six of eight moved forward. One of the two who did not knows that of the three in Europe at least
    # two did.
    "pool": [("KEN", 3, 4), ("KEN", 3, 4), ("KEN", 4, 1), ("KEN", 3, 0), ("KEN", 0, 1),
             ("FRA", 1, 2), ("FRA", 0, 3), ("FRA", 2, 3)],
}


def drawn(chance, commitments):
    """Members as (country, answers before, answers now), none where they did not answer."""
    regions = COUNTRIES[:chance.randint(2, 4)]
    silent, moving = chance.choice([0, 0.05, 0.15]), chance.uniform(0.5, 1)

    def answers():
        before, now = chance.randint(0, 4), chance.randint(0, 4)
        if chance.random() < moving:
            before, now = sorted((before, now))
        return tuple(None if chance.random() < silent else answer for answer in (before, now))
    for _ in range(chance.randint(8, 20)):
        pairs = [answers() for _ in commitments]
        yield chance.choice(regions), *zip(*pairs)


def write(folder, year, settings, members, commitments):
    """One cycle folder."""
    (folder / "submissions").mkdir(parents=True)
    (folder / "cycle.toml").write_text(
        SETTINGS.format(year=year, start=year - 2).replace("\nsubmissions", f"{settings}\nsubmissions"),
        encoding="utf-8")
    with open(folder / "members.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow("member_id name aliases group country region joined left".split())
        for number, (country, _) in enumerate(members, 1):
            writer.writerow([f"M{number}", f"Member {number}", "", "Civil society", country, "",
                             "2016-01-01", ""])
    for number, (_, answers) in enumerate(members, 1):
        with open(folder / f"submissions/M{number}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerows([["Member ID", f"M{number}"], ["Member name", f"Member {number}"],
                              ["Stakeholder group", "Civil society"],
                              ["Submission date", f"{year}-11-20"], [],
                              ["Commitment ID", "Status", "Comments"]])
            writer.writerows([code, STATUSES[answer], ""] for code, answer in zip(commitments, answers)
                             if answer is not None)


def main():
    """Reads the command line and writes the folders."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", choices=CASES)
    args = parser.parse_args()
    parts, derived = read_catalogue(CATALOGUE)
    commitments = [code for audience in "OC" for code in parts["audience", audience] if code not in derived]
    if args.case:
        members = [(country, [before] * len(commitments), [now] * len(commitments))
                   for country, before, now in CASES[args.case]]
    else:
        members = list(drawn(random.Random(args.seed), commitments))
    write(args.folder / "before", 2024, "", [(member[0], member[1]) for member in members], commitments)
    write(args.folder / "cycle", 2026, '\nprevious       = "../before"',
          [(member[0], member[2]) for member in members], commitments)


if __name__ == "__main__":
    main()
