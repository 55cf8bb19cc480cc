"""A hostile reader: what can be worked out from published tables, over all of them at once.

usage: attack.py PUBLIC [PUBLIC2 ...] [--cycle DIR] [--reported FULL_CSV ...] [--strata CSV]
                 [--insiders N] [--seed S] [--json FILE] [--least NAME=PERCENT ...] [--inside-ok]
                 [--before BUILD] [--brief LABEL]
       attack.py --self-test BUILD [--cycle DIR] ...

See README.md beside this file. Exit code: 0 safe, 1 a leak (or less public than --least), 2 files
that do not fit together.
"""

import argparse
import collections
import csv
import itertools
import json
import pathlib
import random
import shutil
import statistics
import sys
import tempfile
import time

import numpy as np

import moves
from solver import Component, Equations
from tables import (CATALOGUE, COMPLETED, FIGURES, MEASURES, SOMETIMES, STATUSES, Row, Tables, adds_up,
                    check_roster, describe, is_public, read_csv, read_rows)

SHARES = {"commitment": "cells", "section": "section", "group": "group", "all": "all"}
ASKED = {"withheld_cells": "withheld", "components": "components", "readers": "readers",
         "questions": "questions", "solved": "programs", "seconds": "seconds"}
ANSWERS = Row._fields[1:-1]
LEVELS = ["commitment", "section", "framework", "audience", "all"]
EXHAUSTIVE = 140  # a component with so few possible inside readers is read by every one of them
STEPS = 400       # steps of the walk that looks for witnesses in a component


class Attack:
    """One attack: reads the tables, asks every question, gathers the leaks."""

    def __init__(self, tables, threshold, insiders, seed, inside_ok=False):
        self.tables, self.threshold, self.inside_ok = tables, threshold, inside_ok
        self.insiders, self.random = insiders, random.Random(seed)
        self.rng = np.random.default_rng(seed)
        self.equations, self.leaks, self.breaches = Equations(), [], []
        self.counts = collections.Counter()
        self.withheld, self.rows_of_one, self.public_sets, self.public_cells = [], set(), {}, {}
        for number, atom in enumerate(tables.atoms):
            if tables.is_strong and atom.code in tables.derived:
                self.equations.add([number], derived_answers(tables.sizes[number]))
        for level in LEVELS:
            for row in itertools.chain(*tables.rows):
                if row.level == level:
                    self._read(row)
        self.fixed = self.equations.fixed()
        unknown = {public.difference(self.fixed) for public in self.public_sets}
        self.public_sums = sorted((part for part in unknown if len(part) > 1), key=len, reverse=True)

    def run(self):
        """Asks everything about answers."""
        self._judge_fixed()
        for cells, pivots in self.equations.components(len(self.tables.atoms)):
            if not (len(cells) == 1 and cells[0] in self.fixed):
                self._attack(cells, [self.equations.rows[pivot] for pivot in pivots])

    def leak(self, what, measure, reader, size, low, high, is_inside=False):
        """Notes a leak. `is_inside`: of a large enough, mixed part of a public cell (see README)."""
        self.leaks.append({"row": what, "measure": measure, "reader": reader, "members": int(size),
                           "low": int(low), "high": int(high), "inside_public": is_inside})

    def _read(self, row):
        """Checks the shape of a row; a public one becomes an equation."""
        atoms = self.tables.atoms_of(row)
        if row.level == "commitment" and len(atoms) == 1:
            self.rows_of_one.add(atoms[0])
        if not is_public(row):
            shown = [name for name in FIGURES if row.values[name] != "[c]"]
            if shown:
                self.breaches.append(f"{describe(row)}: withheld, but shows {' '.join(shown)}")
            if row.level == "commitment" and row.code not in self.tables.derived:
                self.withheld.append((row, atoms))
            return
        if row.level == "commitment":
            self.public_sets.setdefault(frozenset(atoms), set()).add((row.folder, row.basis))
            if "All" not in (row.group, row.region):
                for atom in atoms:
                    old = self.public_cells.get(atom, frozenset())
                    self.public_cells[atom] = max(old, frozenset(atoms), key=len)
        if not adds_up(row):
            self.breaches.append(f"{describe(row)}: its figures do not add up")
        outcome = self.equations.add(atoms, self.tables.right_of(row, atoms))
        if outcome == "contradiction":
            self.breaches.append(f"{describe(row)}: contradicts other rows, or who reported")
        elif outcome == "new" and row.level != "commitment":
            self.breaches.append(f"{describe(row)}: does not follow from the rows below")
        if row.level == "commitment" and self.tables.holds_answers(row):
            self._judge(describe(row), [int(row.values[name]) for name in STATUSES])

    def _judge(self, what, answers):
        """The primary rule for what can be read directly: enough members, and the rest not all alike
        when any one is left out."""
        total = sum(answers)
        completed = sum(count for name, count in zip(STATUSES, answers) if name in COMPLETED)
        if total < self.threshold:
            self.leak(what, "reported", "outsider", total, total, total)
        for name, count in zip(MEASURES, [*answers, completed, total - completed]):
            if count and count >= total - 1:
                self.leak(what, name, "outsider", total, count, count)

    def _judge_fixed(self):
        """Cells and rows that follow exactly from public rows by sums and differences."""
        for row, atoms in self.withheld:
            tables = self.public_sets.get(frozenset(atoms), ()) if atoms else ()
            if (row.folder, row.basis) in tables:
                self.breaches.append(f"{describe(row)}: withheld, but a public row has the same members")
            elif tables:
                size = sum(self.tables.sizes[atom] for atom in atoms)
                self.leak(describe(row), "all figures", "outsider", size, size, size, True)
            elif all(atom in self.fixed for atom in atoms):
                counts = [int(sum(self.fixed[atom][kind] for atom in atoms)) for kind in range(7)]
                if any(counts):  # nobody answered in the cell that is withheld: it is as good as public
                    self._judge(describe(row), counts)
        for atom, right in self.fixed.items():
            name = self.tables.atoms[atom]
            is_row = atom in self.rows_of_one  # then it was judged as one, or is reported above
            if not is_row and name.code not in self.tables.derived and any(right[:7]):
                self._judge(" / ".join(name), [int(value) for value in right[:7]])

    def _attack(self, cells, rows):
        """Asks every question about the cells of one component, for every reader."""
        tables = self.tables
        self.counts["unknown"] += len(cells)
        if not rows:
            self.counts["free"] += len(cells)
            return
        if len(rows) == 1 and len(cells) > 1 and all(self.is_inside(frozenset([cell])) for cell in cells):
            return  # the members of one public cell, in no other figure: nothing but what that cell says
        self.counts["components"] += 1
        parts, secrets = self.secrets(cells)
        names = list(parts.values())
        component = Component(cells, [tables.sizes[cell] for cell in cells],
                              [(*row, None) for row in rows], *measures(tables.kinds), secrets)
        readers = [(index, kind) for index, cell in enumerate(cells) for kind in range(len(STATUSES))
                   if tables.atoms[cell].code not in tables.derived]
        inside = np.array([tables.is_strong and self.is_inside(part) for part in parts])
        self.ask(component, names, inside, MEASURES, readers, lambda cell, kind:
                 f"member of {' / '.join(tables.atoms[cell])} with {STATUSES[kind]}")

    def ask(self, component, names, inside, asked, readers, describe_reader, without=None):
        """Asks every question about a component, for every reader: from outside, and each of `readers`
        (or as many as are wanted), given by the position of a cell and a kind. What the component
        `without` some equations says already is no news."""
        if not component.start(self.rng, STEPS):
            self.breaches.append(f"no answers fit the public rows around {names[0]}")
            return
        if not self.insiders:
            readers = []
        elif len(readers) > max(EXHAUSTIVE, self.insiders):
            readers = self.random.sample(readers, self.insiders)
        spared_from = np.where(inside & self.inside_ok, self.threshold, np.inf)
        known = {(leak["row"], leak["measure"]) for leak in self.leaks}
        for own in [None, *readers]:
            found = component.examine(spared_from, own)
            if found is None:
                continue
            self.counts["readers"] += 1
            self.counts["questions"] += found[0]
            reader = "outsider" if own is None else describe_reader(component.cells[own[0]], own[1])
            old = without.examine(spared_from, own)[1] if without and found[1] else ()
            old = {leak[:2] for leak in old}
            for secret, measure, size, low, high in found[1]:
                if (names[secret], asked[measure]) in known or (secret, measure) in old:
                    continue
                others = own is None  # somebody else may be left out; an insider leaves itself out
                is_inside = bool(inside[secret] and low < size - others
                                 and size >= self.threshold - (not others))
                self.leak(names[secret], asked[measure], reader, size, low, high, is_inside)
            if own is None:  # what anybody can read is not told again of every insider
                known |= {(names[secret], asked[measure]) for secret, measure, *_ in found[1]}
        self.counts["solved"] += component.solved

    def is_inside(self, part):
        """Whether cells are part of one public cell; several cells, of one public total."""
        return part < self.public_cells.get(min(part), set()) or (
            len(part) > 1 and any(part < public for public in self.public_sums))

    def secrets(self, cells):
        """What must not be known of a component: every cell, and every withheld sum of several of
        its cells, without what is public of it. Returns (set of cells -> name, 0/1 matrix secrets by
        cells)."""
        place = {cell: index for index, cell in enumerate(cells)}
        names = {frozenset([cell]): " / ".join(self.tables.atoms[cell]) for cell in cells}
        for row, atoms in self.withheld:
            part = frozenset(place.keys() & atoms)
            for public in self.public_sums:
                if public <= part:
                    part -= public
            if len(part) > 1:
                names.setdefault(part, describe(row) + ("" if len(part) == len(atoms) else " (part)"))
        matrix = np.zeros((len(names), len(cells)), dtype=np.int64)
        for index, part in enumerate(names):
            matrix[index, [place[cell] for cell in part]] = 1
        return names, matrix


def derived_answers(size):
    """What everybody knows of a derived commitment: whoever reported has implemented it."""
    return [size * (status == "implemented") for status in STATUSES]


def measures(kinds):
    """Two 0/1 matrices, kinds by measures: the answers a measure counts, and those it leaves out."""
    counted = np.zeros((kinds, len(MEASURES)), dtype=np.int64)
    for kind, status in enumerate(STATUSES):
        counted[kind, [kind, 7 if status in COMPLETED else 8]] = 1
    others = 1 - counted
    others[len(STATUSES):] = 0
    return counted, others


def shares(tables):
    """What stays public, in per cent of the rows about answers: cells (group x region) at levels
    commitment and section, totals of a group, totals of all. By folder and basis."""
    found = {}
    for rows, submitted in zip(tables.rows, tables.submitted):
        counts = collections.defaultdict(list)
        for row in rows:
            if not submitted.get((row.basis, row.group, row.region)) or row.code in tables.derived:
                continue
            is_cell = "All" not in (row.group, row.region)
            if is_cell and row.level in ("commitment", "section"):
                counts[row.basis, row.level].append(is_public(row))
            elif row.level == "commitment" and row.region == "All":
                counts[row.basis, "all" if row.group == "All" else "group"].append(is_public(row))
        for (basis, name), shown in counts.items():
            key = f"{row.folder + 1}:{basis}"
            found.setdefault(key, {})[name] = round(100 * statistics.fmean(shown), 1)
    return found


def run(folders, args):
    """One attack on linked folders. Returns what is printed and written."""
    start = time.monotonic()
    tables = Tables(folders, args.reported, args.strata, args.catalogue)
    threshold = check_roster(tables, args.cycle, folders) if args.cycle else 5
    settings = threshold, args.insiders, args.seed, args.inside_ok
    attack = Attack(tables, *settings)
    attack.run()
    if tables.is_strong:
        before = args.before and Attack(moves.read_earlier(tables, args.before, args.catalogue), *settings)
        moves.Moves(attack, before, folders).run()
    rows = sum("All" not in (row.group, row.region) for row, _ in attack.withheld)
    counts = {name: attack.counts[name] for name in
              ["unknown", "free", "components", "readers", "questions", "solved"]}
    return {"attack": "strong" if tables.is_strong else "weak", "withheld_cells": rows, **counts,
            "seconds": round(time.monotonic() - start, 1), "public": shares(tables),
            "breaches": attack.breaches, "leaks": attack.leaks}


def shortfalls(result, least):
    """What is less public than was asked for, in words."""
    wanted = [item.split("=") for item in least]
    return [f"{table}: {name} {public[name]} % public, wanted {share}"
            for table, public in result["public"].items() if table.endswith(":all")
            for name, share in wanted if public[name] < float(share)]


def report(result, args, brief=None):
    """Prints a result; returns the exit code."""
    leaks = [leak for leak in result["leaks"] if not (leak["inside_public"] and args.inside_ok)]
    told = collections.defaultdict(list)
    for leak in leaks:
        told[f"{leak['row']}: {leak['measure']} {leak['low']} to {leak['high']} of {leak['members']}"
             ].append(leak)
    bad = result["breaches"] + [
        f"LEAK {what}, to {same[0]['reader']}{f' and {len(same) - 1} others' if same[1:] else ''}"
        f"{' (inside a public cell)' if same[0]['inside_public'] else ''}"
        for what, same in told.items()] + shortfalls(result, args.least)
    public = next(iter(result["public"].values()))
    if brief:
        print(f"{brief:20}" + "".join(f"{public.get(name, 0):8.1f}" for name in SHARES)
              + "".join(f"{result[name]:11}" for name in ASKED)
              + f"{len(leaks) + len(result['breaches']):7}", flush=True)
    else:
        for name, value in result.items():
            if name not in ("breaches", "leaks"):
                print(f"{name:20} {value}")
        print(f"{'leaks':20} {len(leaks)}\n{'breaches':20} {len(result['breaches'])}")
    for line in bad[:40]:
        print(line)
    if len(bad) > 40:
        print(f"... and {len(bad) - 40} more")
    return 1 if bad else 0


def self_test(build, args):
    """Publishes single withheld rows of a copy of a build, at every level and kind of total, and says
    what the attack finds. Fails if they go unnoticed, or if the build itself does not pass."""
    args.reported = [build / "restricted/aggregates-full.csv"]
    code = report(run([build / "public"], args), args)
    kinds = collections.defaultdict(list)
    for name, (names, truth) in {"aggregates.csv": (ANSWERS, answers_of(build)),
                                 "transitions.csv": (moves.KEY, moves_of(build))}.items():
        for key, figures in truth.items():
            level = key[names.index("level")]
            kinds[name, level, *[part == "All" for part in key]].append((names, key, figures))
    noticed = collections.defaultdict(list)
    for (name, level, *_), choices in sorted(kinds.items()):
        for names, key, figures in random.Random(args.seed).sample(choices, min(2, len(choices))):
            with tempfile.TemporaryDirectory() as work:
                shutil.copytree(build / "public/data", pathlib.Path(work, "data"))
                publish(pathlib.Path(work, "data", name), names, key, figures)
                result = run([pathlib.Path(work)], args)
            noticed[name, level].append(bool(result["leaks"] or result["breaches"]))
            print(f"{name}: {' / '.join(key)}: {len(result['leaks'])} leaks, "
                  f"{len(result['breaches'])} breaches", flush=True)
    for (_, level), found in noticed.items():
        # A single cell can be one that only shields others, and its pool safe without it.
        code |= not (any(found) if level == "commitment" else all(found))
    print("self-test", "failed" if code else "passed")
    return code


def answers_of(build):
    """The withheld rows of a build's aggregates that hold anything: key -> their figures."""
    truth = {row[1:-1]: row.values for row in read_rows(build / "restricted/aggregates-full.csv", 0)}
    keys = [row[1:-1] for row in read_rows(build / "public/data/aggregates.csv", 0)
            if row.level in LEVELS and not is_public(row)]
    return {key: {name: truth[key][name] for name in FIGURES if name not in SOMETIMES} for key in keys
            if int(truth[key]["reported"])}


def moves_of(build):
    """The same of its transitions."""
    if not (build / "public/data/transitions.csv").exists():
        return {}
    truth = moves.read_full(build / "restricted/transitions-full.csv")
    keys = [tuple(row[name] for name in moves.KEY)
            for row in read_csv(build / "public/data/transitions.csv") if row["compared"] == "[c]"]
    return {key: truth[key] for key in keys if key in truth}


def publish(path, names, key, figures):
    """Writes the true figures into one row of a file, the one with this key in the columns `names`."""
    rows = read_csv(path)
    for row in rows:
        if tuple(row[name] for name in names) == key:
            row.update(figures)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def main():
    """Reads the command line and runs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("public", nargs="*", type=pathlib.Path)
    parser.add_argument("--cycle", type=pathlib.Path, help="folder with cycle.toml and the roster")
    parser.add_argument("--reported", action="append", type=pathlib.Path, default=[])
    parser.add_argument("--strata", type=pathlib.Path)
    parser.add_argument("--before", type=pathlib.Path, metavar="BUILD", help="of the cycle before")
    parser.add_argument("--catalogue", type=pathlib.Path, default=CATALOGUE)
    parser.add_argument("--insiders", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--least", action="append", default=[])
    parser.add_argument("--inside-ok", action="store_true")
    parser.add_argument("--brief", metavar="LABEL", help="print one line; --heading prints its heading")
    parser.add_argument("--heading", action="store_true")
    parser.add_argument("--self-test", type=pathlib.Path, metavar="BUILD")
    args = parser.parse_args()
    if args.heading:
        print(f"{'cycle':20}" + "".join(f"{name:>8}" for name in SHARES.values())
              + "".join(f"{name:>11}" for name in ASKED.values()) + f"{'leaks':>7}", flush=True)
        return 0
    if args.self_test:
        return self_test(args.self_test, args)
    if not args.public:
        parser.error("name a public folder")
    try:
        result = run(args.public, args)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if args.json:
        args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return report(result, args, args.brief)


if __name__ == "__main__":
    sys.exit(main())
