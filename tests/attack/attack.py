#!/usr/bin/env python3
"""A hostile reader of public tables: what is certain of members' answers, and what the pattern says.

usage: attack.py BUILD CYCLE [BUILD CYCLE ...] [--draws N] [--seed S]

BUILD is the folder of a build, CYCLE the cycle folder with its members.csv; of several releases or cycles
the oldest comes first. Exits with 1 if anything is certain.
"""

import argparse
import sys

from verdict import Verdict, spread


def main():
    """Reads the command line, attacks, and prints what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", metavar="BUILD CYCLE")
    parser.add_argument("--draws", type=int, default=1000, help="worlds drawn for each choice")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    pairs = list(zip(args.folders[::2], args.folders[1::2]))
    verdict = Verdict(pairs, args.draws, args.seed)
    print(f"{verdict.blocks} blocks; certain to outsiders {len(verdict.certain(0))}, to one member "
          f"{len(verdict.certain(1))}, to two {len(verdict.certain(2))}")
    single, joined, total, none = verdict.utility
    print(f"answers in single rows {single:.1f} %, in joined rows {joined:.1f} %, "
          f"in totals only {total:.1f} %, left out {none:.1f} %")
    for name, shifts in verdict.shifts.items():
        for who in ("outside", "one", "two"):
            found = spread(shifts, who)
            if found:
                print(f"odds, {name} joined, {who}: median {found[0]:.2f}, 95th percentile {found[1]:.2f}, "
                      f"maximum {found[2]:.2f}")
    failures = verdict.failures()
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
