"""A hostile reader: what can be worked out from published tables, over all of them at once.

usage: attack.py PUBLIC [PUBLIC2 ...] [--cycle DIR] [--reported FULL_CSV ...] [--strata CSV]
                 [--insiders N] [--seed S] [--json FILE] [--least NAME=PERCENT ...] [--brief LABEL]
       attack.py --self-test BUILD [--cycle DIR] ...

See README.md beside this file. Exit code: 0 safe, 1 a leak (or less public than --least), 2 misuse.
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
import tomllib

import numpy as np

from solver import Component, Equations

STATUSES = ["not_started", "planned", "in_progress", "implemented", "sustained",
            "not_applicable", "withheld"]
COMPLETED = {"implemented", "sustained"}
MEASURES = [*STATUSES, "completed", "not_completed"]
FIGURES = ["reported", "on_time", *STATUSES, "unanswered", "applicable", "completed", "with_evidence",
           "verified", "completion_rate", "completion_low", "completion_high"]
SOMETIMES = {"on_time", "with_evidence", "verified"}  # may be withheld in a row that is public
LEVELS = ["commitment", "section", "framework", "audience", "all"]
CATALOGUE = pathlib.Path(__file__).parents[2] / "inputs/catalogue/2024-call-to-action.toml"
EXHAUSTIVE = 140  # a component with so few possible inside readers is read by every one of them
STEPS = 400       # steps of the walk that looks for witnesses in a component
WEAK_KIND = 1     # without --reported, not answering is one more kind

Row = collections.namedtuple("Row", "folder basis group region level code values")
Atom = collections.namedtuple("Atom", "stratum group region code")


def read_csv(path):
    """The rows of a CSV file as dictionaries."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def read_rows(path, folder):
    """The rows of an aggregates file; of several cycles only the newest is read."""
    rows = read_csv(path)
    newest = max(row["cycle"] for row in rows)
    return [Row(folder, row["basis"], row["group"], row["region"], row["level"], row["code"], row)
            for row in rows if row["cycle"] == newest]


def read_catalogue(path):
    """The public catalogue: ((level, code) -> commitments, the derived commitments)."""
    data = tomllib.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    audience = {section["code"]: section["audience"] for section in data["section"]}
    parts, derived = collections.defaultdict(list), set()
    for entry in data["commitment"]:
        if "alias_of" in entry:
            continue
        names = [("commitment", entry["id"]), ("section", entry["section"]), ("all", "*"),
                 ("audience", audience[entry["section"]])]
        for name in names + [("framework", code) for code in entry.get("frameworks", [])]:
            parts[name].append(entry["id"])
        if entry.get("derived"):
            derived.add(entry["id"])
    return parts, derived


def read_reported(path):
    """From a full file, the column `reported` at level commitment: (basis, group, region, code) -> n."""
    return {(row.basis, row.group, row.region, row.code): int(row.values["reported"])
            for row in read_rows(path, 0)
            if row.level == "commitment" and "All" not in (row.group, row.region)}


def is_public(row):
    """Whether a row shows its figures."""
    return not any(row.values[name] == "[c]" for name in FIGURES if name not in SOMETIMES)


def submitters(rows):
    """(basis, group, region) -> members that submitted (all members, where that is not public)."""
    found = {}
    for row in rows:
        if row.level == "submission":
            shown = row.values["reported"]
            found[row.basis, row.group, row.region] = int(
                shown if shown != "[c]" else row.values["addressed"])
    return found


class Tables:
    """All linked tables, and what every reader knows of who stands in them.

    `atoms` are the unknown cells (with `sizes`), `sums` says which atoms a published cell adds up:
    (folder, basis, group or All, region or All, commitment) -> atoms.
    """

    def __init__(self, folders, reported, strata, catalogue):
        self.parts, self.derived = read_catalogue(catalogue)
        self.rows = [read_rows(path / "data/aggregates.csv", index)
                     for index, path in enumerate(folders)]
        self.submitted = [submitters(rows) for rows in self.rows]
        self.is_strong = bool(reported) or strata is not None
        self.kinds = len(STATUSES) + (0 if self.is_strong else WEAK_KIND)
        self.atoms, self.sizes, self.sums = [], [], collections.defaultdict(list)
        self._numbers = {}
        if strata is not None:
            members = self._read_strata(strata)
        elif len(folders) == 1:
            members = self._split(self._known(reported))
        else:
            raise SystemExit("several folders need --strata: how their members overlap")
        for (stratum, folder, basis, group, region, code), count in members:
            self._contribute(Atom(stratum, group, region, code), (folder, basis), count)

    def _known(self, reported):
        """How many answered per (basis, group, region, commitment); at most how many, if unknown."""
        if reported:
            return read_reported(reported[0])
        return {(row.basis, row.group, row.region, row.code):
                self.submitted[0][row.basis, row.group, row.region]
                for row in self.rows[0]
                if row.level == "commitment" and "All" not in (row.group, row.region)}

    def _split(self, known):
        """Strata of one folder: P stands in the panel and in all, Q in all only. Where the numbers
        are upper bounds, P and Q have one each."""
        for (basis, *cell), count in known.items():
            if basis == "panel":
                yield ("P", 0, "panel", *cell), count
                yield ("P", 0, "all", *cell), count
            else:
                panel = known.get(("panel", *cell), 0) if self.is_strong else 0
                yield ("Q", 0, "all", *cell), count - panel

    def _read_strata(self, path):
        for row in read_csv(path):
            cell = row["group"], row["region"], row["commitment"]
            yield (row["stratum"], int(row["folder"]) - 1, row["basis"], *cell), int(row["members"])

    def _contribute(self, atom, table, count):
        if count < 0:
            raise SystemExit(f"more in the panel than in all: {atom}")
        if count == 0:
            return
        number = self._numbers.setdefault(atom, len(self.atoms))
        if number == len(self.atoms):
            self.atoms.append(atom)
            self.sizes.append(count)
        if self.sizes[number] != count:
            raise SystemExit(f"{atom} has two sizes: {self.sizes[number]} and {count}")
        for group, region in itertools.product((atom.group, "All"), (atom.region, "All")):
            self.sums[*table, group, region, atom.code].append(number)

    def atoms_of(self, row):
        """The atoms that a row adds up."""
        return [atom for code in self.parts[row.level, row.code]
                for atom in self.sums.get((row.folder, row.basis, row.group, row.region, code), ())]

    def right_of(self, row, atoms):
        """How many members of each kind a public row shows in those atoms."""
        counts = [int(row.values[name]) for name in STATUSES]
        if not self.is_strong:
            counts.append(sum(self.sizes[atom] for atom in atoms) - int(row.values["reported"]))
        return counts

    def holds_answers(self, row):
        """Whether a row at level commitment is about answers of anyone: not participation, and some
        member of the groups it addresses submitted."""
        groups = [row.group] if row.group != "All" else [
            other.group for other in self.rows[row.folder]
            if (other.basis, other.region, other.level, other.code)
            == (row.basis, row.region, row.level, row.code) and other.group != "All"]
        return row.code not in self.derived and any(
            self.submitted[row.folder].get((row.basis, group, row.region), 0) for group in groups)


class Attack:
    """One attack: reads the tables, asks every question, gathers the leaks."""

    def __init__(self, tables, threshold, insiders, seed):
        self.tables, self.threshold = tables, threshold
        self.insiders, self.random = insiders, random.Random(seed)
        self.rng = np.random.default_rng(seed)
        self.equations, self.leaks, self.breaches = Equations(), [], []
        self.counts = collections.Counter()
        self.withheld = []
        for level in LEVELS:
            for row in itertools.chain(*tables.rows):
                if row.level == level:
                    self._read(row)
        self.fixed = self.equations.fixed()
        self._judge_fixed()
        for cells, pivots in self.equations.components(len(tables.atoms)):
            if not (len(cells) == 1 and cells[0] in self.fixed):
                self._attack(cells, [self.equations.rows[pivot] for pivot in pivots])

    def _leak(self, what, measure, reader, size, low, high):
        self.leaks.append({"row": what, "measure": measure, "reader": reader,
                           "members": int(size), "low": int(low), "high": int(high)})

    def _read(self, row):
        """Checks the shape of a row; a public one becomes an equation."""
        atoms = self.tables.atoms_of(row)
        if not is_public(row):
            shown = [name for name in FIGURES if row.values[name] != "[c]"]
            if shown:
                self.breaches.append(f"{describe(row)}: withheld, but shows {' '.join(shown)}")
            if row.level == "commitment" and row.code not in self.tables.derived:
                self.withheld.append((row, atoms))
            return
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
            self._leak(what, "reported", "outsider", total, total, total)
        for name, count in zip(MEASURES, [*answers, completed, total - completed]):
            if total and count >= total - 1:
                self._leak(what, name, "outsider", total, count, count)

    def _judge_fixed(self):
        """Cells and rows that follow exactly from public rows by sums and differences."""
        rows = {}
        for row, atoms in self.withheld:
            rows[tuple(atoms)] = row
            if atoms and all(atom in self.fixed for atom in atoms):
                total = sum(self.tables.sizes[atom] for atom in atoms)
                top = max(range(len(STATUSES)),
                          key=lambda kind: sum(self.fixed[atom][kind] for atom in atoms))
                count = sum(self.fixed[atom][top] for atom in atoms)
                self._leak(describe(row), STATUSES[top], "outsider", total, count, count)
        for atom, right in self.fixed.items():
            name = self.tables.atoms[atom]
            if (atom,) not in rows and name.code not in self.tables.derived and any(right[:7]):
                self._judge(" / ".join(name), [int(value) for value in right[:7]])

    def _attack(self, cells, rows):
        """Asks every question about the cells of one component, for every reader."""
        tables = self.tables
        self.counts["unknown"] += len(cells)
        if not rows:
            self.counts["free"] += len(cells)
            return
        self.counts["components"] += 1
        names, secrets = self._secrets(cells)
        component = Component(cells, [tables.sizes[cell] for cell in cells], rows, tables.kinds,
                              *measures(tables.kinds), secrets)
        if not component.start(self.rng, STEPS):
            self.breaches.append(f"no answers fit the public rows around {names[0]}")
            return
        readers = [(index, kind) for index, cell in enumerate(cells) for kind in range(len(STATUSES))
                   if tables.atoms[cell].code not in tables.derived]
        if not self.insiders:
            readers = []
        elif len(readers) > max(EXHAUSTIVE, self.insiders):
            readers = self.random.sample(readers, self.insiders)
        for own in [None, *readers]:
            found = component.examine(own)
            if found is None:
                continue
            self.counts["readers"] += 1
            self.counts["questions"] += found[0]
            reader = "outsider" if own is None else \
                f"member of {' / '.join(tables.atoms[cells[own[0]]])} with {STATUSES[own[1]]}"
            for secret, measure, size, low, high in found[1]:
                self._leak(names[secret], MEASURES[measure], reader, size, low, high)
        self.counts["solved"] += component.solved

    def _secrets(self, cells):
        """What must not be known of a component: every cell, and every withheld sum of several of
        its cells. Returns (names, 0/1 matrix secrets by cells)."""
        place = {cell: index for index, cell in enumerate(cells)}
        names = {frozenset([cell]): " / ".join(self.tables.atoms[cell]) for cell in cells}
        for row, atoms in self.withheld:
            part = frozenset(place.keys() & atoms)
            if len(part) > 1:
                names.setdefault(part, describe(row) + ("" if len(part) == len(atoms) else " (part)"))
        matrix = np.zeros((len(names), len(cells)), dtype=np.int64)
        for index, part in enumerate(names):
            matrix[index, [place[cell] for cell in part]] = 1
        return list(names.values()), matrix


def measures(kinds):
    """Two 0/1 matrices, kinds by measures: the answers a measure counts, and those it leaves out."""
    counted = np.zeros((kinds, len(MEASURES)), dtype=np.int64)
    for kind, status in enumerate(STATUSES):
        counted[kind, [kind, 7 if status in COMPLETED else 8]] = 1
    others = 1 - counted
    others[len(STATUSES):] = 0
    return counted, others


def describe(row):
    """A row in words."""
    return f"{row.folder + 1}:{row.basis} {row.level} {row.group} / {row.region} / {row.code}"


def adds_up(row):
    """Whether the counts of a public row agree with one another."""
    value = {name: int(row.values[name]) for name in ["addressed", *FIGURES[:-3]]
             if name not in SOMETIMES}
    return (value["reported"] == sum(value[name] for name in STATUSES)
            and value["completed"] == sum(value[name] for name in COMPLETED)
            and value["unanswered"] == value["addressed"] - value["reported"]
            and value["applicable"] == value["reported"] - value["not_applicable"] - value["withheld"])


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


def check_roster(tables, cycle, folders):
    """Compares the public list of members with what the tables say of who stands where."""
    data = tomllib.loads((cycle / "cycle.toml").read_text(encoding="utf-8"))
    today = data["reference_date"].isoformat()
    roster = [row for row in read_csv(cycle / data["roster"])
              if row["joined"] <= today and not ("" < row["left"] <= today)]
    expected = collections.Counter(row["group"] for row in roster)
    for folder, rows in zip(folders, tables.rows):
        for row in rows:
            if (row.level, row.basis, row.region) == ("submission", "all", "All"):
                want = expected[row.group] if row.group != "All" else len(roster)
                if int(row.values["addressed"]) != want:
                    raise SystemExit(f"{describe(row)}: the roster has {want} members")
        if (folder / "data/participants.csv").exists():
            listed = collections.Counter((row["group"], row["region"]) for row in
                                         read_csv(folder / "data/participants.csv"))
            told = {key[1:]: count for key, count in submitters(rows).items()
                    if key[0] == "all" and "All" not in key and count}
            if told != listed:
                raise SystemExit("participants.csv and level submission disagree")
    return data.get("disclosure", {}).get("threshold", 5)


def run(folders, args):
    """One attack on linked folders. Returns what is printed and written."""
    start = time.monotonic()
    tables = Tables(folders, args.reported, args.strata, args.catalogue)
    threshold = check_roster(tables, args.cycle, folders) if args.cycle else 5
    attack = Attack(tables, threshold, args.insiders, args.seed)
    rows = sum("All" not in (row.group, row.region) for row, _ in attack.withheld)
    counts = {name: attack.counts[name] for name in
              ["unknown", "free", "components", "readers", "questions", "solved"]}
    unread = [str(path) for path in folders if (path / "data/transitions.csv").exists()]
    return {"attack": "strong" if tables.is_strong else "weak", "withheld_cells": rows, **counts,
            "seconds": round(time.monotonic() - start, 1), "public": shares(tables),
            "transitions_not_read": unread, "breaches": attack.breaches, "leaks": attack.leaks}


def shortfalls(result, least):
    """What is less public than was asked for, in words."""
    wanted = [item.split("=") for item in least]
    return [f"{table}: {name} {public[name]} % public, wanted {share}"
            for table, public in result["public"].items() if table.endswith(":all")
            for name, share in wanted if public[name] < float(share)]


def report(result, least, brief):
    """Prints a result; returns the exit code."""
    bad = result["breaches"] + [
        f"LEAK {leak['row']}: {leak['measure']} {leak['low']} to {leak['high']} of {leak['members']},"
        f" to {leak['reader']}" for leak in result["leaks"]] + shortfalls(result, least)
    public = next(iter(result["public"].values()))
    if brief:
        print(f"{brief:14}" + "".join(f"{public.get(name, 0):8.1f}" for name in
              ["commitment", "section", "group", "all"]) + "".join(f"{result[name]:11}" for name in
              ["withheld_cells", "components", "readers", "questions", "solved", "seconds"])
              + f"{len(result['leaks']) + len(result['breaches']):7}", flush=True)
    else:
        for name, value in result.items():
            if name not in ("breaches", "leaks"):
                print(f"{name:20} {value}")
        print(f"{'leaks':20} {len(result['leaks'])}\n{'breaches':20} {len(result['breaches'])}")
    for line in bad[:40]:
        print(line)
    if len(bad) > 40:
        print(f"... and {len(bad) - 40} more")
    return 1 if bad else 0


def self_test(build, args):
    """Publishes single withheld rows of a copy of a build, at every level and kind of total, and says
    what the attack finds. Fails if one goes unnoticed, or if an untouched copy does not pass."""
    full = build / "restricted/aggregates-full.csv"
    args.reported = args.reported or [full]
    truth = {row[1:-1]: row.values for row in read_rows(full, 0)}
    rows = [row for row in read_rows(build / "public/data/aggregates.csv", 0)
            if row.level in LEVELS and not is_public(row) and int(truth[row[1:-1]]["reported"])]
    kinds = collections.defaultdict(list)
    for row in rows:
        kinds[row.level, row.group == "All", row.region == "All"].append(row)
    code = report(run([build / "public"], args), [], "untouched")
    for (level, *_), choices in sorted(kinds.items()):
        for row in random.Random(args.seed).sample(choices, min(3, len(choices))):
            with tempfile.TemporaryDirectory() as work:
                shutil.copytree(build / "public/data", pathlib.Path(work, "data"))
                publish(pathlib.Path(work, "data/aggregates.csv"), row, truth[row[1:-1]])
                result = run([pathlib.Path(work)], args)
            found = f"{len(result['leaks'])} leaks, {len(result['breaches'])} breaches"
            is_missed = not result["leaks"] and not result["breaches"]
            print(f"{describe(row)}: {found}{' MISSED' if is_missed else ''}", flush=True)
            code |= is_missed
    return code


def publish(path, wanted, figures):
    """Writes the true figures into one row of an aggregates file."""
    rows = read_csv(path)
    for row in rows:
        if all(row[name] == getattr(wanted, name) for name in Row._fields[1:-1]):
            row.update({name: figures[name] for name in FIGURES if name not in SOMETIMES})
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def main():
    """Reads the command line and runs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("public", nargs="*", type=pathlib.Path)
    parser.add_argument("--cycle", type=pathlib.Path, help="folder with cycle.toml and the roster")
    parser.add_argument("--reported", action="append", type=pathlib.Path)
    parser.add_argument("--strata", type=pathlib.Path)
    parser.add_argument("--catalogue", type=pathlib.Path, default=CATALOGUE)
    parser.add_argument("--insiders", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--least", action="append", default=[])
    parser.add_argument("--brief", metavar="LABEL")
    parser.add_argument("--self-test", type=pathlib.Path, metavar="BUILD")
    args = parser.parse_args()
    if args.self_test:
        return self_test(args.self_test, args)
    if not args.public:
        parser.error("name a public folder")
    result = run(args.public, args)
    if args.json:
        args.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return report(result, args.least, args.brief)


if __name__ == "__main__":
    sys.exit(main())
