#!/usr/bin/env python3
"""Who stands in which of several builds of one cycle, with the same answers: the file for --strata.

usage: strata.py BUILD BUILD2 [...] > strata.csv

Reads the members' own answers (restricted/responses.csv), which readers do not have; only how many
members stand where is written. An answer that is the same in several builds is one stratum, named after
them; a corrected answer is two. A group whose public rows are those of the build before was held back:
its figures are that build's. Basis `all` only.
"""

import collections
import csv
import pathlib
import sys

from tables import read_catalogue, read_csv, CATALOGUE

FIELDS = ["stratum", "folder", "basis", "group", "region", "commitment", "members"]


def read_answers(build):
    """(group, region, commitment, member) -> status."""
    return {(row["group"], row["region"], row["commitment"], row["member_id"]): row["status"]
            for row in read_csv(build / "restricted/responses.csv")}


def public_rows(build):
    """The public rows of basis all, by group."""
    found = collections.defaultdict(list)
    for row in read_csv(build / "public/data/aggregates.csv"):
        if row["basis"] == "all":
            found[row["group"]].append({name: row[name] for name in row if name != "marker"})
    return found


def answers_shown(builds):
    """For each build the answers behind its public figures."""
    shown, rows = [], []
    for build in builds:
        answers, rows = read_answers(build), [*rows, public_rows(build)]
        if shown:
            held = {group for group in rows[-1] if rows[-1][group] == rows[-2].get(group)}
            answers = {key: status for key, status in answers.items() if key[0] not in held}
            answers |= {key: status for key, status in shown[-1].items() if key[0] in held}
            names = ", ".join(sorted(held - {"All"})) or "none"
            print(f"groups as they were in the build before {build}: {names}", file=sys.stderr)
        shown.append(answers)
    return shown


def main():
    """Writes the strata of the builds named."""
    shown = answers_shown([pathlib.Path(name) for name in sys.argv[1:]])
    derived = read_catalogue(CATALOGUE)[1]
    counts = collections.Counter()
    for key in sorted(set().union(*shown)):
        standing = collections.defaultdict(list)
        for folder, answers in enumerate(shown, 1):
            if key in answers:
                standing[key[2] in derived or answers[key]].append(folder)
        for folders in standing.values():
            counts[tuple(folders), *key[:3]] += 1
    writer = csv.writer(sys.stdout)
    writer.writerow(FIELDS)
    for (folders, *cell), count in counts.items():
        for folder in folders:
            writer.writerow(["".join(map(str, folders)), folder, "all", *cell, count])


if __name__ == "__main__":
    main()
