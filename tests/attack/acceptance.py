#!/usr/bin/env python3
"""Writes acceptance cycles, builds and releases them, and lets the hostile reader attack what is public.

usage: acceptance.py PROGRAM [--seeds 101,102] [--sizes 20,40] [--draws 1000] [--only cycles,odd,hide,names,panel,releases,draws,self-test] [--table FILE]

Prints what is certain (nothing should be), how much stays readable beside what the prototype of the method kept,
and how far the pattern shifts the odds. Exits with 1 on anything certain, and where a planted leak is not found.
`--table` writes the result by kind of cycle, as the report's annex on method shows it.
"""

import argparse
import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile

import numpy as np

import flows
import plant
from pattern import chances
from public import read_csv
from verdict import Verdict, spread

CORPUS = pathlib.Path(__file__).resolve().parents[1] / "corpus"
PARTS = ["cycles", "odd", "hide", "names", "panel", "releases", "draws", "self-test"]
# Per cent of answers in single and in joined rows, with coalitions of one and of two: the prototype of the method.
PROTOTYPE = {(40, "m49"): "6+42 / 1+4", (120, "m49"): "65+34 / 44+54", (120, "world-7"): "57+42 / 36+62",
             (300, "m49"): "91+9 / 84+15", (300, "world-7"): "79+20 / 74+25", (350, "world-7"): "84+16 / 76+23",
             (1000, "world-7"): "91+9 / 89+11"}
BOUNDS = {"outside": (1.2, 2.2, 4.0), "one": (None, 3.5, None), "two": (None, 3.5, None)}
ODD = {"early": ["--early"], "skewed": ["--skew"], "one-region": ["--one-region", "Europe"],
       "partial": ["--partial", "0.3"], "early-partial": ["--early", "--partial", "0.3"]}


class Refused(Exception):
    """The program did not build or release."""


class Bench:
    """Builds and attacks cycles in a working folder, and keeps the score."""

    def __init__(self, program, work, draws):
        self.program, self.work, self.draws = program, work, draws
        self.failed = False
        self.odds = {}
        self.score = {}

    def cycle(self, name, size, seed, *options):
        """Writes a cycle."""
        folder = self.work / name
        for old in (folder, folder.with_name(name + "-out"), folder.with_name(name + "-before-out")):
            shutil.rmtree(old, ignore_errors=True)
        run = [sys.executable, "-B", CORPUS / "make_corpus.py", folder, "--n", str(size), "--seed", str(seed),
               "--producer", "csv", *options]
        subprocess.run(run, check=True, stderr=subprocess.DEVNULL)
        return folder

    def run(self, *arguments):
        """Runs the program."""
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Refused(f"exit {done.returncode}: " + " ".join((done.stderr or done.stdout).split())[:300])
        return done.stdout

    def build(self, cycle):
        """Builds a cycle; gives the folder of the build."""
        out = cycle.with_name(cycle.name + "-out")
        self.run("build", cycle, "--out", out, "--no-report", "--quiet")
        return (out / "latest").resolve()

    def release(self, cycle, day, *options):
        """Builds and releases."""
        build = self.build(cycle)
        # The folder of a build may be replaced by later ones: it is kept as it was released.
        self.run("release", cycle.with_name(cycle.name + "-out") / "latest", "--cycle", cycle,
                 "--date", f"2026-12-{day:02}", "--quiet", *options)
        kept = self.work / f"{cycle.name}-{day}"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(build, kept)
        return kept

    def attack(self, label, folders, key, is_series=False):
        """Attacks a build, or a series of releases of a cycle; prints a line and what was found."""
        draws, late_draws = (0, self.draws) if is_series else (self.draws, 0)
        verdict = Verdict(folders, draws, late_draws)
        for name, shifts in verdict.shifts.items():
            if verdict.last.coalition < 2:
                for shift in shifts:
                    shift.two = []
            self.odds.setdefault(key, {}).setdefault(name, []).extend(shifts)
        certain = sum(len(verdict.certain(insiders)) for insiders in range(verdict.last.coalition + 1))
        self.score.setdefault(key[0], []).append((verdict.blocks, certain, sum(verdict.shifts.values(), [])))
        single, joined, total, none = verdict.utility
        told = "/".join(str(len(verdict.certain(insiders))) for insiders in range(3))
        own = PROTOTYPE.get(key[:2], "-") if len(key) == 3 else "-"
        print(f"{label:34} {verdict.blocks:6} {told:>9} {len(verdict.breaches):4} {len(verdict.crossing):4} "
              f"{single:7.1f} {joined:6.1f} {total:6.1f} {none:5.1f}  {own:14} {outside(sum(verdict.shifts.values(), []))}", flush=True)
        failures = verdict.failures()
        for failure in failures[:8]:
            print(f"    {failure}")
        if len(failures) > 8:
            print(f"    ... {len(failures) - 8} more")
        self.failed |= bool(failures)
        return verdict

    def try_to(self, label, what):
        """Does something; a refusal of the program is a failure, and said."""
        try:
            what()
        except Refused as refused:
            print(f"{label:34} refused: {refused}", flush=True)
            self.failed = True


def outside(shifts):
    """Shifts for outsiders, in short."""
    found = spread(shifts, "outside")
    return " ".join(f"{it:.2f}" for it in found) if found else "-"


def heading():
    """The heads of the columns."""
    print(f"{'':34} {'':6} {'certain':>9} {'':4} {'':4} {'per cent of answers':27} {'':15}")
    print(f"{'cycle':34} {'blocks':>6} {'0/1/2':>9} {'fail':>4} {'cros':>4} {'single':>7} {'joined':>6} {'total':>6} "
          f"{'none':>5}  {'prototype 1/2':14} odds outside (median, 95 %, most)")


def cycles(bench, sizes, seeds):
    """Plain cycles under both schemes, for coalitions of one and two."""
    for size in sizes:
        for scheme in ("m49", "world-7"):
            for coalition in (1, 2):
                for seed in seeds:
                    label = f"{size} {scheme} k={coalition} seed {seed}"

                    def attack():
                        cycle = bench.cycle("plain", size, seed, "--regions", scheme, "--coalition", str(coalition))
                        bench.attack(label, [(bench.build(cycle), cycle)], (size, scheme, coalition))
                    bench.try_to(label, attack)


def odd(bench, seeds):
    """Cycles that are harder to protect."""
    for kind, options in ODD.items():
        for size in (60, 120, 300):
            for scheme in ("m49", "world-7") if kind != "one-region" else ("m49",):
                for coalition in (1, 2):
                    for seed in seeds[:2]:
                        label = f"{kind}, {size} {scheme} k={coalition} seed {seed}"

                        def attack():
                            cycle = bench.cycle("odd", size, seed, "--regions", scheme, "--coalition",
                                                str(coalition), *options)
                            bench.attack(label, [(bench.build(cycle), cycle)], (kind,))
                        bench.try_to(label, attack)


def hide(bench, seeds):
    """Cycles that protect who submitted."""
    for size in (60, 300):
        for coalition in (1, 2):
            for seed in seeds[:2]:
                label = f"hide, {size} m49 k={coalition} seed {seed}"

                def attack():
                    cycle = bench.cycle("hide", size, seed, "--hide", "--coalition", str(coalition))
                    bench.attack(label, [(bench.build(cycle), cycle)], ("hide",))
                bench.try_to(label, attack)


def names(bench, seeds):
    """Answers under members' names, of one build, of releases one after the other, and of a panel."""
    for size, share in ((40, 0.1), (120, 0.05), (120, 0.4), (350, 0.03)):
        for coalition in (1, 2):
            for seed in seeds[:2]:
                for kind in ("build", "releases", "panel"):
                    label = f"names of {share:.0%}, {kind}, {size} k={coalition} seed {seed}"

                    def attack():
                        cycle = bench.cycle("names", size, seed, "--coalition", str(coalition))
                        flows.choose_names(cycle, bench.build(cycle), share, seed)
                        earlier = []
                        if kind == "panel":
                            before = previous(cycle, seed, None, coalition)
                            earlier = [(bench.release(before, 1), before)]
                        kept = [bench.release(cycle, 1)]
                        if not list(read_rows(kept[0])):
                            raise Refused("nothing is published under a name")
                        if kind == "releases":
                            flows.correct(cycle, kept[0], size // 8, seed)
                            flows.withdraw(cycle, kept[0], 2, seed)
                            kept.append(bench.release(cycle, 2))
                        series = earlier + [(build, cycle) for build in kept]
                        bench.attack(label, series, ("names",), is_series=len(series) > 1)
                    bench.try_to(label, attack)


def read_rows(build):
    """What a build publishes under names."""
    return read_csv(build / "public/data/attributed.csv")


def previous(cycle, seed, scheme=None, coalition=2):
    """Writes the cycle before."""
    before = cycle.with_name(cycle.name + "-before")
    shutil.rmtree(before, ignore_errors=True)
    subprocess.run([sys.executable, "-B", CORPUS / "make_previous.py", cycle, before, "--seed", str(seed)], check=True)
    settings = before / "cycle.toml"
    text = settings.read_text(encoding="utf-8")
    if scheme:
        text = text.replace('"m49"', f'"{scheme}"')
    settings.write_text(text + f"\n[disclosure]\ncoalition = {coalition}\n", encoding="utf-8")
    return before


def panel(bench, seeds):
    """Two cycles: the one before is released, the panel of both compared. Of the cycle before some late reports
    may have been held back, or its regions may be others."""
    kinds = {"two cycles": (0, None), "two cycles, 3 held back": (3, None), "two cycles, other regions": (0, "world-7")}
    for kind, (held, scheme) in kinds.items():
        for size in (60, 120, 300, 1000) if kind == "two cycles" else (120, 300):
            for coalition in (1, 2):
                for seed in seeds[:2]:
                    label = f"{kind}, {size} k={coalition} seed {seed}"

                    def attack():
                        cycle = bench.cycle("now", size, seed, "--coalition", str(coalition))
                        before = previous(cycle, seed, scheme, coalition)
                        flows.hold_back(before, held, seed)
                        then = bench.release(before, 1)
                        flows.come_late(before, held)
                        bench.attack(label, [(then, before), (bench.build(cycle), cycle)], ("two-cycles",))
                    bench.try_to(label, attack)


# What happens before each release after the first: late reports, members that correct, members that withdraw.
FLOWS = {
    "11 late, then 4": (15, [(11, 0, 0), (4, 0, 0)], [()] * 3),
    "3 correct": (0, [(0, 3, 0)], [()] * 2),
    "2 withdraw": (0, [(0, 0, 2)], [()] * 2),
    "board, then public": (6, [(6, 0, 0)], [("--to", "board"), ()]),
    "nothing new": (0, [(0, 0, 0)], [()] * 2),
    "1 late, 1 correct, 1 withdraws": (1, [(1, 1, 1)], [()] * 2),
    "60 late + 40 correct, then 20": (80, [(60, 40, 0), (20, 0, 0)], [()] * 3),
    "30 late, 30 withdraw, 20 correct": (30, [(30, 0, 0), (0, 0, 30), (0, 20, 0)], [()] * 4),
}


def releases(bench, seeds):
    """Releases one after the other; what is public of all of them is attacked together."""
    for name, (held, steps, options) in FLOWS.items():
        for size, scheme, has_panel in ((350, "world-7", False), (120, "m49", False), (350, "m49", True)):
            if held > size / 4:
                continue
            for seed in seeds[:2]:
                label = f"{name}, {size}{' panel' if has_panel else ''} seed {seed}"

                def attack():
                    cycle = bench.cycle("flow", size, seed, "--regions", scheme)
                    earlier = []
                    if has_panel:
                        before = previous(cycle, seed)
                        earlier = [(bench.release(before, 1), before)]
                    flows.hold_back(cycle, held, seed)
                    kept = [bench.release(cycle, 1, *options[0])]
                    for day, ((late, correct, withdraw), option) in enumerate(zip(steps, options[1:]), 2):
                        flows.come_late(cycle, late)
                        flows.correct(cycle, kept[-1], correct, seed + day)
                        flows.withdraw(cycle, kept[-1], withdraw, seed + day)
                        kept.append(bench.release(cycle, day, *option))
                    bench.attack(label, earlier + [(build, cycle) for build in kept], ("releases",), is_series=True)
                    bench.build(cycle)
                bench.try_to(label, attack)


def self_test(bench):
    """Planted leaks."""
    cycle = bench.cycle("planted", 300, 7)
    before = previous(cycle, 7)
    then = (bench.release(before, 1), before)
    now = bench.build(cycle)
    alone = bench.cycle("planted-alone", 300, 7)
    only = bench.build(alone)
    into = bench.work / "leak"
    plants = {
        "a withheld region of few members": lambda: (plant.small_atom(now, cycle, into), [(into, cycle)])[1],
        "a row that crosses blocks": lambda: (plant.crossing_row(now, cycle, into), [(into, cycle)])[1],
        "a coarse total of the panel": lambda: (plant.coarse_panel(now, cycle, into, then), [then, (into, cycle)])[1],
        "before and after of a withheld row": lambda: (plant.before_and_after(now, cycle, into, then), [then, (into, cycle)])[1],
        "late reports of two members": lambda: [(plant.few_late(only, alone, into), alone), (into, alone)],
        "a fault of one member": lambda: (plant.one_fault(now, cycle, into), [(into, cycle)])[1],
    }
    for name, planted in plants.items():
        verdict = Verdict(planted())
        failures = [it for it in verdict.failures() if not it.startswith("not understood")]
        print(f"{name:34} {'found: ' + failures[0] if failures else 'NOT FOUND'}")
        bench.failed |= not failures


def draws(bench, times=40):
    """Draws one cycle with many keys: choices come as often as the reader's model of the method says."""
    cycle = bench.cycle("keys", 60, 101, "--coalition", "1")
    seen = {}
    for _ in range(times):
        for old in (cycle / "ledger", cycle.with_name("keys-out")):
            shutil.rmtree(old, ignore_errors=True)
        verdict = Verdict([(bench.build(cycle), cycle)])
        tables, joined = {}, set()
        for block in verdict.found:
            groups = {atom[1] for atom in block.atoms}
            codes = frozenset(atom[3] for atom in block.atoms)
            for group in groups:
                tables.setdefault((group, codes), set()).add(frozenset(atom[2] for atom in block.atoms))
                if len(groups) > 1:
                    joined.add((group, codes))
        # Of groups that are counted together the reader has no model here.
        tables = {place: blocks for place, blocks in tables.items() if place not in joined}
        for place, blocks in tables.items():
            seen.setdefault(place, []).append(frozenset(blocks))
    square = free = 0
    for (group, codes), choices in seen.items():
        if len(codes) > 1 or len(choices) < times / 2:
            continue
        expected = chances(verdict.last, group, next(iter(codes)))
        cells = [(choices.count(own), chance * len(choices)) for own, chance in expected.items()
                 if chance * len(choices) >= 4]
        cells.append((len(choices) - sum(it[0] for it in cells), len(choices) - sum(it[1] for it in cells)))
        cells = [it for it in cells if it[1] > 2 or it[0]]
        square += sum((count - mean) ** 2 / max(mean, 0.5) for count, mean in cells)
        free += len(cells) - 1
    is_alike = square < free + 4 * (2 * free) ** 0.5
    print(f"\nDrawn with {times} keys: chi-square {square:.0f} on {free} degrees of freedom"
          f"{'' if is_alike else ': the method is not the one that the reader supposes'}")
    bench.failed |= not is_alike


def odds_table(bench):
    """Shifts by kind of cycle: of the worst answer of each choice."""
    print("\nShift of the odds of the answer that shifts most, by choice: median, 95th percentile, maximum")
    print(f"{'cycles':22} {'choices':>7}  {'outside':17} {'one member':17} {'two members':17}")
    every, lines = {}, []
    for key, kept in bench.odds.items():
        for name, shifts in kept.items():
            every.setdefault(name, []).extend(shifts)
            label = " ".join(map(str, key[:2])) + (f" k={key[2]}" if len(key) == 3 else "")
            lines.append((label + ("" if name == "regions" else f", {name}"), shifts))
    lines += [(f"all, {name}", shifts) for name, shifts in every.items()]
    for label, shifts in lines:
        if shifts:
            three = [spread(shifts, who) for who in ("outside", "one", "two")]
            print(f"{label:28} {len(shifts):5}  " + " ".join(
                f"{' '.join(f'{it:5.2f}' for it in found) if found else '-':17}" for found in three))
    for who, limits in BOUNDS.items():
        found = spread(sum(every.values(), []), who)
        for what, value, limit in zip(("median", "95th percentile", "maximum"), found or (), limits):
            if limit:
                print(f"{who}: {what} {value:.2f}, bound {limit}{'' if value <= limit else '  EXCEEDED'}")


def write_table(bench, path):
    """The result by kind of cycle: builds, blocks, what is certain to coalitions of up to the cycle's size, and shifts."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["cycles", "attacked", "blocks", "certain", "choices", "outside_median", "outside_95", "outside_most",
                         "one_median", "one_95", "one_most"])
        for kind, attacks in bench.score.items():
            blocks, certain, shifts = (list(it) for it in zip(*attacks))
            shifts = sum(shifts, [])
            odds = [f"{it:.2f}" for who in ("outside", "one") for it in spread(shifts, who) or ()]
            writer.writerow([kind, len(attacks), sum(blocks), sum(certain), len(shifts), *(odds or [""] * 6)])


def main():
    """Reads the command line and runs the parts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--seeds", default="601,602")
    parser.add_argument("--sizes", default="20,40,60,120,300,1000")
    parser.add_argument("--draws", type=int, default=1000, help="worlds drawn for each choice")
    parser.add_argument("--table", type=pathlib.Path, help="where to write the result by kind of cycle")
    parser.add_argument("--only", default=",".join(PARTS), help="which parts")
    args = parser.parse_args()
    seeds, sizes = args.seeds.split(","), [int(it) for it in args.sizes.split(",")]
    only = args.only.split(",")
    seeds = [int(it) for it in seeds]
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(args.program.resolve(), pathlib.Path(work), args.draws)
        heading()
        for name, part in (("cycles", lambda: cycles(bench, sizes, seeds)), ("odd", lambda: odd(bench, seeds)),
                           ("hide", lambda: hide(bench, seeds)), ("names", lambda: names(bench, seeds)),
                           ("panel", lambda: panel(bench, seeds)),
                           ("releases", lambda: releases(bench, seeds))):
            if name in only:
                part()
        if any(shifts for kept in bench.odds.values() for shifts in kept.values()):
            odds_table(bench)
        if args.table:
            write_table(bench, args.table)
        if "draws" in only:
            bench.try_to("draws", lambda: draws(bench))
        if "self-test" in only:
            print("\nPlanted leaks:")
            bench.try_to("planted leaks", lambda: self_test(bench))
    return 1 if bench.failed else 0


if __name__ == "__main__":
    np.seterr(divide="ignore", invalid="ignore")
    sys.exit(main())
