"""The attack on some builds, and its result in numbers."""

import numpy as np

from certain import breaches, certainties, columns, listed, quality
from equations import System
from pattern import Reader
from public import Build


class Verdict:
    """What an attack found. `folders` are pairs of a build and its cycle folder, the oldest first. So many worlds are
    drawn for each choice of the last build; of later ones of its cycle `late_draws` for what came late."""

    def __init__(self, folders, draws=0, late_draws=0, seed=1, most=2):
        self.builds = []
        for folder, cycle in folders:
            self.builds.append(Build(folder, cycle, self.builds))
        self.last = self.builds[-1]
        system = System(self.builds)
        leaks, notes = certainties(system, most)
        self.leaks = leaks + columns(self.builds) + quality(self.builds) + listed(self.builds)
        self.notes = system.notes + notes
        self.breaches = breaches(system) if len(self.builds) == 1 else []
        self.crossing, self.blocks = [], 0
        self.shifts = {name: [] for name in ("regions", "commitments", "groups", "panel", "late")}
        wave = -1
        for build in self.builds:
            blocks, crossing = system.of_build(build)
            wave = wave + 1 if build.year == self.last.year else -1
            if wave > 0 and late_draws:
                self.shifts["late"] += Reader(system, build, blocks, late_draws, seed, wave).of_late()
            rank, classes = system.rank(build)
            self.crossing += [f"{build.folder.name}: {equation.row}" for equation in crossing]
            if rank < classes and not crossing:
                self.crossing.append(f"{build.folder.name}: {classes} sets of answers, only {rank} sums")
            self.blocks = len(blocks)
        self.found = blocks
        self.utility = utility(self.last, system, blocks)
        if draws:
            reader = Reader(system, self.last, blocks, draws, seed)
            for name in ("regions", "commitments", "groups", "panel"):
                self.shifts[name] += getattr(reader, f"of_{name}")()

    def certain(self, insiders):
        """Leaks to so many insiders."""
        return [it for it in self.leaks if it.insiders == insiders]

    def failures(self):
        """What must not be, in words."""
        found = [str(it) for it in self.leaks if it.insiders <= self.last.coalition]
        found += [f"fails the rule: {it}" for it in self.breaches]
        found += [f"crosses: {it}" for it in self.crossing]
        return found + [f"not understood: {it}" for it in self.notes]


def utility(build, system, blocks):
    """Per cent of answers in a row of one region and commitment, in some row of regions, in totals only, and
    in none."""
    tables = {}
    for block in blocks:
        atoms = block.atoms
        key = (frozenset(atom[1] for atom in atoms), frozenset(atom[3] for atom in atoms))
        tables.setdefault(key, []).append(block)
    counts = np.zeros(4)
    for (groups, codes), parts in tables.items():
        for block in parts:
            size = sum(system.atoms.sizes[atom] for atom in block.atoms)
            regions = {atom[2] for atom in block.atoms}
            if len(parts) == 1 or any(atom[4] for atom in block.atoms):
                counts[2] += size
            elif len(regions) == len(codes) == len(groups) == 1:
                counts[0] += size
            else:
                counts[1] += size
    everything = max(sum(1 for member, _ in build.answers if build.hides or member in build.listed), counts.sum())
    counts[3] = everything - counts.sum()
    return 100 * counts / max(everything, 1)


def spread(shifts, who):
    """The worst shift of each choice: median, 95th percentile and maximum."""
    worst = [max(getattr(it, who)) for it in shifts if getattr(it, who)]
    return [float(np.quantile(worst, part)) for part in (0.5, 0.95, 1)] if worst else None
